"""Which files of a briefs folder hold records, and which stand where nothing is read."""

from __future__ import annotations

import os
import re
from pathlib import Path

from generator.model import FILES, FOLDERS
from generator.problems import Problem
from generator.values import did_you_mean, shown

RESERVED = (
    "index.md", "timeline.md", "money.md", "meetings.md", "open-questions.md", "disagreements.md", "whats-new.md", "sources.md", "names.md", "compare.md",
    "downloads.md", "problems.md", "fields.md", "messages.md",
)  # fmt: skip
"""Addresses of generated pages outside the folders of records."""


def find(root: Path) -> tuple[list[str], list[Problem]]:
    """The paths of all files below `root` that hold records, sorted; a YAML file that stands elsewhere is a problem. Of a folder that cannot be read, its own path."""
    found, problems = [folder for folder in FOLDERS if (root / folder).is_dir() and not _is_open(root / folder)], []
    for path in files(root):
        if path.rpartition("/")[0] in found:  # its folder can be listed, and no more
            continue
        if path.lower().endswith((".yml", ".yaml")):
            problem = _misplaced(path)
            problems += [problem] if problem else []
            found += [] if problem else [path]
        elif path.lower().endswith(".md"):
            problems += _page_problems(root, path)
    return found, problems


def _is_open(folder: Path) -> bool:
    """Whether a folder can be listed and looked into."""
    try:
        os.scandir(f"{folder}/.").close()
    except PermissionError:
        return False
    return True


def _page_problems(root: Path, path: str) -> list[Problem]:
    """What is wrong with a hand-written page before anybody reads it as Markdown."""
    if _address(path) in {_address(reserved) for reserved in RESERVED} or path.split("/")[0] in FOLDERS or path.removesuffix(".md") in FOLDERS:
        return [Problem(path, 1, 1, "reserved-page", "a generated page has this address", "give the page another name or folder")]
    try:
        (root / path).read_bytes().decode("utf-8-sig")
    except (OSError, UnicodeDecodeError):
        return [Problem(path, 1, 1, "unreadable-file", "the page is not UTF-8 text", "save it with the encoding UTF-8")]
    return []


def _address(path: str) -> str:
    """Where MkDocs puts a page: README.md is index.md, and x.md has the address of x/index.md."""
    name = path.removesuffix(".md")
    folder, _, last = name.rpartition("/")
    return folder if last in ("index", "README") else name


def is_published(path: str) -> bool:
    """Whether a file goes to the site as it is: not what holds records, nor a backup that an editor's program left of it."""
    return not re.search(r"\.ya?ml", path.rpartition("/")[2].lower())


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
