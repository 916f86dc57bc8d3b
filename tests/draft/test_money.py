"""Amounts of money: sentences as English news prints them, and what is read in them."""

from __future__ import annotations

import json

import pytest

from draft.make_currencies import DATA, currencies, timezones
from generator.draft.amounts.currencies import names
from generator.draft.amounts.money import money
from generator.draft.amounts.numbers import BOUND_WORDS
from generator.draft.amounts.signs import signs
from generator.draft.candidates import CHECK, SURE
from generator.draft.reading.text import read_text
from generator.values import amounts
from generator.values.amounts import BOUNDS
from generator.values.units import CURRENCIES

ROWS = [  # sentence; then for each amount: its exact words | as stated in the sheet
    # whose `$` the second one is, and ranges within a conversion
    ("It costs 400 billion won (US$278 million-$348 million).", "400 billion won | 400 billion KRW", "US$278 million-$348 million | 278 to 348 million USD"), ("It costs C$40 million to $55 million.", "C$40 million to $55 million | 40 to 55 million CAD"),
    ("It went from A$40 to $55.", "A$40 | 40 AUD", "$55 | 55 AUD"), ("It costs 2.1 billion-2.4 billion euros.", "2.1 billion-2.4 billion euros | 2.1 to 2.4 billion EUR"),
    # what an amount is held against
    ("It sees 310 million euros, down from an earlier forecast of at least 360 million.", "310 million euros | 310 million EUR", "at least 360 million | at least 360 million EUR"),
    ("It sees $2.1 billion, above its previous guidance of up to 1.9 billion.", "$2.1 billion | 2.1 billion USD", "up to 1.9 billion | up to 1.9 billion USD"),
    ("It made 12 million euros, more than the 10 million it had forecast.", "12 million euros | 12 million EUR", "10 million | 10 million EUR"), ("It cost 3 billion euros and reached at least 25 million homes.", "3 billion euros | 3 billion EUR"),
    # sign-before
    ("It paid $13bn.", "$13bn | 13 billion USD"), ("A £2.4m grant.", "£2.4m | 2.4 million GBP"), ("It has US$1.2 million.", "US$1.2 million | 1.2 million USD"),
    ("A budget of NT$3.2 trillion.", "NT$3.2 trillion | 3.2 trillion TWD"), ("The $500-million plan.", "$500-million | 500 million USD"),
    ("Orders of EUR7.3 billion.", "EUR7.3 billion | 7.3 billion EUR"), ("In 5 EUR 3-4 million loans.", "EUR 3-4 million | 3 to 4 million EUR"),
    ("Orders of EUR 7.3bn.", "EUR 7.3bn | 7.3 billion EUR"), ("It raised Rs 1,200 crore.", "Rs 1,200 crore | 1200 crore INR"),
    ("It raised Rs.500 crore.", "Rs.500 crore | 500 crore INR"), ("It raised Rs 1,450-crore.", "Rs 1,450-crore | 1450 crore INR"),
    ("A fund of Rs 2 lakh crore.", "Rs 2 lakh crore | 2 trillion INR"), ("A fine of Rs 1,20,000.", "Rs 1,20,000 | 120000 INR"),
    ("A fine of ₹50 lakh.", "₹50 lakh | 50 lakh INR"), ("It got INR 500 Cr.", "INR 500 Cr | 500 crore INR"), ("It got KRW 2tn.", "KRW 2tn | 2 trillion KRW"),
    ("It got ₩2 trillion.", "₩2 trillion | 2 trillion KRW"), ("It got RMB 5 million.", "RMB 5 million | 5 million CNY"),
    ("The visa costs RM500.", "RM500 | 500 MYR"), ("A $25-a-share offer.", "$25-a-share | 25 USD per unit"),
    ("It costs R1.2 billion.", "R1.2 billion | 1.2 billion ZAR"),
    ("S$5 million, A$6 million, C$7 million, HK$8 million and NZ$9 million.",
     "S$5 million | 5 million SGD", "A$6 million | 6 million AUD", "C$7 million | 7 million CAD", "HK$8 million | 8 million HKD", "NZ$9 million | 9 million NZD"),
    ("It got $5M, $6B and $700K.", "$5M | 5 million USD", "$6B | 6 billion USD", "$700K | 700 thousand USD"),
    ("The price is $1,234.56.", "$1,234.56 | 1234.56 USD"), ("A loss of ($12.75 billion) was shown.", "$12.75 billion | 12.75 billion USD"),
    ("A €2,4 million grant.", "€2,4 million | 2.4 million EUR"), ("¥500 billion in bonds.", "¥500 billion | 500 billion JPY"),
    ("A $100 million Canadian fund.", "$100 million | 100 million USD"),
    # name-after
    ("It cost 2 trillion won.", "2 trillion won | 2 trillion KRW"), ("It cost two million euros.", "two million euros | 2 million EUR"),
    ("It cost 1.2 lakh crore rupees.", "1.2 lakh crore rupees | 1.2 trillion INR"), ("It cost 5 million USD.", "5 million USD | 5 million USD"),
    ("It cost 45 billion yen.", "45 billion yen | 45 billion JPY"), ("A 10-billion-yuan fund.", "10-billion-yuan | 10 billion CNY"),
    ("A billion-dollar plan.", "A billion-dollar | 1 billion USD"), ("Half a billion dollars.", "Half a billion dollars | 0.5 billion USD"),
    ("Two and a half billion dollars.", "Two and a half billion dollars | 2.5 billion USD"),
    ("A hundred million dollars.", "A hundred million dollars | 100 million USD"),
    ("Five hundred thousand dollars.", "Five hundred thousand dollars | 500 thousand USD"),
    ("Two hundred and fifty million pounds.", "Two hundred and fifty million pounds | 250 million GBP"),
    ("Hong Kong dollars: 200 million Hong Kong dollars.", "200 million Hong Kong dollars | 200 million HKD"),
    ("It is 3.5 million Swiss francs.", "3.5 million Swiss francs | 3.5 million CHF"), ("It is 35 trillion dong.", "35 trillion dong | 35 trillion VND"),
    ("It is 1.3 million Brazilian reais.", "1.3 million Brazilian reais | 1.3 million BRL"),
    ("It is 2.4 billion riyals.", "2.4 billion riyals | 2.4 billion SAR"), ("It is 81 billion kronor.", "81 billion kronor | 81 billion SEK"),
    ("It is 5 million U.S. dollars.", "5 million U.S. dollars | 5 million USD"),
    ("It is 12 billion Mexican pesos.", "12 billion Mexican pesos | 12 billion MXN"),
    ("It sells for 549,000 baht and 500 rand.", "549,000 baht | 549000 THB", "500 rand | 500 ZAR"), ("Nigeria pays N2,000; the N95 mask.", "N2,000 | 2000 NGN"),
    ("A quarter of a million pounds and three-quarters of a billion euros.", "A quarter of a million pounds | 0.25 million GBP", "three-quarters of a billion euros | 0.75 billion EUR"),
    ("The Czech lender set aside 1.8 billion crowns.", "1.8 billion crowns | 1.8 billion CZK"),
    # letters that mean a currency only at home, or beside one that is clear
    ("It sold N41.3 billion, at N24 a share, or N9 cash.", "N41.3 billion | 41.3 billion NGN", "N24 a share | 24 NGN per unit", "N9 | 9 NGN"), ("The N24 road, N95 masks, the K9 gun and the R22 gas.",), ("It won a W1.6tr order.", "W1.6tr | 1.6 trillion KRW"), ("It lent GH¢450 million.", "GH¢450 million | 450 million GHS"),
    ("In Johannesburg it rose to R12.40; sales were R4.2 billion and the R21 highway shut.", "R12.40 | 12.40 ZAR", "R4.2 billion | 4.2 billion ZAR"), ("It paid USh400 billion, TSh 40 billion and Kshs 3 billion.", "USh400 billion | 400 billion UGX", "TSh 40 billion | 40 billion TZS", "Kshs 3 billion | 3 billion KES"),
    ("S/ 12 million, N$30 million, RD$4 million and $A5m.", "S/ 12 million | 12 million PEN", "N$30 million | 30 million NAD", "RD$4 million | 4 million DOP", "$A5m | 5 million AUD"), ("Kuwait's KD 12 million and 3 billion CFA francs.", "KD 12 million | 12 million KWD", "3 billion CFA francs | 3 billion XOF"),
    ("Birr 3 billion, 30 million € and LE 3 billion.", "Birr 3 billion | 3 billion ETB", "30 million € | 30 million EUR", "LE 3 billion | 3 billion EGP"), ("Zambia's K450 million; Guatemala's Q30 million; a Q3 million units.", "K450 million | 450 million ZMW", "Q30 million | 30 million GTQ", "Q3 million | 3 million GTQ"),
    # carried
    ("Sales were 412 million euros, up from 388 million a year earlier.", "412 million euros | 412 million EUR", "388 million | 388 million EUR"), ("It had 96 million euros at the end of 2023 from 388 million two years earlier.", "96 million euros | 96 million EUR", "388 million | 388 million EUR"),
    ("A loss of 1.4 billion yen, compared with a profit of 320 million in 2023.", "1.4 billion yen | 1.4 billion JPY", "320 million | 320 million JPY"), ("It raised 4m euros in 2021, 7m in 2022 and 12m in 2023.", "4m euros | 4 million EUR", "7m | 7 million EUR", "12m | 12 million EUR"),
    ("It made 4 million euros from 2 million downloads.", "4 million euros | 4 million EUR"), ("It has 4 million euros and 2 million users.", "4 million euros | 4 million EUR"),
    ("It put in 40 million pounds, of which 12 million has been spent.", "40 million pounds | 40 million GBP", "12 million | 12 million GBP"),
    # plus, not exceed
    ("Sales climbed past $480 million; in the past $5 million was enough.", "past $480 million | more than 480 million USD", "$5 million | 5 million USD"), ("It may not exceed ₹200 crore, a ceiling of ₹9 crore a unit.", "not exceed ₹200 crore | at most 200 crore INR", "a ceiling of ₹9 crore a unit | at most 9 crore INR per unit"),
    ("The price cannot exceed $30.", "cannot exceed $30 | at most 30 USD"),
    ("It could top $100 million; it will not be less than $50 million.", "top $100 million | more than 100 million USD", "not be less than $50 million | at least 50 million USD"), ("The top $5m prize.", "$5m | 5 million USD"),
    ("It must pay 214 million euros plus interest.", "214 million euros | 214 million EUR"), ("It has $300 million-plus, and $5m plus.", "$300 million-plus | more than 300 million USD", "$5m plus | more than 5 million USD"), ("It will not exceed $12 million.", "not exceed $12 million | at most 12 million USD"),
    ("It is 890,000 won a share.", "890,000 won a share | 890000 KRW per unit"),
    # minor-unit
    ("It earned $2, or 50 cents a share.", "$2 | 2 USD", "50 cents a share | 0.50 USD per unit"), ("A dividend of 12.5 pence.", "12.5 pence | 0.125 GBP"),
    ("It rose 3.2p to £1.45.", "3.2p | 0.032 GBP", "£1.45 | 1.45 GBP"),
    ("It is 45.5 Canadian cents, 11 US cents and 9 euro cents.", "45.5 Canadian cents | 0.455 CAD", "11 US cents | 0.11 USD", "9 euro cents | 0.09 EUR"),
    ("It paid €2 a share, not 90 cents.", "€2 a share | 2 EUR per unit", "90 cents | 0.90 EUR"),
    ("South Africa's rate rose 40 cents to R153.20.", "40 cents | 0.40 ZAR", "R153.20 | 153.20 ZAR"),
    # range
    ("A $300m-to-$400m loan.", "$300m-to-$400m | 300 to 400 million USD"), ("It is $1.5-$2 billion.", "$1.5-$2 billion | 1.5 to 2 billion USD"),
    ("It is $1.5-2 billion.", "$1.5-2 billion | 1.5 to 2 billion USD"), ("It is $2 billion to $3 billion.", "$2 billion to $3 billion | 2 to 3 billion USD"),
    ("It is $800 million to $1 billion.", "$800 million to $1 billion | 800 million to 1 billion USD"),
    ("Between 2 and 3 billion dollars.", "2 and 3 billion dollars | 2 to 3 billion USD"),
    ("Between $4.2 billion and $4.4 billion.", "$4.2 billion and $4.4 billion | 4.2 to 4.4 billion USD"),
    ("Some 40 to 45 billion yen.", "Some 40 to 45 billion yen | about 40 to 45 billion JPY"), ("Prices ranging from $2 to $3.", "$2 to $3 | 2 to 3 USD"),
    ("It rose from $2 billion to $3 billion.", "$2 billion | 2 billion USD", "$3 billion | 3 billion USD"),
    ("It rose $2 to $75.", "$2 | 2 USD", "$75 | 75 USD"),
    ("It sold $2 billion and $3 billion of bonds.", "$2 billion | 2 billion USD", "$3 billion | 3 billion USD"),
    # bound
    ("It is worth up to $5m.", "up to $5m | up to 5 million USD"), ("It is worth as much as $5m.", "as much as $5m | up to 5 million USD"),
    ("It pays no more than $5m.", "no more than $5m | at most 5 million USD"), ("It pays under $5m.", "under $5m | less than 5 million USD"),
    ("It pays below $5m.", "below $5m | less than 5 million USD"), ("It pays almost $5m.", "almost $5m | nearly 5 million USD"),
    ("It pays close to $5m.", "close to $5m | nearly 5 million USD"), ("It pays just under $5m.", "just under $5m | nearly 5 million USD"),
    ("It pays no less than $5m.", "no less than $5m | at least 5 million USD"), ("It pays a minimum of $5m.", "a minimum of $5m | at least 5 million USD"),
    ("It pays over $5m.", "over $5m | more than 5 million USD"), ("A sum exceeding $5m.", "exceeding $5m | more than 5 million USD"),
    ("A sum in excess of $5m.", "in excess of $5m | more than 5 million USD"), ("It pays around $5m.", "around $5m | about 5 million USD"),
    ("It pays an estimated $5m.", "an estimated $5m | about 5 million USD"), ("It has a target of $5m.", "a target of $5m | goal of 5 million USD"),
    ("It pays $1 billion-plus.", "$1 billion-plus | more than 1 billion USD"), ("It pays $5m or more.", "$5m or more | at least 5 million USD"),
    ("A dispute over $5m.", "$5m | 5 million USD"), ("It lends as little as Sh500.", "as little as Sh500 | at least 500 KES"),
    ("Prices start as low as £5.", "as low as £5 | at least 5 GBP"),
    # period
    ("A $40 billion-a-year business.", "$40 billion-a-year | 40 billion USD per year"), ("It pays $4bn annually.", "$4bn annually | 4 billion USD per year"),
    ("It pays $9 per month.", "$9 per month | 9 USD per month"), ("Oil was at $70.60 a barrel.", "$70.60 a barrel | 70.60 USD per unit"),
    ("It was $3m a year earlier.", "$3m | 3 million USD"),
    # fractions, cents and the like, movements
    ("It put on 14½p to 231½p.", "14½p | 0.145 GBP", "231½p | 2.315 GBP"), ("It has $2¼m.", "$2¼m | 2.25 million USD"),
    ("Norway's firm owes NKr9bn, Dkr20m and SKr5m.", "NKr9bn | 9 billion NOK", "Dkr20m | 20 million DKK", "SKr5m | 5 million SEK"),
    ("It rose 31c to $1.30.", "31c | 0.31 USD", "$1.30 | 1.30 USD"), ("Under Section 3c it paid $5.", "$5 | 5 USD"),
    ("It was 31c warmer.",),
    ("It paid 15 fils in Dubai.", "15 fils | 0.15 AED"), ("Kuwait's lender paid 15 fils.", "15 fils | 0.015 KWD"),
    ("In Mexico it costs 50 centavos.", "50 centavos | 0.50 MXN"), ("South Africa's share fell to R61.20.", "R61.20 | 61.20 ZAR"),
    ("Sales could cross ₹3,600 crore.", "cross ₹3,600 crore | more than 3600 crore INR"), ("Sales should exceed $5m.", "exceed $5m | more than 5 million USD"),
    ("It cut its goal to 125,000 won from 140,000.", "125,000 won | 125000 KRW", "140,000 | 140000 KRW"), ("It rose to $2,100 from 2019.", "$2,100 | 2100 USD"),
    ("It rose from 3 to 5 billion won.", "3 | 3 billion KRW", "5 billion won | 5 billion KRW"),
    # a sentence that was cut at `Rs.`
    ("It raised Rs. 5,000 crore and more than Rs. 300 crore.", "5,000 crore | 5000 crore INR", "300 crore | more than 300 crore INR"),
    # left out
    ("Tens of billions of dollars.",), ("Several million dollars.",), ("($1 = 1,430 won)",), ("He won 5 million fans.",), ("He weighs 200 pounds.",), ("A multi-billion-dollar plan.",),
    ("The FY25 plan and the GPT-4 model.",), ("Video in 1080p.",), ("A real 5 in 10.",), ("They scored 5 and won 3.",), ("It lifted 500 pounds of copper.",), ("It got 1,000 marks.",), ("Version 1.2.3 in euros.",),
]  # fmt: skip

