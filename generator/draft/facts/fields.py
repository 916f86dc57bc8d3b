"""One sentence's candidates → the fields of facts, in the format's order."""

from __future__ import annotations

import re
from typing import NamedTuple

from generator.draft.candidates import CHECK, SURE, Event, Money, Name, Quantity, Quote, Sentence, Source, When
from generator.draft.facts import composed
from generator.draft.facts.relations import relations
from generator.draft.speech.attribution import MEDIA, Attribution
from generator.draft.speech.mentions import Mention
from generator.draft.speech.silence import Silence
from generator.model import NEW_NAME_KINDS, REFERENCES, Fact
from generator.values import UNKNOWN
from generator.values.texts import MAX_PRINTED_WORDS, words
from generator.vocabulary import FORWARD_STATUSES, PARTY_ROLE

MAX_QUOTE_WORDS = 10
_DEALS = ("partnership", "joint-venture", "merger", "acquisition", "talks")
_ROLES = {"partnership": "partner", "joint-venture": "venturer", "merger": "partner", "talks": "participant"}


_DONE_TO = ("target", "investee", "borrower", "customer", "licensee")
_ONE_WAY = {"acquisition": ("acquirer", "target"), "investment": ("investor", "investee")}


def _by_role(parties: list[tuple[str, str]]) -> list[tuple[str, str]]:
    """Who acts first, whom it is done to last, whatever their order in the sentence: `Zeta was bought by Acme`."""
    return sorted(parties, key=lambda party: party[1] in _DONE_TO)


def _two_sides(kind: str, parties: list[tuple[str, str]]) -> bool:
    """Whether the roles bear out a sentence on who does it to whom; two investors do not say whose money goes where."""
    return kind not in _ONE_WAY or tuple(role for _, role in parties) == _ONE_WAY[kind]


class Found(NamedTuple):
    """Everything that was found in one sentence."""

    sentence: Sentence
    said: list[Attribution]
    silent: list[Silence]
    money: list[Money]
    quantities: list[Quantity]
    dates: list[When]
    quotes: list[Quote]
    events: list[Event]
    here: list[Mention]


class Made(NamedTuple):
    """A fact's fields without `at`; `span` is what it rests on in the sentence, `stem` what its id is made of."""

    stem: str
    rule: str
    span: tuple[int, int]
    tier: str
    fields: dict[str, object]
    why: tuple[str, ...] = ()


