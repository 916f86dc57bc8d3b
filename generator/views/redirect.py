"""Where a renamed or merged entry's page was: it leads on."""

from __future__ import annotations

from collections.abc import Iterator

from generator.link import Library
from generator.markup import Link, relative
from generator.views.page import Page


def pages(library: Library) -> Iterator[Page]:
    named = {entity.page: entity.name for kind in library.by_kind for entity in library.entities(kind)}
    for old, new in library.redirects:
        body = {"link": Link(named[new], relative(new, old)), "url": relative(new, old).removesuffix(".md")}
        yield Page(old, "redirect", named[new], body)
