"""Sentence → candidate facts in the format's own fields; or the reason why there is none; or unaccounted."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from typing import NamedTuple, TypeVar

from generator.draft.candidates import CHECK, SURE, Candidate, Event, Money, Name, Proposal, Quantity, Quote, Sentence, Source, Text, When
from generator.draft.facts.boilerplate import boilerplate
from generator.draft.facts.composed import runs
from generator.draft.facts.damage import damages
from generator.draft.facts.fields import Facts, Made
from generator.draft.facts.parts import Found
from generator.draft.speech.attribution import Speakers, sources
from generator.draft.speech.marks import blocks
from generator.draft.speech.mentions import Mentions
from generator.draft.speech.silence import silences
from generator.values.identifiers import MAX_SLUG, Locator

C = TypeVar("C", bound=Candidate)


class Proposed(NamedTuple):
    """Each sentence of the article is in exactly one of the three."""

    proposals: tuple[Proposal, ...]
    not_facts: dict[Locator, str]
    unaccounted: tuple[Locator, ...]


def proposed(text: Text, source: Source, names: tuple[Name, ...], money: tuple[Money, ...], quantities: tuple[Quantity, ...], dates: tuple[When, ...],
             quotes: tuple[Quote, ...], events: tuple[Event, ...]) -> Proposed:  # fmt: skip
    """What would stand in the sheet, sentence by sentence."""
    speakers = Speakers(Mentions(names))
    of_money, of_quantities, of_dates, of_quotes, of_events = (_by_sentence(found) for found in (money, quantities, dates, quotes, events))
    open_marks, last = [one for one in blocks(text) if not one.closed and not one.goes_on], {sentence.at.paragraph: sentence.at for sentence in text.sentences}
    facts = Facts(names, source, runs(text.text))
    made: list[Proposal] = []
    not_facts: dict[Locator, str] = {}
    unaccounted: list[Locator] = []
    taken: dict[str, int] = {}
    about = False
    for sentence in text.sentences:
        at = sentence.at
        quoted = [(one.start - sentence.start, one.end - sentence.start) for one in of_quotes[at]]
        said = speakers.read(sentence, quoted)
        silent = silences(sentence, speakers, sources(said))
        rule = boilerplate(sentence)
        about = about or rule == "about"
        if rule or about or _repeats(sentence, speakers.mentions):
            not_facts[at] = "boilerplate" if rule or about else "repeats"
            continue
        found = Found(sentence, said, silent, of_money[at], of_quantities[at], of_dates[at], of_quotes[at], of_events[at], speakers.mentions.of(sentence))
        wrong = damages(sentence, open_marks, last[at.paragraph] == at)
        there = [_proposal(sentence, one, wrong, taken) for one in facts.of(found)]
        made += there
        if not there:
            unaccounted.append(at)
    return Proposed(tuple(made), not_facts, tuple(unaccounted))


def _repeats(sentence: Sentence, mentions: Mentions) -> bool:
    """Whether a sentence is the headline, whose names, places aside, all stand in the text below it."""
    if sentence.at != (1, 1) or sentence.text.rstrip("\"”’'")[-1:] in ".?!:" or "\n" in sentence.text:
        return False
    here = [one for one in mentions.of(sentence) if one.name.kind != "place"]
    return bool(here) and all(max(one.name.mentions)[0] >= sentence.end for one in here)


def _by_sentence(found: Iterable[C]) -> defaultdict[Locator, list[C]]:
    by: defaultdict[Locator, list[C]] = defaultdict(list)
    for one in found:
        by[one.at].append(one)
    return by


def _proposal(sentence: Sentence, one: Made, wrong: list[str], taken: dict[str, int]) -> Proposal:
    why = "; ".join([*wrong, *one.why])
    start, end = one.span
    return Proposal(at=sentence.at, text=sentence.text[start:end], start=sentence.start + start, end=sentence.start + end, rule=one.rule, tier=CHECK if why or one.tier == CHECK else SURE,
                    id=_id(one.stem, taken), fields=one.fields, why=why)  # fmt: skip


def _id(stem: str, taken: dict[str, int]) -> str:
    """An id that no fact has yet. `taken`: each id → the last number put behind it, from which the next goes on."""
    stem = stem[: MAX_SLUG - len("-9999")].strip("-") or "fact"
    number = taken.get(stem, 0) + 1
    while (name := f"{stem}-{number}" if number > 1 else stem) in taken:
        number += 1
    taken[name], taken[stem] = 1, number
    return name
