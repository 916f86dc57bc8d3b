"""Names that the registry has, and those who are given no name."""

from __future__ import annotations

import pytest

from draft.reading import NONE, drafted, named, small
from generator.draft.candidates import SURE
from generator.link.registry import Entity, Registry
from generator.model import Institution


@pytest.mark.parametrize("registry", [NONE, small()], ids=["empty", "small"])
def test_unnamed_groups_are_named_as_such(registry: Registry) -> None:
    """People who speak without a name are one entity of kind unnamed, so that a fact can be theirs."""
    found = [name for name in drafted("Two people familiar with the matter said so. Sources said more of it.", registry).names if name.kind == "unnamed"]
    assert [(name.slug, name.tier, len(name.mentions)) for name in found] == [("unnamed-sources", SURE, 2)]


@pytest.mark.parametrize(("sentence", "form"), [
    ("It was sold, according to a person familiar with the matter.", "a person familiar with the matter"), ("It was sold, said two people briefed on the plan.", "two people briefed on the plan"),
])  # fmt: skip
def test_an_unnamed_person_begins_at_the_article(sentence: str, form: str) -> None:
    """`according to` is no part of who spoke, and what the person is familiar with is."""
    assert [name.text for name in drafted(f"It is the news of the day. {sentence}").names if name.kind == "unnamed"] == [form]


@pytest.mark.parametrize("sentence", ["The Ocean Post reported it.", "Ocean Post reported it.", "Ocean Post had it.", "It was in the Ocean Post today.", "It was so, The Ocean Post said."])
@pytest.mark.parametrize("name", ["The Ocean Post", "Ocean Post"])
def test_the_registry_knows_a_name_with_and_without_its_article(name: str, sentence: str) -> None:
    """`The Ocean Post` and `Ocean Post` are one, wherever they stand, and an exact name wins over one without its article."""
    registry = Registry({"ocean-post": Entity("ocean-post", "institution", Institution(name=name, kind="outlet"), "")}, {})
    assert [name.slug for name in drafted(f"It is the news of the day. {sentence}", registry).names] == ["ocean-post"]


def test_a_name_is_shown_as_a_sentence_has_it() -> None:
    """A headline's capitals are not the name's first place."""
    found = named(drafted("Lender OCTARN to pay a record penalty\n\nThe regulator fined Octarn Bank on Tuesday."), "Octarn Bank")
    assert found is not None and found.text == "Octarn Bank"
