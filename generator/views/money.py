"""All money as stated, and whether it is promised, committed, paid or a mere value. Ceilings are never summed, nor is anything else."""

from __future__ import annotations

from collections.abc import Iterator

from markupsafe import Markup

from generator.language import catalogued, number, say
from generator.link import Library, LinkedFact
from generator.link.deals import newest_first
from generator.link.disagreements import agree
from generator.link.money import COMMITMENT, PAYMENT, PROMISE, WORTH, Rate, implied_rate, money_class
from generator.markup import link, text
from generator.people import people_date
from generator.views.composer import Composer
from generator.views.notes import amount, meaning_of
from generator.views.page import Page, Row, Table
from generator.views.tables import bars_caption, money_bars, status

HEAD = catalogued(("Date", "Amount", "Sort", "What", "Status", "Basis"))
SORT = catalogued({PROMISE: "promised", COMMITMENT: "committed", PAYMENT: "paid", WORTH: "other sum"})
SINCE = catalogued({"corrects": "since corrected", "updates": "since updated", "disputes": "disputed", "confirms": "confirmed"})


def pages(library: Library) -> Iterator[Page]:
    page = Composer(library, "money.md")
    stated = [linked for linked in newest_first(library.facts.values()) if _is_stated(library, linked)]
    drawn = money_bars(stated)
    body = {
        "table": Table(HEAD, tuple(_row(page, linked, bar) for linked, bar in zip(stated, drawn, strict=True)), bars_caption(drawn)),
        "rates": Table(catalogued(("Amount", "The article's own conversion", "Implied rate")), tuple(row for linked in stated if (row := _rate_row(page, linked)))),
        "as_of": people_date(library.site.as_of),
        "sources": page.sources(),
    }
    yield Page(page.path, "money", say("Money"), body, nav=say("Money"))


def _is_stated(library: Library, linked: LinkedFact) -> bool:
    """Whether the sum has a row; one that repeats or confirms another would read as a second sum."""
    stated = linked.fact.amount
    if stated is None or not stated.known or linked.deprecated or linked.links.get("repeats"):
        return False
    olds = (library.facts[ref] for ref in linked.links.get("confirms", ()) if ref in library.facts)
    return not any(older.fact.amount and agree(older.fact.amount, stated) and not older.deprecated for older in olds)


def _row(page: Composer, linked: LinkedFact, bar: Markup) -> Row:
    fact, words = linked.fact, page.wording(linked)
    stated = amount(fact.amount) + (text(f", {meaning}") if (meaning := meaning_of(fact)) else Markup("")) + bar
    when = text(people_date(fact.date) if fact.date else say("date not given"))
    newer = [(name, ref) for name in SINCE for ref in linked.inverse.get(name, ()) if not page.library.facts[ref].deprecated]
    since = [link(page.to_fact(ref, label=say(SINCE[name]))) for name, ref in newer]
    stands = Markup(", ").join([status(words.status, words.tone), *since])
    return Row((when, stated, text(say(SORT[money_class(linked)])), link(page.to_fact(linked.ref)) + page.mark(linked), stands, text(words.basis)))


def _rate_row(page: Composer, linked: LinkedFact) -> Row | None:
    fact = linked.fact
    rate = implied_rate(fact.amount, fact.amount_stated_as) if fact.amount_stated_as else None
    return Row((amount(fact.amount) + page.mark(linked), amount(fact.amount_stated_as), text(in_words(rate)))) if rate else None


def in_words(rate: Rate) -> str:
    """`1,428.57 KRW for 1 USD; from 1,379.31 to 1,481.48, as the conversion is rounded`."""
    return say("{rate} {unit} for 1 {base}; from {low} to {high}, as the conversion is rounded", rate=number(rate.value), unit=rate.unit, base=rate.base, low=number(rate.low), high=number(rate.high))
