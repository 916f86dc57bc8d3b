"""One sentence's candidates → facts, in the format's own fields and order."""

from __future__ import annotations

import re
from typing import NamedTuple

from generator.draft.candidates import CHECK, SURE, Event, Name, Quote, Source
from generator.draft.facts import composed, parts
from generator.draft.facts.figures import Figure, figures
from generator.draft.facts.kinds import of_event
from generator.draft.facts.parts import Fields, Found, Known
from generator.draft.facts.relations import relations
from generator.draft.speech.silence import Silence
from generator.model import Fact

_NEAR = 60
_AHEAD = re.compile(r"\b(?:will|would|could|may|might|expect\w*|forecasts?|predict\w*|target\w*|guidance|outlook|project(?:s|ed)|aim\w*)\b", re.IGNORECASE)
_NOBODY_ASKED = re.compile(
    r"\b(?:was|were|is|are|been|be)\b.*\b(?:disclosed|revealed|released|specified|named|identified|known|given|provided|public)$|\bundisclosed$"
    r"|^not disclosed$|^[Nn]o .*\b(?:given|disclosed|released|provided|revealed)$")
"""A silence about a thing, `the price was not disclosed`: nobody was asked, so nobody answers."""
_DESCRIBED = ("company", "institution", "person", "product", "deal")


class Made(NamedTuple):
    """A fact's fields without `at`; `span` is what it rests on in the sentence, `stem` what its id is made of, `why` what in it is to be held against the sentence."""

    stem: str
    rule: str
    span: tuple[int, int]
    tier: str
    fields: Fields
    why: tuple[str, ...] = ()


def _doubt(silence: Silence) -> tuple[str, ...]:
    return (*(("what the answer was",) if silence.response == "non-committal" else ()), *(("who was asked",) if silence.tier == CHECK else ()))


