"""The site of the committed registry, under a base path and its own content security policy, and a browser on it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from conftest import build_site
from playwright.sync_api import Browser, Page

from search.box import LISTEN
from search.serving import Served, serving

BRIEFS = Path(__file__).parent / "briefs"
BASE = "/some/where/"


@pytest.fixture(scope="session")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("search") / "site"
    done = build_site(folder, BRIEFS, BRIEFS_SITE_URL=f"https://search.invalid{BASE}")
    assert done.returncode == 0, done.stdout + done.stderr
    return folder


@pytest.fixture(scope="session")
def served(built: Path) -> Iterator[Served]:
    with serving(built, BASE) as served:
        yield served


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    """A page that notes what the search worker says, and every error in `page.errors`."""
    context = browser.new_context(viewport={"width": 1280, "height": 800})
    context.add_init_script(LISTEN)
    page = context.new_page()
    page.errors = []
    page.on("console", lambda message: page.errors.append(message.text) if message.type == "error" else None)
    page.on("pageerror", lambda error: page.errors.append(str(error)))
    yield page
    context.close()
