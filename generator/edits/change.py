"""A change of several files: judged before anything is written, and written as a whole."""

from __future__ import annotations

import difflib
import os
import shutil
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path

from generator.build import Checked, check
from generator.problems import Problem, errors
from generator.values import Refused

Change = Mapping[str, bytes | None]
"""Path relative to the briefs folder → the file's new bytes, or None where it is to go."""


class Refusal(Exception):
    """Why nothing is changed: a sentence, and the problems that stand in the way."""

    def __init__(self, message: str, problems: tuple[Problem, ...] = ()) -> None:
        super().__init__(message)
        self.message, self.problems = message, problems


def accepted(parse: Callable[[str], str], text: str) -> str:
    """The text, if its kind of value takes it."""
    try:
        return parse(text)
    except Refused as refused:
        raise Refusal(f"{refused.message} — {refused.hint}") from None


def in_the_way(checked: Checked) -> tuple[Problem, ...]:
    """The errors, but for names that collide: they hide nothing, and a merge is what mends them."""
    return tuple(problem for problem in errors(checked.problems) if problem.code != "name-collision")


def agreed(briefs: Path, change: Change) -> Change:
    """The change, if the folder has no errors after it."""
    if wrong := in_the_way(check(briefs, drafts=True, instead=change)):
        raise Refusal("the sheets would no longer be sound", wrong)
    return change


def diff_of(briefs: Path, change: Change) -> str:
    """The change as a unified diff; a file that moves is compared with itself."""
    gone = [path for path, data in change.items() if data is None]
    new = [path for path in change if not (briefs / path).exists()]
    moved = dict(zip(new, gone)) if len(new) == len(gone) else {}
    wanted = [path for path in sorted(change) if path not in moved.values()]
    return "".join(line for path in wanted for line in _file_diff(briefs, moved.get(path, path), path, change[path]))


def _file_diff(briefs: Path, before: str, path: str, new: bytes | None) -> Iterator[str]:
    old = (briefs / before).read_bytes() if (briefs / before).exists() else None
    sides = [(side or b"").decode("utf-8", "backslashreplace").split("\n") for side in (old, new)]
    names = ["/dev/null" if side is None else (briefs / name).as_posix() for side, name in ((old, before), (new, path))]
    for line in difflib.unified_diff(*sides, *names, lineterm=""):
        yield line.replace("\r", "\\r") + "\n"


def write(briefs: Path, change: Change) -> None:
    """Write all files or none. A file that may not be written is told before any is; when one fails, those before it are put back."""
    files = {Path(os.path.realpath(briefs / path)): data for path, data in change.items()}
    for file in files:
        if file.exists() and not file.stat().st_mode & 0o200 or not os.access(_folder(file), os.W_OK):
            raise Refusal(f"{file} is read-only; nothing was changed")
    before = {file: file.read_bytes() if file.exists() else None for file in files}
    done: list[Path] = []
    try:
        parts = {file: _part(file, data) for file, data in files.items() if data is not None}
        for file, part in parts.items():
            os.replace(part, file)
            done.append(file)
        for file in files.keys() - parts.keys():
            file.unlink()
    except OSError as error:
        _put_back({file: before[file] for file in done})
        raise Refusal(f"{error.filename2 or error.filename}: {error.strerror}; nothing was changed") from error
    finally:
        for file in files:
            _name_of_part(file).unlink(missing_ok=True)


def _folder(file: Path) -> Path:
    """The nearest folder above the file that is there."""
    return next(folder for folder in file.parents if folder.exists())


def _name_of_part(file: Path) -> Path:
    return file.with_name(f".{file.name}.{os.getpid()}.part")


def _part(file: Path, data: bytes) -> Path:
    """A file beside `file` with its new bytes and its mode, to be moved to its place."""
    file.parent.mkdir(parents=True, exist_ok=True)
    part = _name_of_part(file)
    part.write_bytes(data)
    if file.exists():
        shutil.copymode(file, part)
    return part


def _put_back(before: Mapping[Path, bytes | None]) -> None:
    for file, data in before.items():
        if data is None:
            file.unlink()
        else:
            os.replace(_part(file, data), file)
