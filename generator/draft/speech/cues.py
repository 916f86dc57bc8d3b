"""Plans and possibilities: the words that say that something is to come, or only may be; and which of them speak of the sentence itself."""

from __future__ import annotations

import re
from typing import NamedTuple

from generator.draft.speech.anonymity import blanked
from generator.draft.speech.lookback import ending
from generator.draft.speech.marks import covered
from generator.draft.speech.said import Attribution
from generator.draft.speech.silence import Silence
from generator.draft.speech.verbs import COMPARED

PLAN, POSSIBILITY = "plan", "possibility"

_VERBS = "be|open|start|begin|launch|close|finish|complete|take|meet|report|expire|publish|arrive|visit|hold|speak|come|go|make|become|join|receive|enter|end|vote|deliver|release|announce|appear|travel|host|return|build|invest|buy|sell|acquire|merge|run|debut|decide|retire|step|rise|fall"
_MONTH = r"Jan(?:uary|\.)?|Feb(?:ruary|\.)?|March|April|May|June|July|Aug(?:ust|\.)?|Sept?(?:ember|\.)?|Oct(?:ober|\.)?|Nov(?:ember|\.)?|Dec(?:ember|\.)?"
_PLANS = (
    ("will",
        r"(?<!\b[Tt]he )(?<!\bfree )(?<!\bpolitical )(?<!\bgood )(?<!\bof )(?<!\b[Hh]is )(?<!\b[Hh]er )(?<!\b[Tt]heir )(?<!['’]s )(?<!\bown )(?<!\blast )(?<!\ba )\bwill\b(?! and testament\b)"
        r"|\b(?:won|[Ii]t|[Ww]e|they|he|she|[Tt]hat|I|you)['’](?:ll|t)\b(?<!['’]t)|\bwon['’]t\b|\bwill not\b"),
    ("would", r"\bwould\b(?!-be)|\bwouldn['’]t\b|\bwe['’]d\b"),
    ("shall", r"\b(?:shall|is going to|are going to|going to (?:" + _VERBS + r"))\b"),
    ("plans-to",
        r"\bplan(?:s|ning|ned)? (?:to|on [a-z]+ing|for|[a-z]+ing)\b|\b(?:is|are|was|were) planning\b|\bup for sale\b|\bplanned\b"
        r"|\bplans? (?:is|are|was|were) (?:being|to|in|under|for)\b"
        r"|\b(?:its|the company's|his|her|their|has|have|had|announced?|unveiled?|outlined?|revealed?|of) plans?\b(?! (?:members?|participants?|administrator))"
        r"|\b(?:an?|the|any) (?:[\w-]+ )?(?:plan|proposal)s? (?:to|that|for|under which)\b|\bplans (?:a|an|the|its|further|more|new|\d)\b"),
    ("aims",
        r"\b(?:aims?|aim(?:ed|ing)) (?:to|for|at)\b|\bwith the aim of\b|\bintends?\b|\bintend(?:ing|ed) to\b|\bintention(?:s)?\b"
        r"|\bhop(?:es?|ing) (?:to|that|for|it|the|its)\b|(?<!had )\bhoped to\b"
        r"|\b(?:wants?|wish(?:es)?|looks?|looking|seek|seeks|seeking|sought|eyes?|eyeing|keen|eager|preparing|prepares|ready|willing|prepared|determined|trying|pushing|bidding|mean|means|on the verge of|about) to\b"
        r"|\b(?:has|have|had) (?:until [^.;]{2,40}|(?:[\w-]+ ){1,3}(?:days|weeks|months)) to\b|\bin the market for\b|\bon the (?:lookout|hunt) for\b"
        r"|\b(?:is|are|was|were) (?:looking|hunting|searching) for\b|\bon the verge of\b|\bpencilled in\b"
        r"|\b(?:seek|seeks|seeking|sought)\b(?! (?:comment|anonymity))|\b(?:eyes|eyeing|targets|targeting|propos(?:e|es|ed|ing)|wants)\b"),
    ("is-to",
        r"\b(?:is|are|was|were|be) to (?!date\b|be (?:found|seen)\b)[a-z]+\b"
        r"|\b(?:is|are|was|were) (?:set|slated|poised|scheduled|on track|expected|about|gearing up|bound|earmarked|on course|positioned) (?:to|for|on|in|by|at)\b"),
    ("expects-to", r"\b(?:expect|anticipate)(?:s|ing|ed)? to\b|\b(?:forecast(?:s|ing|ed)?|project(?:s|ing)) (?:an?|its|the)\b|\bguidance\b|\benvisag(?:e|es|ed|ing)\b"),
    ("deal-coming",
        r"\b(?:agreement|deal|contract|pact|accord)s? to (?:acquire|buy|sell|merge|take over|be (?:acquired|bought|sold|taken over))\b"
        r"|\bin the process of\b"
        r"|\b(?:is|are) (?:also |now )?(?:buying|acquiring|selling|taking over|cutting|axing|shedding|putting up|opening|closing(?! in\b)|shutting|launching|spinning off|floating|retiring|laying off|raising(?= (?:its |the )?(?:prices?|fees|rates|money|funds|capital|[$€£₹\d]))|building|setting up|rolling out|phasing out|winding (?:down|up)|pulling out|withdrawing|scrapping|merging|splitting|relocating|drawing up|hiring|recruiting|stepping (?:down|aside)|resigning)\b"
        r"|, (?:which (?:is|are) )?to be [a-z]+(?:ed|id|ld|lt|en|wn|ught|de) (?:on|in|by|at|from|over|next|this|later)\b"),
    ("set-to", r"\bset to\b|\bslated\b|\bscheduled\b|\bpoised to\b|\bon track\b|\bon course to\b|\bon schedule\b|(?<!bonds )(?<!notes )(?<!debt )(?<!loans )(?<!bills )\bdue (?:to (?:" + _VERBS + r")|on|in|by|for|next|later|this|at|within|after|before|soon|shortly)\b|\bupcoming\b|\bforthcoming\b|\bimpending\b|\bplanned\b|\bearmarked\b|\bin the pipeline\b|\bin the works\b"),
    ("target", r"\b(?:target|goal|objective|ambition|roadmap|timeline|deadline)s? (?:is|was|of|for|date)\b|\bambitions? to\b|\btargeted\b|\btargeting\b"),
    ("pledge",
        r"\b(?:pledg(?:e|es|ed|ing)|vow(?:s|ed|ing)?|(?<!that )promis(?:e|es|ed|ing)|commit(?:s|ted|ting)?(?: (?:itself|himself|herself|themselves))? to|commitments?|undertak(?:e|es|en) to|agree(?:s|d)?(?: terms)? to|(?<!neither an )(?<!not an )(?<!constitute an )(?<!of an )offer(?:s|ed|ing)? to|(?:decid|resolv)(?:e|es|ed) to|is working (?:on|towards?)|are working (?:on|towards?))\b"
        r"|\bcommit(?:s|ted|ting)? (?:an? |another |a further |some |up to )?(?=[$€£₹¥]|(?:Rs|RM?|SR|EUR|USD)\.? ?\d|\d)"),
    ("dated",
        rf"\b(?:trial|hearing|inquest|inquiry|search|case) continues\b"
        rf"|\b(?:reports|publishes|presents|faces|joins|joining|reopens?|relaunch(?:es)?|hosts?|kicks? off|moves?|heads?|airs?|takes? (?:over|control|charge|effect|office|up|place|the (?:helm|reins))|holds (?:an?|its|the|their) (?:[\w-]+ ){{0,3}}(?:meeting|hearing|vote|auction|briefing|AGM|EGM|election)|begins?|starts?|opens?|closes?(?! (?:to|at|up|down|higher|lower)\b)|(?<!the )ends?(?! (?:at|up|down|higher|lower)\b)|expires?|leaves|retires|steps (?:down|up)|comes? into (?:force|effect)|goes? (?:on sale|live|into)|meets?|(?<!\b[Aa] )(?<!\b[Tt]he )votes?|hears?|(?:is|are) due|launches|runs?|goes ahead|becomes|resumes?|returns)\b[^.;]{{0,60}}?\b(?:(?:on|from|in|by|until|to|at|of) (?:\d{{1,2}} )?(?:{_MONTH}|early|mid-|late|(?:the )?(?:first|second|third|fourth) (?:quarter|half) of (?:20\d\d|next))|(?:on|next|this coming) \w+day|next (?:week|month|year|quarter|spring|summer|autumn|fall|winter)|tomorrow|the same day|in the (?:spring|summer|autumn|fall))"
        rf"|^\W*(?:{_MONTH}) \d{{1,2}}: [^.]{{0,80}}\b(?:begins?|starts?|opens?|closes?|ends?|hears?|meets?|(?:is|are) due)\b"),
    ("pending", r"\b(?:subject to|pending|conditional (?:on|upon)|awaiting|await|awaits|yet to [a-z]+|still needs?|still has to|(?:needs?|requires?) (?:the |an? )?(?:[\w-]+ )?(?:approval|clearance|consent|backing|nod|green light|go-ahead|permission|sign-off)|by the end of (?:20\d\d|next|the (?:year|decade|month|quarter)|this)|next (?:year|month|week|quarter)|in the (?:coming|next) (?:\w+ )?(?:days|weeks|months|years|year|quarter)|later this (?:week|month|year)|over the (?:next|coming) \w+)\b"),
)
_POSSIBLE = (
    ("expects",
        r"\bexpect(?:s|ed|ing)?\b|\bexpectations?\b|\banticipat(?:e|es|ed|ing)\b|\bforecast(?:s|ing|ed)?\b|\bproject(?:ed|ing)\b"
        r"|\bprojects(?= (?:that|an?|its|the|growth|(?:[\w-]+ )?(?:sales|revenues?|profits?|earnings)|[$€£₹¥]?\d)\b)|\bprojections?\b"
        r"|\bpredict(?:s|ed|ion|ions|ing)?\b|(?<!negative )(?<!stable )(?<!positive )\boutlook\b(?! (?:to|from|negative|stable|positive)\b)"
        r"|\bforesee(?:s|n)?\b|\bguid(?:es|ed|ing) (?:for|to|towards?)\b"),
    ("believes",
        r"\bunderstood to (?!have\b)|\b(?:believes?|reckons?|thinks?|doubts?)\b|\bbelieved (?:that|it|the)\b"
        r"|\bsees?\b(?= [\w. ]{2,40}(?:%|per ?cent|ending|rising|falling|reaching|hitting)\b)"
        r"|\bsees?\b(?= [^;.]{0,60} (?:of|at|between|to) (?:\w+ )?[$€£₹\d])"
        r"|\bsees?\b(?= (?:an? |little |no |some )?(?:[\w.-]+ ?(?:(?:per ?cent|%) )?)?(?:chance|risk|likelihood|recovery|rebound|upturn|downturn|rise|fall|slowdown|improvement|growth|return)\b)"),
    ("conditional", r"(?<!as )(?<!even )(?<!ask )(?<!asks )(?<!asked )(?<!say )(?<!see )(?<!know )(?<!decide )(?<!wonder )\b[Ii]f\b(?! (?:any|not|only|so|ever)\b)|\b[Uu]nless\b|\bforward-looking\b"),
    ("may", r"\bmay\b|(?<=[a-z,] )May(?= (?:be|have|not|also|well|yet)\b)"),
    ("might", r"\b(?:might|(?<!nobody )(?<!no one )(?<!none )(?<!what it )(?<!than it )could|couldn['’]t|can yet|would like)\b"),
    ("should", r"\bshould\b"),
    ("likely", r"\b(?:likely|unlikely|likelihood|possibl[ey]|possibilit(?:y|ies) (?:of|that|to)|a possibility|potential(?:ly)?|perhaps|probabl[ey]|probability|maybe|plausible|presumably|conceivabl[ey]|doubtful|in pole position|on the cards|open to (?:offers?|talks|bids?|selling|buying|a sale)|close to (?:an? )?(?:[\w-]+ )?(?:deal|agreement|settlement|sale|signing|agreeing|buying|selling|clinching|finali[sz]ing)|near(?:s|ing) an? (?:deal|agreement)|(?:can ?not|can['’]t) be (?:ruled out|excluded|discounted|taken for granted)|anyone['’]s guess|not out of the question|anything but (?:certain|clear|sure)|far from (?:certain|clear|over|done)|remains to be seen|pric(?:ing|ed) in|tipped (?:to|as|for)|(?:opens?|opened|opening|leaves?|left) the door(?: open)? (?:to|for)|mooted|touted|sounding out|toying with|in the frame|at risk of|in danger of|on the brink of|hinges? on|hangs? in the balance|options, including|strategic (?:options|alternatives)|in two minds|(?-i:looms?|looming)|eligible (?:to receive|for up to)|entitled to receive|not be surprised|odds-on|no guarantee|not certain|in doubt|in the running|front-?runners?|favou?rites? to|up in the air|looks? (?:like|as if)|prospects? of|chances? (?:of|that)|odds)\b"),
    ("considers", r"\b(?:consider(?:s|ing|ed)?|under consideration|weigh(?:s|ing|ed)?|mull(?:s|ing|ed)?|explor(?:e|es|ing|ed)|review(?:ing)?(?= (?:options|whether|strategic))|evaluat(?:e|es|ing)|study(?:ing)? (?:whether|the (?:possibility|feasibility))|discussing (?:plans?|whether|how|options|a (?:possible|potential))|under discussion|undecided|(?<!with the )deliberat\w+|debating|assessing|(?<!asked )whether)\b"),
    ("talks", r"\b(?:in (?:[\w-]+ ){0,4}?talks|in negotiations?|negotiating (?:a|an|the|with|to|over)|in discussions?|courting|vying|bidding (?:for|to)|interested in|(?<!pay )(?<!pays )(?<!paid )(?<!paying )(?<!controlling )(?<!majority )(?<!minority )interest in|preliminary (?=(?:talks|agreement|deal|discussions?|bid|offer|approach|interest))|early[- ]stage|exploratory|tentative(?:ly)?|non-binding)\b"),
    ("talks-noun", r"\b(?:talks (?:to|with|on|over|about|are|were|have|between|for)|negotiations?|discussions? (?:with|on|over|about|between))\b"),
    ("rumour", r"\b(?:rumou?r(?:s|ed)?|reportedly|allegedly|alleg(?:e|es|ed|ations?|ing)|purported(?:ly)?|supposed(?:ly)?|apparent(?:ly)?|appear(?:s|ed)? (?:to|as|likely)|it appears|seem(?:s|ed|ingly)?|suspect(?:s|ed)?|(?<!a )bet(?:s|ting)? (?:that|on)|(?:the )?consensus (?:among|of|is)|speculat(?:e|ed|ion|ive)|believed? (?:to|that)|is believed|(?:is|are|was|were) (?:\w+ )?thought to|(?:is|are|was|were) (?:\w+ )?(?:seen|viewed|regarded|tipped) as (?:an? )?(?:[\w-]+ )?(?:potential|likely|possible|target|candidate|favou?rite|successor|contender)|widely seen|unconfirmed|unclear|not (?:\w+ )?clear|uncertain(?:ty)?|estimat(?:e|es|ed)|suggest(?:s|ed|ing)?|hint(?:s|ed)?|signal(?:s|led|ed)?|indicat(?:e|es|ed|ing)|(?:fears?|feared|worr(?:y|ies|ied)|concerns?) (?:that|it|the|its|an?)\b|risk(?:s|ed)? (?:of|that|\w+ing)|threat(?:en|ens|ened|ening) to|accus(?:es|ing|ations?))\b"),
)


