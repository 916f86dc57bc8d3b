"""The records, field by field. This is the schema: validator, editor schema and field reference derive from it."""

from __future__ import annotations

from typing import NamedTuple

from generator.model.registry import Checked, Company, Deal, Entry, Institution, Lock, NewName, OtherName, Person, Site, Term
from generator.model.sheet import Correction, Fact, Review, Role, Sheet, Source
from generator.model.types import Record, field, meta
from generator.vocabulary import PROJECT_KINDS, TERM_KIND

ENTRY_KINDS: dict[str, type[Entry]] = {
    "company": Company,
    "deal": Deal,
    "person": Person,
    "institution": Institution,
    "term": Term,
}
NEW_NAME_KINDS: dict[str, tuple[str, str]] = {
    "company": ("company", ""),
    "person": ("person", ""),
    "public-body": ("institution", "public-body"),
    "outlet": ("institution", "outlet"),
    "institution": ("institution", "other"),
    **{kind: ("term", kind) for kind in TERM_KIND},
}
"""Kind of a draft's new name → kind and sub-kind of the entry that it becomes."""

FOLDERS: dict[str, tuple[str, type[Record]]] = {
    "sheets": ("sheet", Sheet),
    "companies": ("company", Company),
    "deals": ("deal", Deal),
    "people": ("person", Person),
    "institutions": ("institution", Institution),
    "locks": ("lock", Lock),
}
"""Folder of `briefs/` → kind and model of the files in it."""

FILES: dict[str, tuple[str, type[Record]]] = {"site.yml": ("site", Site), "terms.yml": ("term", Term)}
"""File at the top of `briefs/` → kind and model; `terms.yml` is a map of many."""


class Reference(NamedTuple):
    """Which entries a slug may name: entry kind → allowed sub-kinds (empty = all)."""

    says: str
    kinds: dict[str, tuple[str, ...]]

    def allows(self, kind: str, sub_kind: str) -> bool:
        return kind in self.kinds and (not self.kinds[kind] or sub_kind in self.kinds[kind])


_ACTORS = {"company": (), "institution": (), "person": (), "term": ("unnamed",)}
REFERENCES: dict[str, Reference] = {
    "any": Reference("an entry of the registry", {kind: () for kind in ENTRY_KINDS}),
    "actor": Reference("a company, institution, person or unnamed group", _ACTORS),
    "party": Reference("a company, institution, person, unnamed group or project", _ACTORS | {"deal": PROJECT_KINDS}),
    "asserter": Reference("a company, institution, person, unnamed group or document", _ACTORS | {"term": ("unnamed", "document")}),
    "person": Reference("a person", {"person": ()}),
    "organisation": Reference("a company or institution", {"company": (), "institution": ()}),
    "publisher": Reference("an outlet, company or institution", {"company": (), "institution": ()}),
    "outlet": Reference("an outlet", {"institution": ("outlet",)}),
    "place": Reference("a place", {"term": ("place",)}),
}
"""Who may stand where: the rule that a field names in `ref`. `fact` and `sheet-fact` are references to facts."""

__all__ = [
    "ENTRY_KINDS", "FILES", "FOLDERS", "REFERENCES", "Checked", "Company", "Correction", "Deal", "Entry", "Fact", "Institution", "Lock", "NewName",
    "OtherName", "Person", "Record", "Reference", "Review", "Role", "Sheet", "Site", "Source", "Term", "field", "meta",
]  # fmt: skip
