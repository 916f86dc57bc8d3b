"""Tokens → noun groups, verb groups and what links them: the first half of a light parser."""

from __future__ import annotations

from bisect import bisect_right

from generator.draft.events import wordlists as words
from generator.draft.events.lexicon import verbs
from generator.draft.events.structure import (
    COMMA,
    LINK,
    MARK,
    NAME,
    RELATIVE,
    STOP,
    SUBORDINATE,
    THAT,
    VALUE,
    WORD,
    Group,
    Link,
    NounGroup,
    Token,
)
from generator.draft.events.verb_groups import VerbReader
from generator.draft.inflection import PAST, singular

_LINKS = {**dict.fromkeys(words.COORDINATORS, LINK), **dict.fromkeys(words.RELATIVES, RELATIVE), **dict.fromkeys(words.SUBORDINATORS, SUBORDINATE), "that": THAT, **dict.fromkeys((",", "-", "–", "—", "--"), COMMA)}


_OPENING, _CLOSING = frozenset("( [ <".split()), frozenset(") ] >".split())
_BEFORE_NUMBER = frozenset("additional further extra latest other another total record upfront first last next remaining".split())
_ALSO_ADJECTIVES = frozenset("online overseas early first nationwide worldwide".split())
_ALSO_DAILY = frozenset("daily family supply weekly monthly quarterly yearly italy july early monopoly assembly only".split())


def groups(tokens: list[Token]) -> list[Group]:
    """The groups of a sentence in order; what stands in brackets and adverbs belong to none."""
    return _Cutter(tokens).run()


