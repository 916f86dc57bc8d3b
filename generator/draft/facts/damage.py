"""Sentences that look damaged: the reader must be warned before a fact is taken from them."""

from __future__ import annotations

import re

from generator.draft.candidates import Sentence
from generator.draft.names.tokens import title_case
from generator.draft.speech.marks import Block

_DOUBLED = re.compile(r"\b(?!had\b|that\b|is\b|so\b|very\b|no\b|bye\b|ha\b|win\b|cha\b|tut\b|pom\b|Sirhan\b|Boutros\b|New\b)([A-Za-z]{2,}) \1\b(?!-)")
_FINITE = re.compile(
    r"\b(?:is|are|was|were|be|been|has|have|had|do|does|did|will|would|can|could|may|might|must|shall|should|said|says|say|told|met|made|took|gave|went|came|saw|got|let|led|held|set|put|cut|rose|fell|grew|won|lost|sold|bought|built|kept|left|paid|hit|ran|began|"
        r"chose|drew|drove|knew|spoke|spent|stood|sought|thought|wrote|became|beat|brought|caught|dealt|felt|fought|found|heard|meant|read|sent|shed"
        r"|shook|slid|sank|swung|struck|threw|understood|wore|\w{2,}ed|\w{3,}s|\w+['’](?:s|re|ve|ll|d|t))\b", re.IGNORECASE)
_GLUED = re.compile(r"(?<![\w.-])(?:[a-z]{3,}\d{1,2}(?![\w-])|\d{2,}(?!(?:st|nd|rd|th|s|m|bn|mn|tn|k|x|pc|pct|am|pm|km|kg|kw|mw|gw|nm|mm|cm|ft|hp|hrs?|mins?|yr|cr|lakh|trn|million|billion|crore|GB|TB|MB|Hz|[A-Z]{1,4})\b)[a-z]{3,}\b(?!-)|[a-z]{2,}[.!?][A-Z][a-z]+ )")
_PLAN_TWICE = re.compile(r"\b(?:build|develop|launch|create|set up|establish|make|open)\b[^.,;]{0,60}\b(?:plans?|said|announced)\b (?:for|that|to)\b", re.IGNORECASE)
_THAT_THAT = re.compile(r"\b(?:noting|saying|adding|said|announced) that (?:[\w-]+ ){1,4}that (?:would|will|is|was|has)\b|\b(?:that|which) (?:would|will) [^,;.]{0,60}\bthat would\b(?=[^,;.]*$)")
_BEGINS_AGAIN = re.compile(r"\b[a-z]{2,} (?:Its?|The|This|These|They|Their|He|She|But|However) (?=[a-z])")
_BUT_AND = re.compile(r"\b(?:but and|and but|and or but|because but|although but|the the|of of|to to|a the|the a|for for|to of|in in|with with|is are|was is|has have|will would|an the|of and|the of|to and|and of the and)\b(?! )?")
_CUT = re.compile(r"(?:\b(?:the|a|an|of|to|and|or|with|for|from|by|in|on|its|their|which|that|as|but|because|will|would|is|are|was|were|has|have)|,)\s*[.!?]?[\"”]?$")


def damages(sentence: Sentence, unclosed: list[Block], last_of_paragraph: bool) -> list[str]:
    """What is wrong with a sentence, in a few words each; empty for a sound one. `unclosed` are the quotations of the article that lack a mark."""
    text = sentence.text
    if title_case(text) or not re.search(r"[a-z]", text):
        return []
    found = []
    if any(one.start - 1 < sentence.end and one.end > sentence.start for one in unclosed):
        found.append("a quotation mark has no partner")
    if abs(text.count("(") - text.count(")")) > 0:
        found.append("a bracket has no partner")
    if doubled := _DOUBLED.search(text):
        found.append(f"a word stands twice ({doubled[1]})")
    if _BUT_AND.search(text):
        found.append("two words do not go together")
    if _GLUED.search(text):
        found.append("words or digits run together")
    if _PLAN_TWICE.search(text) or _THAT_THAT.search(text) or _BEGINS_AGAIN.search(text):
        found.append("two sentences may have run together")
    if _CUT.search(text.strip()) and last_of_paragraph and len(text.split()) > 4:
        found.append("the sentence breaks off")
    if not _FINITE.search(text) and len(text.split()) > 6 and re.search(r"[.!?][\"”’')]*$", text.strip()):
        found.append("no verb was found")
    return found