CONVERSIONS = [
    ("2 trillion won ($1.4 billion)", "1.4 billion USD"), ("2 trillion won (US$1.4 billion)", "1.4 billion USD"), ("45 billion yen, or $300 million,", "300 million USD"),
    ("Rs 100 crore (about $12 million)", "about 12 million USD"), ("$1.4 billion (2 trillion won)", "2 trillion KRW"), ("2 trillion won in total ($1.4 billion)", "1.4 billion USD"),
]  # fmt: skip
NO_CONVERSIONS = ["$5 million ($3 million last time)", "2 trillion won and $1.4 billion", "2 trillion won. ($1.4 billion)"]


def read(sentence: str) -> list[str]:
    return [f"{found.text} | {found.stated}" for found in money(read_text(sentence.encode()))]


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row[0][:50])
def test_amounts_are_read_as_printed(row: tuple[str, ...]) -> None:
    """The span has bound, sign, number, scale, currency and period, and no more; digits keep their precision."""
    sentence, *expected = row
    assert read(sentence) == expected


@pytest.mark.parametrize("words, stated", CONVERSIONS)
def test_the_articles_own_conversion_is_known(words: str, stated: str) -> None:
    """A second amount in brackets or after `or`, in another currency, says the first once more."""
    first, second = money(read_text(f"It costs {words}.".encode()))
    assert (first.conversion, second.conversion, second.stated) == (False, True, stated)


