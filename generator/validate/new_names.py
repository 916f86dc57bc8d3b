"""The new names of a draft as entries of the registry, so that its facts can name them before there are files."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from generator.model import ENTRY_KINDS, NEW_NAME_KINDS, Entry, NewName, Record, Sheet
from generator.problems import Problem
from generator.validate.shape import BROKEN, Item

NEW_NAMES = "new_names"
UNSETTLED = BROKEN + "name"
"""Kind of the item of a name that nobody has decided on, or that is to be dropped: what names it is not told of."""


def new_entries(item: Item) -> Iterator[Item]:
    """An item for each new name in the file of a sheet, its place there."""
    named = item.document.data.get(NEW_NAMES) if isinstance(item.document.data, dict) else None
    sound = item.record.new_names if isinstance(item.record, Sheet) else {}
    for slug in named if isinstance(named, dict) else ():
        kind, record = _entry(sound[slug]) if slug in sound else (UNSETTLED, Record())
        yield Item(kind, slug, record, item.document, (NEW_NAMES, slug))


def _entry(new: NewName) -> tuple[str, Record]:
    """The kind and record of the entry. Another name of an entry is a term without a page that was merged into it."""
    if not new.same_as and new.kind not in NEW_NAME_KINDS:
        return UNSETTLED, Record()
    kind, sub_kind = ("term", "product") if new.same_as else NEW_NAME_KINDS[new.kind]
    model: type[Entry] = ENTRY_KINDS[kind]
    values: dict[str, Any] = {name: getattr(new, name) for name in {*model.model_fields} & {*NewName.model_fields} - {"kind"}}
    values |= {"kind": sub_kind} if "kind" in model.model_fields else {}
    return kind, model.model_construct(**values | {"merged_into": new.same_as or new.merged_into})


def new_name_problems(item: Item) -> Iterator[Problem]:
    """What is wrong with a sheet's new names beyond their fields."""
    sheet = item.record
    assert isinstance(sheet, Sheet)
    if sheet.new_names and sheet.status == "published":
        yield item.problem((NEW_NAMES,), "undecided", "new names stand in a sheet that is published", "they are for drafts: briefs accept makes them entries of the registry", at_key=True)
    for slug, new in sheet.new_names.items():
        if not new.same_as and not new.kind:
            yield item.problem((NEW_NAMES, slug), "missing-field", "'kind' is missing", "say what it names, or which entry it is: same_as", at_key=True)
