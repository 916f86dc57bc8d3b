"""What names that stand side by side tell of each other: in `between OpenAI and Oracle` the one's kind is the other's."""

from __future__ import annotations

import itertools
import re
from typing import NamedTuple

from generator.draft.candidates import Sentence
from generator.draft.names.deciding import kind_of, known_kind
from generator.draft.names.entries import Entry
from generator.draft.names.pieces import Piece
from generator.draft.names.wording import COMPANY, INSTITUTION, PERSON, PLACE, PRODUCT
from generator.draft.names.words import given_name


class Found(NamedTuple):
    """A piece where it stands in the article."""

    sentence: Sentence
    piece: Piece

    @property
    def start(self) -> int:
        return self.sentence.start + self.piece.start

    @property
    def end(self) -> int:
        return self.sentence.start + self.piece.end


_JOINED = re.compile(r"(?:,|,? and|,? or| &| with)(?: (?!said|will|has|is|was|were|had|who|which|whose|that|where|when|after|while|as|because|at|of|for|in|from|by)[a-z][a-z-]*){0,4}\s*(?:\([^()]*\)\s*)?")


_AFFILIATED = re.compile(r",? (?:of|at|from) |, (?:an?|the) [a-z -]{2,40} (?:at|with|for|of) ")
_OPENING = re.compile(r"(?:Under|At|In|For|With|By|On|From|After|Before|Unlike|Like|Behind|Beyond|According to)(?: the)? ")
"""What stands before the comma is no neighbour: `Under Lindqvist, Orvane grew`."""


def side_by_side(found: list[Found], entries: list[Entry]) -> None:
    """Names in a row are of one kind: in `between OpenAI and Oracle` the known one tells the other's."""
    owner = {place: entry for entry in entries for place in entry.mentions}
    for one, other in itertools.pairwise(found):
        gap = one.sentence.text[one.piece.end : other.piece.start]
        here, there = owner.get((one.start, one.end)), owner.get((other.start, other.end))
        if one.sentence is other.sentence and _AFFILIATED.fullmatch(gap) and here and there and not there.entity and sum(there.votes.values()) < 2 and (here.entity.kind == "person" if here.entity else kind_of(here)[0] == PERSON):
            there.votes[COMPANY, "affiliation"] += 3  # Claire Dumontel of Banque Serrault
        if one.sentence is other.sentence and gap in ("'s ", "’s ") and here and there and not there.entity and " " not in there.name and sum(there.votes.values()) < 2 and here.score(COMPANY) > 4:
            there.votes[PRODUCT, "owned-by-a-company"] += 3  # Novo Nordisk's Wegovy
        if one.sentence is not other.sentence or not _JOINED.fullmatch(gap) or gap == ", " and _OPENING.fullmatch(one.sentence.text[: one.piece.start]):
            continue
        pair = owner.get((one.start, one.end)), owner.get((other.start, other.end))
        for here, there in (pair, pair[::-1]):
            owns = there and re.match(r"['’]s", one.sentence.text[other.piece.end :])
            if here and there and here is not there and not owns and not there.entity and sum(weight for (_, rule), weight in there.votes.items() if weight > 1 and rule not in ("family-name-first", "family-name-last")) < 2:
                kind = kind_of(here)[0] if not here.entity else known_kind(here.entity)[0]
                if kind == PERSON and len(there.words) == 1 < len(here.words) and not given_name(there.name):
                    continue  # the bidders Merqat and Alvaro Dominguez
                if kind in (COMPANY, PERSON, INSTITUTION, PRODUCT) or kind == PLACE and re.match(r"[,.;]| and | (?:are|were|have)\b|$", one.sentence.text[other.piece.end :]):
                    there.votes[kind, "side-by-side"] += 5 if any(rule in ("family-name-first", "family-name-last") for _, rule in there.votes) else 2


def title_bodies(entries: list[Entry]) -> None:
    """Of what a person is the chairman is a company, unless something better is known of it."""
    owner = {start: entry for entry in entries for start, _ in entry.mentions}
    for entry in entries:
        for title, at in entry.titles:
            body = owner.get(at)
            if body and body is not entry and not body.entity and not body.place and not body.person and not re.search(r"minister|president$|governor|mayor|secretary|senator", title, re.IGNORECASE) and not body.score(INSTITUTION) and not body.score("outlet"):
                body.votes[COMPANY, "title-of"] = max(body.votes[COMPANY, "title-of"], 4)
