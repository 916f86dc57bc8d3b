"""On which pages a fact belongs."""

from __future__ import annotations

import pytest
from small_world import checked, library, on, sheet


@pytest.mark.parametrize("fields", [
    "{subject: bolt}", "{about: [bolt]}", "{by: [bolt]}", "{kind: relation, relation: owns, object: bolt}", "{participants: [acme, bolt]}",
    "{parties: {acme: partner, bolt: partner}}", "{kind: investment, date: unknown, amount: 5 USD, funded_by: bolt}", "{by: [workers], quote: \"well\", speaker: bolt}",
])  # fmt: skip
def test_a_company_has_every_fact_that_names_it(fields: str) -> None:
    """Whichever field names a company, the fact is on its page, and on no page of one that isn't named."""
    found = library(sheet(f"one: {fields}"))
    assert on(found, "bolt") == ["one"] and on(found, "crane") == []


@pytest.mark.parametrize("fields, there", [
    ("{subject: mill}", True), ("{about: [mill]}", True), ("{kind: relation, relation: party-to, object: mill}", True),
    ("{parties: {mill: customer, acme: supplier}}", False), ("{kind: investment, date: unknown, amount: 5 USD, parties: {mill: investee}}", False),
])  # fmt: skip
def test_a_deal_has_what_is_about_it(fields: str, there: bool) -> None:
    """Subject, object and about bring a fact to a deal's page; being a party to another deal does not."""
    assert on(library(sheet(f"one: {fields}")), "mill") == (["one"] if there else [])


def test_terms_have_no_page() -> None:
    """A fact about a product is on the pages of those it names besides."""
    found = library(sheet("one: {kind: relation, relation: produces, object: cell}\ntwo: {subject: cell}"))
    assert set(found.on_page) == {"acme"} and on(found, "acme") == ["one"]


def test_a_persons_facts_belong_to_the_employer_too() -> None:
    """Whom the sheet names as head of Bolt, what he says is on Bolt's page; his role is, too."""
    found = library(sheet("one: {by: [osk]}", roles="osk: {title: Chair, org: bolt, at: p1s1}"))
    assert on(found, "bolt") == ["role.osk", "one"] and on(found, "osk") == ["role.osk", "one"]


def test_the_employer_is_the_one_of_the_sheets_own_day() -> None:
    """A person who changed sides: older sheets stay with the old employer, newer ones go to the new, until another is named."""
    found = library(
        sheet("before: {by: [osk]}"),
        sheet("then: {by: [osk]}", roles="osk: {title: Chair, org: bolt, at: p1s1}"),
        sheet("between: {by: [osk]}"),
        sheet("now: {by: [osk]}", roles="osk: {title: Head, org: crane, at: p1s1}"),
        sheet("after: {by: [osk]}"),
    )
    assert [key for key in on(found, "bolt") if key != "role.osk"] == ["before", "then", "between"]
    assert [key for key in on(found, "crane") if key != "role.osk"] == ["now", "after"]


def test_one_person_may_have_two_employers_or_none_that_is_known() -> None:
    """Two roles put a fact on both pages; `unknown` puts it on none."""
    both = library(sheet("one: {by: [osk]}", roles="osk: [{title: Chair, org: bolt, at: p1s1}, {title: Head, org: crane, at: p1s1}]"))
    assert "one" in on(both, "bolt") and "one" in on(both, "crane")
    none = library(sheet("one: {by: [osk]}", roles="osk: {title: Chair, org: unknown, at: p1s1}"))
    assert set(none.on_page) == {"acme", "osk"}


@pytest.mark.parametrize("link, there", [("updates", True), ("corrects", True), ("disputes", True), ("confirms", False), ("repeats", False), ("answers", False)])
def test_what_changes_an_older_fact_is_where_that_fact_is(link: str, there: bool) -> None:
    """Who reads the older fact reads what became of it, also by way of others; a confirmation is only pointed to."""
    asks = ', question: "Is it so?"'
    found = library(sheet(f"old: {{about: [bolt]{asks}}}"), sheet(f"new: {{subject: crane, {link}: [2025-01-01-s1/old]{asks}}}"), sheet(f"newest: {{subject: crane, {link}: [2025-01-02-s2/new]}}"))
    assert on(found, "bolt") == (["old", "new", "newest"] if there else ["old"])
    assert on(found, "crane") == ["new", "newest"]


def test_it_does_not_matter_in_which_order_a_chain_is_written() -> None:
    """The newest fact first or last in its sheet: it reaches the oldest fact's page."""
    found = library(sheet("c: {subject: crane, updates: [b]}\nb: {subject: crane, corrects: [a]}\na: {subject: bolt}"))
    assert sorted(on(found, "bolt")) == ["a", "b", "c"]


def test_a_draft_is_on_no_page_until_it_is_asked_for() -> None:
    """Facts of a draft are checked, and shown only while serving; nothing of an older fact says that they are there."""
    sheets = (sheet("old: {}"), sheet("new: {subject: bolt, updates: [2025-01-01-s1/old]}", status="draft"))
    built, problems = checked(*sheets)
    assert problems == [] and on(built, "bolt") == [] and not any(linked.superseded for linked in built.facts.values())
    served, _ = checked(*sheets, drafts=True)
    assert on(served, "bolt") == ["new"] and on(served, "acme") == ["old", "new"]


def test_a_withdrawn_article_changes_nothing() -> None:
    """What a withdrawn article or an abandoned fact said of an older fact no longer counts, but it is still told where it was told."""
    for withdrawn in (sheet("new: {subject: crane, corrects: [2025-01-01-s1/old]}", source=", retracted: 2025-04-01"), sheet('new: {subject: crane, corrects: [2025-01-01-s1/old], rank: deprecated, rank_reason: "misread"}')):
        found = library(sheet("old: {subject: bolt}"), withdrawn)
        old, new = found.facts.values()
        assert not old.superseded and old.inverse == {} and new.deprecated
        assert on(found, "bolt") == ["old", "new"]
