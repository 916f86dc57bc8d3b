"""Dates: sentences as English news prints them, and the partial dates that they mean, seen from Tuesday 4 February 2025."""

from __future__ import annotations

import pytest

from draft.reading import drafted
from generator.draft.candidates import CHECK
from generator.draft.dates.dates import dates
from generator.draft.reading.text import read_text
from generator.draft.report import as_json
from generator.values.dates import partial_date

TUESDAY = "2025-02-04"
ROWS = [  # sentence; then for each date: its exact words | its value, empty where it cannot be told
    # day
    ("It fell on 3 February 2025.", "3 February 2025 | 2025-02-03"), ("It fell on February 3, 2025.", "February 3, 2025 | 2025-02-03"), ("It fell on Dec. 31, 2024.", "Dec. 31, 2024 | 2024-12-31"),
    ("It fell on 3rd February 2025.", "3rd February 2025 | 2025-02-03"), ("It fell on the 4th of March 2024.", "4th of March 2024 | 2024-03-04"), ("It fell on 2024-12-31.", "2024-12-31 | 2024-12-31"),
    ("It fell on 13/01/2025.", "13/01/2025 | 2025-01-13"), ("It fell on 02/01/2025.", "02/01/2025 | "), ("It fell on 13.1.2025.", "13.1.2025 | 2025-01-13"), ("It fell on 31 February 2025.", "February 2025 | 2025-02"),
    ("The share fell on Feb. 3.", "Feb. 3 | 2025-02-03"), ("It fell on November 3.", "November 3 | 2024-11-03"), ("It will open on 15 May.", "15 May | 2025-05-15"),
    ("It fell on July 10 last year.", "July 10 last year | 2024-07-10"), ("It will open on July 10 next year.", "July 10 next year | 2026-07-10"), ("It fell on Sept. 5.", "Sept. 5 | 2024-09-05"),
    ("It said the meeting is due on Feb. 10.", "Feb. 10 | 2025-02-10"), ("It lapses on 30 April unless it signs.", "30 April | 2025-04-30"),
    # ends of years, the months of a story, a year told before, stamps, what looks forward
    ("It lifted its forecast to between 160 and 165 on Monday.", "Monday | 2025-02-03"), ("In a report Monday, Roe forecast that it would double.", "Monday | 2025-02-03"),
    ("It runs to end-2029.", "end-2029 | 2029-12"), ("It opened at the end of last year.", "end of last year | 2024-12"), ("In 2023 it sold the land, and paid a dividend that December.", "2023 | 2023", "December | 2023-12"),
    ("It said in January 2024 that it would sell. That May it did.", "January 2024 | 2024-01", "May | 2024-05"), ("It said that August was cold.",), ("In 1998 it opened, and that March it burnt.", "1998 | 1998", "March | 1998-03"),
    ("It begins in February 2026 and goes on in the second half of the year.", "February 2026 | 2026-02", "second half of the year | 2026-07/2026-12"), ("Sales fell in the first 11 months.", "first 11 months | 2025-01/2025-11"),
    ("The order of 03-Sep-2024 stands.", "03-Sep-2024 | 2024-09-03"), ("It rests on Article 17 MAR.",), ("Settlement is due in late October.", "late October | 2025-10"), ("It was sold from May 2021 through January 2024.", "May 2021 through January 2024 | 2021-05/2024-01"),
    ("For the full year it expects a profit.", "the full year | 2025"), ("Profit for the full year fell.", "the full year | 2024"),
    # bare months in a story of the past, and tenses that stand apart
    ("In June 2023 it hired 40. By September it had let 20 go. In January it shut.", "June 2023 | 2023-06", "September | 2023-09", "January | 2024-01"),
    ("It bought it in 2022 and sold it in October of that year.", "2022 | 2022", "October | 2022-10"), ("In March 2024 it bought Beta. In January it sold it.", "March 2024 | 2024-03", "January | 2025-01"),
    ("It fell in June 2023.\n\nIn May, it rose.", "June 2023 | 2023-06", "May | 2024-05"), ("It is up from June 2023. In May, it rose.", "June 2023 | 2023-06", "May | 2024-05"), ("It fell in June 2023. It will open in May.", "June 2023 | 2023-06", "May | 2025-05"),
    ("The deal agreed in November would close in March.", "November | 2024-11", "March | 2025-03"), ("It plans to pay the sum, declared in November, in March.", "November | 2024-11", "March | 2025-03"),
    ("The units, ordered in May, arrive in November.", "May | 2024-05", "November | 2025-11"), ("Ms Poe, named in May, left in June.", "May | 2024-05", "June | 2024-06"), ("A vote had been planned for September.", "September | 2024-09"),
    ("Until March it had been a family firm.", "March | 2024-03"), ("A ship due in November never came.", "November | 2024-11"), ("The lease runs until March.", "March | 2025-03"),
    # weekday-day
    ("It met on Friday 6 January.", "Friday 6 January | 2023-01-06"), ("It met on Friday, January 31.", "Friday, January 31 | 2025-01-31"), ("It met on Monday, 3 February 2025.", "Monday, 3 February 2025 | 2025-02-03"),
    ("It met on Monday (Feb. 3).", "Monday (Feb. 3) | 2025-02-03"), ("It met on February 3 (Monday).", "February 3 (Monday) | 2025-02-03"), ("It met on Sunday, February 3, 2025.", "Sunday, February 3, 2025 | 2025-02-03"),
    # ranges of days, months, years
    ("It ran 3-4 February.", "3-4 February | 2025-02-03/2025-02-04"), ("It ran from 3 to 5 February.", "3 to 5 February | 2025-02-03/2025-02-05"), ("It ran February 3-4, 2025.", "February 3-4, 2025 | 2025-02-03/2025-02-04"),
    ("It ran February 28-March 3, 2025.", "February 28-March 3, 2025 | 2025-02-28/2025-03-03"), ("It ran from 28 December to 3 January.", "28 December to 3 January | 2024-12-28/2025-01-03"),
    ("It ran between 3 and 5 February.", "3 and 5 February | 2025-02-03/2025-02-05"), ("It ran from Monday to Wednesday.", "Monday to Wednesday | 2025-01-27/2025-01-29"),
    ("It ran January-March 2024.", "January-March 2024 | 2024-01/2024-03"), ("It ran between January and March 2024.", "January and March 2024 | 2024-01/2024-03"), ("In the October-December quarter it fell.", "October-December | 2024-10/2024-12"),
    ("It ran in January and March 2024.", "January | 2025-01", "March 2024 | 2024-03"), ("Between 2025 and 2027 it will grow.", "2025 and 2027 | 2025/2027"), ("It ran from 2019 to 2023.", "2019 to 2023 | 2019/2023"),
    ("The 2025-2027 plan.", "2025-2027 | 2025/2027"), ("The 2019-25 plan.", "2019-25 | 2019/2025"), ("The 2024-25 year.", "2024-25 | 2024/2025"), ("India's 2024-25 budget.", "2024-25 | 2024-04/2025-03"),
    # month, year, decade
    ("In January sales rose.", "January | 2025-01"), ("It will open in May.", "May | 2025-05"), ("It opened in May.", "May | 2024-05"), ("Sales fell in December.", "December | 2024-12"), ("It opened in July 2024.", "July 2024 | 2024-07"),
    ("It opened last March.", "last March | 2024-03"), ("It will open next March.", "next March | 2025-03"), ("It opened in June last year.", "June last year | 2024-06"), ("December's fall.", "December | 2024-12"),
    ("It began in 2019.", "2019 | 2019"), ("By 2030 it will end.", "2030 | 2030"), ("The 1990s.", "1990s | 1990/1999"), ("The 2008 crisis.", "2008 | 2008"), ("It compared 2010 levels.", "2010 | 2010"), ("The firm (1998) fell.", "1998 | 1998"),
    ("It grew 3% in 2024 and 2025.", "2024 | 2024", "2025 | 2025"),
    # day-of-month
    ("It said on the 3rd that it fell.", "the 3rd | 2025-02-03"), ("It said on the 30th that it fell.", "the 30th | 2025-01-30"), ("It will open on the 11th.", "the 11th | 2025-02-11"), ("It sits on the 4th floor.",),
    # part
    ("By end-March it will open.", "end-March | 2025-03"), ("By the end of March it will open.", "end of March | 2025-03"), ("In mid-2026 it will open.", "mid-2026 | 2026-06~"), ("It opened in late January.", "late January | 2025-01"),
    ("It will open in early 2026.", "early 2026 | 2026"), ("It will open late next year.", "late next year | 2026"), ("It will open later this year.", "later this year | 2025"), ("It opened earlier this month.", "earlier this month | 2025-02"),
    ("By the end of the year it will open.", "end of the year | 2025-12"), ("A year-end target.", "year-end | 2025-12"), ("It will open later in the month.", "later in the month | 2025-02"), ("The end of 2027.", "end of 2027 | 2027-12"),
    # since
    ("Since 2019 it grew.", "Since 2019 | 2019/.."), ("It has grown since January.", "since January | 2025-01/.."), ("From 2026 it will grow.", "2026 | 2026"), ("It fell from 2023 levels.", "2023 | 2023"),
    ("It has risen since Monday.", "since Monday | 2025-02-03/.."), ("It will sell it from April.", "April | 2025-04"),
    # day-word, weekday
    ("It was announced today.", "today | 2025-02-04"), ("It fell yesterday.", "yesterday | 2025-02-03"), ("It opens tomorrow.", "tomorrow | 2025-02-05"), ("It said this morning.", "this morning | 2025-02-04"), ("It fell last night.", "last night | 2025-02-03"),
    ("It said on Tuesday it will open.", "Tuesday | 2025-02-04"), ("It fell on Monday.", "Monday | 2025-02-03"), ("It said on Wednesday.", "Wednesday | 2025-01-29"), ("It will open on Wednesday.", "Wednesday | 2025-02-05"),
    ("She is scheduled to visit on Wednesday.", "Wednesday | 2025-02-05"), ("On Thursday, the board will vote.", "Thursday | 2025-02-06"), ("On Thursday, the board voted.", "Thursday | 2025-01-30"), ("It would open on Friday, it said on Monday.", "Friday | 2025-02-07", "Monday | 2025-02-03"),
    ("The report is due on Friday.", "Friday | 2025-02-07"), ("It must pay by Friday.", "Friday | 2025-02-07"), ("Ahead of Friday's vote.", "Friday | 2025-02-07"), ("After Friday's vote it fell.", "Friday | 2025-01-31"),
    ("It agreed to buy it on Monday.", "Monday | 2025-02-03"), ("A bill passed on Monday will help.", "Monday | 2025-02-03"), ("It opened last Tuesday.", "last Tuesday | 2025-01-28"), ("It will open next Tuesday.", "next Tuesday | 2025-02-11"),
    ("It will open this Thursday.", "this Thursday | 2025-02-06"), ("Black Friday sales.",), ("The Sunday Times said so.",), ("It meets every Friday.",), ("It fell on Monday night.", "Monday | 2025-02-03"),
    # shifted, ago, stretch
    ("Last month it fell.", "Last month | 2025-01"), ("This week it fell.", "This week | 2025-02-03/2025-02-09"), ("Last week it fell.", "Last week | 2025-01-27/2025-02-02"), ("Next week it opens.", "Next week | 2025-02-10/2025-02-16"),
    ("Last year it fell.", "Last year | 2024"), ("It opens next month.", "next month | 2025-03"), ("It fell last quarter.", "last quarter | 2024-10/2024-12"), ("Over the weekend it fell.", "weekend | 2025-02-01/2025-02-02"),
    ("It will open this weekend.", "this weekend | 2025-02-08/2025-02-09"), ("It fell three days ago.", "three days ago | 2025-02-01"), ("It fell two years ago.", "two years ago | 2023"), ("It fell six months ago.", "six months ago | 2024-08"),
    ("It fell two weeks ago.", "two weeks ago | 2025-01-21~"), ("It fell a decade ago.", "a decade ago | 2015~"), ("Over the next five years.", "next five years | 2025/2030"), ("In the past six months.", "past six months | 2024-08/2025-02"),
    ("It must answer within 30 days.",), ("In the next 12 months.", "next 12 months | 2025-02/2026-02"), ("It fell from a year earlier.", "a year earlier | "), ("It rose the following day.", "following day | "),
    # quarter, half, first-months, fiscal, season
    ("In Q1 2024 it fell.", "Q1 2024 | 2024-01/2024-03"), ("In 4Q24 it fell.", "4Q24 | 2024-10/2024-12"), ("The first quarter of 2024.", "first quarter of 2024 | 2024-01/2024-03"), ("Its fourth-quarter results fell.", "fourth-quarter | 2024-10/2024-12"),
    ("It will report fourth-quarter results.", "fourth-quarter | 2024-10/2024-12"), ("It will open in the third quarter.", "third quarter | 2025-07/2025-09"), ("H1 2026.", "H1 2026 | 2026-01/2026-06"), ("In the first half of next year.", "first half of next year | 2026-01/2026-06"),
    ("In the second half of 2025.", "second half of 2025 | 2025-07/2025-12"), ("The first nine months of 2024.", "first nine months of 2024 | 2024-01/2024-09"), ("In FY25 it grew.", "FY25 | 2025"), ("In FY25 it made Rs 5 crore.", "FY25 | 2024-04/2025-03"),
    ("FY2024-25 in India.", "FY2024-25 | 2024-04/2025-03"), ("In Q3 FY25 it made Rs 5 crore.", "Q3 FY25 | 2024-10/2024-12"), ("This fiscal, India grew.", "This fiscal | 2024-04/2025-03"), ("Fiscal 2025 was good.", "Fiscal 2025 | 2025"),
    ("The fiscal year ending March 2026.", "fiscal year ending March 2026 | 2025-04/2026-03"), ("This summer it will open.", "This summer | 2025-06/2025-08"), ("By summer 2026.", "summer 2026 | 2026-06/2026-08"),
    # period-ended, years-to
    ("It lost £4m in the year to October.", "year to October | 2023-11/2024-10"), ("For the year ended 31 March 2024 it fell.", "year ended 31 March 2024 | 2023-04/2024-03"), ("In the year to the end of June 2024.", "year to the end of June 2024 | 2023-07/2024-06"),
    ("Sales in the quarter ended December 31 fell.", "quarter ended December 31 | 2024-10/2024-12"), ("It fell in the nine months to September.", "nine months to September | 2024-01/2024-09"), ("The quarter ended Sept. 28 was good.", "quarter ended Sept. 28 | 2024-07/2024-09"),
    ("The 52 weeks to 28 September 2024.", "52 weeks to 28 September 2024 | 2023-10-01/2024-09-28"), ("In the tax year to 5 April 2024.", "year to 5 April 2024 | 2023-04-06/2024-04-05"), ("Results for the quarter to June are due on Friday.", "quarter to June | 2024-04/2024-06", "Friday | 2025-02-07"),
    ("It forecast a loss for the year to March 2026.", "year to March 2026 | 2025-04/2026-03"), ("The December quarter was weak.", "December quarter | 2024-10/2024-12"), ("Its year ends in June.", "year ends in June | "), ("The five years to 2030.", "five years to 2030 | 2025/2030"),
    # what stands around a date
    ("It pays 9% over Friday's close.", "Friday | 2025-01-31"), ("It will pay 9% over Monday's closing price.", "Monday | 2025-02-03"), ("It said Friday's vote would go ahead.", "Friday | 2025-02-07"), ("It said in a Sunday filing that it will pay.", "Sunday | 2025-02-02"),
    ("The Sunday Lantern said so.",), ("A Monday is a Monday.",), ("It ended its biggest fall since May.", "May | 2024-05"), ("It is the first since 2018.", "2018 | 2018"), ("It shut until the 14th.", "the 14th | 2025-02-14"),
    ("Suppliers stopped as early as October.", "October | 2024-10"), ("A deal could be signed as early as Thursday.", "Thursday | 2025-02-06"), ("It wants the law passed by end-March.", "end-March | 2025-03"), ("It had 40 shops at the end of the year.", "end of the year | 2024-12"),
    ("It expects sales, which fell in November, to recover in May.", "November | 2024-11", "May | 2025-05"), ("He takes over on Nov 1.", "Nov 1 | 2025-11-01"), ("It should have opened in December.", "December | 2024-12"), ("He was ordered in May to pay.", "May | 2024-05"),
    ("It expects a loss in the first half.", "first half | 2025-01/2025-06"), ("Sales fell in the second half of the year.", "second half of the year | 2024-07/2024-12"), ("The 30 January deadline passed.", "30 January | 2025-01-30"), ("The worst January yet.", "January | 2025-01"),
    ("May's figures fell.", "May | 2024-05"), ("Ann May's figures fell.",), ("It takes until at least 2028.", "2028 | 2028"), ("It will be done by mid-year.", "mid-year | 2025-06~"),
    ("Its goal, set in November, is lower.", "November | 2024-11"), ("It will miss a goal set in May.", "May | 2024-05"), ("It is set in May to open.", "May | 2025-05"), ("A ruling, promised for mid-May, might help.", "mid-May | 2025-05"),
    ("Some hope for a dividend, though not before June.", "June | 2025-06"), ("It is forecast by most to cut its rate in October.", "October | 2025-10"), ("It said that costs from June would rise.", "June | 2025-06"),
    ("Its margin, 21.4 percent in the third quarter, may slip.", "third quarter | 2024-07/2024-09"), ("It rose 2% before Thursday's decision.", "Thursday | 2025-02-06"), ("It fell before Friday's close.", "Friday | 2025-01-31"),
    ("It has lost 38 cents since 2022.", "2022 | 2022"), ("It sold more than in any year since 1998.", "1998 | 1998"), ("It put growth at 1.2% for the year.", "the year | 2025"), ("It lost £5m in the year to June 30 after cost overruns.", "year to June 30 | 2023-07/2024-06"),
    # feast
    ("It will open before Christmas.", "Christmas | 2025-12-25"), ("Shares fell before Christmas.", "Christmas | 2024-12-25"), ("It has polled since Easter.", "since Easter | 2024-03-31/.."), ("By Thanksgiving it will end.", "Thanksgiving | 2025-11-27"),
    ("It closed over Christmas 2023.", "Christmas 2023 | 2023-12-25"), ("It will open by New Year's Day.", "New Year's Day | 2026-01-01"), ("Christmas sales rose.",), ("It grew at Christmas parties.",), ("On Easter Island it rains.",),
    # lists of days, weeks
    ("It paid on 3 January and 10 February 2024.", "3 January | 2025-01-03", "10 February 2024 | 2024-02-10"), ("It will pay on 11 April and 10 October.", "11 April | 2025-04-11", "10 October | 2025-10-10"), ("It sold some on 6, 13 and 20 January.", "6 | 2025-01-06", "13 | 2025-01-13", "20 January | 2025-01-20"),
    ("It sold some on January 6, 13 and 20.", "January 6 | 2025-01-06", "13 | 2025-01-13", "20 | 2025-01-20"), ("It opens in the week of March 12.", "week of March 12 | 2025-03-10/2025-03-16"), ("It fell in the last week of December.", "last week of December | 2024-12-25/2024-12-31"), ("May 3 and 5 million people.", "May 3 | 2025-05-03"),
    # counted from another date of the sentence
    ("He left on January 7 and was replaced three days later.", "January 7 | 2025-01-07", "three days later | 2025-01-10"), ("She joined in 2019 and left the following year.", "2019 | 2019", "following year | 2020"), ("It rose in 2024, against the previous year.", "2024 | 2024", "previous year | 2023"),
    ("It said on Tuesday that it fell from a year earlier.", "Tuesday | 2025-02-04", "a year earlier | "), ("It was founded in 2012 and sold a decade later.", "2012 | 2012", "a decade later | 2022"),
    # tense by other cues
    ("Voters go to the polls on Sunday.", "Sunday | 2025-02-09"), ("The loans are tested on 31 March.", "31 March | 2025-03-31"), ("A dividend to be paid on 10 October.", "10 October | 2025-10-10"), ("The Port daily reported Monday that it could end.", "Monday | 2025-02-03"),
    ("Brokers see a recovery in the second half.", "second half | 2025-07/2025-12"), ("They are awaiting Wednesday's decision.", "Wednesday | 2025-02-05"), ("Ahead of a Wednesday deadline, four bid.", "Wednesday | 2025-02-05"), ("Sales in May rose 4%.", "May | 2024-05"), ("The ministry's May 12 order was stayed.", "May 12 | 2024-05-12"),
    ("The court, which heard it in January, will rule.", "January | 2025-01"), ("Monday is a holiday.", "Monday | 2025-02-10"),
    ("It had until Friday to answer.", "Friday | 2025-02-07"), ("It ran until Friday.", "Friday | 2025-01-31"), ("It will take until spring to end.", "spring | 2025-03/2025-05"), ("A 30 June deadline looms.", "30 June | 2025-06-30"), ("First-half earnings fell.", "First-half | 2024-01/2024-06"),
    ("It paid nothing in either May or June.", "May | 2024-05", "June | 2024-06"),
    # months and years named for something, parts of periods
    ("The January survey showed it.", "January | 2025-01"), ("It will release May figures.", "May | 2025-05"), ("They were inside since at least June.", "since at least June | 2024-06/.."), ("The 2022 World Cup.", "2022 | 2022"), ("The 1934 Act.", "1934 | 1934"), ("In the last quarter of 2024.", "last quarter of 2024 | 2024-10/2024-12"),
    ("In the final three months of 2024.", "final three months of 2024 | 2024-10/2024-12"), ("It shut in the second half of January.", "second half of January | 2025-01"), ("It is today the largest.",), ("The Sunday Courier said so.",), ("The third quarter-final ended.",), ("It has a May Day fund of April Winslow.",),
    # no dates
    ("Vision 2030 is here.",), ("At Expo 2025 it won.",), ("The Fortune 500.",), ("It has 2025 employees.",), ("He is 59.",), ("Call 555-2024 or +82-2-2024-1234.",), ("Flight 1907 left.",), ("Version 2025.1 is out.",), ("It won 3-2.",),
    ("It lives at 2024 Main Street.",), ("It cost $2,024.",), ("It cost 2000 dollars.",), ("© 2025 Acme.",), ("It may march on.",), ("He may sue.",), ("It is in Room 2019.",), ("A spring and a fall.",), ("Copyright 2024.",), ("It may fall by 5%.",),
]  # fmt: skip


