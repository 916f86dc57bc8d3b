"""How an article becomes numbered sentences, and by what a sentence is known again."""

from __future__ import annotations

import hashlib
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from evidence.kit import ARTICLES, NAMES, article, text_of
from generator.evidence.sentences import exact, fingerprint, fingerprints, loose, read, split, words
from generator.values import Refused


@pytest.mark.parametrize("paragraph, sentences", [
    ("Acme sold it. Beta bought it.", 2),
    ("Mr. Quill and Ms. Fenn met Dr. Orme in St. Vell.", 1),
    ("Acme Mills Inc. Beta and Thread Co. Ltd. are rivals.", 1),
    ("He met Bram Y. Saltwhistle and J. K. Orme.", 1),
    ("A U.S. envoy came at 5 p.m. Friday was quiet.", 1),
    ("It rose in Jan. 2025 and fell in Feb. 2025.", 1),
    ("See No. 5 and Fig. 7, vol. 2.", 1),
    ("Sales, e.g. Looms, rose, i.e. Mills fell.", 1),
    ("It costs 1.5 million. It cost 0.5 before.", 2),
    ("“We will build,” she said. “It is time.” Then she left.", 3),
    ("She said ‘no.’ He said ‘yes!’ Both laughed.", 3),
    ('He asked "why?" She said "because." That was all.', 3),
    ("(It is a mill.) [It was a farm.] Now it is empty.", 3),
    ("Really?! Yes... No!! 2025 was good.", 4),
    ("It fell. 12 mills closed. “Sad,” he said.", 3),
    ("It ended. then it went on.", 1),
    ("It ended.Then it went on.", 1),
    ("It ended.\nThen it\u00a0went on.  Twice.", 3),
    ("No full stop at all", 1),
])  # fmt: skip
def test_where_a_sentence_ends(paragraph: str, sentences: int) -> None:
    """At a full stop, question or exclamation mark with its closing marks before a capital or a digit; not after initials and abbreviations."""
    assert len(split(paragraph)) == sentences


@pytest.mark.parametrize("blank", ["\n\n", "\n\n\n\n", "\r\n\r\n", "\r\r", "\n \n", "\n\t \n", "\n\u00a0\n", "\n\u00a0 \u00a0\n\n", "\r\n\u00a0\r\n"])
def test_what_is_a_blank_line(blank: str) -> None:
    """Blanks, tabs and no-break spaces are nothing; line ends of every system are line ends."""
    assert [str(at) for at in article(f"{blank}Acme sold it.{blank}Beta bought it. It paid.{blank}").sentences] == ["p1s1", "p2s1", "p2s2"]


def test_a_line_break_is_no_paragraph() -> None:
    """A paragraph that is wrapped stays one, its white space folded."""
    assert list(article("Acme sold\nthe mill. Beta\r\n  bought it.").sentences.values()) == ["Acme sold the mill.", "Beta bought it."]


@pytest.mark.parametrize("text, header, first", [
    (" date 2025-02-04 Acme sold it.", "2025-02-04", "Acme sold it."),
    ("date 2025-02 Acme sold it.", "2025-02", "Acme sold it."),
    ("\n\ndate 2025-02-04\nAcme sold it.", "2025-02-04", "Acme sold it."),
    ("\ufeffdate 2025-02-04 Acme sold it.", "2025-02-04", "Acme sold it."),
    ("date 2025-02-04 date 2025-02-05 Acme sold it.", "2025-02-04", "date 2025-02-05 Acme sold it."),
    ("Acme sold it on date 2025-02-04 or so.", "", "Acme sold it on date 2025-02-04 or so."),
    ("date 2025 Acme sold it.", "", "date 2025 Acme sold it."),
    ("dates 2025-02-04 Acme sold it.", "", "dates 2025-02-04 Acme sold it."),
    ("date 2025-02-04Acme sold it.", "", "date 2025-02-04Acme sold it."),
])  # fmt: skip
def test_one_feed_header_is_stripped_and_reported(text: str, header: str, first: str) -> None:
    """Only at the very start, only once, only with a date; its words are not counted."""
    found = article(text)
    assert (found.header, next(iter(found.sentences.values()))) == (header, first)
    assert found.words == len(words(first))


def test_a_byte_order_mark_and_the_line_ends_do_not_matter() -> None:
    """The same article in three encodings of its lines has the same sentences."""
    text = "Acme sold it.\n\nBeta bought it."
    assert len({str(read(raw).sentences) for raw in (text.encode(), b"\xef\xbb\xbf" + text.encode(), text.replace("\n", "\r\n").encode(), text.replace("\n", "\r").encode())}) == 1


