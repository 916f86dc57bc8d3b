"""Two at once, an end in the middle, links, and what is no text: nothing that somebody wrote is lost."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from plugin.folders import SITE, sheet, tree, write

from generator import edits, files
from generator.cli import main
from generator.files import holding

ID = "2025-02-05-servers"
PROGRAM = [sys.executable, "-c", "from generator.cli import main; main()"]


@pytest.fixture
def briefs(tmp_path: Path) -> Path:
    return write(tmp_path / "briefs", {"site.yml": SITE, "companies/kakao.yml": "name: Kakao\n", f"sheets/{ID}.yml": sheet().replace("facts:", "\nfacts:")})


def run(briefs: Path, *words: str) -> Result:
    result = CliRunner().invoke(main, words, env={"BRIEFS_DIR": str(briefs)})
    assert result.exception is None or isinstance(result.exception, SystemExit), result.exc_info
    return result


def at_once(briefs: Path, commands: list[list[str]]) -> list[int]:
    started = [subprocess.Popen([*PROGRAM, *words], env={**os.environ, "BRIEFS_DIR": str(briefs)}, stderr=subprocess.PIPE, stdout=subprocess.PIPE) for words in commands]
    done = [process.communicate(timeout=60) for process in started]
    assert not any(b"Traceback" in text for both in done for text in both), done
    return [process.returncode for process in started]


def test_facts_that_are_added_at_once_are_all_there(briefs: Path) -> None:
    """One command waits for the other and reads what it wrote."""
    keys = ["one", "two", "three"]
    assert at_once(briefs, [["new", "fact", ID, "--id", key, "--kind", "description", "--at", "p1s1", "--subject", "kakao"] for key in keys]) == [0, 0, 0]
    text = (briefs / f"sheets/{ID}.yml").read_text(encoding="utf-8")
    assert all(f"\n  {key}:\n" in text for key in keys)


def test_of_two_entries_of_one_name_the_first_stays(briefs: Path) -> None:
    """The other command is refused."""
    names = ["Ay", "Bee"]
    codes = at_once(briefs, [["new", "company", "twin", "--name", name] for name in names])
    assert sorted(codes) == [0, 1] and (briefs / "companies/twin.yml").read_text(encoding="utf-8") == f"name: {names[codes.index(0)]}\n"


def test_a_command_does_not_wait_for_ever(briefs: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """While another one holds the folder, it says so in the end and writes nothing."""
    monkeypatch.setattr(holding, "PATIENCE", 0)
    before = tree(briefs)
    with files.held(briefs):
        result = run(briefs, "new", "company", "acme", "--name", "Acme")
    assert result.exit_code == 1 and "another command" in result.stderr and tree(briefs) == before


def meanwhile(monkeypatch: pytest.MonkeyPatch, act: Callable[[], object]) -> None:
    """Something happens between what `rename` reads and what it writes."""
    real = edits.renamed

    def renamed(*words: object) -> object:
        change = real(*words)
        act()
        return change

    monkeypatch.setattr(edits, "renamed", renamed)


def test_what_an_editor_saves_meanwhile_stays(briefs: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The change is refused as a whole, and can be made again."""
    path, other = f"sheets/{ID}.yml", sheet(title="Saved meanwhile").replace("facts:", "\nfacts:")
    before = tree(briefs)
    with monkeypatch.context() as patch:
        meanwhile(patch, lambda: write(briefs, {path: other}))
        result = run(briefs, "rename", "kakao", "kakao-corp")
    assert result.exit_code == 1 and f"{path}: it changed meanwhile; nothing was written, run it again" in result.stderr
    assert tree(briefs) == before | {path: other.encode()}
    assert run(briefs, "rename", "kakao", "kakao-corp").exit_code == 0 and "Saved meanwhile" in (briefs / path).read_text(encoding="utf-8")


