"""Messages about a sheet and its article: told where the article's text is at hand, or by what the lock attests."""

from __future__ import annotations

from generator.messages.section import Section, section

_LOCK = "# locks/{sheet}.yml\nformat: 1\nnorm: 1\nseg: 1\nwords: {words}\nsentences:\n"
_ARTICLE = "# articles/2025-05-05-acme-brine.txt\nAcme made 30,000 cells in April, it said on Monday. The plant runs day and night. \"We are proud of it,\" said a worker.\n"


def _held(says: str, wrong: str, right: str) -> Section:
    """Examples that are lines of a fact, held against one article."""
    return section(says, *("facts:\n  capacity:\n" + "".join(f"    {line}\n" for line in lines.split("\n")) + _ARTICLE for lines in (wrong, right)))


def _lock(sheet: str, words: int, *prints: str) -> str:
    return _LOCK.format(sheet=sheet, words=words) + "".join(f"  p1s{n}: {both}\n" for n, both in enumerate(prints, 1))


_SAME = ("efaec1d8fe3a1d1c.86fa260e39884ef9", "f323152767685629.e2388893accd5ad1")
_CHECKED = "checked: {{on: 2025-05-06, wording: {wording}, longest_run: 0, quoted_words: 0, form: 1}}\n"

ARTICLES: dict[str, Section] = {
    "unknown-sentence": section("The article has fewer sentences, by its text at hand or by what its lock says. Paragraphs are counted at blank lines, sentences from 1 in each.",
        "facts:\n  capacity:\n    at: p1s3\n" + _lock("2025-05-05-acme-brine", 20, *_SAME), "facts:\n  capacity:\n    at: p1s2\n" + _lock("2025-05-05-acme-brine", 20, *_SAME)),
    "unsupported-figure": _held("The figure of the fact is not in the sentence that it cites. Either the figure or the sentence is wrong.",
        "kind: figure\nvalue: 31 thousand count\nmeasure: cells", "kind: figure\nvalue: 30 thousand count\nmeasure: cells"),
    "quote-not-found": _held("Only what the article prints in quotation marks is a quote, word for word.", "at: p1s3\nquote: happy", "at: p1s3\nquote: proud"),
    "printed-date-not-found": _held("The printed words for a date are copied from the sentence that is cited, or left out.", "date: 2025-05-02\ndate_printed: Friday", "date: 2025-05-05\ndate_printed: Monday"),
    "copied-wording": section("Eight words in a row, or more, are the article's. Facts are free, sentences are not: say it in your own words.",
        "facts:\n  capacity:\n    text: The old harbour crane was moved to the north quay by two tugs.\n# articles/2025-05-05-acme-brine.txt\nThe old harbour crane was moved to the north quay by two tugs.\n",
        "facts:\n  capacity:\n    text: Two tugs took a crane northwards.\n# articles/2025-05-05-acme-brine.txt\nThe old harbour crane was moved to the north quay by two tugs.\n"),
    "close-wording": section("Five to seven words in a row are the article's. It may be the only way to say it; mostly it is not.",
        "facts:\n  capacity:\n    text: It was moved to the north quay lately.\n# articles/2025-05-05-acme-brine.txt\nThe old harbour crane was moved to the north quay by two tugs.\n",
        "facts:\n  capacity:\n    text: Two tugs took a crane northwards.\n# articles/2025-05-05-acme-brine.txt\nThe old harbour crane was moved to the north quay by two tugs.\n"),
    "too-much-quoted": section("All quotes of a sheet together are at most 60 words, and at most 8 percent of the article.",
        "facts:\n  capacity:\n    at: p1s1\n    quote: we mend what we can\n# articles/2025-05-05-acme-brine.txt\n\"Here we mend what we can,\" said a worker at the yard in the morning.\n",
        "facts:\n  capacity:\n    at: p1s1\n# articles/2025-05-05-acme-brine.txt\n\"Here we mend what we can,\" said a worker at the yard in the morning.\n"),
    "article-changed": section("The text at hand is another than the one that the lock was written from. briefs verify says what became of each sentence.",
        _lock("2025-05-05-acme-brine", 4, "90f14393e818148f.dd986a16bb90621f") + "# articles/2025-05-05-acme-brine.txt\nAcme makes good cells.\n",
        _lock("2025-05-05-acme-brine", 4, "973c74b050ffe101.2829b711280ae081") + "# articles/2025-05-05-acme-brine.txt\nAcme makes good cells.\n"),
    "wording-changed": section("The sheet's own words are not those that were last held against the article. Write the lock again where the article is at hand.",
        _lock("2025-05-05-acme-brine", 20, *_SAME) + _CHECKED.format(wording="7857e3ddc6dde641"), _lock("2025-05-05-acme-brine", 20, *_SAME) + _CHECKED.format(wording="0b1a703c85a7a133")),
    "probable-copy": section("Two articles share most of their sentences and count as two witnesses. If both come from one agency, name it as the origin of both.",
        "source:\n  publisher: courier\n" + _lock("2025-05-05-acme-brine", 20, *_SAME) + _lock("2025-04-04-brine", 20, *_SAME),
        "source:\n  publisher: courier\n  origin: gazette\n# sheets/2025-04-04-brine.yml\nsource:\n  origin: gazette\n" + _lock("2025-05-05-acme-brine", 20, *_SAME) + _lock("2025-04-04-brine", 20, *_SAME)),
}  # fmt: skip
