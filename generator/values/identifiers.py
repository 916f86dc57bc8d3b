"""Identifiers and addresses: slugs, locators, references to facts, URLs, languages, time zones."""

from __future__ import annotations

import re
import zoneinfo
from functools import cache
from typing import NamedTuple
from urllib.parse import urlsplit

from babel import Locale

from generator.values import NONE, UNKNOWN, Refused, did_you_mean, shown
from generator.values.dates import day

SLUG = r"[a-z0-9]+(?:-[a-z0-9]+)*"
LOCATOR = r"p[1-9][0-9]{0,4}s[1-9][0-9]{0,4}"
MAX_SLUG = 64

# BCP 47 (RFC 5646) langtag, without grandfathered tags and extensions: language, script, region, variants.
LANGUAGE = r"[a-z]{2,3}(?:-[A-Z][a-z]{3})?(?:-(?:[A-Z]{2}|[0-9]{3}))?(?:-(?:[a-z0-9]{5,8}|[0-9][a-z0-9]{3}))*"

# A web address: http or https, perhaps a user's name, a host or an IP address in brackets, perhaps a port.
_NOT_IN_ADDRESS = r'\s\x00-\x20<>"\\^`{|}'
_NOT_IN_HOST = rf"{_NOT_IN_ADDRESS}/?#\[\]"
_PORT = "0*(?:[0-9]{1,4}|[1-5][0-9]{4}|6[0-4][0-9]{3}|65[0-4][0-9]{2}|655[0-2][0-9]|6553[0-5])"
URL = rf"https?://(?:[^{_NOT_IN_HOST}]*@)?(?:\[[^{_NOT_IN_HOST}]+\]|[^{_NOT_IN_HOST}:@]+)(?::(?:{_PORT})?)?(?:[/?#][^{_NOT_IN_ADDRESS}]*)?"

SCHEMES = {
    "ticker": (r"[A-Z0-9]{2,10}:[A-Z0-9.\-]{1,12}", "write EXCHANGE:CODE, e.g. KRX:035720"),
    "wikidata": (r"Q[1-9][0-9]*", "write the item's number, e.g. Q42"),
    "lei": (r"[A-Z0-9]{18}[0-9]{2}", "an LEI has 18 letters or digits and 2 check digits (ISO 17442)"),
    "website": (URL, "only http:// and https:// addresses, without spaces"),
}
"""Schemes of identifiers that are known here → pattern, and how one is written. Others may be added freely."""


class Locator(NamedTuple):
    """A sentence of an article: paragraph and sentence, both counted from 1."""

    paragraph: int
    sentence: int

    def __str__(self) -> str:
        return f"p{self.paragraph}s{self.sentence}"


class FactRef(NamedTuple):
    """A fact of a sheet; `sheet` is empty for the sheet in which the reference stands."""

    sheet: str
    fact: str

    def __str__(self) -> str:
        return f"{self.sheet}/{self.fact}" if self.sheet else self.fact


class Seen(NamedTuple):
    """Where a form of a name is printed: a sheet's sentence."""

    sheet: str
    at: Locator


def slug(text: str) -> str:
    """An identifier: lower-case letters, digits and single hyphens, at most 64 characters."""
    if not re.fullmatch(SLUG, text):
        repaired = re.sub(r"[^a-z0-9]+", "-", text.casefold()).strip("-")
        hint = f"did you mean '{repaired}'?" if 0 < len(repaired) <= MAX_SLUG else "lower-case a-z, 0-9 and single hyphens"
        raise Refused(f"{shown(text)} is not a slug", hint, "bad-slug")
    if len(text) > MAX_SLUG:
        raise Refused(f"{shown(text)} has {len(text)} characters", f"a slug has at most {MAX_SLUG}", "bad-slug")
    return text


def new_slug(text: str) -> str:
    """A slug that may name something: any but the reserved words."""
    if text in (UNKNOWN, NONE):
        raise Refused(f"'{text}' is a reserved word", "choose another slug", "bad-slug")
    return slug(text)


