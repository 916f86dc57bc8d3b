"""How plain text, Markdown and HTML become one text of numbered sentences with their places."""

from __future__ import annotations

import sys
from types import SimpleNamespace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.draft.reading.text import read_text
from generator.evidence.sentences import read
from generator.values import Refused


def prose(document: str, name: str) -> list[list[str]]:
    """The sentences of each paragraph, white space folded."""
    found: dict[int, list[str]] = {}
    for sentence in read_text(document.encode(), name).sentences:
        found.setdefault(sentence.at.paragraph, []).append(" ".join(sentence.text.split()))
    return list(found.values())


@given(st.text(alphabet="Aab1 .!?\"'”(\n\r\u00a0\x85\u2003\ufeff\tMr", max_size=120), st.sampled_from(["", " date 2025-02-04 ", "date 2025-02\n"]))
def test_sentences_are_those_that_are_locked(text: str, header: str) -> None:
    """Number, locators and folded words are the lock's; the offsets lead to them in the text, a feed header counted."""
    raw = (header + text).encode()
    article = read(raw)
    try:
        found = read_text(raw)
    except Refused:
        assert not article.sentences
        return
    assert {sentence.at: " ".join(sentence.text.split()) for sentence in found.sentences} == article.sentences
    assert all(found.text[sentence.start : sentence.end] == sentence.text for sentence in found.sentences)
    assert (found.header, found.text) == (article.header, found.source)


@pytest.mark.parametrize("markdown, paragraphs", [
    ("Plain prose. Two sentences.\n\nAnother one.", [["Plain prose.", "Two sentences."], ["Another one."]]),
    ("# A heading\nIt fell.", [["A heading"], ["It fell."]]),
    ("A heading\n=========\n\nIt fell.", [["A heading"], ["It fell."]]),
    ("- one\n- two\n\n1. three\n2. four", [["one"], ["two"], ["three"], ["four"]]),
    ("It **fell** by *5%*, `said` __Acme__ and _Beta_.", [["It fell by 5%, said Acme and Beta."]]),
    ("The [Acme site](https://example.org/a_(b)) and [Beta][1].\n\n[1]: https://example.org", [["The Acme site and Beta."]]),
    ("![A photo](a.jpg)\n\nIt fell.", [["It fell."]]),
    ("> It fell.\n> It rose.", [["It fell.", "It rose."]]),
    ("It fell.\n\n```python\nx = 1\n```\n\nIt rose.", [["It fell."], ["It rose."]]),
    ("It fell.\n\n---\n\nIt rose.", [["It fell."], ["It rose."]]),
    ("---\ntitle: A\ndate: 2025-02-04\n---\nIt fell.", [["It fell."]]),
    ("It costs \\$5 &amp; more. <b>Bold</b> <!-- no -->words.", [["It costs $5 & more.", "Bold words."]]),
    ("**Acme, which\nfell**, sold the [old\nyard](https://example.org).  \nIt rose.\\\nTwice.", [["Acme, which fell, sold the old yard.", "It rose.", "Twice."]]),
    ("It fell.[^1]\n\n[^1]: A note.", [["It fell."], ["A note."]]),
    ("| Plant | Output |\n|---|--:|\n| Lund | **1,200** |", [["Plant"], ["Output"], ["Lund"], ["1,200"]]),
    ("- [x] one\n- [ ] two", [["one"], ["two"]]),
    ("[![](a.jpg)](b) The [[Port Ember]] [[Yard|yard]]&shy;s fell.", [["The Port Ember yards fell."]]),
    ("+++\ntitle = 'A'\n+++\nIt fell.", [["It fell."]]),
    ("snake_case and 2 * 3 * 4 stay.", [["snake_case and 2 * 3 * 4 stay."]]),
])  # fmt: skip
def test_markdown_reads_as_prose(markdown: str, paragraphs: list[list[str]]) -> None:
    """Its marks are gone, its words and paragraphs stay; headings and items are paragraphs; code in fences and images are no prose."""
    assert prose(markdown, "article.md") == paragraphs


def test_prose_without_marks_stays_what_it_is() -> None:
    """A Markdown file of plain paragraphs has the offsets of its file."""
    document = "It fell.\nIt rose.\n\nIt cost $5 (or more), they said: “no”.\n"
    assert read_text(document.encode(), "a.md").text == document


