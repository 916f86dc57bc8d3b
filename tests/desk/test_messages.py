"""The message reference: every code has its section, and its examples do what they say."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from plugin.folders import write

from generator.build import check
from generator.messages import SECTIONS, SHEET, files_of
from generator.problems import CODES

LOCK = "format: 1\nnorm: 1\nseg: 1\nwords: 20\nsentences: {p1s1: 90f14393e818148f.dd986a16bb90621f}\n"
SOURCE = "source:\n  title: unknown\n  publisher: unknown\n  url: unknown\n  published: {day}\n  language: en\n  timezone: UTC\n"
OTHER = "format: 1\nstatus: draft\n" + SOURCE + "facts:\n  {fact}:\n    at: p1s1\n    kind: description\n    text: Brine has ships.\n    subject: brine\n"
BASE = {
    "site.yml": "format: 1\nname: Briefs\nas_of: 2025-06-01\n",
    "companies/acme.yml": "name: Acme\n", "companies/brine.yml": "name: Brine\n",
    "institutions/courier.yml": "name: Courier\nkind: outlet\n", "institutions/gazette.yml": "name: Gazette\nkind: outlet\n",
    "terms.yml": "harbourtown: {name: Harbourtown, kind: place}\n",
    "sheets/2025-04-04-brine.yml": OTHER.format(day="2025-04-04", fact="ships"), "sheets/2025-05-09-brine.yml": OTHER.format(day="2025-05-09", fact="more"),
    SHEET: "format: 1\nstatus: draft\n" + SOURCE.format(day="2025-05-05") + "facts:\n  capacity:\n    at: p1s1\n    kind: description\n    text: Acme makes cells.\n    subject: acme\n",
}  # fmt: skip


def blocks(text: str, indent: int) -> dict[str, str]:
    """Keys of the map that stands at an indentation → everything below them."""
    parts = re.split(rf"^ {{{indent}}}([\w-]+):", text, flags=re.MULTILINE)
    return dict(zip(parts[1::2], parts[2::2], strict=True))


def merged(base: str, excerpt: str, indent: int = 0) -> str:
    """The base with the excerpt's fields in place of its own, map by map."""
    there, new = blocks(base, indent), blocks(excerpt, indent)
    for key, value in new.items():
        inner = blocks(value, indent + 2)
        there[key] = "\n" + merged(there.get(key, "\n"), value, indent + 2) if inner and key in there else value
    return "".join(f"{' ' * indent}{key}:{value}" for key, value in there.items())


def told(folder: Path, example: str, encoding: str = "utf-8") -> list[str]:
    files = files_of(example)
    whole = BASE | {path: merged(BASE[path], text) if path.startswith("sheets/") else text for path, text in files.items()}
    briefs = write(folder / "briefs", {path: text.encode(encoding) for path, text in whole.items() if not path.startswith("articles/") and (path != "site.yml" or text)})
    write(folder, {path: text for path, text in whole.items() if path.startswith("articles/")})
    return [str(problem) for problem in check(briefs, drafts=True, articles=folder / "articles").problems]


@pytest.mark.parametrize("code", CODES)
def test_the_wrong_example_has_exactly_this_problem_and_the_right_one_none(code: str, tmp_path: Path) -> None:
    """Who types the examples sees what the reference says."""
    section = SECTIONS[code]
    found = told(tmp_path / "wrong", section.wrong, section.encoding)
    assert found and all(line.endswith(f"[{code}]") for line in found), found
    assert told(tmp_path / "right", section.right) == []


def test_there_is_no_section_too_many() -> None:
    """The reference and the list of codes are of one length."""
    assert set(SECTIONS) == set(CODES)
