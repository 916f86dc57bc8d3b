"""An article as the drafter reads it: plain text, Markdown or HTML made one text of numbered sentences, each with its place in it.

The sentences are those of `generator.evidence.sentences`, so that what is drafted here can be locked there.
"""

from __future__ import annotations

import re

from generator.draft.candidates import Sentence, Text
from generator.draft.reading.html import extracted, prose_of_html
from generator.draft.reading.markdown import prose_of_markdown
from generator.evidence.sentences import decoded, feed_header, located
from generator.load import MAX_BYTES
from generator.values import Refused, shown

HTML, MARKDOWN, PLAIN = "html", "markdown", "plain"
_FORMS = {"html": HTML, "htm": HTML, "xhtml": HTML, "md": MARKDOWN, "markdown": MARKDOWN}
_HTML_START = re.compile(r"\s*(?:<!--.{0,2000}?-->\s*)?<(?:!doctype html|html|head|body|article|main)\b", re.IGNORECASE | re.DOTALL)
_NOT_TEXT = re.compile("[\x00-\x08\x0e-\x1f\x7f]")
EXTRACTORS = ("trafilatura",)


def read_text(raw: bytes, name: str = "", *, extractor: str = "") -> Text:
    """The article in the bytes of a file called `name`, whose ending tells Markdown and HTML from plain text.

    `extractor` names an optional library that finds the text of an HTML page (`trafilatura`, extra `html`); empty is the standard library.
    Refuses (`Refused`, code `unreadable-file`) what is empty, larger than 2 MiB, not UTF-8, or not text at all.
    """
    document = _readable(raw)
    form = _form(name, document)
    text = _prose(document, form, extractor)
    if not text.strip():
        raise Refused("no text was found in the article", "save the article's text in the file, with its paragraphs apart", "unreadable-file")
    header, start = feed_header(text)
    sentences = tuple(Sentence(at, span.start, span.stop, text[span]) for at, span in located(text, start))
    return Text(text, sentences, header, form, document)


def _readable(raw: bytes) -> str:
    if len(raw) > MAX_BYTES:
        raise Refused("the article is larger than 2 MiB", "give one article, as text", "unreadable-file")
    if b"\x00" in raw or raw.startswith((b"%PDF", b"PK\x03\x04")):
        raise Refused("the article is not a text file", "save it as plain text, Markdown or HTML, in UTF-8", "unreadable-file")
    document = decoded(raw)
    if unseen := _NOT_TEXT.search(document):
        what = f"the article has the control character U+{ord(unseen[0]):04X} (character {unseen.start()})"
        raise Refused(what, "save it as plain text, Markdown or HTML, in UTF-8", "unreadable-file")
    return document


def _form(name: str, document: str) -> str:
    """By the ending of the name; a page of HTML is known by how it begins, whatever its name."""
    by_name = _FORMS.get(name.rpartition(".")[2].lower() if "." in name else "", PLAIN)
    return HTML if by_name == PLAIN and _HTML_START.match(document) else by_name


def _prose(document: str, form: str, extractor: str) -> str:
    if extractor and extractor not in EXTRACTORS:
        raise Refused(f"there is no extractor {shown(extractor)}", f"use {' or '.join(EXTRACTORS)}, or none", "not-allowed")
    if form == HTML:
        return extracted(document) if extractor else prose_of_html(document)
    return prose_of_markdown(document) if form == MARKDOWN else document
