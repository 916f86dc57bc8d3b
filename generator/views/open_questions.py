"""What no source has answered yet, over all sheets."""

from __future__ import annotations

from collections.abc import Iterator

from generator.link import Library
from generator.link.deals import newest_first
from generator.markup import link, people_date
from generator.views.composer import Composer
from generator.views.entity import open_ends
from generator.views.page import Page

LABELS = ("Outcome not recorded", "Open question", "No answer", "Amount not disclosed")


def pages(library: Library) -> Iterator[Page]:
    page = Composer(library, "open-questions.md")
    groups: dict[str, list[object]] = {label: [] for label in LABELS}
    for linked in newest_first(library.facts.values()):
        if not linked.deprecated:
            for label, said in open_ends(page, linked):
                groups[label].append(link(page.to_fact(linked.ref, label=said)) + page.mark(linked))
    body = {"groups": [(label, lines) for label, lines in groups.items() if lines], "as_of": people_date(library.site.as_of), "sources": page.sources()}
    yield Page(page.path, "open_questions", "Open questions", body, nav="Open questions")
