"""Forms of one entity made one: `SoftBank Group Corp.` and `SoftBank`, `Roland Busch` and `Busch`, `Federal Trade Commission` and `FTC`."""

from __future__ import annotations

import re
from collections.abc import Callable

from generator.draft.names.entries import Entry
from generator.draft.names.indexing import Index, index_of, run_together
from generator.draft.names.kinds import BODIES, HEADS, SHORT_BODIES
from generator.draft.names.wording import COMPANY, PERSON, PLACE
from generator.draft.names.words import ASIAN_FAMILY, PARTICLES, given_name, ordinary, places, town

Rule = Callable[[Entry, Index], list[Entry]]


def merged(entries: list[Entry]) -> list[Entry]:
    """The entries, each form joined to the one fuller form that it must mean."""
    entries = _places(entries)
    index = index_of(entries)
    for rule in (_respelled, _stated, _initials, _turned, _without_its_country, _surname, _one_group, _behind_lead, _shorter, _first_half, _last_word):
        fewer = _joined(entries, index, rule)
        if len(fewer) < len(entries):
            entries, index = fewer, index_of(fewer)
    return entries


def _places(entries: list[Entry]) -> list[Entry]:
    """`US` and `United States` are one place."""
    first: dict[str, Entry] = {}
    kept = []
    for entry in entries:
        name = places().get(entry.name) or places().get(entry.name.title()) or places().get(f"{entry.name}.") if entry.place else None
        if name and name in first and not (entry.entity and first[name].entity):
            if entry.entity:
                first[name].entity = entry.entity
            first[name].take(entry)
        else:
            kept.append(entry)
            if name:
                first[name] = entry
    return kept


def _joined(entries: list[Entry], index: Index, rule: Rule) -> list[Entry]:
    """Each entry that a rule finds to be another form of a fuller one is taken into it."""
    into: dict[int, Entry] = {}
    for entry in entries:
        found = {id(one): one for other in rule(entry, index) if (one := _last(other, into)) is not entry and not (one.entity and entry.entity)}
        if not found:
            continue
        target = _nearest(entry, list(found.values()))
        target.doubtful |= len(found) > 1
        if entry.entity:
            target.entity = entry.entity
        target.take(entry)
        into[id(entry)] = target
    return [entry for entry in entries if id(entry) not in into]


def _last(entry: Entry, into: dict[int, Entry]) -> Entry:
    """The entry that holds this one by now."""
    while id(entry) in into:
        entry = into[id(entry)]
    return entry


def _nearest(entry: Entry, fuller: list[Entry]) -> Entry:
    """Of several that it may be, the one that was named last before it."""
    at = entry.first
    before = [(max(start for start, _ in other.mentions if start < at), n) for n, other in enumerate(fuller) if other.first < at]
    return fuller[max(before)[1]] if before else fuller[0]


def _respelled(entry: Entry, index: Index) -> list[Entry]:
    """`HarbourGroup` is `Harbour Group`, printed before; `Harbottel's` is `Harbottel`, `KH-12s` are of `KH-12`."""
    return [other for other in index.joined.get(run_together(entry.words), ()) if other.first < entry.first]


def _stated(entry: Entry, index: Index) -> list[Entry]:
    """The form in brackets behind a longer name."""
    return [other for other in index.short.get(entry.key.lstrip("="), ()) if len(other.words) > len(entry.words)]


def _initials(entry: Entry, index: Index) -> list[Entry]:
    """`TCS` is `Tata Consultancy Services`, `BOJ` the `Bank of Japan`, where no other name has these initials; `Fed` by a table."""
    name = entry.name
    full = SHORT_BODIES.get(name)
    if full:
        return [other for other in index.parts.get((full.split()[0].casefold(),), ()) if other.name.endswith(full)]
    fits = [other for other in index.initials.get(name.casefold(), ()) if not other.person] if re.fullmatch(r"[A-Z]{2,7}", name) and not entry.place else []
    return fits if len(fits) == 1 else []


