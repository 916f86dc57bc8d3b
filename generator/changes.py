"""What changed, in the language of facts: between two facts of one matter, and between two states of the library."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import NamedTuple

from generator.link import Library, LinkedFact
from generator.model import Correction, Fact, Source

_TOLD = ("status", "stage", "amount", "value", "response", "due")
"""Fields of two facts whose difference a reader would notice; that they were told on different days goes without saying."""


class Change(NamedTuple):
    """`about` names the deal, entity or sheet, `what` the thing that changed; `before` or `after` is empty for what is new or gone."""

    about: str
    what: str
    before: str
    after: str

    def __str__(self) -> str:
        if self.before and self.after:
            return f"{self.about}: {self.what} {self.before} → {self.after}"
        return f"{self.about}: {self.what} {'added' if self.after else 'removed'}: {self.after or self.before}"


def change_between(before: Fact, after: Fact) -> list[Change]:
    """What is different in a newer fact of the same matter, where both say it. A stage tells more than the status beside it."""
    pairs = ((name, _said(before, name), _said(after, name)) for name in _TOLD)
    found = [Change("", name, old, new) for name, old, new in pairs if old and new and old != new and _comparable(before, after, name)]
    return [change for change in found if change.what != "status" or not any(other.what == "stage" for other in found)]


def _comparable(before: Fact, after: Fact, name: str) -> bool:
    """Sums of one currency and one meaning, values of one measure; a sum that was not known may become known."""
    if name == "amount":
        known = before.amount.known and after.amount.known
        return not known or (before.amount.unit, before.amount_of) == (after.amount.unit, after.amount_of)
    return name != "value" or (before.measure or "").casefold() == (after.measure or "").casefold()


def _said(record: Fact | Source, name: str) -> str:
    return _in_words(getattr(record, name, None))


def _in_words(value: object) -> str:
    """A field's value as it was typed; nothing for a field that is not there."""
    if isinstance(value, Mapping):
        return ", ".join(f"{key}: {_in_words(one)}" for key, one in value.items())
    if isinstance(value, Correction):
        return f"{value.was} ({value.on}: {value.why})"
    if type(value) is tuple:
        return ", ".join(map(_in_words, value))
    return str(getattr(value, "text", "" if value is None else value))


def changes(before: Library, after: Library) -> list[Change]:
    """Everything that differs between two states, deals first, then entities, sheets and facts, each in a fixed order."""
    return [*_deals(before, after), *_entities(before, after), *_sheets(before, after), *_facts(before, after)]


def _deals(before: Library, after: Library) -> Iterator[Change]:
    for slug in sorted({*before.deals} & {*after.deals}):
        name, old, new = after.registry.entities[slug].name, before.deals[slug], after.deals[slug]
        yield from _differs(name, "stage", _standing(old.lead), _standing(new.lead))
        yield from _differs(name, "parties", ", ".join(old.parties), ", ".join(new.parties))
        yield from _differs(name, "amount", _amounts(old.amounts), _amounts(new.amounts))


def _differs(about: str, what: str, old: str, new: str) -> Iterator[Change]:
    if old != new:
        yield Change(about, what, old, new)


def _standing(lead: LinkedFact | None) -> str:
    return (lead.fact.stage or lead.fact.status) if lead else ""


def _amounts(facts: list[LinkedFact]) -> str:
    return ", ".join(dict.fromkeys(linked.fact.amount.text for linked in facts))


def _entities(before: Library, after: Library) -> Iterator[Change]:
    old, new = before.registry.entities, after.registry.entities
    for slug in sorted({*old} | {*new}):
        if slug not in old or slug not in new:
            entity = new.get(slug) or old[slug]
            yield Change(slug, entity.kind, old[slug].name if slug in old else "", new[slug].name if slug in new else "")
        elif (was := getattr(old[slug].record, "bottom_line", None) or "") != (now := getattr(new[slug].record, "bottom_line", None) or ""):
            yield Change(new[slug].name, "bottom line", was, now)


def _sheets(before: Library, after: Library) -> Iterator[Change]:
    for sheet_id in sorted({*before.sheets} | {*after.sheets}):
        old, new = before.sheets.get(sheet_id), after.sheets.get(sheet_id)
        if old is None or new is None:
            facts = len((old or new).facts)
            count = f"{facts} fact{'' if facts == 1 else 's'}"
            yield Change(sheet_id, "sheet", count if old else "", count if new else "")
            continue
        yield from _differs(sheet_id, "withdrawn", str(old.source.retracted or "no"), str(new.source.retracted or "no"))
        yield from _differs(sheet_id, "status", old.status, new.status)
        yield from _fields(sheet_id, old.source, new.source, but=("retracted", "reviewed"))


def _facts(before: Library, after: Library) -> Iterator[Change]:
    """Facts of sheets that both states have."""
    common = {*before.sheets} & {*after.sheets}
    for ref in sorted(ref for ref in {*before.facts} | {*after.facts} if ref.sheet in common):
        old, new = before.facts.get(ref), after.facts.get(ref)
        if old is None or new is None:
            yield Change(str(ref), "fact", old.fact.text if old else "", new.fact.text if new else "")
        else:
            yield from _fields(str(ref), old.fact, new.fact)


def _fields(about: str, old: Fact | Source, new: Fact | Source, but: tuple[str, ...] = ()) -> Iterator[Change]:
    """Every field that one of them has and that differs."""
    for name in type(old).model_fields:
        if name not in but:
            yield from _differs(about, name.replace("_", " "), _said(old, name), _said(new, name))
