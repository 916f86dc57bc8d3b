"""Capitals that name no one: laws, indices, hours, steps in a row, points of the compass, `the Bank`."""

from __future__ import annotations

import re

from generator.draft.names.kinds import BODIES, HEADS
from generator.draft.names.titles import HONORIFIC
from generator.draft.names.words import GENERIC, STATES, calendar, function, ordinary, peoples, places

_NUMBERED = re.compile(r"(?:Series|Phase|Article|Section|Chapter|Part|Level|Stage|Grade|Class|Round|Schedule|Form|Figure|Table|Page|Note|Tier|Appendix|Rule|Clause|Category|Type|Day|Week|Line|Unit|Block|Lot|HB|SB|AB|HR|Bill|Docket|Flight|Resolution) (?:[A-Z]|[IVX]+|\d+)")
"""`Series B`, `Phase 2`: a step in a row, no name."""
_NO_ONE = re.compile(r"(?:.* )?(?:Act|Law|Bill|Code|Directive|Treaty|Constitution|Protocol|Accord|Amendment|Regulations?|Rules|List|Outlook)(?: of)?(?: \d{4})?|.*[ -](?:Index|Average|Composite)|FTSE|S&P|(?:(?:S&P|FTSE|Dow Jones|Nikkei|NIKKEI|Russell|Hang Seng|Stoxx|Euro Stoxx|Nifty|CAC|IBEX|ASX|SMI|CSI|MSCI|TSX)\b.*(?: \d+| IPC)|S&P/.*|Hang Seng|(?:FTSE|BSE|NSE) (?:MIB|Sensex|Nifty|\d+).*|Brent crude|the Dow|Form \w+-?\w*)")
"""Laws, indices and forms are no one's name."""
_COMPASS = frozenset("West East North South Northeast Northwest Southeast Southwest".split())
_CLOCK = re.compile(r"(?:(?:US|U\.S\.) )?(?:Eastern|Central|Mountain|Pacific|British|Greenwich|Korea|Japan|India|Singapore|Local)(?: Standard| Daylight| Summer| Mean)? Time")


def nobody(text: str, start: int, end: int, name: str) -> bool:
    """Whether the words of a sentence from `start` to `end`, read as `name`, are written with capitals but are no name."""
    before, after = text[max(0, start - 6) : start], text[end : end + 14]
    if name.casefold() in peoples() or any(pattern.fullmatch(name) for pattern in (_NUMBERED, _CLOCK, _NO_ONE)) or re.fullmatch(r"[RDI]-[A-Z][a-z]{1,5}\.?", name) or re.fullmatch(r"(?:[A-Z]\.){1,3}", name) and name not in places():
        return True
    if f"{name}." in STATES and (not before.endswith(", ") or re.match(r"\. [A-Z]", after)):
        return True  # Del. Jane Roe
    return " " not in name and _no_single(name, before, after)


def _no_single(word: str, before: str, after: str) -> bool:
    if re.search(r"\d ?[apAP]\.?[mM]\.? $", before):
        return True  # 5:30 p.m. ET
    if word in _COMPASS or word.isupper() and len(word) > 4 and ordinary(word) and word not in BODIES and word.title() not in places():
        return True
    if before.endswith("(") and after.startswith(")") and word.isupper() and ordinary(word):
        return True  # (LEAD), (END)
    if word in ("Union", "Central") and re.match(r" (?:government|minister|cabinet|budget|home|finance)", after):
        return True
    if re.match(r" \d", after) and _NUMBERED.fullmatch(f"{word} 1"):
        return True
    if word not in BODIES and word not in places() and word.casefold() in HEADS and ordinary(word) and not word.isupper():
        return True  # the Bank, the Company
    return word in GENERIC or calendar(word) or function(word) and word not in places() and word not in BODIES or re.fullmatch(HONORIFIC, word) is not None
