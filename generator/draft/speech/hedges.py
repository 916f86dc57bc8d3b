"""What is not the outlet's plain claim of something done: attributions, plans, possibilities, silence."""

from __future__ import annotations

import re

from generator.draft.candidates import CHECK, SURE, Hedge, Name, Quote, Sentence, Text
from generator.draft.facts.boilerplate import byline_start
from generator.draft.speech.attribution import MEDIA, NAMED, UNNAMED, Attribution, Speakers, sources
from generator.draft.speech.cues import PLAN, POSSIBILITY, Cue, cues, meant
from generator.draft.speech.mentions import Mentions
from generator.draft.speech.running import Running
from generator.draft.speech.silence import Silence, silences, words

NONDISCLOSURE = "nondisclosure"

_STRONG = frozenset({"will", "would", "is-to", "may", "talks", "shall"})
"""Rules of which one cue is enough; an actor's stated will is as often an attribution beside it."""
_MEDIA_REPORTS = re.compile(r"(?<!prior to )(?<!following )(?<!after )(?<!before )(?<!commenting on )(?<!comment on )\b(?:media reports?|press reports?|news reports?|reports? in the (?:media|press)|local media|state media|reports (?:said|say|suggest\w*|that|have)|reported(?: earlier)? by|first reported|first (?:published|carried|disclosed|revealed)(?= [^.;]{0,40}?\b(?:by|in) the [A-Z])|was reported|(?:news|story) (?:was|were) (?:first )?broken by|it was reported|a report by|as reported|citing (?:\w+ )?(?:media|press|reports)|(?:[Rr]eports?|article|story) (?:in|by|on) (?:an?|the) (?:[\w-]+ )?(?:newspaper|paper|daily|magazine|broadcaster|website))\b")
_PEOPLE = re.compile(r"\b(?:[Ss]ources?(?= (?:said|say|told|pegg?ed|put|added|claimed|indicated|suggested|estimate|familiar|close|with|in the|at the))|people familiar|persons? (?:familiar|close)|people with (?:direct )?knowledge|a person (?:familiar|close|with)|insiders?|on condition of anonymity|(?:asked|declined|asking|declining|wished) (?:not )?to be (?:named|identified)|industry (?:experts|watchers|observers)|experts (?:say|said)|critics (?:say|said|argue|have)|(?:is|are|was|were) (?:\w+ )?(?:said|thought|rumou?red) to|[Ii]t (?:is|was) (?:being |widely |commonly |generally )?(?:understood|learn(?:t|ed)|said|whispered|rumou?red|believed|thought|assumed)|(?:is|are|was|were|has been|have been) (?:also )?(?:understood|learn(?:t|ed)) (?:to|that)|[Ss]ome in the (?:industry|market|sector|party|City|trade) (?:think|say|believe|fear|argue|expect)|(?:[Ii]ndustry|[Mm]arket|[Ss]treet|City) (?:chatter|talk|gossip)\b|[Ww]ord (?:around town|in the (?:market|trade|industry|city|City)|on the street|has it|is that)\b|[Rr]umou?r has it|(?:forecast|expected|seen|tipped|predicted|estimated|polled) by (?:[\w-]+ ){0,3}(?:economists|analysts|traders|strategists|bankers|investors|brokers)|(?:[Bb]ankers|[Tt]raders|[Ii]nvestors|[Aa]nalysts|[Ee]conomists|[Ss]trategists) (?:\w+ )?(?:expect|see|saw|reckon|think|believe|doubt|fear|estimate|bet|worry|(?:are|were) (?:\w+ )?(?:[a-z]*(?:ful|cal|ous|ical|ish|dent|istic)|betting|worried|concerned|convinced|divided|split|unsure|nervous|wary|waiting|expecting|hoping|looking|pricing|working|asking|counting|bracing)\b|had expected|put)|[Tt]he consensus (?:among|of|is|was)|[Mm]arkets? (?:is|are|was|were|has|have) (?:now )?pric(?:ing|ed) in|who asked for anonymity|(?:[Tt]he )?[A-Z][\w&'’-]+(?: [A-Z][\w&'’-]+){0,3} understands(?=[.,]| that\b)|according to (?:\w+ )?(?:sources?|people|officials?|analysts?|estimates?))\b")


def hedges(text: Text, names: tuple[Name, ...], quotes: tuple[Quote, ...]) -> tuple[Hedge, ...]:
    """One Hedge a sentence that has any cue: its span is the first cue's, its labels those of all."""
    speakers = Speakers(Mentions(names))
    quoted: dict[object, list[tuple[int, int]]] = {}
    for quote in quotes:
        quoted.setdefault(quote.at, []).append((quote.start, quote.end))
    speaking = {quote.at: quote.speaker for quote in reversed(quotes) if quote.speech}
    running = Running()
    made = []
    for sentence in text.sentences:
        marks = [(start - sentence.start, end - sentence.start) for start, end in quoted.get(sentence.at, ())]
        body = sentence._replace(text=sentence.text[: byline_start(sentence.text)])
        before = running.last
        found = cues(body.text)
        said = running.read(body.text, speakers.read(body, marks), found, marks, speakers, bool(words(body.text)) or _PEOPLE.search(body.text) is not None)
        hedge = _hedge(body, said, silences(body, speakers, sources(said), any(one.label == UNNAMED for one in said) and not any(one.label == NAMED for one in said)), found, speaking.get(sentence.at), marks, before.label if before else NAMED)
        made += [hedge] if hedge else []
    return tuple(made)


def _hedge(sentence: Sentence, said: list[Attribution], silent: list[Silence], found: list[Cue], speaker: str | None, marks: list[tuple[int, int]], before: str) -> Hedge | None:
    text = sentence.text
    places = [(one.start, one.end, one.label, one.rule, one.tier) for one in said]
    places += [(one.start, one.end, NONDISCLOSURE, "silence", CHECK if one.response == "non-committal" else SURE) for one in silent]
    places += [(cue.start, cue.end, cue.label, cue.rule, SURE if cue.rule in _STRONG and (said or cue.rule != "would") else CHECK) for cue in meant(text, found, said, bool(said) or speaker is not None, marks, silent)]
    places += [(match.start(), match.end(), MEDIA, "media-reports", SURE) for match in [_MEDIA_REPORTS.search(text)] if match and MEDIA not in {one.label for one in said}]
    places += [(match.start(), match.end(), UNNAMED, "unnamed-people", SURE) for match in [_PEOPLE.search(text)] if match and (not said or match[0].startswith("according") or "understood to" in text[match.start() : match.end() + 4]) and UNNAMED not in {one.label for one in said}]
    if speaker is not None and not said and marks:
        start, end = marks[0]
        places.append((start, end, NAMED if speaker else before, "quotation", SURE if speaker else CHECK))
    if not places:
        return None
    start, end, _, rule, _ = min(places, key=lambda place: (place[4] != SURE, place[0], place[1]))
    order = (NAMED, UNNAMED, MEDIA, PLAN, POSSIBILITY, NONDISCLOSURE)
    labels = tuple(label for label in order if any(place[2] == label for place in places))
    tier = SURE if len(labels) == 1 and any(place[4] == SURE for place in places if place[2] == labels[0]) else CHECK  # of several labels one is wrong too often
    first = said[0] if said else None
    source = silent[0].who[0] if silent and silent[0].who else first.sources[0] if first and first.sources else speaker or ""
    return Hedge(at=sentence.at, text=text[start:end], start=sentence.start + start, end=sentence.start + end, rule=rule, tier=tier, labels=labels, source=source,
                 verb=first.verb if first else "", response=silent[0].response if silent else "")  # fmt: skip