@pytest.mark.parametrize("raw, byte", [(b"Acme \xff", 5), ("Übel".encode("latin-1"), 0), ("Acme".encode("utf-16"), 0), (b"Acme \xed\xa0\x80", 5)])
def test_what_is_not_utf_8_is_refused(raw: bytes, byte: int) -> None:
    """The message names the first byte that is wrong, and the repair."""
    with pytest.raises(Refused) as refused:
        read(raw)
    assert refused.value.code == "unreadable-file" and f"byte {byte}" in refused.value.message and "UTF-8" in refused.value.hint


SAME_EXACTLY = [
    ("It’s “big” – very…", "It's \"big\" - very..."),
    ("‚low‘ „low“ «angle» ‹single›", "'low' \"low\" \"angle\" \"single\""),
    ("a\u00a0b\u2009c \n d", "a b c d"),
    ("e\u0301lan", "\u00e9lan"),
    ("\ufeffin\u00advis\u200bib\u200cl\u200de\u2060", "invisible"),
    ("minus −2 and dash —", "minus -2 and dash -"),
]
SAME_LOOSELY = [
    ("97 per cent", "97%"), ("97 percent", "97pct"), ("0.2 pc", "0.2%"), ("1,234,567 won", "1234567 won"), ("The U.S. and the E.U.", "the US and the EU"),
    ("“Yes,” she said!", "yes she said"), ("ＡＣＭＥ", "acme"), ("Straße", "STRASSE"), ("data-centre", "data centre"),
]  # fmt: skip
DIFFERENT = [("0.2pc", "2.0pc"), ("97 per cent", "98 per cent"), ("1,000", "1,0000"), ("up to 5", "5"), ("did not", "did"), ("Acme's", "Acme")]


@pytest.mark.parametrize("one, other", SAME_EXACTLY)
def test_typography_is_no_difference(one: str, other: str) -> None:
    """Quotation marks, dashes, ellipses, invisible characters, composed letters, white space."""
    assert exact(one) == exact(other) == other and fingerprints(one) == fingerprints(other)


@pytest.mark.parametrize("one, other", SAME_LOOSELY)
def test_ways_of_writing_are_a_cosmetic_difference(one: str, other: str) -> None:
    """Case, punctuation, thousands commas, percentages and dotted initials: the exact form differs, the loose one does not."""
    assert loose(one) == loose(other) and exact(one) != exact(other)


@pytest.mark.parametrize("one, other", DIFFERENT)
def test_words_and_figures_are_a_difference(one: str, other: str) -> None:
    """A digit, a bound or a negation that changes is seen in both forms."""
    assert loose(one) != loose(other) and exact(one) != exact(other)


def test_a_fingerprint_can_be_made_again_from_its_description() -> None:
    """format.md: the first 16 hexadecimal digits of SHA-256 of `briefs:<form>:<norm>`, a line feed and the text."""
    for form, made in (("n1", exact), ("n2", loose)):
        text = made("Acme “sold” 97 per cent.")
        assert fingerprint(form, text) == hashlib.sha256(f"briefs:{form}:1\n{text}".encode()).hexdigest()[:16]
    assert fingerprints("Acme sold 97 per cent.")[1] == hashlib.sha256(b"briefs:n2:1\nacme sold 97 percent").hexdigest()[:16]


@given(st.text(max_size=200))
def test_the_normal_forms_are_stable(text: str) -> None:
    """A form of a form is the form; an article that is saved in its exact form has the same fingerprints."""
    assert exact(exact(text)) == exact(text)
    assert loose(exact(text)) == loose(text)
    assert loose(unicodedata.normalize("NFC", text)) == loose(text)


@given(st.text(alphabet="Aab1 .!?\"'”\n\u00a0", max_size=120))
def test_no_word_is_lost_by_splitting(text: str) -> None:
    """The sentences together are the article, whatever is typed, and are counted without a gap from 1."""
    found = article(text)
    assert "".join("".join(found.sentences.values()).split()) == "".join(found.text.split())
    for at in found.sentences:
        assert at.sentence == 1 or any((other.paragraph, other.sentence) == (at.paragraph, at.sentence - 1) for other in found.sentences)


@pytest.mark.parametrize("name", NAMES)
def test_the_invented_articles_are_short_and_all_there(name: str) -> None:
    """Twelve articles of 100 to 250 words; no paragraph is lost, though one has CRLF and one no-break spaces on its blank lines."""
    found = read((ARTICLES / f"{name}.txt").read_bytes())
    assert 100 <= found.words <= 250
    plain = text_of(name).replace("\r", "").replace("\u00a0", "")
    assert max(at.paragraph for at in found.sentences) == len([part for part in plain.split("\n\n") if part.strip()])
