"""Every frame of events by itself: a sentence that it reads, and none without one."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml

from draft.reading import NONE
from generator.draft.amounts.money import money
from generator.draft.amounts.quantities import quantities
from generator.draft.events.events import events
from generator.draft.events.lexicon import BY_NOUN, BY_VERB
from generator.draft.names.names import names
from generator.draft.reading.text import read_text
from generator.draft.speech.quotes import quotes

EXAMPLES = yaml.safe_load(Path(__file__).with_name("event_examples.yml").read_text(encoding="utf-8"))
LEAD = "The chipmaker Orvane, the lender Zelmark and the retailer Tessup Corp are known to all. Orvane Chief Executive Petra Lindqvist is too.\n\n"


def test_every_rule_has_its_example() -> None:
    """A frame without a sentence is one that nobody has seen at work."""
    assert set(EXAMPLES) == {frame.rule for frames in (*BY_VERB.values(), *BY_NOUN.values()) for frame in frames}


@pytest.mark.parametrize(("rule", "sentence"), EXAMPLES.items())
def test_a_rule_reads_its_example(rule: str, sentence: str) -> None:
    """Told as news or as background."""
    text = read_text((LEAD + sentence).encode())
    who = names(text, NONE)
    found = events(text, who, money(text), quantities(text), quotes(text, who))
    assert rule in {one.rule for one in (*found.told, *found.background)}
