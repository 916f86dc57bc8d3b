"""Every message that the tool can print stands in the answer of a case: a message without a test does not exist."""

from __future__ import annotations

from pathlib import Path

import pytest
from test_cases import CASES

from generator.build import check
from generator.problems import CODES

AWFUL = CASES / "awful"
WITH_TEXTS = AWFUL / "problems-with-texts.txt"
"""The answer while the articles' texts are at hand: those of `awful/texts`."""


def printed(answer: Path) -> set[str]:
    return {line.rpartition("[")[2].rstrip("]") for line in answer.read_text(encoding="utf-8").splitlines()}


def test_articles_at_hand_are_held_against_their_sheets(request: pytest.FixtureRequest) -> None:
    """With the article's text beside it, a sheet's figures, quotes, dates and wording are checked too."""
    problems = "".join(f"{problem}\n" for problem in check(AWFUL / "briefs", articles=AWFUL / "texts").problems)
    if request.config.getoption("--update"):
        WITH_TEXTS.write_text(problems, encoding="utf-8")
    assert problems == WITH_TEXTS.read_text(encoding="utf-8")


def test_the_awful_folder_has_every_message() -> None:
    """One folder makes the tool say all that it can say; a new code without a line here fails."""
    assert printed(WITH_TEXTS) | printed(AWFUL / "problems.txt") == set(CODES)


def test_no_answer_has_a_code_that_is_not_listed() -> None:
    """The list of codes, from which the manual is made, is complete."""
    for answer in sorted(CASES.glob("*/problems*.txt")):
        assert printed(answer) <= set(CODES), answer


def test_a_file_that_is_too_large_is_refused(tmp_path: Path) -> None:
    """Over 2 MiB nothing is read; the message says so at the file."""
    (tmp_path / "companies").mkdir()
    (tmp_path / "companies" / "whale.yml").write_bytes(b"name: Whale\n" + b"# .....\n" * (256 * 1024))
    first, *rest = check(tmp_path).problems
    assert (first.place, first.code) == ("companies/whale.yml:1:1", "unreadable-file")
    assert "2 MiB" in first.message and [problem.code for problem in rest] == ["missing-site"]
