"""Who is meant: names, and across sentences `it`, `its`, `they`, `the company`, `the lender`, `the two`."""

from __future__ import annotations

from collections.abc import Iterable

from generator.draft.candidates import Name
from generator.draft.events.lexicon import SPEECH
from generator.draft.events.structure import COMMA, Clause, Group, Link, NounGroup
from generator.draft.events.wordlists import FIRMS, OWN
from generator.draft.speech.attribution import Speakers
from generator.draft.speech.mentions import Mention

PUBLIC = frozenset("ministry government regulator agency watchdog commission court authority council committee tribunal department administration judge panel board-of-control police exchange city state county".split())
BOTH = frozenset("two three four both pair duo trio companies firms sides parties partners groups banks".split())
_OF_COMPANIES = frozenset("share stock bond profit earning revenue sale loss dividend margin workforce shareholder".split())
_ACTS_FOR = frozenset("board director management shareholder unit subsidiary division arm plant mine mill yard factory line worker staff employee union spokesman spokeswoman spokesperson owner parent executive chairman chief ceo cfo founder president executive side crew pilot affiliate lawyer official holding share stock".split())


class Discourse:
    """Reads sentences in order; `focus` is the company that the passage is about, `main` that of the article, `pair` the parties of the last event of two."""

    def __init__(self, names: tuple[Name, ...], speakers: Speakers) -> None:
        self.names, self.speakers = {name.slug: name for name in names}, speakers
        self.main = self.focus = _main(names)
        self.pair: tuple[str, ...] = ()
        self.called: dict[str, str] = {}
        self.acting: list[Mention] = []
        self.quoting = self.topic = ""
        self.starts: tuple[int, ...] = ()
        self.here: list[Mention] = []
        self.speaking: list[NounGroup] = []
        self.meant: list[tuple[int, str]] = []
        for name in names:
            if name.kind in ("company", "institution"):
                self.called.setdefault(name.text.split()[-1].lower(), name.slug)

    def kind(self, slug: str) -> str:
        return self.names[slug].kind if slug in self.names else ""

    def enter(self, groups: list[Group], clauses: list[Clause], starts: tuple[int, ...], quoting: str, new_paragraph: bool) -> None:
        """Before a sentence: who acts in it, and what they are called (`the lender Acme`, `Acme, a lender`); `starts` are its tokens' offsets, `quoting` whom it quotes."""
        self.starts, self.quoting = starts, quoting
        self.focus = self.main if new_paragraph else self.focus
        self.topic = self.focus if new_paragraph else self.topic
        self.meant = []
        self.speaking = [group for clause in clauses if clause.verb.verb in SPEECH for group in clause.subject]
        self.here = [name for one in groups if isinstance(one, NounGroup) for name in (*one.owners, *one.within, *one.names)]
        self.acting = [name for clause in clauses for group in clause.subject for name in group.names]
        for n, one in enumerate(groups):
            if isinstance(one, NounGroup) and one.names and one.names[0].name.kind in ("company", "institution", "unknown"):
                slug = one.names[0].name.slug
                if one.words and one.words[-1] in FIRMS | PUBLIC or one.words and one.words[-1].endswith("maker"):
                    self.called[one.words[-1]] = slug
                after = groups[n + 1 : n + 3]
                if len(after) == 2 and isinstance(after[0], Link) and after[0].kind == COMMA and isinstance(after[1], NounGroup) and after[1].determiner and not after[1].names and not after[1].prep:
                    self.called[after[1].head] = slug

    def who(self, group: NounGroup) -> list[str]:
        """The slugs that a noun group means, none if it means nobody by name."""
        if group.names:
            return [one.name.slug for one in group.names]
        if len(group.words) == 1 and group.words[0] in ("it", "itself", "they", "them", "he", "she", "we", "i", "both", "two"):
            return self._pronoun(group.words[0], group.first)
        if group.head in FIRMS and group.within and group.within[-1].name.kind in ("company", "unknown"):
            return [group.within[-1].name.slug]
        if group.determiner in ("the", "both", "these") and group.words and (group.words[-1] in BOTH or "both" in group.words or "two" in group.words):
            return list(self.pair[: 2 if {"two", "both", "pair", "duo"} & set(group.words) else None]) or [slug for slug in [self.focus] if slug]
        if group.determiner in ("the", "this", "that") and not group.owners and not any(one.name.kind == "company" for one in group.within) and (meant := self._described(group)):
            self.meant.append((group.first, meant))
            return [meant]
        if group.head in PUBLIC and (bodies := [one.name.slug for one in group.within if one.name.kind == "institution"]):
            return bodies  # `EU regulators`
        if group.head in _ACTS_FOR:
            return self.owner(group) or [one.name.slug for one in group.within[-1:] if one.name.kind != "place"] or self._of_the_firm(group)
        return []

    def _of_the_firm(self, group: NounGroup) -> list[str]:
        """`The board`, `the union`: of the company named before it in the sentence, or of the one spoken of."""
        if group.determiner != "the" or group.head not in ("board", "management", "union", "director"):
            return []
        here = [one.name.slug for one in self.here if one.name.kind == "company" and one.start < self.starts[group.first]]
        return [slug for slug in [here[-1] if here else self.focus] if slug]

    def owner(self, group: NounGroup) -> list[str]:
        """Whose it is: `Acme's bid`, `its bid`, `the lender's bid`."""
        if group.owners:
            return [one.name.slug for one in group.owners]
        if group.determiner in OWN:
            meant = self._pronoun({"its": "it", "their": "they", "our": "we", "my": "i", "his": "he", "her": "she"}.get(group.determiner, "it"), group.first)
            listed = group.head in _OF_COMPANIES and self.focus and meant and self.kind(meant[0]) == "institution"
            return [self.focus] if listed else meant
        if "'s" in group.words and group.determiner == "the":
            noun = group.words[group.words.index("'s") - 1]
            meant = self.called.get(noun) or (self.focus if noun in FIRMS else "")
            self.meant.append((group.first, meant))
            return [meant] if meant else []
        return []

    def _described(self, group: NounGroup) -> str:
        if group.words[-1] in self.called and group.head not in ("company", "firm", "group", "business"):
            return self.called[group.words[-1]]
        if group.words[-1] in FIRMS or group.head.endswith("maker"):
            return self.focus or self.speakers.company
        body = self.names.get(self.speakers.body)
        fits = body is not None and (group.words[-1] in ("regulator", "watchdog", "agency", "ministry") or group.words[-1] in body.text.lower().split())
        return self.speakers.body if group.head in PUBLIC and fits else ""

    def _pronoun(self, word: str, at: int) -> list[str]:
        """The last that acts in the sentence, else who was spoken of before it."""
        speakers = self.speakers
        if word in ("we", "i"):
            return [slug for slug in [speakers.employer(self.quoting)] if slug]
        before = [one for one in self.acting if one.start < self.starts[at]]
        if word in ("he", "she"):
            persons = [one.name.slug for one in self.here if one.start < self.starts[at] and one.name.kind == "person"]
            return [slug for slug in [persons[-1] if persons else speakers.spoke or speakers.person] if slug]
        bodies = list(dict.fromkeys(one.name.slug for one in before if one.name.kind in ("company", "institution", "unknown") and one.name.subkind != "outlet"))
        if word in ("they", "them", "both", "two"):
            return bodies[-2:] if len(bodies) > 1 else list(self.pair) or bodies[-1:] or [slug for slug in [speakers.company] if slug]
        persons = [speakers.employer(one.name.slug) for one in before if one.name.kind == "person"]
        described = [slug for first, slug in self.meant if slug and first < at]
        near = bodies[-1:] or described[-1:] or [slug for slug in persons[-1:] if self.kind(slug) != "person"]
        return near or [slug for slug in [self.topic or self.focus or speakers.company or speakers.body] if slug]

    def leave(self, clauses: Iterable[Clause], parties: list[tuple[str, ...]]) -> None:
        """Behind a sentence: the body that acted last in a main clause is what `it` means next; `parties` are the companies of each event told."""
        for clause in clauses:
            slugs = [slug for group in clause.subject for slug in self.who(group)] if clause.role in ("main", "coordinate") else []
            bodies = [slug for slug in slugs if self.kind(slug) in ("company", "institution") and self.names[slug].subkind != "outlet"]
            if bodies:
                self.topic = bodies[0]
                self.focus = self.topic if self.kind(self.topic) == "company" else self.focus
        companies = next((found for found in parties if found), ())
        if companies:
            self.focus = companies[0]
        self.pair = next((found for found in reversed(parties) if len(found) > 1), self.pair)


def _main(names: tuple[Name, ...]) -> str:
    """The company that the article is about: the first of those that are named at least half as often as the one named most."""
    companies = [name for name in names if name.kind == "company" and name.subkind != "outlet"]
    most = max((len(name.mentions) for name in companies), default=0)
    return min((name for name in companies if 2 * len(name.mentions) >= most), key=lambda name: name.mentions[0]).slug if companies else ""
