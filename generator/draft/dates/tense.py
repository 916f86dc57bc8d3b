"""Whether a date in a sentence lies before or after the day of publication, as far as the verbs around it tell.

The nearest cue before the date decides ("said on Tuesday it will …", "will meet on Thursday, it said"), else the first behind it
("On Tuesday, the company will …", "said that sales from May would …"). A figure put in between commas is of the past. A participle that belongs to a future ("will be published") is part of it.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from functools import lru_cache

from generator.draft.amounts.ranges import Taken

PAST, OPEN, FUTURE = -1, 0, 1

_MODAL = r"will|shall|would|won't|wouldn't|(?-i:may)|might|could|can|should|must|'ll|’ll|won’t"
_MEANT = (
        r"plan(?:s|ned|ning)?|expect(?:s|ed|ing)?|intend(?:s|ed|ing)?|aim(?:s|ed|ing)?|hop(?:e|es|ed|ing)|want(?:s|ed)?|seek(?:s|ing)?|set|due"
        r"|scheduled|slated|likely|about|going|poised|ready|prepar(?:es?|ed|ing)|tipped"
        r"|propos(?:es?|ed|ing)|vow(?:s|ed)?|pledg(?:es?|ed)|promis(?:es?|ed)|bound|is|are|was|were|has|have|scheduling|looking|target(?:s|ed|ing)?"
        r"|on track|on course|anticipated|forecast|projected|order(?:s|ed)?|eager|keen"
)
_SIZE = r"(?:between|about|around|nearly|almost|over|under|above|below|at|as|more|less|some|roughly|just|only|record)\b"
"""What makes a `to` no infinitive: "lifted its forecast to about 5%"."""
_FUTURE = re.compile(
    rf"\b(?:{_MODAL})(?: (?:not|also|likely|soon|then|probably|first|only|again|still|now|on|be|have|been|\w+ly))* (?!\d)\w+"
    rf"|\b(?:{_MEANT})(?: (?:next|later|also|this \w+))? to (?!{_SIZE})(?:be |have )?\w+"
    r"|(?<!originally )(?<!initially )(?<!previously )(?<!had been )\b(?:scheduled|planned|slated|due|expected|pencilled in|penciled in|earmarked|anticipated|targeted|upcoming|forthcoming|coming|next|(?:is|are) set)\b(?= (?:for|on|in|at|as|by|to|from|before|after|within|around|during|later|early|next|this|\w*day)\b)"
    r"|(?<!said )(?<!believed )(?<!thought )(?<!known )(?<!found )(?<!appears )(?<!appeared )(?<!seems )(?<!seemed )(?<!understood )(?<!reported )(?<!was )(?<!were )\bto be (?:\w+ly )?\w+(?:ed|en|id|ld|lt|de|ade|ut|et|ht)\b"
    r"|\b(?:is|are)(?: \w+ly)? (?!based|located|listed)\w+ed\b(?= (?:on|in|at|by|before|from)\b)"
    r"|(?<=[a-z]s )(?:go|meet|vote|begin|start|open|gather|return|resume|head|face|travel|convene|sit|reconvene|reopen|expire|retire)\b"
    r"|\b(?:set|promised|booked|billed) for\b|\b(?:upcoming|forthcoming|ahead of|deadline(?! (?:passed|expired|lapsed|has|had|was)\b)|effective|starting|beginning|due)\b"
        r"|\b(?:expect|anticipate|foresee|envisage|await)s?\b|\b(?:sees|awaiting|brac(?:e|es|ing) for|gear(?:s|ing)? up for)\b"
        r"|(?<=[a-z]s )(?<!its )(?<!his )(?<!this )(?:see|forecast|predict|project)\b|\b(?:open|close|begin|start)s? at \d"
    r"|\b(?:begins|starts|opens|kicks off|takes (?:place|over|up|charge|office|the helm)|steps (?:down|aside|up)|retires|lapses|matures|falls due|take place|meets|meet|votes|expires|ends|closes|runs|arrives|convenes|visits|travels|becomes|comes into|comes|goes|leaves|departs|returns|joins|speaks|addresses|takes effect|resumes|reports|hosts|marks|heads|faces|is (?:visiting|meeting|holding|hosting|travell?ing|launching|opening|releasing))\b",
    re.IGNORECASE,
)
_IRREGULAR = """agreed|disagreed|guaranteed|freed|said|told|was|were|had|did|made|went|came|saw|took|gave|got|met|held|began|became|wrote|rose|fell|grew|led|left|lost|won|paid|sold|bought|built|brought|thought|knew|found|spoke|stood|sent|spent|felt|kept
    |put|cut|hit|set up|set|ran|drew|broke|chose|struck|shut|sank|sought|taught|flew|drove|beat|quit|shot|hurt|understood|withdrew|overtook|undertook|slid|swung|shrank|has|have|been|hired|posted|launched|unveiled|showed|shown|seen
    |heard|meant|dealt|fought|caught|froze|fled|fed|lent|laid|lit|shook|stole|stuck|swept|threw|tore|upheld|withheld|rebuilt|repaid|resold|oversaw|foresaw|underwent|undercut|overcame|forgot|hung|swore|split|spread|burst|bid
    |done|taken|given|made|held|written|spoken|driven|known|risen|fallen|grown|ago|earlier""".replace("\n", "")
_PAST = re.compile(rf"\b(?:{re.sub(r' +', '', _IRREGULAR.replace('set up', 'set~up')).replace('~', ' ')}|[a-z]{{2,}}(?:[^e\W\d_]ed))\b", re.IGNORECASE)
_UNDONE = re.compile(r"\bhad (?:been )?(?:planned|hoped|intended|expected|aimed|due|scheduled|wanted|set) to \w+|\b(?:should|could|would|might|was to|were to) (?:not )?have \w+", re.IGNORECASE)
"""What was meant and may not have come: "should have opened in June" tells no tense."""
_TO = re.compile(rf"(?<!according )(?<!close )(?<!up )(?<!due )(?<!owing )(?<!thanks )\bto (?!the\b|an?\b|its\b|their\b|his\b|her\b|that\b|this\b|{_SIZE}|\w+s\b)[a-z]{{2,}}")
_AHEAD = re.compile(r"\b(?:expect|forecast|predict|want|urge|ask|order|require|allow|see)(?:s|d|ed|ing)?\b[^.;:]{1,120}\Z")
"""What makes an infinitive behind it one of the future: "expects orders, which had slumped, to recover in May"."""
_DETERMINER = r"(?:the|a|an|its|their|this|that|his|her|our|these|those)"
_NO_VERB = re.compile(rf"\b(?:{_DETERMINER}(?: (?!daily|weekly|monthly|quarterly|family|supply|assembly|ally|fly)\w+ly)?|of|most|newly|all) \Z", re.IGNORECASE)
_NO_PAST = frozenset("need speed indeed hundred hundreds exceed proceed succeed feed seed breed embed shed bed red united limited based".split())
_TO_COME = re.compile(r"\b(?:by|until|till|through|no later than|not before|no earlier than|no sooner than|ahead of|in time for|as soon as|starting|beginning|effective|for release|due)(?: the(?: (?:end|middle|start|beginning) of(?: the)?)?| on| in| from| early| mid| late| end)?-? \Z", re.IGNORECASE)
_GONE = re.compile(r"\b(?:since|after|following|earlier|(?<!in )(?<!by )(?<!for )(?<!from )(?<!of )(?<!until )late|ended|as of|as on|dated|through to|up to|had until)(?: the| on| in)? \Z", re.IGNORECASE)
_OVER = re.compile(r"\A(?!.*\bto [a-z]+)(?:.*\bby\b|(?:had|was|were|lasted|ran|remained|served|stayed|continued|worked|led|ruled)\b)", re.DOTALL)
"""A past that was over by then: "sold a million by May", "ran until May"; not "agreed to pay by May", "gave them until May"."""
_STILL = re.compile(r"\s+to [a-z]{2,}")
"""What is left to do by a day: "had until Friday to answer"."""
_OWNS, _CLAUSE = re.compile(r"['’]s\b"), re.compile(r"\b(?:said|says|say|that|which|while|but) \Z")
"""Whose day is the subject of a clause takes its verb: "said Friday's vote would go ahead"."""
_REPORTED = re.compile(r"\bthat\b[^,;:]*\Z")
_FIGURE = re.compile(r", [^,;:a-z]*\d[^,;:]*\b(?:in|for|at|on)?(?: the)? \Z")
"""A figure between commas: ", 21.4 percent in the second quarter, may slip"."""
_BEFORE_ITS = re.compile(r"\b[Bb]efore \Z")
_DAYS_OWN = re.compile(r"\w+day['’]s\b")
"""What a weekday's event is before is yet to come: "up 2% before Thursday's decision"."""
_ASIDE = re.compile(r", [a-z]+(?:ed|en|un|ut|lt|id|de|ld|nt|pt|wn)\b[^,]{1,60}, (?!and\b|or\b|but\b)(?:(?P<verb>[a-z]+(?<!ly)) )??(?:(?:in|on|by|from|until|for|at|this) )?\Z")
"""What is put in between commas has a tense of its own: "plans to pay the dividend, declared in November, in March"; a verb behind it that is not of the past is of what comes: "the units, ordered in May, arrive in November"."""
_OVER_BY_THEN = re.compile(r",? (?:[\w'’]+ ){1,4}had\b|(?: [\w'’]+)? never\b")
"""A past behind the day until which something was: "Until March it had been a family firm", "due in November never came"."""
_WINDOW = 160
_NEAR = 16


