"""One SQLite file: the same columns as the JSON, with foreign keys, tables for what is many, and a full-text index."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterable, Iterator
from typing import Any

from generator.exports.api import VERSION
from generator.exports.columns import Columns, row
from generator.exports.desk import API, FOLDERS, Desk
from generator.exports.entities import DEAL_COLUMNS, ENTITY_COLUMNS, PERSON_COLUMNS
from generator.exports.facts import FACT_COLUMNS
from generator.exports.file import File
from generator.exports.sources import SOURCE_COLUMNS, sources
from generator.link import LinkedFact
from generator.values import UNKNOWN
from generator.vocabulary import FACT_LINKS

_KEYS = {"entities": "slug", "sheets": "id", "facts": "id"}
_TYPES = {"boolean": "INTEGER", "integer": "INTEGER", "number": "REAL"}

_MANY = """
CREATE TABLE entity_names (entity TEXT NOT NULL REFERENCES entities(slug), text TEXT NOT NULL, lang TEXT, kind TEXT NOT NULL);
CREATE TABLE fact_entities (fact TEXT NOT NULL REFERENCES facts(id), entity TEXT NOT NULL REFERENCES entities(slug), part TEXT NOT NULL, PRIMARY KEY (fact, part, entity)) WITHOUT ROWID;
CREATE TABLE fact_links (fact TEXT NOT NULL REFERENCES facts(id), link TEXT NOT NULL, older TEXT NOT NULL REFERENCES facts(id), PRIMARY KEY (fact, link, older)) WITHOUT ROWID;
CREATE TABLE fact_sentences (fact TEXT NOT NULL REFERENCES facts(id), sheet TEXT NOT NULL REFERENCES sheets(id), paragraph INTEGER NOT NULL, sentence INTEGER NOT NULL);
CREATE INDEX fact_entities_entity ON fact_entities(entity);
CREATE INDEX fact_links_older ON fact_links(older);
CREATE INDEX facts_sheet ON facts(sheet);
CREATE INDEX facts_date ON facts(date_from);
"""
_SEARCH = """
CREATE VIRTUAL TABLE facts_fts USING fts5(sentence, text, quote, note, question, content="facts", tokenize="unicode61 remove_diacritics 2");
INSERT INTO facts_fts(facts_fts) VALUES ('rebuild');
INSERT INTO facts_fts(facts_fts) VALUES ('optimize');
CREATE VIRTUAL TABLE entity_names_fts USING fts5(text, content="entity_names", tokenize="unicode61 remove_diacritics 2");
INSERT INTO entity_names_fts(entity_names_fts) VALUES ('rebuild');
INSERT INTO entity_names_fts(entity_names_fts) VALUES ('optimize');
"""
_PAGE_SIZE = 4096
_WRITER = slice(96, 100)
"""Where the header names the SQLite that wrote the file (sqlite.org/fileformat2.html#the_database_header)."""


def files(desk: Desk) -> Iterator[File]:
    yield File(f"{API}/briefs.sqlite", database(desk))


def database(desk: Desk) -> bytes:
    """The database file. Equal input gives equal bytes: fixed page size, fixed order, no dates of its own."""
    connection = sqlite3.connect(":memory:", isolation_level=None)
    try:
        connection.execute(f"PRAGMA page_size = {_PAGE_SIZE}")
        connection.execute("BEGIN")
        _create(connection)
        _fill(connection, desk)
        for statement in filter(None, map(str.strip, _SEARCH.split("\n"))):
            connection.execute(statement)
        connection.execute("COMMIT")
        connection.execute("VACUUM")
        data = bytearray(connection.serialize())
    finally:
        connection.close()
    data[_WRITER] = bytes(4)
    return bytes(data)


def _create(connection: sqlite3.Connection) -> None:
    connection.execute("CREATE TABLE about (name TEXT PRIMARY KEY, value TEXT) WITHOUT ROWID")
    connection.execute('CREATE TABLE columns ("table" TEXT NOT NULL, name TEXT NOT NULL, meaning TEXT NOT NULL)')
    for name, columns in _tables().items():
        connection.execute(f"CREATE TABLE {name} ({', '.join(_definition(name, column) for column in columns)})")
        connection.executemany("INSERT INTO columns VALUES (?, ?, ?)", [(name, column.name, column.meaning) for column in columns])
    for statement in filter(None, map(str.strip, _MANY.split("\n"))):
        connection.execute(statement)


def _tables() -> dict[str, Columns]:
    slug = ENTITY_COLUMNS[0]._replace(refers="entities")
    return {"entities": ENTITY_COLUMNS, "sheets": SOURCE_COLUMNS, "facts": FACT_COLUMNS, "deals": (slug, *DEAL_COLUMNS), "people": (slug, *PERSON_COLUMNS)}


def _definition(table: str, column: Any) -> str:
    kinds = column.schema.get("type", "string")
    kind = next((_TYPES[kind] for kind in ([kinds] if isinstance(kinds, str) else kinds) if kind in _TYPES), "TEXT")
    key = " PRIMARY KEY NOT NULL" if column.name == _KEYS.get(table, "slug") else ""
    refers = f" REFERENCES {column.refers}({_KEYS[column.refers]})" if column.refers else ""
    return f'"{column.name}" {kind}{key}{refers}'


def _fill(connection: sqlite3.Connection, desk: Desk) -> None:
    library, tables = desk.library, _tables()
    everyone = [entity for kind in FOLDERS for entity in library.entities(kind)]
    about = {"version": VERSION, "site": library.site.name, "as_of": library.site.as_of.isoformat(), "language": library.site.language, "url": desk.site_url or None}
    connection.executemany("INSERT INTO about VALUES (?, ?)", about.items())
    _insert(connection, "entities", [_unnamed(tables["entities"])])
    for name, things in (
        ("entities", everyone), ("sheets", sources(desk)), ("facts", library.facts.values()), ("deals", library.entities("deal")), ("people", library.entities("person")),
    ):  # fmt: skip
        _insert(connection, name, (row(tables[name], desk, thing) for thing in things))
    names: list[tuple[str, str, str | None, str]] = [(entity.slug, entity.name, entity.record.name_lang or library.site.language, "name") for entity in everyone]
    names += [(entity.slug, other.text, other.lang, other.kind) for entity in everyone for other in entity.other_names]
    connection.executemany("INSERT INTO entity_names VALUES (?, ?, ?, ?)", names)
    for linked in library.facts.values():
        ref = str(linked.ref)
        connection.executemany("INSERT INTO fact_entities VALUES (?, ?, ?)", [(ref, slug, part) for slug, part in dict.fromkeys(_parts(desk, linked))])
        connection.executemany("INSERT INTO fact_links VALUES (?, ?, ?)", [(ref, link, older) for link in FACT_LINKS for older in dict.fromkeys(desk.refs(linked.links.get(link, ())))])
        connection.executemany("INSERT INTO fact_sentences VALUES (?, ?, ?, ?)", [(ref, linked.ref.sheet, at.paragraph, at.sentence) for at in sorted(linked.fact.at)])


def _insert(connection: sqlite3.Connection, table: str, rows: Iterable[dict[str, Any]]) -> None:
    for one in rows:
        marks = ", ".join("?" * len(one))
        connection.execute(f"INSERT INTO {table} VALUES ({marks})", [_held(value) for value in one.values()])


def _held(value: Any) -> Any:
    """Lists and maps as JSON text, which SQLite's own functions read; whole numbers as REAL where they would be too big for INTEGER."""
    if isinstance(value, (list, dict)):
        return json.dumps(value, ensure_ascii=False)
    return float(value) if isinstance(value, int) and not isinstance(value, bool) and abs(value) >= 2**63 else value


def _unnamed(columns: Columns) -> dict[str, Any]:
    """The row that `unknown` refers to: someone or somewhere that the source does not name."""
    empty = {"object": {}, "array": [], "integer": 0}
    filled = {column.name: empty.get(str(column.schema.get("type"))) for column in columns}
    return filled | {"slug": UNKNOWN, "kind": UNKNOWN, "name": "not given by the source"}


def _parts(desk: Desk, linked: LinkedFact) -> Iterator[tuple[str, str]]:
    """Who has which part in a fact: (slug, part). `page` = it stands on that entity's page."""
    fact = linked.fact
    yield from ((slug, role) for slug, roles in fact.parties.items() for role in roles)
    for part, slugs in (("meets", fact.participants), ("about", fact.about), ("asserts", fact.by), ("relays", fact.via), ("page", sorted(linked.pages))):
        yield from ((slug, part) for slug in desk.slugs(slugs))
    for part in ("subject", "object", "place", "area", "funded_by", "speaker"):
        if (slug := desk.slug(getattr(fact, part))) and slug != UNKNOWN:
            yield slug, part
