"""What scripts add to the pages: two companies side by side, and drawings that the digits beside them bear out."""

from __future__ import annotations

import pytest
from playwright.sync_api import Browser, Page

from browser.pages import opened

pytestmark = pytest.mark.browser


def test_two_companies_side_by_side(address: str, desk: Page) -> None:
    """Choosing two companies shows what is known of each in a column of its own, and the address keeps the choice."""
    desk.goto(f"{address}compare/")
    first, second = desk.locator("label select").all()
    first.select_option(label="Kakao")
    second.select_option(label="OpenAI")
    table = desk.locator(".beside table")
    assert [cell.strip() for cell in table.locator("thead th").all_inner_texts()] == ["Field", "Kakao", "OpenAI"]
    assert table.locator("tr", has_text="Ticker").locator("td").all_inner_texts() == ["KRX:035720", "not recorded"]
    assert desk.url.endswith("?a=kakao&b=openai") and desk.locator(".compare figure.table").is_hidden()


def test_a_comparison_can_be_sent(address: str, phone: Page) -> None:
    """Its address opens it, on a phone without a scroll bar; all companies come back when one choice is taken back."""
    phone.goto(f"{address}compare/?a=openai&b=kakao")
    assert phone.locator(".beside thead th").nth(1).inner_text() == "OpenAI"
    assert phone.evaluate("document.documentElement.scrollWidth") == 390
    phone.locator("label select").last.select_option(label="all companies")
    assert phone.locator(".beside table").count() == 0 and phone.locator(".compare figure.table").is_visible()


@pytest.mark.parametrize("query", ["?a=kakao&b=kakao", "?a=nobody&b=kakao", "?a=%3Cscript%3E"])
def test_an_address_without_two_companies_shows_all(query: str, address: str, desk: Page) -> None:
    """One company twice, a company that is not there, or nonsense: the whole table stands."""
    desk.goto(f"{address}compare/{query}")
    assert desk.locator(".compare figure.table").is_visible() and desk.locator(".beside table").count() == 0


def test_without_javascript_all_companies_stand_in_the_table(address: str, browser: Browser) -> None:
    """The selection is an addition; the table is there without it."""
    for page in opened(browser, java_script_enabled=False):
        page.goto(f"{address}compare/")
        assert page.locator(".compare tbody tr").count() >= 2


def test_a_market_move_is_drawn_to_scale(address: str, desk: Page) -> None:
    """Kakao's nine percent is a bar forty times as long as a bar of 0.2 percent would be; the least bar stays visible."""
    desk.goto(f"{address}companies/kakao/")
    rows = desk.locator("h2:has-text('Market moves') + figure tbody tr")
    drawn = {row.locator("td").nth(1).inner_text().split(" ")[0]: float(row.locator("svg.bar rect").get_attribute("width")) for row in rows.all()}
    assert drawn == {"+0.2": 2.7, "+9": 120.0}
