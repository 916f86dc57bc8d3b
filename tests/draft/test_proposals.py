"""Facts: in the format's fields and in our words, or a reason why there is none."""

from __future__ import annotations

import pytest

from draft.reading import drafted
from generator.draft.candidates import CHECK, SURE, Proposal
from generator.draft.facts.composed import ours, runs
from generator.draft.report import as_json
from generator.model import Fact
from generator.model.types import meta
from generator.vocabulary import FACT_KIND

LEAD = "The chipmaker Orvane, the lender Zelmark and the retailer Tessup Corp are known to all. Orvane Chief Executive Petra Lindqvist is too.\n\n"


def facts(sentence: str) -> list[Proposal]:
    return [fact for fact in drafted(LEAD + sentence).proposals if fact.at.paragraph > 1]


@pytest.mark.parametrize(("sentence", "fields"), [
    ("Orvane said on Monday it would acquire Zelmark for $3 billion.", {"kind": "deal", "parties": {"orvane": "acquirer", "zelmark": "target"}, "date": "2025-02-03", "date_printed": "Monday", "status": "planned", "by": ["orvane"], "verb": "said", "amount": "3 billion USD"}),
    ("Orvane sold its mill to Zelmark for 3 million euros, according to a person familiar with the matter.", {"kind": "deal", "parties": {"orvane": "seller", "zelmark": "acquirer"}, "by": ["unnamed-sources"], "amount": "3 million EUR"}),
    ("Orvane invested up to 3 trillion won ($2.1 billion) in Zelmark.", {"kind": "investment", "subject": "orvane", "parties": {"orvane": "investor", "zelmark": "investee"}, "amount": "up to 3 trillion KRW", "amount_stated_as": "2.1 billion USD"}),
    ("Shares of Orvane fell 5% on Monday.", {"kind": "market-move", "subject": "orvane", "date": "2025-02-03", "value": "-5 percent", "measure": "share price", "session": "unknown"}),
    ("“We are ready,” Lindqvist said.", {"kind": "statement", "subject": "petra-lindqvist", "by": ["petra-lindqvist"], "verb": "said", "quote": "We are ready"}),
    ("Orvane declined to comment.", {"kind": "response", "subject": "orvane", "response": "declined-to-comment", "text": "Orvane would not comment."}),
    ("Lindqvist met Zelmark later before heading to Leeds on Wednesday.", {"kind": "meeting", "date": "unknown", "place": None}), ("Shares of Orvane rose 5% to close at $3.", {"kind": "market-move", "session": "close"}),
    ("Lindqvist visited Leeds on Monday.", {"kind": "visit", "subject": "petra-lindqvist", "place": "leeds", "date": "2025-02-03"}),
    ("Orvane said on Monday it would buy Zelmark in May.", {"kind": "deal", "date": "2025-02-03", "date_printed": "Monday", "due": "2025-05"}),
    ("Orvane had net income of $61.4 million on sales of $5.2 billion in 2024.", {"kind": "figure", "subject": "orvane", "value": "61.4 million USD", "measure": "net income", "date": "2024"}),
    ("It has 540 employees and expects revenue to rise to $7 million.", {"kind": "figure", "subject": "orvane", "value": "540 count", "measure": "number of employees"}),
    ("Orvane plans to hire 300 people by 2030, it said.", {"kind": "plan", "subject": "orvane", "status": "planned", "due": "2030"}),
])  # fmt: skip
def test_a_sentence_becomes_a_fact(sentence: str, fields: dict[str, object]) -> None:
    """Every part of it stands in the format's own field."""
    found = facts(sentence)[0].fields
    assert {name: found.get(name) for name in fields} == fields


@pytest.mark.parametrize(("sentence", "link"), [
    ("Orvane, which runs the lender Zelmark, rose 3%.", ("orvane", "operates", "zelmark")), ("Orvane, the operator of Zelmark, rose 3%.", ("orvane", "operates", "zelmark")),
    ("Orvane operates Poland's largest lender Zelmark, which is in Leeds.", ("orvane", "operates", "zelmark")), ("Orvane, which owns Zelmark, rose 3%.", ("orvane", "owns", "zelmark")), ("Orvane, the owner of Zelmark, rose 3%.", ("orvane", "owns", "zelmark")), ("Orvane, owned by Zelmark, rose 3%.", ("zelmark", "owns", "orvane")),
    ("Orvane, a unit of Zelmark, rose 3%.", ("orvane", "part-of", "zelmark")), ("Orvane supplies chips to Zelmark.", ("orvane", "supplies", "zelmark")), ("Orvane, a supplier to Zelmark, rose 3%.", ("orvane", "supplies", "zelmark")),
    ("Orvane's smaller rival Zelmark rose 3%.", ("orvane", "rival-of", "zelmark")), ("Orvane, a rival of Zelmark, rose 3%.", ("orvane", "rival-of", "zelmark")),
    ("Orvane, based in Leeds, rose 3%.", ("orvane", "based-in", "leeds")), ("Leeds-based Orvane rose 3%.", ("orvane", "based-in", "leeds")),
    ("Orvane, which makes the chatbot Varnu, rose 3%.", ("orvane", "produces", "varnu")), ("Orvane, the maker of the chatbot Varnu, rose 3%.", ("orvane", "produces", "varnu")),
])  # fmt: skip
def test_a_link_told_by_the_way_is_a_relation(sentence: str, link: tuple[str, str, str]) -> None:
    """It is proposed beside what the sentence tells, for the editor to check."""
    found = [fact for fact in facts(sentence) if fact.fields["kind"] == "relation"]
    assert [(fact.fields["subject"], fact.fields["relation"], fact.fields["object"], fact.tier) for fact in found] == [(*link, CHECK)]


