"""What is broken is left out piece by piece, told once at its place, and never raises."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

import pytest

from generator.link import link
from generator.load import Document, parse
from generator.model import Fact, Sheet
from generator.problems import Problem
from generator.validate import Item, validate

SHEET: dict[str, Any] = {
    "format": "1",
    "status": "published",
    "source": {
        "title": "unknown", "publisher": "post", "author": "none", "url": "unknown", "published": "2025-03-03", "language": "en", "timezone": "UTC",
        "not_facts": {"p9s1": "boilerplate"}, "reviewed": {"by": "desk", "on": "2025-03-04"},
    },
    "roles": {"osk": [{"title": "Chair", "org": "acme", "at": "p1s1"}], "mira": {"title": "Head", "org": "unknown", "at": ["p1s1"]}},
    "facts": {
        "deal": {"at": "p1s1", "kind": "deal", "text": "A deal.", "parties": {"acme": ["partner"], "bolt": "partner"}, "date": "2025-03-03", "amount": "5 USD"},
        "talk": {"at": ["p1s2"], "kind": "statement", "text": "A remark.", "subject": "acme", "quote": "well", "by": ["osk"], "corrected": [{"on": "2025-03-05", "was": "x", "why": "y"}]},
        "sound": {"at": "p2s1", "kind": "description", "text": "Acme is old.", "subject": "acme"},
    },
}  # fmt: skip
JUNK = ("", "x y", [], {"a": "b"}, [[]], [{}])
OF_THE_RECORD = ("prose-in-braces", "too-few-parties")
"""Mistakes after which a fact can still be shown."""


def read(text: str, path: str = "sheets/2025-03-03-x.yml") -> tuple[list[Item], list[Problem]]:
    document, problems = parse(path, text.encode())
    found, more = validate([document])
    return found, problems + more


def paths(value: Any, where: tuple[str | int, ...] = ()) -> Iterator[tuple[str | int, ...]]:
    if where:
        yield where
    for step, inner in value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ():
        yield from paths(inner, (*where, step))


def replaced(where: tuple[str | int, ...], junk: Any) -> dict[str, Any]:
    data = json.loads(json.dumps(SHEET))
    holder = data
    for step in where[:-1]:
        holder = holder[step]
    holder[where[-1]] = junk
    return data


def test_the_sheet_is_sound() -> None:
    """The sheet that the next test breaks has no problem itself."""
    (item,), problems = read(json.dumps(SHEET))
    assert problems == [] and item.whole and isinstance(item.record, Sheet)


@pytest.mark.parametrize("where", list(paths(SHEET)), ids=lambda where: "/".join(map(str, where)))
def test_one_broken_value_never_raises_and_spares_the_rest(where: tuple[str | int, ...]) -> None:
    """Whatever stands in one place: it is told if it is wrong, and facts that it doesn't touch stay."""
    for junk in JUNK:
        (item,), problems = read(json.dumps(replaced(where, junk), indent=1))
        lines = json.dumps(replaced(where, junk), indent=1).count("\n") + 1
        assert all(1 <= problem.line <= lines and problem.column >= 1 for problem in problems)
        if isinstance(item.record, Sheet):
            kept = set(item.record.facts) | ({str(where[1])} if where[0] == "facts" and len(where) > 1 else set())
            assert where == ("facts",) or kept >= set(SHEET["facts"]), (junk, problems)
            assert item.whole == (not [problem for problem in problems if problem.code not in OF_THE_RECORD])
        else:
            assert problems, (where, junk)


@pytest.mark.parametrize("name", sorted(name for name in {*Fact.model_fields, *Sheet.model_fields, "on", "why", "title"} if "_" not in name))
def test_a_fact_may_be_called_like_a_field(name: str) -> None:
    """An id is no field: what is missing there, unknown or empty is told in a fact's words."""
    head = 'format: 1\nstatus: draft\nsource: {title: unknown, publisher: post, url: unknown, published: 2025-03-03, language: en, timezone: UTC}\nfacts:\n'
    _, missing = read(f"{head}  {name}: {{kind: description, subject: acme}}\n")
    assert {problem.message for problem in missing} == {"'at' is missing", "'text' is missing"}
    _, empty = read(f"{head}  {name}:\n")
    assert [problem.hint for problem in empty] == ["needed: at, kind, text"]
    _, unknown = read(f'{head}  {name}: {{at: p1s1, kind: description, subject: acme, text: "x", txet: y}}\n')
    assert [(problem.code, "subject" in problem.hint) for problem in unknown] == [("unknown-key", True)]