@pytest.mark.parametrize("words", NO_CONVERSIONS)
def test_what_is_no_conversion(words: str) -> None:
    """The same currency, another sentence, or two amounts that are added."""
    assert not any(found.conversion for found in money(read_text(f"It costs {words}.".encode())))


@pytest.mark.parametrize("article, code, tier", [
    ("It paid $5m.", "USD", SURE),
    ("The Sydney firm in Australia paid $5m, about US$3m.", "AUD", CHECK),
    ("All amounts are in Canadian dollars. It paid $5m.", "CAD", SURE),
    ("Australia's Acme and Australia's Beta paid $5m.", "AUD", CHECK),
    ("An Australian firm paid $5m.", "USD", CHECK),
    ("TORONTO, Feb. 4 - Acme paid $5m.", "CAD", CHECK),
    ("TORONTO, Feb. 4 (Saltmarsh Wire) - Acme paid C$7m ($5m).", "USD", SURE),
    ("A Canadian firm of Calgary paid $5m to an American one of Denver that is American.", "USD", CHECK),
    ("Acme of Auckland, listed on the NZX, paid $5m.", "NZD", CHECK),
    ("Australia's Acme paid A$5m or $3m.", "USD", SURE),
])  # fmt: skip
def test_a_plain_dollar_is_the_articles_own(article: str, code: str, tier: str) -> None:
    """US dollars, but where the article tells them apart from its own; to be checked where its country has another dollar."""
    last = [found for found in money(read_text(article.encode())) if found.text.startswith("$")][-1]
    assert (last.currency, last.tier) == (code, tier)


