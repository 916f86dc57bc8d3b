"""Dates that are counted from the day of publication; without it they stay unresolved. Words for a day and weekdays: see `weekdays`.

| rule | example → value (article of Tuesday 2025-02-04) |
| --- | --- |
| `shifted` | last month → 2025-01 · this week → 2025-02-03/2025-02-09 · next year → 2026 · the current quarter |
| `end-of` | by the end of the year, year-end → 2025-12 · later in the year → 2025; mid-year → 2025-06~; had 40 shops at the end of the year → 2024-12 · put at 2% for the (full) year → 2025, to be checked |
| `ago` | three days ago → 2025-02-01 · two years ago → 2023 · a decade ago → 2015~ |
| `stretch` | over the next five years → 2025/2030 · in the past six months → 2024-08/2025-02; within 30 days is a term, no date |
| `from-another` | a year earlier, the following day: seen from another date; see `antecedent` |
"""

from __future__ import annotations

import re
from datetime import timedelta

from generator.draft.amounts.numbers import numerals
from generator.draft.dates import weekdays
from generator.draft.dates.accounts import account_year
from generator.draft.dates.days import month_of, plus_months, span_of_months, week_of
from generator.draft.dates.seen import UNRESOLVED, Found, Rule, Seen, any_case, check, sure
from generator.draft.dates.tense import FUTURE, PAST

_SHIFT = {"last": -1, "past": -1, "previous": -1, "this": 0, "current": 0, "next": 1, "coming": 1, "this coming": 1, "upcoming": 1, "this past": -1, "ongoing": 0}
_COUNT = r"(?P<count>\d{1,3}|(?:a|an|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|eighteen|twenty|thirty|forty|fifty|sixty|ninety)(?:[\s-](?:and[\s-]a[\s-]half|one|two|three|four|five|six|seven|eight|nine))?)"
_UNIT = r"(?P<unit>day|week|fortnight|month|quarter|year|decade)s?"


def _shifted(match: re.Match[str], seen: Seen) -> Found | None:
    shift, unit = _SHIFT[" ".join(match["shift"].lower().split())], match["unit"].lower()
    if match["shift"].lower() == "previous" or re.search(r"\b(?:the|on|every|each)\s\Z", seen.before(match), re.IGNORECASE) and match["shift"].lower() in ("next", "last"):
        return UNRESOLVED if unit in ("year", "month", "quarter", "week") else None  # the next month, seen from some other one
    if match["shift"].lower() == "past" and unit in ("year", "month", "week", "decade"):
        return _rolling(1, unit, -1, seen)
    if unit == "week":
        return sure(week_of(seen.day, shift)) if seen.day else UNRESOLVED
    if unit == "weekend":
        return _weekend(shift, seen)
    return _period(unit, shift, seen)


def _period(unit: str, shift: int, seen: Seen) -> Found | None:
    if unit == "month":
        return sure(month_of(seen.month + shift)) if seen.month is not None else UNRESOLVED
    if unit == "year":
        return sure(str(seen.year + shift)) if seen.year is not None else UNRESOLVED
    if unit == "quarter":
        first = seen.month // 3 * 3 + 3 * shift if seen.month is not None else 0
        return check(f"{month_of(first)}/{month_of(first + 2)}") if first else UNRESOLVED
    if unit == "decade" and seen.year is not None:
        first = seen.year // 10 * 10 + 10 * shift
        return check(f"{first}/{first + 9}")
    return UNRESOLVED


def _weekend(shift: int, seen: Seen) -> Found | None:
    if not seen.day:
        return UNRESOLVED
    saturday = seen.day + timedelta(5 - seen.day.weekday() + 7 * shift)
    if shift > 0 and seen.day.weekday() < 5:
        return check(f"{saturday}/{saturday + timedelta(1)}")
    return sure(f"{saturday}/{saturday + timedelta(1)}")


def _the_weekend(match: re.Match[str], seen: Seen) -> Found | None:
    """`over the weekend`: the one just gone, or the coming one by the tense."""
    future = seen.lean(match) == FUTURE or seen.day and seen.day.weekday() >= 5
    return _weekend(0 if future else -1, seen)


_JUNE = 5
_AT = re.compile(r"\bat (?:the )?\Z", re.IGNORECASE)
"""Where something stood at an end is told once that is over: "had 40 shops at the end of the year"."""


_THE_END = re.compile(r"(?:\A|[\s-])(?:end|close)\b", re.IGNORECASE)


def _end_of(match: re.Match[str], seen: Seen) -> Found | None:
    unit = (match["unit"] or match["short"] or "").lower()
    if match[0].lower().startswith("mid") and seen.year:
        return check(f"{seen.year + (seen.month is not None and seen.month % 12 > _JUNE and seen.lean(match) == FUTURE)}-06~")
    if unit == "week":
        return sure(week_of(seen.day)) if seen.day else UNRESOLVED
    if unit == "year" and _AT.search(seen.before(match)) and seen.lean(match) == PAST:
        return check(f"{seen.year - 1}-12") if seen.year else UNRESOLVED
    if unit == "year" and seen.year and _THE_END.search(match[0]):
        return sure(f"{seen.year}-12")
    return _period(unit, 0, seen)


