"""The files of the search: what stands in them, in which order, and that both sides fold words alike."""

from __future__ import annotations

import json
import re
import shutil
import subprocess
from pathlib import Path

import pytest

from generator.build import check
from generator.exports import names, texts

BRIEFS = Path(__file__).parent / "briefs"
SAMPLES = ["Kakao", "Straße", "ﬁrst", "L’Oréal", "ＫＴ", "카카오", "トヨタ ガレージ", "ΣΊΣΥΦΟΣ", "İstanbul", "Ærø ŁÓDŹ", "①２", "ㅋㅋㅇ", "ﾊﾟﾅｿﾆｯｸ", "हिन्दी"]


@pytest.fixture(scope="module")
def rows() -> dict[str, list[list]]:
    found = json.loads(names.data(check(BRIEFS).library))
    assert found["format"] == names.FORMAT
    return {folder: rows for _, folder, rows in found["kinds"]}


def test_every_page_has_a_row_at_its_address(rows: dict[str, list[list]]) -> None:
    """The slug is left out only where it can be told from the title; kinds and slugs are in order."""
    assert list(rows) == ["companies", "deals", "people", "institutions", "sheets"]
    for folder, found in rows.items():
        slugs = [(row[1:] or [0])[0] or re.sub("[^a-z0-9]+", "-", row[0].lower()) for row in found]
        assert slugs == sorted(file.stem for file in (BRIEFS / folder).glob("*.yml"))


def test_a_ticker_keeps_its_zeros(rows: dict[str, list[list]]) -> None:
    by_title = {row[0]: row for row in rows["companies"]}
    assert by_title["Kia"][2] == ["기아", "KRX:000270"] and "HKG:0700" in by_title["Tencent"][2]


def test_a_deal_names_its_parties_and_its_sums(rows: dict[str, list[list]]) -> None:
    """Both as numbers of rows and as stated, the article's own conversion too; what is said of it keeps its stage in front."""
    deal = next(row for row in rows["deals"] if row[0] == "Haedam green ships")
    everything = [row for found in rows.values() for row in found]
    assert [everything[ref][0] for ref in deal[5]] == ["Haedam Shipping", "Fennmoor Energy"]
    assert deal[6] == ["2 trillion KRW", "1.4 billion USD"]
    merger = next(row for row in rows["deals"] if "merger" in row[0])
    assert merger[4].startswith("Announced – planned: ")


def test_a_gloss_is_short_and_cut_between_words(rows: dict[str, list[list]]) -> None:
    assert all(len(row[4]) <= names.GLOSS_EACH + 60 for found in rows.values() for row in found if len(row) > 4)
    assert names._cut("One two three", 8) == "One two…" and names._cut("Short", 8) == "Short" and names._cut("Donaudampfschiff", 8) == "Donauda…"


def test_the_files_do_not_depend_on_the_order_of_the_sheets() -> None:
    once, again = check(BRIEFS).library, check(BRIEFS).library
    assert names.data(once) == names.data(again)
    assert list(texts.files(once)) == list(texts.files(again))


def test_words_stand_in_order_with_the_newest_facts_first() -> None:
    files = {file.path: json.loads(file.data) for file in texts.files(check(BRIEFS).library)}
    facts, words = files["search/text/facts-0.json"], files["search/text/words-0.json"]
    assert list(words) == sorted(words) and "the" not in words
    assert [row[0] for row in facts] == sorted((row[0] for row in facts), reverse=True)
    first = words["barnacles"][0]
    assert facts[first][:2] == ["2025-03-20-saeki-visit", "meeting"]
    assert words["krw2000000000000"] and words["로보윅"] == words["robowick"]


def test_python_and_javascript_fold_alike() -> None:
    """A word typed is looked up as it was written: `folded` and `plain` agree."""
    node = shutil.which("node")
    if not node:
        pytest.skip("could not run: there is no node")
    script = Path(__file__).resolve().parents[2] / "site_templates" / "assets" / "search" / "fold.js"
    code = f"{script.read_text(encoding='utf-8')}\nprocess.stdout.write(JSON.stringify({json.dumps(SAMPLES)}.map(plain)))"
    done = subprocess.run([node, "-e", code], capture_output=True, text=True, timeout=60, check=True)
    assert json.loads(done.stdout) == [texts.folded(sample) for sample in SAMPLES]
