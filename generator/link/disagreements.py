"""Sources that differ: found by comparing facts of one matter; an editor's link settles how each difference is worded."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from decimal import Decimal
from itertools import combinations
from typing import NamedTuple

from generator.link.deals import DealState
from generator.link.facts import LinkedFact
from generator.values.amounts import Amount
from generator.values.identifiers import FactRef
from generator.values.units import CURRENCIES

DIFFER, LATER, DISPUTED, UPDATED, CORRECTED = "differ", "later", "disputes", "updates", "corrects"
"""How a difference stands: found by the tool, answers of different days, or settled by the editor's link of that name."""
_SAME = ("confirms", "repeats")
"""Links by which a fact says what another says."""


class Disagreement(NamedTuple):
    """Facts that differ on one matter of one entity. `matter` is what they differ on; `sides` are in the order of their sheets."""

    about: str
    matter: str
    sides: tuple[LinkedFact, ...]
    settled: str


_Facts = Mapping[FactRef, LinkedFact]


def disagreements(facts: _Facts, deals: Mapping[str, DealState]) -> tuple[Disagreement, ...]:
    """Every disagreement, by entity and matter. Facts that repeat another, or are no longer relied on, are no side of one."""
    standing = [linked for linked in facts.values() if not linked.deprecated and not linked.links.get("repeats")]
    found = [*_figures(standing, facts), *_responses(standing, facts)]
    for slug, state in deals.items():
        found += _deal(slug, [linked for linked in state.facts if not linked.links.get("repeats")], facts)
    found += _disputed(standing, facts, {frozenset(side.ref for side in one.sides) for one in found})
    return tuple(sorted(found, key=lambda one: (one.about, one.matter, [side.ref for side in one.sides])))


def _figures(standing: Iterable[LinkedFact], facts: _Facts) -> Iterator[Disagreement]:
    """Same subject, kind, measure and area, overlapping dates, different values."""
    groups: dict[tuple[str, ...], list[LinkedFact]] = {}
    for linked in standing:
        fact = linked.fact
        if fact.value and fact.value.known:
            key = (fact.subject or "", fact.kind, (fact.measure or "value").casefold(), fact.area or "")
            groups.setdefault(key, []).append(linked)
    for (subject, _, measure, _), group in groups.items():
        yield from _differing(subject, measure, group, _values_differ, facts)


def _values_differ(a: LinkedFact, b: LinkedFact) -> bool:
    """At one time, also of a trading day, and not only in the currency in which they are told."""
    left, right = a.fact.value, b.fact.value
    if left.unit != right.unit and CURRENCIES >= {left.unit, right.unit} or {a.fact.session, b.fact.session} == {"intraday", "close"}:
        return False
    return _same_time(a, b) and not agree(left, right)


def _deal(slug: str, group: list[LinkedFact], facts: _Facts) -> Iterator[Disagreement]:
    """Different parties, stages of one day, amounts of one meaning, or meanings of one amount."""
    agreements = [linked for linked in group if linked.fact.kind == "deal"]
    yield from _differing(slug, "parties", agreements, lambda a, b: set(a.fact.parties) != set(b.fact.parties), facts)
    staged = [linked for linked in group if linked.fact.stage]
    yield from _differing(slug, "stage", staged, lambda a, b: a.fact.stage != b.fact.stage and _same_time(a, b), facts)
    priced = [linked for linked in group if linked.fact.amount and linked.fact.amount.known]
    yield from _differing(slug, "amount", priced, _amounts_differ, facts)
    yield from _differing(slug, "meaning of the amount", priced, _meanings_differ, facts)


def _amounts_differ(a: LinkedFact, b: LinkedFact) -> bool:
    """Two statements of one meaning that are in no currency the same, bound included."""
    sums = list(_in_one_currency(a, b))
    return a.fact.amount_of == b.fact.amount_of and bool(sums) and not any(agree(x, y) and _bound(x) == _bound(y) for x, y in sums)


def _bound(amount: Amount) -> str:
    return "up to" if amount.bound == "at most" else amount.bound


def _meanings_differ(a: LinkedFact, b: LinkedFact) -> bool:
    """The very same sum, in one currency, is called two things. A company's value before and after an investment are two sums."""
    meanings = {a.fact.amount_of, b.fact.amount_of}
    same = any((x.low, x.high, x.per) == (y.low, y.high, y.per) for x, y in _in_one_currency(a, b))
    return len(meanings) > 1 and None not in meanings and meanings != {"valuation-pre-money", "valuation-post-money"} and same


def _in_one_currency(a: LinkedFact, b: LinkedFact) -> Iterator[tuple[Amount, Amount]]:
    """Both statements in each currency that both have, own conversions included; a conversion has the bound of what it converts."""
    for left in _sums(a):
        yield from ((left, right) for right in _sums(b) if left.unit == right.unit)


def _sums(linked: LinkedFact) -> Iterator[Amount]:
    amount, converted = linked.fact.amount, linked.fact.amount_stated_as
    if amount and amount.known:
        yield amount
        if converted and converted.known:
            yield converted if converted.bound else converted._replace(bound=amount.bound)


