"""The registry as one namespace: entries by slug, what older slugs mean now, and names that clash."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from generator.model import ENTRY_KINDS, FOLDERS, Entry, OtherName
from generator.problems import Problem
from generator.validate import BROKEN, NEW_NAMES, UNSETTLED, Item
from generator.values import shown
from generator.values.texts import name_key

_FOLDER_OF = {kind: folder for folder, (kind, _) in FOLDERS.items()}


class Entity(NamedTuple):
    """A registry entry and its place. `source` is the YAML file, relative to the briefs folder; a term has no page."""

    slug: str
    kind: str
    record: Entry
    source: str
    line: int = 1

    @property
    def name(self) -> str:
        return self.record.name

    @property
    def sub_kind(self) -> str:
        """The entry's own kind (`outlet`, `place`, `venture` …), or the empty text."""
        return getattr(self.record, "kind", "")

    @property
    def page(self) -> str:
        """Path of the page in the Markdown tree; empty for terms."""
        return "" if self.kind == "term" else f"{_FOLDER_OF[self.kind]}/{self.slug}.md"

    @property
    def sort_key(self) -> tuple[str, str]:
        return name_key(self.record.sort_name or self.name), self.slug

    @property
    def other_names(self) -> tuple[OtherName, ...]:
        """Further names, aliases included, weak ones last."""
        plain = tuple(OtherName(text=text) for text in self.record.aliases)
        return tuple(sorted(plain + self.record.names, key=lambda other: other.kind == "weak"))


class Registry(NamedTuple):
    """`entities` are the living entries by slug; `forward` leads from a former or merged slug to the living one.

    `unsure` are entries whose own kind is missing or broken; `unsettled` are names of drafts on which nobody has decided, or not soundly;
    `unread` are the kinds of which a whole folder, or the terms, cannot be read.
    """

    entities: dict[str, Entity]
    forward: dict[str, str]
    unsure: frozenset[str] = frozenset()
    unread: frozenset[str] = frozenset()
    unsettled: frozenset[str] = frozenset()

    def find(self, slug: str | None) -> Entity | None:
        return self.entities.get(self.forward.get(slug or "", slug or ""))

    def current(self, slug: str) -> str:
        return self.forward.get(slug, slug)


def registry(items: Iterable[Item]) -> tuple[Registry, list[Problem], list[tuple[str, str]]]:
    """The registry, its problems, and the redirects (path of an old page → path of the page that took its place)."""
    items = list(items)
    entries = [item for item in items if item.kind in ENTRY_KINDS]
    taken: dict[str, Item] = {}
    problems: list[Problem] = []
    for item in sorted(entries, key=_is_new):  # a draft's new name takes nothing from an entry
        if (first := taken.setdefault(item.id, item)) is not item:
            problems.append(_taken(item, (), item.id, first))
    former: dict[str, Item] = {}
    for item in taken.values():
        for n, old in enumerate(item.record.former_slugs):
            first = taken.get(old) or former.setdefault(old, item)
            if _is_new(first):
                problems.append(_taken(first, (), old, item))
            elif first is not item or old == item.id:
                problems.append(_taken(item, ("former_slugs", n), old, first))
    forward, wrong = _merged(taken, former)
    forward |= {old: forward.get(item.id, item.id) for old, item in former.items() if old not in taken}
    living = {slug: _entity(taken[slug]) for slug in sorted(taken) if slug not in forward}
    problems += wrong + list(_name_collisions([taken[slug] for slug in taken if slug in living]))
    unsure = frozenset(item.id for item in taken.values() if not item.whole and _has_no_kind(item))
    unread = frozenset(item.kind.removeprefix(BROKEN) for item in items if not item.id)
    unsettled = frozenset(item.id for item in items if item.kind == UNSETTLED or _is_new(item) and item.id in living and item.record.merged_into)
    return Registry(living, forward, unsure, unread, unsettled), problems, _redirects(taken, former, living, forward)


def _is_new(item: Item) -> bool:
    """Whether the entry is a new name of a draft."""
    return item.where[:1] == (NEW_NAMES,)


def _has_no_kind(item: Item) -> bool:
    """Whether the kind that the entry is shown with is not what its file says."""
    data = item.document.data
    for step in item.where:
        data = data[step]
    said = data.get("kind") if isinstance(data, dict) else None
    return said != getattr(item.record, "kind", said)


def _entity(item: Item) -> Entity:
    return Entity(item.id, item.kind, item.record, item.path, item.document.mark(item.where).line if item.where else 1)


def _taken(item: Item, where: tuple[str | int, ...], slug: str, first: Item) -> Problem:
    if first is item:
        return item.problem(where, "duplicate-slug", f"{shown(slug)} is the slug that the entry has now", "leave it out")
    hint = "a slug means one thing and is never reused; " + ("keep it in one of the two" if where else "choose another")
    return item.problem(where, "duplicate-slug", f"the slug {shown(slug)} is taken by {first.path}", hint, at_key=not where)


def _merged(taken: dict[str, Item], former: dict[str, Item]) -> tuple[dict[str, str], list[Problem]]:
    """Tombstones → the living entry at the end of their chain; a chain that is a circle stays alive, and is told once."""
    now = {slug: former[target].id if (target := item.record.merged_into) in former and target not in taken else target for slug, item in taken.items()}
    forward, problems = {}, []
    for slug, item in taken.items():
        chain, target = [slug], now[slug]
        while target and target not in chain and target in taken:
            chain.append(target)
            target = now[target]
        if target == slug == min(chain):
            way = f" by way of {' → '.join(chain[1:])}" if len(chain) > 1 else ""
            problems.append(item.problem(("merged_into",), "circular-link", f"{shown(slug)} is merged into itself{way}", "one of them must stay" if way else "leave it out"))
        elif target is None and len(chain) > 1:
            forward[slug] = chain[-1]
    return forward, problems


def _redirects(taken: dict[str, Item], former: dict[str, Item], living: dict[str, Entity], forward: dict[str, str]) -> list[tuple[str, str]]:
    old = {slug: _entity(item)._replace(slug=slug) for slug, item in former.items()} | {slug: _entity(taken[slug]) for slug in forward if slug in taken}
    return sorted((entity.page, living[forward[slug]].page) for slug, entity in old.items() if slug in forward and entity.page and living[forward[slug]].page)


def _name_collisions(entries: list[Item]) -> Iterator[Problem]:
    first: dict[str, list[Item]] = {}
    for item in sorted(entries, key=lambda item: (_is_new(item), item.path, item.where)):
        for where, text in _strong_names(item.record):
            others = first.setdefault(name_key(text), [])
            for other in others:
                if other is not item and not (item.id in other.record.distinct_from and other.id in item.record.distinct_from):
                    lacking = [f"distinct_from: [{b.id}] in {a.path}" for a, b in ((item, other), (other, item)) if b.id not in a.record.distinct_from]
                    hint = f"if they are two, write {' and '.join(lacking)}; if one, merged_into; a form that is vague has kind weak"
                    yield item.problem(where, "name-collision", f"{shown(text)} is also a name of {shown(other.id)} ({other.path})", hint)
            if item not in others:
                others.append(item)


def _strong_names(entry: Entry) -> Iterator[tuple[tuple[str | int, ...], str]]:
    yield ("name",), entry.name
    yield from ((("aliases", n), text) for n, text in enumerate(entry.aliases))
    yield from ((("names", n, "text"), other.text) for n, other in enumerate(entry.names) if other.kind != "weak")
