"""What is not the outlet's plain claim of something done: attributions, plans, possibilities, silence."""

from __future__ import annotations

import re
from typing import NamedTuple

from generator.draft.candidates import CHECK, SURE, Hedge, Name, Quote, Sentence, Text
from generator.draft.facts.boilerplate import byline_start
from generator.draft.speech.attribution import MEDIA, NAMED, UNNAMED, Attribution, Speakers, sources
from generator.draft.speech.marks import covered
from generator.draft.speech.mentions import Mentions
from generator.draft.speech.silence import Silence, silences
from generator.draft.speech.verbs import COMPARED

PLAN, POSSIBILITY, NONDISCLOSURE = "plan", "possibility", "nondisclosure"

_VERBS = "be|open|start|begin|launch|close|finish|complete|take|meet|report|expire|publish|arrive|visit|hold|speak|come|go|make|become|join|receive|enter|end|vote|deliver|release|announce|appear|travel|host|return|build|invest|buy|sell|acquire|merge|run|debut|decide|retire|step|rise|fall"
_MONTH = r"Jan(?:uary|\.)?|Feb(?:ruary|\.)?|March|April|May|June|July|Aug(?:ust|\.)?|Sept?(?:ember|\.)?|Oct(?:ober|\.)?|Nov(?:ember|\.)?|Dec(?:ember|\.)?"
_PLANS = (
    ("will", r"(?<!\b[Tt]he )(?<!\bfree )(?<!\bpolitical )(?<!\bgood )(?<!\bof )(?<!\bhis )(?<!\bher )(?<!\bown )(?<!\blast )(?<!\ba )\bwill\b(?! and testament\b)|\b(?:won|[Ii]t|[Ww]e|they|he|she|[Tt]hat|I|you)['’](?:ll|t)\b(?<!['’]t)|\bwon['’]t\b|\bwill not\b"),
    ("would", r"\bwould\b(?!-be)|\bwouldn['’]t\b|\bwe['’]d\b"),
    ("shall", r"\b(?:shall|is going to|are going to|going to (?:" + _VERBS + r"))\b"),
    ("plans-to", r"\bplan(?:s|ning|ned)? (?:to|on|for|[a-z]+ing)\b|\bplanned\b|\bplans? (?:is|are|was|were) (?:being|to|in|under|for)\b|\b(?:its|the company's|his|her|their|has|have|had|announced?|unveiled?|outlined?|revealed?|of) plans?\b(?! (?:members?|participants?|administrator))|\b(?:an?|the|any) (?:[\w-]+ )?(?:plan|proposal)s? (?:to|that|for|under which)\b|\bplans (?:a|an|the|its|further|more|new|\d)\b"),
    ("aims", r"\b(?:aims?|aim(?:ed|ing)) (?:to|for|at)\b|\bwith the aim of\b|\bintends?\b|\bintend(?:ing|ed) to\b|\bintention(?:s)?\b|\bhop(?:es?|ing) (?:to|that|for|it|the|its)\b|\b(?:wants?|wish(?:es)?|looks?|looking|seek|seeks|seeking|sought|eyes?|eyeing|keen|eager|preparing|prepares|ready|willing|prepared|determined|trying|pushing|bidding|mean|means|on the verge of|about) to\b|\b(?:has|have|had) until [^.;]{2,40} to\b|\bon the verge of\b|\bpencilled in\b|\b(?:seek|seeks|seeking|sought)\b(?! (?:comment|anonymity))|\b(?:eyes|eyeing|targets|targeting|propos(?:e|es|ed|ing)|wants)\b"),
    ("is-to", r"\b(?:is|are|was|were|be) to (?!date\b|be (?:found|seen)\b)[a-z]+\b|\b(?:is|are|was|were) (?:set|due|slated|poised|scheduled|on track|expected|likely|about|gearing up|bound|earmarked|tipped|on course|positioned) (?:to|for|on|in|by|at)\b"),
    ("expects-to", r"\b(?:expect|anticipate)(?:s|ing|ed)? to\b|\b(?:forecast(?:s|ing|ed)?|project(?:s|ing)) (?:an?|its|the)\b|\bguidance\b|\benvisag(?:e|es|ed|ing)\b"),
    ("deal-coming", r"\b(?:is|are) (?:also |now )?(?:buying|acquiring|selling|taking over|cutting|axing|shedding|putting up|opening|closing(?! in\b)|shutting|launching|spinning off|floating|retiring|stepping (?:down|aside)|resigning)\b|, (?:which (?:is|are) )?to be [a-z]+(?:ed|id|ld|lt|en|wn|ught|de) (?:on|in|by|at|from|over|next|this|later)\b"),
    ("set-to", r"\bset to\b|\bslated\b|\bscheduled\b|\bpoised to\b|\bon track\b|\bon course to\b|\bon schedule\b|\bdue (?:to (?:" + _VERBS + r")|on|in|by|for|next|later|this|at|within|after|before|soon|shortly)\b|\bupcoming\b|\bforthcoming\b|\bimpending\b|\bplanned\b|\bearmarked\b|\bin the pipeline\b|\bin the works\b"),
    ("target", r"\b(?:target|goal|objective|ambition|roadmap|timeline|deadline)s? (?:is|was|of|for|date)\b|\bambitions? to\b|\btargeted\b|\btargeting\b"),
    ("pledge", r"\b(?:pledg(?:e|es|ed|ing)|vow(?:s|ed|ing)?|promis(?:e|es|ed|ing)|commit(?:s|ted|ting)?(?: itself)? to|commitments?|undertak(?:e|es|en) to|agree(?:s|d)? to|offer(?:s|ed|ing)? to|decid(?:e|es|ed) to|is working (?:on|towards?)|are working (?:on|towards?))\b"),
    ("dated", rf"\b(?:joins|joining|takes (?:over|control|effect|office|up)|begins?|starts?|opens?|closes?(?! to\b)|ends?|expires?|leaves|retires|steps (?:down|up)|comes? into (?:force|effect)|goes? (?:on sale|live|into)|meets?|votes?|hears?|(?:is|are) due|launches|runs?|goes ahead|becomes|resumes?|returns)\b[^.;]{{0,60}}?\b(?:(?:on|from|in|by|until|to|at|of) (?:\d{{1,2}} )?(?:{_MONTH}|early|mid-|late|(?:the )?(?:first|second|third|fourth) (?:quarter|half) of (?:20\d\d|next))|(?:on|next|this coming) \w+day|next (?:week|month|year|quarter|spring|summer|autumn|fall|winter)|tomorrow|in the (?:spring|summer|autumn|fall))|^\W*(?:{_MONTH}) \d{{1,2}}: [^.]{{0,80}}\b(?:begins?|starts?|opens?|closes?|ends?|hears?|meets?|(?:is|are) due)\b"),
    ("pending", r"\b(?:subject to|pending|conditional (?:on|upon)|awaiting|await|awaits|yet to [a-z]+|still needs?|still has to|(?:needs?|requires?) (?:the )?(?:[\w-]+ )?(?:approval|clearance|consent|backing)|by the end of (?:20\d\d|next|the (?:year|decade|month|quarter)|this)|next (?:year|month|week|quarter)|in the (?:coming|next) (?:\w+ )?(?:days|weeks|months|years|year|quarter)|later this (?:week|month|year)|over the (?:next|coming) \w+)\b"),
)
_POSSIBLE = (
    ("expects", r"\bexpect(?:s|ed|ing)?\b|\bexpectations?\b|\banticipat(?:e|es|ed|ing)\b|\bforecast(?:s|ing|ed)?\b|\bproject(?:s|ed|ing)\b(?! (?:team|manager))|\bprojections?\b|\bpredict(?:s|ed|ion|ions|ing)?\b|\boutlook\b(?! (?:to|from))|\bforesee(?:s|n)?\b"),
    ("believes", r"\b(?:believes?|reckons?|thinks?|doubts?)\b|\bbelieved (?:that|it|the)\b|\bsees?\b(?= (?:an? |little |no |some )?(?:[\w.]+ ?(?:per ?cent|%) )?(?:chance|risk|likelihood)\b)"),
    ("conditional", r"(?<!as )(?<!even )(?<!ask )(?<!asks )(?<!asked )(?<!say )(?<!see )(?<!know )(?<!decide )(?<!wonder )\b[Ii]f\b(?! (?:any|not|only|so|ever)\b)|\b[Uu]nless\b|\bforward-looking\b"),
    ("may", r"\bmay\b|(?<=[a-z,] )May(?= (?:be|have|not|also|well|yet)\b)"),
    ("might", r"\b(?:might|(?<!nobody )(?<!no one )(?<!none )(?<!what it )(?<!than it )could|couldn['’]t|can yet|would like)\b"),
    ("should", r"\bshould\b"),
    ("likely", r"\b(?:likely|unlikely|likelihood|possibl[ey]|possibilit(?:y|ies) (?:of|that|to)|a possibility|potential(?:ly)?|perhaps|probabl[ey]|probability|maybe|plausible|presumably|conceivabl[ey]|doubtful|in pole position|on the cards|open to (?:offers?|talks|bids?|selling|buying|a sale)|close to (?:an? )?(?:[\w-]+ )?(?:deal|agreement|settlement|sale|signing|agreeing|buying|selling|clinching|finali[sz]ing)|near(?:s|ing) an? (?:deal|agreement)|(?:can ?not|can['’]t) be ruled out|in two minds|looms?|looming|not be surprised|odds-on|no guarantee|not certain|in doubt|in the running|front-?runners?|favou?rites? to|up in the air|looks? (?:like|as if)|prospects? of|chances? (?:of|that)|odds)\b"),
    ("considers", r"\b(?:consider(?:s|ing|ed)?|under consideration|weigh(?:s|ing|ed)?|mull(?:s|ing|ed)?|explor(?:e|es|ing|ed)|review(?:ing)?(?= (?:options|whether|strategic))|evaluat(?:e|es|ing)|study(?:ing)? (?:whether|the (?:possibility|feasibility))|discussing (?:a|an|the|plans?|whether|how)|under discussion|undecided|deliberat\w+|debating|assessing|(?<!asked )whether)\b"),
    ("talks", r"\b(?:in (?:[\w-]+ ){0,4}?talks|in negotiations?|negotiating (?:a|an|the|with|to|over)|in discussions?|approached|courting|vying|bidding (?:for|to)|interested in|interest in|preliminary|early[- ]stage|exploratory|tentative(?:ly)?|non-binding|memorandum of understanding|letter of intent)\b"),
    ("talks-noun", r"\b(?:talks (?:to|with|on|over|about|are|were|have|between|for)|negotiations?|discussions? (?:with|on|over|about|between))\b"),
    ("rumour", r"\b(?:rumou?r(?:s|ed)?|reportedly|allegedly|alleg(?:e|es|ed|ations?|ing)|purported(?:ly)?|supposed(?:ly)?|apparent(?:ly)?|appear(?:s|ed)? (?:to|as|likely)|it appears|seem(?:s|ed|ingly)?|suspect(?:s|ed)?|speculat(?:e|ed|ion|ive)|believed? (?:to|that)|is believed|thought to|understood to|it is understood|is understood|widely seen|unconfirmed|unclear|not (?:\w+ )?clear|uncertain(?:ty)?|estimat(?:e|es|ed)|suggest(?:s|ed|ing)?|hint(?:s|ed)?|signal(?:s|led|led)?|indicat(?:e|es|ed|ing)|(?:fears?|feared|worr(?:y|ies|ied)|concerns?) (?:that|it|the|its|an?)\b|risk(?:s|ed)? (?:of|that|\w+ing)|threat(?:en|ens|ened|ening) to|accus(?:e|es|ed|ing|ations?))\b"),
)


