"""Who stands behind a fact, and how sure it is."""

from __future__ import annotations

from datetime import date

import pytest
from small_world import library, sheet

from generator.link.facts import COMPANY, DOCUMENT, OFFICIAL, OUTLET, OWN, PERSON, UNNAMED
from generator.link.standing import HIGH, LOW, MODERATE, confidence, is_overdue


def only(*sheets: str):
    found = library(*sheets)
    return found, list(found.facts.values())[-1]


@pytest.mark.parametrize("by, publisher, basis", [
    ("", "post", OWN), ("", "unknown", OWN), ("", "bolt", COMPANY), ("", "board", OFFICIAL),
    ("acme", "post", COMPANY), ("board", "post", OFFICIAL), ("osk", "post", PERSON), ("filing", "post", DOCUMENT), ("workers", "post", UNNAMED), ("wire", "post", OUTLET),
    ("post", "post", OWN), ("bolt", "bolt", COMPANY), ("post", "wire", OUTLET), ("osk, wire", "post", PERSON), ("wire, osk", "post", OUTLET), ("workers", "unknown", UNNAMED),
])  # fmt: skip
def test_the_basis_is_that_of_the_first_asserter(by: str, publisher: str, basis: str) -> None:
    """An outlet in its own voice, a company's own release, a person, a document, another outlet, nobody named."""
    _, linked = only(sheet(f"one: {{{f'by: [{by}]' if by else ''}}}", publisher=publisher))
    assert linked.basis == basis


STRONG = ", reliability: B"


@pytest.mark.parametrize("fields, source, level", [
    ("{}", STRONG, MODERATE),
    ("{by: [acme]}", STRONG, HIGH), ("{by: [acme]}", "", MODERATE), ("{by: [bolt]}", STRONG, MODERATE),
    ("{by: [filing]}", STRONG, HIGH), ("{by: [filing]}", "", MODERATE),
    ("{by: [osk]}", STRONG, MODERATE), ("{subject: osk, by: [osk]}", STRONG, HIGH),
    ("{participants: [osk, una], by: [una]}", STRONG, HIGH), ("{parties: {acme: partner, bolt: partner}, by: [bolt]}", STRONG, HIGH),
    ("{by: [workers]}", STRONG, LOW), ("{by: [wire]}", STRONG, LOW),
    ("{by: [acme], clarity: ambiguous, clarity_note: \"x\"}", STRONG, MODERATE), ("{by: [acme], clarity: garbled, clarity_note: \"x\"}", STRONG, LOW),
    ("{by: [acme], rank: deprecated, rank_reason: \"x\"}", STRONG, LOW), ("{by: [acme]}", STRONG + ", retracted: 2025-04-01", LOW),
    ("{by: [workers], credibility: 1}", "", HIGH), ("{by: [acme], credibility: 3}", STRONG, MODERATE), ("{by: [acme], credibility: 6}", STRONG, LOW),
])  # fmt: skip
def test_one_source(fields: str, source: str, level: str) -> None:
    """High: a document or the acting party on record. Low: unnamed, another outlet, damaged, abandoned. F caps at moderate; the editor overrules."""
    found, linked = only(sheet(f"one: {fields}", source=source))
    assert confidence(linked, found.witnesses).level == level


@pytest.mark.parametrize("source, link, level", [
    (", reliability: B", "confirms", HIGH), (", reliability: B, origin: post", "confirms", MODERATE), (", reliability: B", "repeats", MODERATE),
    (", reliability: B", "disputes", LOW), (", reliability: B, retracted: 2025-04-01", "confirms", MODERATE),
])  # fmt: skip
def test_two_sources(source: str, link: str, level: str) -> None:
    """Two independent origins raise, a copy of the first or a withdrawn article does not, a dispute lowers; both sides of it."""
    found = library(sheet("old: {}", source=", reliability: B"), sheet(f"new: {{{link}: [2025-01-01-s1/old]}}", publisher="wire", source=source))
    old = next(iter(found.facts.values()))
    assert confidence(old, found.witnesses).level == level


def test_every_confidence_has_its_reason() -> None:
    """The level never stands alone: a reader learns why."""
    found = library(sheet("a: {}\nb: {by: [workers]}\nc: {by: [filing]}\nd: {credibility: 2}"))
    reasons = [confidence(linked, found.witnesses).reason for linked in found.facts.values()]
    assert all(reasons) and len(set(reasons)) == 4


PAST, NOW = date(2025, 3, 2), date(2025, 6, 1)


@pytest.mark.parametrize("fields, overdue", [
    ("{kind: plan, date: 2024, due: 2025-05, status: planned}", True), ("{kind: plan, date: 2024, due: 2025-06, status: planned}", False),
    ("{kind: plan, date: 2024, due: 2025-05-31, status: considering}", True), ("{kind: plan, date: 2024, due: 2025-05, status: predicted}", False),
    ("{kind: plan, date: 2024, due: 2025-05, status: cancelled}", False), ("{kind: plan, date: 2024, due: unknown, status: planned}", False),
    ("{kind: plan, date: 2024, due: 2025/.., status: planned}", False), ("{kind: plan, date: 2024, status: planned}", False),
    ("{kind: visit, date: 2025-05-31, status: scheduled}", True), ("{kind: visit, date: 2025-06-01, status: scheduled}", False), ("{kind: visit, date: 2025-05-31}", False),
    ("{kind: plan, date: 2024, due: 2025-05, status: planned, rank: deprecated, rank_reason: \"x\"}", False),
])  # fmt: skip
def test_a_promise_is_overdue_when_its_last_possible_day_has_passed(fields: str, overdue: bool) -> None:
    """A month is over on its last day; a forecast was promised by nobody; what is called off isn't waited for."""
    _, linked = only(sheet(f"one: {fields}"))
    assert is_overdue(linked, NOW) is overdue


@pytest.mark.parametrize("link, overdue", [("updates", False), ("corrects", False), ("confirms", True), ("repeats", True)])
def test_only_news_of_the_outcome_ends_the_waiting(link: str, overdue: bool) -> None:
    """To print a promise once more is not to keep it."""
    found = library(sheet("old: {kind: plan, date: 2024, due: 2025-05, status: planned}"), sheet(f"new: {{{link}: [2025-01-01-s1/old]}}", publisher="wire"))
    assert is_overdue(next(iter(found.facts.values())), NOW) is overdue
