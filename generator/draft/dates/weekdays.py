"""Words for a day and weekdays, seen from the day of publication; without it they stay unresolved.

| rule | example → value (article of Tuesday 2025-02-04) |
| --- | --- |
| `day-word` | today · yesterday → 2025-02-03 · this morning · last night → 2025-02-03; not "is today the largest" |
| `weekday` | said on Monday → 2025-02-03 · will meet on Wednesday → 2025-02-05 · last Tuesday → 2025-01-28 · next Tuesday → 2025-02-11 · above Friday's close → 2025-01-31 · in a Monday filing; not The Sunday Post |
| `weekday-range` | from Monday to Wednesday |
"""

from __future__ import annotations

import re
from datetime import timedelta

from generator.draft.dates.days import weekday_number
from generator.draft.dates.seen import UNRESOLVED, Found, Rule, Seen, check, sure
from generator.draft.dates.tense import FUTURE
from generator.values.dates import WEEKDAYS

_PARTS_OF_DAY = r"(?:morning|afternoon|evening|night)"


def _day_word(match: re.Match[str], seen: Seen) -> Found | None:
    word = " ".join(match[0].lower().split())
    if re.match(r"['’]?s?\s(?:of the|Show)|\s(?:newspaper|FM)", seen.behind(match)) or re.search(r"\b(?:USA|Russia|India|Korea|JoongAng|of|from|until|even) \Z", seen.before(match)) and word == "today":
        return None
    if word == "today" and re.search(r"\b(?:is|are|remains?|stands?) \Z", seen.before(match)) and not re.match(r"\s\w+ing\b", seen.behind(match)):
        return None  # nowadays
    if not seen.day:
        return UNRESOLVED
    shift = -1 if word in ("yesterday", "last night") else 1 if word == "tomorrow" else 0
    value = str(seen.day + timedelta(shift))
    return check(value) if word == "today" and not re.search(r"announc|said|report|releas|launch|unveil|publish|complet|sign|introduc|reveal", seen.words) or seen.behind(match, 2) in ("'s", "’s") else sure(value)


_NAMED_DAYS = re.compile(r"\b(?:Black|Good|Cyber|Super|Ash|Fat|Holy|Easter|Palm|Bloody|Shrove|Maundy|Giving|Casual|Dress-down|Big|every|each|any|most)\s\Z", re.IGNORECASE)


_TITLE_BEHIND = re.compile(r"\s(?!January|February|March|April|May|June|July|August|September|October|November|December)[A-Z][a-z]")
_ONE = re.compile(r"\b(?:a|one)\s\Z", re.IGNORECASE)
_PAPERS = re.compile(r"\s(?:report|statement|filing|interview|memo|note|post|email|letter|article|ruling|order|court filing|regulatory filing|research note|press release|news (?:conference|briefing)|blog post|announcement|disclosure|tweet|speech)\b")
_IN_PAPERS = re.compile(rf"\b[Ii]n an?(?: [\w-]+)?{_PAPERS.pattern}(?: late| early)? \Z")
"""What was said before a day without `on`: "In a report Tuesday, Roe forecast …"."""
_FIXED = re.compile(r"\s(?:deadline|vote|meeting|hearing|auction|summit|decision|debate|ballot|session|raid|attack|fire|crash|launch|election)\b")
"""What a day is named for by the tense: "ahead of a Wednesday deadline"."""
_IS = re.compile(r"\sis\s(?:an?|the)\b")
"""What a day is named for once it is out: "a Monday report"; "a Monday" alone may be any."""
_OUTLETS = re.compile(r"\s(?:Times|Telegraph|Mirror|Mail|Post|Express|People|Herald|Journal|Night|Briefing|Morning\sHerald|Business|Courier|Tribune|Standard|Observer|Independent|Gazette|Chronicle|Sun|Star|Nation|Vanguard|Punch|World|Record|Argus|Echo|Monitor|Tidings|Magazine|Review)\b")
_TRADED = re.compile(r"['’]s\s(?:\w+\s)?(?:clos(?:e|ing)|finish|settlement|session|trading|share price|low|high|fall|drop|gain|rise|decline|jump|rally|loss|sell-off|selloff|slump|announcement|attack)\b")
"""What of a day's is told only once it is over: "44% above Monday's close"."""


def _no_day(before: str, behind: str) -> bool:
    """Whether a weekday is part of a name (Black Friday, The Sunday Post) or any such day (a Monday, every Monday)."""
    titled = re.search(r"\b[Tt]he\s\Z", before) and _TITLE_BEHIND.match(behind)
    return bool(titled or _ONE.search(before) and not _PAPERS.match(behind) and not _FIXED.match(behind) or _NAMED_DAYS.search(before) or _OUTLETS.match(behind))


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
    told = _PAPERS.match(behind) or _IN_PAPERS.search(seen.before(match)) or _TRADED.match(behind)
    if not told and seen.lean(match) == FUTURE or re.match(r"\sweek\b", behind) or not match.start() and _IS.match(behind):
        return check(str(seen.day + timedelta(forth)))  # one in four was the week before
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


_DAYS = "|".join(WEEKDAYS)
RULES = (
    Rule("day-word", re.compile(rf"\b(?:today|yesterday|tomorrow|tonight|this\s{_PARTS_OF_DAY}|last\snight)\b", re.IGNORECASE), _day_word),
    Rule("weekday-range", re.compile(rf"(?:(?<=\bfrom )|(?<=\bFrom ))(?P<first>{_DAYS}) (?:to|through|until) (?P<weekday>{_DAYS})\b"), _weekdays),
    Rule("weekday", re.compile(rf"(?:\b(?P<shift>(?i:last|past|next|this\scoming|this\spast|this|coming|upcoming))\s)?\b(?P<weekday>{_DAYS})(?!\w)"), _weekday),
)  # fmt: skip
