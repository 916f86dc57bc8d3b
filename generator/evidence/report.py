"""What `briefs verify` says of one sheet: a line a sentence that needs a look, runs of equal shifts told once."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from itertools import groupby
from typing import NamedTuple

from generator.evidence.anchors import anchors
from generator.evidence.drift import CHANGED, COSMETIC, GONE, MOVED, NEW, OK, RESPLIT, Drift, Sentence
from generator.evidence.sentences import Article
from generator.model import Sheet
from generator.values.identifiers import Locator

STATES = (OK, MOVED, COSMETIC, RESPLIT, CHANGED, GONE, NEW)
BROKEN = (CHANGED, GONE, NEW)
"""States for which `briefs verify` fails."""


class Verdict(NamedTuple):
    """One sheet's verification. `missing`: for a changed sentence, what its facts lack there now ("fact 'what'").

    A sentence whose typography alone changed lacks something where a sign of currency or a quotation mark went: then it counts as changed.
    """

    sheet: str
    drift: Drift
    missing: Mapping[Locator, tuple[str, ...]]
    facts: Mapping[Locator, tuple[str, ...]]

    @property
    def passed(self) -> bool:
        return self.drift.same and not any(self.drift.count(state) for state in BROKEN) and not any(self.missing.values())


def verdict(sheet_id: str, sheet: Sheet, found: Drift, article: Article, names: Mapping[str, tuple[str, ...]], resolved: Collection[str] = ()) -> Verdict:
    """The drift of a sheet's article, and what it means for the facts; those in `resolved` had an actor whom their sentence never named."""
    facts: dict[Locator, tuple[str, ...]] = {}
    for key, fact in sheet.facts.items():
        for at in fact.at:
            facts[at] = (*facts.get(at, ()), key)
    today = {sentence.old: sentence.now for sentence in found.sentences if sentence.old and sentence.now}
    missing = {}
    for sentence in found.sentences:
        if sentence.state in (CHANGED, COSMETIC) and sentence.old:
            lost = []
            for key in facts.get(sentence.old, ()):
                kinds = ("figure", "quote", "date") + (("name",) if sentence.state == CHANGED and key not in resolved else ())
                cited = [today[at] for at in sheet.facts[key].at if at in today]
                lost += [(key, anchor) for anchor in anchors(sheet.facts[key], article, cited, names) if not anchor.found and anchor.kind in kinds]
            missing[sentence.old] = tuple(f"{key} '{anchor.said}'" for key, anchor in lost)
    return Verdict(sheet_id, found, missing, facts)


def lines(verdict: Verdict) -> Iterator[str]:
    """The report in words."""
    if not verdict.drift.same:
        yield f"{verdict.sheet}: different document: under 30 % of the lock's sentences are in the article"
        return
    counts = ", ".join(f"{verdict.drift.count(state)} {state}" for state in STATES if verdict.drift.count(state))
    yield f"{verdict.sheet}: {counts or 'no sentences'}"
    for (state, shift), group in groupby(verdict.drift.sentences, key=lambda sentence: (sentence.state, _shift(sentence))):
        if state != OK:
            yield from (f"  {line}" for line in _told(verdict, state, shift, list(group)))


def _shift(sentence: Sentence) -> tuple[int, int] | None:
    """How many paragraphs and sentences it moved, for those that only moved."""
    if sentence.state != MOVED or not (sentence.old and sentence.now):
        return None
    return sentence.now.paragraph - sentence.old.paragraph, sentence.now.sentence - sentence.old.sentence


def _told(verdict: Verdict, state: str, shift: tuple[int, int] | None, group: list[Sentence]) -> Iterator[str]:
    if shift and len(group) > 1:
        yield f"{group[0].old}–{group[-1].old}: moved by {shift[0]:+d} paragraphs, {shift[1]:+d} sentences ({len(group)} sentences)"
        return
    for sentence in group:
        where = f"{sentence.old or sentence.now}: {state}" + (f" → {sentence.now}" if sentence.old and sentence.now and sentence.old != sentence.now else "")
        yield f"{where}{_about_facts(verdict, sentence)}"


def _about_facts(verdict: Verdict, sentence: Sentence) -> str:
    keys = verdict.facts.get(sentence.old, ()) if sentence.old else ()
    if sentence.state == GONE and keys:
        return f", cited by {', '.join(keys)}"
    missing = verdict.missing.get(sentence.old, ()) if sentence.old else ()
    if missing:
        return f", anchors missing: {'; '.join(missing)}"
    return ", anchors still present" if sentence.state == CHANGED and keys else ""


def as_json(verdict: Verdict) -> dict[str, object]:
    """The report for machines."""
    sentences = [
        {"state": s.state, "old": str(s.old) if s.old else None, "now": str(s.now) if s.now else None,
         "facts": list(verdict.facts.get(s.old, ()) if s.old else ()), "missing": list(verdict.missing.get(s.old, ()) if s.old else ())}
        for s in verdict.drift.sentences
    ]  # fmt: skip
    counts = {state: verdict.drift.count(state) for state in STATES}
    return {"sheet": verdict.sheet, "same_document": verdict.drift.same, "passed": verdict.passed, "counts": counts, "sentences": sentences}
