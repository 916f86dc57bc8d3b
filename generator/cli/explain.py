"""`briefs explain`: what a message means."""

from __future__ import annotations

import click

from generator.messages import SECTIONS, lines_of
from generator.problems import CODES
from generator.values import did_you_mean


@click.command("explain")
@click.argument("code", required=False)
def explain_command(code: str | None) -> None:
    """Say what the message CODE means, with a wrong and a right example; without CODE, list all.

    The code stands in brackets at the end of each message. The site has all of them on its page Messages.

    \b
    Example:
      briefs explain unknown-reference
    """
    if code is None:
        width = max(map(len, CODES))
        click.echo("\n".join(f"{name:<{width}}  {severity:<7}  {meaning}" for name, (severity, meaning) in CODES.items()))
        return
    name = code.strip("[]")
    if name not in SECTIONS:
        raise click.BadParameter(f"there is no message '{name}' — {did_you_mean(name, CODES) or 'briefs explain lists all'}", param_hint="CODE")
    click.echo("\n".join(lines_of(name)))
