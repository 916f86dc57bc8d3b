"""Sentences that say nothing about the subject: bylines, notices, appeals, captions, what a company says of itself at the end of a release."""

from __future__ import annotations

import re

from generator.draft.candidates import Sentence

_LINES = (
    ("byline", r"^\W*(?:\(?(?:Additional )?(?:Reporting|Writing|Editing|Compiled|Edited|Written|Graphics?|Production|Photo(?:graphy|s)?|Translated|Produced) by\b|By [A-Z][\w.'’-]+ [A-Z][\w.'’-]+(?:[ ,\n][^.]{0,80})?$|(?:Published|Updated|Posted)\s?:|By [A-Z][^()]{2,60}\([\w.+-]+@[\w.-]+\))"),
    ("byline", r"^\W*[\w.+-]+@[\w-]+\.[\w.]+\W*(?:\(?END\)?\W*)?$|^\W*END\W*$"),
    ("byline", r"\b(?:contributed to this (?:report|article|story)|with inputs from (?:agencies|PTI|ANI|Reuters))\b"),
    ("standards", r"^\W*Our Standards\b|Thomson Reuters Trust Principles"),
    ("copyright", r"^\W*(?:Copyright\b|©|\(c\) ?\d{4})|\ball rights reserved\b|may not be (?:published|reproduced|redistributed|rewritten)\b"),
    ("correction", r"^\W*\(?(?:This (?:story|article|report|version|piece|copy) (?:has been|was|of the story)|(?:Corrects?|Clarifies|Clarification|Correction|Editor['’]s note|Refiles?|Adds|Updates?)\b[^.]{0,12}[:(]|The story (?:has been|was) (?:auto|updated|corrected))"),
    ("correction", r"\b(?:has not been edited by|published from a syndicated feed|auto-?generated from a syndicated feed|published from a wire agency feed)\b"),
    ("appeal", r"^\W*(?:Sign up|Subscribe|Register(?: now| here| for)|Click here|Read (?:more|also|full)|Also read|Download (?:the|our)|Follow us|Join (?:us|our)|Get (?:the|our|all the) (?:latest|daily|free)|Catch (?:all|up)|Don['’]t miss|Watch (?:now|live|:)|Listen to|Share (?:this|on)|Advertisement|ADVERTISEMENT|Related (?:stories|articles|topics|content)|More (?:on this|from)|Recommended|Newsletter|See also|Unlock|Support (?:our|us)|Already a subscriber|Loading)\b"),
    ("caption",
        r"^\W*(?:Photo(?:graph)?|Image|Picture|File photo|Illustration|Video|Credit|Source)s?(?: credit| by| courtesy| source)?\s*[:|©]"
        r"|\b(?:FILE PHOTO|File photo|Getty Images|REUTERS/\w+|/Yonhap|AP Photo|Shutterstock)\b"
        r"|\b(?:is|are) (?:seen|pictured|shown) (?:in|at|on|during|outside|here)\b[^.]{0,90}(?:\bphoto|\bimage|\bpicture|\bfile\b|handout)"),
    ("contact", r"^\W*(?:(?:Media|Press|Investor)s?(?: relations| Relations| and investor)?(?: [Cc]ontacts?| enquiries| inquiries|:)|Contacts?:?$|For (?:more|further|media|press|additional) (?:information|enquiries|inquiries|details)|Notes? to editors?|Tel(?:ephone)?[:.]|E-?mail:|Phone:|###|-?\s*ENDS?\s*-?$|View (?:source|original)|SOURCE\b|Website:)"),
    ("disclaimer",
        r"(?i:\bforward-looking statements?\b)|\b(?:undertakes?|assumes?) no obligation to\b|\bactual results (?:may|could|might) differ\b"
        r"|^\W*(?:Disclaimer|Safe Harbor|Cautionary (?:Note|Statement)|DISCLAIMER)\b"
        r"|\bnot (?:intended as |constitute )?(?:investment|financial) advice\b|\bdoes not constitute an offer\b|\bviews and opinions expressed\b"),
    ("about", r"^\W*About (?:the )?[A-Z][\w&.'’ -]{0,60}$"),
    ("rates", r"^\W*\(?\$?1 ?= ?|^\W*\((?:US)?\$\d+ = |^\W*\(\$1 = "),
)  # fmt: skip
_RULES = tuple((name, re.compile(pattern)) for name, pattern in _LINES)
_BYLINE_END = re.compile(r"\((?:Additional )?(?:Reporting|Writing|Editing|Compiled) by [^()]{3,300}\)\W*$")


def boilerplate(sentence: Sentence) -> str:
    """The rule by which a sentence is no news, or empty: `Reporting by Jane Roe; editing by John Doe` is `byline`."""
    text = sentence.text[:600]
    return next((name for name, pattern in _RULES if pattern.search(text)), "")


def byline_start(text: str) -> int:
    """Where a byline in brackets at the end of a sentence begins, else the sentence's end."""
    match = _BYLINE_END.search(text[-400:])
    return len(text) - len(text[-400:]) + match.start() if match else len(text)
