"""What the words of a name say about its kind: legal forms, head nouns, bodies that every reader knows."""

from __future__ import annotations

import re

LEGAL = re.compile(
    r"(?:,?(?: (?:&|and)(?= Co\b))? (?:S\.A\.B\. de C\.V|S\.A\. de C\.V|SAB? de CV|S\.A\.S|Cie|Inc|Incorporated|Corp|Corporation|Co|Company|Ltd|Limited|LLC|LLP|LP|Plc|PLC|plc|AG|GmbH|KG|SE|SA|S\.A|SAS|SpA|S\.p\.A|NV|N\.V|N\.A|F\.S\.B|BV|B\.V|AB|ASA|AS|A/S|Oyj|Oy|KK|K\.K|Pte|Pty|Pvt|Private|Bhd|Berhad|Tbk|JSC|PJSC|KGaA|"
    r"Co Ltd|Co\., Ltd|Sdn Bhd|SARL|Srl|S\.A\.B|de C\.V|Ltda)\b\.?)+$"
)
"""Legal forms at the end of a name; what stands before them is the name."""

SONS = re.compile(r"Hijos?|Hermanos|Hnos|Filhos?|Irmãos|Fils|Frères|Figli|Fratelli|Söhne|Sohn|Sønn(?:er)?|Søn(?:ner)?|Söner|Cía|Cia|Cie|Asociados|Associés|Partner")
"""The family that stands behind a firm's name: `Aldena y Hijos`."""

_COMPANY = """group holdings holding bank banks bancorp airlines airways airline air motors motor energy pharma pharmaceuticals pharmaceutical therapeutics biosciences biologics biotech technologies technology systems capital partners
    electronics electric industries international enterprises ventures labs laboratories solutions networks studios entertainment pictures records media foods beverages brands stores supermarkets
    steel metals mining minerals petroleum oil gas power utilities water telecom telecommunications communications mobile wireless software semiconductor semiconductors micro devices robotics aerospace aviation
    shipping logistics express freight railways rail transport automotive auto tyres tires chemicals chemical materials cement construction engineering builders homes properties realty estates reit
    insurance assurance life financial finance securities investments investment asset advisors advisers management managers equity credit payments pay cards wealth fintech consulting consultancy fund funds railway tramways ferries cruises fuels fuel lighting ceramics timber seafood meats sugar tea coffee restaurants pubs leisure clinics learning staffing recruitment satellites space orbital drones
    mills garments fibre fiber broadband hosting intelligence research insights ratings dynamics growth advisory associates terminals dredging haulage trucking delivery kitchens bakeries drinks spirits wines eyewear optical dental defence defense security
    hotels hotel resorts travel health healthcare hospitals medical diagnostics biotechnologies instruments machinery machines tools works partnership heavy shipbuilding display innovation innovations sdi sds hynix
    renewables solar wind nuclear batteries battery games gaming interactive retail fashion jewellery cosmetics apparel sportswear breweries brewing distillers tobacco dairy farms seeds agro
    corp co ltd inc plc company corporation cloud data cables wire paper packaging glass plastics textiles fabrics infra infrastructure ports airport airports airlines analytics digital cells sensors robots toys furniture bakery cinemas theatres brothers sons outfitters optics photonics genomics sciences bio pumps valves engines turbines graphics memory computing trading commodities markets
    traders shares broking brokers lending savings mortgage leasing rentals mobility motorcycles bikes cars trucks marine offshore drilling exploration resources lithium copper gold silver zinc aluminium aluminum iron
    creamery creameries dairies tannery tanneries distillery distilleries brewers weavers spinners refinery refineries smelters foundry foundries forge shipyard shipyards dockyard dockyards garages nurseries orchards plantations
    vineyards ranches poultry hatcheries butchers bakers grocers chemists opticians couriers removals coaches carpets flooring beds mattresses tiles bricks quarries aggregates asphalt paints coatings inks dyes resins polymers rubber
    aircraft knitwear hosiery footwear shoes leather denim cutlery crockery confectionery chocolates sweets biscuits snacks sauces spices soaps detergents toiletries candles watches clocks pens""".split()
_PUBLIC = """ministry department commission authority agency court treasury parliament senate congress council office bureau government administration police army navy force assembly
    cabinet house board inspectorate directorate secretariat tribunal legislature customs constabulary regulator embassy reserve panel ombudsman chancellery service constabulary""".split()
