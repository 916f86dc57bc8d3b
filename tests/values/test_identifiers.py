"""Slugs, locators, references, web addresses, languages, time zones and identifiers of other registries."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.values import Refused, identifiers

SLUG_HINT = "lower-case a-z, 0-9 and single hyphens"
SHEET_HINT = "name it <YYYY-MM-DD>-<topic>, e.g. 2025-02-04-openai-kakao"
LOCATOR_HINT = "write p<paragraph>s<sentence>, counted from 1, e.g. p8s2"
LANGUAGE_HINT = "a BCP 47 tag, e.g. en-GB, ko-Hang, ja-Jpan"
LONGEST = "a" * 64


def refusal(parse, *texts):
    with pytest.raises(Refused) as refused:
        parse(*texts)
    return refused.value.message, refused.value.hint, refused.value.code


@pytest.mark.parametrize("text", ["kakao", "sk-hynix", "a", "7-eleven", "2025", LONGEST])
def test_a_slug_is_lower_case_words_and_single_hyphens(text):
    assert identifiers.slug(text) == text


@pytest.mark.parametrize(("text", "message", "hint"), [
    ("Kakao", "'Kakao' is not a slug", "did you mean 'kakao'?"),
    ("SK Hynix", "'SK Hynix' is not a slug", "did you mean 'sk-hynix'?"),
    ("sk_hynix", "'sk_hynix' is not a slug", "did you mean 'sk-hynix'?"),
    ("sk--hynix", "'sk--hynix' is not a slug", "did you mean 'sk-hynix'?"),
    ("-kakao-", "'-kakao-' is not a slug", "did you mean 'kakao'?"),
    ("kakao\n", "'kakao' is not a slug", "did you mean 'kakao'?"),
    ("카카오", "'카카오' is not a slug", SLUG_HINT),
    ("５", "'５' is not a slug", SLUG_HINT),
    ("", "'' is not a slug", SLUG_HINT),
    ("a" * 65, f"'{'a' * 59}…' has 65 characters", "a slug has at most 64"),
    ("A" * 65, f"'{'A' * 59}…' is not a slug", SLUG_HINT),
])  # fmt: skip
def test_what_is_no_slug_is_refused_with_the_nearest_slug(text, message, hint):
    """The guess is itself a slug; a text of which none can be made gets the rule."""
    assert refusal(identifiers.slug, text) == (message, hint, "bad-slug")


@pytest.mark.parametrize("word", ["unknown", "none"])
def test_a_reserved_word_names_nothing(word):
    """`unknown` may be referred to, but no entry may be called so."""
    assert identifiers.slug(word) == word
    assert refusal(identifiers.new_slug, word) == (f"'{word}' is a reserved word", "choose another slug", "bad-slug")


def test_a_sheet_is_named_by_day_and_topic():
    assert identifiers.sheet_id("2025-02-04-openai-kakao") == "2025-02-04-openai-kakao"


@pytest.mark.parametrize(("text", "message", "hint", "code"), [
    ("openai-kakao", "'openai-kakao' is not a sheet's name", SHEET_HINT, "bad-slug"),
    ("2025-02-04", "'2025-02-04' is not a sheet's name", SHEET_HINT, "bad-slug"),
    ("2025-02-openai", "'2025-02-openai' is not a sheet's name", SHEET_HINT, "bad-slug"),
    ("2025-02-30-openai", "'2025-02-30': February 2025 has 28 days", "days run from 01 to 28", "bad-date"),
    ("2025-02-04-OpenAI", "'2025-02-04-OpenAI' is not a slug", "did you mean '2025-02-04-openai'?", "bad-slug"),
])  # fmt: skip
def test_a_sheet_whose_name_has_no_day_or_topic_is_refused(text, message, hint, code):
    assert refusal(identifiers.sheet_id, text) == (message, hint, code)


@pytest.mark.parametrize(("text", "place"), [("p8s2", (8, 2)), ("p1s1", (1, 1)), ("p99999s10", (99999, 10))])
def test_a_locator_counts_paragraph_and_sentence(text, place):
    """It prints as it was written."""
    assert identifiers.locator(text) == place
    assert str(identifiers.locator(text)) == text


@pytest.mark.parametrize("text", ["p0s1", "p1s0", "p08s2", "p8", "s2", "P8S2", "p8s2.", "p8 s2", "p８s2", "p٨s٢", "p100000s1", "8.2"])
def test_what_is_no_locator_is_refused(text):
    assert refusal(identifiers.locator, text) == (f"'{text}' is not a locator", LOCATOR_HINT, "bad-locator")


@pytest.mark.parametrize(("text", "sheet", "fact"), [("launch", "", "launch"), ("2025-02-04-openai-kakao/launch", "2025-02-04-openai-kakao", "launch")])
def test_a_fact_is_named_alone_or_with_its_sheet(text, sheet, fact):
    """It prints as it was written."""
    assert identifiers.fact_ref(text) == (sheet, fact)
    assert str(identifiers.fact_ref(text)) == text


@pytest.mark.parametrize(("text", "message"), [
    ("openai/launch", "'openai' is not a sheet's name"),
    ("/launch", "'' is not a slug"),
    ("2025-02-04-openai/", "'' is not a slug"),
    ("2025-02-04-openai/Launch", "'Launch' is not a slug"),
    ("2025-02-04-openai/a/b", "'2025-02-04-openai/a' is not a slug"),
    ("2025-02-30-openai/launch", "'2025-02-30': February 2025 has 28 days"),
])  # fmt: skip
def test_a_reference_is_refused_for_the_half_that_is_wrong(text, message):
    assert refusal(identifiers.fact_ref, text)[0] == message


def test_a_printed_form_has_a_sheet_and_a_sentence():
    assert identifiers.seen("2025-02-04-openai@p3s1") == ("2025-02-04-openai", (3, 1))


@pytest.mark.parametrize(("text", "message"), [
    ("2025-02-04-openai", "'2025-02-04-openai' is not a place in a sheet"),
    ("2025-02-04-openai/p3s1", "'2025-02-04-openai/p3s1' is not a place in a sheet"),
    ("openai@p3s1", "'openai' is not a sheet's name"),
    ("2025-02-04-openai@p3", "'p3' is not a locator"),
    ("2025-02-04-openai@p3s1@p3s2", "'p3s1@p3s2' is not a locator"),
])  # fmt: skip
def test_what_is_no_place_in_a_sheet_is_refused(text, message):
    assert refusal(identifiers.seen, text)[0] == message


@pytest.mark.parametrize("text", [
    "https://example.org", "http://example.org:8080/a/b?c=d&e=f#g", "https://example.org/a(b)", "https://[2001:db8::1]/", "https://뉴스.example/기사",
])  # fmt: skip
def test_a_web_address_is_taken_as_it_is(text):
    assert identifiers.url(text) == text


@pytest.mark.parametrize("text", [
    "javascript:alert(1)", "JavaScript:alert(1)", "javascript://example.org/%0aalert(1)", "data:text/html,x", "vbscript:x", "file:///etc/hosts",
    "ftp://example.org", "mailto:a@example.org", "//example.org", "example.org", "www.example.org/a", "https:example.org", "https://", "https:///a",
    "https://:80/", "https://example.org:port/", "https://example.org:99999/", "https://[::1", "HTTPS://example.org/", " https://example.org",
    "https://example.org/a b", "https://example.org/\u00a0", "https://example.org/<b>", 'https://example.org/"onclick="x', "https://example.org/`x`", "",
])  # fmt: skip
def test_what_is_no_web_address_is_refused(text):
    """No scheme that a browser would run, nothing that would end an attribute."""
    message = f"'{' '.join(text.split())}' is not a web address"
    assert refusal(identifiers.url, text) == (message, "only http:// and https:// addresses, without spaces", "bad-url")


@pytest.mark.parametrize("text", ["java\nscript:alert(1)", "java\tscript:alert(1)", "https://exa\nmple.org/", "https://example.org/\n", "\x01https://example.org/"])
def test_a_control_character_does_not_hide_in_a_web_address(text):
    """What a browser would drop before it reads the scheme is refused."""
    assert refusal(identifiers.url, text)[2] == "bad-url"


@pytest.mark.parametrize("text", ["en", "en-GB", "ko-Hang", "ja-Jpan", "zh-Hant-TW", "es-419", "gsw", "de-1996", "sl-rozaj-biske"])
def test_a_language_tag_is_taken_as_it_is(text):
    assert identifiers.language(text) == text


@pytest.mark.parametrize(("text", "hint"), [
    ("EN", "did you mean 'en'?"), ("en-gb", "did you mean 'en-GB'?"), ("en_GB", "did you mean 'en-GB'?"), ("KO-HANG", "did you mean 'ko-Hang'?"),
    ("ZH-hant-tw", "did you mean 'zh-Hant-TW'?"), ("sl-ROZAJ", "did you mean 'sl-rozaj'?"), ("english", "did you mean 'en'?"), ("Brazilian Portuguese", "did you mean 'pt-BR'?"), ("klingonish", LANGUAGE_HINT), ("en-", LANGUAGE_HINT),
    ("한국어", LANGUAGE_HINT), ("e", LANGUAGE_HINT), ("", LANGUAGE_HINT),
])  # fmt: skip
def test_a_language_tag_in_the_wrong_case_is_refused_with_the_right_one(text, hint):
    assert refusal(identifiers.language, text) == (f"'{text}' is not a language tag", hint, "bad-language")


@pytest.mark.parametrize("text", ["Asia/Seoul", "Europe/London", "America/Argentina/Buenos_Aires", "UTC"])
def test_a_time_zone_of_the_iana_database_is_taken_as_it_is(text):
    assert identifiers.timezone(text) == text


@pytest.mark.parametrize(("text", "hint"), [
    ("Asia/Seul", "did you mean 'Asia/Seoul'?"), ("asia/seoul", "did you mean 'Asia/Seoul'?"), ("Seoul", "did you mean 'Asia/Seoul'?"),
    ("Europe/Londn", "did you mean 'Europe/London'?"), ("../../etc/hosts", "e.g. Asia/Seoul, Europe/London, UTC"), ("", "e.g. Asia/Seoul, Europe/London, UTC"),
])  # fmt: skip
def test_an_unknown_time_zone_is_refused_with_the_nearest_one(text, hint):
    assert refusal(identifiers.timezone, text) == (f"'{text}' is not an IANA time zone", hint, "bad-time-zone")


@pytest.mark.parametrize(("scheme", "text"), [
    ("lei", "5493001KJTIIGC8Y1R12"), ("ticker", "KRX:035720"), ("ticker", "NYSE:BRK.B"), ("wikidata", "Q42"), ("website", "https://example.org"),
    ("dart", "00258801"), ("house-number", "x" * 200),
])  # fmt: skip
def test_an_identifier_that_fits_its_scheme_is_taken_as_it_is(scheme, text):
    """Leading zeros stay; a scheme that the tool doesn't know takes any line."""
    assert identifiers.identifier(scheme, text) == text