@pytest.mark.parametrize("html, paragraphs", [
    ("<p>It fell.<p>It <b>rose</b>. Twice.", [["It fell."], ["It rose.", "Twice."]]),
    ("<body><nav>Menu</nav><header><h1>Head</h1></header><p>It fell.</p><aside>More</aside><footer>Foot</footer><form>Search</form></body>", [["Head"], ["It fell."]]),
    ("<body><div>Around</div><article><h1>Head</h1><div>It fell.</div></article><div>Around</div></body>", [["Head"], ["It fell."]]),
    ("<body><div>Around</div><main><p>It fell.</p></main></body>", [["It fell."]]),
    ("<p>It fell.<br>It rose.<br><br>It ended.</p>", [["It fell.", "It rose."], ["It ended."]]),
    ("<style>p{}</style><script>var x = '<p>no</p>';</script><noscript>No</noscript><p>It fell &amp; rose.</p>", [["It fell & rose."]]),
    ("<p>It fell.</p><!-- <p>no</p> --><p hidden>no</p><div role=navigation>no</div><div aria-hidden=true>no</div>", [["It fell."]]),
    ("<ul><li>one<li>two</ul><table><tr><td>three<td>four</table>", [["one"], ["two"], ["three"], ["four"]]),
    ("<p>5 < 6 and <broken", [["5 < 6 and <broken"]]),
    ("<article><p>Short.</p></article><article><p>The longer one is the article.</p></article>", [["The longer one is the article."]]),
])  # fmt: skip
def test_html_gives_its_articles_text(html: str, paragraphs: list[list[str]]) -> None:
    """The longest article, else main, else body; no menus, scripts, forms; blocks end paragraphs."""
    assert prose(html, "article.html") == paragraphs


@pytest.mark.parametrize("document, name, form", [
    ("<!DOCTYPE html><p>It fell.", "", "html"), ("  <html><p>It fell.", "a.txt", "html"), ("<!-- x --><html><p>It fell.", "", "html"), ("It fell <b>far</b>.", "a.txt", "plain"), ("# It fell", "a.txt", "plain"),
    ("# It fell", "A.MD", "markdown"), ("<p>It fell.", "a.htm", "html"), ("# It fell", "a.markdown", "markdown"), ("It fell.", "", "plain"),
])  # fmt: skip
def test_the_form_is_told_by_the_name_or_by_how_a_page_begins(document: str, name: str, form: str) -> None:
    """A page of HTML is one whatever its file is called; Markdown only by its ending."""
    assert read_text(document.encode(), name).form == form


@pytest.mark.parametrize("raw, words", [
    (b"", "no text"), (b" \n\n ", "no text"), (b"\xef\xbb\xbf", "no text"), (b"Acme \xff", "not UTF-8"), (b"\x00\x01\x02", "not a text file"), (b"%PDF-1.7 x", "not a text file"), (b"PK\x03\x04", "not a text file"),
    ("Acme".encode("utf-16"), "not a text file"), (b"Acme \x1b[1m", "U+001B"), (b"a" * (2 * 1024 * 1024 + 1), "larger than 2 MiB"),
])  # fmt: skip
def test_what_is_no_article_is_refused(raw: bytes, words: str) -> None:
    """In words that say what is wrong, with a way to mend it."""
    with pytest.raises(Refused) as refused:
        read_text(raw)
    assert words in refused.value.message and refused.value.hint and refused.value.code == "unreadable-file"


def test_a_page_without_text_is_refused() -> None:
    """Nothing but menus is no article."""
    with pytest.raises(Refused, match="no text"):
        read_text(b"<html><body><nav>Menu</nav></body></html>")


def test_the_optional_extractor_is_asked_for_by_name() -> None:
    """An unknown one is refused with what there is; a missing one says how it is installed."""
    with pytest.raises(Refused, match="there is no extractor"):
        read_text(b"<html><p>It fell.", extractor="magic")
    try:
        found = read_text(_page("It fell a long way down the hill. " * 20), extractor="trafilatura")
        assert "It fell" in found.text
    except Refused as refused:
        assert "not installed" in refused.message and "briefs[html]" in refused.hint


def test_without_the_optional_extractor_pages_are_read_all_the_same(monkeypatch: pytest.MonkeyPatch) -> None:
    """Only who asks for it is told that it is not installed, and how to go without."""
    monkeypatch.setitem(sys.modules, "trafilatura", None)
    assert [sentence.text for sentence in read_text(_page("It fell.")).sentences] == ["It fell."]
    with pytest.raises(Refused, match="not installed") as refused:
        read_text(_page("It fell."), extractor="trafilatura")
    assert "briefs[html]" in refused.value.hint and "--extract" in refused.value.hint