class Facts:
    """Makes facts; knows the names, the source, the article's runs of words, and who acted last."""

    def __init__(self, names: tuple[Name, ...], source: Source, article: frozenset[tuple[str, ...]]) -> None:
        self.known = Known({name.slug: name for name in names}, source.published)
        self.forms = frozenset(form for name in names for form in name.forms)
        self.article = article
        self.linked: set[tuple[str, str, str]] = set()
        self.acting = ""

    def of(self, found: Found) -> list[Made]:
        """The facts of a sentence: its silences, its events, else what is said or described in it."""
        answers = [one for silence in found.silent for one in self._responses(found, silence)]
        made = list({one.fields["subject"]: one for one in reversed(answers)}.values())[::-1]
        results = [event for event in found.events if event.kind == "financial-result"]
        made += [one for event in found.events if event not in results and (one := self._event(found, event))]
        made += self._figures(found, made) or [one for event in results if (one := self._event(found, event))]
        spoken = [quote for quote in found.quotes if quote.speech and quote.speaker]
        if not made or spoken and not any("quote" in one.fields for one in made) and not found.silent:
            statement = self._statement(found, spoken)
            made += [statement] if statement else []
        made += self._relations(found)
        if not made and found.here:
            made += self._description(found)
        subjects = (str(one.fields.get("subject", "")) for one in made)
        self.acting = next((slug for slug in subjects if slug in self.known.names and self.known.names[slug].kind == "company"), self.acting)
        return made

    def _relations(self, found: Found) -> list[Made]:
        """What a sentence tells of standing links by the way, each link once an article."""
        links = [one for one in relations(found.sentence.text, found.here) if one[:3] not in self.linked and self.known.may(one.subject, "any") and self.known.may(one.object, "any")]
        self.linked |= {one[:3] for one in links}
        return [self._made(f"{one.subject}-{one.relation}", f"relation-{one.relation}", (one.start, one.end), CHECK,
                           {"kind": "relation", "text": composed.relation(one.relation, self.known.called(one.subject), self.known.called(one.object)), "subject": one.subject, "relation": one.relation, "object": one.object},
                           ("whether it still is so",)) for one in links]  # fmt: skip

    def _figures(self, found: Found, made: list[Made]) -> list[Made]:
        """What is measured and stands in no fact yet, of the company named last before it, else of the one that acts in the sentence."""
        taken = {str(one.fields.get(field)) for one in made for field in ("amount", "amount_stated_as", "value")}
        return [self._figure(found, one, whose) for one in figures(found.sentence, found.money, found.quantities) if one.value not in taken and (whose := self._whose(found, one.start))]

    def _figure(self, found: Found, one: Figure, whose: str) -> Made:
        ahead = {"status": "predicted"} if _AHEAD.search(found.sentence.text[max(0, one.start - _NEAR) : one.start]) else {}
        fields = {"kind": "figure", "subject": whose, **parts.day(found, near=one.start), **ahead, **parts.attributed(found, self.known, near=one.start), "value": one.value, "measure": one.measure}
        return self._made("-".join([whose, *one.measure.split()]), "figure", (one.start, one.end), CHECK, fields, () if self._is_plain(found, one.start) else ("whose figure it is",), found=found)

    def _is_plain(self, found: Found, before: int) -> bool:
        return len({one.name.slug for one in found.here if one.name.kind in ("company", "unknown") and one.end <= before}) == 1

    def _whose(self, found: Found, before: int) -> str:
        """The company named last before a figure, else the one that acted last in the text before."""
        named = [one.name.slug for one in found.here if one.name.kind in ("company", "unknown") and one.end <= before]
        return named[-1] if named else self.acting

    def _responses(self, found: Found, silence: Silence) -> list[Made]:
        made = []
        if _NOBODY_ASKED.search(found.sentence.text[silence.start : silence.end]):
            return made
        for slug in [one for one in silence.who if self.known.may(one, "any")]:
            quoted = next((parts.quote(one) | {"by": [slug]} for one in found.quotes if one.speaker == slug), {})
            fields: Fields = {"kind": "response", "text": composed.response(silence.response, self.known.called(slug)), "subject": slug, **parts.day(found, told=True), "response": silence.response, **quoted}
            if silence.response == "non-committal":
                fields |= {"status": "unclear", "by": [slug]}
            made.append(self._made(f"{slug}-{silence.response}", "silence", (silence.start, silence.end), silence.tier, fields, _doubt(silence), found=found))
        return made

    def _event(self, found: Found, event: Event) -> Made | None:
        fields = of_event(found, event, self.known)
        if not fields:
            return None
        span = (event.start - found.sentence.start, event.end - found.sentence.start)
        return self._made(f"{event.parties[0][0]}-{event.kind}", event.rule, span, event.tier, fields, () if event.tier == SURE else ("kind or parties",), found=found)

    def _statement(self, found: Found, spoken: list[Quote]) -> Made | None:
        quote = spoken[0] if spoken else None
        cue = found.said[0] if found.said else None
        who = next((slug for slug in [*((quote.speaker,) if quote else ()), *(slug for one in found.said for slug in one.sources)] if self.known.may(slug, "asserter")), "")
        if not who or not (quote or cue):
            return None
        span = (quote.start - found.sentence.start, quote.end - found.sentence.start) if quote else (cue.start, cue.end) if cue else (0, 0)
        fields: Fields = {"kind": "statement", "subject": who, **parts.day(found, told=True), **parts.attributed(found, self.known, who), **(parts.quote(quote) if quote else {})}
        return self._made(f"{who}-statement", "quotation" if quote else "attribution", span, CHECK, fields, ("who says it",) if quote and quote.tier == CHECK else (), found=found)

    def _description(self, found: Found) -> list[Made]:
        one = next((one for one in found.here if one.name.kind in _DESCRIBED), found.here[0])
        if not self.known.may(one.name.slug, "any"):
            return []
        return [self._made(f"{one.name.slug}-background", "first-name", (one.start, one.end), CHECK, {"kind": "description", "subject": one.name.slug})]

    def _made(self, stem: str, rule: str, span: tuple[int, int], tier: str, fields: Fields, why: tuple[str, ...] = (), found: Found | None = None) -> Made:
        text = composed.ours(str(fields.get("text", "")), self.article, self.forms)
        kept = {name: text if name == "text" else fields[name] for name in Fact.model_fields if name in fields and (name != "text" or text)}
        doubts = tuple(dict.fromkeys((*why, *(parts.doubts(found, kept) if found else ()))))
        return Made(stem, rule, span, tier if text and not doubts else CHECK, kept, doubts)
