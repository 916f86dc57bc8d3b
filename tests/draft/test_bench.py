"""The drafting benchmark counts what it says it counts: held against an article of four sentences whose figures can be told by hand."""

from __future__ import annotations

import copy
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT))

from bench.draft.gold import Gold, article, is_optional, load, many  # noqa: E402 - bench/ is no installed package
from bench.draft.match import Found, align  # noqa: E402
from bench.draft.outcomes import CATEGORIES, outcomes  # noqa: E402
from bench.draft.report import worst  # noqa: E402
from bench.draft.run import main  # noqa: E402
from bench.draft.score import Counts, edits, invented, scored, work  # noqa: E402
from bench.draft.systems import PEERS, run  # noqa: E402
from generator.values.amounts import BOUNDS  # noqa: E402
from generator.values.dates import partial_date  # noqa: E402
from generator.values.units import CURRENCIES  # noqa: E402

TEXT = """February 4, 2025

Ardent Foods said on Tuesday it will buy Bellwood for up to $5 million. “We like it,” said Jo Arden.

Bellwood declined to comment. Its shares rose 4 percent on Tuesday and 4 percent on Monday.
"""
LABELS = """
source: {published: 2025-02-04, published_basis: header, language: en}
registry: true
optional: [Foods Weekly]
names:
  - {text: Ardent Foods, kind: company, forms: [Ardent Foods], slug: ardent-foods}
  - {text: Bellwood, kind: company, forms: [Bellwood]}
  - {text: Jo Arden, kind: person, forms: [Jo Arden]}
money:
  - {at: p2s1, text: up to $5 million, amount: 5000000, currency: USD, bound: up to}
percents:
  - {at: p3s2, text: 4 percent, value: 4}
  - {at: p3s2, text: 4 percent, value: 4}
dates:
  - {at: p1s1, text: "February 4, 2025", value: 2025-02-04}
  - {at: p2s1, text: Tuesday, value: 2025-02-04}
  - {at: p3s2, text: Tuesday, value: 2025-02-04}
  - {at: p3s2, text: on Monday, value: [2025-02-03, 2025-02]}
quotes:
  - {at: p2s2, text: "We like it,", speaker: Jo Arden}
hedges:
  - {at: p2s1, labels: [attribution-named, plan], maybe: [possibility]}
  - {at: p2s2, labels: [attribution-named]}
  - {at: p3s1, labels: [nondisclosure], maybe: [attribution-named]}
events:
  - {at: p2s1, kind: [acquisition, investment], parties: [Ardent Foods, Bellwood]}
  - {at: p3s2, kind: market-move, parties: [Bellwood]}
  - {at: p2s1, kind: other, parties: [], optional: true}
silence:
  - {at: p3s1, response: declined-to-comment, who: [Bellwood]}
"""
PERFECT = {
    "source": {"published": "2025-02-04", "published_basis": "header", "language": "en-GB"},
    "names": [
        {"sentence": "p2s1", "text": "Ardent Foods", "kind": "company", "slug": "ardent-foods", "new": False, "forms": ["Ardent Foods"]},
        {"sentence": "p2s1", "text": "Bellwood", "kind": "company", "slug": "bellwood", "new": True, "forms": ["Bellwood"]},
        {"sentence": "p2s2", "text": "Jo Arden", "kind": "person", "slug": "jo-arden", "new": True, "forms": ["Jo Arden"]},
    ],
    "money": [{"sentence": "p2s1", "text": "$5 million", "amount": "5000000", "currency": "USD", "bound": "up to"}],
    "percents": [{"sentence": "p3s2", "text": "4 percent", "value": "4"}, {"sentence": "p3s2", "text": "4 percent", "value": "4"}],
    "dates": [
        {"sentence": "p1s1", "text": "February 4, 2025", "value": "2025-02-04"},
        {"sentence": "p2s1", "text": "on Tuesday", "value": "2025-02-04"},
        {"sentence": "p3s2", "text": "Monday", "value": "2025-02-03"},
        {"sentence": "p3s2", "text": "Tuesday", "value": "2025-02-04"},
    ],
    "quotes": [{"sentence": "p2s2", "text": "We like it", "speaker": "jo-arden"}],
    "hedges": [
        {"sentence": "p2s1", "text": "said", "labels": ["attribution-named"]},
        {"sentence": "p2s1", "text": "will", "labels": ["plan"]},
        {"sentence": "p2s2", "text": "said", "labels": ["attribution-named"]},
        {"sentence": "p3s1", "text": "declined to comment", "labels": ["nondisclosure"], "source": "bellwood", "response": "declined-to-comment"},
    ],
    "events": [
        {"sentence": "p2s1", "text": "buy", "kind": "acquisition", "parties": ["ardent-foods", "bellwood"]},
        {"sentence": "p3s2", "text": "rose", "kind": "market-move", "parties": ["bellwood"]},
    ],
}


