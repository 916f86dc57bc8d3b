"""One article, one system: what was right, wrong, missing and too much, category by category."""

from __future__ import annotations

from typing import NamedTuple

from bench.draft.gold import Gold, Item, is_optional, many
from bench.draft.match import Found, Pair, align, pairs, span_pairs
from bench.draft.names import Meaning, forms, name_pairs, plain
from bench.draft.values import money_right, percent_right, same_date, same_words

CATEGORIES = {
    "entities": "entities, type right",
    "links": "registry links",
    "money": "money with its bound",
    "percents": "percentages",
    "dates": "dates, with precision",
    "spans": "quoted spans",
    "quotes": "quotes, right speaker",
    "hedged": "hedged at all",
    "labels": "hedge labels",
    "kinds": "event kind",
    "parties": "event parties",
    "silences": "silences",
    "source": "source block",
}
EDITED = ("names", "money", "percents", "dates", "quotes", "hedges", "events")
"""What an editor would touch: each item once, whole."""


class Outcome(NamedTuple):
    """A label, a proposal, or a pair of them. `right`: nothing to do for the editor."""

    label: Item | None
    item: Item | None
    right: bool


Outcomes = dict[str, list[Outcome]]


def outcomes(gold: Gold, result: Found) -> Outcomes:
    """All outcomes of one article: the reported CATEGORIES, and under `whole <list>` the EDITED ones."""
    proposals = tidy(gold, result)
    matched = name_pairs(gold, proposals["names"])
    meaning = Meaning(gold, matched, proposals["names"])
    rows: Outcomes = {"source": _source(gold, result.found.get("source") or {})}
    rows |= _names(gold, matched)
    for key, right in (("money", money_right), ("percents", percent_right), ("dates", same_date)):
        rows[key] = rows[f"whole {key}"] = judged(span_pairs(gold.labels[key], proposals[key], gold.sentences), right)
    rows |= _quotes(gold, proposals["quotes"], meaning)
    rows |= _hedges(gold, proposals["hedges"], meaning)
    return rows | _events(gold, proposals["events"], meaning)


def tidy(gold: Gold, result: Found) -> dict[str, list[Item]]:
    """The proposals by list, their sentence under `at` as the labels count it, white space folded; those outside the article are gone."""
    aligned = align(gold.sentences, result.sentences, gold.outside)
    lists = {}
    for key in EDITED:
        items = [(aligned.get(str(item["sentence"]), f"?{item['sentence']}"), item) for item in result.found.get(key, ())]
        lists[key] = [{**item, "at": at, "text": " ".join(str(item["text"]).split())} for at, item in items if at]
    lists["quotes"] = [item for item in lists["quotes"] if item.get("speech", True)]
    return lists


def judged(matched: list[Pair], right) -> list[Outcome]:
    return [Outcome(label, item, bool(label and item and right(label, item))) for label, item in matched]


def _source(gold: Gold, found: Item) -> list[Outcome]:
    """Three fields, each right or wrong."""
    said = {key: str(found.get(key) or "") for key in ("published", "published_basis", "language")}
    said["published"] = said["published"] or "unknown"
    rights = {key: said[key] == (gold.source.get(key) or "") for key in said} | {"language": said["language"][:2] == gold.source["language"][:2]}
    return [Outcome({"text": gold.source.get(key), "at": key}, {"text": said[key]}, right) for key, right in rights.items()]


def _names(gold: Gold, matched: list[Pair]) -> Outcomes:
    def kind(label: Item, item: Item) -> bool:
        return item.get("kind") in many(label["kind"])

    def link(item: Item | None) -> str:
        return str(item.get("slug") or "") if item and not item.get("new", True) else ""

    def whole(label: Item, item: Item) -> bool:
        return kind(label, item) and plain(item["text"]) in forms(label) and link(item) == (label.get("slug") or "")

    links = [(label if label and label.get("slug") else None, item if link(item) else None) for label, item in matched]
    return {
        "entities": judged(matched, kind),
        "links": judged([pair for pair in links if any(pair)], lambda label, item: label["slug"] == link(item)) if gold.registry else [],
        "whole names": judged(matched, whole),
    }


