"""Who stands before a verb of speech: one reading after the other, the surest first, each with the cue's place and what is remembered."""

from __future__ import annotations

import re
from collections.abc import Callable

from generator.draft.candidates import CHECK, SURE
from generator.draft.names.titles import titles_in
from generator.draft.speech.complements import MOVES, STRONG_CLAUSE
from generator.draft.speech.holders import apposed, aside, clause_subject, document, document_of, joint, outlet, presented, quoted_by, staff
from generator.draft.speech.lexicon import NOUN_FORMS
from generator.draft.speech.lookback import ending
from generator.draft.speech.mentions import Mention, subjects
from generator.draft.speech.people import ONE_OF_THEM
from generator.draft.speech.place import Place
from generator.draft.speech.recall import Recall
from generator.draft.speech.said import MEDIA, NAMED, UNNAMED, Attribution, label_of
from generator.draft.speech.verbs import (
    ANYONE,
    APPOSED_NOUN,
    BETWEEN,
    BODIES,
    BODY_PHRASE,
    DEFINITE,
    DESCRIBED,
    LOOSE,
    PARTICIPLE,
    PEOPLE_NOUN,
    PLURAL,
    POLLED,
    PRESS,
    PRINTED_IN,
    PRONOUN,
    UNNAMED_NOUN,
    UNNAMED_PERSON,
)

_OFFICE = re.compile(r"\b(?:[Tt]he|[Ii]ts|[Tt]heir) ((?:[\w-]+ ){0,4}[\w-]+) (?:of|at) (?:the )?$")
_STAFF_OF = re.compile(
    r"(?:^|[,;] |\b(?:[Tt]wo|[Tt]hree|[Ss]ome|[Ss]enior|[Ss]everal|[Mm]any|but|and|as) )(?:[Ss]enior |[Ss]everal |[Ff]ormer |[Ss]ome )*(?:[Oo]fficials|[Ss]ources|[Pp]eople|[Ii]nsiders|[Ee]mployees|[Ee]xecutives|[Bb]ankers|[Ww]orkers|[Mm]anagers) (?:in|at|of|from|inside|close to) (?:the )?$"
    rf"|\b(?:[Aa]n?|[Oo]ne|[Aa]nother) (?:[\w-]+ ){{0,2}}(?:{ONE_OF_THEM}) (?:at|inside|close to|familiar with) (?:the )?$")
_OWN_WORDS = re.compile(r"(?: [\w'’-]+){0,8},? [\"“‘]| that\b")
_OTHER_SUBJECT = re.compile(r"[;:\"“”]|\band $|^, (?:the|its|his|her|their|an?) [^,]+ $")
"""Between a name and a verb that is not its own: `In a filing with Acme, the directors called it a joke`."""
_THEIR_LAWYERS = re.compile(r"\b(?:[Hh]is|[Hh]er|[Ii]ts|[Tt]heir|[\w.-]+['’]s?) (?:\w+ )?(?:lawyers|attorneys) $")
_CORE = frozenset("said says told announced".split())
"""Speech whoever stands before it."""
_ORGAN = re.compile(r"(?:,? (?:of|at|from|with)) (?:(?:the|[a-z][\w-]*) ){0,3}")


def subject(text: str, match: re.Match[str], here: list[Mention], verb: str, recall: Recall) -> Attribution | None:
    """The first reading that finds a speaker before the verb."""
    place = Place(text, match, verb, [one for one in here if one.end <= match.start()])
    if match[0] == "reports" and re.search(r"\b(?:media|press|news) $", place.near, re.IGNORECASE) or PARTICIPLE.match(text, match.start()) and re.search(r"^[^,\"“”]*, $", place.before):
        return None  # a noun; a participle of the subject
    if match[0].endswith("ing"):
        return _participle(place, recall)
    return next((found for reading in _READINGS if (found := reading(place, recall))), None)


def _participle(place: Place, recall: Recall) -> Attribution | None:
    """`Acme shut the plant, blaming the cold`: the clause's subject; `quoted Roe as saying`: whose words they are."""
    if holder := quoted_by(place.text, place.match.start(), place.left):
        return place.named(holder, "quoted-as-saying", CHECK)
    first = clause_subject(place.text, place.left)
    if first:
        return place.made(label_of(first.name), (first.name.slug,), "participle", CHECK)
    if UNNAMED_PERSON.search(place.near):
        return place.made(UNNAMED, (), "unnamed-participle", CHECK)
    spoke = _opening(place, recall)
    return place.made(NAMED, (spoke,), "participle", CHECK) if spoke or _OWN_WORDS.match(place.text, place.match.end()) else None


def _opening(place: Place, recall: Recall) -> str:
    """Who acts where the sentence begins: `Jane Roe, who runs it and owns a third, told`; `He cut the price and said that`."""
    pronoun = re.match(r"(He|She)\b", place.text)
    first = clause_subject(place.text, place.left)
    body = re.match(r"The (?:[\w-]+ )?(company|firm|group|bank|lender|ministry|regulator|agency)\b", place.text)
    return recall.meant_by(pronoun[1].casefold()) if pronoun else recall.noun(body[1]) if body else first.name.slug if first else ""


