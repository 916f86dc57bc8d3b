"""Texts: names, prose and titles. White space is folded; what the words say is left alone."""

from __future__ import annotations

import re
import unicodedata

from generator.values import Refused, shown

MAX_NAME = 200
MAX_TEXT = 240
MAX_TITLE_WORDS = 30
MAX_BOTTOM_LINE_WORDS = 60
MAX_PRINTED_WORDS = 3


def words(text: str) -> int:
    """The number of words: runs without white space."""
    return len(text.split())


def name(text: str) -> str:
    """A name: one line of 1 to 200 characters."""
    if re.search("[\t\n\r\u2028\u2029]", text.strip("\n")):
        raise Refused(f"{shown(text)} has a tab or line break in a name", "write it on one line", "bad-name")
    text = text.strip()
    if len(text) > MAX_NAME:
        raise Refused(f"{shown(text)} has {len(text)} characters", f"a name has at most {MAX_NAME}", "bad-name")
    return text


def prose(text: str) -> str:
    """Running text, white space folded to single spaces."""
    return " ".join(text.split())


def sentence(text: str) -> str:
    """A fact's sentence: at most 240 characters."""
    text = prose(text)
    if len(text) > MAX_TEXT:
        raise Refused(f"the text has {len(text)} characters", f"one sentence of at most {MAX_TEXT}", "text-too-long")
    return text


def question(text: str) -> str:
    """A question: prose that ends with a question mark."""
    text = prose(text)
    if not text.endswith(("?", "？", "؟")):
        raise Refused(f"{shown(text)} does not end with a question mark", "write it as a question", "not-a-question")
    return text


def _limited(what: str, limit: int):
    def parse(text: str) -> str:
        text = prose(text)
        if words(text) > limit:
            raise Refused(f"the {what} has {words(text)} words", f"at most {limit}", "too-many-words")
        return text

    parse.__doc__ = f"Prose of at most {limit} words."
    return parse


title = _limited("title", MAX_TITLE_WORDS)
bottom_line = _limited("bottom line", MAX_BOTTOM_LINE_WORDS)
date_printed = _limited("printed date", MAX_PRINTED_WORDS)


def name_key(text: str) -> str:
    """What two names are compared by: NFKC, case-folded (and NFKC again, as folding can undo it)."""
    return unicodedata.normalize("NFKC", unicodedata.normalize("NFKC", text).casefold())


# Characters that a person does not see but a search does: zero-width, direction marks, no-break and odd spaces.
_INVISIBLE = re.compile("[\u00a0\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180e\u2000-\u200f\u2028-\u202f\u205f-\u206f\u3164\ufeff\uffa0]")


def invisible(text: str) -> str | None:
    """The first invisible character of a name, as `U+200B`, or None."""
    found = _INVISIBLE.search(text)
    return f"U+{ord(found[0]):04X}" if found else None
