"""Words of speech: verbs, and who may stand between them and their subject; people and press who have no name."""

from __future__ import annotations

import re

SAID = """said says say saying added adds adding noted notes noting explained explains argued argues warned warns stressed stresses emphasised emphasized insisted insists claimed claims claiming alleged alleges stated states
    confirmed confirms acknowledged acknowledges admitted admits conceded believes believe believed thinks predicted predicts forecast forecasts estimated estimates estimate suggested suggests commented remarked observed joked
    recalled continued concluded declared denied denies maintained maintains reiterated reiterates revealed reveals disclosed discloses hinted cautioned cautions complained described called pointed pledged promised
    vowed expects expected urged asked asserted replied responded quipped indicated highlighted highlights underlined underscored hopes hoped expressed praised criticised criticized condemned welcomed boasted lamented quoted calls
    describes commenting speaking sees read reads allege pegged pegs blaming insisting arguing accusing describing apologised apologized apologises regretted thanked reckon reckons reckoned jokes concedes testified ventures ventured blames blamed accuses accused cited cites attributes attributed guesses guessed retorted countered mused adding believing recounts recounted boasts argue claim warn admit implies imply implied suggest found finds put puts signalled signaled affirmed assured summed tweeted posted mentioned""".split()
VERBS = {
    **dict.fromkeys(SAID, "said"), **dict.fromkeys("announced announces announcing unveiled".split(), "announced"), **dict.fromkeys("reported reports reporting".split(), "reported"),
    **dict.fromkeys("told tells telling informed informs notified notifies".split(), "told"), **dict.fromkeys("wrote writes writing".split(), "wrote"), **dict.fromkeys("showed shows show".split(), "showed"),
}  # fmt: skip
CLAUSAL = frozenset("argue claim warn admit imply implies implied suggest cited cites called described pointed expected forecast estimated estimates quoted observed maintained maintains asked revealed confirmed reported reports unveiled hoped urged indicated believe believed show shows showed notes claims states estimate promised pledged suggests suggested calls expressed praised welcomed denied denies criticised criticized disclosed highlights highlighted".split())
"""Verbs of speech only with a clause or a quotation behind them: `estimates` may be a noun, `notes` and `shows` too."""
CLAUSE = re.compile(r"[,:]? ?(?:that\b|[\"“‘']|it\b|he\b|she\b|they\b|the\b|its\b|a\b|an\b|to\b|[A-Z]|\w+ (?:is|was|would|will|had|has|were|are)\b)|[:,.]|\s+(?:on|in|last|earlier|this|late|for)\b|(?: (?!by\b)[\w-]+){0,4} (?:profits?|loss(?:es)?|revenues?|sales|earnings|income|results|turnover|EBITDA)\b|(?: [\w-]+){1,5} that\b")
"""What stands behind a verb of CLAUSAL."""
MOVES = {
    **dict.fromkeys("added adds adding continued concluded recalled maintains maintained".split(), re.compile(r"[,:;.]|:? [\"“‘']|,? that\b| (?:it|he|she|they|there)\b| (?:the|its|a|an|this|[A-Z])\w*(?: [\w'’-]+){0,5} (?:is|was|were|are|had|has|have|would|will|could|may|might|must|should|can)\b")),
    **dict.fromkeys("put puts pegged pegs".split(), re.compile(r"(?: [\w'’&.-]+){1,14} (?:at|down to) ")), **dict.fromkeys(["read", "reads"], re.compile(r" (?:an?|the|one) (?:[\w-]+ ){0,2}(?:statement|letter|sign|note|message|post|email|memo|notice|banner)\b")), **dict.fromkeys(["found", "finds"], re.compile(r",? that\b")),
    **dict.fromkeys("blamed blames accused accuses attributed attributes".split(), re.compile(r"[^;.\"“”]{2,90} (?:for|on|of|to) | [\"“‘]")), **dict.fromkeys("blaming insisting arguing accusing describing".split(), re.compile(r"(?: [\w'’]+){0,4} [\"“‘]| that\b")),
    **dict.fromkeys(["posted"], re.compile(r":| that\b|,? [\"“‘]| (?:on|to) (?:X|Twitter|LinkedIn|Instagram|Facebook|Weibo|Telegram|social|its|his|her)\b")),
}
"""Verbs of speech only with a statement behind them: `the regulator added the firm to its list`, `Acme added 3%` say nothing; `put the cost at $5 million` and `found that` do."""
COMPARED = re.compile(r"\b(?:than|beat(?:s|ing)?|miss(?:ed|es|ing)|top(?:s|ped|ping)|above|below|exceed(?:s|ed|ing)|short of|in line with|ahead of|met|versus|as) (?:[\w'’-]+(?:[.,]\d+)*%? ){0,3}$", re.IGNORECASE)
"""`more than expected`, `beat estimates`, `below its own forecast`: a measure, nobody's words and no expectation of the sentence."""
DOCUMENT = re.compile(
    r"\b(?:filings?|documents?|figures|data|records|affidavits?|accounts|minutes|memos?|letters?|prospectus|presentations?|updates?|notices?|surveys?|polls?|stud(?:y|ies)|reports?|papers|statistics|numbers|estimates|calculations|tables?|census|indictment|complaint|lawsuit|emails?|slides?|transcripts?|audit|"
    r"analysis|research|review|inquiry|circular|bulletin|website|release|statement)(?: (?!(?:that|which|who|he|she|it|they|we|and|said)\b)[\w'’.-]+){0,6} $")