def _running(match: re.Match[str], seen: Seen) -> Found | None:
    """`for the year`: the running one, to be checked, as it may be another's."""
    return check(_period(match["unit"].lower(), 0, seen)[0])


def _full_year(match: re.Match[str], seen: Seen) -> Found | None:
    """`for the full year`: the running one, of account where these are known; the one before where it is told of what was."""
    past = seen.lean(match) == PAST
    if seen.account and seen.account.known:
        start = account_year({}, seen)
        return UNRESOLVED if start is None else check(span_of_months(start - 12 * past, 12))
    return check(str(seen.year - past)) if seen.year else UNRESOLVED


def _counted(match: re.Match[str]) -> float:
    word = match["count"].lower()
    if word in ("a", "an"):
        return 1
    numbers = list(numerals(word.replace("-and-a-half", " and a half")))
    return float(numbers[0].value) if numbers else 1


def _ago(match: re.Match[str], seen: Seen) -> Found | None:
    count, unit = _counted(match), match["unit"].lower()
    if not seen.day:
        return check(str(int(seen.year - count))) if seen.year and unit == "year" and count == int(count) else UNRESOLVED
    if unit == "day":
        return sure(str(seen.day - timedelta(int(count))))
    if unit in ("week", "fortnight"):
        return check(f"{seen.day - timedelta(int(count * (7 if unit == 'week' else 14)))}~")
    if unit in ("month", "quarter"):
        return check(month_of(seen.month - int(count * (1 if unit == "month" else 3))))
    years = count * (10 if unit == "decade" else 1)
    about = "~" if unit == "decade" or count >= 10 or count != int(count) else ""
    return check(f"{int(seen.year - years)}{about}") if seen.year - years >= 1 else UNRESOLVED


def _rolling(count: float, unit: str, direction: int, seen: Seen) -> Found | None:
    """From today `count` units on, or back: in whole years, months or days, as the unit is."""
    if not seen.day:
        return UNRESOLVED
    if unit in ("day", "week", "fortnight"):
        other = str(seen.day + timedelta(int(direction * count * {"day": 1, "week": 7, "fortnight": 14}[unit])))
        here = str(seen.day)
    elif unit in ("month", "quarter"):
        here, other = month_of(seen.month), str(plus_months(seen.day, int(direction * count * (1 if unit == "month" else 3))))[:7]
    else:
        here, other = str(seen.year), f"{int(seen.year + direction * count * (10 if unit == 'decade' else 1)):04d}"
    start, end = (here, other) if direction > 0 else (other, here)
    return check(f"{start}/{end}") if start < end else UNRESOLVED


def _stretch(match: re.Match[str], seen: Seen) -> Found | None:
    direction = 1 if match["way"].lower() in ("next", "coming", "following") else -1
    return _rolling(_counted(match), match["unit"].lower(), direction, seen)


def _unresolved(match: re.Match[str], seen: Seen) -> Found | None:
    return UNRESOLVED


RULES = (
    Rule("ago", any_case(rf"\b{_COUNT}[\s-]{_UNIT}\sago\b"), _ago),
    Rule("from-another", any_case(
        rf"\b(?:{_COUNT}[\s-]{_UNIT}|(?:days|weeks|months|years))\s(?:earlier|later|before)\b|\byear-(?:earlier|ago)\b"
        rf"|(?<=\bthe )(?:previous|following|preceding|next|prior|same) (?:day|week|month|quarter|year)\b"), _unresolved),
    Rule("stretch", any_case(rf"\b(?P<way>next|coming|following|past|last|previous)\s{_COUNT}\s{_UNIT}\b"), _stretch),
    *weekdays.RULES,
    Rule("shifted", any_case(r"\b(?P<shift>last|past|previous|this\scoming|this\spast|this|current|next|coming)\s(?P<unit>weekend|week|month|quarter|year|decade)\b"), _shifted),
    Rule("weekend", any_case(r"(?<=\bthe )weekend\b"), _the_weekend),
    Rule("end-of", any_case(
        r"\b(?:end|close|beginning|start|middle|turn|rest|remainder|course|half)\sof\sthe\s(?P<unit>week|month|year|quarter|decade)\b(?!\s\d)"
        r"|\b(?:later|earlier|late|early)\s(?:on\s)?in\sthe\s(?P<short>week|month|year|quarter|decade)\b"), _end_of),
    Rule("end-of", any_case(r"(?<=\bfor )the\s(?P<unit>year|quarter|month)(?=[.,;:)]|\s?\Z)"), _running),
    Rule("end-of", any_case(r"(?<=\bfor )the\sfull[\s-]year\b(?!\s(?:to\b|end|of\b|\d)|-)"), _full_year),
    Rule("end-of", any_case(r"\bmid-?(?P<unit>year)(?P<short>)\b(?!\s\d)"), _end_of),
    Rule("end-of", any_case(r"(?P<unit>year|month|quarter)(?P<short>)(?:[-\s]end|['’]s\send)\b(?!\s\d)"), _end_of),
)  # fmt: skip
