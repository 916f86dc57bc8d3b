"""A lock against an article: what became of each sentence since the lock was written."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Mapping
from itertools import pairwise
from typing import NamedTuple

from generator.evidence.sentences import Article, exact, fingerprint, fingerprints
from generator.values.identifiers import Locator

OK, MOVED, COSMETIC, RESPLIT, CHANGED, GONE, NEW = "ok", "moved", "cosmetic", "resplit", "changed", "gone", "new"
SOUND = (OK, MOVED, COSMETIC)
"""States in which the sentence still says what it said."""

SAME_DOCUMENT = 0.3
"""At least this share of the lock's sentences must be found again."""

_LONGEST = 300
"""Words into a sentence after which nobody looks for the seam of two that were joined."""

_Lock = Mapping[Locator, tuple[str, str]]


class Sentence(NamedTuple):
    """`old` is the place in the lock (None: new), `now` the place in the article (None: gone); `text` what stands there now."""

    state: str
    old: Locator | None
    now: Locator | None
    text: str = ""


class Drift(NamedTuple):
    """In the order of the lock, new sentences where they stand. `same` is False for another document altogether."""

    sentences: tuple[Sentence, ...]
    same: bool

    def count(self, state: str) -> int:
        return sum(sentence.state == state for sentence in self.sentences)


def drift(lock: _Lock, article: Article) -> Drift:
    """What became of each sentence. Fingerprints in loose form are aligned in order; what is left is matched where it went."""
    old, now = list(lock), list(article.sentences)
    prints = {at: fingerprints(text) for at, text in article.sentences.items()}
    pairs, gaps = _aligned([lock[at][1] for at in old], [prints[at][1] for at in now])
    found = {old[i]: now[j] for i, j in pairs}
    taken = set(found.values())
    spare: dict[str, list[Locator]] = {}
    for there in reversed(now):
        if there not in taken:
            spare.setdefault(prints[there][1], []).append(there)
    for at in old:  # moved out of order: the same sentence elsewhere, of several the first
        if at not in found and (elsewhere := spare.get(lock[at][1])):
            found[at] = elsewhere.pop()
    taken = set(found.values())
    sentences = [_found(lock, prints, article, at, there) for at, there in found.items()]
    for olds, news in gaps:
        sentences += _gap(lock, article, [old[i] for i in olds if old[i] not in found], [now[j] for j in news if now[j] not in taken])
    matched = sum(sentence.state in (*SOUND, RESPLIT) for sentence in sentences if sentence.old)
    return Drift(tuple(sorted(sentences, key=lambda s: (s.old or s.now, s.old is not None))), not old or matched / len(old) >= SAME_DOCUMENT)


def _aligned(old: list[str], now: list[str]) -> tuple[list[tuple[int, int]], list[tuple[range, range]]]:
    """Pairs of equal prints in order, and the gaps between them: equal ends first, then what is unique on both sides.

    Bounded also where a text repeats itself, unlike difflib, which needs 50 seconds for two tiled texts of 2,000 sentences.
    """
    pairs, gaps = [], []
    waiting = [(0, len(old), 0, len(now))]
    while waiting:
        i1, i2, j1, j2 = waiting.pop()
        while i1 < i2 and j1 < j2 and old[i1] == now[j1]:
            pairs.append((i1, j1))
            i1, j1 = i1 + 1, j1 + 1
        while i1 < i2 and j1 < j2 and old[i2 - 1] == now[j2 - 1]:
            i2, j2 = i2 - 1, j2 - 1
            pairs.append((i2, j2))
        if kept := _in_order(_unique(old, i1, i2), _unique(now, j1, j2)):
            pairs += kept
            ends = [(i1 - 1, j1 - 1), *kept, (i2, j2)]
            waiting += [(a + 1, c, b + 1, d) for (a, b), (c, d) in pairwise(ends)]
        elif i1 < i2 or j1 < j2:
            gaps.append((range(i1, i2), range(j1, j2)))
    return pairs, gaps


