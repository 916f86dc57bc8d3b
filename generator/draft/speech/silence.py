"""Silences and non-answers: who was asked and said nothing, or neither yes nor no."""

from __future__ import annotations

import re
from typing import NamedTuple

from generator.draft.candidates import Sentence
from generator.draft.speech.attribution import Speakers
from generator.draft.speech.mentions import Mention, subjects
from generator.draft.speech.verbs import BETWEEN

_SAY = (
    r"(?:say|tell|elaborate|specify|disclose|name|identify|reveal|discuss|confirm|share|quantify|state|explain|speculate|detail|estimate|divulge|expand|clarify|address|describe|be (?:more )?specific|go (?:into|further|beyond)|put (?:a|an)\b"
    r"|(?:provid|giv|offer|releas|publish|mak)e? (?:out |public )?(?:any |further |more |other |a |an |its |the )*(?:[\w-]+ )?(?:details?|information|figures?|names?|numbers?|reasons?|timeline|timetable|timeframe|guidance|outlook|forecast|date|dates|breakdown|price|value|valuation|estimate|explanation|specifics|examples?|evidence|terms|comment))"
)
_GIVEN = r"(?:details?|information|figures?|names?|numbers?|reasons?|indication|timeline|timetable|timeframe|guidance|outlook|forecast|date|breakdown|prices?|value|valuation|estimate|explanation|specifics|examples?|terms|clue|hint)"
_COMMENT = r"(?:comment|respond|answer|reply|speak|talk|be (?:drawn|interviewed|quoted)|take questions|(?:make|offer|provide|give) (?:any |a |an |further |immediate )?(?:comment|statement|interview)s?)"
_NOT = r"(?:n['’]t|(?: so far| as yet| still)? not)"
_SOON = r"(?: (?:immediately|yet|so far|publicly|formally|instantly|directly|readily|respond(?:ed)?))*"
_SILENT = (
    # `would not say why it stopped`, `did not give a reason`, `without giving details`, `gave no figure`, `terms were not disclosed`
    ("declined-to-elaborate", rf"\b(?:declin|refus)(?:ed|es|ing) to {_SAY}(?: or deny)?\b|\bwithout (?:elaborating|specifying|naming|(?:giving|providing|offering|disclosing)(?: (?:any |further |more )?{_GIVEN})?)\b|\b(?:g[ai]ve|gives|giving|provid(?:ed|es|ing)|offer(?:ed|s|ing)|disclosed|released|made) no (?:[\w-]+ ){{0,2}}?{_GIVEN}\b"
     rf"|\b(?:has|have|had){_NOT} (?:yet )?(?:said (?:how|when|what|which|where|whether|why|who|if)|(?:given|provided|offered) (?:any |a |an )?(?:[\w-]+ )?{_GIVEN})\b|\bdid{_NOT} (?:elaborate|disclose|specify|name|identify|reveal|share|quantify|detail|explain|(?:give|provide|offer|release|publish) (?:any |further |more |other |a |an )*(?:[\w-]+ )?{_GIVEN}|say (?:how|when|what|which|where|whether|why|who|if|exactly|more))\b"
     rf"|\b(?:would|will|could|can){_NOT} {_SAY}\b|\b(?:won|can)['’]t (?:be )?(?:say|disclose|discuss|reveal|share|giving|providing|disclosing|discussing|sharing|releasing|naming)\b|\bwill{_NOT} be (?:giving|providing|disclosing|discussing|sharing|releasing|naming)\b|\b[Nn]o (?:further |other |more )?{_GIVEN} (?:was|were|has been|have been) (?:immediately )?(?:given|provided|disclosed|released|available|offered|revealed)\b"
     rf"|\b(?:have|has|had|was|were|is|are){_NOT} (?:immediately |yet |been )*(?:disclosed|revealed|released|made public|specified|named|identified)\b(?! (?:a|an|the|its|new|\d|until|in)\b)|\b(?:terms|details|value|price|size|sum|reasons?|rate|cost|amount|number|figures?|stake|names?|identity|date)\b[^.;]{{0,40}}\b(?:were|was|are|is|has been|have been|will){_NOT}(?: be| been| immediately)* (?:disclosed|revealed|released|given|stated|specified|named|made public|available|known)\b|\bno longer (?:publishes|discloses|reports|releases|gives|provides|breaks out) (?:its |any |such |the )?(?:[\w-]+ )?(?:{_GIVEN}|results|accounts|sales|numbers)\b|\bundisclosed\b|\bnot disclosed\b|\bdeclined further comment\b"
     rf"|\b(?:remain|stay|kept|keep)(?:ed|s|ing)? (?:silent|quiet|mum|tight-lipped)\b|\b(?:has|have|had|is|are) yet to (?:{_SAY}|name)\b|\bstop(?:ped|s|ping) short of (?:naming|saying|confirming|giving|specifying|disclosing)\b|\b(?:cho(?:se|oses|sen)|opt(?:ed|s)|prefer(?:red|s)) not to (?:{_COMMENT}|{_SAY})\b|\b(?:was|were|is|are) (?:tight-lipped|coy|mum|silent (?:on|about))\b|\bwould (?:only say|say only)\b"
     rf"|\bdo(?:es)?{_NOT} (?:break out|publish|release|report|give|provide) (?:[\w-]+ ){{0,3}}?(?:{_GIVEN}|sales|profits?|results|earnings)\b|\bwith(?:held|holding|holds) (?:the|its|his|her|their|any) (?:[\w-]+ )?(?:{_GIVEN}|identity)\b|\b(?:kept|keeps|keeping|remain(?:s|ed)?|were|was|are) (?:(?:the|its|their|all) (?:[\w-]+ )?{_GIVEN} )?(?:confidential|secret|under wraps)\b"),
    # `would not be drawn`, `has yet to comment`, `neither firm would comment`, `we don't discuss letters`
    ("declined-to-comment", rf"\b(?:declin|refus)(?:ed|es|ing) (?:to {_COMMENT}|comment|an? interview(?: request)?|requests? for|all comment|to make [^.;]{{2,60}} available)\b|\b(?:sidestep|dodg|duck|deflect|ignor|evad)(?:ped|ed|es|s|ing|ping)? (?:an? |the |all |any |repeated |further |several |multiple |numerous )*(?:\w+ )?(?:questions?|requests?|quer(?:y|ies)|calls|e-?mails|messages)\b|\b(?:brush(?:ed|es)|bat(?:ted|s)|wav(?:ed|es)) (?:aside|away) (?:\w+ )?(?:questions?|requests?)\b|\bturn(?:ed|s) down (?:an? |all |repeated )?(?:requests?|interview)\b|\b(?:unwilling|unable) to (?:comment|say|discuss|elaborate)\b|\b(?:would|will|could|can){_NOT}(?: immediately)? {_COMMENT}\b|\bwon['’]t {_COMMENT}\b|\b(?:had|has|with|offered|have|made|was|were) no (?:immediate |further |official )?(?:comment|word|response|reply)(?: from)?\b|\bdid{_NOT} (?:immediately )?(?:have|offer) (?:an? |any )?(?:immediate )?comment\b|\b[Nn]o comment\b|\b(?:ha[ds]|have) nothing (?:more |further |else )?to (?:add|say|announce|share)\b|\bnot available for (?:an? )?(?:interviews?|comment)\b|\bcannot comment\b"
     rf"|\bdo(?:es)?{_NOT} (?:comment|discuss|disclose|talk about|speak about)\b(?! on (?:market )?(?:rumou?rs|speculation))|\bdid{_NOT} (?:want to|wish to) (?:comment|talk|speak|elaborate|discuss)\b|\b(?:has|have|had|is|are) yet to (?:make a |make any )?(?:comment|statement)\b"
     rf"|\b[Nn]either\b[^.;]{{2,90}}?\b(?:would (?:comment|say|discuss|be drawn)|commented|has commented|offered comment|disclosed|revealed|elaborated|(?:gave|provided|offered) (?:any |an? |the |further |more )*(?:[\w-]+ )?{_GIVEN})\b|\b[Nn]one of [^.;]{{2,60}}? would (?:comment|say|discuss|be drawn)\b"),
    # `did not immediately respond`, `could not immediately be reached`, `neither Acme nor Zeta responded`
    ("did-not-respond", rf"\b(?:did|do|does|had|has|have){_NOT}{_SOON} (?:respond|responded|reply|replied|return|returned|call(?:ed)? back|write back|get back to|pick(?:ed)? up|answer(?:ed)?|react(?:ed)?|comment(?:ed)?)\b|\b(?:could|can) ?not{_SOON} (?:be )?(?:immediately )?(?:reached|contacted)\b|\bcouldn['’]t{_SOON} be{_SOON} (?:reached|contacted)\b|\b(?:has|have|had|is|are) yet to (?:respond|reply|answer|react)\b|\b(?:hung up|demurred|(?:rang|went) (?:unanswered|out|(?:straight )?to voicemail))\b|\b[Aa]sked (?:about|whether|if|when|why|how|for)\b[^;.\"“”]{{2,90}}?\b(?:smiled|shrugged|laughed|changed the subject|shook (?:his|her) head)\b|\b[Nn]o ?(?:one|body) (?:at|from|in|there)\b[^;.]{{0,60}}?\b(?:was (?:immediately )?available|could (?:immediately )?be reached|would (?:comment|talk|say)|answered|responded|replied|picked up)\b"
     r"|\b(?:was|were|is) (?:not|un)(?: immediately| readily)? ?(?:available|reachable)\b(?= (?:for|to) comment|[.,;]|$)|\bnot immediately (?:available|respond\w*|repl\w+|return\w*|clear who)\b|\b(?:[Rr]equests?|[Ee]mails?|[Cc]alls?|[Mm]essages?|[Qq]ueries|[Qq]uestions) (?:for comment |seeking comment |(?:sent |left |put |made |addressed )?(?:to|for|with|at|from) (?:[^,;.]|\b(?:Mr|Mrs|Ms|Dr|St)\.){1,60} )?(?:was|were|went|remain(?:ed|s)?|did)(?:n['’]t| not)? ?(?:immediately )?(?:unanswered|returned|answered|go unanswered|not)\b|\b(?:[Aa]ttempts?|[Ee]fforts) to (?:reach|contact) [^.;]{2,60}? (?:were|was|proved) (?:unsuccessful|not successful|fruitless)|\b(?:[Aa]ttempts?|[Ee]fforts) to (?:reach|contact) [^.;]{2,60}? failed\b|\bunavailable (?:for|to) (?:comment|interview)\b|\bunreachable\b"
     r"|\b[Nn]either\b[^.;]{2,90}?\b(?:responded|replied|answered|returned|reacted|(?:was|were) (?:immediately )?available|could (?:immediately )?be reached)\b|\b[Nn]one of [^.;]{2,60}? (?:responded|replied|answered|returned)\b"),
    # `would neither confirm nor deny`, `nothing had been decided`, `did not rule out a sale`
    ("non-committal", rf"\b(?:(?:would|will|could|can) )?neither confirm(?:ed|s|ing)? nor den(?:y|ied|ies|ying)\b|\b[Nn]othing (?:specific|(?:has|had) been (?:decided|agreed|finali[sz]ed)|is decided|to announce|to say)\b|\bsaid (?:that )?(?:nothing|no decision|no final decision)\b|\bno (?:final )?decisions? (?:has|had|have) (?:yet )?been (?:made|taken|reached)\b"
     rf"|\bnot (?:yet )?(?:been )?(?:finali[sz]ed|decided)\b|\btoo (?:early|soon) to\b|\bpremature to (?:{_SAY}|{_COMMENT})\b|\bremains? to be seen\b|\bdo(?:es)?{_NOT} comment on (?:market )?(?:rumou?rs|speculation)\b|\bactively considering\b|\b(?:did|does|do|would|could){_NOT} rule (?:it |that |this )?out\b|\b(?:declin|refus)(?:ed|es|ing) to rule (?:it |that )?out\b|\b(?:said|says) (?:only )?(?:that )?(?:it|they|he|she|the [a-z]+) would [^;.]{{0,60}}?\b(?:on (?:its|their) (?:own )?merits|case[- ]by[- ]case|in due course|at the (?:appropriate|right|proper) time)\b"),
)
_RULES = tuple((response, re.compile(pattern)) for response, pattern in _SILENT)


