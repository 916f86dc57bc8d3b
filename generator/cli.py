"""The command `briefs`."""

from __future__ import annotations

import json
from pathlib import Path

import click

from generator.build import check, copies, outputs
from generator.markup import plural
from generator.problems import Problem, errors
from generator.tree import write_tree

_FOLDER = click.Path(exists=True, file_okay=False, path_type=Path)
briefs_option = click.option(
    "--briefs", "briefs", type=_FOLDER, default="briefs", envvar="BRIEFS_DIR", show_default=True, show_envvar=True, help="The folder of the fact sheets."
)


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(package_name="briefs")
def main() -> None:
    """Fact sheets in, briefing pages out.

    \b
    Example:
      briefs check
      briefs build docs/
    """


@main.command("check")
@briefs_option
@click.option("--format", "style", type=click.Choice(["text", "json"]), default="text", show_default=True, help="How problems are printed.")
@click.argument("paths", nargs=-1, type=click.Path(path_type=Path))
def check_command(briefs: Path, style: str, paths: tuple[Path, ...]) -> None:
    """Check all sheets and the registry; with PATHs, tell only what is wrong there.

    Exit status: 0 no errors (there may be warnings), 1 errors, 2 wrong usage.

    \b
    Example:
      briefs check
      briefs check --format json briefs/sheets/2025-02-04-openai-kakao.yml
    """
    problems = check(briefs, drafts=True).problems
    if paths:
        wanted = [_inside(briefs, path) for path in paths]
        problems = tuple(problem for problem in problems if any(problem.path == path or problem.path.startswith(f"{path}/") or path == "." for path in wanted))
    if style == "json":
        click.echo(json.dumps([problem.as_json() for problem in problems], ensure_ascii=False, indent=2))
    else:
        _tell(briefs, problems)
    raise SystemExit(1 if errors(problems) else 0)


@main.command("build")
@briefs_option
@click.argument("out", type=click.Path(file_okay=False, path_type=Path))
def build_command(briefs: Path, out: Path) -> None:
    """Write the Markdown tree to OUT; MkDocs, ProperDocs and Zensical can build a site from it.

    Only changed files are written, and only files that an earlier run wrote are removed. If a file in OUT is not from here,
    or was changed there, nothing is written.

    \b
    Example:
      briefs build docs/
    """
    if out.resolve().is_relative_to(briefs.resolve()) or briefs.resolve().is_relative_to(out.resolve()):
        raise click.UsageError(f"'{out}' and '{briefs}' lie inside each other; choose another folder for the tree")
    checked = check(briefs)
    _tell(briefs, checked.problems)
    if errors(checked.problems):
        raise SystemExit(1)
    contents = {path: file.read_bytes() for path, file in copies(briefs)} | {output.path: output.text.encode() for output in outputs(checked)}
    result = write_tree(out, contents)
    for path in result.refused:
        click.echo(f"{out / path}: error: not written by this command, or changed since — move it away", err=True)
    if result.refused:
        raise SystemExit(1)
    click.echo(f"{plural(len(result.written), 'file')} written, {len(result.removed)} removed, {result.kept} unchanged in {out}", err=True)


def _inside(briefs: Path, path: Path) -> str:
    """The path relative to the briefs folder; it may be given as seen from here or from there."""
    for candidate in (path, briefs / path):
        if candidate.exists() and candidate.resolve().is_relative_to(briefs.resolve()):
            return candidate.resolve().relative_to(briefs.resolve()).as_posix()
    raise click.BadParameter(f"'{path}' is not a file or folder in '{briefs}'", param_hint="PATH")


def _tell(briefs: Path, problems: tuple[Problem, ...]) -> None:
    for problem in problems:
        click.echo(str(problem._replace(path=(briefs / problem.path).as_posix())))
    wrong = len(errors(problems))
    click.echo(f"{plural(wrong, 'error')}, {plural(len(problems) - wrong, 'warning')}", err=True)
