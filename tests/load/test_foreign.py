"""Files of another kind under a name of ours: one message each, which says what they look like and what is expected."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from generator.build import check

FOREIGN: dict[str, tuple[bytes, str]] = {
    "csv": (b"company,country\nFennmoor,Norland\nTidewick,Norland\n", "a table (CSV)"), "semicolons": (b'"a";"b: c"\n"1";"2"\n', "a table (CSV)"), "png": (b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR", "a PNG picture"),
    "pdf": (b"%PDF-1.7\n%\xe2\xe3", "a PDF"), "office": (b"PK\x03\x04\x14\0", "a ZIP archive or an office document"), "html": (b"\n<!DOCTYPE html>\n<title>a: b</title>\n", "HTML"), "xml": (b'<?xml version="1.0"?>\n<a/>\n', "XML or HTML"),
    "list": ("".join(f"- id: {{a: {n}}}\n  name: {{first: A{n}, last: B}}\n" for n in range(3_000)).encode(), "a list of 3000 entries"), "json": (b'{"id": 1, "colour": "red", "sizes": [1]}', "JSON"),
    "json-list": (json.dumps([{"id": n} for n in range(3)]).encode(), "a list of 3 entries"), "compose": (b"services:\n  web:\n    image: x\nvolumes: {}\n", "a Docker Compose file"), "workflow": (b"name: CI\non: push\njobs: {a: {runs-on: x}}\n", "a GitHub workflow"),
    "openapi": (b"openapi: 3.1.0\ninfo: {title: x}\npaths: {}\n", "an OpenAPI description"), "other": (b"hosts: all\nbecome: yes\ntasks: []\n", "another program's YAML"), "markdown": (b"# Title\n\nSome words: a list.\n\n- one\n- two\n", "Markdown"),
    "front": (b"---\ntitle: x\n---\n\n# Title\n\nSome words.\n", "Markdown"),
}  # fmt: skip


@pytest.mark.parametrize("path", ["companies/x.yml", "sheets/2025-02-04-x.yml"])
@pytest.mark.parametrize("name", FOREIGN)
def test_what_is_something_else_is_told_in_one_message(name: str, path: str, tmp_path: Path) -> None:
    """Whoever saved the wrong file in the folder reads what it is, and not a hundred times what it lacks."""
    raw, looks = FOREIGN[name]
    (tmp_path / path).parent.mkdir()
    (tmp_path / path).write_bytes(raw)
    (tmp_path / "site.yml").write_text("format: 1\nname: Mine\nas_of: 2025-02-04\n")
    (problem,) = check(tmp_path, drafts=True).problems
    assert problem.code == "foreign-file" and problem.place == f"{path}:1:1"
    assert problem.message.startswith(f"this looks like {looks}") and "is a map with" in problem.hint


@pytest.mark.parametrize("text, code", [
    ("", "empty-value"), ("nmae: Acme\n", "unknown-key"), ("name: Acme\ncolour: red\nsizes: [1]\nfounded: 1990\n", "unknown-key"), ("# Acme\nname: \"Acme\n", "bad-yaml"), ("- Acme\n", "wrong-shape"),
    ("just words, and more\n", "wrong-shape"),
])  # fmt: skip
def test_a_slip_is_no_foreign_file(text: str, code: str, tmp_path: Path) -> None:
    """Who writes one of our files and errs is told of the slip."""
    (tmp_path / "companies").mkdir()
    (tmp_path / "companies" / "acme.yml").write_text(text)
    assert code in {problem.code for problem in check(tmp_path).problems} and "foreign-file" not in {problem.code for problem in check(tmp_path).problems}