"""A document or a statistic that speaks: `court filings show`, `data from the ministry showed`, `filings in Sweden imply`."""
ASIDE = re.compile(r",? (?:citing|quoting|speaking|writing|commenting|responding|asked) [^;\"“”]{3,120}, $")
"""A participle between the subject and its verb: `The Marlow Herald, citing two people, said`."""
VIEW = re.compile(r"\b(?:has|have|had|keeps?|kept|maintains?|with) (?:an?|its|his|her|their) [\"“‘]?(?:buy|sell|hold|neutral|overweight|underweight|outperform|underperform|equal[- ]weight|accumulate|reduce)[\"”’]? (?:rating|recommendation|call)\b|\brates? (?:(?:the|its) (?:shares?|stock|bonds?|company|group)|it) (?:as |at )?(?:an? )?[\"“‘]?(?:buy|sell|hold|neutral|overweight|underweight|outperform|underperform)\b|\b(?:[Ii]n (?:(?:his|her|their|its)|(?:[\w.&-]+ ){0,4}[\w.&-]+['’]s?) (?:own )?(?:view|opinion|words|telling|eyes|account|judgment|judgement)\b|[Ii]n the (?:view|opinion|eyes) of\b|[Aa]s (?:[\w.'’-]+ ){1,4}(?:sees?|saw|puts?|tells?|told) it\b)")
"""`in Jane Roe's view`, `as she sees it`, `has a "hold" rating`."""
STAFF = re.compile(r"(?:['’]s?)? (?:analysts|economists|strategists|executives|officials|lawyers|bosses|managers|researchers|representatives|employees)(?:, who [^,]{1,100},|,)? ")
POLLED = re.compile(r"\b(?:[Aa]nalysts|[Ee]conomists|[Pp]eople|[Ii]nvestors|[Ff]irms|[Mm]anagers|[Tt]raders|[Bb]ankers) (?:polled|surveyed|quoted|cited|interviewed|contacted|asked) by (?:[\w'’.&-]+ ){1,5}$")
"""Those who are asked speak, not who asks: `Economists polled by Treuwald had expected a rise`."""
ANYONE = re.compile(r"\b(?:[Tt]he|[Ii]ts|[Tt]heir|[Hh]is|[Hh]er|[Bb]oth|[Tt]hose|[Ee]veryone|[Nn]obody) [^,;:\"“”()]{0,70}$")
"""Whoever stands before a plain verb of speech where nothing more is known: `The bureau of statistics said`, `His neighbours warned`."""
BODIES = re.compile(r"\b(?:police|prosecutors|authorities|regulators)\b", re.IGNORECASE)
"""Bodies that speak without a name, on record all the same."""
BY_COUNT = re.compile(r"\b[Bb]y (?:(?:its|his|her|their|[\w&'’ -]{2,30}['’]s?) own (?:\w+ )?(?:account|accounts|count|estimates?|reckoning|calculations?|figures|table|measure|admission|tally)|(?:most|some|many|one|all) (?:accounts?|estimates?|counts?|reckonings?))\b")
"""`by its own count`, `by Acme's own table`, `by most accounts`."""
IN_WRITING = re.compile(r"\bin an? (?:[\w-]+ ){0,4}(?:statement|filing|interview|press release|blog post|memo|letter|email|tweet|post|disclosure|notification)\b")
"""`in a statement`, where no verb of speech was found."""
OUTLET_BEFORE = re.compile(r"\b(?:newspaper|daily|paper|magazine|weekly|news agency|news site|website|broadcaster|publication|tabloid|portal|news service|newswire|trade journal),? (?:the )?$")
OUTLET_NAME = re.compile(r"\b(?:Post|Times|Herald|News|Journal|Daily|Gazette|Tribune|Courier|Echo|Observer|Chronicle|Telegraph|Review|Weekly|Examiner|Inquirer|Bugle|Zeitung|Business Standard)$")
"""An outlet by its name or by the noun before it: `a local daily, Marlow Review, reported`; `the newspaper Den said`."""
OUTLET_BEHIND = re.compile(r", (?:an?|the) (?:[\w-]+ ){0,3}(?:newspaper|daily|paper|magazine|weekly|news agency|news site|broadcaster|tabloid|newswire)\b")
"""`El Faro, a newspaper, wrote`."""
PARTICIPLE = re.compile(r"(?:quoted|promised|announced|pledged|forecast|expected|reported|disclosed|revealed|described|called|estimated|posted) (?:on|for|by|in|at|as)\b[^,\"“”]{1,70}, (?:[a-z]+(?:ed|s)|fell|rose|was|might|may|could|will|would|had)\b")
"""A participle of the subject, no verb of speech: `The stock, quoted on the exchange, fell`; `A ruling, promised for May, might change that`."""
PRINTED = re.compile(r"\s*(?:an?|the) (?:[\w-]+ )?(?:report|article|story|piece) in (?:the )?[A-Z]")
"""`according to a report in the Marlow Post`."""
UNNAMED_PERSON = re.compile(
    r"\b(?:[Aa]n?|[Oo]ne|[Aa]nother|[Tt]wo|[Tt]hree|[Ff]our|[Ss]everal|[Ss]ome|[Mm]any|[Mm]ost) (?:of (?:the|its|their) )?(?:[\w-]+ ){0,3}(?:adviser|advisor|director|executive|banker|bankers|lender|lenders|shareholder|shareholders|employee|manager|insider|official|officials|analyst|analysts|trader|traders|lawyer|diplomat|investor|investors|supplier|suppliers|broker|brokers|economist|economists|person|people|source|sources|"
    r"member|members|advisers|executives|directors|managers|employees|competitor|competitors)(?: (?:to|at|of|for|in|from|with|on|close to|familiar with|involved in)(?: [\w'’&-]+){1,7})?(?:,? (?:who|which) [^,;]{1,110}?)?,? $|\b(?:[Aa]ll (?:two|three|four|five)|[Tt]he (?:first|second|third|fourth|other|others)|(?:[Oo]ne|[Tt]wo|[Tt]hree|[Ff]our|[Ss]everal|[Mm]any|[Ss]ome) others?)(?: of (?:them|the (?:people|sources|officials)))? $|^(?:Another|Others|Some|Several|Many|One)\b(?:, (?:who|which) [^,]{1,100},)?[^\"“”;]{0,60}$")
