"""What kind an entity is of, from all that speaks for it; and how sure that is."""

from __future__ import annotations

from collections import Counter

from generator.draft.candidates import CHECK, SURE
from generator.draft.names.entries import Entry
from generator.draft.names.kinds import BODIES, HEADS, METONYMS
from generator.draft.names.wording import COMPANY, INSTITUTION, PERSON, UNKNOWN
from generator.draft.names.words import given_name, ordinary
from generator.link.registry import Entity


def known_kind(entity: Entity) -> tuple[str, str, str, str]:
    """(kind, sub-kind, rule, tier) of an entry of the registry."""
    kind = entity.sub_kind if entity.kind == "term" else entity.kind
    return kind, entity.sub_kind if entity.kind != "term" else "", "registry", SURE


def kind_of(entry: Entry) -> tuple[str, str, str, str]:
    """(kind, sub-kind, deciding rule, tier) of an entity that the registry doesn't know."""
    totals: Counter[str] = Counter()
    for (kind, _), weight in entry.votes.items():
        totals[INSTITUTION if kind == "outlet" else kind] += weight
    if not totals:
        return _by_shape(entry)
    (kind, most), *others = sorted(totals.items(), key=lambda pair: (-pair[1], pair[0]))
    rule = max(((weight, rule) for (one, rule), weight in entry.votes.items() if one == kind or one == "outlet" and kind == INSTITUTION), default=(0, ""))[1]
    second = others[0][1] if others else 0
    sure = most >= 5 and (kind != PERSON or entry.evident >= 2) and most >= 2 * second and not (entry.name in METONYMS and entry.said) and not entry.doubtful
    if most <= 1 and kind in (PERSON, INSTITUTION):
        return (*_by_shape(entry)[:3], CHECK)
    return kind, _subkind(entry, kind), rule, SURE if sure else CHECK


def _subkind(entry: Entry, kind: str) -> str:
    if kind != INSTITUTION:
        return ""
    if any(one == "outlet" for one, _ in entry.votes) and sum(w for (one, _), w in entry.votes.items() if one == "outlet") >= sum(w for (one, _), w in entry.votes.items() if one == INSTITUTION):
        return "outlet"
    body = BODIES.get(entry.name.removeprefix("The "))
    if body:
        return body
    words = {word.casefold() for word in entry.name.split()}
    return "public-body" if any(HEADS.get(word, ("", ""))[1] == "public-body" for word in words) or "bank of" in entry.name.casefold() else "other"


def _by_shape(entry: Entry) -> tuple[str, str, str, str]:
    words = entry.name.split()
    if len(words) == 2 and not any(ordinary(word) for word in words) and entry.said and not entry.votes.total() - entry.score(PERSON):
        return PERSON, "", "two-words-said", CHECK
    if entry.said or entry.score(COMPANY):
        return COMPANY, "", "acts", CHECK
    if len(words) > 1 or any(not ordinary(word) and not given_name(word) for word in words) or entry.name.isupper():
        return COMPANY, "", "no-other-sign", CHECK  # what most new names of business news are
    return UNKNOWN, "", "capital", CHECK
