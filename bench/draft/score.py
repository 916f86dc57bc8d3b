"""Outcomes → figures: precision, recall and F with intervals, touches, harm."""

from __future__ import annotations

import random
import re
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from bench.draft.gold import Gold
from bench.draft.match import Found
from bench.draft.outcomes import EDITED, Outcome, Outcomes
from bench.draft.values import derivable

ROUNDS, SEED = 1000, 20250204


class Counts(NamedTuple):
    """`right` pairs, proposals `found`, labels `gold`."""

    right: int
    found: int
    gold: int

    @classmethod
    def of(cls, row: Sequence[Outcome]) -> Counts:
        return cls(sum(o.right for o in row), sum(o.item is not None for o in row), sum(o.label is not None for o in row))

    @property
    def precision(self) -> float:
        return self.right / self.found if self.found else 0.0

    @property
    def recall(self) -> float:
        return self.right / self.gold if self.gold else 0.0

    @property
    def f(self) -> float:
        return 2 * self.right / (self.found + self.gold) if self.found + self.gold else 0.0


class Score(NamedTuple):
    """A category over all articles; `low` and `high` are the 95 % interval of F."""

    counts: Counts
    low: float
    high: float


def total(counts: Sequence[Counts]) -> Counts:
    return Counts(*map(sum, zip(*counts, strict=True))) if counts else Counts(0, 0, 0)


def scored(articles: Mapping[str, Outcomes], category: str) -> Score:
    """Micro-averaged over the articles; the interval by resampling articles with replacement, always the same way."""
    each = [Counts.of(rows[category]) for rows in articles.values()]
    draw = random.Random(SEED)
    drawn = sorted(total(draw.choices(each, k=len(each))).f for _ in range(ROUNDS))
    return Score(total(each), drawn[int(0.025 * ROUNDS)], drawn[int(0.975 * ROUNDS) - 1])


def edits(rows: Outcomes) -> list[tuple[str, Outcome]]:
    """What an editor of this article would have to mend, add or strike."""
    return [(key, o) for key in EDITED for o in rows[f"whole {key}"] if not o.right]


class Work(NamedTuple):
    """`untouched`: share of the labels that need no edit. `touches`: edits an article. `sure`: proposals that say so, or say nothing of it.

    `lost` and `flagged` (damaged sentences without a `sure` fact) are None for a system without the notion.
    """

    untouched: float
    touches: float
    sure: int
    sure_wrong: int
    missed_hedges: int
    wrong_links: int
    invented: int
    lost: int | None
    flagged: int | None
    damaged: int


def work(golds: Sequence[Gold], results: Mapping[str, Found], articles: Mapping[str, Outcomes]) -> Work:
    whole = [(key, o) for rows in articles.values() for key in EDITED for o in rows[f"whole {key}"]]
    labelled = [o for _, o in whole if o.label]
    sure = [o for _, o in whole if o.item and o.item.get("tier", "sure") == "sure"]
    damaged = [(gold, at) for gold in golds for at in gold.damaged]
    return Work(
        sum(o.right for o in labelled) / max(1, len(labelled)),
        sum(not o.right for _, o in whole) / max(1, len(articles)),
        len(sure),
        sum(not o.right for o in sure),
        sum(o.item is None for rows in articles.values() for o in rows["hedged"]),
        sum(o.item is not None and not o.right for rows in articles.values() for o in rows["links"]),
        sum(len(invented(gold, results[gold.name])) for gold in golds),
        None if any(result.lost is None for result in results.values()) else sum(len(result.lost) for result in results.values()),
        None if any(result.sure is None for result in results.values()) else sum(at not in results[gold.name].sure for gold, at in damaged),
        len(damaged),
    )


def invented(gold: Gold, result: Found) -> list[tuple[str, dict]]:
    """Values that the article does not hold: words that are not in their sentence, a number that is not in the words, a day counted from no date."""
    undated = gold.source["published"] == "unknown"
    found = [
        (key, item)
        for key in ("money", "percents", "dates")
        for item in result.found.get(key, ())
        if " ".join(str(item["text"]).split()) not in " ".join(result.sentences.get(str(item["sentence"]), "").split())
        or not derivable(key, item)
        or (key == "dates" and undated and item.get("value") not in (None, "", "unknown") and not re.search(r"\d{4}", str(item["text"])))
    ]
    source = result.found.get("source") or {}
    made_up = undated and source.get("published") not in (None, "", "unknown")
    return found + [("published", {"text": source.get("published"), "sentence": ""})] * made_up
