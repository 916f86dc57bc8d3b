"""Partial dates, whole days, and what an editor is told about a text that is neither."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.values import Refused, dates

GRAMMAR = "write YYYY, YYYY-MM, YYYY-MM-DD, an interval such as 2025-02-03/2025-02-04 or 2025-02-03/.., or unknown"

ACCEPTED = [
    ("2025", date(2025, 1, 1), date(2025, 12, 31), "year", ""),
    ("2025-02", date(2025, 2, 1), date(2025, 2, 28), "month", ""),
    ("2024-02", date(2024, 2, 1), date(2024, 2, 29), "month", ""),
    ("2025-02-04", date(2025, 2, 4), date(2025, 2, 4), "day", ""),
    ("2024-02-29", date(2024, 2, 29), date(2024, 2, 29), "day", ""),
    ("2025-02~", date(2025, 2, 1), date(2025, 2, 28), "month", "~"),
    ("2025?", date(2025, 1, 1), date(2025, 12, 31), "year", "?"),
    ("2025-02-04%", date(2025, 2, 4), date(2025, 2, 4), "day", "%"),
    ("2025-02-03/2025-02-04", date(2025, 2, 3), date(2025, 2, 4), "interval", ""),
    ("2025-02/2025-02-03", date(2025, 2, 1), date(2025, 2, 3), "interval", ""),
    ("2024/2025~", date(2024, 1, 1), date(2025, 12, 31), "interval", ""),
    ("2025/2025", date(2025, 1, 1), date(2025, 12, 31), "interval", ""),
    ("2025-02-03/..", date(2025, 2, 3), date.max, "interval", ""),
    ("../2025-02", date.min, date(2025, 2, 28), "interval", ""),
    ("0001", date.min, date(1, 12, 31), "year", ""),
    ("9999-12-31", date.max, date.max, "day", ""),
    ("unknown", date.min, date.max, "unknown", ""),
]  # fmt: skip

REFUSED = [
    ("2025-02-30", "'2025-02-30': February 2025 has 28 days", "days run from 01 to 28"),
    ("2025-02-00", "'2025-02-00': February 2025 has 28 days", "days run from 01 to 28"),
    ("2100-02-29", "'2100-02-29': February 2100 has 28 days", "days run from 01 to 28"),
    ("2025-13", "'2025-13': there is no month 13", "months run from 01 to 12"),
    ("2025-00-10", "'2025-00-10': there is no month 0", "months run from 01 to 12"),
    ("0000", "'0000': there is no year 0", "years run from 0001 to 9999"),
    ("2025-02-01/2025-02-30", "'2025-02-30': February 2025 has 28 days", "days run from 01 to 28"),
    ("2025/02/04", "'2025/02/04' is not a date", "write '2025-02-04'"),
    ("2025/02", "'2025/02' is not a date", "write '2025-02'"),
    ("2025.2.4", "'2025.2.4' is not a date", "write '2025-02-04'"),
    ("2025-2-4", "'2025-2-4' is not a date", "write '2025-02-04'"),
    ("2025-2-3/2025-2-4", "'2025-2-3/2025-2-4' is not a date", "write '2025-02-03/2025-02-04'"),
    ("2025-2-3/..", "'2025-2-3/..' is not a date", "write '2025-02-03/..'"),
    ("2025-02-04T09:00:00+09:00", "'2025-02-04T09:00:00+09:00' is not a date", "write '2025-02-04'"),
    ("2025-02-04 9:00:00", "'2025-02-04 9:00:00' is not a date", "write '2025-02-04'"),
    ("2025-2-30", "'2025-2-30' is not a date", GRAMMAR),
    ("2025-02-04/2025-02-03", "'2025-02-04/2025-02-03' ends before it starts", "did you mean '2025-02-03/2025-02-04'?"),
    ("2025-03/2025-02~", "'2025-03/2025-02~' ends before it starts", "did you mean '2025-02~/2025-03'?"),
    ("../..", "'../..' is open at both ends", "give at least one end, or write unknown"),
    ("..", "'..' is not a date", GRAMMAR),
    ("2025/", "'2025/' is not a date", GRAMMAR),
    ("unknown/..", "'unknown/..' is not a date", GRAMMAR),
    ("2024/2025/2026", "'2024/2025/2026' is not a date", GRAMMAR),
    ("04/02/2025", "'04/02/2025' is not a date", GRAMMAR),
    ("25-02-04", "'25-02-04' is not a date", GRAMMAR),
    ("２０２５", "'２０２５' is not a date", GRAMMAR),
    ("٢٠٢٥-٠٢", "'٢٠٢٥-٠٢' is not a date", GRAMMAR),
    ("Unknown", "'Unknown' is not a date", GRAMMAR),
    ("none", "'none' is not a date", GRAMMAR),
    ("", "'' is not a date", GRAMMAR),
]

DAYS = st.dates()


@pytest.mark.parametrize(("text", "first", "last", "precision", "qualifier"), ACCEPTED)
def test_a_partial_date_covers_every_day_that_may_be_meant(text, first, last, precision, qualifier):
    """A date is as precise as it is written; an open or unknown end reaches as far as dates go."""
    assert dates.partial_date(text) == (text, first, last, precision, qualifier)


@pytest.mark.parametrize(("text", "message", "hint"), REFUSED)
def test_what_is_no_date_is_refused_with_a_repair(text, message, hint):
    """The message quotes what was typed; the hint is the repaired date where it can be told."""
    with pytest.raises(Refused) as refused:
        dates.partial_date(text)
    assert (refused.value.message, refused.value.hint, refused.value.code) == (message, hint, "bad-date")


@pytest.mark.parametrize(
    ("text", "message", "hint"),
    [
        ("2025-02", "'2025-02' is not a whole day", "write YYYY-MM-DD"),
        ("2025-02-04~", "'2025-02-04~' is not a whole day", "write YYYY-MM-DD"),
        ("2025/02/04", "'2025/02/04' is not a date", "write '2025-02-04'"),
        ("2025/02", "'2025/02' is not a date", "write YYYY-MM-DD"),
        ("2025-02-03/..", "'2025-02-03/..' is not a date", "write YYYY-MM-DD"),
        ("unknown", "'unknown' is not a date", "write YYYY-MM-DD"),
        ("2025-02-30", "'2025-02-30': February 2025 has 28 days", "days run from 01 to 28"),
    ],
)
def test_a_whole_day_is_refused_without_offering_what_is_not_allowed(text, message, hint):
    """Where only a day may stand, the hint does not offer months, intervals or `unknown`."""
    with pytest.raises(Refused) as refused:
        dates.day(text)
    assert (refused.value.message, refused.value.hint) == (message, hint)


def test_the_ends_of_an_interval_are_what_was_written():
    """An interval keeps its two points as typed; any other date is its own single point."""
    assert dates.partial_date("2025-02~/..").ends == ("2025-02~", "..")
    assert dates.partial_date("2025-02").ends == ("2025-02",)


def test_only_unknown_is_not_known():
    assert not dates.partial_date("unknown").known
    assert dates.partial_date("../2025").known


@pytest.mark.parametrize(("one", "other", "overlap"), [
    ("2025", "2025-02-04", True), ("2025-02", "2025-03", False), ("2025-02-03/..", "2031", True), ("unknown", "1900", True),
    ("../2024", "2025", False), ("2025-01/2025-02", "2025-02-28", True),
])  # fmt: skip
def test_two_dates_overlap_if_one_day_fits_both(one, other, overlap):
    one, other = dates.partial_date(one), dates.partial_date(other)
    assert one.overlaps(other) is other.overlaps(one) is overlap


@given(DAYS)
def test_every_day_of_the_calendar_is_accepted(day):
    assert dates.day(day.isoformat()) == day
    assert dates.partial_date(f"{day.isoformat()}?")[1:] == (day, day, "day", "?")


@given(DAYS)
def test_a_month_reaches_from_its_first_day_to_its_last(day):
    month = dates.partial_date(day.isoformat()[:7])
    assert month.first == day.replace(day=1)
    assert month.last == date.max or (month.last + timedelta(days=1)).day == 1
    assert month.first <= day <= month.last


@given(DAYS, DAYS)
def test_an_interval_is_accepted_in_one_direction_and_offered_for_the_other(one, other):
    """The later day first is refused, and the hint is the same interval the right way round."""
    early, late = sorted((one.isoformat(), other.isoformat()))
    assert dates.partial_date(f"{early}/{late}")[1:3] == (min(one, other), max(one, other))
    if early != late:
        with pytest.raises(Refused) as refused:
            dates.partial_date(f"{late}/{early}")
        assert refused.value.hint == f"did you mean '{early}/{late}'?"
