"""`briefs lock`, `briefs verify` and `briefs diff`."""

from __future__ import annotations

import io
import json
import subprocess
import tarfile
import tempfile
from datetime import date
from pathlib import Path

import click

from generator import files
from generator.build import check
from generator.changes import changes
from generator.cli import completion
from generator.cli.shared import articles_of, articles_option, briefs_option, changing, progress, tell
from generator.evidence import lock_of, read_article, verdict_of
from generator.evidence.report import as_json, lines
from generator.language import plural
from generator.link import Library
from generator.load import load
from generator.problems import errors, in_order
from generator.values import Refused, did_you_mean


@click.command("lock")
@briefs_option
@click.option("--article", "article_file", type=click.Path(exists=True, dir_okay=False, path_type=Path), help="The article's text.  [default: articles/<sheet>.txt]")
@click.option("--on", type=click.DateTime(["%Y-%m-%d"]), help="The day of the comparison.  [default: today]")
@click.argument("sheet", shell_complete=completion.sheets)
def lock_command(briefs: Path, article_file: Path | None, on: object, sheet: str) -> None:
    """Hold SHEET against its article, and write its lock.

    The lock has a fingerprint of each sentence and says when our wording was last compared with the article. It is not written
    while the sheet has errors, a figure, quote or printed date is not in the sentence that a fact cites, or our words are the article's.

    \b
    Example:
      briefs lock 2025-02-04-openai-kakao
    """
    sheet = _sheet_id(sheet)
    file = article_file or articles_of(briefs, None) / f"{sheet}.txt"
    target = f"locks/{sheet}.yml"
    with changing(briefs) as before:
        files.write(briefs, {target: _lock(briefs, sheet, file, on.date() if on else date.today()).encode()}, before)
    click.echo(f"{briefs / target} written", err=True)


def _lock(briefs: Path, sheet: str, file: Path, on: date) -> str:
    """The lock's text; ends the program where anything speaks against it."""
    with progress(f"checking {briefs}"):
        checked = check(briefs, drafts=True)
    _require(sheet, checked.library)
    try:
        if (article := read_article(file)) is None:
            raise Refused("the article cannot be read: No such file or directory")
        text, problems, open_sentences = lock_of(load(briefs, f"sheets/{sheet}.yml")[0], checked.library, article, on)
    except Refused as refused:
        raise click.ClickException(f"{file}: {refused.message}") from None
    problems += [problem for problem in errors(checked.problems) if problem.path == f"sheets/{sheet}.yml" and problem.code != "unknown-sentence"]
    tell(briefs, in_order(problems))
    for at in open_sentences:
        click.echo(f"{at}: no fact cites this sentence; cite it, or declare it under not_facts", err=True)
    if errors(problems):
        raise SystemExit(1)
    return text


@click.command("verify")
@briefs_option
@articles_option
@click.option("--json", "as_data", is_flag=True, help="Print the report as JSON.")
@click.argument("sheets", nargs=-1, shell_complete=completion.sheets)
def verify_command(briefs: Path, articles: Path | None, as_data: bool, sheets: tuple[str, ...]) -> None:
    """What became of each sentence since the lock was written; all sheets, or those that are named.

    Exit status: 0 all sentences still say what they said (ok, moved, split otherwise, or changed in typography only); 1 some changed, are gone
    or new; 2 a sheet, an article or a lock is missing or cannot be read.

    \b
    Example:
      briefs verify
      briefs verify --json 2025-02-04-openai-kakao
    """
    library = check(briefs, drafts=True).library
    for sheet in (wanted := [_sheet_id(sheet) for sheet in sheets]):
        _require(sheet, library)
    verdicts, missing = [], []
    for sheet in dict.fromkeys(wanted) or sorted({*library.sheets, *library.locks}):
        try:
            verdicts.append(verdict_of(sheet, library, articles_of(briefs, articles)))
        except Refused as refused:
            missing.append(f"{sheet}: {refused.message}" + (f" — {refused.hint}" if refused.hint else ""))
    if as_data:
        click.echo(json.dumps([as_json(verdict) for verdict in verdicts], ensure_ascii=False, indent=2))
    else:
        for verdict in verdicts:
            click.echo("\n".join(lines(verdict)))
    for line in missing:
        click.echo(line, err=True)
    raise SystemExit(2 if missing else 0 if all(verdict.passed for verdict in verdicts) else 1)


@click.command("diff")
@briefs_option
@click.option("--json", "as_data", is_flag=True, help="Print the changes as JSON.")
@click.argument("rev", default="HEAD")
def diff_command(briefs: Path, as_data: bool, rev: str) -> None:
    """What changed since the git revision REV (default: HEAD), in the language of facts.

    \b
    Example:
      briefs diff
      briefs diff --json v1.0
    """
    with tempfile.TemporaryDirectory() as folder:
        _export(briefs, rev, Path(folder))
        before, after = check(Path(folder), drafts=True), check(briefs, drafts=True)
        found = changes(before.library, after.library)
    for checked, when in ((before, f"at {rev}"), (after, "here")):
        if wrong := errors(checked.problems):
            click.echo(f"{plural(len(wrong), 'error')} {when}: what is broken is left out, as if it were not there", err=True)
    if as_data:
        click.echo(json.dumps([change._asdict() for change in found], ensure_ascii=False, indent=2))
    else:
        click.echo("\n".join(map(str, found)) or f"nothing changed since {rev}")


def _export(briefs: Path, rev: str, folder: Path) -> None:
    """The briefs folder as it was at the revision."""
    if rev.startswith("-"):
        raise click.BadParameter(f"'{rev}' is not a git revision", param_hint="REV")
    try:
        done = subprocess.run(["git", "archive", "--format=tar", rev, "."], cwd=briefs, capture_output=True, check=False)
    except (OSError, ValueError) as error:  # no git, or a revision that no program can be told
        raise click.ClickException(f"git cannot be run: {error}") from None
    if done.returncode:
        raise click.ClickException(f"git cannot show '{rev}': {done.stderr.decode(errors='replace').strip()}")
    try:
        with tarfile.open(fileobj=io.BytesIO(done.stdout)) as archive:
            archive.extractall(folder, filter="data")
    except (tarfile.TarError, OSError) as error:
        raise click.ClickException(f"the folder of '{rev}' cannot be unpacked: {error}") from None


def _sheet_id(typed: str) -> str:
    """A sheet as people name it: its id, or the path of its file."""
    return Path(typed).name.removesuffix(".yml")


def _require(sheet: str, library: Library) -> None:
    if sheet not in library.sheets:
        hint = did_you_mean(sheet, library.sheets) or f"{plural(len(library.sheets), 'sheet')} can be read; see briefs check"
        raise click.BadParameter(f"there is no readable sheet '{sheet}' — {hint}", param_hint="SHEET")
