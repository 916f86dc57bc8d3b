"""Money told apart, the rate that an article's own conversion implies, and the page that lists it all without adding anything up."""

from __future__ import annotations

import html
import re
from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from evidence.kit import TRADE, checked, folder, page, rows, sheet, tree_of
from generator.link.money import implied_rate, money_class
from generator.values.amounts import money
from generator.values.identifiers import FactRef
from generator.views.money import in_words


@pytest.mark.parametrize("amount, converted, words", [
    ("2 trillion KRW", "1.4 billion USD", "1,428.57 KRW for 1 USD; from 1,379.31 to 1,481.48, as the conversion is rounded"),
    ("up to 2 trillion KRW", "1.4 billion USD", "1,428.57 KRW for 1 USD; from 1,379.31 to 1,481.48, as the conversion is rounded"),
    ("1.3 trillion KRW", "900 million USD", "1,444.44 KRW for 1 USD; from 1,443.64 to 1,445.25, as the conversion is rounded"),
    ("1.4 billion USD", "2 trillion KRW", "1,428.57 KRW for 1 USD; from 1,071.43 to 1,785.71, as the conversion is rounded"),
    ("100 million USD", "92.0 million EUR", "1.09 USD for 1 EUR; from 1.09 to 1.09, as the conversion is rounded"),
])  # fmt: skip
def test_the_rate_that_a_conversion_implies(amount: str, converted: str, words: str) -> None:
    """The ratio of the figures as printed, in units of the weaker for one of the stronger, and what half a place of the conversion allows."""
    assert in_words(implied_rate(money(amount), money(converted))) == words


@pytest.mark.parametrize("amount, converted", [
    ("2 trillion KRW", "unknown"), ("unknown", "2 trillion KRW"), ("none", "2 USD"), ("2 USD", "2 USD"), ("0 KRW", "1 USD"), ("5 KRW", "0 USD"), ("2 to 3 trillion KRW", "2 billion USD"),
    ("2 trillion KRW", "1.4 to 1.5 billion USD"),
])  # fmt: skip
def test_where_no_rate_can_be_told(amount: str, converted: str) -> None:
    """Nothing known, nothing there, one currency, or a range: no rate."""
    assert implied_rate(money(amount), money(converted)) is None


@given(st.decimals(0, 999_999_999_999_999, places=0), st.decimals("0.001", 999_999_999, places=3), st.sampled_from(["", "million ", "trillion "]), st.sampled_from(["", "billion "]))
def test_any_two_sums_have_a_rate_or_none(left: Decimal, right: Decimal, scale: str, other: str) -> None:
    """Sums of any size: never an exception; the rate is at least one but for rounding, and lies between its bounds."""
    rate = implied_rate(money(f"{left} {scale}KRW"), money(f"{right} {other}USD"))
    assert rate is None or rate.low <= rate.value <= rate.high and rate.value >= 1


FACT = "one:\n  at: p1s1\n  kind: {kind}\n  text: Money was named.\n  about: [acme-beta]\n  date: 2025-03-01\n  status: {status}\n{more}"
PARTS = {"deal": "  parties: {acme: partner, beta: partner}\n", "investment": "  subject: acme\n", "statement": "  subject: acme\n"}


def fact(kind: str, status: str, more: str) -> str:
    return FACT.format(kind=kind, status=status, more=PARTS[kind] + "".join(f"  {line}\n" for line in more.split(" | ")))


