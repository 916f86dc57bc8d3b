"""Names that are known by their build, though not all their words have capitals: committees of a chamber, locals of a union, campaigns."""

from __future__ import annotations

import re

from generator.draft.names.kinds import BODIES
from generator.draft.names.words import calendar, ordinary, peoples, places, well_known

MATTERS = frozenset(
    """competition social digital rural regional food securities trade health commerce industry science finance labour labor education culture research housing consumer public agriculture energy environment environmental transport information
    safety pharmaceuticals medical health veterinary technology telecommunications broadcasting communications medicines drugs customs revenue insurance pensions prudential economic financial foreign home justice defence defense water oil gas nuclear aviation
    railway road planning development business export import internal arts sport sports tourism media land markets occupational internet telecom atomic ocean forestry fisheries small""".split()
)
"""What public bodies deal with: `Competition and Markets Authority` is one name."""
_CHAMBERS = r"(?:(?:House of )?(?:Commons|Lords)|House|Senate|Knesset|Bundestag|Riksdag|Storting|Sejm|Lok Sabha|Rajya Sabha|National Assembly)"
_OF_A_CHAMBER = frozenset(
    """select standing joint special accounts works ways means armed services judiciary intelligence oversight ethics appropriations budget banking veterans relations affairs treasury petitions privileges standards
    digital women equalities international rural work exchequer cyber security climate net zero industrial innovation infrastructure rules and""".split()
)
_COMMITTEE = re.compile(rf"{_CHAMBERS} ((?:[\w’'-]+ ){{0,5}}?)(?:[Ss]ub)?(?:[Cc]ommittee|[Pp]anel)\b(?! (?:on|for|of) [A-Z])")
_LOCAL = re.compile(r"(?:Local|Lodge) \d{1,5}(?! (?:people|residents|workers|jobs|firms|men|women|children|businesses|shops|families)\b)(?: of the [A-Z]\w+(?: [A-Z]\w+)*)?")
_JOINT = re.compile(r"(?:[A-Z]\w+s['’](?:,| and) ){1,4}[A-Z]\w+s['’] (?:[A-Z]\w+ )*(?:Association|Union|Federation|Guild)s?\b")
_MEMBERS = """Citizens Parents Mothers Mums Moms Fathers Dads Grandparents Residents Commuters Passengers Doctors Nurses Midwives Pharmacists Scientists Farmers Neighbours Neighbors Teachers Students Women Families Veterans People Patients Voters Taxpayers
    Fans Tenants Consumers Victims Survivors Artists Writers Physicians Engineers Surfers Riders Cyclists Workers Campaign Coalition Alliance Action""".split()
_CAMPAIGN = re.compile(rf"(?:[A-Z]\w+s and )?(?:(?:{'|'.join(_MEMBERS)}) (?:[Ff]or|[Aa]gainst|[Ii]n|[Ww]ithout|[Bb]efore|[Oo]ver|[Nn]ot)|(?P<band>[A-Z]\w+(?:er|or|ist|ant|ent|ee)s) (?:for|against|without)) (?:[Tt]he )?(?P<cause>[A-Z]\w+(?: (?:and )?[A-Z]\w+){{0,3}})(?!['’]?\w| \d)")
_DEED = re.compile(r"(?:Save|Stop|Clear|Clean|Free|Fix|Keep|Protect|Reclaim|Rescue|Defend) (?:Up )?(?:the|Our|Britain[’']s|America[’']s) [A-Z]\w+(?: [A-Z]\w+){0,2}(?![’']?\w)")
_COMPASS = frozenset("north south east west northern southern eastern western midlands".split())


def shaped(text: str, start: int = 0) -> tuple[str, int]:
    """(rule, end) of the name of such a build that begins at `start`, or ("", start): `Commons energy committee`, `Local 77 of the Machinists`, `Citizens in the Cold`."""
    if (match := _COMMITTEE.match(text, start)) and all(word.casefold() in MATTERS | _OF_A_CHAMBER for word in match[1].split()):
        return "chamber-committee", match.end()
    if match := _LOCAL.match(text, start):
        return "union-local", match.end()
    if match := _JOINT.match(text, start):
        return "joint-associations", match.end()
    if (match := _DEED.match(text, start)) and text[max(0, start - 1) : start] in ("", " ") and not re.search(r"[.!?:\"”]\s$", text[max(0, start - 2) : start]):
        return "campaign", match.end()
    if (match := _CAMPAIGN.match(text, start)) and all(map(_a_cause, match["cause"].split())) and not well_known(match["band"] or ""):
        return "campaign", match.end()
    return "", start


def _a_cause(word: str) -> bool:
    """Whether people may band together for what the word says; no place, people or day: farmers in the Punjab are no campaign."""
    return ordinary(word) and not well_known(word) and word not in places() and word not in BODIES and not peoples().get(word.casefold()) and not calendar(word) and word.casefold() not in _COMPASS
