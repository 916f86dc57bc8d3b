"""A fact as a row."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from generator import vocabulary as v
from generator.exports.columns import (
    DAY_OR_NULL,
    FLAG,
    TEXT,
    TEXT_OR_NULL,
    TEXTS,
    Column,
    Columns,
    amount_columns,
    date_columns,
    object_schema,
    one_of,
    row,
)
from generator.exports.desk import Desk
from generator.language import say
from generator.link import LinkedFact
from generator.link.standing import HIGH, LOW, MODERATE, is_overdue
from generator.people import people_date
from generator.values import UNKNOWN
from generator.values.identifiers import FactRef
from generator.wording import AHEAD, BASIS_WORD, DISPUTED, DONE, OPEN

KINDS = (*v.FACT_KIND, v.ROLE_KIND)
_ROLES = {"type": "object", "additionalProperties": {"type": "array", "items": one_of(v.PARTY_ROLE), "minItems": 1}}
_CORRECTIONS = {
    "type": "array",
    "items": {"type": "object", "properties": {"on": DAY_OR_NULL, "was": TEXT, "why": TEXT}, "required": ["on", "was", "why"], "additionalProperties": False},
}


def _plain(name: str) -> Callable[[Desk, LinkedFact], Any]:
    return lambda desk, linked: getattr(linked.fact, name)


def _slug(name: str) -> Callable[[Desk, LinkedFact], Any]:
    return lambda desk, linked: desk.slug(getattr(linked.fact, name))


def _slugs(name: str) -> Callable[[Desk, LinkedFact], Any]:
    return lambda desk, linked: desk.slugs(getattr(linked.fact, name))


def _fact(name: str) -> Callable[[Desk, LinkedFact], Any]:
    def read(desk: Desk, linked: LinkedFact) -> Any:
        ref: FactRef | None = getattr(linked.fact, name)
        return next(iter(desk.refs([ref if ref.sheet else FactRef(linked.ref.sheet, ref.fact)])), None) if ref else None

    return read


def _linked(name: str) -> Callable[[Desk, LinkedFact], Any]:
    return lambda desk, linked: desk.refs(linked.links.get(name, ()))


def _inverse(name: str) -> Callable[[Desk, LinkedFact], Any]:
    return lambda desk, linked: desk.refs(linked.inverse.get(name, ()))


def _corrections(desk: Desk, linked: LinkedFact) -> list[dict[str, str]]:
    return [{"on": change.on.isoformat(), "was": change.was, "why": change.why} for change in linked.fact.corrected]


FACT_COLUMNS: Columns = (
    Column("id", "the fact's identifier, <sheet>/<fact>; it never changes and is never used again", TEXT, lambda desk, linked: str(linked.ref)),
    Column("sheet", "the sheet of the article that asserts it", TEXT, lambda desk, linked: linked.ref.sheet, "sheets"),
    Column("url", "where it stands on the site; without a site address, relative to the site's root", TEXT, lambda desk, linked: desk.address(desk.fact_page(linked.ref))),
    Column("sentence", "the fact in one composed sentence: who says so and whether it has happened are part of it; quote this", TEXT, lambda desk, linked: desk.sentence(linked)),
    Column("text", "the editor's own words, without who says so; for kind role, the title as printed", TEXT, _plain("text")),
    Column("kind", "what sort of thing it is", one_of(KINDS), _plain("kind")),
    Column("status", "has it happened, according to the source", one_of(v.STATUS), _plain("status")),
    Column("stage", "how far the deal has come", one_of(v.STAGE, or_null=True), _plain("stage")),
    Column("status_word", "status and stage as the pages print them; says if a due date has passed without news", TEXT, lambda desk, linked: desk.wording(linked.ref).status),
    Column("tone", "done; ahead = not yet; disputed; open = neither", one_of((DONE, AHEAD, DISPUTED, OPEN)), lambda desk, linked: desk.wording(linked.ref).tone),
    Column("basis", "who stands behind it", one_of(BASIS_WORD), lambda desk, linked: linked.basis),
    Column("basis_word", "the basis as the pages print it", TEXT, lambda desk, linked: desk.wording(linked.ref).basis),
    Column("asserted_by", "who asserts it, the asserter first; empty = the outlet in its own voice", TEXTS, _slugs("by")),
    Column("relayed_by", "outlets between the asserter and the article, nearest first", TEXTS, _slugs("via")),
    Column("confidence", "how sure it is, by the rule on the site's page on reading it", one_of((HIGH, MODERATE, LOW)), lambda desk, linked: desk.confidence(linked).level),
    Column("confidence_reason", "why", TEXT, lambda desk, linked: desk.confidence(linked).reason),
    Column("subject", "the actor or thing described", TEXT_OR_NULL, _slug("subject"), "entities"),
    Column("relation", "how subject and object are linked", one_of(v.RELATION, or_null=True), _plain("relation")),
    Column("object", "the other end of the relation; for kind role, the organisation", TEXT_OR_NULL, _slug("object"), "entities"),
    Column("parties", "who takes part in the deal, with roles", _ROLES, lambda desk, linked: {slug: list(roles) for slug, roles in linked.fact.parties.items()}),
    Column("participants", "who meets", TEXTS, _slugs("participants")),
    Column("about", "further entities that it concerns", TEXTS, _slugs("about")),
    Column("pages", "entities on whose pages it stands", TEXTS, lambda desk, linked: sorted(linked.pages)),
    *date_columns("date", "when it takes place, was said or announced, or holds for; never the day of printing", lambda desk, linked: linked.fact.date),
    Column("date_printed", "the article's own words for the date", TEXT_OR_NULL, _plain("date_printed")),
    *date_columns("due", "when it is to be carried out", lambda desk, linked: linked.fact.due),
    Column("overdue", "whether its day has passed, as of the site's date, and no newer fact speaks of it", FLAG, lambda desk, linked: is_overdue(linked, desk.library.site.as_of)),
    Column("place", "where; unknown = the source does not say", TEXT_OR_NULL, _slug("place"), "entities"),
    *amount_columns("amount", "money", lambda desk, linked: linked.fact.amount),
    Column("amount_of", "what the amount is", one_of(v.AMOUNT_OF, or_null=True), _plain("amount_of")),
    *amount_columns("amount_stated_as", "the article's own conversion", lambda desk, linked: linked.fact.amount_stated_as),
    Column("funded_by", "who pays", TEXT_OR_NULL, _slug("funded_by"), "entities"),
    *date_columns("period", "over what time the money is paid", lambda desk, linked: linked.fact.period),
    Column("measure", "what is measured", TEXT_OR_NULL, _plain("measure")),
    *amount_columns("value", "the measured value", lambda desk, linked: linked.fact.value),
    Column("area", "the place for which the value holds", TEXT_OR_NULL, _slug("area"), "entities"),
    Column("session", "at what time of the trading day", one_of(v.SESSION, or_null=True), _plain("session")),
    Column("response", "how the question was met; declined-to-comment is neither yes nor no", one_of(v.RESPONSE, or_null=True), _plain("response")),
    Column("responds_to", "the fact that was asked about", TEXT_OR_NULL, _fact("responds_to"), "facts"),
    Column("quote", "a few words of verbatim speech", TEXT_OR_NULL, _plain("quote")),
    Column("speaker", "who is quoted, if not the first of asserted_by", TEXT_OR_NULL, _slug("speaker"), "entities"),
    Column("at", "the sentences of the article in which it stands: p8s2 = paragraph 8, sentence 2", TEXTS, lambda desk, linked: [str(at) for at in sorted(linked.fact.at)]),
    Column("source", "the source in words", TEXT, lambda desk, linked: desk.composer.sheet_label(linked.ref.sheet)),
    Column("article_url", "the article's address", TEXT_OR_NULL, lambda desk, linked: _article(desk, linked.ref.sheet)),
    Column("clarity", "does the text say it plainly; garbled = read from a damaged sentence", one_of(v.CLARITY), _plain("clarity")),
    Column("clarity_note", "what is not clear", TEXT_OR_NULL, _plain("clarity_note")),
    Column("taken_as", "the fact in which the repaired reading lives", TEXT_OR_NULL, _fact("taken_as"), "facts"),
    Column("deprecated", "no longer relied on; kept so that what cites it can be understood", FLAG, lambda desk, linked: linked.deprecated),
    Column("deprecated_reason", "why", TEXT_OR_NULL, lambda desk, linked: _deprecated_reason(linked)),
    Column("retracted", "whether the publisher has withdrawn the article", FLAG, lambda desk, linked: linked.retracted),
    Column("superseded", "whether a newer fact updates or corrects it", FLAG, lambda desk, linked: linked.superseded),
    Column("disputed", "whether it disputes another fact, or is disputed", FLAG, lambda desk, linked: linked.disputed),
    *(Column(name, f"older facts that it {name}", TEXTS, _linked(name)) for name in v.FACT_LINKS),
    *(Column(inverse.replace(" ", "_"), f"newer facts by which it is {inverse.removesuffix(' by')}", TEXTS, _inverse(name)) for name, inverse in v.FACT_LINKS.items()),
    Column("question", "what a reader should ask next", TEXT_OR_NULL, _plain("question")),
    Column("note", "the editor's remark", TEXT_OR_NULL, _plain("note")),
    Column("corrected", "our own reading errors", _CORRECTIONS, _corrections),
)

SUMMARY_COLUMNS: Columns = (
    *(column for column in FACT_COLUMNS if column.name in ("id", "url", "sentence", "date", "kind", "status_word", "basis_word", "deprecated", "superseded")),
    Column("api", "the whole fact as JSON", TEXT, lambda desk, linked: desk.address(desk.fact_api(linked.ref))),
)

FACT_SCHEMA = object_schema(FACT_COLUMNS)
SUMMARY_SCHEMA = object_schema(SUMMARY_COLUMNS)


def fact_row(desk: Desk, linked: LinkedFact) -> dict[str, Any]:
    return row(FACT_COLUMNS, desk, linked)


def summaries(desk: Desk, facts: tuple[LinkedFact, ...]) -> list[dict[str, Any]]:
    return [row(SUMMARY_COLUMNS, desk, linked) for linked in facts]


def date_words(linked: LinkedFact) -> str:
    return people_date(linked.fact.date) if linked.fact.date and linked.fact.date.known else ""


def _article(desk: Desk, sheet_id: str) -> str | None:
    url = desk.library.sheets[sheet_id].source.url
    return None if url == UNKNOWN else url


def _deprecated_reason(linked: LinkedFact) -> str | None:
    if linked.retracted:
        return say("the publisher withdrew the article")
    return linked.fact.rank_reason if linked.deprecated else None
