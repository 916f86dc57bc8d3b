"""Where an article comes from and when it was published: only what it says itself, never guessed.

When it was published, `published` tells from what is read here.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date as Date

from generator.draft.candidates import Source, Text
from generator.draft.dates.days import DAY_MONTH, WEEKDAY, YEAR, parsed, weekday_number
from generator.draft.reading.dateline import Dateline, dateline
from generator.draft.reading.head import byline, date_lines
from generator.draft.reading.html import Meta, meta_of_html
from generator.draft.reading.languages import language_of
from generator.draft.reading.markdown import front_matter
from generator.draft.reading.published import Dated, articles, dates_of, listed
from generator.draft.reading.zones import offset_in, zone_of
from generator.values import UNKNOWN, Refused, shown
from generator.values.dates import WEEKDAYS
from generator.values.identifiers import language as language_tag
from generator.values.identifiers import url as web_address
from generator.values.texts import MAX_TITLE_WORDS

_BESIDE = re.compile(rf"(?<!\w)(?P<weekday>{WEEKDAY})(?:,\s?|\s)(?P<date>{DAY_MONTH},?\s{YEAR})(?!\w)")
_NOTHING = Meta({}, "", (), (), "", "", "")


def source(text: Text, date: str | None = None) -> Source:
    """What an article says of itself; `date` is the option's partial date, which goes before all else.

    Refuses (`Refused`) an option that is no date, and an article that is not in English.
    """
    meta = meta_of_html(text.source) if text.form == "html" else _NOTHING
    head, line = _front(text), dateline(text)
    found = list(dates_of(text, meta, head, line, date))
    chosen = found[0] if found else Dated("", UNKNOWN, "")
    return Source(
        chosen.value, chosen.basis, _language(text, meta), _title(text, meta, head), _publisher(meta, line), _author(text, meta, head), _url(meta),
        _timezone(line, chosen, found), chosen.printed, tuple(_warnings(text, found)),
    )  # fmt: skip


def _front(text: Text) -> dict[str, str]:
    """The fields of a Markdown file's front matter, as far as they stand on one line."""
    rows = (line.partition(":") for line in front_matter(text.source).split("\n")) if text.form == "markdown" else ()
    return {key.strip().lower(): value.strip().strip("\"'") for key, colon, value in rows if colon and value.strip()}


def _warnings(text: Text, found: list[Dated]) -> Iterator[str]:
    """Weekdays that are printed beside a date on which they do not fall, and dates of the article that differ."""
    for match in _BESIDE.finditer(text.text):
        day = parsed(match["date"])[0]
        if day and day.weekday() != weekday_number(match["weekday"]):
            yield f"{shown(match[0])} is printed, but {day} is a {WEEKDAYS[day.weekday()]}"
    for one in found:
        day, _, weekday = parsed(one.printed) if re.match(WEEKDAY, one.printed) else (None, None, "")
        day = day or (Date.fromisoformat(one.value) if weekday and len(one.value) == 10 else None)
        if weekday and day and day.weekday() != weekday_number(weekday) and not _BESIDE.search(one.printed):
            yield f"{shown(one.printed)} is printed, but {day} is a {WEEKDAYS[day.weekday()]}"
    if found and found[0].updated:
        yield f"no date of publication is printed; {found[0].value} is the day of the last update"
    for one in found[1:]:
        if not one.value.startswith(found[0].value) and not found[0].value.startswith(one.value):
            yield f"the date of publication is {found[0].value} by its {found[0].basis}, and {one.value} by its {one.basis}"


def _language(text: Text, meta: Meta) -> str:
    """A BCP 47 tag; refuses what does not look like English. What the words look like counts more than what the page claims."""
    looks, claimed = language_of(text.text), meta.language.replace("_", "-")
    if looks not in ("", "English") or not looks and claimed and not claimed.lower().startswith("en"):
        raise Refused(f"the article looks like {looks or claimed}, not like English", "drafts are made from English articles; write this sheet by hand", "bad-language")
    if claimed.lower().startswith("en"):
        try:
            return language_tag("-".join([claimed[:2].lower(), *(part.upper() if len(part) == 2 else part for part in claimed.split("-")[1:])]))
        except Refused:
            return "en"
    return "en" if looks else ""


_TAG = re.compile(r"^(?:\((?:\d+(?:st|nd|rd|th)[ -])?(?:LEAD|LD|URGENT)\)|(?:UPDATE|WRAPUP|RPT|REFILE|CORRECTED|EXCLUSIVE|BRIEF|FOCUS)(?: \d+)?[-:])\s*")
"""What an agency writes before a headline: `(LEAD)`, `UPDATE 2-`."""


def _title(text: Text, meta: Meta, head: dict[str, str]) -> str:
    """The headline: what the page says, a Markdown heading, or a first line that is no sentence; empty if it is longer than a title may be."""
    said = [str(one.get("headline", "")) for one in articles(meta)] + [meta.properties.get("og:title", ""), meta.headline, meta.title, head.get("title", ""), _first_line(text)]
    title = _TAG.sub("", next((words for words in (" ".join(one.split()) for one in said) if words), ""))
    return title if len(title.split()) <= MAX_TITLE_WORDS else ""


def _first_line(text: Text) -> str:
    first = [sentence for sentence in text.sentences if sentence.at.paragraph == 1]
    line, at = dateline(text), first[0] if first else None
    if not at or len(first) > 1 or len(text.sentences) < 2 or line and line.start <= at.start < line.end or any(one.start <= at.start < one.end for one in date_lines(text)):
        return ""
    return "" if re.search(r"[.:;,]['\"”’]?\Z", at.text) or byline(at.text) else at.text


def _publisher(meta: Meta, line: Dateline | None) -> str:
    names = [name for one in meta.objects for name in _names(one.get("publisher"))]
    return next(filter(None, [meta.properties.get("og:site_name", ""), *names, line.agency if line else ""]), "")


def _author(text: Text, meta: Meta, head: dict[str, str]) -> str:
    names = ", ".join(dict.fromkeys(name for one in articles(meta) for name in _names(one.get("author"))))
    named = meta.properties.get("author", "")
    return next(filter(None, [names, "" if named.startswith("http") else named, head.get("author", ""), byline(text.text)]), "")


def _names(value: object) -> list[str]:
    return [name for one in listed(value) for name in [str(one.get("name") or "") if isinstance(one, dict) else str(one)] if name and not name.startswith("http")]


def _url(meta: Meta) -> str:
    for address in (meta.canonical, meta.properties.get("og:url", "")):
        try:
            return web_address(address)
        except Refused:
            continue
    return ""


def _timezone(line: Dateline | None, chosen: Dated, found: list[Dated]) -> str:
    """The zone of the dateline's city, or the one that a printed offset from UTC names; a time in UTC says nothing about the place."""
    zone = zone_of(line.place) if line else ""
    offset = next((one.offset for one in found if one.offset.strip("Z+-0:")), "")
    if not offset:
        return zone
    if zone and len(chosen.value) == 10 and offset_in(zone, chosen.value) == offset.replace(":", ""):
        return zone
    hours, minutes = int(offset[:3]), offset[-2:]
    return "Asia/Kolkata" if (hours, minutes) == (5, "30") else f"Etc/GMT{-hours:+d}" if minutes == "00" and -14 <= -hours <= 12 else zone
