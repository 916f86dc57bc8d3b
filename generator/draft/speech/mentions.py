"""The names by sentence: who stands where, and who is meant by a body's name with a title."""

from __future__ import annotations

import re
from bisect import bisect_left
from typing import NamedTuple

from generator.draft.candidates import Name, Sentence
from generator.draft.names.titles import title_at

_PREPOSITION = re.compile(r"\b(?:[Ll]ike|of|in|by|from|with|at|for|to|than|like|against|between|including|into|on|under|behind|as|per|via|alongside|told|called|named)(?: (?:(?!(?:since|when|after|while|because|if|but|before|until|though|although)\b)[a-z][\w-]*|\S+['’]s|[A-Z][a-z]+(?:an|ese|ish)))*? $")
_FINITE = r"(?:is|was|are|were|has|have|had|will|would|can|could|may|might|must|should|did|does|do|met|said|told|made|took|gave|went|came|saw|got|held|set|put|cut|rose|fell|grew|won|lost|sold|bought|built|kept|left|hit|ran|began|sought|became|beat|led|spent|plans|[a-z]{3,}(?:ed|es|s))"
_VERB_BEHIND = re.compile(rf"(?: \([^()]{{1,60}}\)|, [^,;]{{2,90}},)?(?: (?:also|then|now|recently|earlier|later|today|still|both|already|first|jointly|reportedly|on \w+|this week|last (?:week|month|year)|\w+ly))*,? (?:and (?:its |the |an? )?(?:[A-Z][a-z]+(?:an|ese|ish|ch) )?(?:[a-z-]+ ){{0,3}}[A-Z][\w &]{{1,30}} )?{_FINITE}\b")


_ASIDE = re.compile(r", (?:which|who|whose|an?|the|formerly|part of|owner of|maker of|including|together with|along with|(?:contacted|asked|reached|approached|owned|led|run|founded|advised|backed) by)\b[^,;:\"“”]{2,120},(?= [a-z])")


class Mention(NamedTuple):
    """One place of a name; offsets in its sentence."""

    start: int
    end: int
    name: Name


class Mentions:
    """All places of all names in order; `of` gives those of a sentence."""

    def __init__(self, names: tuple[Name, ...]) -> None:
        self._all = sorted(((start, end, name) for name in names for start, end in name.mentions), key=lambda one: one[:2])
        self._starts = [start for start, _, _ in self._all]
        self.by_slug = {name.slug: name for name in names}
        self._holders: dict[str, list[Name]] = {}
        for name in names:
            if name.org:
                self._holders.setdefault(name.org, []).append(name)

    def of(self, sentence: Sentence) -> list[Mention]:
        """The names of a sentence. A body before its holder's title is part of the person's mention: `OpenAI CEO Sam Altman`; `the OpenAI CEO`, where one is known."""
        first, last = bisect_left(self._starts, sentence.start), bisect_left(self._starts, sentence.end)
        plain = [Mention(start - sentence.start, end - sentence.start, name) for start, end, name in self._all[first:last]]
        found: list[Mention] = []
        start = -1
        for n, one in enumerate(plain):
            acting = self._acting(sentence.text, one, plain[n + 1] if n + 1 < len(plain) else None)
            if acting:
                found.append(acting._replace(start=start) if start >= 0 else acting)
            start = -1 if acting else one.start if start < 0 else start
        return found

    def _acting(self, text: str, one: Mention, after: Mention | None) -> Mention | None:
        if one.name.kind not in ("company", "institution", "place", "unknown") or text[one.end : one.end + 1] not in (" ", "'", "’"):
            return one
        lead = re.match(r"(?:['’]s)? ", text[one.end :])
        title = title_at(text[one.end + lead.end() : one.end + 60]) if lead else None
        if not lead or not title:
            return one
        end = one.end + lead.end() + title.end()
        if re.search(r"\b(?:[Aa]n?|[Aa]nother|[Oo]ne|[Ss]everal|[Tt]wo|[Ss]ome) $", text[: one.start]):
            return one  # `a Hanbit spokesperson`: any of them
        if after and after.name.kind == "person" and re.fullmatch(r",? ", text[end : after.start]):
            return None
        holders = self._holders.get(one.name.slug, [])
        fits = [name for name in holders if same_title(name.title, title[0])] or [name for name in holders if not name.title or _shares_word(name.title, title[0])]
        return Mention(one.start, end, fits[0]) if len(fits) == 1 and title[0].casefold() not in ("executive", "partner", "investor", "officer", "analyst") else one


def same_title(one: str, other: str) -> bool:
    """`CEO` and `chief executive` are one title, `chairman` and `chair`."""
    short = {"chief executive officer": "ceo", "chief executive": "ceo", "chairwoman": "chairman", "chair": "chairman", "boss": "ceo", "chief": "ceo"}
    return short.get(one.casefold(), one.casefold()) == short.get(other.casefold(), other.casefold())


def _shares_word(one: str, other: str) -> bool:
    return bool({*one.casefold().split()} & {*other.casefold().split()} - {"and", "chief", "officer", "director", "vice", "senior"})


def owned(text: str, one: Mention) -> bool:
    """Whether the name owns what follows: `Samsung's office`."""
    return text[one.end : one.end + 2] in ("'s", "’s") or text[one.end : one.end + 2] in ("' ", "’ ") and text[one.end - 1] == "s"


def subjects(text: str, here: list[Mention], before: int) -> list[Mention]:
    """Names that can be the subject of a verb at `before`, the likeliest last: not behind a preposition, owning nothing, best with a verb behind them."""
    left = [one for one in here if one.end <= before and not owned(text, one) and not re.search(r"; |: ", text[one.end : before])]
    last = next((one for one in reversed(here) if one.end <= before), None)
    if last and re.match(r",? (?:which|who)\b[^,]*$", text[last.end : before]):
        return [last]  # of its own relative clause
    asides = [match.span() for match in _ASIDE.finditer(text, 0, before)]
    left = [one for one in left if not any(start < one.start and one.end < end for start, end in asides)] or left
    free = [one for one in left if not _PREPOSITION.search(text[max(0, one.start - 60) : one.start])]
    acting = [one for one in free if _VERB_BEHIND.match(text, one.end)]
    return acting or free
