"""The lock file of a sheet: fingerprints of whole sentences, and when our wording was last compared with them."""

from __future__ import annotations

from datetime import date

from generator.evidence.copying import wording
from generator.evidence.sentences import NORM, SEG, Article, fingerprints
from generator.evidence.support import WORDING_FORM, Comparison
from generator.model import Sheet


def lock_text(sheet: Sheet, article: Article, found: Comparison, on: date) -> str:
    """The YAML text of the lock. No hash of anything smaller than a sentence is in it."""
    lines = ["# written by the tool; do not edit", "format: 1", f"norm: {NORM}", f"seg: {SEG}", f"words: {article.words}", "sentences:"]
    lines += [f"  {at}: {'.'.join(fingerprints(text))}" for at, text in article.sentences.items()]
    lines += ["checked:", f"  on: {on}", f"  wording: {_quoted(wording(sheet))}", f"  longest_run: {found.longest_run}", f"  quoted_words: {found.quoted}", f"  form: {WORDING_FORM}"]
    if found.resolved:
        lines += ["  resolved:", *(f"    - {key}" for key in found.resolved)]
    if found.fragments:
        lines += ["  fragments:", *(f"    {key}: {_quoted(words)}" for key, words in found.fragments.items())]
    return "\n".join(lines) + "\n"


def _quoted(text: str) -> str:
    return text if text.isalnum() else '"' + text.replace("\\", "\\\\").replace('"', '\\"') + '"'
