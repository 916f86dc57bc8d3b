"""The whole site before two checkers: the W3C's HTML validator, and Lighthouse on a company's page as a phone sees it."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
from pathlib import Path

from conftest import needed

from .conftest import MODULES, PAGES

FULL_MARKS = ("accessibility", "best-practices", "seo")


def test_html_is_valid(site: Path) -> None:
    """No error on any page of the site."""
    jar = MODULES / "vnu-jar" / "build" / "dist" / "vnu.jar"
    needed("vnu-jar is not installed; run `make audit`", jar.exists())
    needed("no Java is installed", shutil.which("java") is not None)
    done = subprocess.run(["java", "-jar", str(jar), "--skip-non-html", "--errors-only", str(site)], capture_output=True, text=True, timeout=300)
    assert done.returncode == 0, done.stderr[-3000:]


def test_lighthouse(address: str, chromium: str, tmp_path: Path) -> None:
    """Mobile: full marks for accessibility, best practices and search engines. Performance is a bench, `bench/lighthouse.py`, not a test."""
    script = MODULES / "lighthouse" / "cli" / "index.js"
    needed("lighthouse is not installed; run `make audit`", script.exists() and shutil.which("node") is not None)
    report = tmp_path / "report.json"
    command = ["node", str(script), address + PAGES["company"], "--quiet", "--output=json", f"--output-path={report}", "--chrome-flags=--headless --no-sandbox --disable-gpu"]
    subprocess.run([*command, f"--only-categories={','.join(FULL_MARKS)}"], env=os.environ | {"CHROME_PATH": chromium}, check=True, capture_output=True, timeout=200)
    scores = {name: part["score"] for name, part in json.loads(report.read_text(encoding="utf-8"))["categories"].items()}
    assert scores == dict.fromkeys(FULL_MARKS, 1)
