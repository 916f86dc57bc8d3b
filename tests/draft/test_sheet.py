"""The file that the editor gets: readable, in article order, and sound YAML whatever the article has."""

from __future__ import annotations

import shutil
import time
from pathlib import Path

import pytest
from evidence.kit import ARTICLES, NAMES, TRADE
from hypothesis import example, given
from hypothesis import strategies as st

from draft import reading
from draft.made import SHEET, decide, drafted, folder, made, name, proposal, run, text_of
from generator.build import check, outputs
from generator.draft.sheet.drafted import article_of, read_draft
from generator.draft.sheet.sheet import proposed_id, publisher_in, sheet_text
from generator.draft.sheet.yaml_text import scalar, written
from generator.load import parse
from generator.values.identifiers import MAX_SLUG

EXPECTED = Path(__file__).parent / "expected.draft.yml"


def test_the_draft_is_written_as_an_editor_would(request: pytest.FixtureRequest) -> None:
    """Names first and the uncertain ones on top, then each sentence as a comment above its facts; byte for byte."""
    text = sheet_text(made(), SHEET, "larkspur-post")
    if request.config.getoption("--update"):
        EXPECTED.write_text(text, encoding="utf-8")
    assert text == EXPECTED.read_text(encoding="utf-8")


def test_values_that_stand_in_no_fact_are_told() -> None:
    """Above the facts of their sentence, in the article's words; those of a fact are not told again."""
    text = sheet_text(reading.drafted("The chipmaker Orvane is known. Orvane had net income of $61 million on Monday, against 4.5% of $9 million."), SHEET)
    assert [line.strip() for line in text.splitlines() if line.lstrip().startswith("# LEFT")] == ["# LEFT: 4.5%, $9 million"]


def test_the_time_to_write_grows_with_the_article_and_no_faster() -> None:
    """Thousands of sentences, each with a new name and with dates and facts of its own: written in the time of a few."""
    many = reading.drafted("\n\n".join(f"Orvane Ab{n % 26 + 97:c}{n // 26 % 26 + 97:c} spoke of the river on Monday, on Tuesday, on Friday." for n in range(2_000)))
    assert len({fact.id for fact in many.proposals}) == len(many.proposals) > 1_000 and max(len(fact.id) for fact in many.proposals) <= MAX_SLUG
    begun = time.perf_counter()
    assert sheet_text(many, SHEET).count("# LEFT: Monday, Tuesday, Friday") == 2_000
    assert time.perf_counter() - begun < 2


@given(st.text(st.characters(exclude_categories=("Cs",)), max_size=40), st.booleans())
@example("?", False)
@example("a: b # c", True)
@example("- x", False)
@example("say \"it's\" \\n", True)
@example("---", False)
@example("[1, 2]: {x}", True)
def test_any_text_comes_back_as_it_was(text: str, braces: bool) -> None:
    """White space folded, what no file may hold left out; else nothing is lost and nothing is read as YAML."""
    line = f"key: {{a: {scalar(text, braces=True)}, b: c}}" if braces else f"key: {scalar(text)}\nnext: c"
    document, problems = parse("companies/x.yml", line.encode())
    assert not problems, (line, problems)
    found = document.data["key"]["a"] if braces else document.data["key"]
    kept = "".join(char for char in " ".join(text.split()) if ord(char) > 31 and not 0x7F <= ord(char) <= 0x9F and char not in "\u2028\u2029\ufeff\ufffe\uffff")
    assert found == " ".join(kept.split())


def test_lists_and_maps_stand_on_one_line() -> None:
    """As the seed's sheet has them."""
    assert written({"a-b": "partner", "c": ["acquirer", "target"]}) == "{a-b: partner, c: [acquirer, target]}"
    assert written({"title": "Chair, acting", "org": "x"}) == '{title: "Chair, acting", org: x}'


