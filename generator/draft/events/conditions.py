"""Whether what stands in the slots is what a frame needs: nouns, or classes of groups (`@money`), or something about the clause."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from itertools import pairwise

from generator.draft.events.discourse import PUBLIC
from generator.draft.events.frames_rest import BODY
from generator.draft.events.lexicon import Frame, Test, verbs
from generator.draft.events.slots import BODIES, Slots
from generator.draft.events.structure import NounGroup, Token
from generator.draft.events.wordlists import FRACTIONS

_AUTHORITY = frozenset(BODY.split()) | PUBLIC
_DIRECTION = frozenset("up down higher lower flat unchanged sharply steady record little changed".split()) | FRACTIONS
_STRONG = frozenset("plunge tumble soar surge slump crash plummet tank rocket skyrocket leap jump dive rise fall gain drop climb slip slide sink rally rebound recover retreat decline advance double triple halve treble quadruple".split())
_FLAT = frozenset("unchanged flat level steady".split())
_PRICED = frozenset("rise fall gain drop jump slip climb advance".split())
_MOST = frozenset("majority controlling remaining entire full whole rest remainder outstanding".split())
_MEMBERS = frozenset("union unions federation association workers workers' workers’ university college confederation guild alliance institute charity foundation club".split())
_INWARD = frozenset("cash capital money time cost staff workforce headcount".split())
"""What a body raises or cuts for itself: no ruling."""
_FIRM = frozenset("company firm business unit rival maker startup".split())
KINDS = {"@body": (*BODIES, "person"), "@party": (*BODIES, "person"), "@company": ("company", "unknown"), "@person": ("person",), "@place": ("place",)}


def fits(frame: Frame, slots: Slots) -> bool:
    """Whether every need of a frame is met by one of its tests."""
    return all(any(_holds(test, slots) for test in need) for need in frame.needs)


def _holds(test: Test, slots: Slots) -> bool:
    slot, wanted = test
    if slot in ABOUT:
        return ABOUT[slot](slots, wanted)
    groups = ([slots.noun] if slots.noun else slots.groups("object2")) if slot == "owner" else slots.groups(slot)
    named = slot != "owner" and any(one.head in wanted or not one.head and not one.names and one.words[-1:] and one.words[-1] in wanted for one in groups)
    return named or any(_is(mark, slot, groups, slots) for mark in wanted if mark[0] == "@")


def _is(mark: str, slot: str, groups: list[NounGroup], slots: Slots) -> bool:
    """Whether a slot has something of a class."""
    if mark in CLASSES:
        return CLASSES[mark](groups)
    kinds = [slots.discourse.kind(slug) for slug in slots.who(slot)]
    if mark == "@two":
        return len(kinds) > 1
    if mark == "@authority":
        return _rules(groups, kinds, slots) or "company" not in kinds and any(one.head in _AUTHORITY for one in groups)
    if mark == "@listed":
        return _listed(groups, kinds, slots)
    return any(kind in KINDS[mark] for kind in kinds)


def _rules(groups: list[NounGroup], kinds: list[str], slots: Slots) -> bool:
    """An institution that may rule: no union, no association."""
    names = [one.name.text.lower().split() for group in groups for one in group.names]
    return "institution" in kinds and not any(_MEMBERS & set(words) for words in names)


def _listed(groups: list[NounGroup], kinds: list[str], slots: Slots) -> bool:
    """What has a price: a company by name, by `it` or as `the bank`; a market, `Wall Street closed lower`."""
    if slots.clause.verb.verb in ("close", "end", "finish", "open") and any(one.low in ("higher", "lower") for one in _behind(slots)[:2]):
        return bool(kinds)
    named = any(one.names and one.names[0].name.kind in ("company", "unknown") and not one.prep for one in groups)
    return named or "company" in kinds and any(one.words[:1] == ["it"] or one.head in ("company", "firm", "group", "bank") for one in groups)


def _valued(*kinds: str) -> Callable[[list[NounGroup]], bool]:
    return lambda groups: any(value.value in kinds for one in groups for value in one.values)


CLASSES: dict[str, Callable[[list[NounGroup]], bool]] = {
    "@any": bool,
    "@money": _valued("money"),
    "@percent": lambda groups: any(value.value == "percent" and not one.words[1:] for one in groups[:1] for value in one.values),
    "@count": _valued("quantity", "number"),
    "@elliptic": lambda groups: any(one.owners and not one.names and one.words == ["'s"] for one in groups),  # `Acme's shares fell while Zeta's rose`
    "@depositary": lambda groups: any(one.head in ("receipt", "share") and {"depositary", "depository"} & set(one.words) for one in groups),
    "@state": lambda groups: any(one.names and one.names[0].name.kind == "place" and not one.prep for one in groups),
    "@firm": lambda groups: any(one.head in _FIRM for one in groups),
}
"""Classes of groups; those of whom they mean are `KINDS`, `@two`, `@authority`, `@listed`."""


def _behind(slots: Slots) -> Sequence[Token]:
    """The tokens from the verb to the next clause."""
    return slots.tokens[slots.clause.verb.main + 1 : slots.end]


def _near(slots: Slots, wanted: frozenset[str]) -> bool:
    """A word, or a value of a class, behind the verb."""
    behind = _behind(slots)
    values = {one.value for one in behind if one.value}
    fraction = any(one.low in FRACTIONS and before.low in ("a", "one", "two", "three") for before, one in pairwise(behind))
    figure = "@figure" in wanted and (fraction or bool(values & {"money", "percent"}))
    return figure or bool(wanted & {one.low for one in behind}) or any(f"@{value}" in wanted for value in values)


def _moves(slots: Slots, _: frozenset[str]) -> bool:
    """A price moves by so much or to so much, or strongly."""
    return slots.clause.verb.verb in _STRONG or any(one.value or one.low in _DIRECTION for one in _behind(slots))


def _priced(slots: Slots, _: frozenset[str]) -> bool:
    """`rose 3p`, `fell 5% to 12.30`: a percentage or a price right behind the verb."""
    verb, behind = slots.clause.verb.verb, _behind(slots)[:7]
    if any(one.value == "percent" for one in behind) or verb not in ("reach", "hit") and any(one.value and one.low.endswith(("p", "c")) for one in behind):
        return True
    if verb in ("end", "close", "finish") and any(one.low in _FLAT for one in behind):
        return True  # `ended unchanged at 41.2`
    return verb in _PRICED and bool(slots.clause.objects) and any(value.value == "money" for value in slots.clause.objects[0][0].values)


def _most(slots: Slots, _: frozenset[str]) -> bool:
    """`74%`, `a majority`, `the 35% that it does not own`."""
    percents = [value.low for one in slots.groups("object") for value in one.values if value.value == "percent"]
    main = slots.clause.verb.main
    return any(_percent(low) >= 50 for low in percents) or _words(slots, _MOST) or any(one.low in ("own", "owned") for one in slots.tokens[main + 1 : main + 16])


def _words(slots: Slots, wanted: frozenset[str]) -> bool:
    """A word anywhere in the noun, or in the objects."""
    groups = [slots.noun] if slots.noun else slots.groups("object2")
    return any(wanted & {*one.words, one.head} for one in groups) or "@money" in wanted and CLASSES["@money"](groups)


def _gerund(slots: Slots, wanted: frozenset[str]) -> bool:
    """`began selling`: a verb right behind the verb."""
    at = slots.clause.verb.last + 1
    verb = slots.tokens[at].low if at < len(slots.tokens) else ""
    return verb.endswith("ing") and ("@any" in wanted or verbs().get(verb, ("",))[0] in wanted)


def _beside(slots: Slots, wanted: frozenset[str]) -> bool:
    """A preposition or `to` behind the verb."""
    return bool(wanted & set(slots.preps)) or _near(slots, wanted) or slots.end < len(slots.tokens) and slots.tokens[slots.end].low in wanted


ABOUT: dict[str, Callable[[Slots, frozenset[str]], bool]] = {
    "near": _near,
    "move": _moves,
    "price": _priced,
    "most": _most,
    "words": _words,
    "gerund": _gerund,
    "beside": _beside,
    "figure": lambda slots, _: _near(slots, frozenset({"@figure", "@quantity"})),
    "names": lambda slots, wanted: any(wanted & set(one.name.text.lower().split()) for group in slots.groups("object2") for one in group.names),
    "that": lambda slots, _: slots.clause.verb.form == "finite" and any(one.low == "that" for one in slots.tokens[slots.clause.verb.last + 1 : slots.end]),
    "then": lambda slots, _: slots.end < len(slots.tokens) and slots.tokens[slots.end].low == "to",
    "coming": lambda slots, _: slots.clause.role == "infinitive" or slots.clause.verb.modal in ("will", "would", "'ll") or "_" in slots.clause.verb.verb,
    "bare": lambda slots, _: not slots.clause.objects and not slots.clause.slots,
    "predicate": lambda slots, wanted: slots.clause.verb.predicate in wanted,
    "outward": lambda slots, _: not any(one.head in _INWARD for one in slots.groups("object")),
    "voice": lambda slots, wanted: slots.clause.verb.passive == ("passive" in wanted),
    "owned": lambda slots, _: any(one.determiner in ("its", "their") or one.owners or "'s" in one.words for one in slots.groups("object")),
    "chain": lambda slots, wanted: slots.clause.role == "infinitive" and slots.clause.over is not None and slots.clause.over.verb.verb in wanted,
    "happens": lambda slots, _: slots.noun is not None and slots.noun in slots.clause.subject and not slots.clause.verb.passive,
}
"""Conditions about the clause as a whole, by name."""


def _percent(low: str) -> float:
    number = "".join(char for char in low.split()[0] if char.isdigit() or char == ".").strip(".")
    return float(number) if number.replace(".", "", 1).isdigit() else 0.0
