"""What the pages of companies, deals, people and institutions have in common."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from markupsafe import Markup

from generator.language import catalogued, plural, say
from generator.link import Entity, LinkedFact
from generator.link.deals import newest_first
from generator.link.standing import is_overdue
from generator.markup import Link, capital, in_language, link, phrase, text
from generator.people import people_date
from generator.values import UNKNOWN
from generator.values.identifiers import FactRef
from generator.views.composer import Composer, native_name
from generator.views.differences import difference_table
from generator.views.network import MAX_NODES, ego, tie_words, ties
from generator.views.page import Note
from generator.vocabulary import NAME_KIND
from generator.wording import RELATION_WORDS, SILENCES

KIND_WORD = catalogued({"company": "Company", "deal": "Deal", "person": "Person", "institution": "Institution"})


def composer_for(library: Any, entity: Entity) -> Composer:
    return Composer(library, entity.page, slug=entity.slug)


def spoken(kind: str) -> str:
    """A vocabulary's word in print: `public-private-project` → `public-private project`."""
    return say(" ".join(kind.rsplit("-", 1)))


def facts_of(page: Composer, entity: Entity) -> list[LinkedFact]:
    """The entity's facts, newest first; what is superseded or no longer relied on comes last."""
    facts = newest_first(page.library.on_page.get(entity.slug, ()))
    return sorted(facts, key=lambda linked: linked.superseded or linked.deprecated)


def frame(page: Composer, entity: Entity, lead: LinkedFact | None, glance: Iterable[Note]) -> dict[str, Any]:
    """Name, bottom line and fact box: what stands on the first screen. `glance` is read after the bottom line has cited its sources."""
    bottom_line = _bottom_line(page, entity)
    return {
        "name": entity.name,
        "alert": "",
        "native": native_name(entity, page.library.site.language),
        "kind": say(KIND_WORD[entity.kind]) + (f": {spoken(entity.sub_kind)}" if entity.sub_kind else ""),
        "distinct": _distinct(page, entity),
        "bottom_line": bottom_line,
        "lead": page.sentence(lead) if lead and bottom_line is None else None,
        "confidence": page.confidence(lead) if lead else "",
        "nothing": _nothing(page, entity),
        "freshness": _freshness(page, entity),
        "network": ego(page.library, entity),
        "ties": [link(page.to(tie.entity.slug)) + text(f": {tie_words(tie)}") for tie in ties(page.library, entity.slug)[:MAX_NODES]],
        "differing": difference_table(page, page.library.differing.get(entity.slug, ())),
        "glance": (*_names(entity, page), *glance, *_about(page, entity)),
        "as_of": people_date(page.library.site.as_of),
    }


def _nothing(page: Composer, entity: Entity) -> str:
    """What stands in place of a bottom line where no fact can."""
    if page.library.on_page.get(entity.slug):
        return say("Every fact about this has been withdrawn, corrected or superseded; see below.")
    return say("No fact about this is recorded yet.")


def _distinct(page: Composer, entity: Entity) -> Markup:
    doubtful = [link(page.to(slug)) + text(say(" (it may be the same; nobody has settled it)")) for slug in entity.record.maybe_same_as]
    return Markup(", ").join(doubtful + [link(page.to(slug)) for slug in entity.record.distinct_from])


def _bottom_line(page: Composer, entity: Entity) -> Markup | None:
    record = entity.record
    if not getattr(record, "bottom_line", None):
        return None
    carried = [page.library.facts[ref] for ref in record.bottom_line_facts if ref in page.library.facts]
    if len(carried) < len(record.bottom_line_facts):  # it rests on a draft: nobody could trace it
        return None
    day = Markup(f' <span class="as-of">({people_date(record.bottom_line_as_of)})</span>') if record.bottom_line_as_of else Markup("")
    return text(record.bottom_line) + Markup("").join(dict.fromkeys(page.mark(linked) for linked in carried)) + day


def bottom_line_fact(page: Composer, entity: Entity, otherwise: LinkedFact | None) -> LinkedFact | None:
    """The fact whose confidence stands beside the bottom line: the first that carries it."""
    refs: tuple[FactRef, ...] = getattr(entity.record, "bottom_line_facts", ())
    return next((page.library.facts[ref] for ref in refs if ref in page.library.facts), otherwise)


def _freshness(page: Composer, entity: Entity) -> str:
    """The age of the newest source; where it is past the site's own limit, a remark that says so."""
    sources = (page.library.sheets[linked.ref.sheet].source.published for linked in page.library.on_page.get(entity.slug, ()))
    newest = max((published.last for published in sources if published.known), default=None)
    site = page.library.site
    if newest is None:
        return ""
    age = (site.as_of - newest).days
    told = say("Newest source: {date}, {days} before the day this site speaks for." if age > 0 else "Newest source: {date}.", date=people_date(newest), days=plural(age, "day"))
    return f"{told} {say('This page may be out of date.')}" if age > site.stale_after_days else told


def _names(entity: Entity, page: Composer) -> Iterable[Note]:
    groups: dict[str, list[Markup]] = {}
    for other in entity.other_names:
        if other.kind != "weak":
            label = _name_label(other.lang, other.kind)
            groups.setdefault(label, []).append(in_language(other.text, other.lang))
    for label, names in groups.items():
        yield Note(label, Markup(", ").join(names))


