"""llms.txt (llmstxt.org): what the site is, how its words are meant, and where everything stands, in Markdown for programs that read."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.exports.agenda import PATH as CALENDAR
from generator.exports.desk import API, Desk, isolated
from generator.exports.feeds import SITE_FEED
from generator.exports.file import File
from generator.language import ENGLISH, speaking
from generator.link import Entity
from generator.people import people_date

PATH = "llms.txt"
SECTIONS = (("deal", "Deals"), ("company", "Companies"), ("person", "People"), ("institution", "Institutions"))
_MARKS = re.compile(r"[\\`*_\[\]<>#|]")

READING = """\
- Quote the composed sentences, not parts of them: "Planned", "according to unnamed sources" or "declined to comment" is part of the fact.
- What is announced, planned, sought or scheduled has not happened. "Declined to comment" is neither yes nor no.
- "Up to" and "at least" are part of an amount. Amounts must not be added up: a promise is not a payment.
- Where sources differ, every side is given; nothing is averaged.
- "No longer relied on" marks facts that are kept only so that what cites them can be understood.
- Cite the fact's address on the site and its source, with the date this site speaks for."""


def files(desk: Desk) -> Iterator[File]:
    """In English whatever the site's language: the programs that read it, and this file's own words, are."""
    with speaking(ENGLISH):
        yield File(PATH, ("\n".join(_lines(Desk(desk.library, desk.site_url))) + "\n").encode())


def _lines(desk: Desk) -> Iterator[str]:
    site = desk.library.site
    yield from (f"# {plain(site.name)}", "", "> Facts on companies and deals, taken from news articles: who said it, has it happened, and in which sentence it stands.", "")
    yield from (f"As of {people_date(site.as_of)}. Each fact is written in an editor's own words and cites its article by paragraph and sentence.", "", READING)
    for kind, title in SECTIONS:
        if entities := desk.library.entities(kind):
            yield from ("", f"## {title}", "", *(_entry(desk, entity) for entity in entities))
    if desk.library.sheets:
        yield from ("", "## Sources", "")
        for sheet_id in sorted(desk.library.sheets, reverse=True):
            withdrawn = ": withdrawn by its publisher, no longer relied on" if desk.library.sheets[sheet_id].source.retracted else ""
            yield f"- [{plain(desk.composer.sheet_label(sheet_id))}]({desk.address(f'sheets/{sheet_id}/')}){withdrawn}"
    yield from ("", "## Data", "")
    for name, path, says in (
        ("OpenAPI description", f"{API}/openapi.json", "of all JSON files"),
        ("Facts", f"{API}/facts.jsonl", "all facts as JSON, one a line; `sentence` is the one to quote"),
        ("SQLite", f"{API}/briefs.sqlite", "everything, with a full-text index"),
        ("Calendar", CALENDAR, "what is scheduled and due"),
        ("Feed", SITE_FEED, "what is new"),
        ("Downloads", "downloads/", "all formats, and how to cite them"),
    ):
        yield f"- [{name}]({desk.address(path)}): {says}"


def _entry(desk: Desk, entity: Entity) -> str:
    summary = desk.summary(entity)
    return f"- [{plain(entity.name)}]({desk.address(desk.page(entity))})" + (f": {plain(summary)}" if summary else "")


def plain(text: str) -> str:
    """`text` on one line, as Markdown prints it."""
    return isolated(_MARKS.sub(lambda match: f"\\{match[0]}", text))
