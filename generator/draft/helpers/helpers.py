"""The helpers outside the rules that a user may ask for, each off by default."""

from __future__ import annotations

import os
from pathlib import Path
from typing import NamedTuple

from generator.draft.candidates import Pointed, Text
from generator.draft.helpers import llm, ner
from generator.draft.helpers.endpoint import endpoint, recorded
from generator.values import Refused

KEY = "BRIEFS_LLM_KEY"
"""The environment variable with the key of the endpoint; without it, none is sent."""


class Model(NamedTuple):
    """A language model: the address and name that the user gave, and the folder of recorded replies, if any."""

    url: str
    name: str
    record: Path | None = None


def pointed_at(text: Text, *, with_ner: bool = False, model: Model | None = None) -> tuple[tuple[Pointed, ...], tuple[str, ...]]:
    """What the helpers point at, and what is to be told of them. Refuses a helper that is not there or an address that is none."""
    found, told = (ner.votes(text, ner.load()), []) if with_ner else ((), [])
    if model:
        if not model.name:
            raise Refused("the language model has no name", "give it with --llm-model NAME")
        ask = endpoint(model.url, os.environ.get(KEY, ""))
        answer = llm.spans(text, model.name, recorded(model.record, ask, llm.key_of) if model.record else ask)
        found += answer.pointed
        reasons = "; ".join(f"{count} {why}" for why, count in sorted(answer.dropped.items()))
        told.append(f"{model.name} pointed at {len(answer.pointed)} spans; dropped: {reasons or 'nothing'}")
    return found, tuple(told)
