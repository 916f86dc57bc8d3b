"""`assets/say.js`: what the pages' scripts say, in the language of the site."""

from __future__ import annotations

import json
from collections.abc import Iterator

from generator.exports.file import File
from generator.language import catalogued, say
from generator.link import Library

SAID = catalogued((
    "Filter", "Filter the rows of this table", "CSV of what is shown", "{shown} of {all} rows", "Sorted by {column}, ascending", "Sorted by {column}, descending",
    "copy with citation", "BibTeX", "link to this fact", "copied", "copying is not allowed here", "Source",
    "Compare", "with", "all companies", "Field",
))  # fmt: skip
_SCRIPT = "const say = ((words) => (message, parts = {}) => (words[message] ?? message).replace(/\\{(\\w+)\\}/g, (_, name) => parts[name]))(%s);\n"


def files(library: Library) -> Iterator[File]:
    yield File("assets/say.js", (_SCRIPT % json.dumps({message: say(message) for message in SAID}, ensure_ascii=False, indent=1)).encode())
