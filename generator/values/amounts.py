"""Money and quantities: the bound is part of the amount, and digits keep the precision they were printed with.

    [BOUND] NUMBER [to NUMBER] [SCALE] UNIT [per PERIOD]
"""

from __future__ import annotations

import re
from decimal import Decimal
from typing import NamedTuple

from generator.values import NONE, UNKNOWN, Refused, did_you_mean, or_repair, shown
from generator.values.units import CURRENCIES, QUANTITY_WORDS, is_si_unit

BOUNDS = ("up to", "at most", "less than", "nearly", "at least", "more than", "about", "goal of")
SCALES = {"thousand": 3, "lakh": 5, "million": 6, "crore": 7, "billion": 9, "trillion": 12}
PERIODS = ("year", "quarter", "month", "week", "day", "unit")

MONEY_HINT = "write e.g. 13 million USD, up to 2 trillion KRW, 2 to 2.5 billion EUR per year, unknown or none"
QUANTITY_HINT = "write e.g. 97 percent, +0.2 percent, 9 percentage-points, about 900 thousand count per month, 3.8 ratio, 1.4 GW"

_NUMBER = r"[0-9]{1,15}(?:\.[0-9]{1,15})?"
_SCALE = "|".join(SCALES)
_BOUND = "|".join(BOUNDS)
GRAMMAR = (
    rf"(?:(?P<bound>{_BOUND}) )?(?P<low>[+-]?{_NUMBER})(?: (?P<low_scale>{_SCALE}))?"
    rf"(?: to (?P<high>[+-]?{_NUMBER}))?(?: (?P<scale>{_SCALE}))? (?P<unit>[A-Za-zµΩ°/0-9-]+?)(?: per (?P<per>{'|'.join(PERIODS)}))?"
)
_AMOUNT = re.compile(GRAMMAR)


class Amount(NamedTuple):
    """An amount as stated. `low` and `high` are in units (scale applied); `high` is None unless it is a range.

    `text` is what was typed, and what is printed. For `unknown` and `none` only `text` is set.
    """

    text: str
    bound: str = ""
    low: Decimal | None = None
    high: Decimal | None = None
    unit: str = ""
    per: str = ""
    numerals: tuple[str, ...] = ()

    @property
    def known(self) -> bool:
        return self.low is not None


def money(text: str) -> Amount:
    """An amount of money, such as `up to 2 trillion KRW`; `unknown` and `none` are allowed."""
    return or_repair(text, _money, _repaired)


def _money(text: str) -> Amount:
    if text in (UNKNOWN, NONE):
        return Amount(text)
    amount = _parse(text, "an amount of money", MONEY_HINT)
    if amount.unit in SCALES:
        raise Refused(f"{shown(text)} names no currency", f"add its ISO 4217 code, e.g. '{amount.unit} USD'", "bad-amount")
    if amount.unit not in CURRENCIES:
        guess = did_you_mean(amount.unit, CURRENCIES)
        raise Refused(f"{shown(amount.unit)} is no ISO 4217 currency code", guess or "three capital letters, e.g. USD, KRW, EUR", "bad-amount")
    if "+" in text or "-" in text:
        raise Refused(f"{shown(text)}: money has no sign", MONEY_HINT, "bad-amount")
    return amount


def quantity(text: str) -> Amount:
    """A measured value, such as `+0.2 percent` or `1.4 GW`; the unit may be a currency. `unknown` is allowed."""
    return or_repair(text, _quantity, _repaired)


def _quantity(text: str) -> Amount:
    if text == UNKNOWN:
        return Amount(text)
    amount = _parse(text, "a quantity", QUANTITY_HINT)
    if not (amount.unit in QUANTITY_WORDS or amount.unit in CURRENCIES or is_si_unit(amount.unit)):
        guess = did_you_mean(amount.unit, QUANTITY_WORDS)
        allowed = f"units are {', '.join(QUANTITY_WORDS)}, an ISO 4217 currency or an SI unit such as GW"
        raise Refused(f"{shown(amount.unit)} is no unit", guess or allowed, "bad-amount")
    return amount


