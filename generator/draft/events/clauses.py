"""Groups → clauses: whose subject is what, what stands behind the verb, and which clause governs which: the second half of the light parser."""

from __future__ import annotations

import operator
from dataclasses import replace
from itertools import accumulate, pairwise

from generator.draft.events.lexicon import OBJECT_CONTROL, SPEECH
from generator.draft.events.structure import (
    COMMA,
    LINK,
    RELATIVE,
    STOP,
    SUBORDINATE,
    THAT,
    Clause,
    Group,
    Link,
    NounGroup,
    VerbGroup,
)
from generator.draft.events.subjects import BEGINS_CLAUSE, Subjects
from generator.draft.events.wordlists import FRACTIONS, TIMES

_MARKS = ('"', "“", "”", "‘", "’")
_NOMINATIVE = (["it"], ["they"], ["he"], ["she"], ["we"])


def clauses(found: list[Group]) -> list[Clause]:
    """The clauses of a sentence in the order of their verbs."""
    return _Parser(found).run()


class _Parser:
    def __init__(self, found: list[Group]) -> None:
        self.groups = found
        self.made: dict[int, Clause] = {}
        self.subjects = Subjects(found, self.made)
        self.quoted = list(accumulate((isinstance(one, Link) and one.word in ('"', "“", "”") for one in found), operator.xor))
        """Of each group, whether it stands between quotation marks."""
        self.begins: dict[int, int] = {}
        """Verb → the group with which its subject begins: what stands from there on belongs to no clause before."""

    def run(self) -> list[Clause]:
        verbs = [n for n, one in enumerate(self.groups) if isinstance(one, VerbGroup)]
        for n in verbs:
            self.made[n] = self._clause(n)
        for n, after in zip(verbs, [*verbs, len(self.groups)][1:], strict=True):
            begins = self.begins.get(after, after)
            self._complements(n, begins if begins > n else after)
            self._control(n, after)
        return self._forward([self.made[n] for n in verbs])

    def _forward(self, made: list[Clause]) -> list[Clause]:
        """`Founded in 1958, Acme runs …`: a participle that comes first has the subject of the next clause."""
        for one, after in pairwise(made):
            if not one.subject and one.role == "participle" and one.over is None:
                one.subject, one.over = after.subject, after
        return made

    def _before(self, n: int) -> tuple[int, Clause | None]:
        """The nearest clause before, unless a stop is between."""
        for at in range(n - 1, -1, -1):
            one = self.groups[at]
            if isinstance(one, VerbGroup):
                return at, self.made[at]
            if isinstance(one, Link) and one.kind == STOP and one.word == ";":
                break
        return -1, None

    def _clause(self, n: int) -> Clause:
        verb = self.groups[n]
        assert isinstance(verb, VerbGroup)
        at, before = self._before(n)
        if verb.form == "infinitive" and before is None and n and isinstance(self.groups[n - 1], NounGroup):
            _, subject, theirs = self.subjects.of(n)
            return Clause(replace(verb, modal="will"), "main", None, subject, theirs)  # of a headline: `Acme to close a plant`
        if verb.form == "infinitive":
            return Clause(verb, "infinitive", self._governing(n, before), *self._shared(before))
        if verb.form == "ing":
            return self._ing(n, verb, before)
        if self._reduced(n, verb):
            return self._participle(n, verb, before)
        return self._finite(n, verb, at, before)

    def _governing(self, n: int, before: Clause | None) -> Clause | None:
        """`plans to hire people and to open a plant`: an infinitive behind a link is governed by what governs the one before it."""
        return before.over if before and before.role == "infinitive" and isinstance(self.groups[n - 1], Link) else before

    @staticmethod
    def _shared(before: Clause | None) -> tuple[list[NounGroup], list[NounGroup]]:
        return (before.subject, before.theirs) if before else ([], [])

    def _ing(self, n: int, verb: VerbGroup, before: Clause | None) -> Clause:
        noun = self.groups[n - 1] if n else None
        before_noun = self.groups[n - 2] if n > 1 else None
        if isinstance(noun, NounGroup) and (noun.prep == "" and not isinstance(before_noun, VerbGroup) or noun.prep == "with" and not isinstance(before_noun, (VerbGroup, NounGroup))):
            self.begins[n] = n - 1
            return Clause(verb, "participle", before, [noun])
        return Clause(verb, "participle", before, *self._shared(before))

    def _reduced(self, n: int, verb: VerbGroup) -> bool:
        """Whether a bare form that may be past or participle is a participle: `led by Acme`; behind an object; before another verb of the same subject."""
        if verb.form == "participle":
            return True
        if not verb.either:
            return False
        noun = self.groups[n - 1] if n else None
        if isinstance(noun, NounGroup) and noun.words in _NOMINATIVE:
            return False  # `since it issued a warning`
        after = self.groups[n + 1] if n + 1 < len(self.groups) else None
        if isinstance(noun, NounGroup) and noun.prep in BEGINS_CLAUSE and noun.names and isinstance(after, NounGroup) and not after.prep and not self.subjects.is_time(after):
            return False  # `a week after Acme unveiled a service`: what has an object is no passive
        by = isinstance(after, NounGroup) and after.prep == "by" and bool(after.names or after.words) and not after.values and after.head not in FRACTIONS and after.head not in ("point", "limit", "margin", "maximum")
        before = self.groups[n - 1] if n else None
        if verb.verb in ("end", "start", "begin") and isinstance(before, NounGroup) and before.head in TIMES:
            return True  # `the six months ended 31 December`
        said = n > 1 and isinstance(over := self.groups[n - 2], VerbGroup) and over.verb in SPEECH
        return by and not said or n == 0 or self._is_object(n - 1) or self._another_follows(n) or self._in_aside(n)

    def _in_aside(self, n: int) -> bool:
        """`Acme, quoted on the main market, fell`: between a comma behind a noun group that is no object, and a comma before a verb."""
        left = self.groups[n - 1] if n else None
        if not (isinstance(left, Link) and left.kind == COMMA and n > 1 and isinstance(self.groups[n - 2], NounGroup)) or self._is_object(n - 2):
            return False
        at = n + 1
        while at < len(self.groups) and isinstance(one := self.groups[at], NounGroup):
            at += 1
        return at + 1 < len(self.groups) and isinstance(one := self.groups[at], Link) and one.kind == COMMA and isinstance(self.groups[at + 1], VerbGroup)

    def _is_object(self, at: int) -> bool:
        """Whether the noun group at `at`, or the one to which it belongs, stands behind a verb that is no verb of speech."""
        while at >= 0 and isinstance(self.groups[at], NounGroup):
            at -= 1
        one = self.groups[at] if at >= 0 else None
        return isinstance(one, VerbGroup) and one.verb not in SPEECH

    def _another_follows(self, n: int) -> bool:
        """`The vessels ordered last year will be built`: a finite verb with nothing but noun groups between."""
        if n == 0 or not isinstance(self.groups[n - 1], NounGroup):
            return False
        at = n + 1
        while at < len(self.groups) and isinstance(one := self.groups[at], NounGroup) and (one.prep and one.prep not in BEGINS_CLAUSE or one.head in TIMES):
            at += 1
        verb = self.groups[at] if at < len(self.groups) else None
        return isinstance(verb, VerbGroup) and at > n + 1 and verb.form == "finite" and (verb.first != verb.main or not verb.either)

    def _participle(self, n: int, verb: VerbGroup, before: Clause | None) -> Clause:
        """The noun group right before is what it is done to, or the subject of the sentence."""
        passive = replace(verb, passive=True, form="participle")
        noun = self.groups[n - 1] if n else None
        if isinstance(noun, NounGroup):
            return Clause(passive, "participle", before, [noun])
        if isinstance(noun, Link) and noun.kind == COMMA and n > 1 and isinstance(near := self.groups[n - 2], NounGroup) and not before:
            return Clause(passive, "participle", before, [near])
        return Clause(passive, "participle", before, *self._shared(before))

    def _finite(self, n: int, verb: VerbGroup, at: int, before: Clause | None) -> Clause:
        first, subject, theirs = self.subjects.of(n)
        left = self.groups[n - 1] if n else None
        if not subject:
            if isinstance(left, Link) and left.kind in (RELATIVE, THAT):
                return Clause(verb, "relative", before, self.subjects.antecedent(n - 1))
            if before is None:
                return Clause(verb)
            shared = self._sentence_subject(n, before)
            modal = verb.modal or (shared.verb.modal if not verb.past and verb.first == verb.last else "")
            return Clause(replace(verb, modal=modal), "coordinate", shared.over if shared.role != "main" else None, shared.subject, shared.theirs, link=shared.link)
        self.begins[n] = first
        return self._placed(Clause(verb, "main", None, subject, theirs), first, at, before)

    def _sentence_subject(self, n: int, before: Clause) -> Clause:
        """The clause whose subject a verb without one shares: the nearest finite one that is no aside."""
        earlier = (one for at, one in reversed(self.made.items()) if at < n and self.quoted[at] == self.quoted[n])
        return next((one for one in earlier if one.verb.form in ("finite", "infinitive") and one.role not in ("participle", "relative")), before)

    def _placed(self, clause: Clause, first: int, at: int, before: Clause | None) -> Clause:
        """A clause with its subject, in its place in the sentence by what stands before the subject."""
        left = self.groups[first - 1] if first else None
        prep = clause.subject[0].prep if clause.subject else ""
        if prep in BEGINS_CLAUSE:
            clause.role, clause.over, clause.link = "subordinate", before, prep
        elif isinstance(left, Link) and left.kind == SUBORDINATE:
            clause.role, clause.over, clause.link = "subordinate", before, left.word
        elif isinstance(left, Link) and left.kind == RELATIVE:
            clause.role, clause.over = "relative", before
            if left.word == "whose" and clause.subject:
                owner = self.subjects.antecedent(first - 1)
                clause.subject = [replace(clause.subject[0], owners=[name for one in owner for name in one.names]), *clause.subject[1:]]
        elif isinstance(left, Link) and left.kind == THAT:
            behind_noun = isinstance(self.groups[first - 2] if first > 1 else None, NounGroup) and not (before and before.verb.verb in SPEECH)
            clause.role, clause.over, clause.link = "relative" if behind_noun else "reported", before, "that"
        elif before and before.verb.verb in SPEECH and not before.verb.passive and isinstance(left, (VerbGroup, NounGroup)):
            clause.role, clause.over = "reported", before
        elif before and before.role == "reported" and isinstance(left, Link) and left.kind == LINK:
            clause.role, clause.over = "reported", before.over
        return clause

    def _complements(self, n: int, end: int) -> None:
        """The objects and prepositional groups from a verb to the next clause."""
        clause, row, comma, linked, aside = self.made[n], None, False, False, False
        for one in self.groups[n + 1 : end]:
            if isinstance(one, Link) and one.word in _MARKS:
                continue
            if isinstance(one, VerbGroup) or isinstance(one, Link) and one.kind not in (COMMA, LINK):
                break
            if isinstance(one, Link):
                comma, linked, aside = comma or one.kind == COMMA, linked or one.kind == LINK, False
                continue
            if aside:
                continue
            if one.prep == "including" and row is not None:
                row.append(one)  # `from investors including Acme and Zeta`
            elif one.prep:
                row = clause.slots.setdefault("with" if one.prep == "alongside" else one.prep, [])
                row.append(one)
            elif row is not None and (linked or comma and not one.determiner and one.names):
                row.append(one)
            elif self.subjects.is_time(one) or comma:
                aside = not self.subjects.is_time(one)  # `Jo Roe, a former head of Zeta`
                if aside and row and one.determiner in ("a", "an") and not one.names:
                    row.append(one)
            else:
                row = [one]
                clause.objects.append(row)
            comma = linked = False

    def _control(self, n: int, after: int) -> None:
        """`asked Zeta to sell`: the object is the subject of the infinitive; not in `plans to hire people and to open a plant`."""
        clause, governed = self.made[n], self.made.get(after)
        if governed and governed.role == "infinitive" and clause.verb.verb in OBJECT_CONTROL and not clause.verb.passive and clause.objects and not isinstance(self.groups[after - 1], Link):
            governed.subject, governed.theirs = clause.objects[-1], []
