"""The real site in a headless Chromium: what a reader on a phone or a desk sees, and where the links lead."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from conftest import build_site
from playwright.sync_api import Browser, Page
from plugin.folders import SITE, write

from browser.pages import opened, served

pytestmark = pytest.mark.browser

KAKAO, SHEET = "companies/kakao/", "sheets/2025-02-04-openai-kakao/"
PAGES = {"home": "", "company": KAKAO, "deal": "deals/openai-kakao/", "sheet": SHEET}
SIZES = {"phone": (390, 844), "desk": (1280, 900)}


def watched(page: Page, address: str) -> list[str]:
    """Fills with all that goes wrong on the page: console errors, exceptions, failed requests, requests to others."""
    wrong: list[str] = []
    page.on("console", lambda message: wrong.append(f"console: {message.text}") if message.type in ("error", "warning") else None)
    page.on("pageerror", lambda error: wrong.append(f"exception: {error}"))
    page.on("requestfailed", lambda request: wrong.append(f"failed: {request.url}"))
    page.on("response", lambda response: wrong.append(f"{response.status}: {response.url}") if response.status >= 400 else None)
    page.on("request", lambda request: wrong.append(f"off-site: {request.url}") if not request.url.startswith((address, "data:", "blob:")) else None)
    return wrong


def in_view(page: Page, selector: str) -> bool:
    """Whether the element's top stands on the screen, below the header."""
    return page.evaluate(
        "(s) => { const box = document.querySelector(s).getBoundingClientRect(); return box.height > 0 && box.top >= document.querySelector('.md-header').getBoundingClientRect().bottom - 1 && box.top < innerHeight }",
        selector,
    )


# each page, wide and narrow, light and dark


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("kind", PAGES)
def test_a_page_loads_cleanly(kind: str, size: str, scheme: str, address: str, browser: Browser) -> None:
    """Nothing goes wrong, nobody else is asked for anything, the reader's colours are used, and the page need not be pushed sideways."""
    width, height = SIZES[size]
    for page in opened(browser, viewport={"width": width, "height": height}, color_scheme=scheme):
        wrong = watched(page, address)
        page.goto(address + PAGES[kind], wait_until="networkidle")
        assert wrong == []
        assert page.evaluate("document.body.dataset.mdColorScheme") == {"light": "default", "dark": "slate"}[scheme]
        assert page.evaluate("document.documentElement.scrollWidth") <= width
        assert page.locator("article h1").is_visible()


def test_with_a_repository_on_github_nobody_is_asked_either(address: str, browser: Browser, tmp_path: Path) -> None:
    """The theme would ask GitHub for the number of stars with each page that is read."""
    folder = write(tmp_path / "briefs", {"site.yml": SITE, "companies/kakao.yml": "name: Kakao\n"})
    done = build_site(tmp_path / "site", folder, BRIEFS_REPO_URL="https://github.com/desk/briefs")
    assert done.returncode == 0, done.stderr
    server = served(tmp_path / "site")
    here = f"http://127.0.0.1:{server.server_port}/"
    for page in opened(browser):
        wrong = watched(page, here)
        page.goto(here + KAKAO, wait_until="networkidle")
        assert page.locator(".md-source").first.get_attribute("href") == "https://github.com/desk/briefs"
        assert wrong == []
    server.shutdown()


# the first screen


def test_the_answer_is_on_the_first_screen_of_a_phone(address: str, phone: Page) -> None:
    """Name, bottom line and fact box of Kakao, all of it, without scrolling."""
    phone.goto(address + KAKAO)
    boxes = [phone.locator(selector).first.bounding_box() for selector in ("article h1", ".bottom-line", ".glance")]
    for box in boxes:
        assert box and box["y"] >= 48 and box["y"] + box["height"] <= 844 and box["x"] >= 0 and box["x"] + box["width"] <= 390
    assert [box["y"] for box in boxes] == sorted(box["y"] for box in boxes)


def test_the_fact_box_stands_beside_the_bottom_line_on_a_desk(address: str, desk: Page) -> None:
    """On a wide screen the two start on one height and don't cover each other."""
    desk.goto(address + KAKAO)
    lead, glance = (desk.locator(selector).first.bounding_box() for selector in (".bottom-line", ".glance"))
    assert abs(lead["y"] - glance["y"]) < 5 and lead["x"] + lead["width"] <= glance["x"]


# from a claim to its sentence


def test_hovering_a_citation_shows_its_source(address: str, desk: Page) -> None:
    """What matters shows without a click: the words of the entry in the source list."""
    desk.goto(address + KAKAO, wait_until="networkidle")
    citation = desk.locator("li.fact a.footnote-ref").first
    number = citation.get_attribute("href").removeprefix("#source.")
    citation.hover()
    tooltip = desk.locator(".md-tooltip2--active")
    tooltip.wait_for()
    source = " ".join(desk.locator(f'[id="source.{number}"]').inner_text().split())
    assert " ".join(tooltip.inner_text().split()) == source and "paragraph" in source and "Basis" in source


def test_focusing_a_citation_shows_its_source_too(address: str, desk: Page) -> None:
    """With the keyboard as with the mouse."""
    desk.goto(address + KAKAO, wait_until="networkidle")
    desk.keyboard.press("Tab")
    desk.locator("li.fact a.footnote-ref").first.focus()
    desk.locator(".md-tooltip2--active").wait_for()


