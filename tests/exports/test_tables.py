"""CSV: RFC 4180, and nothing in it that a spreadsheet would run."""

from __future__ import annotations

import csv
import io
import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from exports.material import AT, BOTH, FIRST, FORMULA, SCRIPT, files, library
from generator.exports.tables import TABLES, safe


def table(name: str, of: str = "hostile", address: str = "") -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(files(of, address)[f"api/v1/{name}.csv"].decode(), newline=""), strict=True))


def read(text: str) -> str:
    """A cell as the downloads page tells programs to read it."""
    return text.removeprefix("'")


@pytest.mark.parametrize("of, address", BOTH)
@pytest.mark.parametrize("name", TABLES)
def test_the_form_is_that_of_rfc_4180(name: str, of: str, address: str) -> None:
    """UTF-8 without a byte order mark, a header row, CRLF after each row, the same number of fields in each."""
    data = files(of, address)[f"api/v1/{name}.csv"]
    rows = list(csv.reader(io.StringIO(data.decode("utf-8"), newline=""), strict=True))
    assert not data.startswith(b"\xef\xbb\xbf") and data.endswith(b"\r\n") and b"\n" not in data.replace(b"\r\n", b"")
    assert rows[0] == [column.name for column in TABLES[name].columns]
    assert {len(row) for row in rows} == {len(rows[0])}


@pytest.mark.parametrize("of, address", BOTH)
@pytest.mark.parametrize("name", TABLES)
def test_no_cell_can_run(name: str, of: str, address: str) -> None:
    """No cell begins with = + - @, a tab or a line break, blanks and full-width signs counted; a number alone may be negative."""
    for row in csv.reader(io.StringIO(files(of, address)[f"api/v1/{name}.csv"].decode(), newline="")):
        for text in row:
            assert not re.match(r"\s*[=+\-@＝＋－＠]|[\t\r\n]", text) or re.fullmatch(r"-[0-9.]+", text), text


def test_what_begins_with_a_sign_survives() -> None:
    """+9 percent, -2.50 percent and hostile names are read back as typed, by removing one apostrophe."""
    facts = {row["id"]: row for row in table("facts")}
    assert facts[f"{FIRST}/share-price"]["value"] == "'+9 percent" and read(facts[f"{FIRST}/share-price"]["value"]) == "+9 percent"
    assert read(facts[f"{FIRST}/share-price-down"]["value"]) == "-2.50 percent"
    assert facts[f"{FIRST}/share-price-down"]["value_number"] == "-2.5"
    assert read(facts[f"{FIRST}/silent"]["quote"]) == "=nothing to say"
    assert {read(row["name"]) for row in table("companies")} == {"Acme", FORMULA, AT, SCRIPT}
    assert facts[f"{FIRST}/meeting-ahead"]["participants"] == "ada; hebrew"


@settings(max_examples=60)
@given(st.text())
def test_any_text_can_be_read_back(text: str) -> None:
    """Whatever a cell holds, it is either as it was or behind one apostrophe, and the reader can tell which."""
    told = safe(text)
    assert told in (text, f"'{text}")
    assert read(told) == text
    assert not re.match(r"[=+@\t\r\n]|-(?![0-9.]+$)", told)


def test_a_ceiling_stays_one() -> None:
    """The amount's words hold the bound; the number stands in a column of its own, in digits."""
    row = next(row for row in table("facts") if row["id"] == f"{FIRST}/plan-with-ceiling")
    assert (row["amount"], row["amount_bound"], row["amount_number"]) == ("up to 2 trillion KRW", "up to", "2000000000000")
    assert row["parties"] == "" and row["deprecated"] == "false"
    assert next(row for row in table("deals"))["parties"] == "acme: partner; formula: partner"


def test_every_row_is_there_in_order() -> None:
    """Facts by sheet and article order, companies by name."""
    assert [row["id"] for row in table("facts")] == [str(ref) for ref in library().facts]
    assert [row["slug"] for row in table("companies")] == [entity.slug for entity in library().entities("company")]
    assert [row["id"] for row in table("sources")] == sorted(library().sheets)
    withdrawn = next(row for row in table("sources") if row["id"] == "2025-02-11-withdrawn")
    assert (withdrawn["retracted"], withdrawn["published"], withdrawn["publisher"]) == ("2025-02-25", "unknown", "unknown")
