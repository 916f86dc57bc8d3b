"""A sheet's page: the audit of one article."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import NamedTuple

from markupsafe import Markup

from generator.language import percent, plural, say
from generator.link import Library, LinkedFact
from generator.markup import Link, link, phrase, text
from generator.model import Sheet
from generator.people import people_date
from generator.values import NONE, UNKNOWN
from generator.values.identifiers import Locator
from generator.views.composer import Composer
from generator.views.entity import by_name
from generator.views.page import FactLine, Note, Page
from generator.vocabulary import NOT_FACT, PUBLISHED_BASIS, RELIABILITY


class Sentence(NamedTuple):
    """A sentence of the article without its text: its place, and the facts that stand in it first."""

    at: str
    title: str
    facts: tuple[FactLine, ...]


class Covered(NamedTuple):
    """A cell of the coverage map. `state` is cited, damaged, declared or open."""

    link: Link
    state: str
    says: str


def pages(library: Library) -> Iterator[Page]:
    for sheet_id, sheet in library.sheets.items():
        page = Composer(library, f"sheets/{sheet_id}.md", own_sheet=sheet_id)
        yield _page(page, sheet_id, sheet)


def _page(page: Composer, sheet_id: str, sheet: Sheet) -> Page:
    facts = page.library.by_sheet[sheet_id]
    body = {
        "draft": sheet.status == "draft",
        "retracted": people_date(sheet.source.retracted) if sheet.source.retracted else "",
        "source": list(_source(page, sheet)),
        "verified": _verified(page, sheet_id),
        "count": f"{plural(len(sheet.facts), 'fact')}, {plural(sum(len(held) for held in sheet.roles.values()), 'role')}",
        "sentences": _sentences(page, facts),
        "coverage": _coverage(page, sheet_id, sheet, facts),
        "copies": [phrase("{sheet}: {share} of the sentences in common; the two count as one witness", sheet=link(page.to_sheet(other)), share=percent(share)) for other, share in _copies(page, sheet_id)],
        "rests": _rests(page, facts),
        "sources": page.sources(),
    }
    return Page(f"sheets/{sheet_id}.md", "sheet", page.sheet_label(sheet_id), body, f"sheets/{sheet_id}.yml")


def _source(page: Composer, sheet: Sheet) -> Iterator[Note]:
    source = sheet.source
    unnamed = {UNKNOWN: say("not known"), NONE: say("printed without one"), None: say("not recorded")}
    yield Note(say("Headline"), text(say("not known") if source.title == UNKNOWN else source.title))
    yield Note(say("Publisher"), text(say("not known")) if source.publisher == UNKNOWN else link(page.to(source.publisher)))
    if source.origin:
        yield Note(say("Origin"), link(page.to(source.origin)))
    yield Note(say("Author"), text(unnamed.get(source.author, source.author)))
    yield Note(say("Address"), text(say("not known")) if source.url == UNKNOWN else link(Link(source.url, source.url)))
    if source.archived_url:
        yield Note(say("Archived copy"), link(Link(source.archived_url, source.archived_url)))
    basis = f" ({say(PUBLISHED_BASIS[source.published_basis])})" if source.published_basis else ""
    yield Note(say("Published"), text((people_date(source.published) if source.published.known else say("not known")) + basis))
    if source.retrieved:
        yield Note(say("Retrieved"), text(people_date(source.retrieved)))
    yield Note(say("Language and time zone"), text(f"{source.language}, {source.timezone}"))
    yield Note(say("Reliability"), text(say(RELIABILITY[source.reliability])))
    if source.reviewed:
        yield Note(say("Compared with the article"), text(say("by {name}, {date}", name=source.reviewed.by, date=people_date(source.reviewed.on))))


def _verified(page: Composer, sheet_id: str) -> str:
    lock = page.library.locks.get(sheet_id)
    if lock is None:
        return say("Never compared with the article by the tool: there is no lock.")
    if lock.checked is None:
        return say("The article's {sentences} are fingerprinted; the wording has not been compared with it.", sentences=plural(len(lock.sentences), "sentence"))
    size = f"{plural(len(lock.sentences), 'sentence')}, {plural(lock.words, 'word')}"
    return say("The wording was last compared with the article on {date}: {size}.", date=people_date(lock.checked.on), size=size)


def _sentences(page: Composer, facts: tuple[LinkedFact, ...]) -> list[Sentence]:
    by_place: dict[Locator, list[LinkedFact]] = {}
    for linked in facts:
        by_place.setdefault(min(linked.fact.at), []).append(linked)
    return [Sentence(str(at), say("Paragraph {paragraph}, sentence {sentence}", paragraph=at.paragraph, sentence=at.sentence), page.facts(there, detail=True)) for at, there in by_place.items()]


def _coverage(page: Composer, sheet_id: str, sheet: Sheet, facts: tuple[LinkedFact, ...]) -> list[Covered]:
    cited: dict[Locator, list[LinkedFact]] = {}
    for linked in facts:
        for at in linked.fact.at:
            cited.setdefault(at, []).append(linked)
    lock = page.library.locks.get(sheet_id)
    places = sorted({*cited, *sheet.source.not_facts, *(lock.sentences if lock else ())})
    return [_covered(at, cited.get(at, []), sheet.source.not_facts) for at in places]


def _covered(at: Locator, facts: list[LinkedFact], declared: Mapping[Locator, str]) -> Covered:
    if facts:
        damaged = any(linked.fact.clarity == "garbled" for linked in facts)
        anchor = f"#{facts[0].ref.fact}" if min(facts[0].fact.at) != at else f"#at.{at}"
        return Covered(Link(str(at), anchor), "damaged" if damaged else "cited", plural(len(facts), "fact") + (say(", damaged") if damaged else ""))
    if at in declared:
        return Covered(Link(str(at), ""), "declared", say("no fact: {reason}", reason=say(NOT_FACT[declared[at]])))
    return Covered(Link(str(at), ""), "open", say("not accounted for"))


def _copies(page: Composer, sheet_id: str) -> Iterator[tuple[str, float]]:
    for copy in page.library.copies:
        if sheet_id in (copy.first, copy.second):
            yield (copy.second if copy.first == sheet_id else copy.first), copy.share


def _rests(page: Composer, facts: tuple[LinkedFact, ...]) -> list[Markup]:
    """The pages that rest on this source, with how many of its facts each shows."""
    counts: dict[str, int] = {}
    for linked in facts:
        for slug in linked.pages:
            counts[slug] = counts.get(slug, 0) + 1
    return [link(page.to(slug)) + text(f" ({plural(counts[slug], 'fact')})") for slug in by_name(page, counts)]
