"""A document against its model: pydantic finds what is wrong, the sound rest is the record."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, NamedTuple

from pydantic import ValidationError

from generator.load import Document, Path_
from generator.model import ENTRY_KINDS, FILES, FOLDERS, Fact, Record, Sheet, meta
from generator.model.types import shape
from generator.problems import Problem
from generator.validate.explain import explained, fields_beside, is_cut, meaning, model_at, needed, written_at
from generator.validate.remnants import remnants, rest_of, with_source
from generator.values import Refused, identifiers, shown
from generator.vocabulary import FACT_KIND

BROKEN = "broken-"
"""Before an item's kind: the file is there, and nothing of it can be shown. What is left of a sheet is checked; nobody need be told that what it holds is missing."""


class Item(NamedTuple):
    """A record and where it comes from; `where` is its path inside the document (terms share one file).

    `id` is empty where a whole folder, or the terms, could not be read.
    `whole` is False where parts were left out because they are broken; `remnants` are the facts among them, with their sound fields.
    """

    kind: str
    id: str
    record: Record
    document: Document
    where: Path_ = ()
    whole: bool = True
    remnants: tuple[tuple[Path_, Record], ...] = ()

    @property
    def path(self) -> str:
        return self.document.path

    @property
    def said(self) -> Record:
        """The record; a sheet with what is left of its broken facts, for what is asked of each field by itself."""
        return self.record.model_copy(update={"facts": {**self.record.facts, **{where[-1]: fact for where, fact in self.remnants}}}) if self.remnants else self.record

    def problem(self, where: Path_, code: str, message: str, hint: str = "", *, at_key: bool = False) -> Problem:
        return self.document.problem(written_at(self.document, (*self.where, *where)), code, message, hint, at_key=at_key)

    def line(self, *where: str | int) -> int:
        """The line on which what is at `where` begins, with its key; from 1."""
        mark = self.document.mark((*self.where, *where))
        return mark.key[0] if mark.key else mark.line

    def says(self, *where: str | int) -> bool:
        """Whether the file has something there, be it sound or broken."""
        path = (*self.where, *where)
        return written_at(self.document, path) == path


def items(document: Document) -> tuple[list[Item], list[Problem]]:
    """The records of one document."""
    if document.path in FOLDERS:  # the folder could not be read
        return [Item(BROKEN + FOLDERS[document.path][0], "", Record(), document, (), False)], []
    folder, _, name = document.path.rpartition("/")
    kind, model = FOLDERS.get(folder) or FILES[name]
    if kind == "term":
        found, problems = _terms(document, model)
        return found, problems + list(_braces(model, document, 1))
    stem = name.removesuffix(".yml")
    problems = _id_problems(document, kind, stem)
    record, wrong, left_out = _record(model, document, (), document.data, stem)
    usable = record is not None and not problems
    if record is None and model is Sheet:
        record = rest_of(_without(document.data, left_out))
    if not usable and not isinstance(record, Sheet):
        record = Record()
    whole = usable and document.data is not None and not left_out and not wrong
    broken_facts = tuple(remnants(document.data, left_out)) if isinstance(record, Sheet) else ()
    problems += wrong + list(_braces(model, document, 0))
    return [Item(kind if usable else BROKEN + kind, stem, record, document, (), whole, broken_facts)], problems


def _terms(document: Document, model: type[Record]) -> tuple[list[Item], list[Problem]]:
    found, problems = [], []
    unread = Item(BROKEN + "term", "", Record(), document, (), False)
    if document.data is not None and not isinstance(document.data, dict):
        return [unread], [document.problem((), "wrong-shape", f"{shape(document.data)} stands where a map of terms is expected", "write slug: {name: …, kind: …}")]
    if _unread(document):
        return [unread], []
    for slug, data in (document.data or {}).items():
        wrong = _slug_problem(document, (slug,), slug, identifiers.new_slug)
        record, more, _ = _record(model, document, (slug,), data, slug)
        problems += wrong + more
        found += [Item("term", slug, record, document, (slug,), not more)] if record is not None and not wrong else []
    return found, problems


def _id_problems(document: Document, kind: str, stem: str) -> list[Problem]:
    if kind == "site":
        return []
    return _slug_problem(document, (), stem, identifiers.sheet_id if kind in ("sheet", "lock") else page_name)


def page_name(slug: str) -> str:
    """A slug that may be the address of a page."""
    if slug == "index":
        raise Refused("'index' is the address of the list of all", "choose another slug", "bad-slug")
    return identifiers.new_slug(slug)


def _slug_problem(document: Document, where: Path_, slug: str, parse: Any) -> list[Problem]:
    try:
        parse(slug)
    except Refused as refused:
        message = refused.message if where else f"the file's name: {refused.message}"
        return [document.problem(where, refused.code, message, refused.hint, at_key=True)]
    return []


def _record(model: type[Record], document: Document, where: Path_, data: Any, name: str) -> tuple[Record | None, list[Problem], set[Path_]]:
    """The record, its problems, and the broken parts that are left out of it; a broken registry entry stays as a bare name, so that it can be referred to."""
    if data in (None, "") and document.lines and not _unread(document):
        return _stub(model, name), [document.problem(where, "empty-value", "nothing is written here", needed(model))], set()
    if data is None:
        return _stub(model, name), [], set()
    problems = list(_kind_problems(model, document, where, data))
    broken = {problem_where[:2] for problem_where, _ in problems}
    found = [problem for _, problem in problems]
    record, wrong, more = _shaped(model, document, where, data, [problem_where for problem_where, _ in problems if len(problem_where) > 2])
    found += wrong
    if record is None or broken:
        sound = _without(data, broken | more)
        record, _, _ = _shaped(model, document, where, sound)
        if record is None and isinstance(sound, dict):
            undecided = model is Sheet and sound.get("status") == "draft" and isinstance(sound.get("source"), dict)
            record, _, _ = _shaped(model, document, where, with_source(sound) if undecided else _stand_ins(model, name) | sound)
    return record or _stub(model, name), found, broken | more


