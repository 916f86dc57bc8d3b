"""A sheet that has a mistake is told of the mistake, not of what follows from it."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from evidence.kit import SHEET, checked, codes, edit, folder, run, sheet
from generator.build import check

ROOT = Path(__file__).parent.parent.parent


def test_a_broken_fact_is_no_change_of_wording(tmp_path: Path) -> None:
    """The fact is left out until it is mended; the lock's attestation waits until then too."""
    briefs = shutil.copytree(ROOT / "briefs", tmp_path / "briefs")
    sheet = briefs / "sheets" / "2025-02-04-openai-kakao.yml"
    whole = sheet.read_text(encoding="utf-8")
    sheet.write_text(whole.replace("amount: up to 500 billion USD", "amount: $500 billion"), encoding="utf-8")
    assert [problem.code for problem in check(briefs).problems] == ["bad-amount"]
    sheet.write_text(whole.replace("Kakao runs the messaging app", "Kakao operates the messaging app"), encoding="utf-8")
    assert [problem.code for problem in check(briefs).problems] == ["wording-changed"]


FACT = "  mill:\n    at: p1s1\n    kind: figure\n    text: Acme has looms.\n    subject: acmee\n    value: 31 count\n    measure: looms\n    quote: one two three four five six seven eight nine ten eleven\n"
OTHERS = ["quote-not-found", "too-many-words", "too-much-quoted", "unknown-reference", "unsupported-figure"]


@pytest.mark.parametrize(("old", "new", "code"), [
    ("status: published", "status: publishd", "not-allowed"), ("timezone: UTC", "timezone: Mars", "bad-time-zone"), ("title: unknown", "title:", "empty-value"), ("publisher: daily", "publisher: [", None),
    ("format: 1", "format: 2", "not-allowed"), ("    at: p1s1", "    stauts: done\n    at: p1s1", "unknown-key"), ("measure: looms", "date: soon\n    measure: looms", "bad-date"),
])  # fmt: skip
def test_a_broken_part_does_not_silence_the_others(tmp_path: Path, old: str, new: str, code: str | None) -> None:
    """Status, source, a key of the fact itself: what else is wrong is told in the same run, and nothing that only follows. Where YAML itself ends, only that can be told."""
    briefs = folder(tmp_path, {SHEET: (sheet("") + FACT).replace(old, new, 1)}, {SHEET: "Acme has 30 looms."})
    found = sorted(problem.code for problem in checked(briefs).problems if problem.code != "missing-lock")
    assert found == (sorted([code, *OTHERS]) if code else ["bad-yaml"])
    assert SHEET not in checked(briefs).library.sheets or code in ("unknown-key", "bad-date")


def test_a_sentence_that_the_article_lacks_is_told_of_a_draft_too(tmp_path: Path) -> None:
    """A draft has no lock yet; its article is at hand, and the check counts the sentences there. With a lock it is told once."""
    draft = sheet("mill: {at: p9s9, kind: description, text: \"Acme is old.\", subject: acme}").replace("published\n", "draft\n", 1)
    briefs = folder(tmp_path, {SHEET: draft}, {SHEET: "Acme has 30 looms. They run."})
    assert [(problem.code, problem.line, problem.hint) for problem in checked(briefs).problems] == [("unknown-sentence", 11, "the last sentence is p1s2")]
    assert checked(briefs, with_articles=False).problems == ()
    edit(briefs / "sheets" / f"{SHEET}.yml", "p9s9", "p1s1")
    assert run("lock", SHEET, "--briefs", briefs, "--on", "2025-03-04").exit_code == 0
    edit(briefs / "sheets" / f"{SHEET}.yml", "p1s1", "p9s9")
    assert codes(list(checked(briefs).problems)).count("unknown-sentence") == 1
