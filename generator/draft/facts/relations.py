"""Standing links of two names, told by the way: `Acme, which runs the app Zeta`, `Acme, a unit of Zeta`, `Seoul-based Acme`."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from generator.draft.speech.mentions import Mention, owned

_BODIES = ("company", "institution", "unknown")
_WORDS = r"(?:the |an? |its |(?:[A-Z][\w.]+ ){0,2}[A-Z]\w+['’]s )?(?:[a-z][\w-]* ){0,4}"


class Link(NamedTuple):
    """`subject` and `object` are slugs, `relation` of `vocabulary.RELATION`; offsets in the sentence."""

    subject: str
    relation: str
    object: str
    start: int
    end: int


class _Rule(NamedTuple):
    """`between` is all that stands from the first name to the second. `turned`: the second is the subject."""

    relation: str
    between: re.Pattern[str]
    first: tuple[str, ...]
    second: tuple[str, ...]
    turned: bool = False


def _rule(relation: str, between: str, first: tuple[str, ...] = _BODIES, second: tuple[str, ...] = _BODIES, turned: bool = False) -> _Rule:
    return _Rule(relation, re.compile(between), first, second, turned)


_RULES = (
    _rule("operates", rf",?(?: which| that)? (?:runs|operates) {_WORDS}", second=(*_BODIES, "product")),  # Acme, which runs the messaging app Zeta
    _rule("operates", rf", (?:the )?operator of {_WORDS}", second=(*_BODIES, "product")),  # Acme, the operator of Zeta
    _rule("owns", rf",?(?: which| that)? (?:also )?owns {_WORDS}", second=(*_BODIES, "product")),  # Acme, which owns Zeta
    _rule("owns", rf", (?:the |an? )?(?:owner|parent(?: company)?) of {_WORDS}", second=(*_BODIES, "product")),  # Acme, the owner of Zeta
    _rule("owns", rf",? (?:which is |that is )?(?:wholly |fully |majority[- ])?owned by {_WORDS}", turned=True),  # Acme, owned by Zeta
    _rule("produces", rf",?(?: which| that)? (?:makes|produces|builds) {_WORDS}", second=("product",)),  # Acme, which makes the phone Zeta
    _rule("produces", rf", (?:the )?(?:maker|producer|manufacturer) of {_WORDS}", second=("product",)),  # Acme, the maker of the phone Zeta
    _rule("part-of", rf",? (?:which is |is |itself )?(?:the |an? )?(?:[a-z-]+ ){{0,3}}(?:unit|subsidiary|division|arm|affiliate|part) of {_WORDS}"),  # Acme, a unit of Zeta
    _rule("supplies", rf",? (?:which |that )?supplies (?:[\w-]+ ){{1,4}}to {_WORDS}"),  # Acme supplies chips to Zeta
    _rule("supplies", rf", (?:the |an? )?(?:[a-z-]+ ){{0,3}}supplier (?:to|of) {_WORDS}"),  # Acme, a supplier to Zeta
    _rule("rival-of", r"['’]s? (?:[a-z-]+ ){0,3}(?:rival|competitor) "),  # Acme's smaller rival Zeta
    _rule("rival-of", rf", (?:the |an? )?(?:[a-z-]+ ){{0,3}}(?:rival|competitor) (?:of|to) {_WORDS}"),  # Acme, a rival of Zeta
    _rule("based-in", r",? (?:which is |that is |is )?(?:based|headquartered) in (?:the )?", second=("place",)),  # Acme, based in Seoul
    _rule("based-in", rf"-(?:based|headquartered) (?:{_WORDS})?", first=("place",), second=_BODIES, turned=True),  # Seoul-based chipmaker Acme
)


def relations(text: str, here: list[Mention]) -> Iterator[Link]:
    """The links between a sentence's neighbouring names, one that only says whose it is left out (`Acme runs Poland's app Zeta`)."""
    for one, other in [*zip(here, here[1:], strict=False), *((one, after) for one, between, after in zip(here, here[1:], here[2:], strict=False) if owned(text, between))]:
        between = text[one.end : other.start]
        for rule in _RULES:
            if one.name.kind in rule.first and other.name.kind in rule.second and one.name.slug != other.name.slug and rule.between.fullmatch(between):
                subject, object_ = (other, one) if rule.turned else (one, other)
                yield Link(subject.name.slug, rule.relation, object_.name.slug, one.start, other.end)
                break
