"""Links between facts: written in the newer fact only, and never in a circle."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from generator.model import Sheet
from generator.problems import Problem
from generator.validate import Item
from generator.values import shown
from generator.values.identifiers import FactRef
from generator.vocabulary import FACT_LINKS


def chain_problems(items: list[Item]) -> Iterator[Problem]:
    """Links of all sheets that point to a newer fact, to themselves, round in a circle, or to a question nobody asked."""
    sheets = {item.id: item for item in sorted(items, key=lambda item: item.id) if isinstance(item.record, Sheet)}
    links = {FactRef(item.id, key): _links(item, key) for item in sheets.values() for key in item.record.facts}
    circle = circles({ref: [target for _, _, target in there] for ref, there in links.items()})
    age = {ref: n for n, ref in enumerate(links)}
    for ref, there in links.items():
        item = sheets[ref.sheet]
        for link, n, target in there:
            where, name = ("facts", ref.fact, link, n), shown(target.fact if target.sheet == ref.sheet else str(target))
            if target == ref:
                yield item.problem(where, "circular-link", f"{name} refers to itself", "name another fact, or leave it out")
            elif circle[ref] == circle.get(target) and age[ref] < age[target]:  # each circle has a link that stands in the older fact
                yield item.problem(where, "circular-link", f"{shown(ref.fact)} and {name} refer to each other", "keep the link in the newer fact only")
            elif target in links:
                yield from _order(item, where, link, name, target, sheets[target.sheet])


def _links(item: Item, key: str) -> list[tuple[str, int, FactRef]]:
    fact = item.record.facts[key]
    return [(link, n, ref if ref.sheet else FactRef(item.id, ref.fact)) for link in FACT_LINKS for n, ref in enumerate(getattr(fact, link))]


def circles(targets: Mapping[FactRef, Iterable[FactRef]]) -> dict[FactRef, int]:
    """For each fact the number of its circle; facts that lead to each other share one. Tarjan's algorithm, in one pass."""
    found: dict[FactRef, int] = {}
    order: dict[FactRef, int] = {}
    lowest: dict[FactRef, int] = {}
    open_: list[FactRef] = []
    for start in targets:
        walk = [] if start in order else [(start, iter(targets[start]))]
        while walk:
            ref, ahead = walk[-1]
            if ref not in order:
                order[ref] = lowest[ref] = len(order)
                open_.append(ref)
            target = next((target for target in ahead if target in targets and target not in found), None)
            if target is None:
                walk.pop()
                if lowest[ref] == order[ref]:
                    while ref not in found:
                        found[open_.pop()] = order[ref]
                if walk:
                    lowest[walk[-1][0]] = min(lowest[walk[-1][0]], lowest[ref])
            elif target in order:
                lowest[ref] = min(lowest[ref], order[target])
            else:
                walk.append((target, iter(targets[target])))
    return found


def _order(item: Item, where: tuple[str | int, ...], link: str, name: str, target: FactRef, other: Item) -> Iterator[Problem]:
    mine, theirs = item.record.source.published, other.record.source.published
    if mine.known and theirs.known and mine.last < theirs.first:
        yield item.problem(where, "link-to-newer", f"{name} was published on {theirs.text}, after this sheet ({mine.text})", "write the link in the newer fact")
    if link == "answers" and not other.record.facts[target.fact].question:
        yield item.problem(where, "answers-no-question", f"{name} asks no question", "give that fact a question, or use updates")
