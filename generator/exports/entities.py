"""An entity as a row: what all have, and what deals and people have beside it."""

from __future__ import annotations

from typing import Any

from generator import vocabulary as v
from generator.exports.columns import (
    COUNT,
    DAY_OR_NULL,
    TEXT,
    TEXT_OR_NULL,
    TEXTS,
    Column,
    Columns,
    date_columns,
    one_of,
    row,
)
from generator.exports.desk import FOLDERS, Desk
from generator.link import Entity, LinkedFact
from generator.link.deals import DealState
from generator.wording import BASIS_WORD

_NAME = {"text": TEXT, "lang": {**TEXT_OR_NULL, "description": "BCP 47"}, "kind": one_of(v.NAME_KIND)}
_NAMES = {"type": "array", "items": {"type": "object", "properties": _NAME, "required": list(_NAME), "additionalProperties": False}}
_ROLE = {"title": TEXT, "organisation": TEXT_OR_NULL, "fact": TEXT}
_ROLES = {"type": "array", "items": {"type": "object", "properties": _ROLE, "required": list(_ROLE), "additionalProperties": False}}
_PARTIES = {"type": "object", "additionalProperties": {"type": "array", "items": one_of(v.PARTY_ROLE)}}


def _url(desk: Desk, entity: Entity) -> str | None:
    return desk.address(desk.page(entity)) if entity.page else None


def _names(desk: Desk, entity: Entity) -> list[dict[str, Any]]:
    return [{"text": other.text, "lang": other.lang, "kind": other.kind} for other in entity.other_names]


def _bottom(name: str) -> Any:
    return lambda desk, entity: getattr(entity.record, name, None)


def _deals(desk: Desk, entity: Entity) -> list[str]:
    return list(desk.library.party_to.get(entity.slug, ()))


def _former(desk: Desk, entity: Entity) -> list[str]:
    return sorted(old for old, new in desk.library.registry.forward.items() if new == entity.slug)


ENTITY_COLUMNS: Columns = (
    Column("slug", "the entity's identifier; it is never used again for another", TEXT, lambda desk, entity: entity.slug),
    Column("kind", "what it is", one_of(FOLDERS), lambda desk, entity: entity.kind),
    Column("sub_kind", "what sort of it: outlet, public-body, partnership, place …", TEXT_OR_NULL, lambda desk, entity: entity.sub_kind or None),
    Column("name", "the name as the site prints it", TEXT, lambda desk, entity: entity.name),
    Column("url", "its page; without a site address, relative to the site's root; null for terms, which have none", TEXT_OR_NULL, _url),
    Column("names", "further names, in any script; weak ones may mean others too", _NAMES, _names),
    Column("ids", "scheme → identifier: wikidata, lei, ticker (EXCHANGE:CODE), website …", {"type": "object", "additionalProperties": TEXT}, lambda desk, entity: dict(entity.record.ids)),
    Column("parent", "the organisation it belongs to", TEXT_OR_NULL, lambda desk, entity: desk.slug(getattr(entity.record, "parent", None)), "entities"),
    Column("summary", "the bottom line, else the leading fact in one composed sentence; null if no fact is recorded", TEXT_OR_NULL, lambda desk, entity: desk.summary(entity) or None),
    Column("bottom_line", "what a reader with ten seconds must know, in an editor's words", TEXT_OR_NULL, _bottom("bottom_line")),
    Column("bottom_line_facts", "the facts that carry it", TEXTS, lambda desk, entity: desk.refs(getattr(entity.record, "bottom_line_facts", ()))),
    Column("bottom_line_as_of", "the day it was written for", DAY_OR_NULL, lambda desk, entity: day.isoformat() if (day := getattr(entity.record, "bottom_line_as_of", None)) else None),
    Column("deals", "deals in which it takes part", TEXTS, _deals),
    Column("fact_count", "how many facts stand on its page", COUNT, lambda desk, entity: len(facts_on(desk, entity))),
    Column("maybe_same_as", "entities that may be the same, unresolved", TEXTS, lambda desk, entity: desk.slugs(entity.record.maybe_same_as)),
    Column("distinct_from", "entities that share a name and are others", TEXTS, lambda desk, entity: desk.slugs(entity.record.distinct_from)),
    Column("former_slugs", "earlier identifiers, and those of entries merged into it", TEXTS, _former),
    Column("note", "the editor's remark", TEXT_OR_NULL, lambda desk, entity: entity.record.note),
)


