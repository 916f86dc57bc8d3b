"""Every slug, fact and sentence that a record names: does it exist, and may it stand there?"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache
from typing import Any

from generator.link.registry import Registry
from generator.load import Path_
from generator.model import REFERENCES, Entry, Fact, Lock, Record, Role, Sheet, meta
from generator.problems import Problem
from generator.validate import Item
from generator.values import UNKNOWN, nearest, shown
from generator.values.identifiers import FactRef, Locator


@cache
def ref_fields(model: type[Record]) -> tuple[tuple[str, str], ...]:
    """The model's fields that name something, with the rule that the names follow."""
    return tuple((name, meta(model, name)["ref"]) for name in model.model_fields if meta(model, name)["ref"])


def named(record: Record) -> Iterator[tuple[Path_, Any, str]]:
    """What the fields of one record name: (path, slug or FactRef, rule)."""
    for name, rule in ref_fields(type(record)):
        value = getattr(record, name)
        if isinstance(value, str | FactRef):
            yield (name,), value, rule
        elif isinstance(value, Mapping):
            yield from (((name, key), key, rule) for key in value)
        elif value:
            yield from (((name, n), item, rule) for n, item in enumerate(value))


def sheet_names(sheet: Sheet) -> Iterator[tuple[Path_, Any, str]]:
    """What a whole sheet names."""
    yield from ((("source", *path), value, rule) for path, value, rule in named(sheet.source))
    yield from named(sheet)
    for person, roles in sheet.roles.items():
        for n, role in enumerate(roles):
            yield from ((("roles", person, n, *path), value, rule) for path, value, rule in named(role))
    for key, fact in sheet.facts.items():
        yield from ((("facts", key, *path), value, rule) for path, value, rule in named(fact))


def reference_problems(item: Item, registry: Registry, sheets: Mapping[str, Sheet]) -> Iterator[tuple[Path_, Problem]]:
    """References of one sheet or entry that lead nowhere, or to something that may not stand there, each with its path."""
    names = sheet_names(item.record) if isinstance(item.record, Sheet) else named(item.record)
    for where, value, rule in names:
        if isinstance(value, FactRef):
            yield from ((where, problem) for problem in _fact(item, where, value, sheets))
        elif value != UNKNOWN:
            yield from ((where, problem) for problem in _slug(item, where, value, rule, registry))


def _slug(item: Item, where: Path_, slug: str, rule: str, registry: Registry) -> Iterator[Problem]:
    reference, at_key = REFERENCES[rule], where[-1] == slug
    if entity := registry.find(slug):
        if not reference.allows(entity.kind, entity.sub_kind):
            what = f"{entity.sub_kind} ({entity.kind})" if entity.sub_kind else entity.kind
            yield item.problem(where, "wrong-reference", f"{shown(slug)} is a {what} and may not stand here", f"allowed: {reference.says}", at_key=at_key)
        return
    fitting = {slug: entity for slug, entity in registry.entities.items() if reference.allows(entity.kind, entity.sub_kind)}
    guess = nearest(slug, fitting)
    what = fitting[guess].kind if guess else next(iter(reference.kinds)) if len(reference.kinds) == 1 else "name"
    hint = f"did you mean '{guess}'?" if guess else f"add it to the registry; allowed here: {reference.says}"
    yield item.problem(where, "unknown-reference", f"unknown {what} {shown(slug)}", hint, at_key=at_key)


def _fact(item: Item, where: Path_, ref: FactRef, sheets: Mapping[str, Sheet]) -> Iterator[Problem]:
    sheet_id = ref.sheet or (item.id if isinstance(item.record, Sheet) else "")
    if not sheet_id:
        yield item.problem(where, "unknown-reference", f"{shown(str(ref))} names no sheet", "write <sheet>/<fact>")
    elif sheet_id not in sheets:
        guess = nearest(sheet_id, sheets)
        yield item.problem(where, "unknown-reference", f"unknown sheet {shown(sheet_id)}", f"did you mean '{guess}/{ref.fact}'?" if guess else "write <sheet>/<fact>")
    elif ref.fact not in sheets[sheet_id].facts:
        guess = nearest(ref.fact, sheets[sheet_id].facts)
        hint = f"did you mean '{guess}'?" if guess else "the fact's id is the key above it"
        yield item.problem(where, "unknown-reference", f"the sheet {shown(sheet_id)} has no fact {shown(ref.fact)}", hint)


def sentence_problems(item: Item, locks: Mapping[str, Lock]) -> Iterator[Problem]:
    """Locators that name a sentence which the article, by its lock, doesn't have."""
    if isinstance(item.record, Entry):
        for n, other in enumerate(item.record.names):
            if other.seen and other.seen.sheet in locks:
                yield from _sentence(item, ("names", n, "seen"), other.seen.at, locks[other.seen.sheet])
    elif isinstance(item.record, Sheet) and (lock := locks.get(item.id)):
        for where, at in _locators(item.record):
            yield from _sentence(item, where, at, lock)


def _locators(sheet: Sheet) -> Iterator[tuple[Path_, Locator]]:
    yield from ((("source", "not_facts", str(at)), at) for at in sheet.source.not_facts)
    places: list[tuple[Path_, Role | Fact]] = [(("roles", person, n), role) for person, roles in sheet.roles.items() for n, role in enumerate(roles)]
    places += [(("facts", key), fact) for key, fact in sheet.facts.items()]
    for where, record in places:
        yield from (((*where, "at", n), at) for n, at in enumerate(record.at))


def _sentence(item: Item, where: Path_, at: Locator, lock: Lock) -> Iterator[Problem]:
    if at not in lock.sentences:
        last = max(lock.sentences, default=None)
        here = [str(other) for other in lock.sentences if other.paragraph == at.paragraph]
        hint = f"paragraph {at.paragraph} has {', '.join(here)}" if here else f"the last sentence is {last}"
        yield item.problem(where, "unknown-sentence", f"the article has no sentence {at}", hint)

