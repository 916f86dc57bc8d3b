"""A small registry of invented names, and sheets in a few words, for the tests of links."""

from __future__ import annotations

import textwrap

from generator.link import Library, link
from generator.load import parse
from generator.problems import Problem
from generator.validate import validate

REGISTRY = {
    "site.yml": "{format: 1, name: Small, as_of: 2025-06-01}",
    "companies/acme.yml": "name: Acme",
    "companies/bolt.yml": "name: Bolt",
    "companies/crane.yml": "name: Crane",
    "people/osk.yml": "name: Osk",
    "people/una.yml": "name: Una",
    "institutions/post.yml": "{name: The Post, kind: outlet}",
    "institutions/wire.yml": "{name: The Wire, kind: outlet}",
    "institutions/board.yml": "{name: The Board, kind: public-body}",
    "deals/mill.yml": "{name: The Mill, kind: venture}",
    "deals/supply.yml": "{name: The Supply, kind: supply}",
    "terms.yml": "{workers: {name: workers, kind: unnamed}, filing: {name: the filing, kind: document}, quay: {name: the quay, kind: place}, cell: {name: the cell, kind: product}}",
}


def sheet(facts: str, *, roles: str = "", status: str = "published", publisher: str = "post", published: str = "2025-03-03", source: str = "") -> str:
    """A sheet's text. `facts` are lines `id: {…}`; kind, text and place are added where they are missing."""
    lines = ["format: 1", f"status: {status}", f"source: {{title: unknown, publisher: {publisher}, url: unknown, published: {published}, language: en, timezone: UTC{source}}}"]
    lines += ["roles:", textwrap.indent(textwrap.dedent(roles).strip(), "  ")] if roles else []
    lines.append("facts:")
    for n, line in enumerate(textwrap.dedent(facts).strip().splitlines(), 1):
        key, _, fields = line.partition(": ")
        fields = fields[1:-1]
        given = {part.split(":")[0].strip() for part in fields.split(",")}
        more = {"at": f"p{n}s1", "kind": "statement", "text": '"It was said."', "subject": "acme"}
        if "kind" not in given and given & {"parties", "participants"}:
            more |= {"kind": "deal" if "parties" in given else "meeting", "date": "2025-03-03"}
            more.pop("subject")
        lines.append(f"  {key}: {{{', '.join(f'{name}: {value}' for name, value in more.items() if name not in given)}{', ' + fields if fields else ''}}}")
    return "\n".join(lines) + "\n"


def checked(*sheets: str, drafts: bool = False, **entries: str) -> tuple[Library, list[Problem]]:
    """The library of the registry and the sheets, called 2025-01-01-s1, 2025-01-02-s2 …, and its problems but for missing locks."""
    files = REGISTRY | {path.replace("__", "/") + ".yml": text for path, text in entries.items()}
    files |= {f"sheets/2025-01-{n:02}-s{n}.yml": text for n, text in enumerate(sheets, 1)}
    documents, problems = [], []
    for path, text in files.items():
        document, found = parse(path, text.encode())
        documents.append(document)
        problems += found
    records, found = validate(documents)
    library, more = link(records, drafts=drafts)
    return library, [problem for problem in [*problems, *found, *more] if problem.code != "missing-lock"]


def library(*sheets: str, **entries: str) -> Library:
    """The library of sheets that have no problem."""
    found, problems = checked(*sheets, **entries)
    assert problems == []
    return found


def on(found: Library, page: str) -> list[str]:
    """The ids of the facts on a page."""
    return [linked.ref.fact for linked in found.on_page.get(page, ())]
