"""One sentence → the events that it tells: its clauses are matched with the frames, and what is one event is joined."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from generator.draft.candidates import CHECK, SURE, Event, Quote, Sentence
from generator.draft.events.clauses import clauses
from generator.draft.events.discourse import Discourse
from generator.draft.events.groups import groups
from generator.draft.events.lexicon import GOVERNED, Frame
from generator.draft.events.matching import Matcher, Reading
from generator.draft.events.news import ASIDES, DEALS, PACTS, Told
from generator.draft.events.status import chain, stage, status
from generator.draft.events.structure import Clause, Span, tokens, year
from generator.draft.names.tokens import title_case
from generator.draft.speech.mentions import Mention
from generator.draft.speech.silence import silences

_PLAN = Frame("plan", "plan", (("subject", "subject"),), ())
_IDLE = frozenset("be have say know see comment respond happen mean show become remain need depend stay look continue help allow make do take get give keep include focus receive hold own choose listen disclose comment reveal".split())
_EXTENDED = ("sign-pact", "rule-on", "choose", "award", "raise", "find-that")
_MEANS = ("agree-together", "build-together", "make-with", "adopt")
"""Rules of which a gerund tells how, not what: `aim to save money by sharing branches`."""
_LEADING = ("lead", "co-lead", "back", "anchor")
_WEIGHING = frozenset("consider weigh mull explore plan".split())
_NEVER_SURE = frozenset("plan other talks meeting visit choose grant-rights take-stake acquire-shares units-sold receive-ruling break-ground build-for company-move move-caused pool make-with change-hands back-merger take-to-court sue-alone put-up-directors submit-bid pay-royalty join-group ask-by-body headed-by serve-as".split())
"""Kinds and rules whose label is a judgement."""
_SIDES = ("by", "to", "with", "for", "from")
_ONE_PARTY = ("financial-result", "market-move", "launch")
_BESIDE = 50
"""Characters from a silence within which a dependent clause belongs to it: `declined to say when it would order jets`."""


class Reader:
    """Reads one sentence; tells the discourse what it said."""

    def __init__(self, sentence: Sentence, here: list[Mention], values: list[Span], quotes: list[Quote], discourse: Discourse, new_paragraph: bool) -> None:
        self.sentence, self.here, self.quotes, self.discourse = sentence, here, quotes, discourse
        spans = [Span(one.start - sentence.start, one.end - sentence.start, one.kind) for one in values]
        self.tokens = tokens(_plain_case(sentence.text, here), here, spans)
        self.groups = groups(self.tokens)
        self.clauses = clauses(self.groups)
        discourse.enter(self.groups, self.clauses, tuple(token.start for token in self.tokens), next((one.speaker for one in quotes if one.speaker), ""), new_paragraph)

    def told(self) -> list[Told]:
        """The events of the sentence, each once; a plan only where nothing else is told."""
        matcher = Matcher(self.tokens, self.discourse)
        found: list[Told] = []
        for n, clause in enumerate(self.clauses):
            for reading in matcher.readings(clause, self._end(n)):
                if clause.verb.prep == "by" and reading.frame.rule in _MEANS:
                    continue
                _add(found, self._made(self._extended(reading, n, matcher), n))
        found = _joined(found)
        if not found:
            found = [self._made(Reading(_PLAN, clause, matcher.parties(_PLAN, matcher.slots(clause, self._end(n))), clause.verb.main, clause.verb.last), n) for n, clause in enumerate(self.clauses) if _is_plan(clause)][:1]
        self.discourse.leave(self.clauses, [tuple(slug for slug, _ in one.event.parties if self.discourse.kind(slug) == "company") for one in found if one.event.kind != "plan"])
        silent = silences(self.sentence, self.discourse.speakers)
        return [one for one in found if one.reading.clause.role in ("main", "coordinate") or not any(silence.start - _BESIDE <= one.event.start - self.sentence.start < silence.end + _BESIDE for silence in silent)]

    def _extended(self, reading: Reading, n: int, matcher: Matcher) -> Reading:
        """With who stands in the infinitive behind: `signed an agreement to buy power from Zeta`, `ordered Acme to pay Zeta`."""
        under = self.clauses[n + 1] if n + 1 < len(self.clauses) else None
        led = reading.frame.rule == "raise" and under is not None and under.verb.verb in _LEADING
        accused = under is not None and under.role == "participle" and (led or under.verb.verb in ("accuse", "allege", "belong"))
        found = reading.frame.rule == "find-that" and under is not None and (under.role == "reported" or under.link == "that")
        if not under or under.role != "infinitive" and not accused and not found or under.over is not reading.clause or reading.frame.rule not in _EXTENDED:
            return reading
        slots, role = matcher.slots(under, self._end(n + 1)), reading.frame.slots[-1][1]
        has = dict(reading.parties)
        for slot in ("by",) if led else ("subject",) if found else ("object", "from", "with", "to", "for"):
            has |= {slug: role for slug in slots.who(slot) if slug not in has and self.discourse.kind(slug) in ("company", "unknown")}
        return reading._replace(parties=tuple(has.items()))

    def _end(self, n: int) -> int:
        return self.clauses[n + 1].verb.first if n + 1 < len(self.clauses) else len(self.tokens)

    def _made(self, reading: Reading, n: int) -> Told:
        start, end = self.tokens[reading.first].start, self.tokens[reading.last].end
        kinds = tuple(self.discourse.kind(slug) for slug, _ in reading.parties)
        at = self.sentence.start
        words = {token.low for token in self.tokens}
        begin = min([reading.clause.verb.first, *(one.first for one in reading.clause.subject if one.first < reading.clause.verb.first)])
        here = self.tokens[begin : self._end(n)]
        event = Event(at=self.sentence.at, text=self.sentence.text[start:end], start=at + start, end=at + end, rule=reading.frame.rule, tier=self._tier(reading),
                      kind=reading.frame.kind, parties=reading.parties, status=status(reading), stage=stage(reading, words, here))  # fmt: skip
        quoted = any(one.start <= event.start < one.end for one in self.quotes)
        return Told(event, reading, here, kinds, self.sentence.text.rstrip("\"”’'")[-1:] in ".?!", quoted)

    def _tier(self, reading: Reading) -> str:
        """Sure: a verb of a main or reported clause without a year, whose parties are all named in its own slots, both sides of what has two."""
        kind, who = reading.frame.kind, [slug for slug, _ in reading.parties]
        plain = reading.noun is None and not {kind, reading.frame.rule} & _NEVER_SURE and not any(year(token) for token in self.tokens) and all(clause.role in ("main", "reported", "coordinate", "infinitive") for clause in chain(reading.clause))
        clause = reading.clause
        slots = [*clause.subject, *(one for row in clause.objects for one in row), *(one for slot in _SIDES for one in clause.slots.get(slot, ()))]
        named = {one.name.slug for group in slots for one in group.names} if kind not in _ONE_PARTY else {one.name.slug for one in self.here}
        return SURE if plain and len(who) >= (1 if kind in _ONE_PARTY else 2) and named >= set(who) and reading.parties[0][1] == reading.frame.slots[0][1] else CHECK


def _add(found: list[Told], one: Told) -> None:
    """Not twice the same kind with the same parties; of two such the one with more of them, or that is no aside."""
    who = {slug for slug, _ in one.event.parties}
    for other in found:
        its = {slug for slug, _ in other.event.parties}
        if other.event.kind == one.event.kind and (who <= its or its <= who):
            if its < who or other.reading.clause.role in ASIDES and one.reading.clause.role not in ASIDES:
                found[found.index(other)] = one
            return
    found.append(one)


def _joined(found: list[Told]) -> list[Told]:
    """An event and the clause that it governs may be one: each pair of such is joined."""
    for under in list(found):
        above = _above(under.reading.clause)
        over = next((one for one in found if one is not under and any(one.reading.clause is clause for clause in above)), None)
        if over is not None:
            _join(found, over, under)
    return found


def _join(found: list[Told], over: Told, under: Told) -> None:
    role, deal = under.reading.clause.role, under.event.kind in DEALS
    if over.event.kind == under.event.kind == "appointment" and role == "participle":
        _keep(found, over, under, dict(under.event.parties))  # `named Jo Roe, replacing Al Poe`
    elif deal and role == "infinitive" and over.reading.frame.rule == "stop-work" and any(group.head in PACTS for row in over.reading.clause.objects for group in row):
        found.remove(over)  # `scrapped plans to merge`
    elif deal and over.event.kind in DEALS and (role in ("infinitive", "participle") or over.reading.frame.rule == "sign-pact" and under.reading.clause.over is over.reading.clause):
        _join_deals(found, over, under)


def _join_deals(found: list[Told], over: Told, under: Told) -> None:
    """`signed an agreement to buy Zeta` is the purchase, `in talks to buy Zeta` the talks, `a round led by Zeta` the round."""
    kept, gone = (under, over) if over.event.kind == "partnership" and under.event.kind != "partnership" else (over, under)
    if kept is over and over.event.kind not in ("talks", "acquisition") and under.event.kind != over.event.kind:
        return
    role = next((its for _, its in kept.event.parties), "participant")
    _keep(found, kept, gone, {slug: role if over.event.kind == "talks" else its for slug, its in gone.event.parties})


def _keep(found: list[Told], kept: Told, gone: Told, more: dict[str, str]) -> None:
    """One event of two, with the parties of both."""
    has = dict(kept.event.parties)
    new = tuple((slug, role) for slug, role in more.items() if slug not in has)
    kinds = dict(zip((slug for slug, _ in gone.event.parties), gone.kinds, strict=True))
    found[found.index(kept)] = kept._replace(event=replace(kept.event, parties=(*kept.event.parties, *new)), kinds=(*kept.kinds, *(kinds[slug] for slug, _ in new)))
    found.remove(gone)


def _is_plan(clause: Clause) -> bool:
    """`will double its staff`, `plans to double`: the actor's own will."""
    verb = clause.verb
    if verb.verb in _WEIGHING and not verb.passive and clause.objects and clause.role in ("main", "reported", "coordinate"):
        return True  # `is considering a move`
    if verb.verb in _IDLE or not verb.verb or verb.passive or clause.role in ("relative", "subordinate", "participle"):
        return False
    over = clause.over
    governed = clause.role == "infinitive" and over is not None and not over.verb.passive and not over.objects and ((GOVERNED.get(over.verb.verb) in ("planned", "considering") or over.verb.verb in ("want", "hope", "seek", "aspire")) and not over.verb.negated or over.verb.verb == "be" and over.verb.predicate in ("", "set"))
    return verb.modal in ("will", "'ll") or verb.modal == "would" and clause.role == "reported" and bool(clause.subject) or governed


def _above(clause: Clause) -> list[Clause]:
    """The clauses over a clause, up to the first that stands by itself."""
    found: list[Clause] = []
    while clause.over is not None and clause.role in ("infinitive", "participle", "relative") and len(found) < 5:
        clause = clause.over
        found.append(clause)
    return found


def _plain_case(text: str, here: Iterable[Mention]) -> str:
    """A headline in capitals as it would stand in a sentence, its names as they are."""
    if not title_case(text) or len(text.lower()) != len(text):
        return text
    plain = list(text.lower())
    for one in here:
        plain[one.start : one.end] = text[one.start : one.end]
    return "".join(plain)
