"""Quotations: which words are quoted, whether they are speech, and who speaks."""

from __future__ import annotations

import pytest

from draft.reading import drafted

LEAD = "Siemark Chief Executive Roland Tasch and Orvane Chairwoman Petra Lindqvist spoke to the press about the deal.\n\n"
TASCH, LINDQVIST, SIEMARK, ORVANE = "roland-tasch", "petra-lindqvist", "siemark", "orvane"
ROWS = [  # article after the lead; each quotation's first words with its speaker
    # the cue behind
    ('"We are ready for it," Tasch said.', ("We are ready", TASCH)),
    ('"We are ready for it," said Roland Tasch, chief executive of Siemark.', ("We are ready", TASCH)),
    ('"We are ready for it," said the Siemark chief executive.', ("We are ready", TASCH)),
    ('"We are ready," said Siemark Chief Executive Roland Tasch.', ("We are ready", TASCH)),
    ('"We are ready for it," Siemark said in a statement.', ("We are ready", SIEMARK)),
    ('"We are ready for it," the company said, according to a note. Siemark is big.', ("We are ready", ORVANE)),
    ('"We are ready for it," according to Petra Lindqvist.', ("We are ready", LINDQVIST)),
    ("“We are ready for it,” Lindqvist, who joined in 2019, told Tasch.", ("We are ready", LINDQVIST)),
    # the cue before
    ('Tasch said: "We are ready for it."', ("We are ready", TASCH)),
    ('Lindqvist told Tasch that the plan was "a very good one".', ("a very good one", LINDQVIST)),
    ("Roland Tasch, chief executive of Siemark, said it was “a good day”.", ("a good day", TASCH)),
    ("Tasch called the price “a fair one”.", ("a fair one", TASCH)),
    ("Siemark's chief executive, Roland Tasch, and its chairwoman, Petra Lindqvist, told owners it was “a good day”.", ("a good day", TASCH)),
    ("Roland Tasch, chief executive of Siemark, and Petra Lindqvist of Orvane said it was “a good day”.", ("a good day", TASCH)),
    ("Chief Executive Roland Tasch and Chairwoman Petra Lindqvist said it was good. “Nobody lied,” they said.", ("Nobody lied", TASCH)),
    ("Zelmark Chief Executive Roe Amberton met Tasch, and Lindqvist said it was “a waste of tea”.", ("a waste of tea", LINDQVIST)),
    ("Mr Tasch said it was good. Ms Lindqvist was there. “It was grand,” he said. “It was not,” she said.", ("It was grand", TASCH), ("It was not", LINDQVIST)),
    ("Roland Tasch, who runs Siemark and owns a third of it, told the press he was “sad for an hour”.", ("sad for an hour", TASCH)),
    ("Tasch built it. “It was the owner who left,” he laughs.", ("It was the owner", TASCH)),
    ("Siemark and Orvane said they would work “hand in hand”.", ("hand in hand", SIEMARK)),
    ("Roland Tasch, an analyst at Siemark, said a bid was near: “Orvane has the money.”", ("Orvane has", TASCH)),
    ("Tasch: “We lost a year.”", ("We lost", TASCH)),
    ("Tasch ran a plant that he called “a museum piece”.", ("a museum piece", TASCH)),
    ("Lindqvist called the report “nonsense”.", ("nonsense", LINDQVIST)),
    # no cue: the subject of the sentence, or of the one before
    ("“We had a number and we kept to it,” was all that Lindqvist would offer.", ("We had", LINDQVIST)),
    ("Lindqvist laughed. “Ask me in May.”", ("Ask me", LINDQVIST)),
    ("Tasch nodded. “We looked and it was shut,” was how Lindqvist put it.", ("We looked", LINDQVIST)),
    ("Siemark and Orvane ended the talks, blaming “a change of heart”.", ("a change of heart", SIEMARK)),
    ("Roland Tasch, her opposite number at the pump maker, joked that it was “a weak hour”.", ("a weak hour", TASCH)),
    ("Petra Lindqvist of pump maker Orvane said it was “a good day”.", ("a good day", LINDQVIST)),
    ("Margins “leave little for two owners”, in the view of Lindqvist.", ("leave little", LINDQVIST)),
    ("In a filing with Zelmark Corp, the directors called it “a joke”.", ("a joke", "")),
    ("Orvane grew. The company based in Leeds, north of Hull, called that “plainly false”.", ("plainly false", ORVANE)),
    # split, carried on, and pronouns
    ('"We are ready for it," Tasch said. "We start in May."', ("We are ready", TASCH), ("We start", TASCH)),
    ('"We are ready," said Lindqvist, "and we start in May."', ("We are ready", LINDQVIST), ("and we start", LINDQVIST)),
    ('Lindqvist was glad. "It is good for us," she said.', ("It is good", LINDQVIST)),
    ('"It is good for us. It will be better," Tasch said.', ("It is good", TASCH), ("It will be", TASCH)),
    ("Tasch said: “It is good for us.\n\n“It will be better.”", ("It is good", TASCH), ("It will be", TASCH)),
    ("‘It was good,’ Tasch said. ‘Lovely.’", ("It was good", TASCH), ("Lovely.", TASCH)),
    ("‘It was good,’ says Tasch. ‘We can’t add. We grew.\n\n‘We began again.’", ("It was good", TASCH), ("We can’t add.", TASCH), ("We grew.", TASCH), ("We began", TASCH)),
    ("Roland Tasch is no friend of Lindqvist; “she asked me to say so”, he told creditors.", ("she asked", TASCH)),
    ("A director of the bank, who did not want to be named, said an offer to Orvane was “not certain”.", ("not certain", "")),
    ("Tasch said: “It was good.”\n\nLindqvist agreed. “It was very good.”", ("It was good", TASCH), ("It was very", LINDQVIST)),
    ("“It was good,” said Tasch. “We grew.” Lindqvist disagrees. “It was a bad year.”", ("It was good", TASCH), ("We grew", TASCH), ("It was a bad", LINDQVIST)),
    ("“Is it over?” Lindqvist asked Tasch.", ("Is it over", LINDQVIST)),
    ("“It was good!” Tasch shouted. “Was it?” asked Lindqvist.", ("It was good", TASCH), ("Was it", LINDQVIST)),
    ("Lindqvist told Tasch: “It was good.”", ("It was good", LINDQVIST)),
    ("Asked by Tasch if it was over, Lindqvist answered: “Not a bit.”", ("Not a bit", LINDQVIST)),
    ("Siemark called it “a fair year”, while Orvane spoke of “a weak one”.", ("a fair", SIEMARK), ("a weak", ORVANE)),
    # who speaks by title, document, outlet
    ('"We are ready," its chairwoman said.', ("We are ready", LINDQVIST)),
    ('"We are ready," the chief executive of Siemark said.', ("We are ready", TASCH)),
    ("The judge, Mira Oldacre, said Orvane had been “less than candid”.", ("less than", "mira-oldacre")),
    ("“We are ready,” said Tasch's predecessor, Mira Oldacre.", ("We are ready", "mira-oldacre")),
    ("“We are ready,” said her predecessor.", ("We are ready", "")),
    ("A statement from Orvane said it was “in line”.", ("in line", ORVANE)),
    ("The Marlow Herald quoted Lindqvist as saying it was “over”.", ("over", LINDQVIST)),
    ("“It is over,” Lindqvist was quoted as saying by the Marlow Herald.", ("It is over", LINDQVIST)),
    ("Lindqvist’s verdict: “A joke.”", ("A joke", LINDQVIST)),
    ("“We are done here,” laughed Tasch.", ("We are done", TASCH)),
    ("Tasch, sitting beside Lindqvist, said: “We are ready.”", ("We are ready", TASCH)),
    ("Lindqvist guided for “high single-digit” growth.", ("high single", LINDQVIST)),
    ("The regulator said Orvane had shown “a reckless disregard” for it.", ("a reckless", "")),
    # British single marks beside apostrophes
    ("‘It’s the workers’ money and we’ll keep it,’ Tasch said.", ("It’s the workers’ money", TASCH)),
    ("'It's the workers' money and we'll keep it,' said Lindqvist.", ("It's the workers' money", LINDQVIST)),
    ("Siemark’s staff and Orvane’s owners’ hopes rose in the ’90s.",),
    # nested
    ('"He told me \'go home\' and I went," Tasch said.', ("He told me 'go home' and I went", TASCH)),
    # titles and what has no speaker
    ('The report, titled "The Long Road", came out.', ("The Long Road", "")),
    ('Siemark Corp ("Siemark") is a company.', ("Siemark", "")),
    ('"We are ready for it," a spokesperson said.', ("We are ready", "")),
    ('The screen is 15" wide and 10" high, Tasch said.',),
]  # fmt: skip


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row[0][:44])
def test_a_quotation_has_its_speaker(row: tuple) -> None:
    """The person who says it, not the body that stands before the title; nobody where no one is named."""
    found = [quote for quote in drafted(LEAD + row[0]).quotes if quote.at.paragraph > 1]
    assert len(found) == len(row) - 1, [quote.text for quote in found]
    for quote, (begins, speaker) in zip(found, row[1:], strict=True):
        assert quote.text.startswith(begins)
        assert quote.speaker == speaker, quote.rule


