"""Where a verb group stands: auxiliaries tell it, else the form of the word and what is around it."""

from __future__ import annotations

from generator.draft.events import wordlists as words
from generator.draft.events.lexicon import GOVERNED, SPEECH, phrasal, verbs
from generator.draft.events.structure import (
    NAME,
    VALUE,
    WORD,
    Group,
    NounGroup,
    Token,
    VerbGroup,
)
from generator.draft.inflection import BASE, ING, PARTICIPLE, PAST, PRESENT

_AUXILIARY = words.MODALS | words.BE | words.HAVE | words.DO
_NO_ADVERBS = frozenset("supply apply rely comply reply ally multiply rally likely unlikely family".split())
_NO_PAST = frozenset("need speed breed hundred indeed seed feed weed united red bed fed led shed led's embed exceed proceed succeed hatred sacred biomed unchanged unlimited untraded unaudited".split())
_OF_ACCOUNTS = frozenset("adjusted consolidated unaudited diluted qualified restated preferred".split())
_OWNING = words.DETERMINERS - {"both", "all", "some", "each", "most", "few", "many", "several", "that", "those", "this", "half", "other", "neither", "either", "such"} | {"'s", "'"}


class VerbReader:
    """Reads the verb groups of one sentence."""

    def __init__(self, tokens: list[Token]) -> None:
        self.tokens = tokens
        self.last_verb: VerbGroup | None = None

    def group(self, at: int, before: Group | None, prep: str, noun: NounGroup | None = None) -> VerbGroup | None:
        """The verb group that begins here, or None; `noun` is the noun group that would end here, `before` the group before that."""
        low = self.tokens[at].low
        if low == "to":
            return self._infinitive(at)
        if low in _AUXILIARY and (self._low(at - 1) not in _OWNING or self._low(at - 1) in ("'s", "'")) and not (low == "may" and self._low(at - 1) in ("in", "since", "late", "early", "last", "until", "by", "mid", "of", "from", "for", "next", "this", "before", "after")):
            return self._with_auxiliary(at)
        entry = self._entry(low) if self.tokens[at].kind == WORD and low not in ("including", "regarding") else None
        if not entry or not self._is_verb(at, entry, before, prep, noun):
            return None
        tags = entry[1]
        form = "ing" if tags == ING else "participle" if PARTICIPLE in tags and PAST not in tags else "finite"
        return self._made(at, at, at, entry[0], form, past=PAST in tags, either=PARTICIPLE in tags, negated=self._low(at - 1) in ("never", "not"))

    def _entry(self, low: str) -> tuple[str, str] | None:
        known = verbs().get(low)
        if not known and low.endswith("ed") and len(low) > 4 and low not in _NO_PAST and low not in words.ADJECTIVAL and "-" not in low:
            return low, PAST + PARTICIPLE
        return known

    def _low(self, at: int) -> str:
        return self.tokens[at].low if 0 <= at < len(self.tokens) else ""

    def _over_adverbs(self, at: int) -> int:
        while at < len(self.tokens) and self.tokens[at].kind == WORD and (self.tokens[at].low in words.ADVERBS or self.tokens[at].low in words.NEGATIONS or self.tokens[at].low.endswith("ly")) and self.tokens[at].low not in _NO_ADVERBS:
            at += 1
        return at

    def _infinitive(self, at: int) -> VerbGroup | None:
        main = self._over_adverbs(at + 1)
        low = self._low(main)
        if low in ("be", "have") and main < len(self.tokens):
            group = self._with_auxiliary(main)
            if group:
                group.first, group.form = at, "infinitive"
            return group
        entry = verbs().get(low)
        if main < len(self.tokens) and self.tokens[main].kind == WORD and (not entry or BASE not in entry[1]) and self._unknown(at, main):
            return self._made(at, main, main, low, "infinitive")
        if not entry or BASE not in entry[1] or low in words.NOUNS and self._low(main + 1) == "of" or low == "date" or low == "court" and not self._governs(main + 1) or self.tokens[main].kind != WORD:
            return None
        return self._made(at, main, main, entry[0], "infinitive")

    def _unknown(self, at: int, main: int) -> bool:
        """Whether a word that is in no list is a verb: `plans to decarbonise its fleet`, behind a verb that governs and before what may be an object."""
        low = self._low(main)
        closed = low in words.PREPOSITIONS or low in words.DETERMINERS or low in words.PRONOUNS or low in words.TIMES or low.endswith(("s", "ing", "ed"))
        governed = self.last_verb is not None and self.last_verb.last == at - 1 and (self.last_verb.verb in GOVERNED or self.last_verb.passive or self.last_verb.verb == "be")
        return not closed and "-" not in low and governed and (self._governs(main + 1) or self._low(main + 1) in words.PREPOSITIONS or self._plain_noun(main + 1))

    def _with_auxiliary(self, at: int) -> VerbGroup | None:
        first, chain, negated = at, [], False
        while at < len(self.tokens) and self.tokens[at].kind == WORD:
            low = self.tokens[at].low
            if low in _AUXILIARY:
                chain.append(low)
                negated = negated or "n't" in low or low == "cannot"
            elif low in words.NEGATIONS and (low not in ("nor", "neither")):
                negated = True
            elif low in ("each", "both") or low == "likely" and chain[-1] in words.MODALS:
                pass  # `will each put in`, `would likely post`
            elif self._over_adverbs(at) == at:
                break
            at += 1
        at = self._over_time(at) if chain[-1] in words.HAVE | words.BE else at
        entry = self._entry(self._low(at)) if at < len(self.tokens) and self.tokens[at].kind == WORD else None
        verb, passive = self._main(chain[-1], entry, at)
        main = at if verb else self._last_auxiliary(first, at)
        predicate = ""
        if not verb and chain[-1] in words.BE and self._low(at) in words.PREDICATES:
            predicate, main = self._low(at), at
        elif passive and self._low(at) in words.PREDICATES and self._infinitive(at + 1) if at + 1 < len(self.tokens) and self._low(at + 1) == "to" else False:
            predicate = self._low(at)
        name = verb or ("be" if chain[-1] in words.BE else "have" if chain[-1] in words.HAVE else "do" if chain[-1] in words.DO else "")
        form = "finite" if chain[0] not in ("be", "being", "having", "been") else "ing"
        modal = chain[0] if chain[0] in words.MODALS else ""
        past = chain[0] in ("was", "were", "had", "did", "would")
        made = self._made(first, main, main, name, form, passive=passive, negated=negated, modal=modal, perfect=any(one in words.HAVE for one in chain[:-1] if verb or len(chain) > 1) or bool(verb and chain[-1] in words.HAVE), past=past)
        made.predicate = predicate
        return made

    def _over_time(self, at: int) -> int:
        """`had in May held`, `was last month acquitted`, `has since climbed`: to the participle behind a time."""
        there = at + (self._low(at) == "since")
        while there < len(self.tokens) and there < at + 4 and (self._low(there) in words.CALENDAR | words.TIMES | {"in", "on", "late", "early", "last", "this", "already"} or self._low(there) == "the" and there > at or self.tokens[there].value == "number"):
            there += 1
        timed = self._low(there - 1) in words.CALENDAR | words.TIMES | {"already", "since"} or self.tokens[there - 1].value == "number"
        return there if there > at and timed and PARTICIPLE in (self._entry(self._low(there)) or ("", ""))[1] else at

    def _main(self, last: str, entry: tuple[str, str] | None, at: int) -> tuple[str, bool]:
        """The main verb behind the last auxiliary, and whether it is passive."""
        if not entry:
            return "", False
        verb, tags = entry
        if last in words.BE:
            if PARTICIPLE in tags and self._low(at) not in ("set", "due") or self._low(at) == "set" and self._low(at + 1) in ("up", "aside"):
                return verb, True
            return (verb, False) if tags == ING and not (self._low(at) in words.NOUNS and self._low(at + 1) in ("of",)) else ("", False)
        if last in words.HAVE:
            return (verb, False) if PARTICIPLE in tags else ("", False)
        return (verb, False) if BASE in tags else ("", False)

    def _last_auxiliary(self, first: int, at: int) -> int:
        return next(n for n in range(min(at, len(self.tokens)) - 1, first - 1, -1) if self.tokens[n].low in _AUXILIARY)

    def _made(self, first: int, last: int, main: int, verb: str, form: str, **more: bool | str) -> VerbGroup:
        behind = f"{verb}_{self._low(last + 1)}"
        if behind in phrasal() and not (self._low(last + 1) in ("up", "down", "off") and last + 2 < len(self.tokens) and self.tokens[last + 2].value == "percent"):  # `closed down 2%`
            verb, last = behind, last + 1
        if verb == "change":
            more["passive"] = False  # `were little changed`
        return VerbGroup(first, last, main, verb, form, **more)  # type: ignore[arg-type]

    def _is_verb(self, at: int, entry: tuple[str, str], before: Group | None, prep: str, noun: NounGroup | None) -> bool:
        """Whether a word without an auxiliary is a verb where it stands."""
        low, previous = self._low(at), self._low(at - 1)
        if previous == "'s" and noun is not None and noun.words == ["'s"] and PAST in entry[1] and low not in words.NOUNS:
            return True  # `Acme's shares fell while Zeta's rose`
        if previous in _OWNING or (previous in words.ADVERBS or previous.endswith("ly")) and self._low(at - 2) in _OWNING:
            return False
        tags, ambiguous = entry[1], low in words.NOUNS or entry[0] in words.NOUNS
        behind = at + 2 if f"{entry[0]}_{self._low(at + 1)}" in phrasal() else at + 1
        governs = self._governs(self._over_adverbs(behind))
        if low in _OF_ACCOUNTS and not governs and self._plain_noun(at + 1):
            return False  # `forecast first-quarter adjusted profit`
        if (low in words.ADJECTIVAL or low not in verbs()) and not governs and self._plain_noun(at + 1) and (noun.determiner != "" if noun else prep or before is None) and self.tokens[at - 1].kind != NAME:
            return False
        if at == 0 and not governs and self._plain_noun(1):
            return False  # `Contracted sales fell`
        if tags == ING:
            return self._gerund(at, prep, noun, governs, ambiguous)
        if noun is None and (prep or isinstance(before, VerbGroup) and before.last == at - 1 and before.verb not in SPEECH):
            return False
        if PAST in tags or PARTICIPLE in tags:
            return self._past(at, noun, governs, low in words.NOUNS)
        if PRESENT in tags:
            return self._present(at, governs, ambiguous) and not (noun and isinstance(before, VerbGroup) and before.verb not in SPEECH and self.tokens[at - 1].kind == WORD)
        return self._bare(at, noun, governs, ambiguous)

    def _plain_noun(self, at: int) -> bool:
        """Whether a word of no closed class stands at `at`, so that a participle before it describes it: `adjusted profit`."""
        low = self._low(at)
        return at < len(self.tokens) and self.tokens[at].kind == WORD and self._over_adverbs(at) == at and low not in words.PREPOSITIONS | words.CALENDAR | {"last", "next", "late", "early", "more", "less"} | _AUXILIARY | words.COORDINATORS | words.SUBORDINATORS | words.RELATIVES

    def _governs(self, at: int) -> bool:
        """Whether the word at `at` begins an object or complement: `the`, a name, a number, `to`, `that`."""
        if at >= len(self.tokens):
            return False
        token = self.tokens[at]
        return token.kind in (NAME, VALUE) or token.low in words.DETERMINERS or token.low in words.PRONOUNS or token.low in ("to", "that", "how", "whether", '"', "“", "‘")

    def _past(self, at: int, noun: NounGroup | None, governs: bool, ambiguous: bool) -> bool:
        if not ambiguous:
            return True
        if governs:
            return True
        last = self.tokens[at - 1] if at else None
        if noun is not None:
            after = self._low(at + 1)
            return bool(last and (last.kind == NAME or last.low in words.PRONOUNS)) and not (noun.determiner and last and last.kind != NAME) or not noun.determiner and last is not None and last.kind == WORD and last.low.endswith("s") and after in words.PREPOSITIONS
        return bool(last and (last.low in (",", ")") or last.low in words.RELATIVES or last.low in words.COORDINATORS or last.low in words.ADVERBS or last.low.endswith("ly")))

    def _present(self, at: int, governs: bool, ambiguous: bool) -> bool:
        if self.tokens[at - 1].kind == VALUE or self._low(at - 1) in ("two", "three", "four", "several"):
            return False  # `cut its rating two notches`
        if not ambiguous:
            return at > 0
        if self._low(at - 1).endswith("s") and self.tokens[at - 1].kind == WORD and self._low(at - 1) != "'s":
            return False
        return governs and at > 0

    def _bare(self, at: int, noun: NounGroup | None, governs: bool, ambiguous: bool) -> bool:
        last = self.tokens[at - 1] if at else None
        if last is None:
            return False
        if noun is not None and (noun.determiner in ("a", "an") and not noun.values or noun.determiner and self._low(at) in words.FIRMS):
            return False  # `a rights issue to cut debt`, `the payments firm`
        if noun is not None:
            plural = last.kind == WORD and (last.low.endswith("s") and not last.low.endswith("ss") and last.low != "'s" or last.low in ("they", "we", "i", "you", "people", "staff", "both", "two", "all")) or last.kind == NAME and self._low(noun.first - 1) in ("and", "&")
            return plural and (governs or not ambiguous)
        if last.low in ("who", "which", "that") or last.low in ("they", "we", "i", "you"):
            return not ambiguous or governs
        based = self.last_verb is not None and (self.last_verb.form == "infinitive" or bool(self.last_verb.modal))
        return last.low in ("and", "or", "but", ",", "then") and based and (governs or not ambiguous)

    def _gerund(self, at: int, prep: str, noun: NounGroup | None, governs: bool, ambiguous: bool) -> bool:
        if self._low(at) in words.DESCRIBING and not governs and self._plain_noun(at + 1):
            return False
        if self._low(at + 1) == "of" or noun is None and not governs and self._plain_noun(at + 1) and self._low(at - 1) in verbs():
            return False
        if self._low(at - 1) in words.COORDINATORS and not governs and self._plain_noun(at + 1) and self.last_verb and not self._low(self.last_verb.main).endswith("ing"):
            return False  # `makes flow meters and dosing pumps`
        if noun is not None:
            last = self.tokens[at - 1]
            return (last.kind == NAME or last.low not in words.DETERMINERS) and (governs or self._low(at + 1) in words.PREPOSITIONS) and not ambiguous
        return governs or not ambiguous
