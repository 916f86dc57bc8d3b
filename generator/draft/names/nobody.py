"""Capitals that name no one: laws, indices, hours, steps in a row, points of the compass, `the Bank`."""

from __future__ import annotations

import re

from generator.draft.names.kinds import BODIES, HEADS, NOUN_COMPANY
from generator.draft.names.titles import HONORIFIC
from generator.draft.names.words import GENERIC, STATES, calendar, function, given_name, ordinary, peoples, places, well_known

_NUMBERED = re.compile(r"(?:Series|Phase|Article|Section|Chapter|Part|Level|Stage|Grade|Class|Round|Schedule|Form|Figure|Table|Page|Note|Tier|Appendix|Rule|Clause|Category|Type|Day|Week|Line|Unit|Block|Lot|HB|SB|AB|HR|Bill|Docket|Flight|Resolution) (?:[A-Z]|[IVX]+|\d+)")
"""`Series B`, `Phase 2`: a step in a row, no name."""
_NO_ONE = re.compile(
    r"(?:.* )?(?:Act|Law|Bill|Code|Directive|Treaty|Constitution|Protocol|Accord|Amendment|Regulations?|Rules|List|Outlook)(?: of)?(?: \d{4})?"
    r"|.*[ -](?:Index|Average|Composite)|FTSE|S&P"
    r"|(?:(?:S&P|FTSE|Dow Jones|Nikkei|NIKKEI|Russell|Hang Seng|Stoxx|Euro Stoxx|Nifty|CAC|IBEX|ASX|SMI|CSI|MSCI|TSX)\b.*(?: \d+| IPC)|S&P/.*|Hang Seng|(?:FTSE|BSE|NSE) (?:MIB|Sensex|Nifty|\d+).*|Brent crude|the Dow|(?:Staff|Our|Special|City|Chief) (?:Reporter|Correspondent|Bureau|Writer)s?|Form \w+-?\w*)")
"""Laws, indices and forms are no one's name."""
_A_BODY = re.compile(r"(?:\w+ )*(?:Administration|Authority|Agency|Commission|Committee|Council|Bureau|Office|Department|Ministry|Institute|Center|Centre|School|Board) (?:of|for|on) ")
"""`State Administration for Market Regulation` is no regulation."""
ORGAN = re.compile(
    r"(?:(?:Extraordinary|Annual|General|Ordinary|Supervisory|Management|Executive|Audit|Remuneration|Nominations?|Compensation|Advisory|Risk|Group|Independent|Special|Steering|Governance|Sustainability|Board) )*"
    r"(?:Board(?: of (?:Directors|Management|Trustees|Governors|Commissioners|Auditors))?|Meeting(?: of Shareholders)?|Committee|Directors|Shareholders|Management)"
)
"""Organs that every company has: `Board of Directors`, `Audit Committee`, `Annual General Meeting`."""
_OF_A_FIRM = frozenset(
    """business development corporate strategy investor investors relations communications communication human resources operations finance marketing sales legal affairs public policy product products engineering research
    global head operating profit profits activities income net cash flow flows earnings share shares revenue revenues results result quarter quarterly fiscal financial year annual general interim half report reports statement statements
    guidance outlook gross margin margins total assets equity liabilities order orders intake backlog items comparable adjusted key figures highlights review regulatory government external internal commercial digital transformation
    innovation technology information systems security compliance risk tax treasury supply chain procurement customer success experience growth planning performance debt capital expenditure structure market release press media
    contacts contact enquiries forward looking governance shareholder shareholders meeting proposal dividend and of per from for the""".split()
)
"""Departments of a firm and lines of its accounts: `Business Development`, `Earnings per Share`."""
_COMPASS = frozenset("West East North South Northeast Northwest Southeast Southwest".split())
_CLOCK = re.compile(r"(?:(?:US|U\.S\.) )?(?:Eastern|Central|Mountain|Pacific|British|Greenwich|Korea|Japan|India|Singapore|Local)(?: Standard| Daylight| Summer| Mean)? Time")


def nobody(text: str, start: int, end: int, name: str) -> bool:
    """Whether the words of a sentence from `start` to `end`, read as `name`, are written with capitals but are no name."""
    before, after = text[max(0, start - 6) : start], text[end : end + 50]
    if name.casefold() in peoples() or any(pattern.fullmatch(name) for pattern in (_NUMBERED, _CLOCK, _NO_ONE)) and not _A_BODY.match(name) or re.fullmatch(r"[RDI]-[A-Z][a-z]{1,5}\.?", name) or re.fullmatch(r"(?:[A-Z]\.){1,3}", name) and name not in places():
        return True
    if ORGAN.fullmatch(name) or " " in name and name not in BODIES and not re.match(r",? (?:Inc|Ltd|Co|Corp)\b", after) and _OF_A_FIRM.issuperset(name.casefold().split()):
        return True
    if f"{name}." in STATES and (not before.endswith(", ") or re.match(r"\. [A-Z]", after)):
        return True  # Del. Jane Roe
    if re.match(r" \((?:Amendment|Regulation|Prevention|Control|Protection|Promotion|Temporary Provisions)[^()]*\) (?:Act|Bill|Law|Rules|Ordinance)\b", after):
        return True  # the Coal Mines (Amendment) Bill
    if " " not in name and start == 0 and _GROWN.match(after) and name.istitle() and not well_known(name) and not given_name(name) and name not in places():
        return True  # Skipjack prices
    return " " not in name and _no_single(name, before, after)


_GROWN = re.compile(r" (?:[a-z]+ )?(?:prices|futures|quotas?|catch(?:es)?|harvests?|yields?|landings|crops?|tuna|fish|fillets|beans|wheat|rice|crude|cheese|grapes|cattle)\b")


_RATING = re.compile(r"AAA?|BBB?|CCC?|Aaa|(?:Aa|Baa?|Caa?)\d?")
_PEOPLE_OF = re.compile(r"[A-Z][a-z]{2,}(?:ian|ish|ese)")
_THEIR_FIRM = re.compile(rf" (?:[a-z-]+ ){{0,2}}(?:{NOUN_COMPANY}\b|government|authorit|capital|city|border|region|market|economy|unit|subsidiary|peso|currency|bonds?|shares|stocks|parliament|president|minister|voters|exports|army|central bank|coast)")


def _no_single(word: str, before: str, after: str) -> bool:
    if _PEOPLE_OF.fullmatch(word) and not given_name(word) and not well_known(word) and _THEIR_FIRM.match(after):
        return True  # Styrian battery group Akkuro
    if re.search(r"\d ?[apAP]\.?[mM]\.? $", before):
        return True  # 5:30 p.m. ET
    if word in _COMPASS or word.isupper() and len(word) > 4 and ordinary(word) and word not in BODIES and word.title() not in places():
        return True
    if _RATING.fullmatch(word) and re.search(r"\b(?:to|at|from) $", before):
        return True  # cut to BB
    if before.endswith("(") and after.startswith(")") and word.isupper() and ordinary(word):
        return True  # (LEAD), (END)
    if word in ("Union", "Central") and re.match(r" (?:government|minister|cabinet|budget|home|finance)", after):
        return True
    if re.match(r" \d", after) and _NUMBERED.fullmatch(f"{word} 1"):
        return True
    if word not in BODIES and word not in places() and word.casefold() in HEADS and ordinary(word) and not word.isupper() and not (well_known(word) and not before):
        return True  # the Bank, the Company
    return word in GENERIC or calendar(word) or function(word) and word not in places() and word not in BODIES and not (well_known(word) and not before) or re.fullmatch(HONORIFIC, word) is not None
