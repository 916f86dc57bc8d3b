"""A run of capitalised words without what is not of the name: the sentence's first word, honorifics, `Shares`."""

from __future__ import annotations

import re
from typing import NamedTuple

from generator.draft.names.kinds import BODIES, HEADS, LEGAL, NOUN_COMPANY, OUTLET_HEADS, SHOPS
from generator.draft.names.nobody import nobody
from generator.draft.names.titles import HONORIFIC, title_at
from generator.draft.names.tokens import Token
from generator.draft.names.words import FUNCTION, PARTICLES, given_name, ordinary, peoples, places, town, well_known

_NAME_LEADS = frozenset("Port Lake Mount Cape Fort Saint San Los Las Santa North South East West Bank Hotel Radio Casa Villa Café Cafe Club Studio Team Camp Project Operation".split())
_BEFORE_A_COUNTRY = frozenset("Statistics Health Transport Environment Industry Invest Business Enterprise Tourism Sport Energy Air Visit Public Royal Historic".split())
"""`Statistics Canada`, `Air India`: with a country behind them they are a body's name, even at the beginning of a sentence."""
_SPEAKS = re.compile(r"(?:['’]s)?\s+(?:\w+ed its|and [A-Z]\w+ (?:[a-z]+ed|froze|said|say|have|are|were)|said|says|told|announced|reported|added|declined|plans|unveiled|agreed|posted|launched|expects|has agreed|will launch|shares|stock|confirmed)\b")
_A_FIRM = re.compile(rf", (?:the|an?) (?:[\w-]+ ){{0,3}}?{NOUN_COMPANY}\b")
_A_PERSON = re.compile(r", (?:aged )?\d\d,| \(\d\d\)|, who\b")
_KIND_OF_FIRM = re.compile(r" (?:chain|retailer|manufacturer|wholesaler|start-?up|specialist|tycoon|sector|industry)s? (?!of\b)\w")
_DETERMINERS = frozenset("the a an this that these those its his her their our my your all both some any no each every another other such same i he she it we they you who what which is was by at in on".split())
_COLLECTIVE = frozenset("management police staff everyone everybody nobody someone somebody anyone industry government parliament demand inflation profit revenue guidance mr output trade growth total unity".split())
_ONE = re.compile(r" (?:is|was|has|had|lost|won|makes|sells|owns|cut|raised)\b")


_NUMBERS = frozenset("First Second Third One Two Three Four Five Six Seven Eight Nine Ten Twelve".split())
"""Names begin so too: `Five Rivers`, `First Karoo Bank`."""
_MEMBERS = frozenset("Democrats Republicans Conservatives Liberals Senators Lords Tories Socialists Greens Christians Muslims Jews Catholics Protestants".split())
"""Of whom there may be four."""
_A_FIRM_AGAIN = re.compile(rf", (?:an? (?=\w)|the (?=[\w-]+ (?:owned|run|backed|behind|led|founded)\b)|(?:the|an?|[A-Z]\w+['’]s) (?:[\w'’-]+ ){{1,4}}?)(?:{NOUN_COMPANY}|app|platform|agency|charity|lobby group|magazine|newspaper)(?:,| (?:that|which|behind|run|owned|based|backed|founded)\b)")
"""A singular without an article that is told what it is: `Kelp, the Lisbon booking app, raised`."""


class Seen(NamedTuple):
    """What is known of the article's names before a sentence is read.

    `names`: several words that are one name, as the registry prints them or as the article begins sentences with them again and again. `begins`: words that begin
    a name inside a sentence, where ordinary words have no capital; `within`: all words of such names.
    """

    names: frozenset[str] = frozenset()
    begins: frozenset[str] = frozenset()
    within: frozenset[str] = frozenset()


def trimmed(text: str, run: list[Token], seen: Seen) -> list[Token]:
    """A run without the words around the name: the sentence's first word, honorifics, `Shares`."""
    while run and (run[0].begins or run[0].core.casefold() in FUNCTION and not (run[0].core.isupper() and len(run[0].core) > 2 and not text.isupper())) and _only_begins(text, run, seen):
        run = run[1:]
    while run and re.fullmatch(r"Shares|Stock|Stocks|Bonds|Sales|Results|News|Update", run[-1].core) and len(run) > 1 and text[: run[0].start].strip("\"'“‘ ") == "":
        run = run[:-1]
    while run and (run[-1].core in PARTICLES or run[-1].core in ("of", "and", "the", "for", "&") or re.fullmatch(r"[A-Z]", run[-1].core) and len(run) == 1):
        run = run[:-1]
    if len(run) > 2 and re.fullmatch(r"[KQ]C|MS?P|MEP|[COMK]BE|MD", run[-1].core):
        run = run[:-1]  # Edmund Thring KC
    if len(run) > 2 and re.fullmatch(r"(?:Class|Series) [A-Z]", " ".join(one.core for one in run[-2:])):
        run = run[:-2]  # Acme Class A
    return [] if run and nobody(text, run[0].start, run[-1].end, " ".join(one.core for one in run)) else run