_OUTLET = """times post news herald journal newspaper daily tribune guardian telegraph chronicle gazette broadcasting observer mail express mirror standard weekly magazine press inquirer dispatch examiner banner statesman ledger review record register nation monitor citizen advertiser enquirer insider digest tidings reporter
    sentinel ilbo shimbun sinmun hindu today television tv radio wire bulletin courier argus echo star sun globe mint monthly shimpo sinbo newsletter clarion packet correspondent messenger intelligencer bugle recorder informer""".split()
_OTHER = """university institute association union foundation society federation league club party college school academy confederation alliance chamber forum museum church brotherhood fellowship trust friends consortium centre center
    committee guild campaign organisation organization coalition network charity clinic theatre theater opera orchestra gallery library tribe tribes diocese archdiocese synod unit branch chapter lodge plan scheme initiative programme hospital laboratory observatory think-tank associations unions federations""".split()
_PLACE = "river street county province island islands city valley bay port district region peninsula lake sea ocean mountain mountains avenue road square park airport hills highlands lowlands borders midlands moor glen fjord desert coast stadium arena isle isles loch forest delta basin plateau canal strait gulf prefecture state zone bridge tunnel dam".split()
_PRODUCT = "app chatbot platform assistant phone smartphone tablet console browser vaccine jet model series edition".split()

SHOPS = frozenset(
    """bakery bakeries kitchen kitchens yard pizza pizzeria diner diners farm farms cafe cafes bar bars shop store stores supermarket supermarkets market markets garage garages brewery breweries foods pies burgers coffee chicken
    restaurant restaurants hotel hotels gym gyms books pub pubs deli grill butchers pharmacy hardware nursery gardens creamery winery dairy ice-cream donuts doughnuts sandwiches tacos noodles jam jams preserves pickles sauces sweets chocolates biscuits snacks soups cakes meats seafood wines ales cider tea teas toys shoes fashions carpets furniture tyres tools""".split()
)
"""What stands behind an owner's name in a shop's: `Bentley's Bakery`."""

HEADS: dict[str, tuple[str, str]] = {
    **dict.fromkeys(_PLACE, ("place", "")), **dict.fromkeys(_PRODUCT, ("product", "")), **dict.fromkeys(_COMPANY, ("company", "")), **dict.fromkeys(_OTHER, ("institution", "other")),
    **dict.fromkeys(_PUBLIC, ("institution", "public-body")),
}  # fmt: skip
PAIRS: dict[str, tuple[str, str]] = {
    pair: kind
    for kind, pairs in {
        ("company", ""): "family office|trading house|publishing house|fashion house|auction house|law firm|investment trust|trust bank|trust company|power partners|steel works|shipping lines|bus lines|air lines|cruise line|truck lines|brewing company|power company|press group|media network|news corp|building society|credit union|data centre|data center|data centers|research centre|medical centers|service group",
        ("institution", "public-body"): "development bank|deposit insurance|insurance commission|import bank|export-import bank|exim bank|investment bank of|land bank of|stock exchange|climate fund|monetary fund|development fund|relief fund|population fund|sovereign fund|wealth fund|press office|statistics office|patent office|health service|central bank",
        ("institution", "other"): "retirement system|employees federation|teachers union|workers union|medical association|bar association",
        ("place", ""): "industrial park|business park|science park|wind farm|solar farm|wind park|solar park|power station|power plant|shopping centre|shopping center|free zone|economic zone|industrial estate|industrial zone|industrial area|oil field|gas field|railway station|export terminal|refinery complex",
    }.items()
    for pair in pairs.split("|")
}  # fmt: skip
"""Two words at the end of a name that together say another thing than the last alone: `Solberg Family Office`, `Samarra Development Bank`."""
UNSURE_HEADS = frozenset("organization organisation trust club laboratory centre center network initiative programme plan scheme house unit service park valley bay island islands theatre theater library gallery stadium arena school college airport port square road avenue alliance party friends series edition model branch chapter lodge".split()) | frozenset(_PLACE)
"""Heads of names of several kinds: never sure by themselves."""
OUTLET_HEADS = frozenset(_OUTLET)
"""Sure only with an article before them or with a verb of reporting; `express` and `mail` are companies' heads too."""

