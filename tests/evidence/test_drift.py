"""What becomes of a lock's sentences when its article is edited: each has exactly one state, and it is the right one."""

from __future__ import annotations

import random
import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from evidence.kit import NAMES, article, text_of
from generator.evidence.drift import CHANGED, COSMETIC, GONE, MOVED, NEW, OK, RESPLIT, Drift, drift
from generator.evidence.report import STATES
from generator.evidence.sentences import fingerprints

Prints = dict[object, tuple[str, str]]


def locked(text: str) -> Prints:
    return {at: fingerprints(sentence) for at, sentence in article(text).sentences.items()}


def counts(found: Drift) -> dict[str, int]:
    return {state: found.count(state) for state in STATES if found.count(state)}


def story(paragraphs: list[list[str]]) -> str:
    return "\n\n".join(" ".join(sentences) for sentences in paragraphs)


# paragraphs of sentences, all different from each other
WORDS = st.sampled_from("ash birch cedar elm fir gorse hazel ivy juniper larch maple".split())
PARAGRAPHS = st.lists(st.lists(st.lists(WORDS, min_size=1, max_size=6), min_size=1, max_size=4), min_size=1, max_size=8)


def unlike(drawn: list[list[list[str]]], mark: str = "") -> list[list[str]]:
    """Sentences from lists of words; a number makes each one unique."""
    number = iter(range(10_000))
    return [[f"{' '.join(words).capitalize()} {mark}{next(number)}." for words in sentences] for sentences in drawn]


EDITS = st.lists(st.tuples(st.sampled_from(["drop", "swap", "insert", "change", "join", "split", "case", "repeat"]), st.integers(0, 50), st.integers(0, 50)), max_size=8)


def edited(paragraphs: list[list[str]], edits: list[tuple[str, int, int]]) -> list[list[str]]:
    """The paragraphs after some edits, of whatever kind."""
    result = [list(sentences) for sentences in paragraphs]
    for n, (what, a, b) in enumerate(edits):
        if not result:
            break
        p = a % len(result)
        s = b % len(result[p])
        if what == "drop":
            result[p:] = result[p + 1 :]
        elif what == "swap":
            q = b % len(result)
            result[p], result[q] = result[q], result[p]
        elif what == "insert":
            result.insert(p, [f"New rain fell {n}.", f"New wind rose {n}."])
        elif what == "change":
            result[p][s] = f"Other words stand here {n}."
        elif what == "join" and len(result) > 1:
            result[p - 1] += result.pop(p)
        elif what == "split" and len(result[p]) > 1:
            result[p : p + 1] = [result[p][:1], result[p][1:]]
        elif what == "case":
            result[p][s] = result[p][s].upper()
        elif what == "repeat":
            result.insert(p, list(result[p]))
    return result


@given(PARAGRAPHS, EDITS)
@settings(max_examples=150, deadline=None)
def test_every_sentence_has_exactly_one_state(drawn: list[list[list[str]]], edits: list[tuple[str, int, int]]) -> None:
    """Whatever is edited: each sentence of the lock is told once, each of the article is accounted for once, and what is ok or moved is what it was."""
    before = unlike(drawn)
    lock, now = locked(story(before)), article(story(edited(before, edits)))
    found = drift(lock, now)
    assert sorted(one.old for one in found.sentences if one.old) == sorted(lock)
    assert {one.now for one in found.sentences if one.state != RESPLIT and one.now} <= set(now.sentences)
    told = [one.now for one in found.sentences if one.now and one.state != RESPLIT]
    assert len(told) == len(set(told))
    for one in found.sentences:
        assert (one.old is None) == (one.state == NEW) and (one.now is None) == (one.state == GONE)
        if one.state in (OK, MOVED):
            assert fingerprints(now.sentences[one.now]) == lock[one.old] and (one.old == one.now) == (one.state == OK)
        if one.state == COSMETIC:
            assert fingerprints(now.sentences[one.now])[1] == lock[one.old][1]
    if RESPLIT not in counts(found):
        assert set(told) == set(now.sentences)


