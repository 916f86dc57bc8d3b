"""What another version of an article changes: sentence by sentence, in the language of the facts that cite it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from types import MappingProxyType
from typing import NamedTuple

from generator.draft.candidates import Draft
from generator.draft.sheet.exchanged import DATE, Printed, exchanged
from generator.draft.sheet.yaml_text import written
from generator.evidence.anchors import is_printed, is_quoted, speech
from generator.evidence.drift import CHANGED, COSMETIC, GONE, NEW, RESPLIT, Drift, Sentence, drift
from generator.evidence.figures import figures_of, stands_in, stated
from generator.evidence.sentences import Article, exact
from generator.load import Document
from generator.problems import printable
from generator.values import UNKNOWN, Refused, shown
from generator.values.amounts import Amount, money, quantity
from generator.values.identifiers import Locator

Fields = Mapping[str, object]
"""A fact as it stands in a file."""
FIGURES = {"amount": money, "amount_stated_as": money, "value": quantity}

_Prints = Mapping[Locator, tuple[str, str]]


class There(NamedTuple):
    """What is there already: `what` says it in words, `id` is the sheet's, `prints` are the fingerprints of the sentences that it was made from (none: not known).

    `sentences` are those sentences, as far as their text is at hand.
    """

    what: str
    id: str
    document: Document
    prints: _Prints
    sentences: Mapping[Locator, str] = MappingProxyType({})

    @property
    def facts(self) -> dict[str, Fields]:
        return facts_of(self.document)


def is_same_article(prints: _Prints, article: Article) -> bool:
    """Whether the article is a version of the one that the fingerprints are of."""
    return bool(prints) and drift(prints, article).same


def place(sentence: Sentence) -> str:
    """`p8s1`, where another version has it elsewhere `p8s1 (earlier p7s1)`; `p8s1 (new)`, and `earlier p8s1` for what is gone."""
    if sentence.now is None:
        return f"earlier {sentence.old}"
    return str(sentence.now) + ("" if sentence.now == sentence.old else f" (earlier {sentence.old})" if sentence.old else " (new)")


def versions(there: There, found: Drift, draft: Draft, article: Article) -> Iterator[str]:
    """A line for what became of each sentence, or more. A place is that of both versions, or it is said of which one it is."""
    for sentence in found.sentences:
        cited = [key for key, fact in there.facts.items() if str(sentence.old) in places(fact)]
        if sentence.state == NEW:
            yield f"{place(sentence)}: {printable(sentence.text)}"
        elif sentence.state == GONE:
            yield f"{place(sentence)}: this sentence is gone" + (f", cited by {', '.join(cited)}" if cited else "")
        elif sentence.state in (CHANGED, COSMETIC) and sentence.old and sentence.now:
            stands = f"the figures, quotes and dates of {', '.join(cited)} stand" if cited else "no fact cites it"
            lost = [*_lost(there, cited, sentence.old, sentence.now, draft, article)]
            yield from (f"{place(sentence)} {line}" for line in lost or [f"is worded otherwise; {stands}"] * (sentence.state == CHANGED))
        elif sentence.state == RESPLIT:
            yield f"{place(sentence)}: this sentence is split otherwise"


def _lost(there: There, cited: Sequence[str], old: Locator, now: Locator, draft: Draft, article: Article) -> Iterator[str]:
    """What the facts have that their sentence no longer says, with what it says in place of that; then what else it says otherwise."""
    text, before = article.sentences[now], there.sentences.get(old)
    gone, come = exchanged(before, text) if before else ([], [])
    kept = {plain(there.facts[key].get(field, "")) for key in cited for field in FIGURES}
    fresh = [one for one in _amounts(draft, now) if one.told not in kept and (not before or one.text in {other.text for other in come})]
    told: set[str] = set()
    for key in cited:
        for unit, line in _lost_by(there.facts[key], there.what, fresh, now, draft, article):
            told.add(unit)
            yield f"{line} (fact {key})"
    cites = f"cited by {', '.join(cited)}" if cited else "no fact cites it"
    if line := _in_place_of([one for one in gone if one.unit not in told], [one for one in come if one.unit not in told]):
        yield f"{line} ({cites})"


def _lost_by(fact: Fields, what: str, fresh: Sequence[Printed], at: Locator, draft: Draft, article: Article) -> Iterator[tuple[str, str]]:
    """The figures, the quote and the date of one fact that its sentence lacks, each with its unit. `fresh`: the amounts that the sentence has now and had not before."""
    text, quote, printed = article.sentences[at], fact.get("quote"), fact.get("date_printed")
    for amount in _absent(fact, text):
        now = [one for one in fresh if one.unit == amount.unit] or fresh
        yield amount.unit, f"now says {_listed(now) or 'no such figure'}, {what} says {amount.text}"
    if isinstance(quote, str) and not is_quoted(quote, speech(article, [at])):
        yield "quote", f"no longer quotes {shown(quote)}"
    if isinstance(printed, str) and not is_printed(printed, exact(text)):
        dates = ", ".join(f"{when.text} ({when.value or UNKNOWN})" for when in draft.dates if when.at == at)
        yield DATE, f"now says {dates or 'no date'}, {what} says {fact.get('date', UNKNOWN)}, printed {shown(printed)}"


def _absent(fact: Fields, text: str) -> Iterator[Amount]:
    """The amounts of a fact that are not among the figures of a text."""
    for field, read in FIGURES.items():
        amount = _read(read, fact.get(field))
        if amount and amount.known and not all(stands_in(one, figures_of(text)) for one in stated(amount)):
            yield amount


def _amounts(draft: Draft, at: Locator) -> list[Printed]:
    """The amounts of a sentence, money first."""
    found = [(one, one.currency) for one in draft.money] + [(one, one.unit) for one in draft.quantities]
    return [Printed(one.text, one.stated, unit) for one, unit in found if one.at == at]


def _in_place_of(gone: Sequence[Printed], come: Sequence[Printed]) -> str:
    if gone and come:
        return f"now says {_listed(come)} in place of {_listed(gone)}"
    return f"now also says {_listed(come)}" if come else f"no longer says {_listed(gone)}" if gone else ""


def _listed(values: Iterable[Printed]) -> str:
    return " and ".join(printable(value.told) for value in values)


def _read(read: Callable[[str], Amount], value: object) -> Amount | None:
    try:
        return read(value) if isinstance(value, str) else None
    except Refused:
        return None


def plain(value: object) -> str:
    """A value as it would be written; a list of one as its item."""
    return written(value[0] if isinstance(value, list) and len(value) == 1 else value)


def places(fact: Fields) -> list[str]:
    """The sentences that a fact cites."""
    at = fact.get("at")
    return [str(one) for one in at] if isinstance(at, list) and at else [str(at)]


def facts_of(document: Document) -> dict[str, Fields]:
    """The facts of a file, as far as they are maps."""
    facts = document.data.get("facts") if isinstance(document.data, dict) else None
    return {key: fact for key, fact in facts.items() if isinstance(fact, dict)} if isinstance(facts, dict) else {}
