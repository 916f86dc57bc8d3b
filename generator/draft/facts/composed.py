"""A fact's text in our own words, from its parts: never the article's sentence."""

from __future__ import annotations

import re
from collections.abc import Iterable

from generator.evidence.sentences import loose
from generator.values.texts import MAX_TEXT

RUN = 6
"""Words in a row that no text of ours may share with the article, names and figures aside."""

_DEALS = {
    "partnership": {"done": "{0} and {1} work together under an agreement.", "planned": "{0} and {1} mean to work together.", "considering": "{0} and {1} may come to work together.", "sought": "{0} would like to work with {1}.", "cancelled": "{0} and {1} have given up working together.", "denied": "{0} and {1} do not work together."},
    "joint-venture": {"done": "{0} and {1} have a common company.", "planned": "{0} and {1} mean to set up a common company.", "considering": "{0} and {1} look at a common company.", "cancelled": "{0} and {1} have given up their common company."},
    "merger": {"done": "{0} and {1} become one.", "planned": "{0} and {1} mean to become one.", "considering": "{0} and {1} look at becoming one.", "cancelled": "{0} and {1} stay apart after all.", "denied": "{0} and {1} do not become one."},
    "acquisition": {"done": "{0} takes over {1}, in whole or in part.", "planned": "{0} means to take over {1}, in whole or in part.", "considering": "{0} looks at taking over {1}, in whole or in part.", "sought": "{0} would like to take over {1}, in whole or in part.", "cancelled": "{0} does not take over {1} after all.", "denied": "{0} does not take over {1}."},
    "investment": {"done": "{0} puts money into {1}.", "planned": "{0} means to put money into {1}.", "considering": "{0} looks at putting money into {1}.", "sought": "{0} would like to put money into {1}.", "cancelled": "{0} puts no money into {1} after all."},
}  # fmt: skip
_ALONE = {
    "visit": {"done": "{0} was in {1}.", "planned": "{0} means to go to {1}.", "scheduled": "{0} is due in {1}.", "sought": "{0} would like to go to {1}."},
    "meeting": {"done": "{0} and {1} met.", "planned": "{0} and {1} are to meet.", "scheduled": "{0} and {1} have a fixed date to meet.", "sought": "A meeting of {0} and {1} is wished for.", "considering": "{0} and {1} may meet."},
}  # fmt: skip
_SILENT = {
    "declined-to-comment": "{0} would not comment.", "declined-to-elaborate": "{0} would say no more.", "did-not-respond": "No answer came from {0}.", "non-committal": "{0} said neither yes nor no.",
    "confirmed": "{0} said that it is so.", "denied": "{0} said that it is not so.",
}  # fmt: skip
_MOVES = {"+": "The share price of {0} went up.", "-": "The share price of {0} went down.", "": "The share price of {0} moved."}
_LINKS = {
    "operates": "{0} runs {1}.", "owns": "{1} belongs to {0}.", "produces": "{1} is made by {0}.", "part-of": "{0} belongs to {1}.", "supplies": "{0} is among the suppliers of {1}.", "rival-of": "{0} and {1} compete.",
    "based-in": "{0} has its seat in {1}.",
}  # fmt: skip
_FAMILIES = {"scheduled": "planned", "predicted": "planned", "unclear": "considering", "sought": "considering", "opinion": "done"}


def deal(kind: str, status: str, names: list[str]) -> str:
    """Two parties of a deal or an investment: `Acme means to take over Zeta, in whole or in part.`"""
    table = _DEALS.get(kind, {})
    pattern = table.get(status) or table.get(_FAMILIES.get(status, ""))
    return pattern.format(*names) if pattern and len(names) >= 2 else ""


def alone(kind: str, status: str, names: list[str]) -> str:
    """A visit or a meeting."""
    table = _ALONE.get(kind, {})
    pattern = table.get(status) or table.get(_FAMILIES.get(status, ""))
    return pattern.format(*names) if pattern and len(names) > pattern.count("{1}") else ""


def response(kind: str, who: str) -> str:
    """`Samsung would not comment.`"""
    return _SILENT[kind].format(who)


def relation(kind: str, subject: str, object_: str) -> str:
    """`Acme runs Zeta.`"""
    return _LINKS[kind].format(subject, object_)


def market_move(sign: str, who: str) -> str:
    """`The share price of Acme went up.`"""
    return _MOVES.get(sign, _MOVES[""]).format(who)


def ours(text: str, article: frozenset[tuple[str, ...]], names: Iterable[str]) -> str:
    """The text if it is short enough, without figures, and shares no run of `RUN` words with the article; else empty."""
    plain = f" {loose(text)} "
    for name in sorted({loose(name) for name in names if name in text}, key=lambda name: (-len(name), name)):
        plain = plain.replace(f" {name} ", " _ ") if name else plain
    words = plain.split()
    copied = any(tuple(words[n : n + RUN]) in article for n in range(len(words) - RUN + 1))
    return "" if not text or copied or len(text) > MAX_TEXT or re.search(r"\d", plain) else text[0].upper() + text[1:]


def runs(text: str) -> frozenset[tuple[str, ...]]:
    """Every run of `RUN` words of an article."""
    words = loose(text).split()
    return frozenset(tuple(words[n : n + RUN]) for n in range(len(words) - RUN + 1))
