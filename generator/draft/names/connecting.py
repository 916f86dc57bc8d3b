"""Small words inside a name: where `of`, `for`, `and`, `de`, `van der` join what stands before and behind them."""

from __future__ import annotations

import itertools
import re

from generator.draft.names.kinds import BODIES, ENDINGS, HEADS, LEADS, OF_HEADS, SONS
from generator.draft.names.nobody import ORGAN
from generator.draft.names.shapes import MATTERS
from generator.draft.names.titles import title_at
from generator.draft.names.tokens import Token, capital
from generator.draft.names.words import PARTICLES, given_name, ordinary, peoples, places, town, well_known

_FORM = re.compile(r"Ltd|Limited|Pvt|Private|Pte|Inc|Plc|plc|PLC|LLC|Corp|Corporation|Bhd|Sdn")
_PAPERS = frozenset("times herald tribune gazette courier chronicle ledger guardian mirror telegraph examiner bulletin journal".split())


def connected(words: list[Token], first: int, last: int, word: str) -> int:
    """How many words further a name goes on over the small word behind it; 0 where what stands before and behind does not make it one name.

    `words` are the sentence's, `first` to `last` the name so far, `word` the one behind it: `of`, `for`, `and`, `de`, `van der`.
    """
    low, rest = word, words[last + 2 : last + 5]
    if not rest:
        return 0
    before = {one.core.casefold() for one in words[first : last + 1]}
    if low == "and" and f"{words[last].core} and {rest[0].core}" in places():
        return 2  # Trinidad and Tobago
    if low == "and" and capital(rest[0].core) and (joined := _spelt_out(words, first, last)):
        return joined
    if low == "and" and last > first and _goods_of_a_firm(words[last], rest):
        return 2  # Corvel Dyes and Solvents Ltd
    if low in ("y", "e", "et", "und", "og", "och", "i") and SONS.fullmatch(rest[0].core):
        return 2  # Aldena y Hijos
    if low == "of" and words[last].core.casefold() in _PAPERS and (rest[0].core in places() or town(rest[0].core)):
        return 2  # the Business Herald of Accra
    if low == "on" and before & {"committee", "commission", "council", "subcommittee"} and capital(rest[0].core):
        return 2  # Senate Committee on Banking
    if low in ("of", "for") and ORGAN.fullmatch(" ".join(one.core for one in words[first : last + 1]).removeprefix("The ")) and (last > first or rest[0].core in ("Directors", "Management", "Trustees", "Governors")):
        return 2 if last == first and rest[0].core[0].isupper() else 0  # Board of Directors
    if low in ("of", "for") and before & OF_HEADS and not title_at(" ".join(one.core for one in words[first : last + 1])):
        skip = 2 if rest[0].core == "the" and len(rest) > 1 else 1
        following = words[last + 1 + skip] if last + 1 + skip < len(words) else None
        return skip + 1 if following and (capital(following.core) or re.fullmatch(r"[A-Z]{2,}s?", following.core)) else 0  # Ministry of SMEs
    if low == "and" and capital(rest[0].core):
        heads = [one.core.casefold() for one in rest]
        ministry = before & {"ministry", "department", "organisation", "organization", "conference", "institute", "office", "university", "centre", "center", "board", "bureau", "council", "commission", "committee", "directorate", "school", "union", "association", "federation", "guild", "society", "league", "confederation", "brotherhood", "bank", "fund", "agency", "authority", "foundation", "institution", "administration"} and {"of", "for", "on"} & {one.core for one in words[first:last]} and (ordinary(rest[0].core) or rest[0].core.isupper()) and not _another(rest) and not _proper_pair(words[last], words[last + 2 : last + 12])
        body = (words[last].core.casefold() in MATTERS or _the_one(words, first, last)) and (ordinary(rest[0].core) or not given_name(rest[0].core)) and any(head in HEADS and HEADS[head][1] in ("public-body", "other") and rest[n].core[0].isupper() for n, head in enumerate(heads))
        pair = rest[0].core.casefold() in ("johnson", "gamble", "spencer", "poor's", "young", "sons", "co", "company", "partners", "brothers", "mahindra", "fitch") and words[last].core.casefold() not in HEADS and not words[last].core.endswith(("'s", "’s"))
        return 2 if ministry or body or pair else 0
    if low in PARTICLES and low not in ("e", "y"):
        skip = 1
        while last + 1 + skip < len(words) and words[last + 1 + skip].core in PARTICLES:
            skip += 1
        following = words[last + 1 + skip] if last + 1 + skip < len(words) else None
        return skip + 1 if following and (capital(following.core) or following.core.islower() and {one.core for one in words[first : first + 2]} & LEADS.keys()) and not following.begins else 0
    if low in ("for", "för", "für") and first == last and rest[0].core.islower() and not ordinary(rest[0].core) and any(kind == "institution" and ending.fullmatch(words[first].core) for kind, ending in ENDINGS):
        return 2  # Statkontoret for havn
    return 0


