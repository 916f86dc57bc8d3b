"""Every field that an editor may write, from the model: how it is written, when it is needed, what it means, and the standard it comes from."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Any, NamedTuple

from markupsafe import Markup

from generator.language import plural
from generator.link import Library
from generator.markup import Link, link, text
from generator.model import REFERENCES, Record, meta
from generator.model.types import OneOf
from generator.schema import KINDS
from generator.schema.fields import field, records
from generator.views.page import Note, Page, Row, Table

PATH = "fields.md"
_HEAD = ("Field", "Meaning", "Written as", "Needed", "Example", "Standard")


class Chapter(NamedTuple):
    """A record: what it is, its fields, and of each closed list what its words mean."""

    title: str
    says: str
    table: Table
    words: list[tuple[str, str, list[Note]]]


def pages(library: Library) -> Iterator[Page]:
    body = {"chapters": [_chapter(model) for model in _models()], "messages": Link("what each message means", "messages.md")}
    yield Page(PATH, "fields", "Fields", body, description="Every field of the sheets and the registry: how it is written, what it means, which words it takes.")


def _models() -> Iterable[type[Record]]:
    """The records that editors write, each once, each before what stands inside it."""
    return dict.fromkeys(one for model in KINDS.values() for one in (model, *records(model)))


def _chapter(model: type[Record]) -> Chapter:
    title = model.__name__
    rows = tuple(Row(_cells(model, name)) for name in model.model_fields)
    words = [(name, _anchor(model, name), [Note(word, text(meaning)) for word, meaning in words.items()]) for name in model.model_fields if (words := _words(model, name))]
    return Chapter(title, " ".join((model.__doc__ or "").split()).replace("`", ""), Table(_HEAD, rows, f"The fields of {title}, in their usual order"), words)


def _cells(model: type[Record], name: str) -> tuple[Markup, ...]:
    info, noted = model.model_fields[name], meta(model, name)
    words = _words(model, name)
    schema = field(model, name)
    written = text(_written(schema))
    if words and "type" not in schema:
        written = link(Link(f"one of {plural(len(words), 'word')}", f"#{_anchor(model, name)}"))
    needed = "always" if info.is_required() else f"for {', '.join(noted['needed_for'])}" if noted["needed_for"] else ""
    only = f"only for {', '.join(noted['only_for'])}" if noted["only_for"] and noted["only_for"] != noted["needed_for"] else ""
    told = (name, info.description or "", "; ".join(filter(None, (needed, only))), str(info.examples[0]) if info.examples else "", noted["standard"])
    label, meaning, when, example, standard = map(text, told)
    return label, meaning, written, when, example, standard


def _anchor(model: type[Record], name: str) -> str:
    return f"{model.__name__.casefold()}.{name}".replace("_", "-")


def _words(model: type[Record], name: str) -> Mapping[str, str]:
    """The closed list from which a field, or what stands in it, is taken; empty for other fields."""
    info = model.model_fields[name]
    return next((mark.vocabulary for mark in (*info.metadata, *_marks(info.annotation)) if isinstance(mark, OneOf)), {})


def _marks(annotation: Any) -> Iterator[Any]:
    yield from getattr(annotation, "__metadata__", ())
    for argument in getattr(annotation, "__args__", ()):
        yield from _marks(argument)


def _written(schema: Mapping[str, Any]) -> str:
    """How a value is written, in words."""
    if target := schema.get("$ref", "").rpartition("/")[2]:
        return f"the slug of {REFERENCES[target].says}" if target in REFERENCES else f"the fields of {target}"
    if "enum" in schema:
        return "one of the words below"
    if schema.get("type") == "array":
        return f"a list; each item: {_written(schema['items'])}"
    if schema.get("type") == "object":
        return f"a map; each key: {_written(schema['propertyNames'])}; each value: {_written(schema['additionalProperties'])}"
    if "anyOf" in schema:
        return f"{_written(schema['anyOf'][0])}; or a list of such"
    return schema["patternErrorMessage"].removeprefix("write ")