@pytest.mark.parametrize(("scheme", "text", "message", "hint"), [
    ("lei", "5493001KJTIIGC8Y1R1", "'5493001KJTIIGC8Y1R1' is no lei identifier", "an LEI has 18 letters or digits and 2 check digits (ISO 17442)"),
    ("lei", "5493001kjtiigc8y1r12", "'5493001kjtiigc8y1r12' is no lei identifier", "an LEI has 18 letters or digits and 2 check digits (ISO 17442)"),
    ("lei", "5493001KJTIIGC8Y1R1X", "'5493001KJTIIGC8Y1R1X' is no lei identifier", "an LEI has 18 letters or digits and 2 check digits (ISO 17442)"),
    ("ticker", "035720", "'035720' is no ticker identifier", "write EXCHANGE:CODE, e.g. KRX:035720"),
    ("ticker", "KRX: 035720", "'KRX: 035720' is no ticker identifier", "write EXCHANGE:CODE, e.g. KRX:035720"),
    ("ticker", "krx:035720", "'krx:035720' is no ticker identifier", "write EXCHANGE:CODE, e.g. KRX:035720"),
    ("wikidata", "42", "'42' is no wikidata identifier", "write the item's number, e.g. Q42"),
    ("wikidata", "Q٤٢", "'Q٤٢' is no wikidata identifier", "write the item's number, e.g. Q42"),
    ("dart", "a\nb", "'a b' is no dart identifier", "one line, at most 200 characters"),
    ("dart", "", "'' is no dart identifier", "one line, at most 200 characters"),
    ("dart", "x" * 201, f"'{'x' * 59}…' is no dart identifier", "one line, at most 200 characters"),
])  # fmt: skip
def test_an_identifier_that_does_not_fit_its_scheme_is_refused(scheme, text, message, hint):
    assert refusal(identifiers.identifier, scheme, text) == (message, hint, "bad-identifier")


def test_a_website_is_refused_as_a_web_address():
    assert refusal(identifiers.identifier, "website", "javascript:alert(1)")[2] == "bad-url"


@given(st.sampled_from([identifiers.slug, identifiers.language]), st.text("aZz0９-_ .éß한İ", max_size=70) | st.from_regex(r"(?i)[a-z]{2}[-_][a-z]{4}([-_][a-z]{2})?", fullmatch=True))
def test_a_guess_that_is_offered_is_accepted(parse, text):
    """`did you mean 'x'?` never leads to a second refusal."""
    try:
        parse(text)
    except Refused as refused:
        if refused.hint.startswith("did you mean '"):
            parse(refused.hint.removeprefix("did you mean '").removesuffix("'?"))
