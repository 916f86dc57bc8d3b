"""Sources that differ are set side by side: what counts as a difference, what does not, and how each stands."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from evidence.kit import TRADE, checked, folder, sheet
from generator.link.disagreements import agree
from generator.values.amounts import quantity

A, B, C = "2025-03-03-a", "2025-03-04-b", "2025-03-05-c"


def differing(path: Path, *facts: str, sources: tuple[str, ...] = ("", "", "")) -> list[tuple[str, str, str, list[str]]]:
    """Sheets with one fact `one` each, in order of days: (about, matter, how it is settled, the sheets that are sides)."""
    publishers = ("daily", "wire", "beta")
    sheets = {name: sheet("one:\n  at: p1s1\n" + fact, publisher=publishers[n], published=name[:10], more=sources[n])
              for n, (name, fact) in enumerate(zip((A, B, C), facts, strict=False))}  # fmt: skip
    found = checked(folder(path, sheets), with_articles=False)
    assert {problem.code for problem in found.problems} <= {"missing-lock"}, found.problems
    every = {(one.about, one.matter, one.settled, tuple(side.ref.sheet for side in one.sides)) for there in found.library.differing.values() for one in there}
    return sorted((about, matter, settled, list(sides)) for about, matter, settled, sides in every)


def figure(value: str, more: str = "", *, kind: str = "figure", measure: str = "market share", subject: str = "acme") -> str:
    return f"  kind: {kind}\n  subject: {subject}\n  text: A number is given.\n  value: {value}\n  measure: {measure}\n" + "".join(f"  {line}\n" for line in more.split(" | ") if line)


def deal(more: str = "", parties: str = "{acme: partner, beta: partner}", date: str = "2025-03-01") -> str:
    return f"  kind: deal\n  parties: {parties}\n  about: [acme-beta]\n  text: The two work together.\n  date: {date}\n" + "".join(f"  {line}\n" for line in more.split(" | ") if line)


def answer(response: str, more: str = "", to: str = "2025-03-03-a/one") -> str:
    return f"  kind: response\n  subject: beta\n  text: An answer came.\n  response: {response}\n  responds_to: {to}\n" + "".join(f"  {line}\n" for line in more.split(" | ") if line)


# figures


@pytest.mark.parametrize("one, other", [
    (figure("97 percent"), figure("98 percent")), (figure("97 percent", "date: 2024"), figure("80 percent", "date: 2024-06")), (figure("4100 count"), figure("1400 count")),
    (figure("97 percent", "date: 2024-01/2024-06"), figure("80 percent", "date: 2024-06/2024-12")), (figure("97 percent", "area: porto-vell"), figure("80 percent", "area: porto-vell")),
    (figure("9 percent"), figure("9 percentage-points")), (figure("2 to 3 percent"), figure("2 percent")), (figure("+9 percent", "date: 2025-03-01", kind="market-move"), figure("-9 percent", "date: 2025-03-01", kind="market-move")),
    (figure("97 percent", measure="Market Share"), figure("98 percent", measure="market share")),
])  # fmt: skip
def test_different_values_at_one_time_are_a_difference(tmp_path: Path, one: str, other: str) -> None:
    """Same subject, kind, measure and area, and dates that overlap or are both not given."""
    assert [(about, matter.casefold(), settled, sides) for about, matter, settled, sides in differing(tmp_path, one, other)] == [("acme", "market share", "differ", [A, B])]


@pytest.mark.parametrize("one, other", [
    (figure("97 percent"), figure("97.2 percent")), (figure("97 percent"), figure("96.5 percent")), (figure("97 percent"), figure("97.0 percent")), (figure("1.4 GW"), figure("1.43 GW")),
    (figure("900 thousand count"), figure("900000 count")), (figure("97 percent", "date: 2023"), figure("80 percent", "date: 2024")), (figure("97 percent", "date: 2024"), figure("80 percent")),
    (figure("97 percent"), figure("80 percent", subject="beta")), (figure("97 percent"), figure("80 percent", measure="sales")), (figure("97 percent", "area: porto-vell"), figure("80 percent")),
    (figure("97 percent"), figure("unknown")), (figure("2 trillion KRW"), figure("1.4 billion USD")),
    (figure("+9 percent", "date: 2025-03-01 | session: intraday", kind="market-move"), figure("+8 percent", "date: 2025-03-01 | session: close", kind="market-move")),
])  # fmt: skip
def test_what_agrees_or_cannot_be_compared_is_no_difference(tmp_path: Path, one: str, other: str) -> None:
    """As exact as printed; other days, places, measures, currencies and hours of trading are other matters."""
    assert differing(tmp_path, one, other) == []


@given(st.integers(-10_000, 10_000), st.integers(0, 3), st.integers(0, 4))
def test_a_rounded_figure_agrees_with_what_it_was_rounded_from(number: int, digits: int, more: int) -> None:
    """Whatever is printed, fewer digits of the same figure never disagree with it, both ways round."""
    exact = quantity(f"{'-' if number < 0 else ''}{abs(number) / 10 ** (digits + more):.{digits + more}f} percent")
    rounded = quantity(f"{round(float(exact.low), digits):.{digits}f} percent")
    assert agree(exact, rounded) and agree(rounded, exact)


@pytest.mark.parametrize("link, settled", [("corrects", "corrects"), ("updates", "updates"), ("disputes", "disputes"), ("answers", "differ"), ("confirms", "differ")])
def test_the_editor_s_link_settles_how_a_difference_stands(tmp_path: Path, link: str, settled: str) -> None:
    """Corrected, a later state, or disputed; without such a link nobody has settled it."""
    asked = figure("97 percent", "question: How much?")
    assert differing(tmp_path, asked, figure("80 percent", f"{link}: [{A}/one]")) == [("acme", "market share", settled, [A, B])]


@pytest.mark.parametrize("second, third, expected", [
    (f"updates: [{A}/one]", f"updates: [{B}/one]", [("updates", [A, B, C])]),
    (f"updates: [{A}/one]", f"corrects: [{B}/one]", [("corrects", [A, B, C]), ("updates", [A, B])]),
    (f"corrects: [{A}/one]", f"confirms: [{B}/one]", [("corrects", [A, B, C])]),
    (f"corrects: [{A}/one]", "", [("corrects", [A, B]), ("differ", [A, C])]),
    (f"repeats: [{A}/one]", f"disputes: [{B}/one]", [("disputes", [A, C])]),
])  # fmt: skip
def test_links_settle_by_way_of_others(tmp_path: Path, second: str, third: str, expected: list[tuple[str, list[str]]]) -> None:
    """A chain of updates is one matter; who confirms a correction corrects too; who disputes a copy disputes what it copies."""
    values = {"updates": "90 percent", "corrects": "90 percent", "repeats": "97 percent"}[second.split(":")[0]]
    last = values if third.startswith("confirms") or not third else "80 percent"
    found = differing(tmp_path, figure("97 percent"), figure(values, second), figure(last, third))
    assert [(settled, sides) for _, _, settled, sides in found] == expected


def test_facts_that_repeat_or_are_withdrawn_are_no_sides(tmp_path: Path) -> None:
    """A copy says nothing of its own; what is deprecated or withdrawn is not set against anything."""
    gone = figure("80 percent", "rank: deprecated | rank_reason: misread")
    assert differing(tmp_path / "copy", figure("97 percent"), figure("80 percent", f"repeats: [{A}/one]")) == []
    assert differing(tmp_path / "gone", figure("97 percent"), gone) == []
    assert differing(tmp_path / "withdrawn", figure("97 percent"), figure("80 percent"), sources=("", "  retracted: 2025-03-09\n", "")) == []


# deals


@pytest.mark.parametrize("one, other, matter", [
    (deal(), deal(parties="{acme: partner, beta: partner, ruta-fenn: adviser}"), "parties"), (deal("stage: announced"), deal("stage: signed"), "stage"),
    (deal("amount: 2 billion USD | amount_of: equity"), deal("amount: 3 billion USD | amount_of: equity"), "amount"),
    (deal("amount: up to 2 billion USD | amount_of: equity"), deal("amount: 2 billion USD | amount_of: equity"), "amount"),
    (deal("amount: 2 billion USD per year | amount_of: cost"), deal("amount: 2 billion USD | amount_of: cost"), "amount"),
    (deal("amount: up to 2 trillion KRW | amount_stated_as: 1.4 billion USD"), deal("amount: 1.6 billion USD"), "amount"),
    (deal("amount: 2 billion USD | amount_of: equity"), deal("amount: 2 billion USD | amount_of: debt"), "meaning of the amount"),
    (deal("amount: 2 trillion KRW | amount_stated_as: 1.4 billion USD | amount_of: equity"), deal("amount: 1.4 billion USD | amount_of: purchase-price"), "meaning of the amount"),
])  # fmt: skip
def test_what_two_sources_say_of_a_deal(tmp_path: Path, one: str, other: str, matter: str) -> None:
    """Other parties, another stage on one day, another sum of one meaning (`up to` counts), or another meaning of one sum."""
    assert differing(tmp_path, one, other) == [("acme-beta", matter, "differ", [A, B])]


@pytest.mark.parametrize("one, other", [
    (deal("stage: announced"), deal("stage: signed", date="2025-03-04")), (deal("amount: 2 billion USD | amount_of: equity"), deal("amount: 2.0 billion USD | amount_of: equity")),
    (deal("amount: up to 2 billion USD"), deal("amount: at most 2 billion USD")), (deal("amount: 2 billion USD"), deal("amount: unknown")),
    (deal("amount: 2 trillion KRW"), deal("amount: 1.4 billion USD")), (deal("amount: 2 billion USD | amount_of: equity"), deal("amount: 3 billion USD | amount_of: debt")),
    (deal("amount: up to 2 trillion KRW | amount_stated_as: 1.4 billion USD"), deal("amount: up to 1.4 billion USD")),
    (deal("amount: up to 2 trillion KRW | amount_stated_as: 1.4 billion USD"), deal("amount: up to 1.4 billion USD | amount_stated_as: 2.1 trillion KRW")),
    (deal("amount: 4 billion USD | amount_of: valuation-pre-money"), deal("amount: 4.3 billion USD | amount_of: valuation-post-money")),
    (deal("amount: 4 billion USD | amount_of: valuation-pre-money"), deal("amount: 4 billion USD | amount_of: valuation-post-money")),
    (deal("amount: 4 billion USD | amount_of: equity"), deal("amount: 4.3 billion USD | amount_of: debt")),
])  # fmt: skip
def test_what_is_no_disagreement_on_a_deal(tmp_path: Path, one: str, other: str) -> None:
    """A later stage, another currency, other words for one bound, an article's own conversion, a value before and after the money."""
    assert differing(tmp_path, one, other) == []


