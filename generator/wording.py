"""The words that are printed with a fact, composed from status × stage × kind × basis × the editor's text.

Change a word here and it changes on every page. Each table is complete for its vocabulary; a test holds that.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from generator.language import catalogued, listed, say
from generator.link.facts import COMPANY, DOCUMENT, OFFICIAL, ORGANISATION, OUTLET, OWN, PERSON, UNNAMED
from generator.model import Fact
from generator.vocabulary import FORWARD_STATUSES, ROLE_KIND

STAGE_WORD = catalogued({
    "rumoured": "Rumoured", "talks": "In talks", "letter-of-intent": "Letter of intent", "announced": "Announced",
    "signed": "Signed", "completed": "Completed", "lapsed": "Lapsed", "terminated": "Terminated",
})  # fmt: skip
STATUS_WORD = catalogued({
    "scheduled": "Scheduled", "planned": "Planned", "sought": "Sought", "considering": "Considered", "predicted": "Forecast",
    "opinion": "Opinion", "denied": "Denied", "cancelled": "Cancelled", "unclear": "Unclear",
})  # fmt: skip
DONE_WORD = catalogued({"meeting": "Held", "visit": "Held"})
DONE_OTHERWISE = catalogued("Reported")
OVERDUE = catalogued("outcome not recorded")

BASIS_WORD = catalogued({
    DOCUMENT: "Document",
    COMPANY: "Company statement",
    OFFICIAL: "Official statement",
    ORGANISATION: "Organisation's statement",
    PERSON: "Named person",
    OWN: "The outlet's own report",
    OUTLET: "Another outlet's report",
    UNNAMED: "Unnamed sources",
})

# How the sentence begins, by stage: a letter of intent never reads as a contract.
STAGE_LEAD = catalogued({
    "rumoured": "Rumoured", "talks": "In talks, not agreed", "letter-of-intent": "Letter of intent, not a contract", "announced": "Announced",
    "signed": "Signed", "completed": "Completed", "lapsed": "Lapsed, not carried out", "terminated": "Terminated",
})  # fmt: skip
# … and by status: alone, and with {who} for the asserter's name or {says} for "OpenAI said".
STATUS_LEAD = catalogued({
    "done": ("", "{says}"),
    "scheduled": ("Scheduled", "Scheduled, {says}"),
    "planned": ("Planned", "Planned, {says}"),
    "sought": ("Sought by one side", "Sought by one side, {says}"),
    "considering": ("Under consideration", "Under consideration, {says}"),
    "predicted": ("Forecast by the outlet", "Forecast by {who}"),
    "opinion": ("Opinion of the outlet", "Opinion of {who}"),
    "denied": ("Denied", "Denied by {who}"),
    "cancelled": ("Cancelled", "Cancelled, {says}"),
    "unclear": ("Not settled by the text", "Not settled by the text, {says}"),
})
# … and for a response, by what came back from the one who was asked.
RESPONSE_LEAD = catalogued({
    "declined-to-comment": "{subject} declined to comment",
    "declined-to-elaborate": "{subject} declined to elaborate",
    "did-not-respond": "{subject} did not respond",
    "non-committal": "{subject} answered neither yes nor no",
    "confirmed": "{subject} confirmed it",
    "denied": "{subject} denied it",
})

SILENCES = ("declined-to-comment", "declined-to-elaborate", "did-not-respond", "non-committal")

SAYS = catalogued({
    "said": "{who} said", "announced": "{who} announced", "reported": "{who} reported", "according-to": "according to {who}",
    "told": "{who} said", "wrote": "{who} wrote", "showed": "{who} showed",
})  # fmt: skip
SAYS_BY_BASIS = catalogued({
    DOCUMENT: "according to {who}", COMPANY: "{who} said", OFFICIAL: "{who} said", ORGANISATION: "{who} said", PERSON: "{who} said", OWN: "{who} said",
    OUTLET: "as reported by {who}", UNNAMED: "according to {who}",
})  # fmt: skip

RELATION_WORDS = catalogued({  # subject → object, object → subject
    "operates": ("{first} operates {second}", "{first} is operated by {second}"),
    "created": ("{first} created {second}", "{first} was created by {second}"),
    "produces": ("{first} produces {second}", "{first} is produced by {second}"),
    "used-in": ("{first} is used in {second}", "{first} uses {second}"),
    "rival-of": ("{first} is a rival of {second}", "{first} is a rival of {second}"),
    "lags": ("{first} lags behind {second}", "{first} is ahead of {second}"),
    "part-of": ("{first} is part of {second}", "{first} includes {second}"),
    "owns": ("{first} owns {second}", "{first} is owned by {second}"),
    "supplies": ("{first} supplies {second}", "{first} is supplied by {second}"),
    "invests-in": ("{first} invests in {second}", "{first} has money from {second}"),
    "based-in": ("{first} is based in {second}", "{first} is the seat of {second}"),
    "party-to": ("{first} is party to {second}", "{first} has as a party {second}"),
    "other": ("{first} is linked to {second}", "{first} is linked to {second}"),
})

DEPRECATED_LEAD = catalogued("No longer relied on")
RETRACTED_LEAD = catalogued("Article withdrawn by its publisher")
CLARITY_TAIL = catalogued({"garbled": "read from a damaged sentence", "ambiguous": "the text can be read in two ways"})
_UNNAMED = catalogued({"a": "an unnamed {name}", "an": "an unnamed {name}", "the": "the unnamed {name}"})

DONE, AHEAD, DISPUTED, OPEN = "done", "ahead", "disputed", "open"


class Wording(NamedTuple):
    """`lead` stands before the editor's text and ends with a colon, or is empty; `tail` stands behind it in brackets, or is empty.

    `tone` is how the status is framed: done, ahead (not yet), disputed, open (neither).
    """

    status: str
    basis: str
    tone: str
    lead: str
    tail: str


def worded(fact: Fact, basis: str, *, who: Sequence[str] = (), via: Sequence[str] = (), subject: str = "",
           disputed: bool = False, overdue: bool = False, deprecated: bool = False, retracted: bool = False) -> Wording:  # fmt: skip
    """The words for one fact. `who` are the names of its asserters, `via` of the outlets between, `subject` the name of the one asked."""
    status = status_word(fact) + (f", {say(OVERDUE)}" if overdue else "")
    lead = _response_lead(fact, basis, who, subject) if fact.response else _lead(fact, basis, who)
    lead += f" ({say(OVERDUE)})" if overdue and lead else ""
    if via:
        lead = say("{lead}, relayed by {outlets}", lead=lead, outlets=listed(via)) if lead else say("Relayed by {outlets}", outlets=listed(via))
    if deprecated:
        lead = say(RETRACTED_LEAD if retracted else DEPRECATED_LEAD) + (f" – {_mid(lead, [*who, subject])}" if lead else "")
    tail = CLARITY_TAIL.get(fact.clarity, "")
    return Wording(status, say(BASIS_WORD[basis]), DISPUTED if disputed else tone(fact), _sentence_case(lead, [*who, subject]) + (":" if lead else ""), say(tail))


def status_word(fact: Fact) -> str:
    """A stage, where given, is the word; else the status; else Held or Reported."""
    if fact.stage in ("signed", "completed") and fact.status in FORWARD_STATUSES:  # a forecast of a signature is none
        return f"{say(STAGE_WORD[fact.stage])} – {say(STATUS_WORD[fact.status]).lower()}"
    if fact.stage:
        return say(STAGE_WORD[fact.stage])
    if fact.response in SILENCES and fact.status == "denied":  # silence is no denial, whatever the status says
        return say(DONE_OTHERWISE)
    return say(STATUS_WORD.get(fact.status) or DONE_WORD.get(fact.kind, DONE_OTHERWISE))


def tone(fact: Fact) -> str:
    if fact.status in FORWARD_STATUSES or fact.stage in ("rumoured", "talks", "letter-of-intent"):
        return AHEAD
    return DONE if fact.status == "done" and fact.stage not in ("lapsed", "terminated") else OPEN


def _lead(fact: Fact, basis: str, who: Sequence[str]) -> str:
    if fact.kind == ROLE_KIND:
        return ""
    alone, attributed = STATUS_LEAD[fact.status]
    by_status = say(attributed, who=_named(basis, who), says=_says(fact, basis, who)) if who else say(alone)
    if not fact.stage:
        return by_status
    by_stage = say(STAGE_LEAD[fact.stage])
    if by_status.endswith(f" {by_stage.lower()}"):  # "Acme announced" says it
        return by_status
    if fact.status == "done" or not by_status:
        return f"{by_stage}, {by_status}" if by_status else by_stage
    return f"{by_stage} – {_mid(by_status, who)}"


def _response_lead(fact: Fact, basis: str, who: Sequence[str], subject: str) -> str:
    lead = say(RESPONSE_LEAD[fact.response], subject=subject)
    if fact.status in FORWARD_STATUSES:
        lead += f" ({say(STATUS_LEAD[fact.status][0]).lower()})"
    return f"{lead}, {_says(fact, basis, who)}" if who and list(who) != [subject] else lead


def _says(fact: Fact, basis: str, who: Sequence[str]) -> str:
    pattern = SAYS[fact.verb] if fact.verb and basis != OUTLET else SAYS_BY_BASIS[basis]
    return say(pattern, who=_named(basis, who))


def _named(basis: str, who: Sequence[str]) -> str:
    """The asserters' names; an unnamed group always reads as one."""
    return listed([_unnamed(name) for name in who] if basis == UNNAMED else who)


