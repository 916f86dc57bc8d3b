"""YAML → Document. The only module that imports yaml.

libyaml's event stream carries a mark for each key and scalar and builds no objects, so nothing in a file can run,
expand or recurse: what the format refuses is refused at its event.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple

import yaml

from generator.model import FILES, FOLDERS
from generator.problems import Problem
from generator.values import did_you_mean, shown

MAX_BYTES = 2 * 1024 * 1024
MAX_DEPTH = 32

RESERVED = (
    "index.md", "timeline.md", "money.md", "meetings.md", "open-questions.md", "disagreements.md", "whats-new.md", "sources.md", "names.md", "compare.md",
    "downloads.md", "problems.md",
)  # fmt: skip
"""Addresses of generated pages outside the folders of records."""

_LOADER = getattr(yaml, "CBaseLoader", yaml.BaseLoader)
_CONTROL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff\ufffe\uffff\ufeff]|\r")
_BAD_INDENT = re.compile("( *+)[\t\u00a0\u3000\u2000-\u200b][ \t\u00a0\u3000\u2000-\u200b]*+(?=\\S)")
_CUT_BY_HASH = {"plain": re.compile(r"[ \t]++#[^\s#!]"), "quoted": re.compile(r"#|[ \t]++#[^\s#!]")}  # libyaml takes "a"# for a comment

Path_ = tuple[str | int, ...]


class Mark(NamedTuple):
    """Where a value stands, and its key if it has one; line and column from 1. `plain` = unquoted, `flow` = inside {…} or […]."""

    line: int
    column: int
    key: tuple[int, int] | None = None
    plain: bool = False
    flow: bool = False


class Document(NamedTuple):
    """One file: `data` is maps, lists and texts; `marks` gives the place of the value at each path of keys and indexes."""

    path: str
    data: Any
    marks: dict[Path_, Mark]
    lines: tuple[str, ...]

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


class _Stop(Exception):
    """Ends the reading of a file at a problem after which nothing can be trusted."""

    def __init__(self, line: int, column: int, code: str, message: str, hint: str) -> None:
        self.args = (line, column, code, message, hint)


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


def load(root: Path, path: str) -> tuple[Document, list[Problem]]:
    """The file `path` below `root`; its data is None where it can't be read."""
    try:
        with open(root / path, "rb") as file:
            raw = file.read(MAX_BYTES + 1)
    except OSError as error:
        return _nothing(path), [Problem(path, 1, 1, "unreadable-file", f"the file cannot be read: {error.strerror}")]
    return parse(path, raw)


def parse(path: str, raw: bytes) -> tuple[Document, list[Problem]]:
    """The YAML text `raw` of the file called `path`, with all problems up to the first that ends the reading."""
    if len(raw) > MAX_BYTES:
        return _nothing(path), [Problem(path, 1, 1, "unreadable-file", "the file is larger than 2 MiB", "split it")]
    try:
        text = raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        return _nothing(path), [_undecodable(path, raw, error)]
    document = Document(path, None, {}, tuple(line.removesuffix("\r") for line in text.split("\n")))
    unseen = list(_unseen(document))
    if any(problem.code == "control-character" for problem in unseen):
        return document, unseen
    reader, data, ends = _Reader(document, text), None, []
    try:
        data = reader.read()
    except _Stop as stop:
        ends = [document.problem_at(*stop.args)]
    except yaml.YAMLError as error:
        ends = [_syntax(document, error)]
    if misindented := [problem for problem in unseen if problem.line not in reader.block_lines]:
        return document, misindented  # what else is wrong follows from it
    if ends:
        return document, reader.problems + ends
    return document._replace(data=data, marks=reader.marks), reader.problems


def _nothing(path: str) -> Document:
    return Document(path, None, {}, ())


def _undecodable(path: str, raw: bytes, error: UnicodeDecodeError) -> Problem:
    start = error.start + len(raw) - len(error.object)  # the decoder counts from after the BOM, and so do columns
    before = raw[:start].decode("utf-8-sig")
    line, column = before.count("\n") + 1, len(before) - (before.rfind("\n") + 1) + 1
    return Problem(path, line, column, "unreadable-file", "the file is not UTF-8 text", "save it with the encoding UTF-8")


def _unseen(document: Document) -> Iterator[Problem]:
    """Characters that no editor shows: refused before YAML gives them a meaning."""
    for number, line in enumerate(document.lines, 1):
        if found := _CONTROL.search(line):
            what = f"the character U+{ord(found[0]):04X}"
            yield document.problem_at(number, found.start() + 1, "control-character", f"{what} is not allowed", "delete it; end lines with LF or CRLF")
        elif found := _BAD_INDENT.match(line):
            what = "a tab" if "\t" in found[0] else "a no-break or other odd space"
            yield document.problem_at(number, found.end(1) + 1, "bad-indentation", f"{what} is used as indentation", "indent with spaces")


class _Reader:
    """Builds `data` and `marks` from the events of one file. Depth is bounded, so recursion is too."""

    def __init__(self, document: Document, text: str) -> None:
        self.document, self.problems, self.marks = document, [], {}
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
        raise _Stop(*_place(event), code, message, hint)

    def refuse_if(self, wrong: bool, event: Any, what: str, hint: str) -> None:
        if wrong:
            self.stop(event, "yaml-feature", f"{what} is not part of the format", hint)

    def value(self, where: Path_, event: Any, key: tuple[int, int] | None, flow: bool) -> Any:
        self.refuse_node_features(event)
        flow = flow or getattr(event, "flow_style", False) is True
        self.marks[where] = Mark(*_place(event), key, _is_plain(event), flow)
        if isinstance(event, yaml.ScalarEvent):
            return self.text(event)
        if len(where) >= MAX_DEPTH:
            self.stop(event, "too-deep", _TOO_DEEP, "check the brackets and the indentation")
        return self.mapping(where, flow) if isinstance(event, yaml.MappingStartEvent) else self.sequence(where, flow)

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

    def sequence(self, where: Path_, flow: bool) -> list[Any]:
        items: list[Any] = []
        while not isinstance(event := next(self.events), yaml.SequenceEndEvent):
            items.append(self.value((*where, len(items)), event, None, flow))
        return items

    def mapping(self, where: Path_, flow: bool) -> dict[str, Any]:
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
        return items

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