@pytest.mark.parametrize("line", ["osk: {org: acme, title: x, at: pX}", "osk: [{org: acme, title: x, at: pX}]", "osk: {org: acme, title: x, at: [p1s1, pX]}"])
def test_a_list_of_one_is_told_at_its_item(line: str) -> None:
    """A list of one may be written as its item; either way the mistake is told where it stands."""
    _, problems = read(f"roles:\n  {line}\n")
    assert [(problem.line, problem.column) for problem in problems if problem.code == "bad-locator"] == [(2, 3 + line.index("pX"))]


@pytest.mark.parametrize("text", ["names:\n  - {text: One, two}\n", "note: #hush\n", "{name: A, note: one, two}\n"])
def test_a_value_that_is_cut_short_is_told_once(text: str) -> None:
    """What YAML makes of the rest of the value is not told as a second mistake."""
    _, problems = read(text if text.startswith("{") else f"name: A\n{text}", "companies/a.yml")
    assert [problem.code for problem in problems] == ["cut-short"]


def test_a_field_of_another_kind_is_told_once() -> None:
    """A field that does not belong to the kind is not also held against its own rules."""
    _, problems = read(json.dumps(replaced(("facts", "sound", "participants"), ["not a slug"])))
    assert [problem.code for problem in problems] == ["field-not-for-kind"]


@pytest.mark.parametrize("path, text, kept", [
    ("companies/acme.yml", "name: Acme\naliases: {a: b}\nids: {wikidata: Q42}\n", {"name": "Acme", "ids": {"wikidata": "Q42"}}),
    ("companies/acme.yml", "name: [Acme]\nids: {wikidata: Q42}\n", {"name": "Acme", "ids": {"wikidata": "Q42"}}),
    ("institutions/acme-post.yml", "name: The Post\nkind: paper\naliases: [Post]\n", {"name": "The Post", "kind": "other", "aliases": ("Post",)}),
    ("companies/acme-works.yml", "name: \"Acme\n", {"name": "Acme Works"}),
    ("companies/acme-works.yml", "", {"name": "Acme Works"}),
])  # fmt: skip
def test_a_broken_entry_keeps_what_is_sound(path: str, text: str, kept: dict[str, object]) -> None:
    """A registry entry can be referred to whatever is wrong with it; its slug stands in for a name that can't be read."""
    (item,), problems = read(text, path)
    assert problems and not item.whole
    assert {name: getattr(item.record, name) for name in kept} == kept


@pytest.mark.parametrize("path", ["companies/index.yml", "deals/unknown.yml", "people/Osk.yml", "sheets/x.yml", "sheets/2025-02-30-x.yml", "locks/x.yml"])
def test_a_file_with_a_bad_name_is_told_at_its_first_line(path: str) -> None:
    """The message says that it is the file's name that is wrong, not what stands in the line."""
    document = Document(path, {}, {(): parse(path, b"{}")[0].marks[()]}, ("{}",))
    problem = validate([document])[1][0]
    assert (problem.line, problem.column) == (1, 1) and problem.message.startswith("the file's name: ")


@pytest.mark.parametrize("broken", [("facts", "sound", "text"), ("facts", "sound", "kind"), ("facts", "sound", "at"), ("facts", "sound", "by")])
def test_what_a_broken_fact_names_is_looked_up_in_the_same_run(broken: tuple[str, ...]) -> None:
    """An unknown slug is told beside the fact's other mistake, not only once that is mended."""
    data = replaced(("facts", "sound", "subject"), "acmee")
    holder = data["facts"]["sound"]
    holder[broken[-1]] = {"a": "b"}
    (item,), problems = read(json.dumps(data))
    assert problems and "sound" not in item.record.facts
    _, linked = link([item])
    assert [(problem.code, problem.message) for problem in linked if "acmee" in problem.message] == [("unknown-reference", "unknown name 'acmee'")]


HEAD = "format: 1\nstatus: draft\nsource: {title: unknown, publisher: post, url: unknown, published: 2025-03-03, language: en, timezone: UTC}\nfacts:\n"


def test_fields_beside_their_id_are_told_once() -> None:
    """One message, at the id, says to indent them; another fact's own mistakes are told all the same."""
    _, problems = read(f"{HEAD}  a:\n  at: [p1s1]\n  kind: deal\n  parties: {{x: y}}\n  text: It is.\n  b: {{at: p1s1, kind: description, subject: acme}}\n")
    assert [(problem.line, problem.message) for problem in problems] == [(5, "'a' has no value"), (10, "'text' is missing")]
    assert problems[0].hint == "indent its fields (at, kind, text …) under it"


def test_several_sentences_are_a_list() -> None:
    """With commas alone, the hint is the list as it is written."""
    _, problems = read(f'{HEAD}  a: {{at: "p1s1, p1s2", kind: description, text: "It is.", subject: acme}}\n')
    assert [(problem.code, problem.hint) for problem in problems] == [("bad-locator", "write [p1s1, p1s2]")]
