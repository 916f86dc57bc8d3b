"""Every slug, fact and sentence that a record names: does it exist, and may it stand there?"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping
from functools import cache
from typing import Any

from generator.link.registry import Registry
from generator.load import Path_
from generator.model import REFERENCES, Entry, Fact, Lock, Record, Role, Sheet, meta
from generator.problems import Problem
from generator.validate import BROKEN, Item
from generator.values import UNKNOWN, nearest, shown
from generator.values.identifiers import FactRef, Locator


def a(what: str) -> str:
    """`what` with its article."""
    return f"an {what}" if what[0] in "aeiou" else f"a {what}"


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


class References:
    """Looks up what records name. A name that is looked for again and again, as after a renaming, is looked for once."""

    def __init__(self, items: Iterable[Item], registry: Registry) -> None:
        self.registry = registry
        self.sheets = {item.id: item for item in items if item.kind in ("sheet", BROKEN + "sheet")}
        self._guesses: dict[tuple[str, str], str | None] = {}

    def problems(self, item: Item) -> Iterator[tuple[Path_, Problem | None]]:
        """References of one sheet or entry that lead nowhere, or to something that may not stand there, each with its path.

        The problem is None where what is named may well exist, in a file that cannot be read, or is not decided on.
        """
        for where, value, rule in sheet_names(item.said) if isinstance(item.said, Sheet) else named(item.record):
            if isinstance(value, FactRef):
                yield from ((where, problem) for problem in self._fact(item, where, value))
            elif value != UNKNOWN:
                yield from ((where, problem) for problem in self._slug(item, where, value, rule))

    def _slug(self, item: Item, where: Path_, slug: str, rule: str) -> Iterator[Problem | None]:
        reference, at_key, entity = REFERENCES[rule], where[-1] == slug, self.registry.find(slug)
        if slug in self.registry.unsettled:
            yield None
        elif entity is None:
            yield None if self.registry.unread & {*reference.kinds} else self._unknown(item, where, slug, rule, at_key)
        elif not reference.allows(entity.kind, entity.sub_kind) and not (entity.slug in self.registry.unsure and entity.kind in reference.kinds):
            what = f"{entity.sub_kind} ({entity.kind})" if entity.sub_kind else entity.kind
            yield item.problem(where, "wrong-reference", f"{shown(slug)} is {a(what)} and may not stand here", f"allowed: {reference.says}", at_key=at_key)

    def _unknown(self, item: Item, where: Path_, slug: str, rule: str, at_key: bool) -> Problem:
        reference, entities = REFERENCES[rule], self.registry.entities
        if (slug, rule) not in self._guesses:
            self._guesses[slug, rule] = nearest(slug, (one.slug for one in entities.values() if reference.allows(one.kind, one.sub_kind) and one.slug not in self.registry.unsettled))
        guess = self._guesses[slug, rule]
        what = entities[guess].kind if guess else next(iter(reference.kinds)) if len(reference.kinds) == 1 else "name"
        allowed = "" if rule == "any" else f"; allowed here: {reference.says}"
        hint = f"did you mean '{guess}'?" if guess else f"add it to the registry{allowed}"
        return item.problem(where, "unknown-reference", f"unknown {what} {shown(slug)}", hint, at_key=at_key)

    def _fact(self, item: Item, where: Path_, ref: FactRef) -> Iterator[Problem | None]:
        """A fact that is there, but broken, is no unknown one: its own problems are told at its place."""
        own = not ref.sheet and isinstance(item.record, Sheet)
        sheet_id = item.id if own else ref.sheet
        there = self.sheets.get(sheet_id)
        if not sheet_id:
            yield item.problem(where, "unknown-reference", f"{shown(str(ref))} names no sheet", "write <sheet>/<fact>")
        elif there is None and "sheet" in self.registry.unread:
            yield None
        elif there is None:
            guess = nearest(sheet_id, self.sheets)
            hint = f"did you mean '{guess}/{ref.fact}'?" if guess else "a sheet's name is that of its file, without .yml"
            yield item.problem(where, "unknown-reference", f"unknown sheet {shown(sheet_id)}", hint)
        elif there.document.data is not None and not there.says("facts", ref.fact):
            facts = there.record.facts if isinstance(there.record, Sheet) else {}
            guess = nearest(ref.fact, facts)
            hint = f"did you mean '{guess if own else f'{sheet_id}/{guess}'}'?" if guess else "a fact's id is the key above its fields"
            yield item.problem(where, "unknown-reference", f"{'this sheet' if own else f'the sheet {shown(sheet_id)}'} has no fact {shown(ref.fact)}", hint)


def sentence_problems(item: Item, locks: Mapping[str, Lock]) -> Iterator[Problem]:
    """Locators that name a sentence which the article, by its lock, doesn't have."""
    if isinstance(item.record, Entry):
        for n, other in enumerate(item.record.names):
            if other.seen and other.seen.sheet in locks:
                yield from _sentence(item, ("names", n, "seen"), other.seen.at, locks[other.seen.sheet].sentences)
    elif isinstance(item.record, Sheet) and (lock := locks.get(item.id)):
        yield from citation_problems(item, lock.sentences)


def citation_problems(item: Item, sentences: Collection[Locator]) -> Iterator[Problem]:
    """Sentences that a sheet names and that are not among those of its article."""
    for where, at in locators(item.said):
        yield from _sentence(item, where, at, sentences, at_key=where[-1] == str(at))


def locators(sheet: Sheet) -> Iterator[tuple[Path_, Locator]]:
    """Every sentence that a sheet names, and where."""
    yield from ((("source", "not_facts", str(at)), at) for at in sheet.source.not_facts)
    places: list[tuple[Path_, Role | Fact]] = [(("roles", person, n), role) for person, roles in sheet.roles.items() for n, role in enumerate(roles)]
    places += [(("facts", key), fact) for key, fact in sheet.facts.items()]
    for where, record in places:
        yield from (((*where, "at", n), at) for n, at in enumerate(record.at))


def _sentence(item: Item, where: Path_, at: Locator, sentences: Collection[Locator], *, at_key: bool = False) -> Iterator[Problem]:
    if at not in sentences:
        last = max(sentences, default=None)
        here = [str(other) for other in sentences if other.paragraph == at.paragraph]
        hint = f"paragraph {at.paragraph} has {', '.join(here)}" if here else f"the last sentence is {last}"
        yield item.problem(where, "unknown-sentence", f"the article has no sentence {at}", hint, at_key=at_key)

