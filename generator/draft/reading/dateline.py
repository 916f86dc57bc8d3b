"""What stands above or before an article's first sentence: a dateline, and lines that say when, by whom, and that it was changed.

| rule | example |
| --- | --- |
| `dateline` | SEOUL, Feb. 4 (Reuters) - · NEW YORK, February 4, 2025 /PRNewswire/ -- · MUMBAI: · London, 4 February 2025 – |
| `published-line` | Published: 4 February 2025 · Posted on Feb 4, 2025 10:30 AM IST · February 4, 2025 (a line of its own) · Ann Example, Oslo — 4 February 2025 |
| `updated-line` | Updated: 5 February 2025 · Last modified …: no date of publication |
| `byline` | By Ann Example · By Ann Example and Bob Sample |
"""

from __future__ import annotations

import re
from typing import NamedTuple

from generator.draft.candidates import Text
from generator.draft.dates.days import DAY_MONTH, MONTH, WEEKDAY, numeric

_WORD = r"[A-Z\u00c0-\u00dd](?:[\w.'’]|-(?=\w))*+"
_PLACE = rf"(?P<place>{_WORD}(?:[ /]{_WORD}){{0,3}})"
_REGION = rf"(?:,\s(?!{MONTH}\b|{WEEKDAY}\b){_WORD}(?:\s(?!{MONTH}\b){_WORD}){{0,2}}|\s\[[A-Z][\w ]{{1,30}}\])?"
_DATE = rf"(?P<date>(?:{WEEKDAY},?\s)?{DAY_MONTH}(?:,?\s(?:18|19|20|21)\d\d)?)"
_AGENCY = r"(?:\s?[-–—]{0,2}\s?(?:\((?P<agency>[^()\n]{2,60})\)|/(?P<wire>[A-Za-z][\w .-]{2,40})/))"
_DATELINE = re.compile(rf"{_PLACE}{_REGION}(?:,?\s{_DATE})?(?:(?P<by>{_AGENCY})|)\s?(?P<mark>:|[-–—]{{1,3}}|\.(?=\s[A-Z])|(?<=\))(?=\s[A-Z]))\s?")
_CHANGED = r"(?:last\s)?(?:updated|modified|revised|changed|edited)"
_PUBLISHED = r"(?:first\s)?(?:published|posted|issued|released|date|publication date|release date|dated|created|uploaded|input|registered|filed)"
_LABELLED = re.compile(rf"(?:(?P<changed>{_CHANGED})|(?P<published>{_PUBLISHED}))(?:\s(?:on|at|date|time))?\s?[:|–-]?\s?", re.IGNORECASE)
_BYLINE = re.compile(r"(?:By|BY)[:\s]\s?(?P<names>[A-Z][\w.'’-]+(?:\s(?:[A-Z][\w.'’-]*|de|van|von|bin|al)){0,4}(?:(?:,\s|\sand\s|,\sand\s|\s&\s)[A-Z][\w.'’-]+(?:\s[A-Z][\w.'’-]*){0,4}){0,4})\s*(?:\||,|;|$)")
_TIME = r"(?:[\s,|]+(?:at\s)?\d{1,2}[:.]\d{2}(?::\d{2})?(?:\s?[AaPp]\.?[Mm]\.?)?(?:\s?\(?(?:[A-Z]{2,5}|[+-]\d{2}:?\d{2})\)?)?)?"
_ONLY_DATE = re.compile(rf"(?:{WEEKDAY},?\s)?(?:{DAY_MONTH},?\s(?:19|20|21)\d\d|(?:19|20|21)\d\d-\d\d-\d\d|(?:19|20|21)\d\d[./]\d\d?[./]\d\d?\.?){_TIME}\Z")
_PRINTED = re.compile(rf"(?:{WEEKDAY},?\s)?(?:{DAY_MONTH}(?:,?\s(?:19|20|21)\d\d)?|(?:19|20|21)\d\d[-./]\d\d?[-./]\d\d?|\d\d?/\d\d?/(?:19|20|21)\d\d)")
_NO_PLACES = frozenset(["UPDATE", "UPDATED", "BREAKING", "EXCLUSIVE", "NOTE", "ADVERTISEMENT", "OPINION", "ANALYSIS", "CORRECTION", "WATCH", "READ", "PHOTO", "VIDEO", "TECH", "LIVE", "EXPLAINER", "NEWS", "MARKETS", "FACTBOX", "BREAKING NEWS", "EDITOR'S NOTE", "PRESS RELEASE", "FOR IMMEDIATE RELEASE"])
_FIRST_LINES = 14
_LONGEST_LINE = 160


