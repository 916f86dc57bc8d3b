"""Which words are ordinary English, which are first names, and which are places, peoples, days: what a capital letter alone cannot tell."""

from __future__ import annotations

import json
import re
import unicodedata
from functools import cache, lru_cache
from pathlib import Path

_DATA = Path(__file__).parent.parent / "data"

CALENDAR = frozenset(
    """monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november december
    jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed thu thur thurs fri sat sun christmas easter diwali ramadan chuseok eid thanksgiving
    today yesterday tomorrow gmt kst ist bst est edt utc am pm cest cet eest eet sast msk jst hkt wib aest aedt acst awst nzst nzdt pst pdt mst mdt cdt pkt brt""".split()
)
GENERIC = frozenset(
    """AI IT CEO CFO COO CTO CIO CMO MD GDP GVA CPI PPI PMI IPO IPOs EV EVs ETF ETFs TV PC PCs GPU GPUs CPU CPUs HBM DRAM NAND LNG LPG R&D M&A ESG ROI ROE EPS EBITDA EBIT Ebitda Ebit EBITA Ebita Capex Opex PAT
    Q1 Q2 Q3 Q4 H1 H2 FY USD EUR GBP INR KRW JPY CNY Rs Rs. RMB A I OK FAQ NDA MoU MOU LOI API APIs SaaS B2B B2C 5G 4G 3G 6G VAT GST PhD MBA CV HR PR CCTV DNA HIV COVID Covid
    COVID-19 Covid-19 QR SUV SUVs LED OLED LCD SME SMEs NGO NGOs UAV VC LLM LLMs Ph.D URL PDF SMS VR AR XR IoT ICE LGBT MW GW MWh GWh TWh KW km kg AGM EGM DIY Bitcoin Ether MBA KOSPI KOSDAQ TAIEX DAX CAC IBEX MIB Sensex SENSEX Nifty NIFTY Ibovespa Bovespa TOPIX Topix Stoxx STOXX VIX WTI Brent NIKKEI No Inc Corp Ltd
    Co plc Plc PLC LLC LLP City EDITOR'S NOTE UPDATE BREAKING EXCLUSIVE ADVERTISEMENT PTI IANS ANI Cr Lakh Crore Internet Web Brexit RN JD CPA CFA FCA DPhil BSc MSc LLB BA BSC""".split()
)
"""Initials and abbreviations that name no one. (PTI, IANS, ANI stand at the end of Indian agency copy.)"""

