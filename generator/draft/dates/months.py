"""Dates that name a month or year.

| rule | example → value (article of 2025-02-04) |
| --- | --- |
| `month-range` `month-year` | January-March 2025 · between January and March · January 2024 · last March · June next year |
| `year-range` `decade` | between 2025 and 2027 · 2019-25 · 2024-25 (Indian: April to March) · the 1990s |
| `month` `year` | in January (past or future by the tense) · by 2030; not Vision 2030, 2025 employees, Expo 2025 |
"""

from __future__ import annotations

import re

from generator.draft.amounts.ranges import between
from generator.draft.dates.days import (
    JOIN,
    MONTH,
    REL_YEAR,
    YEAR,
    YEAR_1,
    YEAR_OR,
    month_number,
    month_of,
    number_of,
)
from generator.draft.dates.seen import (
    UNRESOLVED,
    Found,
    Seen,
    check,
    rule,
    sure,
    year_of,
)
from generator.draft.dates.tense import OPEN, PAST

_FAR_MONTHS = 8
_HABIT = re.compile(r"\byear (?:runs|goes|is) (?:from )?\Z")
_CENTURY = 100
_APRIL = 3


def _month_range(match: re.Match[str], seen: Seen) -> Found | None:
    if match["join"].strip() == "and" and not between(seen.words, match.start()) or _HABIT.search(seen.before(match)):
        return None
    first, last, year = month_number(match["m1"]), month_number(match["m2"]), year_of(match, seen)
    end = number_of(year, last) if year else month_by_tense(last, match, seen)
    if end is None:
        return UNRESOLVED
    start = number_of(int(match["year1"]), first) if match["year1"] else end - (last - first) % 12
    return sure(f"{month_of(start)}/{month_of(end)}") if start < end else None


def month_by_tense(month: int, match: re.Match[str], seen: Seen) -> int | None:
    """The numbered month of 1 to 12 that the tense around it asks for; None without a month of publication."""
    if seen.month is None:
        return None
    back, lean = (seen.month % 12 - month + 1) % 12, seen.lean(match)
    if lean == OPEN:
        return seen.month - back if back <= 6 else seen.month - back + 12
    return seen.month - back if lean == PAST or not back else seen.month - back + 12


def _month_year(match: re.Match[str], seen: Seen) -> Found | None:
    year = year_of(match, seen)
    return sure(f"{year:04d}-{month_number(match['month']):02d}") if year else UNRESOLVED


