"""What stands around a name and tells its kind. Each rule: name, where to look, pattern, kind, weight, example."""

from __future__ import annotations

import re
from collections import Counter
from typing import NamedTuple

from generator.draft.names.kinds import HEADS, LEGAL, NOUN_BODY, NOUN_COMPANY, NOUN_OUTLET, NOUN_PLACE, NOUN_PRODUCT, OUTLET_HEADS, STOCK_CODE
from generator.draft.names.pieces import Piece
from generator.draft.names.wording import COMPANY, INSTITUTION, PERSON, PLACE, PRODUCT, by_words
from generator.draft.names.words import ordinary, places

_OWN = r"^(?:['’]s?|s['’])?"
_FAR = r"(?:(?!for\b|of\b|in\b|to\b|and\b|with\b|on\b|at\b|its\b|as\b|by\b)[\w-]+ ){0,2}"


class Rule(NamedTuple):
    name: str
    pattern: re.Pattern[str]
    kind: str
    weight: int


def _rules(*rows: tuple[str, str, str, int]) -> tuple[Rule, ...]:
    return tuple(Rule(name, re.compile(pattern), kind, weight) for name, pattern, kind, weight in rows)


BEFORE = _rules(
    ("company-noun-before", rf"\b{NOUN_COMPANY}(?:,? (?:called|named))? $", COMPANY, 4),  # chipmaker Acme
    ("arm-named", r"\b(?:its|their|the|an?) (?:[\w-]+ ){0,3}?(?:arm|unit|subsidiary|affiliate|rival|competitor|spin-?off|joint venture|chain), $", COMPANY, 6),  # its Chilean arm, Luz del Surco,
    ("stake-in", r"\b(?:[Ss]hares|stake|holding|investment|interest|stock) (?:of|in) (?:the )?$", COMPANY, 4),  # a stake in Acme
    ("deal-verb", r"\b(?:acquir(?:e|es|ed|ing)|merge with|buy(?:ing)?|bought|takeover of|acquisition of|merger with|invest(?:s|ed|ing)? [^.]{0,40}in|rivals?|customers? (?:include|such as)|clients such as|[a-z]+s,? including|(?:companies|names|groups|giants|players|brands|retailers|lenders) (?:like|such as)|firms (?:like|such as)) $", COMPANY, 3),
    ("led-by", r"\b(?:owned|controlled|manufactured|developed|operated|backed|advised) by $", COMPANY, 2),
    ("works-at", r"\b(?:analysts?|strategists?|economists?|executives?|employees|workers|engineers?|manager|head|shareholders|partner|fund manager|trader)(?: [a-z]+){0,3} (?:at|with|from|for) (?:the )?$", COMPANY, 3),  # an analyst at Acme
    ("place-in", r"\b(?:based|located|headquartered|held|born|live[sd]?|factory|plant|office|offices|site|headquarters|facility|base|conference|campus|fab) in (?:the )?$", PLACE, 5),
    ("site-at", r"\b(?:plant|factory|facility|site|refinery|port|mine|hub|complex|project|campus|park|airport|terminal|smelter|warehouse|office|event|conference|rally|summit) (?:at|in|near) $", PLACE, 4),
    ("according-to", r"\b[Aa]ccording to (?:the )?$", COMPANY, 2),
    ("agent", r"\b(?:by|from|with|joined|and|at|against) $", COMPANY, 1),
    ("lives-from", r"\b(?:moved?|moving|relocat\w+|shipped|exported|travel\w+|flew|flight|road|roads|ferr\w+|trains?|rail|lines?|route|pier|harbour|harbor|airport|beach|border) (?:to|from|between|at|linking) $", PLACE, 4),  # would move to Gyor
    ("linking", r"\b(?:linking|between|connecting) (?:[A-Z]\w+ (?:with|and|to) )?$", PLACE, 1),
    ("made-at", r"\b(?:tested|built|assembled|made|produced|mined|refined|brewed|grown|docked|moored|processed|stored) at $", PLACE, 4),  # is tested at Lampolding
    ("compass-of", r"\b(?:north|south|east|west)(?:east|west)?(?:ern (?:part|edge|suburb|outskirts))? of $|\b(?:miles|kilomet(?:re|er)s|km|outskirts|suburb|town|people) (?:from|of|in) $", PLACE, 6),  # 310 acres south of Bremond
    ("in", r"(?:^|[ (])(?:in|near|across|throughout|outside|towards?) $", PLACE, 2),
    ("place-noun-before", rf"\b{NOUN_PLACE} of $", PLACE, 5),
    ("product-noun-before", rf"\b{NOUN_PRODUCT}(?:,|, the)? (?:called |named |dubbed |known as )?$", PRODUCT, 4),  # the chatbot Ada
    ("brands-include", r"\b(?:brands|products|models|labels),? (?:include|including|such as|like|are) (?:the )?$", PRODUCT, 6),  # its brands include Lago Claro
    ("project-called", r"\b(?:project|scheme|development|venture|operation|campaign|plan|deal),? (?:known as|called|named|dubbed|codenamed) $", PRODUCT, 5),  # the project, known as Cedar Gate
    ("called", r"\b(?:called|dubbed|branded|marketed as|brand name) ['\"‘“]?$", PRODUCT, 3),
    ("launched", r"\b(?:launch(?:es|ed|ing)?|unveil(?:s|ed|ing)?|roll(?:s|ed|ing)? out|introduc(?:es|ed|ing)|debut(?:s|ed)?) (?:the |its |a |an |their )?(?:new |first |latest |next-generation |flagship )*$", PRODUCT, 2),
    ("told-outlet", r"\b(?:told|interview with|statement to|by|published in|appeared in|reported in) (?:the )?$", "outlet", 1),
    ("seen-by", r"\b(?:seen|reviewed|obtained|viewed) by (?:the |The )?$", "outlet", 5),  # a letter seen by the Nairobi Ledger
    ("reported-by", r"\breported by (?:the |The )?$", "outlet", 5),
    ("body-noun-before", rf"\b{NOUN_BODY}(?:,| the)? $", INSTITUTION, 4),
    ("outlet-noun-before", rf"\b{NOUN_OUTLET},? $", "outlet", 6),  # a trade paper, Hull & Rudder,
    ("said-by", r"[\"”’'] (?:said|says|added|adds|asked|asks|explained|recalled|wrote|told) $", PERSON, 4),  # “No,” said Haramura
    ("holder-of", r"\b(?:lawyer|attorney|spokes(?:man|woman|person)|adviser|advisor|banker|consultant)s? (?:for|at|to) (?:the )?$", COMPANY, 4),  # a lawyer for Hudson Vale
    ("made-by", r"\b(?:co-?founded|founded|headed|chaired|run|written|directed|authored|painted|invented) by $", PERSON, 4),  # founded by Abe Linden
    ("occupation", r"\b[a-z]{3,}(?:ist|ician|grapher|mentalist)\b,? $", PERSON, 5),  # a hydrologist, Anand Kumaraswamy,
    ("family-word", r"\b(?:father|mother|son|daughter|brother|sister|husband|wife|widow|heir|analyst|founder|tycoon|billionaire) $", PERSON, 4),
)
AFTER = _rules(
    ("stock-code", STOCK_CODE.pattern, COMPANY, 8),
    ("company-noun-after", rf"^,? (?:which is |is |was )?(?:a|an|the|one of|another|part of) [^,.;:]{{0,70}}?\b{NOUN_COMPANY}\b(?!['’])", COMPANY, 4),  # Acme, a chipmaker based in Leeds
    ("owned-money", _OWN + rf" {_FAR}(?:shares?|stock|share price|shareholders|investors|revenues?|profits?|sales|earnings|customers|board|workforce|employees|workers|headquarters|factory|factories|plants?|products|stake|takeover|acquisition|subsidiary|unit|market value|valuation|bid|business|spokes\w+|executives?|engineers)\b", COMPANY, 3),
    ("company-verb", r"^ (?:has |had |also |will |would |plans to |aims to |agreed to |is to |said it (?:would|will|has|had) )*(?:acquired?|launch(?:ed|es)?|operates?|employ(?:s|ed)|post(?:ed|s)|raised|unveiled|makes|manufactures?|sells|produces?|supplie[sd]|hired|sued|owns|invest(?:ed|s)?|build|competes?|develops?|listed|recalled|partnered|offers)\b", COMPANY, 2),
    ("advised", r"^ (?:is |was |are |were )?(?:advis(?:ed|ing)|acted for|acting for|represented|representing) (?:[A-Z]|the (?:company|buyers?|sellers?|board|family|banks?))", COMPANY, 6),  # Piper Lund advised Acme
    ("does-with-its", r"^ (?!said|told)\w+ed its\b", COMPANY, 2),  # Visa ended its partnership
    ("said-it", r"^ (?:said|announced|says)(?: [\w ]{0,25})? (?:that )?it\b", COMPANY, 3),
    ("people-of", r"^ (?:councillors?|residents|voters|farmers|families|villagers|police|pensioners|commuters|estate|area|coast|forest|peninsula|border|skyline|suburb)\b", PLACE, 6),  # Highland councillors, the Glen Ardoch estate
    ("trade-mark", r"^ ?[™®]", PRODUCT, 6),  # the SentryBed™ platform
    ("its-product", r"^, (?:its|their|the company['’]s|his|her) [^,.;]{0,40}?\b(?:" + NOUN_PRODUCT + r"|product)\b", PRODUCT, 6),  # Quill Vault, its encrypted product,
    ("chain-of", r"^ (?:holiday |retail |fast-food |grocery |[a-z]+ )?(?:parks|resorts|hotels|stores|shops|pubs|gyms|restaurants|cafes|trainers|trucks|scooters|motorcycles|cereals|crisps|biscuits)\b", PRODUCT, 2),  # the Surfside holiday parks
    ("local-of", r"^['’]s? (?:local (?:president|branch|secretary|chair\w*)|branch (?:secretary|president)|general secretary|regional (?:secretary|organi[sz]er)|members|shop stewards?|picket)\b", INSTITUTION, 5),  # the union Unirade's local president
    ("which", r"^,? which\b", COMPANY, 1),
    ("backed", r"^-(?:backed|owned|led|operated|developed|controlled|affiliated)\b", COMPANY, 3),
    ("based", r"^-(?:based|headquartered|born)\b", PLACE, 7),  # Seoul-based
    ("appointed-as", r"^,? (?:as (?:its |the |their |a )?(?:\w+ ){0,3}?|its (?:new |next |first )?(?:\w+ ){0,2}?|to (?:lead|run|head|chair|succeed|replace)\b|(?:the |its )?(?:new |next )?)(?:chief|CEO|CFO|chair\w*|president|director|head|manager|officer|finance|lead|run|head|succeed|replace)\b", PERSON, 2),  # named Hal Strickmeier as its chief executive
    ("person-verb", r"^ (?:told|added|recalled|joked|resigned|retired|tweeted|wrote|graduated|joined|founded|co-founded|stepped down|died|succeeds|succeeded|argued|explained|insisted|submitted|testified|tweeted|shrugs|shrugged|smiled|smiles|laughed|laughs|nods|nodded|recalls|grew up|studied|was born|was elected|pleaded)\b", PERSON, 2),
    ("who", r"^,? who(?:se)?\b(?! (?:represent|are|have|were|say|want|own|make|plan|demand|oppose)\b)", PERSON, 5),
    ("who-are", r"^,? who (?:represent|are|have|were|say|want|own|make|plan|demand|oppose)\b", INSTITUTION, 3),  # the Mill Hands, who represent most of the staff
    ("of-a-firm", rf"^ (?:of|at|from|with) (?:the )?(?:[a-z-]+ ){{0,2}}?{NOUN_COMPANY} [A-Z]", PERSON, 5),  # Talik Benwold of broker Ferrowby Tyle
    ("post-nominal", r"^,? (?:KC|QC|SC|MP|MSP|MEP|CBE|OBE|MBE|KBE|PhD|Ph\.D|MD|M\.D|Jr|Sr|CFA|CPA)\b", PERSON, 6),  # Edmund Thring KC
    ("age", r"^(?:, (?:aged )?\d{2},| \(\d{2}\))", PERSON, 6),
    ("said-he", r"^ (?:said|says|added)(?: [\w ]{0,25})? (?:that )?s?he\b", PERSON, 3),
    ("outlet-verifies", r"^ (?:could not (?:immediately |independently )*verify|has (?:not )?(?:independently )?(?:seen|reviewed|learnt|learned|verified)|understands)\b", "outlet", 6),
    ("silent", r"^ (?:declined|refused|did not (?:immediately )?(?:respond|reply|return)|could not (?:immediately )?be|was not (?:immediately )?available|had no)\b", COMPANY, 2),
    ("said", r"^ (?:said|says)\b", PERSON, 1),
    ("outlet-noun-after", r"^ (?:radio|television|TV|newspaper|magazine|daily|newsletter|news agency|newswire|website)\b", "outlet", 5),  # told France Inter radio
    ("outlet-noun-apposed", rf"^,? (?:a|an|the|its) [^,.;]{{0,50}}?\b{NOUN_OUTLET}\b(?=,| (?:that|which|said|reported|wrote))", "outlet", 6),  # El Pregonero, a newspaper, wrote
    ("opens-a-probe", r"^ (?:has |had )?(?:(?:opened|launched|began|started) (?:a|an) (?:\w+ )?(?:probe|investigation|inquiry|enquiry|case)|fined|ruled|is (?:also )?(?:looking into|investigating|reviewing))\b", INSTITUTION, 4),  # Consob opened a probe
    ("first-reported", r"^ (?:first|was first to) report(?:ed)?\b", "outlet", 5),
    ("reported-citing", r"^ (?:had |has )?(?:first |earlier )?(?:reported|wrote|writes)(?: (?:on \w+day|in [A-Z]\w+|(?:last|this) \w+|earlier|yesterday|\w+ \w+ ago))*(?:,? (?:that|citing|quoting)\b)", "outlet", 6),  # had reported on Thursday, citing a paper
    ("reported", r"^ (?:first )?report(?:ed|s)\b(?! (?:a|an|net|revenue|sales|profit|earnings|its|\w+ly|record|higher|lower|operating|second|third|first))", "outlet", 2),
    ("product-noun-after", rf"^ (?:AI |\w+ )?{NOUN_PRODUCT}\b", PRODUCT, 3),
    ("product-maker", r"^ (?:creator|maker|owner|developer|parent|operator)\b", PRODUCT, 4),  # ChatGPT maker OpenAI
    ("place-after", r"^, (?:[A-Z]\w+(?: [A-Z]\w+)?)[,.]", PLACE, 0),
    ("abbreviation", r"^ \((?:the )?[\"“]?[A-Z][A-Za-z&]{1,9}[\"”]?\)", INSTITUTION, 1),
    ("product-for", r"^,? (?:is|was|a|an|the) [^,.;]{0,40}?\b" + NOUN_PRODUCT + r"\b", PRODUCT, 3),
    ("body-noun-beside", r"^ (?:and [A-Z]\w+ )?(?:trade )?(?:unions?|regulator|watchdog|ministry|lobby group|trade body|think tank)\b", INSTITUTION, 5),
    ("body-noun-after", rf"^, (?:a|an|the) [^,.;]{{0,50}}?\b{NOUN_BODY}\b", INSTITUTION, 4),
    ("place-noun-after", rf"^,? (?:a|an|the|is a) [^,.;]{{0,40}}?\b{NOUN_PLACE}\b|^ (?:{NOUN_PLACE})\b", PLACE, 3),
)


