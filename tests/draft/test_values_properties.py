"""What holds of every value of every text, and that no text makes the reader slow."""

from __future__ import annotations

import subprocess
import sys
import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.draft.amounts.money import money
from generator.draft.amounts.quantities import quantities
from generator.draft.candidates import Candidate, Text
from generator.draft.dates.dates import dates
from generator.draft.reading.source import source
from generator.draft.reading.text import read_text
from generator.values import Refused, amounts
from generator.values.dates import partial_date

PUBLISHED = partial_date("2025-02-04")
WORDS = st.sampled_from(
    """the on in by of from to and between since up about nearly more than last next this end early mid- - – , . ! ( ) $ US$ € £ ₩ Rs EUR KRW % percent per cent pc won dollars euros crore lakh million billion bn m
    p cents a an half two twenty hundred 1 2 2.5 1,200 1,20,000 13 2024 2025 31 4th Q1 H2 FY25 quarter year month week day Monday Tuesday January Feb. May 3-4 2024-25 1990s ago year's rose fell will said years workers
    GW tonnes barrels share points basis percentage today yesterday summer fiscal 12/02/2025 2025-02-30 ١٢ ０ ² ½ é \u00a0 \u2009 \n \n\n”""".split(" ")
)
TEXTS = st.lists(WORDS, max_size=25).map(" ".join) | st.lists(WORDS, max_size=12).map("".join) | st.text(max_size=60)


def values(text: Text) -> list[Candidate]:
    return [*money(text), *quantities(text), *dates(text, PUBLISHED)]


@settings(max_examples=200, deadline=None)
@given(TEXTS)
def test_every_value_is_an_exact_span_of_its_sentence_and_no_two_overlap(words: str) -> None:
    """Whatever is typed: nothing outside the sentence, nothing twice, and the sheet's own readers take what is stated."""
    try:
        text = read_text(words.encode())
    except Refused:
        return
    sentences = {sentence.at: sentence for sentence in text.sentences}
    found = sorted(values(text), key=lambda value: value.start)
    for value in found:
        assert text.text[value.start : value.end] == value.text and value.text.strip() == value.text != ""
        assert sentences[value.at].start <= value.start < value.end <= sentences[value.at].end
    assert all(one.end <= other.start for one, other in zip(found, found[1:], strict=False))
    assert all(amounts.money(value.stated).known for value in money(text)) and all(amounts.quantity(value.stated).known for value in quantities(text))
    assert all(partial_date(value.value).known for value in dates(text, PUBLISHED) if value.value)


@settings(max_examples=100, deadline=None)
@given(TEXTS)
def test_without_a_date_nothing_is_invented(words: str) -> None:
    """The year of every value that is resolved without a date of publication stands in its words."""
    try:
        text = read_text(words.encode())
    except Refused:
        return
    for found in dates(text, None):
        assert not found.value or any(year[:2] in found.text or year[2:4] in found.text for year in found.value.replace("..", "").split("/") if year)


LONG = {
    "one long line": "Acme paid $5 million on Monday, up 3% from 2024. " * 2_000,
    "one long sentence": "Acme paid $5 million on Monday and 3% in May " * 2_000,
    "quotation marks": '"' * 10_000,
    "brackets": "(" * 10_000 + "x" + ")" * 10_000,
    "digits": "1" * 100_000,
    "grouped digits": "1,111" * 50_000,
    "dots": "1." * 50_000,
    "dollar signs": "$" * 50_000,
    "dollars": "$5 " * 10_000,
    "number words": "one hundred and twenty " * 2_000,
    "a word": "a" * 1_000_000,
    "capitals": "Aa " * 50_000,
    "months": "May 3 to May 4 and " * 4_000,
    "years": "2024-25 " * 8_000,
    "weekdays": "Monday " * 8_000,
    "commas": ", " * 200_000,
    "blanks": " " * 500_000 + "x",
    "dashes": "- " * 200_000,
    "ranges": "1-2" * 20_000 + "%",
}  # fmt: skip
DOCUMENTS = {"<a ": 10_000, "<!--": 50_000, "<article>": 20_000, "<![CDATA[": 20_000, "<p>x": 10_000, "&": 100_000, "[a](": 20_000, "*a": 30_000, "`": 100_000, "> ": 50_000, "_a_": 30_000, "<b c='": 15_000}


def read_all(raw: bytes, name: str) -> None:
    try:
        text = read_text(raw, name)
        values(text)
        source(text)
    except Refused:
        pass


@pytest.mark.parametrize("name", LONG)
def test_no_text_makes_it_slow(name: str) -> None:
    """Anything is read in a time that grows with its length: four times the text does not take sixteen times as long."""
    whole = LONG[name].encode()
    times = []
    for raw in (whole[: len(whole) // 4], whole):
        begun = time.perf_counter()
        read_all(raw, "a.txt")
        times.append(time.perf_counter() - begun)
    assert times[1] < 0.5 or times[1] < 10 * times[0]


def test_no_document_makes_it_slow() -> None:
    """Unclosed marks of HTML and Markdown, hundreds of kilobytes of them, are read or refused within a minute in all."""
    code = "from draft.test_values_properties import DOCUMENTS, read_all\nfor mark, n in DOCUMENTS.items():\n    for name in ('a.html', 'a.md'):\n        read_all((mark * n).encode(), name)"
    done = subprocess.run([sys.executable, "-c", code], cwd="tests", env={"PYTHONPATH": "..:."}, timeout=60, capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
