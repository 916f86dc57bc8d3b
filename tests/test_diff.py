"""`briefs diff REV`: what changed since a revision, in the language of facts."""

from __future__ import annotations

import json
import os
import subprocess
from pathlib import Path

import pytest
from evidence.kit import SHEET, edit, folder, run, sheet

from generator.build import check
from generator.changes import change_between
from generator.values.identifiers import FactRef

DEAL = """deal:
  at: p1s1
  kind: deal
  text: The two work together.
  parties: {acme: partner, beta: partner}
  about: [acme-beta]
  date: 2025-03-01
  stage: announced
  by: [acme]
  amount: up to 5 million USD
"""
ASIDE = """aside:
  at: p2s1
  kind: description
  subject: acme
  text: The mill is old.
"""


def git(repository: Path, *arguments: str) -> None:
    who = {"GIT_AUTHOR_NAME": "a", "GIT_AUTHOR_EMAIL": "a@b", "GIT_COMMITTER_NAME": "a", "GIT_COMMITTER_EMAIL": "a@b", "GIT_CONFIG_GLOBAL": os.devnull, "GIT_CONFIG_SYSTEM": os.devnull}
    subprocess.run(["git", *arguments], cwd=repository, env=os.environ | who, check=True, capture_output=True)


@pytest.fixture
def briefs(tmp_path: Path) -> Path:
    """A briefs folder in a repository of its own, with one commit that is tagged `before`."""
    found = folder(tmp_path, {SHEET: sheet(DEAL + ASIDE)})
    git(tmp_path, "init", "-q")
    git(tmp_path, "add", ".")
    git(tmp_path, "commit", "-q", "-m", "first")
    git(tmp_path, "tag", "before")
    return found


def sheet_file(briefs: Path) -> Path:
    return briefs / "sheets" / f"{SHEET}.yml"


def told(briefs: Path, *arguments: str) -> list[str]:
    done = run("diff", "--briefs", briefs, *arguments)
    assert done.exit_code == 0, done.output
    return done.stdout.splitlines()


def changed(briefs: Path, *arguments: str) -> list[dict[str, str]]:
    done = run("diff", "--briefs", briefs, "--json", *arguments)
    assert done.exit_code == 0, done.output
    return json.loads(done.stdout)


def test_nothing_changed(briefs: Path) -> None:
    """It says so, with the revision; as data it is an empty list."""
    assert told(briefs) == ["nothing changed since HEAD"]
    assert told(briefs, "before") == ["nothing changed since before"]
    assert changed(briefs) == []


def test_a_deal_that_was_signed(briefs: Path) -> None:
    """The deal first, by its name: stage announced → signed; then the fact itself. HEAD is the default; comments are no change."""
    edit(sheet_file(briefs), "stage: announced", "stage: signed  # at last")
    assert told(briefs) == ["Acme and Beta: stage announced → signed", f"{SHEET}/deal: stage announced → signed"]
    assert changed(briefs)[0] == {"about": "Acme and Beta", "what": "stage", "before": "announced", "after": "signed"}


def test_a_newer_sheet_that_updates_a_deal(briefs: Path) -> None:
    """A sheet is added whose fact takes the older one's place: the deal moved, and the sheet is new with its number of facts."""
    newer = DEAL.replace("announced", "signed").replace("2025-03-01", "2025-03-04") + f"  updates: [{SHEET}/deal]\n"
    (briefs / "sheets" / "2025-03-05-signed.yml").write_text(sheet(newer, publisher="wire", published="2025-03-05"))
    assert told(briefs, "before") == ["Acme and Beta: stage announced → signed", "2025-03-05-signed: sheet added: 1 fact"]


def test_against_a_revision_and_not_the_index(briefs: Path, tmp_path: Path) -> None:
    """After a commit nothing changed since HEAD, and something since the tag; the working tree is what is compared."""
    edit(sheet_file(briefs), "stage: announced", "stage: signed")
    git(tmp_path, "commit", "-q", "-a", "-m", "second")
    assert told(briefs) == ["nothing changed since HEAD"]
    assert told(briefs, "HEAD~1")[0] == told(briefs, "before")[0] == "Acme and Beta: stage announced → signed"


