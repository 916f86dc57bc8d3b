"""Figures that a sentence gives by the name of what is measured: `net income of $61 million on sales of $5.2 billion`, `540 employees`."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from generator.draft.candidates import Money, Quantity, Sentence

_KINDS = """net operating pre-tax pretax gross core underlying adjusted comparable organic annual quarterly consolidated standalone total combined recurring
    ordinary net-interest export retail same-store like-for-like installed production daily monthly global domestic"""
_MEASURES = """revenues? sales turnover profits? income earnings\\sper\\sshare earnings loss(?:es)? ebitda ebita? margins? dividends? costs? spending expenditure capex capital\\sexpenditure
    order\\s(?:book|intake|backlog) orders? backlog bookings deposits assets debts? borrowings cash(?:\\s(?:flow|reserves|pile))? valuation value capitali[sz]ation market\\sshare output production capacity
    users subscribers customers employees staff workforce deliveries shipments exports imports inflation unemployment growth"""
_MEASURE = rf"(?:(?:{'|'.join(_KINDS.split())}) )*(?:{'|'.join(_MEASURES.split())})"
_LINK = r"(?: (?!and |or |but |while )[\w-]+){0,4}? (?:of|was|were|is|are|at|to|totall?ed|reached|hit)(?: (?:about|some|nearly|around|only|just|a record))? $"
_BEFORE = re.compile(rf"\b(?P<measure>{_MEASURE})\b{_LINK}", re.IGNORECASE)
_BEHIND = re.compile(rf"(?: a (?:year|quarter|month))? (?:in|of) (?:its )?(?P<measure>{_MEASURE})\b", re.IGNORECASE)
_HAS = re.compile(r"\b(?:has|have|had|having|with|employs?|employing|operates?|runs?|running|serves?|serving|counts?)(?: (?:about|some|nearly|around|more than|over|at least))? $")
_THINGS = re.compile(r"\b(?P<things>(?:(?!thousand|million|billion|lakh|crore)[a-z-]+ ){0,2}(?:employees|people|staff|workers|users|customers|subscribers|members|stores|shops|outlets|branches|restaurants|plants|factories|mills|stations|sites|vehicles|aircraft|ships))$")
_REACH = 80


class Figure(NamedTuple):
    """`measure` is what is measured, in at most five words; `value` a quantity of the format; offsets in the sentence."""

    measure: str
    value: str
    start: int
    end: int


def figures(sentence: Sentence, money: Sequence[Money], quantities: Sequence[Quantity]) -> Iterator[Figure]:
    """The values of a sentence that say what they measure, the article's own conversions and sums per share left out."""
    for one in sorted((*money, *quantities), key=lambda value: value.start):
        if not (isinstance(one, Money) and (one.conversion or one.per)):
            start, end = one.start - sentence.start, one.end - sentence.start
            if measure := _measure(sentence.text, start, end) or _things(sentence.text, start, one.text):
                yield Figure(measure, one.stated, start, end)


def _measure(text: str, start: int, end: int) -> str:
    found = _BEFORE.search(text[max(0, start - _REACH) : start]) or _BEHIND.match(text[end : end + _REACH])
    return " ".join(found["measure"].lower().split()) if found else ""


def _things(text: str, start: int, counted: str) -> str:
    found = _THINGS.search(counted) if _HAS.search(text[max(0, start - _REACH) : start]) else None
    return f"number of {found['things']}" if found else ""
