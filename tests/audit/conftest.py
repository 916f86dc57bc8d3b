"""The real site, served as a host should serve it, with its own headers and gzip."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from .serving import serve

HERE = Path(__file__).parent
MODULES = HERE / "node_modules"
PAGES = {
    "home": "", "company": "companies/kakao/", "deal": "deals/stargate/", "person": "people/sam-altman/", "institution": "institutions/south-korea-government/",
    "sheet": "sheets/2025-02-04-openai-kakao/", "index": "deals/", "timeline": "timeline/", "money": "money/", "meetings": "meetings/", "questions": "open-questions/",
    "disagreements": "disagreements/", "new": "whats-new/", "sources": "sources/", "names": "names/", "compare": "compare/", "pair": "pairs/kakao--openai/", "about": "about/",
    "fields": "fields/", "messages": "messages/",
}  # fmt: skip
"""One page of each kind."""


@pytest.fixture(scope="session")
def address(site: Path) -> Iterator[str]:
    policy = re.search(r"Content-Security-Policy: (.*)", (site / "_headers").read_text(encoding="utf-8"))[1]
    server, url = serve(site, policy)
    yield url
    server.shutdown()
