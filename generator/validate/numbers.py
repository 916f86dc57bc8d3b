"""Figures in a fact's text: each must also stand in a field, compared by value."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from decimal import Decimal

from generator.model import Fact
from generator.values.amounts import SCALES, Amount
from generator.values.dates import PartialDate

_SCALES = SCALES | {"mn": 6, "bn": 9, "tn": 12, "trn": 12}
# A run of digits, with thousands separators, a decimal part and a scale; not one that belongs to a name ("GPT-4.5", "HBM3", "5G", "10nm").
_FIGURE = re.compile(
    r"(?<![A-Za-z0-9])(?<![A-Za-z]-)(?<![0-9]\.)(?P<digits>[0-9]++(?:,[0-9]{2,3}(?![0-9]))*+(?:\.[0-9]++)?+)(?!(?:[GD]|nm)\b)"
    rf"(?:[ -]?(?P<scale>{'|'.join(_SCALES)})\b)?"
)

Numbered = Mapping[str, list[str]]
"""Names that have digits, by each run of digits in them, longest first."""


def numbered(names: Iterable[str]) -> Numbered:
    """Those of the names that have digits, so that each text is held only against the few that it may contain."""
    index: dict[str, list[str]] = {}
    for name in sorted(set(names), key=lambda name: (-len(name), name)):
        for run in set(re.findall("[0-9]+", name)):
            index.setdefault(run, []).append(name)
    return index


def unsupported(fact: Fact, names: Numbered | None = None) -> list[str]:
    """The figures of `fact.text` that stand in no field; digits in one of the `names` are no figures."""
    text = _without_names(fact.text, names or {})
    found = list(_FIGURE.finditer(text))
    if not found:
        return []
    plain, scaled = supported(fact)
    return [match[0] for match in found if _value(match) not in (scaled if match["scale"] else plain | scaled)]


def supported(fact: Fact) -> tuple[set[Decimal], set[Decimal]]:
    """The values that the fact's fields state: as printed, parts of dates included, and with their scale applied."""
    plain: set[Decimal] = set()
    scaled: set[Decimal] = set()
    for amount in filter(None, (fact.amount, fact.amount_stated_as, fact.value)):
        plain |= {abs(Decimal(numeral)) for numeral in amount.numerals}
        scaled |= _values_of(amount)
    for date in filter(None, (fact.date, fact.due, fact.period)):
        plain |= _parts_of(date)
    for text in (fact.quote, fact.date_printed, fact.measure):
        scaled |= {_value(match) for match in _FIGURE.finditer(text or "")}
    return plain, scaled


def _values_of(amount: Amount) -> set[Decimal]:
    return {abs(value) for value in (amount.low, amount.high) if value is not None}


def _parts_of(date: PartialDate) -> set[Decimal]:
    return {Decimal(part) for end in date.ends for part in re.findall("[0-9]+", end)}


def _value(figure: re.Match[str]) -> Decimal:
    return Decimal(figure["digits"].replace(",", "")).scaleb(_SCALES.get(figure["scale"] or "", 0))


def _without_names(text: str, names: Numbered) -> str:
    for run in dict.fromkeys(re.findall("[0-9]+", text)):
        for name in filter(text.__contains__, names.get(run, ())):
            text = re.sub(rf"(?<![A-Za-z0-9]){re.escape(name)}(?![A-Za-z0-9])", "", text)
    return text