OF_HEADS = frozenset(
    """guild brotherhood cape friends bay sea congress council bank ministry department university institute house board bureau court chamber office council college school academy department association federation confederation
    society club union league party corporation administration organisation organization committee commission centre center fund foundation museum church republic kingdom isle gulf strait state city province bank securities
    registrar comptroller exchange food competition campaign coalition alliance chamber institution panel task-force confederation port house bank lloyd's lloyds directorate directorate-general secretary-general authority agency government army parliament reserve ombudsman faculty order city exchange commissioners""".split()
)
"""After these an `of` or `for` goes on with the name: `Bank of Korea`, `Office for National Statistics`."""

_LEADS = {
    ("institution", "public-body"): """Agência Agencia Agence Agenzia Autorité Autoridad Autoridade Autorità Ministerio Ministério Ministère Ministero Bundesministerium Comisión Comissão Commissione Conselho Consejo Conseil Consiglio Tribunal
        Superintendencia Superintendência Secretaría Secretaria Cámara Câmara Prefeitura Ayuntamiento Departamento Dirección Direção Direction Bundesamt Bundesagentur Defensoría Fiscalía Procuraduría Contraloría Alcaldía Policía Senado Congreso Asamblea Assemblée Sénat Corte Cour Caisse Guardia Guarda Polizia Policia Carabinieri Ministerstwo Ministerstvo Urząd Úřad Narodowy Narodowe Národní Sąd Inspektorat Finanstilsynet Rechtbank Gerechtshof""",
    ("institution", "other"): "Universidad Universidade Università Université Universität Instituto Istituto Sindicato Sindicat Syndicat Confederación Confederação Federación Federação Fédération Confindustria Borsa Bolsa Bourse Börse Beurs Asociación Associação Associazione Fundación Fundação Fondazione Hospital Clínica Colegio Politecnico Politécnico Politécnica École Ecole Hochschule Universiteit Uniwersytet Univerzita Instytut Związek Svaz Stowarzyszenie Stichting Stiftung Verein Verband Gewerkschaft",
    ("institution", "outlet"): "Folha Jornal Diario Diário Correio Correo Gazeta Gazzetta Gaceta Giornale Corriere Journal Noticias Notícias Echos Tageszeitung Periódico Radio Rádio Dagens",
    ("company", ""): "Grupo Groupe Gruppo Grupa Companhia Compañía Compagnie Empresa Empresas Sociedad Sociedade Société Società Banco Banca Banque Corporación Corporação Industrias Indústrias Energias Minera Cervecería Cementos Aerolíneas Aceros Telefónica Dom Huta Zakłady Zaklady Fabryka Kopalnia Przedsiębiorstwo Spółka Stocznia PT CV Koninklijke Brouwerij Cantieri Officine Fratelli Hermanos Maison Brasserie Cimenterie Ciments Chantiers Laboratoires Laboratorios Hoteles Almacenes Construcciones Transportes Bodegas Viña Usinas Siderúrgica Cimento Cimentos Cementos Frigorífico Sparkasse Volksbank Stadtwerke Brauerei Reederei Bankhaus Autohaus",
}  # fmt: skip
LEADS: dict[str, tuple[str, str]] = {word: kind for kind, words in _LEADS.items() for word in words.split()}
"""First words of names in Romance and Germanic languages that say what is named: `Agência Nacional de Energia`, `Banco Verde`."""
ENDINGS = (
    ("outlet", re.compile(r"[A-Z]\w{2,}(?:post|zeitung|blatt|anzeiger|bladet|posten|tidende|presse|kurier)$")),
    ("institution", re.compile(r"[A-Z]\w{2,}(?:bund|verband|amt|ministerium|agentur|gericht|gewerkschaft|kammer|kontoret|styret|tilsynet|direktoratet|nämnden|myndigheten|inspektionen|förbundet|verket|styrelsen)$")),
    ("product", re.compile(r"[A-Z]\w{2,}(?:mab|tinib|parib|ciclib|gliptin|glutide|statin|prazole|cillin|mycin|vastatin|lumab|gene|cept)$")),
    ("company", re.compile(r"[A-Z]\w{2,}(?:werke|bank|banken|bau|bolaget|gruppe|gruppen|konzern|technik|chemie|motoren|metall|stahl|soft|tech|pharm|pharma|cell|corp|net|base|tex|plast|chem|ware|tronics?|logix|lytics|genix|pack|mart|works|gas|agro|kraft|fin|scale)$")),
)
"""Ends of German and Scandinavian compounds, of drugs, and of made-up company names: `Handelspost`, `Metallbund`, `Renzolimab`, `Spintex`."""

