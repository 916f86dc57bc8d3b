"""The interface in other languages: complete catalogues, and whole sites that speak them."""

from __future__ import annotations

import json
import re
import shutil
from pathlib import Path

import pytest
from babel.messages.catalog import Catalog
from babel.messages.pofile import read_po, write_po
from conftest import ROOT, build_site
from interface import messages

from generator.build import check, outputs
from generator.language import FOLDER, listed, number, plural, say, speaking
from generator.people import people_date, stated
from generator.values.amounts import quantity
from generator.values.dates import partial_date

FOR_EDITORS = ("fields.md", "messages.md")
"""The references of the format and of its messages speak English, as the format does."""

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


@pytest.fixture(scope="module")
def korean(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The sheets of a golden case, for a site in Korean."""
    briefs = tmp_path_factory.mktemp("korean") / "briefs"
    shutil.copytree(ROOT / "tests" / "cases" / "trade" / "briefs", briefs)
    site = briefs / "site.yml"
    site.write_text(site.read_text(encoding="utf-8").replace("language: en", "language: ko"), encoding="utf-8")
    return briefs


def test_no_page_of_a_korean_site_has_a_text_of_the_english_interface(korean: Path) -> None:
    """Headings, labels, table heads, status and basis, captions, empty states: all are Korean; editors' texts stay as typed."""
    english = {message for message, translation in entries(FOLDER / "ko.po").items() if translation != message}
    for output in outputs(check(korean)):
        if output.path in FOR_EDITORS:
            continue
        for piece in re.split(r"[<>\[\]()#*:\n“”]|&#\d+;", re.sub(r"<code>.*?</code>", "", output.text)):
            assert piece.strip() not in english, f"{output.path}: {piece.strip()}"


def test_a_korean_page_says_status_basis_and_silence_in_korean(korean: Path) -> None:
    """A plan, a letter of intent and a refusal to comment read as such; the amount is in the units that Koreans count in."""
    pages = {output.path: output.text for output in outputs(check(korean))}
    money_page = pages["money.md"]
    assert "1조 3,000억원" in money_page and "최대" in money_page
    with speaking("ko"):
        for word in ("Letter of intent", "Letter of intent, not a contract", "Unnamed sources", "Company statement", "Open question", "Sources"):
            assert say(word) in "".join(pages.values())


def test_the_language_does_not_outlast_the_site(korean: Path) -> None:
    """One process can build a Korean and an English site, one after the other."""
    outputs(check(korean))
    assert say("Sources") == "Sources" and plural(2, "fact") == "2 facts"


def test_a_built_korean_site_is_korean_to_browsers_and_search(korean: Path, tmp_path: Path) -> None:
    """The page's language, the theme's own words, the scripts' words and the kinds of the search are Korean."""
    site = tmp_path / "site"
    assert build_site(site, korean).returncode == 0
    page = (site / "money" / "index.html").read_text(encoding="utf-8")
    assert '<html lang="ko"' in page and 'placeholder="검색"' in page
    with speaking("ko"):
        kinds = [kind[0] for kind in json.loads((site / "search" / "names.json").read_bytes())["kinds"]]
        assert say("Company") in kinds and say("copy with citation") in (site / "assets" / "say.js").read_text(encoding="utf-8")
        assert say("Switch to dark mode") in page


@pytest.mark.parametrize(
    "tag, written, printed",
    [
        ("en", "2025-02-04", "4 February 2025"), ("en-US", "2025-02-04", "February 4, 2025"), ("fr", "2025-02-04", "4 February 2025"), ("ko", "2025-02-04", "2025년 2월 4일"),
        ("en", "2025-02-03/2025-02-04", "3–4 February 2025"), ("ko", "2025-02-03/2025-02-04", "2025년 2월 3일~4일"), ("en-US", "2024-12-30/2025-01-02", "December 30, 2024 – January 2, 2025"),
        ("ko", "2025-02", "2025년 2월"), ("en", "2025-02~", "about February 2025"), ("en", "2025-02-03/2025-02-03", "3 February 2025"), ("en", "2025/2025-03", "2025 – March 2025"),
    ],
)  # fmt: skip
def test_dates_as_the_language_writes_them(tag: str, written: str, printed: str) -> None:
    """British order unless the site says otherwise; an interval says once what its ends share."""
    with speaking(tag):
        assert people_date(partial_date(written)) == printed


@pytest.mark.parametrize(
    "typed, english, korean_words",
    [
        ("up to 2 trillion KRW", "up to 2 trillion KRW", "최대 2조원"), ("500 billion USD", "500 billion USD", "5,000억 미국 달러"), ("+0.2 percent", "+0.2 percent", "+0.2%"),
        ("-2 percent", "-2 percent", "-2%"), ("9 percentage-points", "9 percentage-points", "9%포인트"), ("2 to 2.5 trillion KRW", "2 to 2.5 trillion KRW", "2조~2조 5,000억원"),
        ("900 thousand count", "900 thousand", "90만"), ("97.20 percent", "97.20 percent", "97.20%"), ("1.4 GW", "1.4 GW", "1.4 GW"),
    ],
)  # fmt: skip
def test_amounts_as_people_read_them(typed: str, english: str, korean_words: str) -> None:
    """English prints what the editor typed; Korean counts by ten thousands, and keeps bound, sign and printed precision."""
    assert stated(quantity(typed)) == english
    with speaking("ko"):
        assert stated(quantity(typed)) == korean_words


def test_lists_and_counts() -> None:
    """`a, b and c`; one fact, 1,234 facts."""
    assert listed(["a", "b", "c"]) == "a, b and c" and plural(1, "fact") == "1 fact" and plural(1234, "fact") == "1,234 facts" and number(10) == "10"
