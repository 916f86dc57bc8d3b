"""Markdown as prose: its marks are taken away, its words and paragraphs stay. What has no marks stays what it is."""

from __future__ import annotations

import html
import re

from generator.draft.reading.html import without_comments

_FRONT_MATTER = re.compile(r"\A\s*---[ \t]*\n(?P<fields>(?:(?!---|\.\.\.)[^\n]*\n)*+)(?:---|\.\.\.)[ \t]*(?:\n|\Z)")
_FENCE = re.compile(r"[ ]{0,3}(?P<fence>`{3,}|~{3,})")
_RULE = re.compile(r"[ ]{0,3}(?:(?:\*[ \t]*+){3,}|(?:_[ \t]*+){3,}|(?:-[ \t]*+){3,}|={3,}[ \t]*+|-{2,}[ \t]*+)\Z")
_DEFINITION = re.compile(r"[ ]{0,3}\[[^\]\n]{1,200}\]:\s*\S")
_QUOTE = re.compile(r"(?:[ ]{0,3}>[ ]?)+")
_HEADING = re.compile(r"[ ]{0,3}#{1,6}[ \t]+(?P<words>.*?)[ \t]*#*[ \t]*\Z")
_ITEM = re.compile(r"[ \t]*(?:[-*+•]|[0-9]{1,3}[.)])[ \t]+(?=\S)")

_INLINE: tuple[tuple[re.Pattern[str], str], ...] = tuple((re.compile(pattern), to) for pattern, to in [
    (r"!\[[^\[\]\n]{0,300}+\](?:\([^()\n]{0,1000}+\)|\[[^\[\]\n]{0,200}+\])", ""),  # an image is no prose
    (r"\[([^\[\]\n]{1,500}+)\]\([^()\n]{0,1000}+(?:\([^()\n]{0,200}+\)[^()\n]{0,500}+)?\)", r"\1"),  # [words](address)
    (r"\[([^\[\]\n]{1,500}+)\]\[[^\[\]\n]{0,200}+\]", r"\1"),
    (r"<(https?://[^<>\s]{1,1000}+)>", r"\1"),
    (r"</?[A-Za-z][A-Za-z0-9-]{0,20}+(?:\s[^<>\n]{0,500}+)?/?>", ""),
    (r"(?<!\\)(`{1,2})(?=\S)([^`\n]{1,500}+)\1", r"\2"),
    (r"(?<!\\)(\*{1,3})(?=\S)([^*\n]{1,1000}+)(?<=\S)\1", r"\2"),
    (r"(?<![\w\\])(_{1,3})(?=\S)([^_\n]{1,1000}+)(?<=\S)\1(?!\w)", r"\2"),
    (r"~~(?=\S)([^~\n]{1,500}+)~~", r"\1"),
    (r"\\([\\`*_{}\[\]()#+\-.!$|~>])", r"\1"),
    (r"(?:\\|[ ]{2,})\Z", ""),
])  # fmt: skip


def front_matter(document: str) -> str:
    """The lines between the `---` at the head of a Markdown file, or empty."""
    found = _FRONT_MATTER.match(document)
    return found["fields"] if found else ""


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
    return "\n".join(lines)


def _block(line: str) -> list[str]:
    """A line without the marks of its block; a heading and an item of a list stand apart from what surrounds them."""
    if _RULE.match(line) or _DEFINITION.match(line):
        return [""]
    quote = _QUOTE.match(line)
    line = line[quote.end() :] if quote else line
    if heading := _HEADING.match(line):
        return ["", _inline(heading["words"]), ""]
    if item := _ITEM.match(line):
        return ["", _inline(line[item.end() :])]
    return [_inline(line)]


def _inline(line: str) -> str:
    for pattern, to in _INLINE:
        line = pattern.sub(to, line)
    return html.unescape(line)
