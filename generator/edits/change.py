"""A change of several files: judged before anything is written, which `generator.files` then writes as a whole."""

from __future__ import annotations

import difflib
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