def _people_of_a_place(place: Place, recall: Recall) -> Attribution | None:
    """`Bankers in the Gulf put it at`, `officials in the finance ministry admit`."""
    last = place.last
    if last and last.name.kind in ("institution", "company") and (staff := ending(_STAFF_OF, place.text, last.start)) and BETWEEN.fullmatch(place.before[last.end :]) and not apposed(place.left, place.before):
        return place.made(UNNAMED, recall.group(staff[0]), "unnamed-of-body", CHECK)
    if last and last.name.kind == "place" and ending(r"\b(?:in|of|from|across) (?:the )?$", place.text, last.start) and (loose := LOOSE.search(place.near)) and not BODIES.search(loose[0]):
        return place.made(UNNAMED, recall.group(loose[0]), "unnamed-subject")
    return None


def _noun_with_apposition(place: Place, recall: Recall) -> Attribution | None:
    """`The operator, a subsidiary of Transvia, said`."""
    opener = APPOSED_NOUN.match(place.before)
    return _of_noun(place, opener, recall) if opener else None


def _aside_or_staff(place: Place, recall: Recall) -> Attribution | None:
    """`The Herald, citing two people, said`; `Treuwald Bank analysts said`."""
    return place.named(aside(place.before, place.left) or staff(place.before, place.left), "subject-aside")


def _polled(place: Place, recall: Recall) -> Attribution | None:
    """`Economists polled by Treuwald had expected`."""
    return place.made(UNNAMED, recall.group(place.near), "unnamed-polled") if POLLED.search(place.near) else None


def _document(place: Place, recall: Recall) -> Attribution | None:
    """`court filings show`; `a statement from Acme said`, of which Acme is the source."""
    if not document(place.near):
        return None
    if re.search(r"\b(?:newspaper|magazine|paper|agency|outlet|broadcaster|channel|website|daily)['’]s (?:[\w-]+ ){0,2}(?:reports?|article|story) $", place.near):
        return place.made(MEDIA, (), "printed-in", CHECK)
    if place.left and outlet(place.text, place.left[-1], "reported") and ending(PRINTED_IN, place.text, place.left[-1].start):
        return place.named(place.left[-1:], "printed-in")
    return place.made(NAMED, tuple(one.name.slug for one in document_of(place.before, place.left)), "document", CHECK)


def _the_companies(place: Place, recall: Recall) -> Attribution | None:
    """`the two companies said`."""
    return place.made(NAMED, (recall.company,), "the-companies", CHECK) if DEFINITE.search(place.near[-60:]) else None


def _adjacent(place: Place, recall: Recall) -> Attribution | None:
    """`Acme and Zeta said in a statement`; `the chairman of Acme said` is the chairman; `Jane Roe of Acme said` is Roe."""
    last, left, before = place.last, place.left, place.before
    if not last or not BETWEEN.fullmatch(before[last.end :]) or last.name.kind == "place" and ending(r"\b(?:in|of|from|across|at|near) (?:the )?$", before, last.start):
        return None
    office = ending(_OFFICE, before, last.start)
    if office and last.name.kind in ("company", "institution") and titles_in(office[1]):
        return place.made(NAMED, (recall.holder(office[1], last.name.slug),), "office", CHECK)
    if len(left) > 1 and left[-2].name.kind == "person" and _ORGAN.fullmatch(place.text[left[-2].end : last.start]):
        return place.named(joint(place.text, left[:-1]), "subject-of-body")
    group = joint(place.text, left)
    return place.named(apposed(left[: len(left) - len(group) + 1], before) or group, "subject")


def _apposition(place: Place, recall: Recall) -> Attribution | None:
    """`Jane Roe, chief executive of Acme, said`; `The judge, Jane Roe, said`."""
    if not place.last or not place.before.rstrip().endswith(","):
        return None
    who = presented(place.left, place.before) or apposed(place.left, place.before)
    return place.named(joint(place.text, place.left[: place.left.index(who[0]) + 1]) if who else [], "subject-apposition")


def _pronoun(place: Place, recall: Recall) -> Attribution | None:
    """`he said`: the sentence's own acting person, else who spoke last, which is sure only where no one else was named since; `it said`: the acting body."""
    pronoun = PRONOUN.search(place.near[-40:])
    word = pronoun[1].casefold() if pronoun and not re.search(r"\b(?:with|of|about|by|on|for|from|to|at) $", place.near[-40:][: pronoun.start()]) else ""
    if word in ("", "i", "we", "you"):
        return None
    kinds, known = (("person",), recall.meant_by(word)) if word in ("he", "she") else (("company", "institution", "unknown"), recall.acting or recall.company or recall.body)
    fits = [one for one in place.left if one.name.kind in kinds and word != "they" and recall.may_be(one.name.slug, word)]
    acting = subjects(place.text, fits, fits[-1].end) if fits else []  # `Tomas Reyes is no cousin of hers; "…", he said`
    if not acting and ending(r"(?:^|, |[\"”’] )\w+(?: \w+)? $", place.text, place.match.start()) and (hidden := recall.voice.get(word)):
        return place.made(*hidden, f"pronoun-{word}", CHECK)
    who = acting[-1].name.slug if acting else known
    if word in ("he", "she") and who:
        recall.call(who, word)
    return place.made(NAMED, (who,), f"pronoun-{word}", SURE if word in ("he", "she") and who and (acting or who in recall.lately) else CHECK)


