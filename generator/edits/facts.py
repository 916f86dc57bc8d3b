"""New facts among their neighbours."""

from __future__ import annotations

from collections.abc import Mapping
from itertools import pairwise
from pathlib import Path
from typing import Any

from generator.build import check
from generator.edits.change import Refusal, accepted
from generator.edits.skeleton import Begun, Values, begun, line, marker
from generator.edits.text import Text
from generator.link.references import named
from generator.load import Document, Path_, parse
from generator.model import Fact, meta
from generator.tidy.order import fields
from generator.values import UNKNOWN, Refused, did_you_mean, identifiers, shown


def fact(briefs: Path, sheet_id: str, key: str, values: Values) -> Begun:
    """Adds a fact after the last one whose sentence comes before its own, indented and set apart like the others."""
    path = f"sheets/{sheet_id}.yml"
    if not (briefs / path).is_file():
        sheets = [file.stem for file in sorted((briefs / "sheets").glob("*.yml"))]
        raise Refusal(f"there is no sheet {shown(sheet_id)} — {did_you_mean(sheet_id, sheets) or f'begin it with: briefs new sheet {accepted(identifiers.sheet_id, sheet_id)}'}")
    cited = [str(accepted(identifiers.locator, one.strip())) for one in values["at"].strip("[]").split(",")]
    values = {**values, "at": f"[{', '.join(cited)}]" if cited[1:] else cited[0]}
    text, facts = _readable(briefs, path)
    key = accepted(identifiers.new_slug, key or _free_key(f"{values['kind']}-{cited[0]}", facts))
    if key in facts:
        raise Refusal(f"the sheet has a fact {shown(key)} already; nothing was changed")
    names = [name for name in fields(Fact) if name in values or Fact.model_fields[name].is_required() or values["kind"] in meta(Fact, name)["needed_for"]]
    _insert(text, facts, key, values["at"], [line(Fact, name, values) for name in names])
    new = text.apply()
    _refuse_unknown(briefs, parse(path, new)[0], ("facts", key))
    return begun(briefs, {path: new}, path, ("facts", key))


def _readable(briefs: Path, path: str) -> tuple[Text, Mapping[str, Any]]:
    """The sheet's text and its facts, if they stand where others can join them."""
    raw = (briefs / path).read_bytes()
    document, problems = parse(path, raw)
    if problems or not isinstance(document.data, dict):
        raise Refusal("first mend what cannot be read", tuple(problems))
    facts = document.data.get("facts") or {}
    if facts and (not isinstance(facts, dict) or document.marks["facts",].flow):
        raise Refusal("the facts stand in brackets; write each on lines of its own first")
    return Text(document, raw), facts


def _refuse_unknown(briefs: Path, document: Document, where: Path_) -> None:
    """Refuse slugs that name nothing: the check tells of them only once the fact's needed fields are there."""
    registry, data = check(briefs).library.registry, document.data["facts"][where[-1]] if document.data else {}
    data = {name: value for name, value in data.items() if marker(Fact, name) or not isinstance(value, str)}  # the check tells of a text in place of a list
    slugs = [(path, slug) for path, slug, rule in named(Fact.model_construct(**data)) if isinstance(slug, str) and "fact" not in rule]
    unknown = [(path, slug) for path, slug in slugs if slug not in ("", UNKNOWN) and not registry.find(slug)]
    if unknown:
        hints = [did_you_mean(slug, registry.entities) or "add it to the registry" for _, slug in unknown]
        problems = (document.problem((*where, *path), "unknown-reference", f"unknown name {shown(slug)}", hint) for (path, slug), hint in zip(unknown, hints))
        raise Refusal("nothing was changed", tuple(problems))


def _insert(text: Text, facts: Any, key: str, at: str, lines: list[str]) -> None:
    """The fact's lines among those of the sheet."""
    layout = text.layout
    if not facts:
        text.begin_map("facts", [f"  {key}:", *(f"    {each}" for each in lines)])
        return
    items = layout.items(("facts",))
    column = items[0].column
    inner = next((layout.items(item.where)[0].column for item in items if isinstance(facts[item.where[-1]], dict)), column + 2)
    new = [" " * column + f"{key}:", *(" " * inner + each for each in lines)]
    apart = len(items) == 1 or any(not line.strip() for above, item in pairwise(items) for line in layout.source[layout.after(above.where) : item.line])
    before = [n for n, item in enumerate(items) if _first(facts[item.where[-1]]) <= _first({"at": at})]
    if before:
        n = before[-1]
        following = items[n + 1].line if n + 1 < len(items) else len(layout.source)
        text.insert_lines(layout.end(items[n], following), [""] * apart + new)
    else:
        text.insert_lines(layout.item((), "facts").line + 1, new + [""] * apart)


def _first(fact: Any) -> tuple[int, int]:
    """The first sentence that a fact cites; before all others where it cannot be read."""
    at = fact.get("at", "") if isinstance(fact, dict) else ""
    try:
        return min(identifiers.locator(one.strip()) for one in (at if isinstance(at, list) else at.strip("[]").split(",")))
    except (Refused, AttributeError):
        return (0, 0)


def _free_key(key: str, facts: Mapping[str, Any]) -> str:
    return next(name for n in range(1, len(facts) + 2) if (name := key if n == 1 else f"{key}-{n}") not in facts)
