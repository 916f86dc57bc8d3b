"""The exports in a built site: beside the pages, named in their heads, under a strict policy."""

from __future__ import annotations

import json
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread
from urllib.parse import urljoin

import pytest
from bs4 import BeautifulSoup
from click.testing import CliRunner
from conftest import build_site
from playwright.sync_api import Browser
from plugin.folders import SITE, tree, write

from exports.material import ADDRESS, FILES, FIRST, SCRIPT, files
from generator.cli import main


@pytest.fixture(scope="module")
def hostile(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A built site of the hostile sheets, with an address and a hand-written robots.txt."""
    folder = tmp_path_factory.mktemp("hostile")
    done = build_site(folder / "site", write(folder / "briefs", FILES | {"robots.txt": "User-agent: *\nDisallow: /\n"}), BRIEFS_SITE_URL=ADDRESS)
    assert done.returncode == 0, done.stderr
    return folder / "site"


def soup(site: Path, path: str) -> BeautifulSoup:
    return BeautifulSoup((site / path / "index.html").read_text(encoding="utf-8"), "html.parser")


def said(page: BeautifulSoup, name: str) -> str:
    return page.select_one(f'meta[property="og:{name}"]')["content"]


def test_the_site_has_every_export(site: Path, hostile: Path) -> None:
    """What the formats write is in the site to the byte; a hand-written file with the name of an export takes its place."""
    for folder, name, address in ((site, "real", ""), (hostile, "hostile", ADDRESS)):
        for path, data in files(name, address).items():
            if path != "robots.txt" or folder == site:
                assert (folder / path).read_bytes() == data, path
    assert (hostile / "robots.txt").read_text() == "User-agent: *\nDisallow: /\n"


def test_briefs_build_writes_the_same(tmp_path: Path) -> None:
    """The Markdown tree has the same files, with the address that is given or that the environment names."""
    briefs = write(tmp_path / "briefs", FILES)
    for n, (flags, environ) in enumerate(((["--site-url", ADDRESS], {}), ([], {"BRIEFS_SITE_URL": ADDRESS}))):
        done = CliRunner().invoke(main, ["build", "--briefs", str(briefs), *flags, str(tmp_path / f"out{n}")], env=environ)
        assert done.exit_code == 0, done.output
        written = tree(tmp_path / f"out{n}")
        assert {path: written.get(path) for path in files("hostile", ADDRESS)} == files("hostile", ADDRESS)


def test_every_page_says_what_it_is(site: Path) -> None:
    """Each page has a title, site and type for those who share it, one block of JSON-LD, and the site's feed; a company or deal first its own, and every feed is a file."""
    for page in sorted(site.rglob("index.html")):
        here = page.relative_to(site).as_posix()
        found = BeautifulSoup(page.read_text(encoding="utf-8").partition("</head>")[0], "html.parser")
        assert said(found, "title") and said(found, "site_name") == "Briefs" and said(found, "type") in ("website", "article", "profile"), here
        assert len(found.select('script[type="application/ld+json"]')) == 1, here
        targets = [urljoin(f"/{here}", link["href"]).lstrip("/") for link in found.select('link[rel=alternate][type="application/atom+xml"]')]
        own = here.count("/") == 2 and here.startswith(("companies/", "deals/"))
        assert targets == ([here.replace("index.html", "feed.xml")] if own else []) + ["feed.xml"], here
        assert all((site / target).is_file() for target in targets)


def test_a_page_is_described_by_its_bottom_line(site: Path) -> None:
    """A company by its bottom line, a sheet by its source and the number of its facts, as plain text."""
    kakao = soup(site, "companies/kakao")
    assert (said(kakao, "title"), said(kakao, "description")[:44]) == ("Kakao", "On 4 February 2025 OpenAI said that it will ")
    assert kakao.select_one("meta[name=description]")["content"] == said(kakao, "description")
    assert "45 facts" in said(soup(site, "sheets/2025-02-04-openai-kakao"), "description")


def test_hostile_names_stay_text_in_the_head(hostile: Path) -> None:
    """Quotes and tags in names end no attribute and no element; addresses are full ones."""
    page = soup(hostile, "companies/script")
    assert said(page, "title") == SCRIPT and said(page, "url") == f"{ADDRESS}companies/script/"
    assert page.select_one('link[type="application/atom+xml"]')["title"].startswith(SCRIPT)
    assert json.loads(page.select_one('script[type="application/ld+json"]').string)["@graph"][0]["name"] == SCRIPT
    assert SCRIPT in said(soup(hostile, f"sheets/{FIRST}"), "description")
    for file in hostile.rglob("*.html"):
        assert not [script for script in BeautifulSoup(file.read_text(encoding="utf-8"), "html.parser").find_all("script") if (script.string or "").strip() == "alert(1)"], file


def test_a_redirect_has_no_data_of_its_own(hostile: Path) -> None:
    """Where a company's former address was, no JSON-LD claims to be it."""
    assert not soup(hostile, "companies/old-acme").select('script[type="application/ld+json"]')


def test_an_empty_folder_has_its_exports(tmp_path: Path) -> None:
    """A site without a sheet has empty lists, tables, feeds and calendar, and no fault."""
    done = build_site(tmp_path / "site", write(tmp_path / "briefs", {"site.yml": SITE}), "--strict")
    assert done.returncode == 0, done.stderr
    assert json.loads((tmp_path / "site/api/v1/facts.json").read_text())["items"] == []
    assert (tmp_path / "site/api/v1/briefs.sqlite").stat().st_size > 0 and (tmp_path / "site/feed.xml").is_file()


@pytest.mark.browser
def test_data_blocks_are_no_scripts_to_a_strict_policy(hostile: Path, browser: Browser) -> None:
    """With script-src 'none' a browser complains of a script that would run, and not of the JSON-LD beside it."""
    told = soup(hostile, "companies/script").select_one('script[type="application/ld+json"]')
    body = f"<!doctype html><html lang=en><head><title>x</title>{told}</head><body><p>x</p><script>document.title = 'ran'</script></body></html>".encode()

    class Handler(SimpleHTTPRequestHandler):
        def do_GET(self) -> None:
            self.send_response(200)
            self.send_header("Content-Type", "text/html; charset=utf-8")
            self.send_header("Content-Security-Policy", "default-src 'none'; script-src 'none'")
            self.end_headers()
            self.wfile.write(body if self.path == "/" else b"")

        def log_message(self, *args: object) -> None:
            pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    Thread(target=server.serve_forever, daemon=True).start()
    try:
        page = browser.new_page()
        messages: list[str] = []
        page.on("console", lambda message: messages.append(message.text))
        page.goto(f"http://127.0.0.1:{server.server_port}/")
        blocks = page.locator('script[type="application/ld+json"]')
        assert blocks.count() == 1 and json.loads(blocks.first.text_content())["@graph"][0]["name"] == SCRIPT
        assert page.title() == "x" and len([message for message in messages if "inline script" in message]) == 1, messages
        page.close()
    finally:
        server.shutdown()
