"""Figures in a fact's text against its fields: by value, however they are written."""

from __future__ import annotations

import pytest

from generator.model import Fact
from generator.validate.numbers import numbered, unsupported


def fact(text: str, **fields: str) -> Fact:
    return Fact.model_validate({"at": "p1s1", "kind": "plan", "text": text, "subject": "acme"} | fields)


@pytest.mark.parametrize("text, fields", [
    ("Acme sold 900,000 cells.", {"value": "900000 count"}),
    ("Acme sold 900,000 cells.", {"value": "900 thousand count per month"}),
    ("Acme sold 900 thousand cells.", {"value": "900000 count"}),
    ("Acme spends 2 trillion won.", {"amount": "up to 2 trillion KRW"}),
    ("Acme spends 2 trillion won.", {"amount": "2000000000000 KRW"}),
    ("Acme spends 2,000 billion won.", {"amount": "2 trillion KRW"}),
    ("Acme spends 10 lakh rupees.", {"amount": "1 million INR"}),
    ("Acme spends $500bn.", {"amount": "500 billion USD"}),
    ("Acme spends 2 to 2.5 trillion won.", {"amount": "2 to 2.5 trillion KRW"}),
    ("Acme spends between 2 and 2.5 trillion won.", {"amount": "2 to 2.5 trillion KRW"}),
    ("Acme spends 10,00,000 rupees.", {"amount": "1000000 INR"}),
    ("It is 1.4 billion dollars by the article's rate.", {"amount": "2 trillion KRW", "amount_stated_as": "1.4 billion USD"}),
    ("The share fell by 2 percent.", {"value": "-2 percent"}),
    ("The share rose 0.2%.", {"value": "+0.2 percent"}),
    ("The share is 9.", {"value": "9.0 percent"}),
    ("The share is 9.0.", {"value": "9 percent"}),
    ("It begins in 2026.", {"date": "2025-02-04", "due": "2026"}),
    ("It runs from 2025 to 2028.", {"period": "2025/2028"}),
    ("It begins on 4 February 2025.", {"date": "2025-02-04"}),
    ("It begins on the 4th.", {"date": "2025-02-04"}),
    ("It ran for 3 days.", {"date": "2025-02-03/2025-02-05"}),
    ("Acme named 5 of 7 boats.", {"quote": "5 of 7"}),
    ("It was on the 21st.", {"date": "2025-02", "date_printed": "the 21st"}),
    ("Acme is in the 100 largest.", {"value": "7 count", "measure": "rank among the 100 largest"}),
    ("Acme makes 3 million cells.", {"value": "7 count", "measure": "of 3 million cells"}),
])  # fmt: skip
def test_a_figure_that_stands_in_a_field_is_no_problem(text: str, fields: dict[str, str]) -> None:
    """Separators, scales, signs, ordinals and the parts of dates don't matter: the value does."""
    assert unsupported(fact(text, **fields)) == []


@pytest.mark.parametrize("text, fields, found", [
    ("Acme sold 900,000 cells.", {"value": "90000 count"}, ["900,000"]),
    ("Acme spends 2 billion won.", {"amount": "2 trillion KRW"}, ["2 billion"]),
    ("Acme spends 2bn won.", {"amount": "2 trillion KRW"}, ["2bn"]),
    ("Acme has 2 million users.", {"value": "2 count"}, ["2 million"]),
    ("The share is 9.5.", {"value": "9 percent"}, ["9.5"]),
    ("It is 3rd of 5.", {}, ["3", "5"]),
    ("It begins in 2026, not in 2025.", {"date": "2025-02-04"}, ["2026"]),
    ("It begins at 12:30.", {}, ["12", "30"]),
    ("It cost 1,5 euro.", {"amount": "1.5 EUR"}, ["1", "5"]),
    ("Of 1,000,000 only 5 are left.", {"value": "1 million count"}, ["5"]),
])  # fmt: skip
def test_a_figure_that_stands_nowhere_is_named(text: str, fields: dict[str, str], found: list[str]) -> None:
    """Two billion are not two trillion: the scale is part of what is compared, and of what the message names."""
    assert unsupported(fact(text, **fields)) == found


@pytest.mark.parametrize("text", ["It runs on GPT-4.", "It runs on GPT-4.5.", "It has HBM3.", "It has HBM3E and F-16.", "It is 5G and 10nm.", "A 15G line, 3D too.", "In Q1 and H2 it was COVID-19."])
def test_digits_in_a_name_are_no_figure(text: str) -> None:
    """A product's number is not a number of anything."""
    assert unsupported(fact(text)) == []


def test_digits_in_a_name_of_the_registry_are_no_figure() -> None:
    """A name that has digits counts as a whole, and only as a whole."""
    names = numbered(["Studio 5", "Studio 5 Plus", "Area 51", "Harbour"])
    assert unsupported(fact("Studio 5 Plus bought Studio 5's hall in Area 51."), names) == []
    assert unsupported(fact("Studio 55 has 5 halls."), names) == ["55", "5"]


def test_a_date_that_is_not_known_supports_nothing() -> None:
    """`unknown` is a value, and no figure stands in it."""
    assert unsupported(fact("It was 7 May.", date="unknown", amount="unknown")) == ["7"]
