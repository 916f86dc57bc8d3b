"""The source behind a cue: `according to Acme chief executive Jane Roe`; `"…," said Jane Roe, chief executive of Acme`."""

from __future__ import annotations

import re

from generator.draft.candidates import CHECK
from generator.draft.speech.holders import apposed, joint_right, outlet, presented
from generator.draft.speech.mentions import Mention, owned
from generator.draft.speech.recall import Recall
from generator.draft.speech.said import MEDIA, NAMED, UNNAMED, Attribution, label_of
from generator.draft.speech.verbs import APPOSED_NOUN, PRINTED, UNNAMED_BEHIND, UNNAMED_PERSON

_MEDIA = re.compile(r"\s*(?:(?:local |state |\w+ )?(?:media|press|newspaper|news)(?: reports?)?\b|(?:the )?(?:[\w'’.&-]+ ){0,4}(?:news agency|news site|newswire|broadcaster|tabloid|business daily)\b)")
_NOUN = re.compile(r"\s*(?:the|a|an|its)\s+(?:[\w'’-]+ ){0,3}?(company|firm|group|bank|ministry|agency|regulator|report|data|statement|filing|government|lender|study|survey|chief executive|chairman|chairwoman|president|founder)\b")
_QUOTED = re.compile(r"[\"”’'][,.]? $")
_SPEAKER = re.compile(r" (?:(?:[a-z][\w-]*|[A-Z][\w.&-]*['’]s) )*[A-Z\d]")
_ANYONE = re.compile(r" (?:an?|one|two|three|four|five|several|some|many|most|other)\b")


def behind(text: str, start: int, end: int, here: list[Mention], verb: str, rule: str, recall: Recall) -> Attribution:
    """Who stands behind the cue at `start`–`end`: press, people without a name, the person before their body, else the first name, else a noun."""
    clause = re.split(r"[;\"“”]|,(?! (?:Inc|Ltd))| (?:said|which|who|that|and (?:a|the|its))\b", text[end : end + 160], maxsplit=1)[0]
    close = [one for one in here if end <= one.start < end + len(clause)]
    if office := _office(text, end, clause, here):
        return Attribution(start, end, verb, NAMED, (office.name.slug,), "inverted-office")
    if close and close[0].name.kind in ("person", "place") and owned(text, close[0]):
        close = close[1:]  # `said Roe's predecessor`, `according to Japan's news agency`
    if _MEDIA.match(clause):
        return Attribution(start, end, verb, MEDIA, tuple(one.name.slug for one in close[:1] if one.name.subkind == "outlet"), rule)
    if UNNAMED_BEHIND.match(clause) and not (close and close[0].name.kind == "person" and close[0].start - end < 20 and not re.search(r"\b(?:on|in|at|of|from|to) (?:the )?$", text[end : close[0].start])):
        return Attribution(start, end, verb, UNNAMED, recall.group(clause), rule)
    if close:
        people = [one for one in close if one.name.kind == "person"]
        who = people[:1] if people and text[close[0].end : people[0].start].strip("'’s ").count(",") == 0 else close[:1]
        group = joint_right(text, close) if who == close[:1] else who
        label = MEDIA if outlet(text, who[0], verb) or PRINTED.match(clause) else label_of(who[0].name)
        return Attribution(start, end, verb, label, tuple(one.name.slug for one in group), rule)
    described, pronoun = _NOUN.match(clause), re.match(r"\s*(?:him|her|them)(?=\W*$| (?:on|in|at|and)\b)", clause)
    meant = recall.noun(described[1]) if described else recall.person if pronoun else ""
    return Attribution(start, end, verb, NAMED, (meant,) if meant else (), rule, CHECK)


def _office(text: str, end: int, clause: str, here: list[Mention]) -> Mention | None:
    """The person named right behind an office: `said the head of the union, Jane Roe.`; `said Roe's predecessor, Jane Doe`."""
    if text[end + len(clause) : end + len(clause) + 2] != ", " or not re.match(r" (?:the|an?|its|his|her|their|[\w.&-]+(?: [\w.&-]+){0,3}['’]s) [a-z]", clause):
        return None
    at = end + len(clause) + 2
    inside = [one for one in here if end <= one.start < at and one.name.kind == "person" and not owned(text, one)]
    return next((one for one in here if one.start == at and one.name.kind == "person" and not inside and re.match(r"[.,;]|$", text[one.end :])), None)


def inverted(text: str, match: re.Match[str], here: list[Mention], verb: str, recall: Recall) -> Attribution | None:
    """The speaker behind a verb that follows a quotation or a comma: `"…," said Roland Busch, chief executive of Siemens`."""
    if not re.search(r"(?:[,.!?…]?[\"”’']|,)[,.]? $", text[max(0, match.start() - 5) : match.start()]) or match[0] in ("told", "called", "expected", "described", "unveiled") or match[0].endswith("ing"):
        return None
    after = text[match.end() :]
    if re.match(r" (?:he|she|they|it|that|in|on|to|at)\b", after):
        return None
    quoted = _QUOTED.search(text[max(0, match.start() - 4) : match.start()])
    if not quoted and (not (UNNAMED_BEHIND.match(after) or _SPEAKER.match(after[:60]) or _ANYONE.match(after)) or _has_subject(text, match, here)):
        return None
    found = behind(text, match.start(), match.end(), here, verb, "inverted", recall)
    return found if found.label == UNNAMED or found.sources or quoted and re.match(r" (?:the|a|an|one|another|its|his|her|their)\b", after) else None


def _has_subject(text: str, match: re.Match[str], here: list[Mention]) -> bool:
    """Whether the verb ends an apposition of its subject: `Jane Roe, an analyst at Acme, said a bid`; `a director, who asked not to be named, said an appeal`; `The judge, Jane Roe, said Acme`."""
    before = text[: match.start()]
    left = [one for one in here if one.end <= match.start()]
    return bool(apposed(left, before) or presented(left, before) or APPOSED_NOUN.match(before) or UNNAMED_PERSON.search(before[-260:]))
