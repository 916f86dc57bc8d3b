"""The subject of a verb: leftwards over asides, times and prepositional groups; and the noun before a relative clause."""

from __future__ import annotations

from dataclasses import replace

from generator.draft.events.lexicon import SPEECH
from generator.draft.events.structure import (
    COMMA,
    LINK,
    RELATIVE,
    STOP,
    Clause,
    Group,
    Link,
    NounGroup,
    VerbGroup,
)
from generator.draft.events.wordlists import DETERMINERS, TIMES

BEGINS_CLAUSE = frozenset("after before since until as while than".split())
"""Prepositions that may begin a clause too: `after the report`, `after it fell`."""
_WHICH = frozenset("last next early late first second third fourth previous following same full earlier past coming current final".split())


class Subjects:
    """Finds subjects among the groups of one sentence; `made` are the clauses of the verbs before."""

    def __init__(self, groups: list[Group], made: dict[int, Clause]) -> None:
        self.groups, self.made = groups, made

    def of(self, n: int) -> tuple[int, list[NounGroup], list[NounGroup]]:
        """(where it begins, its groups, the groups behind it): leftwards over asides, times and prepositions."""
        at = n - 1
        theirs: list[NounGroup] = []
        while at >= 0:
            one = self.groups[at]
            if isinstance(one, VerbGroup):
                if one.either and at in self.made and self.made[at].role == "participle":
                    at -= 1
                    continue
                return -1, [], []
            if isinstance(one, Link):
                if one.kind != COMMA or at == 0:
                    return -1, [], []
                opened = self._aside(at)
                if opened < 0 and self._with_title(at - 1):
                    at -= 1
                    continue
                if opened < 0:
                    return -1, [], []
                self._name_in_aside(opened)
                theirs = [*self._joint(opened), *theirs]
                at = opened - 1
                continue
            if one.prep and (one.prep not in BEGINS_CLAUSE or one.head in ("tax", "interest")) or self.is_time(one) and at > 0 and isinstance(self.groups[at - 1], (NounGroup, Link)) and at < n:
                if not self.is_time(one):
                    theirs.insert(0, one)
                at -= 1
                continue
            if self._is_age(at):
                at -= 2
                continue
            if at > 1 and isinstance(link := self.groups[at - 1], Link) and link.kind == LINK and isinstance(of := self.groups[at - 2], NounGroup) and of.prep and ((of.names or of.within) and (one.names or one.within) or of.prep == "between") and of.prep not in BEGINS_CLAUSE and not self.is_time(of) and at > 2:
                theirs.insert(0, replace(one, prep=of.prep))  # `a venture between Acme and Zeta was …`
                at -= 2
                continue
            first, row = self.row(at)
            return first, [*row, *(one for one in theirs if one.prep == "alongside")], theirs
        return -1, [], []

    def row(self, at: int) -> tuple[int, list[NounGroup]]:
        """`A, B and C` from its last."""
        row = [one] if isinstance(one := self.groups[at], NounGroup) else []
        first = at
        while first >= 2 and isinstance(link := self.groups[first - 1], Link) and (link.kind == LINK and link.word != "but" or link.kind == COMMA and len(row) > 1):
            one, before = self.groups[first - 2], self.groups[first - 3] if first > 2 else None
            if not isinstance(one, NounGroup) or one.prep and one.prep not in BEGINS_CLAUSE or isinstance(before, VerbGroup) and before.verb not in SPEECH:
                break
            row.insert(0, one)
            first -= 2
        return self._over_aside(first, row)

    def _over_aside(self, first: int, row: list[NounGroup]) -> tuple[int, list[NounGroup]]:
        """`Acme, a maker of chips, and Zeta`: on to the name before the aside."""
        link, comma = (self.groups[first - 1], self.groups[first - 2]) if first > 2 else (None, None)
        if isinstance(link, Link) and link.kind == LINK and isinstance(comma, Link) and comma.kind == COMMA and row[0].names and (opened := self._aside(first - 2)) > 0:
            one = self.groups[opened - 1]
            if isinstance(one, NounGroup) and one.names and not one.prep:
                return opened - 1, [one, *row]
        return first, row

    def antecedent(self, at: int) -> list[NounGroup]:
        """The noun group before a relative: the nearest, over a comma; one with a name rather than its `of`."""
        who = isinstance(link := self.groups[at], Link) and link.word == "who"
        if who and (person := self._person(at)):
            return [person]
        while at >= 0 and not isinstance(self.groups[at], NounGroup):
            if isinstance(self.groups[at], VerbGroup):
                return []
            at -= 1
        one = self.groups[at] if at >= 0 else None
        while isinstance(one, NounGroup) and one.prep in ("of", "in", "at") and at > 0 and isinstance(self.groups[at - 1], NounGroup) and not one.names:
            at -= 1
            one = self.groups[at]
        return [one] if isinstance(one, NounGroup) else []

    def _person(self, at: int) -> NounGroup | None:
        """The person before `who`: `Jo Roe, an analyst at Acme, who …`."""
        for one in reversed(self.groups[max(0, at - 6) : at]):
            if isinstance(one, VerbGroup):
                return None
            if isinstance(one, NounGroup) and one.names and one.names[0].name.kind == "person":
                return one
        return None

    def _aside(self, close: int) -> int:
        """The comma that opens the aside which the comma at `close` closes, or -1: `Acme, a maker of chips, rose`."""
        for at in range(close - 1, 0, -1):
            one, after = self.groups[at], self.groups[at + 1]
            if isinstance(one, Link) and one.kind == STOP:
                return -1
            opens = isinstance(after, NounGroup) and (after.prep or after.determiner or after.values or after.owners or after.words or after.names) or isinstance(after, VerbGroup) and after.form != "infinitive" and self.made.get(at + 1, Clause(after)).role == "participle"
            if isinstance(one, Link) and one.kind == COMMA and isinstance(after, Link) and after.kind == RELATIVE:
                return at
            if isinstance(one, Link) and one.kind == COMMA and opens and isinstance(self.groups[at - 1], NounGroup) and not self._in_relative(at):
                return at
        return -1

    def _in_relative(self, at: int) -> bool:
        """Whether a comma stands within a relative clause that is still open: `Acme, which sells in Ohio, Indiana and Utah, shut …`."""
        for before in range(at - 1, 0, -1):
            one = self.groups[before]
            if isinstance(one, Link) and one.kind == RELATIVE:
                return isinstance(self.groups[before - 1], Link)
            if isinstance(one, Link) and one.kind == COMMA and not isinstance(self.groups[before + 1], Link) and isinstance(self.groups[before + 1], VerbGroup):
                return False
        return False

    def _is_age(self, at: int) -> bool:
        """`Jo Roe, 58, who …`."""
        one, comma, person = self.groups[at], self.groups[at - 1], self.groups[at - 2] if at > 1 else None
        number = isinstance(one, NounGroup) and bool(one.values) and not one.words and not one.names
        return number and isinstance(comma, Link) and comma.kind == COMMA and isinstance(person, NounGroup) and bool(person.names) and person.names[0].name.kind == "person"

    def _joint(self, opened: int) -> list[NounGroup]:
        """`Acme, together with Zeta, will build …`: who is beside the subject."""
        one = self.groups[opened + 1]
        return [one] if isinstance(one, NounGroup) and one.prep == "alongside" else []

    def _with_title(self, at: int) -> bool:
        """Whether a name is written with a title and a comma, and begins its clause: `Acme's chairman, Jo Roe, said`."""
        one = self.groups[at]
        long = isinstance(one, NounGroup) and bool(one.names) and one.names[0].end - one.names[0].start > len(one.names[0].name.text) + 2
        return long and (at == 0 or isinstance(self.groups[at - 1], Link))

    def _name_in_aside(self, opened: int) -> None:
        """`Its watchdog, the Fair Trade Board, fined …`: the name in the aside is that of the group before it."""
        noun, named = self.groups[opened - 1], self.groups[opened + 1]
        if isinstance(noun, NounGroup) and isinstance(named, NounGroup) and not noun.names and named.names and not named.prep and noun.head:
            row = [one for one in self.groups[opened + 1 : opened + 6 : 2] if isinstance(one, NounGroup) and not one.prep]
            links = self.groups[opened + 2 : opened + 6 : 2]
            noun.names = [name for one, link in zip(row, [None, *links], strict=False) if link is None or isinstance(link, Link) and link.kind == LINK for name in one.names]

    @staticmethod
    def is_time(one: NounGroup) -> bool:
        return one.head in TIMES and one.words != ["half"] and not one.names and not one.within and all(word in TIMES or word in DETERMINERS or word in _WHICH for word in one.words) and not (one.head in ("quarter", "half") and one.determiner == "a")
