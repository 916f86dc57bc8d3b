"""Names as agencies, releases and papers of several countries print them: campaigns, unions, ministries, models, bylines."""

from __future__ import annotations

import time

import pytest

from draft.reading import NONE, drafted, named
from generator.draft.names.names import names
from generator.draft.reading.text import read_text


@pytest.mark.parametrize(("sentence", "wanted"), [  # names and their kinds
    ("Hessel & Brandt, the shipbroker, said rates would fall.", "Hessel & Brandt company"),
    ("Corvel Dyes and Solvents Ltd (CDSL) will buy a mill.", "Corvel Dyes and Solvents Ltd company"),
    ("Pelham Ropes and Cables Pvt Ltd said sales rose.", "Pelham Ropes and Cables Pvt Ltd company"),
    ("It is owned by the Emir of Qarastan.", "Qarastan place"),
    ("Shares of Brandel Paints and Corvel Polymers Ltd fell.", "Brandel Paints company|Corvel Polymers Ltd company"),
    ("The lobby Umoja wa Wakulima said it would appeal.", "Umoja wa Wakulima institution"),
    ("The mill at Bergen op Zoom will close.", "Bergen op Zoom place"),
    ("Margriet van den Berg left the firm.", "Margriet van den Berg person"),
    ("Its members include Bank of the Sandhills and Four Forks Farm Credit.", "Bank of the Sandhills company|Four Forks Farm Credit company"),
    ("The Ministry of Health and Social Security declined to comment.", "Ministry of Health and Social Security institution"),
    ("Grangers & Drovers Trust, N.A. (“G&D”) will lend it. G&D’s parent is small.", "Grangers & Drovers Trust, N.A. company"),
    ("The study was led by the research institute Molvik, based in Bergen.", "Molvik institution"),
    ("“No,” lawyer Peter Okong' Wandera told the court.", "Peter Okong' Wandera person"),
    ("The sovereign fund of Ras Al Nadim has sold its shares.", "Ras Al Nadim place"),
    ("Orvane sold its cinema business, Lantern, to a rival.", "Lantern company"),
    ("Orvane closed its Liege foundry and its Jonkoping office.", "Liege place|Jonkoping place"),
    ("It makes the ageing Rondo hatchback.", "Rondo product"),
    ("It runs on Harrow Stone's Sickle platform. Sickle is new. The Sickle Council, a customer group, meets in May.", "Sickle product|Sickle Council institution"),
    ("Six Rivers, which runs 22 dairies, raised its price.", "Six Rivers company"),
    ("Its clients include 9 Lanterns, a theatre chain.", "9 Lanterns company"),
    ("Sundry, the delivery app, cut its fees.", "Sundry product"),
    ("Lantern, the lender owned by Corbel Partners, froze loans.", "Lantern company|Corbel Partners company"),
    ("A driver surnamed Bao was questioned.", "Bao person"),
    ("Rafiq Adewunmi of Thornbury Capital said the price was fair.", "Rafiq Adewunmi person|Thornbury Capital company"),
    ("M. Suresh Varadan Pillay asked for a vote.", "M. Suresh Varadan Pillay person"),
    ("“It was time,” said its head, Ludo Vaneck.", "Ludo Vaneck person"),
    ("FD Marcus Oyelaran said the loan would be repaid.", "Marcus Oyelaran person"),
    ("Drew Halvorsen-Lee, chief financial officer since 2019, will leave.", "Drew Halvorsen-Lee person"),
    ("Peregrine, the activist fund run by a couple, owns 4%.", "Peregrine company"),
    ("Imre Dohn becomes head of Sabre Lines in Europe in May.", "Imre Dohn person|Sabre Lines company"),
    ("The union, Allied Porters Local 212, plans a strike.", "Allied Porters Local 212 institution"),
    ("The recall covers the Mistral 900 and the Mistral 900 Pro, the agency said.", "Mistral 900 product|Mistral 900 Pro product"),
    ("The National Fund for Rural Electrification and Irrigation lent the sum.", "National Fund for Rural Electrification and Irrigation company"),
    ("Korea's Food and Drug Safety Ministry approved it.", "Food and Drug Safety Ministry institution"),
    ("Clearance by the Japan Fair Trade Commission is expected.", "Japan Fair Trade Commission institution"),
    ("The Swedish Energy Market Inspectorate (EMI) agreed. EMI will publish it.", "EMI institution"),
    ("Several capitals, with The Hague and Oslo at the front, were not pleased.", "The Hague place"),
    ("Customers include a barge operator on the Weser.", "Weser place"),
    ("The beds near King's Lynn were shut.", "King's Lynn place"),
    ("WENDLEBURY'S biggest employer will close its doors.", "WENDLEBURY place"),
    ("Its best bitter Old Ramkin came third.", "Old Ramkin product"),
    ("Nubra launched a browser of its own, Yakko, in March.", "Yakko product"),
    ("Its entry-level Tidal Mini could become dearer.", "Tidal Mini product"),
    ("It has raised cash for Glacier, a $9 billion cluster of servers.", "Glacier product"),
    ("The group launched Frost Ledger, a label that records heat.", "Frost Ledger product"),
    ("She runs the campaign group Free the Severn.", "Free the Severn institution"),
    ("The lobby group Rail Users Europe complained.", "Rail Users Europe institution"),
    ("Loxley leaves the Meridian alliance in March.", "Meridian institution"),
    ("The Dutch foreign ministry was silent.", "Dutch foreign ministry institution"),
    ("Peru's energy ministry regrets the ruling.", "energy ministry institution"),
    ("Maroon Hospitality Trust, which owned the hotel, withdrew.", "Maroon Hospitality Trust company"),
])  # fmt: skip
def test_a_name_is_read_as_it_is_printed(sentence: str, wanted: str) -> None:
    """A name is whole and of its kind."""
    found = drafted(f"The news came on Tuesday and it is this. {sentence}")
    for expected in wanted.split("|"):
        form, _, kind = expected.rpartition(" ")
        name = named(found, form)
        assert name and name.kind == kind, [(name.text, name.kind, name.rule) for name in found.names]


