"""Names, prose and titles, and what two names are compared by."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.values import Refused, texts


def refusal(parse, text):
    with pytest.raises(Refused) as refused:
        parse(text)
    return refused.value.message, refused.value.hint, refused.value.code


@pytest.mark.parametrize(("text", "name"), [
    ("OpenAI", "OpenAI"), ("  Moody's ", "Moody's"), ("카카오\n", "카카오"), ("A  B", "A  B"), ("x" * 200, "x" * 200), (f" {'x' * 200} ", "x" * 200),
])  # fmt: skip
def test_a_name_is_one_line_without_the_space_around_it(text, name):
    """White space inside a name is part of it."""
    assert texts.name(text) == name


@pytest.mark.parametrize("gap", ["\t", "\n", "\r", "\u2028", "\u2029"])
def test_a_name_with_a_tab_or_line_break_is_refused(gap):
    assert refusal(texts.name, f"Kakao{gap}Corp") == ("'Kakao Corp' has a tab or line break in a name", "write it on one line", "bad-name")


def test_a_name_of_more_than_200_characters_is_refused():
    assert refusal(texts.name, "x" * 201) == (f"'{'x' * 59}…' has 201 characters", "a name has at most 200", "bad-name")


def test_prose_is_folded_to_one_line():
    """Line breaks, tabs and runs of spaces become one space; words are left alone."""
    assert texts.prose("  Kakao\n  will\tuse   ChatGPT .\n") == "Kakao will use ChatGPT ."


def test_a_sentence_has_at_most_240_characters_after_folding():
    assert texts.sentence(f"a  {'b' * 238}\n") == f"a {'b' * 238}"
    assert refusal(texts.sentence, f"a {'b' * 239}") == ("the text has 241 characters", "one sentence of at most 240", "text-too-long")


@pytest.mark.parametrize("text", ["How much?", "얼마인가요?", "いくら？", "كم؟", "How much?\n"])
def test_a_question_ends_with_a_question_mark_of_any_script(text):
    assert texts.question(text) == text.strip()


@pytest.mark.parametrize(("text", "message"), [("How much", "'How much' does not end with a question mark"), ("Why? Because.", "'Why? Because.' does not end with a question mark")])
def test_what_does_not_end_with_a_question_mark_is_refused(text, message):
    assert refusal(texts.question, text) == (message, "write it as a question", "not-a-question")


@pytest.mark.parametrize(("parse", "what", "limit"), [(texts.title, "title", 30), (texts.bottom_line, "bottom line", 60), (texts.date_printed, "printed date", 3)])
def test_a_limited_text_has_at_most_so_many_words(parse, what, limit):
    assert parse("word " * limit) == " ".join(["word"] * limit)
    assert refusal(parse, "word " * (limit + 1)) == (f"the {what} has {limit + 1} words", f"at most {limit}", "too-many-words")


@pytest.mark.parametrize(("one", "other", "same"), [
    ("Kakao", "KAKAO", True), ("ＫＡＫＡＯ", "kakao", True), ("카카오", "카카오", True), ("Straße", "STRASSE", True), ("ﬁntech", "FINTECH", True),
    ("SK hynix", "SK\u00a0hynix", True), ("Kakao", "Kakao Corp", False), ("Berkéna", "Berkena", False),
])  # fmt: skip
def test_names_are_compared_by_what_a_person_reads(one, other, same):
    """Case, width, ligatures and composed or decomposed letters do not tell two names apart; accents do."""
    assert (texts.name_key(one) == texts.name_key(other)) is same


@given(st.text(max_size=20))
def test_a_key_is_its_own_key(text):
    """Two names with one key stay so, whichever of them is taken from a file that was already folded."""
    assert texts.name_key(texts.name_key(text)) == texts.name_key(text)


@pytest.mark.parametrize(("text", "found"), [
    ("Open\u200bAI", "U+200B"), ("\u200eKakao", "U+200E"), ("SK\u00a0Group", "U+00A0"), ("abc\u202edcba", "U+202E"), ("so\u00adft", "U+00AD"),
    ("Kakao\ufeff", "U+FEFF"), ("ㅤ", "U+3164"), ("a\u00a0\u200b", "U+00A0"),
])  # fmt: skip
def test_the_first_invisible_character_is_named(text, found):
    assert texts.invisible(text) == found


@pytest.mark.parametrize("text", ["Kakao Corp.", "카카오", "جي 42", "🚀 Stargate", "Moody’s – “A”", ""])
def test_a_name_that_can_be_seen_has_no_invisible_character(text):
    assert texts.invisible(text) is None
