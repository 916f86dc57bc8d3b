"""What a sentence is cut into: tokens, with names and values as one each; noun groups, verb groups, links; and clauses, a verb with what stands in its slots."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import NamedTuple

from generator.draft.speech.mentions import Mention

WORD, NAME, VALUE, MARK = "word", "name", "value", "mark"
_PIECE = re.compile(
    r"['’]s\b|(?<=s)['’](?=\s)|n['’]t\b|['’](?:ll|re|ve|d|m)\b|(?<=\w)-(?=\w)[\w-]+"
    r"|[^\W_](?:[\w&/]|[.'’-](?=\w))*?(?=['’]s\b|n['’]t\b|['’](?:ll|re|ve|d|m)\b)|[^\W_](?:[\w&/]|[.,:](?=\d)|[.'’-](?=\w))*|\S")


_NO_NAMES = frozenset("ebitda ebit pat unaudited revenue net pre-tax pretax adjusted core operating margin".split())
"""Terms of accounts that are written as names."""


class Token(NamedTuple):
    """Offsets in the sentence; `low` is the word in small letters, `kind` one of word, name, value, mark."""

    start: int
    end: int
    low: str
    kind: str
    mention: Mention | None = None
    value: str = ""


def year(token: Token) -> bool:
    """`1998`, `2024`, `FY22`."""
    return token.value == "number" and token.low[:2] in ("19", "20") and len(token.low) == 4 or token.low[:2] == "fy" and token.low[2:].isdigit()


class Span(NamedTuple):
    """A value of the sentence: `money`, `percent` or `quantity`."""

    start: int
    end: int
    kind: str


def tokens(text: str, mentions: Iterable[Mention], values: Iterable[Span]) -> list[Token]:
    """The words of a sentence in order."""
    named = [one for one in mentions if one.name.kind != "unnamed" and not set(text[one.start : one.end].lower().split()) <= _NO_NAMES]
    whole: list[Token] = [Token(one.start, one.end, text[one.start : one.end].lower(), NAME, one) for one in named]
    taken = [(one.start, one.end) for one in whole]
    whole += [Token(one.start, one.end, text[one.start : one.end].lower(), VALUE, None, one.kind) for one in values if not any(start < one.end and one.start < end for start, end in taken)]
    found: list[Token] = []
    at = 0
    for one in sorted(whole):
        if one.start >= at:
            found += _plain(text, at, one.start)
            found.append(one)
            at = one.end
    return found + _plain(text, at, len(text))


def _plain(text: str, start: int, end: int) -> list[Token]:
    return [_token(match) for match in _PIECE.finditer(text, start, end)]


def _token(match: re.Match[str]) -> Token:
    word = match[0]
    if word[0].isdigit():
        return Token(match.start(), match.end(), word.lower(), VALUE, None, "number")
    kind = WORD if word[0].isalpha() or len(word) > 1 else MARK
    return Token(match.start(), match.end(), word.lower().replace("’", "'"), kind)


COMMA, STOP, LINK, RELATIVE, SUBORDINATE, THAT = "comma", "stop", "link", "relative", "subordinate", "that"


@dataclass(slots=True, eq=False)
class NounGroup:
    """`the lender's $3 billion bid`, `Acme shares`, `it`. `names` stand at its head, `owners` own it, `within` are others in it; `head` is the singular of its last word."""

    first: int
    last: int
    prep: str = ""
    head: str = ""
    determiner: str = ""
    names: list[Mention] = field(default_factory=list)
    owners: list[Mention] = field(default_factory=list)
    within: list[Mention] = field(default_factory=list)
    words: list[str] = field(default_factory=list)
    values: list[Token] = field(default_factory=list)


@dataclass(slots=True, eq=False)
class VerbGroup:
    """`has not been sold`: its verb (`sell`, `step_down`), and how it is said. `form` is finite, infinitive, ing or participle; `modal` the auxiliary that comes first; `either` is true of a bare form that is past or participle, `prep` stands before a gerund."""

    first: int
    last: int
    main: int
    verb: str
    form: str
    passive: bool = False
    negated: bool = False
    modal: str = ""
    perfect: bool = False
    past: bool = False
    predicate: str = ""
    either: bool = False
    prep: str = ""


@dataclass(slots=True, eq=False)
class Link:
    """A word or mark between groups: a comma, a stop, `and`, `which`, `because`, `that`."""

    first: int
    kind: str
    word: str

    @property
    def last(self) -> int:
        return self.first


Group = NounGroup | VerbGroup | Link


@dataclass(slots=True, eq=False)
class Clause:
    """A verb group with its slots. `role`: main, coordinate, reported, relative, subordinate, infinitive, participle. `over` is the clause that governs it.

    `subject` and `objects` are grammatical; `slots` maps a preposition to its noun groups; `theirs` are the groups behind the subject (`shares of Acme`).
    """

    verb: VerbGroup
    role: str = "main"
    over: Clause | None = None
    subject: list[NounGroup] = field(default_factory=list)
    theirs: list[NounGroup] = field(default_factory=list)
    objects: list[list[NounGroup]] = field(default_factory=list)
    slots: dict[str, list[NounGroup]] = field(default_factory=dict)
    link: str = ""