@pytest.mark.parametrize("size", SIZES)
def test_a_citation_leads_to_its_source_and_on_to_its_fact(size: str, address: str, browser: Browser) -> None:
    """From the number to the entry in the list, from there to the very fact on the sheet's page: each stands on the screen after the click."""
    width, height = SIZES[size]
    for page in opened(browser, viewport={"width": width, "height": height}):
        page.goto(address + KAKAO, wait_until="networkidle")
        fact = page.locator("li.fact").last
        text = fact.locator(".fact-text").inner_text()
        fact.locator("a.footnote-ref").click()
        page.wait_for_function("document.querySelector('ol.sources li:target')")
        page.wait_for_function("() => { const box = document.querySelector('li:target').getBoundingClientRect(); return box.top >= 0 && box.bottom <= innerHeight }")
        assert in_view(page, "li:target")
        page.locator("li:target a").first.click()
        page.wait_for_url(f"{address}{SHEET}#*")
        page.wait_for_load_state("networkidle")
        assert in_view(page, "li.fact:target")
        same = page.locator(".fact-text", has_text=text)
        assert same.count() == 1
        assert same.locator("xpath=ancestor::li").locator(".fact-place").inner_text() == page.locator("li.fact:target .fact-place").inner_text()


# search


def typed(page: Page, address: str, query: str) -> list[tuple[str, str]]:
    """The results for the query: address and text of each."""
    page.goto(address, wait_until="networkidle")
    field = page.locator("[data-md-component=search-query]")
    field.click()
    field.press_sequentially(query)
    page.keyboard.press("End")  # Hangul comes from an input method, which also ends in a key
    page.locator(".md-search-result__item a").first.wait_for()
    return [(link.get_attribute("href"), link.inner_text()) for link in page.locator(".md-search-result__item > a").all()]


@pytest.mark.parametrize("query", ["Kakao", "kakao", "카카오"])
def test_search_finds_kakao_first(query: str, address: str, desk: Page) -> None:
    """By either name, in either script."""
    wrong = watched(desk, address)
    found = typed(desk, address, query)
    assert found[0][0].removeprefix(address).split("?")[0] == KAKAO
    assert wrong == []
    desk.locator(".md-search-result__item a").first.click()
    desk.wait_for_url(f"{address}{KAKAO}*")


def test_search_works_on_a_phone(address: str, phone: Page) -> None:
    """The magnifying glass opens the field; a result leads to the page."""
    phone.goto(address, wait_until="networkidle")
    phone.locator("label[for=__search].md-header__button").click()
    phone.locator("[data-md-component=search-query]").press_sequentially("Kakao")
    phone.locator(".md-search-result__item a").first.click()
    phone.wait_for_url(f"{address}{KAKAO}*")
    assert phone.locator("article h1").is_visible()


def test_a_name_full_of_markup_is_found_and_shown_as_typed(browser: Browser, tmp_path: Path) -> None:
    """The theme puts results into the page as HTML; a name brings no element of its own and runs nothing."""
    name = "R&D <img src=x onerror=alert(1)> \"Bold\" <b>Co</b>"
    folder = write(tmp_path / "briefs", {"site.yml": SITE.replace("Briefs", json.dumps(name)), "companies/odd.yml": f"name: {json.dumps(name)}\naliases: [{json.dumps('<i>Oddity</i>')}]\n"})
    done = build_site(tmp_path / "site", folder)
    assert done.returncode == 0, done.stderr
    server = served(tmp_path / "site")
    here = f"http://127.0.0.1:{server.server_port}/"
    for page in opened(browser):
        wrong = watched(page, here)
        for query in ("Bold", "Oddity"):
            found = typed(page, here, query)
            assert any(address.startswith(f"{here}companies/odd/") and name in " ".join(text.split()) for address, text in found), found
            assert page.locator(".md-search-result img, .md-search-result b, .md-search-result i").count() == 0
        page.goto(here + "companies/odd/", wait_until="networkidle")
        assert page.title() == f"{name} - {name}" and page.locator("article h1 img, .md-header img, .md-nav img").count() == 0
        assert wrong == []
    server.shutdown()


# without JavaScript


@pytest.mark.parametrize("kind", PAGES)
def test_all_is_readable_without_javascript(kind: str, address: str, browser: Browser) -> None:
    """Heading, bottom line, every fact and source are on the page, and nothing of it waits for a script."""
    for page in opened(browser, viewport={"width": 390, "height": 844}, java_script_enabled=False):
        page.goto(address + PAGES[kind])
        for selector in {"home": ("article h1", "article table"), "sheet": ("article h1", ".glance", "li.fact", "ol.sources li")}.get(kind, ("article h1", ".bottom-line", ".glance", "li.fact", "ol.sources li")):
            shown = page.locator(selector)
            assert shown.count() and all(one.is_visible() for one in shown.all()), selector
        assert page.locator("article :text('undefined')").count() == 0


def test_citations_work_without_javascript(address: str, browser: Browser) -> None:
    """A number is a plain link to its source, and that to its fact."""
    for page in opened(browser, viewport={"width": 1280, "height": 900}, java_script_enabled=False):
        page.goto(address + KAKAO)
        page.locator("li.fact a.footnote-ref").last.click()
        assert page.locator("ol.sources li:target").is_visible()
        page.locator("ol.sources li:target a").first.click()
        assert page.url.startswith(f"{address}{SHEET}#") and page.locator("li.fact:target").is_visible()
