"""The description of the JSON files, OpenAPI 3.1; its schemas are read from the columns, so that the two can't differ."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from generator.exports.api import VERSION
from generator.exports.columns import (
    COUNT,
    TEXT,
    TEXT_OR_NULL,
    TEXTS,
    as_json,
    object_schema,
)
from generator.exports.desk import API, FOLDERS, Desk
from generator.exports.entities import COLUMNS_OF, ENTITY_SUMMARY_COLUMNS
from generator.exports.facts import FACT_SCHEMA, SUMMARY_SCHEMA
from generator.exports.file import File
from generator.exports.sources import SOURCE_COLUMNS, SOURCE_SUMMARY_COLUMNS
from generator.exports.tables import TABLES

_DAY = {"type": "string", "format": "date"}
_FACTS = {"facts": {"type": "array", "items": {"$ref": "#/components/schemas/FactSummary"}, "description": "its facts, in short"}}
_WORD = {"company": "a company", "deal": "a deal", "person": "a person", "institution": "an institution", "term": "a term"}


def files(desk: Desk) -> Iterator[File]:
    yield File(f"{API}/openapi.json", as_json(description(desk)))


def description(desk: Desk) -> dict[str, Any]:
    """The whole document."""
    return {
        "openapi": "3.1.0",
        "info": {
            "title": f"{desk.library.site.name}: facts",
            "version": VERSION,
            "summary": "Who said it, has it happened, and in which sentence it stands.",
            "description": (
                "Files, written when the site is built. Version 1 may gain fields and files; what is there keeps its name and meaning. "
                "null = not recorded; the text 'unknown' = it exists, and the source does not say; 'none' = the source says that there is none. "
                "Quote `sentence`, not `text`: only the sentence says who asserts it and whether it has happened."
            ),
        },
        "servers": [{"url": f"{desk.site_url}{API}" if desk.site_url else ".", "description": "where this file lies"}],
        "paths": _paths(),
        "components": {"schemas": schemas()},
    }


def schemas() -> dict[str, Any]:
    """Name → JSON Schema (2020-12) of one kind of file, or of a part of one."""
    entities = {kind.capitalize(): object_schema(columns, **_FACTS) for kind, columns in COLUMNS_OF.items()}
    sheet_facts = {"sheet": TEXT, "api": TEXT, "facts": {**TEXTS, "description": "identifiers within the sheet"}}
    return {
        "Index": _closed({
            "version": TEXT, "site": _closed({"name": TEXT, "url": TEXT_OR_NULL, "language": TEXT}), "as_of": _DAY, "description": TEXT,
            "lists": _closed({name: _closed({"count": COUNT, "api": TEXT}) for name in (*FOLDERS.values(), "sheets", "facts")}),
        }),
        "EntityList": _list(object_schema(ENTITY_SUMMARY_COLUMNS)),
        **entities,
        "SheetList": _list(object_schema(SOURCE_SUMMARY_COLUMNS)),
        "Sheet": object_schema(SOURCE_COLUMNS, **_FACTS),
        "FactList": _list(_closed(sheet_facts)),
        "Fact": FACT_SCHEMA,
        "FactSummary": SUMMARY_SCHEMA,
    }  # fmt: skip


def _closed(properties: Mapping[str, Any]) -> dict[str, Any]:
    return {"type": "object", "properties": dict(properties), "required": list(properties), "additionalProperties": False}


def _list(items: Mapping[str, Any]) -> dict[str, Any]:
    return _closed({"as_of": _DAY, "count": COUNT, "items": {"type": "array", "items": dict(items)}})


def _paths() -> dict[str, Any]:
    paths = {"/index.json": _get("what there is, and where", _json("Index"))}
    for kind, folder in FOLDERS.items():
        paths[f"/{folder}.json"] = _get(f"all {folder}, by name", _json("EntityList"))
        paths[f"/{folder}/{{slug}}.json"] = _get(_WORD[kind], _json(kind.capitalize()), slug="its slug")
    paths["/sheets.json"] = _get("all sheets, by id", _json("SheetList"))
    paths["/sheets/{sheet}.json"] = _get("a sheet: one article", _json("Sheet"), sheet="its id")
    paths["/facts.json"] = _get("the ids of all facts, by sheet", _json("FactList"))
    paths["/facts/{sheet}/{fact}.json"] = _get("a fact", _json("Fact"), sheet="the sheet's id", fact="the fact's id in the sheet")
    lines = {"schema": TEXT, "x-line": {"$ref": "#/components/schemas/Fact"}}
    paths["/facts.jsonl"] = _get("all facts, a Fact a line", {"application/jsonl": lines})
    for name in TABLES:
        paths[f"/{name}.csv"] = _get(f"{name} as a table", {"text/csv": {"schema": TEXT}})
    paths["/briefs.sqlite"] = _get("everything as one database", {"application/vnd.sqlite3": {}})
    return paths


def _json(schema: str) -> dict[str, Any]:
    return {"application/json": {"schema": {"$ref": f"#/components/schemas/{schema}"}}}


def _get(says: str, content: Mapping[str, Any], **parameters: str) -> dict[str, Any]:
    named = [{"name": name, "in": "path", "required": True, "description": meaning, "schema": TEXT} for name, meaning in parameters.items()]
    return {"get": {"summary": says, **({"parameters": named} if named else {}), "responses": {"200": {"description": says, "content": dict(content)}}}}
