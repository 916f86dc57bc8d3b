"""Faults in the theme's HTML, mended after a page is rendered. Each line names the checker that complains; drop it once the theme is mended."""

from __future__ import annotations

from generator.language import say

_MENDS = (
    # axe, aria-dialog-name: the search dialog has no name
    ('data-md-component="search" role="dialog"', 'data-md-component="search" role="dialog" aria-label="{search}"'),
    # vnu: autocomplete is not for checkboxes
    ('type="checkbox" id="__drawer" autocomplete="off"', 'type="checkbox" id="__drawer"'),
    ('type="checkbox" id="__search" autocomplete="off"', 'type="checkbox" id="__search"'),
)
_TOC_LABEL = ('<label class="md-nav__title" for="__toc">', '<label class="md-nav__title">')


def mended(html: str) -> str:
    """A page of the theme without its known faults."""
    for fault, mend in _MENDS:
        html = html.replace(fault, mend.format(search=say("Search")))
    return html if 'id="__toc"' in html else html.replace(*_TOC_LABEL)  # vnu: a label for a control that is not there
