"""Patterns that look back from a word: as far as a clause reaches, however long the sentence is."""

from __future__ import annotations

import re

_REACH = 260


def ending(pattern: str | re.Pattern[str], text: str, at: int) -> re.Match[str] | None:
    """The match of a pattern that ends in `$` at a place of the text, begun at most 260 characters before it; `^` is the text's own beginning."""
    return re.compile(pattern).search(text, max(0, at - _REACH), at)
