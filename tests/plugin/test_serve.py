"""`mkdocs serve` while an editor works: sheets break and are mended, and the site stays up."""

from __future__ import annotations

import http.client
import os
import re
import socket
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from urllib.parse import urljoin

import pytest
from bs4 import BeautifulSoup

from plugin.folders import REAL, ROOT, copy_of_real, sheet, tree, write

PATIENCE = 60
"""Seconds until a change must show; a slow machine needs a few, a server that hangs all."""
DRAFT = "sheets/2025-02-05-servers.yml"
DRAFT_PAGE = "/sheets/2025-02-05-servers/"
HEALTHY = ("/", "/companies/", "/companies/kakao/", "/people/sam-altman/", "/about/", "/timeline/", "/sheets/2025-02-04-openai-kakao/")
"""Pages that no test breaks."""


class Served:
    """A running server over a copy of the real sheets and one draft, asked without a pause by a second reader."""

    def __init__(self, folder: Path, broken: dict[str, str | bytes], *flags: str) -> None:
        self.briefs = copy_of_real(folder / "briefs", {DRAFT: sheet(), **broken})
        self.whole = tree(REAL) | {DRAFT: sheet().encode()}
        self.log, self.failures, self.ended = folder / "log.txt", [], threading.Event()
        with socket.socket() as free:
            free.bind(("127.0.0.1", 0))
            self.port = free.getsockname()[1]
        command = [sys.executable, "-m", "mkdocs", "serve", "-f", str(ROOT / "mkdocs.yml"), "-a", f"127.0.0.1:{self.port}", *flags]
        with open(self.log, "w") as log:
            self.process = subprocess.Popen(command, env=os.environ | {"BRIEFS_DIR": str(self.briefs)}, stdout=log, stderr=subprocess.STDOUT)
        try:
            self.until(lambda: self._answers(), "the server answers")
        except BaseException:
            self.process.kill()
            raise
        self.reader = threading.Thread(target=self._read_on, daemon=True)
        self.reader.start()

    def get(self, path: str) -> tuple[int, str]:
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=PATIENCE)
        try:
            connection.request("GET", path)
            answer = connection.getresponse()
            return answer.status, answer.read().decode()
        finally:
            connection.close()

    def page(self, path: str) -> BeautifulSoup:
        status, text = self.get(path)
        assert status == 200, (path, status)
        return BeautifulSoup(text, "html.parser")

    def write(self, changes: dict[str, str | bytes | None]) -> None:
        """Bring the sheets to their whole state but for `changes`; None deletes a file."""
        for path, content in ({**self.whole, **changes}).items():
            file = self.briefs / path
            content = content.encode() if isinstance(content, str) else content
            if content is None:
                file.unlink(missing_ok=True)
            elif not file.exists() or file.read_bytes() != content:
                write(self.briefs, {path: content})
        for path in set(tree(self.briefs)) - set(self.whole) - set(changes):
            (self.briefs / path).unlink()

    def until(self, holds: Callable[[], bool], what: str) -> None:
        deadline = time.monotonic() + PATIENCE
        while not holds():
            assert self.process.poll() is None, f"the server has ended: {self.log.read_text()}"
            assert time.monotonic() < deadline, f"not within {PATIENCE} seconds: {what}\n{self.log.read_text()}"
            time.sleep(0.05)

    def problems(self) -> str:
        """What the Problems page says, empty if there is none."""
        status, text = self.get("/problems/")
        return " ".join(BeautifulSoup(text, "html.parser").article.get_text().split()) if status == 200 else ""

    def is_sound(self) -> bool:
        return self.get("/problems/")[0] == 404 and self.get(DRAFT_PAGE)[0] == 200

    def stop(self, *, quiet: bool = True) -> None:
        """`quiet`: nothing that looks like a bug may stand in the log."""
        self.ended.set()
        self.reader.join(PATIENCE)
        assert self.process.poll() is None, f"the server has ended: {self.log.read_text()}"
        self.process.terminate()
        self.process.wait(PATIENCE)
        assert not self.failures, self.failures[:5]
        assert not quiet or "Traceback" not in self.log.read_text()

    def _answers(self) -> bool:
        try:
            return self.get("/")[0] == 200
        except OSError:
            return False

    def _read_on(self) -> None:
        """The second reader: no request may fail, whatever happens to the sheets."""
        while not self.ended.is_set():
            for path in HEALTHY:
                try:
                    status, text = self.get(path)
                except (OSError, http.client.HTTPException) as error:
                    status, text = 0, repr(error)
                if status != 200 or "</html>" not in text:
                    self.failures.append((path, status, text[:200]))
            self.ended.wait(0.05)


