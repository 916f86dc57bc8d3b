"""The printed words for every combination of status, stage, kind, basis, response and clarity."""

from __future__ import annotations

import itertools
from pathlib import Path

import pytest

from generator import vocabulary as v
from generator import wording as w
from generator.link.facts import COMPANY, OUTLET, OWN, UNNAMED
from generator.model import Fact
from generator.values.identifiers import Locator
from generator.wording import worded

TABLE = Path(__file__).parent / "table.txt"
KINDS = (*v.FACT_KIND, v.ROLE_KIND)
WHO = {OWN: (), UNNAMED: ("people in the trade",), OUTLET: ("The Daily",)}
COMBINATIONS = list(itertools.product(v.STATUS, (None, *v.STAGE), w.BASIS_WORD))


def fact(kind: str = "deal", status: str = "done", stage: str | None = None, **more: object) -> Fact:
    return Fact.model_construct(at=(Locator(1, 1),), kind=kind, text="A will work with B.", status=status, stage=stage, **more)


def line(one: Fact, basis: str) -> str:
    words = worded(one, basis, who=WHO.get(basis, ("Acme",)), subject="Bolt")
    return f"[{words.status}] {words.lead or '(no lead)'}{' …(' + words.tail + ')' if words.tail else ''}"


def table() -> str:
    rows = [f"{status} · {stage or '-'} · {basis}: {line(fact(status=status, stage=stage), basis)}" for status, stage, basis in COMBINATIONS]
    responses = itertools.product(v.RESPONSE, ("done", "unclear", "considering", "denied"), w.BASIS_WORD)
    rows += [f"response {response} · {status} · {basis}: {line(fact('response', status, response=response), basis)}" for response, status, basis in responses]
    rows += [f"verb {verb}: {line(fact(verb=verb), COMPANY)}" for verb in v.VERB]
    rows += [f"clarity {clarity}: {line(fact(clarity=clarity), COMPANY)}" for clarity in v.CLARITY]
    return "\n".join(rows) + "\n"


def test_every_combination_reads_as_approved(request: pytest.FixtureRequest) -> None:
    """The whole table of leads is what a person has read; `--update` rewrites it."""
    if request.config.getoption("--update"):
        TABLE.write_text(table(), encoding="utf-8")
    assert table() == TABLE.read_text(encoding="utf-8")


@pytest.mark.parametrize("words, vocabulary", [
    (w.STAGE_WORD, v.STAGE), (w.STAGE_LEAD, v.STAGE), (w.STATUS_LEAD, v.STATUS), (w.RESPONSE_LEAD, v.RESPONSE),
    (w.SAYS, v.VERB), (w.RELATION_WORDS, v.RELATION), (w.SAYS_BY_BASIS, w.BASIS_WORD), ({"done", *w.STATUS_WORD}, v.STATUS),
])  # fmt: skip
def test_tables_are_complete(words: object, vocabulary: object) -> None:
    """A value that is added to the format has words for it."""
    assert set(words) == set(vocabulary)


@pytest.mark.parametrize("kind, status, basis", list(itertools.product(KINDS, v.FORWARD_STATUSES, w.BASIS_WORD)))
def test_what_has_not_happened_never_reads_as_done(kind: str, status: str, basis: str) -> None:
    """A plan, a hope, a forecast: the sentence begins by saying so, and the frame is dashed."""
    words = worded(fact(kind, status), basis, who=WHO.get(basis, ("Acme",)), subject="Bolt")
    assert words.status not in (*w.DONE_WORD.values(), w.DONE_OTHERWISE)
    assert words.tone == w.AHEAD
    if kind != v.ROLE_KIND:
        assert words.lead.startswith(("Scheduled", "Planned", "Sought by one side", "Under consideration", "Forecast by"))


@pytest.mark.parametrize("status, stage", list(itertools.product(v.STATUS, (None, *v.STAGE))))
def test_unnamed_sources_and_other_outlets_are_always_said(status: str, stage: str | None) -> None:
    """Whatever has happened, the reader learns that nobody is named, or that it is another outlet's report."""
    unnamed = worded(fact(status=status, stage=stage), UNNAMED, who=WHO[UNNAMED])
    assert "unnamed people in the trade" in unnamed.lead and unnamed.basis == "Unnamed sources"
    outlet = worded(fact(status=status, stage=stage), OUTLET, who=WHO[OUTLET])
    assert "The Daily" in outlet.lead and outlet.basis == "Another outlet's report"


@pytest.mark.parametrize("response, status", list(itertools.product(w.SILENCES, v.STATUS)))
def test_silence_is_neither_yes_nor_no(response: str, status: str) -> None:
    """A refusal to comment reads as one, whatever its status: neither as a denial nor as a confirmation."""
    words = worded(fact("response", status, response=response), OWN, subject="Bolt")
    assert words.lead.startswith("Bolt ")
    assert not any(word in (words.lead + words.status).casefold() for word in ("denied", "confirmed"))


@pytest.mark.parametrize("name, said", [("analysts", "unnamed analysts"), ("a banker", "an unnamed banker"), ("unnamed sources", "unnamed sources"), ("the ministry", "the unnamed ministry")])
def test_who_is_not_named_reads_as_such(name: str, said: str) -> None:
    """The word is put where English has it."""
    assert worded(fact(), UNNAMED, who=(name,)).lead == f"According to {said}:"


def test_a_letter_of_intent_is_no_contract() -> None:
    """A letter of intent says so even where the outlet presents it as done."""
    assert worded(fact(stage="letter-of-intent"), OWN).lead == "Letter of intent, not a contract:"


def test_relays_withdrawals_and_passed_dates_are_said() -> None:
    """Outlets in between, a passed date, a withdrawn article and an abandoned fact are part of the words."""
    words = worded(fact(status="planned"), COMPANY, who=("Acme",), via=("The Wire", "The Daily"), overdue=True)
    assert words.lead == "Planned, Acme said (outcome not recorded), relayed by The Wire and The Daily:"
    assert words.status == "Planned, outcome not recorded"
    assert worded(fact(), OWN, deprecated=True).lead == "No longer relied on:"
    assert worded(fact(status="planned"), OWN, deprecated=True, retracted=True).lead == "Article withdrawn by its publisher – planned:"


@pytest.mark.parametrize("kind, word", [("meeting", "Held"), ("visit", "Held"), ("figure", "Reported"), ("relation", "Reported")])
def test_done_things_have_their_own_word(kind: str, word: str) -> None:
    """Meetings and visits are held, other things are reported."""
    assert w.status_word(fact(kind)) == word
