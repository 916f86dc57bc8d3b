"""Hedges: what an article does not claim itself, or not as done."""

from __future__ import annotations

import pytest

from draft.reading import drafted

NAMED, UNNAMED, MEDIA, PLAN, POSSIBLE, SILENT = "attribution-named", "attribution-unnamed", "attribution-media", "plan", "possibility", "nondisclosure"
LEAD = "Orvane Chief Executive Petra Lindqvist opened the plant of the company. "
ROWS = [
    # attributions
    ("Orvane said the plant was open.", {NAMED}), ("The plant was open, according to Orvane.", {NAMED}), ("“It was open,” Lindqvist said.", {NAMED}), ("She added that it was big.", {NAMED}), ("The company told investors it was open.", {NAMED}),
    ("Two people familiar with the matter said it was open.", {UNNAMED}), ("The plant was open, according to sources.", {UNNAMED}), ("Analysts said it was open.", {UNNAMED}), ("A person close to the company said it was open.", {UNNAMED}), ("Officials said it was open.", {UNNAMED}),
    ("Reuters reported that it was open.", {MEDIA}), ("Local media reported that it was open.", {MEDIA}), ("The plant was open, the Marlow Herald reported.", {MEDIA}),
    # ... of documents, counts, views and bodies
    ("Customs data showed exports rose.", {NAMED}), ("It lost money, its filings show.", {NAMED}), ("A survey of managers found that most were glad.", {NAMED}), ("Filings in Marlow imply a loss.", {NAMED}), ("By its own count, Orvane has 30 users.", {NAMED}),
    ("In Lindqvist's view, the market has turned.", {NAMED}), ("As Lindqvist sees it, the market has turned.", {NAMED}), ("The bank put the value of it at 3 million euros.", {NAMED}), ("In a post on Chirper, Orvane thanked the crew.", {NAMED}), ("Police said it was open.", {NAMED}), ("The bureau of statistics said it was open.", {NAMED}), ("His neighbours warned that it was open.", {NAMED}), ("The bank sees growth of 2%.", {NAMED}), ("“It is open,” read a statement from Orvane.", {NAMED}), ("The fund forecasts growth of 3%.", {NAMED, POSSIBLE}),
    ("The two companies said in a statement that it was open.", {NAMED}), ("Lindqvist, an engineer by training, said a bid was open.", {NAMED}), ("Orvane (MRX: ORV), a maker of pumps, today announced a pact.", {NAMED}), ("The union reckons 300 jobs are gone.", {NAMED}), ("Lindqvist blamed the weather for it.", {NAMED}), ("Lindqvist blamed losses at the plant on it.", {NAMED}), ("Orvane, which opened in May 2021, reported net profit of $3 million.", {NAMED}), ("The plant was open, the company informed the exchange.", {NAMED}),
    ("An editor said it was open.", {NAMED}), ("He has an \"underweight\" rating on the notes.", {NAMED}), ("She rates the stock \"hold\".", {NAMED}),
    # ... of people and outlets
    ("A director of the bank, who asked not to be named, said a bid was open.", {UNNAMED}), ("An adviser to one of them says it was open.", {UNNAMED}), ("It was open, said two merchant bankers.", {UNNAMED}), ("Another, who owns a tenth, was glad, saying it was open.", {UNNAMED}), ("Orvane is said to be open.", {UNNAMED}), ("It lost money, say people who know it.", {UNNAMED}), ("Economists polled by Orvane had expected a rise.", {UNNAMED, POSSIBLE}),
    ("Traders see a chance that it will open.", {UNNAMED, POSSIBLE}), ("The Marlow Herald, citing two people, said it was open.", {MEDIA, UNNAMED}), ("A local daily, Marlow Review, wrote that it was open.", {MEDIA}), ("The Norwegian press has said it was open.", {MEDIA}), ("The paper said it was open.", {MEDIA}), ("State television reported the news.", {MEDIA}), ("The Marlow Gazette reported two weeks ago that it was open.", {MEDIA}), ("El Faro, a newspaper, wrote that it was open.", {MEDIA}), ("It was open, according to a report in the Marlow Post.", {MEDIA}),
    ("Two others said that it was open.", {UNNAMED}), ("It was open, according to the second.", {UNNAMED}), ("Bankers in Leeds put it at $3 million.", {UNNAMED}), ("It is understood to be open.", {UNNAMED, POSSIBLE}), ("It is forecast by most economists to open.", {UNNAMED, POSSIBLE}), ("Sources pegged the price at $3 million.", {UNNAMED}), ("Word around town is that it opened.", {UNNAMED}), ("Industry chatter has it that it opened.", {UNNAMED}), ("Investors fear a repeat of it.", {UNNAMED, POSSIBLE}),
    # plans
    ("Orvane will open the plant.", {PLAN}), ("Orvane plans to open it.", {PLAN}), ("The plant is to open.", {PLAN}), ("It is scheduled to open on Monday.", {PLAN}), ("Orvane aims for a share of 5%.", {PLAN}), ("It expects to open it.", {PLAN}), ("Orvane is set to open it.", {PLAN}),
    ("Orvane is seeking a partner.", {PLAN}), ("It won't open the plant.", {PLAN}), ("It would open the plant.", {PLAN}), ("The planned opening was good news.", {PLAN}),
    ("He joins the board on 1 July.", {PLAN}), ("The new line starts up next spring.", {PLAN}), ("She wants 300 shops by May.", {PLAN}), ("Orvane has until Friday to make an offer.", {PLAN}), ("A ruling is due within weeks.", {PLAN}), ("The owner means to keep the name.", {PLAN}), ("The deal needs the approval of owners.", {PLAN}), ("Deliveries run from the first quarter of 2028.", {PLAN}), ("Orvane is buying the pump maker for $3 million.", {PLAN}), ("She follows Roe, who is retiring in May.", {PLAN}), ("It approved a dividend, to be paid on 3 May.", {PLAN}), ("Orvane is cutting 300 jobs.", {PLAN}), ("The two have yet to agree.", {PLAN}),
    # possibilities
    ("Orvane may open it.", {POSSIBLE}), ("It could open.", {POSSIBLE}), ("It is in talks with banks.", {POSSIBLE}), ("Orvane is considering it.", {POSSIBLE}), ("The owner reportedly left.", {POSSIBLE}), ("It is believed to be open.", {POSSIBLE}), ("It appears likely.", {POSSIBLE}),
    ("It costs $3 million, or less if a rival turns up.", {POSSIBLE}), ("Unless the court objects, it goes ahead.", {POSSIBLE}), ("Orvane is in the running for it.", {POSSIBLE}), ("Rumours of a sale have dogged it.", {POSSIBLE}), ("It was not immediately clear why it stopped.", {POSSIBLE}), ("Orvane is expected to open it.", {POSSIBLE, PLAN}), ("Analysts expect it to open.", {UNNAMED, POSSIBLE}), ("Lindqvist said the deal would save $3 million.", {NAMED, POSSIBLE}), ("Orvane is in pole position for it.", {POSSIBLE}), ("She would not be surprised by a bid.", {POSSIBLE}), ("A sale is on the cards.", {POSSIBLE}), ("Orvane is close to a deal.", {POSSIBLE}), ("A bid cannot be ruled out.", {POSSIBLE}),
    # silences
    ("Orvane declined to comment.", {SILENT}), ("Orvane did not immediately respond to a request for comment.", {SILENT}), ("Lindqvist could not be reached.", {SILENT}), ("Orvane was not immediately available for comment.", {SILENT}), ("The terms of it were not disclosed.", {SILENT}),
    ("It refused to elaborate.", {SILENT}), ("Orvane gave no details.", {SILENT}), ("Orvane had no comment.", {SILENT}), ("It did not return calls.", {SILENT}), ("It opened it without giving details.", {SILENT}),
    ("Orvane would not be drawn.", {SILENT}), ("Lindqvist sidestepped a question about it.", {SILENT}), ("Orvane declined to make its owner available.", {SILENT}), ("Orvane has not said how many it will hire.", {SILENT}), ("Neither side disclosed the terms.", {SILENT}), ("Orvane would not say why it stopped.", {SILENT}), ("She won't say if she got it.", {SILENT}), ("It has yet to comment on it.", {SILENT}), ("Neither firm would comment.", {SILENT}), ("No reason was given for it.", {SILENT}), ("Orvane gave no outlook for 2025.", {SILENT}),
    ("It did not give a reason.", {SILENT}), ("It kept silent about the cost.", {SILENT}), ("We don't discuss it, Orvane said.", {SILENT, NAMED}), ("Nothing had been decided, Orvane said.", {SILENT, NAMED}), ("Lindqvist did not rule out a sale.", {SILENT}), ("Orvane will open it for an undisclosed sum.", {SILENT, PLAN}), ("Lindqvist had nothing to add.", {SILENT}), ("Neither side gave a price.", {SILENT}), ("Zelmark Corp did not call back.", {SILENT}), ("Orvane no longer publishes figures.", {SILENT}), ("Lindqvist was not available for interview.", {SILENT}), ("The interest rate was not given.", {SILENT}), ("Orvane said it was open and would not go further.", {SILENT, NAMED}),
    ("An email sent to Ms. Lindqvist's office remained unanswered.", {SILENT}), ("Orvane said it would look at it on its merits.", {SILENT, NAMED}), ("Orvane has so far not commented.", {SILENT}), ("Orvane is yet to respond.", {SILENT}), ("Orvane stopped short of naming the buyer.", {SILENT}), ("Orvane chose not to comment.", {SILENT}), ("Orvane does not break out sales by country.", {SILENT}), ("Orvane withheld the price.", {SILENT}), ("The terms remain confidential.", {SILENT}),
    ("Lindqvist hung up.", {SILENT}), ("Asked about the price, Lindqvist smiled.", {SILENT}), ("Nobody at Orvane could be reached.", {SILENT}), ("It was premature to comment, Orvane said.", {SILENT, NAMED}), ("Orvane would only say that it was open.", {SILENT}),
    # none
    ("Orvane opened the plant in May.", set()), ("The will of the people was done.", set()), ("Its pension plan lost members.", set()), ("Will Marsh opened the plant.", set()), ("Shares fell 3% prior to media reports.", set()), ("The plant opened on May 5.", set()),
    ("Orvane employs 300 people in Leeds.", set()), ("The court fined Orvane.", set()), ("Its sales rose 3% to 5 million euros.", set()), ("Its stock, quoted on the Marlow exchange, fell.", set()), ("Orvane posted its highest profit in six years.", set()), ("The fine was less than it could have been.", set()), ("Nobody could explain it.", set()),
    ("The regulator added Orvane to its list in 2023.", set()), ("Orvane added 3% as profit beat estimates.", set()), ("Sales rose 3%, more than expected.", set()), ("Profit missed forecasts by 3 million euros.", set()), ("Orvane cut its delivery target to 300 pumps.", set()), ("The war in Marlow brought fresh worries.", set()),
]  # fmt: skip


