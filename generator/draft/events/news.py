"""Which of the events are told as news: those that a reader would name as the article's happenings. The others stay candidates for the sheet."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from typing import NamedTuple

from generator.draft.candidates import Event, Name, Quote, Sentence, Text

DEALS = ("partnership", "joint-venture", "merger", "acquisition", "investment", "talks")
_OF_TWO = frozenset({"partnership-noun", "meeting-noun", "acquisition-noun", "bid-noun", "talks", "the-deal", "merger-noun", "supply-verb", "chosen-verb", "partner-verb", "agreed-together"})
_DAY = r"(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|yesterday|today|last (?:week|month)|this (?:week|month)|earlier (?:in the day|this))"
_ADVERB = r"(?: (?:also|now|then|already|still|both|jointly|has|have|had|is|are|\w+ly))*"
_ACTING = re.compile(rf"(?:\b(?:[Ii]t|[Tt]hey|[Tt]he (?:[\w-]+ ){{0,2}}(?:company|firm|bank|group|\w*maker|lender))|[A-Z][\w.&’'-]*|\d\w+)(?: \([^()]+\)|, [^,;]{{2,90}},)?{_ADVERB}(?: (?:will|would|to|plans to|plan to|is to|said it (?:had|has|would)))? $")
"""The actor, or a word that means it, right before a verb."""
_BODY = re.compile(r"\b(?:court|judge|jury|tribunal|regulators?|government|commission|authorit(?:y|ies)|watchdog|ministry|agency|lawmakers|parliament|prosecutors|central bank)\b", re.IGNORECASE)
_DETAIL = re.compile(r"\b(?:margins?|cash flow|EPS|per share)\b", re.IGNORECASE)


class Told(NamedTuple):
    """An event in its sentence: the words before its trigger, and the kinds of its parties."""

    event: Event
    sentence: Sentence
    before: str
    kinds: tuple[str, ...]


def news(text: Text, names: tuple[Name, ...], quotes: tuple[Quote, ...], events: tuple[Event, ...]) -> tuple[Event, ...]:
    """The events outside quotation marks for which no rule of `_NOT` says that they are background, and that were not told before."""
    sentences = {sentence.at: sentence for sentence in text.sentences}
    by_slug = {name.slug: name for name in names}
    told = (Told(one, sentences[one.at], sentences[one.at].text[: one.start - sentences[one.at].start], tuple(by_slug[slug].kind for slug, _ in one.parties if slug in by_slug)) for one in events if not any(quote.start <= one.start < quote.end for quote in quotes))
    return tuple(_first_told([one for one in told if not any(rule(one) for rule in _NOT)]))


def _first_told(told: list[Told]) -> Iterator[Event]:
    """A deal is new unless all its parties were in one of the kind, told in the text before (a headline's is told again below it); so is a margin of a company whose results were told."""
    before: list[tuple[str, frozenset[str]]] = []
    for one in told:
        who = frozenset(slug for slug, _ in one.event.parties)
        part = one.event.kind == "financial-result" and _DETAIL.search(one.event.text) is not None
        again = (one.event.kind in DEALS or part) and any(kind == one.event.kind and who <= other and (part or len(other) > 1 and (kind != "investment" or who == other)) for kind, other in before)
        if not again:
            yield one.event
        if one.sentence.text.rstrip("\"”’'")[-1:] in ".?!":
            before.append((one.event.kind, who))


def _nobody(one: Told) -> bool:
    """No party: `A deal is near.`"""
    return not one.event.parties


def _too_few(one: Told) -> bool:
    """A noun tells of a deal only with both sides: `The contract of Acme` is one that was told before."""
    under_way = one.event.rule == "talks" and re.match(r"(?:in|discuss(?:ing|ed)|h[oe]ld\w*|beg[aiu]n\w*|start\w*|resum\w*|open\w*|enter\w*|negotiat\w*)\b", one.event.text)
    return one.event.rule in _OF_TWO and len(one.event.parties) < 2 and not under_way


def _anaphoric(one: Told) -> bool:
    """`the talks`, `that purchase`: told before."""
    return one.event.rule in ("the-deal", "investment-noun", "launch-noun", "appointment-noun")


def _supposed(one: Told) -> bool:
    """`may`, `if`: no event yet, unless it is a deal of two: `Acme may buy Zeta`."""
    return re.search(r"\b(?:may|might|could|should|if|whether|unless|can|must|ha(?:s|ve) to|needs? to|would have)\b(?: \w+){0,3} $", one.before) is not None and not (one.event.kind in DEALS and len(one.event.parties) > 1)


def _standing(one: Told) -> bool:
    """What has lasted long is background: `Acme and Zeta have worked together since 2015`."""
    return one.event.kind in DEALS and re.match(r"[^,;.]{0,60}\b(?:since (?:at least )?(?:19|20)\d\d|for (?:years|decades|\w+ (?:years|decades)))\b", _rest(one)) is not None


def _denied(one: Told) -> bool:
    """`did not buy`, `would not say how many signed`."""
    return re.search(r"\b(?:not|never|nor|n['’]t|without)\b(?: \w+){0,2} $|\b(?:would|did|could) not (?:say|comment|discuss|disclose)\b[^.;]*$|\bdeclined to [^.;]*$|\bden(?:ied|ies|ying) (?:that )?(?:it|they|he|she|any|having)\b[^,;]*$|\bhad (?:planned|hoped|wanted|intended|expected|considered|tried) to $|\b(?:none of|no)(?: [\w-]+){1,4} (?:will|would|has|have|had|was|were|is|are|be)(?: be| been)? $", one.before) is not None


def _aside(one: Told) -> bool:
    """A relative clause is background unless it has its day: `Acme, which made a loss in 2021, …`."""
    clause = re.search(r"\b(?:which|who|whose|that had)\b[^,;]*$" if one.event.kind == "financial-result" else r"\b(?:which|who|whose|where|when|that had|since)\b[^,;]*$", one.before)
    return clause is not None and not re.search(_DAY, clause[0] + _rest(one).split(",")[0])


def _rest(one: Told) -> str:
    return one.sentence.text[one.event.end - one.sentence.start :]


def _vague(one: Told) -> bool:
    """A plan is one where its own actor is the subject of a verb of will: `Acme plans to double its staff`, not `A replay will be available`."""
    if one.event.kind != "plan":
        return False
    dependent = re.search(r"\b(?:likely|where|which|when|whether|if|because|as|until|that could|how|what)\b[^,;]*$", one.before, re.IGNORECASE)
    return one.event.rule not in ("intends", "headline-to") or not _ACTING.search(one.before) or dependent is not None or "company" not in one.kinds and "institution" not in one.kinds


def _loose(one: Told) -> bool:
    """Words that tell much else too (`delay`, `expand`) need their actor right before them: `Acme delayed the launch`."""
    return one.event.rule == "other-verb" and (not _ACTING.search(one.before) or not {"company", "institution", "unknown"} & set(one.kinds))


def _foreseen(one: Told) -> bool:
    """What others expect of it has not happened: `Traders see a chance that the Fed will cut rates`, `before the Fed cuts rates`."""
    if one.event.kind in ("market-move", "financial-result"):
        return False
    return re.search(r"\b(?:want|urg|ask|press|push|call|encourag|persuad)\w*(?: on| for)? (?!to\b)(?:[\w'’.-]+ ){1,6}to $|\b(?:chance|expects?|expected|sees?|believes?|thinks?|predict\w*|odds|hopes?|fears?|before|until|unless)\b(?: \w+ing\b)?(?! to\b)[^,;]*$", one.before, re.IGNORECASE) is not None


def _conditional(one: Told) -> bool:
    """A ruling that is a condition of something else: `The bid is subject to approval by the board`."""
    return one.event.rule == "body-noun" and re.search(r"\b(?:conditional|contingent|subject|depend\w*|hing\w+|await\w*|pending|requir\w+|needs?)\b[^;]*$", one.before) is not None


def _on_the_calendar(one: Told) -> bool:
    """Results that are due are no results yet: `Acme is to report first-quarter results on Monday`."""
    return one.event.rule == "result-verb" and re.search(r"\b(?:will|is to|due to|set to|scheduled to|expected to) $", one.before) is not None and re.match(r"\w+ (?:(?:its|the|[\w-]+) ){0,4}(?:results|earnings)$", one.event.text) is not None


def _nameless(one: Told) -> bool:
    """One who leaves a post is a person: `Acme quit the stock market` is none. One who meets is no place, and a company goes nowhere."""
    return one.event.rule in ("leave-verb", "announces-appointment") and "person" not in one.kinds or one.event.kind == "meeting" and "place" in one.kinds[:1] or one.event.kind == "visit" and not {"person", "institution", "unnamed"} & set(one.kinds[:1])


def _unpriced(one: Told) -> bool:
    """A price moves by so much or to so much, or strongly: `shares fell 5%`, `its shares tanked`; not `the yen added 9 billion to profit`."""
    if re.match(r"(?:[Ss]hares?|[Ss]tock)\b", one.event.text) and re.search(r"(?:tanked|plunged|plummeted|tumbled|soared|surged|slumped|crashed|nosedived|cratered|spiked)$", one.event.text):
        return False
    return one.event.kind == "market-move" and not re.match(r"(?:[^.;]|\.\d){0,90}?(?:%|per ?cent|pc\b|pct|points?|\d[½¼¾]?p\b|pence|cents?\b|higher|lower|flat|unchanged|record|to [^\s]*\d|at [^\s]*\d)", one.event.text + _rest(one))


def _of_a_sector(one: Told) -> bool:
    """Statistics are no company's results: `Retail sales rose, the ministry said`; nor is a mention of some: `with 3 million in annual revenue`."""
    return one.event.rule == "results-noun" or one.event.kind == "financial-result" and "company" not in one.kinds and "unknown" not in one.kinds


def _unfunded(one: Told) -> bool:
    """An investment of one party has its amount: `Acme has invested heavily` is background."""
    return one.event.kind == "investment" and len(one.event.parties) < 2 and not re.search(r"[$€£₹₩¥]|\d ?(?:million|billion|trillion|crore|lakh|bn|m)\b|\b[A-Z][A-Za-z]{1,2} ?\d", one.sentence.text)


def _unofficial(one: Told) -> bool:
    """A company's yes or no is no ruling: `Acme rejected the idea`; a suit or an appeal is."""
    if one.event.rule not in ("body-acts", "body-plans") or re.match(r"su(?:e|ing)|fil|appeal", one.event.text):
        return False
    acting = [kind for kind, (_, role) in zip(one.kinds, one.event.parties, strict=False) if role == "subject"]
    return not {"institution", "place"} & set(acting) and (bool(acting) or not _BODY.search(one.before))


_NOT: tuple[Callable[[Told], bool], ...] = (_nobody, _too_few, _anaphoric, _supposed, _standing, _denied, _aside, _vague, _loose, _foreseen, _conditional, _on_the_calendar, _nameless, _unpriced, _of_a_sector, _unfunded, _unofficial)
