"""Everything that has a day, the latest first."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby
from typing import NamedTuple

from generator.link import Library, LinkedFact
from generator.link.deals import newest_first
from generator.markup import people_date
from generator.views.composer import Composer
from generator.views.page import FactLine, Page
from generator.vocabulary import ROLE_KIND

_STANDING = ("relation", "description", ROLE_KIND)
"""Kinds whose date is not that of an event."""


class Day(NamedTuple):
    when: str
    facts: tuple[FactLine, ...]


def pages(library: Library) -> Iterator[Page]:
    page = Composer(library, "timeline.md")
    events = [linked for linked in newest_first(library.facts.values()) if _is_event(linked)]
    days = [Day(when, page.facts(there)) for when, there in groupby(events, key=lambda linked: people_date(linked.fact.date))]
    yield Page(page.path, "timeline", "Timeline", {"days": days, "as_of": people_date(library.site.as_of), "sources": page.sources()}, nav="Timeline")


def _is_event(linked: LinkedFact) -> bool:
    return linked.fact.date is not None and linked.fact.date.known and linked.fact.kind not in _STANDING