@pytest.mark.parametrize(("sentence", "labels"), ROWS, ids=lambda value: value[:40] if isinstance(value, str) else None)
def test_a_sentence_has_its_hedges(sentence: str, labels: set[str]) -> None:
    """All that must be there are; a plain claim has none."""
    found = [set(hedge.labels) for hedge in drafted(LEAD + sentence).hedges if hedge.at.sentence > 1]
    assert found == ([found[0]] if labels else []) and (not labels or found and labels <= found[0]), found


ONLY = [  # labels that the sentence has, and has no others
    ("Orvane would not say if it will sell.", {SILENT}), ("How many will go was not disclosed.", {SILENT}), ("Orvane did not respond to a request for comment.", {SILENT}), ("Two people involved in the negotiations said it was open.", {UNNAMED}),
    ("“Nobody wants to be there,” Lindqvist said.", {NAMED}), ("If that is done, the price will fall.", {POSSIBLE}), ("Orvane may seek offers.", {POSSIBLE}), ("She thinks that money will be needed.", {NAMED, POSSIBLE}), ("Lindqvist said sales rose, more than forecast.", {NAMED}),
    ("The Marlow Herald reported, citing a paper, that it was open.", {MEDIA}), ("Zelmark Corp analysts, who follow it, said it was open.", {NAMED}), ("She refused to be drawn, citing the quiet period.", {SILENT}), ("Orvane denied that it was in talks.", {NAMED}), ("A deal would bring the two together.", {POSSIBLE}), ("Two of the bankers, who declined to be named, said it was open.", {UNNAMED}), ("“No,” Lindqvist said when asked whether it was open.", {NAMED}), ("It should close in the first quarter of 2026.", {POSSIBLE}),
]  # fmt: skip