def _is_plain(event: Any) -> bool:
    return isinstance(event, yaml.ScalarEvent) and not event.style


def _has_no_value(key: Any, value: Any) -> bool:
    """`{title: One, two}`: what follows the comma looks like a key without so much as a colon."""
    return isinstance(value, yaml.ScalarEvent) and not value.value and value.start_mark.index == key.end_mark.index


_TOO_DEEP = f"lists and maps are nested more than {MAX_DEPTH} deep"
_DIRECTIVE = ("yaml-feature", "a directive (%) is not part of the format", "delete the line")
_TAG = ("yaml-feature", "a tag (!) is not part of the format", "put the value in quotation marks")
_TAB = ("bad-indentation", "a tab is used as indentation", "indent with spaces")

_SYNTAX = [  # libyaml's words → ours
    ("exceeded maximum nesting depth", "too-deep", _TOO_DEEP, "check the brackets and the indentation"),
    ("mapping keys are not allowed", "bad-yaml", "a value begins with a question mark", "put the value in quotation marks"),
    ("mapping values are not allowed", "cut-short", "': ' cuts the value in two", "put the whole value in quotation marks, or mend the indentation"),
    ("did not find expected ',' or '}'", "bad-yaml", "a '}' or ',' is missing", "close the { … }, and put a value with { } , in quotation marks"),
    ("did not find expected ',' or ']'", "bad-yaml", "a ']' or ',' is missing", "close the [ … ], and put a value with [ ] , in quotation marks"),
    ("found unexpected end of stream", "bad-yaml", "a quotation mark is never closed", "close it, or put the value in double quotation marks"),
    ("found undefined tag handle", *_TAG),
    ("found a tab character", *_TAB),
    ("found incompatible YAML document", *_DIRECTIVE),
    ("found duplicate %", *_DIRECTIVE),
    ("found character that cannot start any token", "bad-yaml", "a value begins with a character that YAML keeps for itself", "put the value in quotation marks"),
    ("block sequence entries are not allowed", "bad-yaml", "'-' stands where a value is expected", "begin the list on the next line, or put the value in quotation marks"),
    ("could not find expected ':'", "bad-yaml", "a line has no ': '", "write `key: value`; put a text of several lines in quotation marks"),
    ("did not find expected key", "bad-yaml", "a key is expected here", "check the indentation, and the quotation marks of the line before"),
    ("did not find expected '-' indicator", "bad-yaml", "a list item is expected here", "check the indentation"),
    ("did not find expected comment or line break", "bad-yaml", "a value begins with | or > and does not go on as a block", "put the value in quotation marks"),
    ("expected chomping or indentation", "bad-yaml", "a value begins with | or > and does not go on as a block", "put the value in quotation marks"),
    ("did not find expected alphabetic or numeric", "yaml-feature", "an anchor (&) or alias (*) is not part of the format", "put the value in quotation marks"),
    ("did not find expected <document start>", "bad-yaml", "the text goes on where it should end", "check the indentation, and the brackets before"),
    ("did not find expected node content", "bad-yaml", "a value is missing here", "put a value that begins with a colon, comma or bracket in quotation marks"),
    ("found unexpected ':'", "bad-yaml", "a ':' stands where it means nothing", "put the value in quotation marks"),
    ("found unexpected document indicator", "bad-yaml", "'---' or '...' begins a line of a value in quotation marks", "close the quotation mark before, or indent the line"),
    ("did not find expected hexdecimal number", "bad-yaml", "a backslash in double quotation marks begins no known escape", "write \\\\ for a backslash, or use single quotation marks"),
    ("found unknown escape", "bad-yaml", "a backslash in double quotation marks begins no known escape", "write \\\\ for a backslash, or use single quotation marks"),
    ("invalid Unicode character escape", "control-character", "a \\u escape names half a character", "type the character itself"),
]  # fmt: skip


def _syntax(document: Document, error: yaml.YAMLError) -> Problem:
    """libyaml's complaint in our words, at the place that it points to."""
    says, context = str(getattr(error, "problem", None) or error), str(getattr(error, "context", None))
    mark = getattr(error, "problem_mark", None)
    if "end of stream" in says or "could not find expected ':'" in says:  # libyaml points to where it gave up; where it began is of more use
        mark = getattr(error, "context_mark", None) or mark
    line, column = (mark.line + 1, mark.column + 1) if mark else (1, 1)
    line = min(line, max(1, len(document.lines)))
    if "a directive" in context:
        return document.problem_at(line, 1, *_DIRECTIVE)
    if "scanning a tag" in context:
        return document.problem_at(line, column, *_TAG)
    if "cannot start any token" in says and document.lines[line - 1][column - 1 : column] == "\t":
        return document.problem_at(line, column, *_TAB)
    for part, code, message, hint in _SYNTAX:
        if part in says:
            return document.problem_at(line, column, code, message, hint)
    return document.problem_at(line, column, "bad-yaml", f"this is not YAML: {says}", "check indentation and quotation marks")
