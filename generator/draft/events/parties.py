"""Who takes part in an event, and as what: the names before, behind and around its trigger."""

from __future__ import annotations

import re
from collections.abc import Iterable

from generator.draft.events import figures
from generator.draft.events.clauses import NOUN_OF_BODY, PRONOUN, Scene, clause, pronoun, row_left, row_right, subject
from generator.draft.events.triggers import MUTUAL, NOUN
from generator.draft.speech.mentions import Mention, owned

Parties = tuple[tuple[str, str], ...]

_OWN_ACTS = ("appointment", "meeting", "visit", "talks", "plan")
_PLAIN = r"(?: (?!\w+ing\b)[a-z'’-]+){0,3} $"
_DIRECT = re.compile(r"(?: ?(?!and\b|but\b|that\b|which\b|who\b|as\b|after\b|with\b|to\b|for\b|on\b|at\b|by\b|from\b|where\b|when\b)[\w'’%$€£₹.-]+){0,8} ?")
_OBJECTS = {
    "invest-verb": re.compile(rf"\b(?:in|into|to){_PLAIN}"),  # invested $5 million in Acme
    "led-round": re.compile(rf"\b(?:in|of){_PLAIN}"),  # led a round in Acme
    "investment-made": re.compile(rf"\b(?:in|of){_PLAIN}"),  # announced an investment in Acme
    "raise-verb": re.compile(r"\b(?:led by|joined by|from|backed by)(?: [a-z][\w-]*){0,4} $"),  # raised $5 million from Acme
    "offer-turned-down": re.compile(r"\b(?:from|by)\b(?: [\w-]+){0,6} $"),  # rejected a bid from Acme
    "orders-goods": re.compile(r"\bfrom(?: [\w-]+){0,4} $"),  # ordered 12 trains from Acme
    "licence-verb": re.compile(r"\b(?:from|to)(?: [a-z-]+){0,3} $"),  # licensed a patent from Acme
    "financed-by": re.compile(r"\bfrom (?:the )?(?:[a-z-]+ ){0,3}$"),  # will be built with a loan from Acme
    "stake-paid": re.compile(r"\b(?:of|in)(?: [a-z][\w-]*){0,4} $"),  # paid $5 million for 12% of Acme
    "announces-appointment": re.compile(r"^(?: (?:[a-z-]+|[A-Z]\w+ of))*? $"),  # announced the appointment of Roe
    "offer-made": re.compile(r"\b(?:for|of)(?: [\w-]+){0,5} $"),  # raised its offer for Acme
}
"""The words from a trigger to its object, where that does not follow directly."""
_BACKER = re.compile(r"\b(?:lender|backer|investor|shareholder|owner|parent)\b")
_CLAUSE_ENDS = re.compile(r"[,;:“”\"]|\b(?:saying|after|because|which|while|but|and said|who|although|if|unless|until)\b")
_BESIDE = re.compile(r"\b(?:with|alongside|from|between)(?: [\w'’.-]+){0,7}? $")
_WITH = re.compile(r"\b(?:with|alongside|from|between|among|by|to supply|to (?:buy|acquire|take over|sell)|for)(?: [\w'’.-]+){0,7}? $")
_MEMBER = re.compile(r"\b(?:judge|panel|members?|chamber|division|head|inspectors) (?:of|at|from|in) (?:the )?$")


def parties(scene: Scene) -> Parties:
    """(slug, role) of each party, the subject first. A product is no party beside others; a person acts for the employer, but in an appointment, a meeting, a visit."""
    who, names = _of_form(scene), scene.speakers.mentions.by_slug
    kinds = {slug: names[slug].kind for slug, _ in who if slug in names}
    if scene.hit.trigger.kind not in _OWN_ACTS:
        who = _unique((_body(scene, slug, kinds.get(slug, "")), role) for slug, role in who)
    return tuple(pair for pair in who if kinds.get(pair[0]) != "product") or who


def _body(scene: Scene, slug: str, kind: str) -> str:
    """For whom a person acts: `Roe confirmed job cuts` are those of the company that the passage is about, where no employer is known."""
    employer = scene.speakers.employer(slug)
    return scene.focus if kind == "person" and employer == slug and scene.focus and scene.hit.trigger.kind in ("other", "launch") else employer


