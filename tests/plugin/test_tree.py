"""The Markdown tree of `briefs build` makes the same pages without our plugin: the way out when a generator of sites goes away."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest
from bs4 import BeautifulSoup
from click.testing import CliRunner

from generator.cli import main
from plugin.folders import REAL, ROOT, copy_of_real

BIN = Path(sys.executable).parent
CONFIG = f"""\
site_name: Briefs
theme:
  name: material
  font: false
  custom_dir: {ROOT / "site_templates/theme"}
extra_css: [assets/briefs.css]
extra: {{ generator: false }}
markdown_extensions:
  - admonition
  - attr_list
  - def_list
  - md_in_html
  - tables
  - toc:
      permalink: true
      slugify: !!python/name:generator.markup.heading_anchor
"""
BUILDERS = {"mkdocs": [BIN / "mkdocs", "build", "--strict"], "zensical": [BIN / "zensical", "build", "--strict"]}
PICTURE = b"\x89PNG no picture, but bytes \x00\xff"


@pytest.fixture(scope="module", params=list(BUILDERS))
def built(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The site that another builder makes of the tree of the real sheets, which have one more page, a picture and a former address."""
    folder = tmp_path_factory.mktemp(request.param)
    kakao = (REAL / "companies/kakao.yml").read_text(encoding="utf-8")
    briefs = copy_of_real(folder / "briefs", {
        "notes/hand.md": "# By hand\n\n![A picture](picture.png)\n", "notes/picture.png": PICTURE, "companies/kakao.yml": f"{kakao}former_slugs: [kakao-corp]\n",
    })  # fmt: skip
    result = CliRunner().invoke(main, ["build", "--briefs", str(briefs), str(folder / "docs")])
    assert result.exit_code == 0, result.output
    (folder / "mkdocs.yml").write_text(CONFIG)
    done = subprocess.run(BUILDERS[request.param], cwd=folder, capture_output=True, text=True, timeout=300)
    assert done.returncode == 0, done.stdout + done.stderr
    return folder / "site"


def article(site: Path, path: str) -> BeautifulSoup:
    return BeautifulSoup((site / path).read_text(encoding="utf-8"), "html.parser").article


def facts(site: Path, path: str) -> list[tuple[str, str]]:
    """Each fact of a page: its anchor, and its text without what a theme may put between words."""
    return [(item.get("id", ""), "".join(item.get_text().split())) for item in article(site, path).select("li.fact")]


def test_every_page_is_there_with_its_facts(built: Path, site: Path) -> None:
    """The pages of the site that the plugin builds, and on each the same facts in the same words with the same anchors."""
    paths = sorted(path.relative_to(site).as_posix() for path in site.rglob("index.html"))
    count = 0
    for path in paths:
        assert facts(built, path) == facts(site, path), path
        count += len(facts(site, path))
    assert len(paths) > 30 and count > 150


def test_names_links_and_citations_are_the_same(built: Path, site: Path) -> None:
    """Kakao's page has the same heading, bottom line, fact box and links, and its citations lead to its sources."""
    ours, theirs = (article(where, "companies/kakao/index.html") for where in (site, built))
    for part in ("h1 .kind", ".bottom-line", ".glance"):
        assert theirs.select_one(part).get_text().split() == ours.select_one(part).get_text().split()
    links = [[link["href"].removesuffix("index.html") for link in page.select("li.fact a, .glance a, ol.sources a")] for page in (ours, theirs)]
    assert links[0] == links[1]
    for citation in theirs.select("a.footnote-ref"):
        assert theirs.find(id=citation["href"].partition("#")[2]).find("p"), citation


def test_hand_written_pages_and_pictures_are_there(built: Path) -> None:
    """What an editor wrote by hand goes along, pictures byte for byte, and the stylesheet too."""
    assert "By hand" in article(built, "notes/hand/index.html").get_text()
    assert (built / "notes/picture.png").read_bytes() == PICTURE
    assert article(built, "about/index.html").h1
    assert (built / "assets/briefs.css").read_bytes() == (ROOT / "site_templates/assets/briefs.css").read_bytes()


def test_a_former_address_leads_on(built: Path) -> None:
    """A redirect needs no plugin: it is in the page's header and the theme."""
    page = BeautifulSoup((built / "companies/kakao-corp/index.html").read_text(encoding="utf-8"), "html.parser")
    assert page.select_one("meta[http-equiv=refresh]")["content"] == "0; url=../kakao/"
    assert page.article.find("a", string="Kakao")["href"].removesuffix("index.html") == "../kakao/"