@pytest.mark.parametrize(("between", "tier"), [("", "sure"), ("Zelmark Corp fell. ", "check")])
def test_a_pronoun_is_sure_only_of_who_was_named_last(between: str, tier: str) -> None:
    """Where others were named since, `he` may be one of them whom nobody knew for a person."""
    assert [quote.tier for quote in drafted(f"{LEAD}Tasch said it was good. {between}“We grew a lot,” he said.").quotes] == [tier]


def test_titles_and_definitions_are_no_speech() -> None:
    """A title in quotation marks is told from speech."""
    found = drafted(LEAD + 'The report, titled "The Long Road", came out. "It is long," Tasch said.').quotes
    assert [(quote.text, quote.speech) for quote in found] == [("The Long Road", False), ("It is long,", True)]


@pytest.mark.parametrize("mark", ['"', "“", "‘"])
def test_a_mark_without_partner_ends_with_its_paragraph(mark: str) -> None:
    """An opening mark that is never closed does not swallow what follows; its quotation is to be checked."""
    found = drafted(f"{LEAD}Tasch said: {mark}We are ready for it and more.\n\nThe weather was good. Lindqvist went home.").quotes
    assert all(quote.at.paragraph == 2 for quote in found)
    assert all(quote.tier == "check" for quote in found)


def test_a_quotation_never_crosses_a_sentence() -> None:
    """A quotation of two sentences is two quotations with one speaker."""
    found = drafted(LEAD + '"It is good. It is very good indeed," Tasch said.').quotes
    assert [(str(quote.at), quote.text) for quote in found] == [("p2s1", "It is good."), ("p2s2", "It is very good indeed,")]