@pytest.mark.parametrize("article, code", [
    ("Pakistan said it owes 5 billion rupees.", "PKR"), ("It owes 5 billion rupees.", "INR"), ("The Philippines owes 5 billion pesos.", "PHP"),
    ("Denmark owes 5 billion kroner.", "DKK"), ("Egypt owes 5 billion pounds.", "EGP"), ("It owes 5 billion pounds.", "GBP"), ("China's BYX paid ¥5 billion.", "CNY"),
    ("Mauritius-based Petrel paid Rs 5 billion.", "INR"), ("Petrel of Mauritius, a Mauritius fund, paid Rs 5 crore.", "INR"), ("PORT LOUIS, Feb 4 (Wire) - The bank of Mauritius earned Rs 5 billion.", "MUR"),
    ("Dune, listed on the ASX, paid $5 billion for a Sydney tower. The Foreign Investment Review Board agreed; its US backer did not.", "AUD"), ("Acme paid $5 billion. It has a plant in Australia.", "USD"),
])  # fmt: skip
def test_a_name_of_several_currencies_is_that_of_the_country_spoken_of(article: str, code: str) -> None:
    """Rupees are India's unless the article is about another country that has them."""
    assert [found.currency for found in money(read_text(article.encode()))] == [code]


def test_a_name_that_no_country_decides_is_left_out() -> None:
    """Pesos without a country could be eight currencies: nothing is invented."""
    assert read("It owes 5 billion pesos.") == []


