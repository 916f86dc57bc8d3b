"""Files of another kind under a name of ours: told in one message that says what they look like, not in a hundred that say what they lack."""

from __future__ import annotations

import re
from typing import Any

from generator.load.document import Document
from generator.model import FILES, FOLDERS
from generator.problems import Problem
from generator.values import nearest

_MAGIC = (  # how files of other programs begin
    (b"\x89PNG\r\n", "a PNG picture"), (b"\xff\xd8\xff", "a JPEG picture"), (b"GIF8", "a GIF picture"), (b"%PDF-", "a PDF"), (b"PK\x03\x04", "a ZIP archive or an office document"),
    (b"\x1f\x8b", "a gzip archive"), (b"SQLite format 3\0", "an SQLite database"), (b"\x7fELF", "a program"), (b"RIFF", "a picture, sound or film"),
)  # fmt: skip
_TOOLS = (  # keys by which other programs' YAML and JSON is known
    ({"services"}, "a Docker Compose file"), ({"on", "jobs"}, "a GitHub workflow"), ({"openapi"}, "an OpenAPI description"), ({"swagger"}, "an OpenAPI description"),
    ({"apiVersion", "kind"}, "a Kubernetes manifest"), ({"site_name"}, "an MkDocs configuration"), ({"dependencies"}, "a list of a program's dependencies"),
)  # fmt: skip
_MIN_STRANGE = 2
"""So many keys that are near to none of ours, and none that is required here, make a file somebody else's."""


def problem(path: str, what: str) -> Problem:
    """The one message: what the file looks like, and what is expected in its place."""
    kind, model = FOLDERS.get(path.rpartition("/")[0]) or FILES[path]
    required = ", ".join(name for name, field in model.model_fields.items() if field.is_required())
    expected = f"a map of terms, each with {required}" if kind == "term" else f"a {'site' if kind == 'site' else kind} is a map with {required}"
    return Problem(path, 1, 1, "foreign-file", f"this looks like {what}", f"{expected}; move the file elsewhere")


def binary(raw: bytes) -> str:
    """What the bytes are, if they begin as no text does; else the empty text."""
    return next((what for magic, what in _MAGIC if raw.startswith(magic)), "")


def foreign(path: str, document: Document) -> str:
    """What a text looks like that is nothing of ours, or the empty text."""
    text, data = "\n".join(document.lines), document.data
    start = text.lstrip()
    if re.match(r"<[!?a-zA-Z]", start):
        return "HTML" if re.match(r"<!doctype html|<html", start, re.IGNORECASE) else "XML or HTML"
    if isinstance(data, list) and any(isinstance(item, dict) for item in data):
        return f"a list of {len(data)} entries; here each has a file of its own" if path not in FILES else f"a list of {len(data)} entries"
    if isinstance(data, dict):
        return _somebody_elses(path, data, "JSON" if start[:1] == "{" else "another program's YAML")
    return _prose(text) if isinstance(data, str | None) else ""


def _somebody_elses(path: str, data: dict[str, Any], otherwise: str) -> str:
    kind, model = FOLDERS.get(path.rpartition("/")[0]) or FILES[path]
    fields = model.model_fields
    strange = [key for key in data if key not in fields]
    for keys, what in _TOOLS:
        if keys <= {*strange, "kind"} & set(data):
            return what
    ours = kind == "term" or any(field.is_required() and name in data for name, field in fields.items())
    far = [key for key in strange if not nearest(key, fields)]
    return otherwise if not ours and len(far) >= _MIN_STRANGE and 2 * len(far) > len(strange) else ""


def _prose(text: str) -> str:
    """Tables and prose; a text with a `key:` at the beginning of a line was meant as YAML."""
    body = re.sub(r"\A---\n.*?\n---\n", "", text, flags=re.DOTALL)
    lines = [line for line in body.split("\n") if line.strip()]
    if not lines or any(re.match(r"[\w\"'-]+:(?:\s|$)", line) for line in lines):
        return ""
    if any(len({line.count(mark) for line in lines[:3]} | {0}) == 2 and mark in lines[-1] for mark in ",;\t") and len(lines) > 1:
        return "a table (CSV)"
    if any(re.match(r"#{1,6} \S", line) for line in lines) and any(not line.startswith("#") for line in lines):
        return "Markdown"
    return ""