def test_facts_added_and_removed(briefs: Path) -> None:
    """Each by its reference and its words."""
    edit(sheet_file(briefs), "  aside:\n", "  other:\n")
    assert told(briefs) == [f"{SHEET}/aside: fact removed: The mill is old.", f"{SHEET}/other: fact added: The mill is old."]
    assert changed(briefs)[1] == {"about": f"{SHEET}/other", "what": "fact", "before": "", "after": "The mill is old."}


@pytest.mark.parametrize("old, new, line", [
    ("amount: up to 5 million USD", "amount: up to 6 million USD", "amount up to 5 million USD → up to 6 million USD"),
    ("by: [acme]", "by: [acme, beta]", "by acme → acme, beta"), ("by: [acme]", "by: [people]", "by acme → people"), ("    by: [acme]\n", "", "by removed: acme"),
    ("date: 2025-03-01", "date: 2025-03", "date 2025-03-01 → 2025-03"), ("stage: announced", "stage: announced\n    due: 2025-12", "due added: 2025-12"),
    ("The two work together.", "Both work together.", "text The two work together. → Both work together."), ("at: p1s1", "at: [p1s1, p1s2]", "at p1s1 → p1s1, p1s2"),
    ("parties: {acme: partner, beta: partner}", "parties: {acme: investor, beta: investee}", "parties acme: partner, beta: partner → acme: investor, beta: investee"),
    ("stage: announced", "stage: announced\n    rank: deprecated\n    rank_reason: misread", "rank normal → deprecated"),
    ("stage: announced", "stage: announced\n    corrected:\n      - {on: 2025-04-01, was: \"4\", why: \"misread\"}", "corrected added: 4 (2025-04-01: misread)"),
])  # fmt: skip
def test_every_field_that_changes_is_told(briefs: Path, old: str, new: str, line: str) -> None:
    """Also one that was not there before, or is not any more: whoever reviews a change sees all of it."""
    edit(sheet_file(briefs), old, new)
    assert f"{SHEET}/deal: {line}" in told(briefs)


def test_a_withdrawal(briefs: Path) -> None:
    """The article was withdrawn: the sheet says since when, and the deal has nothing left to stand on."""
    edit(sheet_file(briefs), "  timezone: UTC\n", "  timezone: UTC\n  retracted: 2025-03-09\n")
    assert f"{SHEET}: withdrawn no → 2025-03-09" in told(briefs)
    assert {"about": SHEET, "what": "withdrawn", "before": "no", "after": "2025-03-09"} in changed(briefs)
    assert any(line.startswith("Acme and Beta: stage") for line in told(briefs))


def test_sheets_sources_and_the_registry(briefs: Path) -> None:
    """A draft that is published, an origin that is declared, an entry that is new or gone, a bottom line that changed."""
    edit(sheet_file(briefs), "status: published", "status: draft")
    edit(sheet_file(briefs), "  timezone: UTC\n", "  timezone: UTC\n  origin: wire\n")
    (briefs / "companies" / "gamma.yml").write_text("name: Gamma Dyes\n")
    (briefs / "people" / "ruta-fenn.yml").unlink()
    edit(briefs / "companies" / "acme.yml", "name: Acme Mills\n", f"name: Acme Mills\nbottom_line: It has a partner.\nbottom_line_facts: [{SHEET}/deal]\nbottom_line_as_of: 2025-03-04\n")
    assert told(briefs) == [
        "Acme Mills: bottom line added: It has a partner.", "gamma: company added: Gamma Dyes", "ruta-fenn: person removed: Ruta Fenn",
        f"{SHEET}: status published → draft", f"{SHEET}: origin added: wire",
    ]  # fmt: skip


def test_a_sheet_that_is_gone(briefs: Path) -> None:
    """Removed with the number of its facts; its facts are not told one by one."""
    sheet_file(briefs).unlink()
    assert [line for line in told(briefs) if SHEET in line] == [f"{SHEET}: sheet removed: 2 facts"]


@pytest.mark.parametrize("rev", ["nonsense", "HEAD~99", "before^{tree}:nothing", "deadbeef", ""])
def test_a_bad_revision_is_told_without_a_traceback(briefs: Path, rev: str) -> None:
    """What git says of it, on one line of its own; nothing on standard output."""
    done = run("diff", "--briefs", briefs, rev)
    assert done.exit_code == 1 and done.stdout == "" and f"git cannot show '{rev}'" in done.stderr and "Traceback" not in done.output


