"""JSON: one file a fact, entity and sheet, with an index for each kind; and all facts in one file, a line each."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from generator.exports.columns import as_json, row
from generator.exports.desk import API, FOLDERS, Desk
from generator.exports.entities import ENTITY_SUMMARY_COLUMNS, entity_row, facts_on
from generator.exports.facts import fact_row, summaries
from generator.exports.file import File
from generator.exports.sources import SOURCE_SUMMARY_COLUMNS, source_row, sources

VERSION = "1.0.0"


def files(desk: Desk) -> Iterator[File]:
    yield File(f"{API}/index.json", as_json(_index(desk)))
    for kind, folder in FOLDERS.items():
        yield File(f"{API}/{folder}.json", as_json(_entities(desk, kind)))
        for entity in desk.library.entities(kind):
            facts = summaries(desk, facts_on(desk, entity))
            yield File(desk.entity_api(entity), as_json(entity_row(desk, entity) | {"facts": facts}))
    yield File(f"{API}/sheets.json", as_json(_list(desk, [row(SOURCE_SUMMARY_COLUMNS, desk, source) for source in sources(desk)])))
    for source in sources(desk):
        yield File(desk.sheet_api(source.id), as_json(source_row(desk, source) | {"facts": summaries(desk, desk.library.by_sheet[source.id])}))
    yield File(f"{API}/facts.json", as_json(_facts(desk)))
    lines = []
    for linked in desk.library.facts.values():
        lines.append(as_json(fact_row(desk, linked)))
        yield File(desk.fact_api(linked.ref), lines[-1])
    yield File(f"{API}/facts.jsonl", b"".join(lines))


def _index(desk: Desk) -> dict[str, Any]:
    """What there is, and where."""
    library = desk.library
    folders = {folder: len(library.entities(kind)) for kind, folder in FOLDERS.items()} | {"sheets": len(library.sheets), "facts": len(library.facts)}
    lists = {folder: {"count": count, "api": desk.address(f"{API}/{folder}.json")} for folder, count in folders.items()}
    site = {"name": library.site.name, "url": desk.site_url or None, "language": library.site.language}
    return {"version": VERSION, "site": site, "as_of": library.site.as_of.isoformat(), "description": desk.address(f"{API}/openapi.json"), "lists": lists}


def _list(desk: Desk, items: list[Any]) -> dict[str, Any]:
    return {"as_of": desk.library.site.as_of.isoformat(), "count": len(items), "items": items}


def _entities(desk: Desk, kind: str) -> dict[str, Any]:
    return _list(desk, [row(ENTITY_SUMMARY_COLUMNS, desk, entity) for entity in desk.library.entities(kind)])


def _facts(desk: Desk) -> dict[str, Any]:
    """By sheet, the ids alone: the sheet's own file has a sentence for each."""
    by_sheet = desk.library.by_sheet
    return _list(desk, [{"sheet": source.id, "api": desk.address(desk.sheet_api(source.id)), "facts": [linked.ref.fact for linked in by_sheet[source.id]]} for source in sources(desk)])
