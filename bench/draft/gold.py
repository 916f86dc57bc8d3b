"""The labelled articles: `articles/<half>/<name>.yml` labels the sentences of `<name>.txt` (GUIDE.md says how).

Where a `<name>.html` or `<name>.md` stands beside them, that is the article as it came, and the `.txt` is what a perfect reader takes from it.
"""

from __future__ import annotations

from pathlib import Path
from typing import NamedTuple

import yaml

from generator.evidence.sentences import read

HERE = Path(__file__).resolve().parent
ARTICLES, REGISTRY = HERE / "articles", HERE / "registry"
PARTS = ("open", "held", "fresh", "exam", "last", "unread")
"""Read while the first rules were written; each of the next was run once, and read only then; no rule was made of the last."""
LISTS = ("names", "money", "percents", "dates", "quotes", "hedges", "events", "silence")

Item = dict[str, object]
"""A label or a proposal: the keys of `briefs draft --json`, a label's sentence under `at`; every scalar of a label is a text."""


class Gold(NamedTuple):
    """An article and its labels. `file` names the input, `sentences` maps locator → text.

    `headlines`: sentences in which hedges, events and silences are not counted. `damaged`: sentences with a fault of the text itself.
    `optional`: names that may be proposed or not. `outside`: lines of a page (title, byline) that a reader may take in or leave out.
    """

    name: str
    file: str
    raw: bytes
    sentences: dict[str, str]
    source: Item
    labels: dict[str, list[Item]]
    registry: bool = False
    headlines: frozenset[str] = frozenset()
    damaged: frozenset[str] = frozenset()
    optional: frozenset[str] = frozenset()
    outside: tuple[str, ...] = ()


def halves(which: str) -> tuple[str, ...]:
    """The folders that a part or `all` means."""
    return PARTS if which == "all" else (which,)


def load(which: str, articles: Path = ARTICLES) -> list[Gold]:
    """The articles of a part or of `all`, by folder and name."""
    return [article(file) for half in halves(which) for file in sorted((articles / half).glob("*.yml"))]


def article(labels: Path) -> Gold:
    """One article by the file of its labels."""
    text = labels.with_suffix(".txt")
    came = next((file for end in (".html", ".md") if (file := labels.with_suffix(end)).exists()), text)
    found = yaml.load(labels.read_text(encoding="utf-8"), yaml.BaseLoader)
    return Gold(
        labels.stem,
        came.name,
        came.read_bytes(),
        {str(at): sentence for at, sentence in read(text.read_bytes()).sentences.items()},
        found["source"],
        {key: found[key] for key in LISTS},
        found["registry"] == "true",
        *(frozenset(found.get(key, ())) for key in ("headlines", "damaged", "optional")),
        tuple(found.get("outside", ())),
    )


def many(value: object) -> tuple[str, ...]:
    """The right values of a label's field: one, or a list of which any is right; an absent field is the empty text."""
    return tuple(map(str, value)) if isinstance(value, list) else ("" if value is None else str(value),)


def is_optional(item: Item) -> bool:
    return item.get("optional") == "true"
