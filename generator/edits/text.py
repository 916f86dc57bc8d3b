"""Edits of one file's text at the places of its values; everything else stays as it is, to the byte."""

from __future__ import annotations

import json
from typing import Any, NamedTuple

from generator.load import Document, Path_, parse
from generator.tidy.inline import key_end, unquoted
from generator.tidy.layout import Layout
from generator.tidy.order import fields, model_of


class Splice(NamedTuple):
    """`text` takes the place of what stands from `start` to `end` (offsets in the decoded file)."""

    start: int
    end: int
    text: str


def written(text: str) -> str:
    """A text as a YAML value that may stand anywhere, in quotation marks where it needs them."""
    quoted = json.dumps(text, ensure_ascii=False)
    plain = unquoted(quoted, text, flow=True) == text or " " not in text
    return text if plain and text and parse("", f"[{text}]".encode())[0].data == [text] else quoted


class Text:
    """A file and the splices that were asked for. Paths are those of the document; `apply` gives the new bytes."""

    def __init__(self, document: Document, raw: bytes) -> None:
        self.document, self.text, self.splices = document, raw.decode(), set[Splice]()
        self.layout = Layout(document, *model_of(document.path))
        self.starts = [0]
        for line in self.text.split("\n"):
            self.starts.append(self.starts[-1] + len(line) + 1)
        self.ending = "\r\n" if "\r\n" in self.text else "\n"

    def apply(self) -> bytes:
        text = self.text
        for splice in sorted(self.splices, reverse=True):
            text = text[: splice.start] + splice.text + text[splice.end :]
        return text.encode()

    def _at(self, place: tuple[int, int]) -> int:
        line, column = place
        return self.starts[line - 1] + column - 1 + (line == 1 and self.text.startswith("\ufeff"))

    def _span(self, where: Path_) -> tuple[int, int]:
        mark = self.document.marks[where]
        return self._at((mark.line, mark.column)), self._at(self.document.ends[where])

    def _key_span(self, where: Path_) -> tuple[int, int]:
        line, column = self.document.marks[where].key
        end = key_end(self.document.lines[line - 1], column - 1, where[-1])
        return self._at((line, column)), self._at((line, end + 1))

    def replace(self, where: Path_, slug: str, *, at_key: bool = False) -> None:
        """Put another slug in the place of a value or key, within its quotation marks if it has any."""
        start, end = self._key_span(where) if at_key else self._span(where)
        quote = self.text[start] if self.text[start] in "'\"" else ""
        self.splices.add(Splice(start, end, f"{quote}{slug}{quote}"))

    def add(self, where: Path_, field: str, new: list[str]) -> None:
        """Append items, written as YAML, to the list `field` of the record at `where`; the field comes into its place if it is not there."""
        items = self.layout.data(where).get(field)
        if items is None:
            self.set(where, field, f"[{', '.join(new)}]")
        elif self.document.marks[*where, field].flow:
            end = self._span((*where, field, len(items) - 1))[1] if items else self._span((*where, field))[1] - 1
            self._insert(end, ", ".join([""] * bool(items) + new))
        else:
            last = self.layout.item((*where, field), len(items) - 1)
            self.insert_lines(self.layout.after(last.where), [" " * last.column + f"- {item}" for item in new])

    def set(self, where: Path_, field: str, value: str) -> None:
        """Write a field that is not there, after the last one that stands before it in the model's order."""
        order = fields(self.layout.order.model)
        before = [key for key in self.layout.data(where) if key in order and order.index(key) < order.index(field)][-1]
        if self.document.marks[where].flow:
            self._insert(self._span((*where, before))[1], f", {field}: {value}")
        else:
            item = self.layout.item(where, before)
            self.insert_lines(self.layout.after(item.where), [" " * item.column + f"{field}: {value}"])

    def remove(self, where: Path_) -> None:
        """Take an item out of its list; the last one takes the field with it."""
        items = self.layout.data(where[:-1])
        if len(items) == 1:
            where = where[:-1]
            items = self.layout.data(where[:-1])
        if self.document.marks[where[:-1]].flow:
            self._remove_inline(where, list(items) if isinstance(items, dict) else list(range(len(items))))
        else:
            line = self.layout.item(where[:-1], where[-1]).line
            self.splices.add(Splice(self.starts[line], self.starts[self.layout.after(where)], ""))

    def _remove_inline(self, where: Path_, steps: list[Any]) -> None:
        n = steps.index(where[-1])
        beginning = self._key_span if isinstance(where[-1], str) else self._span
        if n:
            start, end = self._span((*where[:-1], steps[n - 1]))[1], self._span(where)[1]
        else:
            start, end = beginning(where)[0], beginning((*where[:-1], steps[1]))[0]
        self.splices.add(Splice(start, end, ""))

    def _insert(self, at: int, text: str) -> None:
        self.splices.add(Splice(at, at, text))

    def insert_lines(self, line: int, lines: list[str]) -> None:
        """Put whole lines before the line `line`, counted from 0."""
        at = min(self.starts[line], len(self.text))
        open_end = self.ending if at and self.text[at - 1] != "\n" else ""
        self._insert(at, open_end + "".join(f"{text}{self.ending}" for text in lines))

    def begin_map(self, field: str, lines: list[str]) -> None:
        """Give a field at the top, which is not there or has no value, its first lines."""
        if field not in self.document.data:
            self.insert_lines(len(self.document.lines), ["", f"{field}:", *lines])
            return
        start, end = self._span((field,))
        self.splices.add(Splice(start - (end > start), end, ""))
        self.insert_lines(self.layout.item((), field).line + 1, lines)
