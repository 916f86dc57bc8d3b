"""What the commands share: the folder of the sheets, and how problems are told."""

from __future__ import annotations

from pathlib import Path

import click

from generator.language import plural
from generator.problems import Problem, errors

FOLDER = click.Path(exists=True, file_okay=False, path_type=Path)
briefs_option = click.option(
    "--briefs", "briefs", type=FOLDER, default="briefs", envvar="BRIEFS_DIR", show_default=True, show_envvar=True, help="The folder of the fact sheets."
)


def articles_of(briefs: Path, articles: Path | None) -> Path:
    """The folder of the articles' texts: the one that is named, else `articles` beside the briefs folder."""
    return articles or briefs.resolve().parent / "articles"


def tell(briefs: Path, problems: tuple[Problem, ...]) -> None:
    for problem in problems:
        click.echo(str(problem._replace(path=(briefs / problem.path).as_posix())))
    wrong = len(errors(problems))
    click.echo(f"{plural(wrong, 'error')}, {plural(len(problems) - wrong, 'warning')}", err=True)
