"""What ties a fact to its sentence: its figures, its quote, the printed date, the names of its actors."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator, Mapping
from typing import NamedTuple

from generator.evidence.figures import figures_of, stands_in, stated
from generator.evidence.sentences import Article, exact
from generator.model import Fact
from generator.values.identifiers import Locator
from generator.values.texts import name_key

_OPENS = re.compile(r"""(?:^|(?<=[\s(\[-]))"(?=\S)""")
_SINGLE = re.compile(r"(?P<opens>(?<!\w)'(?=\w))|(?<=[^\s(\[])'(?!\w)")


class Anchor(NamedTuple):
    """`kind` is figure, quote, date or name; `said` is what is looked for, without its sign; `field` where the fact has it."""

    kind: str
    said: str
    found: bool
    field: str


def anchors(fact: Fact, article: Article, at: Collection[Locator], names: Mapping[str, tuple[str, ...]]) -> list[Anchor]:
    """The fact's anchors in the sentences `at` of an article. `names`: slug → every form of its name."""
    sentence = " ".join(article.sentences[one] for one in sorted(at) if one in article.sentences)
    figures, plain = figures_of(sentence), exact(sentence)
    found = []
    for field in ("amount", "amount_stated_as", "value"):
        if (amount := getattr(fact, field)) and amount.known:
            found.append(Anchor("figure", amount.text.lstrip("+-"), all(stands_in(one, figures) for one in stated(amount)), field))
    if fact.quote:
        found.append(Anchor("quote", fact.quote, is_quoted(fact.quote, speech(article, at)), "quote"))
    if fact.date_printed:
        found.append(Anchor("date", fact.date_printed, is_printed(fact.date_printed, plain), "date_printed"))
    return found + [Anchor("name", slug, any(is_printed(form, plain) for form in names.get(slug, ())), field) for slug, field in actors(fact).items()]


def is_quoted(quote: str, spans: Iterable[str]) -> bool:
    """Whether the words stand, verbatim, in one of the passages that are in quotation marks."""
    wanted = exact(quote).strip(".,;:")
    return bool(wanted) and any(re.search(rf"(?<!\w){re.escape(wanted)}(?!\w)", span) for span in spans)


def speech(article: Article, at: Collection[Locator]) -> list[str]:
    """What stands in quotation marks in the sentences `at`; a quotation may begin before them in its paragraph, and end after them."""
    found: list[str] = []
    for paragraph in {one.paragraph for one in at}:
        text, parts = "", []
        for one, sentence in article.sentences.items():
            if one.paragraph == paragraph:
                start, text = len(text), text + exact(sentence) + " "
                if one in at:
                    parts.append((start, len(text)))
        cited = _merged(parts)
        for begin, end in (*_double(text), *_single(text)):
            found += [text[max(begin, start) : min(end, stop)] for start, stop in cited if begin < stop and start < end]
    return found


def _merged(parts: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """Sentences that follow each other as one passage."""
    merged: list[tuple[int, int]] = []
    for start, end in parts:
        merged[-1:] = [(merged[-1][0], end)] if merged and merged[-1][1] == start else [*merged[-1:], (start, end)]
    return merged


def _double(text: str) -> Iterator[tuple[int, int]]:
    """Passages of a paragraph between double quotation marks; what goes on in the next paragraph has no closing mark."""
    opened = None
    openings = {match.start() for match in _OPENS.finditer(text)}
    for place in (match.start() for match in re.finditer('"', text)):
        if place in openings:
            opened = place + 1
        elif opened is not None:
            yield opened, place
            opened = None
    if opened is not None:
        yield opened, len(text)


def _single(text: str) -> Iterator[tuple[int, int]]:
    """Passages between single quotation marks, up to each mark that may close them: an apostrophe may look like one."""
    opened = None
    for match in _SINGLE.finditer(text):
        if match["opens"]:
            opened = match.end()
        elif opened is not None:
            yield opened, match.start()


def is_printed(name: str, sentence: str) -> bool:
    """Whether a form of a name stands in the sentence as whole words; a possessive or plural ending may follow."""
    return re.search(rf"(?<!\w){re.escape(name_key(exact(name)))}(?:'s|s')?(?!\w)", name_key(sentence)) is not None


def actors(fact: Fact) -> dict[str, str]:
    """Who acts in the fact or is described by it, with the field; a name that is not printed there was resolved by the editor."""
    fields = {"subject": (fact.subject,), "parties": tuple(fact.parties), "participants": fact.participants, "object": (fact.object,)}
    return {slug: field for field, slugs in fields.items() for slug in slugs if slug}