FUNCTION = frozenset(
    """the a an this that these those it its he she they we you i his her their our my your him them us me who whom whose which what when where why how if as at by for from in into of
    on onto off out over per to up upon with within without under until till through throughout than then there here and or but nor so yet not no yes is are was were be been being am has have had
    having do does did will would shall should may might must can could after before since while during between among amid against about above across along although though because both each every
    either neither few many more most much some any all another other others such same only also just even still ever never now once again too very well last next first second third earlier later
    former latter several despite given like unlike near beyond behind beside besides plus via versus however meanwhile moreover furthermore therefore thus hence instead otherwise nevertheless
    nonetheless accordingly separately additionally according asked speaking citing based founded headquartered compared following including excluding regarding concerning considering one two three
    four five six seven eight nine ten eleven twelve twenty dozens hundreds thousands millions billions half around almost nearly roughly perhaps maybe let get make see read click share subscribe
    something anything everything someone anyone everyone somebody anybody everybody none whatever whoever whichever whenever wherever whether unless itself himself herself themselves
    ourselves follow watch copyright photo image source sources disclaimer edited reporting written additional yesterday today tomorrow overall currently previously recently eventually finally initially
    ultimately notably importantly similarly conversely clearly certainly indeed rather quite together apart aside thanks welcome dear new under amid as part""".split()
)
_PEOPLE = {
    "american": "United States", "british": "United Kingdom", "english": "United Kingdom", "scottish": "Scotland", "welsh": "Wales", "irish": "Ireland", "indian": "India",
    "chinese": "China", "japanese": "Japan", "korean": "South Korea", "canadian": "Canada", "australian": "Australia", "german": "Germany", "french": "France", "italian": "Italy",
    "spanish": "Spain", "portuguese": "Portugal", "dutch": "Netherlands", "belgian": "Belgium", "swiss": "Switzerland", "austrian": "Austria", "swedish": "Sweden", "danish": "Denmark",
    "norwegian": "Norway", "finnish": "Finland", "polish": "Poland", "czech": "Czechia", "hungarian": "Hungary", "romanian": "Romania", "greek": "Greece", "turkish": "Türkiye",
    "russian": "Russia", "ukrainian": "Ukraine", "israeli": "Israel", "iranian": "Iran", "iraqi": "Iraq", "saudi": "Saudi Arabia", "emirati": "United Arab Emirates", "qatari": "Qatar",
    "egyptian": "Egypt", "nigerian": "Nigeria", "kenyan": "Kenya", "brazilian": "Brazil", "mexican": "Mexico", "argentine": "Argentina", "chilean": "Chile", "colombian": "Colombia",
    "taiwanese": "Taiwan", "singaporean": "Singapore", "malaysian": "Malaysia", "indonesian": "Indonesia", "thai": "Thailand", "vietnamese": "Vietnam", "filipino": "Philippines",
    "pakistani": "Pakistan", "bangladeshi": "Bangladesh", "nepalese": "Nepal", "kuwaiti": "Kuwait", "peruvian": "Peru", "icelandic": "Iceland", "estonian": "Estonia", "latvian": "Latvia",
    "lithuanian": "Lithuania", "bulgarian": "Bulgaria", "croatian": "Croatia", "serbian": "Serbia", "slovak": "Slovakia", "ghanaian": "Ghana", "moroccan": "Morocco", "kazakh": "Kazakhstan",
    "european": "Europe", "asian": "Asia", "african": "Africa", "arab": "", "nordic": "", "western": "", "eastern": "", "northern": "", "southern": "", "northeastern": "", "northwestern": "", "southeastern": "", "southwestern": "", "scandinavian": "", "latin": "",
    "south korean": "South Korea", "north korean": "North Korea", "south african": "South Africa", "new zealander": "New Zealand", "sri lankan": "Sri Lanka", "hong konger": "Hong Kong",
    "americans": "United States", "britons": "United Kingdom", "indians": "India", "europeans": "Europe", "koreans": "South Korea", "germans": "Germany", "hindu": "", "muslim": "",
    "christian": "", "jewish": "", "islamic": "", "catholic": "", "buddhist": "", "republican": "", "democratic": "", "democrat": "", "republicans": "", "democrats": "", "olympic": "", "olympics": "",
}  # fmt: skip
_PEOPLE |= {one.split("=")[0]: one.split("=")[1].replace("_", " ") for one in """ethiopian=Ethiopia tanzanian=Tanzania ugandan=Uganda rwandan=Rwanda zambian=Zambia zimbabwean=Zimbabwe senegalese=Senegal ivorian=Côte_d’Ivoire cameroonian=Cameroon congolese=Congo angolan=Angola mozambican=Mozambique namibian=Namibia
        algerian=Algeria tunisian=Tunisia libyan=Libya sudanese=Sudan somali=Somalia syrian=Syria lebanese=Lebanon jordanian=Jordan palestinian=Palestine yemeni=Yemen omani=Oman bahraini=Bahrain afghan=Afghanistan uzbek=Uzbekistan armenian=Armenia
        azerbaijani=Azerbaijan mongolian=Mongolia burmese=Myanmar cambodian=Cambodia laotian=Laos fijian=Fiji cuban=Cuba jamaican=Jamaica haitian=Haiti dominican=Dominican_Republic panamanian=Panama guatemalan=Guatemala honduran=Honduras
        nicaraguan=Nicaragua salvadoran=El_Salvador ecuadorian=Ecuador bolivian=Bolivia paraguayan=Paraguay uruguayan=Uruguay venezuelan=Venezuela guyanese=Guyana maltese=Malta cypriot=Cyprus slovenian=Slovenia bosnian=Bosnia macedonian=North_Macedonia
        montenegrin=Montenegro albanian=Albania kosovan=Kosovo moldovan=Moldova belarusian=Belarus argentinian=Argentina philippine=Philippines swedes=Sweden danes=Denmark norwegians=Norway finns=Finland poles=Poland russians=Russia ukrainians=Ukraine
        italians=Italy canadians=Canada australians=Australia mexicans=Mexico brazilians=Brazil nigerians=Nigeria kenyans=Kenya parisian=Paris londoners=London texan=Texas californian=California bavarian=Bavaria catalan=Catalonia flemish=Flanders
        soviet= balkan= cornish= hebridean= yorkshireman=""".split()}
_SAME = {"US": "United States", "U.S.": "United States", "USA": "United States", "U.S.A.": "United States", "America": "United States", "UK": "United Kingdom", "U.K.": "United Kingdom",
         "Britain": "United Kingdom", "Great Britain": "United Kingdom", "UAE": "United Arab Emirates", "U.A.E.": "United Arab Emirates", "Turkey": "Türkiye", "Turkiye": "Türkiye",
         "Czech Republic": "Czechia", "Holland": "Netherlands", "Korea": "South Korea", "Côte d'Ivoire": "Côte d’Ivoire", "Ivory Coast": "Côte d’Ivoire", "Bangalore": "Bengaluru", "Gurgaon": "Gurugram", "Washington DC": "Washington", "New York City": "New York", "NZ": "New Zealand", "SA": "South Africa", "KSA": "Saudi Arabia"}  # fmt: skip