# responses and accounts


def test_two_answers_of_one_body_to_one_matter(tmp_path: Path) -> None:
    """Silence here and a denial there: a difference; on different days it is said that it may be none."""
    asked = deal()
    assert differing(tmp_path / "same", asked, answer("declined-to-comment", "date: 2025-03-04"), answer("denied", "date: 2025-03-04")) == [("beta", "response", "differ", [B, C])]
    assert differing(tmp_path / "later", asked, answer("declined-to-comment", "date: 2025-03-04"), answer("confirmed", "date: 2025-03-05")) == [("beta", "response", "later", [B, C])]
    assert differing(tmp_path / "undated", asked, answer("declined-to-comment"), answer("confirmed", "date: 2025-03-05")) == [("beta", "response", "differ", [B, C])]
    assert differing(tmp_path / "equal", asked, answer("declined-to-comment"), answer("declined-to-comment")) == []


def test_answers_to_facts_that_say_the_same_are_on_one_matter(tmp_path: Path) -> None:
    """A question about the copy is a question about the fact; one about a later state is another."""
    sheets = {
        A: sheet("one:\n  at: p1s1\n" + deal()),
        B: sheet("one:\n  at: p1s1\n" + deal(f"repeats: [{A}/one]") + "two:\n  at: p1s1\n" + answer("declined-to-comment", to="one"), published="2025-03-04"),
        C: sheet("one:\n  at: p1s1\n" + deal(f"updates: [{A}/one]", date="2025-03-05") + "two:\n  at: p1s1\n" + answer("confirmed", to="one") + "three:\n  at: p1s1\n" + answer("denied", to=f"{A}/one"), published="2025-03-05"),
    }  # fmt: skip
    library = checked(folder(tmp_path, sheets), with_articles=False).library
    assert [(one.matter, [str(side.ref) for side in one.sides]) for one in library.differing["beta"]] == [("response", [f"{B}/two", f"{C}/three"])]


