"""Names: what is one, of which kind, and which forms are one entity."""

from __future__ import annotations

import json
import time

import pytest

from draft.make_tables import DATA, places
from draft.reading import NONE, drafted, named, small
from generator.draft.names.names import names
from generator.draft.names.titles import titles_in
from generator.draft.reading.text import read_text

ROWS = [  # sentence; each name that is expected, with its kind
    # titles and roles
    ("Orvane Chief Executive Petra Lindqvist said profits would rise.", "Orvane company", "Petra Lindqvist person"),
    ("Orvane's finance chief, Petra Lindqvist, resigned on Monday.", "Orvane company", "Petra Lindqvist person"),
    ("Petra Lindqvist, chairwoman of Orvane, opened the plant.", "Orvane company", "Petra Lindqvist person"),
    ("Mr Dhesi told the court that he was innocent.", "Dhesi person"),
    ("Finance Minister Ananya Barua presented the budget.", "Ananya Barua person"),
    ("Analyst Tom Whitby of Carrow Research cut his rating.", "Tom Whitby person", "Carrow Research company"),
    ("US President Harlan Voss met the leaders.", "United States|US place", "Harlan Voss person"),
    # persons by their shape
    ("The lawsuit names S. Venkatagiri as a defendant.", "S. Venkatagiri person"),
    ("Bae Hyun-woo will lead the new team.", "Bae Hyun-woo person"),
    ("A letter by Maria van der Hoek was read out.", "Maria van der Hoek person"),
    ("Kim Do-yeon joined in 2019, and Kim left in 2022.", "Kim person"),
    # companies
    ("Shares of Brindlow rose 4%.", "Brindlow company"),
    ("The chipmaker Askerra plans a plant.", "Askerra company"),
    ("Askerra, a chipmaker based in Leeds, plans a plant.", "Askerra company", "Leeds place"),
    ("Brindlow (NYSE: BRW) bought Tessup Industries.", "Brindlow company", "Tessup Industries company"),
    ("Hanul Display (034220.KS) will cut output.", "Hanul Display company"),
    ("Oystergate Oyj and Lumo A/S will merge.", "Oystergate company", "Lumo company"),
    ("The lawyers of Crane & Marsh signed it.", "Crane & Marsh company"),
    ("The firm sold its stake in Quern Biosciences.", "Quern Biosciences company"),
    ("3M and eBay are suing the state, xAI said.", "3M company", "eBay company", "xAI company"),
    # institutions
    ("The Bank of Korea kept its rate.", "Bank of Korea institution"),
    ("The Competition and Markets Authority opened a case.", "Competition and Markets Authority institution"),
    ("The Ministry of Trade and Industry of the country objected.", "Ministry of Trade and Industry institution"),
    ("The Securities and Exchange Board of India fined him.", "Securities and Exchange Board of India institution"),
    ("She teaches at the University of Grenholm.", "University of Grenholm institution"),
    ("The Federal Trade Commission (FTC) sued. The FTC wants a fine.", "FTC institution"),
    ("The Marlow Herald reported the sale.", "Marlow Herald institution"),
    ("The South Korean government plans to help.", "South Korean government institution"),
    # places
    ("The Seoul-based company has a plant in Pune.", "Seoul place", "Pune place"),
    ("It opened an office in Trollenau, Germany.", "Trollenau place", "Germany place"),
    # more evidence: where it stands, what owns it, who speaks
    ("“The payout is fine,” said Tokiya Harumasa at Asagi Securities.", "Tokiya Harumasa person", "Asagi Securities company"),
    ("The insurer named Hallon Strick as its chief executive.", "Hallon Strick person"),
    ("The suit against Anilo Desh-Kumare was dropped.", "Anilo Desh-Kumare person"),
    ("A lawyer for Hollis Vane declined to comment. Hollis Vane Lending is the lender.", "Hollis Vane company"),
    ("Analysts spoke with Hyunmo Dockyard, Prime Minister Petra Lindqvist said.", "Petra Lindqvist person", "Hyunmo Dockyard company"),
    ("Its brands include Lago Clarito and Vieja Torrija.", "Lago Clarito product", "Vieja Torrija product"),
    ("Hospitals will install the SentryCot™ platform.", "SentryCot product"),
    ("Sales of Quill Vault, its encrypted product, rose.", "Quill Vault product"),
    ("It sold nine of its Tern 40 vessels.", "Tern 40 product"),
    ("Production would move to Gyorvar in Hungary.", "Gyorvar place", "Hungary place"),
    ("The plan was backed by Lochmoor councillors.", "Lochmoor place"),
    ("The boats sail from Eldoret.", "Eldoret place"),
    ("The Saarland plant is old.", "Saarland place"),
    ("The letter, seen by the Nairobi Ledger, is short.", "Nairobi Ledger institution"),
    ("A trade paper, Hull & Rudder, has the story.", "Hull & Rudder institution"),
    ("Rheinpost had reported on Thursday, citing a paper, that jobs would go.", "Rheinpost institution"),
    ("Sabatrade's local president was angry.", "Sabatrade institution"),
    ("Consovia opened a probe in June.", "Consovia institution"),
    # bodies in other words and languages
    ("The regulator, Agência Nacional de Energia Solar, known as Anesol, agreed.", "Anesol institution"),
    ("Grupo Ibarreta-Weil dropped out. Ibarreta-Weil did not say why.", "Ibarreta-Weil company"),
    ("Metallbund called it a declaration of war.", "Metallbund institution"),
    ("Cervecería del Bajón, S.A.B. de C.V. rose.", "Cervecería del Bajón company"),
    ("The Central Bank of Kenya blocked it.", "Central Bank of Kenya institution"),
    ("Statistics Canada says that sales fell.", "Statistics Canada institution"),
    ("The ministry of mines and energy put it at 5 million.", "ministry of mines and energy institution"),
    ("The Ministry of Trade, Industry and Energy agreed.", "Ministry of Trade, Industry and Energy institution"),
    ("In December the Maritime and Coastguard Agency ordered changes.", "Maritime and Coastguard Agency institution"),
    ("The Senate Committee on Banking met.", "Senate Committee on Banking institution"),
    ("It has clearance from the U.S. Food and Drug Administration.", "U.S. Food and Drug Administration institution"),
    ("Campaigners from Save Our Ponds were gutted.", "Save Our Ponds institution"),
    ("The Alder Securities Investment Trust and the Baobab Frontier Fund rose.", "Alder Securities Investment Trust company", "Baobab Frontier Fund company"),
    ("MUMBAI: Microlender Vridhana Grameen Finance Ltd has a nod.", "Vridhana Grameen Finance company"),
    ("The rent was halved by Prairie Sun Properties.", "Prairie Sun Properties company"),
    ("The units are in Trinidad and Tobago.", "Trinidad and Tobago place"),
    ("Port Marling declined to comment.", "Port Marling company"),
    ("Its rival dataLoom and 7Kinder bid too.", "dataLoom company", "7Kinder company"),
    ("A Marland Tech hydrologist, Toraval Kumarsam, was there.", "Toraval Kumarsam person"),
    ("The Texas developer Crowlen Meade built it.", "Crowlen Meade company", "Texas place"),
    ("Edmo Thringe KC, defending, was brief.", "Edmo Thringe person"),
    ("It was rebuilt by Toyota and the Eli Lilly fund.", "Toyota company"),
    ("Ex-Bancorel trader Ann Roe was there, and an Ethiopian-born tycoon.", "Bancorel company", "Ann Roe person"),
    ("He must not leave Greater London.", "Greater London place"),
    ("The site is south of Bremonde.", "Bremonde place"),
    ("The drug is a rival to Novo Nordisk's Wegoril.", "Novo Nordisk company", "Wegoril product"),
    ("The Land, Transport and Tourism Ministry agreed.", "Land, Transport and Tourism Ministry institution"),
    ("Aviation Monthly reported the sale.", "Aviation Monthly institution"),
    ("The company was founded by Abel Lindenbau.", "Abel Lindenbau person"),
    # parts of a name that look like its end
    ("The report in the Heron City Post was short.", "Heron City Post institution"),
    ("Jöran af Eklund, who runs it, agreed.", "Jöran af Eklund person"),
    ("The Autorité de la concurrence had fined it.", "Autorité de la concurrence institution"),
    ("Statkontoret for havn, the licensing office, agreed.", "Statkontoret for havn institution"),
    ("The Norwegian Environment Agency objects.", "Norwegian Environment Agency institution"),
    ("First Growers of Callow, the bank that holds the loan, left.", "First Growers of Callow company"),
    ("The Union of Shaft and Quarry Workers is angry.", "Union of Shaft and Quarry Workers institution"),
    ("The holding company, Aldena y Hijos, sold out.", "Aldena y Hijos company"),
    ("It has plants in Aichi prefecture and Thailand.", "Aichi prefecture place", "Thailand place"),
    ("Mayor of London Sadir Kharn was there.", "London place", "Sadir Kharn person"),
    ("It is rated by Moody's and Ferrow Ratings.", "Moody's company", "Ferrow Ratings company"),
    # kinds that a neighbour only seems to tell
    ("El Pregonal, a newspaper, wrote that it was for sale.", "El Pregonal institution"),
    ("The Mill Hands, who represent most of the staff, want more.", "Mill Hands institution"),
    ("The plant will shut, owner Lorrel Prawitt told employees.", "Lorrel Prawitt person"),
    ("Talik Benwold of broker Ferrowby Tyle was pleased.", "Talik Benwold person", "Ferrowby Tyle company"),
    ("The broker is told by Nick Pappadel of Hulme & Pryce, the Sydney broker, to wait.", "Hulme & Pryce company"),
    ("The carrier orders 64 Aerovane jets.", "Aerovane company"),
    ("It sold its Chilean arm, Luz del Surco, to a rival.", "Luz del Surco company"),
    ("The South African Reserve Bank kept its rate.", "South African Reserve Bank institution"),
    ("It is listed on Borsa Ankora.", "Borsa Ankora institution"),
    ("The merger of Air Borel-KLX was off.", "Air Borel-KLX company"),
    ("Justice Emma Radcliffe ruled for it.", "Emma Radcliffe person"),
    ("Unidor Local 1044 voted to strike.", "Unidor Local 1044 institution"),
    ("Lena Brandvold, formerly of Unilever, as chief of marketing, is new.", "Unilever company"),
    # products
    ("Its chatbot Fennick answers questions.", "Fennick product"),
    ("The company unveiled the Corvus X9 on Monday.", "Corvus X9 product"),
]


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row[0][:40])
def test_a_name_has_its_kind(row: tuple[str, ...]) -> None:
    """What stands around a new name, or in it, tells what it is."""
    found = drafted(f"The news came on Tuesday and it is this. {row[0]}")
    got = {form: name.kind for name in found.names for form in name.forms}
    for expected in row[1:]:
        forms, _, kind = expected.rpartition(" ")
        assert kind in {got.get(form) for form in forms.split("|")}, got


