"""A public body's or news outlet's page."""

from __future__ import annotations

from collections.abc import Iterator

from generator.link import Library
from generator.markup import link
from generator.views.company import organisation_page
from generator.views.entity import composer_for
from generator.views.page import Page


def pages(library: Library) -> Iterator[Page]:
    for entity in library.entities("institution"):
        page = composer_for(library, entity)
        rests = [sheet_id for sheet_id, sheet in library.sheets.items() if entity.slug in (library.registry.current(sheet.source.publisher), sheet.source.origin)]
        rests += sorted({linked.ref.sheet for linked in library.on_page.get(entity.slug, ()) if entity.slug in (*linked.fact.by, *linked.fact.via)} - set(rests))
        yield organisation_page(page, entity, "institution", [], rests=[link(page.to_sheet(sheet_id)) for sheet_id in sorted(rests, reverse=True)])
