"""The first article as published: what a reader of the built site sees of it, page by page."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path

import pytest
from bs4 import BeautifulSoup, Tag

SHEET = "2025-02-04-openai-kakao"


@cache
def page(site: Path, path: str) -> Tag:
    return BeautifulSoup((site / path / "index.html").read_text(encoding="utf-8"), "html.parser").find("article")


def said(element: Tag) -> str:
    return " ".join(element.get_text(" ").split())


def fact(site: Path, path: str, name: str) -> str:
    """The text of a fact on a page: its anchor is short on the sheet's own page."""
    found = page(site, path).find(id=name if path.startswith("sheets/") else f"{SHEET}.{name}")
    assert found is not None, f"{name} is not on {path}"
    return said(found)


def facts(site: Path, path: str) -> list[str]:
    return [item["id"] for item in page(site, path).select("li.fact[id]")]


@pytest.mark.parametrize("folder, slugs", [
    ("companies", "kakao naver openai oracle samsung samsung-electronics sk-group sk-hynix softbank-group"),
    ("deals", "national-ai-computing-centre openai-kakao openai-softbank stargate us-ai-infrastructure-investment"),
    ("people", "chey-tae-won chung-shina donald-trump jay-y-lee masayoshi-son narendra-modi sam-altman"),
    ("institutions", "maeil-business-newspaper south-korea-government"),
    ("sheets", SHEET),
])  # fmt: skip
def test_every_entity_has_its_page(site: Path, folder: str, slugs: str) -> None:
    """9 companies, 5 deals, 7 people, 2 institutions, 1 sheet; the index lists them all."""
    assert sorted(path.name for path in (site / folder).iterdir() if path.is_dir()) == sorted(slugs.split())
    linked = {link["href"].strip("./") for link in page(site, folder).select("table a[href]")}
    assert set(slugs.split()) <= {link.split("/")[-1] for link in linked}


def test_the_sheet_shows_every_fact_in_article_order(site: Path) -> None:
    """45 facts and 7 roles, each under its sentence, sentences in order."""
    shown = facts(site, f"sheets/{SHEET}")
    assert len(shown) == len(set(shown)) == 52
    assert len([name for name in shown if name.startswith("role.")]) == 7
    sentences = [heading["id"] for heading in page(site, f"sheets/{SHEET}").select("h3[id^='at.']")]
    order = [tuple(int(n) for n in re.findall(r"\d+", name)) for name in sentences]
    assert order == sorted(order) and len(order) == 20


def test_two_trillion_won_is_a_ceiling_for_the_computing_centre(site: Path) -> None:
    """Up to, with the article's conversion marked as such, and the damage said; never Stargate's money."""
    text = fact(site, "deals/national-ai-computing-centre", "korean-centre-amount")
    assert "up to 2 trillion KRW" in text and "2조 원" in text
    assert "1.4 billion USD by the article's own conversion" in text
    assert "read from a damaged sentence" in text and "Damaged sentence:" in text
    for other in ("deals/stargate", "deals/openai-kakao", "companies/openai"):
        assert "2 trillion" not in said(page(site, other))


def test_five_hundred_billion_dollars_are_announced_not_invested(site: Path) -> None:
    """Up to, planned, announced by Donald Trump, to be paid by the private sector."""
    text = fact(site, "deals/us-ai-infrastructure-investment", "trump-500bn")
    assert text.startswith("Planned, Donald Trump announced:")
    assert "up to 500 billion USD" in text and "to be paid by private sector" in text
    for path in sorted(site.rglob("index.html")):
        words = said(page(site, path.parent.relative_to(site).as_posix()))
        assert all(before.rstrip().endswith("up to") for before in words.split("500 billion")[:-1]), path
        assert not re.search(r"\b(has|have|was|were) invested|invested [^.]*500", words)


def test_the_seoul_meeting_reads_as_planned_and_as_reported_elsewhere(site: Path) -> None:
    """Altman with Lee and Son: planned, by Maeil Business Newspaper's report, on every page where it stands."""
    for path in ("people/sam-altman", "people/jay-y-lee", "people/masayoshi-son", "companies/samsung", "companies/softbank-group", f"sheets/{SHEET}"):
        text = fact(site, path, "altman-to-meet-lee-and-son")
        assert text.startswith("Planned, as reported by Maeil Business Newspaper:")
        assert "Another outlet's report" in text and "Held" not in text


