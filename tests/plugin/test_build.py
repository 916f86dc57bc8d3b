"""`mkdocs build`: what is published, what is not, where the links lead, and how it ends."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from pathlib import Path
from urllib.parse import unquote, urljoin, urlsplit

import pytest
from bs4 import BeautifulSoup
from conftest import build_site

from generator.build import check, outputs
from plugin.folders import REAL, ROOT, SITE, copy_of_real, sheet, tree, write

HOST = "http://site.invalid"
KAKAO = "companies/kakao/index.html"


def soup(site: Path, path: str) -> BeautifulSoup:
    return BeautifulSoup((site / path).read_text(encoding="utf-8"), "html.parser")


@pytest.fixture(scope="module")
def pages(site: Path) -> dict[str, BeautifulSoup]:
    """Every page of the real site: path → parsed."""
    return {path.relative_to(site).as_posix(): soup(site, path.relative_to(site).as_posix()) for path in sorted(site.rglob("*.html"))}


@pytest.fixture(scope="module")
def other(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, str]:
    """The site of another folder of sheets, and what its build printed."""
    folder = tmp_path_factory.mktemp("other")
    briefs = write(folder / "briefs", {
        "site.yml": SITE.replace("Briefs", "Deal Desk"), "companies/acme.yml": "name: Acme\nformer_slugs: [old-acme]\n", "companies/gone.yml": "name: Gone\nmerged_into: acme\n",
        "companies/kakao.yml": "name: Kakao\n", "sheets/2025-02-05-servers.yml": sheet("draft"), "assets/briefs.css": "x{}", "assets/own.txt": "mine",
    })  # fmt: skip
    done = build_site(folder / "site", briefs, "--strict")
    assert done.returncode == 0, done.stderr
    return folder / "site", done.stderr


# what is published


def test_the_sheets_themselves_are_not_published(site: Path) -> None:
    """No YAML, lock or site.yml is in the site: readers get pages."""
    assert not [path for path in tree(site) if path.lower().endswith((".yml", ".yaml"))]
    assert not (site / "locks").exists()


def test_every_generated_page_is_published(pages: dict[str, BeautifulSoup]) -> None:
    """What `briefs build` writes is what the site has, page for page."""
    generated = {output.path.removesuffix(".md").removesuffix("index").rstrip("/") for output in outputs(check(REAL))}
    assert generated | {"about", "first-sheet"} == {path.removesuffix("index.html").rstrip("/") for path in pages} - {"404.html"}


def test_hand_written_pages_are_published(pages: dict[str, BeautifulSoup]) -> None:
    """briefs/about.md is a page of the site, with its own heading and a place in the navigation."""
    assert pages["about/index.html"].h1 is not None
    assert "about/" in _navigation(pages["index.html"])


def test_the_navigation_has_indexes_and_not_entities(pages: dict[str, BeautifulSoup]) -> None:
    """Index and cross-cutting pages stand in the navigation; 500 companies would not."""
    shown = _navigation(pages["index.html"])
    assert {".", "companies/", "deals/", "people/", "institutions/", "sheets/", "timeline/", "open-questions/"} <= shown
    assert not [href for href in shown if re.fullmatch(r"(companies|deals|people|institutions|sheets)/.+", href)]
    assert "problems/" not in shown


def _navigation(page: BeautifulSoup) -> set[str]:
    return {link["href"] for link in page.select(".md-nav--primary a.md-nav__link[href]") if not link["href"].startswith("#")}


@pytest.mark.parametrize("files", [{}, {"site.yml": SITE}], ids=["empty folder", "only site.yml"])
def test_a_folder_without_a_sheet_says_how_to_begin(files: dict[str, str | bytes], tmp_path: Path) -> None:
    """A newcomer's empty folder builds, and the first page tells what to write first."""
    (tmp_path / "briefs").mkdir()
    done = build_site(tmp_path / "site", write(tmp_path / "briefs", files), "--strict")
    assert done.returncode == 0, done.stderr
    text = soup(tmp_path / "site", "index.html").article.get_text()
    assert "How to begin" in text and "site.yml" in text and "briefs check" in text


def test_the_site_has_the_name_that_its_settings_say(other: tuple[Path, str]) -> None:
    """The name in site.yml stands in the title and header of each page; the one in mkdocs.yml does not matter."""
    page = soup(other[0], KAKAO)
    assert page.title.string == "Kakao - Deal Desk"
    assert "Deal Desk" in page.select_one(".md-header__topic").get_text()


