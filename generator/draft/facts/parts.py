"""The parts of a fact that a sentence's candidates give: its date, amount, quotation, place, and who asserts it."""

from __future__ import annotations

import re
from typing import NamedTuple

from generator.draft.candidates import CHECK, Event, Money, Name, Quantity, Quote, Sentence, When
from generator.draft.names.kinds import bare
from generator.draft.speech.attribution import MEDIA, Attribution
from generator.draft.speech.mentions import Mention
from generator.draft.speech.silence import Silence
from generator.model import NEW_NAME_KINDS, REFERENCES
from generator.values import UNKNOWN
from generator.values.texts import MAX_PRINTED_WORDS, words

Fields = dict[str, object]

MAX_QUOTE_WORDS = 10
_CLAUSE_ENDS = re.compile(r"[;:.!?–—]\s|,? (?:and|but|so|because) (?=(?:I|we|it|he|she|they|you|there|that|this|the)\b|[A-Z])")
_ASIDE = re.compile(r"\b(?:after|before|since|when|as)\b[^,;]*$")
_OWN_CLAUSE = re.compile(r"(?: \w+ly)? (?:that|it|he|she|they|we|I)\b")
_SAID_ON = re.compile(r"(?: in an? (?:[\w-]+ )?(?:statement|filing|release|interview|letter|report|post|email|memo|notice|call|briefing))?(?: (?:on|late|early|in))* ")


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


class Known(NamedTuple):
    """The article's names by slug, and its day of publication as a partial date or `unknown`."""

    names: dict[str, Name]
    published: str

    def may(self, slug: str, rule: str) -> bool:
        """Whether a name may stand in a field that follows `rule` of `model.REFERENCES`."""
        name = self.names.get(slug)
        if name is None or rule == "any":
            return name is not None
        kind, sub = ("institution", name.subkind) if name.kind == "institution" else NEW_NAME_KINDS.get(name.kind, (name.kind, name.subkind))
        return name.kind == "unknown" and rule != "outlet" or REFERENCES[rule].allows(kind, sub or name.subkind)

    def called(self, slug: str) -> str:
        """The name in a text of ours: in full but for its legal form, or another form where that has two letters only."""
        name = self.names.get(slug)
        return min((form for form in name.forms if len(form) > 2), key=lambda form: (form != bare(name.text), form), default=name.text) if name else slug

    def ahead(self, date: str) -> bool:
        """Whether a date lies after the article's day."""
        return date[:4].isdigit() and self.published[:4].isdigit() and date > self.published


def day(found: Found, *, needed: bool = False, near: int = 0, told: bool = False) -> Fields:
    """The date: of several the nearest, rather behind than before. Of what is `told`, as announced or said, the day of telling; another only where one is `needed`; never one of another clause."""
    at = found.sentence.start + near
    resolved = [one for one in found.dates if one.value and one.value != UNKNOWN and not one.value.endswith("/..") and not one.rule.endswith(", last")]
    telling = [one for one in resolved if told and _of_telling(found, one)]
    others = [one for one in resolved if not _elsewhere(found.sentence.text, near, one.start - found.sentence.start)]
    when = min(telling or (others if needed or not told else []), key=lambda one: one.start - at if one.start >= at else 2 * (at - one.end), default=None)
    if not when:
        return {"date": UNKNOWN} if needed else {}
    return {"date": when.value, **({"date_printed": when.text} if words(when.text) <= MAX_PRINTED_WORDS else {})}


def _of_telling(found: Found, one: When) -> bool:
    """Whether a date says when something was said: `said on Tuesday`, `on Monday said`, `said in a statement late on Monday`."""
    start, end, text = one.start - found.sentence.start, one.end - found.sentence.start, found.sentence.text
    return any(_SAID_ON.fullmatch(text[cue.end : start]) or text[end : cue.start] == " " for cue in found.said)


def doubts(found: Found, fields: Fields) -> list[str]:
    """The fields for which the sentence has several values, one of which was taken."""
    days = {one.value for one in found.dates if one.value and one.value != UNKNOWN}
    several = {
        "date": ("the date", len(days) > 1 and not any(_of_telling(found, one) for one in found.dates)),
        "amount": ("the amount", len([one for one in found.money if not one.conversion]) > 1),
        "by": ("who says it", len({one.sources for one in found.said}) > 1 or any(one.tier == CHECK for one in found.said)),
    }
    return [what for name, (what, doubtful) in several.items() if doubtful and fields.get(name, UNKNOWN) != UNKNOWN]


def amount(found: Found) -> Fields:
    """The sentence's first sum, with the article's own conversion of it."""
    own = next((one for one in found.money if not one.conversion), None)
    converted = next((one for one in found.money if one.conversion), None)
    if not own:
        return {}
    return {"amount": own.stated, **({"amount_stated_as": converted.stated} if converted and converted.start > own.start else {})}


def quote(one: Quote) -> Fields:
    """The quotation if it is short, or its first clause where that is."""
    part = one.text.strip(" ,.")
    if words(part) > MAX_QUOTE_WORDS:
        clause = _CLAUSE_ENDS.split(one.text)[0].strip(" ,.")
        part = clause if 3 <= words(clause) <= MAX_QUOTE_WORDS else ""
    return {"quote": part} if part else {}


def place(found: Found, near: int) -> Fields:
    """Where what is told at `near` takes place: `in Seoul`, `visited Seoul`; not the place of another clause."""
    text = found.sentence.text
    where = (one for one in found.here if one.name.kind == "place" and re.search(r"\b(?:in|to|at|visit\w*)(?: the)? $", text[: one.start]) and not _elsewhere(text, near, one.start))
    return {"place": one.name.slug} if (one := next(where, None)) else {}


def _elsewhere(text: str, near: int, other: int) -> bool:
    """Whether two places of a sentence belong to two clauses: `He met Roe before going to Osaka on Monday`."""
    return re.search(r"\b(?:before|after|until|while|since)\b(?! the meeting| talks)", text[min(near, other) : max(near, other)]) is not None


def _covers(text: str, cue: Attribution, near: int) -> bool:
    """Whether a cue says who tells what stands at `near`: not one behind it with a clause of its own, `Acme bought Zeta, and Roe said that it pays`, `Shares fell after the Herald reported it`."""
    return cue.start <= near or not (_OWN_CLAUSE.match(text[cue.end :]) or _ASIDE.search(text[near : cue.start]))


def attributed(found: Found, known: Known, who: str = "", near: int = 0) -> Fields:
    """`by` (and `via` where an outlet relays it) and the cue: of several that cover what is told at `near` the nearest."""
    cues = [one for one in found.said if any(known.may(slug, "asserter") for slug in one.sources) and _covers(found.sentence.text, one, near)]
    cues.sort(key=lambda one: abs(one.start - near))
    media = [slug for one in cues if one.label == MEDIA for slug in one.sources if known.may(slug, "outlet")]
    own = next((one for one in cues if one.label != MEDIA), None)
    by = [who] if who else [slug for slug in (own.sources if own else media) if known.may(slug, "asserter")]
    if not by:
        return {}
    via = media[:1] if own and media and media[0] not in by else []
    cue = own or cues[0] if cues else None
    return {"by": by, **({"via": via} if via else {}), **({"verb": cue.verb} if cue and cue.verb else {})}
