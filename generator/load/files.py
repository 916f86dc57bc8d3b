"""Which files of a briefs folder hold records, and which stand where nothing is read."""

from __future__ import annotations

from pathlib import Path

from generator.model import FILES, FOLDERS
from generator.problems import Problem
from generator.values import did_you_mean, shown

RESERVED = (
    "index.md", "timeline.md", "money.md", "meetings.md", "open-questions.md", "disagreements.md", "whats-new.md", "sources.md", "names.md", "compare.md",
    "downloads.md", "problems.md",
)  # fmt: skip
"""Addresses of generated pages outside the folders of records."""


def find(root: Path) -> tuple[list[str], list[Problem]]:
    """The paths of all files below `root` that hold records, sorted; a YAML file that stands elsewhere is a problem."""
    found, problems = [], []
    for path in files(root):
        if path.lower().endswith((".yml", ".yaml")):
            problem = _misplaced(path)
            problems += [problem] if problem else []
            found += [] if problem else [path]
        elif path in RESERVED or path.endswith(".md") and path.split("/")[0] in FOLDERS:
            problems.append(Problem(path, 1, 1, "reserved-page", "a generated page has this address", "give the page another name or folder"))
    return found, problems


def files(root: Path) -> list[str]:
    """The paths of all files below `root`, sorted; what begins with a dot is hidden."""
    paths = (file.relative_to(root).as_posix() for file in root.rglob("*"))
    return sorted(path for path in paths if not any(part.startswith(".") for part in path.split("/")))


def _misplaced(path: str) -> Problem | None:
    folder, _, name = path.rpartition("/")
    if name.endswith(".yml") and (folder in FOLDERS or path in FILES):
        return None
    if not name.endswith(".yml"):
        message, hint = "the file's name does not end in .yml, so it would not be read", f"rename it to {name.rpartition('.')[0]}.yml"
    elif folder:
        message, hint = f"no records are read from the folder {shown(folder)}", did_you_mean(folder, FOLDERS) or f"folders are {', '.join(FOLDERS)}"
    else:
        message, hint = "no records are read from this file", did_you_mean(name, FILES) or f"files here are {', '.join(FILES)}"
    return Problem(path, 1, 1, "unexpected-file", message, hint)
