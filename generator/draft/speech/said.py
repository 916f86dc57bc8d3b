"""An attribution: where a sentence says who says it, and which of the three kinds it is."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from generator.draft.candidates import SURE, Name

NAMED, UNNAMED, MEDIA = "attribution-named", "attribution-unnamed", "attribution-media"


class Attribution(NamedTuple):
    """A cue of speech; offsets in the sentence. `sources` are slugs, empty for who has no name; `label` one of the three kinds of attribution."""

    start: int
    end: int
    verb: str
    label: str
    sources: tuple[str, ...]
    rule: str
    tier: str = SURE


def label_of(name: Name) -> str:
    """`unnamed` groups and outlets have kinds of their own."""
    return UNNAMED if name.kind == "unnamed" else MEDIA if name.subkind == "outlet" else NAMED


def sources(said: Iterable[Attribution]) -> tuple[str, ...]:
    """Who speaks first in a sentence."""
    return next((one.sources for one in said if one.sources), ())