def _turned(entry: Entry, index: Index) -> list[Entry]:
    """`Justice Department` is the `US Department of Justice`, `Trade Ministry` the `Ministry of Trade, Industry and Energy`, where only one is told of."""
    words = entry.words
    if len(words) < 2 or words[-1] not in _TURNED or entry.entity:
        return []
    fits = [other for other in index.parts.get(words[-1:], ()) if f"{words[-1]} of {' '.join(words[:-1])}" in " ".join(other.words).replace(",", "").replace("of the ", "of ")]
    return fits if len(fits) == 1 else []


_TURNED = frozenset("department ministry office bureau commission council".split())


def _without_its_country(entry: Entry, index: Index) -> list[Entry]:
    """`Cartel Office` of the `Federal Cartel Office`, `High Court` of the `Ipoh High Court`, told of before: the end of one public body's name."""
    words = entry.words
    if len(words) < 2 or entry.entity or HEADS.get(words[-1], ("",))[0] != "institution":
        return []
    fits = [other for other in index.parts.get(words[-1:], ()) if 0 < len(other.words) - len(words) < 3 and other.words[-len(words) :] == words and other.first < entry.first and not other.entity]
    return fits if len(fits) == 1 else []


def _surname(entry: Entry, index: Index) -> list[Entry]:
    """One word that ends a person's name, or begins it where the family name comes first; two words that are its ends; a first name used later."""
    words = entry.words
    led = len(words) > 1 and PARTICLES.issuperset(words[:-1])
    if entry.place and not entry.alone or len(words) > 2 and not led or not words:
        return []
    people = [other for other in index.parts.get(words[-1:] if led else words, ()) if other is not entry and len(other.words) > len(words) and (other.person or entry.score(PERSON) >= 5 and not other.entity and other.votes.total() <= 2)]
    if len(words) > 1:
        ends = [other for other in people if other.words[-len(words) :] == words or other.words[0] == words[0] and other.words[-1] == words[-1]]
        return [] if _is_company(entry) else ends  # Jean Le Guillou: Le Guillou, Jean Guillou
    given = [other for other in people if other.words[0] == words[0] and other.first < entry.first and (given_name(entry.name) or other.evident >= 2 and len(other.words) == 2 and sum(entry.votes.values()) <= 2)]
    if _is_company(entry):
        return given if not entry.surely_company else []
    last = [other for other in people if other.words[-1] == words[0]]
    first = [other for other in people if other.words[0] == words[0] and (words[0] in ASIAN_FAMILY or "-" in other.words[-1] or not given_name(entry.name) and other.score(PERSON) >= 7)]  # Okuyama of President Okuyama Renji
    middle = [other for other in people if words[0] in other.words[1:-1] and other.first < entry.first and other.words[-2] not in PARTICLES]  # Arriaga of Ignacio Arriaga Solórzano
    return last or first or given or middle


def _is_company(entry: Entry) -> bool:
    strong = sum(weight for (kind, rule), weight in entry.votes.items() if kind not in (PERSON, "product") and rule in ("legal-form", "stock-code", "company-noun-after", "company-noun-before", "head-noun", "before-title"))
    return strong >= 3 and not entry.alone


def _one_group(entry: Entry, index: Index) -> list[Entry]:
    """`Oberlauf Holding AG` is `Oberlauf Group`, told of before: only the word for the whole differs."""
    words = entry.words
    if len(words) < 2 or words[-1] not in _WHOLE or entry.entity:
        return []
    return [other for other in index.begins.get(words[:-1], ()) if len(other.words) == len(words) and other.words[-1] in _WHOLE and other.words != words and other.first < entry.first]


_WHOLE = frozenset("group holding holdings".split())


def _behind_lead(entry: Entry, index: Index) -> list[Entry]:
    """What stands behind a lead word: `Ibarra` of `Grupo Ibarra`, `Paraense` of `Companhia Paraense de Linhas`, `Food Agency` of `U.S. Food Agency`."""
    words = entry.words
    fuller = [other for other in index.behind.get(words[0] if words else "", ()) if not other.person and not other.place and (len(words) == 1 or other.words[-len(words) :] == words)]
    return fuller if len(fuller) == 1 and not entry.place and not entry.score(PERSON) >= 4 else []


