"""The road from an article to a draft: what is read of it, in the order in which one thing needs the other."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from generator.draft.amounts.money import money
from generator.draft.amounts.quantities import quantities
from generator.draft.candidates import CHECK, Draft, Pointed, Text
from generator.draft.dates.dates import dates
from generator.draft.events.events import events
from generator.draft.facts.proposals import proposed
from generator.draft.helpers.pointing import with_events, with_values, with_votes
from generator.draft.names.names import names
from generator.draft.reading.source import source
from generator.draft.speech.hedges import hedges
from generator.draft.speech.quotes import quotes
from generator.link import Library
from generator.values import UNKNOWN
from generator.values.dates import partial_date

LONGEST, MOST = 2_500, 3_000
"""Characters of a sentence, and sentences of an article, that are read. What is longer is no news but a table or a broken file: it is unaccounted, and costs no time."""


def draft(text: Text, library: Library, *, date: str = "", pointed: Iterable[Pointed] = ()) -> Draft:
    """Everything that the rules find in an article, a person to decide on it.

    `text` is what `read_text` makes of the file's bytes; `date` the day of publication as a partial date, where the user gives it; `pointed` what helpers
    outside the rules point at. Refuses (`Refused`) a date that is none, and an article that is not in English.
    """
    whole = text
    text = text._replace(sentences=tuple(sentence for sentence in text.sentences if len(sentence.text) <= LONGEST)[:MOST])
    of = source(whole, date or None)
    published = partial_date(of.published) if of.published != UNKNOWN else None
    helpers = tuple(pointed)
    amounts = with_values(money(text), helpers, ("money",), text, money)
    measures = with_values(quantities(text), helpers, ("percent",), text, quantities)
    when = with_values(dates(text, published), helpers, ("date",), text, lambda part: dates(part, published))
    who = with_votes(names(text, library.registry), helpers, text, library.registry.entities)
    said = quotes(text, who)
    doubt = hedges(text, who, said)
    found = events(text, who, amounts, measures, said)
    told = with_events(found.told, helpers, text)
    happened = tuple(sorted((*found.told, *(replace(one, tier=CHECK) for one in found.background)), key=lambda one: one.start))
    facts, reasons, unaccounted = proposed(text, of, who, amounts, measures, when, said, happened)
    left = tuple(sorted({*unaccounted, *(sentence.at for sentence in whole.sentences)} - {fact.at for fact in facts} - set(reasons)))
    return Draft(whole, of, who, amounts, measures, when, said, doubt, told, facts, reasons, left)
