"""Who may stand between a verb of speech and its subject; people, press and documents who have no name."""

from __future__ import annotations

import re

from generator.draft.speech.people import ONE_OF_THEM, SOME_OF_THEM

COMPARED = re.compile(r"\b(?:than|beat(?:s|ing)?|miss(?:ed|es|ing)|top(?:s|ped|ping)|above|below|exceed(?:s|ed|ing)|short of|in line with|ahead of|met|versus|as) (?:[\w'’-]+(?:[.,]\d+)*%? ){0,3}$|\d times $", re.IGNORECASE)
"""`more than expected`, `beat estimates`, `below its own forecast`: a measure, nobody's words and no expectation of the sentence."""
DOCUMENT = re.compile(
    r"\b(?:filings?|documents?|figures|data|records|affidavits?|accounts|minutes|memos?|letters?|prospectus|presentations?|updates?|notices?|surveys?|polls?|stud(?:y|ies)|reports?|papers|statistics|numbers|estimates|calculations|tables?|census|indictment|complaint|lawsuit|emails?|slides?|transcripts?|audit|"
    r"results|analysis|research|review|inquiry|circular|bulletin|website|release|statement)(?: (?!(?:that|which|who|he|she|it|they|we|and|said)\b)[\w'’.-]+){0,8} $", re.IGNORECASE)
"""A document or a statistic that speaks: `court filings show`, `data from the ministry showed`, `filings in Sweden imply`."""
ASIDE = re.compile(r",? (?:citing|quoting|speaking|writing|commenting|responding|asked) [^;\"“”]{3,120}, $")
"""A participle between the subject and its verb: `The Marlow Herald, citing two people, said`."""
VIEW = re.compile(
    r"\b(?:has|have|had|keeps?|kept|maintains?|with) (?:an?|its|his|her|their) [\"“‘']?(?:buy|sell|hold|neutral|overweight|underweight|outperform|underperform|equal[- ]weight|accumulate|reduce)[\"”’']? (?:rating|recommendation|call)\b"
    r"|\brates? (?:(?:the|its) (?:shares?|stock|bonds?|company|group)|it) (?:as |at )?(?:an? )?[\"“‘']?(?:buy|sell|hold|neutral|overweight|underweight|outperform|underperform)\b"
    r"|\b(?:[Ii]n (?:(?:his|her|their|its)|(?:[\w.&-]+ ){0,4}[\w.&-]+['’]s?) (?:own )?(?:view|opinion|words|telling|eyes|account|judgment|judgement)\b|[Aa]s (?:[\w.'’-]+ ){1,4}(?:sees?|saw|puts?|tells?|told) it\b|[Aa]s far as (?:[\w.'’-]+ ){1,4}(?:is|was|are) concerned\b|^For [A-Z][\w.'’-]+(?: [A-Z][\w.'’-]+)*, (?:the|it|this|that|there)\b)"
    r"|\brates? [^.;]{2,40} (?:[A-D][a-c]{0,2}[1-3]|[A-D]{1,3}[+-]|[A-D]{2,3})(?![\w])")
"""`in Jane Roe's view`, `as she sees it`, `has a "hold" rating`, `rates the company Ba2`, `as far as Roe is concerned`, `For Roe, the lesson is`."""
VIEW_OF = re.compile(r"\b[Ii]n the (?:view|opinion|eyes|judge?ment) of\b")
"""`in the view of Jane Roe`."""
NOT_ALL = re.compile(r"\b(?:[Nn]ot (?:everyone|everybody|all)|[Nn]o one|[Nn]obody)(?: \w+){0,3} $")
"""Before a stance that is nobody's: `Not everyone is convinced`."""
STANCE = re.compile(
    r"\b(?:is|was|are|were|remains?|remained) (?:\w+ly )?(?:adamant|confident|convinced|optimistic|hopeful|pessimistic|s[ck]eptical|insistent|emphatic|upbeat|critical of|scathing|opposed to|in favou?r of|of the (?:view|opinion) that)\b"
    r"|\b(?:has|have|had) (?:spoken of|flagged)\b"
    r"|\b(?:rais|lower|cut|trim|lift|upgrad|downgrad|narrow|maintain|confirm|updat)\w* (?:its|their) (?:[\w%-]+ ){0,4}(?:guidance|outlook|forecasts?)\b"
    r"|\bflag(?:s|ged) (?:an?|the|its|up|that|concerns?|risks?)\b")