@pytest.fixture
def gold(tmp_path: Path) -> Gold:
    (tmp_path / "deal.txt").write_text(TEXT, encoding="utf-8")
    (tmp_path / "deal.yml").write_text(LABELS, encoding="utf-8")
    return article(tmp_path / "deal.yml")


def found(gold: Gold, change: Callable[[dict], object] = lambda proposals: None) -> Found:
    proposals = copy.deepcopy(PERFECT)
    change(proposals)
    return Found(proposals, gold.sentences, lost=(), sure=())


def test_right_proposals_need_no_edit(gold: Gold) -> None:
    """Everything found: F is 1 in each category, every label is right untouched, nothing is harmful."""
    result = found(gold)
    rows = outcomes(gold, result)
    assert {category: scored({"deal": rows}, category).counts.f for category in CATEGORIES} == dict.fromkeys(CATEGORIES, 1.0)
    done = work([gold], {"deal": result}, {"deal": rows})
    assert (done.untouched, done.touches, done.sure_wrong, done.missed_hedges, done.wrong_links, done.invented, done.lost) == (1, 0, 0, 0, 0, 0, 0)


WRONG = {
    "a bound is dropped": (lambda p: p["money"][0].update(bound=""), {"money": (0, 1, 1)}, 1),
    "a currency is another": (lambda p: p["money"][0].update(currency="CAD"), {"money": (0, 1, 1)}, 1),
    "one of two equal percentages is missing": (lambda p: p["percents"].pop(), {"percents": (1, 1, 2)}, 1),
    "a month for a day": (lambda p: p["dates"][1].update(value="2025-02"), {"dates": (3, 4, 4)}, 1),
    "a date that could not be resolved": (lambda p: p["dates"][1].update(value=""), {"dates": (3, 4, 4)}, 1),
    "a speaker is the company": (lambda p: p["quotes"][0].update(speaker="bellwood"), {"quotes": (0, 1, 1)}, 1),
    "half a quotation": (lambda p: p["quotes"][0].update(text="We"), {"spans": (0, 1, 1), "quotes": (0, 1, 1)}, 1),
    "words quoted that nobody said": (
        lambda p: p["quotes"].append({"sentence": "p3s1", "text": "declined", "speaker": ""}),
        {"spans": (1, 2, 1), "quotes": (1, 2, 1)},
        1,
    ),
    "a label too much": (lambda p: p["hedges"][2].update(labels=["attribution-named", "plan"]), {"labels": (4, 5, 4)}, 1),
    "a hedge is missed": (lambda p: p["hedges"].pop(2), {"hedged": (2, 2, 3), "labels": (3, 3, 4)}, 1),
    "silence of the wrong one": (lambda p: p["hedges"][3].update(source="ardent-foods"), {"silences": (0, 1, 1)}, 0),
    "a person is a company": (lambda p: p["names"][2].update(kind="company"), {"entities": (2, 3, 3)}, 1),
    "a kind of event is another": (lambda p: p["events"][1].update(kind="launch"), {"kinds": (1, 2, 2), "parties": (2, 3, 3)}, 1),
    "a party is another": (lambda p: p["events"][1].update(parties=["jo-arden"]), {"parties": (2, 3, 3)}, 1),
    "the year of a footer": (lambda p: p["source"].update(published="2026"), {"source": (2, 3, 3)}, 0),
    "a namesake's entry": (lambda p: p["names"][1].update(new=False, slug="bellwood-bank"), {"links": (1, 2, 1), "parties": (3, 3, 3)}, 1),
}


@pytest.mark.parametrize("change, wrong, touches", WRONG.values(), ids=WRONG)
def test_a_fault_is_counted_where_it_is(gold: Gold, change: Callable, wrong: dict, touches: int) -> None:
    """One wrong, missing or surplus proposal costs its own category and one edit, and leaves all other categories at 1."""
    rows = outcomes(gold, found(gold, change))
    counts = {category: tuple(Counts.of(rows[category])) for category in CATEGORIES}
    perfect = {category: tuple(Counts.of(row)) for category, row in outcomes(gold, found(gold)).items() if category in CATEGORIES}
    assert counts == perfect | wrong
    assert len(edits(rows)) == touches


@pytest.mark.parametrize("extra", [{"text": "Foods Weekly", "kind": "institution"}, {"text": "the rivals", "kind": "unnamed"}], ids=["optional", "described"])
def test_what_may_be_left_out_may_be_proposed(gold: Gold, extra: dict) -> None:
    """Names on the optional list and described groups are neither missing nor too much; an optional event is not either."""
    more = {"names": {"sentence": "p3s1", "slug": "x", "new": True, **extra}, "events": {"sentence": "p2s1", "text": "said", "kind": "other", "parties": []}}
    result = found(gold, lambda p: [p[key].append(item) for key, item in more.items()])
    assert edits(outcomes(gold, result)) == []