def read(sentence: str, published: str | None = TUESDAY) -> list[str]:
    return [f"{found.text} | {found.value}" for found in dates(read_text(sentence.encode()), partial_date(published) if published else None)]


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row[0][:50])
def test_dates_are_read_as_meant(row: tuple[str, ...]) -> None:
    """Absolute and relative dates, the tense of the clause telling which Tuesday or January is meant; the span has no preposition."""
    sentence, *expected = row
    assert read(sentence) == expected


@pytest.mark.parametrize("sentence, expected", [
    ("It fell on Tuesday.", ["Tuesday | "]), ("It fell yesterday.", ["yesterday | "]), ("Last month it fell.", ["Last month | "]), ("In January it fell.", ["January | "]), ("It fell on 3 February.", ["3 February | "]),
    ("Over the next five years.", ["next five years | "]), ("In Q1 it fell.", ["Q1 | "]), ("In 2024 it fell.", ["2024 | 2024"]), ("It fell on 3 February 2025.", ["3 February 2025 | 2025-02-03"]),
])  # fmt: skip
def test_without_a_date_of_publication_nothing_relative_is_resolved(sentence: str, expected: list[str]) -> None:
    """What says its own year is read; all else is shown, without a value, to be checked."""
    assert read(sentence, None) == expected
    assert all(found.tier == CHECK for found in dates(read_text(sentence.encode()), None) if not found.value)


