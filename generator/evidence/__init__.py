"""Evidence: every fact can be held against its article again by anyone who has it, and nobody can rebuild the article from here."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date
from pathlib import Path, PurePosixPath

from generator import files
from generator.evidence.drift import drift
from generator.evidence.lock import lock_text
from generator.evidence.report import Verdict, verdict
from generator.evidence.sentences import Article, read
from generator.evidence.support import attestation_problems, compare, comparison_problems, names_in
from generator.link import Library
from generator.link.references import citation_problems, locators
from generator.load import Document
from generator.model import Sheet
from generator.problems import Problem
from generator.validate import Item
from generator.values import Refused
from generator.values.identifiers import Locator


def evidence_problems(items: Iterable[Item], library: Library, articles: Path | None) -> Iterator[Problem]:
    """Each sheet against its article where that is at hand, else against what its lock attests."""
    for item in items:
        if not isinstance(item.record, Sheet):
            continue
        try:
            article = read_article(articles / f"{item.id}.txt") if articles else None
        except Refused as refused:
            yield item.problem((), refused.code, refused.message, refused.hint)
            continue
        if article:
            yield from _against(item, library, article)
        elif item.whole and (lock := library.locks.get(item.id)):  # what is left of a broken sheet attests nothing
            yield from attestation_problems(item, lock)


def _against(item: Item, library: Library, article: Article) -> Iterator[Problem]:
    yield from comparison_problems(item, library, article)
    if item.id not in library.locks:  # a lock has its own sentences, and what is not among them is told already
        yield from citation_problems(item, article.sentences)


def read_article(file: Path) -> Article | None:
    """The article in a file, None where there is none; refuses what cannot be read."""
    try:
        raw = files.read(file)
    except Refused as refused:
        raise Refused(f"the article cannot be read: {refused.message}", refused.hint) from None
    return None if raw is None else read(raw)


def lock_of(document: Document, library: Library, article: Article, on: date) -> tuple[str, list[Problem], list[Locator]]:
    """The text of the lock of the sheet in `document`, what speaks against writing it, and the sentences that nothing accounts for."""
    sheet_id = PurePosixPath(document.path).stem
    sheet = library.sheets[sheet_id]
    item = Item("sheet", sheet_id, sheet, document)
    without = library._replace(locks={key: lock for key, lock in library.locks.items() if key != sheet_id})
    problems = [*comparison_problems(item, without, article), *citation_problems(item, article.sentences)]
    covered = {at for _, at in locators(sheet)}
    text = lock_text(sheet, article, compare(sheet, article, library), on)
    return text, problems, [at for at in article.sentences if at not in covered]


def verdict_of(sheet_id: str, library: Library, articles: Path) -> Verdict:
    """A sheet's lock against the article in `articles`; refuses where either is missing."""
    if sheet_id not in library.sheets:
        raise Refused("there is a lock, but no readable sheet", "see briefs check")
    lock = library.locks.get(sheet_id)
    if lock is None:
        raise Refused("there is no lock", f"write it: briefs lock {sheet_id}")
    article = read_article(file := articles / f"{sheet_id}.txt")
    if article is None:
        raise Refused(f"there is no article at {file}", "put its text there, or name the folder with --articles")
    resolved = lock.checked.resolved if lock.checked else ()
    return verdict(sheet_id, library.sheets[sheet_id], drift(lock.sentences, article), article, names_in(library), resolved)