_CASED = frozenset({"will", "may", "dated", "set-to", "plans-to"})
"""Rules for which a capital tells a name (`Will`, `May`)."""


def _compiled(rows: tuple[tuple[str, str], ...], label: str) -> tuple[tuple[str, str, re.Pattern[str]], ...]:
    return tuple((label, name, re.compile(pattern, 0 if name in _CASED else re.IGNORECASE)) for name, pattern in rows)


_RULES = (*_compiled(_PLANS, PLAN), *_compiled(_POSSIBLE, POSSIBILITY))
_HYPOTHETICAL = re.compile(r"(?:^|[.,;:] |\b(?:that|said) )[\"“‘]?(?:An?|a|an|Any|any|Such an?|such an?) (?:[\w-]+ ){0,2}(?:deal|merger|tie-up|bid|offer|sale|takeover|combination|move|purchase|listing|agreement|settlement|failure|increase|rise|cut|delay|default|ban|strike|loss|win)(?: (?:of|with|by|for|to|at|between)(?: [\w$€£.,%-]+){1,6}?)? $")
"""What only might be: `A deal would bring them together`."""
_ACTOR = re.compile(r"\b(?:it|they|he|she|we|who|I|[Tt]he (?:company|firm|group|bank)|and) $")
"""Before `would`: who acts of their own will (`it would buy`)."""
_OWN_WORDS = frozenset({"will", "may", "might", "likely", "expects", "conditional"})
_STRONG = frozenset({"will", "would", "plans-to", "aims", "is-to", "set-to", "may", "dated", "talks", "rumour", "shall", "pledge", "considers"})
_MEDIA_REPORTS = re.compile(r"(?<!prior to )(?<!following )(?<!after )(?<!before )(?<!commenting on )(?<!comment on )\b(?:media reports?|press reports?|news reports?|reports? in the (?:media|press)|local media|state media|reports (?:said|say|suggest\w*|that|have)|reported(?: earlier)? by|first reported|was reported|it was reported|a report by|as reported|citing (?:\w+ )?(?:media|press|reports)|(?:[Rr]eports?|article|story) (?:in|by|on) (?:an?|the) (?:[\w-]+ )?(?:newspaper|paper|daily|magazine|broadcaster|website))\b")
_PEOPLE = re.compile(r"\b(?:[Ss]ources?(?= (?:said|say|told|pegg?ed|put|added|claimed|indicated|suggested|estimate|familiar|close|with|in the|at the))|people familiar|persons? (?:familiar|close)|people with (?:direct )?knowledge|a person (?:familiar|close|with)|insiders?|on condition of anonymity|(?:asked|declined|asking|declining|wished) (?:not )?to be (?:named|identified)|industry (?:experts|watchers|observers)|experts (?:say|said)|critics (?:say|said|argue|have)|(?:is|are|was|were) said to|[Ii]t (?:is|was) (?:understood|learn(?:t|ed)|said)|(?:is|are|was|were|has been|have been) (?:also )?(?:understood|learn(?:t|ed)) (?:to|that)|[Ss]ome in the (?:industry|market|sector|party|City|trade) (?:think|say|believe|fear|argue|expect)|(?:[Ii]ndustry|[Mm]arket|[Ss]treet|City) (?:chatter|talk|gossip)\b|[Ww]ord (?:around town|in the (?:market|trade|industry|city|City)|on the street|has it|is that)\b|[Rr]umou?r has it|(?:forecast|expected|seen|tipped|predicted|estimated|polled) by (?:[\w-]+ ){0,3}(?:economists|analysts|traders|strategists|bankers|investors|brokers)|(?:[Bb]ankers|[Tt]raders|[Ii]nvestors|[Aa]nalysts|[Ee]conomists|[Ss]trategists) (?:\w+ )?(?:expect|see|saw|reckon|think|believe|doubt|fear|estimate|bet|worry|are|were|had expected|put)|who asked for anonymity|according to (?:\w+ )?(?:sources?|people|officials?|analysts?|estimates?))\b")