@pytest.mark.parametrize("rev", ["--output={here}/stolen", "-h", "--exec=touch stolen", "--remote=ssh://elsewhere"])
def test_an_option_is_no_revision(briefs: Path, tmp_path: Path, rev: str) -> None:
    """What looks like an option never reaches git, even behind `--`."""
    done = run("diff", "--briefs", briefs, "--", rev.format(here=tmp_path))
    assert done.exit_code == 2 and "is not a git revision" in done.stderr
    assert not list(tmp_path.rglob("stolen"))


def test_broken_sheets_are_said_to_be_left_out(briefs: Path) -> None:
    """A sheet that cannot be read looks as if it were gone: a line on standard error says why."""
    edit(sheet_file(briefs), "kind: deal", "kind: [deal")
    done = run("diff", "--briefs", briefs)
    assert "sheet removed" in done.stdout and "1 error here: what is broken is left out" in done.stderr
    assert "at HEAD" not in done.stderr


def test_outside_a_repository(tmp_path: Path) -> None:
    """A folder that git does not know: said, with no traceback."""
    outside = folder(tmp_path / "outside", {SHEET: sheet(DEAL)})
    done = run("diff", "--briefs", outside)
    assert done.exit_code == 1 and "git cannot show 'HEAD'" in done.stderr and "Traceback" not in done.output


def test_without_git(briefs: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Where git is not installed the command says so."""
    monkeypatch.setenv("PATH", "/nonexistent")
    done = run("diff", "--briefs", briefs)
    assert done.exit_code == 1 and "git cannot be run" in done.stderr and "Traceback" not in done.output


def test_a_revision_from_before_the_folder(briefs: Path, tmp_path: Path) -> None:
    """A folder that is not in the revision cannot be compared, and that is said."""
    late = folder(tmp_path / "late", {SHEET: sheet(DEAL)})
    done = run("diff", "--briefs", late, "before")
    assert done.exit_code == 1 and "git cannot show 'before'" in done.stderr and "Traceback" not in done.output


def test_the_working_tree_is_left_alone(briefs: Path, tmp_path: Path) -> None:
    """To compare is to read: no file of the repository is written, and HEAD stays where it was."""
    edit(sheet_file(briefs), "stage: announced", "stage: signed")
    before = {file: file.read_bytes() for file in tmp_path.rglob("*") if file.is_file() and file.name != "index"}
    told(briefs)
    assert {file: file.read_bytes() for file in tmp_path.rglob("*") if file.is_file() and file.name != "index"} == before


@pytest.mark.parametrize("before, after, told", [
    ("status: planned | stage: announced", "stage: signed", ["stage"]), ("status: planned", "status: cancelled", ["status"]), ("amount: 4 million USD", "amount: 5 million USD", ["amount"]),
    ("amount: unknown", "amount: 5 million USD", ["amount"]), ("amount: 4 million USD", "amount: 5 million EUR", []), ("amount: 4 million USD", "due: 2025-12", []),
    ("amount: 4 million USD | amount_of: valuation-pre-money", "amount: 5 million USD | amount_of: valuation-post-money", []), ("due: 2025-05", "due: 2025-08 | date: 2025-04-01", ["due"]),
    ("value: 5 percent | measure: Stake", "value: 6 percent | measure: stake", ["value"]), ("value: 5 percent | measure: stake", "value: 6 percent | measure: share", []),
])  # fmt: skip
def test_what_is_different_in_a_newer_fact(tmp_path: Path, before: str, after: str, told: list[str]) -> None:
    """Between two facts of one matter only what both say and what can be compared: a stage without the status beside it, sums of one currency and meaning."""
    plain = "one:\n  at: p1s1\n  kind: deal\n  text: The two work together.\n  parties: {acme: partner, beta: partner}\n"
    facts = [plain + "".join(f"  {line}\n" for line in more.split(" | ")) for more in (f"{before} | date: 2025-03-01", after if "date:" in after else f"{after} | date: 2025-03-01")]
    found = check(folder(tmp_path, {"2025-03-03-a": sheet(facts[0]), "2025-03-04-b": sheet(facts[1], published="2025-03-04")})).library.facts
    assert [change.what for change in change_between(*(found[FactRef(name, "one")].fact for name in ("2025-03-03-a", "2025-03-04-b")))] == told