def test_india_is_scheduled_and_modi_is_sought(site: Path) -> None:
    """Both from unnamed sources."""
    assert fact(site, "people/sam-altman", "altman-india-visit").startswith("Scheduled, according to unnamed sources:")
    meeting = fact(site, "people/narendra-modi", "altman-wants-modi-meeting")
    assert meeting.startswith("Sought by one side, according to unnamed sources:") and "Unnamed sources" in meeting


def test_silence_is_no_denial(site: Path) -> None:
    """Samsung and SoftBank declined to comment; Son's answer is neither yes nor no."""
    for path, name, who in (("companies/samsung", "samsung-no-comment", "Samsung"), ("companies/softbank-group", "softbank-no-comment", "SoftBank Group")):
        assert fact(site, path, name).startswith(f"{who} declined to comment:")
        assert not re.search(r"\bden(y|ied|ies|ial)\b", said(page(site, path)), re.IGNORECASE)
    assert "answered neither yes nor no" in fact(site, "people/masayoshi-son", "son-on-samsung-investment")


def test_stargate_lists_its_parties_by_this_source(site: Path) -> None:
    """OpenAI and Oracle, with the editor's remark on SoftBank."""
    glance = said(page(site, "deals/stargate").select_one(".glance"))
    assert "OpenAI (venturer)" in glance and "Oracle (venturer)" in glance and "SoftBank" not in glance
    assert "Editor's remark: SoftBank is not named as a party here" in fact(site, "deals/stargate", "stargate-venture")


def test_kakao_shows_both_market_moves(site: Path) -> None:
    """+0.2 percent on 4 February 2025, +9 percent on 3 February 2025, before the announcement."""
    later, earlier = fact(site, "companies/kakao", "kakao-shares-tuesday"), fact(site, "companies/kakao", "kakao-shares-monday")
    assert "+0.2 percent" in later and "4 February 2025" in later
    assert "+9 percent" in earlier and "3 February 2025" in earlier and "the day before the announcement" in earlier
    assert "+0.2 percent on 4 February 2025" in said(page(site, "companies/kakao").select_one(".glance"))


def test_every_citation_leads_to_its_sentence(site: Path) -> None:
    """From each fact's number to the page's source list, from there to the fact on its sheet, under its paragraph and sentence."""
    checked = 0
    for folder in ("companies", "deals", "people", "institutions"):
        for path in sorted((site / folder).iterdir()):
            if path.is_dir():
                checked += _follow(site, f"{folder}/{path.name}")
    assert checked > 100


def _follow(site: Path, path: str) -> int:
    shown = page(site, path)
    for item in shown.select("li.fact"):
        source = shown.find(id=item.select_one("a.footnote-ref")["href"].removeprefix("#"))
        anchor = source.find("a")["href"]
        assert anchor.startswith(f"../../sheets/{SHEET}/#")
        target = page(site, f"sheets/{SHEET}").find(id=anchor.split("#")[1])
        at = re.findall(r"paragraph (\d+), sentence (\d+)", said(source))
        places = [place.get_text() for place in item.select(".fact-place a")]
        assert places == [f"p{paragraph}s{sentence}" for paragraph, sentence in at] == [place.get_text() for place in target.select(".fact-place a")]
        assert target.find_previous("h3")["id"] == f"at.{places[0]}"
    return len(shown.select("li.fact"))


def test_open_questions_are_gathered(site: Path) -> None:
    """Questions without an answer and silence, each leading to its fact."""
    text = said(page(site, "open-questions"))
    assert "Will SoftBank ask Samsung to invest in Stargate?" in text
    assert "Samsung declined to comment:" in text
    assert "Outcome not recorded" not in text  # the site speaks for the day of the article


def test_the_timeline_has_the_latest_first(site: Path) -> None:
    """The visit to India, which is still to come, stands before the day of the article."""
    days = [heading.get_text().rstrip("¶") for heading in page(site, "timeline").select("h2")]
    assert days[:2] == ["5 February 2025", "4 February 2025"] and days.index("3 February 2025") < days.index("January 2025")
