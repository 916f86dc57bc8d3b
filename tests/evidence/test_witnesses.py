"""Who is an independent witness, and how sure a fact is: copies of one origin count once, however many outlets print them."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from evidence.kit import TRADE, checked, codes, folder, run, sheet
from generator.link import Library
from generator.link.standing import confidence, is_overdue
from generator.values.identifiers import FactRef

TEXTS = ["Acme sold the mill.", "It was old.", "It was cold.", "Nobody wept.", "The wool went north.", "Beta bought it all.", "Rain fell.", "Snow followed.", "Then it thawed.", "Spring came."]


def articles(shared: int, of: int) -> tuple[str, str]:
    """Two articles of `of` sentences that have `shared` in common."""
    return "\n\n".join(TEXTS[:of]), "\n\n".join(TEXTS[:shared] + [f"Other words {n} stand here." for n in range(of - shared)])


def stated(more: str = "", key: str = "sold") -> str:
    return f"{key}:\n  at: p1s1\n  kind: description\n  subject: acme\n  text: The mill changed hands.\n{more}"


def library(path: Path, sheets: dict[str, str], texts: dict[str, str] | None = None, more: dict[str, str] | None = None) -> Library:
    briefs = folder(path, sheets, texts, more)
    for name in texts or {}:
        assert run("lock", name, "--briefs", briefs).exit_code == 0
    return checked(briefs).library


def sure(found: Library, ref: str = "2025-03-03-a/sold") -> tuple[str, str]:
    name, _, fact = ref.partition("/")
    return confidence(found.facts[FactRef(name, fact)], found.witnesses)


# copies


@pytest.mark.parametrize("shared, of, is_copy", [(2, 10, False), (3, 10, True), (10, 10, True), (1, 4, False), (1, 3, True), (0, 5, False)])
def test_thirty_percent_of_equal_sentences_make_a_probable_copy(tmp_path: Path, shared: int, of: int, is_copy: bool) -> None:
    """By the locks alone, without the articles: two sheets of different publishers are warned of, once, at the newer one's source."""
    one, other = articles(shared, of)
    sheets = {"2025-03-03-a": sheet(stated(), publisher="daily"), "2025-03-04-b": sheet(stated(), publisher="wire", published="2025-03-04")}
    briefs = folder(tmp_path, sheets, {"2025-03-03-a": one, "2025-03-04-b": other})
    for name in sheets:
        run("lock", name, "--briefs", briefs)
    found = list(checked(briefs, with_articles=False).problems)
    assert codes(found) == (["probable-copy"] if is_copy else [])
    if is_copy:
        assert found[0].path == "sheets/2025-03-04-b.yml" and "'2025-03-03-a'" in found[0].message and f"{shared / of:.0%}" in found[0].message
        assert len(set(checked(briefs).library.origins.values())) == 1


def test_a_declared_copy_is_not_warned_of(tmp_path: Path) -> None:
    """Both name one origin, or the copy names the other's publisher: nothing to say, and one witness."""
    one, other = articles(6, 8)
    for n, (first, second) in enumerate([("", "  origin: daily\n"), ("  origin: wire\n", "  origin: wire\n")]):
        sheets = {"2025-03-03-a": sheet(stated(), more=first), "2025-03-04-b": sheet(stated(), publisher="beta", published="2025-03-04", more=second)}
        found = library(tmp_path / str(n), sheets, {"2025-03-03-a": one, "2025-03-04-b": other})
        assert codes(list(checked(tmp_path / str(n) / "briefs").problems)) == []
        assert len(set(found.origins.values())) == 1


def test_a_copy_of_many_is_warned_of_once(tmp_path: Path) -> None:
    """Three outlets, one text: the second and the third are told of the first."""
    text = articles(8, 8)[0]
    publishers = {"2025-03-03-a": "daily", "2025-03-04-b": "wire", "2025-03-05-c": "beta"}
    sheets = {name: sheet(stated(), publisher=publisher, published=name[:10]) for name, publisher in publishers.items()}
    found = library(tmp_path, sheets, dict.fromkeys(sheets, text))
    told = checked(tmp_path / "briefs").problems
    assert [(problem.path, "'2025-03-03-a'" in problem.message) for problem in told] == [("sheets/2025-03-04-b.yml", True), ("sheets/2025-03-05-c.yml", True)]
    assert set(found.origins.values()) == {"daily"}


