"""What ties a fact to its sentence: its figures, its quote, the printed date, the names of its actors."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import NamedTuple

from generator.evidence.figures import figures_of, stands_in, stated
from generator.evidence.sentences import exact
from generator.model import Fact
from generator.values.texts import name_key

_QUOTED = re.compile(r'"([^"]*)"')


class Anchor(NamedTuple):
    """`kind` is figure, quote, date or name; `said` is what is looked for, without its sign; `field` where the fact has it."""

    kind: str
    said: str
    found: bool
    field: str


def anchors(fact: Fact, sentence: str, names: Mapping[str, tuple[str, ...]]) -> list[Anchor]:
    """The fact's anchors in a text that holds its cited sentences. `names`: slug → every form of its name."""
    figures, plain = figures_of(sentence), exact(sentence)
    found = []
    for field in ("amount", "amount_stated_as", "value"):
        if (amount := getattr(fact, field)) and amount.known:
            found.append(Anchor("figure", amount.text.lstrip("+-"), all(stands_in(one, figures) for one in stated(amount)), field))
    if fact.quote:
        found.append(Anchor("quote", fact.quote, is_quoted(fact.quote, sentence), "quote"))
    if fact.date_printed:
        found.append(Anchor("date", fact.date_printed, name_key(exact(fact.date_printed)) in name_key(plain), "date_printed"))
    return found + [Anchor("name", slug, any(is_printed(form, plain) for form in names.get(slug, ())), field) for slug, field in actors(fact).items()]


def is_quoted(quote: str, sentence: str) -> bool:
    """Whether the words stand, verbatim, inside quotation marks of the sentence."""
    wanted = exact(quote).strip(".,;:")
    plain = exact(sentence)
    spans = _QUOTED.findall(plain)
    if plain.count('"') % 2:  # a quotation that goes on in the next paragraph has no closing mark
        spans.append(plain.rpartition('"')[2])
    return any(wanted in span for span in spans)


def is_printed(name: str, sentence: str) -> bool:
    """Whether a form of a name stands in the sentence as whole words; a possessive or plural ending may follow."""
    return re.search(rf"(?<!\w){re.escape(name_key(exact(name)))}(?:'s|s')?(?!\w)", name_key(sentence)) is not None


def actors(fact: Fact) -> dict[str, str]:
    """Who acts in the fact or is described by it, with the field; a name that is not printed there was resolved by the editor."""
    fields = {"subject": (fact.subject,), "parties": tuple(fact.parties), "participants": fact.participants, "object": (fact.object,)}
    return {slug: field for field, slugs in fields.items() for slug in slugs if slug}
