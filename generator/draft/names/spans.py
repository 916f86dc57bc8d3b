"""Runs of capitalised words in a sentence: where a name may stand, before anything is known about it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from generator.draft.names.connecting import connected
from generator.draft.names.kinds import BODIES, HEADS, LEGAL, NOUN_COMPANY, OF_HEADS, OUTLET_HEADS, SHOPS
from generator.draft.names.shapes import shaped
from generator.draft.names.titles import HONORIFIC, OFFICE_OF, title_at
from generator.draft.names.tokens import Token, capital, tokens
from generator.draft.names.trimming import Seen, trimmed
from generator.draft.names.words import calendar, function, given_name, ordinary, peoples, places, town, well_known

_VERSION = re.compile(r" (?:Lite|Pro|Max|Plus|Mini|Ultra|XL|SE|Air|Turbo|Sport)\b")
_OWNED = re.compile(r"\b(?:its|their|his|her|new) $")
_DOTTED = re.compile(r"(?:SAB? de CV|S\.A\.B\. de C\.V\.|S\.A\. de C\.V\.|S\.A\.S?\.?|S\.p\.A\.?|N\.V\.|B\.V\.|N\.A\.|F\.S\.B\.|L\.P\.|L\.L\.C\.|S\. ?de R\.L\.)(?![\w])")
"""Legal forms written with full stops: `Cervecería del Bajío, S.A.B. de C.V.`"""
_QUOTED = re.compile(r"(?:^|[\s(])['‘]\w")
_OFFICE_OF = re.compile(OFFICE_OF + r"(?:[A-Z]\w+(?: [A-Z]\w+)?(?:,? and |, ))*$")
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


def spans(text: str, seen: Seen = Seen()) -> list[Span]:
    """The possible names of a sentence from left to right; `seen` is what the article's other sentences tell of its names."""
    words, found, n = tokens(text), [], 0
    while n < len(words):
        first = n + (words[n].core == "The" and n + 1 < len(words))
        if words[first].core[0].isupper() and (end := shaped(text, words[first].start)[1]) > words[first].start:
            run = [word for word in words[first:] if word.end <= end]
            found.append(Span(tuple(run), text))
            n = first + len(run)
            continue
        if not _opens(text, words, n):
            n += 1
            continue
        last = _run_end(text, words, n)
        for piece in _holders(text, words[n : last + 1]):
            kept = trimmed(text, piece, seen)
            if kept:
                found.append(Span(tuple(kept), text))
        n = last + 1
    return found


def _opens(text: str, words: list[Token], n: int) -> bool:
    word = words[n].core
    if calendar(word):  # The Sunday Tidings, Sunday Times
        return n + 1 < len(words) and words[n + 1].core[0].isupper() and words[n + 1].start - words[n].end == 1 and (words[n + 1].core.casefold() in OUTLET_HEADS or word == "Sun" and "-" in words[n + 1].core or n > 0 and words[n - 1].core in ("The", "the") and not calendar(words[n + 1].core))
    if word in ("'t", "’t", "'s", "’s"):
        return n + 1 < len(words) and words[n + 1].core[0].isupper() and words[n + 1].start - words[n].end == 1  # 't Hert
    if re.fullmatch(r"\d{1,2}", word) and n + 1 < len(words) and capital(words[n + 1].core) and ordinary(words[n + 1].core) and words[n + 1].start - words[n].end == 1 and _A_FIRM.match(text, words[n + 1].end):
        return True  # 8 Bells, a barge operator
    return capital(word) or (re.fullmatch(r"[A-Z]\.", word) is not None or bool(re.fullmatch(r"[A-Z]", word))) and n + 1 < len(words) and words[n + 1].core[0].isupper() and words[n + 1].start - words[n].end <= 2 and word not in ("A", "I")


def _run_end(text: str, words: list[Token], n: int) -> int:
    last = n
    while last + 1 < len(words):
        step = _step(text, words, n, last)
        if not step:
            break
        last += step
    return last


def _a_shop(text: str, words: list[Token], first: int, last: int) -> bool:
    """Whether a possessive belongs to the name, as in a shop's: `Bentley's Bakery`, `Nana Opal's Kitchens`, `Children's Investment Trust`, `Commissioner's Office`."""
    owner, after = words[last], words[last + 1]
    named = owner.core not in places() and not function(owner.core) and owner.core.casefold() not in HEADS and last - first < 3
    return named and (after.core.casefold() in SHOPS or after.core in ("Office", "Department") and ordinary(owner.core) or owner.core in ("Children", "Women", "People", "Workers", "Men")) and after.core[0].isupper() and text[owner.end : after.start] in ("'s ", "’s ")


