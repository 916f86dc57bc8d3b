"""Links between facts: written in the newer fact only, and never in a circle."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from generator.model import Sheet
from generator.problems import Problem
from generator.validate import Item
from generator.values.identifiers import FactRef
from generator.vocabulary import FACT_LINKS


def chain_problems(items: list[Item]) -> Iterator[Problem]:
    """Links of all sheets that point to a newer fact, to themselves, round in a circle, or to a question nobody asked."""
    sheets = {item.id: item for item in items if isinstance(item.record, Sheet)}
    links = {FactRef(item.id, key): _links(item, key) for item in sheets.values() for key in item.record.facts}
    for ref, there in links.items():
        item = sheets[ref.sheet]
        for link, n, target in there:
            where = ("facts", ref.fact, link, n)
            if target == ref or _reaches(target, ref, links):
                yield item.problem(where, "circular-link", f"'{ref.fact}' and '{target}' refer to each other" if target != ref else f"'{ref.fact}' refers to itself", "keep the link in the newer fact only")
            elif target.sheet in sheets:
                yield from _order(item, where, link, target, sheets[target.sheet])


def _links(item: Item, key: str) -> list[tuple[str, int, FactRef]]:
    fact = item.record.facts[key]
    return [(link, n, ref if ref.sheet else FactRef(item.id, ref.fact)) for link in FACT_LINKS for n, ref in enumerate(getattr(fact, link))]


def _reaches(start: FactRef, goal: FactRef, links: Mapping[FactRef, list[tuple[str, int, FactRef]]]) -> bool:
    seen, waiting = set(), [start]
    while waiting:
        ref = waiting.pop()
        if ref == goal:
            return True
        if ref not in seen:
            seen.add(ref)
            waiting += [target for _, _, target in links.get(ref, ())]
    return False


def _order(item: Item, where: tuple[str | int, ...], link: str, target: FactRef, other: Item) -> Iterator[Problem]:
    mine, theirs = item.record.source.published, other.record.source.published
    if mine.known and theirs.known and mine.last < theirs.first:
        yield item.problem(where, "link-to-newer", f"'{target}' was published on {theirs.text}, after this sheet ({mine.text})", "write the link in the newer fact")
    asked = other.record.facts.get(target.fact)
    if link == "answers" and asked is not None and not asked.question:
        yield item.problem(where, "answers-no-question", f"'{target}' asks no question", "give that fact a question, or use updates")
