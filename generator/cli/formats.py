"""Problems as people and programs read them: a line on a terminal or in a pipe, GitHub's workflow commands, JSON, SARIF."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any, NamedTuple, TextIO
from urllib.parse import quote

from generator.messages import SECTIONS, address
from generator.problems import CODES, More, Problem, capped, drawn

MOST_AT_ALL = 10_000
"""JSON and SARIF have every problem, up to this many: nobody mends more before asking again."""

_COLOURS = {"error": "\x1b[1;31m", "warning": "\x1b[1;33m"}
_PLAIN = "\x1b[0m"


class Look(NamedTuple):
    """How text is shown: `excerpts` of the files for a person, `escapes` for a terminal that has colours and links."""

    excerpts: bool
    escapes: bool


def look_of(stream: TextIO, environ: Mapping[str, str]) -> Look:
    """A terminal shows all, a pipe just the lines. https://no-color.org and https://force-color.org are honoured, in this order."""
    terminal = stream.isatty()
    if environ.get("NO_COLOR"):
        return Look(terminal, False)
    forced = environ.get("FORCE_COLOR", "") not in ("", "0")
    return Look(terminal or forced, forced or terminal and environ.get("TERM") != "dumb")


def shown_text(one: Problem | More, briefs: Path, look: Look, site_url: str) -> str:
    """One line, its path as seen from here; for a person with the line of the file and a caret under the place."""
    here = one._replace(path=(briefs / one.path).as_posix())
    if isinstance(here, More):
        return str(here)
    line = _linked(here, briefs, site_url) if look.escapes else str(here)
    excerpt = drawn(here) if look.excerpts else ""
    return f"{line}\n{excerpt}" if excerpt else line


def _linked(problem: Problem, briefs: Path, site_url: str) -> str:
    place = _link(quote(Path(problem.path).absolute().as_posix(), errors="replace"), problem.place, "file://")
    hint = f" — {problem.hint}" if problem.hint else ""
    code = _link(address(problem.code, site_url), problem.code)
    return f"{place}: {_COLOURS[problem.severity]}{problem.severity}{_PLAIN}: {problem.message}{hint} [{code}]"


def _link(target: str, text: str, scheme: str = "") -> str:
    """A hyperlink of a terminal (OSC 8)."""
    return f"\x1b]8;;{scheme}{target}\x1b\\{text}\x1b]8;;\x1b\\"


def as_github(problems: Sequence[Problem], briefs: Path) -> str:
    """Workflow commands, which GitHub shows at their lines.

    https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-commands
    """
    return "".join(f"{_command(one._replace(path=(briefs / one.path).as_posix()))}\n" for one in capped(problems))


def _command(one: Problem | More) -> str:
    if isinstance(one, More):
        return f"::notice file={_property(one.path)},title={_property(one.code)}::… and {one.count:,} more [{one.code}]"
    hint = f" — {one.hint}" if one.hint else ""
    place = f"file={_property(one.path)},line={one.line},col={one.column},title={_property(one.code)}"
    return f"::{one.severity} {place}::{_data(f'{one.message}{hint} [{one.code}]')}"


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")


def as_json(problems: Sequence[Problem]) -> str:
    """A list of what `Problem.as_json` promises."""
    return json.dumps([problem.as_json() for problem in problems[:MOST_AT_ALL]], indent=2) + "\n"


def as_sarif(problems: Sequence[Problem], briefs: Path, version: str, site_url: str) -> str:
    """SARIF 2.1.0 (OASIS Standard): the codes as rules, each problem as a result at its place; columns are counted in characters."""
    codes = sorted({problem.code for problem in problems[:MOST_AT_ALL]})
    driver = {"name": "briefs", "version": version, "rules": [_rule(code, site_url) for code in codes]}
    results = [_result(problem, codes, briefs) for problem in problems[:MOST_AT_ALL]]
    run = {"tool": {"driver": driver}, "columnKind": "unicodeCodePoints", "results": results}
    return json.dumps({"$schema": "https://json.schemastore.org/sarif-2.1.0.json", "version": "2.1.0", "runs": [run]}, indent=2) + "\n"


def _rule(code: str, site_url: str) -> dict[str, Any]:
    severity, meaning = CODES[code]
    told = {"id": code, "shortDescription": {"text": meaning}, "help": {"text": SECTIONS[code].says}, "defaultConfiguration": {"level": severity}}
    return told | ({"helpUri": address(code, site_url)} if site_url else {})


def _result(problem: Problem, codes: list[str], briefs: Path) -> dict[str, Any]:
    file = quote((briefs / problem.path).as_posix(), errors="replace")
    where = {"artifactLocation": {"uri": f"file://{file}" if file.startswith("/") else file}, "region": {"startLine": problem.line, "startColumn": problem.column}}
    hint = f" — {problem.hint}" if problem.hint else ""
    return {"ruleId": problem.code, "ruleIndex": codes.index(problem.code), "level": problem.severity, "message": {"text": f"{problem.message}{hint}"}, "locations": [{"physicalLocation": where}]}
