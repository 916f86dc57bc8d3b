"""`briefs accept`."""

from __future__ import annotations

import os
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import click

from generator import files
from generator.cli.shared import articles_of, articles_option, briefs_option, bytes_of, changing, near, require_outside, stop, tell
from generator.draft.sheet.accept import TERMS, Accepted, accepted
from generator.draft.sheet.drafted import SUFFIX, Drafted, article_of, read_draft
from generator.draft.sheet.telling import same_texts
from generator.evidence import read_article
from generator.evidence.sentences import Article
from generator.language import plural
from generator.values import Refused

_FIRST = 5
"""So many places of lines of one kind are told."""


@click.command("accept")
@briefs_option
@articles_option
@click.option("--on", type=click.DateTime(["%Y-%m-%d"]), help="The day of the comparison with the article.  [default: today]")
@click.argument("draft", type=click.Path(path_type=Path))
def accept_command(briefs: Path, articles: Path | None, on: object, draft: Path) -> None:
    """Make of DRAFT (its file, or the sheet's name) the published sheet, the registry's new entries and the lock.

    While anything is undecided or wrong, all of it is told and nothing is written. What holds the article's words is left out: the drafter's
    comments, and any other with six of them in a row. A sheet or an entry that is there is never overwritten. The draft stays as it is.
    CHECK and LEFT lines hold nothing back; those that still stand are told.

    Exit status: 0 all is written; 1 nothing is; 2 the draft is missing or cannot be read, or wrong usage.

    \b
    Example:
      briefs accept articles/2025-02-04-openai-kakao.draft.yml
    """
    folder = articles_of(briefs, articles)
    try:
        require_outside(folder, briefs)
    except Refused as refused:
        stop(folder, refused)
    file = draft if os.path.lexists(draft) else near(folder) / f"{draft.name.removesuffix(SUFFIX).removesuffix('.yml')}{SUFFIX}"
    with changing(briefs) as before:
        drafted, article, result = reviewed(briefs, folder, file if os.path.lexists(file) else draft, on.date() if on else date.today())
        tell(briefs, result.problems, {drafted.path: file})
        for line in (*result.differs, *(f"{at}: no fact cites this sentence; cite it, or declare it under not_facts" for at in result.uncited)):
            click.echo(line, err=True)
        if not result.files or isinstance(article, Refused):
            raise SystemExit(1)
        contents = dict(result.files)
        if not (copy := folder.absolute() / f"{drafted.id}.txt").exists():
            contents[str(copy)] = article.text.encode()
        files.write(briefs, contents, {TERMS: before[TERMS]} if TERMS in before else {})
    for line in (*(f"{slug}: no fact names it, so it has no entry" for slug in result.unused), *(f"{near(briefs / path)} written" for path in contents), *_doubtful(drafted, file)):
        click.echo(line, err=True)


def _doubtful(drafted: Drafted, file: Path) -> Iterator[str]:
    """What was accepted though it stands to question: hints of the drafter's that nobody took out, and facts with one text."""
    for tag, lines in drafted.standing().items():
        if lines:
            more = f" and {len(lines) - _FIRST} more" if len(lines) > _FIRST else ""
            yield f"warning: {plural(len(lines), f'{tag} line')} still stood in the draft: {', '.join(f'{file}:{line}' for line in lines[:_FIRST])}{more}"
    for line, keys in same_texts(drafted.document):
        yield f"{file}:{line}: warning: the facts {' and '.join(keys)} have the same text"


def reviewed(briefs: Path, articles: Path, file: Path, on: date) -> tuple[Drafted, Article | Refused, Accepted]:
    """The draft in a file, its article, and what would come of accepting it; ends the program where it cannot be read at all."""
    try:
        drafted, problems = read_draft(file.name, bytes_of(file))
    except Refused as refused:
        stop(file, refused)
    try:
        text = articles / f"{drafted.id}.txt"
        article: Article | Refused = article_of(drafted, read_article(text), str(near(text)))
    except Refused as refused:
        article = refused
    return drafted, article, Accepted({}, tuple(problems)) if problems else accepted(briefs, drafted, article, on)
