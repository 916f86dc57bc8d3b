"""What the commands share: the folder of the sheets, and how problems are told."""

from __future__ import annotations

import os
import signal
import sys
import threading
import time
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from types import MappingProxyType
from typing import NoReturn

import click

from generator import files
from generator.cli.formats import look_of, shown_text
from generator.language import plural
from generator.load import MAX_BYTES
from generator.problems import ERROR, WARNING, Problem, capped
from generator.values import Refused

SERVED_AT = "http://127.0.0.1:8000/"
"""Where `mkdocs serve` shows the message reference, to which messages link while no site is named."""

FOLDER = click.Path(exists=True, file_okay=False, path_type=Path)
briefs_option = click.option(
    "--briefs", "briefs", type=FOLDER, default="briefs", envvar="BRIEFS_DIR", show_default=True, show_envvar=True, help="The folder of the fact sheets."
)
articles_option = click.option("--articles", type=FOLDER, help="The folder of the articles' texts.  [default: articles, beside the briefs folder]")


def articles_of(briefs: Path, articles: Path | None) -> Path:
    """The folder of the articles' texts: the one that is named, else `articles` beside the briefs folder."""
    return articles or briefs.resolve().parent / "articles"


def require_outside(place: Path, briefs: Path) -> None:
    """Refuses a place within the folder of the sheets for what holds an article's text."""
    if place.resolve().is_relative_to(briefs.resolve()):
        raise Refused(f"'{place}' lies in '{briefs}': what holds the article's text must not be there", "name a folder that git ignores")


def tell(briefs: Path, problems: Iterable[Problem], drafts: Mapping[str, Path] = MappingProxyType({})) -> None:
    """Every problem on stdout, as it suits the stream; the count on stderr, so that a pipe stays empty when all is well.

    `drafts`: path in the briefs folder → the draft's file that stands for it.
    """
    problems = tuple(problems)
    look = look_of(sys.stdout, os.environ)
    for one in capped(problems):
        one, folder = (one._replace(path=drafts[one.path].as_posix()), Path()) if one.path in drafts else (one, briefs)
        click.echo(shown_text(one, folder, look, os.environ.get("BRIEFS_SITE_URL") or SERVED_AT), color=look.escapes)
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
        if os.path.exists(candidate) and candidate.resolve().is_relative_to(briefs.resolve()):
            return candidate.resolve().relative_to(briefs.resolve()).as_posix()
    raise click.BadParameter(f"'{path}' is not a file or folder in '{briefs}'", param_hint="PATH")


def near(file: Path) -> Path:
    """The file as it is named from here, where it lies below."""
    return file.relative_to(Path.cwd()) if file.is_relative_to(Path.cwd()) else file


def bytes_of(file: Path) -> bytes:
    """What is in the file, `-` for standard input; refuses what cannot be read."""
    try:
        raw = files.within_limit(sys.stdin.buffer.read(MAX_BYTES + 1)) if str(file) == "-" else files.read(file)
    except Refused as refused:
        raise Refused(f"it cannot be read: {refused.message}", refused.hint) from None
    if raw is None:
        raise Refused("it cannot be read: there is no such file")
    return raw


@contextmanager
def writing() -> Iterator[None]:
    """Ends the program with status 1 and the reason where something cannot be written. A plain kill is an end like Ctrl-C, at which all is put back."""
    before = signal.signal(signal.SIGTERM, _end) if threading.current_thread() is threading.main_thread() else None
    try:
        yield
    except files.NotWritten as error:
        raise click.ClickException(str(error)) from None
    except UnicodeEncodeError as error:
        raise click.ClickException(f"{ascii(error.object[error.start : error.end])} is not text; nothing was written") from None
    except BrokenPipeError:  # nobody reads on, which click knows how to tell
        raise
    except OSError as error:
        raise click.ClickException(f"{error.filename}: {error.strerror}; nothing was changed") from None
    finally:
        if before is not None:
            signal.signal(signal.SIGTERM, before)


def _end(number: int, _: object) -> NoReturn:
    raise SystemExit(128 + number)


@contextmanager
def changing(folder: Path) -> Iterator[Mapping[str, bytes]]:
    """For a command that reads the folder and then writes there: no other does meanwhile. Gives its files as they are, for `files.write`."""
    with writing(), files.held(folder) as before:
        yield before


def stop(what: object, refused: Refused, status: int = 2) -> NoReturn:
    """End the program with what was refused, and how to mend it."""
    click.echo(f"Error: {what}: {refused.message}" + (f" — {refused.hint}" if refused.hint else ""), err=True)
    raise SystemExit(status)
