"""The command `briefs`: one module a family of commands."""

from __future__ import annotations

import io
import sys

import click

from generator.cli.check import build_command, check_command
from generator.cli.evidence import diff_command, lock_command, verify_command


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


for command in (check_command, build_command, lock_command, verify_command, diff_command):
    main.add_command(command)
