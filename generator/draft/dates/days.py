"""Days, months and years as printed, and partial dates from them."""

from __future__ import annotations

import calendar
import re
from datetime import date, timedelta

from generator.values.dates import MONTHS, WEEKDAYS

MONTH = rf"(?:{'|'.join(MONTHS[1:])}|{'|'.join(name.upper() for name in MONTHS[1:])}|(?:Sept|{'|'.join(name[:3] for name in MONTHS[1:])}|{'|'.join(name[:3].upper() for name in MONTHS[1:])})\b\.?)"
WEEKDAY = rf"(?:{'|'.join(WEEKDAYS)}|{'|'.join(name.upper() for name in WEEKDAYS)}|(?:Mon|Tues?|Wed|Thurs?|Thu|Fri|Sat|Sun)\b\.?)"
DAY = r"(?:0?[1-9]|[12]\d|3[01])(?:st|nd|rd|th)?"
YEAR = r"(?:18|19|20|21)\d\d"
DAY_MONTH = rf"(?:{DAY}[\s-](?:of\s)?{MONTH}|{MONTH}\s(?:the\s)?{DAY}(?!\d))"
STAMPED = rf"{DAY}(?P<joint>[-/.]){MONTH}(?P=joint)(?P<year>{YEAR})"
"""A day as feeds and data bases print it: `03-Sep-2025`, `3/Sep/2025`."""


REL_YEAR = r"(?P<rel>last|this|next)\syear"
YEAR_1, YEAR_2 = rf"(?:,?\s(?P<year1>{YEAR}))?", rf"(?:,?\s(?P<year>{YEAR}))?"
YEAR_OR = rf"(?:,?\s(?:(?P<year>{YEAR})|(?:of\s)?{REL_YEAR}))?"
JOIN = r"(?P<join>\s?[-–]\s?|\s(?:to|and|through|until)\s)"


_NUMBERS = re.compile(rf"(?:(?P<weekday>{WEEKDAY}),?\s)?(?P<a>\d\d?)[/.-](?P<b>\d\d?)[/.-](?P<y>{YEAR})(?!\d)")


def month_number(printed: str) -> int:
    """1 to 12 for `Feb.`, `FEBRUARY`, `Sept`."""
    return [name[:3].lower() for name in MONTHS].index(printed[:3].lower())


def weekday_number(printed: str) -> int:
    """0 (Monday) to 6 for `Tues.`, `Friday`."""
    return [name[:3].lower() for name in WEEKDAYS].index(printed[:3].lower())


def real(year: int, month: int, dom: int) -> date | None:
    """The day, or None where the calendar has no such day."""
    try:
        return date(year, month, dom)
    except ValueError:
        return None


def day_month(printed: str) -> tuple[int, int] | None:
    """(day, month) of `4 February`, `Feb. 4`, `February 4th`, `4th of February`."""
    month, day = re.search(MONTH, printed), re.search(r"(?<!\d)\d{1,2}(?!\d)", printed)
    return (int(day[0]), month_number(month[0])) if month and day else None


def parsed(printed: str) -> tuple[date | None, tuple[int, int] | None, str]:
    """A printed date: the day if it has its year (and, of numbers, only one reading), else its (day, month); and the weekday word beside it, or empty."""
    weekday = re.match(WEEKDAY, printed)
    iso = re.search(rf"(?P<y>{YEAR})[-./](?P<m>\d{{1,2}})[-./](?P<d>\d{{1,2}})", printed)
    if iso:
        return real(int(iso["y"]), int(iso["m"]), int(iso["d"])), None, weekday[0] if weekday else ""
    if found := numbers(printed):
        return slashed(found), None, found["weekday"] or ""
    pair, year = day_month(re.sub(YEAR, "", printed)), re.search(rf"(?<!\d){YEAR}(?!\d)", printed)
    found = real(int(year[0]), pair[1], pair[0]) if pair and year else None
    return found, pair, weekday[0] if weekday else ""


def numbers(text: str, at: int = 0) -> re.Match[str] | None:
    """`12/03/2025` at a place of the text, whichever part is the day; a weekday may stand before it."""
    return _NUMBERS.match(text, at)


def slashed(found: re.Match[str]) -> date | None:
    """The day of `a/b/y` where only one reading is a date (that falls on the weekday before it), or both are the same; `a.b.y` is day, month, year."""
    a, b, year, weekday = int(found["a"]), int(found["b"]), int(found["y"]), found.groupdict().get("weekday")
    readings = {real(year, b, a)} if found.string[found.end("a")] == "." else {real(year, b, a), real(year, a, b)}
    days = sorted(day for day in readings if day)
    if weekday and len(days) > 1:
        days = [day for day in days if day.weekday() == weekday_number(weekday)]
    return days[0] if len(days) == 1 else None


def nearest(month: int, dom: int, near: date) -> date | None:
    """The day `dom` of `month` that lies nearest to a date."""
    days = filter(None, (real(near.year + shift, month, dom) for shift in (-1, 0, 1)))
    return min(days, key=lambda day: abs(day - near), default=None)


def year_of_weekday(weekday: int, month: int, dom: int, near: date) -> date | None:
    """The day `dom` of `month` that falls on the weekday, nearest to a date, within seven years."""
    days = filter(None, (real(near.year + shift, month, dom) for shift in range(-7, 8)))
    return min((day for day in days if day.weekday() == weekday), key=lambda day: abs(day - near), default=None)


def month_of(number: int) -> str:
    """`2025-02` from months since year 0."""
    return f"{number // 12:04d}-{number % 12 + 1:02d}"


def number_of(year: int, month: int) -> int:
    return year * 12 + month - 1


def span_of_months(first: int, count: int) -> str:
    """`2025-01/2025-03`: `count` months from the numbered one on."""
    return f"{month_of(first)}/{month_of(first + count - 1)}" if count > 1 else month_of(first)


def plus_months(day: date, months: int) -> date:
    number = number_of(day.year, day.month) + months
    year, month = number // 12, number % 12 + 1
    return date(year, month, min(day.day, calendar.monthrange(year, month)[1]))


def week_of(day: date, shift: int = 0) -> str:
    """The week from Monday to Sunday in which a day lies, `shift` weeks later."""
    monday = day - timedelta(day.weekday()) + timedelta(7 * shift)
    return f"{monday}/{monday + timedelta(6)}"
