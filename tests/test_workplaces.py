"""Where people work beside the terminal: pre-commit, GitHub, and sites outside this repository."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest
import yaml
from click.testing import CliRunner
from plugin.folders import REAL, ROOT, SITE, copy_of_real, tree, write

from generator.cli import main

BIN = Path(sys.executable).parent
ENVIRON = {name: value for name, value in os.environ.items() if not name.startswith(("BRIEFS_", "GIT_"))} | {"PATH": f"{BIN}{os.pathsep}{os.environ['PATH']}", "PYTHONPATH": str(ROOT)}
FORM_KEYS = {  # https://docs.github.com/en/communities/using-templates-to-encourage-useful-issues-and-pull-requests/syntax-for-githubs-form-schema
    "markdown": {"value"}, "textarea": {"label", "description", "placeholder", "value", "render"}, "input": {"label", "description", "placeholder", "value"},
    "dropdown": {"label", "description", "multiple", "options", "default"}, "checkboxes": {"label", "description", "options"},
}  # fmt: skip


def read(path: str) -> dict:
    return yaml.load((ROOT / path).read_text(encoding="utf-8"), yaml.BaseLoader)


def run(folder: Path, *words: str | Path) -> subprocess.CompletedProcess[str]:
    return subprocess.run(list(map(str, words)), cwd=folder, env=ENVIRON | {"PRE_COMMIT_HOME": str(folder / ".pre-commit")}, capture_output=True, text=True, timeout=300)


def is_command(words: list[str]) -> bool:
    """Whether the program knows the command and each of its options."""
    if words[0] == "briefs":
        shown = CliRunner().invoke(main, [words[1], "--help"])
        return shown.exit_code == 0 and all(word in shown.output for word in words[2:] if word.startswith("-"))
    shown = run(ROOT, BIN / words[0], words[1], "--help")
    return shown.returncode == 0 and all(word in shown.stdout for word in words[2:] if word.startswith("-"))


def test_the_workflow_checks_builds_and_uploads() -> None:
    """Its own commands exist with their options; actions are pinned by major version; what is uploaded is what is built; only the last job may publish."""
    workflow = read(".github/workflows/site.yml")
    steps = [step for job in workflow["jobs"].values() for step in job["steps"]]
    assert all(re.fullmatch(r"actions/[a-z-]+@v[0-9]+", step["uses"]) for step in steps if "uses" in step)
    commands = [step["run"].split() for step in steps if "run" in step]
    assert ["briefs", "check", "--format", "github"] in commands and ["mkdocs", "build", "--strict"] in commands
    assert all(is_command(words) for words in commands if words[0] in ("briefs", "mkdocs"))
    assert [step["with"]["path"] for step in steps if "upload-pages-artifact" in step.get("uses", "")] == ["site"]
    assert workflow["permissions"] == {"contents": "read"} and workflow["jobs"]["publish"]["permissions"] == {"pages": "write", "id-token": "write"}


def test_the_form_asks_for_a_fact_and_its_source() -> None:
    """GitHub knows each element and key of the form; source, sentence and own words are required."""
    form = read(".github/ISSUE_TEMPLATE/fact.yml")
    assert {"name", "description", "body"} <= set(form) <= {"name", "description", "body", "title", "labels", "assignees", "projects", "type"}
    ids = [element["id"] for element in form["body"] if element["type"] != "markdown"]
    assert len(set(ids)) == len(ids)
    for element in form["body"]:
        assert set(element) <= {"type", "id", "attributes", "validations"} and set(element["attributes"]) <= FORM_KEYS[element["type"]]
        assert element["type"] == "markdown" or element["attributes"]["label"]
        assert set(element.get("validations", {})) <= {"required"}
    required = {element.get("id") for element in form["body"] if element.get("validations", {}).get("required") == "true"}
    assert {"source", "fact", "publisher"} <= required


def test_the_hooks_run_under_pre_commit(tmp_path: Path) -> None:
    """The manifest is valid; a commit with an untidy file is stopped and the file tidied, one with an error is stopped and told, a sound one passes."""
    assert run(tmp_path, BIN / "pre-commit", "validate-manifest", ROOT / ".pre-commit-hooks.yaml").returncode == 0
    hooks = [{**hook, "language": "system"} for hook in yaml.safe_load((ROOT / ".pre-commit-hooks.yaml").read_text())]  # no environment of its own: the commands are here
    write(tmp_path, {"briefs/site.yml": SITE, "briefs/companies/kakao.yml": "name:   Kakao\n", ".pre-commit-config.yaml": yaml.safe_dump({"repos": [{"repo": "local", "hooks": hooks}]})})
    assert run(tmp_path, "git", "init", "-q").returncode == 0 and run(tmp_path, "git", "add", "briefs").returncode == 0

    def committed() -> subprocess.CompletedProcess[str]:
        run(tmp_path, "git", "add", "briefs")
        return run(tmp_path, BIN / "pre-commit", "run", "--all-files")

    untidy = committed()
    assert untidy.returncode == 1 and "files were modified by this hook" in untidy.stdout
    assert (tmp_path / "briefs/companies/kakao.yml").read_text() == "name: Kakao\n"
    assert committed().returncode == 0
    write(tmp_path, {"briefs/companies/kakao.yml": "nmae: Kakao\n"})
    broken = committed()
    assert broken.returncode == 1 and "companies/kakao.yml:1:1: error: unknown key 'nmae'" in broken.stdout


@pytest.fixture
def installed(tmp_path: Path) -> Path:
    """The package as the wheel has it: what pyproject.toml includes is inside the package, and nothing else of the repository is near."""
    folder = tmp_path / "installed"
    shutil.copytree(ROOT / "generator", folder / "generator", ignore=shutil.ignore_patterns("__pycache__"))
    wheel = tomllib.loads((ROOT / "pyproject.toml").read_text())["tool"]["hatch"]["build"]["targets"]["wheel"]
    for source, target in wheel["force-include"].items():
        (shutil.copytree if (ROOT / source).is_dir() else shutil.copy)(ROOT / source, folder / target)
    return folder


def test_a_new_site_outside_this_repository_is_built_by_the_installed_package(installed: Path, tmp_path: Path) -> None:
    """`briefs init` writes a sound and tidy example, `mkdocs build --strict` makes its site with our look, and nothing is overwritten."""
    environ = ENVIRON | {"PYTHONPATH": str(installed)}

    def there(folder: Path, *words: str) -> subprocess.CompletedProcess[str]:
        return subprocess.run([BIN / words[0], *words[1:]], cwd=folder, env=environ, capture_output=True, text=True, timeout=300)

    assert there(tmp_path, "briefs", "init", "newsroom").returncode == 0
    site = tmp_path / "newsroom"
    before = tree(site)
    assert {".gitignore", "mkdocs.yml", ".vscode/settings.json", "schema/sheet.json"} <= set(before) and b"/articles/" in before[".gitignore"]
    assert there(tmp_path, "briefs", "init", "newsroom").returncode == 1 and tree(site) == before
    for words in (("briefs", "check"), ("briefs", "fmt", "--check"), ("briefs", "verify"), ("mkdocs", "build", "--strict")):
        done = there(site, *words)
        assert done.returncode == 0 and "warning" not in done.stdout, done.stdout + done.stderr
    page = (site / "site/companies/fennmoor/index.html").read_text(encoding="utf-8")
    assert "up to 40 million" in page.replace("\u00a0", " ") and "og:site_name" in page and (site / "site/assets/briefs.css").exists()


def test_a_sites_own_overrides_come_before_ours(tmp_path: Path) -> None:
    """A custom_dir in mkdocs.yml goes on working beside the look that the plugin brings."""
    copy_of_real(tmp_path / "briefs")
    write(tmp_path, {"mkdocs.yml": (ROOT / "mkdocs.yml").read_text().replace("  name: material\n", "  name: material\n  custom_dir: mine\n"), "mine/partials/footer.html": "<footer>our own footer</footer>"})
    done = run(tmp_path, BIN / "mkdocs", "build", "-q")
    assert done.returncode == 0, done.stderr
    page = (tmp_path / "site/companies/kakao/index.html").read_text(encoding="utf-8")
    assert "our own footer" in page and "og:site_name" in page


def test_this_repository_keeps_its_own_rules() -> None:
    """What the workflow and the hooks ask of others holds for the real sheets."""
    for words in (["check"], ["fmt", "--check"]):
        assert CliRunner().invoke(main, [words[0], "--briefs", str(REAL), *words[1:]]).exit_code == 0
