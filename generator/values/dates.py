"""Dates as precise as the source makes them: EDTF level 0, with `~ ? %` and open intervals.

Source of the grammar: https://www.loc.gov/standards/datetime/ (levels 0 and 1, in part).
"""

from __future__ import annotations

import calendar
import re
from datetime import date
from typing import NamedTuple

from generator.values import UNKNOWN, Refused, or_repair, shown

MONTHS = tuple(calendar.month_name)  # 1-based: MONTHS[2] == "February"
WEEKDAYS = tuple(calendar.day_name)  # Monday first, as date.weekday() counts

_POINT = re.compile(r"([0-9]{4})(?:-([0-9]{2})(?:-([0-9]{2}))?)?([~?%]?)")
_DAY_GRAMMAR = "write YYYY-MM-DD"
GRAMMAR = "write YYYY, YYYY-MM, YYYY-MM-DD, an interval such as 2025-02-03/2025-02-04 or 2025-02-03/.., or unknown"


class PartialDate(NamedTuple):
    """A day, month, year or interval: every day from `first` to `last` may be meant.

    `precision` is `day`, `month`, `year`, `interval` or `unknown`; `qualifier` is one of `~` (about),
    `?` (uncertain), `%` (both) or empty. An open end reaches to `date.min` or `date.max`.
    """

    text: str
    first: date
    last: date
    precision: str
    qualifier: str = ""

    @property
    def known(self) -> bool:
        return self.precision != "unknown"

    @property
    def ends(self) -> tuple[str, ...]:
        """The written points: one, or the two ends of an interval (`..` = open)."""
        return tuple(self.text.split("/"))

    def overlaps(self, other: PartialDate) -> bool:
        return self.first <= other.last and other.first <= self.last


def partial_date(text: str) -> PartialDate:
    """A partial date from `2025`, `2025-02~`, `2025-02-03/..` or `unknown`; refuses days that do not exist."""
    if text == UNKNOWN:
        return PartialDate(text, date.min, date.max, "unknown")
    return or_repair(text, _partial_date, _repaired)


def _partial_date(text: str) -> PartialDate:
    return _interval(text) if text.count("/") == 1 else _point(text)


def day(text: str) -> date:
    """A whole calendar day, `2025-02-04`."""
    return or_repair(text, _day, _repaired)


def _day(text: str) -> date:
    point = _point(text, hint=_DAY_GRAMMAR)
    if point.precision != "day" or point.qualifier:
        raise Refused(f"{shown(text)} is not a whole day", _DAY_GRAMMAR, "bad-date")
    return point.first


def _interval(text: str) -> PartialDate:
    left, right = text.split("/")
    if left == right == "..":
        raise Refused(f"{shown(text)} is open at both ends", "give at least one end, or write unknown", "bad-date")
    start = date.min if left == ".." else _point(left, text).first
    end = date.max if right == ".." else _point(right, text).last
    if start > end:
        raise Refused(f"{shown(text)} ends before it starts", f"did you mean '{right}/{left}'?", "bad-date")
    return PartialDate(text, start, end, "interval")


def _point(text: str, whole: str | None = None, hint: str = GRAMMAR) -> PartialDate:
    match = _POINT.fullmatch(text)
    if not match:
        raise Refused(f"{shown(whole or text)} is not a date", hint, "bad-date")
    year, month, dom = (int(part) if part else None for part in match.group(1, 2, 3))
    _refuse_impossible(text, year, month, dom)
    first = date(year, month or 1, dom or 1)
    last = date(year, month or 12, dom or calendar.monthrange(year, month or 12)[1])
    return PartialDate(text, first, last, "day" if dom else "month" if month else "year", match.group(4))


def _refuse_impossible(text: str, year: int, month: int | None, dom: int | None) -> None:
    if year == 0:
        raise Refused(f"{shown(text)}: there is no year 0", "years run from 0001 to 9999", "bad-date")
    if month is not None and not 1 <= month <= 12:
        raise Refused(f"{shown(text)}: there is no month {month}", "months run from 01 to 12", "bad-date")
    days = calendar.monthrange(year, month or 12)[1]
    if dom is not None and not 1 <= dom <= days:
        raise Refused(f"{shown(text)}: {MONTHS[month]} {year} has {days} days", f"days run from 01 to {days}", "bad-date")


def _repaired(text: str) -> str:
    """The date as it would be written here, if it is in another style that can be told; else the empty text."""
    return _plain(text) or "/".join(_plain(end) or end for end in text.split("/"))


def _plain(text: str) -> str:
    loose = re.fullmatch(r"([0-9]{4})[-/.]([0-9]{1,2})(?:[-/.]([0-9]{1,2}))?(?:[T ].*)?", text.strip())
    return "-".join(part.zfill(2) for part in loose.groups() if part) if loose else ""
