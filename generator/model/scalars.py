"""The types of the format's scalars, each defined once: value kind, reserved words, JSON Schema."""

from __future__ import annotations

from datetime import date
from typing import Annotated, Any

from generator import vocabulary as v
from generator.model import patterns
from generator.model.types import OneOf, Parsed
from generator.values import NONE, UNKNOWN, Refused, amounts, dates, identifiers, shown, texts

# What YAML 1.2 may take an unquoted text of a kind for.
_TEXT: dict[str, Any] = {"also": ("number", "boolean")}
_SLUG: dict[str, Any] = {"also": ("integer", "boolean"), "minimum": 0, "maxLength": identifiers.MAX_SLUG, "grammar": "lower-case a-z, 0-9 and single hyphens, at most 64 characters"}
_YEAR: dict[str, Any] = {"also": ("integer",), "minimum": 1000, "maximum": 9999}


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


Slug = Annotated[str, Parsed(identifiers.slug, pattern=patterns.SLUG, **_SLUG)]
NewSlug = Annotated[str, Parsed(identifiers.new_slug, pattern=patterns.NEW_SLUG, **_SLUG)]
SlugOrUnknown = Annotated[str, Parsed(identifiers.slug, UNKNOWN, pattern=patterns.SLUG, **_SLUG)]
At = Annotated[identifiers.Locator, Parsed(identifiers.locator, pattern=patterns.LOCATOR, grammar="write p<paragraph>s<sentence>, counted from 1, e.g. p8s2")]
FactRef = Annotated[
    identifiers.FactRef,
    Parsed(identifiers.fact_ref, pattern=patterns.FACT_REF, also=("integer", "boolean"), minimum=0, grammar="write <fact> for a fact of this sheet, <sheet>/<fact> for another's"),
]
SeenAt = Annotated[identifiers.Seen, Parsed(identifiers.seen, pattern=patterns.SEEN, grammar="write <sheet>@<locator>, e.g. 2025-02-04-openai-kakao@p8s2")]
Url = Annotated[str, Parsed(identifiers.url, pattern=patterns.URL, grammar="only http:// and https:// addresses, without spaces")]
UrlOrUnknown = Annotated[str, Parsed(identifiers.url, UNKNOWN, pattern=patterns.URL, grammar="an http:// or https:// address without spaces, or unknown")]
Language = Annotated[str, Parsed(identifiers.language, pattern=patterns.LANGUAGE, grammar="a BCP 47 tag, e.g. en-GB, ko-Hang, ja-Jpan")]
TimeZone = Annotated[str, Parsed(identifiers.timezone, pattern=patterns.TIME_ZONE, grammar="an IANA time zone, e.g. Asia/Seoul, Europe/London, UTC", examples=["Asia/Seoul", "Asia/Tokyo", "Europe/London", "America/New_York", "UTC"])]

Day = Annotated[date, Parsed(dates.day, pattern=patterns.DAY, grammar="write YYYY-MM-DD, a day that exists")]
PartialDate = Annotated[dates.PartialDate, Parsed(dates.partial_date, pattern=patterns.PARTIAL_DATE, **_YEAR, grammar=f"{dates.GRAMMAR}; the day must exist")]
Money = Annotated[amounts.Amount, Parsed(amounts.money, pattern=patterns.MONEY, grammar=amounts.MONEY_HINT)]
Quantity = Annotated[amounts.Amount, Parsed(amounts.quantity, pattern=patterns.QUANTITY, grammar=amounts.QUANTITY_HINT)]
NaturalNumber = Annotated[int, Parsed(_natural, pattern="[0-9]{1,6}", also=("integer",), minimum=0, maximum=999_999, grammar="write a whole number of at most 6 digits")]
Count = Annotated[int, Parsed(_count, pattern="0*[1-9][0-9]*", maxLength=6, also=("integer",), minimum=1, maximum=999_999, grammar="write a whole number from 1 to 999999")]

Name = Annotated[str, Parsed(texts.name, pattern=patterns.NAME, **_TEXT, grammar="one line of 1 to 200 characters")]
NameOrReserved = Annotated[str, Parsed(texts.name, UNKNOWN, NONE, pattern=patterns.NAME, **_TEXT, grammar="one line of 1 to 200 characters, or unknown, or none")]
Title = Annotated[str, Parsed(texts.title, UNKNOWN, pattern=patterns.words(texts.MAX_TITLE_WORDS), **_TEXT, grammar="at most 30 words")]
Prose = Annotated[str, Parsed(texts.prose, pattern=patterns.PROSE, **_TEXT, grammar="write a text")]
Sentence = Annotated[str, Parsed(texts.sentence, pattern=patterns.SENTENCE, **_TEXT, grammar="one sentence of at most 240 characters")]
Question = Annotated[str, Parsed(texts.question, pattern=patterns.QUESTION, grammar="end it with a question mark")]
BottomLine = Annotated[str, Parsed(texts.bottom_line, pattern=patterns.words(texts.MAX_BOTTOM_LINE_WORDS), **_TEXT, grammar="at most 60 words")]
PrintedDate = Annotated[str, Parsed(texts.date_printed, pattern=patterns.words(texts.MAX_PRINTED_WORDS), **_TEXT, grammar="at most 3 words")]
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
NewNameKind = Annotated[str, OneOf(v.NEW_NAME_KIND)]
TermKind = Annotated[str, OneOf(v.TERM_KIND)]
