"""Files that a folder of sheets collects beside the sheets: pipes, backups, pages that would take a generated one's place."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from generator.build import check, copies
from generator.load import find


@pytest.fixture
def briefs(tmp_path: Path) -> Path:
    (tmp_path / "companies").mkdir()
    (tmp_path / "site.yml").write_text("format: 1\nname: Mine\nas_of: 2025-02-04\n")
    (tmp_path / "companies" / "acme.yml").write_text("name: Acme\n")
    return tmp_path


def test_a_pipe_is_no_file(briefs: Path) -> None:
    """A pipe to which nobody writes would be read for ever; it is refused at once."""
    os.mkfifo(briefs / "companies" / "pipe.yml")
    (problem,) = check(briefs).problems
    assert (problem.path, problem.code) == ("companies/pipe.yml", "unreadable-file")


@pytest.mark.parametrize("path", ["README.md", "index.md", "sheets.md", "timeline.md", "timeline/index.md", "money/README.md", "companies/acme.md"])
def test_a_page_may_not_take_a_generated_ones_address(briefs: Path, path: str) -> None:
    """MkDocs would publish one of the two and lose the other without a word."""
    (briefs / path).parent.mkdir(exist_ok=True)
    (briefs / path).write_text("# Mine\n")
    (problem,) = find(briefs)[1]
    assert (problem.path, problem.code) == (path, "reserved-page")


@pytest.mark.parametrize("path", ["about.md", "notes/index.md", "notes/README.md", "timeline/how.md"])
def test_other_pages_are_free(briefs: Path, path: str) -> None:
    """Every other address is the editor's."""
    (briefs / path).parent.mkdir(exist_ok=True)
    (briefs / path).write_text("# Mine\n")
    assert find(briefs)[1] == []


def test_a_page_that_is_not_utf_8_is_told(briefs: Path) -> None:
    """MkDocs would end with a traceback."""
    (briefs / "about.md").write_bytes(b"# caf\xe9\n")
    (problem,) = check(briefs).problems
    assert problem.place == "about.md:1:1" and problem.code == "unreadable-file"


def test_backups_of_sheets_are_not_published(briefs: Path) -> None:
    """What an editor's program leaves beside a sheet may be a draft; pictures and pages go out."""
    for name in ("acme.yml~", "acme.yml.orig", "acme.yaml.bak"):
        (briefs / "companies" / name).write_text("name: Secret\n")
    (briefs / "logo.svg").write_text("<svg/>")
    assert [path for path, _ in copies(briefs) if not path.startswith("assets/")] == ["logo.svg"]


def test_a_line_break_in_a_name_does_not_break_the_line(briefs: Path) -> None:
    """Each problem stays one line, whatever the file is called."""
    (briefs / "companies" / "a\nb.yml").write_text("name: A\n")
    assert ["\n" in str(problem) for problem in check(briefs).problems] == [False]