def test_only_what_is_to_be_decided_is_wrong_with_a_draft(tmp_path: Path) -> None:
    """One clear message each, at its place, with what is allowed; new names count as known, and the broken fact does not hide the rest."""
    briefs = folder(tmp_path)
    file = drafted(briefs)
    told = run("check", "--briefs", briefs, file)
    lines = file.read_text(encoding="utf-8").splitlines()
    found = [line.split(":", 3) for line in told.stdout.splitlines()]
    assert told.exit_code == 1 and len(found) == 3, told.output
    for path, line, column, message in found:
        assert path == file.as_posix() and lines[int(line) - 1][int(column) - 1 :] == '"?"' and message.endswith("[undecided]")
    decide(file)
    assert run("check", "--briefs", briefs, file).exit_code == 0


@pytest.mark.parametrize("article", NAMES)
def test_whatever_the_rules_propose_follows_the_format(tmp_path: Path, article: str) -> None:
    """Of a draft that nobody has touched, nothing is wrong but what is to be decided; and it is equal to the byte, twice."""
    briefs = shutil.copytree(TRADE, tmp_path / "briefs", ignore=shutil.ignore_patterns("sheets", "locks"))
    first, second = tmp_path / f"{article}.draft.yml", tmp_path / "second.yml"
    for out in (first, second):
        assert run("draft", "--briefs", briefs, "--out", out, ARTICLES / f"{article}.txt").exit_code == 0
    assert first.read_bytes() == second.read_bytes()
    told = [line for line in run("check", "--briefs", briefs, first).stdout.splitlines() if line.startswith(first.as_posix())]
    assert told and [line for line in told if not line.endswith("[undecided]")] == []


def test_a_mistake_of_the_editor_s_is_told_beside_what_is_undecided(tmp_path: Path) -> None:
    """All problems in one run, the time zone undecided or not."""
    briefs = folder(tmp_path)
    file = drafted(briefs)
    text = file.read_text(encoding="utf-8").replace("timezone: UTC", 'timezone: "?"').replace("by: [fennmoor]", "by: [fenmoor]").replace("quote: start soon", "quote: start at once")
    file.write_text(text, encoding="utf-8")
    told = run("check", "--briefs", briefs, file).stdout
    assert told.count("[undecided]") == 4 and "did you mean 'fennmoor'?" in told and "[quote-not-found]" in told


def test_a_draft_among_the_sheets_is_no_site(tmp_path: Path) -> None:
    """Where somebody puts it there all the same: only what is undecided is told, its new names have pages while serving, and none in a build."""
    briefs = folder(tmp_path)
    file = drafted(briefs)
    (briefs / "sheets").mkdir()
    file.rename(briefs / "sheets" / f"{SHEET}.yml")
    serving, built = check(briefs, drafts=True), check(briefs)
    assert {problem.code for problem in serving.problems} == {"undecided"} == {problem.code for problem in built.problems}
    assert "fennmoor" in serving.library.registry.entities and "fennmoor" not in built.library.registry.entities
    assert "companies/fennmoor.md" in {output.path for output in outputs(serving)} and "fennmoor" not in " ".join(output.path + output.text for output in outputs(built)).lower()


def test_a_fact_has_all_that_its_kind_needs() -> None:
    """What the rules could not tell is there, to be decided: nobody need know which fields a market move has."""
    text = text_of()
    bare = made()._replace(proposals=(proposal(text, "build", "move", kind="market-move"),))
    facts = parse("sheets/x.yml", sheet_text(bare, SHEET).encode())[0].data["facts"]
    assert facts == {"move": {"at": "p1s1", "kind": "market-move", "text": "?", "subject": "?", "date": "?", "value": "?", "measure": "?"}}


def test_a_draft_without_facts_is_a_draft() -> None:
    """The sentences are there to write from."""
    document, problems = parse("sheets/x.yml", sheet_text(made()._replace(proposals=(), names=()), SHEET).encode())
    assert not problems and document.data["facts"] == {} and "new_names" not in document.data