_CASED = frozenset({"will", "may", "dated", "set-to", "plans-to"})
"""Rules for which a capital tells a name (`Will`, `May`)."""


def _compiled(rows: tuple[tuple[str, str], ...], label: str) -> tuple[tuple[str, str, re.Pattern[str]], ...]:
    return tuple((label, name, re.compile(pattern, 0 if name in _CASED else re.IGNORECASE)) for name, pattern in rows)


_RULES = (*_compiled(_PLANS, PLAN), *_compiled(_POSSIBLE, POSSIBILITY))
_HYPOTHETICAL = re.compile(r"(?:^|[.,;:] |\b(?:that|said) )[\"“‘]?(?:An?|a|an|Any|any|Such an?|such an?) (?:[\w-]+ ){0,2}(?:deal|merger|tie-up|bid|offer|sale|takeover|combination|move|purchase|collapse|listing|agreement|settlement|failure|increase|rise|cut|delay|default|ban|strike|loss|win)(?: (?:of|with|by|for|to|at|between)(?: [\w$€£.,%-]+){1,6}?)? $")
"""What only might be: `A deal would bring them together`."""
_UNDONE = re.compile(r" (?:not |never |\w+ly )?have (?:been|become|[a-z]{2,}ed)\b")
"""Behind a `would` that tells of what did not happen: `would have reached them sooner`."""
_OPEN = re.compile(r"\W*(?:How|Whether|Who)\b[^,;.?]*$")
"""Before a `will` of an open question: `How it will be paid for is unclear`."""
_ACTOR = re.compile(r"\b(?:it|they|he|she|we|who|I|[Tt]he (?:company|firm|group|bank)|and) $")
"""Before `would`: who acts of their own will (`it would buy`)."""
_OWN_WORDS = frozenset({"will", "may", "might", "likely", "expects", "conditional"})


