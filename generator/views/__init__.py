"""Library → pages. The tuple lists the kinds of page; a new kind is one module here, its template, and one line."""

from __future__ import annotations

from collections.abc import Iterator

from generator.link import Library
from generator.views import (
    company,
    compare,
    coverage,
    deal,
    differences,
    downloads,
    fields,
    home,
    indexes,
    institution,
    meetings,
    messages,
    money,
    names,
    open_questions,
    pair,
    person,
    redirect,
    sheet,
    timeline,
    whats_new,
)  # fmt: skip
from generator.views.page import Page

KINDS = (
    home, indexes, company, deal, person, institution, sheet, timeline, money, meetings, open_questions, differences, whats_new, coverage, names, compare, pair, downloads, fields, messages, redirect,
)  # fmt: skip


def pages(library: Library) -> Iterator[Page]:
    """Every page of the library, in a fixed order."""
    for kind in KINDS:
        yield from kind.pages(library)