@pytest.mark.parametrize(("sentence", "kinds"), [
    ("Orvane bought Zelmark for an undisclosed sum.", ["deal"]), ("Orvane bought Zelmark, but the price was not disclosed.", ["deal"]), ("Orvane would not say how much it paid and declined to elaborate.", ["response"]),
    ("Orvane bought Zelmark in 2021, and Lindqvist said that it pays well.", ["deal"]), ("Shares of Orvane fell 5% after Zelmark announced the plan.", ["market-move"]),
])  # fmt: skip
def test_nobody_answers_who_was_not_asked(sentence: str, kinds: list[str]) -> None:
    """What is not disclosed is no response; who would not say is told once; a speaker's own clause says nothing of what is told before it."""
    found = facts(sentence)
    assert [fact.fields["kind"] for fact in found if fact.fields["kind"] != "statement"] == kinds
    assert "by" not in found[0].fields


def test_what_is_still_to_come_is_not_done() -> None:
    """Told as done for a day after the article's: a visit is scheduled, a deal planned and due."""
    visit, deal = (facts(sentence)[0].fields for sentence in ("Lindqvist visits Leeds on Wednesday.", "Orvane acquires Zelmark in May."))
    assert (visit["status"], visit["date"]) == ("scheduled", "2025-02-05")
    assert (deal["status"], deal["due"]) == ("planned", "2025-05")


@pytest.mark.parametrize(("sentence", "doubt"), [
    ("Orvane bought Zelmark in 2021 and opened a plant in 2023.", "the date"), ("Orvane bought Zelmark for $3 million and 5 million euros of debt.", "the amount"),
    ("Revenue of $3 million was what Tessup and Zelmark had, Orvane said, and costs of $2 million.", "whose figure it is"), ("“We are ready for all that comes,” Lindqvist said.", ""),
])  # fmt: skip
def test_a_check_names_what_is_doubtful(sentence: str, doubt: str) -> None:
    """The field of which the sentence has several values; nothing where only our words are missing."""
    found = facts(sentence)
    assert doubt in " ".join(fact.why for fact in found) if doubt else [fact.why for fact in found] == [""]


def test_a_link_is_proposed_once() -> None:
    """Said again, it is no further fact."""
    assert len([fact for fact in facts("Orvane, a unit of Zelmark, rose 3%. Orvane, a unit of Zelmark, fell 2%.") if fact.fields["kind"] == "relation"]) == 1


@pytest.mark.parametrize(("sentence", "why"), [
    ("Orvane said “it is good.", "partner"), ("Orvane said the the plant was open.", "twice"), ("Orvane and its very good new big plant in the town.", "no verb"), ("Orvane opened plant5 on Monday.", "run together"),
    ("Orvane wants to build a plant plans for the town.", "run together"), ("Orvane acquired Zelmark the lender said Its owner is big.", "run together"), ("Orvane said the plant (in Leeds was open.", "bracket"), ("Orvane said that it will open the", "breaks off"),
])  # fmt: skip
def test_a_damaged_sentence_is_to_be_checked(sentence: str, why: str) -> None:
    """The editor is told what is wrong with the print before a fact is taken from it."""
    found = facts(sentence)
    assert found and all(fact.tier == CHECK and why in fact.why for fact in found), [fact.why for fact in found]


@pytest.mark.parametrize("line", [
    "(Reporting by Jane Roe; editing by Rick Doe)", "Copyright 2025 Marlow Herald. All rights reserved.", "Register now for our newsletter.", "FILE PHOTO: A plant of Orvane", "This story has been corrected to say 3%.",
    "Our Standards: the principles", "Media contact: press@orvane.example", "Also read: Orvane shares fall", "This release contains forward-looking statements.",
])  # fmt: skip
def test_boilerplate_is_no_fact(line: str) -> None:
    """It is declared as such, so that coverage is complete; nobody in it becomes a name."""
    found = drafted(f"{LEAD}Orvane rose 3%.\n\n{line}")
    assert {str(at): why for at, why in found.not_facts.items() if at.paragraph == 3 and at.sentence == 1} == {"p3s1": "boilerplate"}
    assert not {"Jane Roe", "Rick Doe"} & {form for name in found.names for form in name.forms}


def test_a_company_about_itself_is_boilerplate() -> None:
    """What follows `About Orvane` at the end of a release is no news."""
    found = drafted(f"{LEAD}Orvane rose 3%.\n\nAbout Orvane\n\nOrvane makes chips. It is big.")
    assert sorted(map(str, found.not_facts)) == ["p3s1", "p4s1", "p4s2"]