@pytest.mark.parametrize("kind, status, more, column", [
    ("investment", "done", "amount: 5 million USD | amount_of: equity", "payment"), ("investment", "done", "amount: 5 million USD | stage: completed", "payment"),
    ("deal", "done", "amount: 5 million USD | amount_of: purchase-price", "payment"), ("investment", "done", "amount: 5 million USD | stage: signed", "commitment"),
    ("deal", "planned", "amount: 5 million USD | stage: signed", "commitment"), ("deal", "done", "amount: 5 million USD | amount_of: purchase-commitment", "commitment"),
    ("deal", "done", "amount: 5 million USD | amount_of: contract-value", "commitment"), ("investment", "done", "amount: 5 million USD | amount_of: budget", "commitment"),
    ("investment", "planned", "amount: 5 million USD | amount_of: equity", "promise"), ("investment", "considering", "amount: 5 million USD", "promise"),
    ("deal", "done", "amount: 5 million USD | stage: announced", "promise"), ("deal", "done", "amount: 5 million USD | stage: letter-of-intent", "promise"),
    ("deal", "done", "amount: 5 million USD | stage: lapsed", "promise"), ("deal", "cancelled", "amount: 5 million USD | stage: signed", "promise"),
    ("deal", "done", "amount: 5 million USD | amount_of: valuation-pre-money", "worth"), ("deal", "planned", "amount: 5 million USD | amount_of: valuation-post-money", "worth"),
    ("statement", "done", "amount: 5 million USD | amount_of: revenue", "worth"), ("statement", "done", "amount: 5 million USD | amount_of: stake-value", "worth"),
    ("statement", "done", "amount: 5 million USD", "worth"), ("statement", "planned", "amount: 5 million USD", "promise"), ("statement", "done", "amount: 5 million USD | amount_of: equity", "payment"),
])  # fmt: skip
def test_what_sort_of_money_it_is(tmp_path: Path, kind: str, status: str, more: str, column: str) -> None:
    """Paid only where it is done and carried out, committed where it is under contract, else promised; a value or sales are none of these."""
    library = checked(folder(tmp_path, {"2025-03-03-a": sheet(fact(kind, status, more))}), with_articles=False).library
    assert money_class(library.facts[FactRef("2025-03-03-a", "one")]) == column


def test_the_money_page_has_each_sum_once_with_its_sort() -> None:
    """A copy, a confirmation and a withdrawn report are no further sums; each sum says whether it is promised, committed, paid or none of these."""
    found = rows(page("money.md").find("table"))
    assert [(row["Sort"], row["Amount"]) for row in found] == [
        ("paid", "300 million USD, equity"), ("other sum", "4.3 billion USD, valuation post money"), ("committed", "up to 850 million USD, purchase commitment"),
        ("promised", "up to 900 million USD, purchase commitment"), ("promised", "up to 1.3 trillion KRW (1조 3,000억 원), contract value"),
        ("promised", "40 to 45 billion JPY, capital spending"), ("promised", "300 million USD, equity"), ("other sum", "4 billion USD, valuation pre money"),
    ]  # fmt: skip


def test_the_money_page_says_what_became_of_a_sum() -> None:
    """A promise that a newer source took up says so in its status, and leads there; a disputed one is called disputed."""
    status = {row["Amount"]: row["Status"] for row in rows(page("money.md").find("table"))}
    assert status["up to 900 million USD, purchase commitment"].startswith("Announced") and "since updated" in status["up to 900 million USD, purchase commitment"]
    assert "disputed" in status["up to 850 million USD, purchase commitment"] and "confirmed" in status["up to 850 million USD, purchase commitment"]
    assert status["300 million USD, equity"] == "Announced, since updated"


def test_nothing_is_ever_added_up() -> None:
    """No page has a sum that no source states: every amount of money on every page is one that a fact has."""
    facts = checked(TRADE, with_articles=False).library.facts.values()
    stated = {re.sub(r"^(up to|at most) ", "", amount.text) for linked in facts for amount in (linked.fact.amount, linked.fact.amount_stated_as) if amount and amount.known}
    seen = set()
    for path, text in tree_of(TRADE).items():
        if path in ("fields.md", "messages.md"):  # the format's own examples
            continue
        seen |= {match[0] for match in re.finditer(r"(?:\d+ to )?\d+(?:\.\d+)? (?:million|billion|trillion) [A-Z]{3}", html.unescape(re.sub(r"<[^>]+>", " ", text)))}
    assert seen and seen <= stated


def test_a_ceiling_never_loses_its_bound() -> None:
    """Wherever 900 million dollars or 1.3 trillion won are printed as the deal's sum, `up to` or `at most` stands before them."""
    for path, text in tree_of(TRADE).items():
        plain = re.sub(r"<[^>]+>", "", text)
        for sum_ in ("850 million USD", "1.3 trillion KRW"):
            assert all(before.endswith(("up to ", "at most ")) for before in plain.split(sum_)[:-1]), path