@given(PARAGRAPHS)
@settings(max_examples=60, deadline=None)
def test_an_unchanged_article_is_ok(drawn: list[list[list[str]]]) -> None:
    """Also where sentences occur twice: every one is where it was."""
    for paragraphs in (unlike(drawn), [[f"{words[0].capitalize()} stands." for words in sentences] for sentences in drawn]):
        text = story(paragraphs)
        assert counts(drift(locked(text), article(text))) == {OK: len(locked(text))}


@given(PARAGRAPHS, PARAGRAPHS, st.integers(0, 50))
@settings(max_examples=100, deadline=None)
def test_inserted_paragraphs_are_new_and_nothing_else_is(drawn: list[list[list[str]]], more: list[list[list[str]]], place: int) -> None:
    """k paragraphs anywhere: exactly their sentences are new, those before stand where they stood, those behind moved by k paragraphs."""
    before, inserted = unlike(drawn), unlike(more, mark="new ")
    at = place % (len(before) + 1)
    found = drift(locked(story(before)), article(story(before[:at] + inserted + before[at:])))
    new = sum(map(len, inserted))
    expected = {OK: sum(map(len, before[:at])), MOVED: sum(map(len, before[at:])), NEW: new}
    assert counts(found) == {state: count for state, count in expected.items() if count}
    assert {one.now.paragraph - one.old.paragraph for one in found.sentences if one.state == MOVED} <= {len(inserted)}


@given(PARAGRAPHS, st.integers(0, 50), st.integers(0, 50))
@settings(max_examples=100, deadline=None)
def test_deleted_paragraphs_are_gone_and_nothing_else_is(drawn: list[list[list[str]]], place: int, many: int) -> None:
    """The deleted ones are gone, the others ok or moved; nothing is called changed."""
    before = unlike(drawn)
    start = place % len(before)
    stop = min(len(before), start + 1 + many % 3)
    found = drift(locked(story(before)), article(story(before[:start] + before[stop:])))
    expected = {OK: sum(map(len, before[:start])), GONE: sum(map(len, before[start:stop])), MOVED: sum(map(len, before[stop:]))}
    assert counts(found) == {state: count for state, count in expected.items() if count}


@given(PARAGRAPHS, st.integers(0, 50), st.integers(0, 50))
@settings(max_examples=60, deadline=None)
def test_one_changed_sentence_is_changed_and_nothing_else_is(drawn: list[list[list[str]]], p: int, s: int) -> None:
    """It is told where it stands; all others are ok."""
    before = unlike(drawn)
    after = edited(before, [("change", p, s)])
    found = drift(locked(story(before)), article(story(after)))
    assert counts(found) == {state: count for state, count in {OK: sum(map(len, before)) - 1, CHANGED: 1}.items() if count}
    assert all(one.old == one.now for one in found.sentences)


@given(PARAGRAPHS, st.randoms())
@settings(max_examples=60, deadline=None)
def test_shuffled_paragraphs_only_moved(drawn: list[list[list[str]]], chance: random.Random) -> None:
    """Whatever the new order, every sentence is found again."""
    before = unlike(drawn)
    after = list(before)
    chance.shuffle(after)
    assert set(counts(drift(locked(story(before)), article(story(after))))) <= {OK, MOVED}


@pytest.mark.parametrize("name", NAMES)
def test_a_sentence_that_is_cut_in_two_or_mended_is_resplit(name: str) -> None:
    """A paragraph break within a sentence, as feeds have them: its words are all there, so it is neither changed nor gone; nor is it when the break is mended."""
    whole = text_of(name).replace("\r", "").replace("\u00a0", "")
    sentence = max(article(whole).sentences.values(), key=len)
    words = sentence.split()
    cut = f"{' '.join(words[: len(words) // 2])}\n\n{' '.join(words[len(words) // 2 :])}"
    broken = whole.replace(sentence, cut)
    assert broken != whole
    sentences = len(locked(whole))
    found = drift(locked(whole), article(broken))
    assert found.count(RESPLIT) == 1 and found.count(OK) + found.count(MOVED) == sentences - 1 and sum(counts(found).values()) == sentences
    mended = drift(locked(broken), article(whole))
    assert mended.count(RESPLIT) == 2 and mended.count(OK) + mended.count(MOVED) == sentences - 1 and sum(counts(mended).values()) == sentences + 1
    assert len({one.now for one in mended.sentences if one.state == RESPLIT}) == 1


