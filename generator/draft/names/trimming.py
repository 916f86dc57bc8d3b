"""A run of capitalised words without what is not of the name: the sentence's first word, honorifics, `Shares`."""

from __future__ import annotations

import re

from generator.draft.names.kinds import BODIES, HEADS, LEGAL, NOUN_COMPANY, OUTLET_HEADS
from generator.draft.names.nobody import nobody
from generator.draft.names.titles import HONORIFIC, title_at
from generator.draft.names.tokens import Token
from generator.draft.names.words import FUNCTION, PARTICLES, given_name, ordinary, peoples, places, town, well_known

_NAME_LEADS = frozenset("Port Lake Mount Cape Fort Saint San Los Las Santa North South East West".split())
_BEFORE_A_COUNTRY = frozenset("Statistics Health Transport Environment Industry Invest Business Enterprise Tourism Sport Energy Air Visit Public Royal Historic".split())
"""`Statistics Canada`, `Air India`: with a country behind them they are a body's name, even at the beginning of a sentence."""
_SPEAKS = re.compile(r"(?:['’]s)?\s+(?:\w+ed its|and [A-Z]\w+ (?:[a-z]+ed|froze|said|say|have|are|were)|said|says|told|announced|reported|added|declined|plans|unveiled|agreed|posted|launched|expects|has agreed|will launch|shares|stock|confirmed)\b")
_COLLECTIVE = frozenset("management police staff everyone everybody nobody someone somebody anyone industry government parliament demand inflation profit revenue guidance mr output trade growth".split())


def trimmed(text: str, run: list[Token], known: frozenset[str]) -> list[Token]:
    """A run without the words around the name: the sentence's first word, honorifics, `Shares`."""
    while run and (run[0].begins or run[0].core.casefold() in FUNCTION and not (run[0].core.isupper() and len(run[0].core) > 2 and not text.isupper())) and _only_begins(text, run, known):
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


def _only_begins(text: str, run: list[Token], known: frozenset[str]) -> bool:
    """Whether the first word has its capital only from its place."""
    first, word = run[0], run[0].core
    if any(" ".join(one.core for one in run[:n]) in known for n in range(2, len(run) + 1)):
        return False  # the registry has it so
    whole = " ".join(one.core for one in run)
    if whole in BODIES or whole in places() or len(run) > 1 and (well_known(whole) or town(whole)) or whole.isupper() and whole.title() in places() or word in places() and len(run) == 1:
        return False
    if len(run) > 1 and (word in ("US", "UK") or re.fullmatch(HONORIFIC, word)):
        return False
    if word.casefold() in FUNCTION:
        return not (len(run) > 1 and word in ("First", "New", "Next", "Best", "Three", "One", "Under", "Seven") and ordinary(run[1].core) and run[1].core[0].isupper() and not title_at(run[1].core))
    if word.isupper() and len(word) > 1 or not ordinary(word) and word.casefold() not in peoples():
        return False
    if len(run) == 1:
        if re.match(rf" {NOUN_COMPANY}\b", text[first.end : first.end + 40]):
            return True  # Garment maker Acme
        if word in known and not word.endswith("ing"):
            return False
        said = _SPEAKS.match(text, first.end) and not re.search(r"(?:s|tion|ment|ness|ity|ing|ance|ence)$", word) or first.owns and text[first.end : first.end + 2] in ("'s", "’s")
        return not said or word.casefold() in _COLLECTIVE or word.casefold() in peoples() or bool(title_at(word))
    if word in known or given_name(word) or word.casefold() in peoples():
        return False
    if title_at(word) and not title_at(" ".join(one.core for one in run[:2])):
        return False  # a title, which is read with the person
    if word in _NAME_LEADS or word.casefold() in PARTICLES and word.casefold() not in FUNCTION or " & " in text[first.start : run[-1].end] and word.casefold() in HEADS:
        return False  # Port Marlborough, Van Tonder, Bank Edmond & Fils
    if run[-1].core.casefold() in OUTLET_HEADS and len(run) > 1 and _SPEAKS.match(text, run[-1].end):
        return False  # Aviation Monthly reported
    if word in ("Daily", "Sunday", "Evening", "Morning", "Radio") or run[1].core in places() and word in _BEFORE_A_COUNTRY:
        return False
    if len(run) > 2 and word.casefold().endswith(("maker", "lender", "builder", "retailer", "insurer", "startup", "carrier")) and not ordinary(run[1].core):
        return True  # Microlender Vriddhi Grameen Finance
    if HEADS.get(run[-1].core.casefold(), ("",))[0] in ("company", "institution") and len(run) > 2 and not re.search(r"(?:s|ly|ing|ed|er|or)$|^(?:rival|state|local|fellow|giant|start-?up|chief|private|sister|parent)$", word.casefold()):
        return False  # Blue Ridge Power
    if LEGAL.search(whole) or run[-1].core.casefold() in HEADS and len(run) == 2 and not run[1].core.casefold() in ("app", "platform"):
        return False
    return run[1].core in known or not ordinary(run[1].core)
