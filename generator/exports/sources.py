"""A sheet, which is to say a source, as a row."""

from __future__ import annotations

from typing import Any, NamedTuple

from generator import vocabulary as v
from generator.exports.columns import (
    COUNT,
    DAY_OR_NULL,
    FLAG,
    TEXT,
    TEXT_OR_NULL,
    Column,
    Columns,
    date_columns,
    one_of,
    row,
)
from generator.exports.desk import Desk
from generator.model import Sheet
from generator.values import UNKNOWN


class Source(NamedTuple):
    """A sheet and its id."""

    id: str
    sheet: Sheet


def _plain(name: str) -> Any:
    return lambda desk, source: getattr(source.sheet.source, name)


def _slug(name: str) -> Any:
    return lambda desk, source: desk.slug(getattr(source.sheet.source, name))


def _day(name: str) -> Any:
    return lambda desk, source: day.isoformat() if (day := getattr(source.sheet.source, name)) else None


def _origin(desk: Desk, source: Source) -> str | None:
    """None where nobody knows who published first: the sheet then counts for itself."""
    return desk.slug(desk.library.origins[source.id])


SOURCE_COLUMNS: Columns = (
    Column("id", "the sheet's identifier; its date is not the date of publication", TEXT, lambda desk, source: source.id),
    Column("url", "its page; without a site address, relative to the site's root", TEXT, lambda desk, source: desk.address(f"sheets/{source.id}/")),
    Column("label", "the source in words", TEXT, lambda desk, source: desk.composer.sheet_label(source.id)),
    Column("title", "the headline; unknown = not known", TEXT, _plain("title")),
    Column("publisher", "who published this copy; unknown = not known", TEXT_OR_NULL, _slug("publisher"), "entities"),
    Column("publisher_name", "the publisher's name", TEXT_OR_NULL, lambda desk, source: None if source.sheet.source.publisher == UNKNOWN else desk.name(source.sheet.source.publisher)),
    Column("origin", "the first publisher; sources of one origin count as one witness", TEXT_OR_NULL, _origin, "entities"),
    Column("author", "the byline; none = printed without one; unknown = not known", TEXT_OR_NULL, _plain("author")),
    Column("article_url", "the article's address; unknown = not known", TEXT, _plain("url")),
    Column("archived_url", "address of an archived copy", TEXT_OR_NULL, _plain("archived_url")),
    *date_columns("published", "when this copy was published", lambda desk, source: source.sheet.source.published),
    Column("published_basis", "how that date is known", one_of(v.PUBLISHED_BASIS, or_null=True), _plain("published_basis")),
    Column("retrieved", "when the article was fetched", DAY_OR_NULL, _day("retrieved")),
    Column("language", "the article's language (BCP 47)", TEXT, _plain("language")),
    Column("timezone", "the zone in which its weekday words are read", TEXT, _plain("timezone")),
    Column("reliability", "Admiralty scale, A to F", one_of(v.RELIABILITY), _plain("reliability")),
    Column("reliability_word", "the same in words", one_of(v.RELIABILITY.values()), lambda desk, source: v.RELIABILITY[source.sheet.source.reliability]),
    Column("retracted", "when the publisher withdrew the article; its facts are no longer relied on", DAY_OR_NULL, _day("retracted")),
    Column("draft", "whether it is a draft; a built site has none", FLAG, lambda desk, source: source.sheet.status == "draft"),
    Column("fact_count", "how many facts it has, roles included", COUNT, lambda desk, source: len(desk.library.by_sheet[source.id])),
)

SOURCE_SUMMARY_COLUMNS: Columns = (
    *(column for column in SOURCE_COLUMNS if column.name in ("id", "url", "label", "published", "retracted", "fact_count")),
    Column("api", "the whole sheet as JSON", TEXT, lambda desk, source: desk.address(desk.sheet_api(source.id))),
)


def sources(desk: Desk) -> list[Source]:
    """The sheets by id, which is by date."""
    return [Source(sheet_id, desk.library.sheets[sheet_id]) for sheet_id in sorted(desk.library.sheets)]


def source_row(desk: Desk, source: Source) -> dict[str, Any]:
    return row(SOURCE_COLUMNS, desk, source)