def test_what_an_editor_calls_disputed_is_shown_without_figures(tmp_path: Path) -> None:
    """Two accounts that cannot be squared stand under what both are about: the deal, not the one who speaks."""
    denial = "  kind: statement\n  subject: beta\n  about: [acme-beta]\n  text: There is no deal.\n  disputes: [2025-03-03-a/one]\n"
    assert differing(tmp_path, deal(), denial) == [("acme-beta", "account", "disputes", [A, B])]


def test_the_trade_case_shows_each_kind_once() -> None:
    """Of every sort one, and none that is not there: no difference over the value before and after the money, none over 62 and 62.4 percent."""
    library = checked(TRADE, with_articles=False).library
    found = {(one.about, one.matter, one.settled, tuple(side.ref.sheet for side in one.sides)) for there in library.differing.values() for one in there}
    assert found == {
        ("nimbrace", "response", "later", ("2025-01-13-battery-talks", "2025-02-18-correction")),
        ("nimbrace", "storage sites", "differ", ("2025-02-10-nimbrace-release", "2025-02-10-supply-plan", "2025-02-11-supply-plan-trellis")),
        ("nimbrace-quorvane", "account", "disputes", ("2025-03-31-contract-signed", "2025-04-08-office-objects")),
        ("nimbrace-quorvane", "amount", "updates", ("2025-02-10-nimbrace-release", "2025-03-31-contract-signed", "2025-04-15-contract-confirmed")),
        ("nimbrace-quorvane", "meaning of the amount", "differ", ("2025-02-10-nimbrace-release", "2025-02-10-supply-plan")),
        ("quorvane", "employees", "corrects", ("2025-01-13-battery-talks", "2025-02-18-correction", "2025-04-15-contract-confirmed")),
        ("quorvane", "share of the market for grid batteries", "disputes", ("2025-01-13-battery-talks", "2025-01-21-letter-of-intent", "2025-04-08-office-objects")),
        ("quorvane-hoshimori", "account", "disputes", ("2025-01-21-letter-of-intent", "2025-04-08-office-objects")),
    }  # fmt: skip
