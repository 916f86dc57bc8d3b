"""Figures that differ: each side with its source, date, basis and origin; never an average."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from markupsafe import Markup

from generator.language import catalogued, percent, say
from generator.link import Library, LinkedFact
from generator.link.disagreements import CORRECTED, DIFFER, DISPUTED, LATER, UPDATED, Disagreement
from generator.link.standing import origin_of
from generator.markup import link, phrase, text
from generator.people import people_date
from generator.views.composer import Composer
from generator.views.notes import amount, meaning_of
from generator.views.page import Page, Row, Table

SAID = catalogued({
    DIFFER: "the sources differ; no editor has settled it",
    LATER: "answers of different days: the newer does not make the older wrong",
    DISPUTED: "disputed: the newer source cannot be squared with the older, and it is undecided",
    UPDATED: "a later state: the older was right when printed",
    CORRECTED: "corrected: the older was wrong",
})
HEAD = catalogued(("Matter", "What it says", "Source", "Basis", "Origin"))


def difference_table(page: Composer, found: Iterable[Disagreement]) -> Table:
    """One row a side; the matter stands in the first row of each."""
    rows = [row for one in found for row in _rows(page, one)]
    return Table(HEAD, tuple(rows))


def _rows(page: Composer, one: Disagreement) -> Iterator[Row]:
    matter = link(page.to(one.about)) + text(f": {say(one.matter)} ({say(SAID[one.settled])})")
    for says, basis, origin, sides in _merged(page, one):
        sources = Markup("; ").join(link(page.to_sheet(side.ref.sheet)) + page.mark(side) for side in sides)
        yield Row((matter, says, sources, text(basis), origin))
        matter = Markup("&#8943;")


def _merged(page: Composer, one: Disagreement) -> list[tuple[Markup, str, Markup, list[LinkedFact]]]:
    """(what it says, basis, origin, sides): copies of one origin that say the same, on the same basis, are one side."""
    rows: dict[tuple[Markup, str, str], list[LinkedFact]] = {}
    for side in one.sides:
        rows.setdefault((_says(page, one.matter, side), page.wording(side).basis, origin_of(side, page.library.witnesses)), []).append(side)
    find = page.library.registry.find
    return [(says, basis, link(page.to(origin)) if find(origin) else text(say("not known")), sides) for (says, basis, origin), sides in rows.items()]


def _says(page: Composer, matter: str, side: LinkedFact) -> Markup:
    fact = side.fact
    when = text(f", {people_date(fact.date)}") if fact.date and fact.date.known else Markup("")
    if matter == "parties":
        return page.to_all(fact.parties) + when
    if matter in ("stage", "response"):
        return text(page.wording(side).lead.rstrip(":")) + when
    if matter in ("amount", "meaning of the amount") and fact.amount:
        converted = text(" (") + amount(fact.amount_stated_as) + text(say(" by the article's own conversion)")) if fact.amount_stated_as else Markup("")
        meaning = text(say(" as {meaning}", meaning=meaning_of(fact))) if fact.amount_of else Markup("")
        return amount(fact.amount) + converted + meaning + when
    return (amount(fact.value) if fact.value else link(page.to_fact(side.ref, label=page.composed(side).rstrip(".")))) + when


def pages(library: Library) -> Iterator[Page]:
    page = Composer(library, "disagreements.md")
    seen: dict[tuple[object, ...], Disagreement] = {}
    for found in library.differing.values():
        for one in found:
            seen.setdefault((one.about, one.matter, tuple(side.ref for side in one.sides)), one)
    table = difference_table(page, seen.values())
    copies = [
        phrase("{first} and {second}: {share} of the sentences in common; they count as one witness", first=link(page.to_sheet(copy.first)), second=link(page.to_sheet(copy.second)), share=percent(copy.share))
        for copy in library.copies
    ]
    body = {"table": table, "copies": copies, "as_of": people_date(library.site.as_of), "sources": page.sources()}
    yield Page(page.path, "disagreements", say("Disagreements"), body, nav=say("Disagreements"))
