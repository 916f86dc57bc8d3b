"""The command `briefs`: one module a family of commands, read when a command of it is called, so that none waits for what it does not use."""

from __future__ import annotations

import io
import sys
from importlib import import_module

import click

COMMANDS = {
    "init": "new", "draft": "draft", "accept": "accept", "new": "new", "check": "check", "fmt": "tidy", "build": "check", "lock": "evidence", "verify": "evidence", "diff": "evidence",
    "rename": "edits", "merge": "edits", "migrate": "edits", "schema": "schema", "explain": "explain",
}  # fmt: skip
"""Command → the module of `generator/cli/` that has its `<command>_command`."""


class Commands(click.Group):
    """A group that knows its commands by name."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        module = COMMANDS.get(cmd_name)
        return getattr(import_module(f"generator.cli.{module}"), f"{cmd_name}_command") if module else None


@click.group(cls=Commands, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(package_name="briefs")
def main() -> None:
    """Fact sheets in, briefing pages out.

    \b
    Example:
      briefs check
      briefs build docs/
    """
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="backslashreplace")  # a terminal or a file's name may not be UTF-8
