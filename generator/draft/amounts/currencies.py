"""Which currency a printed sign or name means; where it could be several, what the article itself says of countries decides."""

from __future__ import annotations

import json
import re
from decimal import Decimal
from functools import cache
from pathlib import Path
from typing import NamedTuple

from generator.values.units import CURRENCIES

_TABLE = Path(__file__).parent.parent / "data" / "currencies.json"
_SIGNS = {  # as papers write them, beside CLDR's symbols
    "US$": "USD", "U.S.$": "USD", "US $": "USD", "U.S. $": "USD", "USD$": "USD", "$US": "USD", "C$": "CAD", "Cdn$": "CAD", "CDN$": "CAD", "AU$": "AUD", "Aus$": "AUD", "S$": "SGD", "SG$": "SGD",
    "HK$": "HKD", "NZ$": "NZD", "NT$": "TWD", "R$": "BRL", "Mex$": "MXN", "J$": "JMD", "TT$": "TTD", "Z$": "ZWG", "Rs": "INR", "Rs.": "INR", "Re": "INR", "Re.": "INR", "RMB": "CNY", "Rmb": "CNY",
    "RMB¥": "CNY", "CN¥": "CNY", "JP¥": "JPY", "RM": "MYR", "Rp": "IDR", "Rp.": "IDR", "Tk": "BDT", "Tk.": "BDT", "SFr": "CHF", "Sfr": "CHF", "Fr.": "CHF", "Dh": "AED", "Dhs": "AED", "Dh.": "AED", "SR": "SAR",
    "QR": "QAR", "KSh": "KES", "Ksh": "KES", "Sh": "KES", "R": "ZAR", "N": "NGN", "P": "PHP", "W": "KRW", "₦": "NGN", "฿": "THB", "₴": "UAH", "₺": "TRY", "₽": "RUB", "₱": "PHP", "₸": "KZT", "₵": "GHS", "GH₵": "GHS", "৳": "BDT",
    "£": "GBP", "￡": "GBP", "￥": "JPY", "￦": "KRW", "＄": "USD", "Kč": "CZK", "zł": "PLN", "PhP": "PHP", "Php": "PHP", "NIS": "ILS", "NTD": "TWD",
} | {land + kr: code for land, code in {"N": "NOK", "S": "SEK", "D": "DKK"}.items() for kr in ("Kr", "kr", "KR")}  # fmt: skip
_ONLY_WITH_A_SCALE = frozenset(["R", "N", "P", "W", "QR", "SR", "Dh", "Fr."])
_SEVERAL_DIGITS = 100
_MORE_NAMES = {
    "INR": ("indian rupees", "rupee", "rupees"), "GBP": ("pounds sterling", "pound sterling", "sterling", "british pounds"), "CNY": ("renminbi", "rmb", "chinese renminbi"), "KRW": ("korean won",),
    "USD": ("u.s. dollars", "u.s. dollar", "american dollars", "us dollars", "greenbacks"), "TWD": ("taiwan dollars", "taiwanese dollars"), "RUB": ("roubles", "rouble", "russian roubles"),
    "BRL": ("reais", "brazilian reais"), "CZK": ("czech crowns", "czech koruna"), "SEK": ("swedish crowns", "swedish krona"), "NOK": ("norwegian crowns", "norwegian krone"), "DKK": ("danish crowns", "danish krone"),
    "ILS": ("new israeli shekels", "nis"), "PLN": ("zlotys", "zloty", "zlotych"), "TRY": ("turkish lira", "turkish liras", "liras"), "IDR": ("rupiah",), "EUR": ("euro", "euros"), "HUF": ("forint",),
}  # fmt: skip
_USUALLY = {"dollar": "USD", "pound": "GBP", "franc": "CHF", "rupee": "INR", "won": "KRW", "ruble": "RUB", "riyal": "SAR", "dirham": "AED", "kwacha": "ZMW", "leu": "RON", "manat": "AZN"}
_ALSO_A_WORD = frozenset("won real reals pound pounds mark marks sol soles som dram florin sterling".split())
"""Nouns that also mean something else: they need a scale or a qualifier ("5 million won", "200 British pounds")."""
_MINOR = {"cent": "USD", "cents": "USD", "pence": "GBP", "penny": "GBP", "p": "GBP", "paise": "INR", "paisa": "INR", "eurocent": "EUR", "eurocents": "EUR", "c": "USD"}
_MINOR |= {f"{whose} cents": code for whose, code in {"us": "USD", "u.s.": "USD", "euro": "EUR", "canadian": "CAD", "australian": "AUD", "singapore": "SGD", "hong kong": "HKD", "new zealand": "NZD", "south african": "ZAR"}.items()}
_MINOR_OF = {  # hundredths or thousandths with a name of their own → whose they may be
    "fils": ("AED", "BHD", "KWD", "JOD", "IQD"), "sen": ("MYR",), "öre": ("SEK",), "øre": ("NOK", "DKK"), "halalas": ("SAR",), "piastres": ("EGP",), "kopecks": ("RUB",), "kopeks": ("RUB",), "groszy": ("PLN",),
    "centavos": ("MXN", "PHP", "BRL", "ARS", "COP"), "centimes": ("CHF", "EUR", "MAD"), "kobo": ("NGN",), "pesewas": ("GHS",), "baisa": ("OMR",), "agorot": ("ILS",), "kurus": ("TRY",), "kuruş": ("TRY",), "satang": ("THB",),
}  # fmt: skip
_THOUSANDTHS = frozenset(["BHD", "IQD", "JOD", "KWD", "OMR"])
_DEMONYMS = {"USD": "American", "GBP": "British", "INR": "Indian", "AUD": "Australian", "CAD": "Canadian", "NZD": "New Zealand", "SGD": "Singaporean", "TWD": "Taiwanese", "JPY": "Japanese", "CNY": "Chinese",
             "PKR": "Pakistani", "LKR": "Sri Lankan", "NPR": "Nepalese", "MXN": "Mexican", "PHP": "Philippine", "ARS": "Argentine", "CLP": "Chilean", "COP": "Colombian",
             "CZK": "Czech", "SEK": "Swedish", "NOK": "Norwegian", "DKK": "Danish", "EGP": "Egyptian", "KES": "Kenyan", "TZS": "Tanzanian", "UGX": "Ugandan", "NGN": "Nigerian", "ZAR": "South African"}  # fmt: skip


