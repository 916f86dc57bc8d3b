"""Money told apart: what is promised, committed, paid, or only said to be a value; and the rate that an article's own conversion implies."""

from __future__ import annotations

from decimal import Context, Decimal, localcontext
from typing import NamedTuple

from generator.link.facts import LinkedFact
from generator.values.amounts import Amount

PROMISE, COMMITMENT, PAYMENT, WORTH = "promise", "commitment", "payment", "worth"

_WORTH = ("valuation-pre-money", "valuation-post-money", "stake-value", "revenue", "cost")
"""Meanings of sums that nobody gives to anybody in the fact."""


def money_class(linked: LinkedFact) -> str:
    """Paid only where the source says that it is done and carried out; committed where it is under contract; else promised.

    A value, sales or an expense is none of these, nor is a sum in a remark that doesn't say what it is.
    """
    fact = linked.fact
    if fact.amount_of in _WORTH:
        return WORTH
    if fact.stage == "signed" and fact.status not in ("denied", "cancelled"):
        return COMMITMENT
    if fact.status != "done" or fact.stage not in (None, "completed"):
        return PROMISE
    if fact.kind == "statement" and fact.amount_of in (None, "other"):
        return WORTH
    return COMMITMENT if fact.amount_of in ("purchase-commitment", "contract-value", "budget") else PAYMENT


class Rate(NamedTuple):
    """Units of `unit` for one of `base`, at least one: the ratio of the figures as printed, and what rounding of the conversion allows."""

    unit: str
    base: str
    value: Decimal
    low: Decimal
    high: Decimal


def implied_rate(amount: Amount, converted: Amount) -> Rate | None:
    """The rate of an article's own conversion, whose last printed digit may be off by half a place. None where none can be told."""
    if not (amount.low and converted.low) or amount.unit == converted.unit or amount.high or converted.high:
        return None
    half = Decimal((0, (5,), converted.low.as_tuple().exponent - 1))
    least, most = converted.low - half, converted.low + half
    if least <= 0:
        return None
    with localcontext(Context(prec=100)):
        if converted.low <= amount.low:
            value, low, high = (amount.low / divisor for divisor in (converted.low, most, least))
            return Rate(amount.unit, converted.unit, *map(_cents, (value, low, high)))
        value, low, high = (sum / amount.low for sum in (converted.low, least, most))
        return Rate(converted.unit, amount.unit, *map(_cents, (value, low, high)))


def _cents(rate: Decimal) -> Decimal:
    return rate.quantize(Decimal("0.01"))
