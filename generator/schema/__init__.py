"""Library → JSON Schema (draft 7) for editors' programs: what may stand where, what it means, and which slugs there are.

yaml-language-server, which is behind VS Code's YAML extension, reads more than the standard has: `markdownDescription`,
`markdownEnumDescriptions` (what each allowed value means), `patternErrorMessage` and `errorMessage`.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

from generator.link import Library
from generator.model import FILES, FOLDERS, Fact, Record
from generator.model.scalars import NewSlug
from generator.schema.facts import fact
from generator.schema.fields import of, record, records
from generator.schema.folder import MARK
from generator.schema.slugs import slugs

_TITLES = {"sheet": "Fact sheet", "company": "Company", "deal": "Deal", "person": "Person", "institution": "Institution", "term": "Terms", "site": "Site"}
KINDS = {kind: model for kind, model in (*FOLDERS.values(), *FILES.values()) if kind in _TITLES}
"""What editors write by hand: kind → model. Locks are the tool's."""


def files(library: Library) -> dict[str, bytes]:
    """File name → text of the schema of each kind of file; equal libraries give equal bytes."""
    names = slugs(library)
    return {f"{kind}.json": _text(_schema(kind, model, names)) for kind, model in KINDS.items()}


def _schema(kind: str, model: type[Record], names: Mapping[str, Any]) -> dict[str, Any]:
    definitions = {inner.__name__: fact() if inner is Fact else record(inner) for inner in records(model)}
    if kind == "term":
        definitions["Term"] = record(model)
        body = {"type": ["object", "null"], "propertyNames": of(NewSlug) | {"doNotSuggest": True}, "additionalProperties": {"$ref": "#/definitions/Term"}}
    else:
        body = record(model)
    used = {rule: names[rule] for rule in names if f'"#/definitions/{rule}"' in json.dumps([body, definitions])}
    head = {"$schema": "http://json-schema.org/draft-07/schema#", "$comment": MARK}
    return {**head, "title": _TITLES[kind], "description": (model.__doc__ or "").strip(), **body, "definitions": definitions | used}


def _text(schema: Mapping[str, Any]) -> bytes:
    return (json.dumps(schema, ensure_ascii=False, indent=1) + "\n").encode()
