"""The message reference: each code, what it means, and how it is mended."""

from __future__ import annotations

import re

from generator.messages.articles import ARTICLES
from generator.messages.fields import FIELDS
from generator.messages.reading import READING
from generator.messages.records import RECORDS
from generator.messages.section import Section
from generator.problems import CODES

__all__ = ["GROUPS", "SECTIONS", "Section", "address", "files_of", "lines_of"]

SHEET = "sheets/2025-05-05-acme-brine.yml"
"""The sheet of which an example is an excerpt that names no file."""

GROUPS = {"The file": READING, "One field": FIELDS, "Several files": RECORDS, "The article": ARTICLES}
SECTIONS: dict[str, Section] = {code: section for group in GROUPS.values() for code, section in group.items()}


def address(code: str, site_url: str) -> str:
    """The address of a code's section on the site at `site_url`."""
    return f"{site_url.rstrip('/')}/messages/#{code}"


def files_of(example: str) -> dict[str, str]:
    """An example's files: path → text."""
    parts = re.split(r"^# ([a-z-]+(?:/[^\n]+)?\.(?:yml|md|txt))\n", example, flags=re.MULTILINE)
    return ({SHEET: parts[0]} if parts[0] else {}) | dict(zip(parts[1::2], parts[2::2], strict=True))


def seen(example: str) -> str:
    """The example as it can be printed: what is not seen is shown as a sign for it."""
    signs = {char: 0x2400 + char for char in range(32) if char != 10} | {0x200B: "[U+200B]"}
    return example.translate(signs)


def lines_of(code: str) -> list[str]:
    """The section as plain text, for a terminal."""
    severity, meaning = CODES[code]
    section = SECTIONS[code]
    shown = [(title, [f"    {line}" for line in seen(example).splitlines()]) for title, example in (("Wrong", section.wrong), ("Right", section.right))]
    saved = [f"    (saved with the encoding {section.encoding})"] if section.encoding != "utf-8" else []
    return [f"{code} ({severity})", "", meaning, "", section.says, "", f"{shown[0][0]}:", *shown[0][1], *saved, "", f"{shown[1][0]}:", *shown[1][1]]