@pytest.mark.parametrize("sentence", [
    "Shares rose on Tuesday.", "When asked, nobody spoke about it.", "The Japanese are buying in May and on Friday.", "Revenue grew while Korean demand fell.", "I'm sure that AI and IT will help the GDP.",
    "It cost EUR240 or VND5.86 and SEK 420m in the April-June quarter.", "It is US$234 million, or Sh6.4 billion.", "Most of them are in the West.", "The call is at 8:30 a.m. Eastern Time.", "The MPs met.", "The FTSE 250 and the Nikkei 225 fell.",
    "The Federal Competition Law says so.", "(END)", "Analysts said that sales would rise.", "However, the CEO left.", "Last month was good for the industry.", "Inflation was the worry of the week.",
    "It is worth NKr9bn, or R61.20 a share.", "Redundancies are not planned.", "Denials are cheap.", "- Proceeds to fund the trial", "(LEAD)", "The call is at 15:40 CEST.", "Spokespeople were not there.",
])  # fmt: skip
def test_ordinary_words_are_no_names(sentence: str) -> None:
    """A capital at the beginning, a month, a nationality or general initials name no one."""
    assert [name.text for name in drafted(f"It is the news of the day for all of us. {sentence}").names if name.kind != "unnamed"] == []


@pytest.mark.parametrize(("article", "forms"), [
    ("SoftHarbour Group Corp. rose. SoftHarbour is a lender.", ("SoftHarbour Group", "SoftHarbour")),
    ("Chief Executive Roland Tasch left. Tasch was liked, and Mr Tasch knew it.", ("Roland Tasch", "Tasch")),
    ("Chairman Lee Seo-jun spoke. Lee then went home.", ("Lee Seo-jun", "Lee")),
    ("The Tidal Rivers Authority (TRA) was set up. The TRA has a board.", ("Tidal Rivers Authority", "TRA")),
    ("Ravel Chemicals rose. RAVEL CHEMICALS IS A BUYER OF IT", ("Ravel Chemicals", "RAVEL CHEMICALS")),
    ("It is big in the United States. The US is a market, and the U.S. grows.", ("United States", "US", "U.S.")),
    ("The Bank of Japan met. The BOJ kept its rate.", ("Bank of Japan", "BOJ")),
    ("The Federal Reserve met. The Fed kept its rate.", ("Federal Reserve", "Fed")),
    ("The U.S. Food and Drug Administration (FDA) met. The FDA agreed.", ("U.S. Food and Drug Administration", "FDA")),
    ("President Okuyama Renjiro spoke. Okuyama smiled at it.", ("Okuyama Renjiro", "Okuyama")),
    ("CEO Jean Le Guilloux, 58, spoke. Le Guilloux then left.", ("Jean Le Guilloux", "Le Guilloux")),
    ("Hollis Vane Lending paid. The lawyer for Hollis Vane left.", ("Hollis Vane Lending", "Hollis Vane")),
    ("The firm sells the TidyBot 2 at last. A TidyBot burned.", ("TidyBot 2", "TidyBot")),
    ("It is in Boulder, Colo., and the rest of Colorado.", ("Colo", "Colorado")),
    ("Aubrel-Lenot rose. The deal lifts Aubrel and its debt.", ("Aubrel-Lenot", "Aubrel")),
    ("Harbottel’s of York rose. Harbottel’s, which has 47 shops, is a chain. Sales of Harbottel rose.", ("Harbottel’s", "Harbottel")),
    ("Its rival Épicerie Boivel left. It owns 12 percent of Boivel.", ("Épicerie Boivel", "Boivel")),
    ("The property group Lantern Cove denied it. Lantern Cove Properties was silent.", ("Lantern Cove Properties", "Lantern Cove")),
    ("It is in Salem, Mass., and the rest of Massachusetts.", ("Mass", "Massachusetts")),
    ("Zelmark and Korpon Join Forces On New Plant\n\nZelmark said it would work with Korpon.", ("Zelmark",)),
])  # fmt: skip
def test_the_forms_of_a_name_are_one_entity(article: str, forms: tuple[str, ...]) -> None:
    """Later short forms, surnames, initials in brackets and other spellings are mentions of the same entity."""
    found = named(drafted(f"It is the news of the day. {article}" if "\n" not in article else article), forms[0])
    assert found is not None and set(forms) <= set(found.forms)


