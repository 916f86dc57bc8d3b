"""A draft that a person has decided → the published sheet, its lock and the registry's new entries, all in memory."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from pathlib import Path
from typing import NamedTuple

from generator.build import Checked, check
from generator.changes import changes
from generator.draft.sheet.drafted import Drafted, copied, runs_of
from generator.draft.sheet.publishing import Line, entry, published
from generator.draft.sheet.telling import fact_at, told, with_dropped
from generator.draft.sheet.versions import is_same_article
from generator.evidence import lock_of
from generator.evidence.sentences import Article
from generator.link.references import named, sheet_names
from generator.load import Document, Path_, files, parse
from generator.model import FOLDERS, NEW_NAME_KINDS, NewName, Sheet
from generator.problems import Problem, errors, in_order
from generator.validate import NEW_NAMES, validate
from generator.values import Refused, shown
from generator.values.identifiers import Locator

TERMS = "terms.yml"
_FOLDER_OF = {kind: folder for folder, (kind, _) in FOLDERS.items()}
_VERBATIM = ("title", "quote", "url", "archived_url", "date_printed")
"""Fields that may have the article's words in a row, as names may; prose is compared by `briefs lock`'s rules."""


class Accepted(NamedTuple):
    """`files` are what is to be written, path in the briefs folder → bytes; none while `problems` has an error.

    Problems stand at their places in the draft, under the sheet's path. `differs`: what a sheet that is there already says otherwise;
    `uncited`: sentences that nothing accounts for; `unused`: new names that no fact names, for which nothing is written.
    """

    files: Mapping[str, bytes]
    problems: tuple[Problem, ...]
    differs: tuple[str, ...] = ()
    uncited: tuple[Locator, ...] = ()
    unused: tuple[str, ...] = ()


def accepted(briefs: Path, drafted: Drafted, article: Article | Refused, on: date) -> Accepted:
    """What accepting the draft would write. Everything that speaks against it is told at once, and then there is nothing to write.

    In place of an article there may be the reason why there is none: then that is one of the problems.
    """
    before = check(briefs, drafts=True)
    sheet = next((item.record for item in validate([drafted.document])[0] if isinstance(item.record, Sheet)), None)
    if sheet and (briefs / drafted.path).exists():
        return _there_already(briefs, drafted, sheet, article, before)
    checked = check(briefs, drafts=True, instead={drafted.path: drafted.document})
    old = frozenset(map(_place, before.problems))
    problems = [problem for problem in errors(checked.problems) if problem.path == drafted.path or _place(problem) not in old]
    if isinstance(article, Refused):
        problems.append(drafted.document.problem_at(1, 1, article.code, article.message, article.hint))
    elif drafted.id in checked.library.sheets:
        problems += lock_of(drafted.document, checked.library, article, on)[1]
        problems += _copying(drafted.document, article, checked.library.site.copy_fail)
    known = told(problems, drafted.document, before.library)
    if errors(known) or sheet is None or isinstance(article, Refused):
        return Accepted({}, known)
    result = _result(briefs, drafted, sheet, article, on, old)
    return result._replace(problems=in_order([*known, *result.problems]))


def _there_already(briefs: Path, drafted: Drafted, sheet: Sheet, article: Article | Refused, before: Checked) -> Accepted:
    """A sheet of this name is there: that is told once, and what the draft would make of it by now."""
    runs = frozenset() if isinstance(article, Refused) else runs_of(article)
    now = parse(drafted.path, _bytes(published(drafted.document, sheet, runs)))[0]
    after = check(briefs, drafts=True, instead={drafted.path: now})
    differs = [f"  {change}" for change in changes(before.library, after.library) if change.about.startswith(drafted.id)]
    lock = before.library.locks.get(drafted.id)
    is_its = lock is not None and not isinstance(article, Refused) and is_same_article(lock.sentences, article)
    message = f"this draft was accepted already, as {drafted.path}" if is_its else f"{drafted.path} is there already and is not overwritten"
    hint = f"make changes there; {'by now the draft says otherwise' if differs else 'the draft says the same'}"
    head = ["what differs, in the sheet → in the draft:"] if differs else []
    return Accepted({}, (drafted.document.problem_at(1, 1, "duplicate-slug", message, hint),), (*head, *differs))


def _bytes(lines: list[Line]) -> bytes:
    return ("\n".join(line.text for line in lines) + "\n").encode()


def _result(briefs: Path, drafted: Drafted, sheet: Sheet, article: Article, on: date, old: frozenset[tuple[object, ...]]) -> Accepted:
    """The files, checked as they would stand in the folder."""
    runs, used = runs_of(article), _used(sheet)
    lines = {drafted.path: published(drafted.document, sheet, runs)}
    for slug, new in sheet.new_names.items():
        if slug in used and not new.same_as and new.kind in NEW_NAME_KINDS:
            _add(lines, slug, new, entry(drafted.document, slug, new.kind, runs))
    texts = {path: _bytes(there) for path, there in lines.items()}
    if TERMS in texts and TERMS in files(briefs):
        texts[TERMS] = (briefs / TERMS).read_bytes().rstrip(b"\n") + b"\n\n" + texts[TERMS]
    documents = {path: parse(path, text)[0] for path, text in texts.items()}
    checked = check(briefs, drafts=True, instead=documents)
    problems = [problem for problem in errors(checked.problems) if _place(problem) not in old]
    uncited: list[Locator] = []
    if not problems:
        lock, found, uncited = lock_of(documents[drafted.path], checked.library, article, on)
        problems, texts = errors(found), texts | {f"locks/{drafted.id}.yml": lock.encode()}
    unused = tuple(slug for slug, new in sheet.new_names.items() if slug not in used and not new.same_as and new.kind != "drop")
    found = [with_dropped(problem, fact_at(documents[drafted.path], problem.line), drafted.document, sheet) if problem.path == drafted.path else problem for problem in problems]
    return Accepted({} if problems else texts, tuple(_in_draft(problem, lines, drafted) for problem in found), (), tuple(uncited), unused)


def _place(problem: Problem) -> tuple[object, ...]:
    """By what a problem is known again: a new sheet may change the hint to an old one."""
    return problem.path, problem.line, problem.column, problem.code


def _add(lines: dict[str, list[Line]], slug: str, new: NewName, there: list[Line]) -> None:
    kind, _ = NEW_NAME_KINDS[new.kind or ""]
    if kind == "term":
        block = [Line(f"{slug}:", 0), *(line._replace(text=f"  {line.text}".rstrip()) for line in there)]
        lines[TERMS] = [*lines[TERMS], Line("", 0), *block] if TERMS in lines else block
    else:
        lines[f"{_FOLDER_OF[kind]}/{slug}.yml"] = there


def _used(sheet: Sheet) -> set[str]:
    """Slugs that the sheet names, and those that their entries name in turn."""
    used = {str(slug) for _, slug, _ in sheet_names(sheet)}
    while more := {str(slug) for new in used & {*sheet.new_names} for _, slug, _ in named(sheet.new_names[new])} - used:
        used |= more
    return used


def _in_draft(problem: Problem, lines: Mapping[str, list[Line]], drafted: Drafted) -> Problem:
    """A problem of the result at the line of the draft that it comes from."""
    there = lines.get(problem.path, [])
    origin = there[problem.line - 1].origin if problem.path != TERMS and problem.line <= len(there) else 0
    return problem._replace(path=drafted.path, line=origin) if origin else problem


def _copying(document: Document, article: Article, limit: int) -> list[Problem]:
    """Fields that are no prose, such as a name or a measure, with as many words of the article in a row as no sheet may have."""
    runs = runs_of(article, limit)
    found = []
    for where, text in _texts(document.data, ()):
        if where[-1] not in _VERBATIM and not (where[0] == NEW_NAMES and where[-1] in ("name", "text")) and next(copied([text], runs), None) is not None:
            found.append(document.problem(where, "copied-wording", f"{limit} words in a row are the article's: {shown(text)}", "say it in your own words"))
    return found


def _texts(data: object, where: Path_) -> list[tuple[Path_, str]]:
    if isinstance(data, str):
        return [(where, data)]
    items = data.items() if isinstance(data, dict) else enumerate(data) if isinstance(data, list) else ()
    return [found for key, value in items for found in _texts(value, (*where, key))]
