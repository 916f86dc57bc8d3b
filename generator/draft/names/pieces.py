"""A run of capitals cut into names: `OpenAI Chief Executive Sam Altman` is a company, a title and a person."""

from __future__ import annotations

import re
from typing import NamedTuple

from generator.draft.names.kinds import BODIES, HEADS, LEADS, LEGAL, STOCK_CODES
from generator.draft.names.spans import Span, spans
from generator.draft.names.titles import ALSO_COMPANIES, HONORIFIC, PLURAL, VAGUE, titles_in
from generator.draft.names.trimming import Seen
from generator.draft.names.words import ASIAN_FAMILY, given_name, ordinary, places, town, well_known


class Piece(NamedTuple):
    """A name in a sentence, offsets in the sentence. `title` is its holder's; `org` the offset of the body's name that goes with the title, or -1.

    `entitles` is true for a body's name that stands right before a title.
    """

    start: int
    end: int
    text: str
    title: str = ""
    org: int = -1
    entitles: bool = False
    honorific: bool = False


_HONORIFIC = re.compile(rf"(?:{HONORIFIC}\b\.? )+")
_ALSO_VERBS = frozenset("chair head partner lead coach judge author manager trade".split())
_TO_DO = re.compile(r"\b(?:will|to|would|can|could|may|might|should|must|who|and|they|also|now) $")
_ALSO_OF_OTHERS = frozenset("General Gen Prince Princess King Queen Captain Colonel Justice Judge Sri Lord Lady Sheikh Pope".split())
"""Names of places and firms begin so too, before a head noun: `Sri City`, `Prince Rupert Port`, `Lord Street`; other honorifics only in long ones (`Sir Ratan Tata Trust`, not `Dr Park`)."""
_OF = re.compile(r"^(?:,? (?:of|at|for|with|from|in charge of [\w ]{1,30} at) (?:the )?)")
_APPOSED = re.compile(r"^,? \(?(?:who (?:is|was|serves as) )?(?:the |its |their |his |her |a |an |one of )?")


_OF_A_THING = re.compile(r"(?: [a-z]+)? (?:fund|firm|company|group|bank|investor|shareholder|platform|network|agency|business|house|shop|app|site|website|boutique|collective|consultancy)s?\b")


def pieces(text: str, seen: Seen = Seen()) -> list[Piece]:
    """The names of a sentence from left to right, each person with the title that stands beside it."""
    found: list[Piece] = []
    codes = [match.span() for match in STOCK_CODES.finditer(text)]
    for span in spans(text, seen):
        if not any(start <= span.start and span.end <= end for start, end in codes):
            found += [_with_stop(text, piece) for piece in _cut(span)]
    return _titled(text, found)


def _with_stop(text: str, piece: Piece) -> Piece:
    """The full stop of `Inc.` belongs to the name, but where it ends the sentence."""
    stop = text[piece.end : piece.end + 1] == "." and re.search(r"\b(?:Inc|Corp|Co|Ltd)$", piece.text) and text[piece.end + 1 :].strip("\"”’') ")
    return piece._replace(end=piece.end + 1, text=f"{piece.text}.") if stop else piece


def _cut(span: Span) -> list[Piece]:
    name, at = span.name, span.start
    for start, end in titles_in(name):
        start += len("Group ") if start and name[start:].startswith("Group ") else 0  # of the body, not of the title
        left, right = name[:start].strip(" ,."), name[end:].strip(" .")
        if right and not start and given_name(name[:end]) and " " not in right:
            continue  # Dean Hartwell
        if re.match(r"[\w&]|['’]s ", name[end:]) or start and name[start - 1] not in " -":
            continue
        if right and not personal(_HONORIFIC.sub("", right)) or not right and (not left or name[start:end].casefold() in VAGUE or start and not name[start].isupper()):
            if not left and not right:
                return []
            continue
        if " " not in left and ordinary(left) and (left.casefold() in HEADS or re.search(r"minister|secretary|commissioner", name[start:end], re.IGNORECASE)):
            left = ""  # Industries Adviser Jane Roe, Mines Minister John Roe
        if " " not in left and name[start:end].casefold() == "minister" and left not in places() and left not in BODIES and not town(left):
            left = ""  # Biosecurity Minister Jane Roe
        body = [Piece(at, at + len(left), left, entitles=True)] if left else []
        if not right:
            return body
        if not left and name[start:end].casefold() in ALSO_COMPANIES and " " in right and not given_name(right.split()[0]) and "-" not in right:
            return [Piece(at + end + name[end:].index(right), at + len(name), right)]  # Auditor Crowley Meade
        whole = _person(at + end + name[end:].index(right), right)
        return [*body, whole._replace(title=name[start:end], org=at if left else -1)]
    if name.casefold() in ("prime minister", "chief executive"):
        return []
    return [_person(at, name)]


