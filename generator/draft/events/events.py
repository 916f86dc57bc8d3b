"""What happened or is to happen: kind, parties with their roles, status, from a trigger and the names around it."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from generator.draft.candidates import CHECK, SURE, Event, Money, Name, Quantity, Quote, Sentence, Text
from generator.draft.events.clauses import Hit, Scene
from generator.draft.events.parties import Parties, parties
from generator.draft.events.triggers import MUTUAL, NOUN, TRIGGERS, VERB, Trigger
from generator.draft.facts.boilerplate import boilerplate
from generator.draft.names.tokens import title_case
from generator.draft.speech.attribution import Speakers
from generator.draft.speech.marks import covered
from generator.draft.speech.mentions import Mention, Mentions
from generator.draft.speech.silence import silences

_STATUS = (
    ("cancelled", re.compile(r"\b(?:cancel\w*|scrapp\w+|called off|abandon\w*|withdr[ae]w\w*|dropped (?:its|the|a) (?:bid|plan|offer))\b")),
    ("denied", re.compile(r"\b(?:denied|denies|denying|no plans? to|not (?:planning|in talks|considering)|ruled out)\b")),
    ("considering", re.compile(r"\b(?:consider(?:s|ing)?|weigh(?:s|ing)?|mull(?:s|ing)?|explor(?:es|ing)|evaluating|may|might|could|possible|potential|in (?:[\w-]+ )?talks|whether)\b")),
    ("sought", re.compile(r"\b(?:seek(?:s|ing)?|sought|bid(?:s|ding)? (?:for|to)|wants?|hop(?:es?|ing)|propos(?:e[sd]|ing)|asked|urged|courting|offer(?:s|ed)? to)\b")),
    ("scheduled", re.compile(r"\b(?:scheduled|due (?:to|on|in)|slated|set to)\b")),
    ("planned", re.compile(r"\b(?:will|plan(?:s|ned|ning)?|aims?|aiming|intends?|intend(?:ing|ed)|would|is to|are to|was to|agreed to|going to|committed to|pledged|targets?|decided to|to be)\b")),
    ("predicted", re.compile(r"\b(?:expect(?:s|ed|ing)?|forecast\w*|predict\w*|likely|anticipat\w+|estimat\w+|project(?:s|ed))\b")),
)  # fmt: skip
_TIMES = {"meeting": ("talks",), "talks": ("meeting",), "partnership": ("joint-venture",), "joint-venture": ("partnership",), "merger": ("acquisition",), "acquisition": ("merger", "investment"), "investment": ("acquisition", "plan"), "financial-result": ("market-move",), "plan": ("plan",)}
_DEALS = ("partnership", "joint-venture", "investment", "acquisition", "merger")
_SHARES = re.compile(r"^(?:[Ss]hares?|[Ss]tock|[Ss]crip)\b|^\w+(?: \w+)?$")
_BODY = re.compile(
    r"\b(?:[Rr]egulators?|[Cc]ommission|[Cc]ourt|[Aa]uthority|[Mm]inistry|[Gg]overnment|watchdog|judge|[Tt]ribunal|[Cc]entral [Bb]ank|FTC|SEC|FDA|CMA|RBI|SEBI|CCI|Department|[Aa]gency|[Pp]rosecutors|[Ll]awmakers|[Pp]arliament|[Pp]olice|antitrust|lawsuit|EU)\b"
)


def events(text: Text, names: tuple[Name, ...], money: tuple[Money, ...], quantities: tuple[Quantity, ...], quotes: tuple[Quote, ...]) -> tuple[Event, ...]:
    """What may be an event of an article, at most one a sentence unless further ones have a certain trigger in a clause of their own; `news` says which are told as news."""
    mentions = Mentions(names)
    speakers = Speakers(mentions)
    valued = {one.at for one in (*money, *quantities)}
    quoted: dict[object, list[tuple[int, int]]] = {}
    for quote in quotes:
        quoted.setdefault(quote.at, []).append((quote.start, quote.end))
    speaking = {quote.at: quote.speaker for quote in reversed(quotes)}
    found: list[Event] = []
    last, main = "", _main(names)
    focus, paragraph = main, 0
    for sentence in text.sentences:
        marks = [(start - sentence.start, end - sentence.start) for start, end in quoted.get(sentence.at, ())]
        focus, paragraph = focus if sentence.at.paragraph == paragraph else main, sentence.at.paragraph
        if not boilerplate(sentence):
            here = mentions.of(sentence)
            who = {hit: parties(Scene(sentence.text, hit, here, speakers, focus)) for hit in _hits(_plain_case(sentence.text, here), sentence.at in valued)}
            for hit in _told(sentence, who, marks, speakers):
                kind = hit.trigger.kind if hit.trigger.kind != "deal" else last
                if kind:
                    found.append(_event(sentence, hit, _own_words(sentence, hit, who.get(hit, ()), speakers.employer(speaking.get(sentence.at, ""))), kind))
                last = kind if hit.strength >= 3 and kind in _DEALS else last
                focus = next((slug for slug, _ in who.get(hit, ())[:1] if kind != "plan" and slug in mentions.by_slug and mentions.by_slug[slug].kind == "company"), focus)
        speakers.read(sentence, marks)
    return tuple(found)


def _told(sentence: Sentence, who: Mapping[Hit, Parties], marks: list[tuple[int, int]], speakers: Speakers) -> list[Hit]:
    """The hits outside quotation marks; beside a silence only what is certain, or stands before it. In a sentence that is nearly all quotation a plan told in the speaker's own words."""
    hits = chosen(sentence.text, who, marks)
    if not hits and sum(end - start for start, end in marks) > 0.6 * len(sentence.text):
        hits = chosen(sentence.text, who)
    silent = min((one.start for one in silences(sentence, speakers)), default=None)
    return [hit for hit in hits if silent is None or hit.strength >= 4 or hit.strength >= 3 and hit.end <= silent]