@pytest.fixture(scope="module")
def served(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    """Started with a sheet that is broken."""
    server = Served(tmp_path_factory.mktemp("serve"), {DRAFT: "format: 1\nstatus: [\n"})
    yield server
    server.stop()


def assert_healthy(served: Served, banner: bool) -> None:
    """All healthy pages are there; with problems, each has the banner that leads to the Problems page."""
    for path in HEALTHY:
        links = [urljoin(path, link["href"]) for link in served.page(path).select(".md-banner a")]
        assert links == (["/problems/"] if banner else []), path
    assert "Kakao" in served.page("/companies/kakao/").h1.get_text()


def test_it_starts_with_a_broken_sheet(served: Served) -> None:
    """Whoever starts the day with yesterday's half-written sheet sees the site, and what to mend."""
    assert f"{DRAFT}:3:1" in served.problems()
    assert_healthy(served, banner=True)


# each: what breaks, the place that is named, words of the message, the line that is shown, what becomes of the page
BROKEN = {
    "bad YAML": ({DRAFT: sheet().replace("subject: ", 'subject: "')}, f"{DRAFT}:16:14", "never closed", 'subject: "kakao', "unreadable"),
    "unknown reference": ({DRAFT: sheet().replace("subject: kakao", "subject: kakoa")}, f"{DRAFT}:16:14", "unknown", "subject: kakoa", "shown"),
    "deleted company": ({"companies/sk-hynix.yml": None}, "sheets/2025-02-04-openai-kakao.yml:", "sk-hynix", "subject: sk-hynix", "shown"),
    "empty file": ({DRAFT: ""}, f"{DRAFT}:1:1", "nothing is written here", "", "unreadable"),
    "binary garbage": ({DRAFT: bytes(range(128, 256)) * 40}, f"{DRAFT}:1:1", "not UTF-8", "", "unreadable"),
}


@pytest.mark.parametrize("case", list(BROKEN))
def test_a_broken_sheet_is_named_and_the_rest_stays(served: Served, case: str) -> None:
    """The Problems page tells file, line, message and the line itself; the sheet's own page says that it can't be shown; all others stay."""
    changes, place, message, excerpt, becomes = BROKEN[case]
    served.write(changes)
    served.until(lambda: place in served.problems() and message in served.problems(), f"the problem at {place} is told")
    shown = served.page("/problems/")
    entry = next(item for item in shown.select("article li") if place in item.get_text())
    assert message in entry.get_text() and "error" in entry.get_text()
    if excerpt:
        assert excerpt in " ".join(entry.select_one("pre").get_text().split()) and "^" in entry.select_one("pre").get_text()
    text = served.page(DRAFT_PAGE).article.get_text()
    assert ("This sheet cannot be shown until its problems are mended." in text) == (becomes == "unreadable")
    if becomes == "unreadable":
        assert place in text and message in text
    assert_healthy(served, banner=True)


def test_all_is_well_once_mended(served: Served) -> None:
    """Banner and Problems page go away with the last problem, and the sheet's page shows its facts; a draft says that it is one."""
    served.write({DRAFT: ""})
    served.until(lambda: f"{DRAFT}:1:1" in served.problems(), "the empty sheet is told")
    served.write({})
    served.until(served.is_sound, "the Problems page goes away")
    draft = served.page(DRAFT_PAGE)
    assert "This sheet is a draft" in draft.select_one(".admonition.warning").get_text()
    assert "Kakao moved its servers." in draft.get_text()
    assert "Kakao moved its servers." in served.page("/companies/kakao/").get_text()
    assert_healthy(served, banner=False)


def test_an_edit_shows(served: Served) -> None:
    """What is saved is on the page, without a restart."""
    served.write({"companies/kakao.yml": (REAL / "companies/kakao.yml").read_text().replace("name: Kakao\n", "name: Kakao Renamed\n", 1)})
    served.until(lambda: "Kakao Renamed" in served.page("/companies/kakao/").h1.get_text(), "the new name shows")
    served.write({"companies/acme.yml": "name: Acme\n"})
    served.until(lambda: served.get("/companies/acme/")[0] == 200, "the new company has a page")
    served.write({})
    served.until(lambda: served.get("/companies/acme/")[0] == 404, "the deleted company's page goes away")


def test_the_pencil_and_each_fact_open_the_sheet_in_the_editor(served: Served) -> None:
    """Without a repository the pencil opens the very file that is served."""
    link = served.page("/companies/kakao/").select_one("a[rel=edit]")
    assert link["href"] == f"vscode://file{served.briefs.resolve().as_posix()}/companies/kakao.yml"
    fact = served.page("/companies/kakao/").select_one("li.fact a.fact-edit")["href"]
    assert fact.startswith(f"vscode://file{served.briefs.resolve().as_posix()}/sheets/2025-02-04-openai-kakao.yml:")


def test_what_mkdocs_itself_cannot_build_leaves_the_last_site(tmp_path: Path) -> None:
    """A hand-written page that is not UTF-8, a link of one that leads nowhere, under --strict too: every request is answered, and the next edit shows."""
    served = Served(tmp_path, {DRAFT: "", "about.md": "# About\n\n[nowhere](nowhere.md)\n"}, "--strict")
    served.until(lambda: f"{DRAFT}:1:1" in served.problems(), "the empty sheet is told")
    assert_healthy(served, banner=True)
    served.write({"about.md": "# 다음".encode("utf-16")})
    served.until(lambda: re.search("stays as it was|about.md", served.log.read_text().partition("Detected file changes")[2]) is not None, "the page is told")
    for path in HEALTHY:
        assert served.get(path)[0] == 200
    served.write({"about.md": "# Us\n", DRAFT: ""})
    served.until(lambda: "Us" in served.page("/about/").h1.get_text(), "the mended page shows")
    served.write({})
    served.until(served.is_sound, "the Problems page goes away")
    served.stop(quiet=False)
