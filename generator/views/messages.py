"""Every message that the tool can print: what it means, a wrong and a right example."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from generator.link import Library
from generator.markup import Link
from generator.messages import GROUPS, SECTIONS, seen
from generator.problems import CODES
from generator.schema.beyond import BEYOND
from generator.views.page import Page

PATH = "messages.md"


class Message(NamedTuple):
    """One section. `desk` says whether an editor's program tells it while one types; `saved` how the wrong example's file was saved."""

    code: str
    severity: str
    meaning: str
    says: str
    desk: str
    wrong: list[str]
    saved: str
    right: list[str]


def pages(library: Library) -> Iterator[Page]:
    groups = [(title, [_message(code) for code in group]) for title, group in GROUPS.items()]
    body = {"groups": groups, "fields": Link("all fields", "fields.md")}
    yield Page(PATH, "messages", "Messages", body, description="What each message of the check means, with a wrong and a right example.")


def _message(code: str) -> Message:
    (severity, meaning), section, beyond = CODES[code], SECTIONS[code], BEYOND.get(code)
    desk = "An editor's program with the schema underlines it while you type."
    if beyond:
        desk = f"{'Some of it is told' if beyond.says else 'It is told'} by briefs check only: {beyond.reason}."
    saved = f"saved with the encoding {section.encoding}" if section.encoding != "utf-8" else ""
    return Message(code, severity, meaning, section.says, desk, seen(section.wrong).splitlines(), saved, seen(section.right).splitlines())
