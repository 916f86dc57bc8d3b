"""The text of an HTML page: its article if it marks one, without menus, scripts and forms; and what its head says about it."""

from __future__ import annotations

import json
import re
from bisect import bisect_left
from collections.abc import Iterator
from typing import Any, NamedTuple

from generator.draft.reading.beside import article_text
from generator.draft.reading.page import Page, parsed
from generator.values import Refused

_OF_ALL, _OF_THE_WHOLE = 1 / 3, 1 / 5
"""The least share that the article has of all articles of its page, and of the page."""
_JSON_TYPE, _JSON_DATE = re.compile(r'"@type"\s*+:\s*+(?:\[\s*+)?"(\w*(?:Article|Posting))"'), re.compile(r'"datePublished"\s*+:\s*+"([^"\n]{1,60})"')


class Meta(NamedTuple):
    """What a page says of itself: `properties` of its meta elements (first one counts), links, JSON-LD objects, the `<time>`s (those marked as of publication, else of the article, else before it), title and language."""

    properties: dict[str, str]
    canonical: str
    objects: tuple[dict[str, Any], ...]
    times: tuple[str, ...]
    title: str
    headline: str
    language: str


def prose_of_html(document: str) -> str:
    """The text of the article element, else of main, else of body, else of everything; paragraphs stand apart by a blank line.

    Of several articles it is the longest; of many alike (the entries of a live blog), and where they are only cards beside a longer text, none is.
    """
    page = parsed(document)
    page.parts.sort()
    texts = {name: [_text(page, *span) for span in spans] for name, spans in page.bodies.items()}
    longest = {name: max(found, key=len) for name, found in texts.items() if any(found)}
    whole = longest.get("main") or longest.get("body", "")
    if whole and len(longest.get("article", "")) < max(sum(map(len, texts["article"])) * _OF_ALL, len(whole) * _OF_THE_WHOLE):
        longest.pop("article", None)
    return next(iter(longest.values()), _text(page, 0, len(page.pieces))) + "\n"


def _text(page: Page, start: int, end: int) -> str:
    within = page.parts[bisect_left(page.parts, (start, start)) : bisect_left(page.parts, (end, end))]
    return article_text(page.pieces[start:end], [(left - start, right - start) for left, right in within if right <= end])


def extracted(document: str) -> str:
    """The text that trafilatura finds in a page; only the text, never the date (extra `html`)."""
    try:
        import trafilatura
    except ImportError:
        raise Refused("the extractor trafilatura is not installed", "pip install 'briefs[html]', or go without --extract", "unreadable-file") from None
    text = trafilatura.extract(document, output_format="txt", include_comments=False, include_tables=False, favor_precision=True) or ""
    if not text.strip():
        raise Refused("trafilatura found no text in the page", "go without --extract", "unreadable-file")
    return "\n\n".join(line for line in text.split("\n") if line.strip()) + "\n"


def meta_of_html(document: str) -> Meta:
    """What the page's head, its JSON-LD and its time elements say."""
    page = parsed(document)
    objects = tuple(found for script in page.scripts for found in _objects(_json(script)))
    title, headline = (" ".join(text.split()) for text in (page.title, page.headline))
    best = max((rank for rank, _ in page.times), default=0)
    return Meta(page.properties, page.canonical, objects, tuple(time for rank, time in page.times if rank == best), title, headline, page.language.strip())


def _json(script: str) -> Any:
    """The value of a JSON-LD script, whatever stands around it (`<!--`, `//`); of one that is broken, the article's kind and date where they can be told."""
    start, end = min((at for at in (script.find("{"), script.find("[")) if at >= 0), default=0), max(script.rfind("}"), script.rfind("]"))
    try:
        return json.loads(script[start : end + 1], strict=False)
    except (ValueError, RecursionError):
        kind, date = _JSON_TYPE.search(script), _JSON_DATE.search(script)
        return {"@type": kind[1], "datePublished": date[1]} if kind and date else None


def _objects(value: Any, depth: int = 0) -> Iterator[dict[str, Any]]:
    """The objects of a JSON-LD document: itself, the members of an array and of `@graph`, and what a page is mainly about."""
    if isinstance(value, list) and depth < 10:
        for member in value:
            yield from _objects(member, depth + 1)
    elif isinstance(value, dict):
        yield value
        yield from _objects([value.get("@graph"), value.get("mainEntity")], depth + 1)
