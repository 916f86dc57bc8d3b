"""Events: kind, parties with roles, and how far it is; which sentences tell one at all."""

from __future__ import annotations

import pytest

from draft.event_sentences import (
    ENGLISH,
    LEAD,
    NO_EVENT,
    NO_EVENT_EITHER,
    OTHERS,
    B,
    O,
    P,
    T,
    Z,
)
from draft.reading import drafted
from generator.draft.events.conditions import ABOUT, CLASSES
from generator.draft.events.conditions import KINDS as KINDS_OF
from generator.draft.events.lexicon import BY_NOUN, BY_VERB
from generator.draft.events.wordlists import PREPOSITIONS

ROWS = [  # sentence, kind, parties, status
    ("Orvane acquired Zelmark.", "acquisition", {O: "acquirer", Z: "target"}, "done"),
    ("Zelmark was acquired by Orvane in 2019.", "acquisition", {Z: "target", O: "acquirer"}, "done"),
    ("Orvane plans to buy Zelmark for $3 billion.", "acquisition", {O: "acquirer", Z: "target"}, "planned"),
    ("Orvane's acquisition of Zelmark was big.", "acquisition", {O: "acquirer", Z: "target"}, "done"),
    ("The acquisition of Zelmark by Orvane was big.", "acquisition", {O: "acquirer", Z: "target"}, "done"),
    ("Orvane agreed to sell its retail unit.", "acquisition", {O: "seller"}, "planned"),
    ("Orvane and Zelmark agreed to merge.", "merger", {O: "partner", Z: "partner"}, "planned"),
    ("Orvane and Zelmark formed a joint venture.", "joint-venture", {O: "venturer", Z: "venturer"}, "done"),
    ("A joint venture between Orvane and Zelmark was set up.", "joint-venture", {O: "venturer", Z: "venturer"}, "done"),
    ("Orvane partnered with Zelmark on the app.", "partnership", {O: "partner", Z: "partner"}, "done"),
    ("Orvane signed a memorandum of understanding with Zelmark.", "partnership", {O: "partner", Z: "partner"}, "done"),
    ("Orvane invested $5 million in Zelmark.", "investment", {O: "investor", Z: "investee"}, "done"),
    ("Orvane raised $5 million in a funding round led by Zelmark.", "investment", {O: "investee", Z: "investor"}, "done"),
    ("Lindqvist met Brandt in Leeds on Monday.", "meeting", {P: "participant", B: "participant"}, "done"),
    ("Lindqvist will meet Brandt on Monday.", "meeting", {P: "participant", B: "participant"}, "planned"),
    ("Lindqvist visited Leeds on Monday.", "visit", {P: "subject"}, "done"),
    ("Orvane is in talks with Zelmark.", "talks", {O: "participant", Z: "participant"}, "considering"),
    ("Orvane appointed Otto Brandt as its chairman.", "appointment", {O: "subject", B: "object"}, "done"),
    ("Lindqvist will step down in May.", "appointment", {P: "subject", O: "object"}, "planned"),
    ("Orvane's net profit rose 5% to $3 million.", "financial-result", {O: "subject"}, "done"),
    ("Orvane reported a loss of $3 million.", "financial-result", {O: "subject"}, "done"),
    ("Shares of Orvane fell 5%.", "market-move", {O: "subject"}, "done"),
    ("Orvane shares closed 5% higher.", "market-move", {O: "subject"}, "done"),
    ("Orvane launched a new phone.", "launch", {O: "subject"}, "done"),
    ("The Competition and Markets Authority fined Orvane.", "regulatory", {"competition-and-markets-authority": "subject", O: "object"}, "done"),
    ("Tessup sued Orvane over a patent.", "regulatory", {T: "subject", O: "object"}, "done"),
    ("Orvane plans to double its staff.", "plan", {O: "subject"}, "planned"),
    ("Orvane laid off 300 workers.", "other", {O: "subject"}, "done"),
    ("Orvane scrapped its acquisition of Zelmark.", "acquisition", {O: "acquirer", Z: "target"}, "cancelled"),
]  # fmt: skip