class _Cutter:
    def __init__(self, tokens: list[Token]) -> None:
        self.tokens, self.reader = tokens, VerbReader(tokens)
        self.found: list[Group] = []
        self.closing = [n for n, token in enumerate(tokens) if token.low in _CLOSING]

    def run(self) -> list[Group]:
        at = 0
        prep = ""
        while at < len(self.tokens):
            token = self.tokens[at]
            if token.low == "." and at + 1 < len(self.tokens) and self.tokens[at + 1].kind != MARK:
                at += 1  # of an abbreviation
                continue
            if token.low == "since" and self._low(at + 1) == "then":
                at += 2
                continue
            if token.low in _OPENING:
                at = self._behind_bracket(at)
                continue
            last = self._last(1)
            noun = last if isinstance(last, NounGroup) and last.last == at - 1 and not all(one.low in words.CALENDAR for one in self.tokens[last.first : at]) else None
            verb = None if token.kind in (NAME, VALUE, MARK) else self.reader.group(at, self._last(2) if noun else last, noun.prep if noun else prep, noun)
            if verb:
                verb.prep = prep
                self.found.append(verb)
                self.reader.last_verb = verb
                at, prep = verb.last + 1, ""
            elif token.kind == MARK and not (token.low in "$€£₹#") or token.low in words.RELATIVES or token.low == "that" and not self._pointing(at):
                self.found.append(Link(at, _LINKS.get(token.low, STOP), token.low))
                at, prep = at + 1, ""
            elif token.low in words.PREPOSITIONS and not self._counts(at) and not (token.low == "than" and self._skipped(at)):
                at, prep = at + 1, "alongside" if token.low == "with" and self._low(at - 1) in ("together", "along", "jointly") else token.low
            elif token.low in _LINKS and token.low != "that":
                self.found.append(Link(at, _LINKS[token.low], token.low))
                at, prep = at + 1, ""
            elif self._skipped(at):
                at += 1
            else:
                group = self._noun(at, prep)
                self.found.append(group)
                at, prep = group.last + 1, ""
        return self.found

    def _last(self, back: int) -> Group | None:
        return self.found[-back] if len(self.found) >= back else None

    def _behind_bracket(self, at: int) -> int:
        """The token behind the next closing bracket; behind the bracket itself where none closes."""
        n = bisect_right(self.closing, at)
        return (self.closing[n] if n < len(self.closing) else at) + 1

    def _over_short_form(self, group: NounGroup, at: int) -> int:
        """`artificial intelligence (AI) firm Acme`: behind a bracket within a noun group."""
        if self._low(at) != "(" or self.tokens[at - 1].kind == NAME:
            return at
        behind = self._behind_bracket(at)
        after = self.tokens[behind] if behind - at < 5 and behind < len(self.tokens) else None
        noun = after is not None and after.kind in (WORD, NAME) and after.low not in words.ADVERBS and (after.kind == NAME or after.low in words.FIRMS)
        return behind if noun else at

    def _counts(self, at: int) -> bool:
        """`about 540 employees`, `over $3 million`: the word belongs to the number."""
        return self.tokens[at].low in ("about", "over", "around", "up", "under") and self._low(at + 1) != "the" and at + 1 < len(self.tokens) and self.tokens[at + 1].kind == VALUE and self.tokens[at - 1].low not in ("rose", "fell")

    def _pointing(self, at: int) -> bool:
        """`that purchase`, not `that it bought`."""
        after = self.tokens[at + 1] if at + 1 < len(self.tokens) else None
        before = self.tokens[at - 1].low if at else ""
        return bool(after and after.kind == WORD and before in words.PREPOSITIONS and after.low not in words.DETERMINERS and after.low not in words.PRONOUNS)

    def _skipped(self, at: int) -> bool:
        low = self.tokens[at].low
        if low in ("more", "than") and self._low(at + (2 if low == "more" else 1)) in ("doubled", "tripled", "halved", "trebled", "quadrupled") and self._low(at + 1) in ("than", "doubled", "tripled", "halved", "trebled", "quadrupled"):
            return True  # `more than doubled`
        if low == "last" and PAST in verbs().get(self._low(at + 1), ("", ""))[1] and at and self.tokens[at - 1].kind in (NAME, WORD) and self._low(at - 1) not in words.DETERMINERS | words.PREPOSITIONS:
            return True  # `the minister last came in May`
        if low == "neither" and at + 1 < len(self.tokens) and self.tokens[at + 1].kind == NAME:
            return False
        return self.tokens[at].kind == WORD and (low in words.ADVERBS or low.endswith("ly") and low not in _ALSO_DAILY or low in words.NEGATIONS or low in ("to", "'s", "'"))

    def _joins(self, at: int) -> bool:
        """`Asia–Europe ships`: a dash without blanks between two names."""
        around = self.tokens[at - 1 : at + 2]
        return self.tokens[at].low == "–" and [one.kind for one in around] == [NAME, MARK, NAME] and around[0].end == around[1].start and around[1].end == around[2].start

    def _low(self, at: int) -> str:
        return self.tokens[at].low if 0 <= at < len(self.tokens) else ""

    def _noun(self, at: int, prep: str) -> NounGroup:
        """The longest noun group from here: a determiner, owners, adjectives and numbers, the head."""
        group = NounGroup(at, at, prep)
        while at < len(self.tokens) and self._goes_on(group, at):
            self._take(group, at)
            at = self._over_short_form(group, at + 1)
        group.last = max(group.first, at - 1)
        last = self.tokens[group.last]
        if last.kind == NAME and last.mention and last.mention not in group.owners:
            group.names = [one for one in group.within if one is last.mention]
            group.within = [one for one in group.within if one is not last.mention]
        if group.words[-2:] in (["share", "price"], ["stock", "price"]):
            group.head = "share-price"
            return group
        word = last.low.split()[-1] if last.kind == VALUE and " " in last.low else last.low if last.kind == WORD else ""
        if last.kind == VALUE and group.words and group.words[-1] in words.CALENDAR:
            word = group.words[-1]
        group.head = singular(word) if word.isalpha() or last.kind == WORD else ""
        return group

    def _take(self, group: NounGroup, at: int) -> None:
        token = self.tokens[at]
        if token.low in ("'s", "'"):
            group.owners = [*group.within[-1:]] if self.tokens[at - 1].kind == NAME else group.owners
            group.within = [one for one in group.within if one not in group.owners]
        elif token.kind == NAME and token.mention:
            group.within.append(token.mention)
        elif token.kind == VALUE:
            group.values.append(token)
        elif at == group.first and token.low in words.DETERMINERS:
            group.determiner = token.low
        if token.kind == WORD:
            group.words.append(token.low)

    def _goes_on(self, group: NounGroup, at: int) -> bool:
        token = self.tokens[at]
        if at == group.first:
            return True
        before = self.tokens[at - 1]
        if token.low == "more" and self._skipped(at) or token.low in ("next", "last", "this", "earlier", "later") and self._low(at + 1) in words.TIMES:
            return False
        if token.low in ("'s", "'") and (token.end - token.start > 1 or self._low(at - 1).endswith("s")):
            return True
        if token.kind == MARK:
            return token.low in "$€£₹%#" or self._joins(at)
        if before.kind == WORD and before.low in words.PRONOUNS and before.low not in words.DETERMINERS and at - 1 == group.first:
            return False
        if token.kind == VALUE and before.low in words.CALENDAR:
            return True  # `June 12`
        if token.kind == VALUE:
            described = group.determiner and before.kind == WORD and before.low not in words.FIRMS and not before.low.endswith("s") and not before.low.endswith("er")
            return bool(described) or before.low in words.DETERMINERS or before.low in words.ADVERBS or before.low in _BEFORE_NUMBER or before.low == "'s"
        if token.kind == NAME and group.prep and before.low in ("deal", "agreement", "plan", "terms", "contract", "pact", "proposal", "scheme", "arrangement", "order"):
            return False  # `Under the deal Acme will …`
        if token.kind == NAME:
            return before.kind != NAME and not (before.kind == VALUE and len(group.values) == at - group.first)
        if token.low in words.DETERMINERS:
            return at - 1 == group.first and before.low in ("all", "half", "both", "such", "some", "no") or token.low in ("half", "most", "more", "other", "many", "few")
        if token.low in words.CALENDAR and before.low not in words.DETERMINERS and before.low != "'s":
            return before.low in ("last", "next", "late", "early", "mid") or before.low in words.CALENDAR or before.value == "number"
        if token.low in words.PREPOSITIONS or token.low in _LINKS or token.low in words.PRONOUNS or token.low in words.NEGATIONS:
            return False
        if token.low in _ALSO_ADJECTIVES and group.determiner and PAST not in verbs().get(self._low(at + 1), ("", ""))[1] and at + 1 < len(self.tokens) and self.tokens[at + 1].kind in (WORD, NAME) and not self.tokens[at + 1].low in words.PREPOSITIONS:
            return True  # `the Dutch online grocer Acme`
        if token.low in words.ADVERBS and before.low not in words.DETERMINERS and before.low != "'s" or self._skipped(at) and before.low not in words.DETERMINERS and before.low != "'s":
            return False
        if all(one.low in words.CALENDAR for one in self.tokens[group.first : at]):
            return self.reader.group(at, self._last(1), "") is None  # `Acme on Friday forecast …`
        return self.reader.group(at, self._last(1), group.prep, group) is None
