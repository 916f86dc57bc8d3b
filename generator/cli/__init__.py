"""The command `briefs`: one module a family of commands."""

from __future__ import annotations

import io
import sys

import click

from generator.cli.accept import accept_command
from generator.cli.check import build_command, check_command
from generator.cli.draft import draft_command
from generator.cli.edits import merge_command, migrate_command, rename_command
from generator.cli.evidence import diff_command, lock_command, verify_command
from generator.cli.explain import explain_command
from generator.cli.new import init_command, new_command
from generator.cli.schema import schema_command
from generator.cli.tidy import fmt_command


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
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


COMMANDS = (
    init_command, draft_command, accept_command, new_command, check_command, fmt_command, build_command, lock_command, verify_command, diff_command, rename_command, merge_command, migrate_command, schema_command, explain_command,
)  # fmt: skip
for command in COMMANDS:
    main.add_command(command)
