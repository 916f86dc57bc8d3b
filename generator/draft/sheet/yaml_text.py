"""YAML as a person would write it: plain where that is safe, in double quotation marks where it is not."""

from __future__ import annotations

import re
from collections.abc import Mapping

from generator.values import UNDECIDED

_CONTROL = re.compile("[\x00-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff\ufeff\ufffe\uffff]")
_UNSAFE = re.compile(r"""[?:,\[\]{}#&*!|>'"%@`]|-(?![0-9A-Za-z])|.*(?::(?:\s|$)|\s\#)|---|\.\.\.|~""")
_UNSAFE_IN_BRACES = re.compile(r"""[,\[\]{}:"'#]""")

TBD = f'"{UNDECIDED}"'
"""What is to be decided; a bare question mark begins a key in YAML."""


DRAFT_TAG, CHECK_TAG, KNOWN_TAG, LEFT_TAG = TAGS = ("DRAFT", "CHECK", "KNOWN", "LEFT")
"""What begins a line of the drafter's: a hint, what is to be held against the sentence, a registered name printed otherwise, values that stand in no fact."""


def one_line(text: str) -> str:
    """The text on one line, white space folded, without what no YAML file may hold."""
    return " ".join(_CONTROL.sub("", " ".join(text.split())).split())


def scalar(text: str, *, braces: bool = False) -> str:
    """One value; `braces`: it stands in {…} or […]."""
    text = one_line(text)
    if not text or _UNSAFE.match(text) or braces and _UNSAFE_IN_BRACES.search(text):
        return '"' + text.replace("\\", "\\\\").replace('"', '\\"') + '"'
    return text


def written(value: object, *, braces: bool = False) -> str:
    """A value of a field on one line: a text, a list (one item without its brackets where it stands alone), or a map."""
    if isinstance(value, Mapping):
        return "{" + ", ".join(f"{scalar(str(key), braces=True)}: {written(item, braces=True)}" for key, item in value.items()) + "}"
    if isinstance(value, list | tuple) and not hasattr(value, "_fields"):
        return "[" + ", ".join(written(item, braces=True) for item in value) + "]"
    return scalar(str(value), braces=braces)


def comment(tag: str, text: str, indent: int = 0) -> str:
    """A line of the drafter's: `# CHECK: …`, `# p3s2: …`."""
    return f"{' ' * indent}# {tag}: {one_line(text)}"
