"""Who is tied to whom, as a picture drawn at build time: presentation attributes only, no script, hidden from assistive technology.

The same ties stand beside it as a list.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from markupsafe import Markup

from generator.language import plural, say
from generator.link import Entity, Library, LinkedFact
from generator.markup import attribute, relative
from generator.wording import DONE, tone

MAX_NODES = 12
WIDTH, HEIGHT, RADIUS_X, RADIUS_Y = 640, 400, 230, 165
MAX_LABEL = 20


class Tie(NamedTuple):
    """Another entity, how many facts tie it to this one, and whether any of them has happened and is undisputed."""

    entity: Entity
    facts: int
    confirmed: bool


def ties(library: Library, slug: str, among: Iterable[str] | None = None) -> list[Tie]:
    """The entities that share facts with `slug`, closest first; `among` limits them."""
    counts: dict[str, list[LinkedFact]] = {}
    for linked in library.on_page.get(slug, ()):
        if linked.deprecated:
            continue
        for other in linked.pages - {slug}:
            if among is None or other in among:
                counts.setdefault(other, []).append(linked)
    found = [Tie(library.registry.entities[other], len(facts), any(_confirmed(one) for one in facts)) for other, facts in counts.items()]
    return sorted(found, key=lambda tie: (-tie.facts, tie.entity.sort_key))


def _confirmed(linked: LinkedFact) -> bool:
    return tone(linked.fact) == DONE and not linked.disputed and not linked.deprecated


def ego(library: Library, entity: Entity) -> Markup | None:
    """The entity in the middle, at most 12 others around it; dashed where nothing between the two has happened yet."""
    around = ties(library, entity.slug)[:MAX_NODES]
    if len(around) < 2:
        return None
    places = _circle(len(around))
    centre = (WIDTH / 2, HEIGHT / 2)
    lines = [_line(centre, place, tie.confirmed, tie.facts) for tie, place in zip(around, places, strict=True)]
    nodes = [_node(tie.entity, place, relative_url(tie.entity.page, entity.page)) for tie, place in zip(around, places, strict=True)]
    return _svg([*lines, *nodes, _node(entity, centre, "", strong=True)])


def whole(library: Library) -> Markup | None:
    """The companies with the most ties among themselves, in a circle."""
    companies = [entity for entity in library.entities("company") if ties(library, entity.slug)]
    ranked = sorted(companies, key=lambda entity: -sum(tie.facts for tie in ties(library, entity.slug)))[:MAX_NODES]
    if len(ranked) < 3:
        return None
    place_of = dict(zip((entity.slug for entity in ranked), _circle(len(ranked)), strict=True))
    lines = [
        _line(place_of[entity.slug], place_of[tie.entity.slug], tie.confirmed, tie.facts)
        for entity in ranked
        for tie in ties(library, entity.slug, place_of)
        if entity.slug < tie.entity.slug
    ]
    return _svg([*lines, *(_node(entity, place_of[entity.slug], relative_url(entity.page, "index.md")) for entity in ranked)])


def tie_words(tie: Tie) -> str:
    """What the line says, for the list."""
    return plural(tie.facts, "fact in common", "facts in common") + ("" if tie.confirmed else say(", none confirmed yet"))


def relative_url(target: str, page: str) -> str:
    """The address of a page as a browser sees it from another: `companies/kakao.md` → `../kakao/`."""
    here = page.removesuffix(".md").removesuffix("index") or "."
    return relative(target.removesuffix(".md"), f"{here}/x") + "/"


def _circle(count: int) -> Sequence[tuple[float, float]]:
    angles = (2 * math.pi * n / count - math.pi / 2 for n in range(count))
    return [(WIDTH / 2 + RADIUS_X * math.cos(angle), HEIGHT / 2 + RADIUS_Y * math.sin(angle)) for angle in angles]


def _line(start: tuple[float, float], end: tuple[float, float], confirmed: bool, weight: int) -> str:
    dash = "" if confirmed else ' stroke-dasharray="5 4"'
    width = min(4, 1 + weight // 3)
    return f'<line x1="{start[0]:.0f}" y1="{start[1]:.0f}" x2="{end[0]:.0f}" y2="{end[1]:.0f}" stroke="currentColor" stroke-opacity="0.45" stroke-width="{width}"{dash}/>'


def _node(entity: Entity, place: tuple[float, float], href: str, *, strong: bool = False) -> str:
    name = entity.name if len(entity.name) <= MAX_LABEL else entity.name[: MAX_LABEL - 1] + "…"
    half = 8 + sum(7 if char.isascii() else 12 for char in name) / 2
    round_ = {"company": 3, "deal": 12, "person": 12, "institution": 0}[entity.kind]
    dash = ' stroke-dasharray="3 2"' if entity.kind == "deal" else ""
    x, y = min(max(place[0], half + 1), WIDTH - half - 1), place[1]
    box = f'<rect class="node" x="{x - half:.0f}" y="{y - 13:.0f}" width="{2 * half:.0f}" height="26" rx="{round_}" stroke="currentColor" stroke-width="{2 if strong else 1}"{dash}/>'
    label = f'<text x="{x:.0f}" y="{y + 4:.0f}" text-anchor="middle" font-size="12" fill="currentColor"{" font-weight=" + chr(34) + "bold" + chr(34) if strong else ""}>{attribute(name)}</text>'
    return f'<a href="{attribute(href)}" tabindex="-1">{box}{label}</a>' if href else box + label


def _svg(parts: Iterable[str]) -> Markup:
    body = "\n".join(parts)
    return Markup(f'<div class="network" aria-hidden="true">\n<svg viewBox="0 0 {WIDTH} {HEIGHT}" xmlns="http://www.w3.org/2000/svg">\n{body}\n</svg>\n</div>')
