"""Puts facts, links and citations of one page together. One composer a page: it numbers the page's sources as they are cited."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable

from markupsafe import Markup

from generator.language import say
from generator.link import Entity, Library, LinkedFact
from generator.link.standing import confidence, is_overdue
from generator.markup import Link, in_language, link, relative, text, text_fragment
from generator.people import people_date
from generator.values import NONE, UNKNOWN
from generator.values.identifiers import FactRef
from generator.views.notes import notes_of
from generator.views.page import FactLine, Note, SourceLine
from generator.vocabulary import RELIABILITY
from generator.wording import BASIS_WORD, Wording, worded


class Composer:
    """`path` is the page's Markdown file. `slug` is the entity whose page it is: all its facts are printed there.
    `own_sheet` is set on a sheet's own page, where anchors are short."""

    def __init__(self, library: Library, path: str, *, slug: str = "", own_sheet: str = "") -> None:
        self.library, self.path, self.slug, self.own_sheet = library, path, slug, own_sheet
        self._sources: dict[tuple[object, ...], SourceLine] = {}
        self._printed: set[FactRef] = set()

    # names and links

    def name(self, slug: str) -> str:
        entity = self.library.registry.find(slug)
        return entity.name if entity else slug

    def to(self, slug: str, label: str = "") -> Link:
        """A link to an entity's page, or its bare name where it has none."""
        entity = self.library.registry.find(slug)
        if entity is None:
            return Link(label or slug, "")
        here = entity.page == self.path
        return Link(label or entity.name, "" if here or not entity.page else relative(entity.page, self.path))

    def to_all(self, slugs: Iterable[str]) -> Markup:
        return Markup(", ").join(link(self.to(slug)) for slug in slugs)

    def to_sheet(self, sheet_id: str, anchor: str = "", label: str = "") -> Link:
        target = relative(f"sheets/{sheet_id}.md", self.path)
        return Link(label or self.sheet_label(sheet_id), (f"{target}#{anchor}" if anchor else target))

    def to_fact(self, ref: FactRef, label: str = "") -> Link:
        """A link to the fact itself: on this page if it is printed here in full, else on its sheet's page."""
        linked = self.library.facts.get(ref)
        if linked is None:
            return Link(label or say("a fact that is not shown"), "")
        label = label or self.composed(linked)
        here = ref.sheet == self.own_sheet or self.slug in linked.pages
        return Link(label, f"#{self.anchor(ref)}") if here else self.to_sheet(ref.sheet, ref.fact, label)

    def anchor(self, ref: FactRef) -> str:
        return ref.fact if ref.sheet == self.own_sheet else f"{ref.sheet}.{ref.fact}"

    def publisher(self, sheet_id: str) -> str:
        publisher = self.library.sheets[sheet_id].source.publisher
        return say("publisher not named") if publisher == UNKNOWN else self.name(publisher)

    def sheet_label(self, sheet_id: str) -> str:
        """What a sheet is called in print: its headline if known, else publisher and date. The id's date is never shown as the date."""
        source = self.library.sheets[sheet_id].source
        published = people_date(source.published) if source.published.known else say("publication date not known")
        named = self.publisher(sheet_id)
        return f"{named[0].upper() + named[1:]}, {published}" if source.title == UNKNOWN else f"“{source.title}”, {named}, {published}"

    # facts

    def wording(self, linked: LinkedFact) -> Wording:
        fact = linked.fact
        return worded(
            fact, linked.basis, who=[self.name(slug) for slug in fact.by], via=[self.name(slug) for slug in fact.via],
            subject=self.name(fact.subject or ""), disputed=linked.disputed, overdue=is_overdue(linked, self.library.site.as_of),
            deprecated=linked.deprecated, retracted=linked.retracted,
        )  # fmt: skip

    def fact(self, linked: LinkedFact, *, anchored: bool = True, detail: bool = False) -> FactLine:
        """The fact as printed. Only its first anchored print on a page carries the anchor; `detail` adds the confidence."""
        anchored = anchored and linked.ref not in self._printed
        if anchored:
            self._printed.add(linked.ref)
        words, fact = self.wording(linked), linked.fact
        notes = tuple(notes_of(self, linked)) if anchored else ()
        if detail and not linked.is_role:
            notes += (Note(say("Confidence"), text(self.confidence(linked))),)
        places = tuple(self.to_sheet(linked.ref.sheet, linked.ref.fact, str(at)) for at in sorted(fact.at))
        return FactLine(
            self.anchor(linked.ref) if anchored else "", people_date(fact.date) if fact.date else "", words.lead, self.said(linked), words.tail, words.status, words.tone,
            words.basis, self.cite(linked), places, notes, linked.deprecated or linked.superseded, self._edit(linked.ref) if anchored else "",
        )  # fmt: skip

    def _edit(self, ref: FactRef) -> str:
        """Where the fact's line can be edited, if the site has such an address."""
        return self.library.editor.format(path=f"sheets/{ref.sheet}.yml", line=self.library.lines[ref]) if self.library.editor else ""

    def said(self, linked: LinkedFact) -> str:
        """The editor's text; for a role, who is named as what."""
        fact = linked.fact
        if not linked.is_role:
            return fact.text
        role = f"{fact.text}, {self.name(fact.object)}" if fact.object else fact.text
        return say("{person} is named as {role}.", person=self.name(fact.subject or ""), role=role)

    def facts(self, linked: Iterable[LinkedFact], **how: bool) -> tuple[FactLine, ...]:
        return tuple(self.fact(one, **how) for one in linked)

    def composed(self, linked: LinkedFact) -> str:
        """The whole sentence, so that a plan reads as one wherever the fact is pointed to."""
        words = self.wording(linked)
        since = say("(since corrected)") if linked.inverse.get("corrects") else say("(since updated)") if linked.superseded else ""
        return " ".join(filter(None, (words.lead, self.said(linked), f"({words.tail})" if words.tail else "", since)))

    def sentence(self, linked: LinkedFact) -> Markup:
        """The composed sentence with its citation."""
        return text(self.composed(linked)) + self.mark(linked)

    def confidence(self, linked: LinkedFact) -> str:
        level, reason = confidence(linked, self.library.witnesses)
        return f"{say(level)} – {reason}."

    # sources

    def cite(self, linked: LinkedFact) -> int:
        """The number of the fact's source on this page; facts of one sentence and one voice share it."""
        fact, ref = linked.fact, linked.ref
        key = (ref.sheet, tuple(sorted(fact.at)), fact.by, fact.quote)
        if key not in self._sources:
            self._sources[key] = self._source(linked, len(self._sources) + 1)
        return self._sources[key].number

    def mark(self, linked: LinkedFact) -> Markup:
        """The superscript citation."""
        number = self.cite(linked)
        return Markup(f'<sup><a class="footnote-ref" href="#source.{number}">{number}</a></sup>')

    def sources(self) -> tuple[SourceLine, ...]:
        return tuple(self._sources.values())

    def _source(self, linked: LinkedFact, number: int) -> SourceLine:
        fact, source = linked.fact, self.library.sheets[linked.ref.sheet].source
        place = "; ".join(say("paragraph {paragraph}, sentence {sentence}", paragraph=at.paragraph, sentence=at.sentence) for at in sorted(fact.at))
        asserted = f": {', '.join(self.name(slug) for slug in fact.by)}" if fact.by else ""
        details = [Note(say("Basis"), text(say(BASIS_WORD[linked.basis]) + asserted))]
        if fact.quote:
            details.append(Note(say("Quoted"), text(f"“{fact.quote}”")))
        details.append(Note(say("Language"), text(source.language)))
        details.append(Note(say("Reliability"), text(say(RELIABILITY[source.reliability]))))
        if source.url not in (UNKNOWN, NONE):
            details.append(Note(say("Article"), link(Link(source.url, self._into(source.url, linked.ref)))))
        return SourceLine(number, self.to_sheet(linked.ref.sheet, linked.ref.fact), place, tuple(details))

    def _into(self, url: str, ref: FactRef) -> str:
        """The article's address, with words that the page shows and that stand there once, as the lock knows."""
        lock = self.library.locks.get(ref.sheet)
        words = lock.checked.fragments.get(ref.fact, "") if lock and lock.checked else ""
        return f"{url}{'' if '#' in url else '#'}:~:text={text_fragment(words)}" if words else url


def native_name(entity: Entity, site_language: str) -> Markup | None:
    """The first name in a script that the printed name is not in, in the site's language if there is one; shown beside the name."""
    others = [other for other in entity.record.names if other.lang and other.kind != "weak" and _scripts(other.text) - _scripts(entity.name)]
    others.sort(key=lambda other: other.lang.split("-")[0] != site_language.split("-")[0])
    return in_language(others[0].text, others[0].lang) if others else None


def _scripts(name: str) -> set[str]:
    """The scripts of the letters, by the first word of their Unicode names: LATIN, HANGUL, CJK."""
    return {unicodedata.name(char, "").partition(" ")[0] for char in name if char.isalpha()}
