"""A fact sheet: source, roles and facts of one article."""

from __future__ import annotations

from typing import Annotated

from generator.model import scalars as s
from generator.model.registry import NewName
from generator.model.types import OneOrMore, Record, field

_DATED = ("deal", "plan", "investment", "meeting", "visit", "market-move")
_MEASURED = ("figure", "market-move")
_WITH_PARTIES = ("deal", "plan", "investment")
_WITH_AMOUNT = ("investment", "deal", "plan", "statement")
_WITH_SUBJECT = ("investment", "visit", "statement", "response", "figure", "market-move", "relation", "description")

Ats = Annotated[tuple[s.At, ...], OneOrMore()]


class Review(Record):
    """Who compared the sheet with the article."""

    by: s.Name = field("who compared the sheet with the article", required=True, example="the desk editor", standard="schema.org reviewedBy")
    on: s.Day = field("when", required=True, example="2025-02-10", standard="schema.org dateCreated")


class Source(Record):
    """Where the sheet's facts come from."""

    title: s.Title = field("the headline, at most 30 words; or unknown", required=True, example="unknown", standard="schema.org headline")
    publisher: s.SlugOrUnknown = field(
        "who published this copy: an outlet, company or institution; or unknown", required=True, ref="publisher", standard="schema.org publisher"
    )
    origin: s.Slug | None = field("agency or first publisher when this is a copy; independence is counted by origin", ref="publisher", standard="W3C PROV wasDerivedFrom")
    author: s.NameOrReserved | None = field("byline; none = printed without one; or unknown", standard="schema.org author")
    url: s.UrlOrUnknown = field("address of the article, http or https; or unknown", required=True, example="https://example.org/a", standard="schema.org url")
    archived_url: s.Url | None = field("address of an archived copy", standard="schema.org archivedAt")
    published: s.PartialDate = field("when this copy was published; or unknown", required=True, example="2025-02-04", standard="EDTF; schema.org datePublished")
    published_basis: s.PublishedBasis | None = field("how the date is known", example="printed")
    retrieved: s.Day | None = field("when the article was fetched", example="2025-02-04", standard="W3C PROV generatedAtTime")
    language: s.Language = field("language of the article", required=True, example="en-GB", standard="BCP 47")
    timezone: s.TimeZone = field("the zone in which weekday words are read", required=True, example="Asia/Seoul", standard="IANA tz database")
    reliability: s.Reliability = field("reliability of the source", default="F", example="B", standard="Admiralty scale (AJP-2.1)")
    retracted: s.Day | None = field("when the article was withdrawn; every fact becomes deprecated", example="2025-03-01", standard="schema.org creativeWorkStatus")
    not_facts: dict[s.At, s.NotFact] = field("sentences that yield no fact, so that coverage is complete by declaration", default={})
    reviewed: Review | None = field("who compared the sheet with the article", standard="schema.org reviewedBy")


class Role(Record):
    """A person's title as printed; it becomes a fact of kind role."""

    title: s.Name = field("title as printed", required=True, example="Chairman", standard="schema.org roleName")
    org: s.SlugOrUnknown = field("where the person holds it; or unknown", required=True, ref="any", example="sk-group", standard="W3C ORG organization")
    at: Ats = field("the sentence, or a list of them", required=True, example="p8s1", standard="W3C Web Annotation selector")


class Correction(Record):
    """A reading error of our own, shown on the page."""

    on: s.Day = field("when it was corrected", required=True, example="2025-03-01")
    was: s.Prose = field("what stood here", required=True, prose=True, example="5 billion", standard="schema.org correction")
    why: s.Prose = field("why it was wrong", required=True, prose=True, example="misread", standard="schema.org correction")