class Line(NamedTuple):
    """A line of its own that says a date: `published` or `updated`, the printed date, and where the line stands."""

    kind: str
    printed: str
    start: int
    end: int


class Dateline(NamedTuple):
    """Where and when an article was filed; `date` is as printed, or empty. It stands from `start` to `end`, before the first sentence's words."""

    place: str
    date: str
    agency: str
    start: int
    end: int


def lines(text: str) -> list[tuple[str, int]]:
    """The first lines of an article that are short enough to be a headline, byline or date, and where each begins."""
    found, at = [], 0
    for line in text[: _FIRST_LINES * 400].split("\n"):
        if line.strip():
            found.append((line.strip(), at + len(line) - len(line.lstrip())))
        at += len(line) + 1
    return found[:_FIRST_LINES]


def date_lines(text: Text) -> list[Line]:
    """The lines that say when the article was published or changed; they end where the first long line (the article) begins."""
    found = []
    for line, start in lines(text.text):
        if len(line) > _LONGEST_LINE:
            break
        for part, offset in _parts(line):
            if label := _LABELLED.match(part):
                printed = _PRINTED.match(part, label.end()) or numeric(part, label.end())
                if printed:
                    found.append(Line("updated" if label["changed"] else "published", printed[0], start, start + len(line)))
            elif _ONLY_DATE.fullmatch(part.strip().rstrip(".")):
                printed = _PRINTED.match(part.strip())
                found.append(Line("published", printed[0] if printed else part.strip(), start + offset, start + len(line)))
    return found


def _parts(line: str) -> list[tuple[str, int]]:
    """The parts of a line between bars, bullets, before a date that ends it, and before a second label: `By Ann | Published: … | Updated: …`."""
    cuts = [0, *(match.end() for match in re.finditer(rf"\s[|•·]\s|\s[–—-]\s(?={_ONLY_DATE.pattern})|[,;.]?\s(?=(?:{_CHANGED}|{_PUBLISHED})\s?:)", line, re.IGNORECASE)), len(line)]
    return [(line[left:right].strip(" |•·,;–—-"), left) for left, right in zip(cuts, cuts[1:], strict=False) if left < right]


def byline(text: str) -> str:
    """The names of a byline among the first lines, or empty."""
    for line, _ in lines(text):
        if len(line) <= _LONGEST_LINE and (found := _BYLINE.match(line)):
            return found["names"]
    return ""


def dateline(text: Text) -> Dateline | None:
    """The dateline at the head of one of the first paragraphs: its place is in capitals, or a date or an agency stands beside it."""
    for line, start in lines(text.text):
        header = re.match(r"\s*date \d{4}-\d\d(?:-\d\d)?\s+", line)
        skip = header.end() if header else 0
        found = _DATELINE.match(line, skip)
        if found and len(line) > found.end() and (found["date"] or found["by"] or _is_capital(found["place"], found["mark"])):
            agency = (found["agency"] or found["wire"] or "").strip()
            if not re.search(r"\d", agency):
                return Dateline(found["place"], found["date"] or "", agency, start + skip, start + found.end())
    return None


def _is_capital(place: str, mark: str) -> bool:
    letters = [char for char in place if char.isalpha()]
    return len(letters) > 3 and place not in _NO_PLACES and all(char.isupper() for char in letters) and mark != "."