class Cue(NamedTuple):
    """One cue; offsets in the sentence."""

    start: int
    end: int
    label: str
    rule: str


def cues(text: str) -> list[Cue]:
    """Plans and possibilities that a sentence speaks of, in order: `Acme plans to hire` is `plan`, `may hire` is `possibility`."""
    found = [Cue(match.start(), match.end(), label, rule) for label, rule, pattern in _RULES for match in pattern.finditer(text) if not COMPARED.search(text[max(0, match.start() - 60) : match.start()])]
    return sorted(found, key=lambda cue: (cue.start, cue.end))


def _meant(text: str, found: list[Cue], attributed: bool, marks: list[tuple[int, int]], silent: list[Silence]) -> list[Cue]:
    """The cues that say something of the sentence itself, each rule once.

    Left out: the purpose of a silence (`would not say if it will sell`, `how many will go was not disclosed`); what a speaker's own words
    want or ought (`"nobody wants that," she said`), not what they say will or may be; a plan that only may be (`may seek offers`), is believed
    (`believes that money will be needed`) or hangs on a condition (`If that is done, it will be cut`); a mere time or the noun `talks` beside another cue.
    """
    kept = [cue for cue in found if not _denied(text, cue) and not any(_hushed(text, cue, one) for one in silent)]
    kept = [cue for cue in kept if not (attributed and covered(marks, cue.start)) or cue.rule in _OWN_WORDS]
    unsure = [cue for cue in kept if cue.rule in ("may", "might", "should", "believes")]
    conditional = re.match(r"\W*If\b", text) is not None
    kept = [cue for cue in kept if cue.label != PLAN or not (conditional and cue.rule == "will") and not any(_only_may(text, one, cue) for one in unsure)]
    kept = [one for cue in kept for one in _would(text, cue, attributed)]
    firm = [cue for cue in kept if cue.rule not in ("pending", "talks-noun")]
    kept = firm if firm or attributed else kept
    return [cue for n, cue in enumerate(kept) if cue.rule not in {one.rule for one in kept[:n]}]