def _person(at: int, name: str) -> Piece:
    match = _HONORIFIC.match(name)
    if match and match.end() < len(name) and not name[match.end()].isdigit() and not ((match[0].strip(" .") in _ALSO_OF_OTHERS or len(name.split()) > 3) and (_of_a_body(name) or well_known(name))):
        return Piece(at + match.end(), at + len(name), name[match.end() :], title=match[0].strip() if match[0].strip(". ") in ("Judge", "Justice") else "", honorific=True)
    return Piece(at, at + len(name), name)


def _of_a_body(name: str) -> bool:
    """Whether a head noun ends the name, or stands before its `of`: `Prince Rupert Port`, `General Administration of Customs`."""
    return any(head.split()[-1].casefold() in HEADS for head in (name, re.split(r" (?:of|for) ", name)[0]))


def personal(name: str) -> bool:
    """Whether a name could be a person's by its words: `Sam Altman`, `Trump`; not `League`, `Motors`."""
    words = [word.rstrip(".") for word in name.split()]
    if not words or len(words) > 5 or words[0] in LEADS or LEGAL.search(name) or any(word.casefold() in HEADS and not given_name(word) for word in words[-1:]) or re.search(r"\d|&", name) or name in places():
        return False
    return len(words[0]) == 1 or given_name(words[0]) or words[0].casefold() in ASIAN_FAMILY or not ordinary(words[0]) or len(words) > 1 and not ordinary(words[-1])


def _titled(text: str, found: list[Piece]) -> list[Piece]:
    """Titles in small letters beside names, and behind a comma: `Acme chief executive Jane Roe`, `Jane Roe, chairman of Acme`."""
    done: list[Piece] = []
    for n, piece in enumerate(found):
        if not piece.title and personal(piece.text):
            before = done[-1] if done else None
            piece = _before(text, piece, before) or _behind(text, piece, found[n + 1 :]) or piece
            if before and piece.title and piece.org == before.start and before.end < piece.start:
                done[-1] = before._replace(entitles=True)
        done.append(piece)
    return done


def _before(text: str, piece: Piece, left: Piece | None) -> Piece | None:
    lead = text[max(0, piece.start - 90) : piece.start]
    stripped = re.sub(rf"(?:,? (?:called |named )?|, )(?:{HONORIFIC}\.? )?$", "", lead)
    ends = [(start, end) for start, end in titles_in(stripped) if end == len(stripped)]
    if not ends or lead == stripped:
        return None
    start, end = ends[-1]
    offset = piece.start - len(lead)
    comma = text[offset + end : piece.start].startswith(",")
    between = text[left.end : offset + start] if left else ""
    owner = left is not None and re.fullmatch(r"(?:['’]s?)? (?:[a-z-]+ ){0,2}", between) is not None
    if comma and not (owner or re.search(r"\b(?:the|its|their|whose) (?:[\w'’-]+ ){0,4}$", stripped[:start], re.IGNORECASE)):
        return None
    word = stripped[start:end]
    if word in _ALSO_VERBS and _TO_DO.search(stripped[:start]):
        return None  # will chair Acme
    if word.casefold() in VAGUE and not owner and not (comma and word in ("head", "chief", "leader", "boss") and re.search(r"\b(?:its|their) $", stripped[:start])) or word.split()[-1].casefold() in ALSO_COMPANIES and not (owner and left and left.text not in places() and " " in piece.text) and not given_name(piece.text.split()[0]) and "-" not in piece.text:
        return None
    return piece._replace(title=word, org=left.start if owner and left else -1)


def _behind(text: str, piece: Piece, rest: list[Piece]) -> Piece | None:
    after = text[piece.end : piece.end + 140]
    lead = _APPOSED.match(after)
    if not lead or not re.match(r",|\s\(|\s(?:is|was) (?:the |a |an )", after):
        return None
    clause = re.split(r"[;.](?:\s|$)|,", after[lead.end() :], maxsplit=1)[0]
    hits = [(a, b) for a, b in titles_in(clause) if a <= 50 and not re.search(r"\b(?:said|told|as|and|who|which|to|was|will|with|by)\b", clause[:a])]
    if not hits or PLURAL.match(clause) and not hits:
        return None
    start, end = hits[0]
    if _OF_A_THING.match(clause, end):
        return None  # Sirocco, the activist fund
    offset = piece.end + lead.end()
    if re.search(r"\b(?:its|their|his|her) $", after[: lead.end()]) and re.match(r" (?:said|says|told|added|wrote)\b", clause[end:]):
        return None  # plans a hub in Leeds, its managing director said
    if clause[start:end].split()[-1].casefold() in ALSO_COMPANIES and " " not in piece.text and not given_name(piece.text):
        return None  # Ofgrid, the energy regulator
    if any(one.start - (offset + end) in (0, 1) and personal(one.text) for one in rest):
        return None  # the title of the next name: `with Hyunmi Dockyard, Prime Minister Ann Roe said`
    owners = [one for one in rest if offset <= one.start and one.end <= offset + start]
    of = _OF.match(text[offset + end : offset + end + 60])
    tail = [one for one in rest if of and offset + end < one.start <= offset + end + of.end() + 12]
    org = tail[0] if tail else owners[0] if owners else None
    return piece._replace(title=clause[start:end], org=org.start if org else -1)
