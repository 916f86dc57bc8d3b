"""Which currency a printed name means (signs: see `signs`); where it could be several, what the article itself says of countries decides."""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple

from generator.draft.amounts.lands import table, weight
from generator.values.units import CURRENCIES

_MORE_NAMES = {
    "INR": ("indian rupees", "rupee", "rupees"), "GBP": ("pounds sterling", "pound sterling", "sterling", "british pounds"), "CNY": ("renminbi", "rmb", "chinese renminbi"), "KRW": ("korean won",),
    "USD": ("u.s. dollars", "u.s. dollar", "american dollars", "us dollars", "greenbacks"), "TWD": ("taiwan dollars", "taiwanese dollars"), "RUB": ("roubles", "rouble", "russian roubles"),
    "BRL": ("reais", "brazilian reais"), "CZK": ("czech crowns", "czech koruna"), "SEK": ("swedish crowns", "swedish krona"), "NOK": ("norwegian crowns", "norwegian krone"), "DKK": ("danish crowns", "danish krone"),
    "ILS": ("new israeli shekels", "nis"), "PLN": ("zlotys", "zloty", "zlotych"), "TRY": ("turkish lira", "turkish liras", "liras"), "IDR": ("rupiah",), "EUR": ("euro", "euros", "€"), "HUF": ("forint", "forints"), "ISK": ("kronur", "krónur", "icelandic kronur"), "XOF": ("cfa francs", "cfa franc", "cfa", "fcfa"), "MZN": ("meticais", "metical"), "IRR": ("rials", "iranian rials"), "UZS": ("soums", "soum"),
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
_WORDS_BEHIND = re.compile(r"[\s-]?(?P<words>€(?![\s\u00a0]?\d)|(?:[A-Za-z\u00c0-\u017f]|U\.S\.)[A-Za-z\u00c0-\u017f\u02bb.$]{0,15}(?:[\s-](?:[A-Za-z\u00c0-\u017f\u02bb]{1,15}|&)){0,4})")


class Unit(NamedTuple):
    """A currency as printed: the codes it may mean, the usual one first; `minor` is true for cents and pence, `common` for a noun with another sense."""

    codes: tuple[str, ...]
    minor: bool = False
    common: bool = False
    qualified: bool = False


@cache
def names() -> dict[str, Unit]:
    """What stands behind a number, in lower case → the currency; the noun alone where several countries have it is given with all of them."""
    found: dict[str, Unit] = {}
    nouns: dict[str, list[str]] = {}
    for code, row in table().items():
        for name in (" ".join(re.split(r"[\s-]+", name)) for name in (*row["names"], *_MORE_NAMES.get(code, ()))):
            found[name] = Unit((code,), qualified=" " in name)
            nouns.setdefault(name.split()[-1], []).append(code)
    for noun, codes in nouns.items():
        usual = _USUALLY.get(noun) or _USUALLY.get(noun.removesuffix("s")) or {"roubles": "RUB", "rouble": "RUB", "lei": "RON"}.get(noun)
        ranked = dict.fromkeys(([usual] if usual else []) + codes)
        found[noun] = Unit(tuple(ranked), common=noun in _ALSO_A_WORD)
    del found["mark"], found["marks"]  # Germany's, long gone, are meant, or a school's
    found |= {code.lower(): Unit((code,), qualified=True) for code in table()} | {"us$": Unit(("USD",), qualified=True)}
    return found | {name: Unit((code,), minor=True) for name, code in _MINOR.items()} | {name: Unit(codes, minor=True) for name, codes in _MINOR_OF.items()}


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
    """Of several codes the one of whose land the article speaks most, and whether that is certain; the usual one where none is named."""
    if len(codes) == 1:
        return codes[0], True
    weighed = {code: weight(code, text) for code in codes}
    best = max(codes, key=lambda code: weighed[code])
    usual = codes[0] if codes[0] in _USUALLY.values() else ""
    if usual and best == usual:
        return usual, True
    return (best, not usual and sum(map(bool, weighed.values())) == 1) if weighed[best] else ("", False)


def minor_power(code: str) -> int:
    """The power of ten by which a currency's minor unit is less: -2, or -3 for fils of Kuwait."""
    return -3 if code in _THOUSANDTHS else -2