def test_what_else_a_copying_outlet_prints_is_its_own(tmp_path: Path) -> None:
    """One copied article does not make two outlets one for ever: their other articles are independent witnesses."""
    one, other = articles(6, 8)
    sheets = {
        "2025-03-03-a": sheet(stated()), "2025-03-04-b": sheet(stated(), publisher="wire", published="2025-03-04"),
        "2025-03-05-c": sheet(stated(), publisher="wire", published="2025-03-05"),
    }  # fmt: skip
    found = library(tmp_path, sheets, {"2025-03-03-a": one, "2025-03-04-b": other, "2025-03-05-c": "Wholly other words."})
    assert found.origins == {"2025-03-03-a": "daily", "2025-03-04-b": "daily", "2025-03-05-c": "wire"}


def test_an_origin_that_one_copy_declares_is_that_of_all(tmp_path: Path) -> None:
    """The agency that the second copy names is the first one's too, though its editor did not know."""
    one, other = articles(6, 8)
    sheets = {"2025-03-03-a": sheet(stated()), "2025-03-04-b": sheet(stated(), publisher="beta", published="2025-03-04", more="  origin: wire\n")}
    assert set(library(tmp_path, sheets, {"2025-03-03-a": one, "2025-03-04-b": other}).origins.values()) == {"wire"}


def test_unknown_publishers_are_not_one_witness(tmp_path: Path) -> None:
    """Two articles of unknown publishers may have two origins; they are not merged into one that is called unknown."""
    sheets = {name: sheet(stated(), publisher="unknown") for name in ("2025-03-03-a", "2025-03-03-b")}
    assert library(tmp_path, sheets).origins == {name: name for name in sheets}


# independence


def confirming(count: int, more: str = "", source: str = "  reliability: B\n") -> dict[str, str]:
    """One report and `count` that confirm it, each by an outlet of its own."""
    sheets = {"2025-03-03-a": sheet(stated(more), more=source)}
    for n in range(count):
        sheets[f"2025-03-04-b{n}"] = sheet(stated(f"  confirms: [2025-03-03-a/sold]\n{more}"), publisher=f"outlet-{n}", published="2025-03-04", more=source)
    return sheets


OUTLETS = {f"institutions/outlet-{n}.yml": f"name: Outlet {n}\nkind: outlet\n" for n in range(8)}


def test_two_origins_make_a_fact_sure(tmp_path: Path) -> None:
    """One report is moderate; with a second of its own origin it is high, and the reason counts them."""
    assert sure(library(tmp_path / "one", confirming(0))) == ("moderate", "one report")
    found = library(tmp_path / "two", confirming(1), more=OUTLETS)
    assert sure(found) == sure(found, "2025-03-04-b0/sold") == ("high", "2 independent reports")


def test_eight_outlets_that_rest_on_one_report_are_one_witness(tmp_path: Path) -> None:
    """All eight cite the wire, or all eight are copies with one origin: one witness, however loud. Eight with their own are nine."""
    cited = library(tmp_path / "cited", confirming(8, "  by: [wire]\n"), more=OUTLETS)
    assert sure(cited) == ("low", "known only through another outlet")
    relayed = library(tmp_path / "relayed", confirming(8, "  by: [ruta-fenn]\n  via: [wire]\n"), more=OUTLETS)
    assert sure(relayed) == ("moderate", "one report, a named person on record, by way of another outlet")
    one = library(tmp_path / "origin", confirming(8, source="  reliability: B\n  origin: wire\n"), more=OUTLETS)
    assert sure(one) == ("moderate", "one report")
    nine = library(tmp_path / "nine", confirming(8), more=OUTLETS)
    assert sure(nine) == ("high", "9 independent reports")


