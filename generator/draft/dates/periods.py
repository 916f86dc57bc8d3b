"""Parts of years, and years of account.

| rule | example → value (article of 2025-02-04) |
| --- | --- |
| `quarter` | Q1 2025, first quarter of 2025, the last quarter of 2024 → 2025-01/2025-03 · 4Q24 · the fourth quarter, by the tense → 2024-10/2024-12 |
| `half` | H1 2025, first half of next year → 2026-01/2026-06 |
| `first-months` | the first nine months of 2024, the first 9 months of 2024 → 2024-01/2024-09 |
| `last-months` | the final three months of 2024 → 2024-10/2024-12 |
| `fiscal` | years of account, and the periods that an article says the end of: see `accounts` |
| `season` | this summer → 2025-06/2025-08, to be checked: half the world has another summer |
"""

from __future__ import annotations

import re

from generator.draft.amounts.numbers import numerals
from generator.draft.dates.accounts import account_year, fiscal
from generator.draft.dates.days import MONTH, YEAR, month_of, number_of, span_of_months
from generator.draft.dates.seen import UNRESOLVED, Found, Rule, Seen, any_case, check, sure
from generator.draft.dates.tense import FUTURE

_ORDINAL = {"first": 1, "1st": 1, "second": 2, "2nd": 2, "third": 3, "3rd": 3, "fourth": 4, "4th": 4, "final": 4, "last": 4}
_FISCAL = rf"(?:FY|fiscal(?:\syear)?|financial\syear)\s?['’]?(?P<fy>{YEAR}|[0-9]{{2}})(?:\s?[-–/]\s?(?P<fy2>[0-9]{{4}}|[0-9]{{2}}))?"
_OF = (
    rf"(?:(?:,?\s|\sof\s|\sin\s|-)?(?:(?P<year>{YEAR})(?![\d-])|['’]?(?P<short>[0-9]{{2}})(?![\d%.,]\d|\d|%|\s?(?:per|%|million|billion|crore))|(?:the\s)?{_FISCAL}"
    r"|(?:(?:the|its)\s(?=current|last|next|previous|same))?(?P<rel>this|last|next|current|previous|same|the|its)\s(?P<kind>fiscal\s|financial\s|calendar\s)?year(?!\s(?:end|ended|earlier|before))))?"
)
_REPORTED = re.compile(r"\s(?:results|earnings|report|figures|numbers|update|financial results|accounts)\b")
"""What is only known of a quarter that is over, though it is yet to be told: "will report third-quarter results"."""
_YEAR_SHIFT = {"last": -1, "previous": -1, "this": 0, "current": 0, "next": 1}
"""`the second half of the year` is not among them: which year, the tense tells."""
_SEASONS = {"spring": 3, "summer": 6, "autumn": 9, "fall": 9, "winter": 12}


def _part(match: re.Match[str], seen: Seen) -> Found | None:
    """A quarter or half: of the calendar year printed, of an Indian year of account, or the one that the tense asks for."""
    groups = match.groupdict()
    number = int(groups.get("q") or groups.get("q2") or 0) or _ORDINAL[groups["ord"].lower()]
    length = 3 if groups.get("letter", "").upper() == "Q" or (groups.get("unit") or "").lower() == "quarter" else 6
    if groups.get("ord", "") and groups["ord"].lower() in ("final", "last"):
        number = 12 // length
    if number > 12 // length or groups.get("short") and not groups.get("letter"):
        return None
    if groups["fy"] or groups["kind"] and "calendar" not in groups["kind"] or re.search(r"\b(?:fiscal|financial)[\s-]\Z", seen.before(match), re.IGNORECASE):
        start = account_year(groups, seen)
        return sure(span_of_months(start + length * (number - 1), length)) if start is not None else UNRESOLVED
    return _calendar_part(groups, number, length, match, seen)


def _calendar_part(groups: dict[str, str | None], number: int, length: int, match: re.Match[str], seen: Seen) -> Found | None:
    year = int(groups["year"]) if groups["year"] else 2000 + int(groups["short"]) if groups["short"] else None
    if year is None and (groups["rel"] or "").lower() in _YEAR_SHIFT and seen.year is not None:
        year = seen.year + _YEAR_SHIFT[groups["rel"].lower()]
    if year is not None:
        return sure(span_of_months(number_of(year, 1) + length * (number - 1), length))
    if seen.month is None or groups["rel"] == "same":
        return UNRESOLVED
    first = seen.account.first if seen.account and seen.account.known and groups["kind"] != "calendar " else 0
    start = (seen.month - first) // 12 * 12 + first + length * (number - 1)
    ahead, reported = seen.lean(match) == FUTURE, _REPORTED.match(seen.behind(match))
    if ahead and not reported:
        start += 12 if start + length - 1 < seen.month else 0
    else:
        begun = start + (0 if ahead else length if reported else 1) <= seen.month
        start -= 0 if begun else 12
    return check(span_of_months(start, length))


