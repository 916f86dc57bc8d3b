"""A verb of speech in its sentence, and what stands before it."""

from __future__ import annotations

import re
from typing import NamedTuple

from generator.draft.candidates import SURE
from generator.draft.speech.holders import outlet
from generator.draft.speech.mentions import Mention
from generator.draft.speech.said import MEDIA, Attribution, label_of

_SPEAKERS = ("person", "company", "institution", "unnamed", "unknown", "place", "product")
_CITING = re.compile(r", (?:citing|quoting) [^;\"“”]{3,120}, $")


class Place(NamedTuple):
    """A verb of speech in its sentence; `left` are the names before it."""

    text: str
    match: re.Match[str]
    verb: str
    left: list[Mention]

    @property
    def before(self) -> str:
        return self.text[: self.match.start()]

    @property
    def near(self) -> str:
        return _CITING.sub(" ", self.before[-260:])

    @property
    def last(self) -> Mention | None:
        return self.left[-1] if self.left else None

    def made(self, label: str, sources: tuple[str, ...], rule: str, tier: str = SURE) -> Attribution:
        return Attribution(self.match.start(), self.match.end(), self.verb, label, tuple(slug for slug in sources if slug), rule, tier)

    def named(self, who: list[Mention], rule: str, tier: str = SURE) -> Attribution | None:
        who = [one for one in who if one.name.kind in _SPEAKERS]
        if not who:
            return None
        label = MEDIA if outlet(self.text, who[0], self.verb) else label_of(who[0].name)
        return self.made(label, tuple(dict.fromkeys(one.name.slug for one in who)), rule, tier)
