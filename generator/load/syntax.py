"""libyaml's complaints in our words."""

from __future__ import annotations

import re

import yaml

from generator.load.document import Document
from generator.load.reader import TOO_DEEP
from generator.problems import Problem

_DIRECTIVE = ("yaml-feature", "a directive (%) is not part of the format", "delete the line")
_TAG = ("yaml-feature", "a tag (!) is not part of the format", "put the value in quotation marks")
_TAB = ("bad-indentation", "a tab is used as indentation", "indent with spaces")

_SYNTAX = [  # libyaml's words → ours
    ("exceeded maximum nesting depth", "too-deep", TOO_DEEP, "check the brackets and the indentation"),
    ("mapping keys are not allowed", "bad-yaml", "a value begins with a question mark", "put the value in quotation marks"),
    ("mapping values are not allowed", "cut-short", "': ' cuts the value in two", "put the whole value in quotation marks, or mend the indentation"),
    ("did not find expected ',' or '}'", "bad-yaml", "a '}' or ',' is missing", "close the { … }, and put a value with { } , in quotation marks"),
    ("did not find expected ',' or ']'", "bad-yaml", "a ']' or ',' is missing", "close the [ … ], and put a value with [ ] , in quotation marks"),
    ("found unexpected end of stream", "bad-yaml", "a quotation mark is never closed", "close it, or put the value in double quotation marks"),
    ("found undefined tag handle", *_TAG),
    ("found a tab character", *_TAB),
    ("found incompatible YAML document", *_DIRECTIVE),
    ("found duplicate %", *_DIRECTIVE),
    ("found character that cannot start any token", "bad-yaml", "a value begins with a character that YAML keeps for itself", "put the value in quotation marks"),
    ("block sequence entries are not allowed", "bad-yaml", "'-' stands where a value is expected", "begin the list on the next line, or put the value in quotation marks"),
    ("could not find expected ':'", "bad-yaml", "a line has no ': '", "write `key: value`; put a text of several lines in quotation marks"),
    ("did not find expected key", "bad-yaml", "a key is expected here", "check the indentation, and the quotation marks of the line before"),
    ("did not find expected '-' indicator", "bad-yaml", "a list item is expected here", "check the indentation"),
    ("did not find expected comment or line break", "bad-yaml", "a value begins with | or > and does not go on as a block", "put the value in quotation marks"),
    ("expected chomping or indentation", "bad-yaml", "a value begins with | or > and does not go on as a block", "put the value in quotation marks"),
    ("did not find expected alphabetic or numeric", "yaml-feature", "an anchor (&) or alias (*) is not part of the format", "put the value in quotation marks"),
    ("did not find expected <document start>", "bad-yaml", "the text goes on where it should end", "check the indentation, and the brackets before"),
    ("did not find expected node content", "bad-yaml", "a value is missing here", "put a value that begins with a colon, comma or bracket in quotation marks"),
    ("found unexpected ':'", "bad-yaml", "a ':' stands where it means nothing", "put the value in quotation marks"),
    ("found unexpected document indicator", "bad-yaml", "'---' or '...' begins a line of a value in quotation marks", "close the quotation mark before, or indent the line"),
    ("did not find expected hexdecimal number", "bad-yaml", "a backslash in double quotation marks begins no known escape", "write \\\\ for a backslash, or use single quotation marks"),
    ("found unknown escape", "bad-yaml", "a backslash in double quotation marks begins no known escape", "write \\\\ for a backslash, or use single quotation marks"),
    ("invalid Unicode character escape", "control-character", "a \\u escape names half a character", "type the character itself"),
]  # fmt: skip


def explained(document: Document, error: yaml.YAMLError) -> Problem:
    """libyaml's complaint in our words, at the place that it points to."""
    says, context = str(getattr(error, "problem", None) or error), str(getattr(error, "context", None))
    mark = getattr(error, "problem_mark", None)
    if "end of stream" in says or "could not find expected ':'" in says:  # libyaml points to where it gave up; where it began is of more use
        mark = getattr(error, "context_mark", None) or mark
    line, column = (mark.line + 1, mark.column + 1) if mark else (1, 1)
    line = min(line, max(1, len(document.lines)))
    if "a directive" in context:
        return document.problem_at(line, 1, *_DIRECTIVE)
    if "scanning a tag" in context:
        return document.problem_at(line, column, *_TAG)
    if "cannot start any token" in says and document.lines[line - 1][column - 1 : column] == "\t":
        return document.problem_at(line, column, *_TAB)
    if ("could not find expected ':'" in says or "mapping values are not allowed" in says) and (found := _without_blank(document, line)):
        return document.problem_at(*found, "bad-yaml", "a blank is missing after ':'", "write `key: value`")
    if "did not find expected" in says and (quote := _quoted_beginning(document.lines[line - 1][: column - 1])):
        hint = "put the whole value in double ones" if quote == "'" and '"' not in document.lines[line - 1] else "put the whole value in single ones, and write each ' inside it twice"
        return document.problem_at(line, column, "bad-yaml", "the value begins with a quotation mark and goes on behind the closing one", hint)
    for part, code, message, hint in _SYNTAX:
        if part in says:
            return document.problem_at(line, column, code, message, hint)
    return document.problem_at(line, column, "bad-yaml", f"this is not YAML: {says}", "check indentation and quotation marks")


def _without_blank(document: Document, line: int) -> tuple[int, int] | None:
    """The place after the colon of `key:value`, which is no key, in this line or in the last one before that is as far indented or less; None where there is none."""
    indent = _indent(document.lines[line - 1])
    before = (n for n in range(line - 1, 0, -1) if document.lines[n - 1].strip() and _indent(document.lines[n - 1]) <= indent)
    for n in (line, next(before, line)):
        if found := re.match(r"\s*(?:- +)*[a-z_]+:(?=[^\s/:])(?!.*:\s)", document.lines[n - 1]):
            return n, found.end() + 1
    return None


def _indent(line: str) -> int:
    return len(line) - len(line.lstrip())


def _quoted_beginning(before: str) -> str:
    """The quotation mark of a value that was closed just there, or the empty text."""
    found = re.match(r"""\s*(?:- +)*(?:[\w-]+: +)?(["']).*\1\s*\Z""", before)
    return found[1] if found else ""
