"""What pydantic finds wrong with a document, in an editor's words and at its place."""

from __future__ import annotations

import re
from typing import Any, get_origin

from pydantic import BaseModel
from pydantic.fields import FieldInfo

from generator.load import Document, Path_
from generator.model.types import OneOrMore, shape
from generator.problems import Problem
from generator.values import UNDECIDED, did_you_mean, shown


def explained(model: type[BaseModel], document: Document, where: Path_, error: dict[str, Any]) -> Problem:
    """One of pydantic's errors in our words."""
    loc, ctx, kind = tuple(error["loc"]), error.get("ctx", {}), error["type"]
    at_key = loc[-1:] == ("[key]",)
    place = written_at(document, (*where, *(loc[:-1] if at_key else loc)))
    holder, name = model_at(model, loc[:-1]), str(loc[-1]) if loc else ""
    if kind == "extra_forbidden":
        unused = [field for field in holder.model_fields if (*place[:-1], field) not in document.marks]
        return document.problem(place, "unknown-key", f"unknown key {shown(name)}", did_you_mean(name, unused) or f"keys here are {', '.join(holder.model_fields)}", at_key=True)
    if kind == "missing":
        return document.problem(place, "missing-field", f"{shown(name)} is missing", meaning(holder.model_fields[name]), at_key=True)
    field, inner = _field_at(model, loc), _inner_at(model, loc)
    if error["input"] == UNDECIDED:
        return document.problem(place, "undecided", f"{shown(name)} is not decided yet", ctx.get("hint") or (meaning(field) if field else ""), at_key=at_key)
    if kind in ("too_short", "too_long"):
        few = f"{shown(name)} has {ctx['actual_length']} of at least {ctx['min_length']}"
        return document.problem(place, "too-few", few, "add more" + _or_leave_out(field))
    if error["input"] == "" and (below := fields_beside(model, document, place)):
        named = ", ".join(below[:3]) + ("" if len(below) < 4 else " …")
        return document.problem(place, "empty-value", f"{shown(name)} has no value", f"indent its fields ({named}) under it", at_key=True)
    if kind == "empty-value" or error["input"] == "" and kind.endswith("_type"):
        hint = needed(inner) if inner else "write a value" + _or_leave_out(field)
        return document.problem(place, "empty-value", f"{shown(name)} has no value" if isinstance(place[-1], str) else "the item is empty", hint, at_key=True)
    if kind.endswith("_type"):
        return _misshapen(document, place, kind, error["input"], inner)
    if isinstance(error["input"], str) and "," in error["input"] and (listed := _field_at(model, place)) and any(isinstance(mark, OneOrMore) for mark in listed.metadata):
        return document.problem(place, kind, error["msg"], f"write [{error['input']}]")
    hint = ctx.get("hint") or ("write a single value, in quotation marks if it has brackets or a colon" if kind == "wrong-shape" else "")
    return document.problem(place, kind, error["msg"], hint, at_key=at_key)


def _misshapen(document: Document, place: Path_, kind: str, value: Any, inner: type[BaseModel] | None) -> Problem:
    if kind.startswith(("list", "tuple")):
        item = "begin each item with '- '" + (f"; {needed(inner)}" if inner else "")
        hint = f"write [{value}]" if isinstance(value, str) and not inner else item
        return document.problem(place, "wrong-shape", f"{shape(value)} stands where a list is expected", hint)
    hint = needed(inner) if inner else "write each as key: value, on a line of its own"
    return document.problem(place, "wrong-shape", f"{shape(value)} stands where a map (key: value) is expected", hint)


def fields_beside(model: type[BaseModel], document: Document, place: Path_) -> list[str]:
    """Fields of what has the id at `place` that stand beside it, not indented under it; `place` is a path in the record's file."""
    inner = _inner_at(model, place) if place else None
    if inner is None or not takes_ids(model, place[:-1]) or place[-1] in inner.model_fields:
        return []
    beside = [(*place[:-1], name) for name in inner.model_fields if (*place[:-1], name) in document.marks]
    return [path[-1] for path in beside if not any((*path, name) in document.marks for name in inner.model_fields)]


def meaning(field: FieldInfo) -> str:
    return f"{field.description} (e.g. {field.examples[0]})" if field.examples else str(field.description)


def _or_leave_out(field: FieldInfo | None) -> str:
    return ", or leave the field out" if field and not field.is_required() and not (field.json_schema_extra or {})["x-briefs"]["needed_for"] else ""


def needed(model: type[BaseModel]) -> str:
    return f"needed: {', '.join(name for name, field in model.model_fields.items() if field.is_required())}"


def written_at(document: Document, where: Path_) -> Path_:
    """The path in the file: a list of one may be written as its item, and then has no index there."""
    path: Path_ = ()
    for step in where:
        if (*path, step) in document.marks:
            path = (*path, step)
        elif isinstance(step, str):
            break
    return path


def is_cut(document: Document, where: Path_) -> bool:
    """Whether there is no value because a comma or '#' cut it off, which the reader of the file has told."""
    mark = document.marks.get(written_at(document, where))
    if mark is None or mark.key is None or not mark.plain:
        return False
    line = document.lines[mark.key[0] - 1][mark.key[1] - 1 :]
    if mark.flow and mark.line == mark.key[0]:
        return ":" not in line[: mark.column - mark.key[1] + 1]
    return re.match(r"[^#]*:\s*#\S", line) is not None


def model_at(model: type[BaseModel], loc: tuple[Any, ...]) -> type[BaseModel]:
    """The model that describes the map at `loc`."""
    return _walk(model, loc)[0]


def takes_ids(model: type[BaseModel], loc: tuple[Any, ...]) -> bool:
    """Whether the keys of the map at `loc` are ids, as in `facts` and `parties`, and not fields."""
    return _walk(model, loc)[1]


def _field_at(model: type[BaseModel], loc: tuple[Any, ...]) -> FieldInfo | None:
    """The field that `loc` ends with; None where it ends with an id or an index."""
    holder, is_id = _walk(model, loc[:-1])
    return holder.model_fields.get(str(loc[-1])) if loc and not is_id else None


def _inner_at(model: type[BaseModel], loc: tuple[Any, ...]) -> type[BaseModel] | None:
    """The model of what stands at `loc`, or of its items; None for plain values and for maps of many."""
    field = _field_at(model, loc)
    if field is None:
        return model_at(model, loc)
    return None if get_origin(field.annotation) is dict else _inner(field.annotation)


def _walk(model: type[BaseModel], loc: tuple[Any, ...]) -> tuple[type[BaseModel], bool]:
    """The model at `loc`, and whether a key there is an id: in a map of many, such as `facts`, keys are no fields."""
    is_id = False
    for step in loc:
        if isinstance(step, str) and not is_id and step in model.model_fields:
            annotation = model.model_fields[step].annotation
            model, is_id = _inner(annotation) or model, get_origin(annotation) is dict
        else:
            is_id = False
    return model, is_id


def _inner(annotation: Any) -> type[BaseModel] | None:
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return annotation
    return next((found for arg in getattr(annotation, "__args__", ()) if (found := _inner(arg))), None)
