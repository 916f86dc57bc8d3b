"""`briefs check`: what it prints, where it looks, and how it ends."""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from plugin.folders import REAL, ROOT, SITE, sheet, write

from generator.build import check
from generator.cli import COMMANDS, main

BRIEFS = Path(sys.executable).with_name("briefs")
WRONG: dict[str, str | bytes] = {
    "site.yml": SITE, "companies/kakao.yml": "name: Kakao\n", "companies/naver.yml": "name: Naver\nparnet: kakao\n", "people/someone.yml": "nmae: x\n",
    "sheets/2025-02-05-servers.yml": sheet("draft").replace("subject: kakao", "subject: kakoa"), "sheets/2025-02-06-quiet.yml": sheet("published"),
}  # fmt: skip


@pytest.fixture
def briefs(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with three errors and a warning, seen from beside it."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("BRIEFS_DIR", raising=False)
    return write(tmp_path / "briefs", WRONG)


def run(*words: str | Path, **environ: str) -> Result:
    result = CliRunner().invoke(main, ["check", *map(str, words)], env=environ)
    assert result.exception is None or isinstance(result.exception, SystemExit), result.exc_info
    return result


def paths(result: Result) -> set[str]:
    """The files that a JSON answer names."""
    return {problem["path"] for problem in json.loads(result.stdout)}


# exit codes


def test_the_real_sheets_are_sound() -> None:
    """Nothing to print, exit 0; the count stands on stderr, so that a pipe stays empty."""
    result = run("--briefs", REAL)
    assert (result.exit_code, result.stdout, result.stderr) == (0, "", "0 errors, 0 warnings\n")


def test_warnings_alone_end_with_0(briefs: Path) -> None:
    """A warning is printed and is no failure."""
    result = run("briefs/sheets/2025-02-06-quiet.yml")
    assert result.exit_code == 0 and "warning" in result.stdout and result.stderr == "0 errors, 1 warning\n"


def test_errors_end_with_1(briefs: Path) -> None:
    """All errors of all files in one run."""
    result = run()
    assert result.exit_code == 1 and result.stderr == "4 errors, 1 warning\n"


@pytest.mark.parametrize("words", [["--briefs", "nowhere"], ["--format", "xml"], ["--no-such-option"], ["nowhere.yml"], ["../elsewhere"], ["briefs/nowhere.yml"]])
def test_wrong_usage_ends_with_2(words: list[str], briefs: Path) -> None:
    """An option that isn't, a folder that isn't, a PATH that isn't or lies outside: usage, and nothing of it as a problem of the sheets."""
    write(briefs.parent / "../elsewhere", {})
    result = run(*words)
    assert result.exit_code == 2 and result.stdout == "" and "Error: " in result.stderr


def test_no_folder_at_all_is_wrong_usage(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """In a directory without briefs/, the message names the folder that was looked for."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("BRIEFS_DIR", raising=False)
    result = run()
    assert result.exit_code == 2 and "'briefs'" in result.stderr


# what is printed


def test_a_line_a_problem_with_its_place(briefs: Path) -> None:
    """path:line:col: severity: message … [code], the path as seen from here, so that an editor can jump there."""
    lines = run().stdout.splitlines()
    assert len(lines) == 5
    for line in lines:
        place = re.fullmatch(r"(briefs/[^:]+):([1-9]\d*):([1-9]\d*): (error|warning): .+ \[[a-z-]+\]", line)
        assert place and Path(place[1]).is_file() and int(place[2]) <= len(Path(place[1]).read_text().splitlines())
    assert "briefs/sheets/2025-02-05-servers.yml:16:14: error: unknown company 'kakoa' — did you mean 'kakao'? [unknown-reference]" in lines


def test_lines_stand_in_order(briefs: Path) -> None:
    """By file, line and column: the order does not depend on which check found what."""
    places = [(path, int(line), int(column)) for path, line, column in re.findall(r"^(.+?):(\d+):(\d+): ", run().stdout, re.MULTILINE)]
    assert places == sorted(places)


def test_json_has_the_promised_members(briefs: Path) -> None:
    """A list of objects with seven members each, the path relative to the briefs folder; an empty list when all is well."""
    result = run("--format", "json")
    problems = json.loads(result.stdout)
    assert result.exit_code == 1 and len(problems) == 5
    for problem in problems:
        assert list(problem) == ["path", "line", "column", "severity", "code", "message", "hint"]
        assert (briefs / problem["path"]).is_file() and problem["line"] >= 1 and problem["column"] >= 1
        assert problem["severity"] in ("error", "warning") and problem["message"]
    assert [problem | {"hint": "", "message": ""} for problem in problems if problem["path"].startswith("sheets/2025-02-05")] == [
        {"path": "sheets/2025-02-05-servers.yml", "line": 16, "column": 14, "severity": "error", "code": "unknown-reference", "message": "", "hint": ""}
    ]
    assert json.loads(run("--briefs", REAL, "--format", "json").stdout) == []


def test_json_says_what_the_lines_say(briefs: Path) -> None:
    """Both styles tell the same problems."""
    said = [f"briefs/{p['path']}:{p['line']}:{p['column']}: {p['severity']}: {p['message']}" for p in json.loads(run("--format", "json").stdout)]
    lines = run().stdout.splitlines()
    assert len(said) == len(lines) and all(line.startswith(words) for line, words in zip(lines, said, strict=True))


# where it looks


def test_briefs_dir_names_the_folder(briefs: Path) -> None:
    """BRIEFS_DIR is used; --briefs goes before it."""
    shutil.move(briefs, briefs.parent / "elsewhere")
    assert run(BRIEFS_DIR="elsewhere").stdout.startswith("elsewhere/")
    assert run("--briefs", REAL, BRIEFS_DIR="elsewhere").exit_code == 0


@pytest.mark.parametrize("words, expected", [
    (["briefs/companies/naver.yml"], {"companies/naver.yml"}),
    (["companies/naver.yml"], {"companies/naver.yml"}),
    (["briefs/companies/kakao.yml"], set()),
    (["briefs/companies"], {"companies/naver.yml"}),
    (["companies/"], {"companies/naver.yml"}),
    (["companies", "people/someone.yml"], {"companies/naver.yml", "people/someone.yml"}),
    (["./briefs/../briefs/people"], {"people/someone.yml"}),
    (["briefs/sheets/2025-02-05-servers.yml"], {"sheets/2025-02-05-servers.yml"}),
    (["briefs"], {"companies/naver.yml", "people/someone.yml", "sheets/2025-02-05-servers.yml", "sheets/2025-02-06-quiet.yml"}),
])  # fmt: skip
def test_paths_narrow_what_is_told(words: list[str], expected: set[str], briefs: Path) -> None:
    """Files or folders, as seen from here or from the briefs folder; everything is checked, only what is there is told."""
    result = run("--format", "json", *words)
    assert paths(result) == expected
    errors = {path for path in expected if not path.endswith("quiet.yml")}
    assert result.exit_code == (1 if errors else 0)


def test_paths_work_from_within_the_folder(briefs: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """An editor's program may stand anywhere and give whole paths."""
    monkeypatch.chdir(briefs / "companies")
    assert paths(run("--briefs", "..", "--format", "json", "naver.yml")) == {"companies/naver.yml"}
    assert paths(run("--briefs", "..", "--format", "json", briefs / "people/someone.yml")) == {"people/someone.yml"}


def test_a_folder_named_like_another_is_not_meant(briefs: Path) -> None:
    """people does not stand for people-of-old."""
    write(briefs, {"people-of-old/x.yml": "name: X\n"})
    assert paths(run("--format", "json", "people")) == {"people/someone.yml"}


# help


def test_help_shows_an_example_of_each_command() -> None:
    """-h and --help alike, for the whole and for each command, end in words that can be typed."""
    commands = list(COMMANDS)
    assert {"check", "build"} <= set(commands)
    for words in ([], *([name] for name in commands)):
        for flag in ("-h", "--help"):
            result = CliRunner().invoke(main, [*words, flag])
            assert result.exit_code == 0
            example = result.output.partition("Example:\n")[2].partition("\n\n")[0].splitlines()
            assert example and all(line.startswith(" ".join(["    briefs", *words])) for line in example), (words, result.output)


def test_exit_statuses_are_told() -> None:
    """Who writes a script around it finds the numbers in the help."""
    assert "0 no errors" in CliRunner().invoke(main, ["check", "--help"]).output


# garbage


GARBAGE: dict[str, str | bytes] = {
    "companies/empty.yml": "", "companies/zero.yml": b"\0" * 100, "companies/utf16.yml": "name: x\n".encode("utf-16"), "companies/latin1.yml": "name: café\n".encode("latin-1"),
    "companies/bytes.yml": bytes(range(256)), "companies/deep.yml": "[" * 5000, "companies/list.yml": "- a\n- b\n", "companies/text.yml": "just words\n",
    "companies/tag.yml": "name: !!python/object/apply:os.system [id]\n", "companies/alias.yml": "a: &a [*a]\n", "companies/two.yml": "name: a\n---\nname: b\n",
    "companies/long.yml": "name: " + "x" * 100_000, "companies/big.yml": "#" * 3_000_000, "companies/tab.yml": "\tname: x\n", "companies/new\nline.yml": "name: x\n",
    "companies/Ünïcode.yml": "name: x\n", "companies/카카오.yml": "name: x\n", "companies/.hidden.yml": "[", "odd/x.yml": "a: 1\n", "x.yaml": "a: 1\n", "notes.txt": b"\xff", "index.md": "# mine\n",
    "sheets/2025-02-30-x.yml": sheet(), "sheets/nodate.yml": sheet(), "sheets/2025-02-05-list.yml": "facts: [1, 2]\nroles: 3\nsource: {}\n", "locks/x.yml": "format: 9\n", "terms.yml": "[]",
    "site.yml": "name: {}\nas_of: 9999-99-99\n",
}  # fmt: skip


def test_no_garbage_raises(briefs: Path) -> None:
    """Whatever lies in the folder, each file that isn't right has its line, and nothing raises."""
    write(briefs, GARBAGE)
    (briefs / "companies/folder.yml").mkdir()
    (briefs / "companies/nowhere.yml").symlink_to("nowhere")
    (briefs / "companies/circle.yml").symlink_to("circle.yml")
    (briefs / "circle").symlink_to(briefs)
    result = run("--format", "json")
    assert result.exit_code == 1
    fine = {"companies/.hidden.yml", "notes.txt"}
    assert {*GARBAGE, "companies/folder.yml", "companies/nowhere.yml", "companies/circle.yml"} - paths(result) == fine
    assert run().exit_code == 1


@pytest.mark.parametrize("encoding", ["utf-8:strict", "ascii:strict", "latin-1:strict"])
@pytest.mark.parametrize("style", ["text", "json"])
def test_any_terminal_and_any_file_name_will_do(encoding: str, style: str, briefs: Path) -> None:
    """A file's name that is not UTF-8, Korean on a terminal that has none: the line is printed all the same, and JSON stays JSON."""
    with open(os.fsencode(briefs) + b"/companies/\xff.yml", "wb") as file:
        file.write("name: 카카오\nparent: 카카오\n".encode())
    done = subprocess.run([BRIEFS, "check", "--format", style], env=os.environ | {"PYTHONIOENCODING": encoding}, capture_output=True, timeout=60)
    assert done.returncode == 1 and b"Traceback" not in done.stderr
    if style == "json":
        assert any(problem["path"] == "companies/\udcff.yml" for problem in json.loads(done.stdout))
    else:
        assert re.search(rb"companies/(\\udcff|\xff|\?|\xef\xbf\xbd)\.yml:1:1: error: ", done.stdout)


@pytest.mark.skipif(os.name != "posix", reason="rights of POSIX")
@pytest.mark.parametrize("closed", ["companies/kakao.yml", "companies"])
def test_what_may_not_be_read_is_no_traceback(closed: str) -> None:
    """A file without rights is told like any other problem; a folder without them ends nothing either."""
    script = f"import os, pathlib; from generator.build import check; import generator.cli.check; from generator.cli import main; check(pathlib.Path({str(REAL)!r}))"  # all is imported now
    script += "; os.getuid() or (os.setgroups([]), os.setgid(65534), os.setuid(65534)); main()"
    with tempfile.TemporaryDirectory() as folder:  # pytest's own folders are closed to the user that root becomes here
        Path(folder).chmod(0o755)
        briefs = write(Path(folder) / "briefs", {"site.yml": SITE, "companies/kakao.yml": "name: Kakao\n"})
        (briefs / closed).chmod(0)
        done = subprocess.run([sys.executable, "-c", script, "check", "--briefs", str(briefs)], cwd=ROOT, capture_output=True, text=True, timeout=60)
        (briefs / closed).chmod(0o755)
    assert done.returncode in (0, 1) and "Traceback" not in done.stderr
    if closed.endswith(".yml"):
        assert f"{briefs}/companies/kakao.yml:1:1: error: the file cannot be read: Permission denied" in done.stdout


def test_a_closed_pipe_is_no_traceback(briefs: Path) -> None:
    """`briefs check | head -1` ends quietly."""
    write(briefs, {f"companies/c{n}.yml": "nmae: x\n" for n in range(300)})
    done = subprocess.run(f"'{BRIEFS}' check | head -1", shell=True, capture_output=True, text=True, timeout=60)
    assert len(done.stdout.splitlines()) == 1 and "Traceback" not in done.stderr and "BrokenPipe" not in done.stderr


def test_problems_are_those_of_the_library(briefs: Path) -> None:
    """The command adds and hides nothing."""
    assert [(p["path"], p["line"], p["code"]) for p in json.loads(run("--format", "json").stdout)] == [(p.path, p.line, p.code) for p in check(briefs, drafts=True).problems]
