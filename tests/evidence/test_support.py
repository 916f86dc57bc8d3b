"""Does the cited sentence bear the fact out? Figures through one table of units, quotes in quotation marks, dates as printed, names."""

from __future__ import annotations

from pathlib import Path

import pytest

from evidence.kit import SHEET, article, checked, codes, edit, folder, problems, run, sheet
from generator.evidence.anchors import is_printed, is_quoted, speech
from generator.evidence.figures import figures_of, stands_in, stated
from generator.values.amounts import quantity
from generator.values.identifiers import Locator


def supported(amount: str, sentence: str) -> bool:
    return all(stands_in(figure, figures_of(sentence)) for figure in stated(quantity(amount)))


@pytest.mark.parametrize("amount, sentence", [
    ("up to 2 trillion KRW", "worth up to 2 trillion won"), ("2 trillion KRW", "₩2tn in all"), ("2 trillion KRW", "KRW 2 trillion in all"), ("900 million KRW", "900,000,000 won"),
    ("1.4 billion USD", "($1.4bn)"), ("1.4 billion USD", "US$1.4 billion"), ("1.4 billion USD", "1.4 billion dollars"), ("1.4 billion USD", "USD 1.4b"), ("1400 million USD", "$1.4bn"),
    ("3.50 billion EUR", "€3.5bn"), ("5 million GBP", "£5m"), ("5 million GBP", "five million pounds"), ("40 billion JPY", "40 billion yen"), ("7 million CNY", "7m yuan"),
    ("500 crore INR", "Rs 500 crore"), ("500 crore INR", "500 crore rupees"), ("2 lakh INR", "₹2 lakh"),
    ("97 percent", "97%"), ("97 percent", "97 per cent"), ("97 percent", "97 percent"), ("97 percent", "97pct"), ("0.2 percent", "0.2pc"), ("97 percent", "97\u00a0%"),
    ("+9 percent", "surging 9pc"), ("-2 percent", "fell 2 per cent"), ("9 percentage-points", "by 9 percentage points"), ("9 percentage-points", "9 points"),
    ("9 percent", "nine percent of them"), ("30 percent", "thirty per cent of them"), ("3 million USD", "three million dollars"),
    ("900 thousand count", "about 900,000 people"), ("900000 count", "900 thousand people"), ("1.4 GW", "a 1.4GW site"), ("1.4 GW", "1.4 gigawatts"), ("3.8 ratio", "3.8 times as many"),
    ("40 to 45 billion JPY", "between 40 and 45 billion yen"), ("40 to 45 billion JPY", "40 billion to 45 billion yen"), ("2 to 2.5 billion USD", "$2-2.5bn"), ("2 to 2.5 billion USD", "$2bn–$2.5bn"),
    ("40 to 60 percent", "40–60 per cent"), ("40 to 60 percent", "40% to 60%"),
    ("5 million HKD", "HK$5m"), ("5 million CHF", "5 million francs"), ("500 billion JPY", "¥500bn"),
])  # fmt: skip
def test_a_figure_is_known_however_it_is_printed(amount: str, sentence: str) -> None:
    """Won or KRW, $ or dollars, bn or billion, per cent or pc, digits or words, and both ends of a range that names its unit once."""
    assert supported(amount, sentence)


@pytest.mark.parametrize("amount, sentence", [
    ("2 trillion KRW", "2 billion won"), ("2 trillion KRW", "2.1 trillion won"), ("2 trillion KRW", "$2 trillion"), ("2 trillion KRW", "two men and a trillion stars"),
    ("1.4 billion USD", "€1.4bn"), ("1.4 billion USD", "1.4 billion won"), ("1.4 billion USD", "$1.4m"), ("1.4 billion USD", "$14bn"), ("1.4 billion USD", "$1.40 and a billion more"),
    ("97 percent", "97 dollars"), ("97 percent", "9.7 per cent"), ("97 percent", "97 percentage points"), ("9 percentage-points", "9 per cent"), ("0.2 percent", "2.0pc"),
    ("40 to 45 billion JPY", "45 billion yen"), ("40 to 45 billion JPY", "40 or so, later 45 billion yen"), ("1 percent", "one of them"), ("900 thousand count", "9,000 people"),
    ("5 million GBP", "5 parts"),
])  # fmt: skip
def test_another_figure_is_no_support(amount: str, sentence: str) -> None:
    """Another scale, unit, digit or currency, or half of a range, does not bear the fact out."""
    assert not supported(amount, sentence)


STORY = """Acme Mills bought Beta Looms for $1.4bn on Tuesday. “It was time,” said Ruta Fenn.

“We will spin again. We will weave as well,” Ruta Fenn said. “Nobody thought so. I did.”

Beta’s chief called it ‘the end of a long thread’ and left. Last month the mill’s output fell 2pc.

“This goes on in the next paragraph.

“And here it ends,” Ruta Fenn said.
"""


