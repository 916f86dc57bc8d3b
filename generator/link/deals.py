"""A deal as its facts tell it: parties, stages, amounts and dates are the union over all sheets."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date
from typing import NamedTuple

from generator.link.facts import LinkedFact

_MATTERS = ("deal", "investment", "plan")


class DealState(NamedTuple):
    """`parties`: slug → roles, in the order of the facts. `facts`: those that make the deal, newest first, undated last.

    `lead` is the fact that says best how the deal stands: the newest that is not superseded, a staged one before others of its day.
    """

    parties: Mapping[str, tuple[str, ...]]
    facts: tuple[LinkedFact, ...]
    lead: LinkedFact | None

    @property
    def amounts(self) -> list[LinkedFact]:
        """The facts with an amount that no newer one has taken the place of; what only tells of it again is left out."""
        return [linked for linked in self.standing if linked.fact.amount and linked.fact.amount.known]

    @property
    def standing(self) -> list[LinkedFact]:
        """The facts that hold now, each once: not superseded ones, nor copies and confirmations of another."""
        return [linked for linked in self.facts if not linked.superseded and not (linked.links.get("repeats") or linked.links.get("confirms"))]


def deal_state(facts: Iterable[LinkedFact]) -> DealState:
    """The state of a deal from the facts on its page."""
    current = [linked for linked in newest_first(facts) if not linked.deprecated]
    parties: dict[str, tuple[str, ...]] = {}
    for linked in reversed(current):
        if linked.inverse.get("corrects"):
            continue  # it was wrong, so who is named only there takes no part
        for slug, roles in linked.fact.parties.items():
            parties[slug] = tuple(dict.fromkeys((*parties.get(slug, ()), *roles)))
    matters = tuple(linked for linked in current if linked.fact.kind in _MATTERS)
    standing = [linked for linked in matters if not linked.superseded] or list(matters)
    lead = min(standing, key=lambda linked: (-day_of(linked).toordinal(), linked.fact.stage is None), default=None)
    return DealState(parties, matters, lead)


def newest_first(facts: Iterable[LinkedFact]) -> list[LinkedFact]:
    """By date, the latest first; undated facts last; facts of one day as they stand in their articles."""
    return sorted(facts, key=lambda linked: -day_of(linked).toordinal())


def day_of(linked: LinkedFact) -> date:
    """The first day that the fact's date may mean; the earliest possible where there is none."""
    value = linked.fact.date
    return value.first if value is not None else date.min
