"""What all tests share: the update flag, the repository's root, and a built site of the real sheets."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, sync_playwright

ROOT = Path(__file__).resolve().parent.parent


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--update", action="store_true", help="rewrite the expected answers of tests/cases; read the diff before you commit it")


@pytest.fixture(scope="session")
def root() -> Path:
    return ROOT


def build_site(site: Path, briefs: Path = ROOT / "briefs", *flags: str, **environ: str) -> subprocess.CompletedProcess[str]:
    """A real `mkdocs build` of `briefs` into `site`, in a process of its own."""
    command = [sys.executable, "-m", "mkdocs", "build", "-f", str(ROOT / "mkdocs.yml"), "-d", str(site), *flags]
    return subprocess.run(command, cwd=site.parent, env=os.environ | {"BRIEFS_DIR": str(briefs)} | environ, capture_output=True, text=True, timeout=300)


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The real site, built once with --strict."""
    folder = tmp_path_factory.mktemp("real") / "site"
    done = build_site(folder, ROOT / "briefs", "--strict")
    assert done.returncode == 0, done.stdout + done.stderr
    return folder


def needed(what: str, there: bool) -> None:
    """In CI a missing tool is a failure, or nobody would notice that a check does not run; elsewhere the test says what it would need."""
    if not there:
        (pytest.fail if os.environ.get("CI") == "true" else pytest.skip)(f"could not run: {what}")


@pytest.fixture(scope="session")
def chromium() -> str:
    found = shutil.which("chromium") or shutil.which("google-chrome")
    needed("no Chromium is installed", found is not None)
    return str(found)


@pytest.fixture(scope="session")
def browser(chromium: str) -> Iterator[Browser]:
    """One headless Chromium for the whole run: a second driver beside it would not start."""
    flags = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"]
    with sync_playwright() as playwright:
        launched = playwright.chromium.launch(executable_path=chromium, args=flags)
        yield launched
        launched.close()
