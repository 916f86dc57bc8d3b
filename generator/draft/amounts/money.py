"""Amounts of money in an article. The span covers bound, sign, number, scale, currency, range and period: they all are the amount.

| rule | example |
| --- | --- |
| `sign-before` | $13bn · US$1.2 million · EUR7.3 billion · Rs 1,200 crore · KRW 2tn · $500-million |
| `name-after` | 2 trillion won · two million euros · a billion-dollar · 1.2 lakh crore rupees · 5 million USD |
| `sign-before`, cut | Rs. 5,000 crore: the sentence ends at `Rs.` (seg 1), the number begins the next |
| `minor-unit` | 50 cents · 31c · 12p · 14½p · 12.5 pence · 15 fils · 11 US cents, in units of the currency; whose `$` and cents are: see `dollars` |
| `range` | $1.5-$2 billion · $2 billion to $3 billion · between 2 and 3 billion dollars; not "rose from $2 to $3", which are two amounts |
| `movement` | to 125,000 won from 140,000 · from 3 to 5 billion won: the number without a currency has the other's: see `carried` |
| `conversion` | 2 trillion won ($1.4 billion) · 45 billion yen, or $300 million: the second |
| left out | tens of billions of dollars (no number) · $1 = 1,430 won (a rate of exchange) |
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from itertools import zip_longest
from typing import NamedTuple

from generator.draft.amounts.carried import NEAR, carried
from generator.draft.amounts.currencies import meant, minor_power, name_after
from generator.draft.amounts.dollars import cents, has_cents, plain_dollar
from generator.draft.amounts.numbers import (
    Numeral,
    bound_after,
    bound_before,
    numerals,
    period_after,
    stated,
)
from generator.draft.amounts.ranges import joined
from generator.draft.amounts.signs import needs_scale, sign_before, sign_means
from generator.draft.candidates import CHECK, SURE, Money, Sentence, Text
from generator.values import Refused, amounts

_CONVERTED = re.compile(r"(?:\s(?!and\b|but\b|of\b|to\b|from\b)[a-z]+){0,3}\s?[(\[](?:(?:or|equal to|equivalent to|i\.e\.,?|worth)\s)?\Z|,?\sor\s\Z|,?\s(?:equivalent to|equal to|the equivalent of)\s\Z")
_ALSO_WITHOUT_A_SCALE = ("KRW", "GBP")
_ALSO_CONVERTED = re.compile(r"[;,/]\s?(?:or\s)?")
_RESOLUTIONS = ("240", "360", "480", "720", "1080", "1440", "2160", "4320")
_CUT = re.compile(r"(?<!\w)(?P<sign>(?:Rs|Re|Ps|Bs|Gs|S/|Fr|Tk|Rp|Dh)\.)\s\Z")
_JOINED = re.compile(r"\s?(?:-to-|[-–—])\s?|\s(?:to|from)\s")
_RATE = re.compile(r"\s?=\s?\Z")
_ROAD = re.compile(r"\s(?:highway|road|route|freeway|motorway|toll|bus|visa|interchange|gas|corridor)\b")
_NUMBERED = re.compile(r"\b[a-z]*[A-Z]\w*\s\Z")
"""What makes a letter behind a number part of a name: Section 3c, aPhone 5c."""


class _Priced(NamedTuple):
    """A number with its currency, before ranges are joined."""

    start: int
    end: int
    number: Numeral
    code: str
    rule: str
    certain: bool


class _Article(NamedTuple):
    """What is needed of the article to tell which currency is meant; `cut` is the sign (`Rs.`) with which the sentence before ends, or empty."""

    text: str
    dollar: tuple[str, bool]
    cut: str = ""


@lru_cache(maxsize=2)
def money(text: Text) -> tuple[Money, ...]:
    """Every amount of money of an article, in its order."""
    article = _Article(text.text, plain_dollar(text))
    return tuple(found for sentence in text.sentences for found in _in_sentence(sentence, article))


def _in_sentence(sentence: Sentence, article: _Article) -> Iterator[Money]:
    found: list[Money] = []
    cut = _CUT.search(article.text, max(0, sentence.start - 8), sentence.start)
    article = article._replace(cut=cut["sign"] if cut else "")
    bound = bound_before(article.text, cut.start())[0] if cut else ""
    priced = list(_priced(sentence.text, article))
    rates = {n + side for n in range(len(priced) - 1) for side in (0, 1) if _RATE.fullmatch(sentence.text[priced[n].end : priced[n + 1].start])}
    n = 0
    while n < len(priced):
        pair = priced[n + 1] if n + 1 < len(priced) and _are_range(sentence.text, priced[n], priced[n + 1]) else None
        amount = None if n in rates else _amount(sentence, priced[n], pair, found[-1] if found else None, bound if not priced[n].start else "")
        if amount:
            found.append(amount)
        n += 2 if pair else 1
    return iter(found)


def _priced(sentence: str, article: _Article) -> Iterator[_Priced]:
    """Every number with a currency; where only one end of a range has it, the other end takes it. A code between two numbers ("2 EUR 3") is the second's."""
    numbers = list(numerals(sentence))
    priced = [_one(sentence, number, article) for number in numbers]
    priced = [None if one and behind and one.end > behind.start else one for one, behind in zip_longest(priced, priced[1:])]
    priced = [_of_the_same(sentence, left, one) if left and one else one for left, one in zip([None, *priced], priced, strict=False)]
    for n, (number, one) in enumerate(zip(numbers, priced, strict=True)):
        if one is None and n + 1 < len(numbers) and (right := priced[n + 1]) and right.rule == "name-after" and not number.glued and joined(sentence, number.start, sentence[number.end : right.start]):
            one = priced[n] = _Priced(number.start, number.end, number, right.code, right.rule, right.certain)
        elif one is None and n and (left := priced[n - 1]) and left.rule == "sign-before" and re.fullmatch(r"\s?[-–—]\s?|\sto\s", sentence[left.end : number.start]) and _continues(sentence, left, number):
            one = priced[n] = _Priced(number.start, number.end, number, left.code, left.rule, left.certain)
        if one is None and (found := carried(sentence, number, numbers[max(0, n - NEAR) : n], priced[max(0, n - NEAR) : n], priced[n + 1] if n + 1 < len(numbers) else None)):
            other, same, certain = found
            one = priced[n] = _Priced(number.start, number.end, same, other.code, "movement", other.certain and certain)
        if one:
            yield one