class Facts:
    """Makes facts; knows the names, the source and the article's runs of words."""

    def __init__(self, names: tuple[Name, ...], source: Source, article: frozenset[tuple[str, ...]]) -> None:
        self.names = {name.slug: name for name in names}
        self.forms = frozenset(form for name in names for form in name.forms)
        self.source, self.article = source, article
        self.linked: set[tuple[str, str, str]] = set()

    def of(self, found: Found) -> list[Made]:
        """The facts of a sentence: its silences, its events, else what is said or described in it."""
        made = [one for silence in found.silent for one in self._responses(found, silence)]
        made += [one for event in found.events if (one := self._event(found, event))]
        spoken = [quote for quote in found.quotes if quote.speech and quote.speaker]
        if not made or spoken and not any("quote" in one.fields for one in made) and not found.silent:
            statement = self._statement(found, spoken)
            made += [statement] if statement else []
        made += self._relations(found)
        if not made and found.here:
            made += self._description(found)
        return made

    def _relations(self, found: Found) -> list[Made]:
        """What a sentence tells of standing links by the way, each link once an article."""
        links = [one for one in relations(found.sentence.text, found.here) if one[:3] not in self.linked and self._may(one.subject, "any") and self._may(one.object, "any")]
        self.linked |= {one[:3] for one in links}
        return [self._made(f"{one.subject}-{one.relation}", f"relation-{one.relation}", (one.start, one.end), CHECK,
                           {"kind": "relation", "text": composed.relation(one.relation, self._called(one.subject), self._called(one.object)), "subject": one.subject, "relation": one.relation, "object": one.object},
                           ("say whether it still is so",)) for one in links]  # fmt: skip

    def _responses(self, found: Found, silence: Silence) -> list[Made]:
        made = []
        for slug in [one for one in silence.who if self._may(one, "any")]:
            quoted = next((self._quote(one) for one in found.quotes if one.speaker == slug), {})
            fields: dict[str, object] = {"kind": "response", "text": composed.response(silence.response, self._called(slug)), "subject": slug, **self._day(found), "response": silence.response, **quoted}
            if silence.response == "non-committal":
                fields |= {"status": "unclear", "by": [slug]}
            made.append(self._made(f"{slug}-{silence.response}", "silence", (silence.start, silence.end), SURE if silence.response != "non-committal" else CHECK, fields))
        return made

    def _event(self, found: Found, event: Event) -> Made | None:
        start, end = event.start - found.sentence.start, event.end - found.sentence.start
        who = [(slug, role) for slug, role in event.parties if self._may(slug, "any")]
        if not who or who[0][1] == "object":
            return None
        actors = [(slug, role) for slug, role in who if self._may(slug, "party")]
        fields, why = self._of_kind(found, event, who, actors)
        fields |= self._attributed(found, near=start)
        fields["status"] = event.status
        if event.stage and fields["kind"] in ("deal", "investment"):
            fields["stage"] = event.stage
        if event.status == "done":
            del fields["status"]
        else:
            self._future(fields)
        doubtful = [] if event.tier == SURE else ["kind or parties are not certain"]
        return self._made("-".join([who[0][0], event.kind]), event.rule, (start, end), event.tier if not why else CHECK, fields, (*why, *doubtful))

    def _of_kind(self, found: Found, event: Event, who: list[tuple[str, str]], actors: list[tuple[str, str]]) -> tuple[dict[str, object], list[str]]:
        near, kind = event.start - found.sentence.start, event.kind
        who, actors = _by_role(who), _by_role(actors)
        called = [self._called(slug) for slug, _ in who]
        told = called if _two_sides(kind, who) else []
        if kind in _DEALS and len(actors) >= 2:
            roles = {slug: role if role in PARTY_ROLE else _ROLES.get(kind, "participant") for slug, role in actors}
            return {"kind": "deal", "text": composed.deal("partnership" if kind == "talks" else kind, event.status if kind != "talks" else "considering", told), "parties": roles, **self._day(found, True, near), **self._amount(found)}, []
        if kind == "investment":
            return {"kind": "investment", "text": composed.deal(kind, event.status, told) or ("" if len(actors) > 1 else composed.alone(kind, event.status, called)), "subject": who[0][0], **({"parties": {s: r for s, r in actors if r in PARTY_ROLE}} if len(actors) > 1 else {}),
                    **self._day(found, True, near), **(self._amount(found) or {"amount": UNKNOWN})}, []  # fmt: skip
        if kind == "meeting" and len(actors) >= 2:
            return {"kind": "meeting", "text": composed.alone(kind, event.status, called), "participants": [slug for slug, _ in actors], **self._place(found), **self._day(found, True, near)}, []
        if kind == "visit":
            return {"kind": "visit", "text": composed.alone(kind, event.status, [called[0], *(self._called(one) for one in [self._place(found).get("place")] if isinstance(one, str))]), "subject": who[0][0], **self._place(found), **self._day(found, True, near)}, []
        if kind == "market-move" and found.quantities:
            value = min((one for one in found.quantities if one.unit.startswith("percent")), key=lambda one: abs(one.start - event.start), default=found.quantities[0])
            return {"kind": kind, "text": composed.market_move("+" if value.stated.startswith("+") or "+" in value.stated else "-" if "-" in value.stated else "", called[0]), "subject": who[0][0], **self._day(found, True, near), "value": value.stated, "measure": "share price", "session": "unknown"}, []
        if kind == "financial-result" and (found.quantities or found.money):
            return {"kind": "figure", "subject": who[0][0], **self._day(found, near=near), **({"value": found.quantities[0].stated} if found.quantities else {"value": found.money[0].stated} if not found.money[0].stated.count(" per ") else {})}, ["say what is measured"]
        if kind == "plan" or event.status in FORWARD_STATUSES and kind in ("launch", "other", "regulatory", "appointment", *_DEALS):
            return {"kind": "plan", "text": composed.alone("plan", event.status, called), "subject": who[0][0], **self._day(found, True, near), **self._amount(found)}, ["say what is planned"]
        return {"kind": "description", "subject": who[0][0], **self._day(found, near=near)}, ["say what happened"]

    def _statement(self, found: Found, spoken: list[Quote]) -> Made | None:
        quote = spoken[0] if spoken else None
        cue = found.said[0] if found.said else None
        who = next((slug for slug in [*((quote.speaker,) if quote else ()), *(slug for one in found.said for slug in one.sources)] if self._may(slug, "asserter")), "")
        if not who or not (quote or cue):
            return None
        span = (quote.start - found.sentence.start, quote.end - found.sentence.start) if quote else (cue.start, cue.end) if cue else (0, 0)
        fields: dict[str, object] = {"kind": "statement", "subject": who, **self._day(found), **self._attributed(found, who), **(self._quote(quote) if quote else {})}
        return self._made(f"{who}-statement", "quotation" if quote else "attribution", span, CHECK, fields, ("say what was said",))

    def _description(self, found: Found) -> list[Made]:
        one = next((one for one in found.here if one.name.kind in ("company", "institution", "person", "product", "deal")), found.here[0])
        if not self._may(one.name.slug, "any"):
            return []
        return [self._made(f"{one.name.slug}-background", "first-name", (one.start, one.end), CHECK, {"kind": "description", "subject": one.name.slug}, ("say what is told",))]

    def _made(self, stem: str, rule: str, span: tuple[int, int], tier: str, fields: dict[str, object], why: tuple[str, ...] = ()) -> Made:
        text = composed.ours(str(fields.get("text", "")), self.article, self.forms)
        kept = {name: text if name == "text" else fields[name] for name in Fact.model_fields if name in fields and (name != "text" or text)}
        return Made(stem, rule, span, tier if text else CHECK, kept, why if text or why else ("write the text",))

    def _attributed(self, found: Found, who: str = "", near: int = 0) -> dict[str, object]:
        """`by` (and `via` where an outlet relays it) and the cue: of several the nearest to what is told."""
        cues = sorted((one for one in found.said if any(self._may(slug, "asserter") for slug in one.sources)), key=lambda one: abs(one.start - near))
        media = [slug for one in cues if one.label == MEDIA for slug in one.sources if self._may(slug, "outlet")]
        own = next((one for one in cues if one.label != MEDIA), None)
        by = [who] if who else [slug for slug in (own.sources if own else media) if self._may(slug, "asserter")]
        if not by:
            return {}
        via = media[:1] if own and media and media[0] not in by else []
        cue = own or cues[0] if cues else None
        return {"by": by, **({"via": via} if via else {}), **({"verb": cue.verb} if cue and cue.verb else {})}

    def _quote(self, quote: Quote) -> dict[str, object]:
        """The quotation if it is short, or its first clause where that is."""
        part = quote.text.strip(" ,.")
        if words(part) > MAX_QUOTE_WORDS:
            clause = re.split(r"[,;:.!?–—]\s", quote.text)[0].strip(" ,.")
            part = clause if 3 <= words(clause) <= MAX_QUOTE_WORDS else ""
        return {"quote": part} if part else {}

    def _day(self, found: Found, needed: bool = False, near: int = 0) -> dict[str, object]:
        """The date: of several the nearest, rather behind than before."""
        at = found.sentence.start + near
        resolved = [one for one in found.dates if one.value and one.value != UNKNOWN and not one.value.endswith("/..") and not one.rule.endswith(", last")]
        when = min(resolved, key=lambda one: one.start - at if one.start >= at else 2 * (at - one.end), default=None)
        if not when:
            return {"date": UNKNOWN} if needed else {}
        return {"date": when.value, **({"date_printed": when.text} if words(when.text) <= MAX_PRINTED_WORDS else {})}

    def _future(self, fields: dict[str, object]) -> None:
        """A date after the article's day is when a plan falls due, not when it was told."""
        date, published = str(fields.get("date", "")), self.source.published
        if date[:4].isdigit() and published[:4].isdigit() and date > published and fields["kind"] in ("deal", "plan", "investment", "statement"):
            fields["due"] = fields.pop("date")
            fields.pop("date_printed", None)
            if fields["kind"] != "statement":
                fields["date"] = UNKNOWN

    def _place(self, found: Found) -> dict[str, object]:
        place = next((one.name.slug for one in found.here if one.name.kind == "place" and re.search(r"\b(?:in|to|at|visit\w*)(?: the)? $", found.sentence.text[: one.start])), None)
        return {"place": place} if place else {}

    def _amount(self, found: Found) -> dict[str, object]:
        own = [one for one in found.money if not one.conversion]
        converted = [one for one in found.money if one.conversion]
        if not own:
            return {}
        return {"amount": own[0].stated, **({"amount_stated_as": converted[0].stated} if converted and converted[0].start > own[0].start else {})}

    def _called(self, slug: str) -> str:
        name = self.names.get(slug)
        return min((form for form in name.forms if len(form) > 2), key=lambda form: (form != name.text, form), default=name.text) if name else slug

    def _may(self, slug: str, rule: str) -> bool:
        """Whether a name may stand in a field that follows `rule`."""
        name = self.names.get(slug)
        if name is None:
            return False
        if rule == "any":
            return True
        kind, sub = ("institution", name.subkind) if name.kind == "institution" else NEW_NAME_KINDS.get(name.kind, (name.kind, name.subkind))
        return name.kind == "unknown" and rule != "outlet" or REFERENCES[rule].allows(kind, sub or name.subkind)
