"""A file's keys and texts, each with its place."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Any, NamedTuple

from generator.problems import Problem

Path_ = tuple[str | int, ...]


class Mark(NamedTuple):
    """Where a value stands, and its key if it has one; line and column from 1. `plain` = unquoted, `flow` = inside {…} or […]."""

    line: int
    column: int
    key: tuple[int, int] | None = None
    plain: bool = False
    flow: bool = False


class Document(NamedTuple):
    """One file: `data` is maps, lists and texts; `marks` gives the place of the value at each path of keys and indexes.

    `ends` gives the place after its last character, for tools that change the text; after a text that | or > begins, the next line.
    """

    path: str
    data: Any
    marks: dict[Path_, Mark]
    lines: tuple[str, ...]
    ends: Mapping[Path_, tuple[int, int]] = MappingProxyType({})

    def mark(self, where: Path_) -> Mark:
        """The mark of the value at `where`, or of the nearest thing around it."""
        while where not in self.marks and where:
            where = where[:-1]
        return self.marks.get(where, Mark(1, 1))

    def problem(self, where: Path_, code: str, message: str, hint: str = "", *, at_key: bool = False) -> Problem:
        """A problem with the value at `where`, or with its key."""
        mark = self.mark(where)
        line, column = mark.key if at_key and mark.key else (mark.line, mark.column)
        return self.problem_at(line, column, code, message, hint)

    def problem_at(self, line: int, column: int, code: str, message: str, hint: str = "") -> Problem:
        excerpt = self.lines[line - 1] if line <= len(self.lines) else ""
        return Problem(self.path, line, column, code, message, hint, excerpt)