def leaning(sentence: str, start: int, end: int) -> int:
    """`PAST`, `FUTURE` or `OPEN` for a date at `start` to `end` of a sentence."""
    before = " ".join(sentence[max(0, start - _WINDOW) : start].split()) + " "
    still = before.endswith("until ") and _STILL.match(sentence, end)
    if _GONE.search(before[-40:]) and not still:
        return PAST
    places, tenses = _cues(sentence)
    n = bisect_left(places, start)
    if n and (aside := _ASIDE.search(before)):
        if aside["verb"] and places[n - 1] < start - (len(before) - aside.start("verb")):
            return FUTURE
        n = bisect_left(places, start - (len(before) - aside.start())) or n
    last = tenses[n - 1] if n and start - places[n - 1] <= _WINDOW else None
    if sentence[end : end + 1] == "," and _FIGURE.search(before):
        return PAST
    if _BEFORE_ITS.search(before) and _DAYS_OWN.match(sentence, start):
        return FUTURE
    if _TO_COME.search(before[-60:]):
        if _OVER_BY_THEN.match(sentence, end):
            return PAST
        return PAST if last == PAST and not _AHEAD.search(before) and _OVER.search(sentence[places[n - 1] : start]) and not still else FUTURE
    owner = _OWNS.match(sentence, end) and (not before.strip() or _CLAUSE.search(before)) or n and _REPORTED.search(sentence[places[n - 1] : start])
    if last is not None and not owner:
        return last
    n = bisect_left(places, start)
    return tenses[n] if n < len(places) and places[n] - end <= _WINDOW else last or OPEN