class Cue(NamedTuple):
    """One cue; offsets in the sentence."""

    start: int
    end: int
    label: str
    rule: str


def cues(text: str) -> list[Cue]:
    """Plans and possibilities that a sentence speaks of, in order: `Acme plans to hire` is `plan`, `may hire` is `possibility`."""
    text = blanked(text)
    found = [Cue(match.start(), match.end(), label, rule) for label, rule, pattern in _RULES for match in pattern.finditer(text) if not COMPARED.search(text[max(0, match.start() - 60) : match.start()])]
    return sorted(found, key=lambda cue: (cue.start, cue.end))


def meant(text: str, found: list[Cue], said: list[Attribution], attributed: bool, marks: list[tuple[int, int]], silent: list[Silence]) -> list[Cue]:
    """The cues that say something of the sentence itself, each rule once.

    Left out: the purpose of a silence (`would not say if it will sell`, `how many will go was not disclosed`); what a speaker's own words
    want or ought (`"nobody wants that," she said`), not what they say will or may be; a plan that only may be (`may seek offers`), is believed
    (`believes that money will be needed`) or hangs on a condition (`If that is done, it will be cut`); a mere time or the noun `talks` beside another cue.
    """
    kept = [cue for cue in found if not _denied(text, cue) and not _past(text, cue) and not _spoken(text, cue, said) and not any(_hushed(text, cue, one) for one in silent)]
    kept = [cue for cue in kept if not (attributed and covered(marks, cue.start)) or cue.rule in _OWN_WORDS]
    unsure = [cue for cue in kept if cue.rule in ("may", "might", "should", "believes")] + [Cue(one.start, one.end, POSSIBILITY, "believes") for one in said if _FEARING.match(text, one.start)]
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
    return cue.start > silent.start or re.match(r"\W*(?:How|What|Whether|When|Who|Where|Which|Asked)\b", text) is not None


