"""Which forms are verbs of speech where they stand: what must follow each, what must not stand before it."""

from __future__ import annotations

import re

from generator.draft.speech.holders import document
from generator.draft.speech.lexicon import BARE_NOUNS, CLAUSAL, CLAUSAL_VERBS, PARTICIPLES, PLAIN, forms
from generator.draft.speech.verbs import COMPARED

_AUX = r"(?:is|was|were|are|had|has|have|would|will|could|may|might|must|should|can)"
_RESULTS = r"(?:profits?|loss(?:es)?|revenues?|sales|earnings|income|results|turnover|EBITDA|growth|inflation|output|demand|margins|volumes|deliveries)"
CLAUSE = re.compile(
        r"[,:]? ?(?:that\b|[\"“‘']|it\b|he\b|she\b|they\b|there\b|the\b|its\b|a\b|an\b|to\b|me\b|us\b|[A-Z]|(?!wh)\w+ (?:is|was|would|will|had|has|have|were|are)\b)"
        r"|[:.]|,(?! (?:which|who|whose|due|with|from|at|in|of)\b)"
    rf"|\s+(?:on|in|at|over|last|earlier|this|late|for|yesterday|today|first|previously)\b|(?: (?!by\b)[\w-]+){{0,4}} {_RESULTS}\b|(?: [\w-]+){{1,5}} that\b|(?: [\w-]+){{1,4}} {_AUX}\b"
)
"""What stands behind a form of CLAUSAL."""
STRONG_CLAUSE = re.compile(rf":|,? ?(?:that\b|[\"“‘'])|(?: to)? (?:it|he|she|they|there)\b|(?: (?:[\w'’$€£₹.%-]|,(?=\d))+){{1,7}} {_AUX}\b")
"""A whole statement behind a verb, so that it is speech whoever stands before it."""
_QUOTE = r"[:,]? ?[\"“‘]"
_AS = rf" how\b|[^;.\"“”]{{1,70}} as [^;.]|{_QUOTE}"
_BEHIND = (
    ("conclude", rf"(?: on \w+day)?:|,? that\b|{_QUOTE}"),  # `concluded that`; not `the talks concluded.`
    ("write", r"(?! (?:off|down|out|itself|themselves)\b)"),  # not `wrote off 3 million`
    ("point", r" (?:out|to|towards?)\b"),
    ("continue", rf"[,:]|{_QUOTE}"),  # `“…,” he continued`; not `the trial continues.`
    ("wonder question doubt", rf"[,:]|{_QUOTE}| (?:if|whether|how|why|what|aloud|that|the (?:wisdom|need|wording|timing|value|point|motives?))\b"),  # `doubts that`; not `questioned two men`
    ("term", rf"{_AS}| (?:it|this|that|them|him|her|the|its|his|their|such|reports|claims)\b"),  # `termed the charge baseless`
    ("propose", r",? that\b"),
    ("add maintain answer", rf"[,:;.]|{_QUOTE}|,? (?:that|how|when)\b| (?:it|he|she|they|there)\b| (?:the|its|a|an|this|[A-Z])\w*(?: [\w'’-]+){{0,5}} {_AUX}\b"),  # `added that`; not `added 3%`
    ("recall", rf"[,:;.]|{_QUOTE}|,? (?:that|how|when)\b| (?:a|the) (?:time|day|night|week|year|moment|meeting)\b| (?:[\w'’-]+ ){{0,4}}\w+ing\b"),  # `recalls a time when`; not `recalled 300 cars`
    ("explain", rf"[,:.]|{_QUOTE}|,? (?:that|why|how|what|to)\b| (?:his|her|its|their|the) (?:decision|choice|move|thinking|absence|delay)\b"),  # `explained why`; not `margins explain the rush`
    ("deny", r"(?! (?:[\w'’-]+ ){0,2}(?:entry|access|bail|boarding|permission|leave|visas?|credit|treatment|cover|coverage|benefits)\b)"),  # `denied wrongdoing`; not `denied bail`
    ("demand", rf"{_QUOTE}| to (?:know|see)\b|(?: [\w'’-]+){{0,4}} that\b"),  # `demanded that`; not `demanded a refund`
    ("accuse attribute ascribe pin", r"(?! (?:its|their|his|her) hopes\b)[^;.\"“”]{2,90} (?:for|on|of|to) | [\"“‘]"),  # `attributed it to the weather`
    ("dismiss reject rubbish", rf"{_AS}| (?:an? |the |all |any |such )*(?:[\w-]+ )?(?:claims?|suggestions?|reports?|allegations?|accusations?|criticisms?|charges?)\b"),  # `rejected the offer as too low`
    ("brand label dub describe characterise characterize portray depict", rf"{_AS}|(?: [\w'’-]+){{1,8}} [\"“‘]"),  # `described the year as hard`
    ("urge advise recommend exhort implore", r"[:,] ?[\"“‘]| that\b| [^;.]{2,60}? (?:not )?to [a-z]| (?:against|caution|restraint|calm|patience|an?)\b"),  # `urged owners to`
    ("rule determine", r",? that\b"),  # `ruled that`
    ("quote", rf"[:.]|{_QUOTE}| (?:[^;\"“”]{{2,90}} )?(?:as|saying)\b"),  # `quoted Roe as saying`; not `quoted a price`
    ("speak talk", r" of (?:an? |the )?[\"“‘]"),  # `spoke of “a weak year”`
    ("call", r"(?: [\w'’-]+){0,8} [\"“‘]| (?:for|on)\b| (?:it|them|him|her|this|that|(?:the|its|his|her|their) [\w-]+) (?:an?|the)\b"),  # `called it a mistake`; not `called a strike`
    ("put peg value", r"(?: [\w'’&.-]+,?){1,14} (?:at|down to|closer? to|nearer) "),  # `put the cost at`
    ("find", rf",? that\b|(?: [\w-]+){{1,4}} {_AUX}\b| (?:no |some |little )?(?:evidence|signs?|traces?|flaws?|faults?|indications?)\b"),  # `found that`
    ("read", r" (?:an?|the|one) (?:[\w-]+ ){0,2}(?:statement|letter|sign|note|message|post|email|memo|notice|banner)\b"),  # `“…,” read a statement`
    ("ask", rf"[.:]| [A-Z]\w+(?: [A-Z]\w+)*\.\s*$|{_QUOTE}| (?:[\w'’-]+ ){{0,4}}?(?:if|whether|how|why|what|when|who|where)\b"),  # `asked whether`; not `asked the bank for papers`
    ("guide", r" (?:for|to|towards?|investors|analysts)\b"),  # `guided for growth of 3%`
    ("shout snap", rf"[:.,]| (?:[A-Z]|at )|{_QUOTE}"),  # `snapped Roe`
    ("see", (r" (?:[\w-]+ ){0,5}(?:at|of|to|as|between|around|near|above|below)\b| (?:an?|the|little|no) (?:[\w-]+ ){0,3}(?:chance|risk|scope|room|need|reason|threat|sign|alternative|evidence)\b"
     r"| (?:[\w-]+ ){1,4}(?:continu|ris|fall|grow|slow|eas|improv|recover|reach|hitt|end|stay|peak|averag|widen|narrow|remain|turn|stabilis|stabiliz|bottom)ing\b")),  # `sees growth of 2%`
    ("post", (r":| that\b|,? [\"“‘]| (?:on|to) (?:X|Twitter|LinkedIn|Instagram|Facebook|Weibo|Telegram|social|its|his|her)\b"
     r"|(?: (?:an?|its|net|[\w.,%-]+)){1,8} (?:(?:profits?|loss(?:es)?|earnings|revenues?) of|(?:decline|rise|growth|increase|jump|fall|drop) in)\b")),  # `posted a rise in profit`
)  # fmt: skip
MOVES = {form: re.compile(pattern) for bases, pattern in _BEHIND for form in forms(bases.split())}
"""Verbs that move things or set them down as well as speak: each form with what must stand behind it."""
MOVES |= {"projects": re.compile(r" (?:that|an?|its|the|growth|(?:[\w-]+ )?(?:sales|revenues?|profits?)|[$€£₹¥]?\d)\b")}  # not `wind projects underway`
MOVES |= {"labeled": MOVES["labelled"], "adding": MOVES["added"], "written": MOVES["wrote"]}
MOVES |= dict.fromkeys("insisting arguing writing accusing describing warning stressing explaining predicting calling".split(), re.compile(rf"(?: [\w'’]+){{0,5}} [\"“‘]|{_QUOTE}| that\b"))

