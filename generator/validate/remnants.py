"""What is left of a sheet that is broken: it is not shown, but checked all the same, so that all problems are told in one run."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from pydantic import ValidationError

from generator.load import Path_
from generator.model import Fact, Sheet
from generator.values import UNKNOWN

_FACT = {"at": "p1s1", "kind": "description", "text": "–"}
"""In place of the fields without which there is no fact."""
_SHEET = {"format": "1", "status": "draft", "facts": {}}
_SOURCE = dict.fromkeys(("title", "publisher", "url", "published"), UNKNOWN) | {"language": "en", "timezone": "UTC"}


def remnants(data: Any, parts: Iterable[Path_]) -> Iterator[tuple[Path_, Fact]]:
    """The facts among the parts that are left out, with their sound fields; without `at` they cite no sentence."""
    facts = data.get("facts") if isinstance(data, Mapping) else None
    for part in sorted(part for part in parts if len(part) == 2 and part[0] == "facts"):
        fact = facts.get(part[1]) if isinstance(facts, Mapping) else None
        if isinstance(fact, Mapping):
            yield part, _sound_fields({name: fact[name] for name in Fact.model_fields if name in fact})


def _sound_fields(fields: dict[str, Any]) -> Fact:
    try:
        fact = Fact.model_validate(_FACT | fields)
    except ValidationError as error:
        broken = {one["loc"][0] for one in error.errors(include_url=False)}
        return _sound_fields({name: value for name, value in fields.items() if name not in broken})
    return fact if "at" in fields else fact.model_copy(update={"at": ()})


def with_source(sheet: Mapping[str, Any]) -> dict[str, Any]:
    """The sheet with something in place of what its source lacks."""
    source = sheet.get("source")
    return dict(sheet) | {"source": _SOURCE | (source if isinstance(source, dict) else {})}


def rest_of(sound: Any) -> Sheet | None:
    """A sheet from its `sound` parts, with something in place of what every sheet has; None where it is no map at all."""
    return Sheet.model_validate(with_source(_SHEET | sound)) if isinstance(sound, dict) else None