class Fact(Record):
    """One assertion of the article, in the editor's words."""

    at: Ats = field("the sentence it stands in, or a list of them: paragraph 8, sentence 2 = p8s2", required=True, example="p8s2", min_length=1, standard="W3C Web Annotation selector")
    kind: s.FactKind = field("what sort of thing it is", required=True, example="deal")
    text: s.Sentence = field("one sentence of your own, at most 240 characters", required=True, prose=True, example="Kakao runs the messaging app KakaoTalk.", standard="schema.org text")
    subject: s.Slug | None = field("the actor or thing described", ref="any", needed_for=_WITH_SUBJECT, example="kakao", standard="W3C RDF subject")
    parties: dict[s.Slug, Annotated[tuple[s.PartyRole, ...], OneOrMore()]] = field(
        "who takes part, each with a role or a list of roles", default={}, ref="party", needed_for=("deal",), only_for=_WITH_PARTIES, example="{openai: partner, kakao: partner}"
    )  # fmt: skip
    participants: tuple[s.Slug, ...] = field("who meets, at least two", default=(), ref="actor", needed_for=("meeting",), only_for=("meeting",), min_length=2, standard="schema.org participant")
    relation: s.Relation | None = field("how subject and object are linked", needed_for=("relation",), only_for=("relation", "statement"), example="operates", standard="W3C RDF predicate")
    object: s.Slug | None = field("the other end of the relation", ref="any", needed_for=("relation",), only_for=("relation", "statement"), example="kakaotalk", standard="W3C RDF object")
    about: tuple[s.Slug, ...] = field("further pages on which the fact belongs", default=(), ref="any", standard="schema.org about")
    responds_to: s.FactRef | None = field("the fact that was asked about", ref="fact", standard="CiTO repliesTo")
    response: s.Response | None = field("how the question was met", needed_for=("response",), only_for=("response",), example="declined-to-comment")
    place: s.SlugOrUnknown | None = field("where", ref="place", example="seoul", standard="schema.org location")
    date: s.PartialDate | None = field("the day it takes place, was said, or holds for; never the day of printing", needed_for=_DATED, example="2025-02-04", standard="EDTF")
    due: s.PartialDate | None = field("when it is to be carried out", example="2026", standard="EDTF")
    date_printed: s.PrintedDate | None = field("the article's own words for the date, at most 3 words", example="Last month", standard="EDTF, which it is resolved to")
    status: s.Status = field("has it happened, according to the source", default="done", example="planned", standard="schema.org eventStatus")
    stage: s.Stage | None = field("how far the deal has come", only_for=("deal", "investment"), example="announced")
    by: tuple[s.Slug, ...] = field("who asserts it, first = the asserter; absent = the outlet in its own voice", default=(), ref="asserter", min_length=1, standard="W3C PROV wasAttributedTo")
    via: tuple[s.Slug, ...] = field("outlets between asserter and this article, nearest first", default=(), ref="outlet", min_length=1, standard="W3C PROV")
    verb: s.Verb | None = field("printed cue, for the wording", example="said")
    quote: s.Prose | None = field("verbatim speech, at most max_quote_words words, in quotation marks in the cited sentence", prose=True, example="nothing specific", standard="schema.org Quotation")
    speaker: s.Slug | None = field("who is quoted, if not the first of by", ref="asserter", standard="schema.org spokenByCharacter")
    amount: s.Money | None = field("money as stated, bound included", needed_for=("investment",), only_for=_WITH_AMOUNT, example="up to 2 trillion KRW", standard="ISO 4217")
    amount_of: s.AmountOf | None = field("what the amount is", example="budget")
    amount_stated_as: s.Money | None = field("the article's own conversion", example="1.4 billion USD", standard="ISO 4217")
    funded_by: s.Slug | None = field("who pays", ref="actor", standard="schema.org funder")
    period: s.PartialDate | None = field("over what time", example="2025/2028", standard="EDTF")
    value: s.Quantity | None = field("the measured value, digits as printed", needed_for=_MEASURED, example="+0.2 percent", standard="schema.org value; SI; ISO 4217")
    measure: s.Prose | None = field("what is measured", needed_for=_MEASURED, example="share price", standard="schema.org variableMeasured")
    area: s.Slug | None = field("the place for which the value holds", ref="place", example="south-korea", standard="schema.org spatialCoverage")
    session: s.Session | None = field("at what time of the trading day", example="close")
    clarity: s.Clarity = field("does the text say it plainly", default="clear", example="ambiguous")
    clarity_note: s.Prose | None = field("what is not clear", prose=True)
    taken_as: s.FactRef | None = field("the fact in which the repaired reading lives", ref="fact")
    confirms: tuple[s.FactRef, ...] = field("older facts of independent origin with the same content", default=(), ref="fact", standard="CiTO confirms")
    updates: tuple[s.FactRef, ...] = field("older facts that were right when printed", default=(), ref="fact", standard="W3C PROV wasRevisionOf")
    corrects: tuple[s.FactRef, ...] = field("older facts that were wrong", default=(), ref="fact", standard="CiTO corrects")
    disputes: tuple[s.FactRef, ...] = field("older facts that it cannot be squared with, undecided", default=(), ref="fact", standard="CiTO disputes")
    repeats: tuple[s.FactRef, ...] = field("older facts of the same origin to which it adds nothing", default=(), ref="fact", standard="CiTO agreesWith")
    question: s.Question | None = field("what a reader should ask next", prose=True, example="Did the meeting take place?", standard="schema.org Question")
    answers: tuple[s.FactRef, ...] = field("older facts whose question it settles", default=(), ref="fact", standard="schema.org Answer")
    rank: s.Rank = field("facts are deprecated, never deleted", default="normal", standard="Wikidata rank")
    rank_reason: s.Prose | None = field("why it is deprecated", prose=True)
    credibility: s.Credibility | None = field("overrides the computed confidence", example="3", standard="Admiralty scale (AJP-2.1)")
    note: s.Prose | None = field("editor's remark", prose=True, standard="schema.org comment")
    corrected: tuple[Correction, ...] = field("our own reading errors, shown on the page", default=(), standard="schema.org correction")


class Sheet(Record):
    """One article's facts: `sheets/<YYYY-MM-DD>-<topic>.yml`."""

    format: s.Format = field("version of the format", required=True, example="1")
    status: s.SheetStatus = field("draft or published", required=True, example="draft")
    source: Source = field("where the facts come from", required=True, standard="W3C PROV hadPrimarySource")
    new_names: dict[s.NewSlug, NewName] = field("in drafts: names that are not in the registry yet", default={})
    roles: dict[s.Slug, Annotated[tuple[Role, ...], OneOrMore()]] = field("person → title as printed, or a list of them", default={}, ref="person", standard="W3C ORG Membership")
    facts: dict[s.NewSlug, Fact] = field("fact id → fact; an id is never reused", required=True)
