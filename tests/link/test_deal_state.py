"""A deal is what its facts say together."""

from __future__ import annotations

from small_world import library, sheet


def state(*sheets: str):
    return library(*sheets).deals["supply"]


def test_parties_are_the_union_with_all_their_roles() -> None:
    """Who is named in any of the deal's facts takes part, with every role that is named, in the order of the facts."""
    found = state(
        sheet("one: {parties: {acme: supplier, bolt: customer}, about: [supply], date: 2025-01-01}"),
        sheet("two: {parties: {bolt: [customer, investor], crane: adviser}, about: [supply], date: 2025-02-01}"),
    )
    assert found.parties == {"acme": ("supplier",), "bolt": ("customer", "investor"), "crane": ("adviser",)}


def test_a_buy_back_has_one_party_with_two_roles() -> None:
    """One company on both sides is a deal."""
    assert state(sheet("one: {parties: {acme: [acquirer, seller]}, about: [supply]}")).parties == {"acme": ("acquirer", "seller")}


def test_who_takes_part_only_by_mistake_takes_no_part() -> None:
    """A corrected, abandoned or withdrawn fact gives the deal neither parties nor amounts; an updated one was right when printed."""
    wrong = "one: {parties: {acme: supplier, crane: customer}, about: [supply], amount: 3 USD}"
    right = "{parties: {acme: supplier, bolt: customer}, about: [supply], amount: 5 USD%s}"
    assert set(state(sheet(wrong), sheet("two: " + right % ", corrects: [2025-01-01-s1/one]")).parties) == {"acme", "bolt"}
    assert set(state(sheet(wrong, source=", retracted: 2025-04-01"), sheet("two: " + right % "")).parties) == {"acme", "bolt"}
    assert set(state(sheet(wrong), sheet("two: " + right % ", updates: [2025-01-01-s1/one]")).parties) == {"acme", "bolt", "crane"}
    for link in ("corrects", "updates"):
        found = state(sheet(wrong), sheet("two: " + right % f", {link}: [2025-01-01-s1/one]"))
        assert [linked.fact.amount.text for linked in found.amounts] == ["5 USD"]


def test_two_amounts_that_nobody_settled_stand_side_by_side() -> None:
    """Nothing is averaged or preferred."""
    found = state(sheet("one: {parties: {acme: supplier, bolt: customer}, about: [supply], amount: 3 USD}"), sheet("two: {parties: {acme: supplier, bolt: customer}, about: [supply], amount: 5 USD}"))
    assert sorted(linked.fact.amount.text for linked in found.amounts) == ["3 USD", "5 USD"]


def test_the_newest_fact_that_stands_leads() -> None:
    """The latest day leads; of one day the one with a stage; not one whose place a newer one took, and never an abandoned one."""
    base = "{parties: {acme: supplier, bolt: customer}, about: [supply], date: %s}"
    assert state(sheet("old: " + base % "2025-01-01"), sheet("new: " + base % "2025-02-01")).lead.ref.fact == "new"
    assert state(sheet("bare: " + base % "2025-01-01" + "\nstaged: " + base % "2025-01-01, stage: signed")).lead.ref.fact == "staged"
    assert state(sheet("later: " + base % "2025-02-01"), sheet("mended: " + base % "2025-01-01, corrects: [2025-01-01-s1/later]")).lead.ref.fact == "mended"
    assert state(sheet("kept: " + base % "2025-01-01"), sheet("gone: " + base % "2025-02-01", source=", retracted: 2025-04-01")).lead.ref.fact == "kept"
    assert state(sheet("undated: " + base % "unknown"), sheet("dated: " + base % "2024")).lead.ref.fact == "dated"


def test_a_deal_without_facts_has_no_lead() -> None:
    """A registry entry alone says nothing."""
    found = state(sheet("one: {}"))
    assert found.lead is None and found.parties == {} and found.amounts == []


def test_merged_parties_keep_their_roles() -> None:
    """Two companies that are one by now: the roles of both."""
    found = library(sheet("one: {parties: {acme: supplier, crane: customer}, about: [supply]}"), companies__crane="{name: Crane, merged_into: acme}")
    assert found.deals["supply"].parties == {"acme": ("supplier", "customer")}