def fact(at: str, field: str) -> str:
    key, value = field.split(": ", 1)
    return f'one:\n  at: {at}\n  kind: statement\n  subject: ruta-fenn\n  by: [ruta-fenn]\n  text: Fenn spoke.\n  {key}: "{value}"'


@pytest.mark.parametrize("at, quote", [
    ("p1s2", "It was time"), ("p1s2", "It was time."), ("p2s1", "We will spin again"), ("p2s2", "weave as well"), ("p2s3", "Nobody thought so"), ("p2s4", "I did"),
    ("[p2s1, p2s2]", "spin again. We will weave"), ("p3s1", "a long thread"), ("p4s1", "goes on in the next"), ("p5s1", "here it ends"),
])  # fmt: skip
def test_a_quote_is_found_where_it_is_speech(tmp_path: Path, at: str, quote: str) -> None:
    """In double or single marks, also in the second sentence of a speech, whose marks stand in the sentences around it."""
    assert problems(tmp_path, fact(at, f"quote: {quote}"), STORY) == []


@pytest.mark.parametrize("at, quote", [
    ("p1s2", "said Ruta Fenn"), ("p1s1", "It was time"), ("p2s2", "Ruta Fenn said"), ("p2s1", "weave as well"), ("p3s1", "and left"), ("p1s2", "it was time"), ("p1s2", "It was tim"),
    ("[p1s2, p2s2]", "It was time We will"), ("p5s1", "Ruta Fenn said"),
])  # fmt: skip
def test_what_is_not_printed_as_speech_there_is_no_quote(tmp_path: Path, at: str, quote: str) -> None:
    """Words outside the marks, of another sentence, in another spelling, or half a word: told at the quote's own line."""
    found = problems(tmp_path, fact(at, f"quote: {quote}"), STORY)
    assert codes(found) == ["quote-not-found"] and found[0].excerpt.strip().startswith("quote:")


@pytest.mark.parametrize("text, spans", [
    ('"Yes," he said, "no."', ["Yes,", "no."]), ("‘Yes’, he said, ‘no’.", ["Yes", "no"]), ("The companies’ plan and Acme’s ’90s mills.", []), ("It is 5\" wide.", []),
    ("‘The companies’ plan’ failed.", ["The companies", "The companies' plan"]), ("“A ‘small’ mill.”", ["A 'small' mill.", "small"]), ("He said: “Go.", ["Go. "]),
])  # fmt: skip
def test_which_passages_are_speech(text: str, spans: list[str]) -> None:
    """Apostrophes and inches are no quotation marks; a speech within a speech is one, too."""
    found = article(text)
    assert speech(found, list(found.sentences)) == spans


def test_a_quote_of_nothing_but_punctuation_is_not_found() -> None:
    """An ellipsis stands in every speech, and proves nothing."""
    assert not is_quoted("...", ["Yes... no"]) and is_quoted("Yes", ["Yes... no"])


@pytest.mark.parametrize("printed, is_there", [("Tuesday", True), ("tuesday", True), ("Tues", False), ("Wednesday", False)])
def test_a_printed_date_stands_in_the_sentence_as_whole_words(tmp_path: Path, printed: str, is_there: bool) -> None:
    """`Tues` is not printed where Tuesday is."""
    found = problems(tmp_path, fact("p1s1", f"date_printed: {printed}") + "\n  date: unknown", STORY)
    assert codes(found) == ([] if is_there else ["printed-date-not-found"])


@pytest.mark.parametrize("name, sentence, is_there", [
    ("Acme Mills", "Acme Mills’ plan", True), ("Acme", "Acme’s plan", True), ("Acme", "ACME said", True), ("Acme", "Acmeville said", False), ("Jay Y. Lee", "Jay Y. Lee said", True),
    ("AT&T", "AT&T said", True), ("쿼베인", "쿼베인 said", True), ("Beta", "Alphabeta said", False), ("Orme’s", "Orme's said", True),
])  # fmt: skip
def test_a_name_is_printed_as_whole_words(name: str, sentence: str, is_there: bool) -> None:
    """A possessive may follow; a part of a longer word is another name."""
    assert is_printed(name, sentence) is is_there


