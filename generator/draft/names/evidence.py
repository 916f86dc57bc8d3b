"""What stands around a name and tells its kind. Each rule: name, where to look, pattern, kind, weight, example."""

from __future__ import annotations

import re
from collections import Counter
from typing import NamedTuple

from generator.draft.names.kinds import HEADS, LEGAL, NOUN_BODY, NOUN_COMPANY, NOUN_OUTLET, NOUN_PLACE, NOUN_PRODUCT, OUTLET_HEADS, STOCK_CODE
from generator.draft.names.pieces import Piece
from generator.draft.names.titles import OFFICE_OF
from generator.draft.names.wording import COMPANY, INSTITUTION, PERSON, PLACE, PRODUCT, by_words
from generator.draft.names.words import ordinary, places

_OWN = r"^(?:['’]s?|s['’])?"
_HOLDER = r"(?:[\w-]+ ){0,2}(?:founder|co-founder|chairm[ae]n|chairwoman|chief|head|boss|president|director|inventor|author|executive|lawyer|analyst|engineer|banker)\b"
"""`Jane Roe, the founder of a chipmaker`, is none herself."""
_FAR = r"(?:(?!the\b|an?\b|his\b|her\b|their\b|has\b|had\b|have\b|is\b|was\b|are\b|were\b|will\b|would\b|joined\b|left\b|led\b|said\b|told\b|sold\b|bought\b|owns\b|made\b|for\b|of\b|in\b|to\b|and\b|with\b|on\b|at\b|its\b|as\b|by\b)[\w-]+ ){0,2}"


class Rule(NamedTuple):
    name: str
    pattern: re.Pattern[str]
    kind: str
    weight: int


def _rules(*rows: tuple[str, str, str, int]) -> tuple[Rule, ...]:
    return tuple(Rule(name, re.compile(pattern), kind, weight) for name, pattern, kind, weight in rows)


