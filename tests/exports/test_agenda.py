"""The calendar, as the icalendar library reads it."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from icalendar import Calendar

from exports.material import ADDRESS, BOTH, FIRST, FORMULA, files
from generator.exports.agenda import _escaped, folded


def events(name: str = "hostile", address: str = "") -> dict[str, object]:
    calendar = Calendar.from_ical(files(name, address)["calendar.ics"])
    return {str(event["UID"]).rpartition("/")[2]: event for event in calendar.walk("VEVENT")}


@pytest.mark.parametrize("name, address", BOTH)
def test_it_is_read_without_a_fault(name: str, address: str) -> None:
    """Each event has an identifier of its own, a stamp and a day; lines end with CRLF and have at most 75 octets."""
    data = files(name, address)["calendar.ics"]
    assert all(len(line) <= 75 for line in data.split(b"\r\n")) and b"\n" not in data.replace(b"\r\n", b"")
    calendar = Calendar.from_ical(data)
    assert calendar.errors == [] and (calendar["VERSION"], bool(calendar["PRODID"])) == ("2.0", True)
    found = calendar.walk("VEVENT")
    assert len({event["UID"] for event in found}) == len(found) >= 3
    for event in found:
        assert event.errors == [] and {"UID", "DTSTAMP", "DTSTART", "SUMMARY", "STATUS"} <= set(event)
        assert event["STATUS"] in ("TENTATIVE", "CANCELLED")


def test_what_is_scheduled_and_due_stands_on_its_day() -> None:
    """A meeting on its day, a due month over its days and named as such, an open date on its one known end; what is past or undated is not there."""
    found = events()
    assert set(found) == {"plan-with-ceiling", "meeting-ahead", "meeting-off", "promise-overdue", "deal-letter"}
    assert found["meeting-ahead"]["DTSTART"].dt == date(2025, 3, 10) and "DTEND" not in found["meeting-ahead"]
    assert (found["plan-with-ceiling"]["DTSTART"].dt, found["plan-with-ceiling"]["DTEND"].dt) == (date(2025, 6, 1), date(2025, 7, 1))
    assert found["deal-letter"]["DTSTART"].dt == date(2025, 3, 1) and "DTEND" not in found["deal-letter"]


def test_a_plan_stays_one() -> None:
    """The summary is the composed sentence; nothing stands as confirmed, what is called off as cancelled; ceilings and missed days are said."""
    found = events()
    assert found["plan-with-ceiling"]["SUMMARY"] == "Due some time in June 2025: Planned, Acme said: Acme is to build a centre; private money is to pay for it."
    assert found["meeting-ahead"]["SUMMARY"].startswith("Scheduled, according to unnamed sources: ")
    assert {key: str(event["STATUS"]) for key, event in found.items() if event["STATUS"] == "CANCELLED"} == {"meeting-off": "CANCELLED"}
    assert "Amount: up to 2 trillion KRW" in found["plan-with-ceiling"]["DESCRIPTION"]
    assert "Planned, outcome not recorded" in found["promise-overdue"]["DESCRIPTION"]
    assert found["meeting-ahead"]["LOCATION"] == "Seoul"


def test_names_are_as_typed_and_addresses_are_full_or_absent() -> None:
    """Commas, quotes and formulas come through; a calendar has no place to which a relative address could lead."""
    assert FORMULA in str(Calendar.from_ical(files()["calendar.ics"])["X-WR-CALNAME"])
    assert "URL" not in events()["meeting-ahead"]
    assert events(address=ADDRESS)["meeting-ahead"]["URL"] == f"{ADDRESS}sheets/{FIRST}/#meeting-ahead"
    assert {event["UID"] for event in events().values()} == {event["UID"] for event in events(address=ADDRESS).values()}


@settings(max_examples=60)
@given(st.text(st.characters(exclude_categories=("Cs", "Cc")) | st.sampled_from("\n;,\\"), max_size=300))
def test_any_text_comes_through(text: str) -> None:
    """Whatever a name or remark holds, the library reads back what was meant, and no line is too long."""
    line = folded(f"SUMMARY:{_escaped(text)}")
    assert all(len(piece.encode()) <= 75 for piece in line.split("\r\n"))
    whole = f"BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:x\r\nBEGIN:VEVENT\r\n{line}END:VEVENT\r\nEND:VCALENDAR\r\n"
    assert str(Calendar.from_ical(whole).walk("VEVENT")[0]["SUMMARY"]) == text