_BODIES = {
    "public-body": """European Union|EU|United Nations|UN|U.N.|White House|Pentagon|Kremlin|Federal Reserve|Fed|European Central Bank|ECB|European Commission|European Parliament|Congress|Senate|Commons|Lords|House of Representatives|
        House of Commons|House of Lords|Supreme Court|Securities and Exchange Commission|SEC|Federal Trade Commission|FTC|Federal Communications Commission|FCC|Food and Drug Administration|FDA|FAA|FBI|CIA|NASA|
        Department of Justice|Justice Department|DOJ|Treasury|Commerce Department|State Department|Central Bank|Reserve Bank of India|RBI|SEBI|Sebi|Lok Sabha|Rajya Sabha|NITI Aayog|Bank of England|Bank of Japan|Bank of Korea|
        People's Bank of China|Competition and Markets Authority|CMA|Financial Conduct Authority|FCA|Ofcom|Ofgem|Ofwat|HMRC|NHS|Fair Trade Commission|Financial Services Commission|Financial Supervisory Service|
        National Pension Service|Blue House|Cabinet Office|Home Office|Foreign Office|Downing Street|10 Downing Street|Bundesbank|Bundestag|Bundeskartellamt|Bafin|Eurostat|Office for National Statistics|ONS|IRS|OSHA|EPA|NLRB|NHTSA|
        Competition Commission of India|CCI|Registrar of Companies|RoC|National Company Law Tribunal|NCLT|Enforcement Directorate|Politburo|State Council|National Assembly|Cabinet|Parliament|Whitehall|Capitol Hill|CNES|JAXA|ISRO|ESA|European Space Agency|CNIL|AMF|BaFin|FINMA|Finma|Consob|CNMV|HKMA|ASIC|ACCC|APRA|RBA|RBNZ|BoE|BOJ|PBOC|CSRC|NDRC|KFTC|FSC|FSS|DGCA|TRAI|Trai|IRDAI|NHAI|Anvisa|Anatel|
        Banxico|Cofece|Profeco|Conab|Prudential Regulation Authority|PRA|Banco de España|Banco de México|Banco de Portugal|Banque de France|Environment Agency|Serious Fraud Office|SFO|Ofsted|HSE|Europol|Swissmedic|European Medicines Agency|EMA|CFTC|FDIC|Federal Deposit Insurance|Federal Deposit Insurance Corp.|Federal Deposit Insurance Corporation|FERC|NTSB|CFPB|CDC|USDA|Storting|Riksdag|Folketing|Sejm|Knesset|Duma|State Duma|Verkhovna Rada|Bundesrat|Dáil|Oireachtas|Holyrood|Senedd|Stormont|Althing|Eduskunta|Saeima|Seimas|Riigikogu|Majlis|Dewan Rakyat|Tweede Kamer|Vidhan Sabha|Elysee|Élysée|Elysée|Quirinale|Bundesnetzagentur|Zhongnanhai|Acas|Norges Bank|Riksbank|Sveriges Riksbank|Danmarks Nationalbank|Swiss National Bank|SNB|Banca d'Italia|Bank Indonesia|Bank Negara|Bank Negara Malaysia|Bangko Sentral ng Pilipinas|BSP|NGT|National Green Tribunal|CPCB|FSSAI|NCLAT|EPFO|CBDT|EFCC|NAFDAC|Nafdac|CBN|KRA|FIRS|ATO|ACMA|HMT|DWP|Defra|DVLA|NCA|CRTC|OFAC|USTR|CFIUS|NIH|Citizens Advice|INSEE|Insee|Istat|Destatis|Statistics Canada""",
    "outlet": """Reuters|Bloomberg|Bloomberg News|Associated Press|AP|AFP|Agence France-Presse|Yonhap|Yonhap News Agency|Kyodo|Kyodo News|Nikkei|Nikkei Asia|Xinhua|Caixin|BBC|CNN|CNBC|NBC|CBS|ABC News|Fox News|NPR|ITV|Sky News|Al Jazeera|
        NDTV|Press Trust of India|PA Media|Press Association|Dow Jones Newswires|Financial Times|FT|Wall Street Journal|WSJ|New York Times|Washington Post|Guardian|Economist|Forbes|Fortune|Axios|Politico|Semafor|The Information|TechCrunch|
        The Verge|Wired|Business Insider|Handelsblatt|Der Spiegel|Spiegel|Bild|Le Monde|Les Echos|Le Figaro|El País|Expansión|Corriere della Sera|Il Sole 24 Ore|Globes|Haaretz|Economic Times|Business Standard|Mint|
        Moneycontrol|Hindu|Hindu BusinessLine|Times of India|Indian Express|Hindustan Times|Korea Herald|Korea Times|JoongAng Ilbo|Chosun Ilbo|Dong-A Ilbo|Hankyoreh|Maeil Business Newspaper|Korea Economic Daily|ET Now|South China Morning Post|
        Straits Times|ET|Scotsman|Global Times|China Daily|Asahi Shimbun|Yomiuri Shimbun|Mainichi Shimbun|NHK|KBS|MBC|SBS|PR Newswire|Business Wire|GlobeNewswire|Daily Mail|Daily Telegraph|Telegraph|Sunday Times|Mail on Sunday|Evening Standard|Independent|Observer|Barron's""",
    "other": """NATO|Nato|Europol|Interpol|Eurojust|IMF|International Monetary Fund|World Bank|WTO|World Trade Organization|World Trade Organisation|WHO|World Health Organization|OPEC|Opec|OPEC+|OECD|IEA|International Energy Agency|ASEAN|Asean|BRICS|G7|G20|BSE|NSE|NYSE|JSE|TSX|ASX|SGX|LSE|HKEX|Euronext|Tadawul|Bursa Malaysia|Nasdaq|New York Stock Exchange|London Stock Exchange|World Economic Forum|
        Confederation of British Industry|CBI|TUC|Unite|Unison|Nasscom|FICCI|CII|Red Cross|Greenpeace|Amnesty International|MIT|Harvard|Stanford|Labour|Conservatives|Conservative Party|Labour Party|BJP|Congress Party|UAW|Hamas|Hezbollah|Taliban|
        World Bank Group|Bank for International Settlements|BIS|Asian Development Bank|ADB|European Investment Bank|EIB|EBRD|European Bank for Reconstruction and Development|African Development Bank|AfDB|Afreximbank|Inter-American Development Bank|IDB|International Finance Corporation|IFC|KfW|BNDES|Bpifrance|AIIB|Asian Infrastructure Investment Bank|African Union|ECOWAS|Mercosur|
        GCC|CERN|UNESCO|Unesco|UNHCR|UNCTAD|World Food Programme|RMT|Aslef|GMB|Usdaw|NUJ|IG Metall|Verdi|CGT|CFDT|AFL-CIO|Teamsters|SEIU|SAG-AFTRA|Cosatu|ANC|Tories|Liberal Democrats|Lib Dems|SNP|Institute of Directors|NFU|Unicef|UNICEF|FIFA|UEFA|IATA|SIAM|Wall Street""",
}  # fmt: skip
BODIES: dict[str, str] = {form: kind for kind, forms in _BODIES.items() for form in re.sub(r"\s*\n\s*", "", forms).split("|")}


