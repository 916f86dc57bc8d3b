"""A clause against the frames of its verb, or of the noun that its verb carries: which event it tells, and who takes part."""

from __future__ import annotations

from typing import NamedTuple

from generator.draft.events.conditions import fits
from generator.draft.events.discourse import Discourse
from generator.draft.events.lexicon import BY_NOUN, BY_VERB, CARRIED, Frame
from generator.draft.events.slots import Slots
from generator.draft.events.structure import Clause, NounGroup, Token
from generator.draft.events.wordlists import OWN

_OWN_ACTS = ("appointment", "meeting", "visit", "talks")
_LEFT_OUT = frozenset("security-move account-move result-foreseen lay-off send-home close close-itself stop-work base-moves cut-noun accident talks-noun strike on-sale available attack exposed turn-to subscribed go-strike accident-to account-range move-caused be-down output-halted casualties".split())
_DONE_BY = frozenset("lay-off send-home close stop-work".split())
_STATES = frozenset("talk negotiation discussion visit trip tour investigation probe strike".split())
_HAPPENS = frozenset("begin start end collapse fail close take_place continue resume come break_down go_ahead fall_through break_off stall founder be".split())


class Reading(NamedTuple):
    """A clause as an event. `first` and `last` are the tokens of the trigger, `noun` is set where a noun is the trigger."""

    frame: Frame
    clause: Clause
    parties: tuple[tuple[str, str], ...]
    first: int
    last: int
    noun: NounGroup | None = None


class Matcher:
    """Matches the clauses of one sentence."""

    def __init__(self, tokens: list[Token], discourse: Discourse) -> None:
        self.tokens, self.discourse = tokens, discourse

    def slots(self, clause: Clause, end: int) -> Slots:
        """The slots of a clause that ends before the token `end`."""
        return Slots(clause, self.tokens, end, self.discourse)

    def readings(self, clause: Clause, end: int) -> list[Reading]:
        """What a clause tells, at most one event of its verb or of its noun; `end` is the token where the next clause begins."""
        slots = self.slots(clause, end)
        fitting = [frame for frame in BY_VERB.get(clause.verb.verb, ()) if fits(frame, slots)]
        close = [frame for frame in fitting if not _loose(frame)]
        if close or not (nominal := self._nominal(clause, slots)):
            return [Reading(frame, clause, self.parties(frame, slots), clause.verb.main, clause.verb.last) for frame in (*close, *fitting)[:1]]
        return nominal

    def _nominal(self, clause: Clause, slots: Slots) -> list[Reading]:
        verb = clause.verb.verb
        carried = [one for row in clause.objects for one in row] if verb in CARRIED and not clause.verb.passive else []
        carried += [one for prep in ("from", "of") for one in clause.slots.get(prep, ()) if CARRIED.get(verb) == "cancelled" and "_" in verb]
        carried += [one for row in clause.objects for one in row if verb == "be" and clause.subject and clause.subject[0].words == ["there"]]
        carried += [one for prep in ("in", "on", "under") for one in clause.slots.get(prep, ()) if verb in ("be", "hold", "remain", "continue", "engage", "enter", "go") and one.head in _STATES]
        subject = clause.subject if (clause.verb.passive and verb in CARRIED or verb in _HAPPENS) else []
        for group in (*carried, *subject):
            for frame in BY_NOUN.get(group.head, ()):
                noun = slots.of_noun(group, clause.theirs if group in clause.subject else None)
                if fits(frame, noun):
                    return [Reading(frame, clause, self.parties(frame, noun), group.last, group.last, group)]
        return []

    def parties(self, frame: Frame, slots: Slots) -> tuple[tuple[str, str], ...]:
        """(slug, role) in the order of the slots; persons for whom they act, but in what only persons do; no products and places beside others."""
        found: dict[str, str] = {}
        for slot, role in frame.slots:
            for slug in slots.who(slot):
                if frame.kind not in _OWN_ACTS:
                    slug = slug if frame.kind == "regulatory" and role == "object" else self._acting_for(slug, frame.kind)
                if slug and self._may(slug, frame, slot, role, found):
                    found.setdefault(slug, role)
        return tuple(found.items()) + self._understood(frame, slots, found)

    def _understood(self, frame: Frame, slots: Slots, found: dict[str, str]) -> tuple[tuple[str, str], ...]:
        """Who is left out: `Revenue rose` is the company's of which the passage tells; a person's post is with a company; a loan goes to it."""
        focus = self._telling(slots.clause) or self.discourse.focus
        if not focus or focus in found:
            return ()
        if frame.rule in _LEFT_OUT and not found and (frame.rule not in _DONE_BY or slots.clause.verb.passive) and not (frame.kind == "financial-result" and slots.foreign()):
            return ((focus, "subject"),)
        lent = frame.rule == "invest" and slots.clause.verb.verb in ("inject", "pump") or frame.rule in ("put-up", "finance", "loan-behind") or frame.rule == "put-money" and slots.clause.verb.verb in ("lend", "extend", "provide")
        own = any(group.determiner in OWN for group in slots.clause.subject)  # `expects its owners to inject $5 million`
        if lent and found and not own and "investee" not in found.values():
            return ((focus, "investee"),)
        if frame.kind == "appointment" and found and all(self.discourse.kind(slug) == "person" for slug in found):
            return ((self._employer(slots.clause, next(iter(found))), "object"),)
        return ()

    def _telling(self, clause: Clause) -> str:
        """The company that tells what befell it: `Acme said hackers stole the data`."""
        over = clause.over if clause.role == "reported" else None
        said = [slug for one in (over.subject if over else ()) for slug in self.discourse.who(one) if self.discourse.kind(slug) == "company"]
        return said[0] if said else ""

    def _employer(self, clause: Clause, person: str) -> str:
        """The body of which a person is said to come or go: of the title, else who says it, else the one spoken of."""
        org = self.discourse.speakers.employer(person) if clause.verb.verb not in ("succeed", "replace", "join", "take_over") else person
        acting = [one.name.slug for one in self.discourse.acting if one.name.kind == "company"]
        return org if org != person else self._telling(clause) or (acting or [self.discourse.focus])[0]

    def _acting_for(self, slug: str, kind: str) -> str:
        employer = self.discourse.speakers.employer(slug)
        return self.discourse.focus if self.discourse.kind(employer) == "person" and self.discourse.focus and kind in ("other", "launch", "plan", "financial-result") else employer

    def _may(self, slug: str, frame: Frame, slot: str, role: str, found: dict[str, str]) -> bool:
        kind, name = self.discourse.kind(slug), self.discourse.names.get(slug)
        if slot == "possessor" and frame.rule == "rule-on" and found:
            return False  # `Norway's fish authority fined …`: whose it is only where it has no name
        if kind == "place":
            ruling = frame.kind == "regulatory" and role == "subject" and slot in ("subject", "owner", "possessor")
            return ruling and not found
        if kind == "person" and frame.kind in ("market-move", "financial-result"):
            return False
        if kind == "institution" and frame.rule == "company-move":
            return True
        return kind not in ("product", "unnamed", "") and not (name and name.subkind == "outlet" and frame.kind in ("partnership", "talks", "financial-result") and role != "partner")


def _loose(frame: Frame) -> bool:
    """Whether a frame takes any object, so that the noun says more: `scrapped a merger`."""
    if frame.kind == "regulatory":
        return False
    tests = [test for need in frame.needs for test in need]
    return ("object", frozenset({"@any"})) in tests or not any(slot in ("object", "object2", "words", "near", "move", "figure", "price", "gerund") for slot, _ in tests)