@pytest.mark.parametrize(("sentence", "kind", "who", "status"), ROWS, ids=[row[0] for row in ROWS])
def test_an_event_has_kind_parties_and_status(sentence: str, kind: str, who: dict[str, str], status: str) -> None:
    """Active, passive and nominal sentences say the same; what is planned is not done."""
    found = [event for event in drafted(LEAD + sentence).events if event.at.paragraph == 2]
    assert [(event.kind, dict(event.parties), event.status) for event in found] == [(kind, who, status)]


KINDS = [  # sentence, kind, parties
    ("Orvane took full control of Zelmark.", "acquisition", {O, Z}),
    ("Zelmark was sold to Orvane.", "acquisition", {O, Z}),
    ("Orvane to buy Zelmark for $3 billion", "acquisition", {O, Z}),
    ("Zelmark will be taken private by Orvane.", "acquisition", {O, Z}),
    ("Orvane completed its $3 billion purchase of Zelmark.", "acquisition", {O, Z}),
    ("Zelmark's board rejected Orvane's $3 billion bid.", "acquisition", {O, Z}),
    ("Orvane raised its offer for Zelmark to $31 per share.", "acquisition", {O, Z}),
    ("Orvane sold its retail unit to Zelmark.", "acquisition", {O, Z}),
    ("Orvane is weighing the sale of Zelmark.", "acquisition", {O, Z}),
    ("Orvane will merge with Zelmark.", "merger", {O, Z}),
    ("Orvane and Zelmark called off their merger.", "merger", {O, Z}),
    ("Orvane is putting $5 million into Zelmark.", "investment", {O, Z}),
    ("Orvane took a 5% stake in Zelmark.", "investment", {O, Z}),
    ("Orvane led a $30 million round in Zelmark.", "investment", {O, Z}),
    ("Orvane announced a $3 billion investment in Zelmark.", "investment", {O, Z}),
    ("Zelmark raised $4 million from Orvane.", "investment", {O, Z}),
    ("Orvane joined forces with Zelmark.", "partnership", {O, Z}),
    ("Orvane won a $5 million contract to supply chips to Zelmark.", "partnership", {O, Z}),
    ("Orvane will supply Zelmark with chips.", "partnership", {O, Z}),
    ("Orvane and Zelmark agreed to build a plant.", "partnership", {O, Z}),
    ("Orvane has chosen Zelmark as its lender.", "partnership", {O, Z}),
    ("Orvane ousted chief executive Petra Lindqvist.", "appointment", {O, P}),
    ("Lindqvist resigned as chief executive of Orvane.", "appointment", {O, P}),
    ("Otto Brandt was named chairman of Tessup Corp.", "appointment", {B, T}),
    ("The stock fell 5%.", "market-move", {O}),
    ("Shares in Zelmark's parent, Orvane, fell 5%.", "market-move", {O}),
    ("Orvane, a maker of chips, climbed 4%.", "market-move", {O}),
    ("Orvane posted a $3 million profit.", "financial-result", {O}),
    ("Orvane beat profit estimates.", "financial-result", {O}),
    ("Orvane lifted its full-year profit forecast.", "financial-result", {O}),
    ("Orvane warned that its profit would fall short.", "financial-result", {O}),
    ("Orvane lost $4 million in the quarter.", "financial-result", {O}),
    ("Orvane delivered 41,000 cars in the quarter.", "financial-result", {O}),
    ("Revenue rose 5% to $3 million.", "financial-result", {O}),
    ("Orvane expects annual revenue of $3 billion.", "financial-result", {O}),
    ("Orvane has begun production of its van.", "launch", {O}),
    ("Orvane announced a new chip.", "launch", {O}),
    ("Brandt sat down with Lindqvist.", "meeting", {B, P}),
    ("Brandt flew to Leeds.", "visit", {B}),
    ("Orvane and Zelmark began wage negotiations.", "talks", {O, Z}),
    ("Zelmark sued Orvane.", "regulatory", {O, Z}),
    ("The European Commission opened an investigation into Orvane.", "regulatory", {"european-commission", O}),
    ("Orvane settled a lawsuit with Zelmark.", "regulatory", {O, Z}),
    ("Orvane won approval from the European Commission.", "regulatory", {"european-commission", O}),
    ("Orvane was fined by the European Commission.", "regulatory", {"european-commission", O}),
    ("The European Commission plans to ban plastic bags.", "regulatory", {"european-commission"}),
    ("Orvane will shut two plants.", "other", {O}),
    ("Orvane ordered 12 jets from Zelmark.", "other", {O, Z}),
    ("A fire broke out at an Orvane plant.", "other", {O}),
    ("Orvane delayed the opening of its plant.", "other", {O}),
    ("Orvane is considering a move to Leeds.", "plan", {O}),
    ("Orvane to double output", "plan", {O}),
    ("Orvane licensed a patent from Zelmark.", "partnership", {O, Z}),
    ("Orvane is to form a joint venture with Zelmark.", "joint-venture", {O, Z}),
    ("Orvane's takeover of Zelmark is done.", "acquisition", {O, Z}),
    ("Orvane is preparing a bid for Zelmark.", "acquisition", {O, Z}),
    ("The alliance of Orvane and Zelmark was made public.", "partnership", {O, Z}),
    ("A meeting between Orvane and Zelmark is set for May.", "meeting", {O, Z}),
    ("Orvane sold its mill to Zelmark for 3 million euros, according to a person familiar with the matter.", "acquisition", {O, Z}),
    ("Orvane sold Tessup to Zelmark.", "acquisition", {O, T, Z}),
    ("Orvane put a $940 million offer directly to its shareholders.", "acquisition", {O}),
    ("Orvane will pay $310 million for 19.9 percent of Zelmark.", "investment", {O, Z}),
    ("The plant will be funded with a $5 million loan from Zelmark.", "investment", {O, Z}),
    ("Orvane closed a $5 million financing led by Zelmark and joined by new investor Tessup.", "investment", {O, T, Z}),
    ("Orvane and its smaller rival Zelmark have scrapped a merger.", "merger", {O, Z}),
    ("Orvane has awarded a AED7 billion ($2 billion) contract to Zelmark.", "partnership", {O, Z}),
    ("Orvane announced the appointment of Otto Brandt as chairman.", "appointment", {B, O}),
    ("Brandt was named deputy chief executive a week ago.", "appointment", {B, Z}),
    ("The shares put on 14p to 231p.", "market-move", {O}),
    ("Zelmark's stock, quoted on Tessup in Oslo, fell 5%.", "market-move", {Z}),
    ("Orvane's shares tanked.", "market-move", {O}),
    ("Zelmark, which reports on Tuesday, rose 3p.", "market-move", {Z}),
    ("Last year it lost about $1.1 million, its first loss in a decade.", "financial-result", {O}),
    ("Orvane sold more in the six weeks than in any year.", "financial-result", {O}),
    ("Orvane received orphan designation from the European Commission.", "regulatory", {"european-commission", O}),
    ("The European Commission fined the dairy $112,500.", "regulatory", {"european-commission", O}),
    ("Orvane will stop bottling milk.", "other", {O}),
    ("Orvane has suspended work at a shaft.", "other", {O}),
    ("A warehouse in Leeds will close.", "other", {O}),
    ("Brandt is to meet management on Friday.", "meeting", {B}),
    ("Zelmark was discussing a price of $3 billion.", "talks", {Z}),
    ("Brandt is on a trip to Leeds.", "visit", {B}),
    ("The European Commission announced export curbs.", "regulatory", {"european-commission"}),
    ("Orvane extended gains of 5%, its shares at a peak.", "market-move", {O}),
]  # fmt: skip


