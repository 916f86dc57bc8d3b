"""A fact's JSON Schema: the fields that fit its kind, and those that the kind needs."""

from __future__ import annotations

from typing import Any

from generator.model import Fact, meta
from generator.schema.fields import field, record
from generator.vocabulary import FACT_KIND

_TWO_ROLES = {"type": "array", "minItems": 2, "errorMessage": "a deal needs at least two parties, or one with two roles"}
_TWO_PARTIES = {"minProperties": 1, "if": {"maxProperties": 1}, "then": {"additionalProperties": _TWO_ROLES}}


def fits(name: str, kind: str) -> bool:
    """Whether facts of the kind may have the field."""
    only = meta(Fact, name)["only_for"]
    return not only or kind in only


def fact() -> dict[str, Any]:
    """What all facts have, then what each kind has beside it: an editor's program offers a field only where it fits."""
    whole = record(Fact)
    common = {name: schema for name, schema in whole["properties"].items() if not meta(Fact, name)["only_for"]}
    kinds = [{"if": {"properties": {"kind": {"const": kind}}, "required": ["kind"]}, "then": _of_kind(kind, common)} for kind in FACT_KIND]
    return {"title": "fact", "type": "object", "properties": common, "required": whole["required"], "allOf": kinds}


def _of_kind(kind: str, common: dict[str, Any]) -> dict[str, Any]:
    properties = {name: True if name in common else field(Fact, name) for name in Fact.model_fields if fits(name, kind)}
    needed = [name for name in Fact.model_fields if kind in meta(Fact, name)["needed_for"]]
    schema: dict[str, Any] = {"title": kind, "properties": properties, "required": needed, "additionalProperties": False}
    if kind == "deal":
        properties["parties"] |= _TWO_PARTIES
    if kind == "plan":
        schema["anyOf"] = [{"required": ["subject"]}, {"required": ["parties"]}]
    return schema
