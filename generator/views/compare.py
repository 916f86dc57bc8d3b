"""Companies side by side: one row each; the script shows just the ones that are chosen."""

from __future__ import annotations

from collections.abc import Iterator

from markupsafe import Markup

from generator.language import catalogued, say
from generator.link import Entity, Library
from generator.link.deals import newest_first
from generator.markup import link, text
from generator.people import people_date
from generator.views.composer import Composer, native_name
from generator.views.notes import amount
from generator.views.page import Page, Row, Table
from generator.views.pair import pair_path, pairs

HEAD = catalogued(("Company", "Name in its own script", "Ticker", "People", "Deals", "Last market move", "Facts", "Together with"))


def pages(library: Library) -> Iterator[Page]:
    page = Composer(library, "compare.md")
    beside: dict[str, list[str]] = {}
    for first, second in pairs(library):
        beside.setdefault(first, []).append(second)
        beside.setdefault(second, []).append(first)
    rows = tuple(_row(page, entity, beside.get(entity.slug, [])) for entity in library.entities("company"))
    body = {"table": Table(HEAD, rows, say("Companies, by name")), "as_of": people_date(library.site.as_of), "sources": page.sources()}
    yield Page(page.path, "compare", say("Compare companies"), body, nav=say("Compare"))


def _row(page: Composer, entity: Entity, beside: list[str]) -> Row:
    facts = page.library.on_page.get(entity.slug, ())
    people = [link(page.to(one.fact.subject)) + text(f" ({one.fact.text})") for one in facts if one.is_role and one.fact.object == entity.slug]
    moves = [one for one in newest_first(facts) if one.fact.kind == "market-move" and one.fact.subject == entity.slug and one.fact.value]
    move = amount(moves[0].fact.value) + text(say(" on {date}", date=people_date(moves[0].fact.date))) + page.mark(moves[0]) if moves else text(say("not recorded"))
    together = Markup(", ").join(link(page.to(other)._replace(href=pair_path(entity.slug, other))) for other in beside)
    cells = (
        link(page.to(entity.slug)), native_name(entity, page.library.site.language) or text(say("not recorded")), text(entity.record.ids.get("ticker") or say("not recorded")),
        Markup(", ").join(people) or text(say("not recorded")), page.to_all(page.library.party_to.get(entity.slug, ())) or text(say("none recorded")),
        move, text(len(facts)), together or text(say("none recorded")),
    )  # fmt: skip
    return Row(cells)
