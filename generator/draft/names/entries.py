"""What is gathered about one entity of an article: its forms, places, and what speaks for which kind."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field

from generator.draft.candidates import Sentence
from generator.draft.names.kinds import BODIES, bare
from generator.draft.names.registered import key_of
from generator.draft.names.wording import PERSON
from generator.draft.names.words import places
from generator.link.registry import Entity


@dataclass(slots=True)
class Entry:
    """What is gathered about one entity. `titles` are (title, offset of its body's name or -1); `alone` tells of a `Mr`; `doubtful` of two that it may be."""

    key: str
    entity: Entity | None = None
    forms: set[str] = field(default_factory=set)
    mentions: set[tuple[int, int]] = field(default_factory=set)
    sentences: dict[int, Sentence] = field(default_factory=dict)
    votes: Counter[tuple[str, str]] = field(default_factory=Counter)
    titles: list[tuple[str, int]] = field(default_factory=list)
    alone: bool = False
    short: str = ""
    doubtful: bool = False
    _name: str = ""
    _words: tuple[str, ...] = ()

    def add(self, sentence: Sentence, start: int, end: int, form: str, votes: Counter[tuple[str, str]]) -> None:
        """One more place of the entity. A rule counts once, or half again where it fires again."""
        self.forms |= {form, bare(form)}
        self._name = ""
        self.mentions.add((start, end))
        self.sentences[start] = sentence
        for key, weight in votes.items():
            self.votes[key] = max(self.votes[key], weight) + (1 if key in self.votes and self.votes[key] < 2 * weight else 0)

    def take(self, other: Entry) -> None:
        """`other` is another form of this entity."""
        self.forms |= other.forms
        self._name = ""
        self.mentions |= other.mentions
        self.sentences |= other.sentences
        for key, weight in other.votes.items():
            self.votes[key] = max(self.votes[key], weight)
        self.titles += other.titles
        self.alone |= other.alone
        self.doubtful |= other.doubtful

    @property
    def name(self) -> str:
        """The fullest form, without its legal form."""
        if not self._name:
            full = max(self.forms, key=lambda form: (len(form), form))
            self._name = bare(full)
            self._words = tuple(key_of(self._name).split())
        return self._name

    @property
    def words(self) -> tuple[str, ...]:
        return self._words if self.name else ()

    @property
    def first(self) -> int:
        """Where it stands first in the article."""
        return min(self.mentions)[0]

    @property
    def person(self) -> bool:
        """Whether it is a person, as far as is known before all forms are one."""
        if self.entity:
            return self.entity.kind == "person"
        return self.score(PERSON) > max((self.score(kind) for kind in {one for one, _ in self.votes} - {PERSON}), default=0)

    @property
    def surely_company(self) -> bool:
        return any(rule in ("legal-form", "stock-code", "head-noun", "stake-in") for _, rule in self.votes)

    @property
    def evident(self) -> int:
        """What speaks for a person, the look of the name aside."""
        return sum(weight for (kind, rule), weight in self.votes.items() if kind == PERSON and rule not in ("given-name", "family-name-first", "family-name-last", "double-surname", "said", "side-by-side"))

    @property
    def place(self) -> bool:
        return self.entity.sub_kind == "place" if self.entity else (self.name in places() or f"{self.name}." in places() or self.name.isupper() and self.name.title() in places()) and not self.alone and self.score(PERSON) < 7 and self.name not in BODIES

    @property
    def said(self) -> bool:
        return any(rule in ("said", "said-it", "company-verb", "person-verb", "owned-money") for _, rule in self.votes)

    def score(self, kind: str) -> int:
        return sum(weight for (one, _), weight in self.votes.items() if one == kind)
