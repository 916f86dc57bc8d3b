"""An event → the fields of a fact, by the format's own kinds: a deal of two, an investment, a meeting, a visit, a market move, a plan, else a description."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import NamedTuple

from generator.draft.candidates import Event
from generator.draft.facts import composed, parts
from generator.draft.facts.parts import Fields, Found, Known
from generator.values import UNKNOWN
from generator.vocabulary import FORWARD_STATUSES, PARTY_ROLE

_DEALS = ("partnership", "joint-venture", "merger", "acquisition", "talks")
_ROLES = {"partnership": "partner", "joint-venture": "venturer", "merger": "partner", "talks": "participant"}
_DONE_TO = ("target", "investee", "borrower", "customer", "licensee")
_ONE_WAY = {"acquisition": ("acquirer", "target"), "investment": ("investor", "investee")}
_SESSIONS = {"close": re.compile(r"\b(?:to|at the|by the|market) close\b|\bclos(?:ed|es|ing)\b|\b(?:ended|finished|settled)\b"), "intraday": re.compile(r"\b(?:intraday|as (?:much|low|high) as|(?:early|late|morning|afternoon|midday|mid-day|premarket|pre-market) (?:trad|deal))|\b\d{4} GMT\b")}
"""The words that tell at which time of a trading day a price was read."""
_SALE = re.compile(r"\b(?:s[eo]ll\w*|sold|sales?|divest\w*|offload\w*|dispos\w+|exit\w*|unload\w*|cuts?|cutting|trim\w*|reduc\w+|pare[sd]?|paring|halv\w+)\b", re.IGNORECASE)
"""Where a stake may go the other way, or a party is only meant, no sentence of ours says who puts money into whom."""
_DUE = ("deal", "plan", "investment", "statement")


class Given(NamedTuple):
    """What the makers are given. `who` are (slug, role), who acts first and whom it is done to last; `actors` those of them that may be parties."""

    found: Found
    event: Event
    known: Known
    who: list[tuple[str, str]]
    actors: list[tuple[str, str]]

    @property
    def subject(self) -> str:
        return self.who[0][0]

    @property
    def called(self) -> list[str]:
        return [self.known.called(slug) for slug, _ in self.who]

    @property
    def told(self) -> list[str]:
        """The names for a sentence on who does it to whom, where the roles bear one out: two investors do not say whose money goes where."""
        return self.called if self.event.kind not in _ONE_WAY or tuple(role for _, role in self.who) == _ONE_WAY[self.event.kind] else []

    @property
    def near(self) -> int:
        return self.event.start - self.found.sentence.start

    @property
    def named(self) -> bool:
        """Whether all who take part stand in the sentence by their names."""
        return {slug for slug, _ in self.who} <= {one.name.slug for one in self.found.here}

    def day(self, *, told: bool = False) -> Fields:
        return parts.day(self.found, needed=True, near=self.near, told=told)


def of_event(found: Found, event: Event, known: Known) -> Fields:
    """The fields; none where nobody that a field may name takes part. What is told as done for a day that is still to come is to be done."""
    who = sorted(((slug, role) for slug, role in event.parties if known.may(slug, "any")), key=lambda party: party[1] in _DONE_TO)
    if not who or event.parties[0][1] == "object":
        return {}
    given = Given(found, event, known, who, [(slug, role) for slug, role in who if known.may(slug, "party")])
    fields = _of_kind(given)
    if event.status == "done" and known.ahead(str(fields.get("date", ""))):
        return of_event(found, replace(event, status="scheduled" if event.kind in ("meeting", "visit") else "planned"), known)
    fields |= parts.attributed(found, known, near=event.start - found.sentence.start)
    if event.stage and fields["kind"] in ("deal", "investment"):
        fields["stage"] = event.stage
    if event.status != "done":
        fields["status"] = event.status
        _due(fields, found, known)
    return fields


def _of_kind(given: Given) -> Fields:
    kind, found = given.event.kind, given.found
    if kind in _DEALS and len(given.actors) >= 2:
        return _deal(given)
    if kind == "investment":
        return _investment(given)
    if kind == "meeting" and len(given.actors) >= 2:
        return _meeting(given)
    if kind == "visit":
        return _visit(given)
    if kind == "market-move" and found.quantities:
        return _move(given)
    if kind == "plan" or given.event.status in FORWARD_STATUSES and kind in ("launch", "other", "regulatory", "appointment", *_DEALS):
        return _plan(given)
    if kind == "financial-result" and (found.quantities or found.money):
        return _result(given)
    return {"kind": "description", "subject": given.subject, **_optional(given.day())}


def _deal(given: Given) -> Fields:
    kind, status = ("partnership", "considering") if given.event.kind == "talks" else (given.event.kind, given.event.status)
    if status == "done" and given.event.stage in ("signed", "letter-of-intent"):
        status = "planned"  # what is signed is still to be carried out
    roles = {slug: role if role in PARTY_ROLE else _ROLES.get(given.event.kind, "participant") for slug, role in given.actors}
    return {"kind": "deal", "text": composed.deal(kind, status, given.told), "parties": roles, **given.day(told=True), **parts.amount(given.found)}


def _investment(given: Given) -> Fields:
    several = len(given.actors) > 1
    text = composed.deal("investment", given.event.status, given.told) if given.named and not _SALE.search(given.found.sentence.text) else ""
    roles = {"parties": {slug: role for slug, role in given.actors if role in PARTY_ROLE}} if several else {}
    return {"kind": "investment", "text": text, "subject": given.subject, **roles, **given.day(told=True), **(parts.amount(given.found) or {"amount": UNKNOWN})}


def _meeting(given: Given) -> Fields:
    text = composed.alone("meeting", given.event.status, given.called)
    return {"kind": "meeting", "text": text, "participants": [slug for slug, _ in given.actors], **parts.place(given.found, given.near), **given.day()}


def _visit(given: Given) -> Fields:
    place = parts.place(given.found, given.near)
    text = composed.alone("visit", given.event.status, [given.called[0], *(given.known.called(str(slug)) for slug in place.values())])
    return {"kind": "visit", "text": text, "subject": given.subject, **place, **given.day()}


def _move(given: Given) -> Fields:
    measured = given.found.quantities
    value = min((one for one in measured if one.unit.startswith("percent")), key=lambda one: abs(one.start - given.event.start), default=measured[0]).stated
    sign = next((sign for sign in "+-" if sign in value), "")
    session = next((session for session, words in _SESSIONS.items() if words.search(given.found.sentence.text)), UNKNOWN)
    return {"kind": "market-move", "text": composed.market_move(sign, given.called[0]), "subject": given.subject, **given.day(), "value": value, "measure": "share price", "session": session}


def _plan(given: Given) -> Fields:
    return {"kind": "plan", "subject": given.subject, **given.day(told=True), **parts.amount(given.found)}


def _result(given: Given) -> Fields:
    values = [one.stated for one in (*given.found.quantities, *given.found.money) if " per " not in one.stated]
    return {"kind": "figure", "subject": given.subject, **_optional(given.day()), **({"value": values[0]} if values else {})}


def _optional(day: Fields) -> Fields:
    return {} if day.get("date") == UNKNOWN else day


def _due(fields: Fields, found: Found, known: Known) -> None:
    """A date after the article's day is when a plan falls due, not when it was told."""
    if fields["kind"] not in _DUE:
        return
    if known.ahead(str(fields.get("date", ""))):
        fields["due"] = fields.pop("date")
        fields.pop("date_printed", None)
        if fields["kind"] != "statement":
            fields["date"] = UNKNOWN
    elif due := next((one.value for one in found.dates if known.ahead(one.value) and not one.value.endswith("/..")), ""):
        fields["due"] = due