def _step(text: str, words: list[Token], first: int, last: int) -> int:
    """How many words further the name goes on: 0 where it ends."""
    here, after = words[last], words[last + 1]
    gap = text[here.end : after.start]
    if re.fullmatch(r"[A-Z]\.", here.core) and last > first and words[last - 1].core in ("Model", "Series", "Class", "Type", "Mark", "Plan"):
        return 0  # the Model Y. Orvane said
    if here.owns:
        return 1 if _a_shop(text, words, first, last) or last == first and (town(both := text[here.start : after.end]) or both in places()) else 0  # King's Lynn
    if gap == " & " and (capital(after.core) or after.core in ("Co", "Cie", "Company")):
        return 1
    if gap in (", ", ",", " ") and (form := _DOTTED.match(text, after.start)):
        return len(tokens(form[0]))
    if gap in (", ", ",") and re.fullmatch(r"Inc|LLC|Ltd|Corp|Co|LP", after.core):
        return 1
    if gap in (' "', " “") and text[after.end : after.end + 2] in ('" ', "” ") and last + 2 < len(words) and capital(words[last + 2].core) and words[last + 2].start == after.end + 2:
        return 2  # Anatoly "Tolya" Brenner
    if gap in ("' ", "’ ") and here.core.endswith("s") and after.core[0].isupper() and any((HEADS.get(one.core.casefold(), ("",))[0] == "institution" or one.core in ("System", "Fund", "Bank")) and one.core[0].isupper() for one in words[last + 1 : last + 4]):
        return 1  # Pilots' Guild, Ontario Teachers' Pension Plan
    if gap in ("' ", "’ ") and last == first + 1 and (given_name(words[first].core) or re.fullmatch(HONORIFIC, words[first].core)) and not here.core.endswith("s") and after.core[0].isupper() and not _QUOTED.search(text, max(0, here.start - 200), here.start):
        return 1  # Fred Ochieng' Radido
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
    if gap == ". " and here.core in ("Inc", "Corp", "Co", "Ltd") and not title_at(text[after.start : after.start + 40]) and not LEGAL.search(f" {word}"):
        return 0  # through Acme Inc. Shares fell
    if here.core in ("'t", "’t", "'s", "’s") and last == first:
        return 1
    if word in ("prefecture", "province", "governorate", "oblast") and (here.core in places() or town(here.core)):
        return 1  # Aichi prefecture
    if re.match(r"(?:al|el|ad|ar|as|ash|at|an|az|ul|ur)-[A-Z]", word) and here.core[0].isupper():
        return 1  # Hayyan al-Ghanem
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
    if re.fullmatch(r"\d{2,3}|(?!19|20)\d{4}", word) and last == first and re.search(r"\b[Tt]he $", text[: here.start]) and not here.begins and here.core.istitle() and not calendar(here.core) and re.match(r" (?:[a-z]+(?<!s)s\b|[a-z]+ed\b|between\b|on\b|at\b|in\b|and\b|is\b|was\b|has\b|will\b|can\b)|[,.](?!\d)", text[after.end :]):
        return 1  # the Heron 200
    if re.fullmatch(r"\d{1,4}", word) and (last > first and here.core in ("Local", "Lodge", "Branch") or _VERSION.match(text, after.end) and here.core[0].isupper()):
        return 1  # United Caregivers Local 88, the Burro 500 Lite
    if re.fullmatch(r"\d{1,2}", word) and last > first and not ordinary(words[last - 1].core) and not calendar(here.core) and here.core not in places() and re.match(r"[,;)] ?(?!\d)|[.] ?[A-Z]|[.]?$", text[after.end :]):
        return 1  # the Lumo Edge 5, a phone
    if re.fullmatch(r"\d{1,3}", word) and not re.match(r"(?:[.,]\d| ?(?:%|per ?cent|pc\b|million|billion|trillion|crore|lakh|years?|days?|months?|people|basis|points?|times|units|(?!goes|costs|has|is|was|does|sells|starts|runs|weighs|comes|carries)[a-z]+s\b))", text[after.end : after.end + 14]) and not calendar(here.core) and here.core[0].isupper() and not here.begins and not ordinary(here.core):
        return 1
    if word == "of" and last > first and last + 2 < len(words) and capital(words[last + 2].core) and all(ordinary(one.core) for one in words[first : last + 1]) and _A_FIRM.match(text, words[last + 2].end) and not title_at(text[words[first].start :]):
        return 2  # First Farmers of Calloway, the bank that
    return connected(words, first, last, word)


def _holders(text: str, run: list[Token]) -> Iterator[list[Token]]:
    """The parts of a run: `Mayor of London Jane Roe` has a place and a person, `Governor of the Bank of Zambezia Jane Roe` a body, `Head of Investor Relations Jane Roe` a person alone."""
    start, names = run[0].start, [one.core for one in run]
    if _OFFICE_OF.search(text[max(0, start - 120) : start]):
        if names[0].casefold() in OF_HEADS and names[1:2] == ["of"] and len(run) > 4:
            yield from (run[:3], run[3:])
            return
        if re.search(r"(?:[Mm]inister|[Ss]ecretary|[Cc]ommissioner) (?:of|for) (?:the )?$", text[:start]) and all(ordinary(name) and not well_known(name) and name not in BODIES for name in names) and not places().keys() & set(names):
            return  # Minister for Road Transport and Highways Jane Roe
        matter = next((n for n, name in enumerate(names) if not ordinary(name) or given_name(name)), 0)
        run = run[matter:] if len(run) - matter > 1 and names[0] not in places() else run
    of = len(run) > 2 and run[0].core in places() and re.search(r"\b(?:[Mm]ayor|[Gg]overnor|[Mm]inister|[Pp]resident|[Pp]remier|[Bb]ishop) of $", text[max(0, start - 20) : start])
    yield from [run[:1], *_parted(run[1:])] if of and " ".join(names[:2]) not in places() else _parted(run)


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
        if " ".join(names[1:]) in _OF_ANY_COUNTRY and names[0] in places():
            yield run  # Japan Fair Trade Commission
            return
        if names[0] in ("US", "U.S.", "UK", "U.K.", "EU", "India", "China", "Japan", "France", "Germany") and " ".join(names) not in BODIES:
            rest = " ".join(names[1:])
            public = rest in BODIES or HEADS.get(names[-1].casefold(), ("", ""))[1] == "public-body" or HEADS.get(re.split(r" (?:of|for) ", " ".join(names))[0].split()[-1].casefold(), ("", ""))[1] == "public-body"
            if public and not title_at(rest) and names[0] in ("US", "U.S.", "UK", "U.K."):
                yield run  # U.S. Food and Drug Administration
                return
            if title_at(rest) or public or ("Department" in names or "Court" in names) and len(names) > 2:
                yield run[:1]
                yield run[1:]
                return
    yield run
