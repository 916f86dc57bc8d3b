"""Percentages and other quantities: sentences as English news prints them, and what is read in them."""

from __future__ import annotations

import pytest

from draft.reading import drafted
from generator.draft.amounts.quantities import quantities
from generator.draft.reading.text import read_text
from generator.draft.report import as_json
from generator.values import amounts

ROWS = [  # sentence; then for each quantity: its exact words | as stated in the sheet
    # percent
    ("It has 97 per cent of it.", "97 per cent | 97 percent"),
    ("It has 0.2pc of it.", "0.2pc | 0.2 percent"),
    ("It has five percent of it.", "five percent | 5 percent"),
    ("It has 12.50% of it.", "12.50% | 12.50 percent"),
    ("It has 40 pct of it.", "40 pct | 40 percent"),
    ("A 26-percent stake.", "26-percent | 26 percent"),
    ("Half a percent of it.", "Half a percent | 0.5 percent"),
    ("One hundred per cent of it.", "One hundred per cent | 100 percent"),
    ("It has 1,200% of it.", "1,200% | 1200 percent"),
    # percentage-points, basis-points
    ("The gap is 1.2 percentage points.", "1.2 percentage points | 1.2 percentage-points"),
    ("The gap is half a percentage point.", "half a percentage point | 0.5 percentage-points"),
    ("The gap is 0.3 of a percentage point.", "0.3 of a percentage point | 0.3 percentage-points"),
    # what lies between two values, and what moves between them
    ("Tiered royalties from 11% to 19%.", "11% to 19% | 11 to 19 percent"), ("Royalties rise in four tiers from 11% to 19%.", "11% to 19% | 11 to 19 percent"), ("It offers discounts from 10% to 30%.", "10% to 30% | 10 to 30 percent"),
    ("It raised duties from 5% to 12%.", "5% | 5 percent", "12% | 12 percent"), ("The ratio of bad loans to the total climbed from 13.1 percent to 13.7 percent.", "13.1 percent | 13.1 percent", "13.7 percent | 13.7 percent"),
    ("Rates will drop 3% to 4%.", "3% to 4% | -4 to -3 percent"),
    ("Sales fell by 5 percent to 10 percent.", "5 percent to 10 percent | -10 to -5 percent"),
    ("It will cut the bill by 18 to 22 percent.", "18 to 22 percent | 18 to 22 percent"), ("Prices rose 3 to 5 percent.", "3 to 5 percent | +3 to +5 percent"), ("It grew 2-to-3 percent.", "2-to-3 percent | +2 to +3 percent"),
    ("It cut it to 4 to 6 percent from 7 to 9 percent.", "4 to 6 percent | 4 to 6 percent", "7 to 9 percent | 7 to 9 percent"), ("The tax was cut to 15 from 20 percent.", "15 | 15 percent", "20 percent | 20 percent"),
    ("Output slipped 2 to 51 percent.", "51 percent | 51 percent"), ("It widens by between one and two percentage points.", "one and two percentage points | 1 to 2 percentage-points"),
    ("It rose 5 percent to 10 percent.", "5 percent | +5 percent", "10 percent | 10 percent"),
    ("In the year to June 30 after cost overruns.",),
    ("June 30 cost overruns.",),
    ("The gap is 3 pp.", "3 pp | 3 percentage-points"),
    ("The gap is 25 basis points.", "25 basis points | 0.25 percentage-points"),
    ("The gap is 50bps.", "50bps | 0.50 percentage-points"),
    # sign
    ("Sales rose 5%.", "5% | +5 percent"), ("Sales were up 0.2pc.", "0.2pc | +0.2 percent"), ("After surging 9pc it fell.", "9pc | +9 percent"), ("Sales fell by 3.2 percent.", "3.2 percent | -3.2 percent"),
    ("A 4% drop.", "4% | -4 percent"), ("An increase of 2%.", "2% | +2 percent"), ("A decline of about 2%.", "about 2% | about -2 percent"), ("Sales were 2% lower.", "2% | -2 percent"),
    ("Sales fell as much as 5.5%.", "as much as 5.5% | up to -5.5 percent"), ("Sales grew more than 7%.", "more than 7% | more than +7 percent"), ("Growth of 6.4%.", "6.4% | +6.4 percent"),
    ("A 13 per cent year-on-year rise.", "13 per cent | +13 percent"), ("It changed by -0.5%.", "-0.5% | -0.5 percent"), ("It changed by +0.5%.", "+0.5% | +0.5 percent"),
    ("Sales rose to 5% of it.", "5% | 5 percent"), ("It rose from 3% to 5%.", "3% | 3 percent", "5% | 5 percent"), ("A rate cut, to 4%.", "4% | 4 percent"), ("It owns 40% and lost.", "40% | 40 percent"),
    ("Its margin was negative 62.7 per cent.", "negative 62.7 per cent | -62.7 percent"), ("It was minus 3%.", "minus 3% | -3 percent"),
    # range
    ("It is 3%-5%.", "3%-5% | 3 to 5 percent"), ("It is 3-5%.", "3-5% | 3 to 5 percent"), ("Between 5 and 7 per cent.", "5 and 7 per cent | 5 to 7 percent"), ("It is 5 to 7 percent.", "5 to 7 percent | 5 to 7 percent"),
    ("It fell 3-5%.", "3-5% | -5 to -3 percent"), ("It went from 3 to 5 percent.", "3 | 3 percent", "5 percent | 5 percent"), ("Up to 3% and 5% more.", "Up to 3% | up to 3 percent", "5% | 5 percent"),
    ("They rose 3 and 5 percent, respectively.", "3 | +3 percent", "5 percent | 5 percent"),
    # bound
    ("At least 7% of it.", "At least 7% | at least 7 percent"), ("Nearly 30% of it.", "Nearly 30% | nearly 30 percent"), ("Less than 1% of it.", "Less than 1% | less than 1 percent"),
    ("A target of 45% of it.", "A target of 45% | goal of 45 percent"), ("Roughly 10 per cent of it.", "Roughly 10 per cent | about 10 percent"), ("No more than 5% of it.", "No more than 5% | at most 5 percent"),
    # unit
    ("A 1.4 GW site.", "1.4 GW | 1.4 GW"), ("A 1.4GW site.", "1.4GW | 1.4 GW"), ("A 500-megawatt site.", "500-megawatt | 500 MW"), ("About 2.5 million tonnes of it.", "About 2.5 million tonnes | about 2.5 million t"),
    ("A 3-nanometre chip.", "3-nanometre | 3 nm"), ("It holds 400 GB.", "400 GB | 400 GB"), ("It runs 120 km.", "120 km | 120 km"), ("It stores 2 gigawatt-hours.", "2 gigawatt-hours | 2 GWh"),
    ("Between 10 and 15 kilometres.", "10 and 15 kilometres | 10 to 15 km"),
    # count
    ("It makes 900,000 cars a year.", "900,000 cars a year | 900000 count per year"), ("It has 4,100 employees.", "4,100 employees | 4100 count"), ("It has 5m users.", "5m users | 5 million count"),
    ("It cut 400k jobs.", "400k jobs | 400 thousand count"), ("It has 10 million active users.", "10 million active users | 10 million count"), ("More than 2,000 full-time workers.", "More than 2,000 full-time workers | more than 2000 count"),
    ("It pumps 2 million barrels per day.", "2 million barrels per day | 2 million count per day"), ("Between 300 and 400 workers.", "300 and 400 workers | 300 to 400 count"), ("It has 2025 employees.", "2025 employees | 2025 count"),
    ("It took 3 lakh shares.", "3 lakh shares | 3 lakh count"),
    # left out
    ("Profit doubled, costs halved.",), ("It took 10 years and 12 days.",), ("He is 59 and won 3-2.",), ("In 2024 sales rose.",), ("It cost $5 million.",), ("It cost Rs 500 crore.",), ("A three-fold gain.",),
    ("The 5G plan of GPT-4 and B2B.",), ("Version 2.10.4 has it.",), ("Call 555 2000.",), ("It has 3 plants.",), ("It won 12 points.",),
]  # fmt: skip


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row[0][:50])
def test_quantities_are_read_as_printed(row: tuple[str, ...]) -> None:
    """The span has bound, number and unit; a sign is stated only where a verb or noun of movement stands right beside it."""
    sentence, *expected = row
    assert [f"{found.text} | {found.stated}" for found in quantities(read_text(sentence.encode()))] == expected


def test_json_gives_the_number_as_printed_and_its_sign_apart() -> None:
    """A fall of 3 to 5% is 3 and 5, with a minus beside them."""
    found = as_json(drafted("It fell 3-5%. It rose 2%. It owns 40%."))["percents"]
    assert [(one["value"], one["high"], one["sign"]) for one in found] == [(3, 5, "-"), (2, None, "+"), (40, None, "")]


def test_what_is_stated_is_a_quantity_of_the_format() -> None:
    """The sheet's own reader takes every statement, with the same number."""
    for sentence, *_ in ROWS:
        for found in quantities(read_text(sentence.encode())):
            amount = amounts.quantity(found.stated)
            assert (amount.low, amount.high, amount.unit, amount.bound) == (found.value, found.high, found.unit, found.bound)
