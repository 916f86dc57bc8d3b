"""`briefs rename` and `briefs merge`: what changes, what stays to the byte, and what is refused."""

from __future__ import annotations

from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from plugin.folders import SITE, copy_of_real, tree, write

from generator.build import check
from generator.cli import main
from generator.link.references import named, sheet_names
from generator.problems import errors

SHEET = """\
# Fennmoor in a comment stays fennmoor
format: 1
status: draft
source: {title: unknown, publisher: 'fennmoor', url: unknown, published: 2025-03-14, language: en, timezone: Europe/London}
roles:
    ada-quill: [{title: Chair, org: "fennmoor", at: p1s1}]
facts:
    fennmoor:   # a fact's id may be the same word
        at: p1s1
        kind: deal
        text: fennmoor and Tidewick will work together.
        parties: { fennmoor : partner, tidewick: [ partner, supplier ] }
        by:
        - fennmoor
        - 'ada-quill'
        about: [the-mill,fennmoor]
        date: unknown
        note: fennmoor   # not a mention
    place:
        at: p1s2
        kind: visit
        text: Ada Quill went to the place called place.
        subject: ada-quill
        place: place
        date: unknown
"""
FILES: dict[str, str | bytes] = {
    "site.yml": SITE, "sheets/2025-03-14-mill.yml": SHEET.replace("\n", "\r\n"), "companies/fennmoor.yml": "\ufeffname: Fennmoor\nnote: x  # last", "companies/tidewick.yml": "name: Tidewick\nparent: fennmoor\n",
    "people/ada-quill.yml": "name: Ada Quill\nformer_slugs:\n- a-quill\n# end\n", "deals/the-mill.yml": "kind: supply\nname: The mill\n",
    "terms.yml": "place: {name: Place, kind: place}\nquay:\n   name: Quay\n   kind: place\n   names: [{text: Kai, lang: de}]\n   note: >-\n     by the\n\n     sea\n\nfog: {name: Fog, kind: product}\n",
}  # fmt: skip


@pytest.fixture
def briefs(tmp_path: Path) -> Path:
    return write(tmp_path / "briefs", FILES)


def run(briefs: Path, *words: str) -> Result:
    result = CliRunner().invoke(main, [words[0], "--briefs", str(briefs), *words[1:]])
    assert result.exception is None or isinstance(result.exception, SystemExit), result.exc_info
    return result


def refused(briefs: Path, *words: str) -> str:
    before = tree(briefs)
    result = run(briefs, *words)
    assert result.exit_code == 1 and tree(briefs) == before
    return result.output


def mentions(briefs: Path, slug: str) -> int:
    library = check(briefs, drafts=True).library
    records = [name for sheet in library.sheets.values() for name in sheet_names(sheet)]
    records += [name for entity in library.registry.entities.values() for name in named(entity.record)]
    return sum(value == slug for _, value, _ in records)


def test_a_company_is_renamed_everywhere_and_nothing_else_changes(briefs: Path) -> None:
    """Values, keys, quoted ones, in any style; comments, prose, fact ids, line ends and a BOM stay as they are."""
    before = tree(briefs)
    assert run(briefs, "rename", "fennmoor", "fen").exit_code == 0
    after = tree(briefs)
    assert after["companies/fen.yml"] == "\ufeffname: Fennmoor\nformer_slugs: [fennmoor]\nnote: x  # last".encode() and "companies/fennmoor.yml" not in after
    assert after["companies/tidewick.yml"] == b"name: Tidewick\nparent: fen\n"
    wanted = before["sheets/2025-03-14-mill.yml"].decode()
    for old, new in (("'fennmoor'", "'fen'"), ('"fennmoor"', '"fen"'), ("{ fennmoor :", "{ fen :"), ("- fennmoor", "- fen"), ("the-mill,fennmoor", "the-mill,fen")):
        assert wanted.count(old) == 1
        wanted = wanted.replace(old, new)
    assert after["sheets/2025-03-14-mill.yml"].decode() == wanted
    assert {path for path in before if before[path] != after.get(path)} == {"companies/fennmoor.yml", "companies/tidewick.yml", "sheets/2025-03-14-mill.yml"}


def test_the_old_address_leads_to_the_new_one(briefs: Path, tmp_path: Path) -> None:
    """A reader's bookmark still works, and a second name change keeps the first."""
    run(briefs, "rename", "ada-quill", "ada-q")
    run(briefs, "rename", "ada-q", "quill")
    assert (briefs / "people/quill.yml").read_text() == "name: Ada Quill\nformer_slugs:\n- a-quill\n- ada-quill\n- ada-q\n# end\n"
    redirects = dict(check(briefs).library.redirects)
    assert {redirects[f"people/{old}.md"] for old in ("a-quill", "ada-quill", "ada-q")} == {"people/quill.md"}


@pytest.mark.parametrize(("old", "line"), [("place", "spot: {name: Place, kind: place, former_slugs: [place]}"), ("quay", "spot:\n   name: Quay\n   kind: place\n   names: [{text: Kai, lang: de}]\n   former_slugs: [quay]\n   note: >-")])
def test_a_term_is_renamed_in_its_own_style(briefs: Path, old: str, line: str) -> None:
    """Its key changes, and a field or value that is the same word only where it means the term."""
    assert run(briefs, "rename", old, "spot").exit_code == 0
    assert line in (briefs / "terms.yml").read_text()
    text = (briefs / "sheets/2025-03-14-mill.yml").read_text()
    assert ("        place: spot\n" in text) == (old == "place") and "    place:\n" in text