def _shorter(entry: Entry, index: Index) -> list[Entry]:
    """The first words of a longer name that is no person's: `SoftBank` of `SoftBank Group`; a place never is (`Seoul` of `Seoul Milk`)."""
    words = entry.words
    if not words or entry.place or entry.person and entry.evident > 4 or len(words) == 1 and words[0] in HEADS or len(words) > 1 and words[-1].isdigit():
        return []  # the Burro 500 is no Burro 500 Lite
    told = any(other.surely_company and _only_head(other.words[len(words) :]) for other in index.begins.get(words, ()))  # Marrow Bay, of Marrow Bay Logistics
    if sum(weight for (kind, rule), weight in entry.votes.items() if kind == PLACE and rule != "gazetteer" and not (rule == "head-noun" and (told or entry.score("company") >= 4))) > max(3, entry.score("company")):
        return []  # the town of the `Bremond Banner`
    own = (COMPANY, "legal-form")
    longer = [other for other in index.begins.get(words, ()) if not (own in entry.votes and own in other.votes) and not (_a_product(entry) and other.score("institution") >= 4) and not (entry.surely_company and other.score("institution") >= 6 and not other.score(COMPANY)) and not other.person and not other.place and not (town(entry.name.title()) and (other.score("outlet") >= 4 or entry.name.isupper()))]
    if entry.name in BODIES and not entry.entity:
        longer = [other for other in longer if other.score("institution") + other.score("outlet") > 9]  # Unite is not Unite Leisure
    plain = [other for other in longer if _only_head(other.words[len(words) :])]
    if entry.entity and not plain or any(other.entity for other in longer):
        return []  # the registry's `Samsung` is no `Samsung Electronics`
    numbered = [other for other in longer if other.words[len(words) :] and other.words[-1].isdigit() and len(other.words) == len(words) + 1 and other.score("product")]
    before = [other for other in longer if other.first < entry.first and not _a_product(other)]
    if town(entry.name) and not before and any(kind == PLACE and rule != "gazetteer" for kind, rule in entry.votes):
        return []  # in Linz, before Linz Linien is told of
    if before and not entry.entity:
        return [min(before, key=lambda other: other.first)]  # `Hanyang` is the one of which the article told first
    pool = [other for other in plain or longer if not _a_product(other) and (other in plain or not _established(entry, other))]
    return pool if len(pool) == 1 else numbered[:1]


def _first_half(entry: Entry, index: Index) -> list[Entry]:
    """`Aubrel` of `Aubrel-Lenot`, `TV90` of `TV90-200`: what stands before the hyphen of a name that is told of and is no person's."""
    fuller = [other for other in index.halves.get(entry.words, ()) if not other.person and not other.place and not other.entity]
    return fuller if len(fuller) == 1 and not entry.place and not entry.entity and entry.score(COMPANY) < 4 else []  # Astrion has a satellite Astrion-4


def _last_word(entry: Entry, index: Index) -> list[Entry]:
    """`Boivel` of `Épicerie Boivel`, told of before: a word of which nothing else is known ends the name of one company."""
    if len(entry.words) != 1 or entry.entity or entry.place or ordinary(entry.name) or town(entry.name) or entry.votes.total() > 3:
        return []
    fuller = [other for other in index.parts.get(entry.words, ()) if len(other.words) > 1 and other.words[-1] == entry.words[0]]
    return fuller if len(fuller) == 1 and fuller[0].first < entry.first and fuller[0].score("company") >= 4 and not fuller[0].person and not fuller[0].entity else []


def _a_product(entry: Entry) -> bool:
    return entry.score("product") > entry.score("company") + entry.score("institution")


def _established(entry: Entry, longer: Entry) -> bool:
    """Whether a name was used by itself before the longer one came up: `Marrow` is not `Marrow Bay Logistics`, of which the end of the article tells."""
    return sum(start < longer.first for start, _ in entry.mentions) > 2


def _only_head(words: tuple[str, ...]) -> bool:
    return all(word in HEADS and HEADS[word][0] != "place" or word in ("and", "of", "the", "&") for word in words)
