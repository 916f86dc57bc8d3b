"""The bars that a page of each kind must reach, in a real browser: accessibility, policy, no request off-site, size, print, keyboard."""

from __future__ import annotations

import gzip
import re
from pathlib import Path

import pytest
from conftest import needed
from playwright.sync_api import Browser, Page

from .conftest import MODULES, PAGES

MAX_HTML = 30 * 1024
"""Bytes of a page's HTML, gzip."""
MAX_FIRST_VIEW = 80 * 1024
"""Bytes of all that a reader's first page of the site takes over the line."""


@pytest.mark.parametrize("kind", PAGES)
def test_axe_finds_nothing(kind: str, address: str, browser: Browser) -> None:
    """No accessibility fault, at phone and desktop width, light and dark."""
    script = MODULES / "axe-core" / "axe.min.js"
    needed("axe-core is not installed; run `make audit`", script.exists())
    for width in (390, 1280):
        for scheme in ("light", "dark"):
            context = browser.new_context(viewport={"width": width, "height": 844}, color_scheme=scheme, bypass_csp=True)
            page = context.new_page()
            page.goto(address + PAGES[kind])
            page.evaluate(script.read_text(encoding="utf-8"))
            faults = page.evaluate("axe.run()")["violations"]
            assert [(fault["id"], fault["nodes"][0]["html"]) for fault in faults] == [], f"{width} px, {scheme}"
            context.close()


@pytest.mark.parametrize("kind", PAGES)
def test_policy_and_privacy_hold(kind: str, address: str, browser: Browser) -> None:
    """With the site's own strict policy no page has an error in the console, and none asks anybody else for anything."""
    said: list[str] = []
    asked: list[str] = []
    context = browser.new_context()
    page = context.new_page()
    page.on("console", lambda message: said.append(message.text) if message.type in ("error", "warning") else None)
    page.on("pageerror", lambda error: said.append(str(error)))
    page.on("request", lambda request: asked.append(request.url))
    page.goto(address + PAGES[kind], wait_until="networkidle")
    assert said == []
    assert [url for url in asked if not url.startswith((address, "data:"))] == []
    context.close()


@pytest.mark.parametrize("kind", [kind for kind in PAGES if kind != "sheet"])
def test_pages_are_light(kind: str, site: Path) -> None:
    """At most 30 KB of HTML a page, gzip."""
    assert len(gzip.compress((site / PAGES[kind] / "index.html").read_bytes())) <= MAX_HTML


def test_the_first_view_is_light(address: str, browser: Browser) -> None:
    """At most 80 KB over the line for a company's page with an empty cache: HTML, styles, scripts, pictures."""
    page = browser.new_context().new_page()
    sizes: list[int] = []
    page.on("requestfinished", lambda request: sizes.append(request.sizes()["responseBodySize"]))
    page.goto(address + PAGES["company"], wait_until="networkidle")
    assert len(sizes) > 5 and sum(sizes) <= MAX_FIRST_VIEW, sizes
    page.context.close()


def test_no_inline_styles(site: Path) -> None:
    """The policy allows no style attribute, so there is none."""
    for path in PAGES.values():
        assert not re.search(r"<[a-z][^>]*\sstyle=", (site / path / "index.html").read_text(encoding="utf-8"))


def test_a_company_prints_on_one_sheet(address: str, browser: Browser) -> None:
    """Kakao's page is one sheet of A4."""
    page = browser.new_page()
    page.goto(address + PAGES["company"])
    assert len(re.findall(rb"/Type\s*/Page[^s]", page.pdf(format="A4"))) == 1
    page.close()


@pytest.fixture
def deals(address: str, browser: Browser) -> Page:
    context = browser.new_context(accept_downloads=True)
    page = context.new_page()
    page.goto(address + PAGES["index"])
    yield page
    context.close()


def _column(page: Page, number: int) -> list[str]:
    return page.locator(f"table.data tbody tr:visible td:nth-child({number})").all_inner_texts()


def test_tables_sort_by_any_column(deals: Page) -> None:
    """A click sorts, a second one turns the order; the state is announced and stands in the address, so that it can be sent."""
    deals.get_by_role("button", name="Date").click()
    assert _column(deals, 1)[-1] == "4 February 2025"
    deals.get_by_role("button", name="Deal", exact=True).click()
    assert _column(deals, 2) == sorted(_column(deals, 2), key=str.casefold)
    assert deals.locator("th[aria-sort]").count() == 1
    assert "Sorted by Deal" in deals.locator("[role=status]").inner_text()
    sent = deals.url
    deals.goto("about:blank")
    deals.goto(sent)
    assert deals.locator("th[aria-sort=ascending]").inner_text().startswith("Deal")


def test_tables_filter_and_give_csv(deals: Page) -> None:
    """What is typed filters the rows, stands in the address, and the CSV holds what is shown."""
    deals.get_by_label("Filter the rows of this table").fill("oracle")
    assert _column(deals, 2) == ["Stargate"] and "filter=oracle" in deals.url
    with deals.expect_download() as started:
        deals.get_by_role("button", name="CSV of what is shown").click()
    lines = Path(started.value.path()).read_text(encoding="utf-8-sig").splitlines()
    assert len(lines) == 2 and lines[0].startswith('"Date","Deal"') and '"Stargate"' in lines[1]


def test_a_fact_is_copied_with_its_citation(address: str, browser: Browser) -> None:
    """Plain text and BibTeX carry the composed sentence, status, basis, source and the fact's own address."""
    context = browser.new_context(permissions=["clipboard-read", "clipboard-write"])
    page = context.new_page()
    page.goto(address + "deals/us-ai-infrastructure-investment/")
    fact = page.locator("li.fact").first
    fact.hover()
    for name, parts in (("copy with citation", ["Planned, Donald Trump announced:", "Named person", "paragraph 13, sentence 1", "#2025-02-04-openai-kakao.trump-500bn"]), ("BibTeX", ["@misc{", "\\url{"])):
        fact.get_by_role("button", name=name).click()
        copied = page.evaluate("navigator.clipboard.readText()")
        assert all(part in copied for part in parts), copied
    context.close()


def test_the_keyboard_reaches_everything(address: str, browser: Browser) -> None:
    """Tab alone visits every link and button of a company's page that is shown; what has the focus is outlined."""
    page = browser.new_page()
    page.goto(address + PAGES["company"])
    wanted = page.evaluate("[...document.querySelectorAll('article a[href]:not([tabindex=\"-1\"])')].filter((e) => e.checkVisibility()).length")
    reached = set()
    for _ in range(wanted * 3 + 120):
        page.keyboard.press("Tab")
        reached.add(page.evaluate("(() => { const all = [...document.querySelectorAll('article a[href]')]; return all.indexOf(document.activeElement); })()"))
    assert len(reached - {-1}) >= wanted
    page.close()


def test_everything_is_readable_without_scripts(address: str, browser: Browser) -> None:
    """Without JavaScript the facts, tables and sources are all there, and no search field is shown that could not answer."""
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(address + PAGES["company"])
    assert page.locator("li.fact").count() == 11 and page.locator("table.data tbody tr").count() >= 2
    assert page.locator("#source\\.1").is_visible()
    assert not page.locator(".md-search__input").is_visible()
    context.close()
