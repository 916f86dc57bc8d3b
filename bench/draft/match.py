"""Labels against proposals: which belong together, sentence by sentence and span by span."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from difflib import SequenceMatcher
from typing import NamedTuple

from bench.draft.gold import Item, is_optional
from generator.evidence.sentences import loose

SAME_SENTENCE = 0.6
"""Two sentences with this share of their characters in common are the same, read differently (Markdown's marks, a page's text)."""

Pair = tuple[Item | None, Item | None]
Span = tuple[str, int, int]


class Found(NamedTuple):
    """What a system proposed for one article.

    `found`: the object of `--json`. `sentences`: locator → text as the system read them. `lost`: sentences that ended nowhere,
    `sure`: sentences with a fact proposed as `sure`; both None for a system without the notion. `ms`: milliseconds.
    """

    found: dict[str, object]
    sentences: dict[str, str]
    lost: tuple[str, ...] | None = None
    sure: tuple[str, ...] | None = None
    ms: float = 0.0


def align(gold: dict[str, str], found: dict[str, str], outside: Iterable[str] = ()) -> dict[str, str]:
    """Locator as found → the label's locator; `` for a line outside the article; `?` and the locator where there is no such sentence."""
    if gold == found:
        return {at: at for at in gold}
    free = {at: loose(text) for at, text in gold.items()}
    beyond = [loose(line) for line in outside]
    aligned = {}
    for exact in (True, False):
        for at, text in found.items():
            if at not in aligned and (there := _same(loose(text), free, exact)):
                aligned[at] = there
                del free[there]
    return {at: aligned.get(at, "" if _same(loose(text), dict(enumerate(beyond, 1)), False) else f"?{at}") for at, text in found.items()}


def _same(text: str, among: dict, exact: bool):
    if exact:
        return next((at for at, other in among.items() if other == text), None)
    scores = [(SequenceMatcher(None, text, other, autojunk=False).ratio(), at) for at, other in among.items()]
    best, at = max(scores, key=lambda score: score[0], default=(0, None))
    return at if best >= SAME_SENTENCE else None


def placed(items: list[Item], sentences: dict[str, str]) -> list[Span | None]:
    """Where each item's text stands in its sentence: (locator, start, end), or None where it does not. Equal texts take one place each."""
    taken: list[Span] = []
    places: list[Span | None] = [None] * len(items)
    for n in sorted(range(len(items)), key=lambda n: -len(str(items[n]["text"]))):
        at, text = str(items[n]["at"]), str(items[n]["text"])
        spans = ((at, m.start(), m.end()) for m in re.finditer(re.escape(text), sentences.get(at, "")) if text)
        places[n] = next((span for span in spans if not any(overlap(span, other) for other in taken)), None)
        taken += [span for span in [places[n]] if span]
    return places


def overlap(one: Span | None, other: Span | None) -> float:
    """Shared characters by all characters of two spans, 0 to 1."""
    if not one or not other or one[0] != other[0]:
        return 0.0
    shared = min(one[2], other[2]) - max(one[1], other[1])
    return max(0, shared) / (max(one[2], other[2]) - min(one[1], other[1]))


def pairs(gold: list[Item], found: list[Item], alike: Callable[[int, int], float]) -> list[Pair]:
    """One-to-one, the most alike first; what is left stands alone. An optional label goes, with what was proposed for it.

    `alike(g, f)` is asked for the indices and says 0 for two that cannot belong together.
    """
    scores = sorted(((-score, g, f) for g in range(len(gold)) for f in range(len(found)) if (score := alike(g, f)) > 0), key=lambda s: s)
    partner: dict[int, int] = {}
    taken: set[int] = set()
    for _, g, f in scores:
        if g not in partner and f not in taken:
            partner[g] = f
            taken.add(f)
    firm = [(item, found[partner[g]] if g in partner else None) for g, item in enumerate(gold) if not is_optional(item)]
    return firm + [(None, item) for f, item in enumerate(found) if f not in taken]


def span_pairs(gold: list[Item], found: list[Item], sentences: dict[str, str]) -> list[Pair]:
    """Pairs of items whose spans overlap."""
    ours, theirs = placed(gold, sentences), placed(found, sentences)
    return pairs(gold, found, lambda g, f: overlap(ours[g], theirs[f]))
