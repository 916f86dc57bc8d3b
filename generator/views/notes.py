"""The remarks under a fact: who takes part, figures, what is unclear, what became of it. One function a remark."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from markupsafe import Markup

from generator.language import catalogued, interface_language, say
from generator.link import LinkedFact
from generator.markup import capital, in_language, link, phrase, text
from generator.model import Fact
from generator.people import korean_won, people_date, stated
from generator.values import NONE, UNKNOWN
from generator.values.amounts import Amount
from generator.values.identifiers import FactRef
from generator.views.page import Note
from generator.vocabulary import AMOUNT_OF, FACT_LINKS
from generator.wording import RELATION_WORDS

if TYPE_CHECKING:
    from generator.views.composer import Composer

NOT_DISCLOSED, NOT_RECORDED = catalogued(("not disclosed", "not recorded"))
"""The source keeps it to itself; no sheet says anything of it."""
_SESSION = catalogued({"intraday": "during trading", "close": "at the close", "unknown": "time of day not given"})


def notes_of(page: Composer, linked: LinkedFact) -> Iterator[Note]:
    """Every remark of a fact, in the order in which a reader asks: who, how much, what exactly, how sure, what then."""
    for write in (_people, _money, _value, _when, _quoted, _relation, _unclear, _resolved, _asked, _remarks, _history):
        yield from write(page, linked)


def _people(page: Composer, linked: LinkedFact) -> Iterator[Note]:
    fact = linked.fact
    if fact.parties:
        yield Note(say("Parties"), Markup(", ").join(link(page.to(slug)) + text(f" ({roles_in_words(roles)})") for slug, roles in fact.parties.items()))
    if fact.participants:
        yield Note(say("Between"), page.to_all(fact.participants))
    if fact.place:
        yield Note(say("Place"), text(say("not given")) if fact.place == UNKNOWN else link(page.to(fact.place)))


def _money(page: Composer, linked: LinkedFact) -> Iterator[Note]:
    fact = linked.fact
    if fact.amount:
        yield Note(say("Amount"), money_of(page, linked))
    if fact.period:
        yield Note(say("Period"), text(people_date(fact.period) if fact.period.known else say(NOT_DISCLOSED)))


def roles_in_words(roles: Iterable[str]) -> str:
    """Party roles as they are printed in brackets: `investor, customer`."""
    return ", ".join(say(role) for role in roles)


def meaning_of(fact: Fact) -> str:
    """What the amount is, `capital spending`; empty where no word says it."""
    return say(fact.amount_of.replace("-", " ")) if fact.amount_of and fact.amount_of != "other" else ""


def money_of(page: Composer, linked: LinkedFact) -> Markup:
    """The amount as stated, then in Korean units, then the article's own conversion, then meaning and payer."""
    fact = linked.fact
    if fact.amount is None:
        return text(say(NOT_RECORDED))
    parts = [text(say("none, the source says")) if fact.amount.text == NONE else amount(fact.amount)]
    if fact.amount_stated_as:
        parts.append(amount(fact.amount_stated_as) + text(say(" by the article's own conversion")))
    if meaning := meaning_of(fact):
        parts.append(text(f"{meaning} ({say(AMOUNT_OF[fact.amount_of])})"))
    if fact.funded_by:
        parts.append(phrase("paid by {payer}" if fact.status == "done" else "to be paid by {payer}", payer=link(page.to(fact.funded_by))))
    return Markup("; ").join(parts)


def amount(value: Amount) -> Markup:
    """`up to 2 trillion KRW (2조 원)`."""
    if not value.known:
        return text(say(NOT_DISCLOSED))
    won = korean_won(value) if interface_language() != "ko" else ""
    return Markup('<span class="amount">') + text(stated(value)) + Markup("</span>") + (Markup(" (") + in_language(won, "ko") + Markup(")") if won else Markup(""))


