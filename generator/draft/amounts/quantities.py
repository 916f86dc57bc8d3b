"""Percentages and other quantities in an article. The span covers bound, number, unit, range and period.

| rule | example |
| --- | --- |
| `percent` | 97 per cent · 0.2pc · five percent · 3%-5% · between 5 and 7 percent; half a percent |
| `percentage-points` | 1.2 percentage points · 3 pp · 0.3 of a percentage point |
| `basis-points` | 25 basis points, stated as 0.25 percentage points |
| `sign` | rose 5% · down 3 per cent · a 4% drop · an increase of 2% · negative 3%: the sign is stated; "rose to 5%" has none |
| `unit` | 1.4 GW · 500 megawatts · 2.5 million tonnes, in SI symbols |
| `count` | 900,000 cars a year · 4,100 employees: a number and the plural noun behind it |
| left out | halved, doubled, three-fold (no number of a unit) · spans of time, scores, ages |
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from generator.draft.amounts.money import money
from generator.draft.amounts.numbers import (
    Numeral,
    bound_after,
    bound_before,
    numerals,
    period_after,
    stated,
)
from generator.draft.amounts.ranges import Taken, joined, moved_by, moved_from
from generator.draft.candidates import CHECK, SURE, Quantity, Sentence, Text
from generator.draft.dates.days import MONTH
from generator.values import Refused, amounts

_PERCENT = re.compile(r"(?:\s?-?|\sof\sa\s)(?:%|per\s?cent\b|percent\b|pct\b|p\.c\.|pc\b)(?:age)?", re.IGNORECASE)
_POINTS = re.compile(r"(?:\s?-?|\sof\sa\s)(?:%|per\s?cent(?:age)?|percentage)[\s-]points?\b|\s?-?(?:ppts?|pps?|pts|% pts)\b", re.IGNORECASE)
_BASIS = re.compile(r"[\s-]?(?:basis[\s-]points?|bps?)\b", re.IGNORECASE)
_SI = {  # words of papers → symbol of `values.units`
    **{prefix + word + plural: sign + symbol
       for prefix, sign in {"": "", "kilo": "k", "mega": "M", "giga": "G", "tera": "T"}.items()
       for word, symbol in {"watt": "W", "watt-hour": "Wh", "watt hour": "Wh", "byte": "B", "hertz": "Hz", "bit": "bit"}.items() for plural in ("", "s")},
    **dict.fromkeys(["tonnes", "tonne", "metric tons", "metric ton", "metric tonnes", "mt"], "t"), **dict.fromkeys(["kilometres", "kilometre", "kilometers", "kilometer", "kms", "km"], "km"),
    **dict.fromkeys(["metres", "metre", "meters", "meter"], "m"), **dict.fromkeys(["kilograms", "kilogram", "kilos", "kg"], "kg"), **dict.fromkeys(["litres", "litre", "liters", "liter"], "L"),
    **dict.fromkeys(["hectares", "hectare"], "ha"), **dict.fromkeys(["nanometres", "nanometre", "nanometers", "nanometer", "nm"], "nm"), **dict.fromkeys(["degrees celsius", "°c"], "°C"),
    **dict.fromkeys(["square metres", "square meters", "sq m", "sqm"], "m2"), **dict.fromkeys(["cubic metres", "cubic meters"], "m3"),
    **{symbol.lower(): symbol for symbol in "GW MW kW TW GWh MWh kWh TWh GB TB PB MB GHz MHz kHz km/h".split()},
}  # fmt: skip
_UNIT = re.compile(rf"[\s-]?(?P<unit>{'|'.join(sorted((re.escape(word) for word in _SI), key=len, reverse=True))})(?![\w/])", re.IGNORECASE)
_WORDS_BEHIND = re.compile(r"[\s\u00a0](?P<words>[A-Za-z][a-z]*+(?:-[a-z]++)*+(?:\s[A-Za-z][a-z]*+(?:-[a-z]++)*+){0,2}+)(?![\w'’-])")
_BREAKS = frozenset("in since by from until of during the for and to or on at with that than were are will which who a an as after before under over into against between through about without within per because when while if amid despite following since".split())
_THINGS = frozenset(
    """people employees workers staff jobs users customers subscribers shares units vehicles cars trucks barrels homes households students patients passengers members companies firms stores shops outlets
    branches countries cities sites plants factories aircraft planes ships flights orders devices phones smartphones chips wafers servers gpus satellites rooms apartments flats beds schools hospitals deaths
    cases deals contracts patents stations chargers batteries cells panels turbines investors startups engineers developers researchers doctors nurses teachers farmers visitors tourists soldiers troops
    voters votes seats tickets copies downloads acres positions posts roles hectares bales trees animals meals packages parcels""".split()
)
_NO_THINGS = frozenset(
    """years year days day hours hour minutes minute seconds second months month weeks week quarters quarter decades times points percent basis degrees dollars cents pounds euros rupees is was has as this its his us
    series various previous less across plus versus towards besides perhaps always yes news sales earnings results losses profits revenues others ones goals runs wickets sets games points overs laps miles
    million billion trillion crore lakh thousand hundred dozens gains elections olympics pages""".split()
)
_ADVERB = r"(?:\s(?:by|about|around|nearly|almost|roughly|some|more than|over|at least|as much as|up to|another|a further|an additional|a|only|just|sharply|slightly|further|approximately|less than|under|a whopping|a record|\w+-than-(?:expected|forecast|anticipated)|an annuali[sz]ed|an annual|a staggering))*"
_UP = r"r[ou]se|risen|rising|rises|up|gain(?:s|ed|ing)?|climb(?:s|ed|ing)?|jump(?:s|ed|ing)?|surg(?:e|es|ed|ing)|increas(?:e|es|ed|ing)|gr(?:ew|ow|ows|own|owing)|soar(?:s|ed|ing)?|advanc(?:e|es|ed|ing)|rall(?:y|ied|ies|ying)|added|adds|adding|rocketed|leapt|leaped|spiked|edged up|expanded|expanding|higher|rebounded|appreciated|strengthened|shot up|ticked up"
_DOWN = r"f[ae]ll|fall(?:s|en|ing)|down|drop(?:s|ped|ping)?|declin(?:e|es|ed|ing)|los(?:t|es|e|ing)|slid|slid(?:es|ing)|sank|sink(?:s|ing)|slip(?:s|ped|ping)?|plung(?:e|es|ed|ing)|tumbl(?:e|es|ed|ing)|shed(?:s|ding)?|decreas(?:e|es|ed|ing)|eased|easing|dip(?:s|ped|ping)?|dived|slump(?:s|ed|ing)?|shr(?:ank|ink|inks|unk|inking)|contract(?:s|ed|ing)|retreated|weakened|depreciated|plummet(?:s|ed|ing)?|lower|crashed|tanked|skidded"
_NOUN_UP = r"increase|rise|gain|jump|surge|growth|climb|advance|rally|hike|uptick|upside|premium"
_NOUN_DOWN = r"decrease|fall|drop|decline|loss|slump|slide|plunge|cut|reduction|dip|tumble|contraction|discount|downturn"
_BEFORE = {sign: re.compile(rf"(?<![\w-])(?:{verbs}|(?:{nouns}) of){_ADVERB}\s?\Z", re.IGNORECASE) for sign, verbs, nouns in (("+", _UP, _NOUN_UP), ("-", _DOWN, _NOUN_DOWN))}
_BEHIND = {
    sign: re.compile(rf"\s(?:(?:year-on-year|yoy|y-o-y|annual|quarterly|monthly|daily|weekly|sharp|further|on-year|quarter-on-quarter|sequential|overall)\s)?(?:{words})\b(?! (?:in|from)? ?(?:tax|limit|rate))", re.IGNORECASE)
    for sign, words in (("+", _NOUN_UP + "|higher|up|more than(?! half)"), ("-", _NOUN_DOWN + "|lower|down"))
}  # fmt: skip
_BELOW = re.compile(r"\b(?:minus|negative)\s\Z", re.IGNORECASE)
_DAY_AFTER_MONTH = re.compile(rf"\b{MONTH}\s\Z")
_MONTH_BEHIND = re.compile(rf"[\s\u00a0]{MONTH}(?!\w)")
_LIKE = 4
_FORECAST = re.compile(r"\b(?:will|would|could|may|might|should|to)\s[a-z]+\s\Z")
_PLUS_MINUS = re.compile(r"(?<![\w)])[+\u2212-]\Z")


class _Measured(NamedTuple):
    number: Numeral
    end: int
    unit: str
    rule: str
    tier: str


@lru_cache(maxsize=2)
def quantities(text: Text) -> tuple[Quantity, ...]:
    """Every quantity of an article that is no money, in its order."""
    taken = Taken((amount.start, amount.end) for amount in money(text))
    return tuple(found for sentence in text.sentences for found in _in_sentence(sentence, taken))


def _in_sentence(sentence: Sentence, taken: Taken) -> Iterator[Quantity]:
    words = sentence.text
    numbers = [number for number in numerals(words) if not taken.overlaps(sentence.start + number.start, sentence.start + number.end)]
    measured = [one if one and not taken.overlaps(sentence.start + number.start, sentence.start + one.end) else None for number in numbers for one in [_measured(words, number)]]
    skip = False
    for n, (number, low) in enumerate(zip(numbers, measured, strict=True)):
        high = measured[n + 1] if n + 1 < len(numbers) and not skip else None
        if skip:
            skip = False
        elif high and _range(words, number, low, high):
            skip = True
            yield from _quantity(sentence, number, low, high)
        elif low or high and _shared(words, number, high):
            yield from _quantity(sentence, number, low or high._replace(number=number, end=number.end), None)


def _range(words: str, number: Numeral, low: _Measured | None, high: _Measured) -> bool:
    """Whether a number, with a unit of its own or without, and the measured one behind it are the ends of a range."""
    if number.glued or low and low.unit != high.unit or high.rule == "count" and not low and _year(number) and not high.number.power:
        return False
    ascending = number.value < high.number.value or not number.power and number.value < high.number.value.scaleb(-high.number.power)
    gap = words[low.end if low else number.end : high.number.start]
    return ascending and (joined(words, number.start, gap) or high.rule == "percent" and _alike(words, number, gap, low, high))


def _alike(words: str, number: Numeral, gap: str, low: _Measured | None, high: _Measured) -> bool:
    """Whether a number and a percentage of like size are a range though a verb of movement stands before: `fell 18 to 22 percent`, `will drop 3% to 4%`.

    Two percentages are one of what is to come, or behind `by`; else a movement and its end: `rose 5 percent to 10 percent`.
    """
    if low and not _FORECAST.search(words[max(0, number.start - 40) : number.start]):
        return moved_by(words, number.start, gap)
    return gap == " to " and not moved_from(words, number.start) and high.number.value <= number.value * _LIKE


def _shared(words: str, number: Numeral, high: _Measured) -> bool:
    """Whether a bare number only borrows the unit of the next: `from 3 to 5 percent`, `3 and 5 percent, respectively`."""
    if number.glued or high.rule == "count":
        return False
    gap = words[number.end : high.number.start]
    moved = gap == " to " and moved_from(words, number.start) or gap == " from " and words[: number.start].endswith(" to ")
    return moved or gap in (" and ", ", ", " or ") and "respectively" in words[high.end : high.end + 60]


def _year(number: Numeral) -> bool:
    return not number.power and not number.words and number.bare - number.start == 4 and number.digits[:2] in ("18", "19", "20", "21")


def _measured(words: str, number: Numeral) -> _Measured | None:
    if number.glued:
        return None
    for form in (number, number.unscaled()) if number.letter else (number,):
        if found := _with_unit(words, form):
            return found
    return None


def _with_unit(words: str, number: Numeral) -> _Measured | None:
    if match := _POINTS.match(words, number.end):
        return _Measured(number, match.end(), "percentage-points", "percentage-points", SURE)
    if match := _BASIS.match(words, number.end):
        return _Measured(number.scaled(number.power - 2), match.end(), "percentage-points", "basis-points", SURE)
    if match := _PERCENT.match(words, number.end):
        return _Measured(number, match.end(), "percent", "percent", SURE)
    if (match := _UNIT.match(words, number.end)) and not (match["unit"] in ("m", "M") and number.letter):
        return _Measured(number, match.end(), _SI[match["unit"].lower()], "unit", SURE)
    return _count(words, number)


def _count(words: str, number: Numeral) -> _Measured | None:
    """A number in digits from 10 on, or one with a scale, before a plural noun, at most two words between; one like a year needs a common noun right behind it."""
    if number.words and number.power < 3 or not number.power and (number.value < 10 or _DAY_AFTER_MONTH.search(words[max(0, number.start - 12) : number.start])):
        return None
    found = _WORDS_BEHIND.match(words, number.end)
    behind = found["words"].split() if found and not _MONTH_BEHIND.match(words, number.end) else []
    for n, noun in enumerate(behind):
        if noun in _NO_THINGS or noun in _BREAKS:
            return None
        if noun in _THINGS or noun.endswith("s") and not noun.endswith("ss") :
            if _year(number) and (n or noun not in _THINGS):
                return None
            end = found.start("words") + len(re.match(rf"(?:\S+\s){{{n}}}\S+", found["words"])[0])
            return _Measured(number, end, "count", "count", SURE if noun in _THINGS else CHECK)
    return None


def _quantity(sentence: Sentence, number: Numeral, low: _Measured | None, high: _Measured | None) -> Iterator[Quantity]:
    words, last = sentence.text, high or low
    low_number = low.number if low else number
    if high and not low_number.power and high.number.power:
        low_number = low_number.scaled(high.number.power)
    start, end = number.start, last.end
    sign = "" if last.rule == "unit" or last.rule == "count" else _sign(words, start, end)
    if _PLUS_MINUS.search(words[max(0, start - 2) : start]):
        sign, start = "+" if words[start - 1] == "+" else "-", start - 1
    elif (below := _BELOW.search(words[max(0, start - 10) : start])) and last.unit.startswith("percent"):
        sign, start = "-", start - len(below[0])
    bound, start = bound_before(words, start)
    after, end = bound_after(words, end)
    per, end = period_after(words, end) if last.rule in ("count", "unit") else ("", end)
    said = stated(bound or after, low_number, high.number if high else None, last.unit, per, sign)
    try:
        parsed = amounts.quantity(said)
    except Refused:
        return
    at = sentence.start
    yield Quantity(at=sentence.at, text=words[start:end], start=at + start, end=at + end, rule="range" if high else last.rule, tier=last.tier, value=parsed.low, unit=last.unit,
                    bound=bound or after, high=parsed.high, stated=said)  # fmt: skip


def _sign(words: str, start: int, end: int) -> str:
    """`+` or `-` where a verb or noun of movement stands right before or behind the percentage; else empty."""
    before, behind = words[max(0, start - 40) : start], words[end : end + 40]
    found = [sign for sign in "+-" if _BEFORE[sign].search(before)] or [sign for sign in "+-" if _BEHIND[sign].match(behind)]
    return found[0] if len(found) == 1 else ""
