"""Words of a sentence with their capitals: which are written as names, which only stand where any word would."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

from generator.draft.amounts.signs import is_sign, signs
from generator.draft.names.words import (
    GENERIC,
    PARTICLES,
    calendar,
    function,
    ordinary,
    peoples,
    places,
    well_known,
)

_TOKEN = re.compile(r"(?<!\w)['’](?:[ts](?=\s[A-Z])|s-[A-Z]\w+)|(?:[A-Z]\.){2,}(?:[A-Z](?![\w]))?|[A-Z]\.(?=[\s\u00a0][A-Z])|A/S\b|[^\W_](?:\w|[&.'’/+-](?=[^\W_]))*+\+?")
_POSSESSIVE = re.compile(r"['’][sS]$")
_CONTRACTED = re.compile(r"['’](?:m|ve|ll|re|d|t)$")
_COMPOUND = re.compile(r"-(?=(?:[a-z]+ed|led|made|style|born|run|built|bound|wide|held|like|era|free|only|listed|going|time|to|and|linked|term|type|grade|level|size|style|sponsored|focused|friendly|centric|heavy|rival|owner|maker|peer|specific|sourced)(?:$|-))")
_DIGIT_NAME = re.compile(
    r"3[MGi]|1X|8VC|7-Eleven|\d{1,3}[A-Z][a-z]{2,}\w*|\d{2,}[A-Z][A-Za-z]{2,}|\d{1,3}and[A-Z]\w+|\d{1,3}-[A-Z][a-z]+"
    r"|\d{1,2}(?!million|billion|trillion|crore|lakh|years?|months?|weeks?|hours?|metres?|meters?|pence|cents?|percent|degrees)[a-z]{4,}")
_LOWER_NAME = re.compile(r"['’]s-[A-Z]\w+|d['’][A-Z]\w+|[a-z]{1,2}[A-Z]\w+|[a-z]{3,6}[A-Z][a-z]{2,}")
_NOT_LOWER_NAME = re.compile(r"(?:m|k|b|t|g|n|c)?(?:Wh|Hz|Pa|Bq|RNA|DNA|Gy|VA)\w?")
_PREFIX = re.compile(r"(?:[Ee]x|[Nn]on|[Aa]nti|[Pp]ro|[Pp]ost|[Pp]re)-(?=[A-Z])")
_MONEY = re.compile(r"([A-Z][A-Za-z]{0,2})\d[\d.,]*[a-z]{0,3}")
_AMOUNT = re.compile(r"[A-Z]{1,3}[a-z]{0,2}\d[\d,]*(?:\.\d+)?(?:bn|mn|tn|trn|m)|[A-Z]{1,2}[a-z]{0,2}\d[\d,]*\.\d\d")
"""Money of any currency by its shape: `NKr9bn`, `R61.20`."""
_SLUG = re.compile(r"\s*((?:[A-Z]{3,}|\d)(?: (?:[A-Z]{2,}|\d+))*)-(?=[A-Z][a-z])")
_CODE = re.compile(r"[1-4]?[QH][1-4]|FY ?\d+|[A-Z]\d?|\d+[A-Z]{1,3}|(?:UTC|GMT)[+-]\d{1,2}")
_LONGEST = 40
"""Letters in a word; what is longer is an address or damage, and no name."""


_DATELINE_ENDS = re.compile(r"(?:\)|[A-Z]{3,}|\d)\s*[-–—]{1,2}\s*$")
_ITEM = re.compile(r"\s*(?:[-–—]{1,2}|\()\s*")
"""What stands before an item of a list, or opens a remark in brackets: `(Adds shares)`."""
FILED = re.compile(r"[A-Z][^().]{1,50}, [A-Z][a-z]{2,8}\.? \d{1,2}(?:, \d{4})? \((?P<bracket>[^()]{2,20})\)\s+")
"""A dateline that no dash ends: `New Delhi, Feb 6 (UNS) `."""


class Token(NamedTuple):
    """A word; `core` is without a possessive `'s`. `begins` is true where any word would have a capital letter."""

    start: int
    end: int
    core: str
    owns: bool
    begins: bool


def tokens(text: str) -> list[Token]:
    """The words of a sentence, compounds cut before the part in lower case (`Seoul-based` is `Seoul`)."""
    return list(_tokens(text))


@lru_cache(maxsize=1 << 9)  # the sentences of an article, which are read twice
def _tokens(text: str) -> tuple[Token, ...]:
    found: list[Token] = []
    first = _slug_end(text)
    for match in _TOKEN.finditer(text, first):
        if text[match.end() : match.end() + 1] in signs() and match[0] + text[match.end()] in signs():
            continue  # US$, R$
        if match.end() - match.start() > _LONGEST:
            continue
        at = match.start() + (lead.end() if (lead := _PREFIX.match(match[0])) else 0)
        word, begins = text[at : match.end()], at == first or _begins(text, match.start())
        if compound := "-" in word and (_COMPOUND.search(word) or _what_it_is(word)):
            word = word[: compound.start()]
        owns = bool(_POSSESSIVE.search(word))
        core = word[:-2] if owns else word
        if owns and _keeps_its_apostrophe(core, text, match.end()):
            core, owns = word, False
        if core and (not _CONTRACTED.search(core) or core.casefold() in PARTICLES):
            found += _both_places(Token(at, at + len(core), core, owns or bool(compound), begins))
    return tuple(found)


def _both_places(token: Token) -> list[Token]:
    """A word, or the places that a dateline joins by a slash: `BANGKOK/TOKYO`, `YORK/LONDON`; no legal form (`A/S`)."""
    parts = token.core.split("/")
    if len(parts) not in (2, 3) or not all(len(part) > 3 and part.isupper() or part in places() for part in parts):
        return [token]
    starts = [token.start + sum(len(part) + 1 for part in parts[:n]) for n in range(len(parts))]
    return [Token(start, start + len(part), part, token.owns and n == len(parts) - 1, token.begins and not n) for n, (start, part) in enumerate(zip(starts, parts, strict=True))]


def _what_it_is(word: str) -> re.Match[str] | None:
    """Where a compound says what a name is: `Orvane-supplier`; `Re-insurer` is one word, `Hyun-woo` a name."""
    part = re.search(r"-([a-z]{5,})$", word)
    return part if part and ordinary(part[1]) and word[0].isupper() and not ordinary(word[: part.start()]) else None


def _slug_end(text: str) -> int:
    """Where the words begin behind an agency's slug line: `GLOBAL MARKETS-Stocks limp home`."""
    slug = _SLUG.match(text)
    return slug.end() if slug and all(word.isdigit() or ordinary(word) for word in slug[1].split()) else 0


