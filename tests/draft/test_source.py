"""What an article says of itself: its date and where that stands, its language, headline, outlet, author, address and time zone."""

from __future__ import annotations

import time

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
    (f"Acme buys Beta\n\nUpdated: 05 February 2025, 18:52 IST\n\n{BODY}", "2025-02-05", "header"),
    (f"Acme buys Beta\n\nLast modified on 5 February 2025\n\n{BODY}", "unknown", ""),
    (f"{BODY}\n\n© 2025 Acme. Copyright 4 February 2025.", "unknown", ""),
    (f"{BODY} It met on 3 February 2025.", "unknown", ""),
    (f"PORT EMBER, February 4, 2025 /PRNewswire/ -- {BODY}", "2025-02-04", "dateline"),
    (f"PORT EMBER, Feb. 04, 2025 (GLOBE NEWSWIRE) -- {BODY}", "2025-02-04", "dateline"),
    (f"PORT EMBER, 4 February 2025. {BODY}", "2025-02-04", "dateline"),
    (f"Port Ember, 4 February 2025 – {BODY}", "2025-02-04", "dateline"),
    (f"PORT EMBER, Velmora, Tuesday, Feb. 4, 2025 (Wire) - {BODY}", "2025-02-04", "dateline"),
    *((f"Acme buys Beta\n\n{line}\n\n{BODY}", "2025-02-04", "header") for line in (
        "OSLO, Norway | AMP | Tuesday 2/4/2025 - 15:20 UTC+2", "04-Feb-2025 08:52:17 GMT", "4/FEB/2025 08:52", "Tue, Feb 4, 2025 page 12", "The Ledger, Tuesday, Feb 4, 2025, p. 3", "2025.02.04 10:30")),
    *((f"{line}\n\nAcme buys Beta\n\n{BODY}", "2025-02-04", "header") for line in ("Tue, Feb 4, 2025 page 12", "LONDON, 4 February 2025", "Press release – Zurich, 4 February 2025")),
    *((f"{line}\n\n{BODY}", "unknown", "") for line in ("Acme Investor Day, London, 4 February 2025", "Fair in Oslo and Bergen, 4 February 2025", "Acme buys Beta\n\n2/4/2025 10:30", "Acme buys Beta\n\nNext meeting: Oslo, 04-Feb-2025")),
    *((f"{line}{BODY}", "2025-02-04", "dateline") for line in (
        "GHENT, Belgium and OSAKA, Japan – 4 February 2025, 07:00 CET – ", "LONDON & PARIS--(BUSINESS WIRE)--February 4, 2025--", "MUMBAI, India, SINGAPORE and DUBAI, UAE, Feb. 4, 2025 /PRNewswire/ -- ",
        "Basel, Switzerland and Boston, MA, February 4, 2025, 7:00 a.m. ET – ", "SAN FRANCISCO / TOKYO, February 4, 2025 – ", "(ANSA) - ROME, FEB 4 2025 - ", "HELSINKI, Finland, 4 February 2025 at 9:00 EET -- ")),
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
HEADS = [  # a line above the article, and the date of publication that it tells
    ("Acme Oyj, Stock Exchange Release, Port Ember, 4 February 2025 at 9.00 EET", "2025-02-04"), ("Inside information, 4.2.2025 at 08:30 EET", "2025-02-04"), ("14.02.2025 / 07:30 CET/CEST", "2025-02-14"), ("25-02-2025 14:06", "2025-02-25"),
    ("All News 11:21 February 04, 2025", "2025-02-04"), ("Published : Feb. 4, 2025 - 15:43:21\nUpdated : Feb. 5, 2025 - 09:00:10", "2025-02-04"), ("Input: 2025.02.04 14:02\nEdited: 2025.02.05 09:00", "2025-02-04"), ("TIDINGS NEWS - Feb 4, 2025 - 18:10 | All, Velmora", "2025-02-04"),
    ("February 04, 2025 04:05 PM Eastern Daylight Time", "2025-02-04"), ("PUBLISHED TUE, FEB 4 2025 9:31 AM EDT", "2025-02-04"), ("February 4, 2025 at 9:31 AM GMT+9", "2025-02-04"), ("2025-02-04T09:31:00+09:00", "2025-02-04"), ("February 4, 2025 08:00 ET | Source: Acme Inc.", "2025-02-04"),
    ("Published - February 04, 2025 09:41 pm IST - Port Ember", "2025-02-04"), ("Last Updated: Feb 04, 2025, 09:41:00 PM IST", "2025-02-04"), ("3 min read . Updated: 04 Feb 2025, 09:41 PM IST Ann Example", "2025-02-04"), ("Updated 14 February 2025, 10:00. First published 4 February 2025", "2025-02-04"),
    ("Ann Example in Port Ember FEBRUARY 4 2025", "2025-02-04"), ("Tue 4 Feb 2025 17.03 GMT\nLast modified on Wed 5 Feb 2025 08.11 GMT", "2025-02-04"), ("Published\n4 February 2025", "2025-02-04"), ("Published February 4, 2025Updated February 5, 2025", "2025-02-04"), ("4 Feb 2025 - 14:06 | by Ann Example", "2025-02-04"),
    ("Feb 4, 2025 – 2.06pm", "2025-02-04"), ("Tuesday, February 4, 2025 — updated on February 5, 2025", "2025-02-04"), ("By ANN EXAMPLE\nUpdated 5:14 PM EDT, February 4, 2025", "2025-02-04"), ("FOR IMMEDIATE RELEASE: Tuesday, February 4, 2025", "2025-02-04"), ("The plant is the biggest in Velmora.\n\nBy Ann Example\n4 February 2025", "2025-02-04"),
    ("04/02/2025", "unknown"), ("4 February", "unknown"), ("Deadline for comments: 4 February 2025", "unknown"), ("Annual General Meeting on 4 February 2025", "unknown"), ("When: 4 February 2025, 10:00", "unknown"), ("FILE PHOTO: The plant in Port Ember, February 4, 2024", "unknown"), ("Tickets on sale 4 February 2025", "unknown"),
    ("Quarter ended March 31, 2025", "unknown"), ("Last modified on 4 February 2025", "unknown"), ("On 4 February 2025 the fair opened.", "unknown"), ("Harvest Expo 12-14 February 2025", "unknown"),
]  # fmt: skip
DATELINES = [
    ("PORT EMBER, BC / ACCESSWIRE / February 4, 2025 / ", "2025-02-04"), ("Port Ember, Velmora--(Newsfile Corp. - February 4, 2025) - ", "2025-02-04"), ("PORT EMBER--(BUSINESS WIRE)--Feb. 4, 2025--", "2025-02-04"), ("PORT EMBER--February 4, 2025--", "2025-02-04"),
    ("Port Ember (February 4, 2025) - ", "2025-02-04"), ("February 4, 2025 – Port Ember – ", "2025-02-04"), ("4 February 2025, Port Ember: ", "2025-02-04"), ("Port Ember, February 4th, 2025 – ", "2025-02-04"), ("Port Ember, Feb 4 (PTI) ", "unknown"),
    ("04/02/2025 05:14 PM\n\nPORT EMBER, Feb 4 (Wire) - ", "2025-02-04"),
]  # fmt: skip
TAILS = ["Comments\n\nreader7\n4 February 2025", "Related: Acme cuts jobs\nPublished 4 February 2025", "Copyright 4 February 2025 The Courier.", "© 2025 Acme\n4 February 2025"]
PAGES = [  # head, body before the text, and the date of publication
    (json_ld('//<![CDATA[\n{"@type": "NewsArticle", "datePublished": "2025-02-04T08:00:00+05:30"}\n//]]>'), "", "2025-02-04"), (json_ld('{"@type": "NewsArticle", "headline": "He said "no"", "datePublished": "2025-02-04",}'), "", "2025-02-04"),
    (json_ld('{"@type": "WebPage", "mainEntity": {"@type": "NewsArticle", "datePublished": "2025-02-04"}}'), "", "2025-02-04"), (json_ld('{"@type": "NewsArticle", "datePublished": "Tue, 04 Feb 2025 08:00:00 GMT"}'), "", "2025-02-04"),
    (json_ld('{"@type": "NewsArticle", "datePublished": "February 4, 2025"}'), "", "2025-02-04"), (json_ld('{"@type": "Event", "datePublished": "2020-01-01"}'), "", "unknown"), (json_ld('{"@type": "ItemList", "itemListElement": [{"@type": "NewsArticle", "datePublished": "2020-01-01"}]}'), "", "unknown"),
    (json_ld('{"@type": "NewsArticle", "comment": [{"@type": "Comment", "datePublished": "2025-02-06"}], "datePublished": "2025-02-04"}'), "", "2025-02-04"), ('<meta name="pubdate" content="20250204">', "", "2025-02-04"), ('<meta name="DC.date.issued" content="2025-02-04">', "", "2025-02-04"),
    ('<meta name="parsely-pub-date" content="2025-02-04T08:00:00Z">', "", "2025-02-04"), ('<meta itemprop="datePublished" content="2025-02-04">', "", "2025-02-04"), ('<meta itemprop="dateModified" content="2025-02-04">', "", "unknown"),
    ("", '<div class="related-stories"><time datetime="2024-01-01">old</time></div>', "unknown"), ("", '<nav><time datetime="2024-01-01">now</time></nav>', "unknown"), ("", '<p>Published <time>4 February 2025</time></p>', "2025-02-04"),
    ("", f'<p>{BODY} The fair opened on <time datetime="2024-01-01">1 January 2024</time>.</p>', "unknown"), ("", '<time datetime="2025-02-06">x</time><time itemprop="datePublished" datetime="2025-02-04">x</time>', "2025-02-04"),
]  # fmt: skip


