"""What a page's `<head>` says of it to machines: description, feeds, JSON-LD."""

from __future__ import annotations

from typing import NamedTuple

from generator.exports.desk import Desk, isolated
from generator.exports.feeds import FEED_KINDS, SITE_FEED, feed_path
from generator.exports.jsonld import embedded, entity_nodes, page_nodes, sheet_nodes
from generator.language import plural, say
from generator.link import Entity


class Feed(NamedTuple):
    """`path` is from the site's root."""

    title: str
    path: str


class Head(NamedTuple):
    """`description` is plain text and may be empty; `kind` is the Open Graph type; `jsonld` is safe inside a script element."""

    description: str
    kind: str
    feeds: tuple[Feed, ...]
    jsonld: str


def head(desk: Desk, path: str, title: str) -> Head:
    """The head of the page whose Markdown file is `path`; `title` is plain text, used where the library has none."""
    folder, _, name = path.removesuffix(".md").rpartition("/")
    here = "" if path == "index.md" else f"{path.removesuffix('.md').removesuffix('index').rstrip('/')}/"
    if folder == "sheets" and name in desk.library.sheets:
        return Head(_sheet_description(desk, name), "article", _feeds(desk), embedded(sheet_nodes(desk, name)))
    entity = desk.library.registry.entities.get(name)
    if entity and entity.page == path:
        kind = "profile" if entity.kind == "person" else "article"
        return Head(desk.summary(entity), kind, _feeds(desk, entity), embedded(entity_nodes(desk, entity)))
    return Head("", "website", _feeds(desk), embedded(page_nodes(desk, here, title)))


def _feeds(desk: Desk, entity: Entity | None = None) -> tuple[Feed, ...]:
    """The page's own feed first: feed readers offer the first."""
    site = Feed(desk.library.site.name, SITE_FEED)
    if entity is None or entity.kind not in FEED_KINDS:
        return (site,)
    return Feed(f"{isolated(entity.name)} – {isolated(desk.library.site.name)}", feed_path(desk, entity)), site


def _sheet_description(desk: Desk, sheet_id: str) -> str:
    own = sum(not linked.is_role for linked in desk.library.by_sheet[sheet_id])
    told = say("{sheet}: {facts}, with who says so, has it happened, and in which sentence it stands.", sheet=desk.composer.sheet_label(sheet_id), facts=plural(own, "fact"))
    return f"{told} {say('The publisher has withdrawn the article.')}" if desk.library.sheets[sheet_id].source.retracted else told
