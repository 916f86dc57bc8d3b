"""Feasts that a date of the calendar is meant by, where a word of time stands before them.

| rule | example → value (article of 2025-02-04) |
| --- | --- |
| `feast` | before Christmas → 2025-12-25 or 2024-12-25 by the tense · since Easter → 2024-03-31 · by Thanksgiving · after Boxing Day 2024; not Christmas sales, the Easter Island office |
"""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date, timedelta

from generator.draft.dates.days import YEAR
from generator.draft.dates.seen import UNRESOLVED, Found, Rule, Seen, check
from generator.draft.dates.tense import FUTURE, PAST

_THURSDAY = 3


def easter(year: int) -> date:
    """Easter Sunday of the Western churches (Gauss's rule in the form that Meeus, Jones and Butcher gave it)."""
    a, b, c = year % 19, year // 100, year % 100
    h = (19 * a + b - b // 4 - (b - (b + 8) // 25 + 1) // 3 + 15) % 30
    k = (32 + 2 * (b % 4) + 2 * (c // 4) - h - c % 4) % 7
    month, day = divmod(h + k - 7 * ((a + 11 * h + 22 * k) // 451) + 114, 31)
    return date(year, month, day + 1)


def _thanksgiving(year: int) -> date:
    """The fourth Thursday of November, as in the United States."""
    first = date(year, 11, 1)
    return first + timedelta((_THURSDAY - first.weekday()) % 7 + 21)


def _fixed(month: int, day: int) -> Callable[[int], date]:
    return lambda year: date(year, month, day)


_FEASTS: dict[str, Callable[[int], date]] = {
    "christmas eve": _fixed(12, 24), "christmas day": _fixed(12, 25), "christmas": _fixed(12, 25), "boxing day": _fixed(12, 26), "new year's eve": _fixed(12, 31), "new year's day": _fixed(1, 1),
    "valentine's day": _fixed(2, 14), "halloween": _fixed(10, 31), "thanksgiving": _thanksgiving, "good friday": lambda year: easter(year) - timedelta(2), "easter monday": lambda year: easter(year) + timedelta(1),
    "easter sunday": easter, "easter": easter,
}  # fmt: skip
_NAMED = "|".join(name.title().replace("'S", "['’]s") for name in _FEASTS)


def _feast(match: re.Match[str], seen: Seen) -> Found | None:
    """The feast of the year printed, or the last or next one by the tense; to be checked, as some keep it for a week and others on another day."""
    of = _FEASTS[match["feast"].lower().replace("’", "'")]
    if match["year"]:
        return check(str(of(int(match["year"]))))
    if not seen.day:
        return UNRESOLVED
    days, lean = [of(seen.day.year + shift) for shift in (-1, 0, 1)], seen.lean(match)
    fitting = [day for day in days if (day - seen.day).days * lean >= 0 and lean in (PAST, FUTURE)]
    return check(str(min(fitting or days, key=lambda day: abs(day - seen.day))))


_AFTER_TIME = "(?:" + "|".join(rf"(?<=\b(?i:{word}) )" for word in "since after before until till by over around at on of for during".split()) + ")"
_GOES_ON = r"(?!\w|\s[A-Z]|\s(?:trading|sales?|season|shopp\w+|period|rise|results?|orders?|demand|trade|spending|part(?:y|ies)|gifts?|trees?|eggs?|market|bonus(?:es)?|card|cards|present|presents|weekend|break|holidays?|rush|deal|deals)\b)"
RULES = (Rule("feast", re.compile(rf"{_AFTER_TIME}(?P<feast>{_NAMED})(?:\s(?P<year>{YEAR}))?{_GOES_ON}"), _feast),)
