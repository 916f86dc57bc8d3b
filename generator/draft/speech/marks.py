"""Quotation marks: where quoted words begin and end, in straight, curly and single British style, over several paragraphs, unbalanced or not."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from typing import NamedTuple

from generator.draft.candidates import Sentence, Text

_OPEN_BEFORE = re.compile(r"[\s(\[{—–:\-/]|^$")
_SINGLE_OPEN = re.compile(r"(?<![^\s(\[—–:\"“-])['‘](?=[^\W_]|\.\.\.|…)")
_SINGLE_CLOSE = re.compile(r"(?<=[^\s])['’](?![^\W_])")
_YEARS = re.compile(r"['’‘](?:\d0s|em\b|til\b|cause\b|n['’])")


class Block(NamedTuple):
    """The inside of one pair of marks, offsets in the article. `closed` is false where the closing mark is missing, `goes_on` where the next paragraph opens anew."""

    start: int
    end: int
    closed: bool = True
    goes_on: bool = False


def blocks(text: Text) -> list[Block]:
    """Every quotation of the article from left to right; nested ones are part of the outer one."""
    paragraphs: dict[int, tuple[int, int]] = {}
    for sentence in text.sentences:
        first = paragraphs.get(sentence.at.paragraph, (sentence.start, 0))[0]
        paragraphs[sentence.at.paragraph] = (first, sentence.end)
    found: list[Block] = []
    spans = list(paragraphs.values())
    for n, (start, end) in enumerate(spans):
        reopened = n + 1 < len(spans) and text.text[spans[n + 1][0]] in "\"“‘'"
        doubles = _doubles(text.text, start, end)
        singles = _singles(text.text, start, end, doubles, reopened)
        both = sorted([*doubles, *singles])
        if both and not both[-1].closed and reopened:
            both[-1] = both[-1]._replace(goes_on=True)
        found += both
    return found


def _doubles(text: str, start: int, end: int) -> list[Block]:
    found: list[Block] = []
    opened = -1
    for match in re.compile(r"[\"“”„«»]").finditer(text, start, end):
        at, mark = match.start(), match[0]
        if opened < 0:
            if mark in "“„«" or mark == '"' and (at == start or _OPEN_BEFORE.match(text[at - 1]) or not text[at - 1].isdigit() and at + 1 < end and text[at + 1].isalnum()):
                opened = at + 1
            elif mark == '"' and at + 1 < end and not text[at + 1].isspace() and not text[at - 1].isdigit():
                opened = at + 1
        elif mark in "”»" or mark == '"' and not (text[at - 1].isspace() and at + 1 < end and text[at + 1].isalnum()):
            if at > opened:
                found.append(Block(opened, at))
            opened = -1
        elif mark in "“„«" or mark == '"':  # a second opening mark: the first was never closed
            found.append(Block(opened, at, closed=False))
            opened = at + 1
    if opened >= 0 and opened < end:
        found.append(Block(opened, end, closed=False))
    return found


def _singles(text: str, start: int, end: int, doubles: list[Block], reopened: bool) -> list[Block]:
    """Passages in single marks; one that has no closing mark only where the next paragraph opens anew (`reopened`), as the mark may be an apostrophe."""
    found: list[Block] = []
    at, inside = start, iter(doubles)
    outer = next(inside, None)
    closing = [match.start() for match in _SINGLE_CLOSE.finditer(text, start, end)]
    n = 0
    for match in _SINGLE_OPEN.finditer(text, start, end):
        while outer and outer.end < match.start():
            outer = next(inside, None)
        if match.start() < at or outer and outer.start <= match.start() < outer.end or _YEARS.match(text, match.start()):
            continue
        while n < len(closing) and closing[n] <= match.end():
            n += 1
        window = closing[n : n + 12]
        closed = next((one for one in window if text[one - 1] in ",.!?…"), None)
        plain = next((one for one in window if text[one - 1] not in "sS" or not text[one + 1 : one + 2].isspace()), window[0] if window else None)
        best = min((one for one in (closed, plain) if one is not None), default=None)
        if best is not None and not (match[0] == "'" and best - match.end() > 600):
            found.append(Block(match.end(), best))
            at = best + 1
        elif best is None and reopened and re.search(r"(?:^|[.,:!?…]\s)$", text[max(start, match.start() - 2) : match.start()]):
            return [*found, Block(match.end(), end, closed=False)]
    return found


def covered(spans: Sequence[tuple[int, int]], at: int) -> bool:
    """Whether a place lies in one of the spans, which stand in order and do not overlap."""
    n = bisect_right(spans, at, key=lambda span: span[0])
    return n > 0 and at < spans[n - 1][1]


def in_sentence(sentence: Sentence, found: list[Block]) -> list[tuple[int, int]]:
    """The parts of the quotations that stand in a sentence, offsets in the sentence."""
    return [(max(one.start, sentence.start) - sentence.start, min(one.end, sentence.end) - sentence.start) for one in found if one.start < sentence.end and one.end > sentence.start]
