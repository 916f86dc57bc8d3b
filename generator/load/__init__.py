"""YAML → Document. The only stage that imports yaml."""

from __future__ import annotations

import os
import re
from collections.abc import Iterator
from pathlib import Path

import yaml

from generator.load.document import Document, Mark, Path_
from generator.load.files import RESERVED, files, find, is_published
from generator.load.foreign import binary, foreign
from generator.load.foreign import problem as foreign_problem
from generator.load.reader import MAX_DEPTH, Reader, Stop
from generator.load.syntax import explained
from generator.model import FOLDERS
from generator.problems import Problem

__all__ = ["MAX_BYTES", "MAX_DEPTH", "RESERVED", "Document", "Mark", "Path_", "files", "find", "is_published", "load", "parse"]

MAX_BYTES = 2 * 1024 * 1024

_CONTROL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff\ufffe\uffff\ufeff]|\r")
_BAD_INDENT = re.compile("( *+)[\t\u00a0\u3000\u2000-\u200b][ \t\u00a0\u3000\u2000-\u200b]*+(?=\\S)")


def load(root: Path, path: str) -> tuple[Document, list[Problem]]:
    """The file `path` below `root`; its data is None where it can't be read."""
    if path in FOLDERS:
        return _nothing(path), [Problem(path, 1, 1, "unreadable-file", "the folder cannot be read", "give yourself the right to read it and to look into it")]
    if os.path.exists(root / path) and not os.path.isfile(root / path):  # a folder, or a pipe to which nobody writes
        return _nothing(path), [Problem(path, 1, 1, "unreadable-file", "this is not a file", "rename or remove it")]
    try:
        with open(root / path, "rb") as file:
            raw = file.read(MAX_BYTES + 1)
    except OSError as error:
        return _nothing(path), [Problem(path, 1, 1, "unreadable-file", f"the file cannot be read: {error.strerror}")]
    document, problems = parse(path, raw)
    if what := binary(raw) or foreign(path, document):
        return document._replace(data=None, marks={}), [foreign_problem(path, what)]
    return document, problems


def parse(path: str, raw: bytes) -> tuple[Document, list[Problem]]:
    """The YAML text `raw` of the file called `path`, with all problems up to the first that ends the reading."""
    if len(raw) > MAX_BYTES:
        return _nothing(path), [Problem(path, 1, 1, "unreadable-file", "the file is larger than 2 MiB", "split it")]
    try:
        text = raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        return _nothing(path), [_undecodable(path, raw, error)]
    document = Document(path, None, {}, tuple(line.removesuffix("\r") for line in text.split("\n")))
    unseen = list(_unseen(document))
    if any(problem.code == "control-character" for problem in unseen):
        return document, unseen
    reader, data, ends = Reader(document, text), None, []
    try:
        data = reader.read()
    except Stop as stop:
        ends = [document.problem_at(*stop.args)]
    except yaml.YAMLError as error:
        ends = [explained(document, error)]
    if misindented := [problem for problem in unseen if problem.line not in reader.block_lines]:
        return document, misindented  # what else is wrong follows from it
    if ends:
        return document, reader.problems + ends
    return document._replace(data=data, marks=reader.marks, ends=reader.ends), reader.problems


def _nothing(path: str) -> Document:
    return Document(path, None, {}, ())


def _undecodable(path: str, raw: bytes, error: UnicodeDecodeError) -> Problem:
    start = error.start + len(raw) - len(error.object)  # the decoder counts from after the BOM, and so do columns
    before = raw[:start].decode("utf-8-sig")
    line, column = before.count("\n") + 1, len(before) - (before.rfind("\n") + 1) + 1
    return Problem(path, line, column, "unreadable-file", "the file is not UTF-8 text", "save it with the encoding UTF-8")


def _unseen(document: Document) -> Iterator[Problem]:
    """Characters that no editor shows: refused before YAML gives them a meaning."""
    for number, line in enumerate(document.lines, 1):
        if found := _CONTROL.search(line):
            what = f"the character U+{ord(found[0]):04X}"
            yield document.problem_at(number, found.start() + 1, "control-character", f"{what} is not allowed", "delete it; end lines with LF or CRLF")
        elif found := _BAD_INDENT.match(line):
            what = "a tab" if "\t" in found[0] else "a no-break or other odd space"
            yield document.problem_at(number, found.end(1) + 1, "bad-indentation", f"{what} is used as indentation", "indent with spaces")
