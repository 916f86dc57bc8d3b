"""The first page: what this is, what is new, and a way to everything."""

from __future__ import annotations

from collections.abc import Iterator

from generator.language import catalogued, plural, say
from generator.link import Library
from generator.link.deals import day_of
from generator.markup import Link, link, text
from generator.people import people_date
from generator.views.composer import Composer
from generator.views.network import whole
from generator.views.page import Page, Row, Table
from generator.views.tables import deal_row

LATEST = 10


def pages(library: Library) -> Iterator[Page]:
    page = Composer(library, "index.md")
    body = {
        "name": library.site.name,
        "empty": not library.sheets,
        "counts": _counts(library),
        "as_of": people_date(library.site.as_of),
        "changes": [link(page.to_sheet(sheet_id)) + text(f": {plural(len(library.sheets[sheet_id].facts), 'fact')}") for sheet_id in sorted(library.sheets, reverse=True)[:LATEST]],
        "deals": _deals(page),
        "network": whole(library),
        "companies": page.to_all(entity.slug for entity in library.entities("company")),
        "hangul": _hangul(page),
        "people": page.to_all(entity.slug for entity in library.entities("person")),
        "sources": page.sources(),
    }
    yield Page(page.path, "home", library.site.name, body, nav=say("Home"), description=say(DESCRIPTION))


DESCRIPTION = catalogued("Briefing pages on companies and deals: who said it, has it happened, and in which sentence it stands.")


def _counts(library: Library) -> str:
    parts = [
        plural(len(library.entities("company")), "company", "companies"), plural(len(library.entities("deal")), "deal"),
        plural(len(library.entities("person")), "person", "people"), plural(len(library.entities("institution")), "institution"),
    ]  # fmt: skip
    facts = sum(len(sheet.facts) for sheet in library.sheets.values())
    return ", ".join([*parts, say("{facts} from {sheets}", facts=plural(facts, "fact"), sheets=plural(len(library.sheets), "sheet"))])


def _deals(page: Composer) -> Table:
    deals = sorted(((slug, state) for slug, state in page.library.deals.items() if state.lead), key=lambda pair: -day_of(pair[1].lead).toordinal())
    rows: list[Row] = [deal_row(page, slug, page.to_all(state.parties) or text(say("the sources do not say"))) for slug, state in deals[:LATEST]]
    return Table(catalogued(("Date", "Deal", "Parties", "Stage", "Amount", "Basis")), tuple(rows))


def _hangul(page: Composer) -> list[Link]:
    """Companies by their Korean names, in Korean order."""
    names = [(other.text, entity.slug) for entity in page.library.entities("company") for other in entity.record.names if (other.lang or "").startswith("ko") and other.kind != "weak"]
    return [page.to(slug, label=name) for name, slug in sorted(names)]
