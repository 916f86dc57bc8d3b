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
    # ... verbs of speech in their place
    ("Orvane clarified that it was open.", {NAMED}), ("Lindqvist urged owners to reject it.", {NAMED}), ("Lindqvist dismissed the claims as fiction.", {NAMED}), ("The pump chain, which has 30 shops, has confirmed it was open.", {NAMED}), ("Zelmark Corp rejected the offer as too low.", {NAMED}), ("Orvane, an old firm, cut the price but cautioned that it was open.", {NAMED}),
    ("Unaudited results filed with the exchange on Tuesday show that it grew.", {NAMED}), ("The statement made no mention of it.", {NAMED}), ("Lindqvist was adamant that it was open.", {NAMED}), ("As far as Lindqvist is concerned, it is over.", {NAMED}), ("As announced on 14 December, the plant is open.", {NAMED}), ("Zelmark Corp cut its rating, citing debts.", {NAMED}), ("Per the filing, it earned $3 million.", {NAMED}), ("Orvane posted a rise in net profit to $3 million.", {NAMED}),
    ("Dealers said volumes were thin.", {UNNAMED}), ("The offer, insiders said, was withdrawn.", {UNNAMED}), ("A trader in Marlow said it was open.", {UNNAMED}), ("Senior officials in the finance ministry admit that it is open.", {UNNAMED}), ("Orvane is rumoured to be short of cash.", {UNNAMED}), ("Orvane is thought to be preparing it.", {UNNAMED, POSSIBLE}), ("Those familiar with it say it was open.", {UNNAMED}),
    ("The Evening Beacon reported on Saturday that it was open.", {MEDIA}), ("The Haeyang Ilbo daily reported it.", {MEDIA}), ("A report in the Sunday Chronicle claimed that it was open.", {MEDIA}), ("The magazine's report said it was open.", {MEDIA}), ("The Marlow Sentinel quoted unnamed officials as saying it was open.", {MEDIA, UNNAMED}), ("The news was broken by the Marlow Sentinel.", {MEDIA}),
    # ... what runs on, own words, and people without a name
    ("We expect sales of $3 million.", {NAMED, POSSIBLE}), ("The outlook assumes no strike.", {NAMED}), ("Orvane reaffirmed its outlook of $3 million.", {NAMED}), ("Orvane does not expect it to recover.", {NAMED, POSSIBLE}), ("Orvane lowers its guidance for 2024.", {NAMED}),
    ("“It was open,” said one worker.", {UNNAMED}), ("“It was open,” said a retired bus driver from Leeds.", {UNNAMED}), ("One person close to Orvane said it was open.", {UNNAMED}), ("A local agent valued it at $3 million.", {UNNAMED}), ("Some are sceptical.", {UNNAMED}),
    ("The daily, citing two bankers, put it at $3 million.", {MEDIA, UNNAMED}), ("The Marlow Herald named two of them.", {MEDIA}), ("It is being whispered that it was open.", {UNNAMED}), ("Some investors wonder whether it was open.", {UNNAMED}), ("One of them added that it was open.", {UNNAMED}),
    ("It was not open, a commission of inquiry concluded on Friday: it was shut.", {NAMED}), ("The plant, she points out, was open.", {NAMED}), ("The plant was safe, the inspectors had written in 2019.", {NAMED}), ("Lindqvist termed the charge baseless.", {NAMED}), ("She denied wrongdoing.", {NAMED}), ("A union representing 900 drivers urged her to stop.", {NAMED}), ("It was a gift, their lawyer complained.", {NAMED}), ("She recalls a time when it was open.", {NAMED}),
    ("The federation demanded Orvane guarantee that it stays open.", {NAMED}), ("The governor blocked it, calling it “a joke”.", {NAMED}), ("The bank sees cash burn continuing.", {NAMED}), ("Orvane, Marlow's largest pump maker, said it was open.", {NAMED}), ("Analysts had forecast 494 million.", {UNNAMED, POSSIBLE}), ("Orvane rubbished the report.", {NAMED}), ("Bankers put the cost, with fees, closer to 500 million.", {UNNAMED}), ("An owner across the bay, who would rather not see his name in print, says it was open.", {UNNAMED}),
    # plans
    ("Orvane will open the plant.", {PLAN}), ("Orvane plans to open it.", {PLAN}), ("The plant is to open.", {PLAN}), ("It is scheduled to open on Monday.", {PLAN}), ("Orvane aims for a share of 5%.", {PLAN}), ("It expects to open it.", {PLAN}), ("Orvane is set to open it.", {PLAN}),
    ("Orvane is seeking a partner.", {PLAN}), ("It won't open the plant.", {PLAN}), ("It would open the plant.", {PLAN}), ("The planned opening was good news.", {PLAN}),
    ("He joins the board on 1 July.", {PLAN}), ("The new line starts up next spring.", {PLAN}), ("She wants 300 shops by May.", {PLAN}), ("Orvane has until Friday to make an offer.", {PLAN}), ("A ruling is due within weeks.", {PLAN}), ("The owner means to keep the name.", {PLAN}), ("The deal needs the approval of owners.", {PLAN}), ("Deliveries run from the first quarter of 2028.", {PLAN}), ("Orvane is buying the pump maker for $3 million.", {PLAN}), ("She follows Roe, who is retiring in May.", {PLAN}), ("It approved a dividend, to be paid on 3 May.", {PLAN}), ("Orvane is cutting 300 jobs.", {PLAN}), ("The two have yet to agree.", {PLAN}),
    ("The mill reopens on 3 April.", {PLAN}), ("Orvane is in the process of selling it.", {PLAN}), ("The next round takes place in Leeds on Thursday.", {PLAN}), ("Orvane, which is laying off 40 people, has shops in Leeds.", {PLAN}), ("Orvane has put it up for sale.", {PLAN}), ("Orvane signed an agreement to acquire Zelmark Corp.", {PLAN}),
    ("Orvane reports half-year results on 14 September.", {PLAN}), ("The owner is in the market for a partner.", {PLAN}), ("Orvane has 20 days to appeal.", {PLAN}), ("The deal requires a nod from the board.", {PLAN}), ("The trial continues.", {PLAN}),
    # possibilities
    ("A bid is not out of the question.", {POSSIBLE}), ("How it will be paid for is another matter.", {POSSIBLE}), ("It has guided for sales of $3 million.", {POSSIBLE}),
    ("Orvane may open it.", {POSSIBLE}), ("It could open.", {POSSIBLE}), ("It is in talks with banks.", {POSSIBLE}), ("Orvane is considering it.", {POSSIBLE}), ("The owner reportedly left.", {POSSIBLE}), ("It is believed to be open.", {POSSIBLE}), ("It appears likely.", {POSSIBLE}),
    ("It costs $3 million, or less if a rival turns up.", {POSSIBLE}), ("Unless the court objects, it goes ahead.", {POSSIBLE}), ("Orvane is in the running for it.", {POSSIBLE}), ("Rumours of a sale have dogged it.", {POSSIBLE}), ("It was not immediately clear why it stopped.", {POSSIBLE}), ("Orvane is expected to open it.", {POSSIBLE, PLAN}), ("Analysts expect it to open.", {UNNAMED, POSSIBLE}), ("Lindqvist said the deal would save $3 million.", {NAMED, POSSIBLE}), ("Orvane is in pole position for it.", {POSSIBLE}), ("She would not be surprised by a bid.", {POSSIBLE}), ("A sale is on the cards.", {POSSIBLE}), ("Orvane is close to a deal.", {POSSIBLE}), ("A bid cannot be ruled out.", {POSSIBLE}),
    ("A rival bid cannot be excluded.", {POSSIBLE}), ("The ruling opens the door to claims.", {POSSIBLE}), ("It remains to be seen if they return.", {POSSIBLE}), ("Orvane is seen as a potential target.", {POSSIBLE}), ("He is tipped to follow her.", {POSSIBLE}), ("The deal is far from certain.", {POSSIBLE}), ("Orvane is looking at options, including a break-up.", {POSSIBLE}),
    # silences
    ("Orvane declined to comment.", {SILENT}), ("Orvane did not immediately respond to a request for comment.", {SILENT}), ("Lindqvist could not be reached.", {SILENT}), ("Orvane was not immediately available for comment.", {SILENT}), ("The terms of it were not disclosed.", {SILENT}),
    ("It refused to elaborate.", {SILENT}), ("Orvane gave no details.", {SILENT}), ("Orvane had no comment.", {SILENT}), ("It did not return calls.", {SILENT}), ("It opened it without giving details.", {SILENT}),
    ("Orvane would not be drawn.", {SILENT}), ("Lindqvist sidestepped a question about it.", {SILENT}), ("Orvane declined to make its owner available.", {SILENT}), ("Orvane has not said how many it will hire.", {SILENT}), ("Neither side disclosed the terms.", {SILENT}), ("Orvane would not say why it stopped.", {SILENT}), ("She won't say if she got it.", {SILENT}), ("It has yet to comment on it.", {SILENT}), ("Neither firm would comment.", {SILENT}), ("No reason was given for it.", {SILENT}), ("Orvane gave no outlook for 2025.", {SILENT}),
    ("It did not give a reason.", {SILENT}), ("It kept silent about the cost.", {SILENT}), ("We don't discuss it, Orvane said.", {SILENT, NAMED}), ("Nothing had been decided, Orvane said.", {SILENT, NAMED}), ("Lindqvist did not rule out a sale.", {SILENT}), ("Orvane will open it for an undisclosed sum.", {SILENT, PLAN}), ("Lindqvist had nothing to add.", {SILENT}), ("Neither side gave a price.", {SILENT}), ("Zelmark Corp did not call back.", {SILENT}), ("Orvane no longer publishes figures.", {SILENT}), ("Lindqvist was not available for interview.", {SILENT}), ("The interest rate was not given.", {SILENT}), ("Orvane said it was open and would not go further.", {SILENT, NAMED}),
    ("An email sent to Ms. Lindqvist's office remained unanswered.", {SILENT}), ("Orvane said it would look at it on its merits.", {SILENT, NAMED}), ("Orvane has so far not commented.", {SILENT}), ("Orvane is yet to respond.", {SILENT}), ("Orvane stopped short of naming the buyer.", {SILENT}), ("Orvane chose not to comment.", {SILENT}), ("Orvane does not break out sales by country.", {SILENT}), ("Orvane withheld the price.", {SILENT}), ("The terms remain confidential.", {SILENT}),
    ("Lindqvist hung up.", {SILENT}), ("Asked about the price, Lindqvist smiled.", {SILENT}), ("Nobody at Orvane could be reached.", {SILENT}), ("It was premature to comment, Orvane said.", {SILENT, NAMED}), ("Orvane would only say that it was open.", {SILENT}),
    ("How much it has set aside is not known.", {SILENT}), ("No financial terms were given.", {SILENT}), ("The sum involved is confidential.", {SILENT}), ("Police have not released the name of the driver.", {SILENT}), ("The buyer's name has been withheld.", {SILENT}), ("His office referred questions to the ministry.", {SILENT}), ("The two agreed to keep the terms confidential.", {SILENT}), ("Lindqvist gave few details.", {SILENT}), ("It would go no further.", {SILENT}), ("Details of it are under seal.", {SILENT}), ("Orvane cannot discuss it.", {SILENT}), ("A phone number listed for Orvane has been disconnected.", {SILENT}),
    # none
    ("Orvane opened the plant in May.", set()), ("The will of the people was done.", set()), ("Its pension plan lost members.", set()), ("Will Marsh opened the plant.", set()), ("Shares fell 3% prior to media reports.", set()), ("The plant opened on May 5.", set()),
    ("Orvane employs 300 people in Leeds.", set()), ("The court fined Orvane.", set()), ("Its sales rose 3% to 5 million euros.", set()), ("Its stock, quoted on the Marlow exchange, fell.", set()), ("Orvane posted its highest profit in six years.", set()), ("The fine was less than it could have been.", set()), ("Nobody could explain it.", set()),
    ("The regulator added Orvane to its list in 2023.", set()), ("Orvane added 3% as profit beat estimates.", set()), ("Sales rose 3%, more than expected.", set()), ("Profit missed forecasts by 3 million euros.", set()), ("Orvane cut its delivery target to 300 pumps.", set()), ("The war in Marlow brought fresh worries.", set()),
    ("It stopped paying interest in March.", set()), ("Her will is strong.", set()), ("Margins explain the rush.", set()), ("Orvane scrapped plans for a second plant.", set()), ("Fourteen cats decide what Orvane will sell.", set()), ("The bank wrote off $3 million.", set()), ("Did she write back?", set()), ("The talks concluded on Friday.", set()), ("The shares trade at 31 times expected earnings.", set()),
]  # fmt: skip


