"""A column of the data: its name, what it means, what it may hold. JSON, CSV, SQLite and OpenAPI all read these."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Iterator, Mapping
from decimal import Decimal
from typing import Any, NamedTuple

from generator.exports.desk import Desk
from generator.markup import plain_number
from generator.values.amounts import Amount
from generator.values.dates import PartialDate

Value = Any
"""Text, number, truth, list, map or None; None = not recorded."""


class Column(NamedTuple):
    """`read` gets the desk and the thing (fact, entity, sheet). `refers` names the table that the value is a key of."""

    name: str
    meaning: str
    schema: Mapping[str, Any]
    read: Callable[[Desk, Any], Value]
    refers: str = ""


Columns = tuple[Column, ...]

TEXT = {"type": "string"}
TEXT_OR_NULL = {"type": ["string", "null"]}
TEXTS = {"type": "array", "items": TEXT}
DAY_OR_NULL = {"type": ["string", "null"], "format": "date"}
FLAG = {"type": "boolean"}
COUNT = {"type": "integer", "minimum": 0}
NUMBER_OR_NULL = {"type": ["number", "null"]}


def one_of(values: Iterable[str], *, or_null: bool = False) -> dict[str, Any]:
    return {"enum": [*values, *([None] if or_null else [])]}


def row(columns: Columns, desk: Desk, thing: Any) -> dict[str, Value]:
    """The thing as a plain dict, one key a column, in the columns' order."""
    return {column.name: column.read(desk, thing) for column in columns}


def object_schema(columns: Columns, **more: Mapping[str, Any]) -> dict[str, Any]:
    """The JSON Schema of `row`, with further properties `more`; each is required, none else is allowed."""
    properties = {column.name: {**column.schema, "description": column.meaning} for column in columns} | more
    return {"type": "object", "properties": properties, "required": list(properties), "additionalProperties": False}


def as_json(value: Value) -> bytes:
    """One JSON document on one line, in UTF-8."""
    return (json.dumps(value, ensure_ascii=False, separators=(",", ":"), allow_nan=False) + "\n").encode()


def cell(value: Value) -> str:
    """A value as the text of one table cell: nothing for None, true or false, lists joined by `; `, maps as `key: value`."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, list) and any(isinstance(item, dict) for item in value):
        return json.dumps(value, ensure_ascii=False)
    if isinstance(value, list):
        return "; ".join(map(cell, value))
    if isinstance(value, dict):
        return "; ".join(f"{key}: {', '.join(map(cell, held)) if isinstance(held, list) else cell(held)}" for key, held in value.items())
    return plain_number(Decimal(repr(value))) if isinstance(value, float) else str(value)


# columns that several things have


def number(value: Decimal | None) -> int | float | None:
    """A whole number as it is; others as near as JSON readers come (the text beside it keeps every digit)."""
    return None if value is None else int(value) if value == int(value) else float(value)


def amount_columns(name: str, meaning: str, get: Callable[[Desk, Any], Amount | None]) -> Iterator[Column]:
    """An amount as stated, and its parts. The bound is a part of the amount: 'up to 2' is not 2."""

    def part(read: Callable[[Amount], Value]) -> Callable[[Desk, Any], Value]:
        return lambda desk, thing: read(amount) if (amount := get(desk, thing)) else None

    yield Column(name, f"{meaning}, as stated, with its bound; unknown = not disclosed; none = the source says that there is none", TEXT_OR_NULL, part(lambda a: a.text))
    yield Column(f"{name}_bound", f"the bound word of {name}, such as 'up to'; null where the number stands alone", TEXT_OR_NULL, part(lambda a: a.bound or None))
    yield Column(f"{name}_number", f"the number of {name}, scale applied; read it with {name}_bound, never alone", NUMBER_OR_NULL, part(lambda a: number(a.low)))
    yield Column(f"{name}_number_to", f"the upper end, where {name} is a range", NUMBER_OR_NULL, part(lambda a: number(a.high)))
    yield Column(f"{name}_unit", f"the unit of {name}: an ISO 4217 currency, an SI unit, percent, percentage-points, count or ratio", TEXT_OR_NULL, part(lambda a: a.unit or None))
    yield Column(f"{name}_per", f"the period of {name}, as in 'per year'", TEXT_OR_NULL, part(lambda a: a.per or None))


def date_columns(name: str, meaning: str, get: Callable[[Desk, Any], PartialDate | None]) -> Iterator[Column]:
    """A date as precise as the source makes it, and the days that it may mean."""

    def end(which: int) -> Callable[[Desk, Any], Value]:
        def read(desk: Desk, thing: Any) -> Value:
            value = get(desk, thing)
            if value is None or not value.known or value.ends[which % len(value.ends)] == "..":
                return None
            return (value.last if which else value.first).isoformat()

        return read

    yield Column(name, f"{meaning} (EDTF: 2025, 2025-02, 2025-02-04, about = ~, uncertain = ?, intervals with /; or unknown)", TEXT_OR_NULL, lambda desk, thing: value.text if (value := get(desk, thing)) else None)
    yield Column(f"{name}_from", f"the first day that {name} may mean; null where it is open or not known", DAY_OR_NULL, end(0))
    yield Column(f"{name}_to", f"the last day that {name} may mean; null where it is open or not known", DAY_OR_NULL, end(1))
