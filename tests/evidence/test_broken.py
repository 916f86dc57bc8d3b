"""A sheet that has a mistake is told of the mistake, not of what follows from it."""

from __future__ import annotations

import shutil
from pathlib import Path

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
