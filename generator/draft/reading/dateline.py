"""A dateline: where and when an article was filed, before its first sentence's words.

| rule | example |
| --- | --- |
| `dateline` | SEOUL, Feb. 4 (Reuters) - · NEW YORK, February 4, 2025 /PRNewswire/ -- · MUMBAI: · London, 4 February 2025 – |
| `wire-first` | VANCOUVER, BC / ACCESSWIRE / February 4, 2025 / · Toronto, Ontario--(Newsfile Corp. - February 4, 2025) - · TOKYO--(BUSINESS WIRE)--Feb. 4, 2025-- |
| several places | GHENT, Belgium and OSAKA, Japan – 4 February 2025, 07:00 CET – · the place is the first of them |
| `agency-first` | (ANSA) - ROME, FEB 4 2025 - |
| `date-first` | February 4, 2025 – Port Ember – · 4 February 2025, London: |
"""

from __future__ import annotations

import re
from typing import NamedTuple

from generator.draft.candidates import Text
from generator.draft.dates.days import DAY_MONTH, MONTH, WEEKDAY, YEAR
from generator.draft.reading.head import CLOCK, lines

_WORD = r"[A-Z\u00c0-\u00dd](?:[\w.'’]|-(?=\w))*+"
_PLACE = rf"(?P<place>{_WORD}(?:[ /]{_WORD}){{0,3}})"
_NO_DAY = rf"(?!{MONTH}\b|{WEEKDAY}\b)"
_REGION = rf"(?:,\s(?:the\s)?{_NO_DAY}{_WORD}(?:\s(?!{MONTH}\b){_WORD}){{0,2}}|\s\[[A-Z][\w ]{{1,30}}\])?"
_AND = r"(?:,?\s(?:and|&)\s|\s?[/|;]\s?|,\s)"
_PLACES = rf"{_PLACE}{_REGION}(?:{_AND}{_NO_DAY}{_WORD}(?:\s(?!{MONTH}\b){_WORD}){{0,3}}{_REGION}){{0,4}}"
_TIME = rf"(?:(?:,?\s(?:at\s)?|\s?[|/]\s?){CLOCK})?"
_DATE = rf"(?P<date>(?:{WEEKDAY},?\s)?{DAY_MONTH}(?:,?\s{YEAR})?){_TIME}"
_WHOLE_DATE = rf"(?P<date>(?:{WEEKDAY},?\s)?{DAY_MONTH},?\s{YEAR}){_TIME}"
_AGENCY = r"(?:\s?[-–—]{0,2}\s?(?:\((?P<agency>[^()\n]{2,60})\)|/(?P<wire>[A-Za-z][\w .-]{2,40})/))"
_DASH = r"\s?[-–—]{1,3}\s?"
_MARK = r"\s?(?P<mark>:|[-–—]{1,3}|\.(?=\s[A-Z])|(?<=\))(?=\s[A-Z]))\s?"
_DATELINES = tuple(re.compile(pattern) for pattern in (
    rf"{_PLACES}\s?/\s?(?P<agency>[A-Z][\w .-]{{2,40}}?)\s?/\s?{_WHOLE_DATE}\s?/\s?",
    rf"{_PLACES}{_DASH}\((?P<agency>[A-Z][\w .&-]{{2,40}}?)\s[-–—]\s{_WHOLE_DATE}\){_DASH}",
    rf"{_PLACES}{_DASH}(?:\((?P<agency>[^()\n]{{2,60}})\){_DASH})?{_WHOLE_DATE}(?:{_DASH}|:\s)",
    rf"{_PLACES}\s\({_WHOLE_DATE}\)(?:\s?[-–—:]{{1,3}}\s?|\s(?=[A-Z]))",
    rf"{_PLACES},?\s{_DATE}{_AGENCY}?{_MARK}",
    rf"{_PLACE}{_REGION}(?P<by>{_AGENCY})?{_MARK}",
    rf"{_WHOLE_DATE}(?:,\s|{_DASH}|\s\()(?:{_PLACES})\)?\s?(?:[-–—]{{1,3}}|:)\s?",
))  # fmt: skip
_SKIPPED = re.compile(r"\s*(?:date \d{4}-\d\d(?:-\d\d)?\s+)?(?:\([A-Z][\w .&-]{1,30}\)\s?[-–—]{1,2}\s)?")
"""A feed's header, or the agency, before a dateline."""
_NO_PLACES = frozenset(["UPDATE", "UPDATED", "BREAKING", "EXCLUSIVE", "NOTE", "ADVERTISEMENT", "OPINION", "ANALYSIS", "CORRECTION", "WATCH", "READ", "PHOTO", "VIDEO", "TECH", "LIVE", "EXPLAINER", "NEWS", "MARKETS", "FACTBOX", "BREAKING NEWS", "EDITOR'S NOTE", "PRESS RELEASE", "FOR IMMEDIATE RELEASE"])


class Dateline(NamedTuple):
    """Where and when an article was filed; `date` is as printed, or empty. It stands from `start` to `end`, before the first sentence's words."""

    place: str
    date: str
    agency: str
    start: int
    end: int


def dateline(text: Text) -> Dateline | None:
    """The dateline at the head of one of the first paragraphs: its place is in capitals, or a date or an agency stands beside it."""
    for line, start in lines(text.text):
        skip = _SKIPPED.match(line).end()
        for form in _DATELINES:
            if (found := form.match(line, skip)) and len(line) > found.end() and (told := _told(found)):
                return Dateline(*told, start + skip, start + found.end())
    return None


def _told(found: re.Match[str]) -> tuple[str, str, str] | None:
    """Place, date and agency of a match that is a dateline."""
    groups = found.groupdict()
    agency = (groups.get("agency") or groups.get("wire") or "").strip()
    named = groups.get("date") or groups.get("by") or _is_capital(groups["place"], groups.get("mark") or "")
    return (groups["place"], groups.get("date") or "", agency) if named and not re.search(r"\d", agency) else None


def _is_capital(place: str, mark: str) -> bool:
    letters = [char for char in place if char.isalpha()]
    return len(letters) > 3 and place not in _NO_PLACES and all(char.isupper() for char in letters) and mark != "."
