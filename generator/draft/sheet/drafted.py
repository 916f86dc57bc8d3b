"""A draft's file read again: the sheet that it is to become, and the article as its comments have it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from generator.draft.sheet.new_names import KNOWN_TAG
from generator.draft.sheet.sheet import CHECK_TAG, DRAFT_TAG
from generator.evidence.sentences import Article, read, words
from generator.load import Document, parse
from generator.problems import Problem
from generator.values import Refused
from generator.values.identifiers import LOCATOR, Locator, locator, sheet_id

SUFFIX = ".draft.yml"
RUN = 6
"""Words in a row from the article that no comment may keep."""

_TOOLS = re.compile(rf"\s*# (?:{DRAFT_TAG}|{CHECK_TAG}|{KNOWN_TAG}|{LOCATOR}):")
_SENTENCE = re.compile(rf"\s*# (?P<at>{LOCATOR}): (?P<text>.*)")
_NAMED = re.compile(rf"\s*# {DRAFT_TAG}: sheets/(?P<id>\S+)\.yml")


class Drafted(NamedTuple):
    """`document` stands for `sheets/<id>.yml`, its lines are the draft's; `sentences` are those of its comments."""

    id: str
    document: Document
    sentences: dict[Locator, str]

    @property
    def path(self) -> str:
        return self.document.path


def read_draft(name: str, raw: bytes) -> tuple[Drafted, list[Problem]]:
    """The draft in a file called `name`, and what is wrong with its YAML; refuses one that names no sheet."""
    lines = raw.decode("utf-8-sig", "replace").splitlines()
    sheet = _id(name, lines)
    document, problems = parse(f"sheets/{sheet}.yml", raw)
    found = (_SENTENCE.fullmatch(line) for line in document.lines)
    return Drafted(sheet, document, {locator(match["at"]): match["text"] for match in found if match}), problems


def _id(name: str, lines: list[str]) -> str:
    """The file's name says which sheet it is to be, else the draft's first line."""
    try:
        return sheet_id(name.removesuffix(SUFFIX).removesuffix(".yml"))
    except Refused as refused:
        named = next((match["id"] for match in map(_NAMED.match, lines) if match), "")
        if not named:
            raise Refused("the draft does not say which sheet it is to be", refused.hint or f"name the file <YYYY-MM-DD>-<topic>{SUFFIX}") from None
        return sheet_id(named)


def article_of(drafted: Drafted) -> Article:
    """The article, put together from the sentences of the comments; refuses where one was lost."""
    sentences = dict(sorted(drafted.sentences.items()))
    paragraphs: dict[int, list[str]] = {}
    for at, text in sentences.items():
        paragraphs.setdefault(at.paragraph, []).append(text)
    article = read("\n\n".join(" ".join(parts) for parts in paragraphs.values()).encode())
    if lost := _lost(sentences, article):
        raise Refused(f"the sentence {lost} does not stand above its facts as it was printed", "put its comment back, or put the article's text into the folder of articles")
    return article


def _lost(sentences: dict[Locator, str], article: Article) -> Locator | None:
    """The first sentence that is not where it was."""
    wanted = {at: " ".join(text.split()) for at, text in sentences.items()}
    if not wanted:
        return Locator(1, 1)
    return next((at for at in sorted({*wanted, *article.sentences}) if wanted.get(at) != article.sentences.get(at)), None)


def is_tools(line: str) -> bool:
    """Whether the whole line is a comment of the drafter's."""
    return _TOOLS.match(line) is not None


def runs_of(article: Article, length: int = RUN) -> frozenset[tuple[str, ...]]:
    """Every run of so many words of the article."""
    every = [word.casefold() for word in words(article.text)]
    return frozenset(zip(*(every[n:] for n in range(length)), strict=False))


def copied(lines: list[str], runs: frozenset[tuple[str, ...]]) -> Iterator[int]:
    """The indexes of the lines that have a part of one of these runs, also where it goes on from line to line."""
    every = [(word.casefold(), n) for n, line in enumerate(lines) for word in words(line)]
    length = len(next(iter(runs), ()))
    for start in range(len(every) - length + 1 if length else 0):
        part = every[start : start + length]
        if tuple(word for word, _ in part) in runs:
            yield from (n for _, n in part)
