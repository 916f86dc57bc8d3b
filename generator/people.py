"""Dates and amounts as people of the site's language read them."""

from __future__ import annotations

import re
from datetime import date
from decimal import Decimal

from babel.dates import format_date, format_skeleton
from babel.numbers import get_currency_name

from generator.language import catalogued, interface_language, locale, number, say
from generator.values.amounts import Amount
from generator.values.dates import PartialDate
from generator.values.units import CURRENCIES

_SKELETONS = {1: "y", 2: "yMMMM", 3: "yMMMd"}
"""CLDR's names for year, month and day, by how many of them are known."""
_KOREAN_SCALES = ((10**12, "조"), (10**8, "억"), (10**4, "만"), (1, ""))
_UNSAID = ("count", "ratio")
"""Units that say nothing to a reader: the measure beside the number says what is counted."""
BOUND = catalogued({
    "up to": "up to {amount}", "at most": "at most {amount}", "less than": "less than {amount}", "nearly": "nearly {amount}", "at least": "at least {amount}",
    "more than": "more than {amount}", "about": "about {amount}", "goal of": "goal of {amount}",
})  # fmt: skip
PER = catalogued({
    "year": "{amount} per year", "quarter": "{amount} per quarter", "month": "{amount} per month", "week": "{amount} per week", "day": "{amount} per day", "unit": "{amount} per unit",
})  # fmt: skip


def people_date(value: PartialDate | date | None) -> str:
    """A date in words: `4 February 2025`, `about February 2025`, `3–4 February 2025`, `from 3 February 2025`."""
    if value is None:
        return say("not recorded")
    if isinstance(value, date):
        return format_date(value, "long", locale=locale())
    if not value.known:
        return say("date not given")
    if value.precision != "interval":
        return _point(value.text)
    start, end = value.ends
    if end == "..":
        return say("from {date}", date=_point(start))
    if start == "..":
        return say("until {date}", date=_point(end))
    return _interval(start, end) if start != end else _point(start)


def _parts(written: str) -> tuple[list[int], str]:
    digits = written.rstrip("~?%")
    return [int(part) for part in digits.split("-")], written[len(digits) :]


def _day(parts: list[int]) -> date:
    year, month, day = (*parts, 1, 1)[:3]
    return date(year, month, day)


def _point(written: str) -> str:
    parts, qualifier = _parts(written)
    plain = format_date(_day(parts), "long", locale=locale()) if len(parts) == 3 else format_skeleton(_SKELETONS[len(parts)], _day(parts), locale=locale())
    wording = {"~": "about {date}", "%": "perhaps about {date}", "?": "{date} (uncertain)"}.get(qualifier, "{date}")
    return say(wording, date=plain)


_QUALIFIED = catalogued(("about {date}", "perhaps about {date}", "{date} (uncertain)"))


def _interval(start: str, end: str) -> str:
    """Two points, what they share said once, as CLDR has it: `3–4 February 2025`."""
    (first, doubt), (last, doubt_too) = _parts(start), _parts(end)
    if doubt or doubt_too or len(first) != len(last) or first == last:
        return f"{_point(start)} – {_point(end)}"
    differs = "yMd"[next(n for n, pair in enumerate(zip(first, last, strict=True)) if pair[0] != pair[1])]
    patterns = locale().interval_formats[_SKELETONS[len(first)]][differs]
    told = "".join(format_date(_day(parts), re.sub(r"\bMMM\b", "MMMM", pattern), locale=locale()) for parts, pattern in zip((first, last), patterns, strict=True))
    return told.replace("\u2009", " ")  # CLDR's thin spaces: a reader who searches the page types plain ones


def stated(amount: Amount) -> str:
    """A known amount for people: as the editor typed it, or, in Korean, in the units that Koreans count in."""
    if interface_language() != "ko":
        return " ".join(word for word in amount.text.split(" ") if word not in _UNSAID)
    ends = "~".join(_korean_end(value, numeral) for value, numeral in zip((amount.low, amount.high), amount.numerals, strict=False))
    with_unit = ends + _korean_unit(amount.unit)
    bounded = say(BOUND[amount.bound], amount=with_unit) if amount.bound else with_unit
    return say(PER[amount.per], amount=bounded) if amount.per else bounded


def _korean_end(value: Decimal, numeral: str) -> str:
    """A number without a scale keeps the digits it was printed with; a plus is part of it."""
    plain = Decimal(numeral) == value and abs(value) < 10_000
    return numeral if plain else ("+" if numeral.startswith("+") else "") + korean_number(value)


def _korean_unit(unit: str) -> str:
    if unit in _UNSAID:
        return ""
    special = {"percent": "%", "percentage-points": "%포인트", "KRW": "원"}
    return special.get(unit) or f" {get_currency_name(unit, count=2, locale=locale()) if unit in CURRENCIES else unit}"


def korean_won(amount: Amount) -> str:
    """Won in the units that Koreans read, `2조 원`; empty for other currencies."""
    if amount.unit != "KRW" or amount.low is None or amount.low != int(amount.low):
        return ""
    return "~".join(korean_number(value) for value in (amount.low, amount.high) if value is not None) + " 원"


def korean_number(value: Decimal) -> str:
    """`2조`, `5,000억`; what is below ten thousand, or broken, in digits."""
    if value != int(value):
        return number(value)
    rest, parts = abs(int(value)), []
    for size, name in _KOREAN_SCALES:
        count, rest = divmod(rest, size)
        if count:
            parts.append(f"{count:,}{name}")
    return ("-" if value < 0 else "") + (" ".join(parts) or "0")
