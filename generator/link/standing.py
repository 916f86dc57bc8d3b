"""Where a fact stands: how sure it is, and whether its day has passed without news."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date
from typing import NamedTuple

from generator.language import catalogued, plural, say
from generator.link.facts import DOCUMENT, ON_RECORD, OUTLET, UNNAMED, LinkedFact
from generator.model import Sheet
from generator.values.identifiers import FactRef
from generator.vocabulary import CREDIBILITY

HIGH, MODERATE, LOW = catalogued(("high", "moderate", "low"))
_BY_CREDIBILITY = {"1": HIGH, "2": HIGH, "3": MODERATE, "4": LOW, "5": LOW, "6": LOW}


class Confidence(NamedTuple):
    """`level` is high, moderate or low; `reason` ends the sentence "Confidence: moderate – …"."""

    level: str
    reason: str


class Witnesses(NamedTuple):
    """What confidence needs of a library: its facts, sheets, and the origin of each sheet."""

    facts: Mapping[FactRef, LinkedFact]
    sheets: Mapping[str, Sheet]
    origins: Mapping[str, str]


def confidence(linked: LinkedFact, witnesses: Witnesses) -> Confidence:
    """high = document, acting party on record, or two independent origins, clear and undisputed · moderate = one origin ·
    low = unnamed, another outlet, garbled, disputed, corrected or deprecated · at most moderate while the reliability is F.

    A document or statement that came by way of another outlet is one report, not the word of the party itself.
    """
    if linked.deprecated:
        return Confidence(LOW, say("the fact is no longer relied on"))
    if credibility := linked.fact.credibility:
        return Confidence(_BY_CREDIBILITY[credibility], say("set by the editor: {meaning}", meaning=say(CREDIBILITY[credibility])))
    if reason := _weakness(linked, witnesses):
        return Confidence(LOW, reason)
    refs = supporting(linked, witnesses)
    count = len({origin_of(witnesses.facts[ref], witnesses) for ref in refs})
    relayed = say("by way of another outlet") if linked.fact.via else ""
    reason = ", ".join(filter(None, (say("one report") if count == 1 else plural(count, "independent report"), say(_VOICE.get(linked.basis, "")), relayed)))
    if linked.fact.clarity != "clear":
        return Confidence(MODERATE, f"{reason}, {say('the text can be read in two ways')}")
    if not ((linked.basis == DOCUMENT or _acting_party(linked)) and not relayed or count > 1):
        return Confidence(MODERATE, reason)
    if all(witnesses.sheets[ref.sheet].source.reliability == "F" for ref in refs):
        return Confidence(MODERATE, f"{reason}; {say(_UNJUDGED)}")
    return Confidence(HIGH, reason)


def _weakness(linked: LinkedFact, witnesses: Witnesses) -> str:
    if _relied_on(linked.inverse.get("corrects", ()), witnesses):
        return say("a newer report corrects it")
    if _relied_on((*linked.links.get("disputes", ()), *linked.inverse.get("disputes", ())), witnesses):
        return say("sources disagree")
    if linked.fact.clarity == "garbled":
        return say("read from a damaged sentence")
    return say(_WEAK_VOICE.get(linked.basis, ""))


def _relied_on(refs: Iterable[FactRef], witnesses: Witnesses) -> list[FactRef]:
    """Those of the facts that still stand; what was withdrawn no longer speaks against another."""
    return [ref for ref in refs if ref in witnesses.facts and not witnesses.facts[ref].deprecated]


_VOICE = catalogued({"document": "a document", "company": "the company on record", "official": "the public body on record", "organisation": "the organisation on record", "person": "a named person on record"})
_WEAK_VOICE = catalogued({UNNAMED: "unnamed sources", OUTLET: "known only through another outlet"})
_UNJUDGED = catalogued("the source's reliability cannot be judged")


def _acting_party(linked: LinkedFact) -> bool:
    fact = linked.fact
    return linked.basis in ON_RECORD and linked.asserter in {fact.subject, *fact.parties, *fact.participants}


def supporting(linked: LinkedFact, witnesses: Witnesses) -> list[FactRef]:
    """The fact itself and those that confirm it or that it confirms, without what is no longer relied on."""
    return _relied_on([linked.ref, *linked.links.get("confirms", ()), *linked.inverse.get("confirms", ())], witnesses)


def origin_of(linked: LinkedFact, witnesses: Witnesses) -> str:
    """The independent first publisher of a fact: who passes on another outlet's report is no witness beside it."""
    if linked.basis == OUTLET:
        return linked.asserter
    return linked.fact.via[-1] if linked.fact.via else witnesses.origins[linked.ref.sheet]


def is_overdue(linked: LinkedFact, as_of: date) -> bool:
    """A promise whose day has passed `as_of`, and no newer fact says what became of it. A meeting's or visit's day is its date.

    To confirm or repeat a promise is not to keep it; a fact that repeats one says nothing that the older does not say.
    """
    fact = linked.fact
    if fact.status not in ("scheduled", "planned", "sought", "considering") or linked.deprecated or linked.links.get("repeats"):
        return False
    if any(refs for name, refs in linked.inverse.items() if name not in ("confirms", "repeats")):
        return False
    day = fact.due or (fact.date if fact.kind in ("meeting", "visit") else None)
    return day is not None and day.known and day.last < as_of