def votes(text: str, piece: Piece) -> Counter[tuple[str, str]]:
    """(kind, rule) → weight, from the name's words and its neighbours in the sentence."""
    found = by_words(piece.text)
    before, after = text[max(0, piece.start - 70) : piece.start], text[piece.end : piece.end + 130]
    for rule in BEFORE:
        if rule.pattern.search(before):
            found[rule.kind, rule.name] += rule.weight
    for rule in AFTER:
        if rule.pattern.match(after):
            found[rule.kind, rule.name] += rule.weight
    _both_sides(found, piece, before, after)
    if piece.title:
        found[PERSON, "title"] += 8
    if piece.honorific:
        found[PERSON, "honorific"] += 7
    if piece.entitles:
        found[COMPANY, "before-title"] += 3
    return found


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
    if re.search(r"\b(?:its|the|their|a) (?:[a-z]+ )?$", before) and re.match(r" (?:and [A-Z]\w+ )?(?:[a-z]+ )?(?:sites?|plants?|factory|factories|facility|mines?|fields?|deposit|project|refinery|reactors?|campus|brewery|shipyards?|works|warehouse|smelter|mills?|headquarters|stores?|branch)\b", after):
        found[PLACE, "its-place-site"] += 3  # its Strathnairn site
    if piece.start == 0 and piece.text.isupper() and re.match(r"(?:, [A-Z][\w. ]{1,20}?)?(?:, [A-Z][a-z]{2,8}\.? \d{1,2}(?:, \d{4})?)? ?(?:\([^()]{2,40}\) ?)?[-–—]{1,2}\s", after):
        found[PLACE, "dateline"] += 8  # DRY BECK, Ohio —
    if found[COMPANY, "company-noun-before"] and re.search(r"\b(?:owner|partner|investor|adviser|advisor|manager|consultant|publisher|client|customer|tenant|shareholder),? $", before) and _SPEAKS.match(after) and _two_words(piece.text):
        del found[COMPANY, "company-noun-before"]
        found[PERSON, "owner-told"] += 6  # owner Lorrel Prawitt told employees
    if re.search(r"\b\d[\d,]* $", before) and not re.search(r"\d", piece.text) and re.match(r" (?:jets|planes|airliners|locomotives|turbines|tractors|engines)\b", after):
        found[COMPANY, "number-of-its"] += 5  # orders 64 Aerovane jets
    if re.search(r"\b(?:[Mm]ayor|[Gg]overnor|[Mm]inister|[Pp]resident|[Pp]remier|[Bb]ishop) of [A-Z][\w.]+(?: [A-Z]\w+)? $", before):
        found[PERSON, "mayor-of"] += 6  # Mayor of London Sadir Kharn
    if re.search(r"\b(?:said|says|added|told)(?: by)? $", before) and re.match(r",? (?:of|at|from|with|who|an?) ", after) or re.search(r"\b(?:named|appointed|hired|promoted|picked|elected|tapped|nominated|poached) $", before) and found[PERSON, "appointed-as"]:
        found[PERSON, "said-of"] += 5  # said Tokie Haramura at Asagiri Securities; named Hal Strickmeier as its chief executive
    if (where := re.match(r"(?:,| in) (?:(?:north|south|east|west|central)\w* |the (?!(?:[A-Z][\w.]+ )+[a-z]))?((?:[A-Z][\w.]+ ){0,2}[A-Z][\w.]+?)(?=[,.; ]|$)", after)) and (where[1] in places() or where[1].split()[0] in places()) and re.search(r"\b(?:in|from|to|near|of|outside|between) (?:the )?$", before) and not re.match(r"['’]s", after[where.end() :]):
        found[PLACE, "in-a-country"] += 5  # would move to Gyor in Hungary
    if re.search(r"[”\"’'] $", before) and re.match(r" (?:said|says|added)\b", after):
        found[PERSON, "quote-then-name"] += 2  # “No,” Harumasa said
    if re.match(r"(?:Le|La|Les|El|Il|Der|Die|Das|De|O) [A-Z]", piece.text) and re.match(r" (?:has |had )?(?:wrote|reported|writes|reports|said in an editorial)\b", after) and not piece.title:
        found["outlet", "article-reports"] += 5  # Les Echos du Jour wrote
    if before.endswith(" and ") and found[INSTITUTION, "head-noun"] and all(map(ordinary, piece.text.split())):
        found[INSTITUTION, "head-noun"] -= 2  # it may go on with what stands before the `and`