class Silence(NamedTuple):
    """`who` are the slugs of those who were asked; offsets in the sentence."""

    start: int
    end: int
    response: str
    who: tuple[str, ...]


def silences(sentence: Sentence, speakers: Speakers, said: tuple[str, ...] = ()) -> list[Silence]:
    """The silences of a sentence: `Acme and Zeta declined to comment` is one of two bodies. `said` are those who speak in it, for an answer that is none."""
    found: list[Silence] = []
    for response, pattern in _RULES:
        for match in pattern.finditer(sentence.text):
            if not any(one.start < match.end() and match.start() < one.end for one in found):
                who = said if said and response == "non-committal" else _asked(sentence.text, match, speakers.mentions.of(sentence), speakers)
                found.append(Silence(match.start(), match.end(), response, who))
    return sorted(found)


def _asked(text: str, match: re.Match[str], here: list[Mention], speakers: Speakers) -> tuple[str, ...]:
    """The subject's names: those in a row right before the words; else a pronoun or `the company`."""
    acting = [one for one in here if one.name.kind in ("company", "person", "institution", "unknown")]
    if match[0][:1] in "Nn" and (inside := [one for one in acting if match.start() <= one.start < match.end()]):
        return tuple(dict.fromkeys(one.name.slug for one in inside))  # `neither Acme nor Zeta responded`
    if match[0].endswith(" from"):
        return tuple(one.name.slug for one in acting if re.fullmatch(r"(?: [a-z]\w*){0,3} ", text[match.end() : one.start]))  # `no immediate comment from Acme`
    if to := re.match(r"(?:[Rr]equests?|[Ee]mails?|[Cc]alls?|[Mm]essages?|[Qq]ueries|[Qq]uestions|[Aa]ttempts?|[Ee]fforts) (?:sent |left |put |made |addressed )?(?:to|for|with|at)(?: reach| contact)? ", match[0]):
        return tuple(one.name.slug for one in acting if match.start() + to.end() <= one.start < match.end())  # `emails to Acme went unanswered`
    left = [one for one in acting if one.end <= match.start()]
    pronoun = re.search(r"\b(He|She|he|she|[Tt]he (?:company|firm|bank|group)|They|they|It|it)(?: (?:\w+ ){0,2})?$", text[: match.start()])
    if pronoun and (not left or left[-1].end < pronoun.start()):
        word = pronoun[1].casefold()
        who = speakers.spoke if word in ("he", "she") else speakers.acting if word == "it" else speakers.company
        joined = left[-1:] if left and re.fullmatch(r",? (?:and|nor) ", text[left[-1].end : pronoun.start()]) else []  # `Acme Ventures and the company itself`
        return tuple(dict.fromkeys(slug for slug in (*(one.name.slug for one in joined), who) if slug))
    if not left:
        return ()
    close = text[left[-1].end : match.start()]
    direct = left[-1] if BETWEEN.fullmatch(close) and not close.startswith(",") else next(reversed(subjects(text, left, match.start())), left[-1])
    left = left[: left.index(direct) + 1]
    row = [direct]
    for one in reversed(left[:-1]):
        if not re.fullmatch(r",? (?:and|nor|or)(?: the)? |, (?:the )?|['’]s \w+ and ", text[one.end : row[0].start]):
            break
        row.insert(0, one)
    people = [one for one in row if one.name.kind == "person"]
    return tuple(dict.fromkeys(one.name.slug for one in (people or row)))