def _name_label(lang: str | None, kind: str) -> str:
    language = _NATIVE.get((lang or "").split("-")[0])
    return say(language if language and kind in ("translation", "transliteration") else capital(NAME_KIND[kind]))


_NATIVE = catalogued({"ko": "Korean name", "ja": "Japanese name", "zh": "Chinese name", "ar": "Arabic name"})


def _about(page: Composer, entity: Entity) -> Iterable[Note]:
    record = entity.record
    if parent := getattr(record, "parent", None):
        yield Note(say("Belongs to"), link(page.to(parent)))
    for scheme, value in record.ids.items():
        label = {"lei": "LEI"}.get(scheme) or say(scheme.capitalize())
        yield Note(label, link(Link(value, value)) if scheme == "website" and value.startswith(("http://", "https://")) else text(value))
    if record.note:
        yield Note(say("Editor's remark"), text(record.note))


NEWEST = 5
"""Sheets that "What changed" tells of; all stand at the foot of the page."""

_NEWS = catalogued({"updates": "{n} update", "corrects": "{n} correction", "disputes": "{n} dispute", "confirms": "{n} confirmation", "answers": "{n} answer"})


def what_changed(page: Composer, facts: Iterable[LinkedFact]) -> list[Markup]:
    """Newest sheets first: how many facts each added, and which older ones it updated, corrected, disputed or confirmed."""
    by_sheet: dict[str, list[LinkedFact]] = {}
    for linked in facts:
        by_sheet.setdefault(linked.ref.sheet, []).append(linked)
    lines = []
    for sheet_id in sorted(by_sheet, reverse=True)[:NEWEST]:
        there = by_sheet[sheet_id]
        counts = {noun.removeprefix("{n} "): sum(len(linked.links.get(name, ())) for linked in there) for name, noun in _NEWS.items()}
        parts = [say("{facts} added", facts=plural(len(there), "fact"))] + [plural(count, noun) for noun, count in counts.items() if count]
        if page.library.sheets[sheet_id].source.retracted:
            parts.append(say("the article has been withdrawn"))
        lines.append(link(page.to_sheet(sheet_id)) + text(f": {', '.join(parts)}"))
    if len(by_sheet) > NEWEST:
        lines.append(text(say("{sheets}, listed under “Mentioned by”", sheets=plural(len(by_sheet) - NEWEST, "earlier sheet"))))
    return lines


def relations(page: Composer, facts: Iterable[LinkedFact], slug: str) -> list[Markup]:
    """Standing links, read from this page's side."""
    lines = []
    for linked in facts:
        fact = linked.fact
        if fact.relation and fact.object and slug in (fact.subject, fact.object):
            forward = fact.subject == slug
            other = fact.object if forward else fact.subject
            lead = page.wording(linked).lead
            said = phrase(RELATION_WORDS[fact.relation][0 if forward else 1], first=page.name(slug), second=link(page.to(other)))
            lines.append(text(f"{lead} ".lstrip()) + said + page.mark(linked))
    return lines


def not_known(page: Composer, facts: Iterable[LinkedFact]) -> list[Note]:
    """Questions without answers, silence, promises whose day has passed, money that is not disclosed."""
    return [Note(say(label), link(page.to_fact(linked.ref, label=said)) + page.mark(linked)) for linked in facts if not linked.deprecated for label, said in open_ends(page, linked)]


NO_OUTCOME, OPEN_QUESTION, NO_ANSWER, NO_AMOUNT = OPEN_ENDS = catalogued(("Outcome not recorded", "Open question", "No answer", "Amount not disclosed"))


def open_ends(page: Composer, linked: LinkedFact) -> Iterable[tuple[str, str]]:
    """What one fact leaves open: (what sort, in words)."""
    fact = linked.fact
    if fact.question and not linked.inverse.get("answers"):
        yield OPEN_QUESTION, fact.question
    if fact.response in SILENCES:
        yield NO_ANSWER, f"{page.wording(linked).lead} {fact.text}"
    if is_overdue(linked, page.library.site.as_of):
        yield NO_OUTCOME, fact.text
    if fact.amount and fact.amount.text == UNKNOWN:
        yield NO_AMOUNT, fact.text


def by_name(page: Composer, slugs: Iterable[str]) -> list[str]:
    return sorted(slugs, key=lambda slug: page.library.registry.entities[slug].sort_key)


_KINDS = catalogued({"deal": "Deals", "company": "Companies", "person": "People", "institution": "Institutions"})


def mentioned_by(page: Composer, entity: Entity) -> list[Note]:
    """Where else the entity stands: deals, companies, people and sheets whose facts name it."""
    facts = page.library.on_page.get(entity.slug, ())
    near = {slug for linked in facts for slug in linked.pages if slug != entity.slug}
    notes = []
    for kind, label in _KINDS.items():
        found = by_name(page, (slug for slug in near if page.library.registry.entities[slug].kind == kind))
        if found:
            notes.append(Note(f"{say(label)} ({len(found)})", page.to_all(found)))
    sheets = sorted({linked.ref.sheet for linked in facts}, reverse=True)
    if sheets:
        notes.append(Note(f"{say('Sheets')} ({len(sheets)})", Markup(", ").join(link(page.to_sheet(sheet_id)) for sheet_id in sheets)))
    return notes
