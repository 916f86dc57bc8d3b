"""Two numbers as the ends of one range, and places of a text that are already taken.

`2 to 3`, `2-3`, `between 2 and 3`, `ranging from 2 to 3` are ranges; `from 2 to 3` and `rose 2 to 3` are a movement between two values,
but not `cut by 2 percent to 3 percent`: by how much something moves and where it ends are not both percentages.
"""

from __future__ import annotations

import re
from bisect import bisect_right, insort
from collections.abc import Iterable

JOIN = re.compile(r"\s?(?:-to-|[-–—]|\bto\b|\band\b)\s?")
_BETWEEN = re.compile(r"\bbetween\s(?:[\w.]+\s){0,3}\Z", re.IGNORECASE)
_FROM = re.compile(r"\bfrom\s(?:[\w.]+\s){0,3}\Z", re.IGNORECASE)
_RANGING = re.compile(r"\b(?:ranging|ranges?|ranged|anywhere)\sfrom\s(?:[\w.]+\s){0,3}\Z", re.IGNORECASE)
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
    return "to" not in gap or bool(_RANGING.search(before)) or not (_FROM.search(before) or _MOVED.search(before))


def moved_from(sentence: str, start: int) -> bool:
    """Whether `from` stands before a number: it is where a movement begins."""
    return bool(_FROM.search(sentence[max(0, start - _LOOK_BACK) : start]))


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
