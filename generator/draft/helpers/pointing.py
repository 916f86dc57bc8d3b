"""What helpers outside the rules point at, held against the rules' own findings: a vote on a name, or a place where a rule's parser looks again."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Collection, Iterable
from dataclasses import replace
from typing import TypeVar

from generator.draft.candidates import CHECK, Candidate, Event, Name, Pointed, Sentence, Text
from generator.draft.helpers.llm import EVENT_TYPES, NAME_TYPES
from generator.draft.helpers.llm import RULE as MODEL
from generator.values.identifiers import MAX_SLUG

Found = TypeVar("Found", bound=Candidate)


def with_votes(names: tuple[Name, ...], pointed: Iterable[Pointed], text: Text, taken: Collection[str]) -> tuple[Name, ...]:
    """The names, those that the rules could not type typed by the votes on their mentions; and new ones where the language model sees a name and the rules see none.

    Both are `check`. `taken` are the slugs of the registry, which no new name gets.
    """
    votes = [one for one in pointed if one.kind in NAME_TYPES]
    typed = [_typed(name, votes) for name in names]
    for one in votes:
        words = text.text[one.start : one.end]
        slug = re.sub(r"[^a-z0-9]+", "-", words.casefold()).strip("-")[:MAX_SLUG].rstrip("-")
        sentence = _sentence(text, one)
        free = not any(start < one.end and one.start < end for name in typed for start, end in name.mentions) and slug not in {*taken, *(name.slug for name in typed)}
        if one.rule == MODEL and slug and sentence and free and words[0].isupper():
            mentions = tuple((sentence.start + found.start(), sentence.start + found.end()) for sentence in text.sentences for found in re.finditer(rf"(?<!\w){re.escape(words)}(?!\w)", sentence.text))
            typed.append(Name(at=sentence.at, text=words, start=one.start, end=one.end, rule=MODEL, tier=CHECK, kind=one.kind, slug=slug, new=True, forms=(words,), mentions=mentions))
    return tuple(sorted(typed, key=lambda name: (name.start, name.end)))


def with_values(found: tuple[Found, ...], pointed: Iterable[Pointed], kinds: Collection[str], text: Text, read: Callable[[Text], tuple[Found, ...]]) -> tuple[Found, ...]:
    """The values, and those that the rules' parser `read` makes of exactly the words that are pointed at, where none was found."""
    more = list(found)
    for one in pointed:
        sentence = _sentence(text, one) if one.kind in kinds else None
        if sentence and not any(other.start < one.end and one.start < other.end for other in more):
            alone = text._replace(sentences=(Sentence(sentence.at, one.start, one.end, text.text[one.start : one.end]),))
            more += [replace(value, rule=f"{one.rule}, {value.rule}", tier=CHECK) for value in read(alone) if (value.start, value.end) == (one.start, one.end)]
    return tuple(sorted(more, key=lambda value: (value.start, value.end)))


def with_events(found: tuple[Event, ...], pointed: Iterable[Pointed], text: Text) -> tuple[Event, ...]:
    """The events, and one for each sentence without any in which the language model sees one; who takes part is the editor's to say."""
    more = list(found)
    for one in pointed:
        sentence = _sentence(text, one) if one.kind in EVENT_TYPES else None
        if sentence and all(event.at != sentence.at for event in more):
            more.append(Event(at=sentence.at, text=text.text[one.start : one.end], start=one.start, end=one.end, rule=one.rule, tier=CHECK, kind=one.kind))
    return tuple(sorted(more, key=lambda event: (event.start, event.end)))


def _typed(name: Name, votes: Iterable[Pointed]) -> Name:
    """An unknown kind becomes the one with the most votes, of equals the first by name; where the rules have even a guess, it was right more often than the votes."""
    kinds = Counter(one.kind for one in votes if any(start < one.end and one.start < end for start, end in name.mentions)) if name.kind == "unknown" else Counter()
    best = min(kinds, key=lambda kind: (-kinds[kind], kind), default="")
    return replace(name, kind=best, rule=f"{name.rule}, voted", tier=CHECK) if best else name


def _sentence(text: Text, one: Pointed) -> Sentence | None:
    """The sentence in which the whole span lies."""
    return next((sentence for sentence in text.sentences if sentence.start <= one.start < one.end <= sentence.end), None)
