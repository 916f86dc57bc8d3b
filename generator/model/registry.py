"""The registry, the site's settings and the locks."""

from __future__ import annotations

from generator.model import scalars as s
from generator.model.types import Record, field
from generator.values.identifiers import SCHEMES


class OtherName(Record):
    """Another form of a name."""

    text: s.Name = field("the name", required=True, example="카카오", standard="schema.org alternateName")
    lang: s.Language | None = field("its language and script; default the site's language", example="ko-Hang", standard="BCP 47")
    kind: s.NameKind = field("what sort of name", default="alias", example="translation", standard="schema.org alternateName")
    seen: s.SeenAt | None = field("where it is printed", example="2025-02-04-openai-kakao@p1s1", standard="W3C Web Annotation selector")


class Entry(Record):
    """What every registry entry has."""

    name: s.Name = field("the name as this site prints it", required=True, example="Kakao", standard="schema.org name")
    name_lang: s.Language | None = field("its language; default the site's", example="en", standard="BCP 47")
    sort_name: s.Name | None = field("what it is sorted by", example="Lee, Jay Y.", standard="vCard SORT-AS (RFC 6350)")
    aliases: tuple[s.Name, ...] = field("further names of kind alias in the site's language", default=(), standard="schema.org alternateName")
    names: tuple[OtherName, ...] = field("further names", default=(), standard="schema.org alternateName")
    ids: dict[s.Slug, s.Name] = field("scheme → identifier; wikidata, lei, ticker and website are checked", default={}, example='{ticker: "KRX:035720"}', standard="schema.org identifier", known=SCHEMES)
    distinct_from: tuple[s.Slug, ...] = field("entries that share a name and are others; both must say so", default=(), ref="any", standard="OWL differentFrom")
    maybe_same_as: tuple[s.Slug, ...] = field("entries that may be the same, unresolved", default=(), ref="any", standard="SKOS closeMatch")
    former_slugs: tuple[s.NewSlug, ...] = field("earlier slugs, each a redirect; never reused", default=(), standard="DCMI replaces")
    merged_into: s.Slug | None = field("the entry that took this one's place; the page redirects", ref="any", standard="W3C PROV")
    note: s.Prose | None = field("remark", prose=True, standard="schema.org comment")


class WithBottomLine(Entry):
    """Entries that have a bottom line."""

    bottom_line: s.BottomLine | None = field("what a reader with ten seconds must know, at most 60 words", prose=True, standard="schema.org abstract")
    bottom_line_facts: tuple[s.FactRef, ...] = field("the facts that carry it; needed with bottom_line", default=(), ref="sheet-fact", min_length=1, standard="W3C PROV wasDerivedFrom")
    bottom_line_as_of: s.Day | None = field("the day it was written for; needed with bottom_line", example="2025-02-04", standard="schema.org temporalCoverage")


class Company(WithBottomLine):
    """`companies/<slug>.yml`"""

    parent: s.Slug | None = field("the organisation it belongs to", ref="organisation", standard="schema.org parentOrganization")


class Deal(WithBottomLine):
    """`deals/<slug>.yml`; parties, stage, amounts and dates come from the facts."""

    kind: s.DealKind = field("what sort of deal", required=True, example="partnership")


class Person(WithBottomLine):
    """`people/<slug>.yml`"""


class Institution(Entry):
    """`institutions/<slug>.yml`: public bodies and news outlets."""

    kind: s.InstitutionKind = field("what sort of institution", required=True, example="outlet")
    parent: s.Slug | None = field("the organisation it belongs to", ref="organisation", standard="schema.org parentOrganization")


class Term(Entry):
    """An entry of `terms.yml`: it has no page of its own."""

    kind: s.TermKind = field("what sort of term", required=True, example="place")


class NewName(Entry):
    """A name that stands in a draft and not yet in the registry; decided once for all its mentions, `briefs accept` makes it an entry."""

    kind: s.NewNameKind | None = field("what it names; needed unless same_as says it", example="company")
    same_as: s.Slug | None = field("the entry that it is another name of; its mentions become that entry's", ref="any", example="kakao", standard="OWL sameAs")
    parent: s.Slug | None = field("the organisation it belongs to", ref="organisation", standard="schema.org parentOrganization")


class Site(Record):
    """`site.yml`"""

    format: s.Format = field("version of the format", required=True, example="1")
    name: s.Name = field("the site's name", required=True, example="Briefs", standard="schema.org name")
    as_of: s.Day = field("the day that the site speaks for", required=True, example="2025-02-04", standard="schema.org temporalCoverage")
    language: s.Language = field("language of the site", default="en", example="en", standard="BCP 47")
    max_quote_words: s.Count = field("longest quote, in words", default=10, example="10")
    copy_warn: s.Count = field("run of equal words that is warned of", default=5, example="5")
    copy_fail: s.Count = field("run of equal words that is refused", default=8, example="8")
    stale_after_days: s.Count = field("age after which a page says that it may be out of date", default=180, example="180")


class Checked(Record):
    """When our wording was last compared with the article."""

    on: s.Day = field("the day of the comparison", required=True)
    wording: s.Wording = field("fingerprint of our own wording", required=True)
    longest_run: s.NaturalNumber = field("longest run of words equal to the article's", required=True)
    quoted_words: s.NaturalNumber = field("words in quotes", required=True)
    form: s.Format | None = field("version of the form of `wording`; without it the wording cannot be compared")
    resolved: tuple[s.Slug, ...] = field("facts with an actor whom the cited sentence does not name: resolved by the editor", default=())
    fragments: dict[s.Slug, s.Prose] = field("fact → words of its quote or a name that stand once in the article, for links into it", default={})


class Lock(Record):
    """`locks/<sheet>.yml`, written by the tool only."""

    format: s.Format = field("version of the format", required=True)
    norm: s.Format = field("version of the normal forms", required=True)
    seg: s.Format = field("version of the sentence splitter", required=True)
    words: s.NaturalNumber = field("words of the article", required=True)
    sentences: dict[s.At, s.Fingerprint] = field("locator → fingerprints, exact.loose", required=True)
    checked: Checked | None = field("the last comparison with the article")
