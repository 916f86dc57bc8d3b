"""The index pages: companies, deals, people, institutions, sheets. Past 250 rows an index is split, by year or by initial."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import Any, NamedTuple

from markupsafe import Markup

from generator.language import catalogued, number, plural, say
from generator.link import Entity, Library
from generator.link.deals import DealState, day_of
from generator.markup import Link, link, relative, text
from generator.model import Sheet
from generator.people import people_date
from generator.values import UNKNOWN
from generator.values.dates import PartialDate
from generator.views.composer import Composer, native_name
from generator.views.entity import spoken
from generator.views.names import initial
from generator.views.page import Page, Row, Table
from generator.views.tables import deal_row

MAX_ROWS = 250
UNDATED = catalogued("undated")
BY = catalogued({"initial": "By initial:", "year": "By year:"})


class Index(NamedTuple):
    """One index: its items in order, the row of each, and the part (a year, an initial) it belongs to once there are too many."""

    folder: str
    label: str
    by: str
    head: tuple[str, ...]
    caption: str
    items: Callable[[Library], Sequence[Any]]
    row: Callable[[Composer, Any], Row]
    part: Callable[[Any], str]


def pages(library: Library) -> Iterator[Page]:
    for index in INDEXES:
        items = index.items(library)
        parts: dict[str, list[Any]] = {}
        for item in items if len(items) > MAX_ROWS else ():
            parts.setdefault(index.part(item), []).append(item)
        yield _page(library, index, f"{index.folder}/index.md", items[:MAX_ROWS], tuple(parts), len(items))
        for part, there in parts.items():
            yield _page(library, index, part_path(index, part), there, tuple(parts), len(there), part)


def part_path(index: Index, part: str) -> str:
    """The page of one year or initial; no entity's page lies there."""
    name = part.lower() if part.isascii() and part.isalnum() else "-".join(f"{ord(char):x}" for char in part)
    return f"{index.folder}/by-{index.by}/{name}.md"


def _page(library: Library, index: Index, path: str, items: Sequence[Any], parts: tuple[str, ...], count: int, part: str = "") -> Page:
    page = Composer(library, path)
    label = say(index.label)
    title = f"{label}: {say(part)}" if part else label
    more = say(", the first {shown} of {count}", shown=MAX_ROWS, count=number(count)) if parts and not part else ""
    body = {
        "name": title, "table": Table(index.head, tuple(index.row(page, item) for item in items), say(index.caption) + more), "count": number(count), "by": say(BY[index.by]),
        "parts": [Link(say(each), relative(part_path(index, each), path)) for each in parts], "as_of": people_date(library.site.as_of), "sources": page.sources(),
    }  # fmt: skip
    return Page(path, "index", title, body, nav="" if part else label)


def _named(page: Composer, entity: Entity) -> Markup:
    native = native_name(entity, page.library.site.language)
    return link(page.to(entity.slug)) + (Markup(" ") + native if native else Markup(""))


def _newest(page: Composer, entity: Entity) -> Markup:
    """How many facts the entity has, and the date of the newest source."""
    facts = page.library.on_page.get(entity.slug, ())
    dates = [source.published for linked in facts if (source := page.library.sheets[linked.ref.sheet].source).published.known]
    newest = max(dates, key=lambda published: published.first, default=None)
    return text(plural(len(facts), "fact")) + (text(say(", newest source {date}", date=people_date(newest))) if newest else Markup(""))


def _entities(kind: str) -> Callable[[Library], Sequence[Entity]]:
    return lambda library: library.entities(kind)


def _initial(entity: Entity) -> str:
    return initial(entity.record.sort_name or entity.name)


def _year(value: PartialDate | None) -> str:
    return str(value.first.year) if value and value.known else UNDATED


def _company(page: Composer, entity: Entity) -> Row:
    deals = page.to_all(page.library.party_to.get(entity.slug, ())) or text(say("none recorded"))
    return Row((_named(page, entity), text(entity.record.ids.get("ticker") or say("not recorded")), deals, _newest(page, entity)))


def _person(page: Composer, entity: Entity) -> Row:
    roles = [linked for linked in page.library.on_page.get(entity.slug, ()) if linked.is_role and linked.fact.subject == entity.slug]
    held = [text(linked.fact.text) + (text(", ") + link(page.to(linked.fact.object)) if linked.fact.object else Markup("")) + page.mark(linked) for linked in roles]
    return Row((_named(page, entity), Markup("; ").join(held) or text(say("not recorded")), _newest(page, entity)))


def _institution(page: Composer, entity: Entity) -> Row:
    return Row((_named(page, entity), text(spoken(entity.sub_kind)), _newest(page, entity)))


def _deals(library: Library) -> Sequence[tuple[str, DealState]]:
    """Newest first; deals without a dated fact last."""
    return sorted(library.deals.items(), key=lambda pair: -day_of(pair[1].lead).toordinal() if pair[1].lead else 0)


def _deal(page: Composer, pair: tuple[str, DealState]) -> Row:
    return deal_row(page, pair[0], page.to_all(pair[1].parties) or text(say("the sources do not say")))


def _sheets(library: Library) -> Sequence[tuple[str, Sheet]]:
    """By publication date, newest first; sheets of unknown date last."""
    return sorted(library.sheets.items(), key=lambda pair: (-pair[1].source.published.first.toordinal() if pair[1].source.published.known else 0, pair[0]))


def _sheet(page: Composer, pair: tuple[str, Sheet]) -> Row:
    sheet_id, sheet = pair
    known = sheet.source.published.known
    published = text(people_date(sheet.source.published) if known else say("not known"))
    publisher = text(say("not named")) if sheet.source.publisher == UNKNOWN else link(page.to(sheet.source.publisher))
    state = text(say("withdrawn by its publisher" if sheet.source.retracted else sheet.status))
    cells = (published, link(page.to_sheet(sheet_id)), publisher, text(plural(len(sheet.facts), "fact")), state)
    return Row(cells, (sheet.source.published.first.isoformat() if known else "0000",))


INDEXES = (
    Index("companies", catalogued("Companies"), "initial", catalogued(("Company", "Ticker", "Deals", "Facts")), catalogued("Companies, by name"), _entities("company"), _company, _initial),
    Index("deals", catalogued("Deals"), "year", catalogued(("Date", "Deal", "Parties", "Stage", "Amount", "Basis")), catalogued("Deals, the latest first"), _deals, _deal,
          lambda pair: _year(pair[1].lead.fact.date if pair[1].lead else None)),
    Index("people", catalogued("People"), "initial", catalogued(("Person", "Role as printed", "Facts")), catalogued("People, by name"), _entities("person"), _person, _initial),
    Index("institutions", catalogued("Institutions"), "initial", catalogued(("Institution", "Kind", "Facts")), catalogued("Institutions, by name"), _entities("institution"), _institution, _initial),
    Index("sheets", catalogued("Sheets"), "year", catalogued(("Published", "Sheet", "Publisher", "Facts", "State")), catalogued("Sheets, the latest first"), _sheets, _sheet,
          lambda pair: _year(pair[1].source.published)),
)  # fmt: skip
