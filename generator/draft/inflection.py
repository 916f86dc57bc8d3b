"""The forms of English verbs and nouns, computed; what is irregular stands in a table."""

from __future__ import annotations

from collections.abc import Iterable

BASE, PRESENT, PAST, PARTICIPLE, ING = "B", "S", "D", "N", "G"

_IRREGULAR = """arise arose arisen|bear bore borne|beat beat beaten|become became become|begin began begun|bid bid bid|bite bit bitten|blow blew blown|break broke broken|bring brought|broadcast broadcast broadcast|build built|burst burst burst|burn burnt
buy bought|cast cast cast|catch caught|choose chose chosen|come came come|cost cost cost|cut cut cut|deal dealt|draw drew drawn|drive drove driven|eat ate eaten|fall fell fallen|feed fed|feel felt|fight fought|find found|flee fled|fly flew flown
forbid forbade forbidden|forecast forecast forecast|foresee foresaw foreseen|forgo forwent forgone|freeze froze frozen|get got gotten|give gave given|go went gone|grow grew grown|hang hung|hear heard|hide hid hidden|hit hit hit|hold held
hurt hurt hurt|keep kept|know knew known|lay laid|lead led|lean leant|leap leapt|learn learnt|leave left|lend lent|let let let|lie lay lain|lose lost|make made|mean meant|meet met|offset offset offset|oversee oversaw overseen|overtake overtook overtaken|outbid outbid outbid
pay paid|plead pled|prove proved proven|put put put|quit quit quit|read read read|rewrite rewrote rewritten|ride rode ridden|rise rose risen|run ran run|say said|see saw seen|seek sought|sell sold|send sent|set set set|shake shook shaken|shed shed shed|shine shone|show showed shown
shoot shot|shrink shrank shrunk|shut shut shut|sink sank sunk|sit sat|sleep slept|slide slid|sow sowed sown|speak spoke spoken|spend spent|spin spun|split split split|spread spread spread|spring sprang sprung|stand stood|steal stole stolen|stick stuck
strike struck|swell swelled swollen|swing swung|take took taken|teach taught|tear tore torn|tell told|think thought|throw threw thrown|undergo underwent undergone|uphold upheld|understand understood|undertake undertook undertaken|upset upset upset|wear wore worn
swear swore sworn|win won|withdraw withdrew withdrawn|write wrote written|rebuild rebuilt|resell resold|withhold withheld|outsell outsold|overpay overpaid|rout routed"""
_PAST = {words[0]: (words[1], words[-1]) for entry in _IRREGULAR.replace("\n", "|").split("|") if (words := entry.split())}
_DOUBLED = frozenset("dub sum quip admit bag beg wag gag jog hug ban bar cap chop clip control cancel commit defer dip drag drop fit flag flop grab grip hop incur jab jam jet knit lag log map mar mob nab net nod occur omit pan peg permit pin plan plot plug prefer prod program quit rebut recur refer regret rig rip rob rub run scrap set shed ship shop shut sit skid skip slam slap slip slot snap spin split spot stem step stir stop strip submit swap tag tap tip top transfer transmit trap travel trim trip upset wed win wrap zap get let put cut hit begin bid put rot fuel label model signal total equip outbid".split())


def forms(verb: str) -> dict[str, str]:
    """Each form of a verb, with the letters of what it may be: `cut` is base, past and participle."""
    found: dict[str, str] = {}
    past, participle = _PAST.get(verb, (_regular(verb),) * 2)
    for form, tag in ((verb, BASE), (_third(verb), PRESENT), (past, PAST), (participle, PARTICIPLE), (_ing(verb), ING), *(((_regular(verb), PAST + PARTICIPLE),) if verb in ("burn", "lean", "learn", "leap", "plead", "get", "prove") else ())):
        found[form] = found.get(form, "") + tag
    return found


def table(verbs: Iterable[str]) -> dict[str, tuple[str, str]]:
    """Form → (verb, tags) of many verbs; of two verbs that share a form the first keeps it."""
    known: dict[str, tuple[str, str]] = {}
    for verb in verbs:
        for form, tags in forms(verb).items():
            known.setdefault(form, (verb, tags))
    return known


def singular(noun: str) -> str:
    """`companies` → `company`, `losses` → `loss`, `talks` → `talk`."""
    if noun.endswith("ies") and len(noun) > 4:
        return noun[:-3] + "y"
    if noun.endswith(("sses", "ches", "shes", "xes")):
        return noun[:-2]
    return noun[:-1] if noun.endswith("s") and not noun.endswith(("ss", "us", "is", "news")) else noun


def _third(verb: str) -> str:
    if verb.endswith(("s", "x", "z", "ch", "sh", "go", "do")):
        return verb + "es"
    return verb[:-1] + "ies" if _consonant_y(verb) else verb + "s"


def _regular(verb: str) -> str:
    if verb.endswith("e"):
        return verb + "d"
    return verb[:-1] + "ied" if _consonant_y(verb) else _doubled(verb) + "ed"


def _ing(verb: str) -> str:
    if verb.endswith("ie"):
        return verb[:-2] + "ying"
    return (verb[:-1] if verb.endswith("e") and not verb.endswith(("ee", "oe", "ye")) else _doubled(verb)) + "ing"


def _doubled(verb: str) -> str:
    return verb + verb[-1] if verb in _DOUBLED else verb


def _consonant_y(verb: str) -> bool:
    return verb.endswith("y") and verb[-2:-1] not in "aeiou"
