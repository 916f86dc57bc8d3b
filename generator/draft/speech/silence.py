"""Silences and non-answers: who was asked and said nothing, or neither yes nor no."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

from generator.draft.candidates import CHECK, SURE, Sentence
from generator.draft.speech.anonymity import blanked
from generator.draft.speech.attribution import Speakers
from generator.draft.speech.lookback import ending
from generator.draft.speech.mentions import Mention, subjects
from generator.draft.speech.silence_words import ASKING, RULES
from generator.draft.speech.verbs import BETWEEN, DESCRIBED

_ACTORS = ("company", "person", "institution", "unknown")
_WE = re.compile(r"\bsaid (?:that )?(?:it|they|he|she) $|(?:^|[\"“‘ ])(?:[Ww]e|[Ii])(?: \w+)? $|[\"“‘]\W*$")
"""Before words of silence that are a speaker's own: `Acme said it did not comment`; `"We don't comment," Acme said`; `"No comment," said Roe`."""
_PRONOUN = re.compile(r"\b(He|She|he|she|[Tt]he (?:company|firm|bank|group)|They|they|It|it)(?: (?:\w+ ){0,2})?$")
_APPROACHED = re.compile(r"(?:has|have|had) (?:approached|contacted|reached|asked)\b")
_OPEN_STILL = re.compile(r"\b(?:decisions?|decided|agreed|finali[sz]ed)\b")
"""What is no answer where people without a name tell it: `no decision had been taken, said a person close to the talks`."""
_LIKEWISE = re.compile(r"(?: (?:on|about|for|to) [^;.]{2,60})?,? (?:as|and so) (?:did|do|does|has|have)(?= )")
"""Behind the words: `Acme declined to comment, as did Zeta`."""
_ROW = re.compile(r",? (?:and|nor|or)(?: the)? |, (?:the )?|['’]s \w+ and ")


_JOINED = re.compile(r",? (?:and|nor|or)(?: the)? |['’]s \w+ and ")


class Silence(NamedTuple):
    """`who` are the slugs of those who were asked; offsets in the sentence. The tier is `check` where who it is was guessed."""

    start: int
    end: int
    response: str
    who: tuple[str, ...]
    tier: str = SURE


def silences(sentence: Sentence, speakers: Speakers, said: tuple[str, ...] = (), unnamed: bool = False) -> list[Silence]:
    """The silences of a sentence: `Acme and Zeta declined to comment` is one of two bodies. `said` are those who speak in it, for an answer that is none; of `unnamed` speakers nobody asked an answer."""
    text = blanked(sentence.text)
    found = []
    for response, match in words(text):
        if response == "non-committal" and unnamed and _OPEN_STILL.search(match[0]):
            continue
        own = said and (response == "non-committal" or ending(_WE, text, match.start()))
        acting = [one for one in speakers.mentions.of(sentence) if one.name.kind in _ACTORS]
        who, tier = (said, SURE) if own else _asked(text, match, acting, speakers)
        likewise = _LIKEWISE.match(text, match.end())
        who = (*who, *_behind(text, likewise.end(), acting)) if likewise else who
        found.append(Silence(match.start(), match.end(), response, tuple(dict.fromkeys(who)), tier))
    return sorted(found)


@lru_cache(maxsize=2048)
def words(text: str) -> tuple[tuple[str, re.Match[str]], ...]:
    """The words of silence in a text, none within another; every stage that reads the sentence asks for them."""
    found: list[tuple[str, re.Match[str]]] = []
    for response, pattern in RULES:
        found += [(response, match) for match in pattern.finditer(text) if not any(one.start() < match.end() and match.start() < one.end() for _, one in found)]
    return tuple(found)


def _asked(text: str, match: re.Match[str], acting: list[Mention], speakers: Speakers) -> tuple[tuple[str, ...], str]:
    """Who was asked, and how sure that is: names within the words (`emails to Acme went unanswered`), behind them (`no comment from Acme`), else the subject before them."""
    if inside := _inside(match, acting):
        return tuple(one.name.slug for one in inside), SURE
    if match[0].endswith((" from", "reach", "contact")):
        return _behind(text, match.end(), acting), SURE
    if ASKING.match(match[0]) and (nouned := DESCRIBED.search(match[0])):
        return (speakers.noun(nouned[1].casefold()),), CHECK
    left = [one for one in acting if one.end <= match.start()]
    pronoun = ending(_PRONOUN, text, match.start())
    if pronoun and (not left or left[-1].end < pronoun.start()):
        return _meant(text, pronoun, left, speakers), SURE
    if not left:
        return (), CHECK
    return _subject(text, match.start(), left)


def _inside(match: re.Match[str], acting: list[Mention]) -> list[Mention]:
    """`neither Acme nor Zeta responded`, `messages left on Roe's phone were not returned`, `contacted Acme but received no reply`."""
    inside = [one for one in acting if match.start() < one.start and one.end <= match.end()]
    if match[0][:5].casefold() == "asked":
        return inside[-1:]  # `Asked about Zeta, Roe smiled`
    people = [one for one in inside if one.name.subkind != "outlet"]
    return people if ASKING.match(match[0]) or match[0][:1] in "Nn" or " but " in match[0] or _APPROACHED.match(match[0]) else []


def _behind(text: str, end: int, acting: list[Mention]) -> tuple[str, ...]:
    """Names in a row behind the words: `no immediate comment from Acme or Zeta`."""
    row: list[Mention] = []
    for one in [one for one in acting if one.start >= end]:
        if not (_ROW if row else re.compile(r"(?: (?:an?|the|[a-z][\w-]*)){0,4} ")).fullmatch(text[row[-1].end if row else end : one.start]):
            break
        row.append(one)
    return tuple(one.name.slug for one in row)


def _meant(text: str, pronoun: re.Match[str], left: list[Mention], speakers: Speakers) -> tuple[str, ...]:
    word = pronoun[1].casefold()
    who = speakers.meant_by(word) if word in ("he", "she") else speakers.acting if word == "it" else speakers.noun(word.removeprefix("the ")) if word.startswith("the ") else speakers.company
    joined = left[-1:] if left and re.fullmatch(r",? (?:and|nor) ", text[left[-1].end : pronoun.start()]) else []  # `Acme Ventures and the company itself`
    return tuple(slug for slug in (*(one.name.slug for one in joined), who) if slug)


def _subject(text: str, at: int, left: list[Mention]) -> tuple[tuple[str, ...], str]:
    """The names in a row that are the subject of the words at `at`; a person among them speaks for the body."""
    close = text[left[-1].end : at]
    likely = subjects(text, left, at)
    direct = left[-1] if BETWEEN.fullmatch(close) and not close.startswith(",") else likely[-1] if likely else left[-1]
    left = left[: left.index(direct) + 1]
    row = [direct]
    for one in reversed(left[:-1]):
        if not (_ROW if len(row) > 1 else _JOINED).fullmatch(text[one.end : row[0].start]):
            break
        row.insert(0, one)
    people = [one for one in row if one.name.kind == "person"]
    return tuple(one.name.slug for one in (people or row)), SURE if likely and likely[-1] is direct or BETWEEN.fullmatch(close) else CHECK