"""Who speaks without a name: `a director of the bank, who did not want to be named, said`; `an adviser to one of them says`; `Another, who holds 4 %, was less sure, saying`."""
UNNAMED_BEHIND = re.compile(r"\s*(?:(?:the|an?) (?:first|second|third|fourth|other|others)[.,]?\s*$|(?:the |two |three |several |many )?others\b|(?:[\w-]+ ){0,4}(?:sources?|people|persons?|officials?|analysts?|experts?|economists?|insiders?|bankers?|traders?|brokers?|investors?|diplomats?|strategists?)\b)")
"""Who stands without a name behind a cue: `according to three people`, `said two merchant bankers`."""
DEFINITE = re.compile(r"\b(?:[Tt]he|[Bb]oth|[Tt]heir) (?:two |three |four )?(?:companies|partners|firms|parties|groups|sides|banks|unions|police|authorities|prosecutors|regulators) $")
"""`the companies said`: those of the article, who have names."""

VERB = re.compile(rf"\b(?:{'|'.join(sorted(VERBS, key=lambda word: (-len(word), word)))})\b")
ACCORDING = re.compile(r"\b(?:according to|in the words of|in an? (?:interview|statement) (?:with|from|by)|per|cited by|citing|as per|attributed to|quoting)\b(?=\s)", re.IGNORECASE)
BETWEEN = re.compile(
    r"(?:['’]s?)?(?: (?:spokes(?:man|woman|person|people)|officials?|executives?|management|representatives?|chief|chairman|CEO|president|government|CFO|boss))?"
    r"(?:,? (?:also|later|then|has|had|have|did|earlier|recently|previously|publicly|separately|first|repeatedly|itself|himself|herself|has also|today|yesterday|\w+ly|once|again|who|both|which|that|all|since|been|on (?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day(?:,? \w+ \d+)?|(?:this|last|earlier this|late last) (?:week|month|year|\w+day)|"
    r"in an? (?:[\w-]+ ){0,4}(?:statement|filing|interview|note|report|post|tweet|blog post|letter|release|memo|email|disclosure|document|presentation|call|speech)(?: (?:on|to|with|for|late|dated)(?: [\w-]+){1,4})?|in (?:January|February|March|April|May|June|July|August|September|October|November|December)))*,? "
)
PRONOUN = re.compile(r"\b(he|she|they|it|we|I|you)(?: (?:also|later|then|has|had|have|\w+ly))* $", re.IGNORECASE)
DESCRIBED = re.compile(
    r"\b(?:the|a|an|its|their|his|her|both|one|another|two|some|several)\b (?:(?:[\w'’.-]+ ){0,4}?)(company|companies|firm|group|bank|lender|carmaker|chipmaker|automaker|retailer|maker|giant|startup|start-up|airline|insurer|operator|developer|manufacturer|ministry|agency|regulator|government|"
    r"watchdog|commission|department|court|authority|union|board|fund|conglomerate|drugmaker|unit|organisation|organization|association|body|university|central bank|council|spokes(?:man|woman|person)|executive|chief executive|CEO|chairman|chairwoman|minister|president|founder|co-founder|director|official|officials|"
    r"analyst|billionaire|entrepreneur|businessman|report|statement|filing|study|survey|release|letter|paper|newspaper|data|document|notice|order|judge|lawyer|editor|aide|professor|source|sources|person|people|investors|executives|brokerage|duo|pair|secretary|governor|commissioner|mayor|boss|manager|lawmaker|economist|researchers|partners|parties)"
    r"(?:['’]s)?(?: (?:of|for|at) (?:[\w'’-]+ ){0,4}?[\w'’-]+)?(?:,? (?:also|later|then|has|had|have|who|which|in an? (?:[\w-]+ ){0,3}(?:statement|filing|interview|note|report|post|letter|release|email)|on \w+day|this week|earlier|\w+ly|added|to|familiar with the (?:matter|plans?|deal|discussions|situation|talks)|asking not to be (?:named|identified)[^,]*,?|with (?:direct )?knowledge of [\w ]+))*,? $", re.IGNORECASE)
