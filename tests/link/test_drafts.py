"""A draft is checked, but no page and no file of a built site has a word of it."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.build import check, exported, outputs

DRAFT = Path(__file__).parent.parent / "cases" / "draft" / "briefs"
WORDS = ("no cells have come", "deliveries-stopped", "2025-05-20-draft")


@pytest.mark.parametrize("served", [False, True])
def test_a_draft_leaves_no_trace_in_a_built_site(served: bool) -> None:
    """Neither its text, nor its facts' ids, nor its name; while serving all three are there."""
    checked = check(DRAFT, drafts=served)
    printed = {output.path: output.path + output.text for output in outputs(checked)}
    assert len(printed) > 10
    for words in WORDS:
        assert any(words in text for text in printed.values()) is served, words
    if not served:
        for file in exported(checked):
            assert not any(words in str(file) for words in WORDS), file