def _state(desk: Desk, entity: Entity) -> DealState:
    return desk.library.deals[entity.slug]


def _lead(desk: Desk, entity: Entity) -> LinkedFact | None:
    return _state(desk, entity).lead


DEAL_COLUMNS: Columns = (
    Column("parties", "who takes part, with roles, over all sheets", _PARTIES, lambda desk, entity: {slug: list(roles) for slug, roles in _state(desk, entity).parties.items()}),
    Column("lead_fact", "the fact that says best how the deal stands; the next columns are read from it", TEXT_OR_NULL, lambda desk, entity: str(lead.ref) if (lead := _lead(desk, entity)) else None, "facts"),
    Column("stage", "how far it has come", one_of(v.STAGE, or_null=True), lambda desk, entity: lead.fact.stage if (lead := _lead(desk, entity)) else None),
    Column("status", "has it happened, according to the source", one_of(v.STATUS, or_null=True), lambda desk, entity: lead.fact.status if (lead := _lead(desk, entity)) else None),
    Column("status_word", "status and stage as the pages print them", TEXT_OR_NULL, lambda desk, entity: desk.wording(lead.ref).status if (lead := _lead(desk, entity)) else None),
    Column("basis", "who stands behind it", one_of(BASIS_WORD, or_null=True), lambda desk, entity: lead.basis if (lead := _lead(desk, entity)) else None),
    *date_columns("date", "the day of the lead fact", lambda desk, entity: lead.fact.date if (lead := _lead(desk, entity)) else None),
    Column("amounts", "every amount that a fact states of it, bounds included, newest first; they must not be added up", TEXTS, lambda desk, entity: [str(linked.fact.amount and linked.fact.amount.text) for linked in _state(desk, entity).amounts]),
    Column("amount_facts", "the facts that state them, in the same order", TEXTS, lambda desk, entity: desk.refs(linked.ref for linked in _state(desk, entity).amounts)),
    Column("due", "dates by which something is to be carried out", TEXTS, lambda desk, entity: [linked.fact.due.text for linked in _state(desk, entity).facts if linked.fact.due]),
)


def _roles(desk: Desk, entity: Entity) -> list[dict[str, Any]]:
    held = [linked for linked in facts_on(desk, entity) if linked.is_role and linked.fact.subject == entity.slug and not linked.deprecated]
    return [{"title": linked.fact.text, "organisation": desk.slug(linked.fact.object), "fact": str(linked.ref)} for linked in held]


PERSON_COLUMNS: Columns = (Column("roles", "titles as printed, each with its organisation and the fact that says so", _ROLES, _roles),)

COLUMNS_OF: dict[str, Columns] = {kind: ENTITY_COLUMNS + {"deal": DEAL_COLUMNS, "person": PERSON_COLUMNS}.get(kind, ()) for kind in FOLDERS}
"""Kind of entity → its columns."""

ENTITY_SUMMARY_COLUMNS: Columns = (
    *(column for column in ENTITY_COLUMNS if column.name in ("slug", "name", "url", "summary", "fact_count")),
    Column("api", "the whole entity as JSON", TEXT, lambda desk, entity: desk.address(desk.entity_api(entity))),
)


def facts_on(desk: Desk, entity: Entity) -> tuple[LinkedFact, ...]:
    """The facts on an entity's page; a term has no page: those that name it."""
    if entity.page:
        return desk.library.on_page.get(entity.slug, ())
    return desk.naming(entity.slug)


def entity_row(desk: Desk, entity: Entity) -> dict[str, Any]:
    return row(COLUMNS_OF[entity.kind], desk, entity)
