"""What the words of a name alone say of its kind."""

from __future__ import annotations

import re
from collections import Counter
from functools import lru_cache

from generator.draft.names.kinds import BODIES, ENDINGS, HEADS, LEADS, LEGAL, OUTLET_HEADS, PAIRS, SHOPS, SONS, UNSURE_HEADS
from generator.draft.names.shapes import shaped
from generator.draft.names.words import ASIAN_FAMILY, PARTICLES, STATES, given_name, ordinary, places, town, well_known

COMPANY, PERSON, INSTITUTION, PLACE, PRODUCT, UNNAMED, UNKNOWN = "company", "person", "institution", "place", "product", "unnamed", "unknown"
_PARTS = frozenset("Greater Central Downtown Upper Lower Northern Southern Eastern Western North South East West Inner Outer Metro Mid Old New".split())
_CENTRAL = re.compile(r"^Central Bank of|^(?:Reserve |People['’]s )?Bank of (?!the (?!Republic)|America|India$|Baroda|China|Montreal|Nova|Ireland|Scotland|East|Communications|Maharashtra|Singapore|Queensland|New York)")


def by_words(name: str) -> Counter[tuple[str, str]]:
    """What the words of the name alone say."""
    found: Counter[tuple[str, str]] = Counter()
    words = LEGAL.sub("", name).split()
    bare = " ".join(words)
    plain = without_country(bare.removeprefix("The ").removeprefix("the "))
    if plain in BODIES:
        kind = BODIES[plain]
        found["outlet" if kind == "outlet" else INSTITUTION, "known-body"] += 9
    if plain in places() or bare in places() or f"{plain}." in STATES or plain.isupper() and len(plain) > 3 and plain.title() in places():
        found[PLACE, "known-place"] += 7
    if len(words) > 1 and words[-1].islower() and (words[-2] in places() or town(words[-2])):
        found[PLACE, "region-of-a-country"] += 7  # Aichi prefecture
    if well_known(plain):
        found[COMPANY, "well-known"] += 6  # Hitachi, Eli Lilly
    if not well_known(plain) and (town(plain) or plain.isupper() and len(plain) > 4 and town(plain.title())) and not LEGAL.search(name):
        found[PLACE, "gazetteer"] += 4 if PARTICLES.isdisjoint(words) else 7  # Bergen op Zoom
    lead = next((word for word in words[:-1] if word not in ("El", "La", "Le", "Il", "Lo", "O", "Los", "Les", "Die", "Der", "Das")), "")
    if lead in LEADS and lead in words[:2]:
        kind, sub = LEADS[lead]
        found["outlet" if sub == "outlet" else kind, "foreign-lead"] += 7  # Agência Nacional de Energia Elétrica
    for kind, ending in ENDINGS:
        last = words[0] if len(words) > 2 and words[1].islower() else words[-1] if words else ""
        if last and not ordinary(last) and not given_name(last) and ending.search(last) and not (last.endswith("bank") and len(words) == 2 and given_name(words[0])):
            found[kind, "foreign-ending"] += 2 if kind == COMPANY else 4  # Handelspost, Metallbund
    if re.match(r"(?:Republic|Kingdom|Principality|Sultanate|Duchy|Commonwealth|Emirate|Free State|Province|County|Isle|Gulf|Strait) of ", plain):
        found[PLACE, "state-of"] += 7  # Republic of Kartalia
    rule, end = shaped(name)
    if end == len(name):
        found[INSTITUTION, rule] += 8  # Commons energy committee, Citizens in the Cold
    if len(words) > 1 and words[-1].casefold() in SHOPS and re.search(r"['’]s$", words[-2]):
        found[COMPANY, "shop"] += 8  # Nana Opal's Kitchens
    if len(words) in (2, 3) and words[0] in ("Project", "Operation") and not LEGAL.search(name):
        found[PRODUCT, "project"] += 6  # Project Willow
    if len(words) > 1 and words[0] in ("MV", "MT", "SS", "HMS", "USS", "FPSO", "HMAS", "INS") and not words[-1].isupper():
        found[PRODUCT, "ship-lead"] += 8  # MV Calypso Dawn
    if len(words) > 1 and re.search(r" Local \d+$", bare):
        found[INSTITUTION, "union-local"] += 9  # Unidor Local 1044
    if len(words) > 1 and words[-1] == "Fed" and " ".join(words[:-1]) in places():
        found[INSTITUTION, "regional-fed"] += 9  # Dallas Fed
    if len(words) == 2 and words[0] in places() and words[1] in ("Tech", "State"):
        found[INSTITUTION, "place-and-tech"] += 8  # Virginia Tech
    if len(words) > 2 and (words[0] in ("Save", "Stop", "Keep", "Protect") or "Our" in words):
        found[INSTITUTION, "campaign"] += 8  # Save Our Hills
    if len(words) == 2 and words[1] in places() and words[0] in ("Statistics", "Health", "Transport", "Environment", "Invest", "Business", "Visit", "Sport"):
        found[INSTITUTION, "body-of-a-country"] += 6  # Statistics Canada
    if len(words) > 1 and words[0] in _PARTS and (" ".join(words[1:]) in places() or town(" ".join(words[1:]))):
        found[PLACE, "part-of-a-place"] += 7  # Greater London
    if LEGAL.search(name) and plain not in BODIES and PAIRS.get(" ".join(words[-2:]).casefold(), (COMPANY,))[0] == COMPANY:
        found[COMPANY, "legal-form"] += 8
    if len(words) > 1 and words[0] in ("IIT", "IIM", "AIIMS", "NIT", "KAIST", "MIT", "UC"):
        found[INSTITUTION, "university-initials"] += 7  # IIT Kharagpur
    if len(words) == 2 and BODIES.get(words[0]) == "outlet" and words[1] in places():
        found["outlet", "regional-outlet"] += 7  # BBC Scotland
    if len(words) > 1:
        _by_head(found, words, bare)
    _by_shape(found, words, name)
    return found


