"""What holds for every article, whatever stands in it: exact spans, no sentence lost, equal bytes, bounded time."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import time
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from draft.reading import drafted
from generator.build import check
from generator.draft.drafting import LONGEST, MOST, draft
from generator.draft.reading.text import read_text
from generator.values.identifiers import Locator

ROOT = Path(__file__).resolve().parents[2]
SEED = ROOT.parent / "shared" / "seed"
FRAME = "The company said that it is the best of the week and that the news was good for all of us."
WORDS = st.sampled_from(
    """Acme Orvane Petra Lindqvist Corp. Inc said told will plans to acquire the of and , . " “ ” ‘ ’ ' ( ) $3 billion 5% shares fell Monday Chief Executive declined comment by according sources “We it he Bank Seoul-based
    3M eBay U.S. Mr The & – \n\n met with in talks invested reported Reuters ? ! : ; ... A.P. É 한국 acquisition joint venture""".split(" ")
)  # fmt: skip
ARTICLES = st.lists(WORDS, max_size=60).map(" ".join)


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(ARTICLES)
def test_every_candidate_is_an_exact_span_of_its_sentence(words: str) -> None:
    """Offsets lead to the words, inside the sentence that is named; slugs that are named exist; each sentence is in exactly one place."""
    found = drafted(f"{FRAME}\n\n{words}")
    sentences = {sentence.at: sentence for sentence in found.text.sentences}
    slugs = {name.slug for name in found.names}
    for one in (*found.names, *found.quotes, *found.hedges, *found.events, *found.proposals):
        assert found.text.text[one.start : one.end] == one.text
        assert sentences[one.at].start <= one.start < one.end <= sentences[one.at].end and one.rule and one.tier in ("sure", "check")
    assert all(found.text.text[start:end] in name.forms or name.kind == "unnamed" or end - start >= 2 for name in found.names for start, end in name.mentions)
    assert {quote.speaker for quote in found.quotes} | {hedge.source for hedge in found.hedges} | {slug for event in found.events for slug, _ in event.parties} <= slugs | {""}
    facts = {fact.at for fact in found.proposals}
    assert facts | set(found.not_facts) | set(found.unaccounted) == set(sentences)
    assert not facts & set(found.not_facts) and not facts & set(found.unaccounted)


ALIKE = ('He said "', "“a” ", "“a ", "'a ' ", "(", "Alpha Beta ", "Chief Executive ", "A and ", "Acme, ", "“", "in ", "posted a ", "A.B.", "the big ", "will plan to ", "said ", "vice ", "Acme's ", "X of ")


@pytest.mark.parametrize("size", [LONGEST - 250, 1_000_000])
@pytest.mark.parametrize("part", ALIKE)
def test_time_is_bounded_on_what_repeats_endlessly(part: str, size: int) -> None:
    """Marks, brackets or capitals without end, in a sentence that is read and in one that is too long to be: seconds, not hours."""
    begun = time.perf_counter()
    found = drafted(f"{FRAME} {FRAME} and {part * (size // len(part.encode()))}".strip())
    assert time.perf_counter() - begun < 20
    assert {fact.at for fact in found.proposals} | set(found.not_facts) | set(found.unaccounted) == {sentence.at for sentence in found.text.sentences}


def test_time_is_bounded_over_many_paragraphs() -> None:
    """Thousands of quotations and names in paragraphs of their own."""
    begun = time.perf_counter()
    drafted("\n\n".join([FRAME, *(f"“It is good,” said Ab{n % 26 + 97:c}{n // 26 % 26 + 97:c} Corp{n % 7 + 97:c}." for n in range(1_000))]))
    assert time.perf_counter() - begun < 40


def test_of_more_sentences_than_an_article_has_the_first_are_read() -> None:
    """The others are unaccounted, each of them told."""
    found = drafted(f"{FRAME} {FRAME}\n\n" + "\n\n".join(f"It rose {n}%." for n in range(MOST)))
    assert len(found.text.sentences) == MOST + 2 and set(found.unaccounted) >= {sentence.at for sentence in found.text.sentences[MOST:]}


def test_the_seed_article_is_drafted_as_its_sheet_has_it() -> None:
    """With the registry: the names of the sheet, every quotation with its speaker, each silence, the damaged sentences told."""
    library = check(SEED / "briefs").library
    sheet = library.sheets["2025-02-04-openai-kakao"]
    found = draft(read_text((SEED / "article.txt").read_bytes()), library)
    named = {name.slug for name in found.names if not name.new}
    wanted = {one for fact in sheet.facts.values() for one in (fact.subject, fact.object, fact.place, fact.funded_by, *fact.parties, *fact.participants, *fact.by) if one} | set(sheet.roles)
    wanted = {slug for slug in wanted if slug != "unknown" and library.registry.find(slug).kind != "deal"}
    assert len(named & wanted) >= 0.9 * len(wanted), sorted(wanted - named)
    assert not [name.text for name in found.names if name.new]
    spoken = {(at, fact.speaker or fact.by[0]) for fact in sheet.facts.values() if fact.quote for at in fact.at}
    assert spoken <= {(quote.at, quote.speaker) for quote in found.quotes if quote.speech}
    silent = {(at, fact.subject if fact.subject != "openai" else fact.by[0], fact.response) for fact in sheet.facts.values() if fact.response for at in fact.at}
    assert silent <= {(fact.at, fact.fields.get("subject"), fact.fields.get("response")) for fact in found.proposals}
    broken = {at for fact in sheet.facts.values() if fact.clarity == "garbled" for at in fact.at}
    assert all(fact.tier == "check" for fact in found.proposals if fact.at in broken) and broken <= {fact.at for fact in found.proposals}
    assert all("run together" in " ".join(fact.why for fact in found.proposals if fact.at == at) for at in (Locator(15, 1), Locator(17, 1)))


def test_equal_bytes_whatever_the_hash_seed_locale_and_time_zone() -> None:
    """Three runs in three processes, each in a world of its own, print the same."""
    code = "import json, sys; from types import SimpleNamespace as N; from generator.draft.drafting import draft; from generator.draft.report import as_json; from generator.draft.reading.text import read_text; from generator.link.registry import Registry\n"
    code += "print(json.dumps(as_json(draft(read_text(open(sys.argv[1], 'rb').read()), N(registry=Registry({}, {}))))))"
    runs = {subprocess.run([sys.executable, "-c", code, str(SEED / "article.txt")], env=os.environ | {"PYTHONHASHSEED": seed, "LC_ALL": locale, "TZ": zone, "PYTHONPATH": str(ROOT)}, capture_output=True, check=True).stdout for seed, locale, zone in (("0", "C", "UTC"), ("1", "C.UTF-8", "Asia/Seoul"), ("77", "tr_TR.UTF-8", "America/New_York"))}
    assert len(runs) == 1 and json.loads(next(iter(runs)))["names"]
