"""The values of the seed article against the sheet that a person made of it; neither is in the repository."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import Any

import pytest
import yaml

from generator.draft.amounts.money import money
from generator.draft.amounts.quantities import quantities
from generator.draft.candidates import Text
from generator.draft.dates.dates import dates
from generator.draft.reading.source import source
from generator.draft.reading.text import read_text
from generator.values.dates import partial_date

SEED = Path(__file__).resolve().parents[3] / "shared" / "seed"
pytestmark = pytest.mark.skipif(not SEED.is_dir(), reason="the seed article is not at hand")


@cache
def article() -> Text:
    return read_text((SEED / "article.txt").read_bytes(), "article.txt")


@cache
def facts() -> list[dict[str, Any]]:
    (sheet,) = (SEED / "briefs" / "sheets").glob("*.yml")
    return list(yaml.load(sheet.read_text(encoding="utf-8"), yaml.BaseLoader)["facts"].values())


def test_the_date_is_that_of_the_sheet() -> None:
    """It stands in the feed header."""
    found = source(article())
    assert (found.published, found.basis, found.language, found.warnings) == ("2025-02-04", "header", "en", ())


def test_every_amount_and_percentage_of_the_sheet_is_found_and_no_other() -> None:
    """In its sentence, with its bound and sign."""
    wanted = {(fact["at"], fact[field]) for fact in facts() for field in ("amount", "amount_stated_as", "value") if field in fact}
    assert {(str(found.at), found.stated) for found in (*money(article()), *quantities(article()))} == wanted


def test_every_printed_date_of_the_sheet_is_found() -> None:
    """In its sentence, with the very words and the value that a person gave it."""
    wanted = {(fact["at"], fact["date_printed"], fact["date"]) for fact in facts() if "date_printed" in fact}
    assert wanted <= {(str(found.at), found.text, found.value) for found in dates(article(), partial_date("2025-02-04"))}
