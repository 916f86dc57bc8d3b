"""What each sheet brought, the newest first: new facts, and what became of older ones."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from markupsafe import Markup

from generator.changes import change_between
from generator.language import plural, say
from generator.link import Library, LinkedFact
from generator.markup import link, text
from generator.model import Fact
from generator.people import people_date
from generator.values.amounts import Amount
from generator.values.dates import PartialDate
from generator.views.composer import Composer
from generator.views.entity import by_name
from generator.views.notes import amount
from generator.views.page import Page

SPOKEN_OF = ("corrects", "updates", "disputes", "confirms", "answers")
MOVES = ("corrects", "updates", "disputes")
"""Links after which something is different."""

MOST_NAMED = 8
"""Pages that are named for one sheet; its own page has them all."""


def pages(library: Library) -> Iterator[Page]:
    page = Composer(library, "whats-new.md")
    order = sorted(library.sheets, key=lambda sheet_id: (library.sheets[sheet_id].source.published.first, sheet_id), reverse=True)
    sheets = [(link(page.to_sheet(sheet_id)), list(_lines(page, sheet_id))) for sheet_id in order]
    yield Page(page.path, "whats_new", say("What's new"), {"sheets": sheets, "as_of": people_date(library.site.as_of), "sources": page.sources()}, nav=say("What's new"))


def _lines(page: Composer, sheet_id: str) -> Iterator[Markup]:
    library, facts = page.library, page.library.by_sheet[sheet_id]
    if retracted := library.sheets[sheet_id].source.retracted:
        yield text(say("withdrawn by its publisher on {date}", date=people_date(retracted)))
    again = sum(bool(linked.links.get("repeats")) for linked in facts)
    told = plural(len(library.sheets[sheet_id].facts), "fact") + (", " + plural(again, "of them repeats an older one", "of them repeat older ones") if again else "")
    counts = Counter(slug for linked in facts for slug in linked.pages)
    slugs = sorted(by_name(page, counts), key=lambda slug: -counts[slug])
    more = text(", " + plural(len(slugs) - MOST_NAMED, "more page")) if len(slugs) > MOST_NAMED else Markup("")
    yield text(told) + (text(": ") + page.to_all(slugs[:MOST_NAMED]) + more if slugs else Markup(""))
    for linked in facts:
        spoken = [text(f"{say(name)} ") + Markup("; ").join(olds) for name in SPOKEN_OF if (olds := list(_olds(page, name, linked)))]
        if spoken:
            yield link(page.to_fact(linked.ref)) + page.mark(linked) + text(" – ") + Markup("; ").join(spoken)


def _olds(page: Composer, name: str, newer: LinkedFact) -> Iterator[Markup]:
    """The older facts of which the newer speaks, each with what is different now."""
    for ref in newer.links.get(name, ()):
        if older := page.library.facts.get(ref):
            told = Markup("; ").join(_moves(page, name, older, newer)) if name in MOVES else ""
            yield text("“") + link(page.to_fact(ref)) + text("”") + (Markup(" (") + told + Markup(")") if told else Markup(""))


def _moves(page: Composer, name: str, older: LinkedFact, newer: LinkedFact) -> Iterator[Markup]:
    """`Letter of intent → Lapsed`, `due: May 2025 → August 2025`. Who disputes a state has not changed it."""
    before, after = page.wording(older).status, page.wording(newer).status
    if name != "disputes" and before != after:
        yield text(f"{before} → {after}")
    for change in change_between(older.fact, newer.fact):
        if change.what not in ("stage", "status"):
            yield text(f"{say(change.what)}: ") + _printed(older.fact, change.what) + text(" → ") + _printed(newer.fact, change.what)


def _printed(fact: Fact, name: str) -> Markup:
    value = getattr(fact, name)
    if isinstance(value, Amount):
        return amount(value)
    return text(people_date(value) if isinstance(value, PartialDate) else say(value.replace("-", " ")))
