"""How changes of several files are written, and what `briefs migrate` does with them."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from click.testing import CliRunner
from plugin.folders import SITE, sheet, tree, write

from generator import edits, files
from generator.cli import main
from generator.edits import Migration
from generator.files import NotWritten

FILES: dict[str, str | bytes] = {"site.yml": SITE.replace("format: 1", "format: 0"), "companies/kakao.yml": "title: Kakao  # c\n", "sheets/2025-02-05-servers.yml": sheet().replace("format: 1", "format: 0")}


@pytest.fixture
def briefs(tmp_path: Path) -> Path:
    return write(tmp_path / "briefs", FILES)


def test_a_read_only_file_is_told_before_anything_changes(briefs: Path) -> None:
    """The first of two files may be written, the second not: neither is."""
    (briefs / "site.yml").chmod(0o444)
    before = tree(briefs)
    with pytest.raises(NotWritten, match=r"site\.yml is read-only; nothing was changed"):
        files.write(briefs, {"companies/kakao.yml": b"name: X\n", "site.yml": b"x"}, before)
    assert tree(briefs) == before


def test_when_a_write_fails_the_files_before_it_are_put_back(briefs: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A disk that is full at the second file leaves the folder as it was, without a trace."""
    before, real = tree(briefs), os.replace

    def full(source: Path, target: Path) -> None:
        if Path(target).name == "site.yml":
            raise OSError(28, "No space left on device", str(target))
        real(source, target)

    monkeypatch.setattr(os, "replace", full)
    with pytest.raises(NotWritten, match="No space left on device; nothing was changed"):
        files.write(briefs, {"companies/kakao.yml": b"name: X\n", "deals/new.yml": b"name: Y\n", "site.yml": b"x"}, before)
    assert tree(briefs) == before and not (briefs / "deals").exists()


def test_permissions_stay(briefs: Path) -> None:
    """A file keeps its mode."""
    (briefs / "site.yml").chmod(0o640)
    files.write(briefs, {"site.yml": b"x"}, tree(briefs))
    assert (briefs / "site.yml").stat().st_mode & 0o777 == 0o640 and (briefs / "site.yml").read_bytes() == b"x"


def migrate(briefs: Path, *words: str) -> tuple[int, str]:
    result = CliRunner().invoke(main, ["migrate", "--briefs", str(briefs), *words])
    return result.exit_code, result.output


def test_files_of_the_newest_format_stay(tmp_path: Path) -> None:
    """There is one format so far."""
    briefs = write(tmp_path, {"site.yml": SITE, "companies/kakao.yml": "name: Kakao\n"})
    before = tree(briefs)
    assert migrate(briefs) == (0, "all files are of format 1\n") and tree(briefs) == before


def test_a_migration_changes_all_files_and_keeps_comments(briefs: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """An invented format 0 called names titles; registry entries are of the format of site.yml. A dry run shows it first."""
    monkeypatch.setattr(edits, "MIGRATIONS", (Migration("0", "1", lambda document, raw: raw.replace(b"format: 0", b"format: 1").replace(b"title: Kakao", b"name: Kakao")),))
    before = tree(briefs)
    code, shown = migrate(briefs, "--dry-run")
    assert code == 0 and "-title: Kakao  # c\n+name: Kakao  # c\n" in shown and tree(briefs) == before
    assert migrate(briefs)[0] == 0
    assert tree(briefs) == {path: data.replace(b"format: 0", b"format: 1").replace(b"title: Kakao", b"name: Kakao") for path, data in before.items()}


def test_a_migration_that_would_break_a_file_touches_none(briefs: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """What would be wrong afterwards is told at its place; so is a format from which nothing leads on."""
    before = tree(briefs)
    assert "is of format '0', from which nothing leads to format 1" in migrate(briefs)[1]
    monkeypatch.setattr(edits, "MIGRATIONS", (Migration("0", "1", lambda document, raw: raw.replace(b"format: 0", b"format: 1")),))
    code, shown = migrate(briefs)
    assert code == 1 and "companies/kakao.yml:1:1: error: unknown key 'title'" in shown and tree(briefs) == before