"""What someone holds, told without a verb of speech: `Roe was adamant that`."""
CONTAINS = re.compile(r"\b(?:letters?|statements?|reports?|filings?|website|notice|prospectus|documents?|accounts|contract|order|complaint|indictment)\b(?: [\w'’.&-]+){0,5} (?:ma(?:de|kes?) (?:no )?(?:mention|reference)|lists?|sets? out|lays? out|(?:does|did) not mention|spells? out|blames?)\b")
"""What a document holds: `The statement made no mention of it`, `The website lists`."""
STAFF = re.compile(r"(?:['’]s?)? (?:analysts|economists|strategists|executives|officials|lawyers|bosses|managers|researchers|representatives|employees)(?:, who [^,]{1,100},|,)? ")
POLLED = re.compile(r"\b(?:[Aa]nalysts|[Ee]conomists|[Pp]eople|[Ii]nvestors|[Ff]irms|[Mm]anagers|[Tt]raders|[Bb]ankers) (?:polled|surveyed|quoted|cited|interviewed|contacted|asked) by (?:[\w'’.&-]+ ){1,5}$")
"""Those who are asked speak, not who asks: `Economists polled by Treuwald had expected a rise`."""
ANYONE = re.compile(r"(?:(?:^|[,;] )[Aa]n?|\b(?:[Tt]he|[Ii]ts|[Tt]heir|[Hh]is|[Hh]er|[Bb]oth|[Tt]hose|[Ee]veryone|[Nn]obody)) [^,;:\"“”()]{0,70}$")
"""Whoever stands before a plain verb of speech where nothing more is known: `The bureau of statistics said`, `His neighbours warned`."""
BODY_PHRASE = re.compile(r"(?:^|[;:] |\b(?:and|but|as|while|that) )(?:[Tt]he|[Aa]n?|[Ii]ts|[Tt]heir|[Hh]is|[Hh]er) [\w'’-]+(?: [\w'’.&-]+){0,6}, [^\"“”;]{2,140}, (?:(?:has|have|had|also) )?$")
"""A noun with an aside: `The bakery chain, which supplies most hospitals, has confirmed`."""
PLURAL = re.compile(r"(?:^|[,;:—–] |\b(?:and|but|as|while|that|because|though|where|when|so) )(?!(?:[Bb]oth|[Tt]hese|[Tt]hose|[Aa]ll|which|who|that|it|he|she|they|and|but|has|is|was|does|as|its|this|us|owns|neither|no|none|each|every)\b)(?:(?:[A-Z]?[a-z][\w-]* |[A-Z]{2,} )(?<!\b[Tt]he )(?<!\b[Ii]ts )(?<!\b[Tt]heir )(?<!\b[Hh]is )(?<!\b[Hh]er )){0,3}(?:[A-Z]?[a-z-]*[a-rt-z]s|[Pp]eople)(?<!ings)(?<!\bhas)(?<!\bis)(?<!\bwas)(?<!\bas)(?<!\balways)(?<!\bits)(?<!\bthis)(?<!\bsales)(?: (?:in|at|of|from|on|across|near|with|who|familiar|close)(?: [\w'’-]+){1,6})?(?: (?:have|had|also|now|still|\w+ly))* $")
"""People without article and name: `Dealers said`, `Market participants attributed`, `Locals say`."""
BODIES = re.compile(r"\b(?:police|prosecutors|authorities|regulators|investigators|detectives|firefighters|auditors|inspectors|rescuers|doctors)\b", re.IGNORECASE)
"""Bodies that speak without a name, on record all the same."""
BY_COUNT = re.compile(
    r"\bAs (?:\w+ )?(?:announced|disclosed|communicated|stated|noted|mentioned)(?= (?:on|in|at|by|last|earlier|yesterday)\b|,)"
    r"|\b[Bb]y (?:(?:its|his|her|their|[\w&'’ -]{2,30}['’]s?) own (?:\w+ )?(?:account|accounts|count|estimates?|reckoning|calculations?|figures|table|measure|admission|tally)|(?:most|some|many|one|all) (?:accounts?|estimates?|counts?|reckonings?))\b")