def test_a_page_in_which_the_extractor_finds_nothing_can_be_read_without_it(monkeypatch: pytest.MonkeyPatch) -> None:
    """It says whose fault it is."""
    monkeypatch.setitem(sys.modules, "trafilatura", SimpleNamespace(extract=lambda document, **options: None))
    with pytest.raises(Refused, match="trafilatura found no text") as refused:
        read_text(_page("It fell."), extractor="trafilatura")
    assert "--extract" in refused.value.hint


def _page(words: str) -> bytes:
    return f"<html><body><article><p>{words}</p></article></body></html>".encode()


LONG = "It fell a long way down the hill, and then it fell a little further. " * 3


@pytest.mark.parametrize("beside", [
    "<div class='jp-relatedposts'><p>Another story.</p></div>", "<div class=code-block>Advertisement</div>", "<div class='share-tools'>Share</div>", "<ul class=menu><li>News</ul>", "<div id=cookieBanner><p>We use cookies.</p></div>",
    "<amp-sidebar><p>Markets</p></amp-sidebar>", "<p><a href=x>READ MORE: Why it fell</a></p>", "<p><a href=x>Beta cuts 400 jobs</a></p>", "<p>ALSO READ | Why it fell</p>", "<p>Already a subscriber? Sign in</p>",
    "<div class=comments><p>Well said!</p></div>", "<div role=dialog><p>Subscribe.</p></div>", "<span class=sr-only>(opens in a new window)</span>", "<p style='display: none'>no</p>", "<form><p>Your address</p></form>",
    "<p>© 2025 The Ledger</p>", "<p>The Ledger. All rights reserved.</p>", "<p>A version of this article appears in print on page B3.</p>", "<div class=newsletter_signup><p>Get the brief.</p></div>",
])  # fmt: skip
def test_what_stands_beside_an_article_is_not_read(beside: str) -> None:
    """Advertisements, menus, other stories, comments and invitations, between paragraphs too."""
    assert prose(f"<article><p>{LONG}</p>{beside}<p>It rose.</p></article>", "a.html") == [LONG.strip().replace(". It", ".\nIt").split("\n"), ["It rose."]]


@pytest.mark.parametrize("html", [
    "<body class=has-ads><div class='content with-sidebar'>{}</div></body>", "<body><div class=promo>{}</div></body>", "<body><form id=aspnetForm>{}</form></body>", "<body><div aria-hidden=true>{}</div></body>",
    "<body><div style='display:none'>{}</div></body>", "<article class='post tag-ads'>{}</article>", "<article><a href=x>{}</a></article>",
])  # fmt: skip
def test_an_article_is_read_whatever_it_stands_in(html: str) -> None:
    """The names of a page's parts lie; what holds most of the text is no part beside it."""
    assert prose(html.format("<p>It fell.</p><p>Share prices of Ad Hoc rose.</p><p>Related to this, it sold Beta.</p>"), "a.html") == [["It fell."], ["Share prices of Ad Hoc rose."], ["Related to this, it sold Beta."]]


@pytest.mark.parametrize("html, paragraphs", [
    ("<main><h1>Live</h1>" + "".join(f"<article><p>{words}</p></article>" for words in ("It fell far.", "It rose.", "It fell.", "It ended.")) + "</main>", [["Live"], ["It fell far."], ["It rose."], ["It fell."], ["It ended."]]),
    ("<p>Har&shy;row fell to 4&nbsp;200&nbsp;tonnes.<sup>1</sup> It has 40 km<sup>2</sup>.</p>", [["Harrow fell to 4 200 tonnes.", "It has 40 km2."]]),
    ("<figure><figcaption><span>Ingots.</span><span class=credit>A Photographer</span></figcaption></figure>", [["Ingots."], ["A Photographer"]]),
    ("<ul><li><a href=x>Acme raised prices by 5%.</a></li><li><a href=x>Prices</a></li></ul>", [["Acme raised prices by 5%."]]),
    (f"<main><div><p>{LONG}</p><p>It rose.</p></div><article class=card><p>Another story.</p></article></main>", [LONG.strip().replace(". It", ".\nIt").split("\n"), ["It rose."], ["Another story."]]),
    ("<h1><a href=x>Acme falls</a></h1><p>It fell.</p>", [["Acme falls"], ["It fell."]]),
])  # fmt: skip
def test_no_sentence_of_a_page_is_lost_or_joined(html: str, paragraphs: list[list[str]]) -> None:
    """The entries of a live blog, words with soft hyphens, numbers with spaces that do not break, captions and credits, items that are links, a text beside which only the cards of others are articles."""
    assert prose(html, "a.html") == paragraphs