def test_another_folder_is_published_with_the_same_theme(site: Path, other: tuple[Path, str]) -> None:
    """BRIEFS_DIR=/elsewhere publishes the sheets there and none of ours, with our stylesheet and scripts."""
    there, _ = other
    assert (there / "companies/acme/index.html").exists() and not (there / "companies/naver").exists() and not (there / "about").exists()
    assert tree(site / "assets").items() <= tree(there / "assets").items()
    assert "../../assets/briefs.css" in {link["href"] for link in soup(there, KAKAO).select("link[rel=stylesheet]")}


def test_own_files_are_published_but_not_in_place_of_an_asset(other: tuple[Path, str]) -> None:
    """A picture in briefs/assets/ is published; a briefs.css there neither replaces the site's nor prints a warning about Python."""
    assert (other[0] / "assets/own.txt").read_text() == "mine"
    assert (other[0] / "assets/briefs.css").read_bytes() == (ROOT / "site_templates/assets/briefs.css").read_bytes()
    assert "Warning" not in other[1]


def test_drafts_are_not_published(other: tuple[Path, str]) -> None:
    """A draft sheet has no page in a built site, and its facts stand in none of its files."""
    assert not (other[0] / "sheets/2025-02-05-servers").exists()
    assert not [path for path, content in tree(other[0]).items() if b"moved its servers" in content]


def test_a_former_address_leads_on(other: tuple[Path, str]) -> None:
    """The old address of a renamed or merged company shows a link, moves the browser on by itself, and is not found by search."""
    for old in ("old-acme", "gone"):
        page = soup(other[0], f"companies/{old}/index.html")
        wait, _, target = page.select_one("meta[http-equiv=refresh]")["content"].partition("; url=")
        assert wait == "0" and urljoin(f"/companies/{old}/", target) == "/companies/acme/"
        assert page.article.find("a", string="Acme")["href"] == "../acme/"
        assert f"companies/{old}" not in "".join(file.read_text(encoding="utf-8") for file in (other[0] / "search").rglob("*.json"))


# edit links


def test_the_pencil_leads_to_the_yaml(tmp_path: Path) -> None:
    """With a repository each entity's page offers its YAML for editing, a hand-written page itself, and a computed page nothing."""
    done = build_site(tmp_path / "site", REAL, "--strict", BRIEFS_REPO_URL="https://git.invalid/desk/briefs")
    assert done.returncode == 0, done.stderr
    edit = "https://git.invalid/desk/briefs/edit/main/briefs/"
    assert _pencil(tmp_path / "site", KAKAO) == f"{edit}companies/kakao.yml"
    assert _pencil(tmp_path / "site", "sheets/2025-02-04-openai-kakao/index.html") == f"{edit}sheets/2025-02-04-openai-kakao.yml"
    assert _pencil(tmp_path / "site", "about/index.html") == f"{edit}about.md"
    assert _pencil(tmp_path / "site", "index.html") is _pencil(tmp_path / "site", "companies/index.html") is None
    assert_each_fact_leads_to_its_line(tmp_path / "site", "https://git.invalid/desk/briefs/blob/main/briefs/{path}#L{line}")


def test_another_host_or_editor_can_be_named(tmp_path: Path) -> None:
    """`BRIEFS_EDIT_LINE` is the address with {path} and {line}; it goes before the repository's."""
    pattern = "https://forge.invalid/-/ide/{path}?l={line}&x=1"
    done = build_site(tmp_path / "site", REAL, "--strict", BRIEFS_EDIT_LINE=pattern)
    assert done.returncode == 0, done.stderr
    assert_each_fact_leads_to_its_line(tmp_path / "site", pattern)


def assert_each_fact_leads_to_its_line(site: Path, pattern: str) -> None:
    """Each fact in full on the sheet's page leads to the line of the YAML on which it begins."""
    path = "sheets/2025-02-04-openai-kakao.yml"
    lines = (REAL / path).read_text(encoding="utf-8").splitlines()
    facts = soup(site, "sheets/2025-02-04-openai-kakao/index.html").select("li.fact[id]")
    assert len(facts) > 40
    for fact in facts:
        name = fact["id"].removeprefix("role.")
        line = next(n for n, text in enumerate(lines, 1) if text.startswith(f"  {name}:"))
        assert fact.select_one("a.fact-edit")["href"] == pattern.format(path=path, line=line)


