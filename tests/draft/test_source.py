"""What an article says of itself: its date and where that stands, its language, headline, outlet, author, address and time zone."""

from __future__ import annotations

import pytest

from generator.draft.candidates import Source
from generator.draft.reading.source import source
from generator.draft.reading.text import read_text
from generator.values import Refused
from generator.values.identifiers import timezone

BODY = "The company said on Tuesday that it will build the plant with the other one, and that it has the money for it."


def of(text: str, name: str = "", date: str | None = None) -> Source:
    return source(read_text(text.encode(), name), date)


def page(head: str = "", body: str = f"<p>{BODY}</p>", lang: str = "en") -> str:
    return f"<!doctype html><html lang={lang}><head>{head}</head><body><article>{body}</article></body></html>"


def json_ld(text: str) -> str:
    return f'<script type="application/ld+json">{text}</script>'


META, TIME = '<meta property="article:published_time" content="2025-02-03T10:00:00Z">', '<time datetime="2025-02-02">2 Feb</time>'
DATES = [  # article, date of publication, where it stands
    (f"date 2025-02-04 {BODY}", "2025-02-04", "header"),
    (f"date 2025-02 {BODY}", "2025-02", "header"),
    (f"Acme buys Beta\n\nPublished: 4 February 2025\n\n{BODY}", "2025-02-04", "header"),
    (f"Acme buys Beta\n\nPosted on Feb 4, 2025 10:30 AM IST\n\n{BODY}", "2025-02-04", "header"),
    (f"Acme buys Beta\n\nFebruary 4, 2025\n\n{BODY}", "2025-02-04", "header"),
    (f"Acme buys Beta\n\nAnn Example, Port Ember — 4 February 2025\n\n{BODY}", "2025-02-04", "header"),
    (f"Acme buys Beta\n\nBy Ann Example | Published: Feb. 4, 2025 | Updated: Feb. 6, 2025\n\n{BODY}", "2025-02-04", "header"),
    (f"Acme buys Beta\nUpdated: Feb. 6, 2025\nPublished: Feb. 4, 2025\n\n{BODY}", "2025-02-04", "header"),
    (f"Acme buys Beta\n\nUpdated: 5 February 2025\n\n{BODY}", "unknown", ""),
    (f"Acme buys Beta\n\nLast modified on 5 February 2025\n\n{BODY}", "unknown", ""),
    (f"{BODY}\n\n© 2025 Acme. Copyright 4 February 2025.", "unknown", ""),
    (f"{BODY} It met on 3 February 2025.", "unknown", ""),
    (f"PORT EMBER, February 4, 2025 /PRNewswire/ -- {BODY}", "2025-02-04", "dateline"),
    (f"PORT EMBER, Feb. 04, 2025 (GLOBE NEWSWIRE) -- {BODY}", "2025-02-04", "dateline"),
    (f"PORT EMBER, 4 February 2025. {BODY}", "2025-02-04", "dateline"),
    (f"Port Ember, 4 February 2025 – {BODY}", "2025-02-04", "dateline"),
    (f"PORT EMBER, Velmora, Tuesday, Feb. 4, 2025 (Wire) - {BODY}", "2025-02-04", "dateline"),
    (f"PORT EMBER, Feb. 4 (Wire) - {BODY}", "unknown", ""),
    (f"PORT EMBER: {BODY}", "unknown", ""),
    (f"date 2025-02 PORT EMBER, Feb. 4 (Wire) - {BODY}", "2025-02-04", "dateline"),
    (f"Updated: 5 January 2025\n\nPORT EMBER, Dec. 30 (Wire) - {BODY}", "2024-12-30", "dateline"),
    (page(json_ld('{"@type": "NewsArticle", "datePublished": "2025-02-04T09:00:00+09:00"}') + META), "2025-02-04", "json-ld"),
    (page(json_ld('{"@graph": [{"@type": "WebSite"}, {"@type": "NewsArticle", "datePublished": "2025-02-04"}]}')), "2025-02-04", "json-ld"),
    (page(json_ld('[{"@type": "WebPage", "datePublished": "2020-01-01"}, {"@type": ["NewsArticle"], "datePublished": "2025-02-04"}]')), "2025-02-04", "json-ld"),
    (page(json_ld('{"datePublished": "soon"}') + META), "2025-02-03", "meta"),
    (page(json_ld("{broken") + META), "2025-02-03", "meta"),
    (page(json_ld('{"dateModified": "2025-02-04"}')), "unknown", ""),
    (page('<meta property="article:modified_time" content="2025-02-03">'), "unknown", ""),
    (page(body=f"{TIME}<p>{BODY}</p>"), "2025-02-02", "time"),
    (page(body=f'<time class="updated" datetime="2025-02-05">x</time>{TIME}<p>{BODY}</p>'), "2025-02-02", "time"),
    (page(META, f"{TIME}<p>{BODY}</p>"), "2025-02-03", "meta"),
    (page(body=f"<p>PORT EMBER, Feb. 4, 2025 - {BODY}</p><p>© 2023</p>"), "2025-02-04", "dateline"),
]  # fmt: skip


@pytest.mark.parametrize("article, published, basis", DATES)
def test_the_date_is_only_what_the_article_says_is_its_date(article: str, published: str, basis: str) -> None:
    """JSON-LD, meta, time element, header line, dateline, in that order; no copyright, no update, no date of the story."""
    found = of(article)
    assert (found.published, found.basis) == (published, basis)