def _of_the_same(sentence: str, left: _Priced, one: _Priced) -> _Priced:
    """An amount whose `$` is that of the amount to which it is joined: `US$278 million-$348 million`, `from C$40 to $55`."""
    plain = sentence[one.start] == "$" and sentence[left.start : left.number.start].strip().endswith("$") and sentence[left.start] != "$"
    return one._replace(code=left.code, certain=left.certain) if plain and (_JOINED.fullmatch(sentence, left.end, one.start) or joined(sentence, left.start, sentence[left.end : one.start])) else one


def _continues(sentence: str, left: _Priced, number: Numeral) -> bool:
    """`$1.5-2 billion`; not `$5 to 300 people`: the second number has the scale, or stands alone."""
    return bool(number.power) or (left.number.power == 0 and not re.match(r"\s?(?:%|per\s?cent|[a-z]+s\b)", sentence[number.end : number.end + 20]) and "to" not in sentence[left.end : number.start])


def _one(sentence: str, number: Numeral, article: _Article) -> _Priced | None:
    before = None if number.words else (article.cut, 0) if article.cut and not number.start else sign_before(sentence, number.start)
    if before and (number.power or period_after(sentence, number.end)[0] == "unit" or not needs_scale(before[0], number.value, article.text)) and not _ROAD.match(sentence, number.end):
        return _with_sign(sentence, number, before, article)
    after = name_after(sentence, number.end)
    if not after and number.letter:
        number = number.unscaled()
        after = name_after(sentence, number.end)
    if not after or number.glued or (number.letter and after[0].minor):
        return None
    unit, end = after
    if unit.minor:
        return _minor(sentence, number, sentence[number.end : end], meant(unit.codes, article.text), end, article)
    if unit.common and not number.power and (unit.codes[0] not in _ALSO_WITHOUT_A_SCALE or number.value < 1000 or sentence[end : end + 3] == " of"):
        return None
    code, certain = article.dollar if unit.codes[0] == "USD" and len(unit.codes) > 1 else meant(unit.codes, article.text)
    return _Priced(number.start, end, number, code, "name-after", certain) if code else None


