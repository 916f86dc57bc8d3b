"""A draft as JSON: the candidates by themselves, for machines (`briefs draft --json`)."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

from generator.draft.candidates import Candidate, Draft, Quantity, When
from generator.draft.dates.dates import heads
from generator.values import UNKNOWN
from generator.values.dates import partial_date


def as_json(draft: Draft) -> dict[str, object]:
    """What was found, each with its sentence, exact words, offsets in the article as read, rule and tier. Amounts are plain numbers in units."""
    source = draft.source
    return {
        "source": {"published": source.published, "published_basis": source.basis, "language": source.language},
        "names": [_plain(one) | {"kind": one.kind, "subkind": one.subkind, "slug": one.slug, "new": one.new, "forms": list(one.forms), "title": one.title, "org": one.org} for one in draft.names],
        "money": [_plain(one) | {"amount": _number(one.amount), "high": _number(one.high), "currency": one.currency, "bound": one.bound, "per": one.per, "conversion": one.conversion} for one in draft.money],
        "percents": [_plain(one) | _percent(one) for one in draft.quantities if one.unit.startswith("percent")],
        "quantities": [_plain(one) | {"value": _number(one.value), "high": _number(one.high), "unit": one.unit, "bound": one.bound} for one in draft.quantities if not one.unit.startswith("percent")],
        "dates": [_plain(one) | {"value": one.value} for one in _resolved(draft)],
        "quotes": [_plain(one) | {"speaker": one.speaker, "speech": one.speech} for one in draft.quotes],
        "hedges": [_plain(one) | {"labels": list(one.labels), "source": one.source, "verb": one.verb, "response": one.response} for one in draft.hedges],
        "events": [_plain(one) | {"kind": one.kind, "parties": [slug for slug, _ in one.parties], "roles": dict(one.parties), "status": one.status, "stage": one.stage} for one in draft.events],
        "facts": [_plain(one) | {"id": one.id, "fields": one.fields, "why": one.why} for one in draft.proposals],
        "not_facts": {str(at): reason for at, reason in draft.not_facts.items()},
        "unaccounted": [str(at) for at in draft.unaccounted],
    }  # fmt: skip


def _percent(one: Quantity) -> dict[str, object]:
    """The number as printed, in the order printed ("fell 3 to 5 percent": 3), and the sign that the words give it apart."""
    ends = sorted((one.value, one.high), key=abs) if one.high is not None and one.high <= 0 else (one.value, one.high)
    low, high = (_number(None if end is None else abs(end)) for end in ends)
    sign = "-" if one.value < 0 else "+" if "+" in one.stated else ""
    return {"value": low, "high": high, "sign": sign, "unit": one.unit, "bound": one.bound}


def _resolved(draft: Draft) -> list[When]:
    """The dates that have a value, those of the dateline and of header lines among them; in an article without a date also those that only miss it, as `unknown`.

    What not even a date of publication would resolve ("a year earlier") is left to the sheet, where an editor sees its words.
    """
    published = partial_date(draft.source.published) if draft.source.published != UNKNOWN else None
    found = [*heads(draft.text, published), *(one for one in draft.dates if one.value or not published and one.rule != "from-another")]
    return sorted((one if one.value else replace(one, value=UNKNOWN) for one in found), key=lambda one: one.start)


def _plain(one: Candidate) -> dict[str, object]:
    return {"sentence": str(one.at), "text": one.text, "start": one.start, "end": one.end, "rule": one.rule, "tier": one.tier}


def _number(value: Decimal | None) -> int | float | None:
    if value is None:
        return None
    return int(value) if value == value.to_integral_value() else float(value)