"""`As announced on 3 May`, `by its own count`, `by Acme's own table`, `by most accounts`."""
IN_WRITING = re.compile(r"\bin an? (?:[\w-]+ ){0,4}(?:statement|filing|interview|press release|blog post|memo|letter|email|tweet|post|disclosure|notification)\b")
"""`in a statement`, where no verb of speech was found."""
OUTLET_BEFORE = re.compile(r"\b(?:newspaper|daily|paper|magazine|weekly|news agency|news site|website|broadcaster|publication|tabloid|portal|news service|newswire|trade journal),? (?:the )?$")
OUTLET_NAME = re.compile(r"(?:Post|Times|Herald|News|Journal|Daily|Gazette|Tribune|Courier|Echo|Observer|Chronicle|Telegraph|Weekly|Examiner|Inquirer|Bugle|Zeitung|Shimbun|Ilbo|Sentinel|Newswire|Argus|Dispatch|\bReview|\bBusiness Standard)$")
OUTLET_MAYBE = re.compile(r"\b(?:Beacon|Standard|Star|Sun|Mail|Express|Independent|Guardian|Mirror|Globe|Ledger|Press|Register|Bulletin|Wire|Insider|Record|Advertiser|Mercury|Monitor|Nation|Citizen|Today|Report|Reporter|Leader|Spectator|Week|Recorder|Digest|Broadcasting|Radio|TV|Television|Grocer|Banker|World)$")
"""An outlet by its name or by the noun before it: `a local daily, Marlow Review, reported`; `the newspaper Den said`."""
OUTLET_BEHIND = re.compile(r"(?:, (?:an?|the) (?:[\w-]+ ){0,3}| (?:business |financial |news )?)(?:newspaper|daily|paper|magazine|weekly|news agency|news site|website|broadcaster|tabloid|newswire)\b")
"""`El Faro, a newspaper, wrote`; `the Haeyang Ilbo daily reported`."""
PARTICIPLE = re.compile(r"(?:quoted|promised|announced|pledged|forecast|expected|reported|disclosed|revealed|described|called|estimated|posted) (?:on|for|by|in|at|as)\b[^,\"“”]{1,70}, (?:to\b|[a-z]+(?:ed|s)|fell|rose|was|might|may|could|will|would|had)\b")
"""A participle of the subject, no verb of speech: `The stock, quoted on the exchange, fell`; `A ruling, promised for May, might change that`."""
PRINTED = re.compile(r"\s*(?:an?|the) (?:[\w-]+ )?(?:report|article|story|piece) in (?:the )?[A-Z]")
"""`according to a report in the Marlow Post`."""
PRINTED_IN = re.compile(r"\b(?:reports?|articles?|story|stories|pieces?|editorial) (?:in|by|on|from) (?:the )?$")
"""`A report in the Sunday Chronicle claimed`."""
UNNAMED_PERSON = re.compile(
    rf"\b(?:(?:[Aa]n?|[Oo]ne|[Aa]nother) (?:[\w-]+ ){{0,3}}(?:{ONE_OF_THEM})|(?:[Oo]ne of (?:the|its|their)|(?:[Tt]wo|[Tt]hree|[Ff]our|[Ss]everal|[Ss]ome|[Mm]any|[Mm]ost)(?: of (?:the|its|their))?) (?:[\w-]+ ){{0,3}}(?:{SOME_OF_THEM}))"
        r"(?: (?:to|at|of|for|in|from|with|on|across|near|outside|close to|familiar with|involved in)(?: [\w'’&-]+){1,7})?(?:,? (?:who|which|speaking|asking|declining|requesting|citing) [^,;]{1,110}?)?,? $"
        r"|\b(?:[Oo]ne|[Tt]wo|[Tt]hree|[Bb]oth|[Ss]ome|[Mm]any|[Mm]ost) of (?:them|the (?:people|sources|officials|bankers|executives)) $"
        r"|\b(?:[Aa]ll (?:two|three|four|five)|[Tt]he (?:first|second|third|fourth|other|others)|(?:[Oo]ne|[Tt]wo|[Tt]hree|[Ff]our|[Ss]everal|[Mm]any|[Ss]ome) others?)(?: of (?:them|the (?:people|sources|officials)))? $"
        r"|^(?:Another|Others|Some|Several|Many|One)\b(?:, (?:who|which) [^,]{1,100},)?[^\"“”;]{0,60}$")
