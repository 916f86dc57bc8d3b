"""Sheets for the exports: every status that matters to them, hostile names, a withdrawn article, a draft."""

from __future__ import annotations

import json
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

from plugin.folders import REAL, write

from generator import exports
from generator.build import check
from generator.link import Library

SCRIPT = "</script><script>alert(1)</script> & \"q\" 'a'"
FORMULA = "=cmd|' /C calc'!A0"
AT = "@SUM(1+1)*cmd"
HEBREW = "\u202eשלום בע״מ"
ADDRESS = "https://briefs.invalid/news/"

_SOURCE = """\
format: 1
status: {status}
source:
  title: {title}
  publisher: {publisher}
  author: unknown
  url: {url}
  published: {published}
  language: en
  timezone: Asia/Seoul
{more}roles:
  ada: {{title: Chief executive, org: acme, at: p1s1}}
facts:
"""

_FIRST = """\
  plan-with-ceiling:
    at: p1s1
    kind: plan
    text: Acme is to build a centre; private money is to pay for it.
    subject: acme
    about: [centre]
    date: 2025-01
    due: 2025-06
    status: planned
    amount: up to 2 trillion KRW
    amount_stated_as: up to 1.4 billion USD
    amount_of: budget
    by: [acme]
  meeting-ahead:
    at: p1s2
    kind: meeting
    text: The heads of Acme and Formula meet.
    participants: [ada, hebrew]
    date: 2025-03-10
    status: scheduled
    place: seoul
    by: [sources]
  meeting-off:
    at: p1s3
    kind: meeting
    text: A second meeting was set.
    participants: [ada, hebrew]
    date: 2025-03-12
    status: cancelled
  promise-overdue:
    at: p2s1
    kind: plan
    text: Acme wants to name a partner.
    subject: acme
    date: 2025-01-15
    due: 2025-02-01
    status: planned
  deal-letter:
    at: p2s2
    kind: deal
    text: Acme and Formula want to work together.
    parties: {acme: partner, formula: partner}
    about: [acme-formula]
    date: 2025-02-01
    due: 2025-03-01/..
    status: planned
    stage: letter-of-intent
    by: [acme]
  share-price:
    at: p3s1
    kind: market-move
    text: Acme's share rose.
    subject: acme
    date: 2025-02-02
    value: +9 percent
    measure: share price
  share-price-down:
    at: p3s2
    kind: market-move
    text: Script's share fell.
    subject: script
    date: 2025-02-02
    value: -2.50 percent
    measure: share price
  silent:
    at: p3s3
    kind: response
    text: At-sign would say nothing.
    subject: at-sign
    response: declined-to-comment
    status: done
    quote: =nothing to say
    by: [at-sign]
  sales:
    at: p4s1
    kind: figure
    text: Acme sold 10 units.
    subject: acme
    value: 10 count
    measure: units sold
    date: 2025-01
  misread:
    at: p4s2
    kind: description
    text: Acme is old.
    subject: acme
    rank: deprecated
    rank_reason: the sentence is too damaged to be read
"""

_SECOND = """\
  sales-corrected:
    at: p1s1
    kind: figure
    text: Acme sold 12 units.
    subject: acme
    value: 12 count
    measure: units sold
    date: 2025-01
    corrects: [2025-02-03-first/sales]
    corrected:
      - on: 2025-02-20
        was: 13 units
        why: misread
"""

_FACT = """\
  {name}:
    at: p1s1
    kind: description
    text: {text}
    subject: acme
"""


def _sheet(facts: str, *, status: str = "published", title: str = "unknown", publisher: str = "gazette", url: str = "unknown", published: str = "2025-02-03", more: str = "") -> str:
    return _SOURCE.format(status=status, title=title, publisher=publisher, url=url, published=published, more=more) + facts


FILES: dict[str, str | bytes] = {
    "site.yml": f"format: 1\nname: {json.dumps('Briefs <of> & ' + FORMULA)}\nas_of: 2025-03-01\n",
    "terms.yml": "seoul: {name: Seoul, kind: place}\nsources: {name: unnamed sources, kind: unnamed}\ncentre: {name: the centre, kind: product}\n",
    "companies/acme.yml": "name: Acme\nids: {wikidata: Q42, lei: 5493001KJTIIGC8Y1R12, ticker: 'KRX:035720', website: 'https://acme.invalid/'}\nformer_slugs: [old-acme]\n",
    "companies/formula.yml": f"name: {json.dumps(FORMULA)}\nnames:\n  - {{text: 공식, lang: ko-Hang, kind: translation}}\n",
    "companies/at-sign.yml": f"name: {json.dumps(AT)}\nparent: acme\n",
    "companies/script.yml": f"name: {json.dumps(SCRIPT)}\n",
    "people/ada.yml": "name: Ada\n",
    "people/hebrew.yml": f"name: {json.dumps(HEBREW, ensure_ascii=False)}\n",
    "institutions/gazette.yml": "name: The Gazette\nkind: outlet\n",
    "deals/acme-formula.yml": f"name: {json.dumps('Acme and ' + FORMULA)}\nkind: partnership\n",
    "sheets/2025-02-03-first.yml": _sheet(_FIRST, title=json.dumps(f"Acme [and] {SCRIPT}"), url="https://gazette.invalid/a?b=1&c=2"),
    "sheets/2025-02-10-second.yml": _sheet(_SECOND, published="2025-02-10"),
    "sheets/2025-02-11-withdrawn.yml": _sheet(_FACT.format(name="withdrawn-fact", text="Acme is bankrupt."), published="unknown", publisher="unknown", more="  retracted: 2025-02-25\n"),
    "sheets/2025-02-12-secret.yml": _sheet(_FACT.format(name="secret-fact", text="Nobody may know zanzibar."), status="draft"),
}  # fmt: skip


@cache
def library() -> Library:
    """The library of `FILES`, as a build has it."""
    with TemporaryDirectory() as folder:
        checked = check(write(Path(folder), FILES))
    wrong = [problem for problem in checked.problems if problem.severity == "error"]
    assert not wrong, wrong
    return checked.library


@cache
def real() -> Library:
    return check(REAL).library


@cache
def files(name: str = "hostile", site_url: str = "") -> dict[str, bytes]:
    """Path → bytes of every export of the hostile or the real library."""
    found = list(exports.files({"hostile": library, "real": real}[name](), site_url))
    assert len({file.path for file in found}) == len(found)
    return {file.path: file.data for file in found}


def loaded(path: str, name: str = "hostile", site_url: str = "") -> dict:
    return json.loads(files(name, site_url)[path])


BOTH = [("hostile", ""), ("hostile", ADDRESS), ("real", ""), ("real", ADDRESS)]
FIRST = "2025-02-03-first"
