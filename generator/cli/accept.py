"""`briefs accept`."""

from __future__ import annotations

import os
from datetime import date
from pathlib import Path

import click

from generator import files
from generator.cli.shared import articles_of, articles_option, briefs_option, bytes_of, changing, near, stop, tell
from generator.draft.sheet.accept import TERMS, Accepted, accepted
from generator.draft.sheet.drafted import SUFFIX, Drafted, article_of, read_draft
from generator.evidence import read_article
from generator.evidence.sentences import Article, fingerprints
from generator.values import Refused


@click.command("accept")
@briefs_option
@articles_option
@click.option("--on", type=click.DateTime(["%Y-%m-%d"]), help="The day of the comparison with the article.  [default: today]")
@click.argument("draft", type=click.Path(path_type=Path))
def accept_command(briefs: Path, articles: Path | None, on: object, draft: Path) -> None:
    """Make of DRAFT (its file, or the sheet's name) the published sheet, the registry's new entries and the lock.

    While anything is undecided or wrong, all of it is told and nothing is written. What holds the article's words is left out: the drafter's
    comments, and any other with six of them in a row. A sheet or an entry that is there is never overwritten. The draft stays as it is.

    Exit status: 0 all is written; 1 nothing is; 2 the draft is missing or cannot be read, or wrong usage.

    \b
    Example:
      briefs accept articles/2025-02-04-openai-kakao.draft.yml
    """
    folder = articles_of(briefs, articles)
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
    for line in (*(f"{slug}: no fact names it, so it has no entry" for slug in result.unused), *(f"{near(briefs / path)} written" for path in contents)):
        click.echo(line, err=True)


def reviewed(briefs: Path, articles: Path, file: Path, on: date) -> tuple[Drafted, Article | Refused, Accepted]:
    """The draft in a file, its article, and what would come of accepting it; ends the program where it cannot be read at all."""
    try:
        drafted, problems = read_draft(file.name, bytes_of(file))
    except Refused as refused:
        stop(file, refused)
    try:
        article: Article | Refused = _article(drafted, articles / f"{drafted.id}.txt")
    except Refused as refused:
        article = refused
    return drafted, article, Accepted({}, tuple(problems)) if problems else accepted(briefs, drafted, article, on)


def _article(drafted: Drafted, text: Path) -> Article:
    """The article's text where it is in its folder, else what the draft's comments say; where both are there, they say the same."""
    article = read_article(text)
    if article is None:
        return article_of(drafted)
    other = next((at for at, sentence in drafted.sentences.items() if fingerprints(sentence) != fingerprints(article.sentences.get(at, ""))), None)
    if other:
        raise Refused(f"its sentence {other} is not that of {text}", "draft the article that is there, or move that file away")
    return article