def _unread(document: Document) -> bool:
    """Whether the document has text that could not be read (its problems are reported already)."""
    return document.data is None and any(line.strip() and not line.lstrip().startswith("#") for line in document.lines)


def _stub(model: type[Record], name: str) -> Record | None:
    if model not in ENTRY_KINDS.values():
        return None
    return model.model_construct(**_stand_ins(model, name))


def _stand_ins(model: type[Record], name: str) -> dict[str, Any]:
    """What a registry entry is shown as while its own name or kind is missing or broken."""
    if model not in ENTRY_KINDS.values():
        return {}
    kinds = {"kind": "product" if model is ENTRY_KINDS["term"] else "other"} if "kind" in model.model_fields else {}
    return {"name": name.replace("-", " ").title()} | kinds


def _shaped(model: type[Record], document: Document, where: Path_, data: Any, known: Iterable[Path_] = ()) -> tuple[Record | None, list[Problem], set[Path_]]:
    """The record, or what is wrong and the parts to leave out; of fields that are `known` to be wrong, nothing more is told."""
    try:
        return model.model_validate(data), [], set()
    except ValidationError as error:
        errors = error.errors(include_url=False)
    misplaced = {(*one["loc"][:-1], name) for one in errors if one["input"] == "" for name in fields_beside(model, document, tuple(one["loc"]))}  # told at the id above
    told = [one for one in errors if tuple(one["loc"][:3]) not in known and tuple(one["loc"][:2]) not in misplaced and not _follows(one, errors, document, where)]
    return None, [explained(model, document, where, one) for one in told], {_part(one["loc"]) for one in errors}


def _follows(error: dict[str, Any], errors: list[dict[str, Any]], document: Document, where: Path_) -> bool:
    """Whether an error only follows from another: a list without its refused items, or a value that YAML cut short."""
    loc = tuple(error["loc"])
    if error["type"] == "too_short":
        return _has_broken_items(error, errors)
    return error["input"] == "" and is_cut(document, (*where, *loc))


def _has_broken_items(short: dict[str, Any], errors: list[dict[str, Any]]) -> bool:
    """A list that is only too short because its items were refused."""
    return any(one["loc"][: len(short["loc"])] == short["loc"] and one is not short for one in errors)


def _part(loc: tuple[Any, ...]) -> Path_:
    """The smallest part that can be left out whole: a fact, a role, a field of the source, else a field."""
    return tuple(loc[:2] if loc and loc[0] in ("facts", "roles", "source", "new_names") and len(loc) > 1 else loc[:1])


def _without(data: Any, parts: Iterable[Path_]) -> Any:
    if not isinstance(data, dict):
        return data
    parts = set(parts)
    whole = {part[0] for part in parts if len(part) == 1 or part and not isinstance(data.get(part[0]), dict)}
    inside = {part[0] for part in parts if part} - whole
    return {name: {key: inner for key, inner in value.items() if (name, key) not in parts} if name in inside else value for name, value in data.items() if name not in whole}


def _kind_problems(model: type[Record], document: Document, where: Path_, data: Any) -> Iterable[tuple[Path_, Problem]]:
    """Fields that a fact's kind needs or does not take, told even where other fields are broken."""
    facts = data.get("facts") if model is Sheet and isinstance(data, dict) else None
    for key, fact in facts.items() if isinstance(facts, dict) else ():
        kind = str(fact.get("kind")) if isinstance(fact, dict) else None
        for name in Fact.model_fields if kind in FACT_KIND else ():
            rule, path = meta(Fact, name), (*where, "facts", key)
            if kind in rule["needed_for"] and name not in fact:
                yield ("facts", key), document.problem(path, "missing-field", f"{_a(kind)} needs {shown(name)}", meaning(Fact.model_fields[name]), at_key=True)
            if name in fact and rule["only_for"] and kind not in rule["only_for"]:
                hint = f"it belongs to facts of kind {', '.join(rule['only_for'])}"
                yield ("facts", key, name), document.problem((*path, name), "field-not-for-kind", f"{_a(kind)} has no {shown(name)}", hint, at_key=True)
        if kind == "plan" and not {"subject", "parties"} & set(fact):
            yield ("facts", key), document.problem((*where, "facts", key), "missing-field", "a plan needs 'subject' or 'parties'", "say who intends it", at_key=True)


def _a(kind: str) -> str:
    return f"an {kind}" if kind[0] in "aeiou" else f"a {kind}"


def _braces(model: type[Record], document: Document, depth: int) -> Iterable[Problem]:
    """Running text that stands unquoted in {…}: a comma would end it unnoticed. The record begins `depth` keys down."""
    for path, mark in document.marks.items():
        if mark.plain and mark.flow and len(path) > depth and isinstance(path[-1], str):
            holder = model_at(model, path[depth:-1])
            if path[-1] in holder.model_fields and meta(holder, path[-1])["prose"] and not _next_is_cut(document, path):
                yield document.problem(path, "prose-in-braces", f"{shown(path[-1])} stands unquoted in {{…}}", "put it on a line of its own, or in quotation marks")


def _next_is_cut(document: Document, path: Path_) -> bool:
    """Whether a comma did cut this text, which is told at what comes after it."""
    holder = document.data
    for step in path[:-1]:
        holder = holder[step]
    keys = list(holder)
    after = keys[keys.index(path[-1]) + 1 :]
    return bool(after) and is_cut(document, (*path[:-1], after[0]))
