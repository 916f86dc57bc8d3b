"""Who met whom: every meeting and visit, held or not."""

from __future__ import annotations

from collections.abc import Iterator

from generator.language import catalogued, number, say
from generator.link import Library
from generator.link.deals import newest_first
from generator.markup import link, text
from generator.people import people_date
from generator.values import UNKNOWN
from generator.views.composer import Composer
from generator.views.page import Page, Row, Table
from generator.views.tables import date_key, status


def pages(library: Library) -> Iterator[Page]:
    page = Composer(library, "meetings.md")
    rows = []
    for linked in newest_first(library.facts.values()):
        fact = linked.fact
        if fact.kind in ("meeting", "visit") and not linked.deprecated:
            words = page.wording(linked)
            people = page.to_all(fact.participants or (fact.subject,))
            place = text(say("not given")) if fact.place in (None, UNKNOWN) else link(page.to(fact.place))
            when = text(people_date(fact.date) if fact.date and fact.date.known else say("date not given"))
            cells = (when, link(page.to_fact(linked.ref)) + page.mark(linked), people, text(say(fact.kind)), place, status(words.status, words.tone), text(words.basis))
            rows.append(Row(cells, (date_key(linked),)))
    table = Table(catalogued(("Date", "Fact", "Who", "What", "Place", "Status", "Basis")), tuple(rows), say("Meetings and visits, the latest first"))
    body = {"name": say("Who met whom"), "table": table, "count": number(len(rows)), "as_of": people_date(library.site.as_of), "sources": page.sources(), "parts": (), "by": ""}
    yield Page(page.path, "index", say("Who met whom"), body, nav=say("Who met whom"))
