"""The article's own words for a date against the date that the editor resolved, as seen from the day of publication."""

from __future__ import annotations

import re
from datetime import date, timedelta

from generator.values.dates import MONTHS, WEEKDAYS, PartialDate

_DAYS = {"today": 0, "tonight": 0, "yesterday": -1, "tomorrow": 1}
_SHIFT = {"last": -1, "this": 0, "next": 1, "previous": -1, "past": -1, "coming": 1}
_YEARS = range(1800, 2201)
"""Other years are warned of elsewhere; near the ends of the calendar there is nothing to count with."""

Clash = tuple[str, str]


def mismatch(printed: str, resolved: PartialDate, published: PartialDate) -> Clash | None:
    """What does not fit, and the repair; None where the words fit or nothing can be told.

    `published` is taken in the article's own time zone, so a weekday word means a day of that calendar.
    """
    if not resolved.known or not {resolved.first.year, resolved.last.year} <= set(_YEARS):
        return None
    words = re.findall(r"[a-z]+", printed.lower())
    day_of_print = published.first if published.precision == "day" and published.first.year in _YEARS else None
    for check in (_weekday, _day_word, _relative_span, _month):
        if (verdict := check(words, resolved, day_of_print)) is not None:
            return (f"'{printed}' is printed, but {verdict[0]}", verdict[1]) if verdict else None
    return None


# Each check returns None if it has nothing to say, () if the words fit, or the message and the hint.


def _weekday(words: list[str], resolved: PartialDate, printed_on: date | None) -> Clash | tuple[()] | None:
    named = [index for index, name in enumerate(WEEKDAYS) if name.lower() in words or name[:3].lower() in words]
    if not named or (resolved.last - resolved.first).days > 6:
        return None
    days = [resolved.first + timedelta(n) for n in range((resolved.last - resolved.first).days + 1)]
    fitting = [day for day in days if day.weekday() in named]
    if not fitting:
        says = f"{resolved.text} is a {WEEKDAYS[days[0].weekday()]}" if len(days) == 1 else f"there is no {WEEKDAYS[named[0]]} in {resolved.text}"
        return says, f"did you mean {_nearest_weekday(named[0], resolved.first)}?"
    if printed_on and not set(MONTHS[1:]) & {word.title() for word in words} and all(abs((day - printed_on).days) > 14 for day in fitting):
        return f"{resolved.text} is far from the article's date, {printed_on}", "a weekday alone means one within two weeks of it"
    return ()


def _nearest_weekday(weekday: int, near: date) -> date:
    return near + timedelta((weekday - near.weekday() + 3) % 7 - 3)


def _day_word(words: list[str], resolved: PartialDate, printed_on: date | None) -> Clash | tuple[()] | None:
    named = [shift for word, shift in _DAYS.items() if word in words]
    if not named or printed_on is None:
        return None
    day = printed_on + timedelta(named[0])
    return () if resolved.first <= day <= resolved.last else _seen_from(printed_on, str(day), resolved)


def _relative_span(words: list[str], resolved: PartialDate, printed_on: date | None) -> Clash | tuple[()] | None:
    """Last month, this year, next week …"""
    shift = next((_SHIFT[word] for word in words if word in _SHIFT), None)
    if shift is None or printed_on is None:
        return None
    if "month" in words:
        number = printed_on.year * 12 + printed_on.month - 1 + shift
        text, ok = f"{number // 12}-{number % 12 + 1:02d}", resolved.first <= _month_end(number) and _month_start(number) <= resolved.last
    elif "year" in words:
        text = str(printed_on.year + shift)
        ok = resolved.first.year <= printed_on.year + shift <= resolved.last.year
    elif "week" in words:
        monday = printed_on - timedelta(printed_on.weekday()) + timedelta(7 * shift)
        text, ok = f"{monday}/{monday + timedelta(6)}", resolved.first <= monday + timedelta(6) and monday - timedelta(1) <= resolved.last
    else:
        return None
    return () if ok else _seen_from(printed_on, text, resolved)


def _seen_from(printed_on: date, means: str, resolved: PartialDate) -> Clash:
    return f"seen from the article's date, {printed_on}, that is {means}, not {resolved.text}", f"did you mean {means}?"


def _month_start(number: int) -> date:
    return date(number // 12, number % 12 + 1, 1)


def _month_end(number: int) -> date:
    return _month_start(number + 1) - timedelta(1)


def _month(words: list[str], resolved: PartialDate, printed_on: date | None) -> Clash | tuple[()] | None:
    named = [n for n in range(1, 13) if MONTHS[n].lower() in words or MONTHS[n][:3].lower() in words]
    if not named or resolved.precision == "year":
        return None
    months = {resolved.first.month, resolved.last.month}
    spans = (resolved.last - resolved.first).days > 62
    return () if spans or months & set(named) else (f"{resolved.text} is not in {MONTHS[named[0]]}", f"did you mean {resolved.text[:4]}-{named[0]:02d}?")
