"""Many sheets: indexes and the timeline are split once they pass 250 rows, and every page stays reachable."""

from __future__ import annotations

import pytest

from generator.build import check, outputs
from generator.views.indexes import MAX_ROWS
from generator.views.names import initial
from generator.views.network import relative_url

SHEET = """format: 1
status: published
source: {{title: unknown, publisher: unknown, url: unknown, published: {day}, language: en, timezone: UTC}}
facts:
  deal:
    at: p1s1
    kind: deal
    text: The two will work together.
    parties: {{acme: partner, company-{n}: partner}}
    about: [deal-{n}]
    date: {day}
"""


@pytest.fixture(scope="module")
def tree(tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    briefs = tmp_path_factory.mktemp("large")
    for folder in ("companies", "deals", "sheets"):
        (briefs / folder).mkdir()
    (briefs / "site.yml").write_text("format: 1\nname: Large\nas_of: 2025-12-31\n")
    (briefs / "companies" / "acme.yml").write_text("name: Acme\n")
    for n in range(MAX_ROWS + 10):
        day = f"{2023 + n % 3}-{n % 12 + 1:02d}-{n % 28 + 1:02d}"
        (briefs / "companies" / f"company-{n}.yml").write_text(f"name: {'ABC가'[n % 4]}ompany {n}x\n", encoding="utf-8")
        (briefs / "deals" / f"deal-{n}.yml").write_text(f"name: Deal {n}x\nkind: partnership\n")
        (briefs / "sheets" / f"{day}-s{n}.yml").write_text(SHEET.format(day=day, n=n))
    return {output.path: output.text for output in outputs(check(briefs))}


@pytest.mark.parametrize("folder, by, parts", [("deals", "year", ["2023", "2024", "2025"]), ("sheets", "year", ["2023", "2024", "2025"]), ("companies", "initial", ["a", "b", "c", "3131"])])
def test_long_indexes_are_split(tree: dict[str, str], folder: str, by: str, parts: list[str]) -> None:
    """The index shows the first 250 rows and leads to the parts; together these have every row."""
    index = tree[f"{folder}/index.md"]
    assert index.count("<tr markdown") == MAX_ROWS + 1
    rows = 0
    for part in parts:
        assert f"by-{by}/{part}.md" in index
        rows += tree[f"{folder}/by-{by}/{part}.md"].count("<tr markdown") - 1
    assert rows == len([path for path in tree if path.startswith(f"{folder}/") and path.count("/") == 1]) - 1


def test_the_timeline_has_a_page_a_year(tree: dict[str, str]) -> None:
    """The first page shows the latest events, each year's page all of that year."""
    assert tree["timeline.md"].count("{: #") == MAX_ROWS
    assert sum(tree[f"timeline/{year}.md"].count("{: #") for year in (2023, 2024, 2025)) == MAX_ROWS + 10


@pytest.mark.parametrize("name, letter", [("Kakao", "K"), ("kakao", "K"), ("카카오", "ㅋ"), ("삼성", "ㅅ"), ("Éclair", "E"), ("3M", "0–9"), ("ソフト", "ソ"), ("Ｋａ", "K")])
def test_names_stand_under_their_letter(name: str, letter: str) -> None:
    """Latin letters without accents, Korean initials, digits together, other scripts by their first character."""
    assert initial(name) == letter


@pytest.mark.parametrize("target, page, url", [
    ("companies/kakao.md", "companies/naver.md", "../kakao/"), ("companies/kakao.md", "index.md", "companies/kakao/"),
    ("companies/kakao.md", "deals/index.md", "../companies/kakao/"), ("deals/x.md", "companies/kakao.md", "../../deals/x/"),
])  # fmt: skip
def test_pictures_link_as_a_browser_sees_it(target: str, page: str, url: str) -> None:
    """Links inside a drawing are not Markdown, so they are written as addresses."""
    assert relative_url(target, page) == url