def bare(name: str) -> str:
    """A name without its legal form: `Acme` of `Acme Corp.`; a public body keeps its own (`Federal Deposit Insurance Corp.`)."""
    return name if name in BODIES else LEGAL.sub("", name) or name


SHORT_BODIES = {"Fed": "Federal Reserve", "Sebi": "Securities and Exchange Board of India", "SEBI": "Securities and Exchange Board of India", "Commons": "House of Commons", "Lords": "House of Lords", "EU": "European Union", "UN": "United Nations", "DOJ": "Justice Department"}
"""Short forms of bodies that are not their initials."""
METONYMS = frozenset({"Wall Street", "Washington", "Beijing", "Brussels", "Whitehall", "Downing Street", "Capitol Hill", "Silicon Valley", "Moscow", "Tokyo", "Seoul", "New Delhi", "Detroit", "Hollywood", "City", "Main Street", "Dalal Street", "Delhi", "Berlin", "Paris"})
"""Seats that stand for those who sit there: `check` when they act."""

EXCHANGES = r"(?:NYSE|NASDAQ|Nasdaq|LSE|AIM|TSX|TSE|TYO|KRX|KOSPI|KOSDAQ|HKEX|SEHK|HKG|BSE|NSE|ASX|SGX|Euronext|XETRA|FWB|SIX|OTC|OTCQB|AMEX|SSE|SZSE|STO|HEL|CPH|OSE|JSE|LON|FRA|EPA|AMS|BIT|BME|ISIN)"
STOCK_CODE = re.compile(rf"^ ?\((?:{EXCHANGES}(?: American| Arca| Paris| Amsterdam)?\s?[:;][^()]{{1,30}}|[A-Z0-9]{{1,6}}\.[A-Z]{{1,3}}|\d{{4,6}}|(?:ticker|stock code):? [^()]{{1,20}})\)")
"""A stock code right behind a name: `(005930.KS)`, `(NYSE: ABC)`."""

