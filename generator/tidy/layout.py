"""Block lists and maps: each item's lines, put in order and indented by two spaces a level."""

from __future__ import annotations

import re
from typing import Any, NamedTuple

from generator.load import Document, Path_
from generator.model import Record
from generator.tidy.inline import inline, key_end, unquoted
from generator.tidy.order import Order

STEP = 2
_KEY = ("a key or an item is not written as usual", "write `key: value` or `- item`, each on a line of its own")
_KEEP = ("a + after | or > keeps the blank lines below", "leave the + out")


class Odd(Exception):
    """At a line (from 1) stands YAML that nobody needs to write: what, and what to write in its place."""

    def __init__(self, line: int, what: str, hint: str) -> None:
        self.line, self.what, self.hint = line, what, hint


class Item(NamedTuple):
    """A key or a dash: its path, its line and column, from 0."""

    where: Path_
    line: int
    column: int


class Chunk(NamedTuple):
    """An item's lines; `lead` are the comments and blank lines above it, which move with it."""

    key: Any
    lead: list[str]
    body: list[str]


class Layout:
    """The lines of one file. Lines are counted from 0 here, and `stop` is the first line that is no longer meant."""

    def __init__(self, document: Document, model: type[Record], depth: int) -> None:
        self.document, self.source, self.order = document, document.lines, Order(model, depth)

    def lines(self) -> list[str]:
        """The file's lines, without blank ones at its beginning and end."""
        top, stop = self.items(())[0].line, max(n + 1 for n, line in enumerate(self.source) if line.strip())
        lines = self._comments(0, top, 0) + self._collection((), 0, top, stop)
        return lines[next(n for n, line in enumerate(lines) if line) :]

    def data(self, where: Path_) -> Any:
        data = self.document.data
        for step in where:
            data = data[step]
        return data

    def _is_block(self, where: Path_) -> bool:
        return not isinstance(self.data(where), str) and not self.document.marks[where].flow

    def items(self, where: Path_) -> list[Item]:
        data = self.data(where)
        return [self.item(where, step) for step in (data if isinstance(data, dict) else range(len(data)))]

    def item(self, where: Path_, step: str | int) -> Item:
        mark = self.document.marks[(*where, step)]
        if isinstance(step, str):
            line, column = mark.key
            return Item((*where, step), line - 1, column - 1)
        inside = self.items((*where, step))[0] if self._is_block((*where, step)) else Item(where, mark.line - 1, mark.column - 1)
        for line, end in ((inside.line, inside.column), *((n, None) for n in range(inside.line - 1, -1, -1))):
            before = self.source[line][:end].split(" #")[0].rstrip()
            if before.endswith("-"):
                return Item((*where, step), line, len(before) - 1)
        raise Odd(mark.line, *_KEY)

    def after(self, where: Path_) -> int:
        """The line after what is written at `where`."""
        if self._is_block(where):
            return self.after(self.items(where)[-1].where)
        (line, column), mark = self.document.ends[where], self.document.marks[where]
        header = self.source[mark.line - 1][mark.column - 1 :]
        stop = line if column > 1 or line == mark.line else line - 1
        while header[:1] in ("|", ">") and not self.source[stop - 1].strip():
            stop -= 1
        return stop

    def _collection(self, where: Path_, indent: int, begin: int, stop: int) -> list[str]:
        items, chunks = self.items(where), []
        for item, following in zip(items, [*(item.line for item in items[1:]), stop]):
            lead = self._comments(begin, item.line, indent)
            begin = self.end(item, following)
            chunks.append(Chunk(item.where[-1], lead, self._lines_of(item, indent, begin)))
        lines: list[str] = []
        for chunk in self.order.sort(where, chunks, lambda chunk: chunk.key) if isinstance(self.data(where), dict) else chunks:
            lead = chunk.lead
            if lines and self.order.is_apart(where, chunk.key) and "" not in lead:
                lead = ["", *lead]
            lines += lead[1:] if not lines and lead[:1] == [""] else lead
            lines += chunk.body
        return lines + self._comments(begin, stop, indent)

    def end(self, item: Item, stop: int) -> int:
        """The line after the item, with the comments below it that are indented deeper than its key: they are its own."""
        after = end = self.after(item.where)
        if self._is_block(item.where):
            for line in range(after, stop):
                text = self.source[line].lstrip(" ")
                if text.startswith("#") and len(self.source[line]) - len(text) > item.column:
                    end = line + 1
                elif text.strip():
                    break
        return end

    def _comments(self, begin: int, stop: int, indent: int) -> list[str]:
        """Comments indented like what they stand above; of blank lines in a row, one."""
        lines: list[str] = []
        for text in (self.source[line].strip() for line in range(begin, stop)):
            if text or not lines or lines[-1]:
                lines.append(" " * indent + text if text.startswith("#") else text)
        return lines

    def _lines_of(self, item: Item, indent: int, stop: int) -> list[str]:
        head, rest = self._head(item)
        lines = self._nested if self._is_block(item.where) else self._value
        return lines(item, indent, stop, " " * indent + head, rest)

    def _head(self, item: Item) -> tuple[str, str]:
        """The key with its colon, or the dash, and what follows on the line."""
        line, key = self.source[item.line], item.where[-1]
        if not isinstance(key, str):
            return "-", line[item.column + 1 :].rstrip()
        end = key_end(line, item.column, key)
        rest = line[end:].lstrip() if end else ""
        if not rest.startswith(":") or line[: item.column].strip(" -"):
            raise Odd(item.line + 1, *_KEY)
        return f"{unquoted(line[item.column : end], key)}:", rest[1:].rstrip()

    def _nested(self, item: Item, indent: int, stop: int, head: str, rest: str) -> list[str]:
        first = self.items(item.where)[0]
        inner = self._collection(item.where, indent + STEP, min(item.line + 1, first.line), stop)
        if isinstance(item.where[-1], str):
            if first.line == item.line:
                raise Odd(item.line + 1, *_KEY)
            return [head + rest, *inner]
        above = [" " * indent + rest.strip()] if first.line > item.line and rest.strip() else []
        while inner[0].lstrip().startswith("#") or not inner[0]:
            above += [" " * indent + comment] if (comment := inner.pop(0).strip()) else []
        return [*above, f"{head} {inner[0].lstrip(' ')}", *inner[1:]]

    def _value(self, item: Item, indent: int, stop: int, head: str, rest: str) -> list[str]:
        mark, end = self.document.marks[item.where], self.document.ends[item.where]
        if (mark.line, mark.column) == end:
            return [head + rest]
        if mark.line - 1 == item.line and end[0] == mark.line:
            return [f"{head} {inline(self.document, self.order, item.where)}{self.source[item.line][end[1] - 1 :].rstrip()}"]
        first = self.source[item.line][mark.column - 1 :] if mark.line - 1 == item.line else ""
        opening = self.source[mark.line - 1][mark.column - 1 :]
        if re.match(r"[|>][1-9]?\+", opening):
            raise Odd(mark.line, *_KEEP)
        lines = list(self.source[item.line + 1 : stop])
        if self.document.ends[item.where][1] > 1:
            lines[-1] = lines[-1].rstrip() if lines else ""
        return [f"{head} {first}" if first else head + rest, *_shifted(lines, opening, item.column, indent)]


def _shifted(lines: list[str], opening: str, column: int, indent: int) -> list[str]:
    """The lines on which a value goes on, moved with their key and kept to the right of it; their own breaks and steps stay."""
    depth = min((len(line) - len(line.lstrip(" ")) for line in lines if line.strip()), default=0)
    if re.match(r"[|>][+-]?[1-9]", opening):
        new = depth + indent - column  # the digit counts from the key
    elif opening[0] in "|>":
        new = indent + STEP
    else:
        new = max(depth + indent - column, indent if opening[0] in "{[" else indent + STEP)
    return [" " * new + line[depth:] if line.strip() or len(line) > depth else "" for line in lines]