@pytest.mark.parametrize(("sentence", "labels"), ROWS, ids=lambda value: value[:40] if isinstance(value, str) else None)
def test_a_sentence_has_its_hedges(sentence: str, labels: set[str]) -> None:
    """All that must be there are; a plain claim has none."""
    found = [set(hedge.labels) for hedge in drafted(LEAD + sentence).hedges if hedge.at.sentence > 1]
    assert found == ([found[0]] if labels else []) and (not labels or found and labels <= found[0]), found


ONLY = [  # labels that the sentence has, and has no others
    ("It is understood that it was open.", {UNNAMED}), ("Orvane is said to have agreed to it.", {UNNAMED}), ("The panel found that Orvane had pledged the copper twice.", {NAMED}), ("All three declined to be named because the talks are confidential.", {UNNAMED}), ("A director who did not want to be named said it was open.", {UNNAMED}), ("The prosecutors allege that it was open.", {NAMED}), ("Orvane denied the allegation.", {NAMED}),
    ("The change is due to a strike.", set()), ("Orvane called a strike last year.", set()), ("It is likely to be higher.", {POSSIBLE}), ("Orvane hopes to finish it.", {PLAN}), ("The Evening Beacon reported that Orvane had asked Zelmark Corp for papers.", {MEDIA}), ("Preliminary figures show that sales fell.", {NAMED}),
    ("Orvane would not say if it will sell.", {SILENT}), ("How many will go was not disclosed.", {SILENT}), ("Orvane did not respond to a request for comment.", {SILENT}), ("Two people involved in the negotiations said it was open.", {UNNAMED}),
    ("“Nobody wants to be there,” Lindqvist said.", {NAMED}), ("If that is done, the price will fall.", {POSSIBLE}), ("Orvane may seek offers.", {POSSIBLE}), ("She thinks that money will be needed.", {NAMED, POSSIBLE}), ("Lindqvist said sales rose, more than forecast.", {NAMED}),
    ("The Marlow Herald reported, citing a paper, that it was open.", {MEDIA}), ("Zelmark Corp analysts, who follow it, said it was open.", {NAMED}), ("She refused to be drawn, citing the quiet period.", {SILENT}), ("Orvane denied that it was in talks.", {NAMED}), ("A deal would bring the two together.", {POSSIBLE}), ("Two of the bankers, who declined to be named, said it was open.", {UNNAMED}), ("“No,” Lindqvist said when asked whether it was open.", {NAMED}), ("It should close in the first quarter of 2026.", {POSSIBLE}),
    ("Campaigners left before Orvane reports, which is not expected soon.", {POSSIBLE}), ("Orvane signed a memorandum of understanding, it said.", {NAMED}), ("Two bankers said it was open and valued Orvane at $3 million.", {UNNAMED}), ("Petra Lindqvist, an analyst at Orvane, said it was open.", {NAMED}),
    # ... a name, a comparison, a price, a time that is over, what is settled
    ("Loom Ltd sold a mill.", set()), ("A strike looms.", {POSSIBLE}), ("The mood is calmer than the vote suggests.", set()), ("The offer values Orvane at $3 million.", set()), ("Shares rose to close at 41 pence on Friday.", set()), ("Its bonds due in 2031 fell.", set()), ("Not everyone is convinced.", set()), ("Investors are early.", set()), ("Investors are nervous.", {UNNAMED}),
    ("Orvane paid $3 million to settle allegations of fraud.", set()), ("It runs wind projects across Leeds.", set()), ("Orvane left without telling owners.", set()), ("The union fears that 1,100 jobs will go.", {NAMED, POSSIBLE}), ("A warning would have reached them, Lindqvist said.", {NAMED, POSSIBLE}), ("It was open, according to a presentation to investors.", {NAMED}),
    ("This is neither an offer to sell nor a solicitation of an offer to buy.", set()), ("No decision had been taken, said a person close to the talks.", {UNNAMED}), ("Orvane reports annual results on Oct 22.", {PLAN}),
    # ... what only these words say
    ("The parties agreed not to disclose the price.", {SILENT}), ("Neither would name the buyer.", {SILENT}), ("Nobody would name the buyer.", {SILENT}),
    ("The firm sued last year, alleging that a clerk stole files.", {NAMED}), ("Lindqvist blamed high prices and a strike.", {NAMED}), ("Two dealers tell us it is over.", {UNNAMED}), ("The deal is off, the Courier understands.", {UNNAMED}), ("A top-ten holder said it was over.", {UNNAMED}), ("The list was first published on Monday by the Marlow Gazette.", {MEDIA}),
    ("Lindqvist takes charge on 3 May.", {PLAN}), ("The board holds its meeting on 3 May.", {PLAN}), ("The fund has committed $30 million.", {PLAN}), ("Lindqvist hoped to find a buyer.", {PLAN}), ("Orvane is eligible to receive $3 million.", {POSSIBLE}),
]  # fmt: skip


