"""What every format asks of a library: addresses, names, and facts put into words. One desk a build."""

from __future__ import annotations

import posixpath
import unicodedata
from collections.abc import Iterable, Iterator
from datetime import date
from functools import cached_property

from generator.language import say
from generator.link import Entity, Library, LinkedFact
from generator.link.references import named
from generator.link.standing import Confidence, Witnesses, confidence
from generator.markup import capital
from generator.people import stated
from generator.values import NONE, UNKNOWN
from generator.values.identifiers import FactRef
from generator.views.company import leading
from generator.views.composer import Composer
from generator.views.entity import facts_of
from generator.views.notes import meaning_of
from generator.wording import Wording

API = "api/v1"
FOLDERS = {"company": "companies", "deal": "deals", "person": "people", "institution": "institutions", "term": "terms"}
"""Kind of entity → its folder in the API; the pages' folders are the same."""


class Desk:
    """`site_url` is the site's own address; without it, addresses are relative and identifiers are `urn:briefs:…`."""

    def __init__(self, library: Library, site_url: str = "") -> None:
        self.library = library
        self.site_url = f"{site_url.rstrip('/')}/" if site_url else ""
        self.composer = Composer(library, "index.md")
        self._worded: dict[FactRef, Wording] = {}

    # addresses

    def address(self, path: str, here: str = "") -> str:
        """The address of the file or page `path` (from the site's root): absolute if the site has one, else relative to the file or page `here`."""
        return f"{self.site_url}{path}" if self.site_url else relative_address(path, here)

    def page(self, entity: Entity | str) -> str:
        """Where an entity's page is, from the root: `companies/kakao/`; empty for terms."""
        found = self.library.registry.find(entity) if isinstance(entity, str) else entity
        return found.page.removesuffix(".md") + "/" if found and found.page else ""

    def fact_page(self, ref: FactRef) -> str:
        return f"sheets/{ref.sheet}/#{ref.fact}"

    def id_of(self, ref: FactRef) -> str:
        """A fact's identifier for feeds and linked data: its address, else a URN."""
        return self.address(self.fact_page(ref)) if self.site_url else urn(ref)

    def entity_api(self, entity: Entity) -> str:
        return f"{API}/{FOLDERS[entity.kind]}/{entity.slug}.json"

    def fact_api(self, ref: FactRef) -> str:
        return f"{API}/facts/{ref.sheet}/{ref.fact}.json"

    def sheet_api(self, sheet_id: str) -> str:
        return f"{API}/sheets/{sheet_id}.json"

    # names and words

    def slug(self, slug: str | None) -> str | None:
        """The living slug that `slug` means now; `unknown` stays; None if it names nothing."""
        if slug is None or slug == UNKNOWN:
            return slug
        found = self.library.registry.find(slug)
        return found.slug if found else None

    def slugs(self, slugs: Iterable[str]) -> list[str]:
        return [living for slug in slugs if (living := self.slug(slug))]

    def refs(self, refs: Iterable[FactRef]) -> list[str]:
        """Facts that the site shows: a draft's are left out."""
        return [str(ref) for ref in refs if ref in self.library.facts]

    def name(self, slug: str) -> str:
        return self.composer.name(slug)

    def wording(self, ref: FactRef) -> Wording:
        if ref not in self._worded:
            self._worded[ref] = self.composer.wording(self.library.facts[ref])
        return self._worded[ref]

    def sentence(self, linked: LinkedFact) -> str:
        """The fact as the pages word it: a plan reads as one, a relay names its relays, damage is said."""
        words = self.wording(linked.ref)
        return " ".join(filter(None, (words.lead, self.composer.said(linked), f"({words.tail})" if words.tail else "")))

    def figures(self, linked: LinkedFact) -> Iterator[str]:
        """The fact's money and measured value in words, bounds included: `Amount: up to 2 trillion KRW (the article's own conversion: 1.4 billion USD)`."""
        fact = linked.fact
        if fact.amount:
            sum_ = {UNKNOWN: say("not disclosed"), NONE: say("none, the source says")}.get(fact.amount.text) or stated(fact.amount)
            own = say(" (the article's own conversion: {amount})", amount=stated(fact.amount_stated_as)) if fact.amount_stated_as and fact.amount_stated_as.known else ""
            meaning = f", {meaning}" if (meaning := meaning_of(fact)) else ""
            yield f"{say('Amount')}: {sum_}{own}{meaning}"
        if fact.value and fact.value.known:
            yield f"{capital(fact.measure or say('value'))}: {stated(fact.value)}" + (f", {self.name(fact.area)}" if fact.area else "")

    def naming(self, slug: str) -> tuple[LinkedFact, ...]:
        """The facts in which `slug` is named, in the order of the library."""
        return tuple(self._naming.get(slug, ()))

    @cached_property
    def _naming(self) -> dict[str, list[LinkedFact]]:
        naming: dict[str, list[LinkedFact]] = {}
        for linked in self.library.facts.values():
            for slug in {value for _, value, _ in named(linked.fact) if isinstance(value, str)}:
                naming.setdefault(slug, []).append(linked)
        return naming

    def told(self, linked: LinkedFact) -> str:
        """The sentence for formats in which it stands alone: what a newer fact has corrected or updated says so."""
        after = next((name for name in ("corrects", "updates") if linked.inverse.get(name)), "")
        return self.sentence(linked) + {"corrects": f" {say('(since corrected)')}", "updates": f" {say('(since updated)')}", "": ""}[after]

    def confidence(self, linked: LinkedFact) -> Confidence:
        return confidence(linked, self._witnesses)

    @cached_property
    def _witnesses(self) -> Witnesses:
        return self.library.witnesses

    def lead(self, entity: Entity) -> LinkedFact | None:
        """The fact that stands for an entity while nobody has written its bottom line."""
        state = self.library.deals.get(entity.slug)
        return (state.lead if state else None) or leading(facts_of(self.composer, entity))

    def summary(self, entity: Entity) -> str:
        """The bottom line, else the leading fact in words, else nothing."""
        lead = None if (line := getattr(entity.record, "bottom_line", None)) else self.lead(entity)
        return line or (self.sentence(lead) if lead else "")

    # dates

    def told_on(self, sheet_id: str) -> date:
        """The day on which the site could first tell a sheet's facts, for ordering: publication, else retrieval, else the day in the sheet's id."""
        source = self.library.sheets[sheet_id].source
        if source.published.known:
            return source.published.first if source.published.first > date.min else source.published.last
        return source.retrieved or date.fromisoformat(sheet_id[:10])

    def changed_on(self, linked: LinkedFact) -> date:
        """The day of the newest change of a fact: its sheet's day, a correction, a withdrawal, the day of a newer fact that corrects it."""
        retracted = self.library.sheets[linked.ref.sheet].source.retracted
        corrected = [self.told_on(ref.sheet) for ref in linked.inverse.get("corrects", ())]
        return max([self.told_on(linked.ref.sheet), *corrected, *(change.on for change in linked.fact.corrected), *([retracted] if retracted else [])])


def urn(name: object) -> str:
    """`urn:briefs:<sheet>/<fact>`, `urn:briefs:<slug>`."""
    return f"urn:briefs:{name}"


def relative_address(path: str, here: str) -> str:
    """`path` as seen from the file or page `here`, both from the site's root; pages end with a slash."""
    if not here:
        return path or "./"
    path, _, anchor = path.partition("#")
    folder = here if here.endswith("/") else posixpath.dirname(here)
    target = posixpath.relpath(f"/{path}", f"/{folder}")
    target += "/" if path.endswith("/") or not path else ""
    return (target if target != "./" or not anchor else "") + (f"#{anchor}" if anchor else "")


_DIRECTED = {"R", "AL", "RLE", "RLO", "LRE", "LRO", "PDF", "RLI", "LRI", "FSI", "PDI"}


def isolated(text: str) -> str:
    """`text` for a plain line; what runs from right to left is isolated, so that it cannot reorder what stands beside it."""
    text = " ".join(text.split())
    return f"\u2068{text}\u2069" if any(unicodedata.bidirectional(char) in _DIRECTED for char in text) else text