def _first_months(match: re.Match[str], seen: Seen) -> Found | None:
    count = int(next(iter(numerals(match["count"]))).value)
    year = int(match["year"]) if match["year"] else seen.year and seen.year + {"last": -1, "next": 1}.get((match["rel"] or "").lower(), 0)
    if match["fy"] or match["kind"] and "calendar" not in match["kind"]:
        start = account_year(match.groupdict(), seen)
        if start is not None and (match["rel"] or "").lower() in ("the", "its") and start + count > seen.month and seen.lean(match) != FUTURE:
            start -= 12
        return sure(span_of_months(start, count)) if start is not None else UNRESOLVED
    if not year:
        return UNRESOLVED
    return sure(span_of_months(number_of(year, 1), count))


def _last_months(match: re.Match[str], seen: Seen) -> Found | None:
    """The months with which a calendar year ends."""
    count = int(next(iter(numerals(match["count"]))).value)
    return sure(span_of_months(number_of(int(match["year"]) + 1, 1) - count, count))


def _season(match: re.Match[str], seen: Seen) -> Found | None:
    season, shift = match["season"].lower(), (match["shift"] or "").lower()
    if season == "fall" and not (match["year"] or shift) or not (match["year"] or shift or re.search(r"\b(?:by|in|the|since|until|before|after|from|of|late|early)\s(?:the\s)?\Z", seen.before(match), re.IGNORECASE)):
        return None
    if season in ("spring", "fall") and not (match["year"] or shift) and not re.search(r"\b(?:in|by|until|before|from|since) (?:the )?\Z", seen.before(match), re.IGNORECASE):
        return None
    if match["year"]:
        return check(span_of_months(number_of(int(match["year"]), _SEASONS[season]), 3))
    if seen.month is None or season == "winter":
        return UNRESOLVED
    start = number_of(seen.month // 12, _SEASONS[season])
    if shift == "last" and start + 2 >= seen.month or not shift and seen.lean(match) != FUTURE and start > seen.month:
        start -= 12
    elif shift == "next" and start <= seen.month + 2 or not shift and seen.lean(match) == FUTURE and start + 2 < seen.month:
        start += 12
    return check(f"{month_of(start)}/{month_of(start + 2)}")


RULES = (
    Rule("quarter", any_case(rf"(?<![\w-])(?P<letter>[QH])(?P<q>[1-4]){_OF}(?!\w)"), _part),
    Rule("quarter", any_case(rf"(?<![\w-])(?P<q2>[1-4])(?P<letter>[QH]){_OF}(?!\w)"), _part),
    Rule("quarter", any_case(rf"\b(?P<ord>first|second|third|fourth|final|[1-4](?:st|nd|rd|th))[\s-](?P<unit>quarter){_OF}\b(?!-[a-z])"), _part),
    Rule("quarter", any_case(rf"\b(?P<ord>last)\s(?P<unit>quarter)(?=\s(?:of|in)\s(?:{YEAR}|last|this|next|the\syear)){_OF}\b"), _part),
    Rule("half", any_case(rf"(?<![\w-])(?P<ord>first|second)-(?P<unit>half){_OF}\b(?!-[a-z])"), _part),
    Rule("half", any_case(rf"(?<=\bthe )(?P<ord>first|second)[\s-](?P<unit>half){_OF}\b(?!-[a-z]|\sof\s{MONTH})"), _part),
    Rule("half", any_case(r"\b(?P<ord>first|second)[\s-](?P<unit>half)(?:\sof\s|\s)(?P<short>)(?P<fy>)(?P<kind>)(?:(?P<year>%s)|(?P<rel>this|last|next)\syear)\b" % YEAR), _part),
    Rule("first-months", any_case(rf"\bfirst\s(?P<count>two|three|four|five|six|seven|eight|nine|ten|eleven|[2-9]|1[01])\smonths{_OF}\b"), _first_months),
    Rule("last-months", any_case(rf"\b(?:last|final)\s(?P<count>two|three|four|five|six)\smonths\s(?:of|in)\s(?P<year>{YEAR})\b"), _last_months),
    Rule("fiscal", re.compile(rf"(?<![\w-])(?i:{_FISCAL})(?![\w]|[.,]\d|%)"), fiscal),
    Rule("fiscal", any_case(r"\b(?P<rel>this|last|next|current|previous|ongoing)\s(?:fiscal|financial|business)(?:\syear)?\b"), fiscal),
    Rule("season", any_case(rf"\b(?:(?P<shift>this|last|next)\s)?(?P<season>spring|summer|autumn|fall|winter)(?:(?:\sof)?\s(?P<year>{YEAR}))?\b(?!\s(?:camp|school|Olympics|Games|break|into|in\b))"), _season),
)  # fmt: skip