def _main(names: tuple[Name, ...]) -> str:
    """The company that the article is about: the first of those that are named at least half as often as the one named most."""
    companies = [name for name in names if name.kind == "company" and name.subkind != "outlet"]
    most = max((len(name.mentions) for name in companies), default=0)
    return min((name for name in companies if 2 * len(name.mentions) >= most), key=lambda name: name.start).slug if companies else ""


def _own_words(sentence: Sentence, hit: Hit, who: Parties, speaker: str) -> Parties:
    """`We will invest`, in a quotation: the speaker's company is the subject."""
    first = hit.trigger.roles[0]
    ours = speaker and not any(role == first for _, role in who) and re.search(r"\b(?:[Ww]e|I)\b", sentence.text[max(0, hit.start - 60) : hit.start])
    return ((speaker, first), *(pair for pair in who if pair[0] != speaker)) if ours else who


def chosen(text: str, hits: Mapping[Hit, Parties], marks: Sequence[tuple[int, int]] = ()) -> list[Hit]:
    """The triggers (and their parties) that stand for events of their own: the strongest, with a party rather than without, then others with a certain trigger in another clause."""
    free = [hit for hit in hits if not covered(marks, hit.start)]
    if not free:
        return []
    best = max(free, key=lambda hit: (hit.strength - (0 if hits[hit] else 2), hit.trigger.kind != "plan", -hit.start))
    taken = [best]
    for hit in sorted(free, key=lambda hit: (-hit.strength, hit.start)):
        if hit.strength >= 3 and hit.trigger.form != NOUN and len(taken) < 3 and all(_apart(text, hit, one) and (hit.trigger.kind != one.trigger.kind or hits[hit] and hits[hit] != hits[one]) for one in taken):
            taken.append(hit)
    return sorted(taken, key=lambda hit: hit.start)


def _apart(text: str, one: Hit, other: Hit) -> bool:
    """Two events of two clauses; of the same kind only moves of shares: `Acme's shares fell 5% while Zeta's rose 3%`."""
    kind, its = one.trigger.kind, other.trigger.kind
    alike = kind == its and not (kind == "market-move" and _SHARES.search(text[one.start : one.end]) and _SHARES.search(text[other.start : other.end])) or not _turned(text, one, other) and (its in _TIMES.get(kind, ()) or kind in _TIMES.get(its, ()))
    return not alike and (_another_clause(text, one, other) or _ruled_on(one, other))


def _turned(text: str, one: Hit, other: Hit) -> bool:
    """Results and what the shares did upon them: `Acme posted a profit but its shares fell`."""
    first, second = sorted((one, other), key=lambda hit: hit.start)
    return (first.trigger.rule, second.trigger.rule) == ("result-verb", "security-move") and re.search(r"\b(?:but|and|while) (?:its|their|the) $", text[: second.start]) is not None


def _ruled_on(one: Hit, other: Hit) -> bool:
    """A ruling and what it is about are two events: `cleared the merger of A and B`."""
    return {"regulatory"} < {one.trigger.kind, other.trigger.kind} <= {"regulatory", "merger", "acquisition", "joint-venture"}