@pytest.mark.parametrize(("before", "sentence", "label"), [
    ("Lindqvist said it was open.", "The work would move to Leeds.", NAMED),
    ("Two people familiar with it said it was open.", "It would carry interest.", UNNAMED),
    ("A banker in Leeds said it was open.", "He put it at $3 million.", UNNAMED),
    ("The Marlow Herald reported that it was open.", "Four funds had seen it, it said.", MEDIA),
    ("“It was open,” said one worker, who asked not to be named.", "“It was dark.”", UNNAMED),
])  # fmt: skip
def test_reporting_runs_on_in_the_next_sentence(before: str, sentence: str, label: str) -> None:
    """`would`, a pronoun or a further quotation is still of who spoke before, with a name or without."""
    last = drafted(f"{LEAD}{before} {sentence}").hedges[-1]
    assert last.at.sentence == 3
    assert [one for one in last.labels if one.startswith("attribution")] == [label]


def test_a_bare_would_is_to_be_checked() -> None:
    """Without anyone who says it, `would` may be a plan or a mere possibility."""
    assert drafted(LEAD + "\n\nThe state would own a tenth.").hedges[-1].tier == "check"


def test_a_dated_line_of_a_list_is_a_plan() -> None:
    """`March 4: sales begin` says what is to come."""
    assert [hedge.labels for hedge in drafted(LEAD + "\n\n- March 4: sales begin in Leeds").hedges] == [(PLAN,)]


