"""`briefs init` and `briefs new`: one command a kind of record, with an option for each field that the model needs."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime
from pathlib import Path
from typing import Any

import click

from generator import files
from generator.cli import completion
from generator.cli.edits import refusals
from generator.cli.shared import briefs_option, tell, writing
from generator.edits import facts, skeleton
from generator.edits.skeleton import Begun, marker, required
from generator.language import plural
from generator.model import ENTRY_KINDS, Fact, Record, Source, meta
from generator.model.types import OneOf
from generator.starter import starter
from generator.validate.explain import meaning
from generator.values import UNKNOWN


@click.group("new")
def new_command() -> None:
    """Begin a sheet, a fact or an entry of the registry. No file is ever overwritten.

    \b
    Example:
      briefs new company acme --name Acme
      briefs new sheet 2025-02-04-acme --timezone Asia/Seoul
      briefs new fact 2025-02-04-acme --kind plan --at p1s1
    """


@click.command("init")
@click.option("--as-of", type=click.DateTime(["%Y-%m-%d"]), help="The day the site speaks for.  [default: today]")
@click.argument("folder", type=click.Path(file_okay=False, path_type=Path))
def init_command(folder: Path, as_of: datetime | None) -> None:
    """Begin a site of its own in FOLDER: settings, and a worked example from an invented article. No file is ever overwritten.

    \b
    Example:
      briefs init newsroom
    """
    change = dict(starter(as_of.date() if as_of else date.today()))
    with writing():
        if there := sorted(path for path in change if (folder / path).exists()):
            raise files.NotWritten(f"{folder} has {there[0]}{f' and {len(there) - 1} more' if there[1:] else ''} already; nothing was changed")
        files.write(folder, change)
    click.echo(f"{plural(len(change), 'file')} written in {folder}; next: cd {folder}, then mkdocs serve", err=True)


def _options(model: type[Record], names: list[str]) -> Callable[[Any], Any]:
    """An option for each of the fields: its allowed values, and what it means."""

    def decorate(function: Any) -> Any:
        for name in reversed(names):
            mark = marker(model, name)
            kind = click.Choice(list(mark.vocabulary)) if isinstance(mark, OneOf) else click.STRING
            function = click.option(f"--{name.replace('_', '-')}", name, type=kind, multiple=name == "at", help=f"{meaning(model.model_fields[name])}.")(function)
        return function

    return decorate


def _told(model: type[Record], needed: list[str], values: dict[str, Any]) -> dict[str, str]:
    """The values that were given; all that is missing is told at once, with what is allowed."""
    given = {name: value for name, value in values.items() if value}
    missing = [name for name in needed if name not in given]
    if missing:
        raise click.UsageError("missing " + "; ".join(f"--{name.replace('_', '-')}, {_allowed(model, name)}" for name in missing))
    return given


def _allowed(model: type[Record], name: str) -> str:
    mark = marker(model, name)
    return f"one of {', '.join(mark.vocabulary)}" if isinstance(mark, OneOf) else meaning(model.model_fields[name])


def _begin(briefs: Path, plan: Callable[[], Begun], following: str = "") -> None:
    """Write what is begun, and tell what is still to be written in it."""
    with refusals(briefs) as before:
        begun = plan()
        files.write(briefs, begun.change, before)
    for path in begun.change:
        click.echo(f"{(briefs / path).as_posix()} written{following}", err=True)
    for problem in begun.left:
        click.echo(f"{(briefs / problem.path).as_posix()}:{problem.line}: to fill in: {problem.message}" + (f" — {problem.hint}" if problem.hint else ""))
    if begun.warnings:
        tell(briefs, begun.warnings)


def _entry_command(kind: str, model: type[Record]) -> click.Command:
    needed = required(model)

    @briefs_option
    @_options(model, needed)
    @click.argument("slug")
    def begin(briefs: Path, slug: str, **values: str | None) -> None:
        told = _told(model, needed, values)
        _begin(briefs, lambda: skeleton.entry(briefs, kind, slug, told))

    begin.__doc__ = f"""Add the {kind} SLUG.

    \b
    Example:
      briefs new {kind} acme {' '.join(f'--{name} {_example(model, name)}' for name in needed)}
    """
    return click.command(kind)(begin)


def _example(model: type[Record], name: str) -> str:
    return (model.model_fields[name].examples or ["…"])[0]


for _kind, _model in ENTRY_KINDS.items():
    new_command.add_command(_entry_command(_kind, _model))

_NEEDED = [name for name in required(Source) if name not in ("published", "language") and not ((mark := marker(Source, name)) and UNKNOWN in mark.words)]
_FACT_FIELDS = [name for name in Fact.model_fields if Fact.model_fields[name].is_required() or meta(Fact, name)["needed_for"]]


@new_command.command("sheet")
@briefs_option
@_options(Source, required(Source))
@click.argument("sheet")
def sheet_command(briefs: Path, sheet: str, **values: str | None) -> None:
    """Begin the draft SHEET, named <YYYY-MM-DD>-<topic>. What is not told and may be unknown is unknown.

    \b
    Example:
      briefs new sheet 2025-02-04-acme --publisher larkspur-post --language en --timezone Asia/Seoul
    """
    told = _told(Source, _NEEDED, values)
    _begin(briefs, lambda: skeleton.sheet(briefs, sheet, told), f"; next: briefs new fact {sheet} --kind … --at p1s1")


@new_command.command("fact")
@briefs_option
@click.option("--id", "key", default="", help="The fact's id, which never changes.  [default: from kind and sentence]")
@_options(Fact, _FACT_FIELDS)
@click.argument("sheet", shell_complete=completion.sheets)
def fact_command(briefs: Path, sheet: str, key: str, at: tuple[str, ...], **values: str | None) -> None:
    """Add a fact to SHEET, next to the facts of the sentences around its own. Lists and maps are written as in the sheet.

    \b
    Example:
      briefs new fact 2025-02-04-acme --kind plan --at p1s1 --subject acme --date 2025-02-04
      briefs new fact 2025-02-04-acme --kind deal --at p1s2 --parties '{acme: partner, kakao: partner}'
    """
    told = _told(Fact, ["kind", "at"], values | {"at": at and (at[0] if len(at) == 1 else f"[{', '.join(at)}]")})
    _begin(briefs, lambda: facts.fact(briefs, sheet.removesuffix(".yml").rpartition("/")[2], key, told))
