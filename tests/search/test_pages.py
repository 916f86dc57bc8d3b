"""Every page leads to our worker, which fetches nothing before it is needed and shows every name as it is typed."""

from __future__ import annotations

import json
import re
from pathlib import Path
from urllib.parse import urljoin

import pytest
from playwright.sync_api import Browser, Page

from search.box import ask
from search.serving import Served

WORKER = "assets/search/worker.js"
KINDS = {
    "home": "", "index": "companies/", "company": "companies/kakao/", "deal": "deals/haedam-green-ships/", "person": "people/seo-min-ah/", "institution": "institutions/bank-of-korea/",
    "sheet": "sheets/2025-03-05-haedam-ships/", "timeline": "timeline/", "hand-written": "about/", "not found": "no/such/page/",
}  # fmt: skip
SCRIPT = 'Fish & Chips <script>alert("x")</script> <b>Ltd</b>'


def test_all_pages_name_our_worker(built: Path) -> None:
    """The theme's worker has a name that changes with its version; no page asks for it."""
    pages = sorted(built.rglob("*.html"))
    assert len(pages) > 100
    for page in pages:
        config = json.loads(re.search(r'<script id="__config"[^>]*>(.*?)</script>', page.read_text(encoding="utf-8"))[1])
        here = "https://search.invalid/some/where/" + page.relative_to(built).as_posix()
        assert urljoin(here, config["search"]) == f"https://search.invalid/some/where/{WORKER}", page
    assert (built / WORKER).is_file()


@pytest.mark.browser
@pytest.mark.parametrize("kind", KINDS)
def test_a_list_of_results_appears(kind: str, page: Page, served: Served) -> None:
    """On a page of each kind: the worker that runs is ours, and the first result leads to its page."""
    page.goto(served.address + KINDS[kind])
    assert ask(page, "카카오는")[0] == ["companies/kakao/"]
    assert page.evaluate("worker.address").endswith(WORKER)
    page.keyboard.press("Enter")
    page.wait_for_url(f"{served.address}companies/kakao/")
    assert page.locator("h1").inner_text().startswith("Kakao")
    assert [error for error in page.errors if "404" not in error] == []


@pytest.mark.browser
def test_nothing_is_fetched_before_it_is_needed(page: Page, served: Served) -> None:
    """A page load brings the small worker and the stub; the first letter the names; full text comes when the names give little."""
    served.clear()
    page.goto(served.address)
    page.evaluate("async () => { while (!window.asked.length) await new Promise((done) => setTimeout(done, 20)); }")  # wait_for_function would need eval
    searching = lambda: {path for path in served.sent if path.startswith(("search/", "assets/search/", "assets/javascripts/workers/"))}
    assert searching() == {WORKER, "search/search_index.json"}
    assert served.sent[WORKER] < 2000 and served.sent["search/search_index.json"] < 1500
    ask(page, "kakao")
    assert "search/names.json" in searching() and not any(path.startswith("search/text/") for path in served.sent)
    ask(page, "barnacles", answers=2)
    assert {"search/text/index.json", "search/text/words-0.json", "search/text/facts-0.json"} <= searching()


@pytest.mark.browser
def test_markup_in_a_name_is_shown_as_typed(page: Page, served: Served) -> None:
    """The theme takes titles and texts as HTML; a name that is a script is text."""
    page.on("dialog", lambda dialog: pytest.fail("a script ran"))
    page.goto(served.address)
    for query in ("fish", "script", "hooks", '<script>alert("x")</script>'):
        ask(page, query)
        first = page.locator(".md-search-result__item").first
        assert first.locator("h1").inner_text() == SCRIPT
        assert {element.lower() for element in first.evaluate("item => [...item.querySelectorAll('h1 *, article > :not(h1) *')].map((it) => it.tagName)")} <= {"mark"}
    ask(page, "hooks")
    assert "Nets 'n' <i>Hooks</i>" in page.locator(".md-search-result__item").first.text_content()
    assert page.errors == []


@pytest.mark.browser
def test_a_script_as_a_query_is_text(page: Page, served: Served) -> None:
    page.goto(served.address)
    ask(page, "<img src=x onerror=alert(1)>", answers=2, patience=800)
    assert page.locator(".md-search-result img").count() == 0 and page.errors == []


@pytest.mark.browser
def test_without_javascript_there_is_no_field(browser: Browser, served: Served) -> None:
    """A field that nobody answers is not shown; the page is whole without it."""
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(served.address + "companies/kakao/")
    assert not page.locator(".md-search").is_visible() and not page.locator("label.md-header__button[for=__search]").is_visible()
    assert page.locator("h1").is_visible()
    context.close()
