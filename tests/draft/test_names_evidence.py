"""What stands around a name outweighs its look; capitals of organs, departments and first words name no one; the fullest form is shown."""

from __future__ import annotations

import pytest

from draft.reading import drafted, named
from generator.draft.names.words import given_name, ordinary
from generator.draft.sheet.new_names import new_names

ROWS = [  # sentence; each name that is expected, with its kind
    # a company, whatever its words look like
    ("Dom Aukcyjny Rzeplak, based in the south, was paid.", "Dom Aukcyjny Rzeplak company"),
    ("Marta Tubes, whose shares have halved, was paid.", "Marta Tubes company"),
    ("Bank Zielonek, which lent the money, was paid.", "Bank Zielonek company"),
    ("Bankers at Morgan Treskilian were paid.", "Morgan Treskilian company"),
    ("The firm failed in its bid for Lakshmi Spindra.", "Lakshmi Spindra company"),
    ("The order against Lakshmi Spindutex was stayed.", "Lakshmi Spindutex company"),
    ("A shaft goes to Taeksan Ship Engine in the spring.", "Taeksan Ship Engine company"),
    ("Pepperwyck owner Tandil & Quilter was paid.", "Pepperwyck company"),
    ("It is the firm behind the Brass Pheasantry pub chain.", "Brass Pheasantry company"),
    ("The former minister will chair Magyar Vagonka.", "Magyar Vagonka company"),
    ("The man who owns Rift Haulmen was paid.", "Rift Haulmen company"),
    ("The money came from the Solbergen Family Office.", "Solbergen Family Office company"),
    ("Sales at Bentlam's Bakery rose.", "Bentlam's Bakery company"),
    ("Copper rose. First Karroo Bank must pay.", "First Karroo Bank company"),
    ("It went with Orvane-rival Severin Power.", "Severin Power company"),
    ("The law firm Gilbert Marshal was paid.", "Gilbert Marshal company"),
    ("Yilgarne Star has rejected a scrip bid.", "Yilgarne Star company"),
    ("It is a joint venture called SK Slagg.", "SK Slagg company"),
    ("It was signed by Volta-backed Ridley Parkes.", "Ridley Parkes company"),
    # bodies, outlets, unions
    ("Their union, the Coordination Paysane, was paid.", "Coordination Paysane institution"),
    ("The FSMAB, the country's markets watchdog, was paid.", "FSMAB institution"),
    ("He is the director-general of NAFDEC.", "NAFDEC institution"),
    ("It was paid by the Development Bank of Samarkov.", "Development Bank of Samarkov institution"),
    ("It was paid by the Nigelia Deposit Insurance Corporation.", "Nigelia Deposit Insurance Corporation institution"),
    ("An economist at the Institute for Growth Studies was paid.", "Institute for Growth Studies institution"),
    ("Ofgridd, the energy regulator, was paid.", "Ofgridd institution"),
    ("The agency, known as ANPEK, was paid.", "ANPEK institution"),
    ("It has a licence from Ibamar. Ibamar had rejected the project twice.", "Ibamar institution"),
    ("The Guardia di Finanza searched its office.", "Guardia di Finanza institution"),
    ("The Metal Workers' Branch was paid.", "Metal Workers' Branch institution"),
    ("He went to the Third Commercial Court of Santa Brisa.", "Third Commercial Court of Santa Brisa institution"),
    ("It was good, he told the Hullam Packet.", "Hullam Packet institution"),
    ("The Business Herald of Accra has the news.", "Business Herald of Accra institution"),
    ("It is up to the Department for Levelling Up and Welsh Water.", "Department for Levelling Up institution", "Welsh Water company"),
    # persons
    ("Head of Investor Relations Kaisu Lehtomanen was paid.", "Kaisu Lehtomanen person"),
    ("Commissioner for Transport Bolaje Adesuyan was paid.", "Bolaje Adesuyan person"),
    ("The union's secretary, Dean Hartwelk, was paid.", "Dean Hartwelk person"),
    ("Its chairman, Even Tveitane, was paid.", "Even Tveitane person"),
    ("It is said that Rosalba Teagle has joined as General Counsel.", "Rosalba Teagle person"),
    ("The house named designer Foscara Bellandine artistic director.", "Foscara Bellandine person"),
    ("In the merger Orvane's Juhan Rantala will be CEO.", "Juhan Rantala person"),
    ("It was a fine day. Pier Latchfort, 48, was paid.", "Pier Latchfort person"),
    ("It was Herr Wexkamp who was paid.", "Wexkamp person"),
    ("The counsel for Orrin Lithgau, the founder of a failed crypto exchange, was paid.", "Orrin Lithgau person"),
    ("Oil minister Hayyan al-Ghanim was paid.", "Hayyan al-Ghanim person"),
    ("Mines Minister Chanda Mulwandi was paid.", "Chanda Mulwandi person"),
    # places and products
    ("Ostranja's trade minister was paid.", "Ostranja place"),
    ("The yard delivered the Aurora Nordis to it. It began the recall of Milkfelt Formula.", "Milkfelt Formula product"),
    ("The plant at Sri Citam and the one at Sri City are old.", "Sri City place"),
    ("The well lies off Ponta Negrim.", "Ponta Negrim place"),
    ("The notes are of the Republic of Kartalin.", "Republic of Kartalin place"),
    ("A cure, Renzolimab, was found.", "Renzolimab product"),
    ("The phone, the Lumo Edge 5, went on sale.", "Lumo Edge 5 product"),
    ("The firm is the maker of Summit Fizzle.", "Summit Fizzle product"),
]  # fmt: skip


