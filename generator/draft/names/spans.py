"""Runs of capitalised words in a sentence: where a name may stand, before anything is known about it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from generator.draft.names.kinds import BODIES, ENDINGS, HEADS, LEADS, LEGAL, NOUN_COMPANY, OF_HEADS, OUTLET_HEADS, SONS
from generator.draft.names.titles import title_at
from generator.draft.names.tokens import Token, capital, tokens
from generator.draft.names.trimming import trimmed
from generator.draft.names.words import PARTICLES, calendar, function, given_name, ordinary, peoples, places, town

_MATTERS = frozenset(
    """competition food securities trade health commerce industry science finance labour labor education culture research housing consumer public agriculture energy environment environmental transport information
    safety technology telecommunications broadcasting communications medicines drugs customs revenue insurance pensions prudential economic financial foreign home justice defence defense water oil gas nuclear aviation
    railway road planning development business export import internal arts sport sports tourism media land markets occupational internet telecom atomic ocean forestry fisheries small land""".split()
)
"""What public bodies deal with: `Competition and Markets Authority` is one name."""
_OWNED = re.compile(r"\b(?:its|their|his|her|new) $")
_DOTTED = re.compile(r"(?:S\.A\.B\. de C\.V\.|S\.A\. de C\.V\.|S\.A\.S?\.?|S\.p\.A\.?|N\.V\.|B\.V\.|L\.P\.|L\.L\.C\.|S\. ?de R\.L\.)(?![\w])")
"""Legal forms written with full stops: `Cervecería del Bajío, S.A.B. de C.V.`"""
_A_FIRM = re.compile(rf", (?:the|an?) (?:[\w-]+ ){{0,3}}?{NOUN_COMPANY}\b")
_OF_ANY_COUNTRY = frozenset({"Environment Agency", "Supreme Court", "Fair Trade Commission", "Financial Services Commission", "Prudential Regulation Authority", "National Assembly", "Justice Department"})
"""Bodies that several countries have: `Norwegian Environment Agency` is one name."""
_LISTED_MINISTRY = re.compile(r"(?:[A-Z][a-z]+, )+[A-Z][a-z]+,? and [A-Z][a-z]+ (?:Ministry|Department|Committee|Commission|Agency)\b")
_ABBREVIATED = frozenset("st dr mr mrs ms inc corp co ltd jr sr no gen sen rep gov prof mt ft bros pvt rs".split())
_MATTERS_LISTED = re.compile(r", (?:[A-Z][a-z]+(?: [A-Z][a-z]+)?, )*[A-Z][a-z]+(?: [A-Z][a-z]+)?,? and [A-Z][a-z]+(?: [A-Z][a-z]+)?")


class Span(NamedTuple):
    """Adjacent words of one possible name. Offsets are in the sentence."""

    tokens: tuple[Token, ...]
    text: str

    @property
    def start(self) -> int:
        return self.tokens[0].start

    @property
    def end(self) -> int:
        return self.tokens[-1].end

    @property
    def name(self) -> str:
        return self.text[self.start : self.end]


def spans(text: str, known: frozenset[str] = frozenset()) -> list[Span]:
    """The possible names of a sentence from left to right; `known` are words seen with a capital inside sentences."""
    words, found, n = tokens(text), [], 0
    while n < len(words):
        if not _opens(words, n):
            n += 1
            continue
        last = _run_end(text, words, n)
        for piece in _holders(text, words[n : last + 1]):
            kept = trimmed(text, piece, known)
            if kept:
                found.append(Span(tuple(kept), text))
        n = last + 1
    return found


def _opens(words: list[Token], n: int) -> bool:
    word = words[n].core
    if calendar(word):  # The Sunday Tidings, Sunday Times
        return n + 1 < len(words) and words[n + 1].core[0].isupper() and words[n + 1].start - words[n].end == 1 and (words[n + 1].core.casefold() in OUTLET_HEADS or n > 0 and words[n - 1].core == "The" and not calendar(words[n + 1].core))
    return capital(word) or (re.fullmatch(r"[A-Z]\.", word) is not None or bool(re.fullmatch(r"[A-Z]", word))) and n + 1 < len(words) and words[n + 1].core[0].isupper() and words[n + 1].start - words[n].end <= 2 and word not in ("A", "I")


def _run_end(text: str, words: list[Token], n: int) -> int:
    last = n
    while last + 1 < len(words) and not words[last].owns:
        step = _step(text, words, n, last)
        if not step:
            break
        last += step
    return last


def _step(text: str, words: list[Token], first: int, last: int) -> int:
    """How many words further the name goes on: 0 where it ends."""
    here, after = words[last], words[last + 1]
    gap = text[here.end : after.start]
    if gap == " & " and (capital(after.core) or after.core in ("Co", "Cie", "Company")):
        return 1
    if gap in (", ", ",", " ") and (form := _DOTTED.match(text, after.start)):
        return len(tokens(form[0]))
    if gap in (", ", ",") and re.fullmatch(r"Inc|LLC|Ltd|Corp|Co|LP", after.core):
        return 1
    if gap in (' "', " “") and text[after.end : after.end + 2] in ('" ', "” ") and last + 2 < len(words) and capital(words[last + 2].core) and words[last + 2].start == after.end + 2:
        return 2  # Anatoly "Tolya" Brenner
    if gap in ("' ", "’ ") and here.core.endswith("s") and after.core[0].isupper() and any(HEADS.get(one.core.casefold(), ("",))[0] == "institution" and one.core[0].isupper() for one in words[last + 1 : last + 4]):
        return 1  # Pilots' Guild, Ontario Teachers' Pension Plan
    if gap == ", " and (listed := _MATTERS_LISTED.match(text, here.end)) and {one.core for one in words[first:last]} & {"Ministry", "Department", "Board", "Committee"} and all(ordinary(word) for word in re.findall(r"[A-Z]\w+", listed[0])):
        return len(re.findall(r"\w+", listed[0]))  # Ministry of Trade, Industry and Energy
    if gap == ", " and last == first + (words[first].core == "The") and (listed := _LISTED_MINISTRY.match(text, here.start)) and all(map(ordinary, re.findall(r"[A-Z]\w+", listed[0]))):
        return len(re.findall(r"\w+", listed[0])) - 1  # Land, Transport and Tourism Ministry
    if not (gap in (" ", "\n", "\u00a0", "  ") or gap in (". ", ".") and (here.core.casefold() in _ABBREVIATED)):
        return 0
    if gap == "\n" and here.end - text.rfind("\n", 0, here.end) < 50:
        return 0  # a short line is a line of its own: a byline, a place of filing
    if after.begins and gap != " " and here.core.casefold() not in _ABBREVIATED:
        return 0
    word = after.core
    if gap == ". " and here.core in ("Inc", "Corp", "Co", "Ltd") and ordinary(word) and not title_at(text[after.start : after.start + 40]) and not LEGAL.search(f" {word}"):
        return 0  # through Acme Inc. Shares fell
    if word in ("prefecture", "province", "governorate", "oblast") and (here.core in places() or town(here.core)):
        return 1  # Aichi prefecture
    if word == "City" and here.core[0].isupper() and not function(here.core) and not here.owns:
        return 1  # the Lion City Post, Quezon City
    if word == "AI" and not here.begins and not here.owns:
        return 1  # Beacon AI
    if capital(word) or re.fullmatch(r"[A-Z]\.?", word) or word in ("Inc", "Corp", "Ltd", "Co", "Plc", "PLC", "plc", "LLC", "LLP") or word == "May" and given_name(here.core) or word == "Sun" and not here.begins and not re.match(r",? \d", text[after.end : after.end + 3]):
        return 1
    if re.fullmatch(r"(?![QH][1-4]$)[A-Z]{1,3}-?\d{1,4}[A-Za-z]{0,2}", word) and not here.begins:
        return 1
    if re.fullmatch(r"\d{1,3}", word) and _OWNED.search(text, max(0, words[first].start - 12), words[first].start) and here.core not in places() and re.match(r" [a-z]|[,.;]", text[after.end :]):
        return 1  # its Tern 40 vessels
    if re.fullmatch(r"\d{1,3}", word) and not re.match(r"(?:[.,]\d| ?(?:%|per ?cent|pc\b|million|billion|trillion|crore|lakh|years?|days?|months?|people|basis|points?|times|units|[a-z]+s\b))", text[after.end : after.end + 14]) and not calendar(here.core) and here.core[0].isupper() and not here.begins and not ordinary(here.core):
        return 1
    if word == "of" and last > first and last + 2 < len(words) and capital(words[last + 2].core) and all(ordinary(one.core) for one in words[first : last + 1]) and _A_FIRM.match(text, words[last + 2].end) and not title_at(text[words[first].start :]):
        return 2  # First Farmers of Calloway, the bank that
    return _connected(words, first, last, word)


def _connected(words: list[Token], first: int, last: int, word: str) -> int:
    """`of`, `for`, `and`, `de`, `van der`: only where what stands before and behind them makes it a name."""
    low, rest = word, words[last + 2 : last + 5]
    if not rest:
        return 0
    before = {one.core.casefold() for one in words[first : last + 1]}
    if low == "and" and f"{words[last].core} and {rest[0].core}" in places():
        return 2  # Trinidad and Tobago
    if low in ("y", "e", "et", "und", "og", "och", "i") and SONS.fullmatch(rest[0].core):
        return 2  # Aldena y Hijos
    if low == "on" and before & {"committee", "commission", "council", "subcommittee"} and capital(rest[0].core):
        return 2  # Senate Committee on Banking
    if low in ("of", "for") and before & OF_HEADS and not title_at(" ".join(one.core for one in words[first : last + 1])):
        skip = 2 if rest[0].core == "the" and len(rest) > 1 else 1
        following = words[last + 1 + skip] if last + 1 + skip < len(words) else None
        return skip + 1 if following and (capital(following.core)) else 0
    if low == "and" and capital(rest[0].core):
        heads = [one.core.casefold() for one in rest]
        ministry = before & {"ministry", "department", "institute", "office", "university", "centre", "center", "board", "bureau", "council", "commission", "committee", "directorate", "school", "union", "association", "federation", "guild", "society", "league", "confederation", "brotherhood"} and {"of", "for", "on"} & {one.core for one in words[first:last]} and ordinary(rest[0].core)
        body = (words[last].core.casefold() in _MATTERS or _the_one(words, first, last)) and (ordinary(rest[0].core) or not given_name(rest[0].core)) and any(head in HEADS and HEADS[head][1] in ("public-body", "other") and rest[n].core[0].isupper() for n, head in enumerate(heads))
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


def _the_one(words: list[Token], first: int, last: int) -> bool:
    """`the Maritime and Coastguard Agency`: behind one `the` ordinary words, of which none is a body by itself."""
    article = first - 1 if words[first].core != "The" else first
    run = [one.core for one in words[article + 1 : last + 1]]
    return article >= 0 and len(run) > 0 and words[article].core in ("the", "The") and (len(run) == 1 and not given_name(run[0]) and run[0] not in places() or all(ordinary(word) or word.casefold() in peoples() or word in places() for word in run)) and " ".join(run) not in BODIES and HEADS.get(run[-1].casefold(), ("",))[0] != "institution"


def _holders(text: str, run: list[Token]) -> Iterator[list[Token]]:
    """The parts of a run; `Mayor of London Sadiq Khan` has a place and a person."""
    of = len(run) > 2 and run[0].core in places() and re.search(r"\b(?:[Mm]ayor|[Gg]overnor|[Mm]inister|[Pp]resident|[Pp]remier|[Bb]ishop) of $", text[: run[0].start])
    yield from [run[:1], *_parted(run[1:])] if of and " ".join(one.core for one in run[:2]) not in places() else _parted(run)


def _parted(run: list[Token]) -> Iterator[list[Token]]:
    """A run cut where two names only stand side by side: after a nationality, and after a country before a body or title."""
    names = [one.core for one in run]
    n = 0
    if len(run) > 1:
        two = " ".join(names[:2]).casefold()
        n = 2 if two in peoples() else 1 if peoples().get(names[0].casefold()) else 0  # `Nordic`, `Western` are of no one people
        rest = " ".join(names[n:])
        if n and HEADS.get(names[-1].casefold(), ("",))[0] == "institution" and (rest not in BODIES or rest in _OF_ANY_COUNTRY):
            yield run  # European Cybercrime Centre
            return
        if n and " ".join(names) not in BODIES and " ".join(names) not in places() and rest and (title_at(rest) or not ordinary(names[n]) or rest in BODIES):
            yield run[n:]
            return
        if names[0] in places() and len(run) > 2 and given_name(names[1]) and " ".join(names) not in BODIES and names[-1].casefold() not in HEADS:
            yield run[:1]
            yield run[1:]
            return
        if names[0] in ("US", "U.S.", "UK", "U.K.", "EU", "India", "China", "Japan", "France", "Germany") and " ".join(names) not in BODIES:
            rest = " ".join(names[1:])
            public = rest in BODIES or HEADS.get(names[-1].casefold(), ("", ""))[1] == "public-body"
            if public and not title_at(rest) and names[0] in ("US", "U.S.", "UK", "U.K."):
                yield run  # U.S. Food and Drug Administration
                return
            if title_at(rest) or public or ("Department" in names or "Court" in names) and len(names) > 2:
                yield run[:1]
                yield run[1:]
                return
    yield run