def test_without_a_date_of_publication_the_report_says_what_only_misses_it() -> None:
    """Relative dates and a dateline without a year stand in `--json` as unknown; what is counted from another date does not."""
    found = as_json(drafted("PORT EMBER, Feb 4 - It fell on Friday, said the firm, from a year earlier, and in 2019.", date=None))["dates"]
    assert [(one["text"], one["value"]) for one in found] == [("Feb 4", "unknown"), ("Friday", "unknown"), ("2019", "2019")]


@pytest.mark.parametrize("published, expected", [("2025-02", ["Last month | 2025-01", "Tuesday | ", "last year | 2024"]), ("2025", ["Last month | ", "Tuesday | ", "last year | 2024"]), ("unknown", ["Last month | ", "Tuesday | ", "last year | "])])
def test_what_is_known_of_the_date_of_publication_is_enough_for_some(published: str, expected: list[str]) -> None:
    """A month resolves months and years, a year only years."""
    assert read("Last month it fell, on a Monday: on Tuesday it rose, as last year.".replace("on a Monday: ", ""), published) == expected


@pytest.mark.parametrize("article, value", [
    ("Its fiscal year to June 2024 was bad. Fiscal 2025 is better.", "2024-07/2025-06"), ("Its financial year, which ends in September 2024, was bad. This financial year is better.", "2024-10/2025-09"),
    ("Japan's Acme of Tokyo sold it for 5 billion yen. Sales will rise in fiscal 2026.", "2026-04/2027-03"), ("Japan's Acme of Tokyo made 5 billion yen. It made more last fiscal year.", "2023-04/2024-03"), ("India's Acme made Rs 5 crore. Costs will peak in Q4.", "2025-01/2025-03"),
    ("Acme made $5m. It will make more in fiscal 2026.", "2026"), ("Acme made $5m. It made more last fiscal year.", ""),
])  # fmt: skip
def test_years_of_account_run_as_the_article_says(article: str, value: str) -> None:
    """By the year's end that it prints, else by the custom of India or Japan; else the year named stands for it, and a year not named is left open."""
    assert dates(read_text(article.encode()), partial_date(TUESDAY))[-1].value == value


def test_datelines_and_header_lines_are_the_sources_own() -> None:
    """No fact happened on them; `--json` shows them with what is resolved, and leaves out what is not."""
    text = "Acme buys Beta\n\nPublished: 2 January 2025\n\nPORT EMBER, Dec. 31 (Saltmarsh Wire) - Acme said on Monday that it will pay, as it had the previous year."
    assert read(text, "2025-01-02") == ["Monday | 2024-12-30", "previous year | "]
    assert [(one["text"], one["value"]) for one in as_json(drafted(text, date=""))["dates"]] == [("2 January 2025", "2025-01-02"), ("Dec. 31", "2024-12-31"), ("Monday", "2024-12-30")]


def test_a_wrong_weekday_beside_a_date_is_to_be_checked() -> None:
    """The date stays as printed."""
    (found,) = dates(read_text(b"It met on Sunday, February 3, 2025."), partial_date(TUESDAY))
    assert (found.value, found.tier) == ("2025-02-03", CHECK)
