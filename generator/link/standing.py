"""Where a fact stands: how sure it is, and whether its day has passed without news."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import NamedTuple

from generator.link.facts import DOCUMENT, ON_RECORD, OUTLET, UNNAMED, LinkedFact
from generator.model import Sheet
from generator.values import UNKNOWN
from generator.values.identifiers import FactRef

HIGH, MODERATE, LOW = "high", "moderate", "low"
_BY_CREDIBILITY = {"1": HIGH, "2": HIGH, "3": MODERATE, "4": LOW, "5": LOW, "6": LOW}


class Confidence(NamedTuple):
    """`level` is high, moderate or low; `reason` ends the sentence "Confidence: moderate – …"."""

    level: str
    reason: str


def confidence(linked: LinkedFact, facts: Mapping[FactRef, LinkedFact], sheets: Mapping[str, Sheet]) -> Confidence:
    """high = document, acting party on record, or two independent origins, clear and undisputed · moderate = one origin ·
    low = unnamed, another outlet, garbled, disputed or deprecated · at most moderate while the reliability is F."""
    if linked.deprecated:
        return Confidence(LOW, "the fact is no longer relied on")
    if linked.fact.credibility:
        return Confidence(_BY_CREDIBILITY[linked.fact.credibility], "set by the editor")
    if reason := _weakness(linked):
        return Confidence(LOW, reason)
    count = len(origins(linked, facts, sheets))
    reports = "one report" if count == 1 else f"{count} independent reports"
    voice = _voice(linked)
    reason = f"{reports}, {voice}" if voice else reports
    strong = linked.basis == DOCUMENT or _acting_party(linked) or count > 1
    if not strong or linked.fact.clarity != "clear":
        return Confidence(MODERATE, reason + (", the text can be read in two ways" if linked.fact.clarity == "ambiguous" else ""))
    if sheets[linked.ref.sheet].source.reliability == "F" and count == 1:
        return Confidence(MODERATE, f"{reason}; the source's reliability cannot be judged")
    return Confidence(HIGH, reason)


def _weakness(linked: LinkedFact) -> str:
    if linked.inverse.get("disputes") or linked.links.get("disputes"):
        return "sources disagree"
    if linked.fact.clarity == "garbled":
        return "read from a damaged sentence"
    return {UNNAMED: "unnamed sources", OUTLET: "known only through another outlet"}.get(linked.basis, "")


def _voice(linked: LinkedFact) -> str:
    return {"document": "a document", "company": "the company on record", "official": "the public body on record", "person": "a named person on record"}.get(linked.basis, "")


def _acting_party(linked: LinkedFact) -> bool:
    fact = linked.fact
    return linked.basis in ON_RECORD and linked.asserter in {fact.subject, *fact.parties, *fact.participants}


def origins(linked: LinkedFact, facts: Mapping[FactRef, LinkedFact], sheets: Mapping[str, Sheet]) -> set[str]:
    """The independent first publishers of a fact: copies of one origin count once, an unknown one counts by its sheet."""
    refs = [linked.ref, *linked.links.get("confirms", ()), *linked.inverse.get("confirms", ())]
    return {origin_of(ref.sheet, sheets) for ref in refs if ref in facts}


def origin_of(sheet_id: str, sheets: Mapping[str, Sheet]) -> str:
    source = sheets[sheet_id].source
    return source.origin or (source.publisher if source.publisher != UNKNOWN else sheet_id)


def is_overdue(linked: LinkedFact, as_of: date) -> bool:
    """A promise whose day has passed `as_of`, of which no newer fact speaks. A meeting's or visit's day is its date."""
    fact = linked.fact
    if fact.status not in ("scheduled", "planned", "sought", "considering") or linked.deprecated or linked.inverse:
        return False
    day = fact.due or (fact.date if fact.kind in ("meeting", "visit") else None)
    return day is not None and day.known and day.last < as_of