def test_the_registry_knows_whole_names_only() -> None:
    """An alias inside a longer name is no mention; weak names never match; former names and names in small letters do."""
    found = drafted("The Zelkova Foods Ltd plant uses tidal memory. Zelkova and Old Zelk rose, Zed fell. The Zelkova Research Centre did not, said Mira Oduya of Harbour Watch.", small())
    known = {name.slug: set(name.forms) for name in found.names if not name.new}
    assert known.keys() == {"zelkova-foods", "zelkova-group", "tidal-memory", "mira-oduya", "harbour-watch"}
    assert known["zelkova-group"] == {"Zelkova", "Old Zelk"}
    assert {name.slug for name in found.names if name.new} >= {"zelkova-research-centre", "zed"}


def test_a_name_of_two_entries_is_left_to_a_person() -> None:
    """Two companies that are called Tern: neither is chosen."""
    assert all(name.new for name in drafted("The chipmaker Tern rose on the news of it.", small()).names)


def test_new_slugs_are_free_and_unlike() -> None:
    """A new name never gets the slug of an entry or of another name."""
    found = drafted("The company Mira-Oduya Corp and the actor, Łukasz Żak, went to Żak. The lender Tern rose.", small())
    slugs = [name.slug for name in found.names]
    assert len(slugs) == len(set(slugs)) and not {name.slug for name in found.names if name.new} & set(small().entities)


