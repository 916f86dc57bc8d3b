"""A slug changes, everywhere; its old address leads to the new one."""

from __future__ import annotations

from pathlib import Path

from generator.edits.change import Change, Refusal, accepted, agreed
from generator.edits.mentions import desk, living
from generator.link import Library
from generator.validate.shape import page_name
from generator.values import identifiers, shown


def renamed(briefs: Path, old: str, new: str) -> Change:
    """The change that gives the entry `old` the slug `new`: its file's name or key, every mention, and `former_slugs`. Refused with the reason."""
    files = desk(briefs)
    library = files.library
    living(library, old)
    _free(library, library.registry.entities[old].kind, new)
    entry = files.entry(old)
    for mention in files.mentions(old):
        files.text(mention.item.path).replace(mention.where, new, at_key=mention.at_key)
    files.text(entry.path).add(entry.where, "former_slugs", [old])
    if entry.where:
        files.text(entry.path).replace(entry.where, new, at_key=True)
        return agreed(briefs, files.change())
    change = files.change()
    home = entry.path.rpartition("/")[0]
    return agreed(briefs, {**change, entry.path: None, f"{home}/{new}.yml": change[entry.path]})


def _free(library: Library, kind: str, new: str) -> None:
    accepted(identifiers.new_slug if kind == "term" else page_name, new)
    if taken := library.registry.find(new):
        raise Refusal(f"the slug {shown(new)} is taken by {taken.source}: a slug means one thing and is never reused")