@pytest.mark.parametrize(("sentence", "wanted"), [(sentence, name) for sentence, *names in ROWS for name in names])
def test_the_english_around_a_name_tells_its_kind(sentence: str, wanted: str) -> None:
    """Titles, appositions, verbs and prepositions tell the kind of a name in whatever language."""
    text, kind = wanted.rsplit(" ", 1)
    found = named(drafted(f"It is the news of the day for all of us. {sentence}"), text)
    assert found is not None and found.kind == kind


@pytest.mark.parametrize("sentence", [
    "Something has to give.", "Unaudited figures are out.", "Whoever buys it must pay.", "Refinancing is under way.", "Shopkeepers are worried.", "Mattresses sold well.", "The Ebitda margin fell.",
    "The Board of Directors met.", "The Annual General Meeting is in May.", "The Audit Committee met twice.", "He is in Business Development.", "He is the vice president, Corporate Strategy.", "Operating Profit rose.",
    "Earnings per Share fell.", "The Supervisory Board agreed.", "A Styrian battery firm is late.",
])  # fmt: skip
def test_organs_departments_and_first_words_name_no_one(sentence: str) -> None:
    """What every company has, and words with a capital only from their place, are no names."""
    assert [name.text for name in drafted(f"It is the news of the day for all of us. {sentence}").names if name.kind != "unnamed"] == []


@pytest.mark.parametrize(("article", "text", "forms"), [
    ("The grocer Larkspeer Provision Co. is late. Larkspeer Provision has stores, and Larkspeer sells.", "Larkspeer Provision Co.", {"Larkspeer Provision", "Larkspeer"}),
    ("It is for Fjordgasse Shipping. The order by Fjordgasse Shipping ASA is big.", "Fjordgasse Shipping ASA", {"Fjordgasse Shipping"}),
    ("Chief Executive Marchettin spoke. Luca Marchettin has a degree.", "Luca Marchettin", {"Marchettin"}),
    ("The US Department of Justice sued. The Justice Department wants a fine.", "US Department of Justice", {"Justice Department"}),
    ("The firm Geumgang Oceanic Industries won. The head of Geumgang Oceanic is glad.", "Geumgang Oceanic Industries", {"Geumgang Oceanic"}),
    ("Delta Rhone, which runs clinics, is owned by it. Delta Rhone's founder left.", "Delta Rhone", {"Delta Rhone"}),
    ("The Federal Cartel Office is late. The Cartel Office has no word.", "Federal Cartel Office", {"Cartel Office"}),
    ("It sued the Nigelia Deposit Insurance Corporation. The NDIC was late.", "Nigelia Deposit Insurance Corporation", {"NDIC"}),
])  # fmt: skip
def test_an_entity_is_shown_in_its_fullest_form(article: str, text: str, forms: set[str]) -> None:
    """With its legal form and the full stop of it; the shorter forms are the same entity."""
    found = named(drafted(f"It is the news of the day for all of us. {article}"), text)
    assert found is not None and found.text == text and forms <= set(found.forms)


@pytest.mark.parametrize(("article", "names"), [
    ("The chain Serundang Bhd and its unit Serundang Agro Sdn Bhd were sued.", {"Serundang Bhd", "Serundang Agro Sdn Bhd"}),
    ("The Hwarang Motors plant is shut. The Hwarang Motors Workers' Union is glad.", {"Hwarang Motors", "Hwarang Motors Workers' Union"}),
    ("It is advised by Jurek Corp. Orvane Inc. Bids are due.", {"Jurek Corp.", "Orvane Inc"}),
    ("The University of Eldmarch and Polytechnic Institute of Savarin agreed.", {"University of Eldmarch", "Polytechnic Institute of Savarin"}),
])  # fmt: skip
def test_two_names_are_two(article: str, names: set[str]) -> None:
    """A subsidiary, a union, the next sentence's or the next body's name is one of its own."""
    assert {name.text.removesuffix(".") for name in drafted(f"It is the news of the day for all of us. {article}").names} >= {name.removesuffix(".") for name in names}


@pytest.mark.parametrize("word", ["unaudited", "refinancing", "steelworkers", "mattresses", "noteholders"])
def test_derived_words_are_ordinary(word: str) -> None:
    """A word that English makes from another is one of it."""
    assert ordinary(word) and ordinary(word.title())


@pytest.mark.parametrize("word", ["Rahul", "Hiroki", "Faisal", "Ngozi", "Jean-Baptiste", "Juha-Pekka", "Olumide", "Sergei"])
def test_first_names_of_the_world_are_known(word: str) -> None:
    """Not only those of Europe and America, and two of them with a hyphen."""
    assert given_name(word)


def test_a_new_entry_is_called_without_its_legal_form() -> None:
    """The site's name is the short one; what is registered stands beside it."""
    lines = "\n".join(new_names(drafted("It is the news of the day for all of us. The grocer Larkspeer Provision Co. is late.")))
    assert "name: Larkspeer Provision\n" in lines and "text: Larkspeer Provision Co., kind: legal" in lines.replace('"', "").replace("'", "")
