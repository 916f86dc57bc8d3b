"""Names: which proposed entity is which labelled one, and what a proposed slug means in the article."""

from __future__ import annotations

import re

from bench.draft.gold import Gold, Item, many
from bench.draft.match import Pair, pairs

UNNAMED = "unnamed"


def plain(name: object) -> str:
    """A name as it is compared: without case, article, possessive, and the full stop at its end."""
    return re.sub(r"^the |['’]s$|[.,]+$", "", " ".join(str(name).split()).casefold())


def forms(item: Item) -> set[str]:
    return {plain(form) for form in [item["text"], *item.get("forms", ())]}


def name_pairs(gold: Gold, found: list[Item]) -> list[Pair]:
    """Pairs of entities that share a form, most forms first; what may be proposed or not, and described groups, go."""
    free = {plain(name) for name in gold.optional}
    labels = gold.labels["names"]
    ours, theirs = [forms(item) for item in labels], [forms(item) for item in found]

    def alike(g: int, f: int) -> float:
        shared = len(ours[g] & theirs[f])
        return shared + 0.5 * (plain(found[f]["text"]) in ours[g]) if shared else 0

    matched = pairs(labels, found, alike)
    return [(label, item) for label, item in matched if label or not (item and (item.get("kind") == UNNAMED or forms(item) & free))]


class Meaning:
    """What a slug among the proposals means: the text of the labelled name, the proposed name's own text, or `unnamed`."""

    def __init__(self, gold: Gold, matched: list[Pair], found: list[Item]) -> None:
        self._texts = {str(item.get("slug")): str(item["text"]) for item in found}
        self._texts |= {str(item.get("slug")): UNNAMED for item in found if item.get("kind") == UNNAMED}
        self._texts |= {str(item.get("slug")): str(label["text"]) for label, item in matched if label and item}
        self._labels = {form: str(label["text"]) for label in gold.labels["names"] for form in forms(label)}

    def of(self, slug: object) -> str:
        if not slug or str(slug).startswith(UNNAMED):
            return UNNAMED
        text = self._texts.get(str(slug), str(slug))
        return self._labels.get(plain(text), text)

    def is_one_of(self, slug: object, right: object) -> bool:
        """Whether the slug means one of the labelled names (`unnamed` among them)."""
        return self.of(slug) in many(right)