def _spelt_out(words: list[Token], first: int, last: int) -> int:
    """How many words a name goes on over an `and` where the initials behind it are of both halves: `Corvel Dyes and Solvents Ltd (CDSL)`; else 0."""
    end = last + 2
    while end + 1 < len(words) and words[end + 1].core[0].isupper() and words[end + 1].start - words[end].end == 1:
        end += 1
    if end + 1 >= len(words) or not re.fullmatch(r"[A-Z]{3,8}", words[end + 1].core) or words[end + 1].start - words[end].end not in (2, 3):
        return 0
    initials = "".join(word.core[0] for word in words[first : end + 1] if word.core[0].isupper())
    return end - last if words[end + 1].core in (initials, initials[:-1]) else 0  # with or without the legal form's


def _goods_of_a_firm(before: Token, rest: list[Token]) -> bool:
    """Whether two words for what a firm makes stand around the `and`, and a legal form ends its name: `Dyes and Solvents Ltd`; not `Paints and Target Corp`."""
    made = [one.core for one in (before, rest[0])]
    return len(rest) > 1 and bool(_FORM.fullmatch(rest[1].core)) and all(word[0].isupper() and ordinary(word) and not well_known(word) and (word.endswith("s") or HEADS.get(word.casefold(), ("",))[0] == "company") for word in made)


def _another(rest: list[Token]) -> bool:
    """Whether what stands behind the `and` is a name of its own: `Welsh Water`, `Polytechnic Institute`, `Local 77`."""
    if peoples().get(rest[0].core.casefold()) or rest[0].core in places() or len(rest) > 1 and rest[1].core.isdigit():
        return True
    return len(rest) > 1 and rest[1].core[0].isupper() and rest[0].core.casefold() not in MATTERS and HEADS.get(rest[1].core.casefold(), ("",))[0] in ("company", "institution")


def _proper_pair(before: Token, rest: list[Token]) -> bool:
    """Whether a body of a place and a body of its own stand side by side: `Bank of the Palouse` and `Three Rivers Farm Credit`; not `Banking and Finance`."""
    behind = list(itertools.takewhile(lambda one: one.core[0].isupper(), rest))
    return not ordinary(before.core) and len(behind) > 1 and HEADS.get(behind[-1].core.casefold(), ("",))[0] in ("company", "institution")


def _the_one(words: list[Token], first: int, last: int) -> bool:
    """`the Maritime and Coastguard Agency`: behind one `the` or a possessive ordinary words, of which none is a body by itself."""
    article = first - 1 if words[first].core != "The" else first
    run = [one.core for one in words[article + 1 : last + 1]]
    return article >= 0 and len(run) > 0 and (words[article].core in ("the", "The") or words[article].owns) and (len(run) == 1 and not given_name(run[0]) and run[0] not in places() or all(ordinary(word) or word.casefold() in peoples() or word in places() for word in run)) and " ".join(run) not in BODIES and HEADS.get(run[-1].casefold(), ("",))[0] != "institution"
