"""Whatever a sheet says is printed as it was typed: no text becomes an element, an attribute, a link or a table cell."""

from __future__ import annotations

import html
import re
from collections.abc import Iterator
from pathlib import Path

import markdown
import pytest
import yaml
from bs4 import BeautifulSoup, Tag
from hypothesis import given, settings
from hypothesis import strategies as st
from mkdocs.config import load_config
from test_cases import CASES, ROOT

from generator.build import check, outputs
from generator.link import Library
from generator.markup import Link, link, text

HOSTILE = CASES / "hostile" / "briefs"

# What templates write. Whatever else stood on a page would come from a text.
ELEMENTS = {
    "a", "bdi", "br", "button", "caption", "dd", "details", "div", "dl", "dt", "figcaption", "figure", "h1", "h2", "h3", "label", "li", "ol", "p", "section", "select",
    "option", "span", "strong", "summary", "sup", "table", "tbody", "td", "th", "thead", "time", "tr", "ul",
    "svg", "g", "line", "circle", "rect", "path", "text", "title", "tspan", "defs", "marker", "polygon", "desc",
}  # fmt: skip
NOT_FROM_TEXTS = {"script", "img", "iframe", "b", "em", "i", "code", "pre", "hr", "blockquote", "h4", "abbr", "ins", "del", "input", "style"}
OWN_PROSE = {"downloads.md", "fields.md", "messages.md"}
"""Pages of fixed words, which may have elements that no other page has."""
ADDRESS = re.compile(r"(?:\.\./|[a-z0-9-]+/)*[a-z0-9-]+(?:\.md|/)(?:#[a-z0-9.-]+)?|#[\w.-]+|https://(?:quay|old)\.example/[!-~]*")


def folded(value: str) -> str:
    return " ".join(value.split())


@pytest.fixture(scope="session")
def converter() -> markdown.Markdown:
    """Python-Markdown as mkdocs.yml sets it up."""
    config = load_config(str(ROOT / "mkdocs.yml"))
    return markdown.Markdown(extensions=config.markdown_extensions, extension_configs=config.mdx_configs)


@pytest.fixture(scope="module")
def library() -> Library:
    return check(HOSTILE).library


@pytest.fixture(scope="module")
def pages(converter: markdown.Markdown, library: Library) -> dict[str, tuple[dict[str, str], BeautifulSoup]]:
    """Path → (header, page) of every page of the case."""
    found = {}
    for output in outputs(check(HOSTILE)):
        _, header, body = output.text.split("---\n", 2)
        found[output.path] = yaml.safe_load(header), BeautifulSoup(converter.reset().convert(body), "html.parser")
    return found


def texts_of_entry(library: Library, slug: str) -> Iterator[str]:
    record = library.registry.entities[slug].record
    yield record.name
    yield from (other.text for other in library.registry.entities[slug].other_names if other.kind != "weak")
    yield from record.ids.values()
    yield from filter(None, (record.note, getattr(record, "bottom_line", None)))


def texts_of_sheet(library: Library, sheet_id: str) -> Iterator[str]:
    sheet = library.sheets[sheet_id]
    yield from (sheet.source.title, sheet.source.author, sheet.source.reviewed.by, sheet.source.url, sheet.source.archived_url)
    yield from (role.title for held in sheet.roles.values() for role in held)
    for fact in sheet.facts.values():
        yield from filter(None, (fact.text, fact.note, fact.question, fact.clarity_note, fact.quote, fact.rank_reason))
        yield from (words for change in fact.corrected for words in (change.was, change.why))
        named = (fact.subject, fact.object, fact.place, *fact.by, *fact.parties, *fact.participants)
        yield from (library.registry.entities[slug].name for slug in named if slug)


def test_every_text_reads_as_typed_on_its_pages(library: Library, pages: dict[str, tuple[dict[str, str], BeautifulSoup]]) -> None:
    """Names, notes, titles, bylines, quotes and addresses stand in the page's text letter for letter, white space folded."""
    expected = [(entity.page, list(texts_of_entry(library, slug))) for slug, entity in library.registry.entities.items() if entity.page]
    expected += [(f"sheets/{sheet_id}.md", list(texts_of_sheet(library, sheet_id))) for sheet_id in library.sheets]
    for path, wanted in expected:
        printed = folded(pages[path][1].get_text())
        assert [typed for typed in wanted if folded(typed) not in printed] == [], path


def test_measures_read_as_typed(library: Library, pages: dict[str, tuple[dict[str, str], BeautifulSoup]]) -> None:
    """What is measured is printed as typed; it may begin with a capital."""
    printed = folded(pages["sheets/2025-01-07-names.md"][1].get_text()).casefold()
    measures = [fact.measure for fact in library.sheets["2025-01-07-names"].facts.values() if fact.measure]
    assert measures and [measure for measure in measures if folded(measure).casefold() not in printed] == []


def test_index_pages_print_names_as_typed(library: Library, pages: dict[str, tuple[dict[str, str], BeautifulSoup]]) -> None:
    """The lists of companies, deals, people, institutions and sheets have every name."""
    for kind, folder in (("company", "companies"), ("deal", "deals"), ("person", "people"), ("institution", "institutions")):
        printed = folded(pages[f"{folder}/index.md"][1].get_text())
        assert [entity.name for entity in library.entities(kind) if folded(entity.name) not in printed] == []
    printed = folded(pages["sheets/index.md"][1].get_text())
    assert [sheet.source.title for sheet in library.sheets.values() if folded(sheet.source.title) not in printed] == []


