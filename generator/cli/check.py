"""`briefs check` and `briefs build`."""

from __future__ import annotations

import os
from collections.abc import Mapping, Sequence
from datetime import date
from importlib.metadata import version
from pathlib import Path

import click

from generator.build import check, contents
from generator.cli.accept import reviewed
from generator.cli.formats import MOST_AT_ALL, as_github, as_json, as_sarif
from generator.cli.shared import FOLDER, articles_of, briefs_option, counted, inside, progress, tell
from generator.draft.sheet.drafted import SUFFIX
from generator.language import plural
from generator.problems import Problem, errors
from generator.tree import write_tree


@click.command("check")
@briefs_option
@click.option("--format", "style", type=click.Choice(["text", "json", "github", "sarif"]), default="text", show_default=True, help="How problems are printed.")
@click.option("--articles", type=FOLDER, help="The folder of the articles' texts.  [default: articles, beside the briefs folder]")
@click.option("--site-url", default="", envvar="BRIEFS_SITE_URL", show_envvar=True, help="The site's own address, for links to the message reference in SARIF.")
@click.argument("paths", nargs=-1, type=click.Path(path_type=Path))
def check_command(briefs: Path, style: str, articles: Path | None, site_url: str, paths: tuple[Path, ...]) -> None:
    """Check all sheets and the registry; with PATHs, tell only what is wrong there. A draft outside of the folder is checked as if it were in it.

    A sheet whose article is at hand is held against it; for the others, what their locks attest is checked. Of one code in one file
    20 messages are printed, then the number of the rest; JSON and SARIF have all, up to 10,000. On a terminal each stands with the line
    of its file, in colour and with links (NO_COLOR and FORCE_COLOR are honoured); `briefs explain CODE` says what it means.

    Exit status: 0 no errors (there may be warnings), 1 errors, 2 wrong usage.

    \b
    Example:
      briefs check
      briefs check --format json briefs/sheets/2025-02-04-openai-kakao.yml
    """
    drafts = [path for path in paths if path.name.endswith(SUFFIX) and os.path.isfile(path) and not path.resolve().is_relative_to(briefs.resolve())]
    problems, files = _of_drafts(briefs, articles_of(briefs, articles), drafts)
    if not drafts or len(drafts) < len(paths):
        with progress(f"checking {briefs}"):
            found = check(briefs, drafts=True, articles=articles_of(briefs, articles)).problems
        wanted = [inside(briefs, path) for path in paths if path not in drafts] or ["."]
        problems += tuple(problem for problem in found if any(problem.path == path or problem.path.startswith(f"{path}/") or path == "." for path in wanted))
    _print(style, briefs, problems, site_url, files)
    raise SystemExit(1 if errors(problems) else 0)


def _print(style: str, briefs: Path, problems: Sequence[Problem], site_url: str, drafts: Mapping[str, Path]) -> None:
    if style == "text":
        tell(briefs, problems, drafts)
        return
    problems = [problem._replace(path=drafts[problem.path].absolute().as_posix()) if problem.path in drafts else problem for problem in problems]
    if style == "github":
        click.echo(as_github(problems, briefs), nl=False)
        click.echo(counted(problems), err=True)
    else:
        click.echo(as_json(problems) if style == "json" else as_sarif(problems, briefs, version("briefs"), site_url), nl=False)
        if len(problems) > MOST_AT_ALL:
            click.echo(f"the first {MOST_AT_ALL:,} of {len(problems):,} problems", err=True)


@click.command("build")
@briefs_option
@click.option("--site-url", default="", envvar="BRIEFS_SITE_URL", show_envvar=True, help="The site's own address, for feeds and data; without it their addresses are relative.")
@click.argument("out", type=click.Path(file_okay=False, path_type=Path))
def build_command(briefs: Path, site_url: str, out: Path) -> None:
    """Write the Markdown tree to OUT; MkDocs, ProperDocs and Zensical can build a site from it.

    Only changed files are written, and only files that an earlier run wrote are removed. If a file in OUT is not from here,
    or was changed there, nothing is written.

    \b
    Example:
      briefs build docs/
    """
    if out.resolve().is_relative_to(briefs.resolve()) or briefs.resolve().is_relative_to(out.resolve()):
        raise click.UsageError(f"'{out}' and '{briefs}' lie inside each other; choose another folder for the tree")
    with progress(f"checking {briefs}"):
        checked = check(briefs)
    tell(briefs, checked.problems)
    if errors(checked.problems):
        raise SystemExit(1)
    try:
        with progress(f"writing {out}"):
            result = write_tree(out, contents(checked, briefs, site_url))
    except OSError as error:
        raise click.ClickException(f"{error.filename or out}: {error.strerror}") from error
    for path in result.refused:
        click.echo(f"{out / path}: error: not written by this command, or changed since — move it away", err=True)
    if result.refused:
        raise SystemExit(1)
    click.echo(f"{plural(len(result.written), 'file')} written, {len(result.removed)} removed, {result.kept} unchanged in {out}", err=True)


def _of_drafts(briefs: Path, articles: Path, drafts: list[Path]) -> tuple[tuple[Problem, ...], dict[str, Path]]:
    """The problems of drafts, and the file that stands for each sheet."""
    problems, files = [], {}
    for file in drafts:
        drafted, _, result = reviewed(briefs, articles, file, date.today())
        problems += result.problems
        files[drafted.path] = file
    return tuple(problems), files
