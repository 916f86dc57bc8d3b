"""The folder of the schemas: beside the briefs folder, so that no site publishes it and no build watches it."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

MARK = "Written by the command briefs schema; not meant to be changed by hand."
"""What tells a file of ours from somebody else's of the same name."""


def folder_of(briefs: Path) -> Path:
    return briefs.resolve().parent / "schema"


def stale(folder: Path, wanted: Mapping[str, bytes]) -> list[str]:
    """The names of `wanted` (name → text) that are not there, or have another text."""
    return [name for name, text in wanted.items() if _text(folder / name) != text]


def is_ours(file: Path) -> bool:
    """Whether the file may be written over: there is none, or `briefs schema` has written it."""
    text = _text(file)
    return MARK.encode() in text if text is not None else not file.exists()


def _text(file: Path) -> bytes | None:
    try:
        return file.read_bytes()
    except OSError:
        return None