def test_headlines_do_not_count_for_hedges_and_events(gold: Gold) -> None:
    """A headline repeats the story: proposals of events and hedges there are neither right nor wrong."""
    there = gold._replace(headlines=frozenset({"p1s1"}))
    change = {"hedges": {"sentence": "p1s1", "text": "4", "labels": ["plan"]}, "events": {"sentence": "p1s1", "text": "4", "kind": "visit", "parties": []}}
    result = found(gold, lambda p: [p[key].append(item) for key, item in change.items()])
    assert edits(outcomes(there, result)) == []
    assert len(edits(outcomes(gold, result))) == 2


def test_sentences_are_matched_by_their_words() -> None:
    """A page read with its title and Markdown's marks: sentences keep their labels, the title goes, foreign lines count as too much."""
    labels = {"p1s1": "Ardent Foods will buy Bellwood.", "p1s2": "Shares rose."}
    read = {"p1s1": "Ardent buys", "p2s1": "**Ardent Foods** will buy [Bellwood](https://b.example).", "p2s2": "Shares rose.", "p3s1": "Subscribe today"}
    assert align(labels, read, outside=["Ardent buys"]) == {"p1s1": "", "p2s1": "p1s1", "p2s2": "p1s2", "p3s1": "?p3s1"}


@pytest.mark.parametrize(
    "change",
    [
        lambda p: p["money"][0].update(amount="7000000"),
        lambda p: p["percents"][0].update(text="4 per cent of voters"),
        lambda p: p["dates"][0].update(sentence="p2s2"),
    ],
    ids=["another number", "words that do not stand there", "another sentence"],
)
def test_an_invented_value_is_harm(gold: Gold, change: Callable) -> None:
    """A number that its words do not hold, and words that its sentence does not hold, are told as invented."""
    assert len(invented(gold, found(gold, change))) == 1


def test_a_day_counted_from_no_date_is_invented(gold: Gold) -> None:
    """Without a date of publication a weekday cannot be resolved, and a date of publication is itself invented."""
    undated = gold._replace(source={**gold.source, "published": "unknown"})
    assert [key for key, _ in invented(undated, found(gold))] == ["dates", "dates", "dates", "published"]


def test_the_interval_is_the_same_every_time_and_holds_the_figure(gold: Gold) -> None:
    """Articles are resampled with a fixed seed; an interval of unlike articles is not a point."""
    articles = {"good": outcomes(gold, found(gold)), "bad": outcomes(gold, found(gold, lambda p: p["dates"].clear()))}
    score = scored(articles, "dates")
    assert score == scored(articles, "dates")
    assert score.low < score.counts.f < score.high


def test_the_worst_list_says_what_would_have_been_right(gold: Gold) -> None:
    """The fault, the rule that fired, and the label beside it."""
    rows = outcomes(gold, found(gold, lambda p: p["money"][0].update(bound="", rule="money-symbol", tier="sure")))
    assert "‘$5 million’ amount=5000000 currency=USD — right is p2s1 ‘up to $5 million’" in worst({"deal": rows}, 3)
    assert "[money-symbol sure]" in worst({"deal": rows}, 3)


ALL = load("all")


@pytest.mark.parametrize("labelled", ALL, ids=lambda gold: gold.name)
def test_labels_are_sound(labelled: Gold) -> None:
    """Each label's words stand in its sentence, its value is one of the format, and whoever speaks or takes part is a labelled name."""
    known = {item["text"] for item in labelled.labels["names"]} | {"unnamed"}
    for key in ("money", "percents", "dates", "quotes"):
        assert all(item["text"] in labelled.sentences[item["at"]] for item in labelled.labels[key]), key
    for item in labelled.labels["money"]:
        assert set(many(item["currency"])) <= CURRENCIES and set(many(item.get("bound"))) <= {*BOUNDS, ""}
    for item in labelled.labels["dates"]:
        assert is_optional(item) or all(partial_date(value) for value in many(item["value"]))
    named = {name for item in labelled.labels["quotes"] if "speaker" in item for name in many(item["speaker"])}
    named |= {name for item in labelled.labels["events"] for name in item["parties"]} | {name for item in labelled.labels["silence"] for name in item["who"]}
    assert named <= known
    assert {item["at"] for key in ("hedges", "events", "silence") for item in labelled.labels[key]} <= set(labelled.sentences)


def test_the_table_has_every_category(capsys: pytest.CaptureFixture[str]) -> None:
    """One command prints the table; a system that is not there has an empty column and a reason."""
    main(["open", "--only", "baseline"])
    printed = capsys.readouterr().out
    assert all(f"| {title} |" in printed for title in CATEGORIES.values())


def test_a_missing_stack_is_said(monkeypatch: pytest.MonkeyPatch) -> None:
    """Without an interpreter that has the usual libraries their column says so."""
    monkeypatch.delenv("BENCH_PEERS", raising=False)
    assert run(PEERS, ALL[:1]).missing == "not installed"