def _parse(text: str, what: str, hint: str) -> Amount:
    match = _AMOUNT.fullmatch(text)
    if not match or (match["low_scale"] and not match["high"]) and match["scale"]:
        raise Refused(f"{shown(text)} is not {what}", hint, "bad-amount")
    scale = match["scale"] or match["low_scale"]
    low = _scaled(match["low"], match["low_scale"] or scale)
    high = _scaled(match["high"], scale) if match["high"] else None
    if high is not None and high <= low:
        raise Refused(f"{shown(text)}: the range does not ascend", "write the smaller number first", "bad-amount")
    numerals = tuple(n for n in (match["low"], match["high"]) if n)
    return Amount(text, match["bound"] or "", low, high, match["unit"], match["per"] or "", numerals)


def _scaled(number: str, scale: str | None) -> Decimal:
    """Exact: at most 15 digits before and after the point, times at most 10^12."""
    value = Decimal(number)
    sign, digits, exponent = value.as_tuple()
    return Decimal((sign, digits, exponent + SCALES.get(scale or "", 0)))


_MARKED = r"\s*([0-9.]+)((?: ?(?:thousand|lakh|million|crore|billion|trillion|bn|mn|tn|m|b|k)s?\b)?)"
# How people write amounts elsewhere, and what it becomes here; applied in order, only to suggest a repair.
_HABITS = [
    ("−", "-"), (r"(?<=[0-9])[, _\u00a0\u202f](?=(?:[0-9]{2},)*[0-9]{3}(?![0-9]))", ""), (r"^([^,]*[0-9]),([0-9]{1,2})(?![0-9,.])", r"\1.\2"),
    (r"^\s*(?:>=|≥|min\.?)\s*", "at least "), (r"^\s*(?:<=|≤|max\.?)\s*", "at most "),
    (r"^\s*>\s*", "more than "), (r"^\s*<\s*", "less than "), (r"^\s*(?:~|≈|c\.|ca\.?|circa|around|approximately|some)\s*", "about "),
    (r"^\s*(?:over|above)\s+", "more than "), (r"^\s*(?:under|below)\s+", "less than "), (r"^\s*(?:as much as|max)\s+", "up to "),
    (rf"(?:US|U\.S\.)?\${_MARKED}", r"\1\2 USD"), (rf"€{_MARKED}", r"\1\2 EUR"), (rf"£{_MARKED}", r"\1\2 GBP"), (rf"₩{_MARKED}", r"\1\2 KRW"),
    (rf"\b([A-Za-z]{{3}}){_MARKED}", r"\2\3 \1"),
    (r"(?<=[0-9])\s*(?:bn|b|billions)\b", " billion"), (r"(?<=[0-9])\s*(?:mn|m|mio|millions)\b", " million"),
    (r"(?<=[0-9])\s*(?:tn|trn|trillions)\b", " trillion"), (r"(?<=[0-9])\s*k\b", " thousand"),
    (r"\b(?:US )?dollars?\b", "USD"), (r"\b(?:Korean )?won\b", "KRW"), (r"\beuros?\b", "EUR"), (r"\byen\b", "JPY"),
    (r"\s*(?:%|per ?cent|pct|pc)(?!\w)", " percent"), (r"\s*(?<![A-Za-z])(?:percentage points?|pp)\b", " percentage-points"),
    (r"/\s*(year|quarter|month|week|day|unit)\b", r" per \1"), (r"\b(?:a|each) (year|quarter|month|week|day|unit)\b", r"per \1"),
    (r"(?<=[0-9]) ?[-–] ?(?=[0-9])", " to "), (r"(?<=[0-9])(?=[A-Za-zµΩ°])", " "),
]  # fmt: skip


def _repaired(text: str) -> str:
    """The text as it would be written here, where that can be told; else anything that is no amount."""
    if len(text) > 60:
        return ""
    candidate = "".join(_plain_digit(char) for char in text)
    candidate = re.sub(r"(?<![0-9.])[0-9]+(?:\.[0-9]+)?[eE]\+?[0-9]{1,2}\b", lambda m: format(Decimal(m[0]), "f"), candidate)
    for habit, repair in _HABITS:
        candidate = re.sub(habit, repair, candidate)
    candidate = " ".join(candidate.split())
    return " ".join(word.upper() if word.upper() in CURRENCIES else word for word in candidate.split(" "))


def _plain_digit(char: str) -> str:
    return str(int(char)) if char.isdecimal() else char
