"""The real site, served as a host should serve it, with its own headers and gzip."""

from __future__ import annotations

import gzip
import http.server
import re
import threading
from collections.abc import Iterator
from functools import partial
from pathlib import Path

import pytest

HERE = Path(__file__).parent
MODULES = HERE / "node_modules"
PAGES = {
    "home": "", "company": "companies/kakao/", "deal": "deals/stargate/", "person": "people/sam-altman/", "institution": "institutions/south-korea-government/",
    "sheet": "sheets/2025-02-04-openai-kakao/", "index": "deals/", "timeline": "timeline/", "money": "money/", "meetings": "meetings/", "questions": "open-questions/",
    "disagreements": "disagreements/", "new": "whats-new/", "sources": "sources/", "names": "names/", "compare": "compare/", "pair": "pairs/kakao--openai/", "about": "about/",
}  # fmt: skip
"""One page of each kind."""


class Handler(http.server.SimpleHTTPRequestHandler):
    def __init__(self, *args: object, policy: str, **kwargs: object) -> None:
        self.policy = policy
        super().__init__(*args, **kwargs)

    def do_GET(self) -> None:
        file = Path(self.translate_path(self.path))
        file = file / "index.html" if file.is_dir() else file
        if not file.is_file():
            return self.send_error(404)
        body = gzip.compress(file.read_bytes())
        self.send_response(200)
        for name, value in {"Content-Type": self.guess_type(str(file)), "Content-Encoding": "gzip", "Content-Length": str(len(body)),
                            "Cache-Control": "max-age=31536000", "Content-Security-Policy": self.policy}.items():  # fmt: skip
            self.send_header(name, value)
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *args: object) -> None:
        pass


@pytest.fixture(scope="session")
def address(site: Path) -> Iterator[str]:
    policy = re.search(r"Content-Security-Policy: (.*)", (site / "_headers").read_text(encoding="utf-8"))[1]
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), partial(Handler, directory=str(site), policy=policy))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}/"
    server.shutdown()
