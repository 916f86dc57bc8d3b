"""The interface in other languages: complete catalogues, and whole sites that speak them."""

from __future__ import annotations

import re
from datetime import date
from pathlib import Path

import pytest
from babel.messages.catalog import Catalog
from babel.messages.pofile import read_po, write_po
from catalogue import messages

from generator.language import FOLDER, listed, number, plural, say, speaking
from generator.people import people_date, stated
from generator.values.amounts import money, quantity
from generator.values.dates import partial_date

CATALOGUES = sorted(FOLDER.glob("*.po"))


def entries(file: Path) -> dict[str, str]:
    with file.open("rb") as opened:
        return {str(entry.id): str(entry.string) for entry in read_po(opened) if entry.id}


@pytest.mark.parametrize("file", CATALOGUES, ids=lambda file: file.stem)
def test_a_catalogue_is_complete(file: Path, request: pytest.FixtureRequest) -> None:
    """Every text of the interface has its translation, and no translation outlives its text."""
    found = entries(file)
    if request.config.getoption("--update"):
        _rewrite(file, found)
        found = entries(file)
    assert [message for message in sorted(messages()) if not found.get(message)] == []
    assert sorted(set(found) - messages()) == []


def _rewrite(file: Path, found: dict[str, str]) -> None:
    """The catalogue in order of its English texts, new ones with an empty translation."""
    catalogue = Catalog(locale=file.stem, project="Briefs", version="1", header_comment="# The interface of Briefs; the English text is the key.", fuzzy=False)
    for message in sorted(messages()):
        catalogue.add(message, found.get(message, ""))
    with file.open("wb") as opened:
        write_po(opened, catalogue, width=0, omit_header=True, sort_output=True)


@pytest.mark.parametrize("file", CATALOGUES, ids=lambda file: file.stem)
def test_a_translation_has_the_parts_and_marks_of_its_text(file: Path) -> None:
    """`{date}`, links and code stand in both; a space at an end, which joins it to its neighbour, too."""
    for message, translation in entries(file).items():
        for pattern in (r"\{\w+\}", r"\]\([^)]*\)", r"`[^`]*`"):
            assert sorted(re.findall(pattern, message)) == sorted(re.findall(pattern, translation)), message
        assert message[:1].isspace() == translation[:1].isspace() or translation[:1] in "(,", message
