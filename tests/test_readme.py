"""The README is true: its example passes the check, its places exist, its commands are there."""

from __future__ import annotations

import os
import re
import shlex
import subprocess
import sys
from pathlib import Path

from click.testing import CliRunner

from generator.build import check
from generator.cli import COMMANDS, main

ROOT = Path(__file__).parent.parent
README = (ROOT / "README.md").read_text(encoding="utf-8")


def blocks(language: str) -> list[str]:
    found = re.findall(rf"^( *)```{language}\n(.*?)^ *```", README, re.DOTALL | re.MULTILINE)
    return ["".join(line.removeprefix(indent) for line in body.splitlines(keepends=True)) for indent, body in found]


def test_the_example_is_sound_and_its_mistake_is_told_as_written(tmp_path: Path) -> None:
    """Who types the example gets no problem; who misspells the asserter gets the very line that the README shows."""
    company, sheet = blocks("yaml")
    (tmp_path / "companies").mkdir()
    (tmp_path / "sheets").mkdir()
    (tmp_path / "site.yml").write_text("format: 1\nname: Mine\nas_of: 2025-02-04\n")
    (tmp_path / "companies" / "acme.yml").write_text(company, encoding="utf-8")
    (tmp_path / "companies" / "kakao.yml").write_text("name: Kakao\n")
    file = tmp_path / "sheets" / "2025-02-04-acme-kakao.yml"
    file.write_text(sheet, encoding="utf-8")
    assert check(tmp_path, drafts=True).problems == ()
    shown = blocks("text")[0].strip()
    file.write_text(sheet.replace("{acme: partner", "{acmee: partner"), encoding="utf-8")
    assert f"briefs/{check(tmp_path).problems[0]}" == shown


def test_the_commands_of_the_first_ten_minutes_work(tmp_path: Path) -> None:
    """Who types them beside a Kakao gets a company and a sheet in which only what nobody else can write is missing."""
    briefs = tmp_path / "briefs"
    (briefs / "companies").mkdir(parents=True)
    (briefs / "site.yml").write_text("format: 1\nname: Mine\nas_of: 2025-02-04\n")
    section = README.split("## The editor's first ten minutes")[1].split("## The reader's guide")[0]
    for line in re.findall(r"^ *(briefs new .*)$", section, re.MULTILINE):
        done = CliRunner().invoke(main, shlex.split(line)[1:], env={"BRIEFS_DIR": str(briefs)})
        assert done.exit_code == 0, done.output
    assert {(problem.path, problem.message) for problem in check(briefs, drafts=True).problems} == {
        ("sheets/2025-02-04-acme-kakao.yml", f"{field!r} has no value") for field in ("text", "parties", "date")}  # fmt: skip


def test_the_shell_completes_as_written() -> None:
    """The line for ~/.bashrc defines a completion."""
    line = re.search(r"^eval .*$", README, re.MULTILINE)[0]
    environ = os.environ | {"PATH": f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"}
    done = subprocess.run(["bash", "-c", f"{line}; complete -p briefs"], env=environ, capture_output=True, text=True, timeout=60)
    assert done.returncode == 0 and "briefs" in done.stdout, done.stderr


def test_every_place_that_the_map_names_exists() -> None:
    """The "Where do I change…?" table leads somewhere."""
    table = README.split("## Where do I change")[1].split("## Limits")[0]
    places = [place for place in re.findall(r"`([a-z_]+/[^`<]*)`", table) if " " not in place]
    assert len(places) > 15
    assert [place for place in places if not (ROOT / place).exists()] == []


def test_every_command_is_in_the_readme() -> None:
    """The table of commands is complete, and names none that is not there."""
    named = set(re.findall(r"^\| `briefs ([a-z]+)", README, re.MULTILINE))
    assert named == set(COMMANDS)
    for name in COMMANDS:
        helped = CliRunner().invoke(main, [name, "--help"])
        assert helped.exit_code == 0 and "Example:" in helped.output


def test_the_picture_is_there() -> None:
    """What the README shows can be seen."""
    for picture in re.findall(r"!\[[^]]+\]\(([^)]+)\)", README):
        assert (ROOT / picture).read_bytes()[:4] == b"\x89PNG"