def _only_begins(text: str, run: list[Token], seen: Seen) -> bool:
    """Whether the first word has its capital only from its place."""
    first, word = run[0], run[0].core
    if any(" ".join(one.core for one in run[:n]) in seen.names for n in range(2, len(run) + 1)):
        return False
    whole = " ".join(one.core for one in run)
    if BODIES.get(whole) == "outlet" and ordinary(whole) and re.match(r" [a-z]", text[first.end : first.end + 2]) and not _SPEAKS.match(text, first.end):
        return True  # Independent valuer Jane Roe
    if whole in BODIES or whole in places() or len(run) > 1 and (well_known(whole) or town(whole)) or whole.isupper() and whole.title() in places() or word in places() and len(run) == 1:
        return False
    if len(run) > 1 and (word in ("US", "UK") or re.fullmatch(HONORIFIC, word)):
        return False
    if len(run) > 1 and run[1].core in ("'t", "’t"):
        return False  # In 't Veld
    if len(run) > 2 and run[-2].owns and run[-1].core.casefold() in SHOPS:
        return False  # Uncle Obi's Chicken
    if len(run) > 1 and re.match(r" & [A-Z]", text[first.end : first.end + 4]):
        return False  # Trellis & Rowe
    if word in _NUMBERS and len(run) == 2 and (run[1].core in _MEMBERS or run[1].core in BODIES):
        return True  # Four Democrats, two Fed officials
    if word.casefold() in FUNCTION:
        if len(run) == 1 and well_known(word) and _A_FIRM.match(text, first.end):
            return False  # Next, the clothing chain
        if not first.begins and len(run) > 1 and word.casefold() not in _DETERMINERS and word not in ("And", "Or", "Of"):
            return False  # Even Tveitan, the Third Commercial Court
        if len(run) > 2 and (word in _NUMBERS or word in ("Next", "New")) and HEADS.get(run[-1].core.casefold(), ("",))[0] == "company":
            return False  # First Karoo Bank
        return not (len(run) > 1 and (word in _NUMBERS - {"Second", "Third"} or word in ("New", "Next", "Best", "Under")) and ordinary(run[1].core) and run[1].core[0].isupper() and not title_at(run[1].core) and not re.match(r" \d", text[run[1].end :]))
    if len(run) == 1 and not first.owns and not text[: first.start].strip() and not (ordinary(word) or well_known(word) or word in places() or town(word) or word in seen.within) and word.istitle() and _KIND_OF_FIRM.match(text, first.end):
        return True  # Homeware chain warns
    if word.isupper() and len(word) > 1 or not ordinary(word) and word.casefold() not in peoples():
        return False
    if len(run) == 1:
        if re.match(rf" {NOUN_COMPANY}\b", text[first.end : first.end + 40]):
            return True  # Garment maker Acme
        if well_known(word) and re.match(r" and [A-Z]|, (?:which|whose)\b", text[first.end : first.end + 8]):
            return False  # Google and Meta; Delta, which flew
        if well_known(word) and word.casefold() not in _COLLECTIVE and _ONE.match(text, first.end):
            return False  # Snap lost users; a common noun would have an article
        if _A_FIRM_AGAIN.match(text, first.end) and not word.endswith(("s", "ly", "ing")):
            return False  # Kelp, the booking app,
        if word in seen.within and not word.endswith("ing"):
            return False
        said = _SPEAKS.match(text, first.end) and not re.search(r"(?:s|tion|ment|ness|ity|ing|ance|ence)$", word) or first.owns and text[first.end : first.end + 2] in ("'s", "’s")
        return not said or word.casefold() in _COLLECTIVE or word.casefold() in peoples() or bool(title_at(word))
    if word in seen.begins or given_name(word) or word.casefold() in peoples():
        return False
    if len(run) == 2 and not ordinary(run[1].core) and (_A_PERSON.match(text, run[1].end) or text.startswith(", ", run[1].end) and title_at(text[run[1].end + 2 : run[1].end + 60])):
        return False  # Piers Latchford, 48, or Beat Vogel, chairman,
    if title_at(word) and not title_at(" ".join(one.core for one in run[:2])):
        return False  # a title, which is read with the person
    if word in _NAME_LEADS or word.casefold() in PARTICLES and word.casefold() not in FUNCTION or " & " in text[first.start : run[-1].end] and word.casefold() in HEADS:
        return False  # Port Marlborough, Van Tonder, Bank Edmond & Fils
    if run[-1].core.casefold() in OUTLET_HEADS and len(run) > 1 and (_SPEAKS.match(text, run[-1].end) or re.match(r", (?:citing|quoting)\b", text[run[-1].end :])):
        return False  # Aviation Monthly reported
    if word in ("Daily", "Sunday", "Evening", "Morning", "Radio") or run[1].core in places() and word in _BEFORE_A_COUNTRY:
        return False
    if len(run) > 2 and word.casefold().endswith(("maker", "lender", "builder", "retailer", "insurer", "startup", "carrier")) and (not ordinary(run[1].core) or run[-1].core.casefold() not in HEADS and not LEGAL.search(whole)):
        return True  # Microlender Vriddhi Grameen Finance
    if HEADS.get(run[-1].core.casefold(), ("",))[0] in ("company", "institution") and len(run) > 2 and not re.search(r"(?:s|ly|ing|ed|er|or|ee)$|^(?:rival|state|local|fellow|giant|start-?up|chief|private|sister|parent)$", word.casefold()):
        return False  # Blue Ridge Power
    if LEGAL.search(whole) or run[-1].core.casefold() in HEADS and len(run) == 2 and not run[1].core.casefold() in ("app", "platform"):
        return False
    return run[1].core in seen.begins or not ordinary(run[1].core)
