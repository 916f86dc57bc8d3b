"""Atom (RFC 4287): a feed of the site, an entry a sheet; a feed of each company and deal, an entry a fact."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date
from html import escape
from xml.etree import ElementTree as ET

from generator.changes import change_between
from generator.exports.desk import Desk, isolated, urn
from generator.exports.file import File
from generator.language import plural, say
from generator.link import Entity, LinkedFact
from generator.markup import capital
from generator.people import people_date
from generator.values import UNKNOWN
from generator.values.identifiers import FactRef
from generator.vocabulary import FACT_LINKS

SITE_FEED = "feed.xml"
FEED_KINDS = ("company", "deal")
MAX_SHEETS, MAX_FACTS = 20, 100
"""A feed tells what is new; everything is in the API."""

_LANGUAGE = "{http://www.w3.org/XML/1998/namespace}lang"


def feed_path(desk: Desk, entity: Entity) -> str:
    return f"{desk.page(entity)}{SITE_FEED}"


def files(desk: Desk) -> Iterator[File]:
    yield File(SITE_FEED, _written(_site_feed(desk)))
    for kind in FEED_KINDS:
        for entity in desk.library.entities(kind):
            yield File(feed_path(desk, entity), _written(_entity_feed(desk, entity)))


def _written(feed: ET.Element) -> bytes:
    ET.indent(feed)
    return b'<?xml version="1.0" encoding="UTF-8"?>\n' + ET.tostring(feed, encoding="utf-8") + b"\n"


def _site_feed(desk: Desk) -> ET.Element:
    name = desk.library.site.name
    days = {sheet_id: max((desk.changed_on(linked) for linked in facts), default=desk.told_on(sheet_id)) for sheet_id, facts in desk.library.by_sheet.items()}
    order = sorted(sorted(days, reverse=True), key=lambda sheet_id: days[sheet_id], reverse=True)[:MAX_SHEETS]
    feed = _feed(desk, SITE_FEED, urn("feed/"), name, say("New facts, by article: who says so, and has it happened."), "", days.values())
    for sheet_id in order:
        _sheet_entry(desk, feed, sheet_id, days[sheet_id])
    return feed


def _entity_feed(desk: Desk, entity: Entity) -> ET.Element:
    """The newest facts of a company or deal; those of one day as they stand in their article."""
    facts = sorted(desk.library.on_page.get(entity.slug, ()), key=lambda linked: linked.ref.sheet, reverse=True)
    facts = sorted(facts, key=desk.changed_on, reverse=True)
    title = f"{isolated(entity.name)} – {isolated(desk.library.site.name)}"
    path = feed_path(desk, entity)
    feed = _feed(desk, path, urn(f"feed/{entity.slug}"), title, desk.summary(entity), desk.page(entity), map(desk.changed_on, facts))
    for linked in facts[:MAX_FACTS]:
        _fact_entry(desk, feed, linked, path)
    return feed


def _feed(desk: Desk, path: str, name: str, title: str, subtitle: str, page: str, days: Iterable[date]) -> ET.Element:
    feed = ET.Element("feed", {"xmlns": "http://www.w3.org/2005/Atom", _LANGUAGE: desk.library.site.language})
    _text(feed, "id", desk.address(path) if desk.site_url else name)
    _text(feed, "title", isolated(title))
    if subtitle:
        _text(feed, "subtitle", isolated(subtitle))
    _text(feed, "updated", _instant(max(days, default=desk.library.site.as_of)))
    ET.SubElement(feed, "link", rel="self", type="application/atom+xml", href=desk.address(path, path))
    ET.SubElement(feed, "link", rel="alternate", type="text/html", href=desk.address(page, path))
    _text(ET.SubElement(feed, "author"), "name", desk.library.site.name)
    return feed


def _sheet_entry(desk: Desk, feed: ET.Element, sheet_id: str, day: date) -> None:
    """What one article brought: what became of older facts, then each of its own."""
    facts = desk.library.by_sheet[sheet_id]
    own, page = [linked for linked in facts if not linked.is_role], f"sheets/{sheet_id}/"
    retracted = desk.library.sheets[sheet_id].source.retracted
    title = f"{desk.composer.sheet_label(sheet_id)}: {plural(len(own), 'fact')}" + (say(", since withdrawn by its publisher") if retracted else "")
    entry = _entry(desk, feed, desk.address(page) if desk.site_url else urn(sheet_id), title, sheet_id, day)
    ET.SubElement(entry, "link", rel="alternate", type="text/html", href=desk.address(page, SITE_FEED))
    changed = [line for linked in own for line in _history(desk, linked)]
    lists = [f"<p>{say('Changes to what was known:')}</p><ul>{''.join(f'<li>{_html(line)}</li>' for line in changed)}</ul>"] if changed else []
    items = (f'<li><a href="{escape(desk.address(desk.fact_page(linked.ref), SITE_FEED))}">{_html(desk.told(linked))}</a>{_figures(desk, linked)}</li>' for linked in own)
    _text(entry, "content", "".join([*lists, f"<ul>{''.join(items)}</ul>"]), type="html")


def _fact_entry(desk: Desk, feed: ET.Element, linked: LinkedFact, path: str) -> None:
    words, ref = desk.wording(linked.ref), linked.ref
    entry = _entry(desk, feed, desk.id_of(ref), desk.told(linked), ref.sheet, desk.changed_on(linked))
    ET.SubElement(entry, "link", rel="alternate", type="text/html", href=desk.address(desk.fact_page(ref), path))
    url = desk.library.sheets[ref.sheet].source.url
    if url != UNKNOWN:
        ET.SubElement(entry, "link", rel="via", href=url)
    marks = [term for term, held in (("deprecated", linked.deprecated), ("retracted", linked.retracted), ("superseded", linked.superseded), ("disputed", linked.disputed)) if held]
    for term in (linked.fact.kind, linked.fact.status, linked.basis, *marks):
        ET.SubElement(entry, "category", term=term)
    place = ", ".join(map(str, sorted(linked.fact.at)))
    said = [desk.told(linked), *desk.figures(linked), f"{words.status} · {words.basis} · {desk.composer.sheet_label(ref.sheet)}, {place}", *_history(desk, linked)]
    if linked.superseded:
        newer = [desk.library.facts[other] for name in ("updates", "corrects") for other in linked.inverse.get(name, ())]
        said += [say("A newer fact took its place: {fact}", fact=desk.told(one)) for one in newer]
    if linked.deprecated and linked.fact.rank_reason:
        said.append(f"{say('No longer relied on')}: {linked.fact.rank_reason}")
    said += [f"{say('Corrected here')}: " + say("on {date} from “{was}”: {why}", date=people_date(change.on), was=change.was, why=change.why) for change in linked.fact.corrected]
    _text(entry, "content", "".join(f"<p>{_html(line)}</p>" for line in said), type="html")


def _entry(desk: Desk, feed: ET.Element, name: str, title: str, sheet_id: str, day: date) -> ET.Element:
    entry = ET.SubElement(feed, "entry")
    _text(entry, "id", name)
    _text(entry, "title", isolated(title))
    published = desk.library.sheets[sheet_id].source.published
    if published.precision == "day" and not published.qualifier:
        _text(entry, "published", _instant(published.first))
    _text(entry, "updated", _instant(day))
    return entry


def _history(desk: Desk, linked: LinkedFact) -> Iterator[str]:
    """What the fact says of older ones: `updates: … (amount: up to 2 trillion KRW → 2 trillion KRW)`."""
    for name in FACT_LINKS:
        for older in _shown(desk, linked.links.get(name, ())):
            told = "; ".join(f"{say(change.what)}: {change.before} → {change.after}" for change in change_between(older.fact, linked.fact))
            yield f"{say(capital(name))}: {desk.told(older)}" + (f" ({told})" if told else "")


def _shown(desk: Desk, refs: Iterable[FactRef]) -> list[LinkedFact]:
    return [desk.library.facts[ref] for ref in refs if ref in desk.library.facts]


def _figures(desk: Desk, linked: LinkedFact) -> str:
    return "".join(f"<br>{_html(line)}" for line in desk.figures(linked))


def _html(text: str) -> str:
    safe = escape(text, quote=False)
    return f"<bdi>{safe}</bdi>" if isolated(text) != " ".join(text.split()) else safe


def _instant(day: date) -> str:
    return f"{day.isoformat()}T00:00:00Z"


def _text(parent: ET.Element, name: str, text: str, **attributes: str) -> None:
    ET.SubElement(parent, name, attributes).text = text
