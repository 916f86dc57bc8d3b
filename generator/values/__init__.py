"""Value kinds: one function per kind turns an editor's text into a value, or raises `Refused`.

Nothing here knows of YAML, files or fields: a parser takes one string and answers for it alone.
"""

from __future__ import annotations

import difflib
from collections.abc import Callable, Iterable
from typing import TypeVar

Value = TypeVar("Value")

UNKNOWN = "unknown"
"""Reserved word: the thing exists, the source does not say what it is."""
NONE = "none"
"""Reserved word: the source says that there is none."""
UNDECIDED = "?"
"""Reserved word of drafts: a person has still to decide."""


class Refused(ValueError):
    """A text that is no value of its kind: what is wrong, and how to mend it."""

    def __init__(self, message: str, hint: str = "", code: str = "unreadable-file") -> None:
        super().__init__(message)
        self.message, self.hint, self.code = message, hint, code


def or_repair(text: str, parse: Callable[[str], Value], repaired: Callable[[str], str]) -> Value:
    """What `parse` makes of `text`; if it refuses, but takes the repaired text, that text is the hint."""
    try:
        return parse(text)
    except Refused as refused:
        better = repaired(text)
        try:
            parse(better)
        except Refused:
            raise refused from None
        raise Refused(refused.message, f"write '{better}'", refused.code) from None


def nearest(word: str, choices: Iterable[str]) -> str | None:
    """The choice that `word` was most likely meant to be, or None if none is close.

    Swapped letters are nearest. Ties go to the alphabetically first, so that messages do not depend on hash order.
    """
    pool = {choice.casefold(): choice for choice in sorted(choices, reverse=True)}
    typed = word.casefold()[:80]
    near = difflib.get_close_matches(typed, pool, n=len(pool) or 1, cutoff=0.6)

    def distance(guess: str) -> tuple[bool, float, str]:
        return sorted(guess) != sorted(typed), -difflib.SequenceMatcher(None, guess, typed).ratio(), guess

    return pool[min(near, key=distance)] if near else None


def did_you_mean(word: str, choices: Iterable[str]) -> str:
    """`did you mean 'kakao'?`, or the empty text."""
    guess = nearest(word, choices)
    return f"did you mean '{guess}'?" if guess else ""


def shown(text: str, limit: int = 60) -> str:
    """`text` in quotation marks for a message, on one line and cut to `limit` characters."""
    flat = " ".join(text.split())
    return f"'{flat[: limit - 1]}…'" if len(flat) > limit else f"'{flat}'"
