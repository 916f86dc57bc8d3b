"""Which of the names before a verb of speech stand for its subject: joined names, the holder of a title in an apposition, a document, an outlet."""

from __future__ import annotations

import re

from generator.draft.names.titles import titles_in
from generator.draft.speech.lookback import ending
from generator.draft.speech.mentions import Mention
from generator.draft.speech.verbs import ASIDE, DOCUMENT, OUTLET_BEFORE, OUTLET_BEHIND, OUTLET_MAYBE, OUTLET_NAME, STAFF


def document(before: str) -> bool:
    """Whether a document is the subject of the verb behind: `court filings show`; not `Acme in a filing said`."""
    match = DOCUMENT.search(before)
    return match is not None and not ending(r"\b(?:[Mm]edia|[Pp]ress|[Nn]ews) $|\b(?:in|on|via|by|with|of|to|from|about|after) (?:(?:an?|its|the|his|her) )?(?:[\w-]+ ){0,3}$", before, match.start())


def document_of(before: str, left: list[Mention]) -> list[Mention]:
    """Whose document it is: `a statement from Acme said`, `a letter signed by Jane Roe says`."""
    match = ending(r"\b(?:statements?|letters?|memos?|emails?|posts?|notices?|filings?|releases?|reports?|notes?|circulars?)(?: \w+)? (?:from|by|of|issued by|sent by|signed by|written by) (?:the )?$", before, left[-1].start) if left else None
    return left[-1:] if match else []


def outlet(text: str, one: Mention, verb: str = "") -> bool:
    """Whether a name is an outlet's by its words or the noun beside it; a word that firms bear too (`Star`) only before a verb of reporting."""
    near = text[max(0, one.start - 40) : one.start]
    printed = text[one.start : one.end]
    by_name = OUTLET_NAME.search(printed) or verb in ("reported", "wrote") and OUTLET_MAYBE.search(printed)
    return one.name.kind in ("company", "institution", "unknown") and bool(by_name or OUTLET_BEFORE.search(near) or OUTLET_BEHIND.match(text, one.end))


def presented(left: list[Mention], before: str) -> list[Mention]:
    """A person whose office stands before the name, between commas: `The judge, Jane Roe, said` is Roe."""
    last = left[-1] if left else None
    return [last] if last and last.name.kind == "person" and before[last.end :] == ", " and ending(r"(?:^|[ ;])(?:[Tt]he|[Aa]n?|[Ii]ts|[Hh]is|[Hh]er|[Tt]heir|[\w.&-]+['’]s) (?:[\w-]+ ){0,5}[a-z-]+, $", before, last.start) else []


def quoted_by(text: str, at: int, left: list[Mention]) -> list[Mention]:
    """Whose words an outlet prints: `The Herald quoted Jane Roe as saying`, `Jane Roe was quoted by the Herald as saying`."""
    if passive := ending(r"\b(?:is|was|were|been) quoted (?:by [^,;]{2,60}? |in [^,;]{2,60}? )?as $", text, at):
        return [one for one in left if one.end <= passive.start()][-1:]
    active = ending(r"\b(?:quot(?:ed|es|ing)|cit(?:ed|es|ing)) ([^;\"“”]{2,90}) as $", text, at)
    return [one for one in left if active and one.start >= active.start(1)][:1]


def staff(before: str, left: list[Mention]) -> list[Mention]:
    """A body whose people speak: `Treuwald Bank analysts, who rate the stock, said` is the bank."""
    return [one for one in left[-2:] if one.name.kind in ("company", "institution") and STAFF.fullmatch(before[one.end :])]


def aside(before: str, left: list[Mention]) -> list[Mention]:
    """The subject before a participle: `The Marlow Herald, citing two people, said` is the Herald."""
    match = ending(ASIDE, before, len(before))
    return [one for one in left if match and one.end == match.start()]


_AND = re.compile(r",? (?:and|&|or) (?:the |its |their )?")

_OBJECT = re.compile(r"\b(?:\w+ed|met|saw|beat|told|to|with|from|by|of|against|for|in|at|on) $")
"""Before a name that is no subject: `Roe met Doe, and Lee said`."""


def _joined(text: str, one: Mention, other: Mention) -> bool:
    """Whether `and` stands between two names, an office before the second or an apposition behind the first left aside: `Jane Roe, who runs Acme, and Chairman John Doe`."""
    between = text[one.end : other.start]
    people = one.name.kind == "person" == other.name.kind
    if between.startswith(", and ") and people and ending(_OBJECT, text, one.start):
        return False
    if _AND.fullmatch(between) or between == ", ":
        return True
    behind = re.match(r"(?:, [^,;:\"“”]{2,80},|,)? and ", between) if people else None
    office = between[behind.end() :].rstrip(", ") if behind else "."
    return not office or bool(titles_in(office)) and re.search(r"[,.;:\"“”]|\b(?:said|told|was|is)\b", office) is None


def joint(text: str, left: list[Mention]) -> list[Mention]:
    """The last name and those that are joined to it: `Samsung and SoftBank`."""
    group = [left[-1]]
    for n, one in enumerate(reversed(left[:-1])):
        if n == 0 and text[one.end : group[0].start].strip() == ",":
            break
        beside = _joined(text, one, group[0])
        if group[0].name.kind == "person" != one.name.kind and (not beside or ending(r"\b(?:of|at|for|from) (?:the )?$", text, one.start)):
            continue  # a body in the apposition of a person before it
        if not beside:
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
    relative = [one for one in left if one.name.kind == "person" and re.fullmatch(r", who [^,;:\"“”]{2,160}, ", before[one.end :])]
    if relative:
        return relative
    for one in reversed(left):
        if before.count(")", one.end) > before.count("(", one.end):
            continue  # in brackets: a ticker
        between = re.sub(r" \([^()]{1,40}\)", "", before[one.end :])
        if len(between) > 220 or re.search(r"[;:\"“”]|\b(?:said|told|and|but|that|while)\b", between.replace(" and chief", "").replace(" and CEO", "")):
            break
        opens = re.match(r",? \(?|, ", between)
        if not between.startswith((",", " (")) or not opens:
            continue
        if one.name.kind == "person" and (titles_in(between[:90]) or re.match(r", (?:who|an?|the|his|her|its|their|one of|of|from|at|[0-9]{2},|[a-z]+ing|dressed|flanked|asked|pressed|reached|contacted|joined)\b", between)):
            return [one]
        if one.name.kind in ("company", "institution") and re.match(r", (?:(?:which|an?|the|one of|part of|owner|maker|parent)\b|[A-Z][\w.-]*['’]s )| \(", between) and re.search(r"[,)] (?:\w+ )?$", between):
            return _of_body(left[: left.index(one)], one, before) or [one]
    return []


def _of_body(left: list[Mention], body: Mention, before: str) -> list[Mention]:
    """Who belongs to the body: `Jane Roe of Acme, the broker, thinks` is Roe."""
    return [one for one in left[-1:] if one.name.kind == "person" and re.fullmatch(r",? (?:of|at|from|with) (?:the )?", before[one.end : body.start])]


def clause_subject(text: str, left: list[Mention]) -> Mention | None:
    return next((one for one in left if one.name.kind in ("person", "company", "institution") and not text[one.end : one.end + 2] in ("'s", "’s")), None)
