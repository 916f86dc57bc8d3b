"""Who is the subject of a trigger: the names around it, those in a row with them, and who a pronoun or `the company` means."""

from __future__ import annotations

import re
from typing import NamedTuple

from generator.draft.events.triggers import Trigger
from generator.draft.speech.attribution import Speakers
from generator.draft.speech.mentions import Mention, owned, subjects

NOUN_OF_BODY = r"(?:company|firm|bank|group|startup|start-up|lender|ministry|government|regulator|agency|retailer|airline|insurer|chain|\w*maker|manufacturer|producer|operator|developer|builder|supplier|brewer|miner|grocer|broker|conglomerate|vendor|fintech|watchdog)"
PRONOUN = re.compile(rf"\b(it|they|he|she|the (?:[\w-]+ ){{0,3}}?{NOUN_OF_BODY})\b(?: [\w-]+){{0,4}} ?$", re.IGNORECASE)
_ACTORS = ("company", "person", "institution", "unknown", "product", "deal")
_BEGINS = re.compile(rf"(It|They|He|She|The (?:[\w-]+ ){{0,3}}?{NOUN_OF_BODY})\b")
_PUBLIC = re.compile("ministry|government|regulator|agency|watchdog|central bank")
_ACTS_FOR = re.compile(r"['’]s? (?:board|directors|management|shareholders|investors|unions?|workers|staff)\b[^,;]*$")
_WITHIN = re.compile(r"\b(?:[Ww]orkers|[Ss]taff|[Ee]mployees|[Uu]nions?|[Ss]hareholders|[Dd]irectors|[Bb]oard|unit|subsidiary|division|arm) (?:at|of) (?:the )?$")
_JOINED = re.compile(r",? (?:and|&|or)(?: the| its)?(?: [A-Z][a-z]+(?:an|ese|ish|ch))?(?: [a-z-]+){0,3} |, ")
_ROW = re.compile(r"(?:,|,? and|,? or| &|, along with|,? as well as|, including| with| and (?:joined|followed|backed) by)(?: [a-z-]+| [A-Z][a-z]+(?:an|ese|ish|ch)|(?: [A-Z][\w.]+){1,2}['’]s){0,4} ")
_NEAR = 60


class Hit(NamedTuple):
    """A trigger in a sentence; offsets in the sentence."""

    start: int
    end: int
    trigger: Trigger
    strength: int


class Scene(NamedTuple):
    """A trigger among the names of its sentence. `focus` is the company that the passage is about, or empty: `the carmaker`, `The shares` mean it."""

    text: str
    hit: Hit
    here: list[Mention]
    speakers: Speakers
    focus: str = ""

    @property
    def actors(self) -> list[Mention]:
        return [one for one in self.here if one.name.kind in _ACTORS and one.name.subkind != "outlet"]

    @property
    def left(self) -> list[Mention]:
        return [one for one in self.actors if one.end <= self.hit.start]

    @property
    def right(self) -> list[Mention]:
        return [one for one in self.actors if one.start >= self.hit.end - 1 or self.hit.start <= one.start < self.hit.end]

    @property
    def before(self) -> str:
        return self.text[: self.hit.start]

    def to(self, one: Mention) -> str:
        """The words from the trigger to a name behind it."""
        return self.text[self.hit.end : one.start]

    def since(self, one: Mention) -> str:
        """The words from a name to the trigger behind it."""
        return self.text[one.end : self.hit.start]


def subject(scene: Scene) -> list[str]:
    """The slugs of the grammatical subject, by name or as meant by a pronoun."""
    return [one.name.slug for one in row_left(scene.text, clause(scene))] or pronoun(scene)


def clause(scene: Scene) -> list[Mention]:
    """The names that may be the subject; none where a pronoun stands nearer."""
    left, start = scene.left, max(0, scene.hit.start - _NEAR)
    if (nearer := PRONOUN.search(scene.before[start:])) and not any(one.start >= start + nearer.start() for one in left):
        return []
    found = subjects(scene.text, left, scene.hit.start)
    if len(found) > 1 and re.fullmatch(r"(?: on \w+day)? to ", scene.since(found[-1])):
        return found[:1]  # `Acme outbid Zeta to win control`
    return found or [one for one in left if _acts_for(scene, one)][-1:]


def _acts_for(scene: Scene, one: Mention) -> bool:
    """`Acme's board`, `workers at Acme`; of a launch whatever is Acme's."""
    return bool(scene.hit.trigger.kind == "launch" and owned(scene.text, one) or _ACTS_FOR.match(scene.since(one)) or _WITHIN.search(scene.text[: one.start]))


def pronoun(scene: Scene) -> list[str]:
    """Whom `it`, `they`, `he`, `the company` before the trigger means: a name before it in the sentence, else one of the sentences before."""
    left, start = scene.left, max(0, scene.hit.start - _NEAR)
    found = PRONOUN.search(scene.before[start:]) or (_BEGINS.match(scene.text) if not left else None)
    if not found:
        return []
    word, at = found[1].casefold(), start + found.start() if found.re is PRONOUN else 0
    if any(one.start > at for one in left):
        return []
    kinds = ("person",) if word in ("he", "she") else ("company", "institution", "unknown")
    here = [one for one in left if one.end <= at and one.name.kind in kinds]
    if not here:
        return [slug for slug in [_meant(scene, word)] if slug]
    likely = here if word in ("he", "she") else subjects(scene.text, here, at) or here
    return [one.name.slug for one in (row_left(scene.text, likely) if word == "they" else likely[-1:])]


def _meant(scene: Scene, word: str) -> str:
    speakers = scene.speakers
    if word in ("he", "she"):
        return speakers.spoke or speakers.person
    if _PUBLIC.search(word):
        return speakers.body
    return scene.focus if scene.focus and word.startswith("the ") else speakers.company or speakers.body


def row_left(text: str, left: list[Mention]) -> list[Mention]:
    """The last name and those that stand in a row with it: `A, B and the lender C`."""
    row = left[-1:]
    for one in reversed(left[:-1]):
        gap = text[one.end : row[0].start]
        if not _JOINED.fullmatch(gap) or " and " not in gap and len(row) < 2:
            break
        row.insert(0, one)
    return row


def row_right(text: str, right: list[Mention]) -> list[Mention]:
    """The first name and those that stand in a row with it."""
    row = right[:1]
    for one in right[1:]:
        if not _ROW.fullmatch(text[row[-1].end : one.start]):
            break
        row.append(one)
    return row