def test_a_person_has_the_printed_title_and_its_body() -> None:
    """`Chung Shina, CEO of Kakao` becomes a role of the sheet."""
    found = drafted("The deal was good for all. Alma Reyes, chief executive of Tessup Industries, said so. So did Orvane Chairman Otto Brandt.")
    assert [(name.text, name.title, name.org) for name in found.names if name.kind == "person"] == [("Alma Reyes", "chief executive", "tessup-industries"), ("Otto Brandt", "Chairman", "orvane")]


@pytest.mark.parametrize(("text", "titles"), [
    ("Chairman and CEO", ["Chairman and CEO"]), ("Union Finance Minister", ["Union Finance Minister"]), ("chief product officer", ["chief product officer"]), ("executive vice president", ["executive vice president"]),
    ("directorship", []), ("leadership", []),
])  # fmt: skip
def test_titles_are_read_whole(text: str, titles: list[str]) -> None:
    """A title is as long as it is printed."""
    assert [text[start:end] for start, end in titles_in(text)] == titles


def test_the_places_are_those_of_cldr_and_the_time_zones() -> None:
    """The committed table is what its script makes; a city that the time zone database has gained since may be missing."""
    made, committed = json.loads(places()), json.loads((DATA / "places.json").read_text(encoding="utf-8"))
    assert made["territories"] == committed["territories"] and made["languages"] == committed["languages"]
    assert set(committed["cities"]) - set(made["cities"]) <= {"Kyiv"} and len(committed["cities"]) > 300


@pytest.mark.parametrize("file", ["english.txt", "given.txt", "given_more.txt", "gazetteer.txt", "companies.txt"])
def test_word_lists_are_sorted_and_unique(file: str) -> None:
    """The tables are in the form in which their script writes them."""
    words = (DATA / file).read_text(encoding="utf-8").splitlines()
    assert words == sorted(set(words)) and all(words)
    assert file in ("gazetteer.txt", "companies.txt") or all(word.isascii() and word.isalpha() for word in words)


def test_time_grows_with_the_number_of_names() -> None:
    """Four times as many new names of one family take not nearly sixteen times as long."""

    def seconds(count: int) -> float:
        text = "\n\n".join(f"The firm Orvane {chr(65 + n % 26)}{chr(97 + n // 26 % 26)}{chr(97 + n // 676)}sel said that Anna {chr(65 + n % 26)}{chr(97 + n // 26 % 26)}ko had left it for the day." for n in range(count))
        begun = time.perf_counter()
        names(read_text(text.encode()), NONE)
        return time.perf_counter() - begun

    seconds(20)
    assert seconds(800) < 9 * seconds(200)
