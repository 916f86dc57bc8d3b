"""The drafter of this project, as the benchmark asks it."""

from __future__ import annotations

import os
from functools import cache
from pathlib import Path

from generator.build import check
from generator.draft.candidates import SURE
from generator.draft.drafting import draft
from generator.draft.reading.text import read_text
from generator.draft.report import as_json
from generator.link import Library, link

REGISTRY = Path(os.environ.get("BENCH_REGISTRY", Path(__file__).resolve().parent / "registry"))


@cache
def library(filled: bool) -> Library:
    """The benchmark's registry, or one without an entry."""
    return check(REGISTRY).library if filled else link([])[0]


def propose(article: dict) -> dict:
    drafted = draft(read_text(article["raw"].encode(), article["file"]), library(article["registry"]))
    found = as_json(drafted)
    for event in found["events"]:
        event["parties"] = slugs(event["parties"])
    sentences = {str(sentence.at): sentence.text for sentence in drafted.text.sentences}
    ended = {str(at) for at in (*(proposal.at for proposal in drafted.proposals), *drafted.not_facts, *drafted.unaccounted)}
    return {
        "found": found,
        "sentences": {at: " ".join(text.split()) for at, text in sentences.items()},
        "lost": [at for at in sentences if at not in ended],
        "sure": sorted({str(proposal.at) for proposal in drafted.proposals if proposal.tier == SURE}),
    }


def slugs(parties: object) -> list[str]:
    """The slugs of an event's parties, however they are written: a map slug → role, pairs, or bare slugs."""
    return [party if isinstance(party, str) else party["slug"] if isinstance(party, dict) else party[0] for party in parties]
