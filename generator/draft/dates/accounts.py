"""Years of account: in which month an article's begin, and the periods that it says the end of.

| rule | example → value (article of 2025-02-04) |
| --- | --- |
| `fiscal` | FY25, FY2024-25 → 2024-04/2025-03 in an Indian article; fiscal 2025 → 2025-04/2026-03 in a Japanese one (named after its first year) |
| | where the article says "the fiscal year to June 2024" all are counted from July; where nothing tells, fiscal 2025 → 2025, to be checked |
| `period-ended` | the year ended 31 March 2025 → 2024-04/2025-03 · the nine months to September → 2024-01/2024-09 · the quarter ended July 31, the July quarter · 13 weeks to 28 December 2024 |
| `years-to` | the five years to 2030 → 2025/2030 |
"""

from __future__ import annotations

import re
from datetime import timedelta

from generator.draft.amounts.numbers import numerals
from generator.draft.dates.days import (
    DAY,
    MONTH,
    YEAR,
    month_number,
    number_of,
    plus_months,
    real,
    span_of_months,
)
from generator.draft.dates.months import month_by_tense
from generator.draft.dates.seen import (
    UNRESOLVED,
    Account,
    Found,
    Rule,
    Seen,
    check,
    sure,
)
from generator.draft.dates.tense import FUTURE

_INDIAN_MONEY = re.compile(r"\b(?:crores?\b|lakhs?\b|Rs\.?\s?\d)")
_INDIA, _JAPAN = re.compile(r"\bIndia(?:n|'s)?\b"), re.compile(r"\b(?:Japan(?:ese)?|Tokyo|TOKYO|yen)\b")
_ELSEWHERE = re.compile(r"\b(?:U\.?S\.?|United States|America|UK|Britain|Korea|China|Singapore|Australia)\b")
_APRIL = 3
_END = rf"(?:\s|,\s(?:which\s)?)(?:that\s)?(?P<ended>ended|ending|ends|to|through|until)\s(?:in\s|on\s)?(?:the\s)?(?:end\sof\s|end[\s-])?(?:(?P<d1>{DAY})\s)?(?P<month>{MONTH})(?:\s(?P<d2>{DAY})(?!\d))?(?:,?\s(?P<year>{YEAR}))?"
_STATED = re.compile(rf"\b(?i:fiscal|financial|business|whose|its|their)\s(?i:year)(?:,\s(?:which|that)\s(?:runs|goes))?{_END}(?!\w)")
_LAST_WEEK = 22
"""A year or quarter that ends so late in a month ("the quarter ended Sept. 28") is told as one of whole months."""
_MONTHS = {"month": 1, "quarter": 3, "half": 6, "half-year": 6, "half year": 6, "year": 12}


def account_of(text: str) -> Account | None:
    """How the article's years of account run: as it says itself, else as India's (by its money, or where it is spoken of more than others) or Japan's do."""
    india, japan, elsewhere = (len(words.findall(text)) for words in (_INDIA, _JAPAN, _ELSEWHERE))
    japanese = japan + text.count("¥") > max(1, elsewhere + india)
    if stated := _STATED.search(text):
        return Account(month_number(stated["month"]) % 12, japanese, True)
    rupees = "₹" in text or bool(_INDIAN_MONEY.search(text))
    if rupees or india > elsewhere + japan:
        return Account(_APRIL, False, rupees or india > 1)
    return Account(_APRIL, True, False) if japanese else None


def account_year(groups: dict[str, str | None], seen: Seen) -> int | None:
    """The first month of the year of account that is printed (`fy`, `fy2`) or meant (`rel`); None where the article does not tell when they begin."""
    if not seen.account:
        return None
    if groups.get("fy"):
        printed = int(groups["fy"]) + (2000 if len(groups["fy"]) == 2 else 0)
        after = seen.account.first and not groups.get("fy2") and not seen.account.by_start
        return number_of(printed - 1 if after else printed, 1) + seen.account.first
    if seen.month is None:
        return None
    here = (seen.month - seen.account.first) // 12 * 12 + seen.account.first
    return here + {"last": -12, "previous": -12, "next": 12}.get((groups.get("rel") or "").lower(), 0)