_WORDS_BEHIND = re.compile(r"[\s-]?(?P<words>(?:[A-Za-z\u00c0-\u017f]|U\.S\.)[A-Za-z\u00c0-\u017f\u02bb.$]{0,15}(?:[\s-](?:[A-Za-z\u00c0-\u017f\u02bb]{1,15}|&)){0,4})")


class Unit(NamedTuple):
    """A currency as printed: the codes it may mean, the usual one first; `minor` is true for cents and pence, `common` for a noun with another sense."""

    codes: tuple[str, ...]
    minor: bool = False
    common: bool = False
    qualified: bool = False


@cache
def _table() -> dict[str, dict[str, list[str]]]:
    return json.loads(_TABLE.read_text(encoding="utf-8"))


@cache
def signs() -> dict[str, str]:
    """What stands before a number → its code."""
    symbols = {str(row["symbol"]): code for code, row in _table().items() if row["symbol"]}
    return symbols | {code: code for code in _table()} | _SIGNS


@cache
def names() -> dict[str, Unit]:
    """What stands behind a number, in lower case → the currency; the noun alone where several countries have it is given with all of them."""
    found: dict[str, Unit] = {}
    nouns: dict[str, list[str]] = {}
    for code, row in _table().items():
        for name in (" ".join(re.split(r"[\s-]+", name)) for name in (*row["names"], *_MORE_NAMES.get(code, ()))):
            found[name] = Unit((code,), qualified=" " in name)
            nouns.setdefault(name.split()[-1], []).append(code)
    for noun, codes in nouns.items():
        usual = _USUALLY.get(noun) or _USUALLY.get(noun.removesuffix("s")) or {"roubles": "RUB", "rouble": "RUB", "lei": "RON"}.get(noun)
        ranked = dict.fromkeys(([usual] if usual else []) + codes)
        found[noun] = Unit(tuple(ranked), common=noun in _ALSO_A_WORD)
    del found["mark"], found["marks"]  # Germany's, long gone, are meant, or a school's
    found |= {code.lower(): Unit((code,), qualified=True) for code in _table()} | {"us$": Unit(("USD",), qualified=True)}
    return found | {name: Unit((code,), minor=True) for name, code in _MINOR.items()} | {name: Unit(codes, minor=True) for name, codes in _MINOR_OF.items()}