def test_a_file_that_came_meanwhile_stays(briefs: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A new file is never written over another."""
    before = tree(briefs)
    meanwhile(monkeypatch, lambda: write(briefs, {"companies/kakao-corp.yml": "name: Other\n"}))
    result = run(briefs, "rename", "kakao", "kakao-corp")
    assert result.exit_code == 1 and "kakao-corp.yml is there already and is not overwritten" in result.stderr
    assert tree(briefs) == before | {"companies/kakao-corp.yml": b"name: Other\n"}


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM], ids=["Ctrl-C", "kill"])
@pytest.mark.parametrize("when", ["before", "after"])
def test_an_end_in_the_middle_leaves_the_folder_as_it_was(briefs: Path, monkeypatch: pytest.MonkeyPatch, number: signal.Signals, when: str) -> None:
    """Files that are written already are put back, new ones are gone, and so is what was staged; then the command can be run again."""
    before, real = tree(briefs), os.replace

    def replace(source: Path, target: Path) -> None:
        monkeypatch.setattr(os, "replace", real)
        if when == "after":
            real(source, target)
        signal.raise_signal(number)

    monkeypatch.setattr(os, "replace", replace)
    assert run(briefs, "rename", "kakao", "kakao-corp").exit_code in (1, 128 + number) and tree(briefs) == before
    assert run(briefs, "rename", "kakao", "kakao-corp").exit_code == 0


def test_what_a_hard_kill_left_is_ignored_and_goes(briefs: Path) -> None:
    """A staged file of a program that is gone is no record, and the next write to its folder removes it; that of a running one stays."""
    gone = subprocess.Popen([sys.executable, "-c", ""])
    gone.wait()
    left, running = (f"companies/.acme.yml.{process}.part" for process in (gone.pid, os.getppid()))
    write(briefs, {left: "na", running: "na"})
    assert run(briefs, "check").exit_code == 0
    assert run(briefs, "new", "company", "acme", "--name", "Acme").exit_code == 0
    assert not (briefs / left).exists() and (briefs / running).exists()


@pytest.mark.parametrize("link, words", [
    ("companies/kakao.yml", ["rename", "kakao", "kakao-corp"]), ("companies/kakao.yml", ["fmt"]), ("terms.yml", ["new", "term", "acme", "--name", "A", "--kind", "place"]), ("companies", ["new", "company", "acme", "--name", "A"]),
])  # fmt: skip
def test_nothing_is_written_through_a_link(briefs: Path, tmp_path: Path, link: str, words: list[str]) -> None:
    """Neither a linked file nor one in a linked folder is changed or removed, at either end."""
    write(briefs, {"companies/kakao.yml": "note: x\nname: Kakao\n", "terms.yml": "quay: {name: Quay, kind: place}\n"})
    (briefs / link).rename(tmp_path / "elsewhere")
    (briefs / link).symlink_to(tmp_path / "elsewhere")
    before = tree(tmp_path)
    result = run(briefs, *words)
    assert result.exit_code == 1 and f"{link} is a link, through which nothing is written" in result.stderr
    assert tree(tmp_path) == before and (briefs / link).is_symlink()


def test_the_folder_itself_may_be_a_link(briefs: Path, tmp_path: Path) -> None:
    """That is the user's own choice of a place."""
    (tmp_path / "link").symlink_to(briefs)
    assert run(tmp_path / "link", "new", "company", "acme", "--name", "Acme").exit_code == 0 and (briefs / "companies/acme.yml").is_file()


def test_bytes_that_are_no_text_are_told(briefs: Path) -> None:
    """As the shell passes them on: in a name, a slug or a list."""
    before, odd = tree(briefs), os.fsdecode(b"\xff\xfe")
    for words in (["new", "company", "acme", "--name", odd], ["new", "company", odd, "--name", "A"], ["new", "fact", ID, "--kind", "plan", "--at", odd], ["rename", "kakao", odd], ["rename", odd, "x"]):
        result = run(briefs, *words)
        assert result.exit_code == 1 and r"udcff" in result.output and tree(briefs) == before


def test_a_path_is_not_taken_for_a_fact(briefs: Path) -> None:
    """A fact is named by its id, alone or after its sheet's; anything else is an entry that there is not."""
    assert "there is no entry '../companies/kakao'" in run(briefs, "rename", "../companies/kakao", "x").stderr
    for fact in ("short-text", f"{ID}/short-text"):
        assert "is a fact: a fact's id never changes" in run(briefs, "rename", fact, "x").stderr


def test_fmt_tells_the_file_that_cannot_be_read_and_goes_on(briefs: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The others are tidied."""
    write(briefs, {"companies/a.yml": "note: x\nname: A\n", "companies/b.yml": "note: x\nname: B\n"})
    real = open

    def denied(file: object, *words: object, **more: object) -> object:
        if str(file).endswith("a.yml"):
            raise PermissionError(13, "Permission denied", str(file))
        return real(file, *words, **more)  # type: ignore[call-overload]

    monkeypatch.setattr("builtins.open", denied)
    result = run(briefs, "fmt")
    monkeypatch.undo()
    assert result.exit_code == 1 and "companies/a.yml:1:1: error: the file cannot be read: Permission denied" in result.stdout
    assert tree(briefs)["companies/b.yml"] == b"name: B\nnote: x\n" and tree(briefs)["companies/a.yml"] == b"note: x\nname: A\n"


@pytest.mark.parametrize("error", [1, 95], ids=["EPERM", "ENOTSUP"])
def test_a_file_system_without_hard_links_will_do(briefs: Path, monkeypatch: pytest.MonkeyPatch, error: int) -> None:
    """New files are made there too, never over another, and nothing staged is left."""

    def link(source: Path, target: Path) -> None:
        raise OSError(error, os.strerror(error), str(target))

    monkeypatch.setattr(os, "link", link)
    before = tree(briefs)
    files.write(briefs, {"deals/a.yml": b"a"})
    with pytest.raises(files.NotWritten, match="is there already"):
        files.write(briefs, {"deals/b.yml": b"b", "deals/a.yml": b"a"})
    assert tree(briefs) == before | {"deals/a.yml": b"a"}


def test_what_another_wrote_alike_is_not_taken_back(briefs: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A file that came meanwhile stays even where it says the same."""
    before = tree(briefs)
    meanwhile(monkeypatch, lambda: write(briefs, {"companies/kakao-corp.yml": "name: Kakao\nformer_slugs: [kakao]\n"}))
    assert run(briefs, "rename", "kakao", "kakao-corp").exit_code == 1
    assert tree(briefs) == before | {"companies/kakao-corp.yml": b"name: Kakao\nformer_slugs: [kakao]\n"}
