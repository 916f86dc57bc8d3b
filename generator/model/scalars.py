"""The types of the format's scalars, each defined once: value kind, reserved words, JSON Schema."""

from __future__ import annotations

from datetime import date
from typing import Annotated

from generator import vocabulary as v
from generator.model.types import OneOf, Parsed
from generator.values import NONE, UNKNOWN, Refused, amounts, dates, identifiers, shown, texts

_DATE = r"[0-9]{4}(?:-[0-9]{2}(?:-[0-9]{2})?)?[~?%]?"
_DAY = r"[0-9]{4}-[0-9]{2}-[0-9]{2}"
_SLUG = identifiers.SLUG


def _natural(text: str) -> int:
    if not (text.isascii() and text.isdigit() and len(text) <= 6):
        raise Refused(f"{shown(text)} is not a whole number", "write a whole number of at most 6 digits", "bad-number")
    return int(text)


def _count(text: str) -> int:
    if not _natural(text):
        raise Refused("0 is too small", "write 1 or more", "bad-number")
    return int(text)


def _fingerprint(text: str) -> tuple[str, str]:
    exact, dot, loose = text.partition(".")
    if not all(len(half) == 16 and set(half) <= set("0123456789abcdef") for half in (exact, loose)):
        raise Refused(f"{shown(text)} is not a fingerprint", "write the lock again with the tool", "bad-lock")
    return exact, loose


def _wording(text: str) -> str:
    _fingerprint(f"{text}.{text}")
    return text


Slug = Annotated[str, Parsed(identifiers.slug, pattern=_SLUG, maxLength=identifiers.MAX_SLUG)]
NewSlug = Annotated[str, Parsed(identifiers.new_slug, pattern=_SLUG, maxLength=identifiers.MAX_SLUG)]
SlugOrUnknown = Annotated[str, Parsed(identifiers.slug, UNKNOWN, pattern=_SLUG, maxLength=identifiers.MAX_SLUG)]
At = Annotated[identifiers.Locator, Parsed(identifiers.locator, pattern=identifiers.LOCATOR)]
FactRef = Annotated[identifiers.FactRef, Parsed(identifiers.fact_ref, pattern=f"(?:{_DAY}-{_SLUG}/)?{_SLUG}")]
SeenAt = Annotated[identifiers.Seen, Parsed(identifiers.seen, pattern=f"{_DAY}-{_SLUG}@{identifiers.LOCATOR}")]
Url = Annotated[str, Parsed(identifiers.url, pattern="https?://[^ ]+", format="uri")]
UrlOrUnknown = Annotated[str, Parsed(identifiers.url, UNKNOWN, pattern="https?://[^ ]+")]
Language = Annotated[str, Parsed(identifiers.language, pattern=identifiers.LANGUAGE)]
TimeZone = Annotated[str, Parsed(identifiers.timezone)]

Day = Annotated[date, Parsed(dates.day, pattern=_DAY)]
PartialDate = Annotated[
    dates.PartialDate, Parsed(dates.partial_date, pattern=rf"{_DATE}(?:/{_DATE}|/\.\.)?|\.\./{_DATE}|unknown")
]
Money = Annotated[amounts.Amount, Parsed(amounts.money, pattern=rf"{amounts.GRAMMAR}|unknown|none")]
Quantity = Annotated[amounts.Amount, Parsed(amounts.quantity, pattern=rf"{amounts.GRAMMAR}|unknown")]
NaturalNumber = Annotated[int, Parsed(_natural, pattern="[0-9]{1,6}")]
Count = Annotated[int, Parsed(_count, pattern="0*[1-9][0-9]*", maxLength=6)]

Name = Annotated[str, Parsed(texts.name, maxLength=texts.MAX_NAME)]
NameOrReserved = Annotated[str, Parsed(texts.name, UNKNOWN, NONE, maxLength=texts.MAX_NAME)]
Title = Annotated[str, Parsed(texts.title, UNKNOWN)]
Prose = Annotated[str, Parsed(texts.prose)]
Sentence = Annotated[str, Parsed(texts.sentence)]
Question = Annotated[str, Parsed(texts.question)]
BottomLine = Annotated[str, Parsed(texts.bottom_line)]
PrintedDate = Annotated[str, Parsed(texts.date_printed)]
Fingerprint = Annotated[tuple[str, str], Parsed(_fingerprint, pattern=r"[0-9a-f]{16}\.[0-9a-f]{16}")]
Wording = Annotated[str, Parsed(_wording, pattern="[0-9a-f]{16}")]

Format = Annotated[str, OneOf(v.FORMAT)]
SheetStatus = Annotated[str, OneOf(v.SHEET_STATUS)]
PublishedBasis = Annotated[str, OneOf(v.PUBLISHED_BASIS)]
Reliability = Annotated[str, OneOf(v.RELIABILITY)]
Credibility = Annotated[str, OneOf(v.CREDIBILITY)]
NotFact = Annotated[str, OneOf(v.NOT_FACT)]
FactKind = Annotated[str, OneOf(v.FACT_KIND)]
PartyRole = Annotated[str, OneOf(v.PARTY_ROLE)]
Relation = Annotated[str, OneOf(v.RELATION)]
Status = Annotated[str, OneOf(v.STATUS)]
Stage = Annotated[str, OneOf(v.STAGE)]
Verb = Annotated[str, OneOf(v.VERB)]
Response = Annotated[str, OneOf(v.RESPONSE)]
AmountOf = Annotated[str, OneOf(v.AMOUNT_OF)]
Session = Annotated[str, OneOf(v.SESSION)]
Clarity = Annotated[str, OneOf(v.CLARITY)]
Rank = Annotated[str, OneOf(v.RANK)]
NameKind = Annotated[str, OneOf(v.NAME_KIND)]
InstitutionKind = Annotated[str, OneOf(v.INSTITUTION_KIND)]
DealKind = Annotated[str, OneOf(v.DEAL_KIND)]
TermKind = Annotated[str, OneOf(v.TERM_KIND)]
