"""The SQLite file: sound, linked, searchable, and opened by Datasette."""

from __future__ import annotations

import json
import socket
import sqlite3
import subprocess
import sys
import time
import urllib.request
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from urllib.parse import urlencode

import pytest

from exports.material import BOTH, FIRST, SCRIPT, files, library, loaded
from generator.exports import Desk
from generator.exports.database import database


def opened(name: str = "hostile", address: str = "") -> sqlite3.Connection:
    connection = sqlite3.connect(":memory:")
    connection.deserialize(files(name, address)["api/v1/briefs.sqlite"])
    return connection


@pytest.mark.parametrize("name, address", BOTH)
def test_it_is_sound_and_every_key_leads_somewhere(name: str, address: str) -> None:
    """SQLite finds no fault, no foreign key dangles, and the index agrees with its table."""
    with closing(opened(name, address)) as connection:
        assert connection.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
        assert connection.execute("PRAGMA foreign_key_check").fetchall() == []
        connection.execute("INSERT INTO facts_fts(facts_fts, rank) VALUES ('integrity-check', 1)")
        assert connection.execute("PRAGMA page_size").fetchone() == (4096,)
        keys = {table: len(connection.execute(f"PRAGMA foreign_key_list({table})").fetchall()) for table in ("facts", "sheets", "deals", "people", "fact_entities", "fact_links", "fact_sentences", "entity_names")}
        assert min(keys.values()) > 0 and keys["facts"] >= 8, keys


def test_it_says_what_the_json_says() -> None:
    """Each fact's row has the fields of its JSON file, lists and maps as JSON."""
    with closing(opened()) as connection:
        connection.row_factory = sqlite3.Row
        rows = {row["id"]: dict(row) for row in connection.execute("SELECT * FROM facts")}
    assert len(rows) == len(library().facts)
    for identifier, row in rows.items():
        told = loaded(f"api/v1/facts/{identifier}.json")
        assert {key: json.loads(row[key]) if isinstance(value, (list, dict)) else row[key] for key, value in told.items()} == told


def test_full_text_and_joins() -> None:
    """A word leads to its facts, a company to those on its page, a name in Korean to its company."""
    with closing(opened()) as connection:
        assert connection.execute("SELECT id FROM facts WHERE rowid IN (SELECT rowid FROM facts_fts WHERE facts_fts MATCH 'bankrupt')").fetchall() == [("2025-02-11-withdrawn/withdrawn-fact",)]
        named = connection.execute("SELECT entity FROM entity_names WHERE rowid IN (SELECT rowid FROM entity_names_fts WHERE entity_names_fts MATCH '공식')").fetchall()
        assert named == [("formula",)]
        parties = connection.execute("SELECT e.name, part FROM fact_entities JOIN entities e ON e.slug = entity WHERE fact = ? AND part = 'partner'", [f"{FIRST}/deal-letter"]).fetchall()
        assert len(parties) == 2
        assert connection.execute("SELECT name FROM entities WHERE slug = 'script'").fetchone() == (SCRIPT,)
        assert connection.execute("SELECT older FROM fact_links WHERE link = 'corrects'").fetchall() == [(f"{FIRST}/sales",)]
        assert connection.execute("SELECT count(*) FROM columns WHERE meaning = ''").fetchone() == (0,)


def test_two_builds_are_equal() -> None:
    """The same sheets give the same bytes, and nothing in them tells which SQLite wrote them."""
    assert database(Desk(library())) == database(Desk(library())) == files()["api/v1/briefs.sqlite"]
    assert files()["api/v1/briefs.sqlite"][96:100] == bytes(4)


@pytest.fixture(scope="module")
def datasette(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Datasette on the file, as a reader would start it; its address."""
    file = tmp_path_factory.mktemp("datasette") / "briefs.sqlite"
    file.write_bytes(files()["api/v1/briefs.sqlite"])
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    command = [str(Path(sys.executable).with_name("datasette")), "serve", str(file), "--host", "127.0.0.1", "--port", str(port)]
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True)
    address = f"http://127.0.0.1:{port}"
    try:
        _wait(address, process)
        yield address
    finally:
        process.terminate()
        process.wait(10)


def _wait(address: str, process: subprocess.Popen[str]) -> None:
    deadline = time.monotonic() + 30
    while time.monotonic() < deadline:
        assert process.poll() is None, process.stderr and process.stderr.read()
        try:
            urllib.request.urlopen(f"{address}/-/versions.json", timeout=5).close()
            return
        except OSError:
            time.sleep(0.1)
    raise AssertionError("Datasette did not answer in 30 s")


def _asked(address: str, path: str, **query: str) -> dict:
    with urllib.request.urlopen(f"{address}{path}?{urlencode(query)}", timeout=10) as answer:
        return json.load(answer)


def test_datasette_opens_it(datasette: str) -> None:
    """Datasette lists the tables with their links, finds facts by a word, and answers SQL."""
    tables = {table["name"]: table for table in _asked(datasette, "/briefs.json")["tables"]}
    assert tables["facts"]["fts_table"] == "facts_fts" and tables["facts"]["count"] == len(library().facts)
    assert {"column": "sheet", "other_table": "sheets", "other_column": "id"} in tables["facts"]["foreign_keys"]["outgoing"]
    found = _asked(datasette, "/briefs/facts.json", _search="bankrupt", _shape="objects")["rows"]
    assert [row["id"] for row in found] == ["2025-02-11-withdrawn/withdrawn-fact"]
    counted = _asked(datasette, "/briefs.json", sql="select count(*) as n from facts where deprecated", _shape="objects")["rows"]
    assert counted == [{"n": 3}]
    with urllib.request.urlopen(f"{datasette}/briefs/entities", timeout=10) as page:
        assert b"<script>alert(1)" not in page.read()
