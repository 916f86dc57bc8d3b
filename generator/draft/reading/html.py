"""The text of an HTML page: its article if it marks one, without menus, scripts and forms; and what its head says about it."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from html.parser import HTMLParser
from typing import Any, NamedTuple

from generator.values import Refused

_LEFT_OUT = frozenset("script style nav footer aside form template noscript svg button select iframe head object video audio dialog".split())
_BLOCKS = frozenset(
    """address article blockquote body caption dd details div dl dt fieldset figcaption figure h1 h2 h3 h4 h5 h6 header hr html legend li main ol p pre section summary
    table tbody td tfoot th thead tr ul""".split()
)
_VOID = frozenset("area base br col embed hr img input link meta source track wbr".split())
_LEFT_OUT_ROLES = frozenset("navigation complementary banner contentinfo search dialog menu".split())
_UNCLOSED = re.compile(r"""<(?![^<>"']{0,5000}+(?:(?:"[^"]{0,5000}+"|'[^']{0,5000}+')[^<>"']{0,5000}+){0,200}+>)""")
_DECLARATION = re.compile(r"<!\[[^<>]{0,200}+>|\]\]>")


class Meta(NamedTuple):
    """What a page says of itself: `properties` of its meta elements (first one counts), links, JSON-LD objects, the `<time>`s (of the article, if one is marked), title and language."""

    properties: dict[str, str]
    canonical: str
    objects: tuple[dict[str, Any], ...]
    times: tuple[str, ...]
    title: str
    headline: str
    language: str


class _Page(HTMLParser):
    """Collects text by element. `bodies` are the texts of article, main and body elements."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.open: list[tuple[str, bool]] = []
        self.hidden = 0
        self.pieces: list[str] = []
        self.starts: dict[str, tuple[int, int]] = {}
        self.bodies: dict[str, list[str]] = {"article": [], "main": [], "body": []}
        self.properties: dict[str, str] = {}
        self.canonical = self.language = self.title = self.headline = ""
        self.times: list[tuple[bool, str]] = []
        self.scripts: list[str] = []
        self.data = False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        found = {key: value or "" for key, value in reversed(attrs)}
        self._head(tag, found)
        if tag in ("br", *_BLOCKS):
            self.pieces.append("\n" if tag == "br" else "\n\n")
        if tag in _VOID:
            return
        left_out = tag in _LEFT_OUT or "hidden" in found or found.get("role", "").lower() in _LEFT_OUT_ROLES or found.get("aria-hidden") == "true"
        self.open.append((tag, left_out))
        self.hidden += left_out
        if tag in self.bodies:  # of one within another of its kind, the outer counts
            self.starts.setdefault(tag, (len(self.open), len(self.pieces)))

    def _head(self, tag: str, found: dict[str, str]) -> None:
        if tag == "html":
            self.language = self.language or found.get("lang", "") or found.get("xml:lang", "")
        elif tag == "meta" and (key := found.get("property") or found.get("name") or found.get("itemprop")):
            self.properties.setdefault(key.strip().lower(), found.get("content", "").strip())
        elif tag == "link" and "canonical" in found.get("rel", "").lower().split():
            self.canonical = self.canonical or found.get("href", "").strip()
        elif tag == "time" and found.get("datetime") and not re.search("modif|updat", f"{found.get('itemprop')} {found.get('class')}", re.IGNORECASE):
            self.times.append(("article" in self.starts, found["datetime"].strip()))
        elif tag == "script":
            self.data = found.get("type", "").lower().split(";")[0].strip() == "application/ld+json"

    def handle_endtag(self, tag: str) -> None:
        if tag in _BLOCKS:
            self.pieces.append("\n\n")
        if not any(name == tag for name, _ in self.open[-200:]):
            return
        name = ""
        while self.open and name != tag:
            self._end_body(self.open[-1][0], len(self.open))
            name, left_out = self.open.pop()
            self.hidden -= left_out

    def _end_body(self, name: str, depth: int) -> None:
        if self.starts.get(name, (0, 0))[0] == depth:
            self.bodies[name].append("".join(self.pieces[self.starts.pop(name)[1] :]))

    def handle_data(self, data: str) -> None:
        tag = self.open[-1][0] if self.open else ""
        if tag == "script" and self.data:
            self.scripts.append(data)
        elif tag == "title" and ("head", True) in self.open[:3]:
            self.title += data
        elif not self.hidden:
            self.pieces.append(re.sub(r"[ \t\n\r\f\u00a0]+", " ", data))
            self.headline += data if tag == "h1" and len(self.headline) < 1000 else ""

    def close(self) -> None:
        super().close()
        for name, (depth, _) in list(self.starts.items()):
            self._end_body(name, depth)


def _parsed(document: str) -> _Page:
    page = _Page()
    page.feed(_UNCLOSED.sub("&lt;", _DECLARATION.sub("", without_comments(document))))
    page.close()
    return page


def without_comments(document: str) -> str:
    """A document without its comments. What a parser would look for the end of again and again, were it left open, is gone before: its time stays proportional to the page."""
    kept, *rest = document.split("<!--")
    return kept + "".join(part.partition("-->")[2] if "-->" in part else part for part in rest)


def prose_of_html(document: str) -> str:
    """The text of the longest article element, else of main, else of body, else of everything; paragraphs stand apart by a blank line."""
    page = _parsed(document)
    candidates = [max(texts, key=len) for texts in page.bodies.values() if any(text.strip() for text in texts)]
    text = candidates[0] if candidates else "".join(page.pieces)
    lines = (" ".join(line.split()) for line in text.split("\n"))
    return re.sub(r"\n{3,}", "\n\n", "\n".join(lines)).strip() + "\n"


def extracted(document: str) -> str:
    """The text that trafilatura finds in a page; only the text, never the date (extra `html`)."""
    try:
        import trafilatura
    except ImportError:
        raise Refused("the extractor trafilatura is not installed", "pip install 'briefs[html]', or go without --extract", "unreadable-file") from None
    text = trafilatura.extract(document, output_format="txt", include_comments=False, include_tables=False, favor_precision=True) or ""
    return "\n\n".join(line for line in text.split("\n") if line.strip()) + "\n"


def meta_of_html(document: str) -> Meta:
    """What the page's head, its JSON-LD and its time elements say."""
    page = _parsed(document)
    objects = tuple(found for script in page.scripts for found in _objects(_json(script)))
    title, headline = (" ".join(text.split()) for text in (page.title, page.headline))
    times = [time for inside, time in page.times if inside] or [time for _, time in page.times]
    return Meta(page.properties, page.canonical, objects, tuple(times), title, headline, page.language.strip())


def _json(script: str) -> Any:
    try:
        return json.loads(script.strip().removeprefix("<!--").removesuffix("-->"), strict=False)
    except (ValueError, RecursionError):
        return None


def _objects(value: Any, depth: int = 0) -> Iterator[dict[str, Any]]:
    """The objects of a JSON-LD document: itself, the members of an array and of `@graph`."""
    if isinstance(value, list) and depth < 10:
        for member in value:
            yield from _objects(member, depth + 1)
    elif isinstance(value, dict):
        yield value
        yield from _objects(value.get("@graph"), depth + 1)
