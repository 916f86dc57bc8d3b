"""A file in the canonical order and style, with every comment.

Lines are moved and indented by the places that `load` gives; nothing is written anew from the data. (A round trip through
ruamel.yaml was tried: it drops comments inside [ ] and { }, and joins prose that an editor broke into lines.)
"""

from __future__ import annotations

from generator.load import parse
from generator.problems import Problem
from generator.tidy.layout import Layout, Odd
from generator.tidy.order import model_of

__all__ = ["tidied"]


def tidied(path: str, raw: bytes) -> tuple[bytes, list[Problem]]:
    """The file `path`, relative to the briefs folder, as it should be written; with problems it is returned as it is.

    A BOM goes. The file keeps its line ends; where both kinds stand, the first decides. What `load` reads stays the same, to the letter.
    """
    document, problems = parse(path, raw)
    if problems or not isinstance(document.data, dict) or document.marks[()].flow:
        return raw, problems
    try:
        lines = Layout(document, *model_of(path)).lines()
    except Odd as odd:
        return raw, [document.problem_at(odd.line, 1, "yaml-feature", f"the file is left as it is: {odd.what}", odd.hint)]
    new = _ended(lines, raw)
    if parse(path, new)[0].data != document.data:
        return raw, [document.problem_at(1, 1, "yaml-feature", "the file is left as it is: tidying would change what it says")]
    return new, []


def _ended(lines: list[str], raw: bytes) -> bytes:
    first = raw.find(b"\n")
    ending = "\r\n" if raw[first - 1 : first] == b"\r" else "\n"
    return (ending.join(lines) + ending).encode()
