"""What happened or is to happen, told by a sentence: a light parse, the frames of its verbs and nouns, the parties by their grammatical slots."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple, TypeVar

from generator.draft.candidates import Event, Money, Name, Quantity, Quote, Text
from generator.draft.events.discourse import Discourse
from generator.draft.events.news import Told, news
from generator.draft.events.reader import Reader
from generator.draft.events.structure import Span
from generator.draft.facts.boilerplate import boilerplate
from generator.draft.speech.attribution import Speakers
from generator.draft.speech.mentions import Mentions
from generator.values.identifiers import Locator

Found = TypeVar("Found")


class Happenings(NamedTuple):
    """`told` are the events that a reader would name as the article's, `background` the others."""

    told: tuple[Event, ...]
    background: tuple[Event, ...]


def events(text: Text, names: tuple[Name, ...], money: tuple[Money, ...], quantities: tuple[Quantity, ...], quotes: tuple[Quote, ...]) -> Happenings:
    """The events of an article in its order. The span is the trigger; parties and status are read from the clause."""
    mentions = Mentions(names)
    speakers = Speakers(mentions)
    discourse = Discourse(names, speakers)
    values = _by_sentence([(one.at, Span(one.start, one.end, "money")) for one in money] + [(one.at, Span(one.start, one.end, "percent" if one.unit.startswith("percent") else "quantity")) for one in quantities])
    quoted = _by_sentence((one.at, one) for one in quotes)
    told: list[Told] = []
    paragraph = 0
    for sentence in text.sentences:
        marks = quoted.get(sentence.at, [])
        if not boilerplate(sentence):
            here = mentions.of(sentence)
            reader = Reader(sentence, here, values.get(sentence.at, []), marks, discourse, sentence.at.paragraph != paragraph)
            told += reader.told()
        paragraph = sentence.at.paragraph
        speakers.read(sentence, [(one.start - sentence.start, one.end - sentence.start) for one in marks])
    new = tuple(news(told))
    kept = {id(one) for one in new}
    return Happenings(new, tuple(one.event for one in told if id(one.event) not in kept))


def _by_sentence(pairs: Iterable[tuple[Locator, Found]]) -> dict[Locator, list[Found]]:
    found: dict[Locator, list[Found]] = {}
    for at, one in pairs:
        found.setdefault(at, []).append(one)
    return found
