"""CSV as RFC 4180 has it: UTF-8, a header row, CRLF, every field in quotation marks. Safe to open in a spreadsheet."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Callable, Iterable, Iterator
from typing import Any, NamedTuple

from generator.exports.columns import Columns, cell
from generator.exports.desk import API, Desk
from generator.exports.entities import COLUMNS_OF
from generator.exports.facts import FACT_COLUMNS
from generator.exports.file import File
from generator.exports.sources import SOURCE_COLUMNS, sources


class Table(NamedTuple):
    """`things` are what the rows are made of."""

    columns: Columns
    things: Callable[[Desk], Iterable[Any]]


TABLES = {
    "companies": Table(COLUMNS_OF["company"], lambda desk: desk.library.entities("company")),
    "deals": Table(COLUMNS_OF["deal"], lambda desk: desk.library.entities("deal")),
    "facts": Table(FACT_COLUMNS, lambda desk: desk.library.facts.values()),
    "sources": Table(SOURCE_COLUMNS, sources),
}

# A spreadsheet takes a cell that begins so for a formula (OWASP, "CSV Injection"); some take full-width signs for it too.
_ACTIVE = re.compile(r"[\s']*[=+\-@＝＋－＠]|['\t\r\n]")
_NUMBER = re.compile(r"-?[0-9]+(?:\.[0-9]+)?")


def files(desk: Desk) -> Iterator[File]:
    for name, table in TABLES.items():
        text = io.StringIO(newline="")
        writer = csv.writer(text, quoting=csv.QUOTE_ALL, lineterminator="\r\n")
        writer.writerow(column.name for column in table.columns)
        for thing in table.things(desk):
            writer.writerow(safe(cell(column.read(desk, thing))) for column in table.columns)
        yield File(f"{API}/{name}.csv", text.getvalue().encode())


def safe(text: str) -> str:
    """`text` behind an apostrophe if a spreadsheet would run it. Who reads the file otherwise removes one leading apostrophe.

    `+9 percent` → `'+9 percent`, `'n Sync` → `''n Sync`. A negative number alone is a number.
    """
    return f"'{text}" if _ACTIVE.match(text) and not _NUMBER.fullmatch(text) else text
