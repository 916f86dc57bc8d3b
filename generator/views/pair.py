"""Company pairs: everything between two companies that share a fact."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations

from generator.language import catalogued, listed, say
from generator.link import Library, LinkedFact
from generator.link.deals import newest_first
from generator.people import people_date
from generator.views.composer import Composer
from generator.views.entity import by_name, not_known
from generator.views.page import Page, Table
from generator.views.tables import deal_row


def pairs(library: Library) -> dict[tuple[str, str], list[LinkedFact]]:
    """The companies, two by two in the order of their slugs, with the facts that stand on both pages."""
    found: dict[tuple[str, str], list[LinkedFact]] = {}
    for linked in library.facts.values():
        companies = sorted(slug for slug in linked.pages if library.registry.entities[slug].kind == "company")
        for pair in combinations(companies, 2):
            found.setdefault(pair, []).append(linked)
    return dict(sorted(found.items()))


def pair_path(first: str, second: str) -> str:
    """`--` stands in no slug, so the address is nobody else's."""
    return f"pairs/{min(first, second)}--{max(first, second)}.md"


def pages(library: Library) -> Iterator[Page]:
    for (first, second), facts in pairs(library).items():
        yield _page(Composer(library, pair_path(first, second)), first, second, newest_first(facts))


def _page(page: Composer, first: str, second: str, facts: list[LinkedFact]) -> Page:
    library = page.library
    deals = [deal for deal in library.party_to.get(first, ()) if deal in library.party_to.get(second, ())]
    rows = tuple(deal_row(page, deal, page.to_all(library.deals[deal].parties)) for deal in by_name(page, deals))
    title = listed([page.name(first), page.name(second)])
    body = {
        "first": page.to(first),
        "second": page.to(second),
        "deals": Table(catalogued(("Date", "Deal", "Parties", "Stage", "Amount", "Basis")), rows, say("Deals to which both are party")),
        "facts": page.facts(facts),
        "unknown": not_known(page, facts),
        "as_of": people_date(library.site.as_of),
        "sources": page.sources(),
    }
    return Page(page.path, "pair", title, body)
