"""What the commands share: the folder of the sheets, and how problems are told."""

from __future__ import annotations

import os
import sys
import threading
import time
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path

import click

from generator.cli.formats import look_of, shown_text
from generator.language import plural
from generator.problems import ERROR, WARNING, Problem, capped

SERVED_AT = "http://127.0.0.1:8000/"
"""Where `mkdocs serve` shows the message reference, to which messages link while no site is named."""

FOLDER = click.Path(exists=True, file_okay=False, path_type=Path)
briefs_option = click.option(
    "--briefs", "briefs", type=FOLDER, default="briefs", envvar="BRIEFS_DIR", show_default=True, show_envvar=True, help="The folder of the fact sheets."
)


def articles_of(briefs: Path, articles: Path | None) -> Path:
    """The folder of the articles' texts: the one that is named, else `articles` beside the briefs folder."""
    return articles or briefs.resolve().parent / "articles"


def tell(briefs: Path, problems: Iterable[Problem]) -> None:
    """Every problem on stdout, as it suits the stream; the count on stderr, so that a pipe stays empty when all is well."""
    problems = tuple(problems)
    look = look_of(sys.stdout, os.environ)
    for one in capped(problems):
        click.echo(shown_text(one, briefs, look, os.environ.get("BRIEFS_SITE_URL") or SERVED_AT), color=look.escapes)
    click.echo(counted(problems), err=True)


def counted(problems: Iterable[Problem]) -> str:
    """`1 error, 2 warnings`"""
    severities = [problem.severity for problem in problems]
    return f"{plural(severities.count(ERROR), 'error')}, {plural(severities.count(WARNING), 'warning')}"


@contextmanager
def progress(what: str) -> Iterator[None]:
    """Says on a terminal's stderr what takes longer than two seconds, and for how long; when it is over, nothing is left of it."""
    over = threading.Event()
    teller = threading.Thread(target=_tell_time, args=(what, over), daemon=True)
    if sys.stderr.isatty():
        teller.start()
    try:
        yield
    finally:
        over.set()
        if teller.ident:
            teller.join()


def _tell_time(what: str, over: threading.Event) -> None:
    start = time.monotonic()
    if over.wait(2):
        return
    while not over.wait(0.5):
        click.echo(f"\r{what} … {time.monotonic() - start:.0f} s", err=True, nl=False)
    click.echo(f"\r{' ' * (len(what) + 12)}\r", err=True, nl=False)


def inside(briefs: Path, path: Path) -> str:
    """The path relative to the briefs folder; it may be given as seen from here or from there."""
    for candidate in (path, briefs / path):
        if candidate.exists() and candidate.resolve().is_relative_to(briefs.resolve()):
            return candidate.resolve().relative_to(briefs.resolve()).as_posix()
    raise click.BadParameter(f"'{path}' is not a file or folder in '{briefs}'", param_hint="PATH")
