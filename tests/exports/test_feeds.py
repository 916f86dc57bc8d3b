"""Atom feeds: their structure by RFC 4287, and their words."""

from __future__ import annotations

import re
from xml.etree import ElementTree as ET

import pytest
from bs4 import BeautifulSoup

from exports.material import ADDRESS, BOTH, FIRST, FORMULA, files, library, real
from generator.exports.feeds import MAX_FACTS, MAX_SHEETS

ATOM = "{http://www.w3.org/2005/Atom}"
INSTANT = re.compile(r"\d{4}-\d{2}-\d{2}T00:00:00Z")
ONCE = ("id", "title", "updated")


def feed(path: str, name: str = "hostile", address: str = "") -> ET.Element:
    return ET.fromstring(files(name, address)[path])


def entries(root: ET.Element) -> dict[str, ET.Element]:
    return {entry.findtext(f"{ATOM}id").rpartition("/")[2]: entry for entry in root.findall(f"{ATOM}entry")}


@pytest.mark.parametrize("name, address", BOTH)
def test_every_feed_is_well_formed(name: str, address: str) -> None:
    """One id, title and day of change for the feed and each entry, ids that are IRIs and stand once, an author, links with their roles, only known elements."""
    everything = {"hostile": library, "real": real}[name]()
    paths = [path for path in files(name, address) if path.endswith("feed.xml")]
    assert len(paths) == 1 + len(everything.entities("company")) + len(everything.entities("deal"))
    for path in paths:
        root = feed(path, name, address)
        assert root.tag == f"{ATOM}feed" and root.findtext(f"{ATOM}author/{ATOM}name")
        found = root.findall(f"{ATOM}entry")
        for element in (root, *found):
            assert all(len(element.findall(f"{ATOM}{once}")) == 1 for once in ONCE), path
            assert INSTANT.fullmatch(element.findtext(f"{ATOM}updated"))
            assert element.findtext(f"{ATOM}title").strip()
            assert re.match(r"https://" if address else r"urn:briefs:", element.findtext(f"{ATOM}id"))
            assert [link.get("rel") for link in element.findall(f"{ATOM}link")].count("alternate") == 1
        names = [entry.findtext(f"{ATOM}id") for entry in found]
        assert len(names) == len(set(names)) <= (MAX_SHEETS if path == "feed.xml" else MAX_FACTS)
        assert {element.tag.removeprefix(ATOM) for element in root.iter()} <= {
            "feed", "id", "title", "subtitle", "updated", "published", "link", "author", "name", "entry", "category", "content",
        }  # fmt: skip
        days = [entry.findtext(f"{ATOM}updated") for entry in found]
        assert days == sorted(days, reverse=True) and (not days or root.findtext(f"{ATOM}updated") == days[0])


def test_a_plan_never_reads_as_done() -> None:
    """Titles are the composed sentences; the amount keeps its ceiling; what was withdrawn or corrected says so."""
    found = entries(feed("companies/acme/feed.xml"))
    title = {key: entry.findtext(f"{ATOM}title") for key, entry in found.items()}
    assert title["plan-with-ceiling"].startswith("Planned, Acme said: ")
    assert title["deal-letter"].startswith("Letter of intent, not a contract – planned, Acme said: ")
    assert title["withdrawn-fact"] == "Article withdrawn by its publisher: Acme is bankrupt."
    assert title["misread"].startswith("No longer relied on: ")
    assert title["sales"] == "Acme sold 10 units. (since corrected)"
    assert "Amount: up to 2 trillion KRW" in found["plan-with-ceiling"].findtext(f"{ATOM}content")
    assert "Share price: +9 percent" in found["share-price"].findtext(f"{ATOM}content")
    terms = {category.get("term") for category in found["withdrawn-fact"].findall(f"{ATOM}category")}
    assert {"deprecated", "retracted"} <= terms
    assert "Corrects: Acme sold 10 units. (since corrected) (value: 10 count → 12 count)" in found["sales-corrected"].findtext(f"{ATOM}content")


def test_a_change_brings_a_fact_up_again() -> None:
    """A correction of ours, a withdrawal and a newer fact that corrects date the entry; a publication date that nobody knows is not made up."""
    found = entries(feed("companies/acme/feed.xml"))
    assert found["sales-corrected"].findtext(f"{ATOM}updated") == "2025-02-20T00:00:00Z"
    assert found["sales"].findtext(f"{ATOM}updated") == "2025-02-10T00:00:00Z"
    assert found["withdrawn-fact"].findtext(f"{ATOM}updated") == "2025-02-25T00:00:00Z"
    assert found["withdrawn-fact"].find(f"{ATOM}published") is None
    assert found["plan-with-ceiling"].findtext(f"{ATOM}published") == "2025-02-03T00:00:00Z"


def test_the_site_feed_has_an_entry_for_each_article() -> None:
    """It lists the article's facts with their links, and first what became of older ones."""
    found = entries(feed("feed.xml"))
    assert len(found) == 3
    second = next(entry for entry in found.values() if entry.findtext(f"{ATOM}id") == "urn:briefs:2025-02-10-second")
    content = BeautifulSoup(second.findtext(f"{ATOM}content"), "html.parser")
    assert content.p.get_text() == "Changes to what was known:"
    assert [link["href"] for link in content.select("a")] == ["sheets/2025-02-10-second/#sales-corrected"]


def test_hostile_names_are_text() -> None:
    """Names and headlines bring no markup into an entry, whatever reads it; right-to-left names are isolated."""
    for path, data in files().items():
        if path.endswith("feed.xml"):
            for entry in ET.fromstring(data).iter(f"{ATOM}content"):
                content = BeautifulSoup(entry.text, "html.parser")
                assert {element.name for element in content.find_all()} <= {"p", "ul", "li", "a", "bdi", "br"}
                assert {attribute for element in content.find_all() for attribute in element.attrs} <= {"href"}
    assert feed("companies/formula/feed.xml").findtext(f"{ATOM}title").startswith(f"{FORMULA} – ")


def test_links_are_relative_or_absolute() -> None:
    """Without a site address links are relative to the feed; with one, they and the ids are full addresses."""
    def links(address: str) -> list[str]:
        entry = entries(feed("companies/acme/feed.xml", "hostile", address))["#misread" if address else "misread"]
        return [link.get("href") for link in entry.findall(f"{ATOM}link")]

    assert links("") == [f"../../sheets/{FIRST}/#misread", "https://gazette.invalid/a?b=1&c=2"]
    assert links(ADDRESS)[0] == f"{ADDRESS}sheets/{FIRST}/#misread"
    assert feed("companies/acme/feed.xml", "hostile", ADDRESS).findtext(f"{ATOM}id") == f"{ADDRESS}companies/acme/feed.xml"