def _quotes(gold: Gold, found: list[Item], meaning: Meaning) -> Outcomes:
    matched = span_pairs(gold.labels["quotes"], found, gold.sentences)
    spans = judged(matched, same_words)
    spoken = [Outcome(o.label, o.item, o.right and meaning.is_one_of(o.item.get("speaker"), o.label["speaker"])) for o in spans]
    return {"spans": spans, "quotes": spoken, "whole quotes": spoken}


def _hedges(gold: Gold, found: list[Item], meaning: Meaning) -> Outcomes:
    """By sentence: the labels of all its hedges together."""
    ours = {str(item["at"]): item for item in gold.labels["hedges"]}
    theirs: dict[str, Item] = {}
    for item in found:
        one = theirs.setdefault(str(item["at"]), {**item, "labels": []})
        one["labels"] = sorted({*one["labels"], *item["labels"]})
    matched = [(ours.get(at), theirs.get(at)) for at in dict.fromkeys([*ours, *theirs]) if at not in gold.headlines]
    matched = [(label, item) for label, item in matched if not (label and is_optional(label))]
    labels: list[Outcome] = []
    for label, item in matched:
        firm, maybe, said = (set(x) for x in ((label or {}).get("labels", ()), (label or {}).get("maybe", ()), (item or {}).get("labels", ())))
        counted = sorted((firm | said) - (maybe - firm))
        labels += [Outcome(label if name in firm else None, item if name in said else None, name in firm & said) for name in counted]
    return {
        "hedged": judged(matched, lambda label, item: True),
        "labels": labels,
        "whole hedges": judged(matched, lambda label, item: set(label["labels"]) <= set(item["labels"]) <= {*label["labels"], *label.get("maybe", ())}),
        "silences": _silences(gold, found, meaning),
    }


def _silences(gold: Gold, found: list[Item], meaning: Meaning) -> list[Outcome]:
    ours = {str(item["at"]): item for item in gold.labels["silence"]}
    silent = [item for item in found if "nondisclosure" in item["labels"] and item.get("response") not in ("confirmed", "denied")]
    theirs = {str(item["at"]): item for item in reversed(silent)}
    matched = [(ours.get(at), theirs.get(at)) for at in dict.fromkeys([*ours, *theirs]) if at not in gold.headlines]
    free = {str(item["at"]) for item in gold.labels["hedges"] if "nondisclosure" in item.get("maybe", ()) or is_optional(item)}
    matched = [(label, item) for label, item in matched if not (label and is_optional(label)) and (label or item["at"] not in free)]
    return judged(matched, lambda label, item: not item.get("source") or not label["who"] or meaning.is_one_of(item["source"], label["who"]))


def _events(gold: Gold, found: list[Item], meaning: Meaning) -> Outcomes:
    """By sentence, right kinds first; parties count where the kind is right, else all are missing or too much."""
    found = [item for item in found if item["at"] not in gold.headlines]
    for item in found:
        item["means"] = {meaning.of(slug) for slug in item["parties"]}
    matched = _event_pairs([item for item in gold.labels["events"] if item["at"] not in gold.headlines], found)
    kinds = judged(matched, lambda label, item: item["kind"] in many(label["kind"]))
    parties: list[Outcome] = []
    for label, item, right in kinds:
        firm, said = set((label or {}).get("parties", ())), (item or {}).get("means", set())
        parties += [Outcome(label if name in firm else None, item if name in said else None, right and name in firm & said) for name in sorted(firm | said)]
    whole = [Outcome(o.label, o.item, o.right and set(o.label["parties"]) == o.item["means"]) for o in kinds]
    return {"kinds": kinds, "parties": parties, "whole events": whole}


def _event_pairs(labels: list[Item], found: list[Item]) -> list[Pair]:
    def alike(g: int, f: int) -> float:
        label, item = labels[g], found[f]
        if label["at"] != item["at"]:
            return 0
        right = item["kind"] in many(label["kind"])
        return 0 if is_optional(label) and not right else 0.1 + 2 * right + len(set(label["parties"]) & item["means"])

    return pairs(labels, found, alike)
