"""`search/names.json`: every name of every page, for the search box (site_templates/assets/search reads it).

    {"format": 1, "page": WORD, "facts": [ONE, MANY], "kinds": [[WORD, FOLDER, [ROW, …]], …]}
    ROW = [title, slug, names, links, gloss, refs, amounts], empty fields at the end left out

`facts` are the words for how many facts, with `{n}` for the number. `slug` is 0 where it is the title in lower case with hyphens. `names` are the other names in every script, the ticker among them.
`links` is the number of facts. `refs` point to other rows, counted over all kinds: a deal's parties, a person's employers, what a
sheet is about. `amounts` are a deal's, as stated. Kinds stand in the order in which they are listed as results.
"""

from __future__ import annotations

import json
import re
from collections import Counter
from collections.abc import Iterable
from typing import Any

from generator.exports.file import File
from generator.language import catalogued, plural_forms, say
from generator.link import Entity, Library, LinkedFact
from generator.views.company import leading
from generator.views.composer import Composer
from generator.views.entity import KIND_WORD, facts_of

FORMAT = 1
KINDS = ("company", "deal", "person", "institution")
SHEET_WORD, SHEET_FOLDER, SHEET_REFS = catalogued("Sheet"), "sheets", 3
GLOSS_EACH, GLOSS_ALL, GLOSS_LEAST = 120, 400_000, 40
"""Characters: a gloss has at most the first; all glosses together about the second, so that 10,000 pages stay small; none is cut below the third."""


def files(library: Library) -> Iterable[File]:
    yield File("search/names.json", data(library))


def data(library: Library) -> bytes:
    """The names file. The order is fixed: by kind, then by slug."""
    entities = {kind: sorted(library.entities(kind), key=lambda entity: entity.slug) for kind in KINDS}
    count = sum(map(len, entities.values()))
    number = {entity.slug: n for n, entity in enumerate(entity for kind in KINDS for entity in entities[kind])}
    writer = _Writer(library, number, max(GLOSS_LEAST, min(GLOSS_EACH, GLOSS_ALL // max(count, 1))))
    kinds = [[say(KIND_WORD[kind]), writer.folder(entities[kind]), [writer.row(entity) for entity in entities[kind]]] for kind in KINDS if entities[kind]]
    kinds += [[say(SHEET_WORD), SHEET_FOLDER, [writer.sheet(sheet_id) for sheet_id in sorted(library.sheets)]]] if library.sheets else []
    return json.dumps({"format": FORMAT, "page": say("Page"), "facts": plural_forms("fact"), "kinds": kinds}, ensure_ascii=False, separators=(",", ":")).encode()


class _Writer:
    """`number`: slug → the number of its row. `limit`: characters of a gloss."""

    def __init__(self, library: Library, number: dict[str, int], limit: int) -> None:
        self.library, self.number, self.limit = library, number, limit
        self.composer = Composer(library, "index.md")

    @staticmethod
    def folder(entities: list[Entity]) -> str:
        return entities[0].page.partition("/")[0]

    def row(self, entity: Entity) -> list[Any]:
        facts = facts_of(self.composer, entity)
        roles = [linked for linked in facts if linked.is_role and linked.fact.subject == entity.slug and not linked.superseded and not linked.deprecated]
        refs, amounts = [linked.fact.object for linked in roles], []
        if entity.kind == "deal":
            state = self.library.deals[entity.slug]
            refs = list(state.parties)
            amounts = [amount.text for linked in state.amounts for amount in (linked.fact.amount, linked.fact.amount_stated_as) if amount and amount.known]
        return _row(entity.name, entity.slug, _names(entity), len(facts), self._gloss(entity, facts, roles), self._refs(refs), list(dict.fromkeys(amounts)))

    def sheet(self, sheet_id: str) -> list[Any]:
        """A sheet refers to the entities that most of its facts are about."""
        facts = self.library.by_sheet[sheet_id]
        about = Counter(slug for linked in facts for slug in sorted(linked.pages))
        refs = [slug for slug, _ in sorted(about.items(), key=lambda pair: (-pair[1], pair[0]))]
        return _row(self.composer.sheet_label(sheet_id), sheet_id, [], len(facts), "", self._refs(refs)[:SHEET_REFS], [])

    def _refs(self, slugs: Iterable[str | None]) -> list[int]:
        return list(dict.fromkeys(self.number[slug] for slug in slugs if slug in self.number))

    def _gloss(self, entity: Entity, facts: list[LinkedFact], roles: list[LinkedFact]) -> str:
        """A person's roles; else the bottom line's first words; else the leading fact's sentence, whose lead says whether it has happened."""
        if entity.kind == "person" and roles:
            held = (", ".join(filter(None, (linked.fact.text, self.composer.name(linked.fact.object or "")))) for linked in roles)
            return _cut("; ".join(dict.fromkeys(held)), self.limit)
        if bottom_line := getattr(entity.record, "bottom_line", None):
            return _cut(bottom_line, self.limit)
        lead = (self.library.deals[entity.slug].lead if entity.kind == "deal" else None) or leading(facts)
        if lead is None:
            return ""
        words = self.composer.wording(lead)
        return _cut(f"{words.lead} {self.composer.said(lead)}".strip(), self.limit) + (f" ({words.tail})" if words.tail else "")


def _names(entity: Entity) -> list[str]:
    names = [*(other.text for other in entity.other_names), entity.record.ids.get("ticker", "")]
    return [name for name in dict.fromkeys(names) if name and name != entity.name]


def _row(title: str, slug: str, *fields: Any) -> list[Any]:
    row = [title, 0 if re.sub(r"[^a-z0-9]+", "-", title.lower()) == slug else slug, *fields]
    while not row[-1]:
        row.pop()
    return row


def _cut(text: str, limit: int) -> str:
    """The first words, and … where something is left out."""
    if len(text) <= limit:
        return text
    return text[:limit].rpartition(" ")[0].rstrip(" ,;:–-") + "…" if " " in text[:limit] else text[: limit - 1] + "…"
