"""Money told apart: what is promised, what is committed, what is paid; and the rate that an article's own conversion implies."""

from __future__ import annotations

from decimal import Decimal
from typing import NamedTuple

from generator.link.facts import LinkedFact
from generator.values.amounts import Amount
from generator.vocabulary import FORWARD_STATUSES

PROMISE, COMMITMENT, PAYMENT = "promise", "commitment", "payment"


def money_class(linked: LinkedFact) -> str:
    """Paid only where the source says that it is done and carried out; committed where it is under contract; else promised."""
    fact = linked.fact
    if fact.status in FORWARD_STATUSES or fact.status != "done":
        return COMMITMENT if fact.stage == "signed" else PROMISE
    if fact.stage in ("rumoured", "talks", "letter-of-intent", "announced", "lapsed", "terminated"):
        return PROMISE
    if fact.stage == "signed" or fact.amount_of in ("purchase-commitment", "contract-value", "budget"):
        return COMMITMENT
    return PAYMENT


class Rate(NamedTuple):
    """Units of `unit` for one of `base`: the ratio of the figures as printed, and what rounding of the conversion allows."""

    unit: str
    base: str
    value: Decimal
    low: Decimal
    high: Decimal


def implied_rate(amount: Amount, converted: Amount) -> Rate | None:
    """The rate of an article's own conversion. Its last printed digit may be off by half a place."""
    if amount.low is None or converted.low is None or not converted.low or amount.unit == converted.unit:
        return None
    half = Decimal((0, (5,), converted.low.as_tuple().exponent - 1))
    if converted.low <= half:
        return None
    cent = Decimal("0.01")
    value, low, high = (amount.low / divisor for divisor in (converted.low, converted.low + half, converted.low - half))
    return Rate(amount.unit, converted.unit, value.quantize(cent), low.quantize(cent), high.quantize(cent))
