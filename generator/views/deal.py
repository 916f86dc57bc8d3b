"""A deal's page: what is agreed and what is intended are two lists, for binding and intent are different things."""

from __future__ import annotations

from collections.abc import Iterator

from markupsafe import Markup

from generator.language import catalogued, say
from generator.link import Entity, Library, LinkedFact
from generator.link.deals import DealState, day_of, newest_first
from generator.markup import link, text
from generator.people import people_date
from generator.views.company import leading
from generator.views.composer import Composer
from generator.views.entity import bottom_line_fact, by_name, composer_for, facts_of, frame, mentioned_by, not_known, what_changed
from generator.views.notes import NOT_RECORDED, money_of, roles_in_words
from generator.views.page import Note, Page, Row, Table
from generator.views.tables import bars_caption, money_bars, status
from generator.wording import AHEAD, DONE, tone

BINDING_KINDS = ("deal", "investment", "plan")
ENDED = catalogued({"lapsed": "This deal lapsed: it was not carried out.", "terminated": "This deal was terminated."})
VOICES = ("statement", "response")


def pages(library: Library) -> Iterator[Page]:
    for entity in library.entities("deal"):
        yield _page(composer_for(library, entity), entity)


def _page(page: Composer, entity: Entity) -> Page:
    facts = facts_of(page, entity)
    state = page.library.deals[entity.slug]
    lead = bottom_line_fact(page, entity, state.lead or leading(facts))
    matters = [linked for linked in facts if linked.fact.kind in BINDING_KINDS]
    standing = [linked for linked in matters if not linked.deprecated and not linked.superseded]
    agreed = [linked for linked in standing if tone(linked.fact) == DONE]
    intended = [linked for linked in standing if tone(linked.fact) == AHEAD]
    body = frame(page, entity, lead, _glance(page, state)) | {
        "alert": say(ENDED.get(state.lead.fact.stage or "", "")) if state.lead else "",
        "changed": what_changed(page, facts),
        "stages": _stages(page, facts),
        "agreed": page.facts(agreed),
        "intended": page.facts(intended),
        "unsettled": page.facts(linked for linked in standing if linked not in agreed and linked not in intended),
        "earlier": page.facts(linked for linked in matters if linked not in standing),
        "money": _money(page, facts),
        "voices": page.facts(linked for linked in facts if linked.fact.kind in VOICES),
        "others": page.facts(linked for linked in facts if linked.fact.kind not in BINDING_KINDS + VOICES),
        "timeline": _timeline(page, facts),
        "unknown": not_known(page, facts),
        "related": _related(page, entity, state),
        "mentioned": mentioned_by(page, entity),
    }
    return Page(entity.page, "deal", entity.name, body | {"sources": page.sources()}, entity.source)


def _glance(page: Composer, state: DealState) -> Iterator[Note]:
    parties = Markup(", ").join(link(page.to(slug)) + text(f" ({roles_in_words(roles)})") for slug, roles in state.parties.items())
    yield Note(say("Parties"), parties or text(say("the sources do not say")))
    if state.lead:
        words = page.wording(state.lead)
        yield Note(say("Stage"), status(words.status, words.tone) + page.mark(state.lead))
        day = state.lead.fact.date
        yield Note(say("Date"), text(people_date(day) if day and day.known else say("the sources do not say")))
    amounts = [money_of(page, linked) + page.mark(linked) for linked in state.amounts]
    once = any(linked.fact.amount for linked in state.facts)
    yield Note(say("Amount"), Markup("<br>").join(amounts) or text(say("none that still stands" if once else NOT_RECORDED)))
    for due in dict.fromkeys(linked.fact.due for linked in state.standing if linked.fact.due):
        yield Note(say("Due"), text(people_date(due)) + Markup("").join(page.mark(linked) for linked in state.standing if linked.fact.due == due))


def _stages(page: Composer, facts: list[LinkedFact]) -> list[Note]:
    """How far the deal had come, newest first; only where it moved."""
    again = ("repeats", "confirms")
    staged = newest_first(linked for linked in facts if linked.fact.stage and not linked.deprecated and not any(map(linked.links.get, again)))
    notes = [Note(people_date(linked.fact.date) if linked.fact.date else say("date not given"), text(page.wording(linked).lead.rstrip(":")) + page.mark(linked)) for linked in staged]
    return notes if len({linked.fact.stage for linked in staged}) > 1 else []


def _money(page: Composer, facts: list[LinkedFact]) -> Table:
    stated = [linked for linked in facts if linked.fact.amount and not linked.deprecated]
    drawn = money_bars(stated)
    rows = [
        Row((money_of(page, linked) + bar, status(page.wording(linked).status, page.wording(linked).tone), text(page.wording(linked).basis), link(page.to_fact(linked.ref)) + page.mark(linked)))
        for linked, bar in zip(stated, drawn, strict=True)
    ]
    return Table(catalogued(("Amount as stated", "Status", "Basis", "Fact")), tuple(rows), bars_caption(drawn))


def _timeline(page: Composer, facts: list[LinkedFact]) -> list[Note]:
    dated = sorted((linked for linked in facts if linked.fact.date and linked.fact.date.known), key=day_of)
    return [Note(people_date(linked.fact.date), link(page.to_fact(linked.ref)) + page.mark(linked)) for linked in dated]


def _related(page: Composer, entity: Entity, state: DealState) -> list[Markup]:
    """Other deals with a common party, and what may be the same deal."""
    lines = [link(page.to(slug)) + text(say(" (may be the same)")) for slug in entity.record.maybe_same_as]
    lines += [link(page.to(deal)) + text(say(" (this is a party to it)")) for deal in page.library.party_to.get(entity.slug, ())]
    common: dict[str, list[str]] = {}
    for party in state.parties:
        for deal in page.library.party_to.get(party, ()):
            common.setdefault(deal, []).append(page.name(party))
    lines += [link(page.to(deal)) + text(say(" (with {parties})", parties=", ".join(common[deal]))) for deal in by_name(page, common) if deal != entity.slug]
    return lines