BEFORE = _rules(
    ("company-noun-before", rf"\b(?i:{NOUN_COMPANY})(?:,? (?:called|named))? $", COMPANY, 4),  # chipmaker Acme
    ("firm-noun-before", r"\b(?:company|firm|[a-z]*maker|manufacturer|producer|start-?up|giant|lender|bank|insurer|retailer|supermarket|provider|airline|carrier|utility|conglomerate|chain|consultancy|brokerage|subsidiary|affiliate|group|business) $", COMPANY, 3),  # law firm Gilbert Marsh
    ("venture-called", r"\b(?:joint venture|company|firm|entity|group|business|subsidiary|unit|bank|carrier|airline),? (?:to be |will be )?(?:called|named|dubbed|known as|renamed) $", COMPANY, 9),  # a joint venture called SK Slag
    ("backed-by-whom", r"-(?:backed|owned|listed|controlled|funded) (?:[a-z-]+ ){0,3}$", COMPANY, 4),  # Volta-backed Ridley Park
    ("arm-named", r"\b(?:[Ii]ts|[Tt]heir|[Tt]he|[Aa]n?) (?:[\w-]+ ){0,3}?(?:arm|unit|subsidiary|affiliate|rival|competitor|spin-?off|joint venture|chain), $", COMPANY, 6),  # its Chilean arm, Luz del Surco,
    ("business-named", r"\b(?:[Ii]ts|[Tt]heir) (?:[\w-]+ ){0,3}?(?:business|division), $", COMPANY, 4),  # its hotel business, Dune, which may be a brand
    ("stake-in", r"\b(?:[Ss]hares|[Ii]nvestors|stake|holding|investment|interest|stock) (?:of|in) (?:the )?$", COMPANY, 7),  # a stake in Acme
    ("taken-over", r"\b(?:acquir(?:e|es|ed|ing)|merg(?:e|es|ed|ing) with|take over|took over|taking over|takeover of|acquisition of|merger with|(?:bid|offer) for) (?:the )?$", COMPANY, 6),  # a bid for Acme
    ("deal-verb", r"\b(?:buy(?:ing)?|bought|invest(?:s|ed|ing)? [^.]{0,40}in|rivals?|(?:customers?|lenders|bidders|suppliers|tenants|backers|creditors) (?:include|such as)|clients such as|[a-z]+s,? including|(?:companies|names|groups|giants|players|brands|retailers|lenders) (?:like|such as)|firms (?:like|such as)) $", COMPANY, 3),
    ("led-by", r"\b(?:owned|controlled|manufactured|developed|operated|backed|advised) by $", COMPANY, 2),
    ("vessel", r"\b(?:bulk carrier|(?:container|cargo|cruise|supply|research|cable) ships?|(?:oil |gas |product )?tankers?|(?:LNG|car|aircraft) carrier|freighter|trawlers?|yacht|tugs?|frigate|destroyer|submarine|barge|drillship|dredger|schooner|liner|steamer|icebreaker)(?:,| called| named)? (?:the )?$", PRODUCT, 9),  # the bulk carrier Ocean Marigold
    ("prescribed", r"\b(?:prescrib\w+|taking|doses? of|(?:treated|injected|dosed|vaccinated) with|patients (?:on|given)|sales of|(?:stopped|started|stop|start|began) (?:buying|selling|making|taking|using|eating|drinking)|approved|approval of|switched to|tins of|jars? of|bars of|cans of) (?:the )?$", PRODUCT, 2),  # may prescribe Lumivera
    ("tariffs-on", r"\b(?:tariffs?|sanctions?|embargo|duties|levies|imports?|exports?|shipments) (?:on|against|from|to|into)(?: [a-z]+ (?:from|to|into))? $|\b(?:ambassador|envoy) (?:to|in) $", PLACE, 4),  # tariffs on steel from Ostrania
    ("adviser-at", r"\b(?:[Aa]nalysts?|[Ss]trategists?|[Ee]conomists?|[Bb]ankers?|[Aa]dvis[eo]rs?|[Ll]awyers|[Bb]rokers|[Cc]onsultants)(?: [a-z]+){0,3} (?:at|with|from) (?:the )?$", COMPANY, 6),  # bankers at Morgan Treloar
    ("body-known-as", r"\b(?:agency|regulator|ministry|commission|authority|union|body|bureau|watchdog|institute|association|federation|court|council)\b(?:,| is| are)? (?:also |better |commonly |locally )?(?:known|called|abbreviated) (?:as |to )?(?:the )?$", INSTITUTION, 6),  # the agency, known as ANPE
    ("firm-known-as", rf"\b{NOUN_COMPANY}\b(?:,| is| are)? (?:also |better |commonly )?known as (?:the )?$", COMPANY, 6),
    ("works-at", r"\b(?:analysts?|strategists?|economists?|executives?|employees|workers|engineers?|manager|head|shareholders|partner|fund manager|trader)(?: [a-z]+){0,3} (?:at|with|from|for) (?:the )?$", COMPANY, 3),  # an analyst at Acme
    ("place-in", r"\b(?:based|located|headquartered|held|born|live[sd]?|factory|plant|office|offices|site|headquarters|facility|base|conference|campus|fab) in (?:the )?$", PLACE, 5),
    ("site-at", r"\b(?:plant|factory|facility|site|refinery|port|mine|hub|complex|project|campus|park|airport|terminal|smelter|warehouse|office|event|conference|rally|summit)(?:s|es)? (?:at|in|near) $", PLACE, 4),
    ("according-to", r"\b[Aa]ccording to (?:the )?$", COMPANY, 2),
    ("agent", r"\b(?:by|from|with|joined|and|at|against) $", COMPANY, 1),
    ("lives-from", r"\b(?i:moved?|moving|relocat\w+|shipped|exported|travel\w+|flew|fl(?:y|ies|ying|ights?)|sail(?:s|ed|ing)?|drive[ns]?|drove|road|roads|ferr\w+|trains?|rail|lines?|route|pier|harbour|harbor|airport|beach|border) (?:to|from|between|at|linking) $", PLACE, 4),  # would move to Gyor
    ("linking", r"\b(?:linking|between|connecting) (?:[A-Z]\w+ (?:with|and|to) )?$", PLACE, 1),
    ("made-at", r"\b(?:tested|built|assembled|made|produced|mined|refined|brewed|grown|docked|moored|processed|stored) at $", PLACE, 4),  # is tested at Lampolding
    ("compass-of", r"\b(?:north|south|east|west)(?:east|west)?(?:ern (?:part|edge|suburb|outskirts))? of $|\b(?:miles|kilomet(?:re|er)s|km|outskirts|suburb|town|people) (?:from|of|in) $", PLACE, 6),  # 310 acres south of Bremond
    ("river-of", r"\b(?:barges?|banks?|bridges?|boats?|ships?|vessels|cruises?|operator|port|town|city|village|levels?|dams?|mouth|shores?|navigation|shipping) (?:on|along|of|over|across) the $", PLACE, 6),  # a barge operator on the Rhine
    ("in", r"(?:^|[ (])(?:in|near|across|throughout|outside|towards?) $", PLACE, 2),
    ("state-fund-of", r"\b(?:sovereign(?: wealth)? fund|central bank|(?<!local )government|parliament|armed forces|army|ruler|[Ee]mir|[Ss]ultan|[Cc]rown [Pp]rince|[Pp]rime [Mm]inister|(?:[Ff]oreign|[Ff]inance) [Mm]inister) of (?:the )?$", PLACE, 5),  # the sovereign fund of Ras Al Nadim
    ("place-noun-before", rf"\b{NOUN_PLACE} of $", PLACE, 5),
    ("product-noun-before", rf"\b{NOUN_PRODUCT}(?:,|, the)? (?:called |named |dubbed |known as )?$", PRODUCT, 4),  # the chatbot Ada
    ("of-its-own", r"\b[a-z]+ of (?:its|their) own, (?:called |named )?$", PRODUCT, 4),  # launched an assistant of its own, Kancil
    ("kind-of-beer", r"\b(?:ale|stout|porter|pilsner|IPA|(?:best|%|per cent) bitter),? (?:called )?$", PRODUCT, 5),  # the 4.2 per cent bitter Old Tup
    ("its-model", r"\b(?:its|their|['’]s) (?:new |all-electric |popular )*(?:entry-level|flagship|best-selling|bestselling|top-selling|mid-range|high-end|top-of-the-range|budget|upcoming|next-generation) $", PRODUCT, 5),  # its entry-level Ruche Petite
    ("brands-include", r"\b(?:brands|products|models|labels),? (?:include|including|such as|like|are) (?:the )?$", PRODUCT, 6),  # its brands include Lago Claro
    ("project-called", r"\b(?:project|scheme|development|(?<!joint )venture|operation|campaign|plan|deal),? (?:known as|called|named|dubbed|codenamed) $", PRODUCT, 5),  # the project, known as Cedar Gate
    ("called", r"\b(?:called|dubbed|branded|marketed as|brand name) ['\"‘“]?$", PRODUCT, 3),
    ("launched", r"\b(?:launch(?:es|ed|ing)?|unveil(?:s|ed|ing)?|roll(?:s|ed|ing)? out|introduc(?:es|ed|ing)|debut(?:s|ed)?) (?:the |its |a |an |their )?(?:new |first |latest |next-generation |flagship )*$", PRODUCT, 2),
    ("told-the", r"\btold (?:the|The) $", "outlet", 4),  # told the Hull Packet
    ("told-someone", r"\btold $", "outlet", 2),  # told El Occidente that
    ("told-outlet", r"\b(?:interview with|statement to|by|published in|appeared in|reported in) (?:the )?$", "outlet", 1),
    ("founds", r"(?<!was )(?<!were )\b(?:co-?)?founded (?!in|by)$", COMPANY, 4),  # founded Polderzon
    ("heads", r"\b(?:chairs?|chaired|heads|headed|runs|ran|(?:will|to) (?:chair|head|run)) $", COMPANY, 3),  # will chair Acme
    ("who-owns", r"\bwho (?:also |now )?(?:owns|runs|heads|leads|chairs|founded|co-founded|manages|controls|owned|ran|headed|led|chaired) (?:the )?$", COMPANY, 5),  # who owns Rift Hauliers
    ("maker-of", r"\b(?:makers?|inventor|creator|developer|distributor|brewer|producer) of (?:the )?$", PRODUCT, 5),  # maker of Summit Fizz
    ("general-of", r"\b(?:[Dd]irector|[Ss]ecretary|[Aa]ttorney|[Aa]uditor|[Cc]omptroller)[- ][Gg]eneral (?:of|at) (?:the )?$", INSTITUTION, 5),  # the director-general of NAFDAC
    ("batch-of", r"\b(?:recall|launch|batch(?:es)?|bottles?|packs?|packets?|tins?|tubes?|jars?|boxes|sachets?|brands?|doses?|users?|versions?) of (?:the |its )?$", PRODUCT, 5),  # the recall of Milkfield Formula
    ("leave-from",
        r"\b(?:licen[cs]e|permit) (?:from|by) (?:the )?$"
        r"|\b(?:approval|clearance|permission|consent|green light|nod|go-ahead|ruling|fine|authoris\w+|authoriz\w+|subpoena|summons|inquiry) (?:from|by|of) (?:the )?$", INSTITUTION, 3),  # a licence from Ibama
    ("off", r"(?<!sold)(?<!spun)(?<!written)(?<!bought)(?<!paid)(?<!spin)(?<!sell) (?:off|along) $", PLACE, 2),  # lies off Ponta Negra
    ("seen-by", r"\b(?:seen|reviewed|obtained|viewed) by (?:the |The )?$", "outlet", 5),  # a letter seen by the Nairobi Ledger
    ("reported-by", r"\breported by (?:the |The )?$", "outlet", 5),
    ("surnamed", r"\b(?:surnamed|by the name of|(?:man|woman|boy|girl|engineer|employee|driver|worker|trader|officer|nurse|farmer|fisherman) (?:named|called|identified as)|whose (?:sur|family )name is) $", PERSON, 9),  # an engineer surnamed Kuo
    ("body-noun-before", rf"\b{NOUN_BODY}(?:,? the|,)? $", INSTITUTION, 4),
    ("research-body-before", r"\b(?:institute|think tank|university|charity|lobby(?: group)?|trade body|watchdog)(?:,? the|,)? $", INSTITUTION, 5),  # the research institute Molvik, based in Bergen,
    ("outlet-noun-before", rf"\b{NOUN_OUTLET}(?:,? the|,)? $", "outlet", 6),  # a trade paper, Hull & Rudder,
    ("said-by", r"[\"”’'] (?:said|says|added|adds|asked|asks|explained|recalled|wrote|told) $", PERSON, 4),  # “No,” said Haramura
    ("holder-of", r"\b(?:lawyer|attorney|spokes(?:man|woman|person)|adviser|advisor|banker|consultant)s? (?:for|at|to) (?:the )?$", COMPANY, 4),  # a lawyer for Hudson Vale
    ("made-by", r"\b(?:co-?founded|founded|headed|chaired|run|written|directed|authored|painted|invented) by $", PERSON, 4),  # founded by Abe Linden
    ("occupation", r"\b[a-z]{3,}(?:ist|ician|grapher|mentalist)\b,? $", PERSON, 5),  # a hydrologist, Anand Kumaraswamy,
    ("family-word", r"\b(?:father|mother|son|daughter|brother|sister|husband|wife|widow|heir),? $|\b(?:analyst|founder|tycoon|billionaire) $", PERSON, 4),
)
AFTER = _rules(
    ("stock-code", STOCK_CODE.pattern, COMPANY, 8),
    ("company-noun-after", rf"^,? (?:which is |is |was )?(?:a|an|the|one of|another|part of) (?!{_HOLDER})(?:(?! that | which | who | whose | where )[^,.;:]){{0,70}}?\b{NOUN_COMPANY}\b(?!['’]| (?:said|says|added|announced|reported)\b)", COMPANY, 4),  # Acme, a chipmaker based in Leeds
    ("owned-money", _OWN + rf" {_FAR}(?:shares?|stock|share price|shareholders|investors|revenues?|profits?|sales|earnings|customers|board|workforce|employees|workers|headquarters|factory|factories|plants?|products|stake|takeover|acquisition|subsidiary|unit|market value|valuation|bid|business|spokes\w+|executives?|engineers)\b", COMPANY, 3),
    ("company-verb", r"^ (?:has |had |also |will |would |plans to |aims to |agreed to |is to |said it (?:would|will|has|had) )*(?:acquired?|launch(?:ed|es)?|operates?|employ(?:s|ed)|post(?:ed|s)|raised|unveiled|makes|manufactures?|sells|produces?|supplie[sd]|hired|sued|owns|invest(?:ed|s)?|build|competes?|develops?|listed|recalled|partnered|offers)\b", COMPANY, 2),
    ("advised", r"^ (?:is |was |are |were )?(?:advis(?:ed|ing)|acted for|acting for|represented|representing) (?:[A-Z]|the (?:company|buyers?|sellers?|board|family|banks?))", COMPANY, 6),  # Piper Lund advised Acme
    ("does-with-its", r"^ (?!said|told)\w+ed its\b", COMPANY, 2),  # Visa ended its partnership
    ("said-it", r"^ (?:said|announced|says)(?: [\w ]{0,25})? (?:that )?it\b", COMPANY, 3),
    ("of-a-state", r"^['’][sS]? (?:[a-z]+ ){0,2}(?:(?:oldest|largest|biggest) (?:private )?employer|minister|parliament|government|president-elect|army|capital|central bank|economy|coast|border|neighbou?rs|supreme court|ambassador|voters|currency|gdp|constitution)\b", PLACE, 7),  # Ostrania's trade minister
    ("target-of-a-bid", r"^ (?:has |had |have )?(?:rejected|rebuffed|accepted|received|turned down|spurned|welcomed|recommended) (?:a|an|the|its|another|two|several) (?:[\w$£€.-]+ ){0,3}?(?:bids?|offers?|takeover|approach(?:es)?|proposals?|merger)\b", COMPANY, 6),  # Yilgarn Star has rejected a scrip bid
    ("people-of", r"^ (?:councillors?|residents|voters|farmers|families|villagers|police|pensioners|commuters|estate|area|coast|forest|peninsula|border|skyline|suburb)\b", PLACE, 6),  # Highland councillors, the Glen Ardoch estate
    ("a-project", r"^, (?:a|an|its|their) [^,.;]{0,40}?\b(?:projects?|cluster|initiative|supercomputer|pipeline)\b(?! (?:developer|company|manager|operator|firm))", PRODUCT, 4),  # Tundra, a $40 billion cluster of data centres
    ("names-of", r"^ (?:and [A-Z]\w+ )?(?:names|brands?|brand names?|labels?|marques?|trademarks?)\b", PRODUCT, 4),  # under the Velvetone and Snow names
    ("trade-mark", r"^ ?[™®]", PRODUCT, 6),  # the SentryBed™ platform
    ("made-as-goods", r"^ (?:is|was|will be|are) (?:made|sold|brewed|bottled|manufactured|marketed|stocked|injected|taken|prescribed|recalled|distilled) (?:by|in|at|as|for|once|twice|under|across|through|from)\b|^ sales\b", PRODUCT, 3),  # Crunchola is made by Bowen Mills
    ("its-product", r"^, (?:its|their|the company['’]s|his|her) [^,.;]{0,40}?\b(?:" + NOUN_PRODUCT + r"|product)\b", PRODUCT, 6),  # Quill Vault, its encrypted product,
    ("chain-of", r"^ (?:holiday |retail |fast-food |grocery |[a-z]+ )?(?:parks|resorts|hotels|stores|shops|pubs|gyms|restaurants|cafes|trainers|trucks|scooters|motorcycles|cereals|crisps|biscuits)\b", PRODUCT, 2),  # the Surfside holiday parks
    ("local-of", r"^['’]s? (?:local (?:president|branch|secretary|chair\w*)|branch (?:secretary|president)|general secretary|regional (?:secretary|organi[sz]er)|members|shop stewards?|picket)\b", INSTITUTION, 5),  # the union Unirade's local president
    ("based-in", r"^,? (?:which is |is |are )?(?:based|headquartered|listed|incorporated) (?:in|on|at|near|outside)\b|^, with (?:its )?headquarters\b", COMPANY, 6),  # Dom Rzepka, based in Krakow,
    ("founded-when", r"^,? (?:which was |was )?(?:co-?founded|established|set up|formed|incorporated) (?:in|by)\b", COMPANY, 4),  # Larkhill, founded in 1921,
    ("which-does", r"^,? which (?:also |now |already )?(?:has \d|owns|runs|operates|makes|sells|supplies|employs|lent|lends|controls|manages|produces|trades|manufactures|builds|develops|provides|offers|serves|counts|listed|acquired|bought|raised|reported|posted)\b", COMPANY, 4),  # Bank Zielonka, which lent
    ("whose-business", r"^,? whose (?:[\w-]+ ){0,2}?(?:shares|stock|brands?|clients|customers|products?|sales|revenue|profits?|parent|owners?|plants?|factories|stores|shops|investors|shareholders|backers|subsidiar\w+|portfolio|rivals|services|software|apps?|drugs?|chief executive|chairm[ae]n|founders?|headquarters)\b", COMPANY, 6),  # Marrow, whose shares have halved,
    ("which", r"^,? which\b", COMPANY, 1),
    ("backed", r"^-(?:backed|owned|led|operated|developed|controlled|affiliated)\b", COMPANY, 3),
    ("based", r"^-(?:based|headquartered|born)\b", PLACE, 7),  # Seoul-based
    ("appointed-as", r"^,? (?:as (?:its |the |their |a )?(?:\w+ ){0,3}?|its (?:new |next |first )?(?:\w+ ){0,2}?|to (?:lead|run|head|chair|succeed|replace)\b|(?:the |its )?(?:new |next )?)(?:chief|CEO|CFO|chair\w*|president|director|head|manager|officer|finance|lead|run|head|succeed|replace)\b", PERSON, 2),  # named Hal Strickmeier as its chief executive
    ("of-a-named-firm", r"^ (?:of|at|from) (?!the )(?:[A-Z][\w&.'’-]* ){1,4}(?:said|says|told|asked|wrote|reckons|thinks|believes)\b", PERSON, 4),  # Rishaad Vermaak of Tafelberg Securities said
    ("person-verb", r"^ (?:told|added|recalled|joked|resigned|retired|tweeted|wrote|graduated|joined|founded|co-founded|stepped down|died|succeeds|succeeded|argued|explained|insisted|submitted|testified|tweeted|shrugs|shrugged|smiled|smiles|laughed|laughs|nods|nodded|recalls|grew up|studied|was born|was elected|pleaded)\b", PERSON, 2),
    ("who", r"^,? who\b(?! (?:represent|are|have|were|say|want|own|make|plan|demand|oppose)\b)", PERSON, 5),
    ("who-are", r"^,? who (?:represent|are|have|were|say|want|own|make|plan|demand|oppose)\b", INSTITUTION, 3),  # the Mill Hands, who represent most of the staff
    ("of-a-firm", rf"^ (?:of|at|from|with) (?:the )?(?:[a-z-]+ ){{0,2}}?{NOUN_COMPANY} [A-Z]", PERSON, 5),  # Talik Benwold of broker Ferrowby Tyle
    ("becomes", r"^ (?:is|was|will be|will become|is to be|becomes?|became|remains|has become|takes over as|took over as|served as|serves as|will serve as) (?:also |now )?(?:the |its |their |a |an )?(?:[a-z]+ ){0,2}?(?:CEO|CFO|COO|chief (?:executive|financial|operating)|chair|chairm[ae]n|chairwoman|president|director|minister|governor|treasurer)\b", PERSON, 6),  # Juha-Pekka Ranta will be CEO
    ("joined-as", r"^ (?:has |had |have |will )?(?:joins?|joined) (?:[^,.;]{0,40} )?as\b", PERSON, 6),  # Jane Roe has joined as counsel
    ("is-promoted", r"^ (?:has been|was|is being|will be|had been) (?:appointed|promoted|hired|re-?elected|elected|sworn in)\b|^ (?:is|was) (?:to )?(?:leave|stepping down|step down|retiring|retire)\b", PERSON, 3),
    ("post-nominal", r"^,? (?:KC|QC|SC|MP|MSP|MEP|CBE|OBE|MBE|KBE|PhD|Ph\.D|MD|M\.D|Jr|Sr|CFA|CPA)\b", PERSON, 6),  # Edmund Thring KC
    ("age", r"^(?:, (?:aged )?\d{2},| \(\d{2}\))", PERSON, 6),
    ("said-he", r"^ (?:said|says|added)(?: [\w ]{0,25})? (?:that )?s?he\b", PERSON, 3),
    ("outlet-verifies", r"^ (?:could not (?:immediately |independently )*verify|has (?:not )?(?:independently )?(?:seen|reviewed|learnt|learned|verified)|understands)\b", "outlet", 6),
    ("silent", r"^ (?:declined|refused|did not (?:immediately )?(?:respond|reply|return)|could not (?:immediately )?be|was not (?:immediately )?available|had no)\b", COMPANY, 2),
    ("said", r"^ (?:said|says)\b", PERSON, 1),
    ("outlet-noun-after", r"^ (?:radio|television|TV|newspaper|magazine|daily|newsletter|news agency|newswire|website)\b", "outlet", 5),  # told France Inter radio
    ("outlet-noun-apposed", rf"^,? (?:a|an|the|its|[A-Z]\w+['’]s) [^,.;]{{0,50}}?\b{NOUN_OUTLET}\b(?=,| (?:that|which|said|reported|wrote))", "outlet", 6),  # El Pregonero, a newspaper, wrote
    ("rules-on", r"^ (?:has |had )?(?:rejected|approved|cleared|blocked|granted|refused|suspended|revoked) (?:the|a|an|its|their|both|any) (?:[\w-]+ )?(?:projects?|licen[cs]es?|permits?|merger|applications?|drug|treatment|vaccine|takeover|requests?|deal|tie-up)\b", INSTITUTION, 3),  # Ibama rejected the project
    ("searches", r"^ (?:has |had )?(?:searched|raided|charged|indicted|detained|questioned|summoned)\b", INSTITUTION, 4),  # the Guardia di Finanza searched its offices
    ("opens-a-probe", r"^ (?:has |had )?(?:(?:opened|launched|began|started) (?:a|an) (?:\w+ )?(?:probe|investigation|inquiry|enquiry|case)|fined|ruled|is (?:also )?(?:looking into|investigating|reviewing))\b", INSTITUTION, 4),  # Consob opened a probe
    ("first-reported", r"^ (?:first|was first to) report(?:ed)?\b", "outlet", 5),
    ("reported-citing", r"^ (?:had |has )?(?:first |earlier )?(?:reported|wrote|writes)(?: (?:on \w+day|in [A-Z]\w+|(?:last|this) \w+|earlier|yesterday|\w+ \w+ ago))*(?:,? (?:that|citing|quoting)\b)", "outlet", 6),  # had reported on Thursday, citing a paper
    ("reported", r"^ (?:first )?report(?:ed|s)\b(?! (?:a|an|net|revenue|sales|profit|earnings|its|\w+ly|record|higher|lower|operating|second|third|first))", "outlet", 2),
    ("product-noun-after", rf"^ (?:AI |\w+ )?{NOUN_PRODUCT}\b", PRODUCT, 3),
    ("product-maker", r"^(?:['’]s)? (?:creator|makers?|developers?|producers?|inventor)\b", PRODUCT, 4),  # ChatGPT maker OpenAI
    ("owner-of", r"^(?:['’]s)? (?:owner|parent|operator)\b|^ (?:and (?:[A-Z]\w+ )+)?(?:[a-z]+ ){0,2}chains?\b", COMPANY, 4),  # Pepperwick owner Tandy & Quill, the Brass Pheasant pub chain
    ("place-after", r"^, (?:[A-Z]\w+(?: [A-Z]\w+)?)[,.]", PLACE, 0),
    ("abbreviation", r"^ \((?:the )?[\"“]?[A-Z][A-Za-z&]{1,9}[\"”]?\)", INSTITUTION, 1),
    ("product-for", r"^,? (?:(?:is|was) )?(?:a|an|the|one of|another) [^,.;]{0,40}?\b" + NOUN_PRODUCT + rf"\b(?![ -]{NOUN_COMPANY}\b)", PRODUCT, 4),
    ("body-noun-beside", r"^ (?:and [A-Z]\w+ )?(?:trade )?(?:unions?|regulator|watchdog|ministry|alliance|consortium|coalition|lobby group|trade body|think tank)\b", INSTITUTION, 5),
    ("body-noun-after", rf"^, (?:a|an|the|its|their|[A-Z][\w ]+['’]s) [^,.;]{{0,50}}?\b{NOUN_BODY}\b(?! (?:said|says|added|announced|reported)\b)", INSTITUTION, 4),
    ("place-noun-after", rf"^,? (?:a|an|the|is a) [^,.;]{{0,40}}?\b{NOUN_PLACE}\b(?!['’])|^ (?:{NOUN_PLACE})\b", PLACE, 3),
)


