"""Numbers without a currency that have that of an amount before or behind them.

| example | why |
| --- | --- |
| to 125,000 won from 140,000 · from 3 to 5 billion won | the ends of one movement |
| 412 million euros, up from 388 million a year earlier · $4 billion, compared with 3.6 billion in 2023 · 310 million euros, down from a forecast of at least 360 million | what an amount is held against |
| 4 million euros in 2021, 7 million in 2022 and 12 million in 2023 | one amount a year |

The two must be of like size, and nothing counted may stand behind: not "3 billion euros from 25 million users".
"""

from __future__ import annotations

import re
from decimal import Decimal
from typing import NamedTuple, Protocol, TypeVar

from generator.draft.amounts.numbers import Numeral, bound_before
from generator.draft.amounts.ranges import moved_from

_YEAR = re.compile(r"(?:18|19|20|21)\d\d\Z")
_ALONE = re.compile(
        r"[.,;:)]|\s?\Z"
        r"|\s(?:an?|in|on|at|and|but|after|before|previously|earlier|it|they|he|she|analysts|expected|forecast|estimated|reported|last|while|as|when|during|for|by|the|this|has|had|was|were|is|will|came|went|one|two|three|four|five|six|seven|eight|nine|ten|\d+)(?![\w-])(?! (?:million|billion))"
)
_FIGURE = r"(?:loss|profit|forecast|guidance|estimate|consensus|target|expectation|outlook|projection)(?:e?s)? of "
_AGAINST = re.compile(
    rf"[\s,;](?:[^;:.]|\.\d){{0,70}}\b(?:(?:from|than|against|versus|vs\.?|compared (?:with|to)|of which)\s(?:an? |the |its |their )?(?:[\w'’]+ )?(?:restated |revised |previous |earlier |net )?(?:{_FIGURE})?"
    rf"|(?:above|below|over|under)\s(?:an? |the |its |their |[\w'’]+ )(?:\w+ )?{_FIGURE}"
    rf"|(?:beat(?:ing)?|miss(?:ed|ing)|exceed(?:ed|ing)|short of)\s(?:an? |the |its |their |[\w'’]+ )(?:\w+ )?(?:{_FIGURE})?)\Z"
)
_A_YEAR, _NEXT_YEAR = re.compile(r"\sin\s(?:18|19|20|21)\d\d\b"), re.compile(r"\sin\s(?:18|19|20|21)\d\d(?:,|,? and|,? or)\s\Z")
_UNMEASURED = re.compile(r"(?!\s?(?:%|percent|per cent|pc\b|pct|points?|basis|years?|months?|quarters?|weeks?|days?))")
_MILLION = 6
NEAR = 6
"""How many numbers back an amount may lie."""


class _Amount(Protocol):
    start: int
    end: int
    number: Numeral
    rule: str


_Found = TypeVar("_Found", bound=_Amount)


class Carried(NamedTuple):
    """The amount whose currency a number has, the number with its scale, and whether no other reading is likely."""

    other: _Amount
    number: Numeral
    certain: bool


def carried(sentence: str, number: Numeral, before: list[Numeral], priced: list[_Found | None], right: _Found | None) -> Carried | None:
    """Whose currency a bare number has: `before` are the numbers to its left and `priced` what they are, `right` is the next amount."""
    if number.glued or number.words or _YEAR.match(sentence[number.start : number.end]):
        return None
    if right and right.rule == "name-after" and sentence[number.end : right.start] == " to " and moved_from(sentence, number.start):
        return _alike(number, right, certain=True)
    left = _left(sentence, before, priced)
    if not left or not _ALONE.match(sentence, number.end):
        return None
    gap = sentence[left.end : bound_before(sentence, number.start)[1]]
    if gap == " from ":
        return _alike(number, left, certain=True)
    yearly = _NEXT_YEAR.fullmatch(gap) and _A_YEAR.match(sentence, number.end)
    return _alike(number, left, certain=False) if number.power >= _MILLION and (yearly or _AGAINST.fullmatch(gap)) else None


def _left(sentence: str, before: list[Numeral], priced: list[_Found | None]) -> _Found | None:
    """The amount before a number: the last one, where only years and measured numbers (percentages, spans of time) stand between."""
    for number, one in zip(reversed(before), reversed(priced), strict=True):
        if one:
            return one if one.rule != "minor-unit" else None
        if not (_YEAR.match(sentence[number.start : number.end]) or not _UNMEASURED.match(sentence, number.end)):
            return None
    return None


def _alike(number: Numeral, other: _Amount, *, certain: bool) -> Carried | None:
    """The number, with the scale of the other where it has none, if both are of like size."""
    same = number if number.power or number.value * 1000 > other.number.value else number.scaled(other.number.power)
    alike = Decimal("0.1") < same.value / other.number.value < 10 if other.number.value else False
    return Carried(other, same, certain) if alike else None
