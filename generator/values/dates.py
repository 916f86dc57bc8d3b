"""Dates as precise as the source makes them: EDTF level 0, with `~ ? %` and open intervals.

Source of the grammar: https://www.loc.gov/standards/datetime/ (levels 0 and 1, in part).
"""

from __future__ import annotations

import calendar
import re
from datetime import date
from typing import NamedTuple

from generator.values import UNKNOWN, Refused, shown

MONTHS = tuple(calendar.month_name)  # 1-based: MONTHS[2] == "February"
WEEKDAYS = tuple(calendar.day_name)  # Monday first, as date.weekday() counts

_POINT = re.compile(r"([0-9]{4})(?:-([0-9]{2})(?:-([0-9]{2}))?)?([~?%]?)")
_GRAMMAR = "write YYYY, YYYY-MM, YYYY-MM-DD, an interval such as 2025-02-03/2025-02-04 or 2025-02-03/.., or unknown"


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
    if "/" in text and text.count("/") == 1:
        return _interval(text)
    return _point(text)


def day(text: str) -> date:
    """A whole calendar day, `2025-02-04`."""
    point = _point(text)
    if point.precision != "day" or point.qualifier:
        raise Refused(f"{shown(text)} is not a whole day", "write YYYY-MM-DD", "bad-date")
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


def _point(text: str, whole: str | None = None) -> PartialDate:
    match = _POINT.fullmatch(text)
    if not match:
        raise Refused(f"{shown(whole or text)} is not a date", _repair(text), "bad-date")
    year, month, dom = (int(part) if part else None for part in match.group(1, 2, 3))
    _refuse_impossible(text, year, month, dom)
    first = date(year, month or 1, dom or 1)
    last = date(year, month or 12, dom or calendar.monthrange(year, month or 12)[1])
    return PartialDate(text, first, last, "day" if dom else "month" if month else "year", match.group(4))


def _refuse_impossible(text: str, year: int, month: int | None, dom: int | None) -> None:
    if year == 0:
        raise Refused(f"{shown(text)}: there is no year 0", _GRAMMAR, "bad-date")
    if month is not None and not 1 <= month <= 12:
        raise Refused(f"{shown(text)}: there is no month {month}", "months run from 01 to 12", "bad-date")
    if dom is not None and not 1 <= dom <= (days := calendar.monthrange(year, month)[1]):
        raise Refused(f"{shown(text)}: {MONTHS[month]} {year} has {days} days", f"days run from 01 to {days}", "bad-date")


def _repair(text: str) -> str:
    """The hint for a date that is written in another style."""
    loose = re.fullmatch(r"([0-9]{4})[-/.]([0-9]{1,2})(?:[-/.]([0-9]{1,2}))?(?:[T ].*)?", text.strip())
    if not loose:
        return _GRAMMAR
    parts = [loose[1]] + [f"{int(part):02d}" for part in loose.group(2, 3) if part]
    return f"write {'-'.join(parts)}"