def _begins(text: str, at: int) -> bool:
    if text[max(0, at - 4) : at].rstrip()[-1:] in ("-", "–", "—") and (_DATELINE_ENDS.search(text, max(0, at - 12), at) or _ITEM.fullmatch(text, 0, at)):
        return True
    if text[max(0, at - 2) : at].strip() in (")", "(") and (_ITEM if text[at - 1] == "(" else FILED).fullmatch(text, 0, at):
        return True
    before = text[max(0, at - 4) : at].rstrip(" \n\u00a0")
    return not before or before[-1] in "\"“‘«•*#:|" or (before[-1] == "'" and at - 1 >= 0 and text[at - 1] == "'" and before[:-1][-1:] in ("", " ")) or before[-1] in ".?!" and len(before) > 1 and before[-2].islower()


def _keeps_its_apostrophe(core: str, text: str, end: int) -> bool:
    """`Moody's said`, `at Sotheby's.`: no possessive, as nothing owned follows."""
    return well_known(text[end - len(core) - 2 : end]) or core[:1].isupper() and not function(core) and re.match(r"\s+(?:said|says|told|of London|has|is|will|reported|and its)\b|[.,;)]", text[end : end + 14]) is not None and not calendar(core) and not peoples().get(core.casefold())


@lru_cache(maxsize=1 << 14)
def capital(word: str) -> bool:
    """Whether a word is written as a name: `Kakao`, `3M`, `eBay`; not `COVID` nor `97`, no plural of initials (`MPs`), nor money (`EUR240`, `SEK`)."""
    money = _MONEY.fullmatch(word)
    if re.fullmatch(r"[A-Z]{2,5}s", word) or _AMOUNT.fullmatch(word) or money and money[1] in signs() or 1 < len(word) < 4 and is_sign(word):
        return False
    if word in GENERIC or (_CODE.fullmatch(word) and not _DIGIT_NAME.fullmatch(word)):
        return False
    if word[0].isupper():
        return not calendar(word) or word.isupper() and len(word) > 3
    return bool(_DIGIT_NAME.fullmatch(word) or _LOWER_NAME.fullmatch(word) and not _NOT_LOWER_NAME.fullmatch(word))


def title_case(text: str) -> bool:
    """Whether the text is a headline in which every word has a capital, so that capitals tell nothing."""
    words = [word for word in re.findall(r"[^\W\d_][\w'’-]*", text) if len(word) > 3]
    if re.fullmatch(r"\W*[A-Z][a-z]+(?: [A-Z][a-z]*){0,2}", text) and all(len(word) == 1 or ordinary(word) for word in text.split()):
        return True  # Conference Call
    return len(words) >= 4 and not re.search(r"[.!?][\"”’']*\s*$", text) and sum(word[0].isupper() for word in words) >= 0.7 * len(words) and sum(ordinary(word) for word in words) >= 0.25 * len(words)