def test_of_several_equal_sentences_the_first_is_taken() -> None:
    """A sentence that moved, and stands there twice now: it is told where it stands first, and the second is new."""
    found = drift(locked("Rain fell.\n\nAcme sold it."), article("Acme sold it.\n\nRain fell.\n\nRain fell."))
    assert [(one.state, str(one.old), str(one.now)) for one in found.sentences] == [("moved", "p1s1", "p2s1"), ("moved", "p2s1", "p1s1"), ("new", "None", "p3s1")]


def test_a_sentence_in_five_parts_is_not_looked_for() -> None:
    """Up to four neighbouring sentences are tried as one; beyond that it is a change."""
    for parts, state in ((4, RESPLIT), (5, CHANGED)):
        pieces = [f"piece {n}" for n in range(parts)]
        found = drift(locked("First stands.\n\n" + " ".join(pieces)), article("First stands.\n\n" + "\n\n".join(pieces)))
        assert found.count(state) == 1, parts


@pytest.mark.parametrize("name", NAMES)
def test_another_article_is_another_document(name: str) -> None:
    """Under 30 percent found again is another document, and copies of one text are not."""
    found = {other: drift(locked(text_of(name)), article(text_of(other))).same for other in NAMES}
    assert found.pop(name) is True
    copies = {"2025-02-10-supply-plan", "2025-02-11-supply-plan-courier", "2025-02-11-supply-plan-trellis"}
    assert {other for other, same in found.items() if same} == (copies - {name} if name in copies else set())


@pytest.mark.parametrize("kept, same", [(2, False), (3, True)])
def test_thirty_percent_make_the_same_document(kept: int, same: bool) -> None:
    """Of ten sentences three must be found again; an empty lock is like any article."""
    before = [f"Sentence {n} stands." for n in range(10)]
    after = before[:kept] + [f"Another one {n} stands there." for n in range(10)]
    assert drift(locked(" ".join(before)), article(" ".join(after))).same is same
    assert drift({}, article("Acme sold it.")).same


def _long(seed: int, sentences: int = 2000) -> str:
    chance = random.Random(seed)
    words = "ash birch cedar elm fir gorse hazel ivy juniper larch maple".split()
    return "\n\n".join(f"{' '.join(chance.choice(words) for _ in range(20)).capitalize()} {chance.random()}." for _ in range(sentences))


LONG = {
    "unchanged": (_long(1), _long(1)),
    "another document": (_long(1), _long(2)),
    "one inserted": (_long(1), "Rain fell.\n\n" + _long(1)),
    "reversed": (_long(1), "\n\n".join(reversed(_long(1).split("\n\n")))),
    "one sentence all over": ("Yes it is. " * 2000, "Yes it is. " * 1999),
    "two patterns": ("Yes it is. No it is. " * 1000, "Yes it is. Perhaps it is. Never. " * 700),
    "one sentence without end": ("Ash " + "birch " * 40_000 + ".", "Ash " + "birch " * 39_000 + "."),
}


@pytest.mark.parametrize("case", LONG)
def test_two_thousand_sentences_are_compared_at_once(case: str) -> None:
    """Never slower than a few seconds of computing, however the text repeats itself or differs."""
    before, after = LONG[case]
    lock, now = locked(before), article(after)
    start = time.process_time()
    found = drift(lock, now)
    assert time.process_time() - start < 5
    assert sum(one.old is not None for one in found.sentences) == len(lock)
