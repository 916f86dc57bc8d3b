"""A company's page."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from markupsafe import Markup

from generator.language import say
from generator.link import Entity, Library, LinkedFact
from generator.markup import link, text
from generator.people import people_date
from generator.views.composer import Composer
from generator.views.entity import bottom_line_fact, composer_for, facts_of, frame, mentioned_by, not_known, relations, what_changed
from generator.views.notes import amount
from generator.views.page import Note, Page
from generator.views.tables import deals_table, moves_table, people_table
from generator.vocabulary import ROLE_KIND

LEADING_KINDS = ("deal", "investment", "plan", "market-move", "meeting", "visit", "figure", "response", "statement", "relation", "description", ROLE_KIND)


def pages(library: Library) -> Iterator[Page]:
    for entity in library.entities("company"):
        page = composer_for(library, entity)
        yield organisation_page(page, entity, "company", _glance(page, entity))


def organisation_page(page: Composer, entity: Entity, kind: str, glance: Iterable[Note], **more: object) -> Page:
    """The page of a company or institution; `more` goes to the template."""
    facts = facts_of(page, entity)
    lead = bottom_line_fact(page, entity, leading(facts))
    body = frame(page, entity, lead, glance) | {
        "changed": what_changed(page, facts),
        "deals": deals_table(page, entity.slug),
        "moves": moves_table(page, facts, entity.slug),
        "people": people_table(page, facts, entity.slug),
        "facts": page.facts(facts),
        "relations": relations(page, facts, entity.slug),
        "unknown": not_known(page, facts),
        "mentioned": mentioned_by(page, entity),
    }
    return Page(entity.page, kind, entity.name, body | more | {"sources": page.sources()}, entity.source)


def leading(facts: Iterable[LinkedFact]) -> LinkedFact | None:
    """The fact that stands in for a bottom line that nobody has written yet: the newest of the weightiest kind."""
    standing = [linked for linked in facts if not linked.deprecated and not linked.superseded]
    return min(standing, key=lambda linked: LEADING_KINDS.index(linked.fact.kind), default=None)


def _glance(page: Composer, entity: Entity) -> Iterator[Note]:
    facts = facts_of(page, entity)
    people = [linked for linked in facts if linked.is_role and linked.fact.object == entity.slug]
    if people:
        yield Note(say("People"), Markup(", ").join(link(page.to(linked.fact.subject)) + text(f" ({linked.fact.text})") for linked in people))
    if deals := [row.cells[1] for row in deals_table(page, entity.slug).rows]:
        yield Note(say("Deals"), Markup(", ").join(deals))
    moves = [linked for linked in facts if linked.fact.kind == "market-move" and linked.fact.subject == entity.slug]
    if moves and moves[0].fact.value:
        yield Note(say("Last market move"), amount(moves[0].fact.value) + text(say(" on {date}", date=people_date(moves[0].fact.date))) + page.mark(moves[0]))
