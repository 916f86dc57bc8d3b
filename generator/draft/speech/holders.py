"""Which of the names before a verb of speech stand for its subject: joined names, the holder of a title in an apposition, a document, an outlet."""

from __future__ import annotations

import re

from generator.draft.names.titles import titles_in
from generator.draft.speech.mentions import Mention
from generator.draft.speech.verbs import ASIDE, DOCUMENT, OUTLET_BEFORE, OUTLET_BEHIND, OUTLET_NAME, STAFF


def document(before: str) -> bool:
    """Whether a document is the subject of the verb behind: `court filings show`; not `Acme in a filing said`."""
    match = DOCUMENT.search(before)
    return bool(match) and not re.search(r"\b(?:in|on|via|by|with|of|to|from|about|after) (?:(?:an?|its|the|his|her) )?(?:[\w-]+ ){0,3}$", before[: match.start()])


def outlet(text: str, one: Mention) -> bool:
    return one.name.kind in ("company", "institution", "unknown") and bool(OUTLET_BEFORE.search(text[max(0, one.start - 40) : one.start]) or OUTLET_NAME.search(text[one.start : one.end]) or OUTLET_BEHIND.match(text, one.end))


def staff(before: str, left: list[Mention]) -> list[Mention]:
    """A body whose people speak: `Treuwald Bank analysts, who rate the stock, said` is the bank."""
    return [one for one in left[-2:] if one.name.kind in ("company", "institution") and STAFF.fullmatch(before[one.end :])]


def aside(before: str, left: list[Mention]) -> list[Mention]:
    """The subject before a participle: `The Marlow Herald, citing two people, said` is the Herald."""
    match = ASIDE.search(before)
    return [one for one in left if match and one.end == match.start()]


def joint(text: str, left: list[Mention]) -> list[Mention]:
    """The last name and those that are joined to it: `Samsung and SoftBank`."""
    group = [left[-1]]
    for n, one in enumerate(reversed(left[:-1])):
        if n == 0 and text[one.end : group[0].start].strip() == ",":
            break
        if not re.fullmatch(r",? (?:and|&|or) (?:the )?|, ", text[one.end : group[0].start]):
            break
        group.insert(0, one)
    return group


def joint_right(text: str, right: list[Mention]) -> list[Mention]:
    group = right[:1]
    for one in right[1:]:
        if not re.fullmatch(r",? (?:and|&) (?:the )?", text[group[-1].end : one.start]):
            break
        group.append(one)
    return group


def apposed(left: list[Mention], before: str) -> list[Mention]:
    """The holder of a title in an apposition: `Roland Busch, chief executive of Siemens, said` is Busch; `Acme, a unit of Zeta, said` is Acme."""
    for one in reversed(left):
        if before.count(")", one.end) > before.count("(", one.end):
            continue  # in brackets: a ticker
        between = re.sub(r" \([^()]{1,40}\)", "", before[one.end :])
        if len(between) > 220 or re.search(r"[;:\"“”]|\b(?:said|told|and|but|that|while)\b", between.replace(" and chief", "").replace(" and CEO", "")):
            break
        opens = re.match(r",? \(?|, ", between)
        if not between.startswith((",", " (")) or not opens:
            continue
        if one.name.kind == "person" and (titles_in(between[:90]) or re.match(r", (?:who|an?|the|his|her|its|their|one of|of|from|at|[0-9]{2},)\b", between)):
            return [one]
        if one.name.kind in ("company", "institution") and re.match(r", (?:which|an?|the|one of|part of|owner|maker|parent)\b| \(", between) and re.search(r"[,)] (?:\w+ )?$", between):
            return [one]
    return []


def clause_subject(text: str, left: list[Mention]) -> Mention | None:
    return next((one for one in left if one.name.kind in ("person", "company", "institution") and not text[one.end : one.end + 2] in ("'s", "’s")), None)
