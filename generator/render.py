"""Page → Output. The only module that imports jinja2."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import NamedTuple

import jinja2

from generator import markup
from generator.views.page import Page

_HERE = Path(__file__).resolve().parent
TEMPLATES = next((folder for folder in (_HERE / "site_templates", _HERE.parent / "site_templates") if folder.is_dir()), _HERE.parent / "site_templates")


class Output(NamedTuple):
    """A file of the Markdown tree. `source` is the YAML file behind it, `nav` its label in the navigation; either may be empty."""

    path: str
    text: str
    source: str = ""
    nav: str = ""


def render(pages: Iterable[Page], templates: Path = TEMPLATES) -> Iterator[Output]:
    """Each page through the template of its kind."""
    environment = _environment(templates)
    for page in pages:
        template = environment.get_template(f"pages/{page.kind}.md.j2")
        text = template.render(page=page, **page.body)
        yield Output(page.path, _tidy(text), page.source, page.nav)


def _environment(templates: Path) -> jinja2.Environment:
    """What a template prints is escaped unless it is Markup; an undefined name is an error; templates hold no logic but loops."""
    environment = jinja2.Environment(
        loader=jinja2.FileSystemLoader(templates), undefined=jinja2.StrictUndefined, autoescape=True, finalize=markup.text,
        trim_blocks=True, lstrip_blocks=True, keep_trailing_newline=True, auto_reload=True, cache_size=100,
    )  # fmt: skip
    environment.filters |= {"link": markup.link, "links": markup.links, "attribute": markup.attribute, "verbatim": markup.verbatim, "say": markup.phrase}
    environment.globals["say"] = markup.phrase
    return environment


def _tidy(text: str) -> str:
    """At most one blank line in a row, one newline at the end: what a template leaves out leaves no trace."""
    lines: list[str] = []
    for line in text.split("\n"):
        line = line.rstrip()
        if line or (lines and lines[-1]):
            lines.append(line)
    return "\n".join(lines).strip("\n") + "\n"


__all__ = ["TEMPLATES", "Output", "render"]
