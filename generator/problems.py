"""Problems: what is wrong, where, and how to mend it. Every stage reports them; only the shells decide what they mean."""

from __future__ import annotations

import unicodedata
from collections import Counter
from collections.abc import Iterable, Iterator
from itertools import groupby
from typing import NamedTuple

ERROR, WARNING = "error", "warning"

MOST_ALIKE = 20
"""So many messages of one code are told of one file; then comes the number of the rest."""

CODES: dict[str, tuple[str, str]] = {
    # reading a file
    "unreadable-file": (ERROR, "The file cannot be read, is too large, or is not UTF-8 text."),
    "foreign-file": (ERROR, "The file is something else: a picture, a table, a page, another program's file."),
    "unexpected-file": (ERROR, "A YAML file stands where none is read."),
    "reserved-page": (ERROR, "A hand-written page stands where a generated one goes."),
    "bad-yaml": (ERROR, "The text is not YAML."),
    "control-character": (ERROR, "A character that cannot be seen, and has no business in a text, stands in the file."),
    "bad-indentation": (ERROR, "A tab or a no-break space is used as indentation."),
    "duplicate-key": (ERROR, "A key stands twice in one map."),
    "yaml-feature": (ERROR, "Anchors, aliases, tags, merge keys and several documents are not part of the format."),
    "too-deep": (ERROR, "Lists and maps are nested too deeply."),
    "cut-short": (ERROR, "YAML would cut the value in two; it needs quotation marks."),
    # one field
    "wrong-shape": (ERROR, "A map, a list or a single value stands where another is expected."),
    "empty-value": (ERROR, "A field or a file has no value."),
    "unknown-key": (ERROR, "A key is not a field of the format."),
    "missing-field": (ERROR, "A required field is not there."),
    "field-not-for-kind": (ERROR, "The field does not belong to facts of this kind."),
    "undecided": (ERROR, "A draft has something that a person has still to decide."),
    "not-allowed": (ERROR, "The value is not one of the allowed ones."),
    "too-few": (ERROR, "A list is shorter than it must be."),
    "bad-slug": (ERROR, "An identifier is not written as one."),
    "bad-locator": (ERROR, "A sentence is not named as p<paragraph>s<sentence>."),
    "bad-date": (ERROR, "A date is not written as one, or does not exist."),
    "bad-amount": (ERROR, "An amount or quantity does not follow the grammar."),
    "bad-number": (ERROR, "A whole number is expected."),
    "bad-url": (ERROR, "A web address is not one, or is neither http nor https."),
    "bad-language": (ERROR, "A language tag does not follow BCP 47."),
    "bad-time-zone": (ERROR, "A time zone is not in the IANA database."),
    "bad-identifier": (ERROR, "An identifier does not fit its scheme."),
    "bad-name": (ERROR, "A name is too long or not on one line."),
    "bad-lock": (ERROR, "A lock was changed by hand."),
    "text-too-long": (ERROR, "A fact's sentence is too long."),
    "too-many-words": (ERROR, "A title, quote, bottom line or printed date has too many words."),
    "not-a-question": (ERROR, "A question does not end with a question mark."),
    "prose-in-braces": (ERROR, "Running text stands unquoted in {…}, where a comma would cut it."),
    # one record
    "too-few-parties": (ERROR, "A deal has fewer than two parties."),
    "unsupported-number": (ERROR, "A number in the text stands in no field of the fact."),
    "printed-date-mismatch": (ERROR, "The printed words and the date do not fit together."),
    "missing-note": (ERROR, "A field needs another one that explains it."),
    "invisible-character": (WARNING, "A name or identifier has a character that cannot be seen."),
    "date-out-of-range": (WARNING, "A date lies outside 1800 to 2200."),
    # between records
    "missing-site": (ERROR, "There are records but no site.yml."),
    "unknown-reference": (ERROR, "A slug or fact that is named does not exist."),
    "wrong-reference": (ERROR, "The entry that is named may not stand here."),
    "duplicate-slug": (ERROR, "Two entries have the same slug."),
    "name-collision": (ERROR, "Two entries have the same name and do not say that they are distinct."),
    "circular-link": (ERROR, "Facts or entries refer to each other in a circle."),
    "link-to-newer": (ERROR, "A link to another fact stands in the older one."),
    "unknown-sentence": (ERROR, "A locator names a sentence that the lock does not have."),
    "unsupported-figure": (ERROR, "A fact's figure is not in the sentence that it cites."),
    "quote-not-found": (ERROR, "A quote does not stand in quotation marks in the cited sentence."),
    "printed-date-not-found": (ERROR, "The printed words for a date are not in the cited sentence."),
    "copied-wording": (ERROR, "Our words are the article's."),
    "close-wording": (WARNING, "Our words come close to the article's."),
    "too-much-quoted": (ERROR, "All quotes together take up too much of the article."),
    "article-changed": (WARNING, "The article at hand is not the one that the lock was written from."),
    "wording-changed": (WARNING, "Our words changed since they were last compared with the article."),
    "probable-copy": (WARNING, "Two articles have many sentences in common and name different origins."),
    "missing-lock": (WARNING, "A published sheet has no lock."),
    "lock-without-sheet": (WARNING, "A lock belongs to no sheet."),
    "done-after-as-of": (WARNING, "Something is said to be done after the day that the site speaks for."),
    "answers-no-question": (WARNING, "A fact answers one that asks nothing."),
}
"""Every message's code → severity and meaning."""


