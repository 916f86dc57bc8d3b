"""JSON-LD: read by a processor, with schema.org's own definitions, and unable to break out of its element."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from bs4 import BeautifulSoup
from hypothesis import given, settings
from hypothesis import strategies as st
from pyld import jsonld

from exports.material import ADDRESS, BOTH, FIRST, SCRIPT, library, real
from generator.build import pages
from generator.exports import Desk, head
from generator.exports.jsonld import embedded

CONTEXT = json.loads((Path(__file__).parents[1] / "data" / "schema-org-context.json").read_text(encoding="utf-8"))
SCHEMA = "http://schema.org/"
LIBRARIES = {"hostile": library, "real": real}


def loader(url: str, options: object) -> dict[str, Any]:
    """schema.org's context from the disk; it has no default vocabulary here, so that a term it doesn't define is lost."""
    assert url.rstrip("/") == "https://schema.org", url
    return {"contentType": "application/ld+json", "contextUrl": None, "documentUrl": url, "document": CONTEXT}


def graph(path: str, name: str = "hostile", address: str = "") -> list[dict[str, Any]]:
    return json.loads(head(Desk(LIBRARIES[name](), address), path, "A page").jsonld)["@graph"]


def expanded(path: str, name: str, address: str) -> list[dict[str, Any]]:
    document = json.loads(head(Desk(LIBRARIES[name](), address), path, "A page").jsonld)
    base = f"{address or 'https://elsewhere.invalid/'}{path.removesuffix('.md').removesuffix('index')}"
    return jsonld.expand(document, {"documentLoader": loader, "base": base})


def keys(value: Any) -> set[str]:
    if isinstance(value, list):
        return set().union(*map(keys, value))
    return set(value).union(*map(keys, value.values())) if isinstance(value, dict) else set()


def size(value: Any) -> int:
    """How many properties there are, at any depth."""
    if isinstance(value, list):
        return sum(map(size, value))
    return sum((not key.startswith("@")) + size(inner) for key, inner in value.items()) if isinstance(value, dict) else 0


@pytest.mark.parametrize("name, address", BOTH)
def test_a_processor_takes_every_page(name: str, address: str) -> None:
    """Each page's JSON-LD expands without loss: every term is schema.org's, every identifier is an IRI."""
    for path in [page.path for page in pages(LIBRARIES[name]()) if page.kind != "redirect"]:
        nodes = expanded(path, name, address)
        assert nodes and size(nodes) == size(graph(path, name, address)), path
        assert all(key.startswith(("@", SCHEMA)) for key in keys(nodes)), path
        for node in nodes:
            assert all(kind.startswith(SCHEMA) for kind in node["@type"])
            assert "@id" not in node or node["@id"].startswith(("urn:briefs:", "https://"))


def test_a_sheet_is_an_article_with_claims() -> None:
    """The article is a NewsArticle; each fact a Claim that appears in it, with the composed sentence as its text and its asserter as author."""
    article, *claims = graph(f"sheets/{FIRST}.md")
    assert article["@type"] == "NewsArticle" and article["url"] == "https://gazette.invalid/a?b=1&c=2" and article["datePublished"] == "2025-02-03"
    assert article["publisher"]["@type"] == "NewsMediaOrganization"
    assert {claim["@type"] for claim in claims} == {"Claim"} and {claim["appearance"]["@id"] for claim in claims} == {article["@id"]}
    assert len(claims) == len(library().by_sheet[FIRST])
    plan = next(claim for claim in claims if claim["@id"].endswith("/plan-with-ceiling"))
    assert plan["text"].startswith("Planned, Acme said: ") and plan["author"] == [{"@type": "Organization", "@id": "urn:briefs:acme", "name": "Acme"}]
    assert plan["description"] == "Status: Planned. Basis: Company statement." and plan["url"] == "#plan-with-ceiling"


def test_what_is_no_longer_relied_on_says_so() -> None:
    """A withdrawn article and its claims are Retracted, others Deprecated or Superseded; unknown dates and headlines are left out."""
    article, *claims = graph("sheets/2025-02-11-withdrawn.md")
    assert article["creativeWorkStatus"] == "Retracted" == claims[0]["creativeWorkStatus"]
    assert not {"headline", "datePublished", "publisher", "url"} & set(article)
    status = {claim["@id"].rpartition("/")[2]: claim.get("creativeWorkStatus") for claim in graph(f"sheets/{FIRST}.md")[1:]}
    assert (status["misread"], status["sales"], status["share-price"]) == ("Deprecated", "Superseded", None)


def test_companies_and_people() -> None:
    """A company has its names, identifiers and website; a person the titles that a source prints; both name the claims about them."""
    (acme,), (ada,) = graph("companies/acme.md"), graph("people/ada.md")
    assert (acme["@type"], acme["url"], acme["sameAs"], acme["leiCode"]) == ("Organization", "https://acme.invalid/", "http://www.wikidata.org/entity/Q42", "5493001KJTIIGC8Y1R12")
    assert ("Person", ["Chief executive"], "Acme") == (ada["@type"], ada["jobTitle"], ada["worksFor"][0]["name"])
    assert {"@id": f"urn:briefs:{FIRST}/plan-with-ceiling"} in acme["subjectOf"]
    assert {"@id": f"urn:briefs:{FIRST}/misread"} not in acme["subjectOf"]
    (absolute,) = graph("companies/acme.md", address=ADDRESS)
    assert absolute["@id"] == f"{ADDRESS}companies/acme/#entity" and {"@id": f"{ADDRESS}sheets/{FIRST}/#misread"} not in absolute["subjectOf"]


@pytest.mark.parametrize("path", ["companies/script.md", f"sheets/{FIRST}.md", "index.md"])
def test_no_name_breaks_out(path: str) -> None:
    """<, > and & of a name stand as escapes: a browser finds one script element and in it the name as typed."""
    told = head(Desk(library()), path, "x").jsonld
    assert not set("<>&\u2028\u2029") & set(told)
    found = BeautifulSoup(f'<head><script type="application/ld+json">{told}</script></head>', "html.parser")
    assert len(found.find_all()) == 2 and "@graph" in json.loads(found.script.string)
    if path == "companies/script.md":
        assert json.loads(found.script.string)["@graph"][0]["name"] == SCRIPT


@settings(max_examples=60)
@given(st.text())
def test_any_text_stays_inside(text: str) -> None:
    """Whatever a name holds, it is read back as typed and has no character that HTML or JavaScript could act on."""
    told = embedded([{"name": text}])
    assert json.loads(told)["@graph"] == [{"name": text}] and not set("<>&\u2028\u2029") & set(told)