_LOOKS = ("given-name", "family-name-first", "family-name-last", "double-surname")
_NAMED_SO = frozenset(("head-noun", "known-body", "foreign-lead", "head-pair"))
_ALSO_OF_BODIES = ("adviser-at", "works-at", "agent", "stake-in", "holder-of", "according-to", "owned-money", "company-verb", "based-in", "founded-when", "which-does", "does-with-its")
"""What is said of bodies as of companies, and so proves nothing against a body's name."""


def votes(text: str, piece: Piece) -> Counter[tuple[str, str]]:
    """(kind, rule) → weight, from the name's words and its neighbours in the sentence."""
    found = by_words(piece.text)
    before, after = text[max(0, piece.start - 70) : piece.start], text[piece.end : piece.end + 130]
    for rule in BEFORE if before else ():
        if rule.pattern.search(before):
            found[rule.kind, rule.name] += rule.weight
    for rule in AFTER:
        if rule.pattern.match(after):
            found[rule.kind, rule.name] += rule.weight
    _both_sides(found, piece, before, after)
    if any(kind == INSTITUTION and weight >= 6 and rule in _NAMED_SO for (kind, rule), weight in found.items()):
        for rule in _ALSO_OF_BODIES:
            found.pop((COMPANY, rule), None)  # an economist at the Institute for Growth Studies
    if piece.title:
        found[PERSON, "title"] += 8
    if piece.honorific:
        found[PERSON, "honorific"] += 7
    if piece.entitles:
        found[COMPANY, "before-title"] += 3
    return found


