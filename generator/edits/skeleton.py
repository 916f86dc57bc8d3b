"""New records with the fields that the model needs."""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any, NamedTuple, get_args, get_origin

from generator.build import check
from generator.edits.change import Change, Refusal, accepted
from generator.load import Path_, parse
from generator.model import ENTRY_KINDS, FOLDERS, Record, Sheet, Source
from generator.model.types import OneOf, Parsed
from generator.problems import ERROR, Problem
from generator.tidy.inline import unquoted
from generator.tidy.layout import Layout
from generator.tidy.order import fields, model_of
from generator.validate.explain import meaning
from generator.validate.shape import page_name
from generator.values import UNKNOWN, identifiers, shown

Values = Mapping[str, str]
TO_FILL_IN = ("empty-value", "missing-field", "too-few-parties", "unsupported-number")
"""Problems that a new record may have: its editor has yet to write what nobody else can."""


class Begun(NamedTuple):
    """The change that adds a record, what its editor has yet to write in it, and what the check warns of there."""

    change: Change
    left: tuple[Problem, ...]
    warnings: tuple[Problem, ...]


def marker(model: type[Record], name: str) -> Parsed | None:
    """How the field's text is read; None for lists and maps."""

    def inside(annotation: Any, marks: tuple[Any, ...]) -> Parsed | None:
        if found := next((mark for mark in (*marks, *getattr(annotation, "__metadata__", ())) if isinstance(mark, Parsed)), None):
            return found
        return next((found for arg in get_args(annotation) if (found := inside(arg, ()))), None)

    field = model.model_fields[name]
    return None if get_origin(field.annotation) in (dict, tuple) else inside(field.annotation, tuple(field.metadata))


def required(model: type[Record]) -> list[str]:
    return [name for name in fields(model) if model.model_fields[name].is_required()]


def entry(briefs: Path, kind: str, slug: str, values: Values) -> Begun:
    """Adds an entry with its required fields: a file, or the last of the terms."""
    model = ENTRY_KINDS[kind]
    accepted(identifiers.new_slug if kind == "term" else page_name, slug)
    lines = [line(model, name, values) for name in required(model)]
    folder = next((folder for folder, (of, _) in FOLDERS.items() if of == kind), None)
    if folder:
        path = f"{folder}/{slug}.yml"
        return begun(briefs, {path: _new_file(briefs, path, lines)}, path)
    there = briefs / "terms.yml"
    raw = there.read_bytes() if there.exists() else b""
    if slug in (parse("terms.yml", raw)[0].data or {}):
        raise Refusal(f"terms.yml has {shown(slug)} already; nothing was changed")
    ending = "\r\n" if b"\r\n" in raw else "\n"
    before = raw.rstrip() + (ending * 2).encode() if raw.strip() else b""
    return begun(briefs, {"terms.yml": before + ending.join([f"{slug}:", *(f"  {text}" for text in lines), ""]).encode()}, "terms.yml", (slug,))


def sheet(briefs: Path, sheet_id: str, values: Values) -> Begun:
    """Adds a draft sheet: its source as far as it is told, `unknown` where that may stand, and room for facts."""
    accepted(identifiers.sheet_id, sheet_id)
    unknown = {name: UNKNOWN for name in required(Source) if (mark := marker(Source, name)) and UNKNOWN in mark.words}
    told = unknown | {"published": sheet_id[:10], "language": check(briefs).library.site.language} | dict(values)
    first = {name: next(iter(mark.vocabulary)) for name in required(Sheet) if isinstance(mark := marker(Sheet, name), OneOf)}
    lines = [line(Sheet, name, first) for name in first]
    lines += ["source:", *(f"  {line(Source, name, told)}" for name in required(Source)), "", "facts:"]
    path = f"sheets/{sheet_id}.yml"
    new = _new_file(briefs, path, lines)
    return begun(briefs, {path: new}, path, as_if=new.rstrip() + b" {}\n")  # without facts nobody would look at the rest


def line(model: type[Record], name: str, values: Values) -> str:
    """A field with its value, or, where the editor must write it, with what it means."""
    if name not in values:
        return f"{name}:  # {meaning(model.model_fields[name])}"
    raw = values[name]
    document, problems = parse("", f"x: {raw}".encode())
    is_whole = not problems and document.ends.get(("x",)) == (1, len(f"x: {raw}") + 1)  # on one line, and nothing behind it
    is_list_or_map = marker(model, name) is None and is_whole and document.mark(("x",)).flow
    is_text = document.data == {"x": raw} and " #" not in raw
    return f"{name}: {raw if is_list_or_map or is_text else unquoted(quoted := json.dumps(raw, ensure_ascii=False), raw) or quoted}"


def _new_file(briefs: Path, path: str, lines: list[str]) -> bytes:
    if (briefs / path).exists():
        raise Refusal(f"{path} is there already; nothing was changed")
    return "".join(f"{text}\n" for text in lines).encode()


def begun(briefs: Path, change: Change, path: str, where: Path_ = (), *, as_if: bytes | None = None) -> Begun:
    """The change, if nothing is wrong with the record at `where` in the file but what its editor has yet to write. `as_if`: the file judged in its place."""
    new = change[path] or b""
    document, _ = parse(path, new)
    key = document.marks[where].key if where in document.marks else None
    lines = range(key[0], Layout(document, *model_of(path)).after(where) + 1) if key else range(1, len(document.lines) + 1)
    found = [problem for problem in check(briefs, drafts=True, instead={path: as_if or new}).problems if problem.path == path and problem.line in lines]
    left = tuple(problem for problem in found if problem.code in TO_FILL_IN)
    if wrong := tuple(problem for problem in found if problem.severity == ERROR and problem not in left):
        raise Refusal("nothing was changed", wrong)
    return Begun(change, left, tuple(problem for problem in found if problem not in left))