@cache
def _before() -> re.Pattern[str]:
    forms = "|".join(re.escape(form) for form in sorted(signs(), key=len, reverse=True))
    return re.compile(rf"(?P<sign>{forms})[\s\u00a0]?\Z")


def sign_before(sentence: str, start: int) -> tuple[str, int] | None:
    """The currency sign or code that ends at `start`, and where it begins; its letters must not belong to a longer word."""
    found = _before().search(sentence[max(0, start - 8) : start])
    if not found:
        return None
    at = start - len(found[0])
    sign = found["sign"]
    if sign[0].isalpha() and at and (sentence[at - 1].isalnum() or sentence[at - 1] in "&'’"):
        shorter = sign.lstrip("ABCDEFGHIJKLMNOPQRSTUVWXYZ")
        return (shorter, start - len(found[0]) + len(sign) - len(shorter)) if shorter == "$" else None
    return sign, at


def name_after(sentence: str, end: int) -> tuple[Unit, int] | None:
    """The currency's name that begins behind `end` (a space or hyphen apart), and where it ends; codes in capitals only."""
    match = _WORDS_BEHIND.match(sentence, end)
    if not match:
        return None
    words = match["words"]
    ends = [at.start() for at in re.finditer(r"[\s-]|\.?\Z|\.(?=\s)", words)][::-1]
    for stop in ends:
        unit = names().get(" ".join(re.split(r"[\s-]+", words[:stop].lower())))
        if unit and (words[:stop].upper() not in CURRENCIES or words[:stop].isupper() or " " in words[:stop]):
            return unit, match.start("words") + stop
    return None


def meant(codes: tuple[str, ...], text: str) -> tuple[str, bool]:
    """Of several codes the one whose country the article names most, and whether that is certain; the usual one where none is named."""
    if len(codes) == 1:
        return codes[0], True
    counted = sorted(((-_mentions(code, text), n, code) for n, code in enumerate(codes)))
    best = counted[0]
    usual = codes[0] if codes[0] in _USUALLY.values() else ""
    if usual and (best[2] == usual or not best[0]):
        return usual, True
    return (best[2], not usual and (len(counted) < 2 or counted[1][0] == 0)) if best[0] else ("", False)


def _mentions(code: str, text: str) -> int:
    words = {*(str(name) for name in _table()[code]["countries"]), *filter(None, [_DEMONYMS.get(code)])}
    return sum(len(re.findall(rf"\b{re.escape(word)}\b", text)) for word in words if word in text)


def minor_power(code: str) -> int:
    """The power of ten by which a currency's minor unit is less: -2, or -3 for fils of Kuwait."""
    return -3 if code in _THOUSANDTHS else -2


def needs_scale(sign: str, number: Decimal, text: str) -> bool:
    """Whether a sign of one or two letters that also mean other things is none before a number without a scale: but `R530` and `R61.20` where South Africa is named."""
    return sign in _ONLY_WITH_A_SCALE and (number < _SEVERAL_DIGITS and number.as_tuple().exponent != -2 or not _mentions(_SIGNS[sign], text))
