"""A server for a built site, and a page of a browser of its own."""

from __future__ import annotations

import functools
import http.server
import threading
from collections.abc import Iterator
from pathlib import Path

from playwright.sync_api import Browser, BrowserContext, Page


class Quiet(http.server.SimpleHTTPRequestHandler):
    def log_message(self, *args: object) -> None:
        pass


def served(folder: Path) -> http.server.ThreadingHTTPServer:
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), functools.partial(Quiet, directory=str(folder)))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    return server


def opened(browser: Browser, **options: object) -> Iterator[Page]:
    context: BrowserContext = browser.new_context(**options)
    page = context.new_page()
    page.set_default_timeout(30_000)
    yield page
    context.close()