def test_every_form_of_a_bound_is_one_of_the_format() -> None:
    """The words of papers stand beside the format's own list, none missing."""
    assert tuple(BOUND_WORDS) == BOUNDS


@pytest.mark.parametrize("code", sorted(json.loads((DATA / "currencies.json").read_text(encoding="utf-8"))))
def test_every_currency_is_read_by_code_and_name(code: str) -> None:
    """Every currency of ISO 4217 that prices are stated in, in front of and behind its number, and by its English plural."""
    assert read(f"It costs {code} 5 million.") == [f"{code} 5 million | 5 million {code}"]
    assert read(f"It costs 5 million {code}.") == [f"5 million {code} | 5 million {code}"]
    plural = json.loads((DATA / "currencies.json").read_text(encoding="utf-8"))[code]["names"][-1]
    assert [found.currency for found in money(read_text(f"It costs 5 million {plural}.".encode()))] == [code]


def test_all_signs_and_names_are_of_iso_4217() -> None:
    """No table names a currency that the format refuses."""
    assert set(signs().values()) | {code for unit in names().values() for code in unit.codes} <= CURRENCIES


def test_the_tables_are_those_of_cldr() -> None:
    """Made again from CLDR's data they are the same."""
    assert (DATA / "currencies.json").read_text(encoding="utf-8") == currencies()
    assert (DATA / "timezones.json").read_text(encoding="utf-8") == timezones()


def test_what_is_stated_is_an_amount_of_the_format() -> None:
    """The sheet's own reader takes every statement, with the same number."""
    for sentence, *_ in ROWS:
        for found in money(read_text(sentence.encode())):
            amount = amounts.money(found.stated)
            assert (amount.low, amount.high, amount.unit, amount.bound, amount.per) == (found.amount, found.high, found.currency, found.bound, found.per)
