"""What `briefs check` refuses and a schema cannot: each code, in which of its messages, and why."""

from __future__ import annotations

import re
from typing import NamedTuple

from generator.problems import Problem


class Beyond(NamedTuple):
    """`says` is a pattern of the messages that are meant; the empty one means all of the code."""

    reason: str
    says: str = ""


_TEXT = "it is about the text of the file, which an editor's program has read as YAML before it asks the schema"
_TWO_FIELDS = "two fields are compared"
_OTHERS = "other files are read"
_ARTICLE = "the article, or its lock, is read"

BEYOND: dict[str, Beyond] = {
    **dict.fromkeys(("unreadable-file", "unexpected-file", "reserved-page", "foreign-file", "missing-site"), Beyond("a schema sees no file's name, nor a folder")),
    **dict.fromkeys(("bad-yaml", "control-character", "bad-indentation", "duplicate-key", "yaml-feature", "too-deep", "cut-short", "prose-in-braces"), Beyond(_TEXT)),
    **dict.fromkeys(("name-collision", "duplicate-slug", "circular-link", "link-to-newer", "lock-without-sheet", "answers-no-question", "probable-copy", "done-after-as-of"), Beyond(_OTHERS)),
    **dict.fromkeys(("unknown-sentence", "unsupported-figure", "quote-not-found", "printed-date-not-found", "copied-wording", "close-wording", "too-much-quoted"), Beyond(_ARTICLE)),
    **dict.fromkeys(("article-changed", "wording-changed", "missing-lock", "bad-lock"), Beyond(_ARTICLE)),
    "unknown-reference": Beyond(f"{_OTHERS}; slugs are known, facts are not, or every new fact would make the schema stale", "has no fact|unknown sheet|names no sheet"),
    "missing-note": Beyond(_TWO_FIELDS),
    "unsupported-number": Beyond("numbers in a text are compared with other fields"),
    "printed-date-mismatch": Beyond("dates are reckoned with"),
    "bad-date": Beyond("the order of two dates is no pattern", "ends before it starts"),
    "bad-amount": Beyond("the order of two numbers is no pattern", "does not ascend"),
    "bad-identifier": Beyond("check digits are reckoned with", "lei"),
    "bad-url": Beyond("an IP address in brackets is no pattern", r"\["),
    "bad-time-zone": Beyond("which zones there are is told by the machine's database"),
    "too-many-words": Beyond("the limit stands in site.yml", "the quote has"),
    "too-few-parties": Beyond("a role that is listed twice counts once"),
    "too-few": Beyond("a name that is listed twice counts once", "names only one"),
    "invisible-character": Beyond("it is a warning"),
    "date-out-of-range": Beyond("it is a warning"),
}

SPELLING = {
    "null": "a value that is left out, ~ and null are one to an editor's program; here the words are texts, so put them in quotation marks",
    "number": "an editor's program sees the number, not how it is spelt: 007 is 7, and a year is one though it has a zero before it",
}
"""Where an editor's program has read more into an unquoted word than stands there."""


def is_beyond(problem: Problem) -> bool:
    """Whether no schema could tell the problem."""
    beyond = BEYOND.get(problem.code)
    return beyond is not None and re.search(beyond.says, problem.message) is not None