def test_each_kind_of_anchor_is_told_at_its_field(tmp_path: Path) -> None:
    """A figure, a conversion, a quote and a date that the sentence lacks: four errors, each at its line with its repair."""
    facts = """deal:
  at: p1s1
  kind: investment
  text: Money changed hands.
  subject: acme
  date: unknown
  amount: 1.5 billion USD
  amount_stated_as: 2 trillion KRW
  quote: It was time
  date_printed: Monday"""
    found = problems(tmp_path, facts, STORY)
    assert [(problem.code, problem.excerpt.split(":")[0].strip(), problem.severity) for problem in found] == [
        ("unsupported-figure", "amount", "error"), ("unsupported-figure", "amount_stated_as", "error"), ("quote-not-found", "quote", "error"), ("printed-date-not-found", "date_printed", "error"),
    ]  # fmt: skip
    assert all(problem.hint for problem in found) and "'1.5 billion USD'" in found[0].message


def test_a_fact_may_rest_on_several_sentences(tmp_path: Path) -> None:
    """The figure in one, the quote in another: both are cited, and nothing is missing."""
    facts = "both:\n  at: [p1s1, p1s2]\n  kind: investment\n  text: Money changed hands.\n  subject: acme\n  date: unknown\n  amount: 1.4 billion USD\n  quote: It was time\n  by: [ruta-fenn]"
    assert problems(tmp_path, facts, STORY) == []


def test_unknown_amounts_need_no_support(tmp_path: Path) -> None:
    """`unknown` and `none` are no figures."""
    for amount in ("unknown", "none"):
        facts = f'one: {{at: p1s1, kind: investment, text: "Money was spoken of.", subject: acme, date: unknown, amount: {amount}}}'
        assert problems(tmp_path / amount, facts, STORY) == []


def test_a_sheet_without_its_article_is_not_held_against_it(tmp_path: Path) -> None:
    """Where no article is at hand the sheet is as sound as its lock says."""
    briefs = folder(tmp_path, {SHEET: sheet(fact("p1s2", "quote: never said"))})
    assert codes(list(checked(briefs).problems)) == ["missing-lock"]


def test_an_article_that_cannot_be_read_is_told_at_its_sheet(tmp_path: Path) -> None:
    """Latin-1 is no UTF-8: one error, no traceback, and the command says so too."""
    briefs = folder(tmp_path, {SHEET: sheet(fact("p1s2", "quote: It was time"))})
    (tmp_path / "articles" / f"{SHEET}.txt").write_bytes("Übel".encode("latin-1"))
    found = [problem for problem in checked(briefs).problems if problem.code != "missing-lock"]
    assert codes(found) == ["unreadable-file"] and found[0].path == f"sheets/{SHEET}.yml"
    done = run("lock", SHEET, "--briefs", briefs)
    assert done.exit_code == 1 and "is not UTF-8" in done.stderr and "Traceback" not in done.output


def test_a_figure_that_the_article_moves_to_another_currency_breaks_the_verification(tmp_path: Path) -> None:
    """$ becomes €: the words are the same, so the sentence is cosmetic by its fingerprint, but the fact's figure is gone."""
    facts = "deal:\n  at: p1s1\n  kind: investment\n  text: Money changed hands.\n  subject: acme\n  date: unknown\n  amount: 1.4 billion USD"
    briefs = folder(tmp_path, {SHEET: sheet(facts)}, {SHEET: STORY})
    assert run("lock", SHEET, "--briefs", briefs).exit_code == 0
    edit(tmp_path / "articles" / f"{SHEET}.txt", "$1.4bn", "€1.4bn")
    done = run("verify", "--briefs", briefs)
    assert done.exit_code == 1 and "p1s1: cosmetic, anchors missing: deal '1.4 billion USD'" in done.stdout


def test_names_that_the_sentence_never_had_are_not_missed_later(tmp_path: Path) -> None:
    """A referent that the editor resolved at the time of the lock is no loss when the sentence changes; a name that was there is one."""
    facts = 'one: {at: p3s1, kind: statement, text: "A chief left.", subject: beta}\ntwo: {at: p1s2, kind: statement, text: "Fenn spoke.", subject: ruta-fenn, by: [ruta-fenn]}'
    briefs = folder(tmp_path, {SHEET: sheet(facts)}, {SHEET: STORY})
    assert run("lock", SHEET, "--briefs", briefs).exit_code == 0
    file = tmp_path / "articles" / f"{SHEET}.txt"
    edit(file, "and left", "and went")
    edit(file, "said Ruta Fenn", "said the owner")
    told = run("verify", "--briefs", briefs).stdout
    assert "p3s1: changed, anchors still present" in told
    assert "p1s2: changed, anchors missing: two 'ruta-fenn'" in told


def test_speech_of_one_sentence_is_cut_at_its_ends() -> None:
    """Only what stands in the cited sentence counts, though the speech goes on around it."""
    found = article("“One two. Three four. Five six,” he said.")
    assert [span.strip() for span in speech(found, [Locator(1, 2)])] == ["Three four."]
