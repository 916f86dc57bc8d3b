"""`briefs fmt`."""

from __future__ import annotations

from pathlib import Path

import click

from generator import edits, files
from generator.cli.edits import refusals
from generator.cli.shared import briefs_option, inside, tell
from generator.language import plural
from generator.load import find, load
from generator.problems import Problem
from generator.tidy import tidied


@click.command("fmt")
@briefs_option
@click.option("--check", "only_check", is_flag=True, help="Write nothing; show what would change, and exit with 1 if anything would.")
@click.argument("paths", nargs=-1, type=click.Path(path_type=Path))
def fmt_command(briefs: Path, only_check: bool, paths: tuple[Path, ...]) -> None:
    """Bring the files into one order and style; every comment stays. With PATHs, only those.

    Keys stand in the order of the model, facts as you put them; two spaces of indentation a level, a blank line between facts, no
    quotation marks that are not needed. Texts keep their line breaks. Locks are the tool's own. A file that cannot be read is left as it is.

    Exit status: 0 all is tidy now, 1 a file cannot be read, or with --check is not tidy.

    \b
    Example:
      briefs fmt
      briefs fmt --check briefs/sheets
    """
    wanted = [inside(briefs, path) for path in paths] or ["."]
    change: dict[str, bytes | None] = {}
    problems: list[Problem] = []
    with refusals(briefs) as before:
        found = [path for path in find(briefs)[0] if (briefs / path).is_file() and not path.startswith("locks/")]
        chosen = [path for path in found if any(one in (".", path) or path.startswith(f"{one}/") for one in wanted)]
        for path in chosen:
            new, wrong = tidied(path, before[path]) if path in before else (None, load(briefs, path)[1])
            change |= {path: new} if new != before.get(path) else {}
            problems += wrong
        if only_check:
            click.echo(edits.diff_of(briefs, change), nl=False)
        else:
            files.write(briefs, change, before)
    if problems:
        tell(briefs, tuple(problems))
    click.echo(f"{plural(len(change), 'file')} {'to tidy' if only_check else 'tidied'}, {len(chosen) - len(change)} left as they are", err=True)
    raise SystemExit(1 if problems or only_check and change else 0)
