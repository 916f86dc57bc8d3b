"""What one record must answer for beyond its fields. Each check yields problems and raises nothing."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from generator.load import Path_
from generator.model import Entry, Fact, Sheet, Site
from generator.problems import Problem
from generator.validate.numbers import Numbered, unsupported
from generator.validate.printed import mismatch
from generator.validate.shape import Item
from generator.values import Refused, identifiers, shown, texts
from generator.values.dates import PartialDate

_EARLIEST, _LATEST = date(1800, 1, 1), date(2200, 12, 31)

NEEDS = [  # when this field is so → that one is needed
    ("clarity", lambda fact: fact.clarity != "clear", "clarity_note", "say what is not clear"),
    ("rank", lambda fact: fact.rank == "deprecated", "rank_reason", "say why it is no longer relied on"),
    ("relation", lambda fact: fact.relation == "other", "note", "say what the relation is"),
    ("relation", lambda fact: fact.relation is not None, "object", "name the other end of the relation"),
    ("object", lambda fact: fact.object is not None, "relation", "say how subject and object are linked"),
    ("amount_stated_as", lambda fact: fact.amount_stated_as is not None, "amount", "give the amount that was converted"),
]


def sheet_problems(item: Item, site: Site, numbered_names: Numbered) -> Iterator[Problem]:
    """Every problem of a sheet that can be told without looking at other records, but for the site's settings."""
    sheet = item.record
    assert isinstance(sheet, Sheet)
    yield from _source_dates(item, sheet)
    for key, fact in sheet.facts.items():
        where = ("facts", key)
        yield from _needs(item, where, fact)
        yield from _parties(item, where, fact)
        yield from _fields(item, where, fact, site)
        yield from _not_yet(item, where, fact, site)
        yield from _numbers(item, (*where, "text"), fact, numbered_names)
        if fact.date_printed and fact.date and (clash := mismatch(fact.date_printed, fact.date, sheet.source.published)):
            yield item.problem((*where, "date_printed"), "printed-date-mismatch", *clash)
    for where, fact in item.remnants:
        yield from _fields(item, where, fact, site)


def entry_problems(item: Item) -> Iterator[Problem]:
    """Every problem of a registry entry that can be told from the entry alone."""
    entry = item.record
    assert isinstance(entry, Entry)
    for where, text in _names(entry):
        if found := texts.invisible(text):
            seen = text.replace(chr(int(found[2:], 16)), f"[{found}]")
            yield item.problem(where, "invisible-character", f"{shown(seen)} has the invisible character {found}", "delete it, or type a plain space")
    for scheme, text in entry.ids.items():
        try:
            identifiers.identifier(scheme, text)
        except Refused as refused:
            yield item.problem(("ids", scheme), refused.code, refused.message, refused.hint)
    yield from _in_range(item, ("bottom_line_as_of",), getattr(entry, "bottom_line_as_of", None))
    if getattr(entry, "bottom_line", None):
        for name in ("bottom_line_facts", "bottom_line_as_of"):
            if not getattr(entry, name) and not item.says(name):
                yield item.problem(("bottom_line",), "missing-note", f"a bottom line needs {shown(name)}", type(entry).model_fields[name].description, at_key=True)


def site_problems(item: Item) -> Iterator[Problem]:
    """Every problem of site.yml beyond its fields."""
    site = item.record
    assert isinstance(site, Site)
    yield from _in_range(item, ("as_of",), site.as_of)


def _names(entry: Entry) -> Iterator[tuple[Path_, str]]:
    yield ("name",), entry.name
    yield from ((("aliases", n), text) for n, text in enumerate(entry.aliases))
    yield from ((("names", n, "text"), other.text) for n, other in enumerate(entry.names))
    yield from ((("ids", scheme), text) for scheme, text in entry.ids.items())


def _numbers(item: Item, where: Path_, fact: Fact, names: Numbered) -> Iterator[Problem]:
    """Figures of the text that stand in no field, each at its place in the file where that can be told."""
    mark = item.document.mark(where)
    for number in unsupported(fact, names):
        digits = re.compile(rf"(?<![0-9.,]){re.escape(number.split(' ')[0])}(?![0-9])")
        line, column = mark.line, mark.column
        for n in range(mark.line, min(mark.line + 10, len(item.document.lines) + 1)):
            if found := digits.search(item.document.lines[n - 1], mark.column - 1 if n == mark.line else 0):
                line, column = n, found.start() + 1
                break
        hint = "put it into amount, value, date, due or period, or write the text without it"
        yield item.document.problem_at(line, column, "unsupported-number", f"the number {number} in the text stands in no field", hint)


def _needs(item: Item, where: Path_, fact: Fact) -> Iterator[Problem]:
    for name, applies, needed, hint in NEEDS:
        if applies(fact) and getattr(fact, needed) is None:
            value = getattr(fact, name)
            yield item.problem((*where, name), "missing-note", f"{name} {shown(getattr(value, 'text', value))} needs '{needed}'", hint, at_key=True)


def _parties(item: Item, where: Path_, fact: Fact) -> Iterator[Problem]:
    """A deal has two parties, or one that buys back from itself; a meeting has two who meet."""
    if fact.kind == "deal" and sum(len(set(roles)) for roles in fact.parties.values()) < 2:
        yield item.problem((*where, "parties"), "too-few-parties", "a deal needs at least two parties", "name another party, or give the one party two roles", at_key=True)
    if fact.participants and len(set(fact.participants)) < 2:
        yield item.problem((*where, "participants"), "too-few", "'participants' names only one", "name all who meet", at_key=True)


def _fields(item: Item, where: Path_, fact: Fact, site: Site) -> Iterator[Problem]:
    """What is wrong with a field whatever the others say, even where some of them are broken."""
    limit = site.max_quote_words
    if fact.quote and texts.words(fact.quote) > limit:
        yield item.problem((*where, "quote"), "too-many-words", f"the quote has {texts.words(fact.quote)} words", f"at most {limit}; quote less")
    for name in ("date", "due", "period"):
        yield from _in_range(item, (*where, name), getattr(fact, name))
    for n, change in enumerate(fact.corrected):
        yield from _in_range(item, (*where, "corrected", n, "on"), change.on)


def _not_yet(item: Item, where: Path_, fact: Fact, site: Site) -> Iterator[Problem]:
    if fact.status == "done" and fact.date and fact.date.known and date.min < fact.date.first and fact.date.first > site.as_of:
        hint = "use status scheduled or planned, or move as_of in site.yml"
        yield item.problem((*where, "date"), "done-after-as-of", f"done on {fact.date.text}, but the site speaks for {site.as_of}", hint)


def _source_dates(item: Item, sheet: Sheet) -> Iterator[Problem]:
    for name in ("published", "retrieved", "retracted"):
        yield from _in_range(item, ("source", name), getattr(sheet.source, name))
    if sheet.source.reviewed:
        yield from _in_range(item, ("source", "reviewed", "on"), sheet.source.reviewed.on)


def _in_range(item: Item, where: Path_, value: PartialDate | date | None) -> Iterator[Problem]:
    if value is None or isinstance(value, PartialDate) and not value.known:
        return
    text, ends = (str(value), (value,)) if isinstance(value, date) else (value.text, [day for day, end in zip((value.first, value.last), (value.ends * 2)[:2], strict=True) if end != ".."])
    if any(not _EARLIEST <= day <= _LATEST for day in ends):
        yield item.problem(where, "date-out-of-range", f"{shown(text)} lies outside 1800 to 2200", "check the year")
