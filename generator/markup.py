"""Text → Markdown, dates and amounts → words. Pure functions; the templates know them as filters.

Whatever a sheet says is data. Every text that a template prints passes through `text`, which turns each character that
Markdown or HTML could act on into a character reference. Only what is `Markup` already is taken as it is.
"""

from __future__ import annotations

import posixpath
import re
from datetime import date
from decimal import Decimal
from typing import NamedTuple
from urllib.parse import quote

from markupsafe import Markup

from generator.values.amounts import Amount
from generator.values.dates import MONTHS, PartialDate

_ACTIVE = {ord(char): f"&#{ord(char)};" for char in "\\`*_{}[]<>&|~^\"#!=@$"}
_LEADING = re.compile(r"^ ?(?:[-+:?/]|[0-9]+[.)]|[A-Za-z][.)])")
_RIGHT_TO_LEFT = re.compile("[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\u200e\u200f\u202a-\u202e\u2066-\u2069]")
_KOREAN_SCALES = ((10**12, "조"), (10**8, "억"), (10**4, "만"), (1, ""))


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


def people_date(value: PartialDate | date | None) -> str:
    """A date in words: `4 February 2025`, `about February 2025`, `3–4 February 2025`, `from 3 February 2025`."""
    if value is None:
        return "not recorded"
    if isinstance(value, date):
        return f"{value.day} {MONTHS[value.month]} {value.year}"
    if not value.known:
        return "date not given"
    if value.precision != "interval":
        return _point(value.text)
    start, end = value.ends
    if end == "..":
        return f"from {_point(start)}"
    if start == "..":
        return f"until {_point(end)}"
    return _span(_point(start), _point(end))


def _point(written: str) -> str:
    digits = written.rstrip("~?%")
    parts = [int(part) for part in digits.split("-")]
    words = [str(parts[0])] + [MONTHS[part] for part in parts[1:2]] + [str(part) for part in parts[2:]]
    qualifier = written[len(digits) :]
    return {"~": "about ", "%": "perhaps about "}.get(qualifier, "") + " ".join(reversed(words)) + (" (uncertain)" if qualifier == "?" else "")


def _span(start: str, end: str) -> str:
    """Two points, what they share said once: `3–4 February 2025`."""
    left, right = start.split(" "), end.split(" ")
    shared = 0
    while shared < min(len(left), len(right)) - 1 and left[-1 - shared] == right[-1 - shared]:
        shared += 1
    left = left[: len(left) - shared]
    return f"{' '.join(left)}{'–' if len(left) == len(right) - shared == 1 else ' – '}{end}"


def korean_won(amount: Amount) -> str:
    """Won in the units that Koreans read, `2조 원`; empty for other currencies."""
    if amount.unit != "KRW" or amount.low is None or amount.low != int(amount.low):
        return ""
    ends = [_korean(int(value)) for value in (amount.low, amount.high) if value is not None]
    return "~".join(ends) + " 원"


def _korean(number: int) -> str:
    parts = []
    for size, name in _KOREAN_SCALES:
        count, number = divmod(number, size)
        if count:
            parts.append(f"{count:,}{name}")
    return " ".join(parts) or "0"


def plain_number(value: Decimal) -> str:
    """A Decimal in digits, for machines: no exponent, no trailing zeros."""
    digits = format(value, "f")
    return digits.rstrip("0").rstrip(".") if "." in digits else digits


def capital(text: str) -> str:
    """`text` with its first letter as a capital, the rest as typed."""
    return text[:1].upper() + text[1:]


def plural(count: int, one: str, many: str = "") -> str:
    """`1 fact`, `2 facts`."""
    return f"{count} {one if count == 1 else many or one + 's'}"
