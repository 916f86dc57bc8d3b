"""Names that the registry knows: strong names, aliases and former names; weak ones never."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from generator.draft.names.kinds import LEGAL
from generator.link.registry import Entity, Registry
from generator.values.texts import name_key


class Known(NamedTuple):
    """`by_key` leads from a name's key to its entry; `by_first` from the first word of a name that is written in small letters to (its words, slug);
    `printed` are the names of several words as they are printed, with and without `The`."""

    by_key: dict[str, Entity]
    by_first: dict[str, list[tuple[str, Entity]]]
    registry: Registry
    printed: frozenset[str] = frozenset()

    def find(self, text: str) -> Entity | None:
        """The entry that is called so: as written, without its legal form, without `The`."""
        forms = (text, LEGAL.sub("", text), text.removeprefix("The "), LEGAL.sub("", text.removeprefix("The ")))
        return next((self.by_key[key] for form in forms if (key := key_of(form)) in self.by_key), None)

    def in_small_letters(self, text: str) -> Iterator[tuple[int, int, Entity]]:
        """Where names like `high bandwidth memory` stand in a sentence."""
        low = text.casefold()
        if len(low) != len(text):
            return
        for match in re.finditer(r"[^\W_][\w-]*", low):
            for name, entity in self.by_first.get(match[0], ()):
                end = match.start() + len(name)
                if low.startswith(name, match.start()) and not low[end : end + 1].isalnum():
                    yield match.start(), end, entity
                    break


@lru_cache(maxsize=1 << 12)
def key_of(text: str) -> str:
    """What two forms of a name are compared by: case, quotation marks and dots aside."""
    return re.sub(r"\s+", " ", name_key(text).replace("’", "'").replace(".", "").strip(" ,"))


def known(registry: Registry) -> Known:
    """The registry by its names. A strong name of two entries (`distinct_from`) is left out: a person decides."""
    by_key: dict[str, Entity] = {}
    twice: set[str] = set()
    printed: set[str] = set()
    by_first: dict[str, list[tuple[str, Entity]]] = {}
    for slug in sorted(registry.entities):
        entity = registry.entities[slug]
        for text in (entity.name, *(other.text for other in entity.other_names if other.kind != "weak")):
            key = key_of(text)
            printed |= {text, text.removeprefix("The ")} if " " in text.removeprefix("The ") else set()
            if by_key.setdefault(key, entity) is not entity:
                twice.add(key)
            if entity.kind in ("term", "deal", "institution") and re.search(r"\b[a-z]", text) and " " in text:
                small = text.casefold()
                by_first.setdefault(re.match(r"[\w-]*", small)[0], []).append((small, entity))  # type: ignore[index]
    short = {key.removeprefix("the "): entity for key, entity in by_key.items() if key.startswith("the ") and key not in twice}  # The Larkspur Post: Larkspur Post
    by_key = short | by_key
    for names in by_first.values():
        names.sort(key=lambda pair: (-len(pair[0]), pair[0]))
    return Known({key: entity for key, entity in by_key.items() if key not in twice}, by_first, registry, frozenset(printed))
