"""JSON-LD with the terms of schema.org: an article is a NewsArticle, a fact a Claim that appears in it."""

from __future__ import annotations

import json
from typing import Any

from generator.exports.desk import API, Desk, urn
from generator.link import Entity, LinkedFact
from generator.values import NONE, UNKNOWN

Node = dict[str, Any]

_TYPES = {"company": "Organization", "person": "Person", "institution": "Organization", "deal": "Thing", "term": "Thing"}
_INSTITUTIONS = {"outlet": "NewsMediaOrganization", "public-body": "GovernmentOrganization"}
_UNSAFE = {ord(char): f"\\u{ord(char):04x}" for char in "<>&\u2028\u2029"}
MEDIA = {"jsonl": "application/jsonl", "csv": "text/csv", "sqlite": "application/vnd.sqlite3", "json": "application/json"}


def embedded(nodes: list[Node]) -> str:
    """The graph as text for a `<script type="application/ld+json">`: no name in it can end the element or open another."""
    graph = {"@context": "https://schema.org", "@graph": nodes}
    return json.dumps(graph, ensure_ascii=False, separators=(",", ":"), allow_nan=False).translate(_UNSAFE)


def entity_id(desk: Desk, slug: str) -> str:
    page = desk.page(slug)
    return f"{desk.site_url}{page}#entity" if desk.site_url and page else urn(slug)


def article_id(desk: Desk, sheet_id: str) -> str:
    return f"{desk.site_url}sheets/{sheet_id}/#article" if desk.site_url else urn(sheet_id)


def sheet_nodes(desk: Desk, sheet_id: str) -> list[Node]:
    """The article, and a claim for each of its facts."""
    return [_article(desk, sheet_id), *(_claim(desk, linked) for linked in desk.library.by_sheet[sheet_id])]


def _article(desk: Desk, sheet_id: str) -> Node:
    source, here = desk.library.sheets[sheet_id].source, f"sheets/{sheet_id}/"
    dated = source.published.known and source.published.precision != "interval" and not source.published.qualifier
    return _without_gaps({
        "@type": "NewsArticle",
        "@id": article_id(desk, sheet_id),
        "headline": _known(source.title),
        "name": desk.composer.sheet_label(sheet_id),
        "url": _known(source.url),
        "archivedAt": source.archived_url,
        "publisher": _named(desk, source.publisher) if source.publisher != UNKNOWN else None,
        "author": {"@type": "Person", "name": source.author} if _known(source.author) else None,
        "datePublished": source.published.text if dated else None,
        "inLanguage": source.language,
        "creativeWorkStatus": "Retracted" if source.retracted else None,
        "mainEntityOfPage": desk.address(here, here),
    })  # fmt: skip


def _claim(desk: Desk, linked: LinkedFact) -> Node:
    """The composed sentence, so that a plan is claimed as a plan; its asserters are the authors."""
    words, here = desk.wording(linked.ref), f"sheets/{linked.ref.sheet}/"
    return _without_gaps({
        "@type": "Claim",
        "@id": desk.id_of(linked.ref),
        "text": desk.sentence(linked),
        "description": f"Status: {words.status}. Basis: {words.basis}.",
        "url": desk.address(desk.fact_page(linked.ref), here),
        "appearance": {"@id": article_id(desk, linked.ref.sheet)},
        "author": [_named(desk, slug) for slug in desk.slugs(linked.fact.by)],
        "about": [{"@id": entity_id(desk, slug)} for slug in sorted(linked.pages)],
        "creativeWorkStatus": "Retracted" if linked.retracted else "Deprecated" if linked.deprecated else "Superseded" if linked.superseded else None,
    })  # fmt: skip


def entity_nodes(desk: Desk, entity: Entity) -> list[Node]:
    """The entity; the claims about it stand on the pages of their sheets and are named here."""
    here, record, ids = desk.page(entity), entity.record, entity.record.ids
    held = [linked for linked in desk.library.on_page.get(entity.slug, ()) if linked.is_role and linked.fact.subject == entity.slug and not linked.deprecated]
    titles, employers = dict.fromkeys(linked.fact.text for linked in held), dict.fromkeys(linked.fact.object for linked in held if linked.fact.object)
    parent = desk.slug(getattr(record, "parent", None))
    node = _named(desk, entity.slug) | {
        "alternateName": [other.text for other in entity.other_names if other.kind != "weak"],
        "description": desk.summary(entity),
        "url": ids.get("website"),
        "sameAs": f"http://www.wikidata.org/entity/{ids['wikidata']}" if "wikidata" in ids else None,
        "leiCode": ids.get("lei"),
        "identifier": [{"@type": "PropertyValue", "propertyID": scheme, "value": value} for scheme, value in ids.items() if scheme != "website"],
        "parentOrganization": _named(desk, parent) if parent else None,
        "jobTitle": list(titles),
        "worksFor": [_named(desk, slug) for slug in employers],
        "mainEntityOfPage": desk.address(here, here),
        "subjectOf": [{"@id": desk.id_of(linked.ref)} for linked in desk.library.on_page.get(entity.slug, ()) if not linked.deprecated],
    }
    if node["@type"] == "Thing" or node["@type"] == "Person":
        node.pop("leiCode")
    return [_without_gaps(node)]


def page_nodes(desk: Desk, here: str, title: str) -> list[Node]:
    """Any other page: part of the site; the first page is the site itself, and the downloads are a data set."""
    site = _without_gaps({"@type": "WebSite", "@id": desk.site_url or urn("site"), "name": desk.library.site.name, "url": desk.address("", here), "inLanguage": desk.library.site.language})
    if not here:
        return [site]
    nodes = [{"@type": "WebPage", "name": title, "url": desk.address(here, here), "isPartOf": site}]
    return [*nodes, _dataset(desk, here)] if here == "downloads/" else nodes


def _dataset(desk: Desk, here: str) -> Node:
    paths = [f"{API}/{name}" for name in ("facts.jsonl", "companies.csv", "deals.csv", "facts.csv", "sources.csv", "briefs.sqlite", "openapi.json")]
    files = [{"@type": "DataDownload", "name": path.rpartition("/")[2], "encodingFormat": MEDIA[path.rpartition(".")[2]], "contentUrl": desk.address(path, here)} for path in paths]
    as_of = desk.library.site.as_of.isoformat()
    says = "Facts on companies and deals, taken from news articles: who said it, has it happened, and in which sentence it stands."
    return {"@type": "Dataset", "name": f"{desk.library.site.name}: facts", "description": says, "url": desk.address(here, here), "dateModified": as_of, "version": "1", "distribution": files}


def _named(desk: Desk, slug: str) -> Node:
    """Type, identifier and name: all that another node needs to know."""
    entity = desk.library.registry.find(slug)
    kind = _INSTITUTIONS.get(entity.sub_kind, _TYPES[entity.kind]) if entity else "Thing"
    return {"@type": kind, "@id": entity_id(desk, entity.slug if entity else slug), "name": desk.name(slug)}


def _known(text: str | None) -> str | None:
    return None if text in (UNKNOWN, NONE) else text


def _without_gaps(node: Node) -> Node:
    return {key: value for key, value in node.items() if value not in (None, "", [], {})}
