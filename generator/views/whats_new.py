"""What each sheet brought, the newest first: new facts, and what became of older ones."""

from __future__ import annotations

from collections.abc import Iterator

from markupsafe import Markup

from generator.changes import Change, change_between
from generator.link import Library, LinkedFact
from generator.markup import link, people_date, plural, text
from generator.views.composer import Composer
from generator.views.entity import by_name
from generator.views.page import Page


def pages(library: Library) -> Iterator[Page]:
    page = Composer(library, "whats-new.md")
    order = sorted(library.sheets, key=lambda sheet_id: (library.sheets[sheet_id].source.published.first, sheet_id), reverse=True)
    sheets = [(link(page.to_sheet(sheet_id)), list(_lines(page, sheet_id))) for sheet_id in order]
    yield Page(page.path, "whats_new", "What's new", {"sheets": sheets, "as_of": people_date(library.site.as_of), "sources": page.sources()}, nav="What's new")


def _lines(page: Composer, sheet_id: str) -> Iterator[Markup]:
    library, facts = page.library, page.library.by_sheet[sheet_id]
    slugs = by_name(page, {slug for linked in facts for slug in linked.pages})
    yield text(f"{plural(len(library.sheets[sheet_id].facts), 'fact')} on ") + page.to_all(slugs)
    for linked in facts:
        for name in ("corrects", "updates", "disputes", "confirms", "answers"):
            for ref in linked.links.get(name, ()):
                if ref in library.facts:
                    yield _line(page, name, library.facts[ref], linked)
    if retracted := library.sheets[sheet_id].source.retracted:
        yield text(f"withdrawn by its publisher on {people_date(retracted)}")


def _line(page: Composer, name: str, older: LinkedFact, newer: LinkedFact) -> Markup:
    changes: list[Change] = change_between(older.fact, newer.fact)
    told = "; ".join(f"{change.what} {change.before} → {change.after}" for change in changes)
    return text(f"{name}: ") + link(page.to_fact(newer.ref)) + text(f" ({told})" if told else "") + page.mark(newer)
