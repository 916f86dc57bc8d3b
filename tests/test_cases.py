"""Each folder of `tests/cases` is a case: `briefs/**` in, `expected/**` (the Markdown tree) and `problems.txt` out.

`pytest tests/test_cases.py --update` rewrites the answers; a person reads the diff. A case
with a file `pages.txt` compares just the pages listed there; one with a file `serving` is shown as `mkdocs serve` shows it.
"""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from generator.build import check, outputs

CASES = Path(__file__).parent / "cases"
ROOT = Path(__file__).parent.parent
MANUAL = ("fields.md", "messages.md")
"""What is the same on every site stands in the case `manual` alone."""


def answers(briefs: Path, *, troubles: bool = False) -> tuple[str, dict[str, str]]:
    checked = check(briefs, drafts=troubles)
    return "".join(f"{problem}\n" for problem in checked.problems), {output.path: output.text for output in outputs(checked, troubles=troubles)}


def expected_of(case: Path) -> dict[str, str]:
    return {file.relative_to(case / "expected").as_posix(): file.read_text(encoding="utf-8") for file in sorted((case / "expected").rglob("*.md"))}


@pytest.mark.parametrize("case", sorted(folder.name for folder in CASES.iterdir() if folder.is_dir()))
def test_case(case: str, request: pytest.FixtureRequest) -> None:
    """The pages and problems of a folder of sheets are what a person has read and approved."""
    folder = CASES / case
    briefs = ROOT / "briefs" if case == "real" else folder / "briefs"
    problems, pages = answers(briefs, troubles=(folder / "serving").exists())
    only = folder / "pages.txt"
    if only.exists():
        pages = {path: pages[path] for path in only.read_text(encoding="utf-8").split()}
    else:
        pages = {path: text for path, text in pages.items() if path not in MANUAL}
    if request.config.getoption("--update"):
        _rewrite(folder, problems, pages)
    assert problems == (folder / "problems.txt").read_text(encoding="utf-8")
    assert pages == expected_of(folder)


def _rewrite(folder: Path, problems: str, pages: dict[str, str]) -> None:
    shutil.rmtree(folder / "expected", ignore_errors=True)
    (folder / "problems.txt").write_text(problems, encoding="utf-8")
    for path, text in pages.items():
        file = folder / "expected" / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8")