_COUNTRY = re.compile(r"^(?:US|U\.S\.|UK|U\.K\.) (?=[A-Z])")


@lru_cache(maxsize=1 << 12)
def without_country(name: str) -> str:
    """A body's name without the country before it: `U.S. Food and Drug Administration`."""
    rest = _COUNTRY.sub("", name)
    heads = rest.split()[-1], re.split(r" (?:of|for) ", rest)[0].split()[-1]
    return rest if rest in BODIES or any(HEADS.get(head.casefold(), ("", ""))[1] == "public-body" for head in heads) else name


def _by_head(found: Counter[tuple[str, str]], words: list[str], bare: str) -> None:
    lead = re.split(r" (?:of|for|on) ", bare)[0].split()
    last = (lead[-1] if len(lead) < len(words) else words[-1]).casefold()
    pair = " ".join(lead[-2:] if len(lead) < len(words) else words[-2:]).casefold()
    if pair in PAIRS:
        found[PAIRS[pair][0], "head-pair"] += 6
    elif last == "bank" and len(words) > 1 and words[-2] in ("Reserve", "Central"):
        found[INSTITUTION, "central-bank"] += 6  # South African Reserve Bank
    elif last == "exchange" or last == "bank" and len(lead) < len(words):
        found[(INSTITUTION if _CENTRAL.match(bare) or last == "exchange" else COMPANY), "central-bank"] += 6 if last == "exchange" or words[-1] in places() or words[0] != "Bank" else 4
    elif len(lead) < len(words) and last in HEADS and HEADS[last][0] != COMPANY:
        found[HEADS[last][0], "head-noun"] += 6
    elif last in OUTLET_HEADS and last not in ("standard", "express", "mail", "press", "star", "sun", "globe", "mint", "today", "tv", "radio", "mirror", "magazine", "wire", "argus", "echo", "courier", "sentinel", "post", "hindu"):
        found["outlet", "head-noun"] += 6
    elif last in ("trust", "trusts", "plan") and any(word in ("Hospitality", "Property", "Income", "Office", "Industrial", "Logistics") or HEADS.get(word.casefold(), ("",))[0] == COMPANY for word in words[:-1]):
        found[COMPANY, "head-noun"] += 6  # Alder Securities Investment Trust
    elif last in HEADS:
        found[HEADS[last][0], "head-noun"] += 4 if last in UNSURE_HEADS else 6
    elif last in OUTLET_HEADS:
        found["outlet", "head-noun"] += 4
    elif len(words) == 2 and not ordinary(words[0]) and not given_name(words[0]) and words[0] not in places() and ordinary(words[1]):
        found[COMPANY, "brand-and-noun"] += 2  # Hansol Cells
    elif len(words) > 2 and words[-1] in places() and words[-2].casefold() in HEADS:
        found[HEADS[words[-2].casefold()][0], "head-noun-and-place"] += 6  # Lotte Hotel Seoul
    elif len(words) > 2 and not ordinary(words[0]) and not given_name(words[0]) and words[0] not in places() and all(map(ordinary, words[1:])):
        found[COMPANY, "brand-and-nouns"] += 3  # Taekang Ship Engine
    elif any(word.casefold() in HEADS and HEADS[word.casefold()][0] in (COMPANY, INSTITUTION) for word in words[1:]) and not given_name(words[0]):
        found[COMPANY, "head-noun-inside"] += 2


