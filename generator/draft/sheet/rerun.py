"""A draft or sheet that is there, against what would be proposed now: what differs, and what a later version of the article changes."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import NamedTuple

from generator.draft.candidates import Draft
from generator.draft.sheet.yaml_text import written
from generator.evidence.anchors import is_printed, is_quoted, speech
from generator.evidence.drift import CHANGED, COSMETIC, GONE, NEW, RESPLIT, Drift, drift
from generator.evidence.figures import figures_of, stands_in, stated
from generator.evidence.sentences import Article, exact
from generator.load import Document
from generator.values import UNDECIDED, UNKNOWN, Refused, shown
from generator.values.amounts import money, quantity
from generator.values.identifiers import Locator, locator

_Prints = Mapping[Locator, tuple[str, str]]
_Fact = Mapping[str, object]
_TOLD = ("kind", "subject", "parties", "participants", "date", "due", "status", "stage", "by", "quote", "response", "amount", "amount_stated_as", "value")
"""Fields whose difference is told; others are the editor's own to write."""
_FIGURES = {"amount": money, "amount_stated_as": money, "value": quantity}


class There(NamedTuple):
    """What is there already: `what` says it in words, `id` is the sheet's, `prints` are the fingerprints of the sentences that it was made from (none: not known)."""

    what: str
    id: str
    document: Document
    prints: _Prints

    @property
    def facts(self) -> dict[str, _Fact]:
        return _facts_of(self.document)


def is_same_article(prints: _Prints, article: Article) -> bool:
    """Whether the article is a version of the one that the fingerprints are of."""
    return bool(prints) and drift(prints, article).same


def differences(there: There, proposed: Document, draft: Draft, article: Article) -> list[str]:
    """A line for each thing that differs: first what another version of the article says, then facts that one of the two has alone."""
    found = drift(there.prints, article) if there.prints else Drift((), True)
    if not found.same:
        return [f"{there.what} is about another article: under 30 % of its sentences are here"]
    now = {str(sentence.old): str(sentence.now) for sentence in found.sentences if sentence.old and sentence.now}
    reworded = frozenset(str(sentence.now) for sentence in found.sentences if sentence.state == CHANGED)
    return [*_versions(there, found, draft, article), *_facts(there, _facts_of(proposed), now, reworded)]


def _versions(there: There, found: Drift, draft: Draft, article: Article) -> Iterator[str]:
    for sentence in found.sentences:
        cited = [key for key, fact in there.facts.items() if str(sentence.old) in _places(fact)]
        if sentence.state == NEW:
            yield f"{sentence.now}: a new sentence"
        elif sentence.state == GONE:
            yield f"{sentence.old}: this sentence is gone" + (f", cited by {', '.join(cited)}" if cited else "")
        elif sentence.state in (CHANGED, COSMETIC) and sentence.old and sentence.now:
            moved = "" if sentence.old == sentence.now else f" (it was {sentence.old})"
            lost = [line for key in cited for line in _lost(key, there, sentence.now, draft, article)]
            stands = f"the figures, quotes and dates of {', '.join(cited)} stand" if cited else "no fact cites it"
            yield from (f"{sentence.now}{moved} {line}" for line in lost or [f"is worded otherwise; {stands}"] * (sentence.state == CHANGED))
        elif sentence.state == RESPLIT:
            yield f"{sentence.old}: its sentence is split otherwise, now at {sentence.now}"


