"""An article as numbered sentences, and the two normal forms by which a sentence is known again (format.md, "Locks")."""

from __future__ import annotations

import hashlib
import re
import unicodedata
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from generator.values import Refused
from generator.values.identifiers import Locator

NORM = SEG = "1"

_HEADER = re.compile(r"\A\s*date (\d{4}-\d{2}(?:-\d{2})?)(?=\s)")
_BLANK = re.compile(r"\n(?:[ \t\u00a0]*\n)+")
_CLOSING = "\"'”’»)\\]"
_END = re.compile(rf"(?<![.!?])[.!?]++[{_CLOSING}]*+(?=[ \t\n\u00a0]++[\"'“‘«(\[]?[A-Z0-9])")
_ABBREVIATIONS = frozenset(
    """mr mrs ms dr prof sen rep gov gen col lt sgt capt st jr sr inc corp co ltd plc bros dept univ est approx
    jan feb mar apr jun jul aug sep sept oct nov dec mon tue wed thu fri sat sun no vol fig pp vs cf etc e.g i.e u.s u.k u.n e.u a.m p.m""".split()
)
_LONGEST_WORD = 40
"""Before a full stop; what is longer is no abbreviation, and nobody reads back to its beginning."""
_DROPPED = dict.fromkeys(map(ord, "\ufeff\u200b\u200c\u200d\u2060\u00ad"))
_PLAIN = str.maketrans(
    {char: "'" for char in "‘’‚‛′ʼ"} | {char: '"' for char in "“”„‟″«»‹›"} | {char: "-" for char in "‐‑‒–—―−"} | {"…": "..."}
)


class Article(NamedTuple):
    """`sentences` in order, white space folded; `header` is the date of a feed header that was stripped, or empty."""

    sentences: dict[Locator, str]
    header: str
    text: str

    @property
    def words(self) -> int:
        """Words of the whole article, without its header."""
        return len(words(self.text))


def read(raw: bytes) -> Article:
    """The article in the bytes of its file; refuses what is not UTF-8."""
    text = decoded(raw)
    header, start = feed_header(text)
    sentences = {at: _folded(text[span]) for at, span in located(text, start)}
    return Article(sentences, header, text[start:])


def decoded(raw: bytes) -> str:
    """The text of an article's bytes: strict UTF-8, without byte order mark, every line end a line feed."""
    try:
        text = raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise Refused(f"the article is not UTF-8 text (byte {error.start})", "save it with the encoding UTF-8", "unreadable-file") from None
    return text.replace("\r\n", "\n").replace("\r", "\n")


def feed_header(text: str) -> tuple[str, int]:
    """The date of a leading feed header, or empty, and where the article's own text begins."""
    header = _HEADER.match(text)
    return (header[1], header.end()) if header else ("", 0)


def located(text: str, start: int = 0) -> Iterator[tuple[Locator, slice]]:
    """Every sentence of `text` from `start` on, with its place in it; paragraphs are blocks between blank lines."""
    paragraphs = _pieces(text, start, (blank.span() for blank in _BLANK.finditer(text, start)))
    for number, paragraph in enumerate(paragraphs, 1):
        for sentence, span in enumerate(_spans(text, paragraph), 1):
            yield Locator(number, sentence), span


def split(paragraph: str) -> list[str]:
    """The sentences of one paragraph (`seg: 1`), white space folded."""
    return [_folded(paragraph[span]) for span in _spans(paragraph, slice(0, len(paragraph)))]


def _spans(text: str, paragraph: slice) -> Iterator[slice]:
    ends = (end.end() for end in _END.finditer(text, paragraph.start, paragraph.stop) if not _is_abbreviation(text, end))
    return _pieces(text, paragraph.start, ((end, end) for end in ends), paragraph.stop)


def _pieces(text: str, start: int, gaps: Iterable[tuple[int, int]], stop: int | None = None) -> Iterator[slice]:
    """What stands between the gaps, without the white space around it; what is only white space is no piece."""
    stop = len(text) if stop is None else stop
    for left, right in (*gaps, (stop, stop)):
        piece = text[start:left]
        if piece and not piece.isspace():
            yield slice(start + len(piece) - len(piece.lstrip()), left - len(piece) + len(piece.rstrip()))
        start = right


def _folded(text: str) -> str:
    return " ".join(text.split())


def _is_abbreviation(paragraph: str, end: re.Match[str]) -> bool:
    """A single capital ("Jay Y. Lee") or a listed abbreviation before one full stop."""
    if end[0] != ".":
        return False
    word = re.split(r"\s", paragraph[max(0, end.start() - _LONGEST_WORD) : end.start()])[-1].lstrip("\"'“‘«([")
    return (len(word) == 1 and word.isupper()) or word.casefold() in _ABBREVIATIONS


def exact(sentence: str) -> str:
    """The sentence but for typography: quotation marks, dashes, invisible characters, white space."""
    text = unicodedata.normalize("NFC", sentence).translate(_DROPPED).translate(_PLAIN)
    return " ".join(text.split())


def loose(sentence: str) -> str:
    """The sentence's words and numbers only, in lower case, the ways of writing a percentage or a thousand made one."""
    text = unicodedata.normalize("NFKC", exact(sentence)).casefold()
    text = re.sub(r"\b(?:[^\W\d_]\.){2,}", lambda match: match[0].replace(".", ""), text)
    text = re.sub(r"(?<=\d)\s*(?:%|per cent\b|percent\b|pct\b|pc\b)", " percent", text)
    text = re.sub(r"(?<=\d),(?=\d{3})", "", text)
    return " ".join(tokens(text))


def tokens(text: str) -> list[str]:
    """Numbers with their decimals, and words with their apostrophes."""
    return re.findall(r"\d+(?:\.\d+)?|[^\W_]+(?:['’][^\W_]+)*", text)


def words(text: str) -> list[str]:
    """Runs of letters and digits, with their apostrophes: what is counted and compared as a word."""
    return re.findall(r"[^\W_]+(?:['’][^\W_]+)*", text)


def fingerprint(form: str, text: str) -> str:
    """16 hexadecimal digits for a text in one form (`n1` exact, `n2` loose); nothing smaller than a sentence is ever fingerprinted."""
    return hashlib.sha256(f"briefs:{form}:{NORM}\n{text}".encode()).hexdigest()[:16]


def fingerprints(sentence: str) -> tuple[str, str]:
    """(exact, loose)"""
    return fingerprint("n1", exact(sentence)), fingerprint("n2", loose(sentence))
