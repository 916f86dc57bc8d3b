"""The messages that the code, the templates and the vocabulary say: what a catalogue must hold."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import jinja2
from jinja2 import nodes

from generator import vocabulary as v

_FILE = re.compile(r"[a-z0-9/]+\.[a-z]+")
ROOT = Path(__file__).resolve().parent.parent
FOR_EDITORS = ("cli", "schema", "tidy", "edits", "messages", "draft")
"""Stages that speak with editors, in English."""
_MEANINGS = (v.RELIABILITY, v.CREDIBILITY, v.NOT_FACT, v.PUBLISHED_BASIS, v.AMOUNT_OF)
_VALUES = (v.PARTY_ROLE, v.AMOUNT_OF, v.RESPONSE, v.SHEET_STATUS)
_KINDS = (v.DEAL_KIND, v.INSTITUTION_KIND)
_FIELDS = ("status", "stage", "amount", "value", "response", "due", "parties", "meaning of the amount", "account", "meeting", "visit", "Ticker", "Website", "Wikidata", "Switch to dark mode", "Switch to light mode")
"""Words that views say of a fact's fields, of `Disagreement.matter` and `Change.what`, of common identifiers, and the switches of mkdocs.yml."""


def messages() -> set[str]:
    """Every message, by its English text; of a plural, its singular."""
    found = set(_FIELDS)
    for file in sorted((ROOT / "generator").rglob("*.py")):
        if file.relative_to(ROOT / "generator").parts[0] not in FOR_EDITORS:
            found.update(_of_module(ast.parse(file.read_text(encoding="utf-8"))))
    environment = jinja2.Environment()
    for file in sorted((ROOT / "site_templates").rglob("*.j2")):
        found.update(_of_template(environment.parse(file.read_text(encoding="utf-8"))))
    return found | set(_of_vocabulary())


def _of_vocabulary() -> Iterator[str]:
    for table in _MEANINGS:
        yield from table.values()
    yield from (meaning[:1].upper() + meaning[1:] for meaning in v.NAME_KIND.values())
    for table in _VALUES:
        yield from (value.replace("-", " ") for value in table)
    for table in _KINDS:
        yield from (" ".join(value.rsplit("-", 1)) for value in table)
    for name, inverse in v.FACT_LINKS.items():
        yield from (name, name.capitalize(), inverse.capitalize())


def _of_module(tree: ast.Module) -> Iterator[str]:
    for call in (node for node in ast.walk(tree) if isinstance(node, ast.Call)):
        name = getattr(call.func, "id", getattr(call.func, "attr", ""))
        if name in ("say", "phrase", "catalogued"):
            yield from _texts(call.args[0])
        elif name in ("plural", "plural_forms"):
            yield from (f"{{n}} {text}" for text in _texts(call.args[1 if name == "plural" else 0]))


def _texts(node: ast.expr) -> Iterator[str]:
    """The texts of a literal: of a map its values, of `a if … else b` both, of a call none but its arguments'."""
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        if re.search(r"[^\W\d_]", node.value) and not _FILE.fullmatch(node.value):
            yield node.value
    elif isinstance(node, ast.Dict):
        for value in node.values:
            yield from _texts(value)
    elif isinstance(node, ast.IfExp):
        yield from (*_texts(node.body), *_texts(node.orelse))
    elif isinstance(node, (ast.Tuple, ast.List)):
        for item in node.elts:
            yield from _texts(item)
    elif isinstance(node, ast.Call):
        for argument in node.args:
            yield from _texts(argument)
    elif isinstance(node, ast.BoolOp):
        for value in node.values:
            yield from _texts(value)


def _of_template(tree: nodes.Template) -> Iterator[str]:
    for call in tree.find_all(nodes.Call):
        if isinstance(call.node, nodes.Name) and call.node.name == "say" and call.args and isinstance(call.args[0], nodes.Const):
            yield call.args[0].value