class Problem(NamedTuple):
    """One problem. `path` is relative to the briefs folder; line and column count from 1; `excerpt` is the line of the file."""

    path: str
    line: int
    column: int
    code: str
    message: str
    hint: str = ""
    excerpt: str = ""

    @property
    def severity(self) -> str:
        return CODES[self.code][0]

    @property
    def place(self) -> str:
        return f"{printable(self.path)}:{self.line}:{self.column}"  # a line break in a file's name would make two lines of one

    def __str__(self) -> str:
        hint = f" — {self.hint}" if self.hint else ""
        return f"{self.place}: {self.severity}: {self.message}{hint} [{self.code}]"

    def as_json(self) -> dict[str, str | int]:
        """The members that `briefs check --format json` promises."""
        return {"path": self.path, "line": self.line, "column": self.column, "severity": self.severity,
                "code": self.code, "message": self.message, "hint": self.hint}  # fmt: skip


def in_order(problems: Iterable[Problem]) -> tuple[Problem, ...]:
    """By place, each once: the order does not depend on which stage found them."""
    return tuple(sorted(set(problems)))


def errors(problems: Iterable[Problem]) -> list[Problem]:
    return [problem for problem in problems if problem.severity == ERROR]


class More(NamedTuple):
    """What is left untold of one code in one file."""

    path: str
    code: str
    count: int

    @property
    def severity(self) -> str:
        return CODES[self.code][0]

    def __str__(self) -> str:
        return f"{printable(self.path)}: … and {self.count:,} more [{self.code}]"


def capped(problems: Iterable[Problem], most: int = MOST_ALIKE) -> Iterator[Problem | More]:
    """The problems (in order of place), of one code in one file at most `most`; behind each file's, how many more there are of which code."""
    for path, there in groupby(problems, lambda problem: problem.path):
        told: Counter[str] = Counter()
        for problem in there:
            told[problem.code] += 1
            if told[problem.code] <= most:
                yield problem
        yield from (More(path, code, count - most) for code, count in sorted(told.items()) if count > most)


def printable(text: str) -> str:
    """`text` without what would move a terminal's cursor."""
    return "".join(char if char.isprintable() else "?" for char in text)


def drawn(problem: Problem, width: int = 100) -> str:
    """The excerpt with a caret under the place, cut to `width` characters around it; empty if there is none.

    Korean, Chinese and Japanese characters take two columns (Unicode Standard Annex 11), so the caret moves with them.
    """
    if not problem.excerpt.strip():
        return ""
    start = max(0, problem.column - width // 2)
    line = printable(problem.excerpt[start : start + width].replace("\t", " "))
    gutter = f"{problem.line:>5} | "
    columns = sum(_columns(char) for char in line[: problem.column - 1 - start])
    return f"{gutter}{line}\n{' ' * (len(gutter) - 2)}| {' ' * columns}^"


def _columns(char: str) -> int:
    return 0 if unicodedata.combining(char) else 2 if unicodedata.east_asian_width(char) in "WF" else 1
