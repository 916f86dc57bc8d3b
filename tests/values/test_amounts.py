"""Money and quantities: bound, numbers, scale, unit and period, and the repairs of how people write amounts elsewhere."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.values import Refused, amounts, units

MONEY_HINT = "write e.g. 13 million USD, up to 2 trillion KRW, 2 to 2.5 billion EUR per year, unknown or none"
QUANTITY_HINT = "write e.g. 97 percent, +0.2 percent, 9 percentage-points, about 900 thousand count per month, 3.8 ratio, 1.4 GW"
UNITS_HINT = "units are percent, percentage-points, count, ratio, an ISO 4217 currency or an SI unit such as GW"

MONEY = [  # text, bound, low, high, unit, per, numerals
    ("13 million USD", "", "13000000", None, "USD", "", ("13",)),
    ("up to 2 trillion KRW", "up to", "2000000000000", None, "KRW", "", ("2",)),
    ("at most 5 EUR", "at most", "5", None, "EUR", "", ("5",)),
    ("less than 1.50 lakh INR", "less than", "150000", None, "INR", "", ("1.50",)),
    ("nearly 7 crore INR", "nearly", "70000000", None, "INR", "", ("7",)),
    ("at least 5 billion USD", "at least", "5000000000", None, "USD", "", ("5",)),
    ("more than 900 thousand GBP", "more than", "900000", None, "GBP", "", ("900",)),
    ("about 0.1 JPY", "about", "0.1", None, "JPY", "", ("0.1",)),
    ("goal of 500 billion USD", "goal of", "500000000000", None, "USD", "", ("500",)),
    ("2 to 2.5 trillion KRW", "", "2000000000000", "2500000000000", "KRW", "", ("2", "2.5")),
    ("500 million to 1 billion USD", "", "500000000", "1000000000", "USD", "", ("500", "1")),
    ("about 2 to 3 billion USD per quarter", "about", "2000000000", "3000000000", "USD", "quarter", ("2", "3")),
    ("3 billion USD per year", "", "3000000000", None, "USD", "year", ("3",)),
    ("999999999999999.999999999999999 trillion USD", "", "999999999999999999999999999.999", None, "USD", "", ("999999999999999.999999999999999",)),
]  # fmt: skip

QUANTITIES = [
    ("97 percent", "", "97", None, "percent", "", ("97",)),
    ("+0.2 percent", "", "0.2", None, "percent", "", ("+0.2",)),
    ("-2 percent", "", "-2", None, "percent", "", ("-2",)),
    ("-2 to -1.5 percent", "", "-2", "-1.5", "percent", "", ("-2", "-1.5")),
    ("9 percentage-points", "", "9", None, "percentage-points", "", ("9",)),
    ("about 900 thousand count per month", "about", "900000", None, "count", "month", ("900",)),
    ("3.8 ratio", "", "3.8", None, "ratio", "", ("3.8",)),
    ("1.4 GW", "", "1.4", None, "GW", "", ("1.4",)),
    ("10 °C", "", "10", None, "°C", "", ("10",)),
    ("5 µm", "", "5", None, "µm", "", ("5",)),
    ("90 km/h", "", "90", None, "km/h", "", ("90",)),
    ("-3 million USD", "", "-3000000", None, "USD", "", ("-3",)),
]  # fmt: skip

MONEY_REFUSED = [
    ("$500 billion", "'$500 billion' is not an amount of money", "write '500 billion USD'"),
    ("$1.4bn", "'$1.4bn' is not an amount of money", "write '1.4 billion USD'"),
    ("up to US$5 million a year", "'up to US$5 million a year' is not an amount of money", "write 'up to 5 million USD per year'"),
    ("$5 per unit", "'$5 per unit' is not an amount of money", "write '5 USD per unit'"),
    ("€3m", "'€3m' is not an amount of money", "write '3 million EUR'"),
    ("KRW 2 trillion", "'KRW 2 trillion' is not an amount of money", "write '2 trillion KRW'"),
    ("2 trillion won", "'won' is no ISO 4217 currency code", "write '2 trillion KRW'"),
    ("2e12 KRW", "'2e12 KRW' is not an amount of money", "write '2000000000000 KRW'"),
    ("1.2.3e5 USD", "'1.2.3e5 USD' is not an amount of money", MONEY_HINT),
    (">= 5 bn USD", "'>= 5 bn USD' is not an amount of money", "write 'at least 5 billion USD'"),
    ("~500 USD", "'~500 USD' is not an amount of money", "write 'about 500 USD'"),
    ("over $1 billion", "'over $1 billion' is not an amount of money", "write 'more than 1 billion USD'"),
    ("2-2.5 trillion KRW", "'2-2.5 trillion KRW' is not an amount of money", "write '2 to 2.5 trillion KRW'"),
    ("2,000,000 KRW", "'2,000,000 KRW' is not an amount of money", "write '2000000 KRW'"),
    ("10,00,000 INR", "'10,00,000 INR' is not an amount of money", "write '1000000 INR'"),
    ("1_000_000 USD", "'1_000_000 USD' is not an amount of money", "write '1000000 USD'"),
    ("2 000 000 KRW", "'2 000 000 KRW' is not an amount of money", "write '2000000 KRW'"),
    ("1,234.56 USD", "'1,234.56 USD' is not an amount of money", "write '1234.56 USD'"),
    ("1,50 EUR", "'1,50 EUR' is not an amount of money", "write '1.50 EUR'"),
    ("12,34,56 EUR", "'12,34,56 EUR' is not an amount of money", MONEY_HINT),
    ("５００ USD", "'５００ USD' is not an amount of money", "write '500 USD'"),
    ("٥٠٠ USD", "'٥٠٠ USD' is not an amount of money", "write '500 USD'"),
    ("500 billion", "'500 billion' names no currency", "add its ISO 4217 code, e.g. 'billion USD'"),
    ("500 billion per year", "'500 billion per year' names no currency", "add its ISO 4217 code, e.g. 'billion USD'"),
    ("5 billion KWR", "'KWR' is no ISO 4217 currency code", "did you mean 'KRW'?"),
    ("5 usd", "'usd' is no ISO 4217 currency code", "write '5 USD'"),
    ("5 bitcoins", "'bitcoins' is no ISO 4217 currency code", "three capital letters, e.g. USD, KRW, EUR"),
    ("5 million billion USD", "'5 million billion USD' is not an amount of money", MONEY_HINT),
    ("3 to 2 USD", "'3 to 2 USD': the range does not ascend", "write the smaller number first"),
    ("2 to 2.0 USD", "'2 to 2.0 USD': the range does not ascend", "write the smaller number first"),
    ("-5 USD", "'-5 USD': money has no sign", MONEY_HINT),
    ("1000000000000000 USD", "'1000000000000000 USD' is not an amount of money", MONEY_HINT),
    ("27%", "'27%' is not an amount of money", MONEY_HINT),
    ("5  USD", "'5 USD' is not an amount of money", "write '5 USD'"),
    ("500", "'500' is not an amount of money", MONEY_HINT),
    ("Unknown", "'Unknown' is not an amount of money", MONEY_HINT),
    ("", "'' is not an amount of money", MONEY_HINT),
]

QUANTITIES_REFUSED = [
    ("27%", "'27%' is not a quantity", "write '27 percent'"),
    ("0,5 per cent", "'0,5 per cent' is not a quantity", "write '0.5 percent'"),
    ("9 percentage points", "'9 percentage points' is not a quantity", "write '9 percentage-points'"),
    ("9pp", "'9pp' is not a quantity", "write '9 percentage-points'"),
    ("−2 percent", "'−2 percent' is not a quantity", "write '-2 percent'"),
    ("1.4GW", "'1.4GW' is not a quantity", "write '1.4 GW'"),
    ("900,000 count", "'900,000 count' is not a quantity", "write '900000 count'"),
    ("5 perecnt", "'perecnt' is no unit", "did you mean 'percent'?"),
    ("5 thousand", "'thousand' is no unit", UNITS_HINT),
    ("5 furlongs", "'furlongs' is no unit", UNITS_HINT),
    ("about 5m", "'about 5m' is not a quantity", QUANTITY_HINT),
    ("none", "'none' is not a quantity", QUANTITY_HINT),
]


def parts(amount):
    return amount.bound, amount.low, amount.high, amount.unit, amount.per, amount.numerals


@pytest.mark.parametrize(("text", "bound", "low", "high", "unit", "per", "numerals"), MONEY)
def test_money_is_read_whole(text, bound, low, high, unit, per, numerals):
    """The bound, exact numbers with the scale applied, the currency, the period, and the digits as printed."""
    assert parts(amounts.money(text)) == (bound, Decimal(low), high and Decimal(high), unit, per, numerals)


@pytest.mark.parametrize(("text", "bound", "low", "high", "unit", "per", "numerals"), QUANTITIES)
def test_a_quantity_is_read_whole(text, bound, low, high, unit, per, numerals):
    """As for money, with a sign, and with units beside currencies."""
    assert parts(amounts.quantity(text)) == (bound, Decimal(low), high and Decimal(high), unit, per, numerals)


@pytest.mark.parametrize(("parse", "text"), [(amounts.money, "unknown"), (amounts.money, "none"), (amounts.quantity, "unknown")])
def test_a_reserved_word_stands_for_an_amount_that_is_not_known(parse, text):
    amount = parse(text)
    assert (amount.text, amount.known) == (text, False)


@pytest.mark.parametrize(("text", "message", "hint"), MONEY_REFUSED)
def test_what_is_no_money_is_refused_with_a_repair(text, message, hint):
    """The message quotes what is wrong; the hint is the amount as it is written here, where it can be told."""
    with pytest.raises(Refused) as refused:
        amounts.money(text)
    assert (refused.value.message, refused.value.hint, refused.value.code) == (message, hint, "bad-amount")


@pytest.mark.parametrize(("text", "message", "hint"), QUANTITIES_REFUSED)
def test_what_is_no_quantity_is_refused_with_a_repair(text, message, hint):
    """As for money; a repair that would be no quantity, such as a bare million, is not offered."""
    with pytest.raises(Refused) as refused:
        amounts.quantity(text)
    assert (refused.value.message, refused.value.hint, refused.value.code) == (message, hint, "bad-amount")


def optional(strategy):
    return st.none() | strategy


def digits(least, most):
    return st.text("0123456789", min_size=least, max_size=most)


NUMBERS = st.builds(lambda whole, part: whole + (f".{part}" if part else ""), digits(1, 15), optional(digits(1, 15)))
CURRENCIES = st.sampled_from(sorted(units.CURRENCIES))
SCALES = optional(st.sampled_from(sorted(amounts.SCALES)))
PERIODS = optional(st.sampled_from(amounts.PERIODS))


@given(optional(st.sampled_from(amounts.BOUNDS)), NUMBERS, optional(NUMBERS), SCALES, CURRENCIES, PERIODS)
def test_every_amount_of_the_grammar_is_read_exactly(bound, low, high, scale, currency, per):
    """[BOUND] NUMBER [to NUMBER] [SCALE] CURRENCY [per PERIOD], with no digit lost."""
    high = high if high and Decimal(high) > Decimal(low) else None
    words = [bound, low, high and f"to {high}", scale, currency, per and f"per {per}"]
    amount = amounts.money(" ".join(word for word in words if word))
    exact = [number and Decimal(f"{number}e{amounts.SCALES.get(scale, 0)}") for number in (low, high)]
    assert parts(amount) == (bound or "", *exact, currency, per or "", (low, high) if high else (low,))


@given(optional(st.sampled_from(["", "+", "-"])), NUMBERS, SCALES, st.sampled_from([*units.QUANTITY_WORDS, "GW", "km", "°C", "MB/s"]), PERIODS)
def test_every_quantity_of_the_grammar_is_read_exactly(sign, number, scale, unit, per):
    amount = amounts.quantity(" ".join(word for word in [(sign or "") + number, scale, unit, per and f"per {per}"] if word))
    assert parts(amount) == ("", Decimal(f"{sign or ''}{number}e{amounts.SCALES.get(scale, 0)}"), None, unit, per or "", ((sign or "") + number,))


HABITS = st.lists(st.sampled_from([
    "$", "US$", "€", "₩", ">=", "~", "<", "over", "min", "max", "c.", "some", "5", "12", "1,5", "1,234", "2e12", "1.2.3e5", "٥", "-", "–", "−", ".",
    "bn", "m", "k", "trn", "million", "billion", "lakh", "to", "%", "pp", "pct", "percent", "percentage points", "GW", "won", "USD", "usd",
    "per", "/", "a", "each", "year", "unit", " ", "\u00a0", ",", "up to",
]), max_size=8)  # fmt: skip


@given(st.sampled_from([amounts.money, amounts.quantity]), HABITS, st.sampled_from(["", " "]))
def test_a_repair_that_is_offered_is_accepted(parse, pieces, gap):
    """Whatever is typed: a hint of the form write '…' is itself an amount, so the editor never has to mend twice."""
    text = gap.join(pieces)
    try:
        parse(text)
    except Refused as refused:
        if refused.hint.startswith("write '"):
            parse(refused.hint.removeprefix("write '").removesuffix("'"))
