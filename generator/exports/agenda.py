"""iCalendar (RFC 5545): what is scheduled, and what is due. Days only; what is called off or no longer relied on is marked as cancelled."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

from generator.exports.desk import Desk, isolated, urn
from generator.exports.facts import date_words
from generator.exports.file import File
from generator.language import say
from generator.link import LinkedFact
from generator.people import people_date
from generator.values.dates import PartialDate
from generator.vocabulary import FORWARD_STATUSES

PATH = "calendar.ics"


def files(desk: Desk) -> Iterator[File]:
    yield File(PATH, "".join(map(folded, _calendar(desk))).encode())


def _calendar(desk: Desk) -> Iterator[str]:
    site = desk.library.site
    yield from ("BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//briefs//facts//EN", "CALSCALE:GREGORIAN", "METHOD:PUBLISH")
    yield f"X-WR-CALNAME:{_escaped(say('{site}: scheduled and due', site=site.name))}"
    for linked in desk.library.facts.values():
        if day := _day(linked):
            yield from _event(desk, linked, day)
    yield "END:VCALENDAR"


def _day(linked: LinkedFact) -> PartialDate | None:
    """When it falls due; else, for what is ahead or was called off, the day of a meeting or visit, or of anything that is scheduled."""
    fact = linked.fact
    if fact.due and fact.due.known and fact.status != "denied":
        return fact.due
    ahead = fact.status == "scheduled" or fact.kind in ("meeting", "visit") and fact.status in (*FORWARD_STATUSES, "cancelled")
    return fact.date if ahead and fact.date and fact.date.known else None


def _event(desk: Desk, linked: LinkedFact, day: PartialDate) -> Iterator[str]:
    fact, words = linked.fact, desk.wording(linked.ref)
    off = linked.deprecated or linked.superseded or fact.status == "cancelled"
    lead = f"{say('Due')} {_some_time(day)}: " if day is fact.due else ""
    first, last = _ends(day)
    yield "BEGIN:VEVENT"
    yield f"UID:{urn(linked.ref)}"
    yield f"DTSTAMP:{desk.library.site.as_of:%Y%m%d}T000000Z"
    yield f"DTSTART;VALUE=DATE:{_basic(first)}"
    if last > first:
        yield f"DTEND;VALUE=DATE:{_basic(last + timedelta(days=1))}"
    yield f"SUMMARY:{_escaped(isolated(lead + desk.told(linked)))}"
    yield f"DESCRIPTION:{_escaped(chr(10).join(_said(desk, linked, day)))}"
    yield f"STATUS:{'CANCELLED' if off else 'TENTATIVE'}"
    yield "TRANSP:TRANSPARENT"
    yield f"CATEGORIES:{_escaped(words.status)}"
    if desk.site_url:
        yield f"URL:{desk.address(desk.fact_page(linked.ref))}"
    if fact.place and (place := desk.library.registry.find(fact.place)):
        yield f"LOCATION:{_escaped(isolated(place.name))}"
    yield "END:VEVENT"


def _said(desk: Desk, linked: LinkedFact, day: PartialDate) -> Iterator[str]:
    words = desk.wording(linked.ref)
    yield from desk.figures(linked)
    yield f"{say('Status')}: {words.status}. {say('Basis')}: {words.basis}."
    if day is linked.fact.due and (said := date_words(linked)):
        yield say("Said or announced: {date}.", date=said)
    if day.precision != "day" or day.qualifier:
        yield say("The source says no more exactly than: {date}.", date=people_date(day))
    for name in ("updates", "corrects"):
        yield from (say("A newer fact took its place: {fact}", fact=isolated(desk.told(desk.library.facts[ref]))) for ref in linked.inverse.get(name, ()))
    yield f"{say('Source')}: {isolated(desk.composer.sheet_label(linked.ref.sheet))}"
    if desk.site_url:
        yield desk.address(desk.fact_page(linked.ref))


def _some_time(day: PartialDate) -> str:
    return say("some time in {date}", date=people_date(day)) if day.precision in ("month", "year") and not day.qualifier else people_date(day)


def _ends(day: PartialDate) -> tuple[date, date]:
    """The days of the event; of an interval that is open on one side, its one known end."""
    if day.ends[0] == "..":
        return day.last, day.last
    return day.first, (day.first if day.ends[-1] == ".." else day.last)


def _basic(day: date) -> str:
    return day.isoformat().replace("-", "")


def _escaped(text: str) -> str:
    """RFC 5545, 3.3.11."""
    return text.replace("\\", "\\\\").replace(";", "\\;").replace(",", "\\,").replace("\r\n", "\\n").replace("\n", "\\n").replace("\r", "\\n")


def folded(line: str) -> str:
    """A content line of at most 75 octets a piece, never cut inside a character (RFC 5545, 3.1)."""
    pieces, size = [""], 0
    for char in line:
        width = len(char.encode())
        if size + width > 75:
            pieces.append(" ")
            size = 1
        pieces[-1] += char
        size += width
    return "\r\n".join(pieces) + "\r\n"
