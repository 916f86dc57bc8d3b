"""`search/text/`: the sentences of all facts with an index of their words, in small files that the search fetches when the names give little.

    index.json   {"format": 1, "stop": [word, …], "shards": [first word of words-0.json, …], "chunk": facts in a facts-<n>.json}
    words-0.json {word: [number of a fact, steps to the next ones …], …}   words in order, so that those with one beginning stand together
    facts-0.json [[sheet, fact, sentence], …]                              newest sheets first
"""

from __future__ import annotations

import json
import re
import unicodedata
from collections.abc import Iterable, Iterator
from itertools import pairwise
from typing import Any

from generator.exports.desk import Desk
from generator.exports.file import File
from generator.link import Library, LinkedFact
from generator.markup import plain_number

FORMAT = 1
CHUNK, SHARD, MOST = 256, 24_000, 4096
"""Facts a file of facts; characters a file of words; the facts of one word that are listed, newest first."""
STOP = ("a", "an", "and", "are", "as", "at", "be", "by", "for", "from", "in", "is", "it", "its", "of", "on", "or", "said", "that", "the", "to", "was", "were", "will", "with")
_WORD = re.compile(r"[^\W_]+")
_MARKS = re.compile("[\u0300-\u036f]")


def files(library: Library) -> Iterable[File]:
    desk = Desk(library)
    facts = [linked for sheet_id in sorted(library.sheets, reverse=True) for linked in library.by_sheet[sheet_id]]
    rows: list[list[str]] = []
    found: dict[str, list[int]] = {}
    for number, linked in enumerate(facts):
        sentence = desk.sentence(linked)
        rows.append([linked.ref.sheet, linked.ref.fact, sentence])
        for word in set(_words(desk, linked, sentence)):
            found.setdefault(word, []).append(number)
    shards = list(_shards(found))
    yield _file("index", {"format": FORMAT, "stop": STOP, "shards": [next(iter(shard)) for shard in shards], "chunk": CHUNK})
    yield from (_file(f"words-{n}", shard) for n, shard in enumerate(shards))
    yield from (_file(f"facts-{start // CHUNK}", rows[start : start + CHUNK]) for start in range(0, len(rows), CHUNK))


def _file(name: str, value: Any) -> File:
    return File(f"search/text/{name}.json", json.dumps(value, ensure_ascii=False, separators=(",", ":")).encode())


def _words(desk: Desk, linked: LinkedFact, sentence: str) -> Iterator[str]:
    """The words of the sentence and the quote, the names of its pages, every name of things without a page, and its sums (`krw2000000000000`)."""
    fact, registry = linked.fact, desk.library.registry
    texts = [sentence, fact.quote or "", *(desk.name(slug) for slug in linked.pages)]
    for entity in filter(None, map(registry.find, (fact.subject, fact.object, fact.place, *fact.about))):
        texts += [entity.name, *(other.text for other in entity.other_names)] if entity.kind == "term" else []
    yield from (word for text in texts for word in _WORD.findall(folded(text)) if word not in STOP)
    for amount in (fact.amount, fact.amount_stated_as, fact.value):
        if amount and amount.low is not None:
            yield from (f"{amount.unit.lower()}{plain_number(value)}" for value in (amount.low, amount.high) if value is not None)


def folded(text: str) -> str:
    """As `plain` in fold.js: compatibility forms, case and accents made one; Hangul stays in syllables."""
    if text.isascii():
        return text.lower()
    return unicodedata.normalize("NFC", _MARKS.sub("", unicodedata.normalize("NFD", unicodedata.normalize("NFKC", text).casefold())))


def _shards(found: dict[str, list[int]]) -> Iterator[dict[str, list[int]]]:
    """The words in order, cut where a file grows too large. Numbers are steps: small and alike."""
    shard: dict[str, list[int]] = {}
    size = 0
    for word in sorted(found):
        numbers = found[word][:MOST]
        steps = [numbers[0], *(after - before for before, after in pairwise(numbers))]
        cost = len(word) + 3 + sum(len(str(step)) + 1 for step in steps)
        if shard and size + cost > SHARD:
            yield shard
            shard, size = {}, 0
        shard[word] = steps
        size += cost
    if shard:
        yield shard
