"""Two entries are one: the first becomes a tombstone that leads to the second."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from generator.edits.change import Change, Refusal, agreed
from generator.edits.mentions import Desk, Mention, desk, living
from generator.edits.text import written
from generator.link.references import a
from generator.model import Entry, OtherName
from generator.problems import Problem
from generator.validate import Item, names_of
from generator.values import shown
from generator.values.texts import name_key


def merged(briefs: Path, gone: str, stays: str) -> Change:
    """The change that makes `gone` a part of `stays`. Refused where the two are named as two: they met, or made a deal.

    The tombstone keeps all that stood in it; its names that `stays` lacks are added there, and every mention names `stays`.
    """
    files = desk(briefs)
    living(files.library, gone)
    living(files.library, stays)
    first, second = files.entry(gone), files.entry(stays)
    if first.id == second.id:
        raise Refusal(f"{shown(gone)} is one already")
    if first.kind != second.kind:
        raise Refusal(f"{shown(gone)} is {a(first.kind)} and {shown(stays)} {a(second.kind)}; only two of a kind can be one")
    mentions = [mention for mention in files.mentions(gone) if mention.item.id != gone]
    both = tuple(problem for mention in mentions for problem in _named_as_two(files, mention, stays))
    if both:
        raise Refusal(f"{shown(gone)} and {shown(stays)} are named as two", both)
    for mention in mentions:
        _repoint(files, mention, stays)
    files.text(first.path).set(first.where, "merged_into", stays)
    for field, names in _lacking(first.record, second.record):
        files.text(second.path).add(second.where, field, names)
    return agreed(briefs, files.change())


def _named_as_two(files: Desk, mention: Mention, stays: str) -> Iterator[Problem]:
    """A place at which the one cannot stand for the other, because both stand there."""
    item, where = mention.item, mention.where
    rest = files.text(item.path).layout.data(mention.holder)
    if item.id == stays and item.kind != "sheet" and not isinstance(where[-1], int):
        yield _problem(item, mention, f"{shown(stays)} names it as its {where[-1]}")
    elif item.id == stays and "distinct_from" in where:
        yield _problem(item, mention, "the two are said to be distinct")
    elif mention.at_key and stays in rest:
        yield _problem(item, mention, "both take part")
    elif "participants" in where and stays in rest:
        yield _problem(item, mention, "the two met")
    elif where[-1] in ("subject", "object") and stays in (rest.get("subject"), rest.get("object")):
        yield _problem(item, mention, "the one is said of the other")


def _problem(item: Item, mention: Mention, message: str) -> Problem:
    return item.document.problem(mention.where, "circular-link", message, "mend that first, if they are one", at_key=mention.at_key)


def _repoint(files: Desk, mention: Mention, stays: str) -> None:
    text = files.text(mention.item.path)
    is_own = mention.item.id == stays and mention.item.kind != "sheet"
    if isinstance(mention.where[-1], int) and (is_own or stays in text.layout.data(mention.holder)):
        text.remove(mention.where)
    else:
        text.replace(mention.where, stays, at_key=mention.at_key)


def _lacking(first: Entry, second: Entry) -> Iterator[tuple[str, list[str]]]:
    """The first entry's names that the second lacks, as YAML: plain ones as aliases, those of a language or kind with what they say."""
    has = {name_key(name) for name in names_of(second)}
    plain = [name for name in ([first.name] if not first.name_lang else []) + list(first.aliases) if name_key(name) not in has]
    full = [OtherName(text=first.name, lang=first.name_lang)] if first.name_lang else []
    marked = [other for other in (*full, *first.names) if name_key(other.text) not in has | {name_key(name) for name in plain}]
    if plain:
        yield "aliases", [written(name) for name in plain]
    if marked:
        yield "names", [_written(other) for other in marked]


def _written(other: OtherName) -> str:
    seen = f"{other.seen.sheet}@{other.seen.at}" if other.seen else None
    said = {"text": written(other.text), "lang": other.lang, "kind": other.kind, "seen": seen}
    return "{" + ", ".join(f"{key}: {value}" for key, value in said.items() if value) + "}"
