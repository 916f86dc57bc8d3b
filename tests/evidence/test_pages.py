"""The invented trade as published: does the newer fact lead, does the older say what became of it, does each side of a difference stand with its evidence?"""

from __future__ import annotations

import re

import pytest
from bs4 import Tag

from evidence.kit import TRADE, checked, page, rows, said

DEAL, PLANT = "deals/nimbrace-quorvane.md", "deals/quorvane-hoshimori.md"


def opening(path: str) -> str:
    return said(page(path).select_one(".bottom-line"))


def fact(path: str, ref: str) -> Tag:
    found = page(path).find(id=ref)
    assert found is not None, f"{ref} is not on {path}"
    return found


def notes(path: str, ref: str) -> dict[str, Tag]:
    return {said(note.select_one(".fact-label")).rstrip(":"): note for note in fact(path, ref).select(".fact-note")}


def test_the_newest_state_leads() -> None:
    """The deal is signed, and that is the first thing said of it; the talks of January come last."""
    assert opening(DEAL).startswith("Signed: Nimbrace and Quorvane have a contract for cells")
    order = [item["id"] for item in page(DEAL).select("li.fact[id]")]
    assert order.index("2025-03-31-contract-signed.contract-signed") < order.index("2025-02-10-nimbrace-release.supply-announced") < order.index("2025-01-13-battery-talks.talks-reported")


def test_a_disputed_contract_says_so_on_the_first_screen() -> None:
    """Signed, but a reader with ten seconds learns that sources disagree."""
    assert "Confidence: low – sources disagree." in opening(DEAL)
    assert "status-disputed" in str(page(DEAL).select_one(".glance"))


def test_a_lapsed_letter_says_so_at_the_top() -> None:
    """Before anything else: the deal lapsed; its stage is Lapsed, and the letter of intent stands as what it was."""
    assert opening(PLANT).startswith("This deal lapsed: it was not carried out. Lapsed, not carried out, Hoshimori Seiki said:")
    assert "Stage Lapsed" in said(page(PLANT).select_one(".glance"))
    assert said(fact(PLANT, "2025-01-21-letter-of-intent.letter-signed")).startswith("Letter of intent, not a contract, Quorvane and Hoshimori Seiki said:")


@pytest.mark.parametrize("path, older, label, newer", [
    (DEAL, "2025-02-10-nimbrace-release.supply-announced", "Updated by", "2025-03-31-contract-signed.contract-signed"),
    (DEAL, "2025-02-10-nimbrace-release.first-deliveries", "Updated by", "2025-03-31-contract-signed.deliveries-from-august"),
    (DEAL, "2025-03-31-contract-signed.contract-signed", "Disputed by", "2025-04-08-office-objects.office-on-contract"),
    (DEAL, "2025-03-31-contract-signed.contract-signed", "Confirmed by", "2025-04-15-contract-confirmed.contract-seen"),
    (DEAL, "2025-02-10-supply-plan.supply-reported", "Repeated by", "2025-02-11-supply-plan-courier.supply-reported"),
    (DEAL, "2025-01-13-battery-talks.talks-reported", "Answered by", "2025-03-31-contract-signed.contract-signed"),
    (DEAL, "2025-01-13-battery-talks.chiefs-to-meet", "Corrected by", "2025-02-18-correction.call-held"),
    (PLANT, "2025-01-21-letter-of-intent.letter-signed", "Updated by", "2025-05-06-letter-lapsed.letter-lapsed"),
    ("companies/quorvane.md", "2025-01-13-battery-talks.employees", "Corrected by", "2025-02-18-correction.employees-corrected"),
])  # fmt: skip
def test_the_older_fact_says_what_became_of_it(path: str, older: str, label: str, newer: str) -> None:
    """With a link to the newer one, which stands on the same page; the newer one links back."""
    forth = [a["href"] for a in notes(path, older)[label].select("a")]
    assert f"#{newer}" in forth and fact(path, newer)
    back = {"Updated by": "Updates", "Disputed by": "Disputes", "Confirmed by": "Confirms", "Repeated by": "Repeats", "Answered by": "Answers", "Corrected by": "Corrects"}[label]
    assert f"#{older}" in [a["href"] for a in notes(path, newer)[back].select("a")]


def test_our_own_reading_error_is_shown() -> None:
    """What stood here, since when it does not, and why."""
    assert said(notes(PLANT, "2025-01-21-letter-of-intent.letter-signed")["Corrected here"]).endswith("on 20 February 2025 from “30 May as the last day”: misread; the article prints 30 April")


def test_every_side_of_a_difference_has_its_evidence() -> None:
    """Source with its date, basis and origin in every row, and a citation that leads to the page's list of sources."""
    table = page("disagreements.md").find("table")
    sources = {item["id"] for item in page("disagreements.md").select("ol.sources li")}
    for row in rows(table):
        assert row["What it says"] and row["Basis"] and row["Origin"] not in ("", "not known")
        assert re.search(r"\d{1,2} (January|February|March|April|May) 2025", row["Source"])
    for row in table.select("tbody tr"):
        marks = row.select("td:nth-child(3) a.footnote-ref")
        assert marks and all(mark["href"].removeprefix("#") in sources for mark in marks)


