"""Whose profit or share price it is: `Acme's profit`, `Shares of Acme`, `Acme reported`, `its sales`, `The stock`."""

from __future__ import annotations

import re

from generator.draft.events.clauses import NOUN_OF_BODY, Scene, clause, pronoun, row_left
from generator.draft.speech.mentions import Mention, owned, subjects

KINDS = ("market-move", "financial-result")
_OWN = re.compile(rf"\b(?:[Ii]ts|[Tt]heir|[Tt]he (?:[\w-]+ ){{0,3}}?{NOUN_OF_BODY}['’]s)\b(?: [\w-]+){{0,3}} ?$")
_OTHERS = re.compile(r"\b(?:[Ee]conomists?|[Aa]nalysts?|[Tt]raders|[Ii]nvestors|[Ii]ndustry|[Nn]ational|[Nn]ationwide|[Cc]ountry|[Cc]onsumers?|[Hh]ousehold|[Rr]etail sales|[Ss]ector|[Gg]lobal|[Ww]orld|[Mm]arket)\b")
_RIGHT_BEFORE = re.compile(r"(?:['’]s)?(?: \([^()]{1,60}\)|, [^;:“”\"]{2,120},)?(?: \w+ly)? ?")
_GOVERNED = re.compile(r"\b(?:at|of|in|for|by|from|with|on) (?:[a-z-]+ ){0,3}$")
_THOSE = re.compile(r"\bthose (?:of|in|at) (?:[a-z-]+ ){0,3}$")
_ITSELF = re.compile(rf"\b(?:[Ii]t|[Tt]hey|[Tt]he (?:[\w-]+ ){{0,3}}?{NOUN_OF_BODY})(?: \w+ly)? $")
_SHARES = re.compile(r"(?:[Ss]hares|[Ss]tock|[Ss]crip|share price|stock price)\b")
_SAID = re.compile(r"(?:, [^,;]{2,90},)?(?: also)? (?:said|says|announced|reported|expects)\b")


def owner(scene: Scene) -> list[str]:
    """The slug of the company or index whose figure a trigger tells, at most one row of them."""
    rule = scene.hit.trigger.rule
    if rule == "company-move":
        return _mover(scene)
    found = _shares(scene) if rule == "security-move" else _account(scene)
    return found or _by_the_way(scene)


def _mover(scene: Scene) -> list[str]:
    """`Acme, a maker of chips, rose 5%`: the name right before the verb."""
    left = [one for one in scene.left if one.name.kind in ("company", "unknown") and _RIGHT_BEFORE.fullmatch(scene.since(one)) and (_THOSE.search(scene.text[: one.start]) or not _GOVERNED.search(scene.text[: one.start]))]
    return [one.name.slug for one in left[-1:]] or (pronoun(scene)[:1] if _ITSELF.search(scene.before) else [])


def _shares(scene: Scene) -> list[str]:
    """`Shares of Acme fell`, `Acme shares fell`, an index."""
    hit = scene.hit
    near = [one for one in _bodies(scene) if hit.start - 60 <= one.start < hit.end]
    right_before = [one for one in near if one.end <= hit.start and re.fullmatch(r"(?:['’]s?)? ", scene.since(one))]
    if right_before:
        return [right_before[-1].name.slug]  # `Acme's stock, quoted on Zeta, fell`
    within = [one for one in near if one.start >= hit.start]
    within = [one for one in within if not owned(scene.text, one)] or within  # `Shares in Zeta's parent, Acme, fell`
    before = [one for one in near if one.end <= hit.start and not re.search(r",|\b(?:and|while|as|its|the)\b", scene.since(one), re.IGNORECASE)]
    return [one.name.slug for one in within[:1] or before[-1:]]


def _account(scene: Scene) -> list[str]:
    """`Acme's profit rose`, `profit at Acme`, `Acme posted a profit`, `Acme said profit rose`."""
    bodies, trigger = _bodies(scene), scene.hit.trigger
    left = [one for one in bodies if one.end <= scene.hit.start]
    owners = [one for one in left if (owned(scene.text, one) or re.fullmatch(r" (?:[\w-]+ ){0,2}", scene.since(one))) and not re.search(r",|\b(?:said|says|show)\b", scene.since(one)[2:])]
    of = [one for one in bodies if one.name.kind == "company" and re.match(r" (?:at|of) (?:[a-z-]+ ){0,3}$", scene.to(one))]
    acting = [] if trigger.rule == "result-noun" else row_left(scene.text, [one for one in clause(scene) if one.name.kind != "person"])
    said = [one for one in left if one.name.kind == "company" and _SAID.match(scene.text[one.end :])]
    return [one.name.slug for one in owners[-1:] or of[:1] or acting or said[-1:]]


def _by_the_way(scene: Scene) -> list[str]:
    """Without an owner: `its profit` is the nearer company's; `The shares`, `Revenue rose` the focus's, unless others are spoken of."""
    rule = scene.hit.trigger.rule
    if _OWN.search(scene.before) or rule not in ("result-noun", "results-noun", "security-move", "move-noun"):
        nearer = [one for one in subjects(scene.text, [one for one in _bodies(scene) if one.end <= scene.hit.start], scene.hit.start) if one.name.kind == "company"]
        meant = nearer[-1].name.slug if nearer else scene.speakers.company or scene.focus
    elif rule == "security-move":
        meant = scene.focus if _SHARES.match(scene.text[scene.hit.start :]) and re.search(r"(?:^|\b[Tt]he )$", scene.before) else ""
    else:
        foreign = any(one.name.kind == "institution" for one in scene.left) or any(one.name.kind == "place" and _of_a_place(scene, one) for one in scene.here) or _OTHERS.search(scene.text)
        meant = "" if foreign or rule == "move-noun" else scene.focus
    return [meant] if meant else []


def _bodies(scene: Scene) -> list[Mention]:
    return [one for one in scene.actors if one.name.kind != "person"]


def _of_a_place(scene: Scene, one: Mention) -> bool:
    """`In Kenya sales rose`, `Car sales in Europe rose` are a market's; `Sales in Europe rose` are the company's."""
    return one.end <= scene.hit.start or bool(scene.hit.start and re.match(r" (?:in|across) (?:the )?$", scene.to(one)))
