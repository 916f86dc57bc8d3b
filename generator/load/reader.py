"""libyaml's events → data and marks. What the format refuses is refused at its event.

The events carry a mark for each key and scalar and build no objects, so nothing in a file can run, expand or recurse.
"""

from __future__ import annotations

import re
from typing import Any

import yaml

from generator.load.document import Document, Mark, Path_
from generator.values import shown

MAX_DEPTH = 32
TOO_DEEP = f"lists and maps are nested more than {MAX_DEPTH} deep"

_LOADER = getattr(yaml, "CBaseLoader", yaml.BaseLoader)
_CUT_BY_HASH = {"plain": re.compile(r"[ \t]++#[^\s#!]"), "quoted": re.compile(r"#|[ \t]++#[^\s#!]")}  # libyaml takes "a"# for a comment


class Stop(Exception):
    """Ends the reading of a file at a problem after which nothing can be trusted."""

    def __init__(self, line: int, column: int, code: str, message: str, hint: str) -> None:
        self.args = (line, column, code, message, hint)


class Reader:
    """Builds `data`, `marks` and `ends` from the events of one file. Depth is bounded, so recursion is too."""

    def __init__(self, document: Document, text: str) -> None:
        self.document, self.problems, self.marks, self.ends = document, [], {}, {}
        self.block_lines: set[int] = set()  # lines of texts that | or > begins: a tab at their beginning is text
        self.events = yaml.parse(text, Loader=_LOADER)

    def read(self) -> Any:
        data: Any = None
        for event in self.events:
            if isinstance(event, yaml.DocumentStartEvent):
                self.refuse_if(bool(event.version or event.tags), event, "a directive (%)", "delete the line")
                self.refuse_if(data is not None, event, "a second document", "put it in a file of its own")
            elif not isinstance(event, (yaml.StreamStartEvent, yaml.StreamEndEvent, yaml.DocumentEndEvent)):
                data = self.value((), event, None, False)
        return data

    def stop(self, event: Any, code: str, message: str, hint: str) -> None:
        raise Stop(*_place(event), code, message, hint)

    def refuse_if(self, wrong: bool, event: Any, what: str, hint: str) -> None:
        if wrong:
            self.stop(event, "yaml-feature", f"{what} is not part of the format", hint)

    def value(self, where: Path_, event: Any, key: tuple[int, int] | None, flow: bool) -> Any:
        self.refuse_node_features(event)
        flow = flow or getattr(event, "flow_style", False) is True
        self.marks[where] = Mark(*_place(event), key, _is_plain(event), flow)
        self.ends[where] = _end(event)
        if isinstance(event, yaml.ScalarEvent):
            return self.text(event)
        if len(where) >= MAX_DEPTH:
            self.stop(event, "too-deep", TOO_DEEP, "check the brackets and the indentation")
        data, last = self.mapping(where, flow) if isinstance(event, yaml.MappingStartEvent) else self.sequence(where, flow)
        self.ends[where] = _end(last)
        return data

    def refuse_node_features(self, event: Any) -> None:
        hint = "write the value out, in quotation marks if it begins with"
        self.refuse_if(isinstance(event, yaml.AliasEvent), event, "an alias (*)", f"{hint} *")
        self.refuse_if(event.anchor is not None, event, "an anchor (&)", f"{hint} &")
        self.refuse_if(event.tag is not None, event, "a tag (!)", f"{hint} !")

    def text(self, event: Any) -> str:
        """The text of a key or value."""
        if found := re.search("[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]", event.value):
            self.stop(event, "control-character", f"the character U+{ord(found[0]):04X} is not allowed", "delete it")
        end = event.end_mark
        if event.style in ("|", ">"):
            self.block_lines.update(range(event.start_mark.line + 2, end.line + 1 + (end.column > 0)))
        elif end.line < len(self.document.lines) and _CUT_BY_HASH["quoted" if event.style else "plain"].match(self.document.lines[end.line], end.column):
            cut = f"'#' cuts the value short after {shown(event.value)}" if event.value else "'#' makes the whole value a comment"
            self.add(_place(event), "cut-short", cut, "put the value in quotation marks; for a comment, write a space after the #")
        return event.value

    def sequence(self, where: Path_, flow: bool) -> tuple[list[Any], Any]:
        """The items, and the event that ends them."""
        items: list[Any] = []
        while not isinstance(event := next(self.events), yaml.SequenceEndEvent):
            items.append(self.value((*where, len(items)), event, None, flow))
        return items, event

    def mapping(self, where: Path_, flow: bool) -> tuple[dict[str, Any], Any]:
        """The values by key, and the event that ends them."""
        items: dict[str, Any] = {}
        while not isinstance(event := next(self.events), yaml.MappingEndEvent):
            key, place = self.key(event)
            value_event = next(self.events)
            if key in items:
                first = self.marks[(*where, key)].key
                self.add(place, "duplicate-key", f"the key {shown(key)} stands twice", f"it stands first in line {first[0]}; keep one")
                kept, self.marks = self.marks, {}  # the second value is read for its problems alone
                self.value((*where, key), value_event, place, flow)
                self.marks = kept
                continue
            items[key] = self.value((*where, key), value_event, place, flow)
            if flow and _has_no_value(event, value_event):
                self.add(place, "cut-short", f"a comma cuts the value short before {shown(key)}", "put the whole value in quotation marks")
        return items, event

    def key(self, event: Any) -> tuple[str, tuple[int, int]]:
        """A key's text and place."""
        if not isinstance(event, (yaml.ScalarEvent, yaml.AliasEvent)):
            self.stop(event, "bad-yaml", "a list or map cannot be a key", "write a single word before the colon")
        self.refuse_node_features(event)
        self.refuse_if(event.value == "<<", event, "a merge key (<<)", "write its keys out")
        return self.text(event), _place(event)

    def add(self, place: tuple[int, int], code: str, message: str, hint: str) -> None:
        self.problems.append(self.document.problem_at(*place, code, message, hint))


def _place(event: Any) -> tuple[int, int]:
    return event.start_mark.line + 1, event.start_mark.column + 1


def _end(event: Any) -> tuple[int, int]:
    return event.end_mark.line + 1, event.end_mark.column + 1


def _is_plain(event: Any) -> bool:
    return isinstance(event, yaml.ScalarEvent) and not event.style


def _has_no_value(key: Any, value: Any) -> bool:
    """`{title: One, two}`: what follows the comma looks like a key without so much as a colon."""
    return isinstance(value, yaml.ScalarEvent) and not value.value and value.start_mark.index == key.end_mark.index
