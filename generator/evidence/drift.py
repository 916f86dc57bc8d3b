"""A lock against an article: what became of each sentence since the lock was written."""

from __future__ import annotations

from collections.abc import Mapping
from difflib import SequenceMatcher
from itertools import pairwise
from typing import NamedTuple

from generator.evidence.sentences import Article, exact, fingerprint, fingerprints
from generator.values.identifiers import Locator

OK, MOVED, COSMETIC, RESPLIT, CHANGED, GONE, NEW = "ok", "moved", "cosmetic", "resplit", "changed", "gone", "new"
SOUND = (OK, MOVED, COSMETIC)
"""States in which the sentence still says what it said."""

SAME_DOCUMENT = 0.3
"""At least this share of the lock's sentences must be found again."""

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
    sentences = [_found(lock, prints, article, at, there) for at, there in found.items()]
    left, spare = [at for at in old if at not in found], [at for at in now if at not in found.values()]
    for at in list(left):  # moved out of order
        if there := next((one for one in spare if prints[one][1] == lock[at][1]), None):
            sentences.append(_found(lock, prints, article, at, there))
            left.remove(at)
            spare.remove(there)
    for olds, news in gaps:
        sentences += _gap(lock, article, [old[i] for i in olds if old[i] in left], [now[j] for j in news if now[j] in spare])
    matched = sum(sentence.state in (*SOUND, RESPLIT) for sentence in sentences if sentence.old)
    return Drift(tuple(sorted(sentences, key=lambda s: (s.old or s.now, s.old is not None))), not old or matched / len(old) >= SAME_DOCUMENT)


def _aligned(old: list[str], now: list[str]) -> tuple[list[tuple[int, int]], list[tuple[range, range]]]:
    """Pairs of equal prints in order, and the gaps between them."""
    pairs, gaps = [], []
    for tag, i1, i2, j1, j2 in SequenceMatcher(None, old, now, autojunk=False).get_opcodes():
        if tag == "equal":
            pairs += zip(range(i1, i2), range(j1, j2), strict=True)
        else:
            gaps.append((range(i1, i2), range(j1, j2)))
    return pairs, gaps


def _found(lock: _Lock, prints: _Lock, article: Article, at: Locator, there: Locator) -> Sentence:
    same = lock[at][0] == prints[there][0]
    return Sentence((OK if at == there else MOVED) if same else COSMETIC, at, there, article.sentences[there])


def _gap(lock: _Lock, article: Article, olds: list[Locator], news: list[Locator]) -> list[Sentence]:
    """Between two sentences that were found: split or joined differently, changed one by one, gone or new."""
    sentences = []
    for at in list(olds):
        if run := _joined(lock[at], news, article):
            sentences.append(Sentence(RESPLIT, at, run[0], " ".join(article.sentences[one] for one in run)))
            olds.remove(at)
            news = [one for one in news if one not in run]
    for there in list(news):
        if parts := _parted(lock, olds, article.sentences[there]):
            sentences += [Sentence(RESPLIT, at, there, article.sentences[there]) for at in parts]
            olds = [at for at in olds if at not in parts]
            news.remove(there)
    both = min(len(olds), len(news))
    sentences += [Sentence(CHANGED, at, there, article.sentences[there]) for at, there in zip(olds[:both], news[:both], strict=True)]
    sentences += [Sentence(GONE, at, None) for at in olds[both:]]
    return sentences + [Sentence(NEW, None, there, article.sentences[there]) for there in news[both:]]


def _joined(prints: tuple[str, str], news: list[Locator], article: Article) -> list[Locator]:
    """The run of today's sentences which together are the old one."""
    for start in range(len(news)):
        for end in range(start + 2, min(len(news), start + 4) + 1):
            if fingerprints(" ".join(article.sentences[one] for one in news[start:end]))[1] == prints[1]:
                return news[start:end]
    return []


def _parted(lock: _Lock, olds: list[Locator], sentence: str) -> list[Locator]:
    """The two old sentences which together are today's."""
    words = exact(sentence).split(" ")
    for first, second in pairwise(olds):
        for cut in range(1, len(words)):
            if fingerprint("n1", " ".join(words[:cut])) == lock[first][0] and fingerprint("n1", " ".join(words[cut:])) == lock[second][0]:
                return [first, second]
    return []
