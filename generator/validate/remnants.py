"""What a fact that is left out still names: its references are looked up all the same, so that all problems are told in one run."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from pydantic import ValidationError

from generator.load import Path_
from generator.model import Fact, meta

_STAND_INS = {"at": "p1s1", "kind": "description", "text": "–"}
"""For the fields without which there is no fact."""


def remnants(data: Any, parts: Iterable[Path_]) -> Iterator[tuple[Path_, Fact]]:
    """The facts among the parts that are left out, with nothing but the sound fields that name something."""
    facts = data.get("facts") if isinstance(data, Mapping) else None
    for part in sorted(part for part in parts if len(part) == 2 and part[0] == "facts"):
        fact = facts.get(part[1]) if isinstance(facts, Mapping) else None
        if isinstance(fact, Mapping):
            yield part, _names({name: fact[name] for name in Fact.model_fields if name in fact and meta(Fact, name)["ref"]})


def _names(fields: dict[str, Any]) -> Fact:
    try:
        return Fact.model_validate(_STAND_INS | fields)
    except ValidationError as error:
        broken = {one["loc"][0] for one in error.errors(include_url=False)}
        return _names({name: value for name, value in fields.items() if name not in broken})