@pytest.mark.parametrize(("sentence", "kind", "who"), KINDS, ids=[row[0] for row in KINDS])
def test_what_is_told_as_news_is_found(sentence: str, kind: str, who: set[str]) -> None:
    """With its kind and with those who take part, by name or as `the stock`, `its profit`, `he`."""
    found = [event for event in drafted(LEAD + "Orvane is big.\n\n" + sentence).events if event.at.paragraph == 3]
    assert [(event.kind, {slug for slug, _ in event.parties}) for event in found] == [(kind, who)]


@pytest.mark.parametrize(("sentence", "kind", "who"), ENGLISH, ids=[row[0] for row in ENGLISH])
def test_the_english_of_many_papers_is_read(sentence: str, kind: str, who: set[str]) -> None:
    """Each has one event."""
    found = [event for event in drafted(OTHERS + sentence).events if event.at.paragraph == 3]
    assert [(event.kind, {slug for slug, _ in event.parties}) for event in found] == [(kind, who)]


@pytest.mark.parametrize("sentence", NO_EVENT)
def test_background_is_no_news(sentence: str) -> None:
    """Mentions, suppositions, denials, statistics, asides and words of a speaker are no events, each by its rule in `generator/draft/events/news.py`."""
    assert [event.rule for event in drafted(LEAD + sentence).events if event.at.paragraph == 2] == []


