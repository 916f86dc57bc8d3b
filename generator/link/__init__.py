"""Records → Library: every reference resolved, every reverse link derived."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import NamedTuple

from generator.link.chains import chain_problems
from generator.link.deals import DealState, deal_state
from generator.link.disagreements import Disagreement, disagreements
from generator.link.facts import LinkedFact, linked_facts, role_key
from generator.link.origins import Copy, copy_problems, origins, probable_copies
from generator.link.references import References, sentence_problems
from generator.link.registry import Entity, Registry, registry
from generator.link.standing import Witnesses
from generator.load import Path_
from generator.model import ENTRY_KINDS, Lock, Sheet, Site
from generator.problems import Problem
from generator.validate import BROKEN, NEW_NAMES, Item, site_of
from generator.values.identifiers import FactRef

__all__ = ["Entity", "Library", "LinkedFact", "link"]


class Library(NamedTuple):
    """Everything that the pages are made of. All maps are in a fixed order: slugs and sheet ids sorted, facts as printed.

    `lines`: where each fact begins in its file. `editor`: the address at which a line can be edited, with `{path}` and `{line}`; empty for none.
    """

    site: Site
    registry: Registry
    sheets: Mapping[str, Sheet]
    locks: Mapping[str, Lock]
    facts: Mapping[FactRef, LinkedFact]
    by_sheet: Mapping[str, tuple[LinkedFact, ...]]
    on_page: Mapping[str, tuple[LinkedFact, ...]]
    by_kind: Mapping[str, tuple[Entity, ...]]
    deals: Mapping[str, DealState]
    party_to: Mapping[str, tuple[str, ...]]
    origins: Mapping[str, str]
    copies: tuple[Copy, ...]
    differing: Mapping[str, tuple[Disagreement, ...]]
    redirects: tuple[tuple[str, str], ...]
    lines: Mapping[FactRef, int]
    editor: str = ""

    def entities(self, kind: str) -> tuple[Entity, ...]:
        """The entries of one kind, by name."""
        return self.by_kind.get(kind, ())

    @property
    def witnesses(self) -> Witnesses:
        return Witnesses(self.facts, self.sheets, self.origins)


def link(items: list[Item], *, drafts: bool = False) -> tuple[Library, list[Problem]]:
    """The library of the sound records, and the problems between records. Drafts are checked, but shown only if asked for."""
    found, problems, redirects = registry(items)
    sheets = {item.id: item.record for item in sorted(items, key=lambda item: item.id) if item.kind == "sheet"}
    locks = {item.id: item.record for item in items if isinstance(item.record, Lock)}
    dangling: dict[str, set[Path_]] = {}
    references = References(items, found)
    for item in items:
        if item.kind in ENTRY_KINDS or isinstance(item.record, Sheet):
            for where, problem in references.problems(item):
                problems += [problem] if problem else []
                dangling.setdefault(item.id, set()).add(where[:2])
            problems += sentence_problems(item, locks)
    problems += [*chain_problems(items), *_lock_problems(items, found.unread), *_site_problems(items)]
    copies = [copy for copy in probable_copies(locks) if copy.first in sheets and copy.second in sheets]
    problems += copy_problems(items, found, copies)
    if not drafts:  # what only a draft knows by name is checked, and no more
        found, _, redirects = registry([item for item in items if item.where[:1] != (NEW_NAMES,)])
    shown = {sheet_id: _sound(sheet, dangling.get(sheet_id, set())) for sheet_id, sheet in sheets.items() if drafts or sheet.status == "published"}
    return _library(site_of(items), found, shown, locks, copies, tuple(redirects), _lines(items)), problems


def _library(
    site: Site, found: Registry, sheets: Mapping[str, Sheet], locks: Mapping[str, Lock], copies: list[Copy], redirects: tuple[tuple[str, str], ...], lines: Mapping[FactRef, int],
) -> Library:  # fmt: skip
    facts = linked_facts(sheets, found)
    on_page = _on_page(facts)
    by_kind = {kind: tuple(sorted((e for e in found.entities.values() if e.kind == kind), key=lambda e: e.sort_key)) for kind in ENTRY_KINDS}
    deals = {entity.slug: deal_state(on_page.get(entity.slug, ())) for entity in by_kind["deal"]}
    party_to: dict[str, tuple[str, ...]] = {}
    for deal, state in deals.items():
        for slug in state.parties:
            party_to[slug] = (*party_to.get(slug, ()), deal)
    differing = _by_page(disagreements(facts, deals))
    return Library(
        site, found, sheets, locks, facts, _by_sheet(sheets, facts), on_page, by_kind, deals, party_to,
        origins(sheets, found, copies), tuple(copies), differing, redirects, lines,
    )  # fmt: skip


def _lines(items: Iterable[Item]) -> dict[FactRef, int]:
    """The line on which each fact and each person's roles begin."""
    sheets = [item for item in items if isinstance(item.record, Sheet)]
    facts = {FactRef(item.id, key): item.line("facts", key) for item in sheets for key in item.record.facts}
    roles = {FactRef(item.id, role_key(person, n)): item.line("roles", person) for item in sheets for person, held in item.record.roles.items() for n in range(len(held))}
    return facts | roles