def _value(page: Composer, linked: LinkedFact) -> Iterator[Note]:
    fact = linked.fact
    if fact.value:
        area = Markup(", ") + link(page.to(fact.area)) if fact.area else Markup("")
        yield Note(capital(fact.measure or say("value")), amount(fact.value) + area + text(f", {session(fact)}" if fact.session else ""))


def session(fact: Fact) -> str:
    """The time of the trading day; that it is not given is said."""
    return say(_SESSION[fact.session or "unknown"])


def _when(page: Composer, linked: LinkedFact) -> Iterator[Note]:
    fact = linked.fact
    if fact.due:
        yield Note(say("Due"), text(people_date(fact.due)))
    if fact.date and fact.date.known and fact.date_printed:
        yield Note(say("Date"), text(say("printed as “{words}”", words=fact.date_printed)))
    elif fact.date and fact.date.known and not linked.is_role and page.own_sheet:
        yield Note(say("Date"), text(say("resolved by the editor")))


def _quoted(page: Composer, linked: LinkedFact) -> Iterator[Note]:
    fact = linked.fact
    if fact.quote:
        speaker = fact.speaker or (fact.by[0] if fact.by else "")
        yield Note(say("Quoted"), text(f"“{fact.quote}”") + (Markup(", ") + link(page.to(speaker)) if speaker else Markup("")))


def _relation(page: Composer, linked: LinkedFact) -> Iterator[Note]:
    fact = linked.fact
    if fact.relation and fact.object and fact.subject:
        standing = "" if fact.status == "done" else f" ({page.wording(linked).status.lower()})"
        yield Note(f"{say('Relation')}{standing}", phrase(RELATION_WORDS[fact.relation][0], first=link(page.to(fact.subject)), second=link(page.to(fact.object))))


def _unclear(page: Composer, linked: LinkedFact) -> Iterator[Note]:
    fact = linked.fact
    if fact.clarity != "clear":
        yield Note(say("Damaged sentence" if fact.clarity == "garbled" else "Unclear in the text"), text(fact.clarity_note or ""))
    if fact.taken_as:
        yield Note(say("Read instead as"), link(page.to_fact(_absolute(linked, fact.taken_as))))


def _resolved(page: Composer, linked: LinkedFact) -> Iterator[Note]:
    """The lock knows of actors whom the sentence does not name."""
    lock = page.library.locks.get(linked.ref.sheet)
    if lock and lock.checked and linked.ref.fact in lock.checked.resolved:
        yield Note(say("Referent"), text(say("resolved by the editor; the sentence does not name everyone")))


def _asked(page: Composer, linked: LinkedFact) -> Iterator[Note]:
    fact = linked.fact
    if fact.responds_to:
        yield Note(say("Asked about"), link(page.to_fact(_absolute(linked, fact.responds_to))))
    if fact.question:
        yield Note(say("Answered" if linked.inverse.get("answers") else "Open question"), text(fact.question))


def _remarks(page: Composer, linked: LinkedFact) -> Iterator[Note]:
    fact = linked.fact
    if linked.deprecated:
        yield Note(say("No longer relied on"), text(fact.rank_reason or say("the publisher withdrew the article")))
    if fact.note:
        yield Note(say("Editor's remark"), text(fact.note))
    for change in fact.corrected:
        yield Note(say("Corrected here"), text(say("on {date} from “{was}”: {why}", date=people_date(change.on), was=change.was, why=change.why)))


def _history(page: Composer, linked: LinkedFact) -> Iterator[Note]:
    """What this fact says of older ones, and newer ones of it."""
    for name, inverse in FACT_LINKS.items():
        for label, refs in ((name, linked.links.get(name, ())), (inverse, linked.inverse.get(name, ()))):
            shown = [ref for ref in refs if ref in page.library.facts]
            if shown:
                yield Note(say(capital(label)), Markup("; ").join(link(page.to_fact(ref)) for ref in shown))


def _absolute(linked: LinkedFact, ref: FactRef) -> FactRef:
    return ref if ref.sheet else FactRef(linked.ref.sheet, ref.fact)
