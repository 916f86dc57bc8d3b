"""Who is an independent witness: copies of one origin count once, however many outlets print them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple

from generator.link.registry import Registry
from generator.model import Lock, Sheet
from generator.problems import Problem
from generator.validate import Item
from generator.values import UNKNOWN

COPY_SHARE = 0.3
"""Two articles that share at least this part of the shorter one's sentences probably have one origin."""


class Copy(NamedTuple):
    """Two sheets, by id, and the share of the shorter article's sentences that both have."""

    first: str
    second: str
    share: float


def probable_copies(locks: Mapping[str, Lock]) -> list[Copy]:
    """Pairs of articles with many sentences in common, by their fingerprints in loose form."""
    where: dict[str, list[str]] = {}
    for sheet_id in sorted(locks):
        for loose in {prints[1] for prints in locks[sheet_id].sentences.values()}:
            where.setdefault(loose, []).append(sheet_id)
    shared = Counter((a, b) for sheets in where.values() if len(sheets) > 1 for n, a in enumerate(sheets) for b in sheets[n + 1 :])
    pairs = (Copy(a, b, count / min(len(locks[a].sentences), len(locks[b].sentences))) for (a, b), count in sorted(shared.items()))
    return [copy for copy in pairs if copy.share >= COPY_SHARE]


def declared_origin(sheet_id: str, sheet: Sheet, registry: Registry) -> str:
    """The first publisher: `origin`, else the publisher; an unknown one counts by its sheet."""
    source = sheet.source
    return registry.current(source.origin or source.publisher) if source.origin or source.publisher != UNKNOWN else sheet_id


def origins(sheets: Mapping[str, Sheet], registry: Registry, copies: list[Copy]) -> dict[str, str]:
    """The origin of each sheet. Probable copies have one: that which one of them declares, else the publisher of the earliest.

    What else their publishers print is not touched by it: it has its own origin.
    """
    found = {sheet_id: declared_origin(sheet_id, sheet, registry) for sheet_id, sheet in sheets.items()}
    for group in _groups(copy for copy in copies if copy.first in found and copy.second in found):
        named = next((sheet_id for sheet_id in group if sheets[sheet_id].source.origin), group[0])
        found |= dict.fromkeys(group, found[named])
    return found


def _groups(copies: Iterable[Copy]) -> list[list[str]]:
    """The sheets that are copies of each other, directly or by way of others, each group in order of its ids."""
    groups: dict[str, set[str]] = {}
    for copy in copies:
        joined = groups.get(copy.first, {copy.first}) | groups.get(copy.second, {copy.second})
        groups |= dict.fromkeys(joined, joined)
    return [sorted(group) for group in {id(group): group for group in groups.values()}.values()]


def copy_problems(items: list[Item], registry: Registry, copies: list[Copy]) -> Iterator[Problem]:
    """Probable copies that are not declared as such: each would be taken for a witness of its own. A sheet is told of the earliest like it."""
    sheets = {item.id: item for item in items if item.kind == "sheet"}
    told: set[str] = set()
    for copy in sorted(copies):
        first, second = sheets[copy.first], sheets[copy.second]
        differ = declared_origin(first.id, first.record, registry) != declared_origin(second.id, second.record, registry)
        if differ and second.id not in told:
            told.add(second.id)
            message = f"the article shares {copy.share:.0%} of its sentences with that of '{copy.first}'"
            yield second.problem(("source",), "probable-copy", message, "if both come from one agency, name it as origin in both", at_key=True)
