"""What all tests share: the update flag, the repository's root, and a built site of the real sheets."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

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
