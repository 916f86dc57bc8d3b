"""The index pages: companies, deals, people, institutions, sheets."""

from __future__ import annotations

from collections.abc import Iterator

from markupsafe import Markup

from generator.link import Entity, Library
from generator.link.deals import day_of
from generator.markup import link, people_date, plural, text
from generator.values import UNKNOWN
from generator.views.composer import Composer, native_name
from generator.views.entity import deal_row, spoken
from generator.views.page import Page, Row, Table


def pages(library: Library) -> Iterator[Page]:
    for kind, label, write in (
        ("companies", "Companies", _companies), ("deals", "Deals", _deals), ("people", "People", _people),
        ("institutions", "Institutions", _institutions), ("sheets", "Sheets", _sheets),
    ):  # fmt: skip
        page = Composer(library, f"{kind}/index.md")
        table = write(page)
        body = {"name": label, "table": table, "count": len(table.rows), "as_of": people_date(library.site.as_of), "sources": page.sources()}
        yield Page(page.path, "index", label, body, nav=label)


def _named(page: Composer, entity: Entity) -> Markup:
    native = native_name(entity, page.library.site.language)
    return link(page.to(entity.slug)) + (Markup(" ") + native if native else Markup(""))


def _newest(page: Composer, entity: Entity) -> Markup:
    """How many facts the entity has, and the date of the newest source."""
    facts = page.library.on_page.get(entity.slug, ())
    dates = [source.published for linked in facts if (source := page.library.sheets[linked.ref.sheet].source).published.known]
    newest = max(dates, key=lambda published: published.first, default=None)
    return text(plural(len(facts), "fact")) + (text(f", newest source {people_date(newest)}") if newest else Markup(""))


def _companies(page: Composer) -> Table:
    rows = []
    for entity in page.library.entities("company"):
        deals = page.to_all(page.library.party_to.get(entity.slug, ())) or text("none recorded")
        ticker = text(entity.record.ids.get("ticker", "not recorded"))
        rows.append(Row((_named(page, entity), ticker, deals, _newest(page, entity))))
    return Table(("Company", "Ticker", "Deals", "Facts"), tuple(rows))


def _deals(page: Composer) -> Table:
    """Newest first; deals without a dated fact last."""
    deals = sorted(page.library.deals.items(), key=lambda pair: -day_of(pair[1].lead).toordinal() if pair[1].lead else 0)
    rows = [deal_row(page, slug, page.to_all(state.parties) or text("the sources do not say")) for slug, state in deals]
    return Table(("Date", "Deal", "Parties", "Stage", "Amount", "Basis"), tuple(rows))


def _people(page: Composer) -> Table:
    rows = []
    for entity in page.library.entities("person"):
        roles = [linked for linked in page.library.on_page.get(entity.slug, ()) if linked.is_role and linked.fact.subject == entity.slug]
        held = [text(linked.fact.text) + (text(", ") + link(page.to(linked.fact.object)) if linked.fact.object else Markup("")) + page.mark(linked) for linked in roles]
        rows.append(Row((_named(page, entity), Markup("; ").join(held) or text("not recorded"), _newest(page, entity))))
    return Table(("Person", "Role as printed", "Facts"), tuple(rows))


def _institutions(page: Composer) -> Table:
    rows = [Row((_named(page, entity), text(spoken(entity.sub_kind)), _newest(page, entity))) for entity in page.library.entities("institution")]
    return Table(("Institution", "Kind", "Facts"), tuple(rows))


def _sheets(page: Composer) -> Table:
    """By publication date, newest first; sheets of unknown date last."""
    sheets = sorted(page.library.sheets.items(), key=lambda pair: (-pair[1].source.published.first.toordinal() if pair[1].source.published.known else 0, pair[0]))
    rows = []
    for sheet_id, sheet in sheets:
        published = people_date(sheet.source.published) if sheet.source.published.known else "not known"
        publisher = text("not named") if sheet.source.publisher == UNKNOWN else link(page.to(sheet.source.publisher))
        state = "withdrawn by its publisher" if sheet.source.retracted else sheet.status
        rows.append(Row((text(published), link(page.to_sheet(sheet_id)), publisher, text(plural(len(sheet.facts), "fact")), text(state))))
    return Table(("Published", "Sheet", "Publisher", "Facts", "State"), tuple(rows))