@pytest.mark.parametrize("head, published", HEADS)
def test_a_line_above_the_article_tells_the_date(head: str, published: str) -> None:
    """As papers, agencies and exchanges print it; the day of an event, a photograph or a period is none, nor one that can be two days."""
    assert of(f"Acme buys Beta\n\n{head}\n\n{BODY}").published == published


@pytest.mark.parametrize("dateline, published", DATELINES)
def test_a_dateline_tells_the_date_as_wires_print_it(dateline: str, published: str) -> None:
    """Place, agency and date stand in any order; a date that can be two days is the one with which the dateline agrees."""
    assert of(f"Acme buys Beta\n\n{dateline}{BODY}").published == published


@pytest.mark.parametrize("tail", TAILS)
def test_what_stands_under_the_article_is_not_its_date(tail: str) -> None:
    """Comments, other stories, and copyrights."""
    assert of(f"Acme buys Beta\n\nIt will pay on Tuesday, and the plant is with the other one.\n\n{tail}").published == "unknown"


@pytest.mark.parametrize("head, body, published", PAGES)
def test_a_page_tells_the_date_in_its_data(head: str, body: str, published: str) -> None:
    """JSON-LD of an article though it is broken or wrapped, the usual names of meta elements, times of the article; not what is told of other things."""
    assert of(page(head, f"{body}<p>{BODY}</p>")).published == published


