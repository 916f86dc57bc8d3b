"""All data as files: what each is, how it is read, and how to cite it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from markupsafe import Markup

from generator.language import catalogued, plural, say
from generator.link import Library
from generator.markup import Link, text
from generator.people import people_date
from generator.views.page import Page

VERSION = "1"
API = "api/v1"


class Download(NamedTuple):
    """A format. `lines` are remarks on how to read it; `cite` is what to write where it is used."""

    title: str
    files: list[Link]
    says: Markup
    lines: list[Markup]
    cite: str


def pages(library: Library) -> Iterator[Page]:
    body = {"as_of": people_date(library.site.as_of), "version": VERSION, "count": plural(len(library.facts), "fact"), "rules": [_marked(say(line)) for line in RULES], "downloads": [_download(library, *row) for row in ROWS]}
    yield Page("downloads.md", "downloads", say("Downloads"), body, nav=say("Downloads"), description=say("All facts as JSON, CSV, SQLite, feeds and a calendar: how to read them, and how to cite them."))


def _download(library: Library, title: str, paths: tuple[str, ...], says: str, lines: tuple[str, ...]) -> Download:
    files = [Link(path.removeprefix(f"{API}/"), path) for path in paths]
    cite = say("{site}, {title}, version {version}, as of {date}, {address}", site=library.site.name, title=say(title), version=VERSION, date=people_date(library.site.as_of), address=paths[0])
    return Download(say(title), files, _marked(say(says)), [_marked(say(line)) for line in lines], cite)


def _marked(words: str) -> Markup:
    """`words` with what stands between backticks as code."""
    pieces = words.split("`")
    return Markup("").join(Markup("<code>") + text(piece) + Markup("</code>") if n % 2 else text(piece) for n, piece in enumerate(pieces))


RULES = catalogued(
    (
        "Quote `sentence`, not `text`: only the sentence says who asserts a fact and whether it has happened. A plan is not a deed, and “declined to comment” is neither yes nor no.",
        "“Up to” is part of an amount: `amount` keeps it, and `amount_number` means nothing without `amount_bound`. Amounts must not be added up.",
        "`unknown` = it exists, and the source does not say; `none` = the source says that there is none; null, or an empty cell = not recorded.",
        "Dates are as precise as the source makes them (EDTF: `2025`, `2025-02~`, `2025-02-03/..`); `date_from` and `date_to` are the days that may be meant.",
        "Facts are never deleted. `deprecated`, `retracted`, `superseded` and `disputed` say which are no longer relied on, or are not settled.",
        "Identifiers never change and are never used for another thing: a fact is `<sheet>/<fact>`, an entity its slug.",
        "Version 1 may gain files and fields; what is there keeps its name and meaning. Order is fixed: facts by sheet and as they stand in the article, entities by name.",
    )
)

ROWS: tuple[tuple[str, tuple[str, ...], str, tuple[str, ...]], ...] = catalogued((
    ("JSON", (f"{API}/index.json", f"{API}/openapi.json", f"{API}/companies.json", f"{API}/deals.json", f"{API}/people.json", f"{API}/institutions.json", f"{API}/terms.json", f"{API}/sheets.json", f"{API}/facts.json"),
     "One file for each fact, entity and sheet, with lists that lead to them.", (
        "A fact is `api/v1/facts/<sheet>/<fact>.json`, a company `api/v1/companies/<slug>.json`; deals, people, institutions, terms and sheets likewise.",
        "`openapi.json` describes every file and field (OpenAPI 3.1, JSON Schema 2020-12).",
    )),
    ("Facts as JSON Lines", (f"{API}/facts.jsonl",), "All facts, one a line, each as in its own JSON file.", ()),
    ("CSV", (f"{API}/facts.csv", f"{API}/companies.csv", f"{API}/deals.csv", f"{API}/sources.csv"),
     "Tables in UTF-8 with a header row, as RFC 4180 has them. The columns are the fields of the JSON.", (
        "A cell that a spreadsheet would take for a formula stands behind an apostrophe: `+9 percent` is written `'+9 percent`. A program that reads the file removes one leading apostrophe.",
        "Lists are joined by `; `, maps are written `key: value`. In Excel, open the file by Data, From Text/CSV, and choose UTF-8.",
    )),
    ("SQLite", (f"{API}/briefs.sqlite",), "Everything in one database, with foreign keys and a full-text index. Datasette opens it as it is.", (
        "`facts`, `entities`, `sheets`, `deals` and `people` have the fields of the JSON; `fact_entities`, `fact_links`, `fact_sentences` and `entity_names` have a row for each of what is many. `columns` says what each column means.",
        "Full text: `select sentence from facts where rowid in (select rowid from facts_fts where facts_fts match 'kakao')`.",
        "Where the source does not name a publisher or place, the row refers to the entity `unknown`.",
    )),
    ("Feeds", ("feed.xml",), "Atom. The site's feed has an entry for each article; the feed of a company or deal has one for each fact.", (
        "A company's or deal's feed is `feed.xml` beside its page. The newest 20 articles or 100 facts are in a feed; a correction or withdrawal brings its fact up again.",
    )),
    ("Calendar", ("calendar.ics",), "iCalendar: what is scheduled, and what is due. Subscribe to its address.", (
        "An entry is a plan of somebody's until a fact says that it happened: all stand as tentative. What was called off, superseded or is no longer relied on stands as cancelled.",
    )),
    ("For programs that read", ("llms.txt", "robots.txt"), "`llms.txt`: what the site is, how its words are meant, and where everything stands.", (
        "Every page has JSON-LD with the terms of schema.org: the article of a sheet is a `NewsArticle`, a fact a `Claim` that appears in it, with an `Organization` or a `Person` as its author.",
    )),
))  # fmt: skip
