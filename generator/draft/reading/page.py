"""A page of HTML read element by element: its words in order, where its article, main and body stand in them, what stands beside the article, and what its head says."""

from __future__ import annotations

import re
from html.parser import HTMLParser
from typing import NamedTuple

from generator.draft.reading.beside import Piece, stands_beside

_LEFT_OUT = frozenset("script style nav footer aside template noscript svg button select iframe head object video audio dialog".split())
_BLOCKS = frozenset(
    """address article blockquote body caption dd details div dl dt fieldset figcaption figure h1 h2 h3 h4 h5 h6 header hr html legend li main ol p pre section summary
    table tbody td tfoot th thead tr ul""".split()
)
_VOID = frozenset("area base br col embed hr img input link meta source track wbr".split())
_UNCLOSED = re.compile(r"""<(?![^<>"']{0,5000}+(?:(?:"[^"]{0,5000}+"|'[^']{0,5000}+')[^<>"']{0,5000}+){0,200}+>)""")
_DECLARATION = re.compile(r"<!\[CDATA\[|<!\[[^<>]{0,200}+>|\]\]>")
_CREDIT = re.compile(r"\b(?:credit|copyright|source)\b", re.IGNORECASE)
_INVISIBLE = re.compile("[\u00ad\u200b\u2060\ufeff]")
_SPACE = re.compile(r"(?:(?!(?<=\d)[\u00a0\u2009\u202f]\d{3}(?!\d))\s)+")
"""White space but for what parts the thousands of a number."""
_MARK = re.compile(r"[\[(]?(?:\d{1,2}|[*†‡])[\])]?")
"""A mark of a note, in raised type behind the end of a phrase."""
_LONGEST_BYLINE = 80
_END = Piece("\n\n")
_PHRASE_ENDS = tuple(".,;:!?\"”’)")


class _Open(NamedTuple):
    """An element that is open: whether it is left out, may stand beside the article, is a link, and where in the pieces it begins."""

    tag: str
    left_out: bool
    beside: bool
    link: bool
    start: int


class Page(HTMLParser):
    """Collects text by element. `bodies` are the places (from, to) in `pieces` of article, main and body elements, `parts` those of what stands beside an article."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.open: list[_Open] = []
        self.hidden = 0
        self.pieces: list[Piece] = []
        self.parts: list[tuple[int, int]] = []
        self.starts: dict[str, tuple[int, int]] = {}
        self.bodies: dict[str, list[tuple[int, int]]] = {"article": [], "main": [], "body": []}
        self.properties: dict[str, str] = {}
        self.canonical = self.language = self.title = self.headline = ""
        self.times: list[tuple[int, str]] = []
        self.beside = self.links = 0
        self.over = False
        self.scripts: list[str] = []
        self.data = False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        found = {key: value or "" for key, value in reversed(attrs)}
        self._head(tag, found)
        if tag in _BLOCKS or tag == "span" and _CREDIT.search(found.get("class", "")):
            self.pieces.append(_END)
        elif tag == "br":
            self.pieces.append(Piece("\n"))
        if tag in _VOID:
            return
        beside = tag not in ("html", "body", "article", "main") and stands_beside(tag, found)
        self.open.append(_Open(tag, tag in _LEFT_OUT, beside, tag == "a" and "href" in found, len(self.pieces)))
        self._count(self.open[-1], 1)
        if tag in self.bodies:  # of one within another of its kind, the outer counts
            self.starts.setdefault(tag, (len(self.open), len(self.pieces)))

    def _count(self, element: _Open, by: int) -> None:
        """How many of the open elements are left out, stand beside the article, are links."""
        self.hidden += by * element.left_out
        self.beside += by * (element.left_out or element.beside)
        self.links += by * element.link

    def _head(self, tag: str, found: dict[str, str]) -> None:
        if tag == "html":
            self.language = self.language or found.get("lang", "") or found.get("xml:lang", "")
        elif tag == "meta" and (key := found.get("property") or found.get("name") or found.get("itemprop")):
            self.properties.setdefault(key.strip().lower(), found.get("content", "").strip())
        elif tag == "link" and "canonical" in found.get("rel", "").lower().split():
            self.canonical = self.canonical or found.get("href", "").strip()
        elif tag == "time" and found.get("datetime") and not self.beside and not self._in_prose() and not re.search("modif|updat", f"{found.get('itemprop')} {found.get('class')}", re.IGNORECASE):
            if rank := 3 if "pubdate" in found or found.get("itemprop", "").lower() == "datepublished" else 2 if "article" in self.starts else 0 if self.over else 1:
                self.times.append((rank, found["datetime"].strip()))
        elif tag == "script":
            self.data = found.get("type", "").lower().split(";")[0].strip() == "application/ld+json"

    def _in_prose(self) -> bool:
        """Whether words of a paragraph stand before: a day told there is the story's."""
        before = 0
        for piece in reversed(self.pieces[-20:]):
            if piece == _END:
                break
            before += len(piece.text)
        return before > _LONGEST_BYLINE

    def handle_endtag(self, tag: str) -> None:
        if tag in _BLOCKS:
            self.pieces.append(_END)
        if any(element.tag == tag for element in self.open[-200:]):
            while self._end().tag != tag:
                pass

    def _end(self) -> _Open:
        """Ends the innermost element that is open."""
        element, depth = self.open[-1], len(self.open)
        if self.starts.get(element.tag, (0, 0))[0] == depth:
            self.bodies[element.tag].append((self.starts.pop(element.tag)[1], len(self.pieces)))
            self.over = self.over or element.tag == "article"
        if element.beside:
            self.parts.append((element.start, len(self.pieces)))
        self._count(element, -1)
        return self.open.pop()

    def handle_data(self, data: str) -> None:
        tag = self.open[-1].tag if self.open else ""
        if tag == "script" and self.data:
            self.scripts.append(data)
        elif tag == "title" and any(element.tag == "head" for element in self.open[:3]):
            self.title += data
        elif not self.hidden:
            self._add(_SPACE.sub(" ", without_invisible(data)))
            self.headline += data if tag == "h1" and len(self.headline) < 1000 else ""

    def _add(self, words: str) -> None:
        """Words of the page; a note's mark (`sold.<sup>1</sup>`) is none, and a headline is not one of another story for being a link."""
        within = {element.tag for element in self.open[-3:]}
        if "sup" not in within or not _MARK.fullmatch(words.strip()) or not (self.links or self.pieces and self.pieces[-1].text.endswith(_PHRASE_ENDS)):
            self.pieces.append(Piece(words, self.links > 0 and "h1" not in within))

    def close(self) -> None:
        super().close()
        while self.open:
            self._end()


def parsed(document: str) -> Page:
    """The page of a document, however broken."""
    page = Page()
    page.feed(_UNCLOSED.sub("&lt;", _DECLARATION.sub("", without_comments(document))))
    page.close()
    return page


def without_invisible(words: str) -> str:
    """Words without soft hyphens and other characters of no width."""
    return _INVISIBLE.sub("", words)


def without_comments(document: str) -> str:
    """A document without its comments. What a parser would look for the end of again and again, were it left open, is gone before: its time stays proportional to the page."""
    kept, *rest = document.split("<!--")
    return kept + "".join(part.partition("-->")[2] if "-->" in part else part for part in rest)