def test_a_copy_stands_beside_its_original_in_one_row() -> None:
    """The Trellis printed the wire's text: 38 sites are one side, with both sources and the wire as origin, against the company's 31."""
    sides = [row for row in rows(page("disagreements.md").find("table")) if row["What it says"].split()[0] in ("31", "38")]
    assert [(row["What it says"].split()[0], row["Origin"], row["Source"].count(", 1")) for row in sides] == [("31", "Nimbrace", 1), ("38", "Saltmarsh Wire", 2)]
    assert "Evening Trellis" in sides[1]["Source"] and "Saltmarsh Wire" in sides[1]["Source"]


def test_a_denial_never_reads_as_what_is_denied() -> None:
    """In the table of differences and under What's new the sentence is composed: denied by whom, from a damaged sentence."""
    for path in ("disagreements.md", "whats-new.md", PLANT):
        text = said(page(path))
        for before in text.split("Equal shares were agreed")[:-1]:
            assert before.endswith(("Denied by Hoshimori Seiki: ", "Disputed by: ", "Confirms: "))
    assert "Denied by Hoshimori Seiki: Equal shares were agreed. (read from a damaged sentence)" in said(page("disagreements.md").find("table"))


def test_differences_stand_on_the_pages_that_they_concern() -> None:
    """The share of the market on Quorvane's page, the sum on the deal's, neither on the fund's."""
    def differing(path: str) -> str:
        return " ".join(said(table) for table in page(path).select("table") if "What it says" in said(table))

    assert "62.4 percent, 2024" in differing("companies/quorvane.md") and "48 percent, 2024" in differing("companies/quorvane.md")
    assert "amount (a later state: the older was right when printed) up to 900 million USD as purchase commitment" in differing(DEAL)
    assert differing("companies/rimal-qamar-fund.md") == ""


def test_what_is_new_says_what_moved() -> None:
    """The newest sheet first; a withdrawn article says so before its facts; stages, dates and values move in words."""
    text = said(page("whats-new.md"))
    assert text.index("Hoshimori lets plant letter run out") < text.index("What the contract says") < text.index("Storage firm courts cell maker")
    for moved in ("Letter of intent → Lapsed", "Announced → Signed; amount: up to 900 million USD → up to 850 million USD", "due: May 2025 → August 2025", "Planned → Held", "value: 62.4 percent → 48 percent", "Announced → Completed"):
        assert f"({moved})" in text, moved
    assert "withdrawn by its publisher on 7 March 2025 3 facts: " in text
    assert "5 facts, 3 of them repeat older ones: " in text
    assert "valuation" not in text and "4 billion USD" not in text  # the value before and after the money did not move


def test_a_withdrawn_article_is_no_longer_relied_on() -> None:
    """Every fact says so where it is printed; nothing of it is money, a difference or an open question."""
    for ref in ("takeover", "off-the-exchange", "quorvane-not-reached"):
        assert said(fact("companies/quorvane.md", f"2025-03-04-takeover-report.{ref}")).startswith("Article withdrawn by its publisher –")
    for path in ("money.md", "disagreements.md", "open-questions.md"):
        assert "takeover-report" not in str(page(path))
    assert "The publisher withdrew the article on 7 March 2025" in said(page("sheets/2025-03-04-takeover-report.md"))


def test_the_overdue_promise_is_asked_about_once() -> None:
    """Its day has passed, and nobody said what became of it; the copy that repeats it asks nothing; what was updated is not overdue."""
    asked = said(page("open-questions.md"))
    assert asked.count("The competition office means to make its opinion public by mid-May") == 1
    assert "Quorvane is to begin delivering" not in asked and "still to be signed" not in asked
    assert "Planned, outcome not recorded" in said(fact(DEAL, "2025-02-10-supply-plan.office-view-due"))


def test_damage_and_relays_are_said() -> None:
    """The garbled sentence on the coverage map, the ambiguous one under its fact, both outlets in between by name."""
    sheet = said(page("sheets/2025-04-08-office-objects.md"))
    assert re.search(r"p4s1 ?: 1 fact, damaged", sheet)
    assert "relayed by Saltmarsh Wire and Ostrel Review: Quorvane's board wants another plant." in sheet
    assert "the text can be read in two ways" in said(fact(DEAL, "2025-03-31-contract-signed.objection-clause"))


def test_names_in_three_scripts_stand_beside_the_name() -> None:
    """Korean, Japanese and Arabic, each marked with its language; Arabic is isolated from what stands beside it."""
    for path, name, lang in (("companies/quorvane.md", "쿼베인", "ko-Hang"), ("companies/hoshimori-seiki.md", "星森精機", "ja-Jpan"), ("companies/rimal-qamar-fund.md", "صندوق رمال القمر", "ar-Arab")):
        native = page(path).select_one("h1 span[lang]")
        assert (native["lang"], said(native)) == (lang, name)
    assert page("companies/rimal-qamar-fund.md").select_one("h1 bdi") is not None


def test_each_sheet_says_when_it_was_last_compared() -> None:
    """The coverage of every sheet is complete: each sentence is cited or declared; the day of the comparison is the locks'."""
    library = checked(TRADE, with_articles=False).library
    for name in library.sheets:
        text = said(page(f"sheets/{name}.md"))
        assert "last compared with the article on 1 June 2025" in text and "not accounted for" not in text


def test_the_check_warns_of_the_undeclared_copy_and_of_nothing_else() -> None:
    """One warning, at the source of the copy, with the share and the remedy."""
    (problem,) = checked(TRADE, with_articles=False).problems
    assert (problem.code, problem.path) == ("probable-copy", "sheets/2025-02-11-supply-plan-trellis.yml") and "55%" in problem.message
