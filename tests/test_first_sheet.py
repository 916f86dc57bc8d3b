"""The page "Write your first sheet" is true: whoever does what it says gets what it shows."""

from __future__ import annotations

import http.client
import os
import re
import shutil
import socket
import subprocess
import sys
import time
from pathlib import Path

ROOT = Path(__file__).parent.parent
PAGE = (ROOT / "briefs/first-sheet.md").read_text(encoding="utf-8")
SHELL = str(shutil.which("bash"))
ENVIRON = {name: value for name, value in os.environ.items() if name not in ("BRIEFS_DIR", "BRIEFS_SITE_URL")} | {
    "PATH": f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}", "PYTHONPATH": str(ROOT), "PYTHONUTF8": "1"}  # fmt: skip


def steps(page: str) -> list[tuple[str, str, str]]:
    """(language, the file that the paragraph above names last, text) of each fenced block."""
    blocks = re.findall(r"(.*)\n\n```([a-z]+)\n((?:(?!```).*\n)*)```", page)
    return [(language, "".join(re.findall(r"`([a-z]+/[^`]+)`:$", above)), text) for above, language, text in blocks]


class Served:
    """`mkdocs serve` in a folder, on a free port."""

    def __init__(self, folder: Path) -> None:
        with socket.socket() as free:
            free.bind(("127.0.0.1", 0))
            self.port = free.getsockname()[1]
        command = [sys.executable, "-m", "mkdocs", "serve", "-q", "-a", f"127.0.0.1:{self.port}"]
        self.process = subprocess.Popen(command, cwd=folder, env=ENVIRON, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)

    def shows(self, path: str, words: str) -> bool:
        """Whether the page comes to show the words within a minute."""
        deadline = time.monotonic() + 60
        while time.monotonic() < deadline:
            try:
                connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=10)
                connection.request("GET", path)
                if words in connection.getresponse().read().decode():
                    return True
            except OSError:
                pass
            time.sleep(0.3)
        return False


def test_every_step_does_what_the_page_says(tmp_path: Path) -> None:
    """All commands run in order, each printing what is shown below it; all files are saved as shown; the deal is on the site, served and built."""
    folder, printed, server, shown = tmp_path, "", None, 0
    try:
        for language, name, text in steps(PAGE):
            if name:
                (folder / name).write_text(text, encoding="utf-8")
            elif language == "text":
                assert printed == text
                shown += 1
            elif text == "mkdocs serve\n":
                server = Served(folder)
                assert server.shows("/companies/", "Fennmoor")
            else:
                done = subprocess.run([SHELL, "-c", f"{{ {text} }} 2>&1; code=$?; pwd >{tmp_path}/where; exit $code"], cwd=folder, env=ENVIRON, capture_output=True, text=True, timeout=120)
                printed, folder = done.stdout, Path((tmp_path / "where").read_text().strip())
                assert done.returncode == int("error:" in printed), printed
        assert shown == 6 and server and server.shows("/companies/tidewick/", "prints tickets on")
        assert "prints tickets on" in (folder / "site/companies/fennmoor/index.html").read_text(encoding="utf-8")
    finally:
        if server:
            server.process.kill()
