"""A sheet against its article: does each sentence support what is said of it, and are the words our own?"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import NamedTuple

from generator.evidence.anchors import Anchor, anchors, is_printed
from generator.evidence.copying import MAX_QUOTED_SHARE, MAX_QUOTED_WORDS, Run, quoted_words, runs, wording
from generator.evidence.drift import CHANGED, GONE, MOVED, NEW, RESPLIT, Drift, drift
from generator.evidence.sentences import Article, exact
from generator.link import Library
from generator.model import Fact, Lock, Sheet
from generator.problems import Problem
from generator.validate import Item, names_of
from generator.values import shown

WORDING_FORM = "1"

_MISSING = {
    "figure": ("unsupported-figure", "the figure {} is not in the cited sentence", "cite the sentence that has it, or mend the figure"),
    "quote": ("quote-not-found", "{} does not stand in quotation marks in the cited sentence", "quote only what is printed as speech, word for word"),
    "date": ("printed-date-not-found", "{} is not printed in the cited sentence", "copy the article's own words, or leave date_printed out"),
}


class Comparison(NamedTuple):
    """What the tool found when it held a sheet against its article. `missing` are anchors that a sentence lacks, by fact.

    `resolved` are the facts with an actor that the sentence does not name; `fragments` words of a fact that are unique in the article.
    """

    missing: tuple[tuple[str, Anchor], ...]
    resolved: tuple[str, ...]
    fragments: Mapping[str, str]
    runs: tuple[Run, ...]
    quoted: int
    article_words: int

    @property
    def longest_run(self) -> int:
        return self.runs[0].length if self.runs else 0


def names_in(library: Library, *, weak: bool = True) -> dict[str, tuple[str, ...]]:
    """The printed forms of every name, by slug, former slugs included; `weak` ones only where asked for."""
    names = {slug: names_of(entity.record, weak=weak) for slug, entity in library.registry.entities.items()}
    return names | {old: names[new] for old, new in library.registry.forward.items() if new in names}


def compare(sheet: Sheet, article: Article, library: Library) -> Comparison:
    """The sheet held against the article."""
    names, on_pages = names_in(library), names_in(library, weak=False)
    missing, resolved, fragments = [], [], {}
    for key, fact in sheet.facts.items():
        found = anchors(fact, article, fact.at, names)
        missing += [(key, anchor) for anchor in found if anchor.kind != "name" and not anchor.found]
        resolved += [key] if any(anchor.kind == "name" and not anchor.found for anchor in found) else []
        if words := _fragment(fact, article, on_pages):
            fragments[key] = words
    every = [name for forms in names.values() for name in forms]
    return Comparison(tuple(missing), tuple(resolved), fragments, tuple(runs(sheet, article.text, every)), quoted_words(sheet), article.words)


def cited(fact: Fact, article: Article) -> str:
    return " ".join(article.sentences[at] for at in sorted(fact.at) if at in article.sentences)


def _fragment(fact: Fact, article: Article, names: Mapping[str, tuple[str, ...]]) -> str:
    """Words that the page shows and that stand once in the article: the quote, else a name."""
    text, sentence = exact(article.text), cited(fact, article)
    forms = [fact.quote] if fact.quote else []
    forms += [form for slug in (fact.subject, *fact.parties, *fact.participants, *fact.by, fact.object) if slug for form in names.get(slug, ())]
    return next((form for form in forms if text.casefold().count(exact(form).casefold()) == 1 and is_printed(form, exact(sentence))), "")


def comparison_problems(item: Item, library: Library, article: Article) -> Iterator[Problem]:
    """Every problem of one sheet with its article."""
    sheet = item.said
    assert isinstance(sheet, Sheet)
    sheet = sheet.model_copy(update={"facts": {key: fact for key, fact in sheet.facts.items() if fact.at}})
    found = compare(sheet, article, library)
    for key, anchor in found.missing:
        code, message, hint = _MISSING[anchor.kind]
        yield item.problem(("facts", key, anchor.field), code, message.format(shown(anchor.said)), hint)
    yield from _copying(item, found, library)
    yield from _quoting(item, sheet, found)
    if lock := library.locks.get(item.id):
        yield from _drifted(item, drift(lock.sentences, article))


def _drifted(item: Item, found: Drift) -> Iterator[Problem]:
    counts = [f"{found.count(state)} {state}" for state in (CHANGED, GONE, NEW, RESPLIT, MOVED) if found.count(state)]
    if counts:
        hint = f"see which: briefs verify {item.id}; mend what the facts cite, then write the lock again: briefs lock {item.id}"
        yield item.problem((), "article-changed", f"the article is not the one that the lock was written from; its sentences: {', '.join(counts)}", hint)


def _copying(item: Item, found: Comparison, library: Library) -> Iterator[Problem]:
    site = library.site
    for run in found.runs:
        if run.length >= site.copy_warn:
            code = "copied-wording" if run.length >= site.copy_fail else "close-wording"
            yield item.problem(run.where, code, f"{run.length} words in a row are the article's: {shown(run.words)}", "say it in your own words")


def _quoting(item: Item, sheet: Sheet, found: Comparison) -> Iterator[Problem]:
    share = 100 * found.quoted / max(1, found.article_words)
    if found.quoted > MAX_QUOTED_WORDS or share > MAX_QUOTED_SHARE:
        message = f"{found.quoted} words are quoted, {share:.1f} percent of the article"
        yield item.problem(("facts",), "too-much-quoted", message, f"at most {MAX_QUOTED_WORDS} words and {MAX_QUOTED_SHARE} percent", at_key=True)


def attestation_problems(item: Item, lock: Lock) -> Iterator[Problem]:
    """Without the article: has the wording changed since the tool last compared it?"""
    checked = lock.checked
    if checked and checked.form == WORDING_FORM and checked.wording != wording(item.record):
        message = f"the wording changed since it was last checked against the article, on {checked.on}"
        yield item.problem((), "wording-changed", message, f"where the article is at hand, run: briefs lock {item.id}")
