"""Problems of a draft in the words of one who decides it: whose they are, what a name that is dropped leaves behind, what is there already."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from generator.draft.sheet.publishing import dropped
from generator.draft.sheet.versions import facts_of
from generator.link import Library
from generator.load import Document, Path_
from generator.model import Fact, Sheet, meta
from generator.problems import Problem, in_order
from generator.validate import NEW_NAMES
from generator.values import shown

_HOLDERS = {"facts": "fact", NEW_NAMES: "name", "roles": "person"}


def told(problems: Iterable[Problem], document: Document, before: Library) -> tuple[Problem, ...]:
    """The problems in order. What is undecided names the fact or name in which it stands, and each hint stands once; what is taken says by whom."""
    places, hints = _places(document), set()
    found = []
    for problem in in_order(problems):
        where = places.get((problem.line, problem.column), ()) if problem.path == document.path else ()
        if problem.code == "undecided":
            owner = f"the {_HOLDERS[where[0]]} {shown(str(where[1]))}: " if len(where) > 2 and where[0] in _HOLDERS else ""
            problem, hint = problem._replace(message=owner + problem.message, hint="" if problem.hint in hints else problem.hint), problem.hint
            hints.add(hint)
        elif problem.code == "duplicate-slug" and where[:1] == (NEW_NAMES,) and (there := before.registry.entities.get(str(where[1]))):
            entry = document.data[NEW_NAMES][where[1]]
            name = str(entry.get("name", "")) if isinstance(entry, dict) else ""
            another = "" if name == there.name else f" (named {shown(there.name)}, here {shown(name)})"
            problem = problem._replace(message=f"{there.source} is there already{another} and is not overwritten", hint="the same? then take it out of new_names; another? choose another slug")
        found.append(problem)
    return tuple(found)


def _places(document: Document) -> dict[tuple[int, int], Path_]:
    """What begins at a place of the file, be it a key or a value."""
    keys = {mark.key: where for where, mark in document.marks.items() if mark.key}
    return keys | {(mark.line, mark.column): where for where, mark in document.marks.items()}


def with_dropped(problem: Problem, key: str, document: Document, sheet: Sheet) -> Problem:
    """A problem that the fact `key` has only as it would be published: which names that it needs are to be dropped."""
    needed = [(where, slug, line) for where, slug, line in dropped(document, sheet) if where[:2] == ("facts", key) and meta(Fact, str(where[2]))["needed_for"]]
    if not needed:
        return problem
    lost = " and ".join(f"{shown(slug)} ({where[2]}) is dropped at line {line}" for where, slug, line in reversed(needed))
    return problem._replace(message=f"{problem.message}: {lost}", hint="name another, give it a kind, or take the fact out")


def fact_at(document: Document, line: int) -> str:
    """The id of the fact in which a line stands; empty where in none."""
    begins = [(mark.key[0], key) for key in facts_of(document) if (mark := document.mark(("facts", key))).key]
    return max(((start, key) for start, key in begins if start <= line), default=(0, ""))[1]


def same_texts(document: Document) -> Iterator[tuple[int, list[str]]]:
    """Facts that say the same in the same words: the line of the last one, and their ids."""
    facts: dict[str, list[str]] = {}
    for key, fact in facts_of(document).items():
        facts.setdefault(" ".join(str(fact["text"]).casefold().split()), []).append(key)
    yield from ((document.mark(("facts", keys[-1], "text")).line, keys) for keys in facts.values() if len(keys) > 1)