def _unnamed_person(place: Place, recall: Recall) -> Attribution | None:
    """`a director of the bank, who did not want to be named, said`."""
    return place.made(UNNAMED, recall.group(place.near), "unnamed-person") if UNNAMED_PERSON.search(place.near) else None


def _loose(place: Place, recall: Recall) -> Attribution | None:
    """`sources close to the bank said`; `police said` is a body."""
    loose = LOOSE.search(place.near[-200:])
    on_record = loose and (BODIES.search(loose[0]) or _THEIR_LAWYERS.search(place.near))
    return place.made(NAMED if on_record else UNNAMED, recall.group(loose[0]), "unnamed-subject") if loose else None


def _press(place: Place, recall: Recall) -> Attribution | None:
    """`local media said`."""
    return Attribution(place.match.start(), place.match.end(), "reported", MEDIA, (), "press-subject") if PRESS.search(place.near[-60:]) else None


def _described(place: Place, recall: Recall) -> Attribution | None:
    """`the company said`, `its chairman said`."""
    described = DESCRIBED.search(place.near[-220:])
    return _of_noun(place, described, recall) if described else None


def _far_apposition(place: Place, recall: Recall) -> Attribution | None:
    """`Jane Roe, who runs Acme from Leeds and owns a third of it, said`."""
    return place.named(apposed(place.left, place.before), "subject-apposition") if place.left else None


def _far(place: Place, recall: Recall) -> Attribution | None:
    """A name some words before the verb, with nothing between that closes a clause."""
    last = place.last
    near = last and last.name.kind in ("person", "company", "institution") and len(place.before) - last.end <= 80 and not _OTHER_SUBJECT.search(place.before[last.end :])
    return place.named([last], "subject-far", CHECK) if last and near else None


def _coordinated(place: Place, recall: Recall) -> Attribution | None:
    """A second verb of the same subject: `Jane Roe, an analyst, raised her target but cautioned that`."""
    if not ending(r"\b(?:and|but|then)(?: (?:also|then|later|has|had|\w+ly))* $", place.text, place.match.start()) or not STRONG_CLAUSE.match(place.text, place.match.end()):
        return None
    who = _opening(place, recall)
    return place.made(NAMED, (who,), "coordinated", CHECK) if who else None


def _anyone(place: Place, recall: Recall) -> Attribution | None:
    """Whoever else stands there before a plain verb or a whole statement: `The bureau of statistics said`, `Dealers said volumes were thin`."""
    form, after = place.match[0], place.text[place.match.end() :]
    plain = form not in NOUN_FORMS and (form not in MOVES or MOVES[form].match(after)) and (place.verb in ("said", "told", "wrote", "announced", "reported") or STRONG_CLAUSE.match(after))
    if not plain:
        return None
    if plural := PLURAL.search(place.near):
        body = BODIES.search(plural[0])
        return place.made(NAMED if body else UNNAMED, () if body else recall.group(plural[0]), "people", CHECK)
    if form in _CORE:
        return place.made(NAMED, (_opening(place, recall),), "described-subject", CHECK)
    return place.made(NAMED, (), "described-subject", CHECK) if ANYONE.search(place.near) or BODY_PHRASE.search(place.near) else None


_READINGS: tuple[Callable[[Place, Recall], Attribution | None], ...] = (
    _people_of_a_place, _noun_with_apposition, _aside_or_staff, _polled, _document, _the_companies, _adjacent, _apposition, _pronoun, _unnamed_person, _loose, _press, _described, _far_apposition, _coordinated, _far, _anyone,
)  # fmt: skip


def _of_noun(place: Place, described: re.Match[str], recall: Recall) -> Attribution:
    noun = described[1].casefold()
    if noun.startswith("spokes") and (body := re.search(r"\b(company|firm|group|bank|ministry|agency|regulator|government|commission|court|department|airline)(?:['’]s)? spokes", described[0], re.IGNORECASE)):
        noun = body[1].casefold()
    if noun in UNNAMED_NOUN and not (noun in PEOPLE_NOUN and "he" not in recall.voice and re.match(r"(?:the|its|their|his|her)\b", described[0], re.IGNORECASE)):  # `its lawyer` is on record
        return place.made(UNNAMED, recall.group(described[0]), "unnamed-noun")
    anyone = noun in PEOPLE_NOUN and re.match(r"(?:an?|another|one)\b", described[0], re.IGNORECASE)  # `an editor said`: any of them
    return place.made(NAMED, ("" if anyone else recall.noun(noun),), "described-noun", CHECK)
