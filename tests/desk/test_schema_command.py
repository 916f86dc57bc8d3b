"""`briefs schema`: what it writes, what it leaves alone, and how `mkdocs serve` keeps it current."""

from __future__ import annotations

from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from mkdocs.config import load_config
from plugin.folders import ROOT, SITE, write

from generator.cli import main
from generator.plugin import BriefsPlugin


@pytest.fixture
def briefs(tmp_path: Path) -> Path:
    return write(tmp_path / "briefs", {"site.yml": SITE, "companies/kakao.yml": "name: Kakao\n"})


def run(briefs: Path, *words: str) -> Result:
    return CliRunner().invoke(main, ["schema", "--briefs", str(briefs), *words])


def test_a_stale_schema_is_told_and_written_again(briefs: Path) -> None:
    """--check says which file is not current and ends with 1; a second run writes only those; then all is current."""
    assert run(briefs, "--check").exit_code == 1
    assert run(briefs).exit_code == 0 and run(briefs, "--check").output == ""
    write(briefs, {"companies/naver.yml": "name: Naver\n"})
    told = run(briefs, "--check")
    assert told.exit_code == 1 and "schema/sheet.json: error: not current — run: briefs schema" in told.output and "site.json" not in told.output
    assert '"naver"' not in (briefs.parent / "schema" / "sheet.json").read_text()
    assert run(briefs).exit_code == 0 and '"naver"' in (briefs.parent / "schema" / "sheet.json").read_text()
    assert run(briefs, "--check").exit_code == 0


def test_a_file_of_somebody_elses_is_left_alone(briefs: Path, tmp_path: Path) -> None:
    """A sheet.json that this command has not written stays, and nothing else is written beside it."""
    theirs = write(tmp_path / "out", {"sheet.json": "{}\n"})
    done = run(briefs, str(theirs))
    assert done.exit_code == 1 and "was not written by this command" in done.output
    assert [file.name for file in theirs.iterdir()] == ["sheet.json"] and (theirs / "sheet.json").read_text() == "{}\n"


def test_serve_keeps_the_schemas_current(briefs: Path) -> None:
    """Who adds a company while serving is offered its slug; a folder in which `briefs schema` was never run gets no schemas."""
    config = load_config(str(ROOT / "mkdocs.yml"), docs_dir=str(briefs))
    plugin = BriefsPlugin()
    plugin.on_startup(command="serve", dirty=False)
    plugin.on_config(config)
    assert not (briefs.parent / "schema").exists()
    run(briefs)
    write(briefs, {"companies/naver.yml": "name: Naver\n"})
    plugin.on_config(config)
    assert run(briefs, "--check").exit_code == 0
