"""What an editor must mend: the Problems page, and a stand-in for each sheet that can't be read. Only while serving."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from generator.language import number, plural, say
from generator.link import Library
from generator.markup import Link, relative
from generator.problems import More, Problem, capped, drawn, errors
from generator.views.page import Page


class Entry(NamedTuple):
    """A problem as printed; `code` leads to the message reference, `edit` to the line. For what is left untold only place, message and code are set."""

    place: str
    severity: str
    message: str
    hint: str
    code: Link
    excerpt: str
    edit: str


def pages(library: Library, problems: Iterable[Problem]) -> Iterator[Page]:
    """Nothing at all if there is no problem."""
    problems = list(problems)
    if not problems:
        return
    count, wrong = plural(len(problems), "problem"), plural(len(errors(problems)), "error")
    told = list(capped(problems))
    entries = [_entry(one, "problems.md", library.editor) for one in told]
    yield Page("problems.md", "problems", say("Problems"), {"count": count, "errors": wrong, "entries": entries}, nav=say("Problems"))
    for path in sorted({problem.path for problem in problems if problem.path.startswith("sheets/") and problem.path.endswith(".yml")}):
        sheet_id = path.removeprefix("sheets/").removesuffix(".yml")
        page = f"sheets/{sheet_id}.md"
        if sheet_id not in library.sheets:
            yield Page(page, "unreadable", sheet_id, {"entries": [_entry(one, page, library.editor) for one in told if one.path == path]}, path)


def _entry(one: Problem | More, page: str, editor: str) -> Entry:
    code = Link(one.code, f"{relative('messages.md', page)}#{one.code}")
    if isinstance(one, More):
        return Entry(one.path, "", say("… and {count} more", count=number(one.count)), "", code, "", "")
    return Entry(one.place, one.severity, one.message, one.hint, code, drawn(one), editor.format(path=one.path, line=one.line))
