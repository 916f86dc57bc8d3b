"""Values on one line: { }, [ ] and quotation marks."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.load import Document, Path_
from generator.tidy.order import Order

_ELSEWHERE = {"yes", "no", "on", "off", "true", "false", "null", "y", "n"}
"""Words that other readers of YAML take for something else than text: who put them in quotation marks did well."""
_QUOTED = re.compile(r"""'(?:[^']|'')*'|"(?:[^"\\]|\\.)*\"""")


def unquoted(source: str, text: str, *, flow: bool = False) -> str:
    """A key or value without quotation marks, where every reader of YAML reads the same text without them.

    What has a colon or # keeps them: a space typed there would cut it in two. So does what quotes somebody.
    """
    needed = not text[:1].isalpha() or text != text.strip() or not text.isprintable() or text.casefold() in _ELSEWHERE
    if source[:1] not in ("'", '"') or needed or set(text) & set(':#",[]{}' if flow else ':#"'):
        return source
    return text


def key_end(line: str, start: int, key: str) -> int | None:
    """The column after a key that begins at `start`, or None where it is not on this line as it is read."""
    if line[start : start + 1] in ("'", '"'):
        found = _QUOTED.match(line, start)
        return found.end() if found else None
    return start + len(key) if line.startswith(key, start) else None


def inline(document: Document, order: Order, where: Path_) -> str:
    """The value at `where`, which stands on one line."""
    data, mark, end = document.data, document.marks[where], document.ends[where]
    for step in where:
        data = data[step]
    source = document.lines[mark.line - 1][mark.column - 1 : end[1] - 1]
    if isinstance(data, str):
        return source if mark.flow and order.is_prose(where) else unquoted(source, data, flow=mark.flow)
    if source[:1] not in ("{", "["):
        return source  # [a: b] has a map without braces
    items = ", ".join(_items(document, order, where, data))
    return f"{{{items}}}" if isinstance(data, dict) else f"[{items}]"


def _items(document: Document, order: Order, where: Path_, data: dict[str, object] | list[object]) -> Iterator[str]:
    if isinstance(data, list):
        yield from (inline(document, order, (*where, n)) for n in range(len(data)))
        return
    for key in order.sort(where, data, lambda key: key):
        line, column = document.marks[(*where, key)].key
        source = document.lines[line - 1]
        end = key_end(source, column - 1, key)
        name = unquoted(source[column - 1 : end], key, flow=True)
        yield f"{name}: {inline(document, order, (*where, key))}".rstrip()
