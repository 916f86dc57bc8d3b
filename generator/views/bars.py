"""Figures of one table as small bars, drawn at build time beside each figure: presentation attributes only, hidden from assistive technology.

The table says the same in digits. What is not done, and what is only a ceiling, is hollow and dashed: a promise never looks like a payment.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from decimal import Decimal
from typing import NamedTuple

from markupsafe import Markup

from generator.values.amounts import Amount

WIDTH, HEIGHT = 120, 8
LEAST = 1.5
"""Width of the smallest bar, so that a small sum beside a great one is seen to be there."""
CEILINGS = ("up to", "at most", "less than", "goal of")


class Bar(NamedTuple):
    """A figure to be drawn; `done`: whether it has happened."""

    amount: Amount
    done: bool


def bars(figures: Sequence[Bar | None]) -> list[Markup]:
    """A drawing for each figure, on one scale a unit; empty where there is nothing to compare it with."""
    scale: dict[str, list[Decimal]] = {}
    for figure in _known(figures):
        scale.setdefault(figure.amount.unit, []).append(_reach(figure.amount))
    return [_drawn(figure, scale[figure.amount.unit]) if figure in _known([figure]) and len(scale[figure.amount.unit]) > 1 else Markup("") for figure in figures]


def _known(figures: Iterable[Bar | None]) -> list[Bar]:
    return [figure for figure in figures if figure and figure.amount.known]


def _reach(amount: Amount) -> Decimal:
    """The end of a figure that is farthest from zero."""
    return amount.low if amount.high is None or abs(amount.low) > abs(amount.high) else amount.high


def _drawn(figure: Bar, scale: list[Decimal]) -> Markup:
    """A bar from zero; where some of the figures are below zero, zero stands in the middle."""
    amount, most = figure.amount, max(abs(value) for value in scale) or Decimal(1)
    both_ways = min(scale) < 0
    zero, length = (WIDTH / 2, WIDTH / 2) if both_ways else (0.0, float(WIDTH))
    ends = [max(float(abs(value) / most) * length, LEAST if value else 0) for value in (amount.low, amount.high) if value is not None]
    left = reach = zero - ends[-1] if amount.low < 0 else zero
    hollow = not figure.done or amount.bound in CEILINGS
    parts = [_rect(left, ends[-1], hollow or len(ends) > 1)] + ([_rect(reach, ends[0], hollow)] if len(ends) > 1 else [])
    axis = f'<line x1="{zero:g}" y1="0" x2="{zero:g}" y2="{HEIGHT}" stroke="currentColor"/>' if both_ways else ""
    return Markup(f' <svg class="bar" viewBox="0 0 {WIDTH} {HEIGHT}" width="{WIDTH}" height="{HEIGHT}" aria-hidden="true">{"".join(parts)}{axis}</svg>')


def _rect(x: float, width: float, hollow: bool) -> str:
    look = 'fill="none" stroke="currentColor" stroke-dasharray="3 2"' if hollow else 'fill="currentColor" fill-opacity="0.55"'
    inset = 0.5 if hollow else 0.0
    return f'<rect x="{x + inset:.1f}" y="{1 + inset:g}" width="{max(width - 2 * inset, 0.5):.1f}" height="{HEIGHT - 2 - 2 * inset:g}" {look}/>'