PARTICLES = frozenset("de del della di da do das dos du des la le van von der den bin bint ben al el ibn ter ten zu zum zur af av arap ole ould wa ya na za cha kwa ng op aan dei delle y e 't ’t 's ’s".split())
"""Small words inside a family name, or inside the name of a body or place in a language that joins words so: `Umoja wa Wakulima`, `Bergen op Zoom`."""
STATES = dict(pair.split("=") for pair in """Ala.=Alabama|Ariz.=Arizona|Ark.=Arkansas|Calif.=California|Colo.=Colorado|Conn.=Connecticut|Del.=Delaware|Fla.=Florida|Ga.=Georgia|Ill.=Illinois|Ind.=Indiana|Kan.=Kansas|Ky.=Kentucky|La.=Louisiana|Md.=Maryland|Mass.=Massachusetts
Mich.=Michigan|Minn.=Minnesota|Miss.=Mississippi|Mo.=Missouri|Mont.=Montana|Neb.=Nebraska|Nev.=Nevada|N.H.=New Hampshire|N.J.=New Jersey|N.M.=New Mexico|N.Y.=New York|N.C.=North Carolina|N.D.=North Dakota|Okla.=Oklahoma|Ore.=Oregon|Pa.=Pennsylvania|R.I.=Rhode Island|S.C.=South Carolina|S.D.=South Dakota
Tenn.=Tennessee|Vt.=Vermont|Va.=Virginia|Wash.=Washington|W.Va.=West Virginia|Wis.=Wisconsin|Wyo.=Wyoming|Ont.=Ontario|Alta.=Alberta|B.C.=British Columbia|Que.=Quebec|D.C.=Washington""".replace("\n", "|").split("|"))
"""States and provinces as American datelines print them; without its full stop a short one is only a word."""

ASIAN_FAMILY = frozenset(
    """kim lee park choi choe jung jeong chung kang cho yoon yun jang chang lim rim han oh seo suh shin kwon hwang ahn an song ryu yoo yu hong jeon jun ko koh moon son sohn yang bae baek paik heo hur nam
    noh roh ha joo ju woo cha min chey chae koo ku bang byun gong ham jin ji kwak kwack lyu maeng na oum pyo seok sung tak um won yeo yeom yim ra rhee yi wang li zhang liu chen zhao wu zhou xu sun ma zhu hu guo he lin gao
    luo zheng liang xie tang xi feng dong xiao cheng cao yuan deng fu shen zeng peng lu jiang cai jia ding wei xue ye yan pan du dai xia zhong tian ren fan fang shi yao liao zou xiong jin hao kong bai cui kang mao qiu qin gu hou shao meng long wan
    duan lei qian yin li chang lai wen tan nguyen tran le pham hoang vo dang bui do ho ngo duong ly""".split()
)


@cache
def _lines(file: str) -> frozenset[str]:
    return frozenset((_DATA / file).read_text(encoding="utf-8").split())


@cache
def places() -> dict[str, str]:
    """Every known form of a place → the name by which it is one with its other forms."""
    data = json.loads((_DATA / "places.json").read_text(encoding="utf-8"))
    forms = [*data["territories"].values(), *data["cities"], *sorted(_names("places_more.txt"))]
    forms += [form.replace(" & ", " and ") for form in forms if " & " in form]
    short = {form.rstrip("."): name for form, name in STATES.items() if len(form) > 3 and not ordinary(form.rstrip("."))}
    return {form: _SAME.get(form, form) for form in forms if form[0].isupper()} | STATES | short


@cache
def _names(file: str) -> frozenset[str]:
    return frozenset((_DATA / file).read_text(encoding="utf-8").splitlines())


def well_known(name: str) -> bool:
    """Whether every reader of business news takes the name for a company's: `Hitachi`, `Eli Lilly`."""
    return name in _names("companies.txt")


def town(name: str) -> bool:
    """Whether the name is one of a town or region of the gazetteer, which may be a surname or a brand too: `Eldoret`, `Saarland`."""
    return name in _names("gazetteer.txt") or name in _unaccented_towns()


@cache
def _unaccented_towns() -> frozenset[str]:
    """The towns of the gazetteer as papers print them without their accents: `Jonkoping`, `Malmo`; what is then a word (`Falcon`) or a first name is none."""
    bare = ("".join(char for char in unicodedata.normalize("NFKD", name) if not unicodedata.combining(char)) for name in _names("gazetteer.txt") if not name.isascii())
    return frozenset(name for name in bare if len(name) > 3 and not ordinary(name) and not _given(name))


@cache
def peoples() -> dict[str, str]:
    """A nationality or language in lower case → the country's name, or empty."""
    languages = json.loads((_DATA / "places.json").read_text(encoding="utf-8"))["languages"]
    return {language.casefold(): "" for language in languages if language.casefold() not in _ORDINARY_LANGUAGES} | _PEOPLE


