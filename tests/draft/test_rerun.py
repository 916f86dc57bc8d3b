"""A second look at an article: nothing is overwritten, what differs is told, and what a later version changes is told in the language of facts."""

from __future__ import annotations

from pathlib import Path

import pytest

from draft.made import ARTICLE, SHEET, accept, decide, drafted, folder, made
from generator.build import check
from generator.draft.amounts.quantities import quantities
from generator.draft.sheet.existing import draft_at, existing
from generator.draft.sheet.rerun import Differences, differences
from generator.draft.sheet.sheet import sheet_text
from generator.evidence.sentences import Article, read
from generator.load import parse


def told(briefs: Path, article: str, *, by_name: bool = True) -> Differences:
    """What a re-run with this text says of what is there."""
    draft = made(article)
    draft = draft._replace(quantities=quantities(draft.text))
    read_now: Article = read(article.encode())
    there = existing(briefs, briefs.parent / "articles", check(briefs, drafts=True).library, SHEET if by_name else "2025-03-09-other", read_now, by_name=by_name)
    assert there is not None
    return differences(there, parse(there.document.path, sheet_text(draft, SHEET).encode())[0], draft, read_now)


@pytest.fixture(params=["the draft", "the sheet"])
def there(request: pytest.FixtureRequest, tmp_path: Path) -> tuple[Path, str]:
    """A folder in which the article was drafted, and in one of two also accepted."""
    return made_of(tmp_path, ARTICLE, request.param), request.param


def made_of(path: Path, article: str, what: str) -> Path:
    briefs = folder(path)
    file = drafted(briefs, article)
    decide(file)
    if what == "the sheet":
        assert accept(briefs, file).exit_code == 0
    return briefs


def test_the_same_article_says_the_same(there: tuple[Path, str]) -> None:
    """What the editor decided is no difference; the same article under another name is known by its sentences."""
    assert told(there[0], ARTICLE) == ((), ()) == told(there[0], ARTICLE, by_name=False)


def test_a_later_version_says_what_it_changes_in_the_facts(there: tuple[Path, str]) -> None:
    """The fact's figure, quote or date that its sentence no longer has, with what it has instead; sentences that are gone, new or only worded otherwise."""
    briefs, what = there
    later = ARTICLE.replace("up to $3 billion", "up to $5 billion").replace("on Monday", "on Thursday")
    lines, facts = told(briefs, later.replace("We want to start soon,", "We will start soon,").replace("The plant is to stand in Porto Vell.", "Porto Vell is the place."))
    assert f"p1s1 now says up to 5 billion USD, {what} says up to 3 billion USD (fact plant-planned)" in lines
    assert f"p1s1 now says no date, {what} says 2025-03-03, printed 'Monday' (fact plant-planned)" in lines
    assert "p1s2 is worded otherwise; no fact cites it" in lines
    assert "p2s1 is worded otherwise; the figures, quotes and dates of tolland-on-start stand" in lines
    assert len(lines) == 4 and not facts, (lines, facts)  # each once
    assert told(briefs, ARTICLE.replace("We want to start soon,", "We want no start,").replace("Mira", "start soon, Mira")).article[0] == "p2s1 no longer quotes 'start soon' (fact tolland-on-start)"


def test_a_sentence_that_is_gone_names_its_facts(there: tuple[Path, str]) -> None:
    """One that is new is printed; which version a place is of is always said."""
    briefs, what = there
    later = "Something else came first.\n\n" + ARTICLE.replace("Follow us for more news.\n", "").replace("We want to start soon,", "We want no start,").replace("Mira", "start soon, Mira")
    assert told(briefs, later).article == (
        "p1s1 (new): Something else came first.", "p3s1 (earlier p2s1) no longer quotes 'start soon' (fact tolland-on-start)",
        "earlier p4s1: this sentence is gone",
    )  # fmt: skip