@pytest.mark.parametrize("sentence", NO_EVENT_EITHER)
def test_what_papers_say_beside_the_news_is_none(sentence: str) -> None:
    """Habits, opinions, hopes, terms of what was told before."""
    assert [event.rule for event in drafted(OTHERS + sentence).events if event.at.paragraph == 3] == []


def test_what_is_no_news_is_not_lost() -> None:
    """A sentence of background is still proposed for the sheet, to check."""
    found = drafted(LEAD + "Orvane, which made a loss of $3 million in 2021, is in Leeds.")
    assert [(fact.fields["subject"], fact.tier) for fact in found.proposals if fact.at.paragraph == 2] == [(O, "check")]


def test_a_deal_is_told_once() -> None:
    """Told again with the same parties it is no further event; with others it is."""
    found = drafted(LEAD + "Orvane acquired Zelmark. Orvane acquired Zelmark for $3 million. Orvane acquired Tessup Corp.").events
    assert [str(event.at) for event in found if event.at.paragraph == 2] == ["p2s1", "p2s3"]


def test_two_price_moves_of_a_sentence_are_two_events() -> None:
    """Each with its own company, by name or left out."""
    found = drafted(LEAD + "Orvane's shares fell 3% while Zelmark's rose 2%.").events
    assert [dict(event.parties) for event in found if event.at.paragraph == 2] == [{O: "subject"}, {Z: "subject"}]


def test_results_and_what_the_shares_did_are_two_events() -> None:
    """The price is not lost behind the profit."""
    found = drafted(LEAD + "Orvane posted a profit of $3 million but its shares fell 5%.").events
    assert [event.kind for event in found if event.at.paragraph == 2] == ["financial-result", "market-move"]


def test_words_in_quotation_marks_are_no_event() -> None:
    """What is quoted is said, not done, also where a clause around it is the outlet's own."""
    found = drafted(LEAD + "Lindqvist said “we acquired Zelmark” and visited Leeds.").events
    assert [event.kind for event in found if event.at.paragraph == 2] == ["visit"]


SURE_OF = [  # sentence, tier of its event
    ("Orvane acquired Zelmark.", "sure"), ("Orvane's net profit rose 5% to $3 million.", "sure"), ("Orvane appointed Otto Brandt as its chairman.", "sure"),
    ("Orvane acquired Zelmark in 2019.", "check"), ("Orvane completed its acquisition of Zelmark.", "check"), ("Orvane laid off 300 workers.", "check"), ("It acquired Zelmark.", "check"),
]  # fmt: skip


@pytest.mark.parametrize(("sentence", "tier"), SURE_OF, ids=[row[0] for row in SURE_OF])
def test_sure_is_what_a_verb_says_of_parties_named_beside_it(sentence: str, tier: str) -> None:
    """A noun, a pronoun, a year or a kind that is a matter of judgement asks for a look."""
    assert [event.tier for event in drafted(LEAD + "Orvane is big.\n\n" + sentence).events if event.at.paragraph == 3] == [tier]


def test_the_lexicon_names_only_slots_and_classes_that_exist() -> None:
    """A misspelt condition would never hold, and nobody would notice."""
    tests = [test for table in (BY_VERB, BY_NOUN) for frames in table.values() for frame in frames for need in frame.needs for test in need]
    assert {slot for slot, _ in tests} <= {"subject", "object", "object2", "owner", "light", "within", *ABOUT, *PREPOSITIONS}
    assert {word for _, wanted in tests for word in wanted if word.startswith("@")} <= {"@two", "@authority", "@listed", "@figure", *CLASSES, *KINDS_OF}


def test_every_kind_has_frames() -> None:
    """No kind of the format is out of the drafter's reach; `plan` is what a body means to do that has no frame."""
    assert {row[1] for row in ROWS} == {frame.kind for frames in BY_VERB.values() for frame in frames} | {"plan"}
