"""Evidence: every fact can be held against its article again by anyone who has it, and nobody can rebuild the article from here."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date
from pathlib import Path

from generator.evidence.drift import drift
from generator.evidence.lock import lock_text
from generator.evidence.report import Verdict, verdict
from generator.evidence.sentences import Article, read
from generator.evidence.support import attestation_problems, compare, comparison_problems, names_in
from generator.link import Library
from generator.load import load
from generator.model import Sheet
from generator.problems import Problem
from generator.validate import Item
from generator.values import Refused
from generator.values.identifiers import Locator


def evidence_problems(items: Iterable[Item], library: Library, articles: Path | None) -> Iterator[Problem]:
    """Each sheet against its article where that is at hand, else against what its lock attests."""
    for item in items:
        if item.kind != "sheet":
            continue
        file = articles / f"{item.id}.txt" if articles else None
        if file and file.is_file():
            yield from _against(item, library, file)
        elif item.whole and (lock := library.locks.get(item.id)):  # what is left of a broken sheet attests nothing
            yield from attestation_problems(item, lock)


def _against(item: Item, library: Library, file: Path) -> Iterator[Problem]:
    try:
        article = read_article(file)
    except Refused as refused:
        yield item.problem((), refused.code, refused.message, refused.hint)
        return
    yield from comparison_problems(item, library, article)


def read_article(file: Path) -> Article:
    """The article in a file; refuses what cannot be read."""
    try:
        return read(file.read_bytes())
    except OSError as error:
        raise Refused(f"the article cannot be read: {error.strerror}", "", "unreadable-file") from None


def lock_of(sheet_id: str, library: Library, briefs: Path, article: Article, on: date) -> tuple[str, list[Problem], list[Locator]]:
    """The text of a sheet's lock, what speaks against writing it, and the sentences that nothing accounts for."""
    sheet = library.sheets[sheet_id]
    document, _ = load(briefs, f"sheets/{sheet_id}.yml")
    item = Item("sheet", sheet_id, sheet, document)
    without = library._replace(locks={key: lock for key, lock in library.locks.items() if key != sheet_id})
    places = [*_cited(sheet), *((("source", "not_facts", str(at)), at) for at in sheet.source.not_facts)]
    problems = list(comparison_problems(item, without, article)) + [_not_there(item, where, at) for where, at in places if at not in article.sentences]
    covered = {at for _, at in places}
    text = lock_text(sheet, article, compare(sheet, article, library), on)
    return text, problems, [at for at in article.sentences if at not in covered]


def _cited(sheet: Sheet) -> Iterator[tuple[tuple[str | int, ...], Locator]]:
    yield from ((("facts", key, "at", n), at) for key, fact in sheet.facts.items() for n, at in enumerate(fact.at))
    yield from ((("roles", person, "at", 0), at) for person, held in sheet.roles.items() for role in held for at in role.at)


def _not_there(item: Item, where: tuple[str | int, ...], at: Locator) -> Problem:
    return item.problem(where, "unknown-sentence", f"the article has no sentence {at}", "count paragraphs and sentences from 1")


def verdict_of(sheet_id: str, library: Library, articles: Path) -> Verdict:
    """A sheet's lock against the article in `articles`; refuses where either is missing."""
    if sheet_id not in library.sheets:
        raise Refused("there is a lock, but no readable sheet", "see briefs check")
    lock = library.locks.get(sheet_id)
    if lock is None:
        raise Refused("there is no lock", f"write it: briefs lock {sheet_id}")
    file = articles / f"{sheet_id}.txt"
    if not file.is_file():
        raise Refused(f"there is no article at {file}", "put its text there, or name the folder with --articles")
    article = read_article(file)
    resolved = lock.checked.resolved if lock.checked else ()
    return verdict(sheet_id, library.sheets[sheet_id], drift(lock.sentences, article), article, names_in(library), resolved)