def test_every_sentence_is_accounted_for() -> None:
    """A sentence is a fact, no fact for a reason, or told as unaccounted: exactly one of them."""
    found = drafted(f"{LEAD}It rained. Orvane rose 3%. What now?\n\nAll rights reserved.")
    facts, reasons, open_ = {fact.at for fact in found.proposals}, set(found.not_facts), set(found.unaccounted)
    assert facts | reasons | open_ == {sentence.at for sentence in found.text.sentences}
    assert not facts & reasons and not facts & open_ and not reasons & open_ and open_


def test_fields_are_the_formats_own_in_its_order() -> None:
    """A proposal can be written into a sheet as it is."""
    found = drafted(LEAD + "Orvane acquired Zelmark. Shares of Orvane fell 5%. Tessup sued Orvane. “No,” said Lindqvist. Orvane will meet Zelmark on Monday.").proposals
    assert len({fact.id for fact in found}) == len(found)
    for fact in found:
        assert fact.fields["kind"] in FACT_KIND
        assert list(fact.fields) == [name for name in Fact.model_fields if name in fact.fields]
        for name in fact.fields:
            assert not meta(Fact, name)["only_for"] or fact.fields["kind"] in meta(Fact, name)["only_for"], name


def test_what_is_sure_is_whole() -> None:
    """A fact marked sure has all that its kind needs, a text included."""
    for fact in drafted(LEAD + "Orvane acquired Zelmark on Monday. Shares of Orvane fell 5%. Orvane and Zelmark declined to comment.").proposals:
        if fact.tier == SURE:
            needed = [name for name, field in Fact.model_fields.items() if field.is_required() or fact.fields["kind"] in meta(Fact, name)["needed_for"]]
            assert not set(needed) - set(fact.fields) - {"at"} and not fact.why


def test_our_text_never_is_the_articles() -> None:
    """Six words in a row that the article has too are not proposed; names are free."""
    article = runs("Orvane and Zelmark work together under an agreement that is new.")
    assert ours("They work together under an agreement that lasts.", article, ()) == ""
    assert ours("Orvane and Zelmark work together.", article, ("Orvane", "Zelmark")) == "Orvane and Zelmark work together."
    assert ours("There are 5 of them.", frozenset(), ()) == ""


def test_the_json_is_what_machines_are_promised() -> None:
    """Numbers in units, partial dates, slugs, locators."""
    found = as_json(drafted(LEAD + "Orvane said on Monday it would buy Zelmark for up to $1.5 billion, or 5% of sales. It rained."))
    assert found["source"] == {"published": "2025-02-04", "published_basis": "option", "language": "en"}
    assert [(one["amount"], one["currency"], one["bound"]) for one in found["money"]] == [(1500000000, "USD", "up to")]
    assert [one["value"] for one in found["percents"]] == [5] and [one["value"] for one in found["dates"]] == ["2025-02-03"]
    event = next(one for one in found["events"] if one["sentence"] == "p2s1")
    assert (event["kind"], event["parties"], event["roles"]) == ("acquisition", ["orvane", "zelmark"], {"orvane": "acquirer", "zelmark": "target"})
    assert found["unaccounted"] == ["p2s2"] and {"kind", "slug", "new", "forms"} <= set(found["names"][0])


@pytest.mark.parametrize(("sentence", "text"), [
    ("Orvane acquired Zelmark on Monday.", "Orvane takes over Zelmark, in whole or in part."), ("Zelmark was acquired by Orvane on Monday.", "Orvane takes over Zelmark, in whole or in part."),
    ("Zelmark is to be bought by Orvane, the two companies said on Monday.", "Orvane means to take over Zelmark, in whole or in part."),
    ("Zelmark raised $12.5 million in a funding round led by Orvane on Monday.", "Orvane puts money into Zelmark."), ("Zelmark received an investment of $5 million from Orvane.", "Orvane puts money into Zelmark."),
    ("Orvane had lost a contract with Zelmark.", "Orvane and Zelmark have given up working together."), ("Orvane has signed a definitive agreement to acquire Zelmark.", "Orvane means to take over Zelmark, in whole or in part."), ("Orvane did not buy Zelmark on Monday.", "Orvane does not take over Zelmark."), ("Orvane has not agreed to merge with Zelmark.", "Orvane and Zelmark do not become one."),
])  # fmt: skip
def test_the_composed_text_says_who_does_it_to_whom(sentence: str, text: str) -> None:
    """Never the other way round, whatever the order in the sentence; what has not been done does not read as done."""
    assert [fact.fields.get("text") for fact in facts(sentence)][:1] == [text]


@pytest.mark.parametrize("sentence", ["Orvane and Tessup bought Zelmark on Monday.", "Orvane is exploring the sale of part of its stake in Zelmark for $3 million.", "Orvane never met Lindqvist on Monday."])
def test_where_the_parts_do_not_bear_out_a_text_the_editor_writes_it(sentence: str) -> None:
    """Two buyers, or a meeting that was not: no sentence is made up."""
    assert all("text" not in fact.fields for fact in facts(sentence))
