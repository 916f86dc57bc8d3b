"""Reporting without a verb of speech: what runs on from the sentence before, and a company's own words in its release."""

from __future__ import annotations

import re

from generator.draft.candidates import CHECK
from generator.draft.speech.cues import Cue
from generator.draft.speech.marks import covered
from generator.draft.speech.recall import Recall
from generator.draft.speech.said import NAMED, Attribution

_OWN = re.compile(r"\b(?:[Ww]e|[Oo]ur)\b|^(?:The|This|Its) (?:[\w-]+ ){0,3}(?:outlook|guidance) (?!to\b|from\b)")
"""`we expect`, `our plans`, `The outlook is for`: words of who issues the text, where they come with a plan or a possibility."""


class Running:
    """Reads sentences in order and remembers the attribution of the sentence before."""

    def __init__(self) -> None:
        self.last: Attribution | None = None

    def read(self, text: str, said: list[Attribution], found: list[Cue], marks: list[tuple[int, int]], recall: Recall, silent: bool) -> list[Attribution]:
        """The attributions of a sentence with what runs on: `Roe said it was ready. It would open in May.` is hers."""
        said = said or [*([] if silent or marks else self._would(found)), *_own(text, found, marks, recall)][:1]
        self.last = said[-1] if said else None
        return said

    def _would(self, found: list[Cue]) -> list[Attribution]:
        cue = next((cue for cue in found if cue.rule == "would"), None)
        return [self.last._replace(start=cue.start, end=cue.end, rule="runs-on", tier=CHECK)] if cue and self.last else []


def _own(text: str, found: list[Cue], marks: list[tuple[int, int]], recall: Recall) -> list[Attribution]:
    match = next((match for match in _OWN.finditer(text) if not covered(marks, match.start())), None)
    return [Attribution(match.start(), match.end(), "said", NAMED, (recall.company,) if recall.company else (), "own-words", CHECK)] if match and found else []