@pytest.mark.parametrize("stamp, body, published", [
    ("2025-02-03T22:30:00Z", "<p>Published: February 4, 2025</p>", "2025-02-04"), ("2025-02-04T02:30:00+00:00", "<p>Published: February 3, 2025</p>", "2025-02-03"), ("2025-02-03T22:30:00Z", "<p>SEOUL, Feb. 4 (Wire) - It met.</p>", "2025-02-04"),
    ("2025-02-04T06:30:00Z", "<p>LONDON, Feb. 3 (Wire) - It met.</p>", "2025-02-04"), ("2025-02-04T00:00:00Z", "<p>Published: February 3, 2025</p>", "2025-02-04"), ("2025-02-03T22:30:00Z", "<p>PORT EMBER, Feb. 4 (Wire) - It met.</p>", "2025-02-03"),
    ("2025-02-03T05:30:00Z", "<p>Published: February 4, 2025</p>", "2025-02-03"), ("2025-02-03T22:30:00+01:00", "<p>Published: February 4, 2025</p>", "2025-02-03"),
])  # fmt: skip
def test_an_instant_in_utc_is_the_day_that_the_page_prints(stamp: str, body: str, published: str) -> None:
    """If it was that day there: a printed day of publication anywhere, a dateline's only where the city's zone says so; midnight and local times are days already."""
    found = of(page(json_ld(f'{{"datePublished": "{stamp}"}}'), f"{body}<p>{BODY}</p>"))
    assert (found.published, found.basis) == (published, "json-ld")


@pytest.mark.parametrize("broken", ['{"@type":' + " " * 200_000, '{"@type" ' * 20_000, "[" * 200_000, '{"@type": "Article", "datePublished": "' + "1" * 200_000])
def test_broken_data_costs_no_time(broken: str) -> None:
    """Data without an end gives no date, in an instant."""
    begun = time.perf_counter()
    assert source(read_text(page(json_ld(broken)).encode(), "a.html")).basis == ""
    assert time.perf_counter() - begun < 4


def test_an_update_is_said_to_be_one() -> None:
    """The day of the last update stands for the day of publication only where no other is printed, and with a warning."""
    assert "last update" in of(f"Acme buys Beta\n\nUpdated: 5 February 2025\n\n{BODY}").warnings[0]


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


@pytest.mark.parametrize("title", ["(LEAD) Acme buys Beta", "UPDATE 2-Acme buys Beta", "(2nd LD) Acme buys Beta", "BRIEF-Acme buys Beta"])
def test_an_agencys_tag_is_no_part_of_a_title(title: str) -> None:
    """It says how often the story was sent, not what it is about."""
    text = read_text(f"{title}\n\nSEOUL, Feb. 4 (Wire) -- Acme said on Tuesday that it would buy Beta and all that it has.".encode())
    assert source(text, "2025-02-04").title == "Acme buys Beta"


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