"""Who speaks without a name: `a director of the bank, who did not want to be named, said`; `an adviser to one of them says`; `Another, who holds 4 %, was less sure, saying`."""
UNNAMED_BEHIND = re.compile(
    r"\s*(?:(?:industry|market|some|most|analysts?['’]?) estimates\b|(?:the|an?) (?:first|second|third|fourth|other|others)[.,]?\s*$|(?:the |two |three |several |many )?others\b|(?:(?!(?:to|for)\b)[\w-]+ ){0,4}(?:sources?|people|persons?|officials?|analysts?|experts?|economists?|insiders?|bankers?|traders?|brokers?|investors?|diplomats?|strategists?)\b"
    rf"|(?:an?|one|another|two|three|several|some) (?:(?!(?:to|for)\b)[\w'’-]+ ){{0,3}}(?:{SOME_OF_THEM})\b)")
"""Who stands without a name behind a cue: `according to three people`, `said two merchant bankers`."""
DEFINITE = re.compile(r"\b(?:[Tt]he|[Bb]oth|[Tt]heir) (?:two |three |four )?(?:companies|partners|firms|parties|groups|sides|banks|unions|police|authorities|prosecutors|regulators) $")
"""`the companies said`: those of the article, who have names."""

ACCORDING = re.compile(r"\b(?:according to|in the words of|in an? (?:interview|statement) (?:with|from|by)|per|cited by|citing|quoted(?= (?:unnamed|unidentified|anonymous|people|sources|officials|insiders)\b)|as per|attributed to|quoting)\b(?=\s)", re.IGNORECASE)
BETWEEN = re.compile(
    r"(?: \([^()]{1,40}\))?(?:['’]s?)?(?: (?:business daily|financial daily|newspaper|daily|magazine|news agency|newswire|spokes(?:man|woman|person|people)|officials?|executives?|management|representatives?|chief|chairman|CEO|president|government|CFO|boss))?"
    r"(?:,? (?:also|later|then|has|had|have|did|(?:does|do|did)(?:n['’]t| not)|earlier|recently|previously|publicly|separately|first|repeatedly|itself|himself|herself|has also|today|yesterday|\w+ly|once|again|who|both|which|that|all|since|been|on (?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day(?:,? \w+ \d+)?|(?:this|last|earlier this|late last) (?:week|month|year|\w+day)|"
        r"in an? (?:[\w-]+ ){0,4}(?:statement|filing|interview|note|report|post|tweet|blog post|letter|release|memo|email|disclosure|document|presentation|call|speech)(?: (?:on|to|with|for|late|dated)(?: [\w-]+){1,4})?"
        r"|in (?:January|February|March|April|May|June|July|August|September|October|November|December)))*,? "
)
PRONOUN = re.compile(r"\b(he|she|they|it|we|I|you)(?: (?:also|later|then|has|had|have|(?:does|do|did)(?:n['’]t| not)|\w+ly))* $", re.IGNORECASE)
DESCRIBED = re.compile(
    r"\b(?:the|a|an|its|their|his|her|both|one|another|two|some|several)\b (?:(?:[\w'’.-]+ ){0,4}?)(company|companies|firm|group|bank|lender|carmaker|chipmaker|automaker|retailer|maker|giant|startup|start-up|airline|insurer|operator|developer|manufacturer|ministry|agency|regulator|government|"
        r"watchdog|commission|department|court|authority|union|board|fund|conglomerate|drugmaker|unit|organisation|organization|association|body"
        r"|university|central bank|council|spokes(?:man|woman|person)|executive|chief executive|CEO|chairman|chairwoman|minister|president|founder"
        r"|co-founder|director|official|officials|"
        r"analyst|billionaire|entrepreneur|businessman|report|statement|filing|study|survey|release|letter|paper|newspaper|data|document|notice|order"
        r"|judge|lawyer|editor|aide|professor|source|sources|person|people|investors|executives|brokerage|duo|pair|secretary|governor|commissioner"
        r"|mayor|boss|manager|lawmaker|economist|researchers|partners|parties)"
    r"(?:['’]s)?(?: (?:of|for|at) (?:[\w'’-]+ ){0,4}?[\w'’-]+)?(?:,? (?:also|later|then|has|had|have|(?:does|do|did)(?:n['’]t| not)|who|which|in an? (?:[\w-]+ ){0,3}(?:statement|filing|interview|note|report|post|letter|release|email)|on \w+day|this week|earlier|\w+ly|added|to|familiar with the (?:matter|plans?|deal|discussions|situation|talks)|asking not to be (?:named|identified)[^,]*,?|with (?:direct )?knowledge of [\w ]+))*,? $", re.IGNORECASE)
