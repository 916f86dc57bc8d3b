"""What no source has answered yet, over all sheets."""

from __future__ import annotations

from collections.abc import Iterator

from generator.language import say
from generator.link import Library
from generator.link.deals import newest_first
from generator.markup import link
from generator.people import people_date
from generator.views.composer import Composer
from generator.views.entity import OPEN_ENDS, open_ends
from generator.views.page import Page


def pages(library: Library) -> Iterator[Page]:
    page = Composer(library, "open-questions.md")
    groups: dict[str, list[object]] = {label: [] for label in OPEN_ENDS}
    for linked in newest_first(library.facts.values()):
        if not linked.deprecated:
            for label, said in open_ends(page, linked):
                groups[label].append(link(page.to_fact(linked.ref, label=said)) + page.mark(linked))
    body = {"groups": [(say(label), lines) for label, lines in groups.items() if lines], "as_of": people_date(library.site.as_of), "sources": page.sources()}
    yield Page(page.path, "open_questions", say("Open questions"), body, nav=say("Open questions"))
