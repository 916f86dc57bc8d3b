"""Dates that are counted from another date of their sentence, or of the one before it.

| rule | example → value |
| --- | --- |
| `antecedent` | resigned on July 1 and was replaced three days later → 2025-07-04 · joined in 2019 and left the following year → 2020 · 2024, against the previous year → 2023 |
| `month, story` | In June 2023 it hired 40. By September it had let half go → 2023-09 · bought it in 2022 and sold it in October of that year → 2022-10 |
| `month, story` | In 2023 it sold the land and paid a dividend that December → 2023-12 |
| `half, antecedent` | begins in February 2026 and goes on in the second half of the year → 2026-07/2026-12 |
| left alone | a year earlier, after a day ("on Tuesday profit rose from a year earlier"): what it is counted from is a period that is not printed |

All are to be checked: what stands before may not be what the words count from.
"""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date, timedelta

from generator.draft.amounts.numbers import numerals
from generator.draft.candidates import CHECK, Sentence, When
from generator.draft.dates.days import month_of, number_of, plus_months
from generator.draft.dates.months import is_that

_COUNTED = re.compile(r"(?:(?P<count>.+?)[\s-])?(?P<unit>day|week|fortnight|month|quarter|year|decade)s?(?:\s(?P<way>later|earlier|before))?\Z", re.IGNORECASE)
_NEXT, _BACK = re.compile(r"following|next|later", re.IGNORECASE), re.compile(r"previous|preceding|prior|earlier|before", re.IGNORECASE)
_DAYS = {"day": 1, "week": 7, "fortnight": 14}
_MONTHS = {"month": 1, "quarter": 3, "year": 12, "decade": 120}
_STORY = "month, story"
_HAPPENED = re.compile(r"\b(?:in|on|by|since|until|after|before)\s\Z", re.IGNORECASE)
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
_OF_THAT_YEAR = re.compile(r",? (?:of )?(?:that|the same) year\b")
_IN, _OF_THE_YEAR = re.compile(r"\b(?:in|on)\s\Z", re.IGNORECASE), re.compile(r"\bof the year\Z")
_THEN = re.compile(r"[;,] |\band\b")
_POINT = re.compile(r"\d{4}(?:-\d\d(?:-\d\d)?)?\Z")


def with_antecedents(dates: list[When], sentence: Sentence) -> list[When]:
    """The dates of a sentence, those of them resolved that count from the one before them."""
    found: list[When] = []
    for when in dates:
        value = _counted_from(found[-1], when) if found and when.rule == "from-another" else ""
        value, rule = value or (_of_its_year(found[-1], when, sentence) if found else ""), "antecedent" if value else f"{when.rule}, antecedent"
        found.append(replace(when, value=value, rule=rule, tier=CHECK) if value else when)
    return found


def _of_its_year(other: When, when: When, sentence: Sentence) -> str:
    """A quarter or half `of the year` as that of the year in which, as was told before, something happens."""
    if when.rule not in ("half", "quarter") or not _OF_THE_YEAR.search(when.text) or not _YEAR.search(other.text) or not _POINT.match(other.value):
        return ""
    at = other.start - sentence.start
    return re.sub(r"\d{4}-", other.value[:4] + "-", when.value) if _IN.search(sentence.text[max(0, at - 4) : at]) else ""


def in_the_story(dates: list[When], words: str, now: str) -> list[When]:
    """The dates of an article (`words`), with the year of the date before them in their paragraph for a bare month that a story reaches after it; `now` is the month of publication."""
    found: list[When] = []
    for when in dates:
        told = found[-1] if found and found[-1].at.paragraph == when.at.paragraph and when.rule == "month" and when.value <= now else None
        value = _in_its_year(told, when, words) if told else ""
        found.append(replace(when, value=value, rule=_STORY, tier=CHECK) if value else when)
    return found


def _in_its_year(told: When, when: When, words: str) -> str:
    """The first such month from a point of a story on. Only a date with a year of its own on which something happened, or one told after it, makes a story."""
    story = told.rule == _STORY or _YEAR.search(told.text) and _HAPPENED.search(words[max(0, told.start - 10) : told.start])
    if not story or not _POINT.match(told.value) or not _POINT.match(when.value):
        return ""
    year, month = int(told.value[:4]), int(when.value[5:7])
    if _OF_THAT_YEAR.match(words, when.end) or len(told.value) == len("2023") and is_that(words, when.start, when.end):
        return f"{year:04d}-{month:02d}"
    if len(told.value) == len("2023") or not is_that(words, when.start, when.end) and told.at == when.at and not _THEN.search(words[told.end : when.start]):
        return ""
    reached = month_of(number_of(year, month) + (0 if month >= int(told.value[5:7]) else 12))
    return reached if reached < when.value else ""


def _counted_from(other: When, when: When) -> str:
    match = _COUNTED.match(when.text)
    way = 1 if _NEXT.search(when.text) else -1 if _BACK.search(when.text) else 0
    if not match or not way or not _POINT.match(other.value) or way < 0 and len(other.value) > len("2024-07"):
        return ""
    unit = match["unit"].lower()
    number = next(numerals(match["count"]), None) if match["count"] and match["way"] else None
    if number and number.power:
        return ""
    return _moved(other.value, way * int(number.value if number else 1), unit)


def _moved(value: str, count: int, unit: str) -> str:
    """A partial date moved by so many units, where it is precise enough for them."""
    parts = [int(part) for part in value.split("-")]
    if len(parts) == 1:
        years = count * _MONTHS.get(unit, 0) // 12
        return f"{parts[0] + years:04d}" if years else ""
    if len(parts) == 2:
        return month_of(number_of(*parts) + count * _MONTHS[unit]) if unit in _MONTHS else ""
    day = date(*parts)
    if unit in _DAYS:
        return str(day + timedelta(count * _DAYS[unit]))
    return str(plus_months(day, count * _MONTHS[unit]))[: len("2024") if unit in ("year", "decade") else len("2024-07")]
