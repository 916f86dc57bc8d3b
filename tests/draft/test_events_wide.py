"""Events in the constructions of agencies, releases and national papers: figures of a company, courts, groups of firms, meetings of no named body; how far a deal is."""

from __future__ import annotations

import pytest

from draft.event_sentences import FT, LEAD, OTHERS, D, F, H, I, K, M, R, S, W
from draft.reading import drafted

WIDE = [  # sentence, kind, parties
    ("Brightwing lifted passenger revenue 12% to $410 million in the quarter.", "financial-result", {W}),
    ("Karvell, which makes beams and welding rods, raised sales by 4% to $90 million.", "financial-result", {K}),
    ("Impairments at Halvard Bank doubled to $90 million.", "financial-result", {H}),
    ("Karvell's order intake has since climbed past $2 billion.", "financial-result", {K}),
    ("Karvell would likely post a loss of $9 million this quarter, an analyst said.", "financial-result", {K}),
    ("Dunmore Ltd shares put on 3 per cent in London.", "market-move", {D}),
    ("Brightwing finished flat at 212 pence.", "market-move", {W}),
    ("Karvell's stock jumped by the maximum 15 percent on Tuesday.", "market-move", {K}),
    ("The benchmark index slid 1.4% on Monday.", "market-move", set()),
    ("Negotiators will meet again in Vienna on Thursday.", "meeting", set()),
    ("Halvard Bank's creditors met on Wednesday.", "meeting", {H}),
    ("Solheim led a trade delegation to Jakarta last week.", "visit", {I}),
    ("The Federal Trade Office sent Karvell a request for documents on Tuesday.", "regulatory", {FT, K}),
    ("Karvell sued in a Texas court in March.", "regulatory", {K}),
    ("Dunmore Ltd said it would take the dispute to the Supreme Court.", "regulatory", {D}),
    ("Ossian Pharma paid $12 million to settle claims that it hid side effects.", "regulatory", {S}),
    ("Brightwing plans to ask a federal judge to lift the ban.", "regulatory", {W}),
    ("The Federal Trade Office ruled in May that Karvell had misled buyers.", "regulatory", {FT, K}),
    ("A ruling by the Federal Trade Office is expected in June.", "regulatory", {FT}),
    ("The Federal Trade Office sent the case back to the Ministry of Transport.", "regulatory", {FT, M}),
    ("Solheim was last week convicted of fraud.", "regulatory", {I}),
    ("Halvard Bank lowered its rating on Karvell two notches.", "other", {H, K}),
    ("Halvard Bank cut its outlook on Dunmore Ltd to negative.", "other", {H, D}),
    ("Brightwing will pool its Oslo–Leeds crews with Fenair.", "partnership", {W, F}),
    ("Karvell will trial the furnace with Dunmore Ltd.", "partnership", {K, D}),
    ("Karvell has signed memoranda of understanding with Dunmore Ltd and Fenair.", "partnership", {K, D, F}),
    ("Karvell and Dunmore Ltd are closing in on a supply agreement.", "talks", {K, D}),
    ("Karvell has committed $400 million to the project.", "investment", {K}),
    ("Ossian Pharma collected $80 million from a group led by Halvard Bank.", "investment", {S, H}),
    ("Karvell wants its owners to put up $90 million.", "investment", {K}),
    ("Dunmore Ltd expects its shareholders to inject $50 million.", "investment", {D}),
    ("Karvell fixed a price band of $12 to $14 a share for its initial public offering.", "other", {K}),
    ("Dunmore Ltd's 40% of Fenair will go to Karvell for $80 million.", "acquisition", {D, F, K}),
    ("Karvell bought Fenair for $90 million in 2018.", "acquisition", {K, F}),
    ("Since then Karvell has sold Fenair to Dunmore Ltd.", "acquisition", {K, F, D}),
    ("Karvell's largest investor opposes the merger with Dunmore Ltd.", "merger", {K, D}),
    ("Bankers for Karvell sounded out Dunmore Ltd in the spring.", "talks", {K, D}),
    ("Fenair was placed in administration on Monday.", "other", {F}),
    ("Brightwing might move its base to Lisbon, it said on Monday.", "other", {W}),
    ("Brightwing (BRW) <BRW.OL> has ordered 12 jets.", "other", {W}),
    ("Dunmore Ltd has put forward three nominees for Karvell's board.", "appointment", {D}),
    ("Karvell's American depositary receipts fell as much as 6.3% in New York.", "market-move", {K}),
    ("Karvell agreed to sell its airline business, Fenair, to Dunmore Ltd for $1.3 billion.", "acquisition", {K, F, D}),
    ("Karvell has been speaking with banks including Halvard Bank about selling a mill, two people said.", "talks", {K, H}),
    ("Solheim last came to Korea in October 2023.", "visit", {I}),
    ("The Federal Trade Office had urged Dunmore Ltd to find a partner.", "regulatory", {FT, D}),
    ("The Federal Trade Office has until 6 November to decide.", "regulatory", {FT}),
    ("The Federal Trade Office is expected to examine the plan.", "regulatory", {FT}),
    ("The Ministry of Transport is preparing tighter screening of investors.", "regulatory", {M}),
    ("Dunmore Ltd said it will apply to be enjoined in the suit.", "regulatory", {D}),
    ("Dunmore Ltd has obtained orders stopping the regulator from collecting a fine.", "regulatory", {D}),
    ("Karvell's Asian unit will be headed by Tomas Reyl.", "appointment", {K, R}),
    ("Reyl, who will serve as chairman of Karvell, said demand was weak.", "appointment", {K, R}),
    ("The company's union held a rally outside the gate.", "other", {K}),
    ("Karvell has won a 1.9 trillion won ($1.31 billion) order to build five carriers.", "other", {K}),
    ("Karvell will end car production at its Ghent factory by the end of 2026.", "other", {K}),
    ("Production of the beams will move to Kenitra, Morocco.", "other", {K}),
    ("Karvell had shown the site to at least three potential buyers.", "talks", {K}),
    ("Solheim will meet both sides in Brussels next Tuesday.", "meeting", {I}),
    ("Karvell will purchase $25 million of newly issued Fenair common stock.", "investment", {K, F}),
    ("Karvell bought into Fenair in 2017.", "investment", {K, F}),
    ("Karvell is exploring the sale of part of its stake in Fenair.", "investment", {K, F}),
    ("Dunmore Ltd and Fenair had also submitted binding bids.", "acquisition", {D, F}),
    ("Karvell will pay Fenair 3% of sales for the use of the brand.", "partnership", {K, F}),
    ("Like-for-like sales at the Leeds-based chain fell 5.6% in the quarter.", "financial-result", {K}),
    ("Karvell reported record Christmas trading.", "financial-result", {K}),
    ("The announcement came a week after Fenair unveiled a cargo service.", "launch", {F}),
]  # fmt: skip

