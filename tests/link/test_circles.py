"""Links between facts: in the newer fact only, and never round in a circle."""

from __future__ import annotations

import pytest
from small_world import checked, sheet

from generator.link.chains import circles
from generator.values.identifiers import FactRef


def told(*sheets: str) -> list[tuple[str, str, str]]:
    _, problems = checked(*sheets)
    return [(problem.path.rpartition("-")[2], problem.code, problem.message) for problem in problems]


def test_a_circle_is_told_once_in_its_older_fact() -> None:
    """Two facts, three facts: one message a circle, at the link that should not be there."""
    two = told(sheet("a: {updates: [2025-01-02-s2/b]}", published="unknown"), sheet("b: {updates: [2025-01-01-s1/a]}"))
    assert two == [("s1.yml", "circular-link", "'a' and '2025-01-02-s2/b' refer to each other")]
    three = told(sheet("a: {disputes: [c]}\nb: {updates: [a]}\nc: {confirms: [b]}"))
    assert three == [("s1.yml", "circular-link", "'a' and 'c' refer to each other")]


def test_two_circles_are_two_mistakes() -> None:
    """Circles that have a fact in common are told apart: each has a link in its older fact."""
    assert len(told(sheet("a: {updates: [b], disputes: [c]}\nb: {updates: [a]}\nc: {updates: [a]}"))) == 2


def test_a_fact_may_not_refer_to_itself() -> None:
    """By its short name or by its long one."""
    for ref in ("a", "2025-01-01-s1/a"):
        assert told(sheet(f"a: {{confirms: [{ref}]}}")) == [("s1.yml", "circular-link", "'a' refers to itself")]


def test_roundabout_ways_to_one_fact_are_no_circle() -> None:
    """Two facts that both speak of a third, and one that speaks of both."""
    assert told(sheet("a: {}\nb: {updates: [a]}\nc: {updates: [a]}\nd: {updates: [b], confirms: [c]}")) == []


@pytest.mark.parametrize("older, newer, wrong", [
    ("2025-03-01", "2025-03-02", True), ("2025-03-01", "2025-03-01", False), ("2025-03-02", "2025-03-01", False), ("2025-02", "2025-03", True), ("2025", "2025-03", False),
    ("unknown", "2025-03-01", False), ("2025-03-01", "unknown", False), ("2025-03-01~", "2025-03-02", True),
])  # fmt: skip
def test_a_link_to_a_newer_fact_needs_two_dates_to_be_told(older: str, newer: str, wrong: bool) -> None:
    """Checked where both sheets are dated so that one is surely older."""
    found = told(sheet("a: {updates: [2025-01-02-s2/b]}", published=older), sheet("b: {}", published=newer))
    assert [code for _, code, _ in found] == (["link-to-newer"] if wrong else [])


def test_a_link_to_nothing_is_told_once() -> None:
    """An unknown fact of a newer sheet is unknown, and not newer as well; the guess can be copied as it stands."""
    _, problems = checked(sheet("a: {updates: [2025-01-02-s2/bee]}"), sheet("be: {}", published="2025-03-09"))
    assert [(problem.code, problem.hint) for problem in problems] == [("unknown-reference", "did you mean '2025-01-02-s2/be'?")]


def test_an_answer_needs_a_question() -> None:
    """A warning where the older fact asks nothing."""
    asks = 'a: {question: "Is it so?"}\nb: {answers: [a]}'
    assert told(sheet(asks)) == []
    assert [code for _, code, _ in told(sheet("a: {}\nb: {answers: [a]}"))] == ["answers-no-question"]


def refs(links: dict[str, str]) -> dict[FactRef, list[FactRef]]:
    return {FactRef("s", key): [FactRef("s", target) for target in targets] for key, targets in links.items()}


@pytest.mark.parametrize("links, together", [
    ({"a": "b", "b": "a"}, ["ab"]), ({"a": "b", "b": "c", "c": "a", "d": "a"}, ["abc", "d"]), ({"a": "b", "b": "c", "c": ""}, ["a", "b", "c"]),
    ({"a": "bc", "b": "a", "c": "d", "d": "c"}, ["ab", "cd"]), ({"a": "a", "b": "ab"}, ["a", "b"]), ({"a": "bx", "b": "ca", "c": "b"}, ["abc"]),
])  # fmt: skip
def test_facts_that_lead_to_each_other_are_found(links: dict[str, str], together: list[str]) -> None:
    """Every fact has a circle, most are alone in theirs; links to what doesn't exist lead nowhere."""
    found = circles(refs(links))
    groups: dict[int, str] = {}
    for ref, number in found.items():
        groups[number] = groups.get(number, "") + ref.fact
    assert sorted("".join(sorted(group)) for group in groups.values()) == together
