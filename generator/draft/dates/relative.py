"""Dates that are counted from the day of publication; without it they stay unresolved.

| rule | example → value (article of Tuesday 2025-02-04) |
| --- | --- |
| `day-word` | today · yesterday → 2025-02-03 · this morning · last night → 2025-02-03 |
| `weekday` | said on Monday → 2025-02-03 · will meet on Wednesday → 2025-02-05 · last Tuesday → 2025-01-28 · next Tuesday → 2025-02-11 · above Friday's close → 2025-01-31 · in a Monday filing; not The Sunday Post |
| `shifted` | last month → 2025-01 · this week → 2025-02-03/2025-02-09 · next year → 2026 · the current quarter |
| `end-of` | by the end of the year, year-end, later in the year, mid-year → 2025; had 40 shops at the end of the year → 2024 · put at 2% for the year → 2025, to be checked |
| `ago` | three days ago → 2025-02-01 · two years ago → 2023 · a decade ago → 2015~ |
| `stretch` | over the next five years → 2025/2030 · in the past six months → 2024-08/2025-02 · within 30 days |
| `from-another` | a year earlier, the following day: seen from another date, never resolved |
"""

from __future__ import annotations

import re
from datetime import timedelta

from generator.draft.amounts.numbers import numerals
from generator.draft.dates.days import month_of, plus_months, week_of, weekday_number
from generator.draft.dates.seen import UNRESOLVED, Found, Rule, Seen, check, sure
from generator.draft.dates.tense import FUTURE, PAST
from generator.values.dates import WEEKDAYS

_SHIFT = {"last": -1, "past": -1, "previous": -1, "this": 0, "current": 0, "next": 1, "coming": 1, "this coming": 1, "upcoming": 1, "this past": -1, "ongoing": 0}
_COUNT = r"(?P<count>\d{1,3}|(?:a|an|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|eighteen|twenty|thirty|forty|fifty|sixty|ninety)(?:[\s-](?:and[\s-]a[\s-]half|one|two|three|four|five|six|seven|eight|nine))?)"
_UNIT = r"(?P<unit>day|week|fortnight|month|quarter|year|decade)s?"
_PARTS_OF_DAY = r"(?:morning|afternoon|evening|night)"


def _day_word(match: re.Match[str], seen: Seen) -> Found | None:
    word = " ".join(match[0].lower().split())
    if re.match(r"['’]?s?\s(?:of the|Show)|\s(?:newspaper|FM)", seen.behind(match)) or re.search(r"\b(?:USA|Russia|India|Korea|JoongAng|of|from|until|even) \Z", seen.before(match)) and word == "today":
        return None
    if not seen.day:
        return UNRESOLVED
    shift = -1 if word in ("yesterday", "last night") else 1 if word == "tomorrow" else 0
    value = str(seen.day + timedelta(shift))
    return check(value) if word == "today" and not re.search(r"announc|said|report|releas|launch|unveil|publish|complet|sign|introduc|reveal", seen.words) or seen.behind(match, 2) in ("'s", "’s") else sure(value)


_NAMED_DAYS = re.compile(r"\b(?:Black|Good|Cyber|Super|Ash|Fat|Holy|Easter|Palm|Bloody|Shrove|Maundy|Giving|Casual|Dress-down|Big|every|each|any|most)\s\Z", re.IGNORECASE)


_TITLE_BEHIND = re.compile(r"\s(?!January|February|March|April|May|June|July|August|September|October|November|December)[A-Z][a-z]")
_ONE = re.compile(r"\b(?:a|one)\s\Z", re.IGNORECASE)
_PAPERS = re.compile(r"\s(?:report|statement|filing|interview|memo|note|post|email|letter|article|ruling|order|court filing|regulatory filing|research note|press release|news (?:conference|briefing)|blog post|announcement|disclosure|tweet|speech)\b")
"""What a day is named for once it is out: "a Monday report"; "a Monday" alone may be any."""
_OUTLETS = re.compile(r"\s(?:Times|Telegraph|Mirror|Mail|Post|Express|People|Herald|Journal|Night|Briefing|Morning\sHerald|Business)\b")
_TRADED = re.compile(r"['’]s\s(?:\w+\s)?(?:clos(?:e|ing)|finish|settlement|session|trading|share price|low|high|fall|drop|gain|rise|decline|jump|rally|loss|sell-off|selloff|slump|announcement|attack)\b")
"""What of a day's is told only once it is over: "44% above Monday's close"."""


def _no_day(before: str, behind: str) -> bool:
    """Whether a weekday is part of a name (Black Friday, The Sunday Post) or any such day (a Monday, every Monday)."""
    titled = re.search(r"\b[Tt]he\s\Z", before) and _TITLE_BEHIND.match(behind)
    return bool(titled or _ONE.search(before) and not _PAPERS.match(behind) or _NAMED_DAYS.search(before) or _OUTLETS.match(behind))


