"""Two builds of the same sheets are equal to the byte: on any machine, in any folder, at any time."""

from __future__ import annotations

import os
import subprocess
import sys
from datetime import date
from pathlib import Path

import pytest

from plugin.folders import REAL, ROOT, tree, write

# Put before everything else on the path, this makes Python believe that another day has come.
ANOTHER_DAY = """\
import datetime, time
_now, _real = time.time, datetime.datetime
time.time = lambda: _now() + 1000 * 86400
time.time_ns = lambda: int(time.time() * 10**9)
class Later(_real):
    @classmethod
    def now(cls, tz=None):
        return cls.fromtimestamp(time.time(), tz)
    @classmethod
    def utcnow(cls):
        return cls.fromtimestamp(time.time(), datetime.timezone.utc).replace(tzinfo=None)
datetime.datetime = Later
class LaterDate(datetime.date):
    @classmethod
    def today(cls):
        return Later.now().date()
datetime.date = LaterDate
"""
BIN = Path(sys.executable).parent
COMMANDS = {
    "mkdocs build": [BIN / "mkdocs", "build", "--strict", "-q", "-f", ROOT / "mkdocs.yml", "-d"],
    "briefs build": [BIN / "briefs", "build"],
}
UNSET = ("LANG", "LC_ALL", "LANGUAGE", "TZ", "PYTHONHASHSEED", "SOURCE_DATE_EPOCH")


def build(command: str, out: Path, briefs: Path, **environ: str) -> dict[str, bytes]:
    """The files that the command writes; the site has an address, so that its sitemap lists the pages."""
    clean = {name: value for name, value in os.environ.items() if name not in UNSET}
    clean |= {"BRIEFS_DIR": str(briefs), "BRIEFS_SITE_URL": "https://briefs.invalid/"} | environ
    done = subprocess.run([*COMMANDS[command], out], cwd=BIN, env=clean, capture_output=True, text=True, errors="replace", timeout=300)
    assert done.returncode == 0, done.stdout + done.stderr
    return tree(out)


@pytest.fixture(scope="module", params=list(COMMANDS))
def command(request: pytest.FixtureRequest) -> str:
    return request.param


@pytest.fixture(scope="module")
def out(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("first") / "out"


@pytest.fixture(scope="module")
def first(command: str, out: Path) -> dict[str, bytes]:
    """What other builds are compared with."""
    return build(command, out / command, REAL, LC_ALL="C", TZ="UTC", PYTHONHASHSEED="1")


def assert_same(first: dict[str, bytes], again: dict[str, bytes]) -> None:
    assert sorted(first) == sorted(again)
    assert [path for path in first if first[path] != again[path]] == []
    assert len(first) > 30


def test_elsewhere(command: str, first: dict[str, bytes], tmp_path: Path) -> None:
    """A copy of the sheets in another folder, made in another order, read in Korea, gives the same files."""
    copy = write(tmp_path / "한글 folder" / "sheets of ours", dict(reversed(tree(REAL).items())))
    assert_same(first, build(command, tmp_path / "out", copy, LANG="ko_KR.UTF-8", LC_ALL="ko_KR.UTF-8", TZ="Asia/Seoul", PYTHONHASHSEED="2"))


def test_on_another_day(command: str, first: dict[str, bytes], tmp_path: Path) -> None:
    """Nothing in the files tells when they were built."""
    clock = write(tmp_path / "clock", {"sitecustomize.py": ANOTHER_DAY})
    environ = {"PYTHONPATH": f"{clock}{os.pathsep}{os.environ.get('PYTHONPATH', '')}", "TZ": "America/Los_Angeles", "PYTHONHASHSEED": "3"}
    told = subprocess.run([sys.executable, "-c", "import datetime; print(datetime.date.today(), datetime.datetime.now())"], env=os.environ | environ, capture_output=True, text=True)
    assert told.stdout and str(date.today().year) not in told.stdout, "the clock was not turned"
    assert_same(first, build(command, tmp_path / "out", REAL, **environ))


def test_again_into_the_same_folder(command: str, first: dict[str, bytes], out: Path) -> None:
    """A second build over the first changes nothing."""
    assert_same(first, build(command, out / command, REAL))