_KINDS = {"announce": "announced", "unveil": "announced", "report": "reported", "tell": "told", "inform": "told", "notify": "told", "write": "wrote", "show": "showed", "announcing": "announced", "reporting": "reported", "telling": "told"}
_BASES = (*PLAIN, *CLAUSAL_VERBS, *(base for bases, _ in _BEHIND for base in bases.split()))
_PERFECT = {"written": "wrote", "foreseen": "said"}
"""Participles behind `has` or `had`, where they differ from the past."""
VERBS = _PERFECT | {form: _KINDS.get(base, "said") for base in _BASES for form in forms([base]) if form != "saw"} | {form: _KINDS.get(form, "said") for form in (*PARTICIPLES, "signaled", "labeled")}
"""Each form with the verb of the fact it makes (`vocabulary.VERB`)."""
VERB = re.compile(rf"\b(?:{'|'.join(sorted(VERBS, key=lambda word: (-len(word), word)))})\b")

_ANY = re.compile("")
_NO_VERB = re.compile(
    r"\w['’]s $|\b(?:[Dd]id|[Dd]oes|[Dd]o) (?:he|she|it|they|we|you) $"
    r"|\b(?:over|into|against|is|was|are|were|be|been|being|to|of|prior to|following|[Tt]he|[Aa]n?|[Ii]ts|[Tt]heir|not|will|would|could|may|should|can|widely|did|does|do|for|no|any|seeking|sought|[Tt]hose|without|as)\s$"
    r"|\b(?:will|would|could|may|might|should|can|must) (?:also|then|still|\w+ly) $")
