"""The article's words for a date against the date that the editor resolved."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from generator.validate.printed import mismatch
from generator.values.dates import MONTHS, WEEKDAYS, partial_date

PRINTED_ON = date(2025, 3, 3)  # a Monday
UNKNOWN = partial_date("unknown")


def clash(printed: str, resolved: object, published: object = PRINTED_ON) -> tuple[str, str] | None:
    return mismatch(printed, partial_date(str(resolved)), partial_date(str(published)))


@pytest.mark.parametrize("weekday", WEEKDAYS)
def test_a_weekday_fits_its_days_only(weekday: str) -> None:
    """Each weekday word, long, short or with others, fits one day of the week; the guess is the nearest such day."""
    for n in range(-6, 7):
        day = PRINTED_ON + timedelta(n)
        for words in (weekday, weekday[:3], f"last {weekday}", f"{weekday} night", weekday.upper(), f"{weekday}'s"):
            found = clash(words, day)
            assert (found is None) == (WEEKDAYS[day.weekday()] == weekday), (words, day)
            if found:
                guess = date.fromisoformat(found[1].removeprefix("did you mean ").rstrip("?"))
                assert WEEKDAYS[guess.weekday()] == weekday and abs((guess - day).days) <= 3


@pytest.mark.parametrize("published", ["unknown", "2025", "2025-03"])
def test_without_a_day_of_print_only_the_calendar_can_be_checked(published: str) -> None:
    """Where the article's day is not known, a weekday is still held against the date; the rest can't be told."""
    assert clash("Monday", "2025-03-04", published)
    assert clash("Monday", "2024-01-01", published) is None
    assert clash("yesterday", "2024-07-07", published) is None
    assert clash("last month", "2024-07", published) is None


@pytest.mark.parametrize("printed, published, fits", [
    ("today", "2025-03-03", "2025-03-03"), ("tonight", "2025-03-03", "2025-03-03"),
    ("yesterday", "2025-03-01", "2025-02-28"), ("yesterday", "2024-03-01", "2024-02-29"), ("yesterday", "2025-01-01", "2024-12-31"),
    ("tomorrow", "2024-12-31", "2025-01-01"), ("tomorrow", "2025-02-28", "2025-03-01"),
    ("Last month", "2025-03-03", "2025-02"), ("last month", "2025-01-31", "2024-12"), ("next month", "2024-12-01", "2025-01"), ("this month", "2025-12-31", "2025-12-01"),
    ("last year", "2025-01-01", "2024"), ("this year", "2025-01-01", "2025-12-31"), ("next year", "2025-12-31", "2026"),
    ("last week", "2025-01-01", "2024-12-28"), ("this week", "2024-12-31", "2025-01-04"), ("next week", "2024-12-31", "2025-01-06/2025-01-12"),
    ("past week", "2025-03-03", "2025-02-24"), ("coming year", "2025-03-03", "2026-06"),
])  # fmt: skip
def test_relative_words_are_counted_over_the_ends_of_months_and_years(printed: str, published: str, fits: str) -> None:
    """Yesterday of the first of March is the end of February, last month of January is December."""
    assert clash(printed, fits, published) is None
    wrong = partial_date(fits).first + timedelta(800)
    found = clash(printed, wrong, published)
    assert found and clash(printed, found[1].removeprefix("did you mean ").rstrip("?"), published) is None, "the guess itself must fit"


def test_the_guess_for_relative_words_is_what_they_mean() -> None:
    """The message says what the words mean, seen from the article's own day."""
    message, hint = clash("Last month", "2025-01")
    assert "'Last month' is printed" in message and "2025-03-03" in message and "2025-02" in hint


@pytest.mark.parametrize("month", range(1, 13))
def test_a_month_word_fits_its_month_only(month: int) -> None:
    """Each month, long or short, with or without a day; a year alone is not held against it."""
    for other in range(1, 13):
        for words in (MONTHS[month], f"4 {MONTHS[month]}", f"in {MONTHS[month][:3]}"):
            assert (clash(words, f"2025-{other:02d}-04") is None) == (other == month), (words, other)
            assert clash(words, "2025") is None


def test_a_weekday_far_from_the_article_needs_a_date() -> None:
    """A weekday alone means one within two weeks; with a month beside it, any."""
    assert clash("Monday", "2025-01-06")
    assert clash("Monday, 6 January", "2025-01-06") is None
    assert clash("Monday", "2025-02-17") is None


def test_an_interval_fits_if_one_of_its_days_does() -> None:
    """Two days of which one is a Friday fit Friday; where none is, the message says so."""
    assert clash("Friday", "2025-03-06/2025-03-07") is None
    message, _ = clash("Friday", "2025-03-05/2025-03-06")
    assert "no Friday in 2025-03-05/2025-03-06" in message


@pytest.mark.parametrize("printed", ["recently", "two weeks ago", "last night", "in autumn", "", "12.3.", "다음 달"])
def test_other_words_tell_nothing(printed: str) -> None:
    """What the tool can't read it leaves to the editor."""
    assert clash(printed, "2019-01-01") is None


@pytest.mark.parametrize("printed", ["Saturday", "yesterday", "tomorrow", "last year", "next year", "last month", "next week", "May"])
def test_the_ends_of_the_calendar_are_left_alone(printed: str) -> None:
    """Dates that nobody can mean are warned of elsewhere; here nothing is said of them, and nothing breaks."""
    for resolved in ("0001-01-02", "9999-12-30", "0001", "9999", "../2025", "2025/..", "unknown"):
        for published in ("0001-01-01", "9999-12-31", "2025-03-03", "unknown"):
            assert clash(printed, resolved, published) is None
