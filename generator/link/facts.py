"""Facts as the site sees them: in order, with their basis, their pages, and what newer facts say of them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import NamedTuple

from generator.link.references import named
from generator.link.registry import Entity, Registry
from generator.model import Fact, Role, Sheet
from generator.values import UNKNOWN
from generator.values.identifiers import FactRef
from generator.vocabulary import FACT_LINKS, ROLE_KIND

DOCUMENT, COMPANY, OFFICIAL, ORGANISATION, PERSON, OWN, OUTLET, UNNAMED = "document", "company", "official", "organisation", "person", "own", "outlet", "unnamed"
ON_RECORD = (COMPANY, OFFICIAL, ORGANISATION, PERSON)


class LinkedFact(NamedTuple):
    """A fact of a visible sheet, every slug in it living. `pages` are the slugs of the entities on whose pages it belongs.

    `links` are the facts that it speaks of, `inverse` those that speak of it and are still relied on, both by the name of the link.
    """

    ref: FactRef
    fact: Fact
    basis: str
    asserter: str = ""
    pages: frozenset[str] = frozenset()
    links: Mapping[str, tuple[FactRef, ...]] = {}
    inverse: Mapping[str, tuple[FactRef, ...]] = {}
    retracted: bool = False
    outdated: bool = False

    @property
    def is_role(self) -> bool:
        return self.fact.kind == ROLE_KIND

    @property
    def deprecated(self) -> bool:
        return self.retracted or self.fact.rank == "deprecated"

    @property
    def disputed(self) -> bool:
        return bool(self.links.get("disputes") or self.inverse.get("disputes"))

    @property
    def superseded(self) -> bool:
        """Whether a newer fact took its place, or that of the one which it repeats or confirms."""
        return self.outdated or bool(self.inverse.get("updates") or self.inverse.get("corrects"))


def linked_facts(sheets: Mapping[str, Sheet], registry: Registry) -> dict[FactRef, LinkedFact]:
    """The facts and roles of the sheets by reference: sheets by id (so by date), facts in article order."""
    employers = _employers(sheets, registry)
    facts: dict[FactRef, LinkedFact] = {}
    for sheet_id in sorted(sheets):
        sheet = sheets[sheet_id]
        for key, fact in _in_article_order(sheet):
            fact = _living(fact, registry)
            ref = FactRef(sheet_id, key)
            asserter = fact.by[0] if fact.by else ""
            pages = frozenset(_pages(fact, registry, employers.get(sheet_id, {})))
            links = {link: _absolute(sheet_id, getattr(fact, link)) for link in FACT_LINKS if getattr(fact, link)}
            facts[ref] = LinkedFact(ref, fact, basis_of(fact, sheet, registry), asserter, pages, links, {}, sheet.source.retracted is not None)
    return _with_inverse(facts)


def basis_of(fact: Fact, sheet: Sheet, registry: Registry) -> str:
    """Who stands behind a fact, by the type of its first asserter; absent = the outlet in its own voice.

    A company's own release counts as that company on record (format.md, `publisher`).
    """
    publisher = registry.find(sheet.source.publisher)
    asserter = registry.find(fact.by[0]) if fact.by else None
    if asserter is None or asserter == publisher:
        known = publisher and publisher.slug not in registry.unsure
        return _kind_of_voice(publisher) if known and not _is_outlet(publisher) else OWN
    return OUTLET if _is_outlet(asserter) else _kind_of_voice(asserter)


def _is_outlet(entity: Entity) -> bool:
    return entity.kind == "institution" and entity.sub_kind == "outlet"


def _kind_of_voice(entity: Entity) -> str:
    if entity.kind == "term":
        return DOCUMENT if entity.sub_kind == "document" else UNNAMED
    if entity.kind == "institution":
        return OFFICIAL if entity.sub_kind == "public-body" else ORGANISATION
    return COMPANY if entity.kind == "company" else PERSON


def role_key(person: str, n: int) -> str:
    """The key of a person's n-th role in its sheet, counted from 0; no fact's id has a dot."""
    return f"role.{person}.{n}" if n else f"role.{person}"


def _in_article_order(sheet: Sheet) -> Iterable[tuple[str, Fact]]:
    roles = [(role_key(person, n), _role_fact(person, role, sheet)) for person, held in sheet.roles.items() for n, role in enumerate(held)]
    everything = roles + list(sheet.facts.items())
    return sorted(everything, key=lambda pair: min(pair[1].at))  # stable: roles first, then as written


def _role_fact(person: str, role: Role, sheet: Sheet) -> Fact:
    """A role as a fact of kind role, dated by the sheet; its text is the title, its object the organisation."""
    about = (role.org,) if role.org != UNKNOWN else ()
    values = {"at": role.at, "kind": ROLE_KIND, "text": role.title, "subject": person, "object": about[0] if about else None, "about": about}
    return Fact.model_construct(**values, date=sheet.source.published if sheet.source.published.known else None)


def _living(fact: Fact, registry: Registry) -> Fact:
    """The fact with every former or merged slug replaced by the one that took its place."""
    changed: dict[str, object] = {}
    for where, slug, _ in named(fact):
        if isinstance(slug, str) and slug in registry.forward:
            value = getattr(fact, where[0])
            if isinstance(value, str):
                changed[where[0]] = registry.current(value)
            elif isinstance(value, Mapping):
                merged: dict[str, tuple[str, ...]] = {}
                for key, roles in value.items():  # two that are one by now keep the roles of both
                    merged[registry.current(key)] = tuple(dict.fromkeys((*merged.get(registry.current(key), ()), *roles)))
                changed[where[0]] = merged
            else:
                changed[where[0]] = tuple(dict.fromkeys(registry.current(item) for item in value))
    return fact.model_copy(update=changed) if changed else fact


def _employers(sheets: Mapping[str, Sheet], registry: Registry) -> dict[str, dict[str, set[str]]]:
    """For each sheet, person → employers: by its own roles, else by those of the newest sheet before it, else of the first after it."""
    known: dict[str, dict[str, set[str]]] = {}
    current: dict[str, set[str]] = {}
    for sheet_id in sorted(sheets):
        own = {registry.current(person): {registry.current(role.org) for role in roles if role.org != UNKNOWN} for person, roles in sheets[sheet_id].roles.items()}
        current = current | own
        known[sheet_id] = current
    later: dict[str, set[str]] = {}
    for sheet_id in sorted(sheets, reverse=True):
        later = later | known[sheet_id]
        known[sheet_id] = later | known[sheet_id]
    return known


def _pages(fact: Fact, registry: Registry, employers: Mapping[str, set[str]]) -> set[str]:
    """The entities on whose pages the fact belongs (format.md, "Who may stand where")."""
    slugs = {value for _, value, _ in named(fact) if isinstance(value, str)}
    topics = {fact.subject, fact.object, *fact.about}
    people = {slug for slug in slugs if (entity := registry.find(slug)) and entity.kind == "person"}
    slugs |= {employer for person in people for employer in employers.get(person, ())}
    entities = [entity for slug in slugs if (entity := registry.find(slug)) and entity.page]
    return {entity.slug for entity in entities if entity.kind != "deal" or entity.slug in topics}


def _absolute(sheet_id: str, refs: Iterable[FactRef]) -> tuple[FactRef, ...]:
    return tuple(ref if ref.sheet else FactRef(sheet_id, ref.fact) for ref in refs)


def _with_inverse(facts: dict[FactRef, LinkedFact]) -> dict[FactRef, LinkedFact]:
    """The facts with their inverse links; one that updates, corrects or disputes appears wherever the older one does."""
    inverse: dict[FactRef, dict[str, tuple[FactRef, ...]]] = {}
    newer: dict[FactRef, list[FactRef]] = {}
    for ref, linked in facts.items():
        for link, targets in linked.links.items():
            for target in targets:
                if target in facts and link in ("updates", "corrects", "disputes"):
                    newer.setdefault(target, []).append(ref)
                if target in facts and not linked.deprecated:  # a withdrawn article neither mends nor confirms anything
                    there = inverse.setdefault(target, {})
                    there[link] = (*there.get(link, ()), ref)
    pages = {ref: linked.pages for ref, linked in facts.items()}
    waiting = list(facts)  # each fact is looked at again only when it has more pages to pass on
    while waiting:
        ref = waiting.pop()
        for other in newer.get(ref, ()):
            if not pages[ref] <= pages[other]:
                pages[other] |= pages[ref]
                waiting.append(other)
    whole = {ref: linked._replace(pages=pages[ref], inverse=inverse.get(ref, {})) for ref, linked in facts.items()}
    return {ref: linked._replace(outdated=_tells_of_the_past(linked, whole)) for ref, linked in whole.items()}


def _tells_of_the_past(linked: LinkedFact, facts: Mapping[FactRef, LinkedFact]) -> bool:
    """Whether it only repeats or confirms what a newer fact has taken the place of."""
    told = [facts[target] for link in ("repeats", "confirms") for target in linked.links.get(link, ()) if target in facts]
    moves = any(linked.links.get(link) for link in ("updates", "corrects"))
    return bool(told) and not moves and all(older.superseded for older in told)
