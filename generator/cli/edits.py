"""`briefs rename`, `briefs merge` and `briefs migrate`."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

import click

from generator import edits, files
from generator.cli.completion import slugs
from generator.cli.shared import briefs_option, changing, tell
from generator.edits import Change, Refusal
from generator.language import plural
from generator.vocabulary import FORMAT

dry_run_option = click.option("--dry-run", is_flag=True, help="Show the change as a diff and write nothing.")


@contextmanager
def refusals(briefs: Path) -> Iterator[Mapping[str, bytes]]:
    """As `changing`; a refusal is told with what stands in the way, exit status 1."""
    try:
        with changing(briefs) as before:
            yield before
    except Refusal as refusal:
        if refusal.problems:
            tell(briefs, refusal.problems)
        raise click.ClickException(refusal.message) from None


def carry_out(briefs: Path, plan: Callable[[], Change], dry_run: bool, done: str) -> None:
    """Show the planned change, or write it and say what was done and in which files."""
    with refusals(briefs) as before:
        _carry_out(briefs, plan(), before, dry_run, done)


def _carry_out(briefs: Path, change: Change, before: Mapping[str, bytes], dry_run: bool, done: str) -> None:
    if dry_run:
        click.echo(edits.diff_of(briefs, change), nl=False)
    else:
        files.write(briefs, change, before)
        there = [path for path, data in change.items() if data is not None]
        click.echo(f"{done}: {plural(len(there), 'file')} written\n" + "\n".join(f"  {(briefs / path).as_posix()}" for path in sorted(there)), err=True)


@click.command("rename")
@briefs_option
@dry_run_option
@click.argument("old", shell_complete=slugs)
@click.argument("new")
def rename_command(briefs: Path, dry_run: bool, old: str, new: str) -> None:
    """Give a company, deal, person, institution or term another slug, everywhere.

    Its file's name, every mention in sheets and registry; all else stays as it is, to the byte. The old address leads to the new one.
    A sheet's id and a fact's id never change.

    \b
    Example:
      briefs rename --dry-run acme acme-holding
    """
    carry_out(briefs, lambda: edits.renamed(briefs, old, new), dry_run, f"{old} is {new} now")


@click.command("merge")
@briefs_option
@dry_run_option
@click.argument("gone", shell_complete=slugs)
@click.argument("stays", shell_complete=slugs)
def merge_command(briefs: Path, dry_run: bool, gone: str, stays: str) -> None:
    """Make two entries one: GONE leads to STAYS from now on.

    STAYS gets the names that it lacks, and every mention of GONE names STAYS. The file of GONE keeps what stands in it and says
    merged_into; what else is worth keeping is for you to move.

    \b
    Example:
      briefs merge --dry-run acme-inc acme
    """
    carry_out(briefs, lambda: edits.merged(briefs, gone, stays), dry_run, f"{gone} is a part of {stays} now")


@click.command("migrate")
@briefs_option
@dry_run_option
def migrate_command(briefs: Path, dry_run: bool) -> None:
    """Bring all files to the newest format; all, or none if any would have errors.

    \b
    Example:
      briefs migrate --dry-run
    """
    newest = list(FORMAT)[-1]
    with refusals(briefs) as before:
        if change := edits.migrated(briefs, edits.MIGRATIONS):
            _carry_out(briefs, change, before, dry_run, f"all files are of format {newest} now")
        else:
            click.echo(f"all files are of format {newest}", err=True)
