"""A draft's file read again: the sheet that it is to become, and the article as its comments have it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from generator.draft.sheet.yaml_text import CHECK_TAG, DRAFT_TAG, LEFT_TAG, TAGS, one_line
from generator.evidence.sentences import Article, exact, fingerprint, read, words
from generator.load import Document, parse
from generator.problems import Problem
from generator.values import Refused
from generator.values.identifiers import LOCATOR, Locator, locator, sheet_id

SUFFIX = ".draft.yml"
RUN = 6
"""Words in a row from the article that no comment may keep."""

_TOOLS = re.compile(rf"\s*# (?:{'|'.join(TAGS)}|{LOCATOR}):")
_SENTENCE = re.compile(rf"\s*# (?P<at>{LOCATOR}): (?P<text>.*)")
_NAMED = re.compile(rf"\s*# {DRAFT_TAG}: sheets/(?P<id>\S+)\.yml")
_DIGEST = re.compile(rf"\s*# {DRAFT_TAG}: digest (?P<digest>\S+) of ")
_STANDING = re.compile(rf"\s*# (?P<tag>{CHECK_TAG}|{LEFT_TAG}): ")


class Drafted(NamedTuple):
    """`document` stands for `sheets/<id>.yml`, its lines are the draft's; `sentences` are those of its comments.

    `digest` is that of the article's sentences when it was drafted; empty in a draft that does not say it.
    """

    id: str
    document: Document
    sentences: dict[Locator, str]
    digest: str = ""

    @property
    def path(self) -> str:
        return self.document.path

    def standing(self) -> dict[str, list[int]]:
        """The numbers of the lines that tell what is to be held against a sentence, or is in no fact, by their tag."""
        found = [(match["tag"], number) for number, line in enumerate(self.document.lines, 1) if (match := _STANDING.match(line))]
        return {tag: [number for its, number in found if its == tag] for tag in (CHECK_TAG, LEFT_TAG)}


def digest_of(sentences: Iterable[str]) -> str:
    """One fingerprint of all sentences of an article, in their exact form as comments have them."""
    return fingerprint("a1", "\n".join(map(_plain, sentences)))


def _plain(sentence: str) -> str:
    return exact(one_line(sentence))


def read_draft(name: str, raw: bytes) -> tuple[Drafted, list[Problem]]:
    """The draft in a file called `name`, and what is wrong with its YAML; refuses one that names no sheet."""
    lines = raw.decode("utf-8-sig", "replace").splitlines()
    sheet = _id(name, lines)
    document, problems = parse(f"sheets/{sheet}.yml", raw)
    found = (_SENTENCE.fullmatch(line) for line in document.lines)
    digest = next((match["digest"] for match in map(_DIGEST.match, document.lines) if match), "")
    return Drafted(sheet, document, {locator(match["at"]): match["text"] for match in found if match}, digest), problems


def _id(name: str, lines: list[str]) -> str:
    """The file's name says which sheet it is to be, else the draft's first line."""
    try:
        return sheet_id(name.removesuffix(SUFFIX).removesuffix(".yml"))
    except Refused as refused:
        named = next((match["id"] for match in map(_NAMED.match, lines) if match), "")
        if not named:
            raise Refused("the draft does not say which sheet it is to be", refused.hint or f"name the file <YYYY-MM-DD>-<topic>{SUFFIX}") from None
        return sheet_id(named)


def article_of(drafted: Drafted, at_hand: Article | None = None, place: str = "its place") -> Article:
    """The article that a draft was made from: the one at hand, which is to lie at `place`, else what the comments say.

    Refuses one that is not what was drafted, and comments that say otherwise than the article.
    """
    article = at_hand or _of_comments(drafted)
    is_drafted = drafted.digest in ("", digest_of(article.sentences.values()))
    other = next((at for at, text in drafted.sentences.items() if _plain(text) != _plain(article.sentences.get(at, ""))), None) if at_hand else None
    if other and drafted.digest and is_drafted:
        raise Refused(f"the comment with the sentence {other} was changed: it is not what {place} says", "put the sentence back as it was printed")
    if other:
        raise Refused(f"its sentence {other} is not that of {place}", "draft the article that is there, or move that file away")
    if not is_drafted and at_hand:
        raise Refused(f"{place} is not the article that was drafted", "draft the article that is there, or move that file away")
    if not is_drafted:
        raise Refused("a comment with a sentence was changed: together they are not the article that was drafted",
                      f"put it back as it was printed, or put the article's text at {place}, and the sentence is named")  # fmt: skip
    return article


def _of_comments(drafted: Drafted) -> Article:
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