def _lost(key: str, there: There, at: Locator, draft: Draft, article: Article) -> Iterator[str]:
    """What a fact has that its sentence no longer says, with what it says in place of that."""
    fact, text = there.facts[key], article.sentences[at]
    for field, read in _FIGURES.items():
        amount = _read(read, fact.get(field))
        if amount and amount.known and not all(stands_in(one, figures_of(text)) for one in stated(amount)):
            yield f"now says {_said(draft, at, amount.unit) or 'no such figure'}, {there.what} says {amount.text} (fact {key})"
    quote, printed = fact.get("quote"), fact.get("date_printed")
    if isinstance(quote, str) and not is_quoted(quote, speech(article, [at])):
        yield f"no longer quotes {shown(quote)} (fact {key})"
    if isinstance(printed, str) and not is_printed(printed, exact(text)):
        dates = ", ".join(f"{when.text} ({when.value or UNKNOWN})" for when in draft.dates if when.at == at)
        yield f"now says {dates or 'no date'}, {there.what} says {fact.get('date', UNKNOWN)}, printed {shown(printed)} (fact {key})"


def _read(read: object, value: object) -> object:
    try:
        return read(value) if isinstance(value, str) else None
    except Refused:
        return None


def _said(draft: Draft, at: Locator, unit: str) -> str:
    """The sentence's amounts of this unit, else all that it has."""
    amounts = [(one.currency, one.stated) for one in draft.money if one.at == at] + [(one.unit, one.stated) for one in draft.quantities if one.at == at]
    return " and ".join([stated for its, stated in amounts if its == unit] or [stated for _, stated in amounts])


def _facts(there: There, proposed: Mapping[str, _Fact], places: Mapping[str, str], reworded: frozenset[str]) -> list[str]:
    """Facts sentence by sentence: matched by their id, else by sentence and kind, the most alike first. `places`: where a sentence stands now."""
    ours = dict(there.facts)
    told: list[tuple[str, str]] = []
    for key, fact in proposed.items():
        alike = [own for own in ours if _meet(ours[own], fact, places) and (own == key or ours[own].get("kind") == fact.get("kind"))]
        if alike:
            own = max(alike, key=lambda own: (own == key, len(_same(ours[own], fact))))
            told += ((_places(fact)[0], line) for line in _fields(own, there, fact, reworded))
            ours.pop(own)
        else:
            told.append((_places(fact)[0], f"new: {key} ({fact.get('kind')})"))
    told += ((places.get(_places(fact)[0], _places(fact)[0]), f"only in {there.what}: {own} ({fact.get('kind')})") for own, fact in ours.items())
    return [f"{at}: {line}" for at, line in sorted(told, key=lambda one: _order(one[0]))]


def _same(own: _Fact, proposed: _Fact) -> list[str]:
    return [name for name in _TOLD if own.get(name) and _plain(own[name]) == _plain(proposed.get(name, ""))]


def _fields(own: str, there: There, proposed: _Fact, reworded: frozenset[str]) -> Iterator[str]:
    """Fields of which both know a value, and another one; but for those that were told with a sentence that is worded otherwise."""
    fact = there.facts[own]
    anchored = {*_FIGURES, "quote", *(["date"] if fact.get("date_printed") else [])} if reworded & {*_places(proposed)} else set()
    for name in (name for name in _TOLD if name not in anchored):
        old, new = fact.get(name), proposed.get(name)
        if old and new and old != UNDECIDED and new not in (UNDECIDED, UNKNOWN) and _plain(old) != _plain(new):
            yield f"changed: {own}: {name} is {_plain(old)} in {there.what}, proposed is {_plain(new)}"


def _order(at: str) -> Locator:
    try:
        return locator(at)
    except Refused:  # an editor's slip, told by the check
        return Locator(0, 0)


def _meet(own: _Fact, proposed: _Fact, places: Mapping[str, str]) -> bool:
    return bool({places.get(at, at) for at in _places(own)} & {*_places(proposed)})


def _plain(value: object) -> str:
    return written(value[0] if isinstance(value, list) and len(value) == 1 else value)


def _places(fact: _Fact) -> list[str]:
    at = fact.get("at")
    return [str(one) for one in at] if isinstance(at, list) and at else [str(at)]


def _facts_of(document: Document) -> dict[str, _Fact]:
    facts = document.data.get("facts") if isinstance(document.data, dict) else None
    return {key: fact for key, fact in facts.items() if isinstance(fact, dict)} if isinstance(facts, dict) else {}
