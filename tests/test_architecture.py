"""The order of the stages, and the rim at which third-party libraries stay, as design.md draws them."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest

PACKAGE = Path(__file__).parent.parent / "generator"
ORDER = (
    "problems", "messages", "values", "vocabulary", "language", "people", "model", "load", "files", "validate", "tidy", "link", "evidence", "changes", "wording", "markup", "schema", "views", "render", "exports", "headers", "mends", "build", "tree", "edits", "starter", "draft", "cli", "plugin",
)  # fmt: skip
SHELLS = ("cli", "plugin")
RIM = {"yaml": {"load"}, "jinja2": {"render"}, "mkdocs": {"plugin"}, "click": {"cli"}, "pydantic": {"model", "validate"}, "markupsafe": {"markup", "views", "plugin"}, "spacy": {"draft"}, "trafilatura": {"draft"}}


def stage_of(file: Path) -> str:
    return file.relative_to(PACKAGE).parts[0].removesuffix(".py")


def imports(file: Path) -> list[str]:
    found = []
    for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            found += [alias.name for alias in node.names]
        elif isinstance(node, ast.ImportFrom) and node.module:
            found += [f"{node.module}.{alias.name}" for alias in node.names]
    return found


FILES = sorted(file for file in PACKAGE.rglob("*.py") if file != PACKAGE / "__init__.py")


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.relative_to(PACKAGE).as_posix())
def test_a_stage_imports_only_from_stages_before_it(file: Path) -> None:
    """A newcomer can read the package from the top down; the two shells don't know each other."""
    here = stage_of(file)
    for name in imports(file):
        if name.startswith("generator."):
            there = name.split(".")[1]
            assert ORDER.index(there) <= ORDER.index(here), f"{here} imports {there}"
            assert there == here or there not in SHELLS


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.relative_to(PACKAGE).as_posix())
def test_libraries_stay_at_the_rim(file: Path) -> None:
    """yaml only in load, jinja2 only in render, mkdocs only in the plugin: each can be replaced in one place."""
    for name in imports(file):
        allowed = RIM.get(name.split(".")[0].removesuffix("_core"))
        assert allowed is None or stage_of(file) in allowed, f"{file.name} imports {name}"


def test_no_stage_reads_the_clock_or_git() -> None:
    """Two builds of one input are equal: nothing asks for the time, the revision or the platform."""
    for file in FILES:
        text = file.read_text(encoding="utf-8")
        if stage_of(file) in SHELLS:
            continue
        assert not any(call in text for call in ("date.today(", "datetime.now(", "time.time(", "platform.", "getpass", "subprocess")), file


def test_every_kind_of_page_has_its_template() -> None:
    """View and template share one name."""
    templates = {file.name.removesuffix(".md.j2") for file in (PACKAGE.parent / "site_templates" / "pages").iterdir()}
    named = {kind for file in (PACKAGE / "views").glob("*.py") for kind in _page_kinds(file)}
    assert named == templates


def _page_kinds(file: Path) -> set[str]:
    """The literal second argument of each `Page(...)`, and of `organisation_page`."""
    calls = [node for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))) if isinstance(node, ast.Call)]
    found = set()
    for call in calls:
        position = {"Page": 1, "organisation_page": 2}.get(getattr(call.func, "id", ""))
        if position is not None and isinstance(argument := call.args[position], ast.Constant):
            found.add(argument.value)
    return found