def _by_page(found: Iterable[Disagreement]) -> dict[str, tuple[Disagreement, ...]]:
    """Disagreements by the entity they are about and by every page on which all their sides stand."""
    pages: dict[str, tuple[Disagreement, ...]] = {}
    for one in found:
        shared = frozenset.intersection(*(side.pages for side in one.sides))
        for slug in sorted(shared | {one.about}):
            pages[slug] = (*pages.get(slug, ()), one)
    return pages


def _sound(sheet: Sheet, dangling: set[Path_]) -> Sheet:
    """The sheet without the facts and roles that name something unknown: they were reported, and can't be printed truly."""
    if not dangling:
        return sheet
    facts = {key: fact for key, fact in sheet.facts.items() if ("facts", key) not in dangling}
    roles = {person: held for person, held in sheet.roles.items() if ("roles", person) not in dangling}
    return sheet.model_copy(update={"facts": facts, "roles": roles})


def _by_sheet(shown: Mapping[str, Sheet], facts: Mapping[FactRef, LinkedFact]) -> dict[str, tuple[LinkedFact, ...]]:
    sheets: dict[str, list[LinkedFact]] = {sheet_id: [] for sheet_id in shown}
    for ref, linked in facts.items():
        sheets[ref.sheet].append(linked)
    return {sheet_id: tuple(there) for sheet_id, there in sheets.items()}


def _on_page(facts: Mapping[FactRef, LinkedFact]) -> dict[str, tuple[LinkedFact, ...]]:
    pages: dict[str, list[LinkedFact]] = {}
    for linked in facts.values():
        for slug in sorted(linked.pages):
            pages.setdefault(slug, []).append(linked)
    return {slug: tuple(pages[slug]) for slug in sorted(pages)}


def _lock_problems(items: Iterable[Item], unread: frozenset[str]) -> list[Problem]:
    """Sheets without a lock and locks without a sheet; one that is there, but broken, is not missing."""
    items = list(items)
    sheets = {item.id for item in items if item.kind in ("sheet", BROKEN + "sheet")}
    locks = {item.id for item in items if item.kind in ("lock", BROKEN + "lock")}
    problems = []
    for item in items:
        if item.kind == "sheet" and item.record.status == "published" and item.id not in locks and "lock" not in unread:
            hint = f"where the article is at hand, run: briefs lock {item.id}; or set status: draft"
            problems.append(item.problem(("status",), "missing-lock", "the sheet is published but has no lock", hint))
        if item.kind == "lock" and item.id not in sheets and "sheet" not in unread:
            problems.append(item.problem((), "lock-without-sheet", f"there is no sheet '{item.id}' for this lock", "delete the lock, or give it its sheet's name"))
    return problems


def _site_problems(items: list[Item]) -> list[Problem]:
    if not items or any(item.kind in ("site", BROKEN + "site") for item in items):
        return []
    return [Problem("site.yml", 1, 1, "missing-site", "there is no site.yml", "write one with format, name and as_of")]
