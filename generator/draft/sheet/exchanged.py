"""Two versions of one sentence: the values that one of them prints and the other does not."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import NamedTuple

from generator.draft.amounts.money import money
from generator.draft.amounts.quantities import quantities
from generator.draft.candidates import Candidate, Sentence, Text
from generator.draft.dates.dates import dates
from generator.values.identifiers import Locator

DATE = "date"
_NUMBER = re.compile(r"\d+(?:[.,:]\d+)*")


class Printed(NamedTuple):
    """A value as it is printed, as it is told (an amount in the sheet's grammar), and its unit; `date` for dates, empty for a bare number."""

    text: str
    told: str
    unit: str


def exchanged(before: str, now: str) -> tuple[list[Printed], list[Printed]]:
    """What the older sentence alone says, and what the newer one alone says, each in its order."""
    old, new = _values(before), _values(now)
    return _without(old, new), _without(new, old)


def _without(values: Iterable[Printed], others: Iterable[Printed]) -> list[Printed]:
    told = {(other.told, other.unit) for other in others}
    return [value for value in values if (value.told, value.unit) not in told]


def _values(sentence: str) -> list[Printed]:
    text = Text(sentence, (Sentence(Locator(1, 1), 0, len(sentence), sentence),))
    found: list[tuple[Candidate, Printed]] = [(one, Printed(one.text, one.stated, one.currency)) for one in money(text)]
    found += [(one, Printed(one.text, one.stated, one.unit)) for one in quantities(text)]
    found += [(one, Printed(one.text, one.text, DATE)) for one in dates(text, None)]
    bare = [match for match in _NUMBER.finditer(sentence) if not any(one.start < match.end() and match.start() < one.end for one, _ in found)]
    places = [*((one.start, printed) for one, printed in found), *((match.start(), Printed(match[0], match[0].replace(",", ""), "")) for match in bare)]
    return [printed for _, printed in sorted(places)]
