"""Which of the events are told as news: in a main or reported clause, or dated or counted in another; not supposed, denied, standing, or told before."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from generator.draft.candidates import Event
from generator.draft.events.lexicon import GOVERNED, SPEECH
from generator.draft.events.matching import Reading
from generator.draft.events.status import chain
from generator.draft.events.structure import Clause, Token, year
from generator.draft.events.wordlists import OWN
from generator.draft.names.words import CALENDAR

DEALS = ("partnership", "joint-venture", "merger", "acquisition", "investment", "talks")
ASIDES = ("relative", "subordinate", "participle")
_ONCE = ("acquisition", "merger", "joint-venture", "appointment")
"""What nobody does by habit, so that the present of a release tells it."""
_FIGURES = ("financial-result", "market-move")
_TWO_SIDED = frozenset({"pact-noun", "meeting-noun", "acquisition-noun", "bid-noun", "merger-noun", "choose", "supply", "partner", "host", "stake-noun", "source", "agree-two"})
_OF_NOBODY = frozenset("meet index-move meeting-noun talks-noun".split())
_HYPOTHETICAL = frozenset("if unless whether until before how what why once than because though although".split())
_SUPPOSED = frozenset("may might could should can must can't cannot couldn't".split())
_BELIEVING = frozenset("want urge press call see believe think predict fear hope doubt push require need suggest argue expect ask".split())
_EXAMINING = frozenset("examine review scrutinise investigate inspect audit".split())
_AGO = CALENDAR | frozenset("yesterday today tomorrow tonight week month earlier ago summer autumn winter spring".split())
PACTS = frozenset("agreement deal pact contract mou memorandum letter offer bid plan option right proposal decision intention accord".split())


class Told(NamedTuple):
    """An event with its reading; `here` are the tokens of its clause, `kinds` those of its parties, `ends` is true of a full sentence."""

    event: Event
    reading: Reading
    here: Sequence[Token]
    kinds: tuple[str, ...]
    ends: bool
    quoted: bool


def news(told: list[Told]) -> Iterator[Event]:
    """The events for which no rule of `_NOT` says that they are background, and that were not told before: a deal is new unless all its parties were in one of the kind."""
    before: list[tuple[str, frozenset[str]]] = []
    for one in told:
        if any(rule(one) for rule in _NOT):
            continue
        who = frozenset(slug for slug, _ in one.event.parties)
        detail = one.event.kind == "financial-result" and any(token.low in ("margin", "margins") for token in one.here[:6]) and any(kind == one.event.kind and who <= other for kind, other in before)
        if not detail and not (one.event.kind in DEALS and any(kind == one.event.kind and who <= other and (len(other) > 1 or who == other) and (kind != "investment" or who == other) for kind, other in before)):
            yield one.event
        if one.ends:
            before.append((one.event.kind, who))


def _nobody(one: Told) -> bool:
    """No party: `A deal is near.`; but `Creditors will meet on Thursday` and `The index fell 2%` are told of no named one."""
    return not one.event.parties and not (one.event.rule in _OF_NOBODY and any(token.value == "percent" or token.low in _AGO for token in one.here))


def _one_sided(one: Told) -> bool:
    """`The contract of Acme` was told before; so was `The purchase lifts its debt`."""
    new = one.event.kind == "acquisition" and any(group.determiner in ("a", "an", "some", "several") for group in one.reading.clause.slots.get("of", ()))
    return one.reading.frame.rule in _TWO_SIDED and len(one.event.parties) < 2 and not new


def _anaphoric(one: Told) -> bool:
    """`completed the deal`, `signed the agreement`: told before, where nobody beside the subject is named."""
    noun = one.reading.noun
    return noun is not None and noun.determiner in ("the", "this", "that") and one.event.kind in ("partnership", "acquisition", "merger", "investment", "joint-venture") and len(one.event.parties) < 2 or one.reading.frame.rule == "sign-pact" and any(group.determiner in ("the", "this", "that") for row in one.reading.clause.objects[:1] for group in row) and len(one.event.parties) < 2


def _summed(one: Told) -> bool:
    """What was won until now, all together, is no event: `has clinched orders worth $3 billion so far this year`."""
    lows = [token.low for token in one.here]
    return one.reading.frame.rule in ("sign-pact", "win-order") and len(one.event.parties) < 2 and any(pair in (("so", "far"), ("to", "date")) for pair in pairwise(lows))


def _quoted(one: Told) -> bool:
    """Words in quotation marks are said, not done, unless a speaker says what his company will do: `“We will invest $5 million,”`."""
    subject = one.reading.clause.subject
    own = bool(subject) and subject[0].words[:1] in (["we"], ["i"]) and one.event.kind in DEALS and one.event.status == "planned"
    return one.quoted and not own


def _not_so(one: Told) -> bool:
    """`did not buy`; but a deal that is denied is news, and so is a refusal of a regulator."""
    over = one.reading.clause.over
    refused = one.event.kind == "regulatory" and over is not None and over.verb.verb in ("decline", "refuse")
    pair = one.event.kind in DEALS and len(one.event.parties) > 1 and one.reading.clause.role == "reported" and one.reading.clause.verb.negated
    return one.event.status == "denied" and not refused and not pair and one.reading.frame.rule != "raise-objection"


def _supposed(one: Told) -> bool:
    """`may`, `if`: no event yet, unless it is a deal of two: `Acme may buy Zeta`."""
    if any(clause.link in _HYPOTHETICAL for clause in chain(one.reading.clause)):
        return True
    modals = {clause.verb.modal for clause in chain(one.reading.clause)}
    own = one.event.kind in (*DEALS, "plan", "other") and modals & _SUPPOSED <= {"may", "might"} and "company" in one.kinds and one.reading.clause.role in ("main", "reported", "coordinate")
    return bool(modals & _SUPPOSED) and not own and not (one.event.kind in DEALS and len(one.event.parties) > 1)


def _believed(one: Told) -> bool:
    """What others expect or want has not happened: `Investors want Acme to sell its unit`."""
    clause = one.reading.clause
    over = clause.over
    its = any(group.determiner in OWN for group in clause.subject)  # `wants its owners to put up $5 million`
    return not its and bool(over and over.verb.verb in _BELIEVING and not over.verb.passive and over.subject and over.subject != clause.subject and (clause.role in ("infinitive", "reported") or clause.role == "relative" and clause.link == "that")) and one.event.kind not in _FIGURES


def _foreseen(one: Told) -> bool:
    """What a body is likely to rule, has to rule: no ruling yet; but `is expected to examine the plan` tells of an inquiry."""
    if one.reading.clause.verb.verb in _EXAMINING and one.event.status == "predicted":
        return False
    over = one.reading.clause.over
    must = one.reading.clause.role == "infinitive" and over is not None and over.verb.verb in ("have", "need")
    return must or one.event.kind in ("regulatory", "other") and one.event.status == "predicted" and one.event.rule != "filing-due"


def _on_the_calendar(one: Told) -> bool:
    """Results that are due are no results yet: `Acme is to report first-quarter results on Monday`."""
    return one.reading.frame.rule == "report-result" and one.event.status in ("planned", "scheduled", "predicted") and not any(token.value in ("money", "percent") for token in one.here)


def _purpose(one: Told) -> bool:
    """An infinitive that no verb of will governs says what for: `ordered Acme to set aside money`, `a call to discuss the results`."""
    clause = one.reading.clause
    if clause.role != "infinitive" or clause.over is None:
        return False
    over = clause.over.verb
    pact = [group.head for row in clause.over.objects for group in row if group.head in PACTS] + [group.head for group in clause.over.slots.get("in", ()) if group.head == "talk"]
    return not (over.verb in GOVERNED or over.passive and over.verb in SPEECH or over.verb in ("be", "say", "report") or over.verb in _BELIEVING or pact or one.event.kind == "acquisition" or one.reading.frame.rule in ("sue", "file-suit"))


def _aside(one: Told) -> bool:
    """A relative, subordinate or participial clause is background unless it is dated or counted: `Acme, which makes phones, …`."""
    clause = one.reading.clause
    if clause.role not in ASIDES or _told_with(clause) or clause.role == "participle" and clause.over is not None and (clause.over.verb.verb in GOVERNED or clause.over.verb.verb == "announce") and not clause.verb.passive:
        return False
    years = any(year(token) for token in one.here)
    dated = len(one.event.parties) > 1 if years else any(token.low in _AGO for token in one.here)
    counted = any(token.value in ("percent", "money") for token in one.here)
    if one.event.kind in _FIGURES:
        return not counted or clause.role == "relative" and years
    coming = clause.role == "relative" and (one.reading.frame.rule == "serve-as" or clause.verb.modal == "will" and (counted or any(token.low in _AGO for token in one.here)) or clause.verb.perfect and one.event.kind in DEALS and counted)
    return not dated and not coming and (not counted or clause.role == "relative" or clause.verb.prep in ("after", "since", "without", "before", "despite"))


def _told_with(clause: Clause) -> bool:
    """`The news came a week after Acme opened a plant`, `cut jobs on the day that its watchdog fined Zeta`: told as news of its own."""
    over = clause.over
    same_day = clause.link == "that" and over is not None and (over.verb.verb == "come_on" or any(group.head == "day" for group in over.slots.get("on", ())))
    return same_day or clause.link == "after" and over is not None and over.verb.verb == "come"


def _long_ago(one: Told) -> bool:
    """What one party did in a year of which the sentence tells is background: `Acme listed in 2021`."""
    verb = one.reading.clause.verb
    firms = sum(kind != "person" for kind in one.kinds)
    return one.event.kind in ("appointment", "launch", "other", "acquisition") and firms < 2 and one.event.status == "done" and not verb.perfect and not any(token.value == "money" for token in one.here) and any(year(value) for row in one.reading.clause.slots.values() for group in row for value in group.values)


def _standing(one: Told) -> bool:
    """What has lasted long is background: `Acme and Zeta have worked together since 2015`."""
    lows = [token.low for token in one.here]
    return one.event.kind in DEALS and ("ago" not in lows and any(low in ("years", "decades") and "for" in lows[max(0, n - 3) : n] for n, low in enumerate(lows)) or "since" in lows and one.reading.clause.verb.perfect)


def _unfunded(one: Told) -> bool:
    """An investment of one party has its amount: `Acme has invested heavily` is background."""
    return one.event.kind == "investment" and not (one.reading.frame.rule in ("price-offering", "subscribed", "tap-investors", "lead-round") or one.reading.frame.rule in ("build-site", "take-loan") and one.event.status == "planned") and len(one.event.parties) < 2 and not any(token.value in ("money", "percent") for token in one.here)


def _general(one: Told) -> bool:
    """A plan is one where a body itself means to do something, and `will` alone has a time or a number: `A replay will be available` is none."""
    if one.event.kind != "plan":
        return False
    bare = one.reading.clause.verb.modal in ("will", "'ll", "would") and one.ends and not any(token.value or token.low in _AGO for token in one.here)
    return bare or not {"company", "institution"} & set(one.kinds)


def _unofficial(one: Told) -> bool:
    """Statistics are no company's results; nobody but a company has a price."""
    return one.event.kind in _FIGURES and one.event.rule != "index-move" and not {"company", "unknown"} & set(one.kinds)


def _present(one: Told) -> bool:
    """What a body does by habit is no event: `Acme supplies 2,400 grocers`."""
    verb = one.reading.clause.verb
    if one.reading.noun is not None and verb.verb == "have" and not verb.modal:
        return one.event.kind != "talks"
    habit = verb.form == "finite" and not verb.past and not verb.perfect and not verb.modal and verb.first == verb.last and verb.first == verb.main
    once = one.event.kind in _ONCE or one.reading.frame.rule in ("lay-off", "give-notice", "sign-pact", "jobs-at-risk", "go-first")
    return habit and one.ends and not once and one.reading.frame.rule not in ("suit-accuses", "face-ruling", "file-suit") and one.event.kind not in (*_FIGURES, "plan", "talks") and one.reading.noun is None and not any(token.low in _AGO for token in one.here)


_NOT: tuple[Callable[[Told], bool], ...] = (_nobody, _one_sided, _anaphoric, _summed, _quoted, _not_so, _supposed, _believed, _foreseen, _on_the_calendar, _purpose, _aside, _long_ago, _standing, _unfunded, _general, _unofficial, _present)
