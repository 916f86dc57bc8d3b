"""Everything that has a day, the latest first."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from itertools import groupby
from typing import NamedTuple

from generator.language import say
from generator.link import Library, LinkedFact
from generator.link.deals import newest_first
from generator.markup import Link, relative
from generator.people import people_date
from generator.views.composer import Composer
from generator.views.indexes import MAX_ROWS
from generator.views.page import FactLine, Page
from generator.vocabulary import ROLE_KIND

_STANDING = ("relation", "description", ROLE_KIND)
"""Kinds whose date is not that of an event."""


class Day(NamedTuple):
    when: str
    facts: tuple[FactLine, ...]


def pages(library: Library) -> Iterator[Page]:
    """One page; past 250 events also one a year, and the first shows only the latest."""
    events = [linked for linked in newest_first(library.facts.values()) if _is_event(linked)]
    years = sorted({_year(linked) for linked in events}, reverse=True) if len(events) > MAX_ROWS else []
    yield _page(library, "timeline.md", events[:MAX_ROWS], years, nav=say("Timeline"))
    for year in years:
        yield _page(library, f"timeline/{year}.md", [linked for linked in events if _year(linked) == year], years, year)


def _page(library: Library, path: str, events: list[LinkedFact], years: list[str], year: str = "", nav: str = "") -> Page:
    page = Composer(library, path)
    days = [Day(when, page.facts(there)) for when, there in groupby(events, key=lambda linked: people_date(linked.fact.date))]
    parts = [Link(each, relative(f"timeline/{each}.md", path)) for each in years]
    body = {"days": days, "name": say("Timeline: {year}", year=year) if year else say("Timeline"), "parts": parts, "as_of": people_date(library.site.as_of), "sources": page.sources()}
    return Page(path, "timeline", body["name"], body, nav=nav)


def _year(linked: LinkedFact) -> str:
    """The year in which the event begins, or ends where its beginning is open."""
    first, last = linked.fact.date.first, linked.fact.date.last
    return str((last if first == date.min else first).year)


def _is_event(linked: LinkedFact) -> bool:
    return linked.fact.date is not None and linked.fact.date.known and linked.fact.kind not in _STANDING