def sheet_id(text: str) -> str:
    """A sheet's identifier, `<YYYY-MM-DD>-<topic>`."""
    match = re.fullmatch(r"([0-9]{4}-[0-9]{2}-[0-9]{2})-(.+)", slug(text))
    if not match:
        raise Refused(f"{shown(text)} is not a sheet's name", "name it <YYYY-MM-DD>-<topic>, e.g. 2025-02-04-openai-kakao", "bad-slug")
    day(match[1])
    return text


def locator(text: str) -> Locator:
    """A sentence: `p8s2` is paragraph 8, sentence 2."""
    if not re.fullmatch(LOCATOR, text):
        raise Refused(f"{shown(text)} is not a locator", "write p<paragraph>s<sentence>, counted from 1, e.g. p8s2", "bad-locator")
    paragraph, sentence = text[1:].split("s")
    return Locator(int(paragraph), int(sentence))


def fact_ref(text: str) -> FactRef:
    """A fact: `fact-id` in its own sheet, `sheet-id/fact-id` elsewhere."""
    sheet, _, fact = text.rpartition("/")
    return FactRef(sheet_id(sheet) if sheet or text.startswith("/") else "", slug(fact))


def seen(text: str) -> Seen:
    """A printed form's place, `sheet-id@p8s2`."""
    sheet, at, place = text.partition("@")
    if not at:
        raise Refused(f"{shown(text)} is not a place in a sheet", "write <sheet>@<locator>, e.g. 2025-02-04-openai-kakao@p8s2", "bad-locator")
    return Seen(sheet_id(sheet), locator(place))


def url(text: str) -> str:
    """A web address, http or https only."""
    try:
        sound = re.fullmatch(URL, text) and urlsplit(text).hostname  # which looks into brackets
    except ValueError:
        sound = False
    if not sound:
        raise Refused(f"{shown(text)} is not a web address", SCHEMES["website"][1], "bad-url")
    return text


def language(text: str) -> str:
    """A BCP 47 language tag, such as `en-GB` or `ko-Hang`."""
    if not re.fullmatch(LANGUAGE, text):
        parts = re.split(r"[-_]", text)
        named = _language_names().get(text.casefold())
        cased = named or "-".join([parts[0].lower()] + [p.title() if len(p) == 4 else p.upper() if len(p) == 2 else p.lower() for p in parts[1:]])
        hint = f"did you mean '{cased}'?" if len(cased) < 60 and re.fullmatch(LANGUAGE, cased) else "a BCP 47 tag, e.g. en-GB, ko-Hang, ja-Jpan"
        raise Refused(f"{shown(text)} is not a language tag", hint, "bad-language")
    return text


@cache
def _language_names() -> dict[str, str]:
    """English names of languages → tags, by Unicode CLDR: `korean` → `ko`."""
    return {name.casefold(): code.replace("_", "-") for code, name in Locale("en").languages.items()}


@cache
def _zones() -> frozenset[str]:
    return frozenset(zoneinfo.available_timezones())


def timezone(text: str) -> str:
    """An IANA time zone, such as `Asia/Seoul`."""
    if text not in _zones():
        raise Refused(f"{shown(text)} is not an IANA time zone", did_you_mean(text, _zones()) or "e.g. Asia/Seoul, Europe/London, UTC", "bad-time-zone")
    return text


def identifier(scheme: str, text: str) -> str:
    """The identifier `text` of a scheme, checked where the scheme is known (others may be added freely)."""
    if scheme == "website":
        return url(text)
    pattern, hint = SCHEMES.get(scheme, (r"[^\r\n\t]{1,200}", "one line, at most 200 characters"))
    if not re.fullmatch(pattern, text) or scheme == "lei" and int("".join(str(int(char, 36)) for char in text)) % 97 != 1:
        raise Refused(f"{shown(text)} is no {scheme} identifier", hint, "bad-identifier")
    return text
