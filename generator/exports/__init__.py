"""Library → files for machines, one module a format. The tuples list the formats.

Search and scripts: `files(library)`. Data for others: `files(desk)`; a desk (`desk.py`) is a library with the site's own address, and the
columns that JSON, CSV, SQLite and OpenAPI share stand in `facts`, `entities` and `sources`.
"""

from __future__ import annotations

from collections.abc import Iterator
from types import ModuleType

from generator.exports import (
    agenda,
    api,
    database,
    feeds,
    llms,
    names,
    openapi,
    robots,
    scripts,
    tables,
    texts,
)
from generator.exports.desk import Desk
from generator.exports.file import File
from generator.exports.heads import Head, head
from generator.link import Library

FORMATS: tuple[ModuleType, ...] = (names, texts, scripts)
DATA: tuple[ModuleType, ...] = (api, openapi, tables, database, feeds, agenda, llms, robots)

__all__ = ["Desk", "File", "Head", "files", "head"]


def files(library: Library, site_url: str = "") -> Iterator[File]:
    """Every file of every format, in a fixed order. `site_url` is the site's own address; without it addresses are relative."""
    for format_ in FORMATS:
        yield from format_.files(library)
    desk = Desk(library, site_url)
    for format_ in DATA:
        yield from format_.files(desk)