def _would(text: str, cue: Cue, attributed: bool) -> tuple[Cue, ...]:
    """What a `would` is: an actor's plan (`it would buy`), a possibility (`A deal would bring`), either where a thing is spoken of (`He said savings would grow`)."""
    maybe = cue._replace(label=POSSIBILITY, rule="would-be")
    if cue.rule != "would":
        return (maybe,) if cue.rule == "will" and _OPEN.match(text[: cue.start]) else (cue,)
    if _HYPOTHETICAL.search(text[max(0, cue.start - 160) : cue.start]) or _UNDONE.match(text, cue.end):
        return (maybe,)
    return (cue,) if not attributed or ending(_ACTOR, text, cue.start) else (cue, maybe)


_FEARING = re.compile(r"(?:fear|worr|reckon|suspect|doubt|guess)")
"""Verbs of speech under which a `will` is no plan: `The union fears that jobs will go`."""
_DOUBTING = re.compile(r"(?:estimat|expect|forecast|predict|believ|think|thought|fear|reckon|doubt|hint|suggest|worr|sees?\b|project|anticipat|foresee|hope|guess|guid)")
"""Verbs of speech that leave open whether it is so."""


def _spoken(text: str, cue: Cue, said: list[Attribution]) -> bool:
    """Whether a possibility is only the verb of speech itself: `prosecutors allege that`, `Acme indicated that`; not `she estimates that`."""
    return cue.label == POSSIBILITY and any(one.start == cue.start for one in said) and not _DOUBTING.match(text, cue.start)


