"""JSON: what the files hold, and that their description is true."""

from __future__ import annotations

import json
import re

import pytest
from jsonschema import Draft202012Validator
from openapi_spec_validator import OpenAPIV31SpecValidator, validate

from exports.material import ADDRESS, AT, BOTH, FIRST, SCRIPT, files, library, loaded
from generator.exports.api import VERSION
from generator.views import downloads


@pytest.mark.parametrize("name, address", BOTH)
def test_the_description_is_sound_and_every_file_is_as_it_says(name: str, address: str) -> None:
    """openapi.json passes an OpenAPI 3.1 validator; each JSON file has an address in it and satisfies its schema, and no field is missing or extra."""
    description = loaded("api/v1/openapi.json", name, address)
    validate(description, cls=OpenAPIV31SpecValidator)
    patterns = [(re.compile(re.sub(r"\\\{[a-z]+\\\}", "[^/]+", re.escape(path))), entry) for path, entry in description["paths"].items()]
    checked = 0
    for path, data in files(name, address).items():
        if not path.startswith("api/v1/") or path.endswith("openapi.json"):
            continue
        found = [entry for pattern, entry in patterns if pattern.fullmatch(path.removeprefix("api/v1"))]
        assert len(found) == 1, path
        content = found[0]["get"]["responses"]["200"]["content"]
        if path.endswith(".json"):
            schema = {**content["application/json"]["schema"], "components": description["components"]}
            problems = [f"{path}: {error.json_path}: {error.message}" for error in Draft202012Validator(schema).iter_errors(json.loads(data))]
            assert problems == []
            checked += 1
    assert checked > 30


def test_every_file_that_is_described_exists() -> None:
    """An address without a placeholder in openapi.json leads to a file."""
    for path in loaded("api/v1/openapi.json")["paths"]:
        assert "{" in path or f"api/v1{path}" in files(), path


def test_a_fact_says_who_and_whether() -> None:
    """The plan's sentence is the composed one, its ceiling is kept, and the numbers stand beside the bound."""
    fact = loaded(f"api/v1/facts/{FIRST}/plan-with-ceiling.json")
    assert fact["sentence"] == "Planned, Acme said: Acme is to build a centre; private money is to pay for it."
    assert (fact["amount"], fact["amount_bound"], fact["amount_number"], fact["amount_unit"]) == ("up to 2 trillion KRW", "up to", 2_000_000_000_000, "KRW")
    assert (fact["due"], fact["due_from"], fact["due_to"], fact["overdue"]) == ("2025-06", "2025-06-01", "2025-06-30", False)
    assert loaded(f"api/v1/facts/{FIRST}/promise-overdue.json")["status_word"] == "Planned, outcome not recorded"
    assert loaded(f"api/v1/facts/{FIRST}/share-price-down.json")["value"] == "-2.50 percent"
    assert loaded(f"api/v1/facts/{FIRST}/deal-letter.json")["due_to"] is None


def test_what_is_no_longer_relied_on_is_marked() -> None:
    """Deprecated, withdrawn and corrected facts stay, each marked as what it is."""
    misread, withdrawn = loaded(f"api/v1/facts/{FIRST}/misread.json"), loaded("api/v1/facts/2025-02-11-withdrawn/withdrawn-fact.json")
    assert (misread["deprecated"], misread["retracted"], misread["deprecated_reason"]) == (True, False, "the sentence is too damaged to be read")
    assert (withdrawn["deprecated"], withdrawn["retracted"]) == (True, True)
    assert withdrawn["sentence"].startswith("Article withdrawn by its publisher: ")
    old, new = loaded(f"api/v1/facts/{FIRST}/sales.json"), loaded("api/v1/facts/2025-02-10-second/sales-corrected.json")
    assert old["superseded"] and old["corrected_by"] == [new["id"]] and new["corrects"] == [old["id"]]
    assert new["corrected"] == [{"on": "2025-02-20", "was": "13 units", "why": "misread"}]


def test_names_are_as_typed() -> None:
    """Markup and formulas in names are data: JSON has them to the letter."""
    assert loaded("api/v1/companies/script.json")["name"] == SCRIPT
    assert loaded("api/v1/companies/at-sign.json")["name"] == AT
    assert loaded("api/v1/companies/at-sign.json")["parent"] == "acme"
    assert loaded("api/v1/companies/acme.json")["former_slugs"] == ["old-acme"]


def test_facts_jsonl_has_every_fact_once_in_order() -> None:
    """A line of facts.jsonl is the fact's own file; lines stand in the order of the library."""
    lines = files()["api/v1/facts.jsonl"].splitlines(keepends=True)
    assert [json.loads(line)["id"] for line in lines] == [str(ref) for ref in library().facts]
    for line in lines:
        sheet, fact = json.loads(line)["id"].split("/")
        assert files()[f"api/v1/facts/{sheet}/{fact}.json"] == line


def test_lists_lead_to_their_files() -> None:
    """From index.json every file is reached by following `api`."""
    seen, waiting = set(), ["api/v1/index.json"]
    while waiting:
        path = waiting.pop()
        if path not in seen:
            seen.add(path)
            waiting += re.findall(r'"api":"([^"]+)"', files()[path].decode())
    assert seen == {path for path in files() if re.fullmatch(r"api/v1/.*\.json", path)} - {"api/v1/openapi.json"}


def test_addresses_are_absolute_where_the_site_has_one() -> None:
    """With a site address, pages and files are named in full; without one, from the site's root."""
    path = f"api/v1/facts/{FIRST}/misread.json"
    assert loaded(path)["url"] == f"sheets/{FIRST}/#misread"
    assert loaded(path, site_url=ADDRESS)["url"] == f"{ADDRESS}sheets/{FIRST}/#misread"
    assert loaded(path, site_url=ADDRESS.rstrip("/"))["url"] == f"{ADDRESS}sheets/{FIRST}/#misread"
    assert loaded("api/v1/openapi.json", site_url=ADDRESS)["servers"][0]["url"] == f"{ADDRESS}api/v1"


@pytest.mark.parametrize("name, address", BOTH)
def test_no_draft_in_any_export(name: str, address: str) -> None:
    """A draft sheet's id, words and facts are in no file."""
    for path, data in files(name, address).items():
        for word in (b"zanzibar", b"secret"):
            assert word not in data and word.decode() not in path, path


def test_the_downloads_page_has_every_format_and_its_version() -> None:
    """Each file that is not one entity's, sheet's or fact's own stands on the downloads page, with its version; nothing stands there that is not written."""
    page = next(downloads.pages(library()))
    shown = {link.href for one in page.body["downloads"] for link in one.files}
    single = re.compile(r"api/v1/[a-z]+/.+|(companies|deals)/.+|(assets|search)/.+")
    assert shown == {path for path in files() if not single.fullmatch(path)}
    assert VERSION.split(".")[0] == downloads.VERSION
    assert all("version 1, as of 1 March 2025" in one.cite for one in page.body["downloads"])
