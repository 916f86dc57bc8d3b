"""Tables of deals and people, and the pieces that other tables share with them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from markupsafe import Markup

from generator.language import catalogued, say
from generator.link import LinkedFact
from generator.link.deals import day_of
from generator.markup import link, plain_number, text
from generator.people import people_date
from generator.views.bars import Bar, bars
from generator.views.composer import Composer
from generator.views.notes import NOT_RECORDED, amount, meaning_of, roles_in_words, session
from generator.views.page import Row, Table
from generator.wording import DONE, tone


def deals_table(page: Composer, slug: str) -> Table:
    """The deals in which `slug` takes part, newest first: date · deal · role · stage · amount · basis."""
    states = [(deal, page.library.deals[deal]) for deal in page.library.party_to.get(slug, ())]
    states.sort(key=lambda pair: day_of(pair[1].lead).toordinal() if pair[1].lead else 0, reverse=True)
    rows = [deal_row(page, deal, text(roles_in_words(state.parties[slug]))) for deal, state in states if state.lead]
    return Table(catalogued(("Date", "Deal", "Role", "Stage", "Amount", "Basis")), tuple(rows))


def deal_row(page: Composer, deal: str, middle: Markup) -> Row:
    """date · deal · `middle` · stage · amount · basis. A deal that no fact tells of says so."""
    state = page.library.deals[deal]
    if state.lead is None:
        return Row((text(say("date not given")), link(page.to(deal)), middle, text(say("no deal fact recorded")), text(say(NOT_RECORDED)), text(say("the sources do not say"))))
    words = page.wording(state.lead)
    amounts = Markup("; ").join(amount(linked.fact.amount) + _meaning(linked) for linked in state.amounts) or text(say(NOT_RECORDED))
    when = text(people_date(state.lead.fact.date) if state.lead.fact.date else say("date not given"))
    keys = (date_key(state.lead), "", "", "", plain_number(state.amounts[0].fact.amount.low) if state.amounts else "0")
    return Row((when, link(page.to(deal)), middle, status(words.status, words.tone), amounts, text(words.basis) + page.mark(state.lead)), keys)


def _meaning(linked: LinkedFact) -> Markup:
    """What the amount is, in brackets: a valuation is not a payment."""
    meaning = meaning_of(linked.fact)
    return text(f" ({meaning})") if meaning else Markup("")


def date_key(linked: LinkedFact) -> str:
    """What a fact's date sorts by; undated ones come last in a table that has the latest first."""
    return linked.fact.date.first.isoformat() if linked.fact.date and linked.fact.date.known else "0000"


def status(word: str, tone: str) -> Markup:
    """The status in a frame that is solid, dashed or double: never by colour alone."""
    return Markup(f'<span class="status status-{tone}">') + text(word) + Markup("</span>")


def bars_caption(drawn: Iterable[Markup]) -> str:
    """How the bars of a table are read, if any is drawn."""
    return say("The bars of one currency have one scale; hollow: not done, or a ceiling") if any(drawn) else ""


def money_bars(stated: Sequence[LinkedFact]) -> list[Markup]:
    """A bar for the amount of each fact."""
    return bars([Bar(linked.fact.amount, tone(linked.fact) == DONE) for linked in stated])


def moves_table(page: Composer, facts: Iterable[LinkedFact], slug: str) -> Table:
    """Price changes of `slug`, newest first: date · move, drawn · measure · time of day · basis."""
    moves = [linked for linked in facts if linked.fact.kind == "market-move" and linked.fact.subject == slug and linked.fact.value and not linked.deprecated]
    drawn = bars([Bar(linked.fact.value, tone(linked.fact) == DONE) for linked in moves])
    rows = [
        Row((_as_of(linked), amount(linked.fact.value) + page.mark(linked) + bar, text(linked.fact.measure), text(session(linked.fact)), text(page.wording(linked).basis)), (date_key(linked),))
        for linked, bar in zip(moves, drawn, strict=True)
    ]
    return Table(catalogued(("Date", "Move", "Measure", "Time of day", "Basis")), tuple(rows))


def people_table(page: Composer, facts: Iterable[LinkedFact], slug: str) -> Table:
    """Who holds which role at `slug`: person · role · as of."""
    rows = [
        Row((link(page.to(linked.fact.subject)), text(linked.fact.text), _as_of(linked) + page.mark(linked)))
        for linked in facts
        if linked.is_role and linked.fact.object == slug
    ]
    return Table(catalogued(("Person", "Role", "As of")), tuple(rows))


def _as_of(linked: LinkedFact) -> Markup:
    return text(people_date(linked.fact.date) if linked.fact.date else say("date not given"))