def test_no_pencil_without_a_repository(pages: dict[str, BeautifulSoup]) -> None:
    """A built site without a repository has no edit link, least of all one into the builder's own disk."""
    for path, page in pages.items():
        assert not page.select("a[rel=edit], a.md-content__button"), path
        assert not page.select("a[href^='vscode:'], a[href^='file:']"), path


def _pencil(site: Path, path: str) -> str | None:
    link = soup(site, path).select_one("a[rel=edit]")
    return str(link["href"]) if link else None


# how it ends


def test_all_problems_are_told_and_the_build_fails_once(tmp_path: Path) -> None:
    """Mistakes in three files: a line for each with its place, one line that says that the site is not built, no traceback; yesterday's site stays."""
    write(tmp_path / "site", {"index.html": "yesterday's"})
    folder = copy_of_real(tmp_path / "briefs", {
        "companies/bad-yaml.yml": "name: [\n", "companies/oracle.yml": "name: Oracle\nparent: orcale\n", "people/empty.yml": "",
    })  # fmt: skip
    done = build_site(tmp_path / "site", folder)
    assert done.returncode == 1
    for problem in check(folder).problems:
        assert f"{folder.as_posix()}/{problem}" in done.stderr, problem
    assert {"companies/bad-yaml.yml", "companies/oracle.yml", "people/empty.yml"} == {problem.path for problem in check(folder).problems}
    assert done.stderr.count("the site is not built") == 1
    assert "Traceback" not in done.stdout + done.stderr
    assert tree(tmp_path / "site") == {"index.html": b"yesterday's"}


def test_warnings_fail_only_under_strict(tmp_path: Path) -> None:
    """A published sheet without a lock is a warning: told, and fatal with --strict alone."""
    folder = write(tmp_path / "briefs", {"site.yml": SITE, "companies/kakao.yml": "name: Kakao\n", "sheets/2025-02-05-servers.yml": sheet("published")})
    lenient, strict = build_site(tmp_path / "site", folder), build_site(tmp_path / "strict", folder, "--strict")
    for done in (lenient, strict):
        assert "sheets/2025-02-05-servers.yml:2:9: warning:" in done.stderr
        assert "Traceback" not in done.stderr
    assert (lenient.returncode, strict.returncode) == (0, 1)


@pytest.mark.parametrize("site_yml", ["name: Wrong\nas_of: tomorrow\n", b"\xff\xfe"], ids=["wrong values", "no text"])
def test_broken_settings_are_a_problem_like_any_other(site_yml: str | bytes, tmp_path: Path) -> None:
    """A site.yml that can't be read is told with its place, without a traceback."""
    done = build_site(tmp_path / "site", write(tmp_path / "briefs", {"site.yml": site_yml}))
    assert done.returncode == 1 and re.search(r"site\.yml:\d+:\d+: error: ", done.stderr)
    assert "Traceback" not in done.stderr


def test_the_themes_own_notice_is_not_printed(tmp_path: Path) -> None:
    """Whoever builds reads about their sheets, not each time about the theme's end of life."""
    folder = write(tmp_path / "briefs", {"site.yml": SITE})
    environ = {name: value for name, value in os.environ.items() if not name.endswith("MKDOCS_2_WARNING")} | {"BRIEFS_DIR": str(folder)}
    command = Path(sys.executable).with_name("mkdocs")  # the theme looks at the program's name
    done = subprocess.run([command, "build", "-f", str(ROOT / "mkdocs.yml"), "-d", str(tmp_path / "site")], env=environ, capture_output=True, text=True, timeout=300)
    assert done.returncode == 0
    assert not re.search("material for mkdocs|zensical|end of life|warning", done.stdout + done.stderr, re.IGNORECASE)


# links and anchors