def _unnamed(name: str) -> str:
    """`analysts` → `unnamed analysts`, `a banker` → `an unnamed banker`."""
    if say("unnamed {name}", name="").strip() in name.casefold():
        return name
    article, _, rest = name.partition(" ")
    with_article = _UNNAMED.get(article.casefold())
    return say(with_article, name=rest) if with_article else say("unnamed {name}", name=name)


_OUR_FIRST_WORDS = {lead.split()[0].rstrip(",") for lead in (*STAGE_LEAD.values(), *(lead for leads in STATUS_LEAD.values() for lead in leads), "Relayed") if lead and lead[0] != "{"}


def _mid(lead: str, names: Sequence[str]) -> str:
    """A lead in the middle of a sentence; only our own first word is lowered, never a name ("Under Armour said")."""
    ours = lead.split()[0].rstrip(",") in _OUR_FIRST_WORDS and not _begins_with(lead, names)
    return lead[0].lower() + lead[1:] if ours else lead


def _sentence_case(lead: str, names: Sequence[str]) -> str:
    """A capital at the beginning, but for a name that has none ("eBay said")."""
    return lead if _begins_with(lead, names) else lead[:1].upper() + lead[1:]


def _begins_with(lead: str, names: Sequence[str]) -> bool:
    """Whether the lead begins with one of the names; "the ledger" begins with our word."""
    return any(name and lead.startswith(name) and name.split()[0] not in _UNNAMED for name in names)
