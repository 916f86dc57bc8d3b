"""A second look at an article: nothing is overwritten, what differs is told, and what a later version changes is told in the language of facts."""

from __future__ import annotations

from pathlib import Path

import pytest

from draft.made import ARTICLE, SHEET, accept, decide, drafted, folder, made
from generator.build import check
from generator.draft.sheet.existing import draft_at, existing
from generator.draft.sheet.rerun import differences
from generator.draft.sheet.sheet import sheet_text
from generator.evidence.sentences import Article, read
from generator.load import parse


def told(briefs: Path, article: str, *, by_name: bool = True) -> list[str]:
    """What a re-run with this text says of what is there."""
    draft = made(article)
    read_now: Article = read(article.encode())
    there = existing(briefs, briefs.parent / "articles", check(briefs, drafts=True).library, SHEET if by_name else "2025-03-09-other", read_now, by_name=by_name)
    assert there is not None
    return differences(there, parse(there.document.path, sheet_text(draft, SHEET).encode())[0], draft, read_now)


@pytest.fixture(params=["the draft", "the sheet"])
def there(request: pytest.FixtureRequest, tmp_path: Path) -> tuple[Path, str]:
    """A folder in which the article was drafted, and in one of two also accepted."""
    briefs = folder(tmp_path)
    file = drafted(briefs)
    decide(file)
    if request.param == "the sheet":
        assert accept(briefs, file).exit_code == 0
    return briefs, request.param


def test_the_same_article_says_the_same(there: tuple[Path, str]) -> None:
    """What the editor decided is no difference; the same article under another name is known by its sentences."""
    assert told(there[0], ARTICLE) == [] == told(there[0], ARTICLE, by_name=False)


def test_a_later_version_says_what_it_changes_in_the_facts(there: tuple[Path, str]) -> None:
    """The fact's figure, quote or date that its sentence no longer has, with what it has instead; sentences that are gone, new or only worded otherwise."""
    briefs, what = there
    later = ARTICLE.replace("up to $3 billion", "up to $5 billion").replace("on Monday", "on Thursday")
    lines = told(briefs, later.replace("We want to start soon,", "We will start soon,").replace("The plant is to stand in Porto Vell.", "Porto Vell is the place."))
    assert f"p1s1 now says up to 5 billion USD, {what} says up to 3 billion USD (fact plant-planned)" in lines
    assert f"p1s1 now says no date, {what} says 2025-03-03, printed 'Monday' (fact plant-planned)" in lines
    assert "p1s2 is worded otherwise; no fact cites it" in lines
    assert "p2s1 is worded otherwise; the figures, quotes and dates of tolland-on-start stand" in lines
    assert len(lines) == 4, lines  # each once
    assert told(briefs, ARTICLE.replace("We want to start soon,", "We want no start,").replace("Mira", "start soon, Mira"))[0] == "p2s1 no longer quotes 'start soon' (fact tolland-on-start)"


def test_a_sentence_that_is_gone_names_its_facts(there: tuple[Path, str]) -> None:
    """And one that is new has its place."""
    briefs, what = there
    later = "Something else came first.\n\n" + ARTICLE.replace("Follow us for more news.\n", "")
    lines = told(briefs, later)
    assert lines[0] == "p1s1: a new sentence" and "p4s1: this sentence is gone" in lines and not [line for line in lines if "changed" in line or "only in" in line], lines


def test_facts_that_only_one_of_the_two_has_are_told(there: tuple[Path, str]) -> None:
    """By sentence: new, gone, changed; fields that are the editor's own to write are not."""
    briefs, what = there
    file = briefs / "sheets" / f"{SHEET}.yml" if what == "the sheet" else briefs.parent / "articles" / f"{SHEET}.draft.yml"
    text = file.read_text(encoding="utf-8")
    start, end = text.index("  tolland-on-start:"), text.index("  # p3s1" if what == "the draft" else "  quarrel-silent:")
    mine = "  mine:\n    at: p2s1\n    kind: visit\n    text: Tolland came.\n    subject: mira-tolland\n    date: unknown\n\n"
    file.write_text((text[:start] + mine + text[end:]).replace("status: planned", "status: considering").replace("intend a joint plant", "want a plant"), encoding="utf-8")
    assert told(briefs, ARTICLE) == [
        f"p1s1: changed: plant-planned: status is considering in {what}, proposed is planned", "p2s1: new: tolland-on-start (statement)", f"p2s1: only in {what}: mine (visit)",
    ]  # fmt: skip


def test_another_article_of_that_name_is_told_as_such(there: tuple[Path, str]) -> None:
    """Nobody is shown forty differences of two things that have nothing to do with each other."""
    other = " ".join(f"Fennmoor, Tidewick, Mira Tolland, Porto Vell, Quarrel Works declined to comment, build, start soon {word} x." for word in ("one", "two", "three", "four", "five"))
    assert told(there[0], other) == [f"{there[1]} is about another article: under 30 % of its sentences are here"]


def test_a_file_that_is_no_draft_is_left_alone(tmp_path: Path) -> None:
    """Whatever stands there, broken or not, it is somebody's."""
    file = tmp_path / "x.yml"
    file.write_text("note: mine\n", encoding="utf-8")
    with pytest.raises(Exception, match="it is no draft"):
        draft_at(file)