PEOPLE_NOUN = frozenset("spokesman spokeswoman spokesperson executive ceo chairman chairwoman minister president founder co-founder director billionaire entrepreneur businessman judge analyst lawyer secretary governor commissioner mayor boss manager lawmaker economist editor aide professor".split()) | {"chief executive"}
UNNAMED_NOUN = frozenset("official officials source sources person people investors executives analyst researchers lawyer economist".split())
DOCUMENT_NOUN = frozenset("report statement filing study survey release letter paper data document notice order newspaper".split())
LOOSE = re.compile(r"\b(?:(?:unnamed |anonymous |unidentified |several |two |three |industry |government |market |company |diplomatic |banking |other |some |many |most )*(?:sources?|people|persons?|officials?|analysts?|experts?|economists?|insiders?|observers?|executives|critics|traders|investors|strategists|researchers|campaigners|unions|lawyers|prosecutors|police|authorities|regulators|lawmakers|bankers|shareholders|residents|employees|workers|witnesses|rivals|companies|scientists|environmentalists|officials|shipbrokers|brokers))\b(?: (?:familiar(?: with)?|close to|with (?:direct )?knowledge of|briefed on|aware of|involved in|at|in|from|of|and|have|had|also|on)(?: [\w'’-]+){0,6})?(?:,? (?:who|which) [^,]{1,80},)?,? $", re.IGNORECASE)
PRESS = re.compile(r"\b(?:(?:[Ll]ocal|[Ss]tate|[Dd]omestic|[Ff]oreign|[Ss]ome|[Ss]everal|[Oo]ther|[Vv]arious|[Mm]ultiple|[Tt]he|[Aa]|(?:[A-Z][a-z]+ ){0,1}[A-Z]\w+)? ?(?:[Mm]edia|[Nn]ewspapers?|[Pp]aper|[Mm]agazine|[Dd]aily|[Tt]abloid|[Tt]elevision|TV|[Rr]adio|[Pp]ress|[Nn]ews (?:outlets?|agenc(?:y|ies)|reports?)|media (?:outlets?|reports?)|broadcasters?|reports))(?: (?:have|has|had|also|earlier|in \w+|on \w+day))* $")
APPOSED_NOUN = re.compile(r"The (?:[\w-]+ ){0,2}?(company|operator|firm|group|bank|lender|airline|retailer|carmaker|insurer|maker|ministry|regulator|agency|union|manufacturer|developer|chain|supplier|brewer|miner), [^\"“”]{2,160}, $")
"""`The operator, a subsidiary of Transvia, said`: the noun speaks, not the name in the apposition."""
