"""The lines of a draft as those of the published sheet and of its entries: decisions carried out, the article's words gone."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from generator.draft.sheet.drafted import copied, is_tools
from generator.draft.sheet.yaml_text import written
from generator.link.references import sheet_names
from generator.load import Document, Mark, Path_, parse
from generator.model import NEW_NAME_KINDS, Sheet
from generator.validate import NEW_NAMES, written_at
from generator.values import UNKNOWN

_TAIL = re.compile(r"(?:\A|\s+)#")
_MAY_BE_UNKNOWN = ("publisher", "org", "place")
"""Fields with a name that stay, as `unknown`, when the name is dropped (`scalars.SlugOrUnknown`)."""


class Line(NamedTuple):
    """A line of the result, and which one of the draft it was (from 1; 0: none)."""

    text: str
    origin: int


def published(document: Document, sheet: Sheet, runs: frozenset[tuple[str, ...]]) -> list[Line]:
    """The lines of the sheet as it is published."""
    lines = dict(enumerate(document.lines, 1))
    gone = {where for where, _, _ in dropped(document, sheet)}
    for where, slug in _mentions(document, sheet):
        meant = _meant(sheet, slug)
        if where in gone:
            _drop(lines, document, where, slug)
        elif meant != slug:
            _rename(lines, document.mark(where), _is_key(document, where, slug), slug, meant)
    status = document.mark(("status",))
    _rename(lines, status, False, sheet.status, "published")
    for number in _block(document, (NEW_NAMES,)):
        lines.pop(number, None)
    return _tidy(without_article(document, [Line(text, number) for number, text in lines.items()], runs))


def entry(document: Document, slug: str, kind: str, runs: frozenset[tuple[str, ...]]) -> list[Line]:
    """The lines of a new name's entry: in the words, the order and with the comments of the draft, but for its kind, which decides on the file."""
    where, sub_kind, data = (NEW_NAMES, slug), NEW_NAME_KINDS[kind][1], document.data[NEW_NAMES][slug]
    said = f"kind: {sub_kind}" if sub_kind else ""
    start = document.mark(where).key[0]
    if document.mark(where).flow:
        return [Line(said if key == "kind" else f"{key}: {written(value)}", start) for key, value in data.items() if key != "kind" or said]
    numbers = list(_block(document, where))[1:]
    kind_line, indent = document.mark((*where, "kind")).line, min(document.marks[(*where, key)].key[1] - 1 for key in data)
    dedented = {number: re.sub(rf"^ {{0,{indent}}}", "", document.lines[number - 1]) for number in numbers} | {kind_line: said}
    lines = [Line(text, number) for number, text in dedented.items() if number != kind_line or said]
    return _tidy(without_article(document, lines, runs))


def _meant(sheet: Sheet, slug: str) -> str:
    """The slug at the end of a chain of same_as; in a circle, which no sound sheet has, some slug of it."""
    passed: set[str] = set()
    while slug not in passed and slug in sheet.new_names and (same := sheet.new_names[slug].same_as):
        passed.add(slug)
        slug = same
    return slug


def dropped(document: Document, sheet: Sheet) -> Iterator[tuple[Path_, str, int]]:
    """Where a name is named that is to be dropped: the path in the file, the name, and the line that says so."""
    for where, slug in _mentions(document, sheet):
        meant = _meant(sheet, slug)
        if meant in sheet.new_names and sheet.new_names[meant].kind == "drop":
            yield where, slug, document.mark((NEW_NAMES, meant, "kind")).line


def _mentions(document: Document, sheet: Sheet) -> list[tuple[Path_, str]]:
    """Where a new name is named, from the end of the file to its beginning, so that what is changed moves nothing that is to be changed."""
    named = [(written_at(document, where), slug) for where, slug, _ in sheet_names(sheet) if slug in sheet.new_names]
    return sorted(named, key=lambda mention: (document.mark(mention[0]).key or document.mark(mention[0])[:2], document.mark(mention[0])[:2]), reverse=True)