_ARTICLES = frozenset("el la le il lo los las les al der die das".split())
"""`El Pregonero` has no first name."""


_FAMILY_PARTICLES = frozenset("van von der den bin bint ibn ben ter ten zu zum zur af arap ole ould".split())
"""Those that stand in no body's name, as `de` and `wa` do."""


def _by_shape(found: Counter[tuple[str, str]], words: list[str], name: str) -> None:
    if not words:
        return
    if re.fullmatch(r"(?:[A-Z]\.\s?){1,3}|[A-Z](?: [A-Z]){0,2}", " ".join(words[:-1])) and len(words) > 1 and len(words[-1]) > 2 and words[-1].casefold() not in HEADS and not words[-1].isupper() or 2 < len(words) < 5 and re.fullmatch(r"[A-Z]\.", words[0]) and not any(ordinary(word) or word.casefold() in HEADS for word in words[1:]):
        found[PERSON, "initials"] += 5  # N. Chandrasekaran, M. Gangi Naidu
    if 2 <= len(words) <= 4 and not any(word.casefold() in HEADS for word in words[1:-1]) and not re.search(r"\d|&", name) and words[-1].casefold() not in HEADS and words[-1].casefold() not in OUTLET_HEADS and not LEGAL.search(name):
        if given_name(words[0]) and words[0].casefold() not in _ARTICLES and not words[-1].isupper():
            found[PERSON, "given-name"] += 2 if found[COMPANY, "foreign-ending"] else 5 if not ordinary(words[-1]) or not ordinary(words[0]) else 3
        if any(re.fullmatch(r"[A-Z][a-z]+-[a-z]{2,}", word) and not (len(part := word.split("-")[1]) > 4 and ordinary(part)) for word in words):
            found[PERSON, "hyphenated-given-name"] += 6  # Chey Tae-won
        elif words[0].casefold() in ASIAN_FAMILY and (not ordinary(words[1]) or words[1].casefold() in ASIAN_FAMILY):
            found[PERSON, "family-name-first"] += 4
        elif words[-1].casefold() in ASIAN_FAMILY and not ordinary(words[0]):
            found[PERSON, "family-name-last"] += 3
        if re.fullmatch(r"[A-Z]\w+-[A-Z]\w+", words[-1]) and (words[1][0].isupper() or given_name(words[0])) and not any(ordinary(part) and part.casefold() in HEADS for part in words[-1].split("-")) and words[0] not in LEADS and words[0].casefold() not in HEADS and not any(part.isupper() for part in words[-1].split("-")):
            found[PERSON, "double-surname"] += 4  # Anil Deshmukh-Rao
        if _FAMILY_PARTICLES.intersection(words[1:-1]) and words[0] not in LEADS and words[0].casefold() not in HEADS and not town(name):
            found[PERSON, "particle"] += 4  # Margriet van den Berg
        if any(re.fullmatch(r"[A-Z]\.", word) for word in words[1:-1]):
            found[PERSON, "middle-initial"] += 5  # Jay Y. Lee
    if len(words) > 2 and words[-2].islower() and SONS.fullmatch(words[-1]):
        found[COMPANY, "and-sons"] += 7  # Aldena y Hijos
    if " & " in name and words[-1].casefold() not in OUTLET_HEADS:
        found[COMPANY, "ampersand"] += 4  # Crane & Marsh
    if re.search(r"\s(?:\d+|[A-Z]\w*\d\w*|[IVX]{1,4}|(?<=Model )[A-Z]|Pro|Max|Ultra|Plus|Mini)$|[a-z]-?\d|-\d", name) and not LEGAL.search(name):
        found[PRODUCT, "numbered"] += 4  # Galaxy S25