def _hushed(text: str, cue: Cue, silent: Silence) -> bool:
    """Whether a cue stands in what is not told: behind the words of silence in their clause, or before them in a question."""
    if cue.start < silent.end and silent.start < cue.end:
        return True
    between = text[min(cue.start, silent.start) : max(cue.start, silent.start)]
    if re.search(r";|[.!?] |,? (?:but|while|although|and (?:said|will|plans?))\b", between):
        return False
    return cue.start > silent.start or re.match(r"\W*(?:How|What|Whether|When|Who|Where|Which)\b", text) is not None


def _would(text: str, cue: Cue, attributed: bool) -> tuple[Cue, ...]:
    """What a `would` is: an actor's plan (`it would buy`), a possibility (`A deal would bring`), either where a thing is spoken of (`He said savings would grow`)."""
    maybe = cue._replace(label=POSSIBILITY, rule="would-be")
    if cue.rule != "would":
        return (cue,)
    if _HYPOTHETICAL.search(text[: cue.start]):
        return (maybe,)
    return (cue,) if not attributed or _ACTOR.search(text[: cue.start]) else (cue, maybe)


def _denied(text: str, cue: Cue) -> bool:
    """Whether a possibility is what someone denies: `denied that it was in talks`."""
    return cue.label == POSSIBILITY and bool(re.search(r"\b(?:denied|denies|denying) (?:that |being |any |having |it |a |reports? )[^,;.]*$", text[: cue.start]))


