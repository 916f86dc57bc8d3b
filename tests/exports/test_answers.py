"""Whole files, as a person has read and approved them; and sheets with mistakes, which stop nothing."""

from __future__ import annotations

import json
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator

from exports.material import files
from generator import exports
from generator.build import check, pages
from generator.exports.openapi import schemas

EXPECTED = Path(__file__).parent / "expected"
CASES = Path(__file__).parents[1] / "cases"


@pytest.mark.parametrize("path", ["calendar.ics", "companies/acme/feed.xml", "feed.xml", "llms.txt", "api/v1/sources.csv"])
def test_the_file_is_as_approved(path: str, request: pytest.FixtureRequest) -> None:
    """The words of feed, calendar, llms.txt and table; `--update` rewrites the answers, a person reads the diff."""
    answer = EXPECTED / path.replace("/", "-")
    if request.config.getoption("--update"):
        EXPECTED.mkdir(exist_ok=True)
        answer.write_bytes(files()[path])
    assert files()[path].decode() == answer.read_bytes().decode()


@pytest.mark.parametrize("case", ["awful", "empty", "hostile", "statuses"])
def test_mistakes_in_the_sheets_stop_no_export(case: str) -> None:
    """Whatever stands in the sheets, drafts included, as while serving: every file is written, no key dangles, every fact and entity is as described."""
    library = check(CASES / case / "briefs", drafts=True).library
    desk, found = exports.Desk(library), {file.path: file.data for file in exports.files(library)}
    assert all(exports.head(desk, page.path, page.title).jsonld for page in pages(library))
    with closing(sqlite3.connect(":memory:")) as connection:
        connection.deserialize(found["api/v1/briefs.sqlite"])
        assert connection.execute("PRAGMA foreign_key_check").fetchall() == []
    components = {"components": {"schemas": schemas()}}
    names = {"facts": "Fact", "companies": "Company", "deals": "Deal", "people": "Person", "institutions": "Institution", "terms": "Term", "sheets": "Sheet"}
    validators = {folder: Draft202012Validator({"$ref": f"#/components/schemas/{name}", **components}) for folder, name in names.items()}
    for path, data in found.items():
        parts = path.split("/")
        if path.startswith("api/v1/") and path.endswith(".json") and len(parts) > 3:
            assert [f"{path}: {error.json_path}: {error.message}" for error in validators[parts[2]].iter_errors(json.loads(data))] == []
