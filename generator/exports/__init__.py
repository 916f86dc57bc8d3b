"""Library → files for machines, one module a format. The tuple lists the formats; each module has `files(library)`."""

from __future__ import annotations

from collections.abc import Iterator
from types import ModuleType

from generator.exports.file import File
from generator.link import Library

FORMATS: tuple[ModuleType, ...] = ()


def files(library: Library) -> Iterator[File]:
    """Every file of every format, in a fixed order."""
    for format_ in FORMATS:
        yield from format_.files(library)
