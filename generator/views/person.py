"""A person's page: only what a source says."""

from __future__ import annotations

from collections.abc import Iterator

from generator.language import say
from generator.link import Entity, Library, LinkedFact
from generator.markup import link, text
from generator.people import people_date
from generator.views.company import leading
from generator.views.composer import Composer
from generator.views.entity import bottom_line_fact, composer_for, facts_of, frame, mentioned_by, not_known, what_changed
from generator.views.page import Note, Page
from generator.views.tables import deals_table


def pages(library: Library) -> Iterator[Page]:
    for entity in library.entities("person"):
        yield _page(composer_for(library, entity), entity)


def _page(page: Composer, entity: Entity) -> Page:
    facts = facts_of(page, entity)
    roles = [linked for linked in facts if linked.is_role]
    body = frame(page, entity, bottom_line_fact(page, entity, leading(facts)), _glance(page, roles)) | {
        "changed": what_changed(page, facts),
        "roles": page.facts(roles),
        "meetings": page.facts(linked for linked in facts if linked.fact.kind in ("meeting", "visit")),
        "statements": page.facts(linked for linked in facts if linked.fact.kind in ("statement", "response")),
        "others": page.facts(linked for linked in facts if linked.fact.kind not in ("meeting", "visit", "statement", "response") and not linked.is_role),
        "deals": deals_table(page, entity.slug),
        "unknown": not_known(page, facts),
        "mentioned": mentioned_by(page, entity),
    }
    return Page(entity.page, "person", entity.name, body | {"sources": page.sources()}, entity.source)


def _glance(page: Composer, roles: list[LinkedFact]) -> Iterator[Note]:
    for linked in roles:
        org = text(", ") + link(page.to(linked.fact.object)) if linked.fact.object else text(say(", organisation not given"))
        yield Note(say("Role"), text(linked.fact.text) + org + text(say(" (as of {date})", date=people_date(linked.fact.date)) if linked.fact.date else "") + page.mark(linked))