@pytest.mark.parametrize(("sentence", "labels"), ONLY, ids=lambda value: value[:40] if isinstance(value, str) else None)
def test_a_cue_that_says_nothing_of_the_sentence_gives_no_label(sentence: str, labels: set[str]) -> None:
    """A silence hides what was asked; a quotation what its speaker wants; a measure is no forecast."""
    assert [set(hedge.labels) for hedge in drafted(LEAD + sentence).hedges if hedge.at.sentence > 1] == ([labels] if labels else [])


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
    ("Queries emailed to Zelmark Corp remained unanswered till press time.", "did-not-respond", {"zelmark"}),
    ("Requests for comment sent to Orvane and Zelmark Corp received no reply.", "did-not-respond", {"orvane", "zelmark"}),
    ("The Marlow Herald contacted Zelmark Corp for comment but received no reply.", "did-not-respond", {"zelmark"}),
    ("The Marlow Herald has approached Zelmark Corp for comment.", "did-not-respond", {"zelmark"}),
    ("Contacted by the Marlow Herald, Zelmark Corp did not respond.", "did-not-respond", {"zelmark"}),
    ("No reply had been received from Zelmark Corp.", "did-not-respond", {"zelmark"}),
    ("It was not possible to reach Lindqvist for comment.", "did-not-respond", {"petra-lindqvist"}),
    ("Zelmark Corp was not available for comment.", "did-not-respond", {"zelmark"}),
    ("“No comment,” Lindqvist said when asked about it.", "declined-to-comment", {"petra-lindqvist"}),
    ("“We do not comment on speculation,” a Zelmark Corp spokesman said.", "declined-to-comment", {"zelmark"}),
    ("Orvane declined to comment, as did Zelmark Corp.", "declined-to-comment", {"orvane", "zelmark"}),
    ("Zelmark Corp had nothing to say about it.", "declined-to-comment", {"zelmark"}),
    ("Zelmark Corp could not confirm the report.", "non-committal", {"zelmark"}),
    ("Zelmark Corp did not respond to the offer with one of its own.", "", set()),
    ("Zelmark Corp did not return the deposit.", "", set()),
    ("A director of Zelmark Corp, who declined to be named, said it was open.", "", set()),
    ("Harmattan Trust Bank lent it $3 million. The bank had not responded to a request.", "did-not-respond", {"harmattan-trust-bank"}),
    ("Zelmark Corp will give no further details before May.", "declined-to-elaborate", {"zelmark"}),
    ("Zelmark Corp said it did not discuss rumours.", "declined-to-comment", {"zelmark"}),
    ("Asked on Friday whether she would sell, Ms. Lindqvist laughed.", "did-not-respond", {"petra-lindqvist"}),
    ("Asked about a bid, Lindqvist said: “Please wait for some time.”", "non-committal", {"petra-lindqvist"}),
    ("Zelmark Corp said the report was not based on anything it had announced.", "non-committal", {"zelmark"}),
    ("The emails of Zelmark Corp went out at dawn.", "", set()),
    ("Zelmark Corp sold a stake in an attempt to mend a bank worn thin by loans to failed builders.", "", set()),
    ("The study by Zelmark Corp did not confirm the result.", "", set()),
    ("Lindqvist would neither confirm nor deny it: she neither confirmed nor denied it.", "non-committal", {"petra-lindqvist"}),
])  # fmt: skip
def test_a_silence_is_a_response_of_each_who_was_asked(sentence: str, response: str, who: set[str]) -> None:
    """One fact each, so that each company's page shows it; silence is no denial."""
    facts = [fact for fact in drafted(LEAD + sentence).proposals if fact.at.sentence > 1 and fact.fields["kind"] == "response"]
    assert {fact.fields["subject"] for fact in facts} == who
    assert {fact.fields["response"] for fact in facts} == ({response} if response else set())
    assert all(fact.fields.get("status") != "denied" for fact in facts)


def test_the_source_is_who_said_it() -> None:
    """A relay stands apart from who said it first."""
    fact = next(fact for fact in drafted(LEAD + "Lindqvist told Reuters that Orvane would buy Zelmark Corp, the Marlow Herald reported.").proposals if fact.at.sentence == 2)
    assert fact.fields["by"] == ["petra-lindqvist"] and fact.fields["via"] == ["marlow-herald"]