@pytest.mark.parametrize(("words", "reason"), [
    (("fenmoor", "x"), "there is no entry 'fenmoor' — did you mean 'fennmoor'?"),
    (("fennmoor", "tidewick"), "the slug 'tidewick' is taken by companies/tidewick.yml"),
    (("fennmoor", "a-quill"), "the slug 'a-quill' is taken by people/ada-quill.yml"),
    (("fennmoor", "Fen Moor"), "'Fen Moor' is not a slug — did you mean 'fen-moor'?"),
    (("fennmoor", "unknown"), "'unknown' is a reserved word"),
    (("fennmoor", "index"), "'index' is the address of the list of all"),
    (("2025-03-14-mill", "x"), "its id never changes"),
    (("2025-03-14-mill/place", "x"), "a fact's id never changes and is never reused"),
    (("a-quill", "x"), "'a-quill' is no longer in use: 'ada-quill' took its place"),
])  # fmt: skip
def test_what_cannot_be_renamed_is_told_why(briefs: Path, words: tuple[str, str], reason: str) -> None:
    """The message says what is wrong and what would do; no file changes."""
    assert reason in refused(briefs, "rename", *words)


def test_nothing_is_renamed_while_something_is_broken(briefs: Path) -> None:
    """A sheet that cannot be read may hide mentions: its problem is told."""
    write(briefs, {"sheets/2025-03-15-broken.yml": "facts: ["})
    assert "sheets/2025-03-15-broken.yml:1:" in refused(briefs, "rename", "fennmoor", "fen")


def test_a_dry_run_shows_the_change_and_makes_none(briefs: Path) -> None:
    """The diff has the old and the new line of every mention, and the file's new name."""
    before = tree(briefs)
    result = run(briefs, "rename", "--dry-run", "fennmoor", "fen")
    assert result.exit_code == 0 and tree(briefs) == before
    assert f"--- {briefs}/companies/fennmoor.yml\n+++ {briefs}/companies/fen.yml\n" in result.output
    assert "-parent: fennmoor\n+parent: fen\n" in result.output


@pytest.mark.parametrize("slug", ["kakao", "openai-kakao", "sam-altman", "south-korea-government", "seoul"])
def test_real_entries_of_every_kind(tmp_path: Path, slug: str) -> None:
    """After a renaming the real sheets are as sound as before, and nothing names the old slug; locks need no second look."""
    briefs = copy_of_real(tmp_path / "briefs")
    count, before = mentions(briefs, slug), check(briefs).problems
    assert run(briefs, "rename", slug, "another").exit_code == 0
    assert check(briefs).problems == before and mentions(briefs, slug) == 0 and mentions(briefs, "another") == count > 0


def test_a_merge_leaves_a_tombstone_and_moves_the_names(briefs: Path) -> None:
    """Names that the other lacks come to it with their language; every mention names it, lists name it once, doubts between the two go."""
    write(briefs, {"companies/fen-works.yml": "name: Fen Works\naliases: [FENNMOOR, 'Fen: W']\nnames:\n- {text: Фен, lang: ru-Cyrl}\nmaybe_same_as: [fennmoor]\n",
                   "companies/fennmoor.yml": "name: Fennmoor\nmaybe_same_as: [fen-works]\nnote: x\n", "companies/third.yml": "name: Third\nmaybe_same_as: [fen-works, tidewick]\n"})  # fmt: skip
    write(briefs, {"sheets/2025-03-14-mill.yml": SHEET.replace("[the-mill,fennmoor]", "[the-mill, fennmoor, fen-works]").replace("subject: ada-quill", "subject: fen-works")})
    done = run(briefs, "merge", "fen-works", "fennmoor")
    assert done.exit_code == 0, done.output
    assert (briefs / "companies/fennmoor.yml").read_text() == 'name: Fennmoor\naliases: [Fen Works, "Fen: W"]\nnames: [{text: Фен, lang: ru-Cyrl, kind: alias}]\nnote: x\n'
    assert (briefs / "companies/fen-works.yml").read_text().endswith("maybe_same_as: [fennmoor]\nmerged_into: fennmoor\n")
    assert (briefs / "companies/third.yml").read_text() == "name: Third\nmaybe_same_as: [fennmoor, tidewick]\n"
    text = (briefs / "sheets/2025-03-14-mill.yml").read_text()
    assert "about: [the-mill, fennmoor]" in text and "subject: fennmoor" in text and "fen-works" not in text
    assert errors(check(briefs, drafts=True).problems) == [] and dict(check(briefs).library.redirects)["companies/fen-works.md"] == "companies/fennmoor.md"


@pytest.mark.parametrize(("words", "reason"), [
    (("fennmoor", "tidewick"), "companies/tidewick.yml:2:9: error: 'tidewick' names it as its parent"),
    (("tidewick", "fennmoor"), "both take part"),
    (("fennmoor", "ada-quill"), "'fennmoor' is a company and 'ada-quill' a person; only two of a kind can be one"),
    (("fennmoor", "fennmoor"), "'fennmoor' is one already"),
    (("fennmoor", "nobody"), "there is no entry 'nobody'"),
])  # fmt: skip
def test_what_cannot_be_one_is_told_why(briefs: Path, words: tuple[str, str], reason: str) -> None:
    """Two that made a deal with each other, or are of different kinds, are not one; no file changes."""
    assert reason in refused(briefs, "merge", *words)
