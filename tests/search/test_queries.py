"""The right answer comes first: the committed queries, in a browser and in the matcher alone."""

from __future__ import annotations

import json
import shutil
import subprocess
from pathlib import Path

import pytest
from playwright.sync_api import Page

from search.box import Query, ask, queries
from search.serving import Served

MATCHER = Path(__file__).parent / "matcher.cjs"
FIRST, IN_TEN = 0.95, 0.99


def judge(found: list[tuple[Query, list[str]]]) -> None:
    """At least 95 % first, at least 99 % in the first ten; what fails is named."""
    not_first = [f"{query.text} → {places[:1]}, not {query.wanted}" for query, places in found if places[:1] != [query.wanted]]
    not_in_ten = [query.text for query, places in found if query.wanted not in places[:10]]
    assert len(not_first) <= (1 - FIRST) * len(found), not_first
    assert len(not_in_ten) <= (1 - IN_TEN) * len(found), not_in_ten


def test_the_queries_are_many_and_of_every_sort() -> None:
    asked = queries()
    assert len(asked) >= 150 and len({query.text for query in asked}) == len(asked)
    assert len({query.sort for query in asked}) >= 12


@pytest.mark.browser
def test_in_the_box(page: Page, served: Served) -> None:
    """Typed into the theme's box, with the site's own content security policy and below a base path."""
    page.goto(served.address)
    found = []
    for query in queries():
        results = ask(page, query.text, 2 if query.sort == "full text" else 1)
        # a fact is a place on a page that the names don't give: it counts as its page's first place
        found.append((query, [next((place for place in places if place == query.wanted), places[0]) for places in results if places]))
    judge(found)
    assert page.errors == []


def test_in_the_matcher(built: Path) -> None:
    """The same under node, without full text and the pages of the navigation."""
    node = shutil.which("node")
    if not node:
        pytest.skip("could not run: there is no node")
    asked = [query for query in queries() if query.sort != "full text" and query.wanted != "about/"]
    done = subprocess.run([node, MATCHER, built / "search" / "names.json"], input=json.dumps([query.text for query in asked]), capture_output=True, text=True, timeout=120, check=True)
    judge([(query, [place for place, *_ in answer["found"]]) for query, answer in zip(asked, json.loads(done.stdout), strict=True)])
