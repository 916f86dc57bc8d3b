"""Two numbers as the ends of one range, and places of a text that are already taken.

`2 to 3`, `2-3`, `between 2 and 3`, `ranging from 2 to 3` are ranges; `from 2 to 3` and `rose 2 to 3` are a movement between two values,
but not `cut by 2 percent to 3 percent`: by how much something moves and where it ends are not both percentages. `fell 3 to 5 percent` is a range
too, while the two are of like size; `to 4 percent from 5 to 6 percent` is one behind `from`: there the movement has its end already.
"""

from __future__ import annotations

import re
from bisect import bisect_right, insort
from collections.abc import Iterable

JOIN = re.compile(r"\s?(?:-to-|[-–—]|\bto\b|\band\b)\s?")
_BETWEEN = re.compile(r"\bbetween\s(?:[\w.]+\s){0,3}\Z", re.IGNORECASE)
_FROM = re.compile(r"\bfrom\s(?:(?!to\s)[\w.]+\s){0,3}\Z", re.IGNORECASE)
_ENDED = re.compile(r"\bto\s(?:[a-z]+\s){0,2}(?:[^\sa-z]*\d[\w.%-]*|one|two|three|four|five|six|seven|eight|nine|ten)\s(?:[\w.%-]+\s){0,3}from\s\Z", re.IGNORECASE)
_RANGING = re.compile(r"\b(?:ranging|ranges?|ranged|anywhere|var(?:y|ies|ied|ying)|tiers|tiered|steps|staggered)\sfrom\s(?:[\w.]+\s){0,3}\Z", re.IGNORECASE)
_SPREAD = re.compile(r"\b(?:royalt(?:y|ies)|discounts|coupons|fees|tariffs|rates|duties|prices|margins|yields|stakes|sizes|levels)\sfrom\s\Z", re.IGNORECASE)
"""What has several values at a time: "tiered royalties from 11% to 19%"; but not where something moves them: "raised duties from 5% to 12%"."""
_MOVING = re.compile(
    r"\b(?:rais|ris|rose|increas|hik|lift|doubl|tripl|boost|cut|lower|reduc|br(?:ing|ought)|t(?:ook|ake|aking)|mov|push|dr[io]v|widen|narrow|chang|gr[eo]w|jump|climb|expan|improv|adjust|shift|go(?:es|ing)?\b|went|bump|slash|step|up\b|down\b|f[ae]ll|drop)",
    re.IGNORECASE)  # fmt: skip
_MOVED = re.compile(
    r"\b(?:r[io]se[ns]?|rising|f[ae]ll(?:s|en|ing)?|gain(?:s|ed|ing)?|lost|climb(?:s|ed|ing)?|drop(?:s|ped|ping)?|up|down|jump(?:s|ed|ing)?|surg(?:e|es|ed|ing)|slip(?:s|ped)?|added|increas(?:e[sd]?|ing)"
    r"|grew|grow[sn]?|cut|raised|lowered|declin(?:e[sd]?|ing)|slid|dipped|eased|advanced|tumbled|plunged|soared|put(?:s|ting)?\son|shed(?:s|ding)?|firmed|edged|ticked|by)(?:\sby)?\s(?:[\w.]+\s){0,2}\Z", re.IGNORECASE)  # fmt: skip
_BY = re.compile(r"\bby\s\Z", re.IGNORECASE)
_LOOK_BACK = 60


def joined(sentence: str, start: int, gap: str) -> bool:
    """Whether what stands between two numbers, the first of which begins at `start`, makes them one range."""
    found = JOIN.fullmatch(gap)
    if not found:
        return False
    before = sentence[max(0, start - _LOOK_BACK) : start]
    if "and" in gap:
        return bool(_BETWEEN.search(before))
    return gap.strip() != "to" or bool(_RANGING.search(before) or _SPREAD.search(before) and not _MOVING.search(before)) or not (moved_from(sentence, start) or _MOVED.search(before))


def moved_from(sentence: str, start: int) -> bool:
    """Whether `from` stands before a number: it is where a movement begins, of which the end is not told before."""
    before = sentence[max(0, start - _LOOK_BACK) : start]
    return bool(_FROM.search(before)) and not _ENDED.search(before)


def moved_by(sentence: str, start: int, gap: str) -> bool:
    """Whether two percentages are the ends of one movement: `by 5 percent to 10 percent`."""
    return gap.strip() == "to" and bool(_BY.search(sentence[max(0, start - _LOOK_BACK) : start]))


def between(sentence: str, start: int) -> bool:
    """Whether `between` stands right before a date or number at `start`."""
    return bool(re.search(r"\bbetween\s\Z", sentence[max(0, start - 10) : start], re.IGNORECASE))


class Taken:
    """Places (start, end) that do not overlap; asking takes a time that hardly grows with their number."""

    def __init__(self, places: Iterable[tuple[int, int]] = ()) -> None:
        self._places = sorted(places)

    def add(self, start: int, end: int) -> None:
        insort(self._places, (start, end))

    def overlaps(self, start: int, end: int) -> bool:
        """Whether any place shares a character with `start` to `end`."""
        n = bisect_right(self._places, (start, end))
        return n > 0 and self._places[n - 1][1] > start or n < len(self._places) and self._places[n][0] < end
