"""What the shell offers after Tab: slugs and sheets by the files that are there, so that it is quick and works while some are broken."""

from __future__ import annotations

import os
from pathlib import Path

import click

from generator.load import load
from generator.model import ENTRY_KINDS, FOLDERS


def slugs(context: click.Context, parameter: click.Parameter, typed: str) -> list[str]:
    """Every company, deal, person, institution and term."""
    folders = [folder for folder, (kind, _) in FOLDERS.items() if kind in ENTRY_KINDS]
    terms = load(_briefs(context), "terms.yml")[0].data
    return _beginning(typed, [slug for folder in folders for slug in _names(context, folder)] + (list(terms) if isinstance(terms, dict) else []))


def sheets(context: click.Context, parameter: click.Parameter, typed: str) -> list[str]:
    """Every sheet."""
    return _beginning(typed, _names(context, "sheets"))


def _briefs(context: click.Context) -> Path:
    """Defaults and the environment are not filled in while the shell asks."""
    return Path(context.params.get("briefs") or os.environ.get("BRIEFS_DIR") or "briefs")


def _names(context: click.Context, folder: str) -> list[str]:
    return [file.stem for file in (_briefs(context) / folder).glob("*.yml")]


def _beginning(typed: str, names: list[str]) -> list[str]:
    return sorted(name for name in names if name.startswith(typed))