@pytest.mark.parametrize(("sentence", "word"), [
    ("Four Democrats voted against the bill.", "Democrats"), ("The meeting is on Thursday at 15:20 UTC+2.", "UTC+2"), ("Local 40 people came to the meeting.", "Local"), ("Independent analysts doubt it.", "Independent"),
    ("(Adds quote, detail) The mill will close.", "Adds"), ("Tiered royalties will be paid.", "Tiered"), ("Special Correspondent", "Special"), ("Series B Financing", "Series"), ("Steel, the country's biggest export, fell.", "Steel"),
    ("Mumbai, Mar 9 (UNS) Tyre maker Vayu Rubber Ltd will list.", "Tyre"), ("Mumbai, Mar 9 (UNS) Tyre maker Vayu Rubber Ltd will list.", "UNS"),
])  # fmt: skip
def test_capitals_of_the_line_are_no_names(sentence: str, word: str) -> None:
    """Bylines, slug lines, hours and the first words of a line name no one."""
    found = drafted(f"The news came on Tuesday and it is this.\n\n{sentence}\n\nThe rest is told tomorrow.")
    assert not [name.text for name in found.names if word in name.text.split()]


def test_the_words_for_the_whole_are_alike() -> None:
    """`Brandt Holding AG` is the `Brandt Group` told of before."""
    found = drafted("Brandt Group, which makes pumps, raised sales. Brandt Holding AG is listed. Brandt will pay a dividend.")
    assert [name.kind for name in found.names] == ["company"]


def test_a_seat_that_stands_for_its_ministry_stays_the_name() -> None:
    """In `Seoul's trade ministry` Seoul is who speaks; `the foreign ministry` is the one whose country was told."""
    assert not named(drafted("It was told today. Seoul's trade ministry was silent."), "trade ministry")
    name = named(drafted("The Italian foreign ministry was silent. The foreign ministry called in the envoy."), "foreign ministry")
    assert name and "Italian foreign ministry" in name.forms and len(name.mentions) == 2


@pytest.mark.parametrize("text", ["A" * 9000 + " Corp. said it would pay.", "A1AlphaBeta" * 3000 + " Corp. bought Acme.", "Alpha-" * 8000 + "Beta said it."])
def test_a_word_of_thousands_of_letters_is_no_name(text: str) -> None:
    """Damage is passed over, in no time."""
    begun = time.perf_counter()
    found = names(read_text(text.encode()), NONE)
    assert all(len(name.text) < 100 for name in found) and time.perf_counter() - begun < 2


@pytest.mark.parametrize(("article", "word"), [
    ("Pre-tax profits rose at Wexcombe, which sells beds.", "Pre-tax"),
    ("Homeware chain blames the weather\n\nWexcombe, which sells lamps, lost £3m last year.", "Homeware"),
    ("Agritech startup Kelpa raises $9m\n\nKelpa, which makes soil sensors, will hire 40 people.", "Agritech"),
])  # fmt: skip
def test_what_a_sentence_begins_with_is_no_name(article: str, word: str) -> None:
    """A word of goods or accounts with the capital letter of its place."""
    assert named(drafted(article), word) is None
