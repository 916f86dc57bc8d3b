"""Dates that name a day.

| rule | example → value (article of 2025-02-04) |
| --- | --- |
| `iso-day` `numeric-day` `day` | 2025-02-04 · 04-Feb-2025 · 13/02/2025 · 4.2.2025; 04/02/2025 can't be told |
| `day-range` | 3-4 February → 2025-02-03/2025-02-04 · February 28-March 3, 2025 · between 3 and 5 February |
| `days-list` | on 3, 10 and 17 July → three days · July 14, 21 and 28 |
| `week-of` | the week of September 15 → 2025-09-15/2025-09-21, Monday to Sunday · the last week of December → 2024-12-25/2024-12-31 |
| `weekday-day` | Friday 6 January → 2023-01-06, the nearest year in which that day is a Friday |
| `day` | 4 February 2025 · Feb. 4 · July 10 last year; without a year the one that the tense asks for |
| `day-of-month` | on the 4th · until the 14th |
"""

from __future__ import annotations

import re
from datetime import date, timedelta

from generator.draft.amounts.ranges import between
from generator.draft.dates.days import (
    DAY,
    DAY_MONTH,
    JOIN,
    MONTH,
    STAMPED,
    WEEKDAY,
    YEAR,
    YEAR_1,
    YEAR_2,
    YEAR_OR,
    day_month,
    month_number,
    number_of,
    plus_months,
    real,
    slashed,
    week_of,
    weekday_number,
    year_of_weekday,
)
from generator.draft.dates.months import month_by_tense
from generator.draft.dates.seen import (
    UNRESOLVED,
    Found,
    Seen,
    check,
    rule,
    sure,
    year_of,
)
from generator.draft.dates.tense import FUTURE, PAST

_NO_UNIT = r"(?![\d]|[.,:]\d|\s?%|\s(?:percent|per\scent|pc|million|billion|trillion|crore|lakh|basis|people|companies|cents)\b)"
_FAR = 300
_OF_A_LAW = re.compile(r"\b(?:Art(?:icles?|s?\.)|Sec(?:tions?|\.)|Rules?|Regulations?|Paras?(?:graphs?|\.)|Clauses?|Schedules?|Chapters?|Parts?|Item|No\.)\s(?:\d+\s(?:and|or|to)\s)?\Z")
"""Before a number that is a law's: pursuant to Article 17 MAR."""


def _day_of(dom: int, month: int, match: re.Match[str], seen: Seen) -> date | None:
    """The day without a year that fits the tense, seen from the article's; the nearest one where the tense tells nothing or asks for a far one."""
    if not seen.day:
        return None
    days = [day for shift in (-1, 0, 1) if (day := real(seen.day.year + shift, month, dom))]
    lean = seen.lean(match)
    fitting = [day for day in days if _fits(day, seen.day, lean)]
    return min(fitting or days, key=lambda day: abs(day - seen.day), default=None)


def _fits(day: date, published: date, lean: int) -> bool:
    return (day - published).days * lean >= 0 and abs(day - published).days <= _FAR


def _iso(match: re.Match[str], seen: Seen) -> Found | None:
    day = real(int(match["y"]), int(match["m"]), int(match["d"]))
    return sure(str(day)) if day else None


def _numeric(match: re.Match[str], seen: Seen) -> Found | None:
    day = slashed(match)
    return sure(str(day)) if day else UNRESOLVED


def _day_range(match: re.Match[str], seen: Seen) -> Found | None:
    first, last = int(re.sub(r"\D", "", match["d1"])), int(re.sub(r"\D", "", match["d2"]))
    month, year = month_number(match["month"]), year_of(match, seen)
    if last <= first or re.search(r"\band\b", match[0]) and last - first > 1 and not between(seen.words, match.start()):
        return None
    end = real(year, month, last) if year else _day_of(last, month, match, seen)
    start = end and real(end.year, month, first)
    return sure(f"{start}/{end}") if start and end else None if year else UNRESOLVED