def _weekday(match: re.Match[str], seen: Seen) -> Found | None:
    behind = seen.behind(match)
    if _no_day(seen.before(match), behind):
        return None
    if not seen.day:
        return UNRESOLVED
    weekday, shift = weekday_number(match["weekday"]), " ".join((match["shift"] or "").lower().split())
    forth = (weekday - seen.day.weekday()) % 7
    if shift in ("last", "past", "this past", "previous"):
        back = forth - 7
        return sure(str(seen.day + timedelta(back))) if -back >= seen.day.weekday() + 1 or -back == 7 else check(str(seen.day + timedelta(back)))
    if shift == "next":
        in_next_week = 7 - seen.day.weekday() + weekday
        return sure(str(seen.day + timedelta(in_next_week))) if in_next_week <= 7 else check(str(seen.day + timedelta(in_next_week)))
    if shift in ("this", "coming", "this coming", "upcoming"):
        return sure(str(seen.day + timedelta(forth)))
    told = _PAPERS.match(behind) or _TRADED.match(behind)
    if not told and seen.lean(match) == FUTURE or re.match(r"\sweek\b", behind):
        return sure(str(seen.day + timedelta(forth)))
    return sure(str(seen.day + timedelta(forth - 7 if forth else 0)))


def _weekdays(match: re.Match[str], seen: Seen) -> Found | None:
    """`from Monday to Wednesday`: the last of them by the tense, the first before it."""
    if not seen.day:
        return UNRESOLVED
    first, last = weekday_number(match["first"]), weekday_number(match["weekday"])
    forth = (last - seen.day.weekday()) % 7
    end = seen.day + timedelta(forth if seen.lean(match) == FUTURE or not forth else forth - 7)
    start = end - timedelta((last - first) % 7)
    return sure(f"{start}/{end}") if start < end else None


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


_AT = re.compile(r"\bat (?:the )?\Z", re.IGNORECASE)
"""Where something stood at an end is told once that is over: "had 40 shops at the end of the year"."""


def _end_of(match: re.Match[str], seen: Seen) -> Found | None:
    unit = (match["unit"] or match["short"] or "").lower()
    if unit == "week":
        return sure(week_of(seen.day)) if seen.day else UNRESOLVED
    if unit == "year" and _AT.search(seen.before(match)) and seen.lean(match) == PAST:
        return check(str(seen.year - 1)) if seen.year else UNRESOLVED
    return _period(unit, 0, seen)


def _running(match: re.Match[str], seen: Seen) -> Found | None:
    """`for the year`: the running one, to be checked, as it may be another's."""
    return check(_period(match["unit"].lower(), 0, seen)[0])


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
    direction = 1 if match["way"].lower() in ("next", "coming", "following", "within") else -1
    return _rolling(_counted(match), match["unit"].lower(), direction, seen)


def _unresolved(match: re.Match[str], seen: Seen) -> Found | None:
    return UNRESOLVED


def _i(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern, re.IGNORECASE)


_DAYS = "|".join(WEEKDAYS)
RULES = (
    Rule("ago", _i(rf"\b{_COUNT}[\s-]{_UNIT}\sago\b"), _ago),
    Rule("from-another", _i(rf"\b(?:{_COUNT}[\s-]{_UNIT}|(?:days|weeks|months|years))\s(?:earlier|later|before)\b|\byear-(?:earlier|ago)\b|(?<=\bthe )(?:previous|following|preceding|next|prior|same) (?:day|week|month|quarter|year)\b"), _unresolved),
    Rule("stretch", _i(rf"\b(?P<way>next|coming|following|past|last|previous)\s{_COUNT}\s{_UNIT}\b"), _stretch),
    Rule("stretch", _i(rf"\b(?P<way>within)\s(?:the\s(?:next|coming)\s)?{_COUNT}\s{_UNIT}\b"), _stretch),
    Rule("day-word", _i(rf"\b(?:today|yesterday|tomorrow|tonight|this\s{_PARTS_OF_DAY}|last\snight)\b"), _day_word),
    Rule("weekday-range", re.compile(rf"(?:(?<=\bfrom )|(?<=\bFrom ))(?P<first>{_DAYS}) (?:to|through|until) (?P<weekday>{_DAYS})\b"), _weekdays),
    Rule("weekday", re.compile(rf"(?:\b(?P<shift>(?i:last|past|next|this\scoming|this\spast|this|coming|upcoming))\s)?\b(?P<weekday>{_DAYS})(?!\w)"), _weekday),
    Rule("shifted", _i(r"\b(?P<shift>last|past|previous|this\scoming|this\spast|this|current|next|coming)\s(?P<unit>weekend|week|month|quarter|year|decade)\b"), _shifted),
    Rule("weekend", _i(r"(?<=\bthe )weekend\b"), _the_weekend),
    Rule("end-of", _i(r"\b(?:end|close|beginning|start|middle|turn|rest|remainder|course|half)\sof\sthe\s(?P<unit>week|month|year|quarter|decade)\b(?!\s\d)|\b(?:later|earlier|late|early)\s(?:on\s)?in\sthe\s(?P<short>week|month|year|quarter|decade)\b"), _end_of),
    Rule("end-of", _i(r"(?<=\bfor )the\s(?P<unit>year|quarter|month)(?=[.,;:)]|\s?\Z)"), _running),
    Rule("end-of", _i(r"\bmid-?(?P<unit>year)(?P<short>)\b(?!\s\d)"), _end_of),
    Rule("end-of", _i(r"(?P<unit>year|month|quarter)(?P<short>)(?:[-\s]end|['’]s\send)\b(?!\s\d)"), _end_of),
)  # fmt: skip
