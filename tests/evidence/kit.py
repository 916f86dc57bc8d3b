"""What the evidence tests share: the invented articles and their sheets, small folders of one sheet, and the command line."""

from __future__ import annotations

import re
import shutil
from functools import cache
from pathlib import Path

from bs4 import BeautifulSoup, Tag
from click.testing import CliRunner, Result
from markdown import markdown

from generator.build import Checked, check, outputs
from generator.cli import main
from generator.evidence.sentences import Article, read
from generator.problems import Problem

ROOT = Path(__file__).resolve().parents[2]
ARTICLES = ROOT / "tests" / "articles"
TRADE = ROOT / "tests" / "cases" / "trade" / "briefs"
NAMES = sorted(file.stem for file in ARTICLES.glob("*.txt"))

SHEET = "2025-03-03-mill"
REGISTRY = {
    "site.yml": "format: 1\nname: Small\nas_of: 2025-06-01\n",
    "companies/acme.yml": "name: Acme Mills\n",
    "companies/beta.yml": "name: Beta Looms\n",
    "people/ruta-fenn.yml": "name: Ruta Fenn\nnames:\n  - {text: Fenn, lang: en, kind: weak}\n",
    "institutions/daily.yml": "name: The Daily Spool\nkind: outlet\n",
    "institutions/wire.yml": "name: Thread Wire\nkind: outlet\n",
    "deals/acme-beta.yml": "name: Acme and Beta\nkind: partnership\n",
    "terms.yml": "people: {name: people at the mill, kind: unnamed}\npaper: {name: the mill's filing, kind: document}\nporto-vell: {name: Porto Vell, kind: place}\n",
}
SOURCE = "format: 1\nstatus: published\nsource:\n  title: unknown\n  publisher: {publisher}\n  url: {url}\n  published: {published}\n  language: en\n  timezone: UTC\n{more}"


def text_of(name: str) -> str:
    return (ARTICLES / f"{name}.txt").read_bytes().decode("utf-8")


def article(text: str) -> Article:
    return read(text.encode())


def sheet(facts: str, *, publisher: str = "daily", published: str = "2025-03-03", url: str = "unknown", more: str = "") -> str:
    """A sheet with the given facts, each `key: {…}` or a block, indented by nothing."""
    body = "".join(f"  {line}\n" for line in facts.strip("\n").splitlines())
    return SOURCE.format(publisher=publisher, published=published, url=url, more=more) + "facts:\n" + body


def folder(path: Path, sheets: dict[str, str], articles: dict[str, str] | None = None, more: dict[str, str] | None = None) -> Path:
    """A briefs folder with a small registry and the given sheets; articles stand beside it."""
    files = REGISTRY | {f"sheets/{name}.yml": text for name, text in sheets.items()} | (more or {})
    for name, text in files.items():
        file = path / "briefs" / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8")
    (path / "articles").mkdir(exist_ok=True)
    for name, text in (articles or {}).items():
        (path / "articles" / f"{name}.txt").write_text(text, encoding="utf-8")
    return path / "briefs"


def checked(briefs: Path, *, with_articles: bool = True) -> Checked:
    return check(briefs, drafts=True, articles=briefs.parent / "articles" if with_articles else None)


def problems(path: Path, facts: str, text: str, **how: str) -> list[Problem]:
    """What is wrong with a sheet of these facts when it is held against this text, the missing lock aside."""
    briefs = folder(path, {SHEET: sheet(facts, **how)}, {SHEET: text})
    return [problem for problem in checked(briefs).problems if problem.code != "missing-lock"]


def codes(found: list[Problem]) -> list[str]:
    return [problem.code for problem in found]


def copy_of_trade(path: Path) -> Path:
    """The trade case with its articles beside it."""
    shutil.copytree(TRADE, path / "briefs")
    shutil.copytree(ARTICLES, path / "articles")
    return path / "briefs"


def edit(file: Path, old: str, new: str) -> None:
    """Replace a text that must be there."""
    text = file.read_bytes().decode("utf-8")
    assert old in text, f"{old!r} is not in {file.name}"
    file.write_bytes(text.replace(old, new).encode())


def run(*arguments: object) -> Result:
    """The command line, in this process."""
    return CliRunner().invoke(main, [str(argument) for argument in arguments])


@cache
def tree_of(briefs: Path) -> dict[str, str]:
    """The Markdown tree of a folder: path → text."""
    return {output.path: output.text for output in outputs(check(briefs))}


@cache
def page(path: str, briefs: Path = TRADE) -> Tag:
    """A page as HTML, by its Markdown file's path."""
    return BeautifulSoup(markdown(tree_of(briefs)[path].split("---", 2)[2], extensions=["tables", "def_list", "md_in_html", "attr_list"]), "html.parser")


def said(element: Tag) -> str:
    """What a reader reads, without blanks before commas."""
    return re.sub(r" ([,);])", r"\1", " ".join(element.get_text(" ").split())).replace("( ", "(")


def rows(table: Tag) -> list[dict[str, str]]:
    head = [said(cell) for cell in table.select("th")]
    return [dict(zip(head, map(said, row.select("td")), strict=True)) for row in table.select("tbody tr") if row.select("td")]
