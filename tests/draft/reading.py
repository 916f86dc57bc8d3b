"""What the tests of names, quotations, hedges and events share: an article in a line, read without a registry or with a small one."""

from __future__ import annotations

from types import SimpleNamespace

from generator.draft.candidates import Draft, Name
from generator.draft.drafting import draft
from generator.draft.reading.text import read_text
from generator.link.registry import Entity, Registry
from generator.model import Company, Deal, Institution, OtherName, Person, Term

NONE = Registry({}, {})


def drafted(article: str, registry: Registry = NONE, date: str = "2025-02-04") -> Draft:
    """The draft of an article's text."""
    return draft(read_text(article.encode()), SimpleNamespace(registry=registry), date=date)  # type: ignore[arg-type]


def named(draft: Draft, form: str) -> Name | None:
    """The entity that is written so somewhere."""
    return next((name for name in draft.names if form in name.forms), None)


def small() -> Registry:
    """A registry with an entry of each kind, one of them with a weak name, and two that share a name."""
    entries = {
        "zelkova-group": ("company", Company(name="Zelkova Group", aliases=("Zelkova",), names=(OtherName(text="Old Zelk", kind="former"), OtherName(text="Zed", kind="weak")))),
        "zelkova-foods": ("company", Company(name="Zelkova Foods")),
        "mira-oduya": ("person", Person(name="Mira Oduya")),
        "tern-one": ("company", Company(name="Tern", distinct_from=("tern-two",))),
        "tern-two": ("company", Company(name="Tern", distinct_from=("tern-one",))),
        "harbour-watch": ("institution", Institution(name="Harbour Watch", kind="public-body")),
        "tidal-memory": ("term", Term(name="tidal memory", kind="product")),
        "lagoon": ("deal", Deal(name="Lagoon", kind="venture")),
    }  # fmt: skip
    return Registry({slug: Entity(slug, kind, record, "") for slug, (kind, record) in sorted(entries.items())}, {})
