"""How far an event is: from the auxiliaries of its verb, and the verbs that govern it, from the inside out."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from generator.draft.events.lexicon import CARRIED, GOVERNED
from generator.draft.events.matching import Reading
from generator.draft.events.structure import Clause, Token, VerbGroup, year

_MODAL = {"will": "planned", "'ll": "planned", "would": "planned", "'d": "planned", "shall": "planned", "should": "predicted", "may": "considering", "might": "considering", "could": "considering"}
_PREDICATE = {"likely": "predicted", "unlikely": "denied", "expected": "predicted", "due": "scheduled", "set": "planned", "slated": "scheduled", "scheduled": "scheduled", "about": "planned", "poised": "predicted", "ready": "planned", "unable": "denied"}
_DEALS = ("partnership", "joint-venture", "investment", "acquisition", "merger", "talks")
_ENDING = frozenset({"lose", *(verb for verb, said in CARRIED.items() if said == "cancelled")})
"""Verbs that undo the deal which is their object: `lost a contract`, `scrapped the pact`."""
_STAGES = (
    ("rumoured", "rumour rumor rumoured rumored speculation"), ("letter-of-intent", "mou memorandum non-binding"), ("completed", "completed completes completion finalised finalized"), ("terminated", "terminated scrapped abandoned"),
    ("signed", "signed signs inked definitive"),
)
_ANNOUNCING = frozenset("announced announces announce said says unveiled agreed".split())  # fmt: skip


def chain(clause: Clause) -> Iterator[Clause]:
    """A clause and those that govern it as infinitive, gerund or reported speech."""
    seen = 0
    one: Clause | None = clause
    while one is not None and seen < 6:
        yield one
        one, seen = (one.over if one.role in ("infinitive", "reported") or one.role == "participle" and one.over and one.over.verb.verb in GOVERNED and not one.verb.passive else None), seen + 1


def status(reading: Reading) -> str:
    """`done`, `planned`, `sought`, `considering`, `predicted`, `scheduled`, `denied`, `cancelled`."""
    found = [one for clause in chain(reading.clause) for one in _of(clause, clause is reading.clause and reading.noun is not None, clause is reading.clause)]
    if reading.frame.kind in _DEALS and reading.clause.verb.verb in _ENDING:
        found.append("cancelled")
    for final in ("cancelled", "denied"):
        if final in found:
            return final
    if reading.frame.kind == "talks":
        return next((one for one in found if one != "done"), "considering")
    return next((one for one in found if one != "done"), "done")


def _of(clause: Clause, carries: bool, own: bool) -> Iterator[str]:
    verb = clause.verb
    if verb.negated or any(one.determiner in ("no", "neither") or one.words[:1] in (["none"], ["neither"], ["nobody"]) for one in clause.subject) or any(one.determiner == "no" for row in clause.objects[:1] for one in row):
        yield "denied"
    if carries:
        yield CARRIED.get(verb.verb, "done")
    elif not own:
        yield _governing(verb, clause)
    if verb.predicate and not own:
        yield _PREDICATE.get(verb.predicate, "done")
    if verb.modal in _MODAL:
        yield _MODAL[verb.modal]


def _governing(verb: VerbGroup, clause: Clause) -> str:
    if verb.verb == "be" and not verb.predicate:
        return "planned"
    if verb.predicate:
        return _PREDICATE.get(verb.predicate, "done")
    return GOVERNED.get(verb.verb, "done") if not (verb.verb in ("report", "say") and not verb.passive) else "done"


def stage(reading: Reading, words: set[str], here: Sequence[Token]) -> str:
    """Of a deal: how far its making is, by the words of its sentence; `here` are the tokens of its own clause."""
    if reading.frame.kind not in _DEALS:
        return ""
    if "rumoured" in words or "speculation" in words:
        return "rumoured"
    if reading.frame.kind == "talks" or "talks" in words:
        return "talks"
    return next((name for name, cues in _STAGES if words & set(cues.split())), "announced" if words & _ANNOUNCING and not _past(reading, here) else "")


def _past(reading: Reading, here: Sequence[Token]) -> bool:
    """Whether a deal was done before what the sentence reports: `Acme, which bought Zeta, said …`, `It said that it bought Zeta in 2019`."""
    aside = reading.clause.role in ("relative", "subordinate", "participle")
    dated = any(token.low == "ago" or year(token) for token in here)
    return status(reading) == "done" and (aside or dated)