def test_a_chain_of_relays_counts_by_its_far_end(tmp_path: Path) -> None:
    """Two outlets had it from each other, the last from the wire: with the wire's own report it is one witness."""
    sheets = {
        "2025-03-03-a": sheet(stated("  by: [ruta-fenn]\n"), publisher="wire", more="  reliability: B\n"),
        "2025-03-04-b": sheet(stated("  by: [ruta-fenn]\n  via: [outlet-0, wire]\n  confirms: [2025-03-03-a/sold]\n"), published="2025-03-04", more="  reliability: B\n"),
    }
    assert sure(library(tmp_path, sheets, more=OUTLETS))[1].startswith("one report")


def test_a_withdrawn_or_deprecated_confirmation_is_none(tmp_path: Path) -> None:
    """What is no longer relied on bears no witness."""
    for n, (source, fact) in enumerate([("  retracted: 2025-03-09\n", ""), ("", "  rank: deprecated\n  rank_reason: misread\n")]):
        sheets = confirming(0) | {"2025-03-04-b": sheet(stated(f"  confirms: [2025-03-03-a/sold]\n{fact}"), publisher="wire", published="2025-03-04", more=source)}
        assert sure(library(tmp_path / str(n), sheets)) == ("moderate", "one report")


# the table of confidence


TABLE = [
    ("", "B", "moderate", "one report"),
    ("by: [acme]", "B", "high", "one report, the company on record"),
    ("by: [acme]", "F", "moderate", "one report, the company on record; the source's reliability cannot be judged"),
    ("by: [beta]", "B", "moderate", "one report, the company on record"),
    ("by: [ruta-fenn]", "B", "moderate", "one report, a named person on record"),
    ("by: [paper]", "B", "high", "one report, a document"),
    ("by: [paper]", "F", "moderate", "one report, a document; the source's reliability cannot be judged"),
    ("by: [paper]\n  via: [wire]", "B", "moderate", "one report, a document, by way of another outlet"),
    ("by: [people]", "A", "low", "unnamed sources"),
    ("by: [wire]", "A", "low", "known only through another outlet"),
    ("by: [daily]", "B", "moderate", "one report"),
    ("by: [acme]\n  clarity: ambiguous\n  clarity_note: two readings", "A", "moderate", "one report, the company on record, the text can be read in two ways"),
    ("by: [paper]\n  clarity: garbled\n  clarity_note: words are missing", "A", "low", "read from a damaged sentence"),
    ("by: [paper]\n  rank: deprecated\n  rank_reason: misread", "A", "low", "the fact is no longer relied on"),
    ("by: [people]\n  credibility: 1", "F", "high", "set by the editor: confirmed by other sources"),
    ("by: [paper]\n  credibility: 4", "A", "low", "set by the editor: doubtful"),
]


@pytest.mark.parametrize("more, reliability, level, reason", TABLE)
def test_how_sure_a_fact_is(tmp_path: Path, more: str, reliability: str, level: str, reason: str) -> None:
    """A document or the acting party on record: high. One report: moderate. Unnamed, another outlet's, damaged: low. Never high while the source cannot be judged."""
    found = library(tmp_path, {"2025-03-03-a": sheet(stated(f"  {more}\n" if more else ""), more=f"  reliability: {reliability}\n")})
    assert sure(found) == (level, reason)


@pytest.mark.parametrize("link, older, newer", [
    ("disputes", ("low", "sources disagree"), ("low", "sources disagree")), ("corrects", ("low", "a newer report corrects it"), ("high", "one report, a document")),
    ("updates", ("high", "one report, a document"), ("high", "one report, a document")), ("repeats", ("high", "one report, a document"), ("high", "one report, a document")),
])  # fmt: skip
def test_what_a_newer_report_does_to_an_older(tmp_path: Path, link: str, older: tuple[str, str], newer: tuple[str, str]) -> None:
    """Whoever disputes makes both unsure; a correction makes the older unsure; an update says that it was right."""
    source = "  reliability: B\n"
    sheets = {
        "2025-03-03-a": sheet(stated("  by: [paper]\n"), more=source),
        "2025-03-04-b": sheet(stated(f"  by: [paper]\n  {link}: [2025-03-03-a/sold]\n"), publisher="wire", published="2025-03-04", more=source),
    }
    found = library(tmp_path / "sound", sheets)
    assert (sure(found), sure(found, "2025-03-04-b/sold")) == (older, newer)
    withdrawn = library(tmp_path / "withdrawn", sheets | {"2025-03-04-b": sheets["2025-03-04-b"].replace(source, source + "  retracted: 2025-03-09\n")})
    assert sure(withdrawn) == ("high", "one report, a document")