def _days_range(match: re.Match[str], seen: Seen) -> Found | None:
    if match["join"].strip() == "and" and not between(seen.words, match.start()):
        return None
    one, two, year = day_month(match["one"]), day_month(match["two"]), year_of(match, seen)
    if not one or not two:
        return None
    end = real(year, two[1], two[0]) if year else _day_of(*two, match, seen)
    first_year = int(match["year1"]) if match["year1"] else end and end.year - ((one[1], one[0]) > (two[1], two[0]))
    start = end and first_year and real(first_year, one[1], one[0])
    return sure(f"{start}/{end}") if start and end and start < end else None if year else UNRESOLVED


def _listed(match: re.Match[str], seen: Seen) -> Found | None:
    """A day that shares its month with the day behind or before it."""
    shared = match if match["month"] else _SHARED_BEFORE.search(seen.before(match, 60))
    if not shared or not match["month"] and match["after"]:
        return None
    month, dom, year = month_number(shared["month"]), int(re.sub(r"\D", "", match["dom"])), match["year"]
    day = real(int(year), month, dom) if year else _day_of(dom, month, match, seen)
    return sure(str(day)) if day else None if year else UNRESOLVED


def _week_of(match: re.Match[str], seen: Seen) -> Found | None:
    pair = day_month(match["date"])
    day = pair and (real(int(match["year"]), pair[1], pair[0]) if match["year"] else _day_of(*pair, match, seen))
    return check(week_of(day)) if day else UNRESOLVED