PEOPLE_NOUN = frozenset("spokesman spokeswoman spokesperson executive ceo chairman chairwoman minister president founder co-founder director billionaire entrepreneur businessman judge analyst lawyer secretary governor commissioner mayor boss manager lawmaker economist editor aide professor".split()) | {"chief executive"}
UNNAMED_NOUN = frozenset("official officials source sources person people investors executives analyst researchers lawyer economist".split())
BODY_NOUN = frozenset("ministry agency regulator government watchdog commission department court authority union association university council body".split()) | {"central bank"}
DOCUMENT_NOUN = frozenset("report statement filing study survey release letter paper data document notice order newspaper".split())
LOOSE = re.compile(r"\b(?:(?:unnamed |anonymous |unidentified |several |two |three |industry |government |market |company |diplomatic |banking |other |some |many |most )*(?:sources?|those(?= (?:who|familiar|close|with|briefed|involved))|people|persons?|officials?|analysts?|experts?|economists?|insiders?|observers?|executives|critics|traders|investors|strategists|researchers|campaigners|unions|lawyers|prosecutors|police|authorities|regulators|lawmakers|bankers|shareholders|residents|employees|workers|witnesses|rivals|companies|scientists|environmentalists|officials|shipbrokers|brokers))\b(?: (?:familiar(?: with)?|close to|with (?:direct )?knowledge of|briefed on|aware of|involved in|at|in|from|of|and|have|had|also|on)(?: [\w'’-]+){0,6})?(?:,? (?:who|which) [^,]{1,80},)?,? $", re.IGNORECASE)
PRESS = re.compile(r"\b(?:(?:[Ll]ocal|[Ss]tate|[Dd]omestic|[Ff]oreign|[Ss]ome|[Ss]everal|[Oo]ther|[Vv]arious|[Mm]ultiple|[Tt]he|[Aa]|(?:[A-Z][a-z]+ ){0,1}[A-Z]\w+)? ?(?:[Mm]edia|[Nn]ewspapers?|[Pp]aper|[Mm]agazine|[Dd]aily|[Tt]abloid|[Tt]elevision|TV|[Rr]adio|[Pp]ress|[Nn]ews (?:outlets?|agenc(?:y|ies)|reports?)|media (?:outlets?|reports?)|broadcasters?|reports))(?: (?:have|has|had|also|earlier|in \w+|on \w+day))* $")
APPOSED_NOUN = re.compile(r"The (?:[\w-]+ ){0,2}?(company|authority|commission|department|council|board|fund|association|government|court|university|startup|start-up|drugmaker|giant|operator|firm|group|bank|lender|airline|retailer|carmaker|insurer|maker|ministry|regulator|agency|union|manufacturer|developer|chain|supplier|brewer|miner)(?: (?:based|headquartered|listed|founded|owned|behind|that|which)(?: [\w'’.-]+){1,8})?, [^\"“”]{2,160}, $")
"""`The operator, a subsidiary of Transvia, said`: the noun speaks, not the name in the apposition."""
