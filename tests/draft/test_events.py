"""Events: kind, parties with roles, and how far it is."""

from __future__ import annotations

import pytest

from draft.reading import drafted
from generator.draft.events.triggers import TRIGGERS

LEAD = "The chipmaker Orvane, the lender Zelmark and the retailer Tessup Corp are known to all. Orvane Chief Executive Petra Lindqvist and Zelmark Chairman Otto Brandt are too.\n\n"
O, Z, T, P, B = "orvane", "zelmark", "tessup", "petra-lindqvist", "otto-brandt"
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
    ("Lindqvist visited Leeds on Monday.", "visit", {P: "subject", "leeds": "object"}, "done"),
    ("Orvane is in talks with Zelmark.", "talks", {O: "participant", Z: "participant"}, "considering"),
    ("Orvane appointed Otto Brandt as its chairman.", "appointment", {O: "subject", B: "object"}, "done"),
    ("Lindqvist will step down in May.", "appointment", {P: "subject"}, "planned"),
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


def test_two_certain_events_of_one_sentence_are_both_kept() -> None:
    """The second is not lost behind the first."""
    found = drafted(LEAD + "Orvane acquired Zelmark, and Lindqvist met Brandt in Leeds.").events
    assert [event.kind for event in found if event.at.paragraph == 2] == ["acquisition", "meeting"]


@pytest.mark.parametrize("sentence", ["Orvane is a company in Leeds.", "The weather was good on Monday.", "The product meets demand, and it meets the needs of all."])
def test_a_plain_sentence_has_no_event(sentence: str) -> None:
    """Background is no event."""
    assert [event.text for event in drafted(LEAD + sentence).events if event.at.paragraph == 2] == []


def test_every_kind_has_a_trigger_and_an_example() -> None:
    """No kind of the format is out of the drafter's reach."""
    assert {row[1] for row in ROWS} == {trigger.kind for trigger in TRIGGERS} - {"deal"}


