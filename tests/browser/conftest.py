"""The built site at an address, and pages of a browser on a phone and on a desk."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from browser.pages import opened, served


@pytest.fixture(scope="session")
def address(site: Path) -> Iterator[str]:
    server = served(site)
    yield f"http://127.0.0.1:{server.server_port}/"
    server.shutdown()


@pytest.fixture
def phone(browser: Browser) -> Iterator[Page]:
    yield from opened(browser, viewport={"width": 390, "height": 844})


@pytest.fixture
def desk(browser: Browser) -> Iterator[Page]:
    yield from opened(browser, viewport={"width": 1280, "height": 900})
