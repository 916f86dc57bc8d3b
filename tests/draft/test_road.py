"""The whole road: the seed's article, `briefs draft`, what a person decides, `briefs accept`, `briefs check`, a built page."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
import yaml
from bs4 import BeautifulSoup
from conftest import ROOT, build_site

from draft.made import run
from generator.draft.sheet.drafted import copied, runs_of
from generator.evidence.sentences import read
from generator.load import Path_, parse

SEED = ROOT.parent / "shared" / "seed"
EDITS = yaml.safe_load((Path(__file__).parent / "road" / "edits.yml").read_text(encoding="utf-8"))
SHEET = "2025-02-04-openai-kakao"


@pytest.fixture(scope="module")
def seed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The seed's registry without its sheet, and its article beside it."""
    if not SEED.exists():
        pytest.skip("could not run: the seed's article is not there")
    path = tmp_path_factory.mktemp("road")
    shutil.copytree(SEED / "briefs", path / "briefs", ignore=shutil.ignore_patterns("sheets", "locks"))
    shutil.copy(SEED / "article.txt", path)
    return path


def decided(file: Path) -> None:
    """Every `?` decided and every correction made, each at its place in the file, as by hand."""
    document, problems = parse(f"sheets/{SHEET}.yml", file.read_bytes())
    assert not problems
    lines = list(document.lines)
    facts = document.data["facts"]
    for where, mark in document.marks.items():
        value = _new_value(where, facts, document.data)
        if value is not None:
            lines[mark.line - 1] = lines[mark.line - 1][: mark.column - 1] + value
    for one in EDITS["corrections"]:
        for key in (key for key, fact in facts.items() if (fact["at"], fact["kind"]) == (one["at"], one["kind"]) and one["field"] not in fact):
            lines[document.mark(("facts", key, "kind")).line - 1] += f"\n    {one['field']}: {one['value']}"
    file.write_text("\n".join(lines), encoding="utf-8")


def _new_value(where: Path_, facts: dict[str, dict[str, str]], data: object) -> str | None:
    """What a person writes at this place; None where it stays as proposed."""
    for step in where:
        data = data[step]
    if where[:1] == ("facts",) and len(where) == 3:
        fact = facts[where[1]]
        made = [str(one["value"]) for one in EDITS["corrections"] if (one["at"], one["kind"], one["field"]) == (fact["at"], fact["kind"], where[2])]
        if made or data != "?":
            return made[0] if made else None
        return EDITS["texts"][fact["at"]] if where[2] == "text" else EDITS["decisions"][where[2]]
    return EDITS["decisions"][next(step for step in reversed(where) if step in EDITS["decisions"])] if data == "?" else None


@pytest.fixture(scope="module")
def gone(seed: Path) -> Path:
    """The road gone as far as the sheet: drafted beside the sheets, refused while open, decided, accepted."""
    briefs, file = seed / "briefs", seed / "articles" / f"{SHEET}.draft.yml"
    done = run("draft", "--briefs", briefs, seed / "article.txt")
    assert done.exit_code == 0 and [one.name for one in (seed / "articles").iterdir()] == [file.name], done.output
    refused = run("accept", "--briefs", briefs, file)
    assert refused.exit_code == 1 and {line.rpartition("[")[2] for line in refused.stdout.splitlines()} == {"undecided]"}, refused.output
    decided(file)
    accepted = run("accept", "--briefs", briefs, "--on", "2025-02-05", file)
    assert accepted.exit_code == 0, accepted.output
    return seed


def test_what_was_accepted_is_sound_and_has_none_of_the_article(gone: Path) -> None:
    """No errors; no six words of the article in a row in any line of the sheets; every sentence accounted for."""
    checked = run("check", "--briefs", gone / "briefs")
    assert checked.exit_code == 0 and " error" not in checked.stdout, checked.output
    runs = runs_of(read((gone / "article.txt").read_bytes()))
    for file in (gone / "briefs").rglob("*.yml"):
        lines = file.read_text(encoding="utf-8").splitlines()
        assert [lines[n] for n in copied(lines, runs)] == [], file
    assert run("verify", "--briefs", gone / "briefs", SHEET).exit_code == 0


def test_its_facts_stand_on_a_built_page(gone: Path) -> None:
    """A real `mkdocs build --strict` shows the plan as a plan, on the company's page."""
    built = build_site(gone / "site", gone / "briefs", "--strict")
    assert built.returncode == 0, built.stderr
    page = BeautifulSoup((gone / "site" / "companies" / "kakao" / "index.html").read_text(encoding="utf-8"), "html.parser")
    facts = [" ".join(item.get_text(" ").split()) for item in page.select("li.fact")]
    assert any("OpenAI" in fact and "Kakao" in fact and "planned" in fact.lower() for fact in facts), facts


def test_a_second_run_overwrites_nothing(gone: Path) -> None:
    """The sheet is told of, and what it has otherwise; a later version of the article tells what it changes in the facts."""
    before = {file: file.read_bytes() for folder in ("briefs", "articles") for file in (gone / folder).rglob("*.*")}
    again = run("draft", "--briefs", gone / "briefs", gone / "article.txt")
    assert again.exit_code == 1 and f"the sheet {SHEET} is there already" in again.stderr, again.output
    later = (gone / "article.txt").read_text(encoding="utf-8").replace("$500 billion", "$700 billion")
    head, *facts = again.stdout.splitlines()
    assert head == "facts that are otherwise in the sheet than would be proposed now:" and facts and all(line.startswith("  p") for line in facts), again.output
    changed = run("draft", "--briefs", gone / "briefs", "--date", "2025-02-06", "-", given=later.encode())
    assert changed.exit_code == 1 and "p13s1 now says up to 700 billion USD, the sheet says up to 500 billion USD (fact " in changed.stdout.splitlines()[0], changed.output
    assert {file: file.read_bytes() for folder in ("briefs", "articles") for file in (gone / folder).rglob("*.*")} == before