def test_the_option_goes_before_all_else() -> None:
    """It may be a partial date; one that differs is told."""
    found = of(f"date 2025-02-04 {BODY}", date="2025-02-05")
    assert (found.published, found.basis) == ("2025-02-05", "option") and "2025-02-04" in found.warnings[0]
    assert of(f"PORT EMBER, Feb. 4 (Wire) - {BODY}", date="2025").published == "2025-02-04"
    with pytest.raises(Refused, match="2025-02-30"):
        of(BODY, date="2025-02-30")


def test_front_matter_gives_date_and_title() -> None:
    """A Markdown file's fields are a header."""
    found = of(f"---\ntitle: Acme buys Beta\ndate: 2025-02-04\nauthor: Ann Example\n---\n{BODY}", "a.md")
    assert (found.published, found.basis, found.title, found.author) == ("2025-02-04", "header", "Acme buys Beta", "Ann Example")


@pytest.mark.parametrize("article, warning", [
    (f"PORT EMBER, Monday, Feb. 4, 2025 (Wire) - {BODY}", "2025-02-04 is a Tuesday"),
    (f"{BODY} It met on Sunday, 3 February 2025.", "2025-02-03 is a Monday"),
    (f"Published: Friday, February 4, 2025\n\n{BODY}", "2025-02-04 is a Tuesday"),
    (page(META, f"<p>PORT EMBER, Feb. 4, 2025 - {BODY}</p>"), "2025-02-03 by its meta, and 2025-02-04 by its dateline"),
])  # fmt: skip
def test_what_does_not_fit_together_is_told(article: str, warning: str) -> None:
    """A weekday beside a date on which it does not fall, and two dates that differ."""
    assert [warning in said for said in of(article).warnings] == [True]


def test_what_fits_is_not_warned_of() -> None:
    """The right weekday, and the same day twice."""
    assert not of(f"date 2025-02-04 PORT EMBER, Tuesday, Feb. 4, 2025 (Wire) - {BODY} It met on Monday, 3 February 2025.").warnings


def test_a_page_says_who_made_it() -> None:
    """Headline, outlet, author and address come from JSON-LD and meta elements."""
    head = json_ld('{"@type": "NewsArticle", "headline": "Acme buys Beta", "datePublished": "2025-02-04T09:00:00+09:00", "author": [{"name": "Ann Example"}, {"name": "Bob Sample"}], "publisher": {"name": "The Ledger"}}')
    found = of(page(f'{head}<link rel="canonical" href="https://example.org/a"><title>Acme | Ledger</title>', lang="en-gb"))
    assert found[2:8] == ("en-GB", "Acme buys Beta", "The Ledger", "Ann Example, Bob Sample", "https://example.org/a", "Etc/GMT-9")
    plain = of(page('<meta property="og:site_name" content="The Ledger"><meta property="og:url" content="javascript:x"><title>Acme buys Beta</title>'))
    assert plain[3:7] == ("Acme buys Beta", "The Ledger", "", "")


def test_a_text_says_who_made_it() -> None:
    """A first line that is no sentence is the headline; the byline and the agency of the dateline count."""
    found = of(f"Acme buys Beta\n\nBy Ann Example and Bob Sample\n\nPORT EMBER, Feb. 4, 2025 (Saltmarsh Wire) - {BODY}")
    assert found[3:6] == ("Acme buys Beta", "Saltmarsh Wire", "Ann Example and Bob Sample")
    assert of(f"{BODY}\n\nThe end is near.").title == ""


@pytest.mark.parametrize("dateline, zone", [
    ("SEOUL, Feb. 4 (Wire) -", "Asia/Seoul"), ("MUMBAI:", "Asia/Kolkata"), ("New Delhi [India], February 4 (Wire):", "Asia/Kolkata"), ("NEW YORK--(BUSINESS WIRE)--", "America/New_York"),
    ("SAN FRANCISCO, Calif., Feb. 4 (Wire) —", "America/Los_Angeles"), ("PORT EMBER (Wire) -", ""), ("UPDATE:", ""), ("BREAKING:", ""),
])  # fmt: skip
def test_the_time_zone_is_the_datelines(dateline: str, zone: str) -> None:
    """Only where the city is known; else it stays empty."""
    found = of(f"{dateline} {BODY}")
    assert found.timezone == zone and (not zone or timezone(zone))


@pytest.mark.parametrize("offset, zone", [("+09:00", "Etc/GMT-9"), ("+05:30", "Asia/Kolkata"), ("-05:00", "Etc/GMT+5"), ("Z", ""), ("+00:00", ""), ("", "")])
def test_an_offset_tells_the_time_zone(offset: str, zone: str) -> None:
    """Times in UTC say nothing of the place."""
    assert of(page(json_ld(f'{{"datePublished": "2025-02-04T09:00:00{offset}"}}'))).timezone == zone


@pytest.mark.parametrize("text, language", [
    ("Der Hund und die Katze sind in den Garten von der Frau gegangen, und das ist nicht gut für die Blumen.", "German"),
    ("Le chien et le chat sont dans le jardin de la dame, et ce n'est pas une bonne chose pour les fleurs.", "French"),
    ("El perro y el gato están en el jardín de la señora, y eso no es bueno para las flores que hay.", "Spanish"),
    ("두 회사는 화요일에 공장을 함께 짓겠다고 밝혔다.", "Korean"), ("両社は火曜日に工場を共同で建設すると発表した。", "Japanese"), ("Обе компании заявили о строительстве завода.", "Russian"),
])  # fmt: skip
def test_other_languages_are_declined(text: str, language: str) -> None:
    """With the language that it looks like, whatever the page claims."""
    for document in (text, page(body=f"<p>{text}</p>")):
        with pytest.raises(Refused, match=f"looks like {language}"):
            of(document)


def test_short_texts_are_not_judged() -> None:
    """Too few words to tell: the language stays empty."""
    assert of("Acme falls.").language == ""