_ORDINARY_LANGUAGES = {"ga", "ewe", "fang", "manx", "twi"}

_NEWS = frozenset(
    """goer chipmaker carmaker automaker drugmaker planemaker steelmaker shipbuilder shipmaker healthcare fintech edtech biotech cybersecurity smartphone startup startups blockchain crypto unicorn
    semiconductor semiconductors photovoltaic renewables broadband datacentre datacenter battery batteries chatbot chatbots e-commerce ecommerce online app apps insurtech proptech policymakers lawmakers
    bondholders shareholders stakeholders investors analysts regulators economists lenders insurers retailers builders carmakers chipmakers automakers lawmaker offshore onshore decarbonisation decarbonization
    digitalisation digitalization electrification""".split()
)


@lru_cache(maxsize=1 << 14)
def ordinary(word: str) -> bool:
    """Whether the word, its case aside, is an ordinary English one: `Shares`, `Apple`; not `Kakao`."""
    low = word.casefold()
    if "-" in low.strip("-"):
        return all(part in _PREFIXES or ordinary(part) for part in low.split("-"))
    return not low or low in FUNCTION or low in CALENDAR or any(form in _lines("english.txt") or form in _NEWS for form in (low, *_singulars(low), _derived_from(low), _agent(low), *_pasts(low)))


_PREFIXES = frozenset("pre non anti multi semi mid co ex sub micro mini macro intra inter ultra bi tri quasi neo pseudo eco agri geo bio".split())
"""What a hyphen joins to an ordinary word: `Pre-tax`, `Non-interest`."""
_GOODS = re.compile(r"(?:ware|wear|goods)s?$")
"""The last part of a compound of two words that says what is sold: `homeware`, `menswear`; not `Delaware`."""


_SHORT_GIVEN = frozenset("Nick Rob Will Chuck Rich Dick Matt Lance Penny Art Bob Pat Nat Cliff Drew Wade Clay Dale Heath Hugh Russ Skip".split())
"""First names that English counts as words too often for the table."""


def _singulars(low: str) -> tuple[str, ...]:
    """What a long plural may be the plural of: `redundancies`, `denials`, `mattresses`."""
    if len(low) < 7 or not low.endswith("s") or low.endswith("ss"):
        return ()
    return (f"{low[:-3]}y",) if low.endswith("ies") else (low[:-1], low[:-2]) if low.endswith(("ses", "shes", "ches", "xes", "zes")) else (low[:-1],)


def _pasts(low: str) -> tuple[str, ...]:
    """What a long word in -ed may come from: `tiered` from `tier`; no first name (`Rashed`)."""
    return (low[:-1], low[:-2]) if len(low) > 5 and low.endswith("ed") and not _given(low.capitalize()) else ()


_NEGATED = re.compile(r"(?:un|non|re|de|dis|mis|pre|over|under|inter|multi|counter|sub|co)(?=\w{4,}(?:ed|ing|able|ible|ly|tion|tions|ial|ical|ful|ive|ment|ments|ance)$)")


def _derived_from(low: str) -> str:
    """What a derived word comes from, or empty: `unaudited` from `audited`, `refinancing` from `financing`."""
    lead = _NEGATED.match(low)
    return low[lead.end() :] if lead else ""


_AGENT = re.compile(r"(?:maker|lender|people|person|holder|worker|owner|builder|grower|goer|keeper|seller|buyer|player|watcher|runner|woman|women|men)s?$")


def _agent(low: str) -> str:
    """The last part of a compound of two words that says what someone does: `steelworkers`, `chipmaker`; not `Xiamen`."""
    part = _AGENT.search(low) or _GOODS.search(low)
    of_two = part and (low[: part.start()] in _lines("english.txt") or part[0] != "men" and part.start() > 2)
    return part[0].removesuffix("s") if part and of_two else ""


def given_name(word: str) -> bool:
    """Whether the word is a first name of the tables, or two of them: `Roland`, `Priya`, `Jean-Baptiste`."""
    return any(_given(form) for form in (word, _plain(word))) or "-" in word and all(map(_given, _plain(word).split("-")))


def _given(word: str) -> bool:
    return word in _lines("given.txt") or word in _lines("given_more.txt") or word in _SHORT_GIVEN


@cache
def _plain(word: str) -> str:
    """The word without its accents: `Göran` is in the table as `Goran`."""
    return "".join(char for char in unicodedata.normalize("NFKD", word) if not unicodedata.combining(char))


def function(word: str) -> bool:
    return word.casefold() in FUNCTION


@lru_cache(maxsize=1 << 14)
def calendar(word: str) -> bool:
    """Whether the word is a day or month, or some of them: `Friday`, `April-June`."""
    return all(part in CALENDAR for part in word.casefold().rstrip(".").split("-"))