def _another_clause(text: str, one: Hit, other: Hit) -> bool:
    first, second = sorted((one, other), key=lambda hit: hit.start)
    return first.end < second.start and re.search(r",| and | but | after | while | as | when | where |;", text[first.end : second.start]) is not None


def _plain_case(text: str, here: Sequence[Mention]) -> str:
    """A headline in capitals as it would stand in a sentence, its names as they are."""
    if not title_case(text) or len(text.lower()) != len(text):
        return text
    plain = list(text.lower())
    for one in here:
        plain[one.start : one.end] = text[one.start : one.end]
    return "".join(plain)


def _hits(text: str, valued: bool) -> list[Hit]:
    found: list[Hit] = []
    for trigger in TRIGGERS:
        for match in list(trigger.pattern.finditer(text))[: 3 if trigger.kind == "market-move" else 1]:
            found.append(Hit(match.start(), match.end(), trigger, trigger.strength + _strength(text, trigger, valued)))
    return found


def _strength(text: str, trigger: Trigger, valued: bool) -> int:
    """A figure of a company needs a value; a ruling is likelier where a body is named."""
    if trigger.kind in ("financial-result", "market-move") and not valued:
        return -1
    return int(trigger.kind == "regulatory" and trigger.form == VERB and _BODY.search(text) is not None)


def _event(sentence: Sentence, hit: Hit, who: Parties, kind: str) -> Event:
    trigger = hit.trigger
    needed = 2 if trigger.form == MUTUAL or trigger.kind == "acquisition" else 1
    tier = SURE if hit.strength >= 3 and len(who) >= needed and who[0][1] == trigger.roles[0] else CHECK
    end = hit.start + len(sentence.text[hit.start : hit.end].rstrip())
    return Event(at=sentence.at, text=sentence.text[hit.start : end], start=sentence.start + hit.start, end=sentence.start + end, rule=trigger.rule, tier=tier,
                 kind=kind, parties=who, status=status(sentence.text, hit), stage=_stage(sentence.text, hit))  # fmt: skip


_NEGATED = re.compile(r"(?:\b(?:not|never|nor)|n['’]t)(?: [\w-]+){0,2} $|\b(?:none of|no)(?: [\w-]+){1,4} (?:will|would|has|have|had|was|were|is|are|be)(?: be| been)? $")


def status(text: str, hit: Hit) -> str:
    """How far it is, by the words before the trigger in its clause: `plans to acquire` is planned, `acquired` done, `did not buy` denied."""
    if _NEGATED.search(text[max(0, hit.start - 60) : hit.start]):
        return "denied"
    if text[: hit.start].endswith(" to ") and not re.search(r"\b(?:offer|want|ask|seek|hop|consider|plan|talk|whether)\w* (?:[\w-]+ )?to $", text[max(0, hit.start - 40) : hit.start]):
        return "planned"
    clause = re.split(r"[;:]|, (?:and|but|while|after|which|who) ", text[max(0, hit.start - 90) : hit.start])[-1] + text[hit.start : hit.end]
    near = [(max(match.start() for match in matches), status) for status, pattern in _STATUS if (matches := list(pattern.finditer(clause)))]
    if not near:
        return "done"
    for first in ("cancelled", "denied"):
        if any(status == first for _, status in near):
            return first
    return max(near)[1]


def _stage(text: str, hit: Hit) -> str:
    if hit.trigger.kind not in ("partnership", "joint-venture", "investment", "acquisition", "merger", "talks"):
        return ""
    if re.search(r"\b(?:rumou?r\w*|speculation)\b", text):
        return "rumoured"
    if hit.trigger.kind == "talks" or re.search(r"\bin (?:[\w-]+ ){0,4}talks\b", text):
        return "talks"
    if re.search(r"\b(?:memorandum of understanding|MoU|MOU|letter of intent|non-binding|term sheet)\b", text):
        return "letter-of-intent"
    if re.search(r"\b(?:complet(?:ed|es)|closed (?:its|the) (?:acquisition|deal|purchase|takeover)|finali[sz]ed)\b", text):
        return "completed"
    if re.search(r"\b(?:terminat(?:ed|es)|called off|scrapped|abandoned|walked away)\b", text):
        return "terminated"
    if re.search(r"\b(?:signed|inked|definitive agreement|entered into)\b", text):
        return "signed"
    return "announced" if re.search(r"\b(?:announc\w+|said|unveil\w+|agreed)\b", text) else ""
