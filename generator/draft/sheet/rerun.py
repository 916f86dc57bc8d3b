"""A draft or sheet that is there, against what would be proposed now: what differs, and what a later version of the article changes."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import NamedTuple

from generator.draft.candidates import Draft
from generator.draft.sheet.versions import FIGURES, Fields, There, facts_of, place, places, plain, versions
from generator.evidence.drift import CHANGED, Drift, drift
from generator.evidence.sentences import Article
from generator.load import Document
from generator.values import UNDECIDED, UNKNOWN, Refused
from generator.values.identifiers import Locator, locator

_TOLD = ("kind", "subject", "parties", "participants", "date", "due", "status", "stage", "by", "quote", "response", "amount", "amount_stated_as", "value")
"""Fields whose difference is told; others are the editor's own to write."""


class Differences(NamedTuple):
    """Lines to tell: `article` is what another version of the article changes, `facts` are facts that are otherwise than proposed, one a line."""

    article: tuple[str, ...] = ()
    facts: tuple[str, ...] = ()


def differences(there: There, proposed: Document, draft: Draft, article: Article) -> Differences:
    """What differs from what is there. A place of the article is that of both versions, or it is said which one it is of."""
    found = drift(there.prints, article) if there.prints else Drift((), True)
    if not found.same:
        return Differences((f"{there.what} is about another article: under 30 % of its sentences are here",))
    return Differences(tuple(versions(there, found, draft, article)), tuple(_facts(there, facts_of(proposed), found)))


def _facts(there: There, proposed: Mapping[str, Fields], found: Drift) -> list[str]:
    """Facts that only one of the two has, or that differ, sentence by sentence."""
    moved = {str(sentence.old): str(sentence.now) for sentence in found.sentences if sentence.old and sentence.now}
    earlier = {str(sentence.old): place(sentence) for sentence in found.sentences if sentence.old}
    now = {str(sentence.now): place(sentence) for sentence in found.sentences if sentence.now}
    reworded = frozenset(str(sentence.now) for sentence in found.sentences if sentence.state == CHANGED)
    told: list[tuple[str, str]] = []
    for own, key in _pairs(there.facts, proposed, moved):
        if not key:
            at, kind = places(there.facts[own])[0], there.facts[own].get("kind")
            told.append((moved.get(at, at), f"{earlier.get(at, at)}: only in {there.what}: {own} ({kind})"))
            continue
        at = places(proposed[key])[0]
        if not own:
            told.append((at, f"{now.get(at, at)}: new: {key} ({proposed[key].get('kind')})"))
        elif fields := "; ".join(_fields(own, there, proposed[key], reworded)):
            told.append((at, f"{now.get(at, at)}: changed: {own}: {fields}"))
    return [line for _, line in sorted(told, key=lambda one: _order(one[0]))]


def _pairs(ours: Mapping[str, Fields], proposed: Mapping[str, Fields], moved: Mapping[str, str]) -> Iterator[tuple[str, str]]:
    """(our fact, the proposed one), matched by their id, else by sentence and kind, the most alike first; what one of the two has alone has an empty other."""
    left = dict(ours)
    for key, fact in proposed.items():
        alike = [own for own in left if _meet(left[own], fact, moved) and (own == key or left[own].get("kind") == fact.get("kind"))]
        own = max(alike, key=lambda own: (own == key, len(_same(left[own], fact))), default="")
        left.pop(own, None)
        yield own, key
    yield from ((own, "") for own in left)


def _same(own: Fields, proposed: Fields) -> list[str]:
    return [name for name in _TOLD if own.get(name) and plain(own[name]) == plain(proposed.get(name, ""))]


def _fields(own: str, there: There, proposed: Fields, reworded: frozenset[str]) -> Iterator[str]:
    """Fields of which both know a value, and another one; but for those that were told with a sentence that is worded otherwise."""
    fact = there.facts[own]
    anchored = {*FIGURES, "quote", *(["date"] if fact.get("date_printed") else [])} if reworded & {*places(proposed)} else set()
    for name in (name for name in _TOLD if name not in anchored):
        old, new = fact.get(name), proposed.get(name)
        if old and new and old != UNDECIDED and new not in (UNDECIDED, UNKNOWN) and plain(old) != plain(new):
            yield f"{name} is {plain(old)} in {there.what}, proposed is {plain(new)}"


def _order(at: str) -> Locator:
    try:
        return locator(at)
    except Refused:  # an editor's slip, told by the check
        return Locator(0, 0)


def _meet(own: Fields, proposed: Fields, moved: Mapping[str, str]) -> bool:
    return bool({moved.get(at, at) for at in places(own)} & {*places(proposed)})
