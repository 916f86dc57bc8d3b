"""No sentence of the article is in the repository or on the site. The article itself is never committed."""

from __future__ import annotations

import html
import re
import subprocess
import unicodedata
from pathlib import Path

import pytest
from conftest import ROOT

from generator.build import check
from generator.validate import names_of

ARTICLE = ROOT.parent / "shared" / "seed" / "article.txt"
RUN = 8
_WORD = re.compile(r"[^\W_]+(?:'[^\W_]+)*")


def words(text: str) -> list[str]:
    return [word.casefold() for word in _WORD.findall(unicodedata.normalize("NFKC", text).replace("\u2019", "'"))]


def runs(tokens: list[str], length: int = RUN) -> set[tuple[str, ...]]:
    return {tuple(tokens[n : n + length]) for n in range(len(tokens) - length + 1)}


def masked(tokens: list[str], names: set[str]) -> list[str]:
    """Without names and figures, which may be repeated."""
    return [word for word in tokens if word not in names and not any(char.isdigit() for char in word)]


@pytest.fixture(scope="module")
def article() -> str:
    if not ARTICLE.exists():
        pytest.skip(f"could not run: the article is not at {ARTICLE.relative_to(ROOT.parent)}")
    return ARTICLE.read_text(encoding="utf-8")


def tracked() -> list[Path]:
    listed = subprocess.run(["git", "ls-files", "-co", "--exclude-standard"], cwd=ROOT, capture_output=True, text=True, check=True).stdout
    return [ROOT / line for line in listed.splitlines() if (ROOT / line).is_file()]


def test_no_file_repeats_the_article(article: str, site: Path) -> None:
    """No file of the repository and no page of the site has eight words in a row of the article, names and figures aside."""
    library = check(ROOT / "briefs").library
    names = {word for entity in library.registry.entities.values() for name in names_of(entity.record) for word in words(name)}
    forbidden = runs(words(article)) | runs(masked(words(article), names))
    copied = []
    for file in [*tracked(), *sorted(site.rglob("*.html")), *sorted(site.rglob("*.json"))]:
        try:
            text = file.read_text(encoding="utf-8")
        except UnicodeDecodeError:
            continue
        if file.suffix == ".html":
            text = html.unescape(re.sub(r"<[^>]+>", " ", text))
        tokens = words(text)
        copied += [(str(file), run) for run in (runs(tokens) | runs(masked(tokens, names))) & forbidden]
    assert copied == []


def test_the_check_would_find_a_copy(article: str) -> None:
    """The comparison does find a sentence, also where its names and figures were changed."""
    sentence = article.split("\n\n")[3]
    assert runs(words(sentence)) & runs(words(article))


def test_the_article_is_not_tracked() -> None:
    """Neither it nor the folder in which articles lie beside the sheets is among the files of the repository."""
    assert not [file for file in tracked() if file.name == "article.txt" or file.parent == ROOT / "articles"]