def test_the_article_can_be_put_together_from_the_draft() -> None:
    """Sentence by sentence as it was printed, over line breaks and odd characters."""
    article = "Fennmoor said on Monday that it will build with Tidewick in Porto Vell: “start soon”, and\nthen more\u00a0so. Mira Tolland\u2028was there…\n\nQuarrel Works declined to comment. # not a comment: 5 %\n"
    draft = made(article)
    drafted, problems = read_draft(f"{SHEET}.draft.yml", sheet_text(draft, SHEET).encode())
    assert not problems
    assert article_of(drafted).sentences == {sentence.at: " ".join(sentence.text.split()) for sentence in draft.text.sentences}


def test_a_sheet_is_named_after_the_day_and_the_first_names(tmp_path: Path) -> None:
    """The article's file may say it; companies come first; without a date of publication the day of the run stands in."""
    today = check(folder(tmp_path)).library.site.as_of
    draft = made()
    assert proposed_id(draft, "2025-03-04-mine", today) == "2025-03-04-mine"
    assert proposed_id(draft, "article", today) == "2025-03-04-fennmoor-tidewick"
    assert proposed_id(draft._replace(source=draft.source._replace(published="unknown"), names=()), "-", today) == "2025-06-01-article"


def test_the_publisher_is_known_by_any_strong_name(tmp_path: Path) -> None:
    """What the page says of itself is looked up in the registry, not made up."""
    registry = check(folder(tmp_path)).library.registry
    assert [publisher_in(registry, named) for named in ("LARKSPUR POST", "larkspur-post", "Larkspur", "North Sea", "")] == ["larkspur-post", "larkspur-post", "unknown", "unknown", "unknown"]


@pytest.mark.parametrize("basis, header, said", [("header", "2025-03-04", "feed-header"), ("header", "", "printed"), ("dateline", "", "printed"), ("json-ld", "", None), ("option", "", None)])
def test_how_the_date_is_known_is_said_only_where_it_is(basis: str, header: str, said: str | None) -> None:
    """A feed's header is one, a printed line or dateline is printed; what only the page's markup or the user says is neither."""
    draft = made()
    draft = draft._replace(source=draft.source._replace(basis=basis), text=draft.text._replace(header=header))
    assert parse("sheets/x.yml", sheet_text(draft, SHEET).encode())[0].data["source"].get("published_basis") == said


def test_a_surname_alone_matches_nobody() -> None:
    """Other forms come with their kind: a surname is weak, a part of the name is short."""
    text = text_of("Osk Varn of Quarrel Works Group met Varn's friends at Quarrel Works. Varn said so.")
    names = (name(text, "Osk Varn", "person", "osk-varn", forms=("Osk Varn", "Varn")), name(text, "Quarrel Works Group", "company", "quarrel-works", forms=("Quarrel Works", "QWG")))
    draft = made()._replace(text=text, names=names, proposals=(), not_facts={}, unaccounted=())
    new = parse("sheets/x.yml", sheet_text(draft, SHEET).encode())[0].data["new_names"]
    assert new["osk-varn"]["names"] == [{"text": "Varn", "kind": "weak"}]
    assert new["quarrel-works"]["names"] == [{"text": "Quarrel Works", "kind": "short"}, {"text": "QWG", "kind": "alias"}]


def test_an_entry_is_named_by_words_not_by_capitals() -> None:
    """An acronym printed first gives way to the name that it stands for; a dateline's capitals are no name."""
    text = text_of("PORTO VELL - The NQA fined Osk.\n\nThe National Quarry Agency is new.")
    names = (name(text, "PORTO VELL", "place", "porto-vell", forms=("PORTO VELL",)), name(text, "NQA", "institution", "nqa", forms=("NQA", "National Quarry Agency")))
    draft = made()._replace(text=text, names=names, proposals=(), not_facts={}, unaccounted=())
    new = parse("sheets/x.yml", sheet_text(draft, SHEET).encode())[0].data["new_names"]
    assert new["porto-vell"] == {"name": "Porto Vell", "kind": "place"}
    assert (new["nqa"]["name"], new["nqa"]["names"]) == ("National Quarry Agency", [{"text": "NQA", "kind": "alias"}])