def _with_sign(sentence: str, number: Numeral, before: tuple[str, int], article: _Article) -> _Priced | None:
    sign, start = before
    code, certain = sign_means(sign, article.text, article.dollar)
    if not code:
        return None
    after = name_after(sentence, number.end)
    if after and (code in after[0].codes or sign == "$" and after[0].qualified and after[0].codes[0] in ("CAD", "AUD", "SGD", "HKD", "NZD", "TWD")) and not after[0].minor:
        return _Priced(start, after[1], number, after[0].codes[0] if after[0].qualified else code, "sign-before", True)
    return _Priced(start, number.end, number, code, "sign-before", certain)


def _minor(sentence: str, number: Numeral, printed: str, whose: tuple[str, bool], end: int, article: _Article) -> _Priced | None:
    """Cents are those of the currency of the article's own amounts; `p` and `c` stand right behind their number; no resolution (1080p), no Section 3c."""
    name, (code, certain) = printed.strip(" -"), whose
    if number.power or not code or len(name) == 1 and (printed not in ("p", "c") or number.digits in _RESOLUTIONS):
        return None
    if name.lower() == "c" and (not has_cents(article.text) or _NUMBERED.search(sentence[max(0, number.start - 20) : number.start])):
        return None
    certain = certain and (name != "p" or "£" in article.text or "penc" in article.text)
    if name in ("cent", "cents", "c"):
        code, certain = cents(article.text, article.dollar)
    return _Priced(number.start, end, number.scaled(minor_power(code)), code, "minor-unit", certain)


def _are_range(sentence: str, low: _Priced, high: _Priced) -> bool:
    return low.code == high.code and joined(sentence, low.start, sentence[low.end : high.start]) and _filled(low, high).value < high.number.value


def _filled(low: _Priced, high: _Priced) -> Numeral:
    """The lower end with the scale of the upper one where it has none: `$1.5-$2 billion`."""
    number = low.number
    return number.scaled(high.number.power) if not number.power and high.number.power and number.value * 1000 > high.number.value.scaleb(-high.number.power) else number


def _amount(sentence: Sentence, low: _Priced, high: _Priced | None, before: Money | None, cut_off: str) -> Money | None:
    """The amount of one number or of a range; `cut_off` is the bound that stands in the sentence before, with the `Rs.` that ended it."""
    words = sentence.text
    start, end = low.start, (high or low).end
    bound, start = bound_before(words, start)
    after, end = bound_after(words, end)
    per, end = period_after(words, end)
    if not after:
        after, end = bound_after(words, end)
    low_number = _filled(low, high) if high else low.number
    bound = bound or cut_off or after
    said = stated(bound, low_number, high.number if high else None, low.code, per)
    try:
        parsed = amounts.money(said)
    except Refused:
        return None
    gap = words[before.end - sentence.start : start] if before else ""
    conversion = bool(before and before.currency != low.code and len(gap) < 40 and (_ALSO_CONVERTED if before.conversion else _CONVERTED).fullmatch(gap))
    rule = "conversion" if conversion else "range" if high else low.rule
    tier = SURE if low.certain and (not high or high.certain) and not cut_off else CHECK
    at = sentence.start
    return Money(at=sentence.at, text=words[start:end], start=at + start, end=at + end, rule=rule, tier=tier, amount=parsed.low, currency=low.code, bound=bound, high=parsed.high,
                 per=per, stated=said, conversion=conversion)  # fmt: skip
