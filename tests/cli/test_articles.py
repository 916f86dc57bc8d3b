"""Articles and drafts that are no readable text: told in words, never waited for, never read without end."""

from __future__ import annotations

import os
import subprocess
from pathlib import Path

import pytest
from draft.made import ARTICLE, SHEET, accept, decide, drafted, folder, run
from plugin.folders import tree


@pytest.fixture
def briefs(tmp_path: Path) -> Path:
    """A folder with a sheet that was accepted, its lock and its article."""
    briefs = folder(tmp_path)
    decide(drafted(briefs))
    assert run("accept", "--briefs", briefs, SHEET).exit_code == 0
    return briefs


def commands(briefs: Path) -> dict[str, list[object]]:
    article = briefs.parent / "articles" / f"{SHEET}.txt"
    return {"check": ["check"], "verify": ["verify", SHEET], "lock": ["lock", SHEET], "draft": ["draft", article]}


def unreadable(article: Path, how: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """Put something in the article's place."""
    article.unlink()
    if how == "pipe":
        os.mkfifo(article)
    elif how == "device":
        article.symlink_to("/dev/zero")
    elif how == "huge":
        article.write_bytes(b"A word. " * 300_000)
    else:
        real = os.stat

        def stat(path: object, *words: object, **more: object) -> object:
            if Path(os.fsdecode(path) if isinstance(path, str | bytes | Path) else "").parent == article.parent:
                raise PermissionError(13, "Permission denied", str(path))
            return real(path, *words, **more)  # type: ignore[arg-type]

        monkeypatch.setattr(os, "stat", stat)


@pytest.mark.parametrize("command", ["check", "verify", "lock", "draft"])
@pytest.mark.parametrize("how, says", [("pipe", "this is a pipe or a device"), ("device", "this is a pipe or a device"), ("huge", "larger than 2 MiB"), ("denied", "Permission denied")])
def test_an_article_that_cannot_be_read_is_told(briefs: Path, monkeypatch: pytest.MonkeyPatch, command: str, how: str, says: str) -> None:
    """By every command that reads it, which then writes nothing."""
    before = tree(briefs)
    with monkeypatch.context() as patch:
        unreadable(briefs.parent / "articles" / f"{SHEET}.txt", how, patch)
        done = run(commands(briefs)[command][0], "--briefs", briefs, *commands(briefs)[command][1:])
    assert done.exit_code in (1, 2) and says in done.output and isinstance(done.exception, SystemExit), done.output
    assert tree(briefs) == before


@pytest.mark.parametrize("arguments", [["accept", "/dev/zero"], ["draft", "/dev/zero"], ["draft", "--out", "/dev/null", "article.txt"], ["lock", "--article", "/dev/zero", SHEET]], ids=" ".join)
def test_a_device_is_no_file(briefs: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, arguments: list[str]) -> None:
    """Whatever is named: it is told and not read."""
    (tmp_path / "article.txt").write_text(ARTICLE, encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    done = run(arguments[0], "--briefs", briefs, *arguments[1:])
    assert done.exit_code in (1, 2) and "this is a pipe or a device" in done.output and isinstance(done.exception, SystemExit), done.output


def test_what_is_read_only_stays(tmp_path: Path) -> None:
    """Nothing at all is written then."""
    briefs = folder(tmp_path)
    file = drafted(briefs)
    decide(file, {"kind: company\n  # CHECK": "kind: unnamed\n  # CHECK"})
    (briefs / "terms.yml").chmod(0o444)
    before = tree(tmp_path)
    done = accept(briefs, file)
    assert done.exit_code == 1 and "terms.yml is read-only; nothing was changed" in done.stderr and tree(tmp_path) == before, done.output


def test_a_read_only_lock_is_written_all_the_same(tmp_path: Path) -> None:
    """A lock is the tool's own file: where a folder was copied with its modes, it can be written again."""
    briefs = folder(tmp_path)
    file = drafted(briefs)
    decide(file, {"kind: company\n  # CHECK": "kind: unnamed\n  # CHECK"})
    assert accept(briefs, file).exit_code == 0
    lock = briefs / "locks" / f"{SHEET}.yml"
    lock.chmod(0o444)
    done = run("lock", "--briefs", briefs, "--on", "2025-04-01", SHEET)
    assert done.exit_code == 0 and "on: 2025-04-01" in lock.read_text(encoding="utf-8"), done.output


def test_one_sheet_is_counted_as_one(briefs: Path) -> None:
    """Also where nothing has a name like the one that was typed."""
    assert "1 sheet can be read; see briefs check" in run("lock", "--briefs", briefs, "nope").stderr


@pytest.mark.parametrize("ignored", [True, False])
def test_a_draft_that_git_would_see_is_warned_of(tmp_path: Path, ignored: bool) -> None:
    """It has the article's sentences, which must not be committed."""
    briefs = folder(tmp_path)
    subprocess.run(["git", "init", "-q", tmp_path], check=True)
    (tmp_path / ".gitignore").write_text("*.draft.yml\n" if ignored else "", encoding="utf-8")
    (tmp_path / "article.txt").write_text(ARTICLE, encoding="utf-8")
    done = run("draft", "--briefs", briefs, "--out", tmp_path / "x.draft.yml", tmp_path / "article.txt")
    assert done.exit_code == 0 and ("git does not ignore it" in done.stderr) is not ignored