def test_the_trade_case_has_every_level(tmp_path: Path) -> None:
    """Unnamed talks are low, one outlet's report moderate, two independent reports high; a probable copy adds no witness."""
    found = checked(TRADE, with_articles=False).library
    assert sure(found, "2025-01-13-battery-talks/talks-reported") == ("low", "unnamed sources")
    assert sure(found, "2025-04-15-contract-confirmed/contract-seen") == ("high", "2 independent reports, a document")
    assert sure(found, "2025-03-31-contract-signed/deliveries-from-august") == ("high", "2 independent reports")
    assert sure(found, "2025-03-31-contract-signed/contract-signed") == ("low", "sources disagree")
    assert sure(found, "2025-01-13-battery-talks/employees") == ("low", "a newer report corrects it")
    assert sure(found, "2025-02-11-supply-plan-trellis/supply-confirmed")[1].startswith("one report")
    assert sure(found, "2025-04-08-office-objects/second-plant") == ("low", "unnamed sources")


# promises


PROMISE = "sold:\n  at: p1s1\n  kind: plan\n  subject: acme\n  text: The mill is to be sold.\n  date: 2025-03-03\n  due: {due}\n  status: {status}\n"


@pytest.mark.parametrize("due, status, overdue", [
    ("2025-05-31", "planned", True), ("2025-06-01", "planned", False), ("2025-05", "scheduled", True), ("2025-06", "sought", False), ("2025", "considering", False), ("../2025-05-15", "planned", True),
    ("2025-03/..", "planned", False), ("unknown", "planned", False), ("2025-05-31", "done", False), ("2025-05-31", "cancelled", False), ("2025-05-31", "predicted", False),
])  # fmt: skip
def test_a_promise_is_overdue_when_its_last_day_has_passed(tmp_path: Path, due: str, status: str, overdue: bool) -> None:
    """The last day that the printed date can mean lies before the day the site speaks for; what is done, called off or a forecast is no promise."""
    found = library(tmp_path, {"2025-03-03-a": sheet(PROMISE.format(due=due, status=status))})
    assert is_overdue(found.facts[FactRef("2025-03-03-a", "sold")], date(2025, 6, 1)) is overdue


@pytest.mark.parametrize("link, older, newer", [("updates", False, True), ("corrects", False, True), ("disputes", False, True), ("confirms", True, True), ("repeats", True, False)])
def test_only_news_of_a_promise_ends_its_being_overdue(tmp_path: Path, link: str, older: bool, newer: bool) -> None:
    """To repeat or confirm a promise is not to keep it; and a copy is not a second promise."""
    promise = PROMISE.format(due="2025-05-31", status="planned")
    found = library(tmp_path, {"2025-03-03-a": sheet(promise), "2025-03-04-b": sheet(promise + f"  {link}: [2025-03-03-a/sold]\n", published="2025-03-04")})
    assert [is_overdue(found.facts[FactRef(name, "sold")], date(2025, 6, 1)) for name in ("2025-03-03-a", "2025-03-04-b")] == [older, newer]


def test_a_meeting_s_day_is_its_date(tmp_path: Path) -> None:
    """A meeting that was to be, and of which nothing more is known."""
    meeting = "sold:\n  at: p1s1\n  kind: meeting\n  participants: [acme, beta]\n  text: The two are to meet.\n  date: 2025-03-10\n  status: planned\n"
    found = library(tmp_path, {"2025-03-03-a": sheet(meeting)})
    fact = found.facts[FactRef("2025-03-03-a", "sold")]
    assert is_overdue(fact, date(2025, 3, 11)) and not is_overdue(fact, date(2025, 3, 10))
