"""The program on one page."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from itertools import chain
from pathlib import Path
from types import MappingProxyType
from typing import NamedTuple

from generator import exports
from generator.evidence import evidence_problems
from generator.language import speaking
from generator.link import Library, link
from generator.load import Document, files, find, is_published, load, parse
from generator.problems import Problem, in_order
from generator.render import TEMPLATES, Output, render
from generator.validate import Item, validate
from generator.views import pages, trouble

Instead = Mapping[str, bytes | Document | None]


Instead = Mapping[str, bytes | Document | None]


class Checked(NamedTuple):
    """What stands in a briefs folder: the sound part as a library, and every problem in order of place."""

    library: Library
    problems: tuple[Problem, ...]


def check(briefs: Path, *, drafts: bool = False, articles: Path | None = None, instead: Instead = MappingProxyType({})) -> Checked:
    """Load, validate and link everything below `briefs`. `drafts`: whether draft sheets are part of the library.

    `articles`: a folder with the articles' texts, named like their sheets; each sheet that has one is held against it.
    `instead`: files as they would be after a change, path → bytes, a document that is read already, or None for one that would be gone.
    """
    return judged(*loaded(briefs, instead), drafts=drafts, articles=articles)[0]


def judged(documents: list[Document], problems: list[Problem], *, drafts: bool = False, articles: Path | None = None) -> tuple[Checked, list[Item]]:
    """What `check` tells of documents that are loaded already, and their records."""
    records, found = validate(documents)
    library, linked = link(records, drafts=drafts)
    return Checked(library, in_order([*problems, *found, *linked, *evidence_problems(records, library, articles)])), records


def loaded(briefs: Path, instead: Instead = MappingProxyType({})) -> tuple[list[Document], list[Problem]]:
    """The documents of all files below `briefs`, sorted by path, and what is wrong with them as files."""
    paths, problems = find(briefs)
    documents = []
    for path in sorted({*paths, *instead}):
        given = instead.get(path, b"")
        if isinstance(given, Document):
            documents.append(given)
        elif given is not None:
            document, found = parse(path, given) if path in instead else load(briefs, path)
            documents.append(document)
            problems += found
    return documents, problems


def outputs(checked: Checked, *, troubles: bool = False, editor: str = "", templates: Path = TEMPLATES) -> list[Output]:
    """The Markdown tree, in the site's language. `troubles`: whether the Problems page is part of it.

    `editor`: the address at which each fact's line can be edited, with `{path}` and `{line}`.
    """
    library = checked.library._replace(editor=editor)
    with speaking(library.site.language):
        extra = trouble.pages(library, checked.problems) if troubles else ()
        return list(render(chain(pages(library), extra), templates))


def exported(checked: Checked, site_url: str = "") -> list[exports.File]:
    """The files for machines. `site_url`: the site's own address; without it their addresses are relative."""
    with speaking(checked.library.site.language):
        return list(exports.files(checked.library, site_url))


def copies(briefs: Path, templates: Path = TEMPLATES) -> Iterator[tuple[str, Path]]:
    """What goes to the tree as it is: (path in the tree, file). Hand-written pages and their pictures, and the site's assets."""
    for path in files(briefs):
        if is_published(path) and (briefs / path).is_file():
            yield path, briefs / path
    yield from assets(templates)


def assets(templates: Path = TEMPLATES) -> Iterator[tuple[str, Path]]:
    """The stylesheet and its company: (path in the tree, file)."""
    for path in files(templates / "assets"):
        if (templates / "assets" / path).is_file():
            yield f"assets/{path}", templates / "assets" / path


def contents(checked: Checked, briefs: Path, site_url: str = "") -> dict[str, bytes]:
    """The whole tree, path → bytes. A hand-written file with the name of an export (robots.txt) takes its place."""
    tree = {file.path: file.data for file in exported(checked, site_url)}
    tree |= {path: file.read_bytes() for path, file in copies(briefs)}
    return tree | {output.path: output.text.encode() for output in outputs(checked)}