_ALLOWED = re.compile(r"\b(?:[Nn]o more than|[Nn]ot more than|[Nn]obody|[Nn]o one|[Oo]nly)\b[^,;.]{0,50}$")
"""Before a `may` that allows: `no more than 15% may be held`."""


_DROPPED = re.compile(r"\b(?:scrap|shelv|abandon|dropp|cancel|ditch|axe|withdr[ae]w|halt|suspend|rul|call|back)\w*(?: off| out| away from)? (?:(?:its|the|his|her|their|all|earlier) )*$")
"""Before a plan that is no more: `scrapped plans for a second plant`."""
_ASKED = re.compile(r"\b(?:decid|determin|cho(?:o|se)|ask|know|knew|learn|see|ask|guess|depend|debat|agree|understand)\w*(?: on| about| over)? (?:what|who|which|how|where|when|whether)\b[^,;.]*$")
"""Before a `will` of a question: `the panel decides what Acme will sell`."""


def _past(text: str, cue: Cue) -> bool:
    """Whether a pledge lies behind what is told (`it had pledged the copper twice`, `is said to have agreed`, `after the firm offered to sell a plant`) or a plan was dropped."""
    if cue.label == PLAN and ending(_DROPPED, text, cue.start):
        return True
    return cue.rule == "pledge" and ending(r"\b(?:(?:had|to have) (?:\w+ )?|(?:after|when|since) [^,;.]{0,60})$", text, cue.start) is not None


def _denied(text: str, cue: Cue) -> bool:
    """Whether a possibility is what someone denies (`denied that it was in talks`), what is allowed, or a question."""
    if cue.rule == "will" and ending(_ASKED, text, cue.start):
        return True
    if cue.rule == "may" and ending(_ALLOWED, text, cue.start):
        return True
    return cue.label == POSSIBILITY and bool(ending(r"\b(?:den(?:ied|ies|ying|y)|settl(?:e|es|ed|ing)|dismiss(?:ed|es|ing)|reject(?:ed|s|ing)) (?:that |being |any |having |it |an? |the |reports? |claims? |suggestions? |allegations? |rumou?rs? |speculation )?[^,;.]*$", text, cue.start))


def _only_may(text: str, unsure: Cue, plan: Cue) -> bool:
    between = text[unsure.end : plan.start]
    return plan.start >= unsure.end and not re.search(r";|, (?!(?:but|and) $)", between) and (unsure.rule == "believes" or len(between) <= 14)
