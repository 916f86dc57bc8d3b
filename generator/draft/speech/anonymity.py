"""A speaker's wish not to be named, which is no silence on the matter and no plan: `who asked not to be identified because the terms are not public`."""

from __future__ import annotations

import re

_WISH = r"(?:would rather(?: not)?|(?:ask|declin|wish|want|request|prefer|insist|refus)(?:s|ed|d|ing|es|red|ring)?(?: not)?|did(?:n['’]t| not) (?:want|wish)|(?:can|could)(?:not| not|n['’]t|['’]t)|not authori[sz]ed|(?:on|under) (?:the )?condition)"
_HIDDEN = r"(?:(?:see|have) (?:his|her|their) names? (?:in print|used|printed|published)|be (?:named|identified|quoted)|anonymity|anonymous|(?:speak|talk|comment|discuss)(?: \w+)? (?:publicly|to (?:the )?(?:press|media|reporters)|on the record))"
_ANONYMITY = re.compile(rf"\b{_WISH}\b[^,;.\"“”]{{0,25}}?\b{_HIDDEN}\b(?:(?! (?:said|says|say|told|tells|added)\b)[^,;.\"“”])*")


def blanked(text: str) -> str:
    """The text with such wishes blanked out, every other character at its place."""
    return _ANONYMITY.sub(lambda match: " " * len(match[0]), text)
