"""Markdown as prose: its marks are taken away, its words and paragraphs stay. What has no marks stays what it is."""

from __future__ import annotations

import html
import re

from generator.draft.reading.page import without_comments, without_invisible

_FRONT_MATTER = re.compile(r"\A\s*(?:---[ \t]*\n(?P<fields>(?:(?!---|\.\.\.)[^\n]*\n)*+)(?:---|\.\.\.)|\+\+\+[ \t]*\n(?P<toml>(?:(?!\+\+\+)[^\n]*\n)*+)\+\+\+)[ \t]*(?:\n|\Z)")
_FENCE = re.compile(r"[ ]{0,3}(?P<fence>`{3,}|~{3,})")
_RULE = re.compile(r"[ ]{0,3}(?:(?:\*[ \t]*+){3,}|(?:_[ \t]*+){3,}|(?:-[ \t]*+){3,}|={3,}[ \t]*+|-{2,}[ \t]*+)\Z")
_DEFINITION = re.compile(r"[ ]{0,3}\[(?!\^)[^\]\n]{1,200}\]:\s*\S")
_NOTE = re.compile(r"[ ]{0,3}\[\^[^\]\n]{1,200}\]:\s*(?=\S)")
_ROW = re.compile(r"[ ]{0,3}\|(?P<cells>.*?)\|?[ \t]*\Z")
_CELL_ENDS = re.compile(r"(?<!\\)\|")
_UNDER_THE_HEAD = re.compile(r"[\s|:-]+\Z")
_QUOTE = re.compile(r"(?:[ ]{0,3}>[ ]?)+")
_HEADING = re.compile(r"[ ]{0,3}#{1,6}[ \t]+(?P<words>.*?)[ \t]*#*[ \t]*\Z")
_ITEM = re.compile(r"[ \t]*(?:[-*+•]|[0-9]{1,3}[.)])[ \t]+(?:\[[ xX]\][ \t]+)?(?=\S)")
_MARKS = re.compile(r"(?m)[\[<`*_~\\]|[ ]{2}$")
_PARAGRAPH = re.compile(r"[^\n]+(?:\n[^\n]+)*")

_INLINE: tuple[tuple[re.Pattern[str], str], ...] = tuple((re.compile(pattern), to) for pattern, to in [
    (r"!\[[^\[\]]{0,300}+\](?:\([^()\n]{0,1000}+\)|\[[^\[\]\n]{0,200}+\])", ""),  # an image is no prose
    (r"!\[\[[^\[\]\n]{1,300}+\]\]", ""),
    (r"\[\^[^\[\]\n]{1,100}+\]", ""),  # the mark of a note
    (r"\[\[(?:[^\[\]|\n]{1,300}+\|)?([^\[\]|\n]{1,300}+)\]\]", r"\1"),  # [[page|words]]
    (r"\[([^\[\]]{0,500}+)\]\([^()\n]{0,1000}+(?:\([^()\n]{0,200}+\)[^()\n]{0,500}+)?\)", r"\1"),  # [words](address)
    (r"\[([^\[\]]{1,500}+)\]\[[^\[\]\n]{0,200}+\]", r"\1"),
    (r"<(https?://[^<>\s]{1,1000}+)>", r"\1"),
    (r"</?[A-Za-z][A-Za-z0-9-]{0,20}+(?:\s[^<>\n]{0,500}+)?/?>", ""),
    (r"(?<!\\)(`{1,2})(?=\S)([^`]{1,500}+)\1", r"\2"),
    (r"(?<!\\)(\*{1,3})(?=\S)([^*]{1,1000}+)(?<=\S)\1", r"\2"),
    (r"(?<![\w\\])(_{1,3})(?=\S)([^_]{1,1000}+)(?<=\S)\1(?!\w)", r"\2"),
    (r"~~(?=\S)([^~]{1,500}+)~~", r"\1"),
    (r"(?m)(?:(?<!\\)\\|[ ]{2,})$", ""),
    (r"\\([\\`*_{}\[\]()#+\-.!$|~>])", r"\1"),
])  # fmt: skip


def front_matter(document: str) -> str:
    """The lines between the `---` at the head of a Markdown file, or empty."""
    found = _FRONT_MATTER.match(document)
    return found["fields"] or "" if found else ""


def prose_of_markdown(document: str) -> str:
    """The words of a Markdown document: headings and list items are paragraphs, code in fences and images are left out."""
    document = without_comments(document)
    found = _FRONT_MATTER.match(document)
    lines: list[str] = []
    fence = ""
    for line in document[found.end() :].split("\n") if found else document.split("\n"):
        mark = _FENCE.match(line)
        if mark and (not fence or mark["fence"].startswith(fence)):
            fence = "" if fence else mark["fence"]
            lines.append("")
        elif not fence:
            lines += _block(line)
    return _PARAGRAPH.sub(lambda paragraph: _inline(paragraph[0]), "\n".join(lines))


def _block(line: str) -> list[str]:
    """A line without the marks of its block; a heading, an item of a list, a note and each cell of a table stand apart from what surrounds them."""
    if _RULE.match(line) or _DEFINITION.match(line):
        return [""]
    quote = _QUOTE.match(line)
    line = line[quote.end() :] if quote else line
    if heading := _HEADING.match(line):
        return ["", heading["words"], ""]
    if item := _ITEM.match(line) or _NOTE.match(line):
        return ["", line[item.end() :]]
    if row := _ROW.match(line):
        return [] if _UNDER_THE_HEAD.match(row["cells"]) else [part for cell in _CELL_ENDS.split(row["cells"]) for part in ("", cell.strip())]
    return [line]


def _inline(paragraph: str) -> str:
    for pattern, to in _INLINE if _MARKS.search(paragraph) else ():
        paragraph = pattern.sub(to, paragraph)
    return without_invisible(html.unescape(paragraph))
