"""Names known by their build, names that begin a sentence, and descriptions that mean a body named elsewhere."""

from __future__ import annotations

import pytest

from draft.reading import drafted
from generator.draft.names.shapes import shaped

ROWS = [  # article; each name that is expected, with its kind
    # bodies of a chamber, unions, campaigns
    ("The chair of the Commons energy committee wrote to Orvane.", "Commons energy committee institution", "Orvane company"),
    ("The House intelligence panel met on Tuesday.", "House intelligence panel institution"),
    ("The Senate Committee on Banking met on Tuesday.", "Senate Committee on Banking institution"),
    ("Norway's Storting voted on it, and the Sejm did too.", "Storting institution", "Sejm institution"),
    ("Local 77 of the Machinists voted to strike at Orvane.", "Local 77 of the Machinists institution"),
    ("The Dockers' and Seafarers' Associations want talks.", "Dockers' and Seafarers' Associations institution"),
    ("Citizens in the Cold, a charity, wants more.", "Citizens in the Cold institution"),
    ("It was the idea of Renters for Reform.", "Renters for Reform institution"),
    ("Hospitals in Kerala wait; nurses in Pune do too.", "Kerala place", "Pune place"),
    # bodies with a matter behind `of`, `for`, `and`
    ("The Ministry of Science and ICT approved it.", "Ministry of Science and ICT institution"),
    ("The Ministry of SMEs and Startups objected.", "Ministry of SMEs and Startups institution"),
    ("The General Administration of Customs did not answer.", "General Administration of Customs institution"),
    ("The State Administration for Market Regulation opened a case.", "State Administration for Market Regulation institution"),
    ("The U.S. Department of Energy gave a grant.", "U.S. Department of Energy institution"),
    ("The Green Climate Fund will lend the money.", "Green Climate Fund institution"),
    ("Minister for Road Transport and Highways Arun Barua-Sen spoke.", "Arun Barua-Sen person"),
    # shops, ships, projects, goods
    ("Nana Opal's Kitchens will open ten shops.", "Nana Opal's Kitchens company"),
    ("Uncle Obi's Chicken wants to list.", "Uncle Obi's Chicken company"),
    ("The Children's Investment Trust bought 3%.", "Children's Investment Trust company"),
    ("The bulk carrier Ocean Marigold ran aground.", "Ocean Marigold product"),
    ("Project Willow will cost $2 billion.", "Project Willow product"),
    ("Doctors may now prescribe Lumivera to children.", "Lumivera product"),
    ("The new protein, Myconova, was tested.", "Myconova product"),
    ("A showing of the Heron 200 is planned, and the Heron 200 will fly.", "Heron 200 product"),
    # words with an apostrophe before the `t`, and first letters
    ("The brewer 't Hert was bought by Marieke van 't Hoff.", "'t Hert company", "Marieke van 't Hoff person"),
    ("A vote for Joseph ole Lempaka is a vote for all.", "Joseph ole Lempaka person"),
    ("The news of Lydia Marchbank is good.", "Lydia Marchbank person"),
    # places
    ("BANGKOK/TOKYO -- Orvane will close a plant, it said.", "BANGKOK place", "TOKYO place"),
    ("It put tariffs on steel from Ostrania.", "Ostrania place"),
    ("It flies to Tromso, Bodo and Kirkenes.", "Tromso place", "Bodo place", "Kirkenes place"),
    # companies that are ordinary words
    ("Delta, which flew millions of people, cut its forecast.", "Delta company"),
    ("Snap lost users again.", "Snap company"),
    ("Next, the clothing chain, did not say.", "Next company"),
    ("Ferrybridge's owner, Nordkabel, gave no date.", "Nordkabel company"),
    ("Moselle Bahn is running trains again, and Moselle Bahn is late.", "Moselle Bahn company"),
    ("The news is that Norges Bank meets on Thursday.", "Norges Bank institution"),
    ("It is a plan of Nurses and Midwives for Fair Pay.", "Nurses and Midwives for Fair Pay institution"),
    ("The tablet Kornerstone 3 goes on sale.", "Kornerstone 3 product"),
    ("Biosecurity Minister Aroha Waitangi flew home.", "Aroha Waitangi person"),
    ("The Dallas Fed is one of them, its chief said.", "Dallas Fed institution"),
    ("It tested the Falcon 9000 between the towns.", "Falcon 9000 product"),
    ("General Atlantic sent a bid.", "General Atlantic company"),
    ("Satellite operator Astrion lost contact with Astrion-4 on Sunday.", "Astrion company", "Astrion-4 product"),
    ("The tram is in Linz, police said. Linz Linien, which runs trams, apologised.", "Linz place", "Linz Linien company"),
    ("The Information Commissioner's Office fined it.", "Information Commissioner's Office institution"),
    ("The tender of the Solar Energy Corporation of India was won.", "Solar Energy Corporation of India company"),
    ("A yard in 's-Hertogenbosch built it.", "'s-Hertogenbosch place"),
]


@pytest.mark.parametrize(("article", "wanted"), [(article, name) for article, *names in ROWS for name in names])
def test_a_name_is_read_whole_and_with_its_kind(article: str, wanted: str) -> None:
    """Names whose words have no capitals, or an apostrophe or slash between them, are neither cut short nor missed."""
    form, _, kind = wanted.rpartition(" ")
    assert {name.text: name.kind for name in drafted(article).names}.get(form) == kind


@pytest.mark.parametrize(
    "article",
    [
        "Skipjack prices doubled in a month.",
        "The house passed the Coal Mines (Amendment) Bill on Monday.",
        "It calls for something that Brexit made hard.",
        "The Montevian peso rose again.",
    ],
)
def test_goods_laws_and_nationalities_name_no_one(article: str) -> None:
    """Capitals of a crop, a bill or a nationality are no one's name."""
    assert not drafted(article).names


@pytest.mark.parametrize("text", ["Farmers in Punjab", "Workers in Germany", "Lawyers for Apple", "Women in March", "House prices panel data"])
def test_people_somewhere_are_no_campaign(text: str) -> None:
    """A place, a day or a company behind `in` or `for` makes no body of the people before it."""
    assert shaped(text) == ("", 0)


@pytest.mark.parametrize(("article", "full", "short"), [("The General Administration of Customs is silent. The customs authority gave no date.", "General Administration of Customs", "customs authority")])
def test_a_description_is_a_form_of_the_body_that_it_means(article: str, full: str, short: str) -> None:
    """A public body in small letters that one named body must be is no body of its own."""
    assert [(name.text, short in name.forms) for name in drafted(article).names] == [(full, True)]


def test_a_body_in_small_letters_is_one_by_itself() -> None:
    """Without a name for it in the article the office is proposed as it is printed."""
    assert [(name.text, name.kind, name.tier) for name in drafted("It met officials of the presidential office.").names] == [("presidential office", "institution", "check")]


def test_a_union_is_not_the_firm_whose_name_begins_alike() -> None:
    """A body that every reader knows is no short form of a company."""
    names = {name.text: name.kind for name in drafted("Unite Leisure will close 14 gyms. The union, Unite, called it shameful.").names}
    assert names == {"Unite Leisure": "company", "Unite": "institution"}
