"""How close our wording may come to an article's, and how much may be quoted."""

from __future__ import annotations

from pathlib import Path

import pytest

from evidence.kit import SHEET, article, codes, folder, problems, run, sheet
from generator.evidence.copying import runs
from generator.model import Fact, Role, Sheet
from generator.values.identifiers import Locator

STORY = """Acme Mills of Porto Vell will close its oldest spinning hall before the first frost of the coming winter, a notice on the gate said.

The AI looms in the hall cost $5m in March 2020, and nobody wants to buy them now that they are slow.
"""


def fact(text: str, more: str = "") -> str:
    return f"one:\n  at: p1s1\n  kind: statement\n  subject: acme\n  text: {text}\n{more}"


@pytest.mark.parametrize("text, length", [
    ("A hall of Acme Mills is to go.", 0), ("Acme Mills will close its oldest hall.", 4), ("Acme Mills will close its oldest spinning mill.", 5),
    ("Its oldest spinning hall before the first day of spring.", 7), ("It goes: its oldest spinning hall before the first frost.", 8),
    ("its OLDEST spinning-hall, before: the FIRST frost!", 8),
])  # fmt: skip
def test_five_equal_words_are_warned_of_and_eight_refused(tmp_path: Path, text: str, length: int) -> None:
    """In a row, whatever the case and the punctuation; the message counts them, quotes them and stands at our text."""
    found = problems(tmp_path, fact(f'"{text}"'), STORY)
    assert codes(found) == ([] if length < 5 else ["close-wording"] if length < 8 else ["copied-wording"])
    for problem in found:
        assert problem.message.startswith(f"{length} words in a row are the article's: '") and problem.excerpt.strip().startswith("text:")
        assert problem.severity == ("error" if length >= 8 else "warning")


@pytest.mark.parametrize("field", ["note", "clarity_note", "question", "rank_reason", "corrected"])
def test_every_text_of_our_own_is_compared(tmp_path: Path, field: str) -> None:
    """Remarks, questions and reasons are printed as well, so they are no place to hide a sentence of the article."""
    words = "its oldest spinning hall before the first frost of the coming winter"
    lines = {"clarity_note": f"  clarity: ambiguous\n  clarity_note: {words}", "question": f"  question: {words}?", "rank_reason": f"  rank: deprecated\n  rank_reason: {words}",
             "corrected": f"  corrected:\n    - on: 2025-04-01\n      was: nothing\n      why: {words}"}.get(field, f"  {field}: {words}")  # fmt: skip
    assert codes(problems(tmp_path, fact("A hall is to go.", lines), STORY)) == ["copied-wording"]


def length_of(text: str, story: str, names: tuple[str, ...] = (), title: str = "") -> int:
    roles = {"one": (Role.model_construct(title=title, org="acme", at=(Locator(1, 1),)),)} if title else {}
    own = Sheet.model_construct(roles=roles, facts={"one": Fact.model_construct(at=(Locator(1, 1),), kind="statement", text=text)})
    return runs(own, article(story).text, names)[0].length


@pytest.mark.parametrize("text, story, names, title, length", [
    ("the new Porto Vell hall", "the new Porto Vell hall", (), "", 5), ("the new Porto Vell hall", "the new Porto Vell hall", ("Porto Vell",), "", 3),
    ("the new Porto Vell's hall", "the new Porto Vell’s hall", ("Porto Vell",), "", 3), ("a hall for AI looms", "a hall for AI looms", (), "", 4),
    ("a sum of $5m was paid", "a sum of $5m was paid", (), "", 5), ("it fell 97 percent in all", "it fell 97 percent in all", (), "", 4),
    ("on Tuesday in March it fell", "on Tuesday in March it fell", (), "", 4), ("the executive vice chairman spoke", "the executive vice chairman spoke", (), "executive vice chairman", 2),
    ("spoke of Acme and left", "spoke of Beta and left", ("Acme", "Beta"), "", 4), ("of Acme", "of Beta", (), "", 1), ("Acme Beta", "Acme Beta", ("Acme", "Beta"), "", 0),
])  # fmt: skip
def test_what_may_be_repeated_is_not_counted(text: str, story: str, names: tuple[str, ...], title: str, length: int) -> None:
    """Names, initials, titles, figures, currencies and dates are masked: a run goes on over them, uncounted, and cannot begin with one."""
    assert length_of(text, story, names, title) == length


def test_another_name_does_not_hide_a_copy() -> None:
    """A sentence whose names were exchanged is still the article's."""
    assert length_of("When Acme came, everybody else went home at once.", "When Beta came, everybody else went home at once.", ("Acme", "Beta")) == 8


def test_the_longest_run_is_written_to_the_lock(tmp_path: Path) -> None:
    """The lock says how close the wording came on the day of the comparison, and how much was quoted."""
    briefs = folder(tmp_path, {SHEET: sheet(fact("Acme Mills will close its oldest hall."))}, {SHEET: STORY})
    assert run("lock", SHEET, "--briefs", briefs).exit_code == 0
    lock = (briefs / "locks" / f"{SHEET}.yml").read_text()
    assert "  longest_run: 4\n" in lock and "  quoted_words: 0\n" in lock


def quoting(count: int, words: int) -> tuple[str, str]:
    """Facts that quote `count` words in all, and an article of `words` words in which they are speech."""
    spoken = [f"word{n}" for n in range(count)]
    facts = "".join(f"q{n}:\n  at: p1s1\n  kind: statement\n  subject: ruta-fenn\n  by: [ruta-fenn]\n  text: Fenn spoke.\n  quote: {' '.join(spoken[n : n + 10])}\n" for n in range(0, count, 10))
    return facts, f"“{' '.join(spoken)},” said Ruta Fenn. " + "Rain fell. " * ((words - count - 3) // 2) + ("Rain." if (words - count - 3) % 2 else "")


@pytest.mark.parametrize("count, words, refused", [(60, 1000, False), (61, 1000, True), (8, 100, False), (9, 100, True), (16, 200, False), (17, 200, True)])
def test_quotes_are_limited_to_sixty_words_and_eight_percent(tmp_path: Path, count: int, words: int, refused: bool) -> None:
    """Both limits hold for all quotes of a sheet together; the message says how much it is."""
    facts, text = quoting(count, words)
    assert article(text).words == words
    found = problems(tmp_path, facts, text)
    assert codes(found) == (["too-much-quoted"] if refused else [])
    if refused:
        assert f"{count} words are quoted, {100 * count / words:.1f} percent of the article" in found[0].message


def test_one_passage_counts_once(tmp_path: Path) -> None:
    """Two facts that quote the same words quote no more than one."""
    facts, text = quoting(8, 100)
    assert problems(tmp_path, facts + facts.replace("q0:", "again:"), text) == []


def test_our_own_limits_come_from_the_site(tmp_path: Path) -> None:
    """`copy_warn` and `copy_fail` in site.yml are what is applied."""
    site = "format: 1\nname: Small\nas_of: 2025-06-01\ncopy_warn: 3\ncopy_fail: 4\n"
    briefs = folder(tmp_path, {SHEET: sheet(fact("Acme Mills will close its oldest hall."))}, {SHEET: STORY}, {"site.yml": site})
    done = run("check", "--briefs", briefs)
    assert done.exit_code == 1 and "4 words in a row" in done.stdout and "copied-wording" in done.stdout
