"""Documents → records: every field by the model, then every check that one record answers for."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from generator.load import Document
from generator.model import Entry, Sheet, Site
from generator.problems import Problem
from generator.validate.checks import entry_problems, sheet_problems, site_problems
from generator.validate.explain import written_at
from generator.validate.new_names import NEW_NAMES, UNSETTLED, new_entries, new_name_problems
from generator.validate.numbers import numbered
from generator.validate.shape import BROKEN, Item, items

__all__ = ["BROKEN", "NEW_NAMES", "UNSETTLED", "Item", "names_of", "site_of", "validate", "written_at"]


def validate(documents: Iterable[Document]) -> tuple[list[Item], list[Problem]]:
    """The sound records of the documents, and every problem. What is broken is left out, piece by piece."""
    found: list[Item] = []
    problems: list[Problem] = []
    for document in documents:
        sound, wrong = items(document)
        found += sound
        found += [entry for item in sound if item.kind in ("sheet", BROKEN + "sheet") for entry in new_entries(item)]
        problems += wrong
    site = site_of(found)
    names = numbered(name for item in found if isinstance(item.record, Entry) for name in names_of(item.record, weak=False))
    for item in found:
        if isinstance(item.record, Sheet):
            problems += [*sheet_problems(item, site, names), *new_name_problems(item)]
        elif isinstance(item.record, Entry):
            problems += entry_problems(item)
        elif isinstance(item.record, Site):
            problems += site_problems(item)
    return found, problems


def site_of(found: Iterable[Item]) -> Site:
    """The site's settings; without a site.yml, defaults that speak for the day of the newest sheet."""
    found = list(found)
    for item in found:
        if isinstance(item.record, Site):
            return item.record
    newest = max((item.id[:10] for item in found if item.kind == "sheet"), default="")
    return Site.model_construct(name="Briefs", as_of=date.fromisoformat(newest) if newest else date(2000, 1, 1), language="en",
                                max_quote_words=10, copy_warn=5, copy_fail=8, stale_after_days=180)  # fmt: skip


def names_of(entry: Entry, *, weak: bool = True) -> tuple[str, ...]:
    """Every form of the entry's name, the printed one first; weak ones may be left out."""
    return (entry.name, *entry.aliases, *(other.text for other in entry.names if weak or other.kind != "weak"))