def test_every_link_and_anchor_leads_somewhere(site: Path, pages: dict[str, BeautifulSoup]) -> None:
    """No link of any page leads to a missing page, file or place."""
    ids = {path: {element["id"] for element in page.select("[id]")} for path, page in pages.items()}
    broken, checked = [], 0
    for path, page in pages.items():
        base = f"{HOST}/" if path == "404.html" else f"{HOST}/{path.removesuffix('index.html')}"
        for element in page.select("[href], [src]"):
            href = str(element.get("href") or element.get("src"))
            target = urlsplit(urljoin(base, href))
            if f"{target.scheme}://{target.netloc}" != HOST:
                continue
            checked += 1
            file = unquote(target.path).lstrip("/")
            file = f"{file}index.html" if file.endswith("/") or not file else file
            if not (site / file).is_file() or (target.fragment and unquote(target.fragment) not in ids[file]):
                broken.append(f"{path}: {href}")
    assert not broken
    assert checked > 1000


def test_each_place_of_a_page_has_an_address_of_its_own(pages: dict[str, BeautifulSoup]) -> None:
    """No id stands twice on a page, so an anchor can't lead to the wrong fact."""
    for path, page in pages.items():
        ids = [element["id"] for element in page.select("[id]")]
        assert len(ids) == len(set(ids)), (path, sorted({name for name in ids if ids.count(name) > 1}))


_LOADED = {"script": "src", "img": "src", "iframe": "src", "source": "src", "video": "src", "audio": "src", "embed": "src", "object": "data", "link": "href"}


def test_no_page_loads_anything_from_elsewhere(site: Path, pages: dict[str, BeautifulSoup]) -> None:
    """Reading the site tells nobody else about it: scripts, styles, fonts and pictures are all its own."""
    elsewhere = re.compile(r"(?:https?:)?//", re.IGNORECASE)
    for path, page in pages.items():
        for element in page.select(", ".join(f"{tag}[{attribute}]" for tag, attribute in _LOADED.items())):
            assert not elsewhere.match(str(element[_LOADED[element.name]])), (path, element)
        assert not page.select("[srcset*='//'], [ping], base, form[action*='//']"), path
    for file in sorted(site.rglob("*.css")):
        assert not re.search(r"url\(\s*['\"]?(?:https?:)?//|@import", file.read_text(encoding="utf-8")), file


# odd names

ODD = "R&D <b>\"Bold\"</b> 'Co' &amp; <script>alert(1)</script>"


@pytest.fixture(scope="module")
def odd(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A site whose name, company, deal, person and headline are full of markup."""
    name, folder = json.dumps(ODD), tmp_path_factory.mktemp("odd")
    briefs = write(folder / "briefs", {
        "site.yml": f"format: 1\nname: {name}\nas_of: 2025-02-04\n", "companies/kakao.yml": f"name: {name}\n",
        "people/odd.yml": f"name: {json.dumps('Dr ' + ODD)}\n", "sheets/2025-02-05-odd.yml": sheet("published", name),
    })  # fmt: skip
    done = build_site(folder / "site", briefs)
    assert done.returncode == 0, done.stderr
    return folder / "site"


def test_odd_names_read_as_typed(odd: Path) -> None:
    """&, < and quotes in a name stand on the page as typed, in title, heading and header; nothing of it becomes markup."""
    for path in (KAKAO, "people/odd/index.html", "index.html", "sheets/2025-02-05-odd/index.html"):
        page = soup(odd, path)
        assert ODD in page.title.string and page.title.string.endswith(f" - {ODD}"), path
        assert ODD in " ".join(page.h1.get_text().split()), path
        assert ODD in page.select_one(".md-header__topic").get_text(), path
        assert ODD in page.select_one(".md-nav--primary > .md-nav__title").get_text(), path
        for element in page.select(".md-logo"):
            assert element["title"] == element["aria-label"] == ODD
            assert set(element.attrs) == {"href", "title", "class", "aria-label", "data-md-component"}
        assert not [element for element in page.select("script:not([type='application/ld+json']), b") if "alert(1)" in element.get_text() or "Bold" in element.get_text()], path


def test_odd_names_are_text_in_search(odd: Path) -> None:
    """The theme's index, which the search box puts into the page as HTML, brings no markup; the names file has the name as typed."""
    docs = json.loads((odd / "search/search_index.json").read_text(encoding="utf-8"))["docs"]
    assert docs
    for doc in docs:
        assert "<script" not in doc["title"] + doc["text"] and "<b>" not in doc["title"] + doc["text"]
    assert json.dumps(ODD, ensure_ascii=False) in (odd / "search/names.json").read_text(encoding="utf-8")
