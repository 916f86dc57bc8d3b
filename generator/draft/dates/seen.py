"""What a rule for dates is given: the sentence, and the day from which it is to be read."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date
from typing import NamedTuple

from generator.draft.candidates import CHECK, SURE
from generator.draft.dates.days import number_of
from generator.draft.dates.tense import leaning
from generator.values.dates import PartialDate

Found = tuple[str, str]
"""A partial date (empty where it cannot be told) and a tier."""
UNRESOLVED: Found = ("", CHECK)
_YEARS = range(1800, 2201)


class Account(NamedTuple):
    """Years of account: `first` is their first month (0 is January), `by_start` whether they are named after the year in which they begin (Japan).

    `known`: the article says so, or its country has no other; then a quarter without a year is one of them too.
    """

    first: int
    by_start: bool
    known: bool


class Seen(NamedTuple):
    """`day`, `month` (months since year 0) and `year` of publication, as far as known; `account`: how the article's years of account run, or None."""

    words: str
    day: date | None
    month: int | None
    year: int | None
    account: Account | None = None

    def lean(self, match: re.Match[str]) -> int:
        return leaning(self.words, match.start(), match.end())

    def before(self, match: re.Match[str], length: int = 24) -> str:
        return self.words[max(0, match.start() - length) : match.start()]

    def behind(self, match: re.Match[str], length: int = 24) -> str:
        return self.words[match.end() : match.end() + length]


Resolve = Callable[[re.Match[str], Seen], Found | None]


class Rule(NamedTuple):
    """`resolve` says what a match means, or None where it is no date after all."""

    name: str
    pattern: re.Pattern[str]
    resolve: Resolve


def seen_from(published: PartialDate | None, account: Account | None) -> Seen:
    """The view from the day of publication; from its month or year only, where no more of it is known; from nowhere else."""
    if not published or published.precision not in ("day", "month", "year") or published.first.year not in _YEARS:
        return Seen("", None, None, None, account)
    first = published.first
    day = first if published.precision == "day" else None
    month = number_of(first.year, first.month) if published.precision in ("day", "month") else None
    return Seen("", day, month, first.year, account)


def sure(value: str) -> Found:
    return value, SURE


def check(value: str) -> Found:
    return value, CHECK


def any_case(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern, re.IGNORECASE)


def rule(name: str, pattern: str, resolve: Resolve) -> Rule:
    """A rule whose pattern minds capitals."""
    return Rule(name, re.compile(pattern), resolve)


def year_of(match: re.Match[str], seen: Seen) -> int | None:
    """The printed year, or the one that `last year` means."""
    groups = match.groupdict()
    if groups.get("year"):
        return int(groups["year"])
    if groups.get("rel") and seen.year:
        return seen.year + {"last": -1, "this": 0, "next": 1}[groups["rel"].lower()]
    return None