def _is_key(document: Document, where: Path_, slug: str) -> bool:
    """Whether the name is the key of what stands there, and not the value."""
    value = document.data
    for step in where:
        value = value[step]
    return where[-1] == slug and value != slug


def _rename(lines: dict[int, str], mark: Mark, is_key: bool, old: str, new: str) -> None:
    """The word at the mark, or at its key, becomes another; quotation marks around it stay."""
    number, column = mark.key if is_key and mark.key else (mark.line, mark.column)
    head, tail = lines[number][: column - 1], lines[number][column - 1 :]
    lines[number] = head + tail.replace(old, new, 1)


def _drop(lines: dict[int, str], document: Document, where: Path_, slug: str) -> None:
    """Take a mention out: of its list or map, or with its whole field."""
    mark, is_key = document.mark(where), _is_key(document, where, slug)
    if where[-1] in _MAY_BE_UNKNOWN and not is_key:
        _rename(lines, mark, False, slug, UNKNOWN)
        return
    if document.mark(where[:-1]).flow and (is_key or isinstance(where[-1], int)):
        value = r"(?:\s*:\s*(?:\[[^\]]*\]|[^,\[\]{}]*))?"
        lines[mark.line] = re.sub(rf"(?<![\w-]){slug}(?![\w-]){value},\s*|,?\s*(?<![\w-]){slug}(?![\w-]){value}(?=\s*[\]}}])", "", lines[mark.line], count=1)
        if not re.search(r":\s*(?:\[\s*\]|\{\s*\})\s*$", lines[mark.line]):
            return
        where = where[:-1]
    for number in _block(document, where) if document.mark(where).key else [mark.line]:
        lines.pop(number, None)
    around = list(_block(document, where[:-1]))
    if not any(lines.get(number, "").strip(" #") for number in around[1:]):  # the last of its list or map
        lines.pop(around[0], None)


def _block(document: Document, where: Path_) -> Iterator[int]:
    """The numbers of the lines of a key and of all that stands below it."""
    key = document.marks[where].key if where in document.marks else None
    if key is None:
        return
    yield key[0]
    held = []
    for number in range(key[0] + 1, len(document.lines) + 1):
        line = document.lines[number - 1]
        if line.strip() and len(line) - len(line.lstrip()) < key[1]:
            return
        held.append(number)
        if line.strip():
            yield from held
            held = []


def without_article(document: Document, lines: Iterable[Line], runs: frozenset[tuple[str, ...]]) -> list[Line]:
    """The lines without the drafter's comments and without any other comment that has words of the article in a row, be it with the comments after it."""
    kept = [line for line in lines if not is_tools(line.text)]
    gone = set(copied([_comment(line.text) for line in kept], runs))
    return [_without_tail(document, line) if n in gone else line for n, line in enumerate(kept) if n not in gone or not _is_comment(line.text)]


def _is_comment(text: str) -> bool:
    return text.lstrip().startswith("#")


def _comment(text: str) -> str:
    """From the first mark on that may begin a comment."""
    mark = _TAIL.search(text)
    return text[mark.start() :] if mark else ""


def _without_tail(document: Document, line: Line) -> Line:
    """A line without the comment at its end: what can be taken away without a change of what the draft says."""
    for mark in _TAIL.finditer(line.text):
        tail = line.text[mark.start() :]
        without = [text.removesuffix(tail) if number == line.origin else text for number, text in enumerate(document.lines, 1)]
        if parse(document.path, "\n".join(without).encode())[0].data == document.data:
            return line._replace(text=line.text[: mark.start()])
    return line


def _tidy(lines: list[Line]) -> list[Line]:
    """No blank lines at the ends, after a key that opens a block, or two in a row."""
    kept: list[Line] = []
    for line in lines:
        if line.text.strip() or kept and kept[-1].text.strip() and not kept[-1].text.endswith(":"):
            kept.append(line)
    return kept[:-1] if kept and not kept[-1].text.strip() else kept