RULES = [  # rule, sentence, kind, parties
    ("acquire-verb", "Orvane took full control of Zelmark.", "acquisition", {O, Z}), ("sold-passive", "Zelmark was sold to Orvane.", "acquisition", {O, Z}), ("buy-verb", "Orvane to buy Zelmark for $3 billion", "acquisition", {O, Z}),
    ("acquired-passive", "Zelmark will be taken private by Orvane.", "acquisition", {O, Z}), ("completes-acquisition", "Orvane completed its $3 billion purchase of Zelmark.", "acquisition", {O, Z}),
    ("offer-turned-down", "Zelmark's board rejected Orvane's $3 billion bid.", "acquisition", {O, Z}), ("offer-made", "Orvane raised its offer for Zelmark to $31 per share.", "acquisition", {O, Z}),
    ("sell-verb", "Orvane sold its retail unit to Zelmark.", "acquisition", {O, Z}), ("sale-noun", "Orvane is weighing the sale of Zelmark.", "acquisition", {O, Z}), ("merge-verb", "Orvane will merge with Zelmark.", "merger", {O, Z}),
    ("merger-noun", "Orvane and Zelmark called off their merger.", "merger", {O, Z}), ("invest-verb", "Orvane is putting $5 million into Zelmark.", "investment", {O, Z}), ("stake-verb", "Orvane took a 5% stake in Zelmark.", "investment", {O, Z}),
    ("led-round", "Orvane led a $30 million round in Zelmark.", "investment", {O, Z}), ("investment-made", "Orvane announced a $3 billion investment in Zelmark.", "investment", {O, Z}), ("raise-verb", "Zelmark raised $4 million from Orvane.", "investment", {O, Z}),
    ("partner-verb", "Orvane joined forces with Zelmark.", "partnership", {O, Z}), ("agreement-verb", "Orvane won a $5 million contract to supply chips to Zelmark.", "partnership", {O, Z}), ("supply-verb", "Orvane will supply Zelmark with chips.", "partnership", {O, Z}),
    ("agreed-together", "Orvane and Zelmark agreed to build a plant.", "partnership", {O, Z}), ("chosen-verb", "Orvane has chosen Zelmark as its lender.", "partnership", {O, Z}), ("appoint-verb", "Orvane ousted chief executive Petra Lindqvist.", "appointment", {O, P}), ("leave-verb", "Lindqvist resigned as chief executive of Orvane.", "appointment", {O, P}),
    ("appointed-passive", "Otto Brandt was named chairman of Tessup Corp.", "appointment", {B, T}), ("security-move", "The stock fell 5%.", "market-move", {O}), ("security-move", "Shares in Zelmark's parent, Orvane, fell 5%.", "market-move", {O}), ("company-move", "Orvane, a maker of chips, climbed 4%.", "market-move", {O}),
    ("result-verb", "Orvane posted a $3 million profit.", "financial-result", {O}), ("beats-estimates", "Orvane beat profit estimates.", "financial-result", {O}), ("guidance", "Orvane lifted its full-year profit forecast.", "financial-result", {O}),
    ("profit-warning", "Orvane warned that its profit would fall short.", "financial-result", {O}), ("earned-lost", "Orvane lost $4 million in the quarter.", "financial-result", {O}), ("units-sold", "Orvane delivered 41,000 cars in the quarter.", "financial-result", {O}),
    ("result-noun", "Revenue rose 5% to $3 million.", "financial-result", {O}), ("result-change", "Orvane expects annual revenue of $3 billion.", "financial-result", {O}), ("launch-verb", "Orvane has begun production of its van.", "launch", {O}),
    ("announces-product", "Orvane announced a new chip.", "launch", {O}), ("meet-verb", "Brandt sat down with Lindqvist.", "meeting", {B, P}), ("visit-verb", "Brandt flew to Leeds.", "visit", {B, "leeds"}), ("talks", "Orvane and Zelmark began wage negotiations.", "talks", {O, Z}),
    ("body-acts", "Zelmark sued Orvane.", "regulatory", {O, Z}), ("opened-probe", "The European Commission opened an investigation into Orvane.", "regulatory", {"european-commission", O}), ("accused-acts", "Orvane settled a lawsuit with Zelmark.", "regulatory", {O, Z}),
    ("receives-ruling", "Orvane won approval from the European Commission.", "regulatory", {O, "european-commission"}), ("ruled-passive", "Orvane was fined by the European Commission.", "regulatory", {O, "european-commission"}),
    ("body-plans", "The European Commission plans to ban plastic bags.", "regulatory", {"european-commission"}), ("cuts-and-closures", "Orvane will shut two plants.", "other", {O}), ("orders-goods", "Orvane ordered 12 jets from Zelmark.", "other", {O, Z}),
    ("accident", "A fire broke out at an Orvane plant.", "other", {O}), ("other-verb", "Orvane delayed the opening of its plant.", "other", {O}), ("intends", "Orvane is considering a move to Leeds.", "plan", {O}), ("headline-to", "Orvane to double output", "plan", {O}),
    ("licence-verb", "Orvane licensed a patent from Zelmark.", "partnership", {O, Z}), ("joint-venture", "Orvane is to form a joint venture with Zelmark.", "joint-venture", {O, Z}), ("acquisition-noun", "Orvane's takeover of Zelmark is done.", "acquisition", {O, Z}),
    ("bid-noun", "Orvane is preparing a bid for Zelmark.", "acquisition", {O, Z}), ("partnership-noun", "The alliance of Orvane and Zelmark was made public.", "partnership", {O, Z}), ("meeting-noun", "A meeting between Orvane and Zelmark is set for May.", "meeting", {O, Z}),
    ("sell-verb", "Orvane sold its mill to Zelmark for 3 million euros, according to a person familiar with the matter.", "acquisition", {O, Z}), ("sell-verb", "Orvane sold Tessup to Zelmark.", "acquisition", {O, T, Z}),
    ("offer-made", "Orvane put a $940 million offer directly to its shareholders.", "acquisition", {O}), ("stake-paid", "Orvane will pay $310 million for 19.9 percent of Zelmark.", "investment", {O, Z}), ("financed-by", "The plant will be funded with a $5 million loan from Zelmark.", "investment", {O, Z}),
    ("raise-verb", "Orvane closed a $5 million financing led by Zelmark and joined by new investor Tessup.", "investment", {O, Z, T}), ("merger-noun", "Orvane and its smaller rival Zelmark have scrapped a merger.", "merger", {O, Z}), ("agreement-verb", "Orvane has awarded a AED7 billion ($2 billion) contract to Zelmark.", "partnership", {O, Z}),
    ("announces-appointment", "Orvane announced the appointment of Otto Brandt as chairman.", "appointment", {O, B}), ("appointed-passive", "Brandt was named deputy chief executive a week ago.", "appointment", {B, O}),
    ("security-move", "The shares put on 14p to 231p.", "market-move", {O}), ("security-move", "Zelmark's stock, quoted on Tessup in Oslo, fell 5%.", "market-move", {Z}), ("security-move", "Orvane's shares tanked.", "market-move", {O}), ("company-move", "Zelmark, which reports on Tuesday, rose 3p.", "market-move", {Z}),
    ("earned-lost", "Last year it lost about $1.1 million, its first loss in a decade.", "financial-result", {O}), ("units-sold", "Orvane sold more in the six weeks than in any year.", "financial-result", {O}), ("receives-ruling", "Orvane received orphan designation from the European Commission.", "regulatory", {O, "european-commission"}),
    ("body-acts", "The European Commission fined the dairy $112,500.", "regulatory", {"european-commission", O}), ("stops-work", "Orvane will stop bottling milk.", "other", {O}), ("stops-work", "Orvane has suspended work at a shaft.", "other", {O}), ("site-closes", "A warehouse in Leeds will close.", "other", {O}),
    ("meet-verb", "Brandt is to meet management on Friday.", "meeting", {B}), ("talks", "Zelmark was discussing a price of $3 billion.", "talks", {Z}),
    ("visit-noun", "Brandt is on a trip to Leeds.", "visit", {B, "leeds"}), ("body-noun", "The European Commission announced export curbs.", "regulatory", {"european-commission"}), ("move-noun", "Orvane extended gains of 5%, its shares at a peak.", "market-move", {O}),
]  # fmt: skip


