"""`mkdocs serve` in a real browser: what an editor saves shows without a reload by hand."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, expect
from plugin.folders import sheet
from plugin.test_serve import DRAFT, DRAFT_PAGE, Served

pytestmark = pytest.mark.browser


@pytest.fixture
def served(tmp_path: Path) -> Iterator[Served]:
    server = Served(tmp_path, {})
    server.ended.set()  # the browser is the only reader
    yield server
    server.stop()


def test_an_edit_shows_by_itself(served: Served, browser: Browser) -> None:
    """The open page of a draft shows a new sentence, then the banner when a mistake is saved, then neither; nothing is blocked or fails on the way."""
    context = browser.new_context()
    try:
        page = context.new_page()
        page.set_default_timeout(60_000)
        failures: list[str] = []
        page.on("console", lambda message: failures.append(message.text) if message.type == "error" and "livereload" not in message.location["url"] else None)
        page.on("pageerror", lambda error: failures.append(str(error)))
        page.goto(f"http://127.0.0.1:{served.port}{DRAFT_PAGE}")
        expect(page.get_by_text("This sheet is a draft")).to_be_visible()
        served.write({DRAFT: sheet().replace("moved its servers", "moved its desks")})
        expect(page.get_by_text("Kakao moved its desks.").first).to_be_visible(timeout=60_000)
        served.write({DRAFT: sheet().replace("short-text:", "short-text:\n    speling: x")})
        expect(page.locator(".md-banner a")).to_have_text("1 problem in the sheets: see what to mend", timeout=60_000)
        served.write({})
        expect(page.locator(".md-banner a")).to_have_count(0, timeout=60_000)
        expect(page.get_by_text("Kakao moved its servers.").first).to_be_visible()
        assert failures == []
    finally:
        context.close()
