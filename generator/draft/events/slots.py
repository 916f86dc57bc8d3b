"""The grammatical slots of a clause, or of a noun in it: which groups stand there, and whom they mean."""

from __future__ import annotations

from generator.draft.events.discourse import Discourse
from generator.draft.events.structure import Clause, NounGroup, Token
from generator.draft.events.wordlists import FRACTIONS

BODIES = ("company", "institution", "unknown", "deal")
_SOME = tuple([word] for word in "one two three four five some all most several many both half".split())
_PARTS = frozenset("board unit business plant arm division".split())
_FOREIGN = frozenset("retail consumer industry national nationwide country household global world market sector exports imports house home car vehicle auto".split())


class Slots:
    """The grammatical slots of a clause, in the active, or of a noun, looked up by name."""

    def __init__(self, clause: Clause, tokens: list[Token], end: int, discourse: Discourse, noun: NounGroup | None = None, behind: list[NounGroup] | None = None) -> None:
        self.clause, self.tokens, self.end, self.discourse, self.noun = clause, tokens, end, discourse, noun
        self.preps = dict(clause.slots)
        if behind is not None:
            self.preps = {}
        for one in behind or (clause.theirs if clause.verb.passive else ()):
            self.preps[one.prep] = [*self.preps.get(one.prep, ()), one]
        self.cache: dict[str, list[str]] = {}

    def of_noun(self, noun: NounGroup, behind: list[NounGroup] | None) -> Slots:
        return Slots(self.clause, self.tokens, self.end, self.discourse, noun, behind)

    def groups(self, slot: str) -> list[NounGroup]:
        """The noun groups of a slot."""
        clause, passive = self.clause, self.clause.verb.passive
        if slot == "light" and self.noun is not None and self.noun in clause.subject:
            return clause.slots.get("by", []) if passive else []
        if slot == "subject" or slot == "light":
            return clause.slots.get("by", []) if passive else clause.subject
        if slot == "object":
            found = clause.subject if passive else clause.objects[0] if clause.objects else []
            counted = len(found) == 1 and not found[0].names and (not found[0].words and found[0].values or found[0].head in FRACTIONS or found[0].words[-1:] in _SOME)
            if found and not passive and len(clause.objects) > 1 and found[0].values and found[0].determiner in ("a", "an") and len(found[0].words) < 2:
                return [*found, *clause.objects[1]]  # `a 1.9 trillion won ($1.31 billion) order`
            return [*found, *(clause.theirs if passive else self.preps.get("of", []))[:1]] if counted else found
        if slot == "object2":
            return [one for row in clause.objects for one in row] + (clause.subject if passive else [])
        if slot == "theirs":
            return clause.theirs
        return self.preps.get(slot, [])

    def who(self, slot: str) -> list[str]:
        """The slugs of a slot."""
        if slot not in self.cache:
            special = {"owner": self._owners, "within": self._within, "possessor": self._possessor, "modifier": self._modifier, "theirs": self._theirs}
            self.cache[slot] = list(dict.fromkeys(special[slot]() if slot in special else self._meant(slot)))
        return self.cache[slot]

    def _owners(self) -> list[str]:
        """Who owns the noun, or the objects: `Acme's offer`."""
        return [slug for one in ([self.noun] if self.noun else self.groups("object2")) for slug in self._owner(one)]

    def _within(self) -> list[str]:
        """Names before the noun: `the Zeta takeover`."""
        return [one.name.slug for one in (self.noun.within if self.noun else [])]

    def _possessor(self) -> list[str]:
        """Who owns the subject: `Acme's profit rose`."""
        return [slug for one in self.clause.subject for slug in self.discourse.owner(one)]

    def _modifier(self) -> list[str]:
        """Names before the subject's noun: `Acme shares rose`."""
        return [one.name.slug for group in self.clause.subject for one in group.within if one.name.kind in BODIES]

    def _theirs(self) -> list[str]:
        """Behind the subject: `Shares of Acme rose`, `A fire at Acme's plant killed two`."""
        behind = [group for group in self.clause.theirs if group.prep in ("of", "in", "at", "for", "by")]
        return [slug for group in behind for slug in ([one.name.slug for one in group.names] or self.discourse.owner(group) or [one.name.slug for one in group.within if one.name.kind == "company"])]

    def _meant(self, slot: str) -> list[str]:
        """Whom the groups of a slot mean; of a subject without a name those behind it; of an object without one its owner."""
        subject = slot in ("subject", "light") and not self.clause.verb.passive
        if (subject or slot == "object" and self.clause.verb.passive) and (behind := self._behind_subject()):
            return behind
        found = [slug for one in self.groups(slot) for slug in self._bound(one, slot)]
        if not found and subject and self.noun not in self.clause.subject:
            return [one.name.slug for group in self.clause.theirs if group.prep in ("of", "at", "from", "by", "including") for one in group.names[:1] if one.name.kind in BODIES]
        if not found and slot in ("object", "of", "in", "into", "for", "to", "on"):
            found = [slug for one in self.groups(slot) if slot != "object" or one.head in _PARTS for slug in self.discourse.owner(one)]
            found += [one.name.slug for group in self.groups(slot) for one in group.within if one.name.kind in ("company", "institution")]
        return found

    def _bound(self, group: NounGroup, slot: str) -> list[str]:
        """Whom a group means; `it` as an object is not the subject: `The ministry served it a notice`."""
        meant = self.discourse.who(group)
        if slot in ("subject", "light") or group.words not in (["it"], ["them"]) or self.clause.verb.passive:
            return meant
        acting = {slug for one in self.clause.subject for slug in self.discourse.who(one)}
        left = [slug for slug in meant if slug not in acting]
        here = [one.name.slug for one in self.discourse.here if one.start < self.tokens[group.first].start and one.name.kind in ("company", "unknown")]
        return left or [slug for slug in [*reversed(here), self.discourse.focus] if slug and slug not in acting][:1]

    def _behind_subject(self) -> list[str]:
        """`The board of Acme`: whom a subject without a name is of; not `one of them`."""
        clause = self.clause
        if len(clause.subject) != 1 or clause.subject[0].names or self.noun in clause.subject:
            return []
        behind = [group for group in clause.theirs if group.prep in ("of", "at") and group.words[:1] != ["them"]]
        return [slug for group in behind for slug in self.discourse.who(group)[:1] if self.discourse.kind(slug) in BODIES]

    def _owner(self, group: NounGroup) -> list[str]:
        """Whose an object is: `its`, where the clause has a body as its subject, is that one's."""
        subject = [slug for one in self.clause.subject for slug in self.discourse.who(one)] if group.determiner == "its" and not self.clause.verb.passive else []
        if subject and self.noun is not None:
            return subject[:1]
        if subject and self.discourse.kind(subject[0]) == "institution" and self.discourse.focus:
            return [self.discourse.focus]
        return subject[:1] if subject and self.discourse.kind(subject[0]) == "company" else self.discourse.owner(group)

    def foreign(self) -> bool:
        """Whether a figure is a country's or a market's: `Retail sales rose, the ministry said`."""
        clause, who = self.clause, self.discourse
        speakers = [slug for one in who.speaking for slug in who.who(one)]
        place = any(one.head in ("country", "nation", "region", "sector", "industry", "market") for one in clause.theirs) or any(one.name.kind == "place" for group in (*clause.subject, *clause.theirs) if "-based" not in group.words for one in (*group.names, *group.owners, *group.within))
        return place or any(_FOREIGN & set(group.words) for group in clause.subject) or any(who.kind(slug) == "institution" for slug in speakers)