def _of_form(scene: Scene) -> Parties:
    trigger = scene.hit.trigger
    if trigger.form == MUTUAL:
        return _mutual(scene)
    if trigger.kind in figures.KINDS:
        return _unique((slug, trigger.roles[0]) for slug in figures.owner(scene))
    if trigger.form == NOUN:
        return _noun(scene)
    return _regulatory(scene) if trigger.kind == "regulatory" else _verb(scene)


def _unique(pairs: Iterable[tuple[str, str]]) -> Parties:
    seen: dict[str, str] = {}
    for slug, role in pairs:
        if slug:
            seen.setdefault(slug, role)
    return tuple(seen.items())


def _verb(scene: Scene) -> Parties:
    """`Acme bought Zeta`, `Acme sold its unit to Zeta`, `Acme's lender is putting up $5 million`."""
    trigger = scene.hit.trigger
    first, second = trigger.roles
    who = [(slug, first) for slug in subject(scene)]
    objects = [(slug, second) for slug in _objects(scene)]
    if trigger.rule == "sell-verb":
        objects = [(one.name.slug, "acquirer") for one in scene.right if re.search(r"\bto (?:[a-z-]+ ){0,4}$", scene.to(one))][:1] + objects
    if trigger.kind == "appointment":
        objects += [(slug, second) for slug in [*_employers(scene, who + objects), *_replaced(scene)]]
    if trigger.rule in ("financed-by", "site-closes") and not who and scene.focus:
        who = [(scene.focus, first)]
    if trigger.rule == "invest-verb" and not objects and _BACKER.search(scene.before):
        objects = [(scene.speakers.company if scene.speakers.company and re.search(r"\b[Ii]ts\b", scene.before) else scene.focus, second)]
    return _unique(who + objects)


def _objects(scene: Scene) -> list[str]:
    """The names behind the verb that it governs; of a visit places too."""
    if scene.hit.trigger.kind == "visit":
        places = [one for one in scene.here if one.start >= scene.hit.end - 1]
        return [one.name.slug for one in row_right(scene.text, places)] if places and _DIRECT.fullmatch(scene.to(places[0])) else []
    pattern = _OBJECTS.get(scene.hit.trigger.rule)
    if pattern:
        right = [one for one in scene.right if pattern.search(scene.to(one)) or scene.hit.trigger.rule == "offer-turned-down" and owned(scene.text, one)]
    else:
        right = scene.right if scene.right and _DIRECT.fullmatch(scene.to(scene.right[0])) else []
    return [one.name.slug for one in row_right(scene.text, right) if one.name.kind != "product" or scene.hit.trigger.kind == "launch"]


def _mutual(scene: Scene) -> Parties:
    """Both sides, those on the left by a pronoun where no name stands there; persons for their bodies, but in a meeting or talks."""
    role, sides = scene.hit.trigger.roles[0], _sides(scene)
    who = [one.name.slug for one in sides]
    if not any(one.end <= scene.hit.start for one in sides):
        who = [*pronoun(scene), *who]
    return _unique((slug, role) for slug in who)


def _sides(scene: Scene) -> list[Mention]:
    """`X and Y agreed`, `X partners with Y`, `a joint venture between X and Y`, `X's alliance with Y`."""
    text, hit, left, right = scene.text, scene.hit, scene.left, scene.right
    between = re.match(r"[^.;:]{0,60}?\b(?:between|of|among)\b", text[hit.end : hit.end + 90])
    row = row_right(text, [one for one in right if one.start >= hit.end + between.end() - 1]) if between else []
    if len(row) > 1:
        return row
    acting = clause(scene)
    subjects = row_left(text, acting) if acting or PRONOUN.search(text[max(0, hit.start - 60) : hit.start]) else left[-1:]
    near = [one for one in right if one.start - hit.end < 120]
    objects = [one for one in near if _BESIDE.search(scene.to(one))] or [one for one in near if _WITH.search(scene.to(one))] or [one for one in right[:1] if re.fullmatch(r" to (?:[a-z-]+ ){0,3}", scene.to(one)) or _DIRECT.fullmatch(scene.to(one))]
    if not objects:
        return [*subjects, *[one for one in left if one not in subjects and _WITH.search(text[: one.start])][-1:]]
    return [*subjects, *row_right(text, [one for one in right if one.start >= objects[0].start])]