def test_a_dated_line_of_a_list_is_a_plan() -> None:
    """`March 4: sales begin` says what is to come."""
    assert [hedge.labels for hedge in drafted(LEAD + "\n\n- March 4: sales begin in Leeds").hedges] == [(PLAN,)]


@pytest.mark.parametrize(("sentence", "labels"), ONLY, ids=lambda value: value[:40] if isinstance(value, str) else None)
def test_a_cue_that_says_nothing_of_the_sentence_gives_no_label(sentence: str, labels: set[str]) -> None:
    """A silence hides what was asked; a quotation what its speaker wants; a measure is no forecast."""
    assert [set(hedge.labels) for hedge in drafted(LEAD + sentence).hedges if hedge.at.sentence > 1] == [labels]


@pytest.mark.parametrize(("sentence", "response", "who"), [
    ("Orvane and Zelmark Corp declined to comment on it.", "declined-to-comment", {"orvane", "zelmark"}),
    ("Lindqvist declined to elaborate.", "declined-to-elaborate", {"petra-lindqvist"}),
    ("She declined to give details.", "declined-to-elaborate", {"petra-lindqvist"}),
    ("Zelmark Corp did not respond to emails.", "did-not-respond", {"zelmark"}),
    ("Zelmark Corp, which left Orvane in 2022, did not reply to questions.", "did-not-respond", {"zelmark"}),
    ("Zelmark Corp's lawyer did not return calls.", "did-not-respond", {"zelmark"}),
    ("An Orvane spokesperson declined to comment.", "declined-to-comment", {"orvane"}),
    ("Neither Orvane nor Zelmark Corp responded to emails.", "did-not-respond", {"orvane", "zelmark"}),
    ("There was no immediate comment from Zelmark Corp.", "declined-to-comment", {"zelmark"}),
    ("Attempts to reach Lindqvist were unsuccessful.", "did-not-respond", {"petra-lindqvist"}),
    ("Zelmark Corp, contacted by Orvane, did not reply.", "did-not-respond", {"zelmark"}),
    ("Messages left for Lindqvist were not returned.", "did-not-respond", {"petra-lindqvist"}),
    ("Zelmark Corp and the company itself did not wish to comment.", "declined-to-comment", {"zelmark"}),
    ("An email sent to Ms. Lindqvist's office remained unanswered.", "did-not-respond", {"petra-lindqvist"}),
    ("Lindqvist would neither confirm nor deny it: she neither confirmed nor denied it.", "non-committal", {"petra-lindqvist"}),
])  # fmt: skip
def test_a_silence_is_a_response_of_each_who_was_asked(sentence: str, response: str, who: set[str]) -> None:
    """One fact each, so that each company's page shows it; silence is no denial."""
    facts = [fact for fact in drafted(LEAD + sentence).proposals if fact.at.sentence > 1 and fact.fields["kind"] == "response"]
    assert {fact.fields["subject"] for fact in facts} == who
    assert {fact.fields["response"] for fact in facts} == {response}
    assert all(fact.fields.get("status") != "denied" for fact in facts)


def test_the_source_is_who_said_it() -> None:
    """A relay stands apart from who said it first."""
    fact = next(fact for fact in drafted(LEAD + "Lindqvist told Reuters that Orvane would buy Zelmark Corp, the Marlow Herald reported.").proposals if fact.at.sentence == 2)
    assert fact.fields["by"] == ["petra-lindqvist"] and fact.fields["via"] == ["marlow-herald"]
