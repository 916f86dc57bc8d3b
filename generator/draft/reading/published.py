"""When an article was published: only what it says itself, never guessed.

The date is taken from the first of these that has one: the option, JSON-LD `datePublished`, `article:published_time` and its like, `<time datetime>`,
a header line (feed header, front matter, "Published: …"), a dateline. A dateline without a year takes it from another of them, or gives none.
A stamp in UTC is the day of the place where the page prints that.
Where none has one, "Updated: …" above the article is the day of the text that is read, with a warning. A copyright and "Last modified" are no publication.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date as Date
from typing import Any, NamedTuple

from generator.draft.candidates import Text
from generator.draft.dates.days import YEAR, nearest, numbers, parsed, real
from generator.draft.reading.dateline import Dateline
from generator.draft.reading.head import Line, date_lines
from generator.draft.reading.html import Meta
from generator.draft.reading.zones import may_be, zone_of
from generator.values import UNKNOWN, Refused
from generator.values.dates import partial_date

_STAMP = re.compile(rf"\s*(?P<day>{YEAR}-\d\d-\d\d)(?:[T ]\d\d:\d\d(?::\d\d)?(?:\.\d+)?\s?(?P<offset>Z|[+-]\d\d:?\d\d)?)?")
_COMPACT = re.compile(rf"\s*(?P<y>{YEAR})(?P<m>\d\d)(?P<d>\d\d)(?!\d)")
_ARTICLES = ("Article", "NewsArticle", "BlogPosting", "Report", "AnalysisNewsArticle", "ReportageNewsArticle", "PressRelease", "WebPage")
_ARTICLE = re.compile(r"(?:Article|Posting|Report|Release|Page|CreativeWork)\Z")
_META = (
    "article:published_time", "article:published", "og:article:published_time", "og:published_time", "og:pubdate", "datepublished", "pubdate", "publishdate", "publish-date", "publish_date", "published_date", "published-date",
    "published_time", "published_at", "publication_date", "publication-date", "date.published", "originalpublicationdate", "parsely-pub-date", "sailthru.date", "cxenseparse:recs:publishtime", "bt:pubdate", "displaydate",
    "iso-8601-publish-date", "citation_publication_date", "dc.date.issued", "dcterms.issued", "dc.date.created", "dcterms.created", "dc.date", "dcterms.date", "date",
)  # fmt: skip
"""Names and properties of meta elements that say when a page was published, the clearest first; none that says when it was changed."""


class Dated(NamedTuple):
    """A date that was found: where, the day (a partial date), the words, the offset from UTC where one is printed, and whether it is only an update's."""

    basis: str
    value: str
    printed: str
    offset: str = ""
    updated: bool = False


def dates_of(text: Text, meta: Meta, head: dict[str, str], line: Dateline | None, option: str | None) -> Iterator[Dated]:
    """Every date that the article gives as its own, the best first; `head` are the fields of front matter, `line` the dateline, `option` the user's date."""
    full = list(_fulldates_of(text, meta, head, option))
    changed = list(_changed(text))
    if line and line.date:
        day, pair, _ = parsed(line.date)
        day = day or (pair and _with_year(text, pair, full, changed))
        if day:
            whole = not full or len(full[0].value) < len(str(day)) and str(day).startswith(full[0].value)
            full.insert(0 if whole else len(full), Dated("dateline", str(day), line.date))
    yield from [_local(one, full, line) for one in full] or [Dated("header", str(day), one.printed, updated=True) for one, day in changed if "updated" in one.label][:1]


def _local(one: Dated, full: list[Dated], line: Dateline | None) -> Dated:
    """A day in UTC as the day of the place, where the page prints that as its own: 22:30 UTC is the next morning in Seoul."""
    days = ((other, zone_of(line.place) if other.basis == "dateline" and line else "") for other in full if other.value != one.value and len(other.value) == len("2025-02-04"))
    local = next((other.value for other, zone in days if (other.basis == "header" or zone) and may_be(one.printed, other.value, zone)), one.value)
    return one._replace(value=local)


def _changed(text: Text) -> Iterator[tuple[Line, Date]]:
    """The lines that say when the article was changed, with their days."""
    for one in date_lines(text):
        if one.kind == "updated" and (day := parsed(one.printed)[0]):
            yield one, day


def _agreeing(printed: str, pair: tuple[int, int]) -> Date | None:
    """The day of a header that may be read in two ways, 12/03/2025, by the day and month of the dateline."""
    found = numbers(printed)
    return real(int(found["y"]), pair[1], pair[0]) if found and sorted(pair) == sorted((int(found["a"]), int(found["b"]))) else None


def _with_year(text: Text, pair: tuple[int, int], full: list[Dated], changed: list[tuple[Line, Date]]) -> Date | None:
    """A dateline's day in the year of another date, or shortly before the day on which the article was changed."""
    if not full and (agreeing := next(filter(None, (_agreeing(one.printed, pair) for one in date_lines(text))), None)):
        return agreeing
    if full and len(full[0].value) == len("2025-02-04"):
        return nearest(pair[1], pair[0], Date.fromisoformat(full[0].value))
    years = [int(one.value[:4]) for one in full] or [day.year - ((pair[1], pair[0]) > (day.month, day.day)) for _, day in changed]
    return real(years[0], pair[1], pair[0]) if years else None


def _fulldates_of(text: Text, meta: Meta, head: dict[str, str], option: str | None) -> Iterator[Dated]:
    if option is not None:
        yield Dated("option", partial_date(option.strip()).text, option.strip())
    stamps = [("json-ld", str(one.get("datePublished", ""))) for one in articles(meta)]
    stamps += [("meta", next(filter(_stamped, (meta.properties.get(name, "") for name in _META)), "")), *(("time", stamp) for stamp in meta.times[:1])]
    for basis, stamp in stamps:
        if day := _stamped(stamp):
            match = _STAMP.match(stamp)
            yield Dated(basis, str(day), stamp.strip(), match["offset"] or "" if match else "")
    if text.header:
        yield Dated("header", partial_date(text.header).text, text.header) if _is_date(text.header) else Dated("", UNKNOWN, "")
    for printed in [head.get("date", "") or head.get("published", ""), *(line.printed for line in date_lines(text) if line.kind == "published")]:
        if printed and (day := parsed(printed)[0]):
            yield Dated("header", str(day), printed)


def _stamped(stamp: str) -> Date | None:
    """The day of a date in a page's data: `2025-02-04T09:00:00Z`, `20250204`, `Tue, 04 Feb 2025 09:00:00 GMT`, `February 4, 2025`."""
    if match := _STAMP.match(stamp):
        return real(*map(int, match["day"].split("-")))
    compact = _COMPACT.match(stamp)
    return real(int(compact["y"]), int(compact["m"]), int(compact["d"])) if compact else parsed(stamp.strip())[0]


def _is_date(printed: str) -> bool:
    try:
        return bool(partial_date(printed))
    except Refused:
        return False


def articles(meta: Meta) -> list[dict[str, Any]]:
    """The JSON-LD object that describes an article with a date; of several kinds the article itself. A video, an event, a comment is none."""
    dated = [one for one in meta.objects if one.get("datePublished") and (not one.get("@type") or any(_ARTICLE.search(str(kind)) for kind in listed(one["@type"])))]
    return sorted(dated, key=lambda one: min((_ARTICLES.index(kind) for kind in listed(one.get("@type")) if kind in _ARTICLES), default=99))[:1]


def listed(value: object) -> list[Any]:
    """A value of JSON-LD that may stand alone or in an array, as a list."""
    return value if isinstance(value, list) else [] if value is None else [value]