def _responses(standing: Iterable[LinkedFact], facts: _Facts) -> Iterator[Disagreement]:
    """Different responses of one body to one matter; those of different days need not contradict each other."""
    groups: dict[tuple[str, FactRef], list[LinkedFact]] = {}
    for linked in standing:
        if linked.fact.response and linked.fact.responds_to and linked.fact.subject:
            ref = linked.fact.responds_to
            matter = _oldest(ref if ref.sheet else FactRef(linked.ref.sheet, ref.fact), (*_SAME, CORRECTED), facts)  # a later state is another matter
            groups.setdefault((linked.fact.subject, matter), []).append(linked)
    for (subject, _), group in groups.items():
        for one in _differing(subject, "response", group, lambda a, b: a.fact.response != b.fact.response, facts):
            apart = one.settled == DIFFER and all(_apart(a, b) for a, b in combinations(one.sides, 2))
            yield one._replace(settled=LATER) if apart else one


def _apart(a: LinkedFact, b: LinkedFact) -> bool:
    """Whether they have known dates that do not overlap."""
    return all(side.fact.date and side.fact.date.known for side in (a, b)) and not _same_time(a, b)


def _oldest(ref: FactRef, links: tuple[str, ...], facts: _Facts) -> FactRef:
    """The oldest fact to which these links lead."""
    seen = set()
    while ref in facts and ref not in seen:
        seen.add(ref)
        older = [target for link in links for target in facts[ref].links.get(link, ())]
        if not older:
            break
        ref = min(older)
    return ref


def _differing(about: str, matter: str, group: list[LinkedFact], differ: Callable[[LinkedFact, LinkedFact], bool], facts: _Facts) -> Iterator[Disagreement]:
    """The facts of a group that differ from another, as one disagreement; pairs that a link settles are told apart."""
    sides: dict[str, dict[FactRef, LinkedFact]] = {}
    leads: dict[tuple[FactRef, str], set[FactRef]] = {}
    for a, b in combinations(group, 2):
        if differ(a, b):
            sides.setdefault(_settled(a, b, facts, leads), {}).update({a.ref: a, b.ref: b})
    for settled, there in sides.items():
        yield Disagreement(about, matter, tuple(there[ref] for ref in sorted(there)), settled)


def _disputed(standing: Iterable[LinkedFact], facts: _Facts, known: set[frozenset[FactRef]]) -> Iterator[Disagreement]:
    """What an editor calls disputed, and no comparison has found."""
    for linked in standing:
        for ref in dict.fromkeys(_oldest(ref, ("repeats",), facts) for ref in linked.links.get(DISPUTED, ())):
            if ref in facts and not any({ref, linked.ref} <= pair for pair in known):
                older, newer = _topics(facts[ref]), _topics(linked)
                about = next((slug for slug in older if slug in newer), next(iter([*older, *newer]), ""))
                yield Disagreement(about, "account", (facts[ref], linked), DISPUTED)


def _topics(linked: LinkedFact) -> list[str]:
    """What a fact is about, the narrowest first."""
    fact = linked.fact
    return [slug for slug in (*fact.about, fact.subject, *fact.parties, *fact.participants) if slug]


def _settled(a: LinkedFact, b: LinkedFact, facts: _Facts, leads: dict[tuple[FactRef, str], set[FactRef]]) -> str:
    """The editor's link between the two, or between facts that say the same; a correction of an update corrects.

    `leads` keeps what was found before: of many facts in a row, each is walked from once and not once for each other.
    """
    for link, others in ((CORRECTED, (UPDATED,)), (UPDATED, ()), (DISPUTED, ())):
        for start, goal in ((a.ref, b.ref), (b.ref, a.ref)):
            if (start, link) not in leads:
                leads[start, link] = _led_to(start, link, others, facts)
            if goal in leads[start, link]:
                return link
    return DIFFER


def _led_to(start: FactRef, link: str, others: tuple[str, ...], facts: _Facts) -> set[FactRef]:
    """The facts to which at least one `link` leads, with `others` and facts that say the same on the way."""
    waiting, seen = [(start, False)], set()
    while waiting:
        ref, used = step = waiting.pop()
        if ref in facts and step not in seen:
            seen.add(step)
            linked = facts[ref]
            waiting += [(to, used) for name in _SAME for to in (*linked.links.get(name, ()), *linked.inverse.get(name, ()))]
            waiting += [(to, used or name == link) for name in (link, *others) for to in linked.links.get(name, ())]
    return {ref for ref, used in seen if used}


def _same_time(a: LinkedFact, b: LinkedFact) -> bool:
    """Overlapping dates; what is not dated can only be compared with what is not dated either."""
    first, second = a.fact.date, b.fact.date
    if first is None or second is None or not (first.known and second.known):
        return not (first and first.known) and not (second and second.known)
    return first.overlaps(second)


def agree(a: Amount, b: Amount) -> bool:
    """Whether two amounts can be the same number, each taken as exact as it was printed: 97 agrees with 97.2, not with 98."""
    if (a.unit, a.per) != (b.unit, b.per) or (a.high is None) != (b.high is None):
        return False
    return all(_agree(x, y) for x, y in ((a.low, b.low), (a.high, b.high)) if x is not None and y is not None)


def _agree(x: Decimal, y: Decimal) -> bool:
    """They differ by no more than half of the coarser one's last printed place; `scaleb` kept the printed digits."""
    step = Decimal((0, (1,), max(x.as_tuple().exponent, y.as_tuple().exponent)))
    return 2 * abs(x - y) <= step
