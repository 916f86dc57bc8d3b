"""What a page shows, decided: the types that views return and templates place."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, NamedTuple

from markupsafe import Markup

from generator.markup import Link


class Note(NamedTuple):
    """A labelled remark under a fact."""

    label: str
    value: Markup


class FactLine(NamedTuple):
    """A fact as printed. `anchor` is empty where the fact is only pointed to; `cite` is its number in the page's sources, `edit` the address of its line in the YAML."""

    anchor: str
    when: str
    lead: str
    text: str
    tail: str
    status: str
    tone: str
    basis: str
    cite: int
    places: tuple[Link, ...]
    notes: tuple[Note, ...]
    faded: bool = False
    edit: str = ""


class SourceLine(NamedTuple):
    """An entry of the page's one list of sources."""

    number: int
    link: Link
    place: str
    details: tuple[Note, ...]


class Row(NamedTuple):
    """A row of a table: ready Markdown, one piece a column. `keys` are what each column sorts by, where that is not its text."""

    cells: tuple[Markup, ...]
    keys: tuple[str, ...] = ()

    @property
    def sorted_cells(self) -> list[tuple[Markup, str]]:
        keys = self.keys + ("",) * (len(self.cells) - len(self.keys))
        return list(zip(self.cells, keys, strict=True))


class Table(NamedTuple):
    """`caption` says what the table shows and in which order."""

    head: tuple[str, ...]
    rows: tuple[Row, ...]
    caption: str = ""


class Page(NamedTuple):
    """One page. `kind` names its template; `source` is the YAML file behind it; `nav` its label in the navigation, if it stands there."""

    path: str
    kind: str
    title: str
    body: Mapping[str, Any]
    source: str = ""
    nav: str = ""
    description: str = ""
