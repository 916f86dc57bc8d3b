"""What is broken, or cannot be read, is told at its own place and not again by everything that names it."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from small_world import checked, sheet

from generator.build import check
from generator.link import link
from generator.load import parse
from generator.validate import validate


def codes(*sheets: str, **entries: str) -> list[tuple[str, str]]:
    _, problems = checked(*sheets, **entries)
    return [(problem.path, problem.code) for problem in problems]


def test_a_broken_fact_is_not_an_unknown_one() -> None:
    """Its own date is wrong; that another fact updates it, and answers about it, is no mistake."""
    found = codes(sheet("bad: {date: soon}\nreply: {kind: response, response: denied, responds_to: bad}"), sheet("new: {updates: [2025-01-01-s1/bad]}"))
    assert found == [("sheets/2025-01-01-s1.yml", "bad-date")]


@pytest.mark.parametrize("text", ["facts: [", "format: 1\nfacts: {a: {}}\n", ""])
def test_a_sheet_that_cannot_be_read_is_not_an_unknown_one(text: str) -> None:
    """Neither the facts that speak of it nor its lock are told to be wrong: following that advice would lose them."""
    lock = "{format: 1, norm: 1, seg: 1, words: 2, sentences: {p1s1: 90f14393e818148f.dd986a16bb90621f}}"
    found = codes(text, sheet("new: {updates: [2025-01-01-s1/a]}"), **{"locks__2025-01-01-s1": lock})
    assert found and {path for path, _ in found} == {"sheets/2025-01-01-s1.yml"}


def test_what_is_missing_in_a_sheet_that_can_be_read_in_part_is_told() -> None:
    """The sheet has no title, but it can be seen that it has no such fact."""
    found = codes("format: 1\nfacts: {a: {}}\n", sheet("new: {updates: [2025-01-01-s1/b]}"))
    assert ("sheets/2025-01-02-s2.yml", "unknown-reference") in found


def test_a_broken_lock_is_not_a_missing_one() -> None:
    """The sheet is not told to write a lock that is there."""
    files = {"site.yml": "{format: 1, name: S, as_of: 2025-01-01}", "institutions/post.yml": "{name: P, kind: outlet}", "sheets/2025-01-01-s1.yml": sheet("a: {subject: post}"), "locks/2025-01-01-s1.yml": "{format: 1, norm: one}"}
    records, _ = validate([parse(path, text.encode())[0] for path, text in files.items()])
    assert link(records)[1] == []


@pytest.mark.parametrize("terms", ["- a list", "quay: {name: the quay", "\tquay: x"])
def test_while_the_terms_cannot_be_read_nobody_is_told_that_one_is_unknown(terms: str) -> None:
    """One mistake in terms.yml is one message; facts that may name a term are left out, the others stay."""
    facts = "a: {about: [quay]}\nb: {}\nc: {by: [workers]}\nd: {about: [osk]}"
    library, problems = checked(sheet(facts), terms=terms)
    assert [problem.path for problem in problems] == ["terms.yml"]
    assert [ref.fact for ref in library.facts] == ["b", "d"]


def test_what_cannot_be_a_term_is_told_even_then() -> None:
    """An outlet is no term: a wrong name for one is a mistake whatever terms.yml says."""
    assert ("sheets/2025-01-01-s1.yml", "unknown-reference") in codes(sheet("a: {by: [osk], via: [wirr]}"), terms="- a list")


def test_a_kind_that_cannot_be_told_forbids_nothing() -> None:
    """An institution whose kind is misspelt may be an outlet; one that is known to be none may not."""
    facts = "a: {by: [osk], via: [wire]}"
    assert codes(sheet(facts), institutions__wire="{name: The Wire, kind: outlett}") == [("institutions/wire.yml", "not-allowed")]
    assert codes(sheet(facts), institutions__wire="{name: The Wire, kind: other}") == [("sheets/2025-01-01-s1.yml", "wrong-reference")]


def test_a_broken_site_file_is_not_a_missing_one() -> None:
    """Its own mistake is told; the pages speak for the day of the newest sheet meanwhile."""
    library, problems = checked(sheet("a: {}"), site="{format: 1, name: S, as_of: never}")
    assert [problem.code for problem in problems] == ["bad-date"]
    assert str(library.site.as_of) == "2025-01-01"


def test_one_broken_entry_is_one_message() -> None:
    """A company that cannot be read still exists: no fact that names it is wrong."""
    assert codes(sheet("a: {about: [bolt]}"), companies__bolt='name: "Bolt') == [("companies/bolt.yml", "bad-yaml")]


def test_a_folder_that_cannot_be_read_is_told_and_nothing_that_follows(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """No sound lock is to be deleted because its sheet cannot be seen, and no name is unknown because its folder is closed."""
    copy = shutil.copytree(Path(__file__).parent.parent.parent / "briefs", tmp_path / "briefs")
    scandir = os.scandir

    def closed(path: str) -> Iterator[os.DirEntry[str]]:
        if Path(path).name == folder:
            raise PermissionError(13, "Permission denied", path)
        return scandir(path)

    monkeypatch.setattr(os, "scandir", closed)
    for folder in ("sheets", "companies", "locks"):
        found = check(copy).problems
        assert [(problem.path, problem.code, problem.message) for problem in found] == [(folder, "unreadable-file", "the folder cannot be read")], folder


@pytest.mark.parametrize("terms", ["quay: {name: The Quay, kind: place}", "wharf: {name: The Wharf, kind: place, former_slugs: [quay]}"])
def test_a_new_name_takes_no_slug_from_an_entry(terms: str) -> None:
    """The draft's name is told, at its place; the registry was there first."""
    new = "new_names: {quay: {name: Quai, kind: place}}\n"
    _, problems = checked(new + sheet("a: {}", status="draft"), terms=terms)
    assert [(problem.path, problem.code, problem.message) for problem in problems] == [("sheets/2025-01-01-s1.yml", "duplicate-slug", "the slug 'quay' is taken by terms.yml")]