NONE = [
    "Analysts want Karvell to sell Fenair.", "Karvell might be right, said an analyst.", "It would be better for Karvell to wait.", "Karvell is the first company in the street.",
    "The index of the book lists Karvell twice.", "Reyl lost his keys on Monday.", "Brightwing leaves nothing to chance.", "Customers call on Reyl for advice.",
    "Karvell has clinched orders worth $3.4 billion so far this year.", "The Federal Trade Office has been raising cash at home.", "The Federal Trade Office cut the median time to a ruling to 26 hours.",
    "Solheim spoke to reporters about the plant.", "Reyl served as chairman of Karvell.", "The team is headed by Reyl.", "Karvell showed the site to visitors.", "Reyl came to the meeting late.",
    "Investors may sue, said a lawyer.", "Karvell found the weather mild.", "If Karvell sued in May, Reyl would be glad.", "Nobody expects a ruling soon.",
]  # fmt: skip


@pytest.mark.parametrize(("sentence", "kind", "who"), WIDE, ids=[row[0] for row in WIDE])
def test_the_constructions_of_the_trade_are_read(sentence: str, kind: str, who: set[str]) -> None:
    """Each has one event, also where nobody who takes part has a name."""
    found = [event for event in drafted(OTHERS + sentence).events if event.at.paragraph == 3]
    assert [(event.kind, {slug for slug, _ in event.parties}) for event in found] == [(kind, who)]


@pytest.mark.parametrize("sentence", NONE)
def test_words_of_the_trade_alone_are_no_event(sentence: str) -> None:
    """A word of a frame without what the frame needs tells nothing."""
    assert [event.rule for event in drafted(OTHERS + sentence).events if event.at.paragraph == 3] == []


def test_infinitives_in_a_row_have_one_subject() -> None:
    """The second is no aim of the people of the first."""
    found = drafted(OTHERS + "Karvell plans to hire 300 welders and to open a training centre in Leeds.").events
    assert [(event.kind, dict(event.parties), event.status) for event in found if event.at.paragraph == 3] == [("other", {K: "subject"}, "planned"), ("launch", {K: "subject"}, "planned")]


def test_the_three_are_those_of_the_last_deal() -> None:
    """All of them, not two."""
    found = drafted(OTHERS + "Karvell, Dunmore Ltd and Fenair agreed to share a terminal. The three have met twice since May.").events
    assert {slug for event in found if event.kind == "meeting" for slug, _ in event.parties} == {K, D, F}


STAGES = [  # sentence, stage
    ("Orvane said it will buy Zelmark.", "announced"),
    ("Orvane acquired Zelmark, it said on Monday.", "announced"),
    ("Orvane agreed to buy Zelmark in 2026, it said.", "announced"),
    ("Orvane said that it acquired Zelmark in 2019.", ""),
    ("Orvane acquired Zelmark three years ago, Lindqvist said.", ""),
    ("Orvane, which bought Zelmark for $3 million last May, said it was glad.", ""),
]  # fmt: skip


@pytest.mark.parametrize(("sentence", "stage"), STAGES, ids=[row[0] for row in STAGES])
def test_what_was_done_before_is_not_announced(sentence: str, stage: str) -> None:
    """Somebody's `said` in the sentence announces no deal of another year, and none of an aside."""
    assert [event.stage for event in drafted(LEAD + sentence).events if event.at.paragraph == 2] == [stage]