_MATTERS_OF = re.compile(OFFICE_OF + r"[A-Z][\w.]+(?:,? (?:and )?[A-Z]\w+){0,3} $")
_SPEAKS = re.compile(r" (?:told|said|says|recalled|wrote|added|joked)\b")


def _two_words(name: str) -> bool:
    """Whether a name could be a first and a family name by its shape."""
    return re.fullmatch(r"[A-Z][\w'’-]+ [A-Z][\w'’-]+", name) is not None and name.split()[1].casefold() not in {*HEADS, *OUTLET_HEADS} and not LEGAL.search(name)


def _both_sides(found: Counter[tuple[str, str]], piece: Piece, before: str, after: str) -> None:
    """What the words before and behind a name say only together."""
    if (owner := re.search(r"([A-Z][\w.]*(?: [A-Z]\w+)?)['’]s $", before)) and (owner[1] in places() or owner[1].split()[-1] in places()):
        found[COMPANY, "countrys"] += 2  # Germany's SAP
    if re.search(r"\b[Tt]he $", before) and re.match(r" (?:firm|company|chain|business|start-?up|brewer|retailer|lender)\b", after):
        found[PLACE, "the-place-firm"] += 3  # the Inverness firm
    if re.search(r"\b(?:its|[Tt]he|their|a) (?:[a-z]+ )?$", before) and re.match(r" (?:and [A-Z]\w+ )?(?:[a-z]+ )?(?:sites?|plants?|factory|factories|facility|mines?|fields?|deposit|project|refinery|reactors?|campus|brewery|shipyards?|works|warehouse|smelter|mills?|headquarters|stores?|branch)\b", after):
        found[PLACE, "its-place-site"] += 3  # its Strathnairn site
    if piece.start == 0 and piece.text.isupper() and re.match(r"(?:, [A-Z][\w. ]{1,20}?)?(?:, [A-Z][a-z]{2,8}\.? \d{1,2}(?:, \d{4})?)? ?(?:\([^()]{2,40}\) ?)?[-–—]{1,2}\s", after):
        found[PLACE, "dateline"] += 8  # DRY BECK, Ohio —
    if re.search(r"\b[Tt]he $", before) and not piece.title:
        for rule in _LOOKS:
            found.pop((PERSON, rule), None)  # the Aurora Nord is a ship
    if re.search(r"\b(?:said|says|added|according to) [A-Z][\w&.]*(?: [\w&.]+){0,3}['’]s $", before):
        found[PERSON, "said-its"] += 5  # said Cavell & Stroud's Faisal Otaiba
    if found[INSTITUTION, "body-noun-before"]:
        for noun in ("company-noun-before", "firm-noun-before"):
            found.pop((COMPANY, noun), None)  # the lobby group Cargo Cycle Europe
    if found["outlet", "head-noun"] and not any(kind == "outlet" and rule != "head-noun" for kind, rule in +found) and not re.search(r"\b[Tt]he $", before) and not piece.text.startswith("The "):
        found["outlet", "head-noun"] = min(3, found["outlet", "head-noun"])
        if found[PRODUCT, "launched"]:
            found[PRODUCT, "launched"] += found.pop(("outlet", "head-noun"))  # launched Thaw Ledger
    if found[COMPANY, "company-noun-before"] and re.search(r"\b(?:owner|partner|investor|adviser|advisor|manager|consultant|publisher|client|customer|tenant|shareholder),? $", before) and _SPEAKS.match(after) and _two_words(piece.text):
        del found[COMPANY, "company-noun-before"]
        found[PERSON, "owner-told"] += 6  # owner Lorrel Prawitt told employees
    if re.search(r"\b\d[\d,]* $", before) and not re.search(r"\d", piece.text) and re.match(r" (?:jets|planes|airliners|locomotives|turbines|tractors|engines)\b", after):
        found[COMPANY, "number-of-its"] += 5  # orders 64 Aerovane jets
    if found[PERSON, "of-a-named-firm"] and (" " not in piece.text or (firm := re.match(r" (?:of|at|from) ((?:[A-Z][\w'’-]* ?)+?) [a-z]", after)) and firm[1] in places()):
        del found[PERSON, "of-a-named-firm"]  # Hoang Steel of Vietnam said
    if re.match(r" to [a-z]", after):
        found.pop(("outlet", "told-someone"), None)  # told Hokuto Suisan to recall it
    if re.search(r"\b[Ff]rom $", before) and re.match(r" to [A-Z]", after):
        found[PLACE, "from-to"] += 2  # from Swansea to Hull
    if _MATTERS_OF.search(before):
        found[PERSON, "mayor-of"] += 6  # Mayor of London Sadir Kharn
    if re.search(r"\b(?:said|says|added|told)(?: by)? $", before) and re.match(r",? (?:of|at|from|with|who|an?) ", after) or re.search(r"\b(?:named|appointed|hired|promoted|picked|elected|tapped|nominated|poached) $", before) and found[PERSON, "appointed-as"]:
        found[PERSON, "said-of"] += 5  # said Tokie Haramura at Asagiri Securities; named Hal Strickmeier as its chief executive
    if re.search(r"\b(?:named|appointed|hired|picked|promoted|elected) (?:[\w-]+ ){0,4}$", before) and re.match(r" (?:as )?(?:its |the |a )?(?:[a-z]+ ){0,2}(?:chief|director|head|chair\w*|president|officer|manager|CEO|CFO|secretary|counsel|treasurer)\b", after):
        found[PERSON, "made-chief"] += 6  # named designer Fosca Bellandi artistic director
    if (where := re.match(r"(?:,| in) (?:(?:north|south|east|west|central)\w* |the (?!(?:[A-Z][\w.]+ )+[a-z]))?((?:[A-Z][\w.]+ ){0,2}[A-Z][\w.]+?)(?=[,.; ]|$)", after)) and (where[1] in places() or where[1].split()[0] in places()) and re.search(r"\b(?:in|from|to|near|(?<!head )(?<!chief )(?<!boss )(?<!director )(?<!president )of|outside|between) (?:the )?$", before) and not re.match(r"['’]s", after[where.end() :]):
        found[PLACE, "in-a-country"] += 5  # would move to Gyor in Hungary
    if re.search(r"[”\"’'] $", before) and re.match(r" (?:said|says|added)\b", after):
        found[PERSON, "quote-then-name"] += 2  # “No,” Harumasa said
    if re.match(r"(?:Le|La|Les|El|Il|Der|Die|Das|De|O) [A-Z]", piece.text) and re.match(r" (?:has |had )?(?:wrote|reported|writes|reports|said in an editorial)\b", after) and not piece.title:
        found["outlet", "article-reports"] += 5  # Les Echos du Jour wrote
    if before.endswith(" and ") and found[INSTITUTION, "head-noun"] and all(map(ordinary, piece.text.split())):
        found[INSTITUTION, "head-noun"] -= 2  # it may go on with what stands before the `and`
