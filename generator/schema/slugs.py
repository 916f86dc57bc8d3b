"""The registry's slugs as JSON Schema: who may stand where."""

from __future__ import annotations

from typing import Any

from generator.link import Library
from generator.model import REFERENCES, Reference
from generator.model.types import choice
from generator.values import UNKNOWN


def slugs(library: Library) -> dict[str, Any]:
    """Rule of `model.REFERENCES` → the closed list of slugs that follow it, each with the name behind it."""
    return {rule: _choice(library, reference) for rule, reference in REFERENCES.items()}


def _choice(library: Library, reference: Reference) -> dict[str, Any]:
    registry = library.registry
    living = {slug: entity for slug, entity in registry.entities.items() if reference.allows(entity.kind, entity.sub_kind)}
    told = {slug: f"{entity.name} ({entity.sub_kind or entity.kind})" for slug, entity in living.items()}
    told |= {old: f"an earlier slug of {now}" for old, now in sorted(registry.forward.items()) if now in living}
    says = f"not the slug of {reference.says}; if the entry is new, run: briefs schema"
    return choice(told | {UNKNOWN: "it exists, and the source does not say"}) | {"errorMessage": says}
