"""Is there a draft or a sheet of this article already? By name, and by the sentences that they were made from."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from generator import files
from generator.draft.sheet.drafted import SUFFIX, read_draft
from generator.draft.sheet.versions import There, is_same_article
from generator.evidence import read_article
from generator.evidence.sentences import Article, fingerprints
from generator.link import Library
from generator.load import load
from generator.values import Refused
from generator.values.identifiers import Locator


def existing(briefs: Path, articles: Path, library: Library, sheet: str, article: Article, *, by_name: bool) -> There | None:
    """The sheet of this name, else the draft of this name; else, unless `by_name`, those that were made from a version of the article."""
    if (briefs / "sheets" / f"{sheet}.yml").exists():
        return _sheet(briefs, articles, library, sheet)
    if own := draft_at(articles / f"{sheet}{SUFFIX}"):
        return own
    return None if by_name else next(_made_from(briefs, articles, library, article), None)


def _made_from(briefs: Path, articles: Path, library: Library, article: Article) -> Iterator[There]:
    for sheet, lock in library.locks.items():
        if is_same_article(lock.sentences, article) and (briefs / "sheets" / f"{sheet}.yml").exists():
            yield _sheet(briefs, articles, library, sheet)
    for file in sorted(articles.glob(f"*{SUFFIX}")) if articles.is_dir() else ():
        try:
            there = draft_at(file)
        except Refused:
            continue  # it is of no sheet, so it is not in the way
        if there and is_same_article(there.prints, article):
            yield there


def _sheet(briefs: Path, articles: Path, library: Library, sheet: str) -> There:
    lock = library.locks.get(sheet)
    prints = lock.sentences if lock else {}
    sentences = {at: text for at, text in _at_hand(articles / f"{sheet}.txt").items() if prints.get(at) == fingerprints(text)}
    return There("the sheet", sheet, load(briefs, f"sheets/{sheet}.yml")[0], prints, sentences)


def _at_hand(file: Path) -> dict[Locator, str]:
    """The sentences of the article in a file; none where it cannot be read."""
    try:
        article = read_article(file)
    except Refused:
        return {}
    return article.sentences if article else {}


def draft_at(file: Path) -> There | None:
    """The draft in a file, None where there is no file; refuses what is no draft or cannot be read."""
    try:
        raw = files.read(file)
    except Refused as refused:
        raise Refused(f"{file} cannot be read: {refused.message}") from None
    if raw is None:
        return None
    try:
        drafted, _ = read_draft(file.name, raw)
    except Refused as refused:
        raise Refused(f"{file} is there already and is not overwritten; it is no draft: {refused.message}") from None
    return There("the draft", drafted.id, drafted.document, {at: fingerprints(text) for at, text in drafted.sentences.items()}, drafted.sentences)
