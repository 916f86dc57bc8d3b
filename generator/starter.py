"""The files of a new site: a worked example from an invented article, and the settings of this one."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from pathlib import Path

from generator import schema
from generator.build import check
from generator.load import files
from generator.render import TEMPLATES

_SHARED = ("mkdocs.yml", ".vscode/settings.json", ".vscode/extensions.json")
"""Settings that a new site shares with this repository; in the installed package they stand beside the example."""


def starter(as_of: date, templates: Path = TEMPLATES) -> Iterator[tuple[str, bytes]]:
    """Path in the new site's folder → the file's bytes. `as_of`: the day the site speaks for."""
    new = templates / "new"
    for path in files(new):
        if (new / path).is_file() and path not in _SHARED:
            data = (new / path).read_bytes()
            yield path.replace("gitignore", ".gitignore"), re.sub(rb"(?m)^as_of: \S+", f"as_of: {as_of}".encode(), data) if path == "briefs/site.yml" else data
    for path in _SHARED:
        yield path, next(folder / path for folder in (new, templates.parent) if (folder / path).is_file()).read_bytes()
    for name, data in schema.files(check(new / "briefs").library).items():
        yield f"schema/{name}", data