def _week_of_month(match: re.Match[str], seen: Seen) -> Found | None:
    month, year = month_number(match["month"]), year_of(match, seen)
    number = number_of(year, month) if year else month_by_tense(month, match, seen)
    if number is None:
        return UNRESOLVED
    first, last = date(number // 12, number % 12 + 1, 1), plus_months(date(number // 12, number % 12 + 1, 1), 1) - timedelta(1)
    nth = ("first", "second", "third", "fourth").index(match["nth"].lower()) if match["nth"].lower() not in ("last", "final") else None
    start = last - timedelta(6) if nth is None else first + timedelta(7 * nth)
    return check(f"{start}/{start + timedelta(6)}")


def _weekday_day(match: re.Match[str], seen: Seen) -> Found | None:
    pair, year, weekday = day_month(match["date"]), year_of(match, seen), weekday_number(match["weekday"])
    if not pair:
        return None
    if year:
        day = real(year, pair[1], pair[0])
        return None if not day else sure(str(day)) if day.weekday() == weekday else check(str(day))
    day = year_of_weekday(weekday, pair[1], pair[0], seen.day) if seen.day else None
    return sure(str(day)) if day else UNRESOLVED


def _day(match: re.Match[str], seen: Seen) -> Found | None:
    pair, year = day_month(match["date"]), year_of(match, seen)
    if not pair or not real(2024, pair[1], pair[0]) or _OF_A_LAW.search(seen.before(match)):
        return None
    day = real(year, pair[1], pair[0]) if year else _day_of(*pair, match, seen)
    if day and not year and not _fits(day, seen.day, seen.lean(match)):
        return check(str(day))
    return sure(str(day)) if day else None if year else UNRESOLVED


def _ordinal(match: re.Match[str], seen: Seen) -> Found | None:
    """`on the 4th`: of this month, or of the one before or after where the tense asks for it."""
    if seen.month is None:
        return UNRESOLVED
    shift = {"this": 0, "last": -1, "next": 1}.get((match["rel"] or "").lower())
    lean = seen.lean(match)
    dom = int(match["dom"])
    for number in [seen.month + shift] if shift is not None else [seen.month, seen.month + (1 if lean == FUTURE else -1)]:
        day = real(number // 12, number % 12 + 1, dom)
        if day and (shift is not None or seen.day is None or (day - seen.day).days * (lean or PAST) >= 0):
            return check(str(day))
    return UNRESOLVED


_TO = r"(?:\s?[-–]\s?|\s(?:to|and|through)\s)"
_NOT_IN_WORD = r"(?<![\w./-])"
_AND_DAYS = rf"(?:,\s{DAY}(?!\d)){{0,6}},?\s(?:and|or|&)\s{DAY}"
_SHARED_BEFORE = re.compile(rf"(?P<month>{MONTH})\s{DAY}(?:,\s{DAY})*(?:,\s|,?\s(?:and|or|&)\s)\Z")
_ORDINAL_BEFORE = r"(?:(?<=\b[Oo]n )|(?<=\b[Bb]y )|(?<=\buntil )|(?<=\btill ))"
_ORDINAL_BEHIND = r"(?=[.,;:)]|\s?\Z|\s(?:that|in|by|at|to|and|he|she|it|they|as|for|with|after|before|from|the|local)\b)"


RULES = (
    rule("iso-day", rf"{_NOT_IN_WORD}(?P<y>{YEAR})(?P<s>[-/.])(?P<m>\d\d?)(?P=s)(?P<d>\d\d?)(?![\w/-])", _iso),
    rule("numeric-day", rf"{_NOT_IN_WORD}(?P<a>\d\d?)(?P<s>[/.])(?P<b>\d\d?)(?P=s)(?P<y>{YEAR})(?![\w/-])", _numeric),
    rule("day", rf"{_NOT_IN_WORD}(?P<date>{STAMPED})(?![\w-])", _day),
    rule("days-range", rf"(?<!\w)(?P<one>{DAY_MONTH}){YEAR_1}{JOIN}(?:{WEEKDAY},?\s)?(?P<two>{DAY_MONTH}){YEAR_2}{_NO_UNIT}", _days_range),
    rule("day-range", rf"(?<![\w.])(?P<d1>{DAY}){_TO}(?P<d2>{DAY})(?:\sof)?\s(?P<month>{MONTH}){YEAR_OR}(?!\w)", _day_range),
    rule("day-range", rf"(?<!\w)(?P<month>{MONTH})\s(?P<d1>{DAY}){_TO}(?P<d2>{DAY}){YEAR_OR}{_NO_UNIT}(?!\w)", _day_range),
    rule("days-list", rf"(?<![\w.,$£€-])(?P<dom>{DAY})(?={_AND_DAYS}(?P<after>(?:\sof)?\s(?P<month>{MONTH}){YEAR_2})(?!\w))", _listed),
    rule("days-list", rf"(?:(?<=\d, )|(?<=\band )|(?<=\bor )|(?<=& ))(?P<dom>{DAY})(?P<month>)(?P<after>\s{MONTH})?(?:(?=,\s{DAY}\b|,?\s(?:and|or)\s{DAY}\b)|{YEAR_2}){_NO_UNIT}(?![\w-])", _listed),
    rule("week-of", rf"\b(?i:week\s(?:of|beginning|commencing|starting)(?:\son)?)\s(?:{WEEKDAY},?\s)?(?P<date>{DAY_MONTH}){YEAR_2}(?!\w)", _week_of),
    rule("week-of", rf"\b(?i:(?P<nth>first|second|third|fourth|last|final)\sweek\s(?:of|in))\s(?P<month>{MONTH}){YEAR_OR}(?!\w)", _week_of_month),
    rule("weekday-day", rf"(?<!\w)(?P<weekday>{WEEKDAY})(?:,\s?|\s)(?:the\s)?(?P<date>{DAY_MONTH}){YEAR_2}{_NO_UNIT}(?!\w)", _weekday_day),
    rule("weekday-day", rf"(?<!\w)(?P<weekday>{WEEKDAY})\s\((?P<date>{DAY_MONTH}){YEAR_2}\)", _weekday_day),
    rule("weekday-day", rf"(?<!\w)(?P<date>{DAY_MONTH}){YEAR_2}\s\((?P<weekday>{WEEKDAY})\)", _weekday_day),
    rule("day", rf"(?<!\w)(?P<date>{DAY_MONTH}){YEAR_OR}{_NO_UNIT}(?!\w)", _day),
    rule("day-of-month", rf"{_ORDINAL_BEFORE}the (?P<dom>[12]?\d|3[01])(?:st|nd|rd|th)(?:\sof\s(?P<rel>this|last|next)\smonth)?{_ORDINAL_BEHIND}", _ordinal),
)
