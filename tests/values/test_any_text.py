"""What holds for every value kind, whatever is typed."""

import re
import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pydantic_core import PydanticCustomError

from generator.model import scalars
from generator.values import Refused, amounts, dates, did_you_mean, identifiers, shown, texts

PARSERS = {
    name: getattr(module, name)
    for module, names in {
        amounts: "money quantity",
        dates: "partial_date day",
        identifiers: "slug new_slug sheet_id locator fact_ref seen url language timezone",
        texts: "name prose sentence question title bottom_line date_printed",
    }.items()
    for name in names.split()
} | {scheme: lambda text, scheme=scheme: identifiers.identifier(scheme, text) for scheme in ("website", "ticker", "wikidata", "lei", "dart")}

EXAMPLES = {
    "Money": ["up to 2 trillion KRW", "2 to 2.5 billion USD per year", "500 million to 1 billion EUR", "unknown", "none"],
    "Quantity": ["97 percent", "+0.2 percent", "-2 to 3 °C", "about 900 thousand count per month", "1.4 GW", "90 km/h", "unknown"],
    "PartialDate": ["2025", "2025-02~", "2025-02-04", "2025-02-03/2025-02-04", "2025-02-03/..", "../2025%", "unknown"],
    "Day": ["2025-02-04"],
    "Slug": ["sk-hynix", "unknown"],
    "NewSlug": ["sk-hynix"],
    "SlugOrUnknown": ["sk-hynix", "unknown"],
    "At": ["p8s2"],
    "FactRef": ["launch", "2025-02-04-openai-kakao/launch"],
    "SeenAt": ["2025-02-04-openai-kakao@p8s2"],
    "Url": ["https://example.org/a?b=c#d", "http://[::1]:80/"],
    "UrlOrUnknown": ["https://example.org/", "unknown"],
    "Language": ["en-GB", "ko-Hang", "zh-Hant-TW", "sl-rozaj", "es-419"],
    "NaturalNumber": ["0", "000660"],
    "Count": ["10", "007"],
    "Fingerprint": ["90f14393e818148f.dd986a16bb90621f"],
    "Wording": ["7857e3ddc6dde641"],
    "TimeZone": ["Asia/Seoul", "Etc/GMT+9", "UTC"],
    "Name": ["Kakao", " 카카오\n", "x" * 200],
    "NameOrReserved": ["A. Writer", "unknown", "none"],
    "Title": ["Two companies talk", "unknown", "w " * 30],
    "Prose": ["a text\nof two lines"],
    "Sentence": ["Kakao runs a messaging app.", " " + "x  " * 120],
    "Question": ["Did they meet? ", "何？"],
    "BottomLine": ["w " * 60],
    "PrintedDate": ["Last month", "in May 2025"],
}
PATTERNS = {
    name: parsed for name, kind in vars(scalars).items() for parsed in getattr(kind, "__metadata__", ()) if "pattern" in getattr(parsed, "schema", {})
}

ANY_TEXT = st.text() | st.text(st.characters()) | st.text("0123456789٣５-/.~?%:@ps, toKRWUSDmilion", max_size=30)
PIECES = st.sampled_from(["", " ", "\n", "-", "/", ".", "..", "0", "9", "٣", "５", "²", "s", "S", "K", "ſ", "é", "\u00a0", "\ud800", "~", "unknown", "a" * 70])


@settings(deadline=None)
@given(ANY_TEXT)
def test_any_text_is_a_value_or_refused_with_words(text):
    """A parser never fails in another way, and what it says is one short line each for message and hint."""
    for parse in PARSERS.values():
        try:
            parse(text)
        except Refused as refused:
            assert len(refused.message.splitlines()) == len(refused.hint.splitlines()) == 1
            assert len(refused.message) < 200 and len(refused.hint) < 200


@pytest.mark.parametrize("unit", [
    "a", "9", "-", "/", " ", "\t", "\n", ",", "1,", "e", "9e", "５", "٣", "²", "..", "p1s", "a-", "-A", "5 ", "to ", "up to ", "https://", "[", "@", "é",
    "\u0345", "\ud800",
])  # fmt: skip
def test_a_very_long_text_is_answered_at_once(unit):
    """100,000 characters of whatever pattern cost no more than a moment in any parser."""
    text = (unit * 100_000)[:100_000]
    start = time.process_time()
    for parse in PARSERS.values():
        for candidate in (text, f"5 {text}", f"https://{text}", f"2025-02-04{text}"):
            try:
                parse(candidate)
            except Refused:
                pass
    assert time.process_time() - start < 5


def test_every_scalar_with_a_published_pattern_has_examples():
    assert set(EXAMPLES) == set(PATTERNS)


@pytest.mark.parametrize(("name", "text"), [(name, text) for name, examples in EXAMPLES.items() for text in examples])
def test_an_example_is_accepted_by_the_parser_and_by_the_published_pattern(name, text):
    PATTERNS[name](text)
    assert re.fullmatch(PATTERNS[name].schema["pattern"], text)


@settings(max_examples=1000, deadline=None)
@given(example=st.sampled_from([(name, text) for name, examples in EXAMPLES.items() for text in examples]), start=st.integers(0, 30),
       cut=st.integers(0, 3), piece=PIECES, case=st.sampled_from([str, str, str.upper, str.title]))  # fmt: skip
def test_the_published_pattern_accepts_whatever_the_parser_accepts(example, start, cut, piece, case):
    """An editor's program never underlines what the build takes; the parser may be stricter, on days or currencies."""
    name, text = example
    text = case(text[:start] + piece + text[start + cut :])
    try:
        PATTERNS[name](text)
    except PydanticCustomError:
        return
    assert re.fullmatch(PATTERNS[name].schema["pattern"], text)


@pytest.mark.parametrize(("word", "guess"), [
    ("KWR", "did you mean 'KRW'?"), ("krw", "did you mean 'KRW'?"), ("US", "did you mean 'USD'?"), ("euro", "did you mean 'EUR'?"), ("zzz", ""), ("", ""),
])  # fmt: skip
def test_the_nearest_choice_is_guessed(word, guess):
    """Case does not count and swapped letters are nearest; nothing is guessed where nothing is near."""
    assert did_you_mean(word, {"KRW", "PKR", "USD", "EUR", "UYU"}) == guess


def test_a_guess_does_not_depend_on_the_order_of_the_choices():
    """Of equally near choices it is the alphabetically first."""
    assert {did_you_mean("dead", choices) for choices in (["deal", "deaf"], ["deaf", "deal"])} == {"did you mean 'deaf'?"}


@pytest.mark.parametrize(("text", "quoted"), [("Kakao", "'Kakao'"), (" a\n b\t", "'a b'"), ("x" * 60, f"'{'x' * 60}'"), ("x" * 61, f"'{'x' * 59}…'"), ("", "''")])
def test_a_message_quotes_a_text_on_one_line_and_not_at_length(text, quoted):
    assert shown(text) == quoted