def _shifted_month(match: re.Match[str], seen: Seen) -> Found | None:
    """`last March`: the one that ended before this month; `this March`: of this year; `next March`: the first one after this month."""
    if seen.month is None:
        return UNRESOLVED
    month, shift = month_number(match["month"]), match["shift"].lower()
    if shift == "this":
        return sure(month_of(number_of(seen.month // 12, month)))
    back = (seen.month % 12 - month + 1) % 12 or 12
    return sure(month_of(seen.month - back)) if shift in ("last", "past", "this past") else sure(month_of(seen.month - back + 12 + (12 if back == 12 else 0)))


_TIME_WORD = re.compile(
        r"\b(?:(?P<time>in(?:\s(?:either|both))?|by|since(?:\s(?:at\sleast|about|around|as\searly\sas))?|until|till|from|of|during|through|throughout|for|before|after|to|between|early|late|mid|end|as of|around|each|every|its|their)|and|or)[\s-]\Z"
        r"|,\s\Z", re.IGNORECASE
)
_TOLD_OF = re.compile(
    r"\s(?:\w+\s)?(?:figures?|data|survey|report|sales|exports?|imports|output|inflation|meetings?|results|deadline|reading|earnings|elections?|vote|summit|budget|numbers|trade|orders|production|shipments|deliveries|futures|contract"
        r"|payrolls|auction|ruling|decision|poll|review|forecast|agreement|deal|order|letter|filing|statement|interview|statistics|index|rate"
        r"|payments?|returns?|launch|referendum|hearing|update|low|high|peak|attack|strike)\b"
)
"""What a month is named for: "the June survey", "will release August figures"."""
_BEHIND_ANOTHER = re.compile(rf"(?<!\w){MONTH}(?:,|,? and|,? or)\s\Z")
_NO_NAME = re.compile(r"(?:\A|[a-z,;:(\d]\s)\Z")
_OTHER_YEAR = re.compile(r"\b(?:19|20)\d\d\b[^.;]*\Z")
"""A year printed before a month may be the month's: "in January 2020 it hired 50; by June it had fired 30"."""
_IN_TIME = re.compile(r"\b(?:in|by|since|until|till|from|during|through|throughout|between|early|late|mid|end|as of|around)[\s-]\Z", re.IGNORECASE)
_ALSO_WORDS = ("May", "March", "Mar", "April", "Apr", "June", "Jun", "August", "Aug", "Jan")


_THAT = re.compile(r"(?<!said )(?<!says )(?<!told )(?<!showed )(?<!so )\bthat \Z", re.IGNORECASE)
_ENDS = re.compile(r"[.,;:)]|\s?\Z|\s(?:it|he|she|they|the|its|their|an?|to|for|and|but|when|after|as|with)\b")


def is_that(words: str, start: int, end: int) -> bool:
    """Whether a month is that of a year told before: `paid a dividend that December.`; not `said that December was cold`."""
    return bool(_THAT.search(words[max(0, start - 16) : start]) and _ENDS.match(words, end))


def _month(match: re.Match[str], seen: Seen) -> Found | None:
    """A month without a year; one that is also a verb, a march or a given name needs a word of time before it, an abbreviation some sign of a list."""
    printed, before, behind = match["month"].rstrip("."), seen.before(match), seen.behind(match)
    word = _TIME_WORD.search(before)
    owner = re.match(r"['’]s\s", behind) and not re.search(r"\b[A-Z][\w.]*\s\Z", before)
    told = _TOLD_OF.match(behind) and _NO_NAME.search(before) or _BEHIND_ANOTHER.search(before)
    that = is_that(seen.words, match.start(), match.end())
    if printed.title() in _ALSO_WORDS and not (word and word["time"] or owner or told or that):
        return None
    if printed.title() in _ALSO_WORDS and re.match(r"\s[A-Z][a-z]", behind) and not _IN_TIME.search(before):
        return None  # April Winslow
    if not word and not owner and not told and not that and (len(printed) <= 4 and printed.title() not in ("June", "July") or re.match(r"\s[A-Z][a-z]+", behind)) or re.search(r"\b(?:each|every)\s\Z", before):
        return None
    number = month_by_tense(month_number(printed), match, seen)
    if number is None:
        return UNRESOLVED
    return sure(month_of(number)) if not that and abs(number - seen.month) <= _FAR_MONTHS and not _OTHER_YEAR.search(seen.before(match, 160)) else check(month_of(number))


def _year_range(match: re.Match[str], seen: Seen) -> Found | None:
    first = int(match["year1"])
    short = len(match["year2"]) == 2
    last = first - first % _CENTURY + int(match["year2"]) if short else int(match["year2"])
    if match["join"].strip() == "and" and not between(seen.words, match.start()) or last <= first or last - first > 100:
        return None
    if last == first + 1 and match["join"].strip() in ("-", "–", "/"):
        return sure(f"{first}-04/{last}-03") if seen.account and seen.account.first == _APRIL else check(f"{first}/{last}")
    return sure(f"{first}/{last}")


def _decade(match: re.Match[str], seen: Seen) -> Found | None:
    first = int(match["year"])
    return sure(f"{first}/{first + 9}")


_PREPOSITION = re.compile(
    r"(?:\b(?:in|by|since|until|till|from|of|during|through|throughout|for|before|after|to|and|between|early|late|mid|end|fiscal|calendar|around|circa|beyond|or|than|vs|versus|as of|year)[\s-](?:at\sleast\s|about\s|as\searly\sas\s|as\slate\sas\s|perhaps\s|possibly\s)?|[(])\Z",
    re.IGNORECASE,
)
_COPYRIGHT = re.compile(r"(?:©|\(c\)|\bcopyright)\s?(?:\(c\)|©)?\s?\Z", re.IGNORECASE)
_GOES_ON = re.compile(r"[-/]\w|[.,]\d|['’](?!s)|°|%")
_COMPOUND = re.compile(r"-(?:end|based|era|style|model|level|size|dated|built)")
_NUMBERED = re.compile(
    r"no\.?|page|room|flight|version|number|chapter|section|article|route|gate|model|line|tel|call|dial|nearly|than|over|least|exactly|another|only|some|approximately|nasdaq|kospi", re.IGNORECASE
)
_YEAR_WORDS = frozenset(
    """in by since until till from during through throughout before after between early late mid end the a its their our fiscal calendar and or for to of about around q1 q2 q3 q4 h1 h2
    first second third fourth full his her born founded established""".split()
)
_HELD = re.compile(r"\s(?:\w+\s){0,2}(?:World Cup|Olympics?|Olympic Games|Games|Act|Elections?|Budget|Summit|Agreement|Treaty|Accord|Convention|Census|Annual Report|Constitution)\b")
"""What has its year before its name: the 2022 World Cup, the 1934 Act."""
_THINGS = re.compile(
    r"\s(?:people|employees|workers|jobs|users|customers|units|vehicles|cars|tonnes|tons|barrels|shares|homes|students|cases|stores|megawatts|MW|GW|points|kilometres|km|metres|miles|members|patients"
    r"|dollars|won|yen|rupees|staff|companies|firms)\b"
)


def _bare_year(match: re.Match[str], seen: Seen) -> Found | None:
    """Four digits that are a year by what stands around them: not a number of things, part of a name (Vision 2030) or an address."""
    before, behind = seen.before(match), seen.behind(match)
    if _COPYRIGHT.search(before) or _GOES_ON.match(behind) and not _COMPOUND.match(behind) or _THINGS.match(behind):
        return None
    if _PREPOSITION.search(before):
        return None if re.match(r"\s(?:%|percent|per cent|million|billion|crore)", behind) else sure(match["year"])
    word = re.search(r"([\w&.’'-]+)\s\Z", before)
    if before.strip() and _HELD.match(behind):
        return check(match["year"])
    named = word and (word[1][0].isupper() and word[1].lower() not in _YEAR_WORDS or _NUMBERED.fullmatch(word[1]))
    before_a_name = before.strip() and re.match(r"\s[A-Z]", behind)
    return None if named or before_a_name or match["year"].endswith("00") else sure(match["year"])


_BEFORE_YEAR = r"(?:(?<![\w.,$£€₹#/-])|(?<=\d, )|(?<=\b[Mm]id-|\b[Ee]nd-|\b[Pp]re-)|(?<=\b[Ll]ate-|\b[Pp]ost-)|(?<=\b[Ee]arly-))"
NAMED = (
    rule("month-range", rf"(?<!\w)(?P<m1>{MONTH}){YEAR_1}{JOIN}(?P<m2>{MONTH}){YEAR_OR}(?!\w)", _month_range),
    rule("month-year", rf"(?<!\w)(?P<month>{MONTH})(?:,\s?|\s|-)(?:of\s)?(?:(?P<year>{YEAR})(?![\w]|[.,]\d)|{REL_YEAR}\b)", _month_year),
    rule("month-year", rf"(?i:(?P<shift>last|past|next|this|this past))\s(?P<month>{MONTH})(?!\w)", _shifted_month),
    rule("year-range", rf"(?<![\w.,/$-])(?P<year1>{YEAR})(?P<join>\s?[-–/]\s?|\s(?:to|and|through|until)\s)(?P<year2>{YEAR}|\d\d)(?![\w/-]|[.,]\d|\s?%)", _year_range),
    rule("decade", r"(?<![\w$])(?P<year>(?:1[89]|20|21)\d0)['’]?s(?!\w)", _decade),
)
BARE = (
    rule("month", rf"(?<![\w-])(?P<month>{MONTH})(?![\w-])", _month),
    rule("month", rf"(?<=\b[Mm]id-|\b[Ee]nd-)(?P<month>{MONTH})(?!\w)", _month),
    rule("year", rf"{_BEFORE_YEAR}(?P<year>{YEAR})(?!\w)", _bare_year),
)
