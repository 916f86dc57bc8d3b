"""Where the files name an entry of the registry."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from generator.build import judged, loaded
from generator.edits.change import Refusal, in_the_way
from generator.edits.text import Text
from generator.link import Library
from generator.link.references import named, sheet_names
from generator.load import Document, Path_
from generator.model import ENTRY_KINDS, Entry, Sheet
from generator.tidy.order import Order, model_of
from generator.validate import Item
from generator.validate.explain import written_at
from generator.values import did_you_mean, shown


class Mention(NamedTuple):
    """A place that names an entry: the record that does, the path in its document, and whether a key is what names it."""

    item: Item
    where: Path_
    at_key: bool

    @property
    def holder(self) -> Path_:
        return self.where[:-1]


class Desk(NamedTuple):
    """The records of a folder, and its files as text to be edited, each read once."""

    briefs: Path
    library: Library
    items: tuple[Item, ...]
    documents: dict[str, Document]
    texts: dict[str, Text]

    def text(self, path: str) -> Text:
        if path not in self.texts:
            self.texts[path] = Text(self.documents[path], (self.briefs / path).read_bytes())
        return self.texts[path]

    def entry(self, slug: str) -> Item:
        return next(item for item in self.items if item.kind in ENTRY_KINDS and item.id == slug)

    def mentions(self, slug: str) -> Iterator[Mention]:
        """Every place that names the entry by this slug."""
        for item in self.items:
            if isinstance(item.record, Sheet | Entry):
                names = sheet_names(item.record) if isinstance(item.record, Sheet) else named(item.record)
                for where, value, _ in names:
                    if value == slug:
                        path = written_at(item.document, (*item.where, *where))
                        yield Mention(item, path, Order(*model_of(item.path)).has_ids(path[:-1]))

    def change(self) -> dict[str, bytes]:
        """The new bytes of the files that were edited."""
        return {path: text.apply() for path, text in self.texts.items() if text.splices}


def desk(briefs: Path) -> Desk:
    """The folder as it is. Refused while there are errors, which may hide mentions."""
    documents, problems = loaded(briefs)
    checked, items = judged(documents, problems, drafts=True)
    if wrong := in_the_way(checked):
        raise Refusal("first mend what is wrong, or mentions could be missed", wrong)
    return Desk(briefs, checked.library, tuple(items), {document.path: document for document in documents}, {})


def living(library: Library, slug: str) -> None:
    """Refuse what is no living entry of the registry, and say what it is."""
    registry = library.registry
    if slug in registry.entities:
        return
    if any(slug in (ref.fact, str(ref)) for ref in library.facts):
        raise Refusal(f"{shown(slug)} is a fact: a fact's id never changes and is never reused, so that links to it stay true")
    if slug in library.sheets:
        raise Refusal(f"{shown(slug)} is a sheet: its id never changes, not even when its date turns out wrong, so that links to its facts stay true")
    if slug in registry.forward:
        raise Refusal(f"{shown(slug)} is no longer in use: {shown(registry.forward[slug])} took its place")
    raise Refusal(f"there is no entry {shown(slug)} — {did_you_mean(slug, registry.entities) or 'companies, deals, people, institutions and terms can be named'}")