_MEASURES = frozenset("expected forecast forecasts estimate estimates estimated".split())
_TELLING, _THAN = frozenset(forms(["suggest", "imply", "indicate", "show"])), re.compile(r"\bthan (?:[\w'’-]+ ){1,6}$")
"""`less settled than the vote suggests`: a comparison, nobody's words."""
_VALUES, _TERMS = frozenset(forms(["value", "put"])), re.compile(r"\b(?:offers?|bids?|prices?|deals?|terms|transaction|round|sale|takeover|merger|listing|float|investment|that|which)(?: (?:of|for|by|from|at|with) [^,;.]{2,60})?(?: (?:has|have|had|would|will))? $")
"""`The offer values Acme at 3 million`: what a price does, nobody's estimate."""
_INTENDING = frozenset([*forms(["expect", "hope", "promise", "anticipate"]), "thanks"])
"""Before `to` no speech: `expects to open` is the actor's own plan, `thanks to` a reason."""
_NEGATED = frozenset("expect believe think anticipate foresee see".split())
_DOES_NOT = re.compile(r"\b(?:does|do|did)(?:n['’]t| not) $")
"""`Acme does not expect sales to recover` is its view as much as `expects`."""
_CALENDAR = re.compile(r" (?!that\b)(?:[\w'’-]+ ){1,6}(?:(?:on|in) (?:\d|\w+day\b|(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\b)|next|later|tomorrow)")
"""Behind `reports`, a day to come: `Acme reports half-year results on 14 May`."""
_PLURAL = re.compile(r"(?:\b(?:they|we|you|who|I|people|police|others|some|many|most|all|both)|[^s\W]s)(?:,? (?:also|now|still|often|\w+ly))* $", re.IGNORECASE)
"""`analysts estimate`, `people who know it claim`: a form that is a noun too is a verb right behind a plural."""
_WITHIN = re.compile(r", (?:(?:the|an?|its|their|his|her) [^,;\"“”]{2,60}|it|he|she|they|[A-Z][\w.'’-]*(?: [A-Z][\w.'’-]*)*) $")
"""A statement before the subject of a verb that ends the clause: `It was not safe, the panel concluded.`"""
_FIGURE = re.compile(r" (?:an? )?(?:\w{1,3})?[$€£¥₹]?\d")
_AFTER_QUOTE = re.compile(r"[,.!?…][\"”’'] (?:[\w.’'-]+ ){0,6}$")
"""A quotation right before the verb's subject: `"Is it over?" Roe asked`."""


def speaks(text: str, match: re.Match[str]) -> bool:
    """Whether a form is a verb of speech here: its complement stands behind it, no auxiliary of another sense before it."""
    form, before = match[0], text[max(0, match.start() - 130) : match.start()]
    needed = MOVES.get(form, CLAUSE if form in CLAUSAL and not document(before) else _ANY)
    figure = form in _MEASURES and _FIGURE.match(text, match.end())
    ends = form in MOVES and text[match.end() : match.end() + 1] in (".", ",", ":") and _WITHIN.search(before)
    if not (needed.match(text, match.end()) or figure or ends or _AFTER_QUOTE.search(before)) or form == "points" and re.search(r"\d $|\b(?:percentage|basis) $", before):
        return False
    if form in _PERFECT:
        return re.search(r"\b(?:has|have|had)(?: \w+)? $", before) is not None
    if form in BARE_NOUNS and not _PLURAL.search(before) and not document(before) or form in _INTENDING and text.startswith(" to ", match.end()):
        return False
    if form == "reports" and _CALENDAR.match(text, match.end()):
        return False
    if form in _MEASURES and COMPARED.search(before) or form in _TELLING and _THAN.search(before) or form in _VALUES and _TERMS.search(before):
        return False
    return not _NO_VERB.search(before) or form in _NEGATED and _DOES_NOT.search(before) is not None or form in ("saying", "adding") or form == "quoted" and re.search(r"\b(?:is|was) $", before) is not None