@pytest.mark.parametrize("what", ["the draft", "the sheet"])
def test_values_that_no_fact_has_are_compared_too(what: str, tmp_path: Path) -> None:
    """Nothing is said to stand while the sentence prints another value, also where only its sign is another; what stays is not told again."""
    first = ARTICLE.replace("$3 billion.", "$3 billion, that its share is 61.5 percent, and that costs rose 2 percent.")
    briefs = made_of(tmp_path, first, what)
    assert told(briefs, first.replace("61.5", "62.5")).article == ("p1s1 now says 62.5 percent in place of 61.5 percent (cited by plant-planned)",)
    assert told(briefs, first.replace("costs rose", "costs fell")).article == ("p1s1 now says -2 percent in place of +2 percent (cited by plant-planned)",)
    assert told(briefs, first.replace("to $3 billion", "to $5 billion")).article == (f"p1s1 now says up to 5 billion USD, {what} says up to 3 billion USD (fact plant-planned)",)
    assert told(briefs, first.replace("cell plant", "battery plant")).article == ("p1s1 is worded otherwise; the figures, quotes and dates of plant-planned stand",)
    assert told(briefs, first.replace("Porto Vell.", "Porto Vell in 2027.")).article == ("p1s2 now also says 2027 (no fact cites it)",)


def test_only_the_figure_that_changed_is_told(tmp_path: Path) -> None:
    """Of two of one unit, each in its fact, the one that stays is not given as what the other became, whether the earlier text is at hand or not."""
    briefs = folder(tmp_path)
    first = ARTICLE.replace("$3 billion.", "$3 billion, a rise of 12.4 percent and 0.9 percent.")
    file = drafted(briefs, first)
    more = "".join(f"  {key}:\n    at: p1s1\n    kind: figure\n    text: More money.\n    subject: tidewick\n    value: {value} percent\n    measure: outlay\n\n" for key, value in (("a", "+12.4"), ("b", "0.9")))
    decide(file, {"  # p1s2:": f"{more}  # p1s2:"})
    assert accept(briefs, file).exit_code == 0
    for _ in range(2):
        assert told(briefs, first.replace("12.4", "11.7")).article == ("p1s1 now says +11.7 percent, the sheet says +12.4 percent (fact a)",)
        (tmp_path / "articles" / f"{SHEET}.txt").unlink(missing_ok=True)


def test_facts_that_only_one_of_the_two_has_are_told(there: tuple[Path, str]) -> None:
    """By sentence, one line a fact: new, gone, changed; fields that are the editor's own to write are not."""
    briefs, what = there
    file = briefs / "sheets" / f"{SHEET}.yml" if what == "the sheet" else briefs.parent / "articles" / f"{SHEET}.draft.yml"
    text = file.read_text(encoding="utf-8")
    start, end = text.index("  tolland-on-start:"), text.index("  # p3s1" if what == "the draft" else "  quarrel-silent:")
    mine = "  mine:\n    at: p2s1\n    kind: visit\n    text: Tolland came.\n    subject: mira-tolland\n    date: unknown\n\n"
    file.write_text((text[:start] + mine + text[end:]).replace("status: planned", "status: considering").replace("intend a joint plant", "want a plant"), encoding="utf-8")
    file.write_text(file.read_text(encoding="utf-8").replace("date: 2025-03-03", "date: 2025-03-02"), encoding="utf-8")
    assert told(briefs, ARTICLE) == ((), (
        f"p1s1: changed: plant-planned: date is 2025-03-02 in {what}, proposed is 2025-03-03; status is considering in {what}, proposed is planned",
        "p2s1: new: tolland-on-start (statement)", f"p2s1: only in {what}: mine (visit)",
    ))  # fmt: skip


def test_another_article_of_that_name_is_told_as_such(there: tuple[Path, str]) -> None:
    """Nobody is shown forty differences of two things that have nothing to do with each other."""
    other = " ".join(f"Fennmoor, Tidewick, Mira Tolland, Porto Vell, Quarrel Works declined to comment, build, start soon {word} x." for word in ("one", "two", "three", "four", "five"))
    assert told(there[0], other) == ((f"{there[1]} is about another article: under 30 % of its sentences are here",), ())


def test_a_file_that_is_no_draft_is_left_alone(tmp_path: Path) -> None:
    """Whatever stands there, broken or not, it is somebody's."""
    file = tmp_path / "x.yml"
    file.write_text("note: mine\n", encoding="utf-8")
    with pytest.raises(Exception, match="it is no draft"):
        draft_at(file)
