"""What an editor must mend: the Problems page, and a stand-in for each sheet that can't be read. Only while serving."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from generator.language import plural, say
from generator.link import Library
from generator.problems import Problem, drawn, errors
from generator.views.page import Page


def pages(library: Library, problems: Iterable[Problem]) -> Iterator[Page]:
    """Nothing at all if there is no problem."""
    problems = list(problems)
    if not problems:
        return
    count, wrong = plural(len(problems), "problem"), plural(len(errors(problems)), "error")
    entries = [(problem, drawn(problem), library.editor and library.editor.format(path=problem.path, line=problem.line)) for problem in problems]
    yield Page("problems.md", "problems", say("Problems"), {"count": count, "errors": wrong, "entries": entries}, nav=say("Problems"))
    for path in sorted({problem.path for problem in problems if problem.path.startswith("sheets/") and problem.path.endswith(".yml")}):
        sheet_id = path.removeprefix("sheets/").removesuffix(".yml")
        if sheet_id not in library.sheets:
            yield Page(f"sheets/{sheet_id}.md", "unreadable", sheet_id, {"entries": [entry for entry in entries if entry[0].path == path]}, path)
