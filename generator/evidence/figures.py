"""Figures in running text, through one table of units: `$1.4bn` and `1.4 billion USD` are the same figure."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import NamedTuple

from generator.evidence.sentences import exact
from generator.values.amounts import SCALES, Amount

UNITS = {  # how English-language papers write a unit → the unit
    "USD": ("$", "us$", "usd", "dollar", "dollars"),
    "KRW": ("₩", "krw", "won"),
    "EUR": ("€", "eur", "euro", "euros"),
    "GBP": ("£", "gbp", "pound", "pounds", "sterling"),
    "JPY": ("jpy", "yen"),
    "CNY": ("cny", "rmb", "yuan", "renminbi"),
    "INR": ("₹", "inr", "rs", "rupee", "rupees"),
    "percent": ("%", "percent", "per cent", "pct", "pc"),
    "percentage-points": ("percentage points", "percentage point", "pp", "points"),
}
_SCALE_WORDS = {"hundred": 2, "k": 3, "mn": 6, "mln": 6, "m": 6, "bn": 9, "bln": 9, "b": 9, "tn": 12, "trn": 12} | SCALES
_SPELLED = {
    word: n for n, word in enumerate(
        "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen".split(), 1)
} | {word: 10 * n for n, word in enumerate("twenty thirty forty fifty sixty seventy eighty ninety".split(), 2)}  # fmt: skip
"""Numbers that papers spell out; they count where a scale or a unit follows."""

_WORD_OF = {word: unit for unit, words in UNITS.items() for word in words}
_SYMBOL = "|".join(sorted((re.escape(word) for word in _WORD_OF if not word[0].isalpha() or word == "us$"), key=len, reverse=True))
_AFTER = "|".join(sorted((re.escape(word) for word in _WORD_OF), key=len, reverse=True))
_SCALE = "|".join(sorted(_SCALE_WORDS, key=len, reverse=True))
_FIGURE = re.compile(
    rf"(?P<before>{_SYMBOL})?\s?(?:(?P<number>\d+(?:,\d{{2,3}})*(?:\.\d+)?)|(?<!\w)(?P<spelled>{'|'.join(_SPELLED)})(?=[\s-]))(?:[\s-]?(?P<scale>{_SCALE})(?![^\W\d_]))?(?:[\s-]?(?P<after>{_AFTER})(?![^\W\d_]))?"
)

_JOINED = re.compile(r"\s?(?:-|to|and|or)\s?")


class Figure(NamedTuple):
    """A number with its scale applied, and its unit; the unit is empty where the text names none."""

    value: Decimal
    unit: str


def figures_of(text: str) -> set[Figure]:
    """Every figure in a text of an article; in `40 to 60 million dollars` both ends are millions of dollars."""
    text = exact(text).casefold()
    found, before = set(), None
    for match in _FIGURE.finditer(text):
        if match["spelled"] and not (match["scale"] or match["after"]):
            continue
        found.add(_figure(match))
        if before and _JOINED.fullmatch(text[before.end() : match.start()]):
            found |= {_figure(before, match), _figure(match, before)}
        before = match
    return found


def _figure(match: re.Match[str], other: re.Match[str] | None = None) -> Figure:
    """The figure of one match; what it lacks in scale and unit is taken from the other end of its range."""
    number = Decimal(match["number"].replace(",", "")) if match["number"] else Decimal(_SPELLED[match["spelled"]])
    scale = match["scale"] or (other["scale"] if other else None)
    unit = _unit(match) or (_unit(other) if other else "")
    return Figure(number.scaleb(_SCALE_WORDS.get(scale or "", 0)).normalize(), unit)


def _unit(match: re.Match[str]) -> str:
    return _WORD_OF.get(match["after"] or "") or _WORD_OF.get(match["before"] or "") or ""


def stated(amount: Amount) -> list[Figure]:
    """The figures of an amount: one, or the two ends of a range; without sign, as papers write `fell 2pc`."""
    return [Figure(abs(value).normalize(), amount.unit) for value in (amount.low, amount.high) if value is not None]


def stands_in(figure: Figure, found: set[Figure]) -> bool:
    """Whether the figure is among those found; where the text names no unit, or one that has no word here, the value decides."""
    return any(figure.value == other.value and (not other.unit or other.unit == figure.unit or figure.unit not in UNITS) for other in found)
