"""Files of an older format become files of the newest."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

from generator.build import loaded
from generator.edits.change import Change, Refusal, agreed
from generator.load import Document, parse
from generator.problems import errors
from generator.values import shown
from generator.vocabulary import FORMAT

NEWEST = list(FORMAT)[-1]


class Migration(NamedTuple):
    """From one format to the next. `change` gives a file's new bytes; registry entries, which name no format, have that of site.yml."""

    before: str
    after: str
    change: Callable[[Document, bytes], bytes]


MIGRATIONS: tuple[Migration, ...] = ()
"""In order; format 1 is the first, so there are none."""


def migrated(briefs: Path, migrations: tuple[Migration, ...] = MIGRATIONS) -> Change:
    """The change that brings every file to the newest format; empty where all are. Refused if any file would have errors after it."""
    documents, problems = loaded(briefs)
    if wrong := errors(problems):
        raise Refusal("first mend what cannot be read", tuple(wrong))
    settings = next((document for document in documents if document.path == "site.yml"), None)
    change: dict[str, bytes | None] = {}
    for document in documents:
        raw = (briefs / document.path).read_bytes()
        new = _through(document, _format_of(document) or _format_of(settings) or NEWEST, raw, migrations)
        change |= {document.path: new} if new != raw else {}
    return agreed(briefs, change) if change else {}


def _format_of(document: Document | None) -> str | None:
    data = document.data if document else None
    return data.get("format") if isinstance(data, dict) and isinstance(data.get("format"), str) else None


def _through(document: Document, version: str, raw: bytes, migrations: tuple[Migration, ...]) -> bytes:
    while version != NEWEST:
        step = next((one for one in migrations if one.before == version), None)
        if step is None:
            raise Refusal(f"{document.path} is of format {shown(version)}, from which nothing leads to format {NEWEST}")
        raw, version = step.change(document, raw), step.after
        document, _ = parse(document.path, raw)
    return raw
