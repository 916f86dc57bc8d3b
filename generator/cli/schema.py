"""`briefs schema`: what an editor's program offers and underlines."""

from __future__ import annotations

from pathlib import Path

import click

from generator.build import check
from generator.cli.shared import briefs_option
from generator.files import replace
from generator.language import plural
from generator.schema import files
from generator.schema.folder import folder_of, is_ours, stale


@click.command("schema")
@briefs_option
@click.option("--check", "only_check", is_flag=True, help="Write nothing; exit 1 if a schema is not what it would be.")
@click.argument("folder", required=False, metavar="[DIR]", type=click.Path(file_okay=False, path_type=Path))
def schema_command(briefs: Path, only_check: bool, folder: Path | None) -> None:
    """Write the JSON Schemas of sheets and registry to DIR (default: schema, beside the briefs folder).

    An editor's program reads them: it offers fields, allowed values and the registry's slugs, says what each means, and underlines what
    is wrong. .vscode/settings.json leads VS Code there. Slugs change with the registry: run it again, or leave `mkdocs serve` running.

    Exit status: 0 written or current, 1 not current, or a file of the same name is somebody else's.

    \b
    Example:
      briefs schema
      briefs schema --check
    """
    folder = folder or folder_of(briefs)
    wanted = files(check(briefs, drafts=True).library)
    changed = stale(folder, wanted)
    if only_check:
        for name in changed:
            click.echo(f"{folder / name}: error: not current — run: briefs schema")
        raise SystemExit(1 if changed else 0)
    if foreign := [name for name in changed if not is_ours(folder / name)]:
        raise click.ClickException(f"{folder / foreign[0]} was not written by this command — move it away, or choose another folder")
    try:
        folder.mkdir(parents=True, exist_ok=True)
        for name in changed:
            replace(folder / name, wanted[name])
    except OSError as error:
        raise click.ClickException(f"{error.filename or folder}: {error.strerror}") from error
    click.echo(f"{plural(len(changed), 'schema')} written, {len(wanted) - len(changed)} unchanged in {folder}", err=True)
