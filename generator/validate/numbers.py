"""Figures in a fact's text: each must also stand in a field, compared by value."""

from __future__ import annotations

import re
from collections.abc import Iterable
from decimal import Decimal

from generator.model import Fact
from generator.values.amounts import Amount
from generator.values.dates import PartialDate

# A run of digits, with thousands separators and a decimal part; not one that belongs to a name ("GPT-4", "HBM3", "5G", "2nm").
_FIGURE = re.compile(r"(?<![A-Za-z0-9])(?<![A-Za-z]-)[0-9]+(?:,[0-9]{2,3})*(?:\.[0-9]+)?(?!(?:[GD]|nm)\b)")


def unsupported(fact: Fact, numbered_names: Iterable[str] = ()) -> list[str]:
    """The figures of `fact.text` that stand in no field; `numbered_names` are names with digits, longest first."""
    text = fact.text
    if not any(char.isdigit() for char in text):
        return []
    for name in numbered_names:
        text = text.replace(name, "")
    known = supported(fact)
    return [match[0] for match in _FIGURE.finditer(text) if _value(match[0]) not in known]


def supported(fact: Fact) -> set[Decimal]:
    """The values that the fact's fields state: amounts plain and scaled, parts of dates, figures in quotes and printed dates."""
    values: set[Decimal] = set()
    for amount in (fact.amount, fact.amount_stated_as, fact.value):
        values |= _of_amount(amount) if amount else set()
    for date in (fact.date, fact.due, fact.period):
        values |= _of_date(date) if date else set()
    for text in (fact.quote, fact.date_printed, fact.measure):
        values |= {_value(match[0]) for match in _FIGURE.finditer(text or "")}
    return values


def _of_amount(amount: Amount) -> set[Decimal]:
    stated = {abs(Decimal(numeral)) for numeral in amount.numerals}
    return stated | {abs(value) for value in (amount.low, amount.high) if value is not None}


def _of_date(date: PartialDate) -> set[Decimal]:
    return {Decimal(part) for end in date.ends for part in re.findall("[0-9]+", end)}


def _value(figure: str) -> Decimal:
    return Decimal(figure.replace(",", ""))