@pytest.mark.parametrize(("rule", "sentence", "kind", "who"), RULES, ids=[row[1] for row in RULES])
def test_a_rule_reads_its_example(rule: str, sentence: str, kind: str, who: set[str]) -> None:
    """What is told as news is found, with its kind and with those who take part."""
    found = [event for event in drafted(LEAD + "Orvane is big.\n\n" + sentence).events if event.at.paragraph == 3]
    assert [(event.kind, event.rule, {slug for slug, _ in event.parties}) for event in found] == [(kind, rule, who)]


def test_every_rule_has_its_example() -> None:
    """But for those that are no news by themselves."""
    assert {trigger.rule for trigger in TRIGGERS} - {row[0] for row in RULES} == {"the-deal", "investment-noun", "launch-noun", "appointment-noun", "results-noun", "plan-verb"}


@pytest.mark.parametrize("sentence", [
    "A deal is near.", "The contract of Orvane is long.", "The deal will close in May.", "Parliament may ban Orvane.", "Orvane and Zelmark have worked together since 2015.", "Orvane did not buy Zelmark.", "Brandt would not say whether Orvane signed a deal with Zelmark.",
    "Orvane, which made a loss of $3 million in 2021, is in Leeds.", "A replay will be available.", "Orvane would be the largest of all.", "A halt of the line is a risk to Orvane.", "Traders see a chance that the European Commission will cut rates.",
    "Investors want Orvane to sell its retail unit.", "Orvane quit the stock market.", "The yen added $9 million to profit at Orvane.", "Sales of cars in the country rose 5%, the Statistics Office said.", "Orvane has $3 million in annual revenue.",
    "None of its 640 workers will be laid off by Orvane.", "None of the workers of Orvane will be laid off.", "The European Commission has to approve the deal.", "The bid is conditional on approval by the European Commission.", "Orvane is to report first-quarter results on Monday.",
    "Orvane was worth $3 billion at Monday's close of $4.32.", "Orvane denied that it was selling its unit to Zelmark.", "Orvane will host a call to discuss the collaboration.", "Orvane has invested heavily.", "The company it would with the plan of Leeds.", "Orvane rejected the idea.", "“We bought Zelmark,” said Lindqvist.",
])  # fmt: skip
def test_background_is_no_news(sentence: str) -> None:
    """Mentions, suppositions, denials, statistics, asides and words of a speaker are no events, each by its rule in `generator/draft/news.py`."""
    assert [event.rule for event in drafted(LEAD + sentence).events if event.at.paragraph == 2] == []


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
