"""How close our wording comes to the article's: the longest run of equal words, and how much is quoted."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from generator.evidence.figures import UNITS
from generator.evidence.sentences import exact, fingerprint, loose, words
from generator.load import Path_
from generator.model import Sheet, meta
from generator.values.amounts import SCALES
from generator.values.dates import MONTHS, WEEKDAYS

MAX_QUOTED_WORDS = 60
MAX_QUOTED_SHARE = 8
"""Percent of the article's words."""

_CALENDAR = {word.casefold() for word in (*MONTHS[1:], *WEEKDAYS, "today", "yesterday", "tomorrow")}
_MONEY = {word for names in UNITS.values() for name in names for word in name.split()} | set(SCALES) | {"bn", "mn", "tn"}
_LETTERS = {"m", "b", "k"}
"""Scales when they follow a number: `$5m`."""


class Run(NamedTuple):
    """Equal consecutive words: how many (masked ones not counted), in which of our texts, and the words."""

    length: int
    where: Path_
    words: str


def own_wording(sheet: Sheet) -> Iterator[tuple[Path_, str]]:
    """Every text of a sheet that is in our own words, with its path; quotes, titles, printed dates and the names of measures are not."""
    for key, fact in sheet.facts.items():
        for name in type(fact).model_fields:
            value = getattr(fact, name)
            if meta(type(fact), name)["prose"] and name != "quote" and isinstance(value, str):
                yield ("facts", key, name), value
        for n, change in enumerate(fact.corrected):
            yield ("facts", key, "corrected", n, "why"), change.why


def wording(sheet: Sheet) -> str:
    """The fingerprint of our own wording and of what we quote, by which a lock attests a comparison (`form: 1`)."""
    lines = [f"{'.'.join(map(str, where))}: {exact(text)}" for where, text in own_wording(sheet)]
    lines += [f"facts.{key}.quote: {exact(fact.quote)}" for key, fact in sheet.facts.items() if fact.quote]
    lines += [f"source.title: {exact(sheet.source.title)}"]
    return fingerprint("w1", "\n".join(sorted(lines)))


def quoted_words(sheet: Sheet) -> int:
    """Words in all quotes together; one passage that two facts quote counts once."""
    return sum(len(words(quote)) for quote in {exact(fact.quote) for fact in sheet.facts.values() if fact.quote})


def runs(sheet: Sheet, article: str, names: Iterable[str]) -> list[Run]:
    """For each of our texts the longest run of words that also stand in a row in the article; the longest first.

    Names, initials, titles, figures, currencies and dates are masked: they may be repeated, and a run goes on over them uncounted.
    """
    initials = {word for word in words(article) if len(word) > 1 and word.isupper() and word.isalpha()}
    free = {*names, *initials, *(role.title for held in sheet.roles.values() for role in held)}
    masks = [re.compile(rf"(?<![^ ]){re.escape(form)}(?:'s)?(?![^ ])") for form in sorted(filter(None, map(loose, free)), key=len, reverse=True)]
    theirs = _masked(article, masks)
    places: dict[str, list[int]] = {}
    for n, word in enumerate(theirs):
        places.setdefault(word, []).append(n)
    found = [_longest(_masked(text, masks), theirs, places, where) for where, text in own_wording(sheet)]
    return sorted(found, key=lambda run: -run.length)


_MASK = "_"


def _masked(text: str, masks: list[re.Pattern[str]]) -> list[str]:
    """The words of a text in loose form, each that may be repeated as `_`."""
    plain = loose(text)
    for mask in masks:
        plain = mask.sub(lambda match: " ".join(_MASK for _ in match[0].split()), plain)
    masked, before = [], ""
    for word in plain.split():
        free = word[0].isdigit() or word in _CALENDAR or word in _MONEY or (word in _LETTERS and before[:1].isdigit())
        masked.append(_MASK if free else word)
        before = word
    return masked


def _longest(ours: list[str], theirs: list[str], places: dict[str, list[int]], where: Path_) -> Run:
    best = Run(0, where, "")
    for start, word in enumerate(ours):
        for there in places.get(word, ()) if word != _MASK else ():
            n = 0
            while start + n < len(ours) and there + n < len(theirs) and ours[start + n] == theirs[there + n]:
                n += 1
            same = ours[start : start + n]
            if (length := sum(one != _MASK for one in same)) > best.length:
                best = Run(length, where, " ".join(same).replace(_MASK, "…"))
    return best