def test_titles_read_as_typed(library: Library, pages: dict[str, tuple[dict[str, str], BeautifulSoup]]) -> None:
    """The header, which names the browser's tab, has the name with every character as a reference."""
    for entity in library.registry.entities.values():
        if entity.page:
            title = pages[entity.page][0]["title"]
            assert html.unescape(title) == folded(entity.name) and not set(title) & set("<>\"*_[]`{}|")


def test_no_element_comes_from_a_text(pages: dict[str, tuple[dict[str, str], BeautifulSoup]]) -> None:
    """Only what templates write is an element; no attribute runs a script, no address is anything but a page or the article."""
    for path, (_, page) in pages.items():
        found = {tag.name for tag in page.find_all(True)}
        assert path in OWN_PROSE or not found & NOT_FROM_TEXTS and found <= ELEMENTS, (path, found - ELEMENTS)
        for tag in page.find_all(True):
            assert not any(name.startswith("on") or name in ("style", "src", "srcdoc", "formaction") for name in tag.attrs), (path, tag)
            for name in ("href", "xlink:href"):
                assert name not in tag.attrs or ADDRESS.fullmatch(tag[name]) or path in OWN_PROSE, (path, tag)
            if tag.name == "strong":
                assert not tag.find_parent(["a", "bdi", "dd", "h1", "h2", "span", "td"]), (path, tag)


def test_links_keep_their_address(library: Library, pages: dict[str, tuple[dict[str, str], BeautifulSoup]]) -> None:
    """An address with brackets, stars and ampersands leads where it leads; brackets may be percent-encoded."""
    sheet = library.sheets["2025-01-07-texts"].source
    there = {re.sub("%([0-9A-F]{2})", lambda code: chr(int(code[1], 16)), tag["href"]) for tag in pages["sheets/2025-01-07-texts.md"][1].find_all("a", href=True)}
    assert {sheet.url, sheet.archived_url} <= there


def test_tables_have_as_many_cells_in_each_row(pages: dict[str, tuple[dict[str, str], BeautifulSoup]]) -> None:
    """A bar in a name is no border between cells."""
    tables = [(path, table) for path, (_, page) in pages.items() for table in page.find_all("table")]
    assert len(tables) > 20
    for path, table in tables:
        widths = {len(row.find_all(("td", "th"))) for row in table.find_all("tr")}
        assert len(widths) == 1 and len(table.find_all("tr")) > 1, (path, widths)


def test_each_fact_is_one_item_with_its_own_anchor(library: Library, pages: dict[str, tuple[dict[str, str], BeautifulSoup]]) -> None:
    """A link to a fact lands on its item: one item a fact, with the fact's id, and no id twice on a page."""
    for sheet_id in library.sheets:
        page = pages[f"sheets/{sheet_id}.md"][1]
        assert [item["id"] for item in facts_on(page)] == [linked.ref.fact for linked in library.by_sheet[sheet_id]]
    for slug, there in library.on_page.items():
        page = pages[library.registry.entities[slug].page][1]
        assert sorted(item["id"] for item in facts_on(page)) == sorted(f"{linked.ref.sheet}.{linked.ref.fact}" for linked in there)
    for path, (_, page) in pages.items():
        ids = [tag["id"] for tag in page.find_all(id=True)]
        assert len(ids) == len(set(ids)), path


def facts_on(page: BeautifulSoup) -> list[Tag]:
    return page.find_all("li", class_="fact")


ANY_TEXT = st.text(st.characters(exclude_categories=("Cc", "Cs")), max_size=40).map(str.strip).filter(bool)
MARKS = st.text(st.sampled_from("*_`[](){}<>!#|\\&;:~^=+-.\"'/$@ \n1aA"), min_size=1, max_size=30).map(str.strip).filter(bool)


@given(value=ANY_TEXT | MARKS)
@settings(max_examples=300, deadline=None)
def test_any_text_reads_as_typed_wherever_it_stands(converter: markdown.Markdown, value: str) -> None:
    """In a paragraph, item, cell, link, heading or definition, any text reads as typed and makes no element."""
    safe = text(value)
    places = {
        "p": safe, "li": f"- {safe}\n- next", "td": f"| head | next |\n| --- | --- |\n| {safe} | next |", "a": link(Link(value, "page.md")),
        "h2": f"## {safe}", "dd": f"Term\n:   {safe}", "span": f'- <span class="x">{safe}</span> next', "strong": f"**{safe}:** next",
    }  # fmt: skip
    for name, source in places.items():
        page = BeautifulSoup(converter.reset().convert(str(source)), "html.parser")
        where = page.find(name)
        for anchor in where.find_all(class_="headerlink"):
            anchor.decompose()
        printed = folded(where.get_text())
        assert printed == folded(value) + (":" if name == "strong" else ""), (name, source)
        assert {tag.name for tag in where.find_all(True)} <= {"bdi"}, (name, source)


def test_the_case_has_what_it_should() -> None:
    """The folder is not mended by accident: the texts still have what could go wrong."""
    held = "".join(file.read_text(encoding="utf-8") for file in Path(HOSTILE).rglob("*.yml"))
    for part in ("<script>", "{{ 7*7 }}", "{% raw %}", "javascript:", "{: #id", "<!--", "\u202e", "///Footnotes Go Here///", "&amp;", "w" * 200, "]]>", "[^1]"):
        assert part in held