def fiscal(match: re.Match[str], seen: Seen) -> Found | None:
    """A year of account as a whole: by its months where they are known, else by the year that it is named after."""
    groups = match.groupdict()
    fy, fy2 = groups.get("fy"), groups.get("fy2")
    if fy2 and (int(fy[-2:]) + 1) % 100 != int(fy2[-2:]):
        return None
    start = account_year(groups, seen)
    if start is not None:
        return sure(span_of_months(start, 12)) if seen.account.known else check(span_of_months(start, 12))
    if not fy:
        return UNRESOLVED
    first = int(fy) + (2000 if len(fy) == 2 else 0)
    return check(f"{first}/{first + 1}" if fy2 else str(first))


def _ended(match: re.Match[str], seen: Seen) -> Found | None:
    """A period of so many weeks, months, quarters or years, by the day or month in which it ended."""
    if match["ended"] == "ends" and not match["year"]:
        return UNRESOLVED  # a habit: "whose year ends in June"
    number = next(iter(numerals(match["count"])), None) if match["count"] else None
    count, unit = int(number.value) if number else 1, (match["unit"] or match["one"]).lower().rstrip("s")
    dom, months = int(re.sub(r"\D", "", match["d1"] or match["d2"] or "0")), count * _MONTHS.get(unit, 1)
    last = _last_month(match, seen, dom, months)
    if last is None:
        return UNRESOLVED
    end = real(last // 12, last % 12 + 1, dom) if dom else None
    if unit == "week":
        return check(f"{end - timedelta(7 * count - 1)}/{end}") if end else None
    if end and dom < _LAST_WEEK:
        return check(f"{plus_months(end, -months) + timedelta(1)}/{end}")
    return (sure if match["year"] else check)(span_of_months(last - months + 1, months))


def _last_month(match: re.Match[str], seen: Seen, dom: int, months: int) -> int | None:
    """The month in which a period ended: of the year printed, else by the tense, but over where nothing says that it is to come."""
    month = month_number(match["month"])
    if match["year"]:
        return number_of(int(match["year"]), month)
    last = month_by_tense(month, match, seen)
    if last is None:
        return None
    running = seen.day and seen.lean(match) != FUTURE and last == seen.month and (dom or 31) > seen.day.day
    return last - 12 if running or last - seen.month > months else last  # of what comes after the running one there are no results: "for the quarter to June are due"


def _years_to(match: re.Match[str], seen: Seen) -> Found | None:
    number, last = next(iter(numerals(match["count"])), None), int(match["year"])
    return check(f"{last - int(number.value)}/{last}") if number else None


_COUNT = r"(?P<count>\d{1,3}|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fifteen|eighteen|twenty)"
ENDED = (
    Rule("period-ended", re.compile(rf"(?<!this )(?<!last )(?<!next )\b(?:(?i:{_COUNT}[\s-](?P<unit>months?|quarters?|weeks?|years?)(?:\speriod)?)|(?i:(?:fiscal\s|financial\s|business\s|full\s)?(?P<one>year|quarter|half|half[\s-]year|month|week))){_END}(?!\w)"), _ended),
    Rule("period-ended", re.compile(rf"(?<![-–\w])(?<!to )(?<!and )(?P<month>{MONTH})\s(?P<one>quarter)(?P<year>)(?P<d1>)(?P<d2>)(?P<count>)(?P<unit>)(?P<ended>)(?!\w)"), _ended),
    Rule("years-to", re.compile(rf"\b(?i:{_COUNT})\syears\s(?:to|through|until|ending in|ended)\s(?P<year>{YEAR})(?!\w)"), _years_to),
)  # fmt: skip
