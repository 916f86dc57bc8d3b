"""The model's fields as JSON Schema: type, grammar, allowed values, meaning."""

from __future__ import annotations

import types
from collections.abc import Iterable, Iterator
from typing import Annotated, Any, Union, get_args, get_origin

from generator.markup import capital
from generator.model import Record, meta
from generator.model.types import OneOrMore, Parsed
from generator.values import identifiers


def of(annotation: Any, marks: tuple[Any, ...] = (), rule: str = "") -> dict[str, Any]:
    """JSON Schema of a type of the model. `marks` is what pydantic took off it; `rule` is the one that its slugs follow."""
    origin, arguments = get_origin(annotation), get_args(annotation)
    if origin is Annotated:
        return of(arguments[0], (*arguments[1:], *marks), rule)
    if origin in (Union, types.UnionType):
        return of(next(one for one in arguments if one is not type(None)), marks, rule)
    if parsed := next((mark for mark in marks if isinstance(mark, Parsed)), None):
        return {"$ref": f"#/definitions/{rule}"} if rule and parsed.parse is identifiers.slug else dict(parsed.schema)
    if origin is dict:
        keys = of(arguments[0], (), rule)
        return {"type": "object", "propertyNames": keys if "$ref" in keys else keys | {"doNotSuggest": True}, "additionalProperties": of(arguments[1], (), rule)}
    if origin is tuple:
        return _list(of(arguments[0], (), rule), marks)
    return {"$ref": f"#/definitions/{annotation.__name__}"}


def _list(item: dict[str, Any], marks: tuple[Any, ...]) -> dict[str, Any]:
    least = max((getattr(mark, "min_length", 0) for mark in marks), default=0)
    many = {"type": "array", "items": item} | ({"minItems": least} if least else {})
    return {"anyOf": [item, many]} if any(isinstance(mark, OneOrMore) for mark in marks) else many


def field(model: type[Record], name: str) -> dict[str, Any]:
    """JSON Schema of one field, with what an editor's program shows of it."""
    info, noted = model.model_fields[name], meta(model, name)
    schema = of(info.annotation, tuple(info.metadata), noted["ref"])
    if noted["known"]:
        known = {key: {"type": "string", "pattern": rf"^\s*(?:{pattern})\s*$", "patternErrorMessage": hint} for key, (pattern, hint) in noted["known"].items()}
        schema |= {"properties": known}
    offered = [str(example) for example in info.examples or () if "pattern" in schema and not noted["prose"]]
    return schema | {"markdownDescription": _told(model, name, () if offered else info.examples or ())} | ({"examples": offered} if offered else {})


def _told(model: type[Record], name: str, examples: Iterable[Any]) -> str:
    """The meaning of a field, where it belongs, examples and the standard it comes from, in Markdown."""
    info, noted = model.model_fields[name], meta(model, name)
    lines = [f"{capital(info.description or '')}."]
    lines += ["Required."] if info.is_required() else []
    lines += [f"Needed for: {', '.join(noted['needed_for'])}."] if noted["needed_for"] else []
    lines += [f"Only for: {', '.join(noted['only_for'])}."] if noted["only_for"] else []
    lines += [f"For example: `{example}`" for example in examples]
    lines += [f"Standard: {noted['standard']}."] if noted["standard"] else []
    return "\n\n".join(lines)


def record(model: type[Record]) -> dict[str, Any]:
    """JSON Schema of a record: its fields, and no others."""
    required = [name for name, info in model.model_fields.items() if info.is_required()]
    return {"type": "object", "properties": {name: field(model, name) for name in model.model_fields}, "required": required, "additionalProperties": False}


def records(model: type[Record]) -> Iterator[type[Record]]:
    """The records that stand inside a record of `model`, each once, in order."""
    seen: dict[type[Record], None] = {}
    for info in model.model_fields.values():
        for inner in _inside(info.annotation):
            seen |= {inner: None} | dict.fromkeys(records(inner))
    yield from seen


def _inside(annotation: Any) -> Iterator[type[Record]]:
    if isinstance(annotation, type) and issubclass(annotation, Record):
        yield annotation
    for argument in get_args(annotation):
        yield from _inside(argument)
