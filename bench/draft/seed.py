"""The drafter against the first article's published sheet, which both stand outside the repository, in `../shared/seed/`."""

from __future__ import annotations

import re
from collections.abc import Iterator

from bench.draft.gold import HERE, Gold, Item
from bench.draft.match import Found, span_pairs
from bench.draft.names import Meaning, name_pairs
from bench.draft.outcomes import tidy
from bench.draft.report import absent, table
from bench.draft.systems import DRAFTER, run
from bench.draft.values import money_right, percent_right, same_date
from generator.build import check
from generator.evidence.sentences import read
from generator.link import Entity, Library
from generator.values.amounts import Amount

SEED = HERE.parents[2] / "shared" / "seed"
KEYS = {"names": "names", "money": "money with its bound", "percents": "percentages", "dates": "dates that the sheet cites as printed",
        "quotes": "quotes with their speaker", "silence": "silences and non-answers", "damaged": "damaged sentences with nothing `sure`"}  # fmt: skip


def report() -> str:
    """A table: what the sheet has, and how much of it the drafter finds, with an empty registry and with the sheet's own."""
    label = gold()
    runs = {title: run(DRAFTER, [label._replace(registry=filled)], SEED / "briefs") for title, filled in (("no registry", False), ("its own registry", True))}
    if any(one.missing for one in runs.values()):
        return absent({DRAFTER: runs["no registry"]}).strip()
    counts = {title: shares(label, one.results[label.name]) for title, one in runs.items()}
    return table([["of the sheet", *runs], *([KEYS[key], *("{} of {}".format(*count[key]) for count in counts.values())] for key in KEYS)])


def gold() -> Gold:
    """The sheet's facts as labels."""
    raw = (SEED / "article.txt").read_bytes()
    article = read(raw)
    library = check(SEED / "briefs").library
    (sheet,) = library.sheets.values()
    labels: dict[str, list[Item]] = {key: [] for key in KEYS}
    labels["names"] = [name for entity in library.registry.entities.values() if (name := _name(entity, article.text))]
    damaged = set()
    for fact in sheet.facts.values():
        at = str(fact.at[0])
        for key, item in _items(fact, library, article.sentences[fact.at[0]]):
            if {**item, "at": at} not in labels[key]:
                labels[key].append({**item, "at": at})
        damaged |= {at} if fact.clarity == "garbled" else set()
    source = {"published": sheet.source.published.text, "published_basis": "header", "language": sheet.source.language}
    return Gold("seed", "article.txt", raw, {str(at): text for at, text in article.sentences.items()}, source, labels, damaged=frozenset(damaged))


def _name(entity: Entity, text: str) -> Item | None:
    """A label for an entry that the article names; deals and described groups have no name of their own."""
    kind = entity.sub_kind if entity.kind == "term" else entity.kind
    printed = [form for form in (entity.name, *(other.text for other in entity.other_names)) if re.search(rf"(?<!\w){re.escape(form)}(?!\w)", text)]
    return {"text": entity.name, "kind": kind, "forms": printed} if printed and kind not in ("deal", "unnamed", "document") else None


def _items(fact, library: Library, sentence: str) -> Iterator[tuple[str, Item]]:
    """What a fact says that stands in its sentence: money, percentages, dates as printed, quotes, silences."""
    for amount in (fact.amount, fact.amount_stated_as):
        if amount is not None and amount.known:
            yield "money", {"text": sentence, **_money(amount)}
    if fact.value is not None and fact.value.unit == "percent":
        yield "percents", {"text": sentence, "value": str(fact.value.low)}
    if fact.date_printed:
        yield "dates", {"text": fact.date_printed, "value": fact.date.text}
    if fact.quote:
        yield "quotes", {"text": fact.quote, "speaker": library.registry.entities[fact.speaker or fact.by[0]].name}
    if fact.response and fact.response not in ("confirmed", "denied"):
        yield "silence", {"text": sentence, "response": fact.response, "who": [library.registry.entities[fact.subject].name]}


def _money(amount: Amount) -> Item:
    return {"amount": str(amount.low), "currency": amount.unit, "bound": amount.bound}


def shares(label: Gold, result: Found) -> dict[str, tuple[int, int]]:
    """For each of KEYS: how many of the labels are found right, of how many."""
    proposals = tidy(label, result)
    matched = name_pairs(label, proposals["names"])
    meaning = Meaning(label, matched, proposals["names"])

    def among(key: str, right) -> int:
        return sum(any(right(one, item) for item in proposals[key] if item["at"] == one["at"]) for one in label.labels[key])

    def spoken(one: Item, item: Item) -> bool:
        return str(one["text"]) in str(item["text"]) and meaning.is_one_of(item.get("speaker"), one["speaker"])

    silent = [item for item in proposals["hedges"] if "nondisclosure" in item["labels"]]
    right = {
        "names": sum(bool(one and item and item.get("kind") == one["kind"]) for one, item in matched),
        "money": among("money", money_right),
        "percents": among("percents", percent_right),
        "dates": sum(bool(one and item and same_date(one, item)) for one, item in span_pairs(label.labels["dates"], proposals["dates"], label.sentences)),
        "quotes": among("quotes", spoken),
        "silence": sum(any((item["at"], item.get("response")) == (one["at"], one["response"]) for item in silent) for one in label.labels["silence"]),
        "damaged": sum(at not in (result.sure or ()) for at in label.damaged),
    }
    return {key: (right[key], len(label.damaged) if key == "damaged" else len(label.labels[key])) for key in KEYS}