def _employers(scene: Scene, who: list[tuple[str, str]]) -> list[str]:
    """The body of an appointment beside its person: `Acme's chairman Roe will retire`, `resigned as head of Acme`, `its chairman`; none where a body stands there already."""
    if any(one.name.kind in ("company", "institution") and one.name.slug in dict(who) for one in scene.here):
        return []
    whole = [one.name.org for one in scene.here if one.name.org and one.end - one.start > max(map(len, one.name.forms))]
    of = [one.name.slug for one in scene.here if one.start >= scene.hit.end and one.name.kind in ("company", "institution") and re.search(r"(?<!formerly )(?<!previously )\b(?:of|at|by)(?: [a-z-]+){0,3} $", scene.to(one))]
    before = [one.name.slug for one in scene.left if one.name.kind == "company" and re.search(r"\bits\b", scene.since(one))]
    meant = [scene.focus] if scene.focus and (scene.hit.trigger.rule == "appointed-passive" or re.search(r"\bthe (?:company|firm|bank|group)\b", scene.text)) else []
    return (before or whole or of or meant)[:1]


def _replaced(scene: Scene) -> list[str]:
    """Who goes: `replacing Roe`."""
    return [one.name.slug for one in scene.here if one.start >= scene.hit.end and re.search(r"\b(?:replac|succeed)\w+ (?:[a-z-]+ ){0,3}$", scene.text[: one.start])]


def _regulatory(scene: Scene) -> Parties:
    """Who rules, and the companies of the clause on which it is ruled: `The bank blocked the sale of Acme to Zeta`, `A judge of the court granted it protection`."""
    (first, second), right = scene.hit.trigger.roles, scene.right
    members = [one.name.slug for one in scene.left if one.name.kind == "institution" and _MEMBER.search(scene.text[: one.start])]
    who = [one.name.slug for one in row_left(scene.text, clause(scene))] or members or pronoun(scene)
    stop = _CLAUSE_ENDS.search(scene.text, scene.hit.end)
    body = right[:1] if right and re.search(r"\b(?:from|of|by|on) (?:the )?(?:[A-Z][\w.]+ )?$", scene.to(right[0])) else []
    objects = [one.name.slug for one in right if one.start < (stop.start() if stop else len(scene.text)) and (one.name.kind in ("company", "unknown", "person") or one in body)]
    meant = [scene.focus] if not objects and re.match(rf" (?:it|the (?:[\w-]+ ){{0,3}}?{NOUN_OF_BODY}|the \w+(?= (?:[$€£]|[A-Z]{{0,3}}\d)))\b", scene.text[scene.hit.end :]) else []
    return _unique([(slug, first) for slug in who] + [(slug, second) for slug in [*objects, *meant]])


def _noun(scene: Scene) -> Parties:
    """`Y's purchase of X`, `the acquisition of X by Y`, `Y prepares a bid for X`, `A fire broke out at X`."""
    first, second = scene.hit.trigger.roles
    owners = [one for one in scene.left if re.fullmatch(r"['’]s? (?:[\w$€£.-]+ ){0,5}| (?:[\w-]+ ){0,2}", scene.since(one))]
    of = [one for one in scene.right if re.fullmatch(r"| (?:broke out )?(?:of|in|for|at)(?: [a-z'’-]+){0,4} ", scene.to(one))]
    by = [one for one in scene.right if re.search(r"\b(?:by|from)(?: [a-z][\w-]*| \S+['’]s){0,4} $", scene.to(one))]
    acting = [one.name.slug for one in owners[-1:] + by[:1]] or (subject(scene) if of and scene.hit.trigger.kind == "acquisition" else [])
    pairs = [(slug, first) for slug in acting] + [(one.name.slug, second) for one in row_right(scene.text, of)]
    return _unique(pairs or [(slug, first) for slug in subject(scene)])