@lru_cache(maxsize=64)
def _cues(sentence: str) -> tuple[list[int], list[int]]:
    """Where each verb phrase of a sentence begins, and its tense, from left to right."""
    words = re.sub(r"\s", " ", sentence)
    undone = [match.span() for match in _UNDONE.finditer(words)]
    inside = Taken(undone)
    ahead = [match.span() for match in _FUTURE.finditer(words) if not inside.overlaps(*match.span())]
    inside = Taken([*ahead, *undone])
    ahead += [match.span() for match in _TO.finditer(words) if not inside.overlaps(*match.span()) and _AHEAD.search(words[max(0, match.start() - _WINDOW) : match.start()])]
    inside = Taken([*ahead, *undone])
    past = [match.span() for match in _PAST.finditer(words) if not _adjective(words, match) and not inside.overlaps(*match.span())]
    found = sorted((start, tense) for spans, tense in ((undone, OPEN), (ahead, FUTURE), (past, PAST)) for start, _ in spans)
    return [start for start, _ in found], [tense for _, tense in found]


def _adjective(words: str, match: re.Match[str]) -> bool:
    """Whether a word in `-ed` is no verb of the past: "the proposed plan", "need", "limited"."""
    word = match[0].lower()
    return word in _NO_PAST or word.endswith("ed") and bool(_NO_VERB.search(words[max(0, match.start() - _NEAR) : match.start()]))
