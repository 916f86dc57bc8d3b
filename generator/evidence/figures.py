"""Figures in running text, through one table of units: `$1.4bn` and `1.4 billion USD` are the same figure."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import NamedTuple

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
_SCALE_WORDS = {"k": 3, "mn": 6, "m": 6, "bn": 9, "b": 9, "tn": 12, "trn": 12} | SCALES
_WORD_OF = {word: unit for unit, words in UNITS.items() for word in words}
_SYMBOL = "|".join(sorted((re.escape(word) for word in _WORD_OF if not word[0].isalpha() or word == "us$"), key=len, reverse=True))
_AFTER = "|".join(sorted((re.escape(word) for word in _WORD_OF), key=len, reverse=True))
_SCALE = "|".join(sorted(_SCALE_WORDS, key=len, reverse=True))
_FIGURE = re.compile(
    rf"(?P<before>{_SYMBOL})?\s?(?P<number>\d+(?:,\d{{2,3}})*(?:\.\d+)?)(?:[\s-]?(?P<scale>{_SCALE})(?![^\W\d_]))?(?:[\s-]?(?P<after>{_AFTER})(?![^\W\d_]))?"
)


class Figure(NamedTuple):
    """A number with its scale applied, and its unit; the unit is empty where the text names none."""

    value: Decimal
    unit: str


def figures_of(text: str) -> set[Figure]:
    """Every figure in a text of an article."""
    found = set()
    for match in _FIGURE.finditer(text.casefold()):
        number = Decimal(match["number"].replace(",", ""))
        unit = _WORD_OF.get(match["after"] or "") or _WORD_OF.get(match["before"] or "") or ""
        found.add(Figure(number.scaleb(_SCALE_WORDS.get(match["scale"] or "", 0)).normalize(), unit))
    return found


def stated(amount: Amount) -> list[Figure]:
    """The figures of an amount: one, or the two ends of a range; without sign, as papers write `fell 2pc`."""
    return [Figure(abs(value).normalize(), amount.unit) for value in (amount.low, amount.high) if value is not None]


def stands_in(figure: Figure, found: set[Figure]) -> bool:
    """Whether the figure is among those found; where the text names no unit, or one that has no word here, the value decides."""
    return any(figure.value == other.value and (not other.unit or other.unit == figure.unit or figure.unit not in UNITS) for other in found)