STOCK_CODES = re.compile(STOCK_CODE.pattern.removeprefix("^ ?"))
"""Stock codes anywhere: what stands in them names no one."""

NOUN_COMPANY = r"""(?:company|firm|maker|manufacturer|producer|start-?up|giant|lender|bank|insurer|retailer|grocer|supermarket|operator|provider|supplier|developer|builder|carmaker|automaker|chipmaker|drugmaker|shipbuilder|steelmaker|airline|carrier|brewer|miner|utility|conglomerate|chain|distributor|
    consultancy|brokerage|broker|stockbroker|unit|subsidiary|arm|affiliate|rival|competitor|contractor|broadcaster|publisher|platform\ operator|exchange|fund|buyer|group|business|foundry|refiner|explorer|[a-z]+maker|venture\ capital\ firm|law\ firm|private\ equity\ (?:firm|house|group)|(?:fashion|auction|publishing|fund|brokerage)\ house|cement\ maker|telco|network|unicorn|fintech|biotech|
    parent|owner|auditor|consultant|adviser|advisor|publisher|manager|partner|client|customer|tenant|investor|shareholder|spin-?off|joint\ venture)s?""".replace("\n", "").replace("    ", "")
NOUN_PRODUCT = r"(?:app|platform|suite|solution|technology|trial|programme|program|chatbot|assistant|service|drug|medicine|treatment|chip|processor|model|smartphone|handset|card|engine|probe|spacecraft|capsule|launcher|injection|pill|jab|shot|therapy|tablet|capsule|ointment|cereal|detergent|soap|shampoo|toothpaste|perfume|beer|lager|cider|whisky|wine|gin|vodka|rum|soda|drink|snack|sauce|formula|crisp|biscuit|cigarette|vape|toy|watch|sofa|tractor|truck|van|bus|motorcycle|scooter|drone|missile|camera|printer|sunscreen|moisturi[sz]er|lotion|gel|razor|mattress|oven|kettle|fridge|dishwasher|heater|boiler|stove|cooker|bicycle|pram|helmet|inhaler|implant|pacemaker|scanner|protein|compound|molecule|material|alloy|enzyme|seed|fertili[sz]er|pesticide|podcast|series|film|novel|train|locomotive|tram|scheme|ferry|ferries|vessel|ship|tanker|brand|software|system|tool|vaccine|aircraft|jet|plane|car|vehicle|SUV|sedan|saloon|hatchback|coup[eé]|minivan|crossover|roadster|pickup|game|console|robot|browser|search engine|operating system|satellite|rocket|battery|marketplace|website|streaming service|language model|device|headset|tablet|line|range|series)s?"
NOUN_PLACE = r"(?:city|town|village|state|province|county|region|district|port|capital|suburb|island|country|nation)"
NOUN_BODY = r"(?:regulator|watchdog|ministry|agency|authority|central bank|union|lobby(?: group)?|institute|trade body|charity|think tank|university|court|(?:industry|professional|standards) body|(?:advocacy|campaign|pressure|rights|consumer|industry|trade|environmental|protest) group|alliance|coalition|consortium)"
NOUN_OUTLET = r"(?:newsletter|newspaper|(?:radio |television |TV |local )?(?<!power )(?<!gas )(?<!petrol )(?<!railway )(?<!train )(?<!bus )(?<!police )(?<!space )station|paper|tabloid|monthly|weekly|journal|daily|news agency|broadcaster|magazine|newswire|website|news site|news outlet|channel)"