def _only_may(text: str, unsure: Cue, plan: Cue) -> bool:
    between = text[unsure.end : plan.start]
    return plan.start >= unsure.end and not re.search(r"[;,]", between) and (unsure.rule == "believes" or len(between) <= 14)


def hedges(text: Text, names: tuple[Name, ...], quotes: tuple[Quote, ...]) -> tuple[Hedge, ...]:
    """One Hedge a sentence that has any cue: its span is the first cue's, its labels those of all."""
    speakers = Speakers(Mentions(names))
    quoted: dict[object, list[tuple[int, int]]] = {}
    for quote in quotes:
        quoted.setdefault(quote.at, []).append((quote.start, quote.end))
    speaking = {quote.at: quote.speaker for quote in reversed(quotes) if quote.speech}
    found = []
    for sentence in text.sentences:
        marks = [(start - sentence.start, end - sentence.start) for start, end in quoted.get(sentence.at, ())]
        body = sentence._replace(text=sentence.text[: byline_start(sentence.text)])
        said = speakers.read(body, marks)
        hedge = _hedge(body, said, silences(body, speakers, sources(said)), speaking.get(sentence.at), marks)
        found += [hedge] if hedge else []
    return tuple(found)


def _hedge(sentence: Sentence, said: list[Attribution], silent: list[Silence], speaker: str | None, marks: list[tuple[int, int]]) -> Hedge | None:
    text = sentence.text
    places = [(one.start, one.end, one.label, one.rule, one.tier) for one in said]
    places += [(one.start, one.end, NONDISCLOSURE, "silence", SURE) for one in silent]
    places += [(cue.start, cue.end, cue.label, cue.rule, SURE if cue.rule in _STRONG else CHECK) for cue in _meant(text, cues(text), bool(said) or speaker is not None, marks, silent)]
    places += [(match.start(), match.end(), MEDIA, "media-reports", SURE) for match in [_MEDIA_REPORTS.search(text)] if match and MEDIA not in {one.label for one in said}]
    places += [(match.start(), match.end(), UNNAMED, "unnamed-people", SURE) for match in [_PEOPLE.search(text)] if match and (not said or match[0].startswith("according")) and UNNAMED not in {one.label for one in said}]
    if speaker is not None and not said and marks:
        start, end = marks[0]
        places.append((start, end, NAMED, "quotation", SURE if speaker else CHECK))
    if not places:
        return None
    start, end, _, rule, tier = min(places, key=lambda place: (place[4] != SURE, place[0], place[1]))
    order = (NAMED, UNNAMED, MEDIA, PLAN, POSSIBILITY, NONDISCLOSURE)
    labels = tuple(label for label in order if any(place[2] == label for place in places))
    first = said[0] if said else None
    source = silent[0].who[0] if silent and silent[0].who else first.sources[0] if first and first.sources else speaker or ""
    return Hedge(at=sentence.at, text=text[start:end], start=sentence.start + start, end=sentence.start + end, rule=rule, tier=tier, labels=labels, source=source,
                 verb=first.verb if first else "", response=silent[0].response if silent else "")  # fmt: skip