def _unique(prints: list[str], start: int, end: int) -> dict[str, int]:
    """Print → its index, for those that stand once in the section."""
    counts = Counter(prints[start:end])
    return {prints[n]: n for n in range(start, end) if counts[prints[n]] == 1}


def _in_order(old: dict[str, int], now: dict[str, int]) -> list[tuple[int, int]]:
    """The longest row of common prints that stand in the same order on both sides (patience sorting)."""
    tops: list[int] = []
    piles: list[tuple[int, int, object]] = []
    for one, i in old.items():
        if (j := now.get(one)) is not None:
            place = bisect_left(tops, j)
            pile = (i, j, piles[place - 1] if place else None)
            tops[place : place + 1], piles[place : place + 1] = [j], [pile]
    row, pile = [], piles[-1] if piles else None
    while pile:
        row.append(pile[:2])
        pile = pile[2]
    return row[::-1]


def _found(lock: _Lock, prints: _Lock, article: Article, at: Locator, there: Locator) -> Sentence:
    same = lock[at][0] == prints[there][0]
    return Sentence((OK if at == there else MOVED) if same else COSMETIC, at, there, article.sentences[there])


def _gap(lock: _Lock, article: Article, olds: list[Locator], news: list[Locator]) -> list[Sentence]:
    """Between two sentences that were found: split or joined differently, changed one by one, gone or new."""
    joined, parted = _joined(lock, olds, news, article), _parted(lock, olds, news, article)
    sentences = [Sentence(RESPLIT, at, run[0], " ".join(article.sentences[one] for one in run)) for at, run in joined.items()]
    used = {one for run in joined.values() for one in run}
    for there, parts in parted.items():
        if there not in used and not joined.keys() & set(parts):
            sentences += [Sentence(RESPLIT, at, there, article.sentences[there]) for at in parts]
            used.add(there)
    done = {sentence.old for sentence in sentences}
    olds, news = [at for at in olds if at not in done], [at for at in news if at not in used]
    both = min(len(olds), len(news))
    sentences += [Sentence(CHANGED, at, there, article.sentences[there]) for at, there in zip(olds[:both], news[:both], strict=True)]
    sentences += [Sentence(GONE, at, None) for at in olds[both:]]
    return sentences + [Sentence(NEW, None, there, article.sentences[there]) for there in news[both:]]


def _joined(lock: _Lock, olds: list[Locator], news: list[Locator], article: Article) -> dict[Locator, list[Locator]]:
    """Old sentences → the run of up to four of today's which together are one; no sentence of today is in two runs."""
    wanted = {lock[at][1]: at for at in reversed(olds)}
    found: dict[Locator, list[Locator]] = {}
    used: set[Locator] = set()
    for start in range(len(news) if wanted else 0):
        for end in range(start + 2, min(len(news), start + 4) + 1):
            run = news[start:end]
            at = wanted.get(fingerprints(" ".join(article.sentences[one] for one in run))[1])
            if at and at not in found and not used & set(run):
                found[at] = run
                used |= set(run)
    return found


def _parted(lock: _Lock, olds: list[Locator], news: list[Locator], article: Article) -> dict[Locator, tuple[Locator, Locator]]:
    """Today's sentences → the two old ones which together are it; no old sentence is in two of them."""
    firsts: dict[str, list[tuple[Locator, Locator]]] = {}
    for pair in pairwise(olds):
        firsts.setdefault(lock[pair[0]][0], []).append(pair)
    found: dict[Locator, tuple[Locator, Locator]] = {}
    for there in news if firsts else ():
        words = exact(article.sentences[there]).split(" ")
        for cut in range(1, min(len(words), _LONGEST)):
            pairs = firsts.get(fingerprint("n1", " ".join(words[:cut])), ())
            rest = fingerprint("n1", " ".join(words[cut:])) if pairs else ""
            taken = {at for parts in found.values() for at in parts} if pairs else set()
            if match := next((pair for pair in pairs if lock[pair[1]][0] == rest and not taken & set(pair)), None):
                found[there] = match
                break
    return found
