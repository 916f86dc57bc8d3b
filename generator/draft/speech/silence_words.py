r"""How papers say that someone did not answer or would not say: rows of (response, pattern), each with an example, tried in order.

Patterns are written with the word lists below, in angle brackets: `<not> <say>` is `not` or `n't`, then a verb of telling.
"""

from __future__ import annotations

import re

_GIVEN = """details?|information|figures?|names?|numbers?|reasons?|indication|timeline|timetable|timeframe|guidance|outlook|forecast|dates?|breakdown|prices?|values?|valuation|estimates?|explanation|specifics|examples?|terms|clue|hint|sum|amount|size|
    rate|cost|identit(?:y|ies)|stake|evidence|particulars|agenda|schedule"""
_WORDS = {
    "cannot": r"(?:cannot|(?:won|can)['’]t|(?:would|will|could|can)<not>)",
    "given": rf"(?:{_GIVEN})",
    "more": r"(?:any |an? |the |its |their |his |her |further |more |other |additional |immediate |exact |specific |no )*(?:[\w-]+ ){0,2}?",
    "not": r"(?:n['’]t|(?: so far| as yet| still)? not)",
    "soon": r"(?: (?:immediately|yet|so far|publicly|formally|instantly|directly|readily|initially|independently|respond(?:ed)?|been))*",
    "say": r"(?:say|tell|elaborate|specify|disclose|name|identify|reveal|discuss|confirm|share|quantify|state|explain|speculate|detail|estimate|divulge|expand|clarify|address|describe|characteri[sz]e|predict|indicate|break down|make public|get into|commit to|set (?:a|an|out)\b"
    r"|be (?:more )?specific|go (?:into|further|beyond)|put (?:a|an)\b|(?:provid|giv|offer|releas|publish|mak)e? (?:out |public )?<more>(?:<given>|comment))",
    "comment": r"(?:comment|respond|answer|reply|speak|talk|be (?:drawn|interviewed|quoted|commenting)|take questions|(?:make|offer|provide|give|issue) (?:any |a |an |further |immediate |public )*(?:comment|statement|interview)s?)",
    "wh": r"(?:how|when|what|which|where|whether|why|who|if)",
    "words": r"(?:[^;.\"“”]|(?<=\bM[rs]|\bDr)\.|(?<=\bMrs)\.)",
    "asking": r"(?:[Rr]equests?|[Ee]-?mails?|(?:[Tt]ele)?(?:[Pp]hone )?[Cc]alls?|[Mm]essages?|[Qq]uer(?:y|ies)|[Qq]uestions?|[Qq]uestionnaires?|[Ll]etters?|[Tt]exts?|[EeIi]nquir(?:y|ies)|[Vv]oicemails?|(?:[Aa]ttempts?|[Ee]fforts?)(?= (?:to|at) (?:reach|contact|get|obtain|speak|seek|call|phone|ask|interview|elicit|solicit)))",
    "reply": r"(?:reply|replies|response|responses|answers?|reaction)",
    "never": r"(?: neither|(?: has| have| had)? (?:so far )?(?:went|gone|go|remain(?:s|ed)?|were|was|are|is|been|lay|left)(?: still| also| largely)? (?:unanswered|unreturned|ignored)\b"
        r"|(?: were| was| have been| has been| had been)(?:n['’]t| not) (?:immediately |yet |been )*(?:answered|returned|acknowledged|replied to|responded to)\b"
        r"|(?: has| have| had)? (?:received|got|drew|drawn|elicited|met with|brought|yielded|evoked) no (?:immediate )?<reply>"
        r"|(?: did|['’]?d)(?:n['’]t| not) (?:immediately )?(?:elicit|evoke|get|receive|draw|yield|fetch) (?:an?|any) (?:immediate )?<reply>"
        r"|(?: were| was| proved| proven| have been| has been) (?:unsuccessful|fruitless|futile|abortive|in vain|not successful|without success|unavailing)\b"
        r"| failed(?=[.,;]|$))",
}  # fmt: skip
_ELABORATE, _COMMENT, _RESPOND, _NEITHER = "declined-to-elaborate", "declined-to-comment", "did-not-respond", "non-committal"
_ROWS = (
    (_COMMENT, r"\b(?:ha[ds]|have) nothing (?:more |further |else )?to (?:add|say|announce|share)\b"),  # `had nothing to add`
    # neither yes nor no
    (_NEITHER, r"\b(?:(?:would|will|could|can) )?neither confirm(?:ed|s|ing)? (?:n?or) den(?:y|ied|ies|ying)\b"),  # `would neither confirm nor deny`
    (_NEITHER, r"\b(?:did|would|will|could|can|does|do)(?:n['’]t|(?:not| not)) confirm or deny\b|\b(?:declin|refus)(?:ed|es|ing) to confirm or deny\b"),  # `could not confirm or deny`
    (_NEITHER, r"\b(?:could|can)(?:n['’]t| ?not)(?: immediately| independently)? confirm\b(?! or)"),  # `could not confirm the report`
    (_NEITHER,
        r"\b[Nn]othing (?:specific|(?:has|had) been (?:decided|agreed|finali[sz]ed)|is decided|to announce|to say)\b"
        r"|\bsaid (?:that )?(?:nothing (?:has|had|is|more|further)|no (?:final )?decision)\b|\bsaid nothing(?=[.,;]| (?:about|on|of)\b)"
        r"|\bno (?:final )?decisions? (?:has|had|have) (?:yet )?been (?:made|taken|reached)\b"),  # `nothing had been decided`
    (_NEITHER, r"[\"“‘'](?:[Pp]lease wait(?=[.,!]| (?:for|until|till|and|a)\b)|(?:[Yy]ou(?:['’]ll| will)? (?:just )?(?:have|need) to |[Ll]et['’]s |[Ww]e(?:['’]ll| will) (?:just |have to )*)?(?:[Ww]ait and see|see)\b(?=[,.\"”’']| what)|(?:[Yy]ou(?:['’]d| should| will have to|['’]ll have to)(?: better)? )?[Aa]sk (?:me (?:again )?(?:in|on|next|after|later|when|tomorrow)|him|her|them)\b|[Tt]ime will tell|[Nn]ever say never|[Ww]atch this space|[Ss]tay tuned)"),  # `"Ask me in April"`
    (_NEITHER,
        r"\bnot (?:based on (?:anything|any announcement|an announcement|information)|something|what|an announcement)(?: that)? (?:(?:it|we|they|he|she|the company|the firm|the bank) )?(?:had |has |have )?(?:been )?(?:officially |publicly )?(?:announced|released|disclosed|published|made by|by (?:us|it|them))\b"
        r"|\bnot based on (?:any|an) announcement by\b"),  # `the report was not based on anything it had announced`
    (_NEITHER, r"\bnot (?:yet )?(?:been )?(?:finali[sz]ed|decided)\b|\btoo (?:early|soon) to\b|\bpremature to (?:<say>|<comment>)\b|\bactively considering\b|\bnon-?committal\b"),  # `it was too early to`
    (_NEITHER, r"\b(?:did|does|do|would|could)<not> rule (?:it |that |this )?out\b|\b(?:declin|refus)(?:ed|es|ing) to rule (?:it |that )?out\b"),  # `did not rule out a sale`
    (_NEITHER, r"\b(?:said|says) (?:only )?(?:that )?(?:it|they|he|she|the [a-z]+) would [^;.]{0,60}?\b(?:on (?:its|their) (?:own )?merits|case[- ]by[- ]case|in due course|at the (?:appropriate|right|proper) time)\b"),  # `said it would look at it on its merits`
    # no answer came
    (_RESPOND, r"\b(?:did|do|does|had|has|have)<not><soon> (?:respond|responded|reply|replied|return(?:ed)?(?! (?:the|its|their) (?!calls?|messages?|e-?mails?|requests?|phone))|call(?:ed)? back|write back|get back to|pick(?:ed)? up|answer(?:ed)?|react(?:ed)?|acknowledge(?:d)?|commented)\b(?! to (?:the|its|an?) (?:[\w-]+ )?(?:offer|bid|proposal|approach|attack|crisis|treatment|change|threat|price|market))"),  # `did not immediately respond`
    (_RESPOND,
        r"\b(?:could|can) ?not<soon> be<soon>(?: immediately)? (?:reached|contacted|located)\b"
        r"|\bcouldn['’]t<soon> be<soon> (?:reached|contacted|located)\b|\b(?:has|have|had|is|are) yet to (?:respond|reply|answer|react)\b"),  # `could not immediately be reached`
    (_RESPOND,
        r"\b[Nn]either\b[^.;]{1,90}?\b(?:responded|replied|answered|returned|reacted|(?:was|were) (?:immediately )?available|could (?:immediately )?be reached)\b"
        r"|\b[Nn]one of [^.;]{2,60}? (?:responded|replied|answered|returned)\b"),  # `neither Acme nor Zeta responded`
    (_RESPOND, r"\b<asking>\b(?: (?:for|to|seeking|sent|left|put|made|addressed|e-?mailed|by|from|with|at|on|posed|submitted|mailed|faxed)\b[^;\"“”]{0,110}?)?<never>"),  # `queries emailed to Acme remained unanswered`
    (_RESPOND,
        r"\b[Nn]o (?:immediate |official )?<reply> (?:(?:was|were|had been|has been|came|could be) )?(?:received |immediately |available |forthcoming |obtained )*from\b"
        r"|\b(?:was|were|is|has been|had been) no (?:immediate |official )?<reply>(?: from)?\b"),  # `there was no response from Acme`
    (_RESPOND, r"\b(?:(?:contact|approach|e-?mail|call|ask|reach)(?:ed|ing)?(?: out)?|sought (?:an? )?(?:comment|response|reaction) from) [^;.\"“”]{2,90}? but (?:\w+ )?(?:has |had |have |did )?(?:(?:not |n['’]t )(?:\w+ )?(?:receive|received|get|got|hear|heard|heard back|hear back)\b|(?:received|got|heard) (?:no|nothing)\b)"),  # `contacted Acme for comment but received no reply`
    (_RESPOND, r"\b(?:has|have|had) (?:approached|contacted|reached out to|asked) [^;.\"“”]{2,60}? for (?:an? |their |its )?(?:comment|response|reaction)s?\b(?!,? (?:and|but))"),  # `The Herald has approached Acme for comment`
    (_RESPOND, r"\b(?:has|have|had|was|were) (?:also |all |both )?(?:been )?(?:approached|contacted|asked|reached out to) for (?:an? |their |its |his |her )?(?:comment|response|statement)s?\b(?!,? (?:and|but))"),  # `has been approached for comment`
    (_RESPOND,
        r"\b(?:not|im)(?: been| immediately)? ?possible to (?:reach|contact)\b"
        r"|\b(?:could(?:n['’]t| not)|unable to|not able to|failed to)(?: immediately| independently)? (?:reach|contact)(?= (?:[A-Z]|an? (?:spokes|representative|lawyer)|him|her|them|anyone|officials))"),  # `it was not possible to reach Roe`
    (_RESPOND,
        r"\b(?:hung up|demurred|[Nn]umbers?\b[^;.]{2,60} (?:disconnected|out of service|no longer in (?:use|service))|rang out|(?:rang|went) (?:unanswered|(?:straight )?to voicemail))\b"
        r"|\b[Aa]sked (?:(?:on|last|this|by) [\w ]{2,30} )?(?:about|whether|if|when|why|how|for)\b<words>{2,120}?\b(?:smiled|shrugged|laughed|changed the subject|shook (?:his|her) head)\b"),  # `hung up`
    (_RESPOND,
        r"\b[Nn]o ?(?:one|body) (?:at|from|in|there)\b[^;.]{0,60}?\b(?:was (?:immediately )?available|could (?:immediately )?be reached|would (?:comment|talk|say)|answered|responded|replied|picked up)\b"
        r"|\b[Nn]o (?:\w+ )?(?:spokes\w+|representatives?|officials?|executives?)\b[^;.]{0,50}?\b(?:was|were) (?:immediately )?available\b"),  # `nobody at Acme could be reached`
    (_RESPOND,
        r"\b(?:was|were|is) (?:not|un)(?: immediately| readily)? ?(?:available|reachable)\b(?= (?:for|to) comment|[.,;]|$)"
        r"|\bnot immediately (?:available|respond\w*|repl\w+|return\w*|clear who)\b|\bnot available for comment\b"
        r"|\bunavailable (?:for|to) (?:comment|interview)\b|\bunreachable\b"),  # `was not immediately available for comment`
    # would not comment
    (_COMMENT,
        r"\b(?:declin|refus)(?:ed|es|ing) (?:to <comment>|comment|an? interview(?: request)?|requests? for|all comment|to make [^.;]{2,60} available)\b"
        r"|\b(?:declined|refused) (?:any )?further comment\b|\bturn(?:ed|s) down (?:an? |all |repeated )?(?:requests?|interview)\b"),  # `declined to comment`
    (_COMMENT,
        r"\b(?:sidestep|dodg|duck|deflect|ignor|evad|skirt|parr|swerv|bypass)(?:ped|ed|ied|es|s|ing|ping)? (?:an? |the |all |any |repeated |further |several |multiple |numerous )*(?:\w+ )?(?:questions?|requests?|quer(?:y|ies)|calls|e-?mails|messages|issue)\b"
        r"|\b(?:brush(?:ed|es)|bat(?:ted|s)|wav(?:ed|es)|shrug(?:ged|s)|laugh(?:ed|s)) (?:aside|away|off) (?:\w+ )?(?:questions?|requests?)\b"),  # `sidestepped a question`
    (_COMMENT, r"\b(?:unwilling|unable|not (?:able|authori[sz]ed|allowed|at liberty|in a position)) to (?:\w+ )?(?:comment|say|discuss|elaborate)\b|\b<cannot>(?: immediately)? <comment>\b|\bwon['’]t <comment>\b"),  # `would not be drawn`
    (_COMMENT,
        r"\b(?:had|has|with|offered|have|made|was|were|issued|there was) no (?:immediate |further |official |public )?(?:comment|word|statement)(?: from)?\b"
        r"|\bdid<not> (?:immediately )?(?:have|offer|make|issue) (?:an? |any )?(?:immediate |public )?(?:comment|statement)\b"
        r"|\bdid<not><soon> comment\b|\b[Nn]o comment\b"),  # `had no immediate comment`
    (_COMMENT,
        r"\bnot available for (?:an? )?interviews?\b"
        r"|\b(?:do(?:es)?|(?:(?<=\bit )|(?<=\bhe )|(?<=\bshe )|(?<=\bthey )|(?<=\bwho )|(?<=\bthat )|(?<=\bwhich ))did)<not> (?:comment|discuss|disclose|talk about|speak about|confirm (?:individual|such|rumou?rs|speculation|market|details|discussions|negotiations|talks))\b"),  # `we don't discuss letters`
    (_COMMENT,
        r"\bdid<not> (?:want to|wish to|care to) (?:comment|talk|speak|elaborate|discuss|say)\b"
        r"|\b(?:has|have|had|is|are) yet to (?:make a |make any )?(?:public )?(?:comment|statement)\b"
        r"|\b(?:passed on|pass up|passed up) (?:the|a|an) (?:chance|opportunity) to (?:comment|reply|respond)\b"),  # `has yet to comment`
    (_COMMENT,
        r"\b(?:has|have|had)<not> (?:yet )?(?:issued|made|released|given|offered) (?:an? |any )?(?:public |official |formal )?(?:statement|comment|response|reply|reaction)\b"
        r"|\brefer(?:red|s) (?:all |any |further )?(?:questions|quer(?:y|ies)|[ei]nquiries|calls|requests|reporters) (?:[^;.]{2,40}? )?to\b"
        r"|\b(?:approached|asked|contacted)\b[^;.]{0,60}\bdeclined(?=[.;]|$)"),  # `referred questions to its lawyer`
    (_COMMENT, r"\b[Nn]either\b[^.;]{1,90}?\b(?:would (?:<comment>|<say>)|commented|has commented|offered comment)\b|\b[Nn](?:one of [^.;]{2,60}?|obody|o one) would (?:<comment>|<say>)\b"),  # `neither firm would comment`
    # would say no more
    (_ELABORATE, r"\b[Nn]either\b[^.;]{1,90}?\b(?:disclosed|revealed|elaborated|specified|made public|named|(?:gave|given|provided|offered) <more><given>)\b"),  # `neither side gave a price`
    (_ELABORATE,
        r"\b(?:declin|refus)(?:ed|es|ing) to <say>\b"
        r"|\bwithout (?:elaborating|specifying|naming|(?:giving|providing|offering|disclosing)(?: <more><given>)?)\b"
        r"|\b(?:(?:will|would|can|could) )?(?:g[ai]ve|gives|giving|provid(?:e|ed|es|ing)|offer(?:ed|s|ing)?|disclosed?|released?|publish(?:ed)?|made|supplied) (?:no|few|little|scant) (?:[\w-]+ ){0,2}?<given>\b"),  # `gave no figure`
    (_ELABORATE,
        r"\b(?:has|have|had)<not> (?:yet )?(?:said <wh>|(?:given|provided|offered|released|published|disclosed) (?:any |an? |the )?(?:[\w-]+ )?<given>)\b"
        r"|\bdid<not> (?:immediately |publicly )?(?:elaborate|disclose|specify|name|identify|reveal|share|quantify|detail|explain|mention|indicate|make clear|clarify|divulge|break (?:out|down)|(?:give|provide|offer|release|publish) <more><given>|say (?:<wh>|exactly|more|in which|to whom|by))\b"),  # `did not give a reason`
    (_ELABORATE,
        r"\b<cannot> <say>\b"
        r"|\b(?:won|can)['’]t (?:be )?(?:say|disclose|discuss|reveal|share|giving|providing|disclosing|discussing|sharing|releasing|naming)\b"
        r"|\bwill<not> be (?:giving|providing|disclosing|discussing|sharing|releasing|naming)\b|\bwould (?:go|say|add|be drawn) no (?:further|more)\b"
        r"|\b(?:[Ii]t (?:was|has been) )?agreed(?: with [^,;.]{2,40})? not to <say>\b"),  # `would not say why it stopped`
    (_ELABORATE,
        r"\b[Nn]o (?:[\w-]+ ){0,2}?<given> (?:was|were|has been|have been) (?:immediately )?(?:given|provided|disclosed|released|available|offered|revealed)\b"
        r"|\b(?:have|has|had|was|were|is|are)<not> (?:immediately |yet |been |being )*(?:disclosed|revealed|released|made public|specified|named|identified)\b(?! (?:a|an|the|its|new|\d|until|in)\b)"),  # `no reason was given`
    (_ELABORATE,
        r"\b(?:<given>|number|reasons?)\b[^.;]{0,40}\b(?:were|was|are|is|has been|have been|will)<not>(?: be| been| being| immediately)* (?:disclosed|revealed|released|given|stated|specified|named|made public|available|known)\b"
        r"|\b(?:How|What|Who|Why|When|Which|Where|Whether)\b[^.;]{2,90}? (?:is|are|was|were|remains?) (?:not (?:yet |publicly |immediately )?(?:known|public|clear who)|unknown|a mystery)\b"),  # `how much it has set aside is not known`
    (_ELABORATE,
        r"\bno longer (?:publishes|discloses|reports|releases|gives|provides|breaks out) (?:its |any |such |the )?(?:[\w-]+ )?(?:<given>|results|accounts|sales)\b"
        r"|\bundisclosed\b|\bnot disclosed\b"
        r"|\bdo(?:es)?<not> (?:break out|publish|release|report|give|provide) (?:[\w-]+ ){0,3}?(?:<given>|sales|profits?|results|earnings)\b"),  # `does not break out sales`
    (_ELABORATE,
        r"\b(?:remain|stay|kept|keep)(?:ed|s|ing)? (?:silent|quiet|mum|mute|tight-lipped|coy|guarded)\b"
        r"|\b(?:was|were|is|are) (?:tight-lipped|coy|mum|silent (?:on|about))\b|\b(?:has|have|had|is|are) yet to (?:<say>|name)\b"
        r"|\bstop(?:ped|s|ping) short of (?:naming|saying|confirming|giving|specifying|disclosing)\b"
        r"|\b(?:cho(?:se|oses|sen)|opt(?:ed|s)|prefer(?:red|s)) not to (?:<comment>|<say>)\b"),  # `kept silent about the cost`
    (_ELABORATE,
        r"\bwould (?:only say|say only)\b|\b(?:said|saying) only (?=that\b|it\b|he\b|she\b|they\b)"
        r"|\b<given> (?:has|have|had|was|were|is|are)(?: being| been)? withheld\b|\bunder seal\b"
        r"|\b(?:maintain|ke(?:ep|pt)|preserv)\w* (?:an? |its |their |his |her )?(?:\w+ )?silence\b"
        r"|\b(?:has|have|had|did)<not> (?:yet )?(?:made?) [^;.]{2,40}? public\b|\b[Nn]o (?:[\w-]+ )?<given> was (?:put on|attached to)\b"
        r"|\bwith(?:held|holding|holds) (?:the|its|his|her|their|any) (?:[\w-]+ )?<given>\b"),  # `would only say that`
    (_ELABORATE,
        r"\b<given>(?: [\w'’-]+){0,5} (?:(?:kept|keeps|keeping|remain(?:s|ed)?|were|was|are|is|being|been|stay(?:s|ed)?) )+(?:strictly )?(?:confidential|secret|under wraps|private)\b"
        r"|\bke(?:ep|pt|eping|eps) (?:the|its|their|all) (?:[\w-]+ )?<given>(?: of [^;.,]{2,50}?)? (?:confidential|secret|private|under wraps)\b"),  # `the terms remain confidential`
)  # fmt: skip


def _written_out(pattern: str) -> str:
    """The pattern with its word lists in place; lists may name lists."""
    written = re.sub(r"<([a-z]+)>", lambda match: _written_out(_WORDS[match[1]]), pattern)
    return re.sub(r"\n\s*", "", written)


RULES = tuple((response, re.compile(_written_out(pattern))) for response, pattern in _ROWS)
"""(a word of `vocabulary.RESPONSE`, pattern) in the order in which they are tried."""
ASKING = re.compile(_WORDS["asking"])
"""What is sent to someone: `requests`, `emails`; also `efforts` to reach them."""
