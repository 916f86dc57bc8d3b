"""The order of a record's keys: that of the model's definition."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any, TypeVar

from generator.load import Path_
from generator.model import FILES, FOLDERS, Entry, Record, Sheet, meta
from generator.validate.explain import model_at, takes_ids

Item = TypeVar("Item")


def model_of(path: str) -> tuple[type[Record], int]:
    """The model of the records in a file, and how many keys down they stand: 1 in a file of many."""
    kind, model = FOLDERS.get(path.rpartition("/")[0]) or FILES[path]
    return model, int(kind == "term")


def fields(model: type[Record]) -> list[str]:
    """The model's keys in order. An entry's required ones come first: `kind` says what the rest of a deal means."""
    names = list(model.model_fields)
    return sorted(names, key=lambda name: not model.model_fields[name].is_required()) if issubclass(model, Entry) else names


class Order:
    """What the model says of the maps in a file."""

    def __init__(self, model: type[Record], depth: int) -> None:
        self.model, self.depth = model, depth

    def has_ids(self, where: Path_) -> bool:
        """Whether the keys of the map at `where` are the editor's ids, as in a file of many, in `facts` and in `parties`, and not fields."""
        return len(where) < self.depth or takes_ids(self.model, where[self.depth :])

    def _inside(self, where: Path_) -> Path_ | None:
        """The path within its record, of a map the keys of which are fields."""
        return None if self.has_ids(where) else where[self.depth :]

    def sort(self, where: Path_, items: Iterable[Item], key: Any) -> list[Item]:
        """Items of the map at `where` (`key` gives an item's own key) in the model's order; unknown keys stay last."""
        if (inside := self._inside(where)) is None:
            return list(items)
        rank: Mapping[Any, int] = {name: n for n, name in enumerate(fields(model_at(self.model, inside)))}
        return sorted(items, key=lambda item: rank.get(key(item), len(rank)))

    def is_apart(self, where: Path_, key: str | int) -> bool:
        """Whether a blank line stands before this item, unless it is the first: facts, terms, and the sheet's maps of them."""
        if self.model is Sheet:
            return where == ("facts",) or where == () and takes_ids(Sheet, (key,))
        return len(where) < self.depth

    def is_prose(self, where: Path_) -> bool:
        """Whether the value at `where` is running text, which may not stand unquoted in { }."""
        inside = self._inside(where[:-1])
        holder = model_at(self.model, inside) if inside is not None else None
        return bool(holder and where[-1] in holder.model_fields and meta(holder, where[-1])["prose"])
