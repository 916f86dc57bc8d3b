"""When a value is right, and when it cannot come from the article."""

from __future__ import annotations

import re
from decimal import Decimal, InvalidOperation

from bench.draft.gold import Item, many
from generator.evidence.sentences import words
from generator.values import UNKNOWN, Refused
from generator.values.dates import partial_date

SAME_QUOTE = 0.8
"""Share of the words of two spans that must be common for them to be the same quotation."""
NUMBER_WORDS = "half quarter third fifth tenth hundred thousand one two three four five six seven eight nine ten eleven twelve".split()


def number(value: object) -> Decimal | None:
    try:
        return Decimal(str(value)) if value not in (None, "") else None
    except InvalidOperation:
        return None


def money_right(label: Item, item: Item) -> bool:
    """Amount, currency and bound; of a range both ends, where the proposal has room for two."""
    ends = number(item.get("amount")) == number(label["amount"]) and ("high" not in item or number(item["high"]) == number(label.get("high")))
    return ends and item.get("currency") in many(label["currency"]) and (item.get("bound") or "") in many(label.get("bound"))


def percent_right(label: Item, item: Item) -> bool:
    """The value, whatever its sign; of a range the first."""
    value = number(item.get("value"))
    return value is not None and any(abs(value) == number(right) for right in many(label["value"]))


def same_date(label: Item, item: Item) -> bool:
    """The same days may be meant: `2024-04/2025-03` and `2024-04-01/2025-03-31` are one date, `2024` and `2024-04` are two."""
    said = _days(item.get("value"))
    return said is not None and any(said == _days(right) for right in many(label["value"]))


def _days(value: object):
    try:
        date = partial_date(str(value or UNKNOWN))
    except Refused:
        return None
    return (date.first, date.last) if date.known else UNKNOWN


def same_words(label: Item, item: Item) -> bool:
    ours, theirs = words(str(label["text"])), words(str(item["text"]))
    common = sum(min(ours.count(word), theirs.count(word)) for word in set(ours))
    return 2 * common >= SAME_QUOTE * (len(ours) + len(theirs)) > 0


def derivable(category: str, item: Item) -> bool:
    """Whether the digits of a proposed value stand in its words: 412p is 4.12, 1.5 crore is 15000000; a number word gives the benefit of the doubt."""
    text = str(item["text"]).casefold()
    if category == "dates" or any(word in text for word in NUMBER_WORDS) or re.search("[½¼¾]", text):
        return True
    value = number(item.get("amount") if category == "money" else item.get("value"))
    printed = [re.sub(r"\D", "", digits).strip("0") for digits in re.findall(r"\d[\d,.'\u00a0]*", text)]
    return value is None or re.sub(r"\D", "", format(value, "f")).strip("0") in printed
