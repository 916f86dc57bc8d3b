"""`briefs fmt`, and what the shell completes."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from click.shell_completion import BashComplete
from click.testing import CliRunner, Result
from plugin.folders import ROOT, SITE, copy_of_real, tree, write

from generator.cli import main

MESSY = {"companies/a.yml": "note: b\nname: A  # c\n", "companies/b.yml": "name: B\n", "companies/c.yml": "name: 'C\n"}


@pytest.fixture
def briefs(tmp_path: Path) -> Path:
    return write(tmp_path / "briefs", {"site.yml": SITE, "locks/2025-01-01-x.yml": "words: 1\nformat: 1\n", **MESSY})


def fmt(briefs: Path, *words: str) -> Result:
    result = CliRunner().invoke(main, ["fmt", "--briefs", str(briefs), *words])
    assert result.exception is None or isinstance(result.exception, SystemExit), result.exc_info
    return result


def test_files_are_tidied_and_those_that_cannot_be_read_are_told(briefs: Path) -> None:
    """The untidy one is written, the broken one is told as by `briefs check`, locks and the rest stay."""
    before = tree(briefs)
    result = fmt(briefs)
    assert result.exit_code == 1 and result.stderr.splitlines()[-1] == "1 file tidied, 3 left as they are"
    told = CliRunner().invoke(main, ["check", "--briefs", str(briefs), str(briefs / "companies/c.yml")]).stdout
    assert result.stdout == told and "companies/c.yml:1:7: error:" in told
    assert tree(briefs) == before | {"companies/a.yml": b"name: A  # c\nnote: b\n"}


def test_check_shows_what_would_change(briefs: Path) -> None:
    """Nothing is written, the diff says what would be, and the exit status is 1 until all is tidy."""
    before = tree(briefs)
    result = fmt(briefs, "--check", str(briefs / "companies/a.yml"))
    assert result.exit_code == 1 and tree(briefs) == before
    assert result.stdout == f"--- {briefs}/companies/a.yml\n+++ {briefs}/companies/a.yml\n@@ -1,3 +1,3 @@\n+name: A  # c\n note: b\n-name: A  # c\n \n"
    assert fmt(briefs, "companies/a.yml").exit_code == 0 and fmt(briefs, "--check", "companies/a.yml").exit_code == 0
    assert fmt(briefs, "nowhere").exit_code == 2


def test_a_read_only_file_stops_all(briefs: Path) -> None:
    """It is told, and no other file is written."""
    write(briefs, {"companies/d.yml": "note: b\nname: D\n"})
    (briefs / "companies/d.yml").chmod(0o444)
    before = tree(briefs)
    result = fmt(briefs)
    assert result.exit_code == 1 and "d.yml is read-only; nothing was changed" in result.stderr and tree(briefs) == before


def completed(*words: str) -> list[str]:
    return [item.value for item in BashComplete(main, {}, "briefs", "_BRIEFS_COMPLETE").get_completions(list(words[:-1]), words[-1])]


def test_the_shell_completes_commands_slugs_sheets_and_kinds(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """After Tab: commands, entries of every kind, sheets, and the allowed words of an option; in the folder that is named, the environment's or this one."""
    copy_of_real(tmp_path / "briefs", {"companies/zeta.yml": "name: ["})
    shutil.copytree(ROOT / "site_templates/new/briefs", tmp_path / "other")
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("BRIEFS_DIR", raising=False)
    assert completed("ren") == ["rename"]
    assert completed("rename", "kak") == ["kakao", "kakaotalk"] and completed("merge", "kakao", "sam") == ["sam-altman", "samsung", "samsung-electronics"]
    assert completed("rename", "zet") == ["zeta"]
    assert completed("lock", "2025") == completed("new", "fact", "2025") == ["2025-02-04-openai-kakao"]
    assert completed("new", "fact", "x", "--kind", "p") == ["plan"] and completed("new", "deal", "x", "--kind", "pu") == ["public-private-project"]
    assert completed("lock", "--briefs", "other", "") == ["2025-03-14-fennmoor-mill"]
    monkeypatch.setenv("BRIEFS_DIR", "other")
    assert completed("rename", "") == ["fennmoor", "larkspur-post", "slate-quay"]
