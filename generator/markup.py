"""Text → Markdown. Pure functions; the templates know them as filters.

Whatever a sheet says is data. Every text that a template prints passes through `text`, which turns each character that
Markdown or HTML could act on into a character reference. Only what is `Markup` already is taken as it is.
"""

from __future__ import annotations

import posixpath
import re
from decimal import Decimal
from typing import NamedTuple
from urllib.parse import quote

from markupsafe import Markup

from generator.language import say

_ACTIVE = {ord(char): f"&#{ord(char)};" for char in "\\`*_{}[]<>&|~^\"#!=@$"}
_LEADING = re.compile(r"^ ?(?:[-+:?/]|[0-9]+[.)]|[A-Za-z][.)])")
_RIGHT_TO_LEFT = re.compile("[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\u200e\u200f\u202a-\u202e\u2066-\u2069]")


class Link(NamedTuple):
    """A link of a page: `href` is relative to the page's Markdown file, or an address."""

    text: str
    href: str


def escaped(value: str) -> str:
    """`value` so that Markdown and HTML, attributes included, print it as typed."""
    folded = re.sub(r"\s+", " ", value).translate(_ACTIVE).replace("//", "&#47;&#47;")
    return _LEADING.sub(lambda match: "".join(char if char.isalnum() or char == " " else f"&#{ord(char)};" for char in match[0]), folded)


def attribute(value: str) -> Markup:
    """For quotation marks: HTML attributes and the YAML header, which take no elements."""
    return Markup(escaped(value))


def verbatim(value: str) -> Markup:
    """As `escaped`, with the spaces kept."""
    return Markup("&#160;".join(escaped(word) for word in value.split(" ")))


def text(value: object) -> Markup:
    """A value as Markdown text; right-to-left text is isolated, so that it cannot reorder what stands beside it."""
    if isinstance(value, Markup):
        return value
    if not isinstance(value, str):
        value = str(value)
    safe = escaped(value)
    return Markup(f"<bdi>{safe}</bdi>" if _RIGHT_TO_LEFT.search(value) else safe)


def phrase(message: str, **parts: object) -> Markup:
    """What `say` says, as Markup: the catalogue's own text is trusted, `parts` are escaped unless they are Markup."""
    return Markup(say(message)).format(**{name: text(part) for name, part in parts.items()})


def link(value: Link) -> Markup:
    """`[text](href)`; without an href just the text."""
    return Markup(f"[{text(value.text)}]({address(value.href)})") if value.href else text(value.text)


def links(values: list[Link]) -> Markup:
    return Markup(", ").join(link(value) for value in values)


def address(href: str) -> str:
    """An address that can stand in a Markdown link: brackets are percent-encoded, & is a reference."""
    for char in "()[]*!":
        href = href.replace(char, f"%{ord(char):02X}")
    return href.replace("&", "&amp;")


def heading_anchor(heading: str, separator: str = "-") -> str:
    """The anchor of a heading in any script: its words in lower case. mkdocs.yml names it as toc's `slugify`."""
    return separator.join(re.findall(r"\w+", heading.casefold()))


def text_fragment(words: str) -> str:
    """Words for `#:~:text=`: percent-encoded, `-`, `,` and `&` too, which have a meaning there."""
    return quote(words, safe="").replace("-", "%2D")


def relative(target: str, page: str) -> str:
    """`target` (a path of the Markdown tree, with or without #anchor) as seen from the file `page`."""
    return posixpath.relpath(target, posixpath.dirname(page) or ".")


def in_language(value: str, tag: str | None) -> Markup:
    """Text in another language, marked for fonts and screen readers."""
    return Markup(f'<span lang="{escaped(tag)}">{text(value)}</span>') if tag else text(value)


def plain_number(value: Decimal) -> str:
    """A Decimal in digits, for machines: no exponent, no trailing zeros."""
    digits = format(value, "f")
    return digits.rstrip("0").rstrip(".") if "." in digits else digits


def capital(text: str) -> str:
    """`text` with its first letter as a capital, the rest as typed."""
    return text[:1].upper() + text[1:]
