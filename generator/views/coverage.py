"""The sources and how fully each is covered: sentences cited, declared empty, damaged, not accounted for."""

from __future__ import annotations

from collections.abc import Iterator

from generator.language import catalogued, number, say
from generator.link import Library
from generator.markup import link, text
from generator.people import people_date
from generator.values import UNKNOWN
from generator.views.composer import Composer
from generator.views.page import Page, Row, Table
from generator.vocabulary import RELIABILITY


def pages(library: Library) -> Iterator[Page]:
    page = Composer(library, "sources.md")
    rows = [_row(page, sheet_id) for sheet_id in sorted(library.sheets, reverse=True)]
    table = Table(catalogued(("Source", "Publisher", "Reliability", "Sentences", "With facts", "Declared empty", "Open", "Last compared")), tuple(rows), say("Sources, the newest sheet first"))
    body = {"name": say("Sources"), "table": table, "count": len(rows), "as_of": people_date(library.site.as_of), "sources": (), "parts": (), "by": ""}
    yield Page(page.path, "index", say("Sources"), body, nav=say("Sources"))


def _row(page: Composer, sheet_id: str) -> Row:
    library, sheet = page.library, page.library.sheets[sheet_id]
    lock = library.locks.get(sheet_id)
    cited = {at for linked in library.by_sheet[sheet_id] for at in linked.fact.at}
    every = set(lock.sentences) if lock else cited | set(sheet.source.not_facts)
    publisher = text(say("not named")) if sheet.source.publisher == UNKNOWN else link(page.to(sheet.source.publisher))
    compared = text(people_date(lock.checked.on)) if lock and lock.checked else text(say("never"))
    counts = (len(every), len(every & cited), len(set(sheet.source.not_facts) - cited), len(every - cited - set(sheet.source.not_facts)))
    return Row((link(page.to_sheet(sheet_id)), publisher, text(say(RELIABILITY[sheet.source.reliability])), *(text(number(count)) for count in counts), compared))
