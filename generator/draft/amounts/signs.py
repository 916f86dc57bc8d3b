"""Which currency the sign, letters or code before a number means.

| sign | meaning |
| --- | --- |
| `US$` `A$` `HK$` `£` `€` `KSh` `NIS` | one currency |
| `Rs` `Sh` `K` `kr` `Ps` `D` `KD` … | one of several, or letters that mean other things too: by the land of which the article speaks most |
| `N` `R` `P` `W` … before a number without a scale | only where the article has the sign with a scale (N41.3 billion) or the country: R530, N34.80; N24 beside "per share"; not the N24 road |
| `Birr 3 billion` `Won 30bn` | a currency's name as a sign |
"""

from __future__ import annotations

import re
from decimal import Decimal
from functools import cache, lru_cache

from generator.draft.amounts.currencies import meant
from generator.draft.amounts.lands import table, weight

_DOLLARS = {  # letters before `$` → code
    "US": "USD", "U.S.": "USD", "US ": "USD", "U.S. ": "USD", "USD": "USD", "C": "CAD", "CA": "CAD", "Cdn": "CAD", "CDN": "CAD", "Can": "CAD", "CAD": "CAD", "A": "AUD", "AU": "AUD", "Aus": "AUD", "AUD": "AUD", "S": "SGD", "SG": "SGD",
    "SGD": "SGD", "HK": "HKD", "HKD": "HKD", "NZ": "NZD", "NZD": "NZD", "NT": "TWD", "TW": "TWD", "TWD": "TWD", "R": "BRL", "Mex": "MXN", "MX": "MXN", "MXN": "MXN", "J": "JMD", "TT": "TTD", "Z": "ZWG", "MOP": "MOP", "B": "BND", "N": "NAD", "RD": "DOP",
    "EC": "XCD", "BZ": "BZD", "Bds": "BBD", "BDS": "BBD", "CI": "KYD", "FJ": "FJD", "F": "FJD", "G": "GYD", "AR": "ARS", "ARS": "ARS", "CL": "CLP", "CLP": "CLP", "Col": "COP", "COP": "COP", "L": "LRD", "SI": "SBD",
}  # fmt: skip
_SIGNS = {f"{letters}$": code for letters, code in _DOLLARS.items()} | {  # as papers write them, beside CLDR's symbols
    "$US": "USD", "$A": "AUD", "$NZ": "NZD", "$C": "CAD", "$HK": "HKD", "$S": "SGD", "＄": "USD", "Rs": "INR", "Rs.": "INR", "Re": "INR", "Re.": "INR", "RMB": "CNY", "Rmb": "CNY", "RMB¥": "CNY", "CN¥": "CNY", "JP¥": "JPY", "￥": "JPY", "￦": "KRW",
    "RM": "MYR", "Rp": "IDR", "Rp.": "IDR", "Tk": "BDT", "Tk.": "BDT", "SFr": "CHF", "Sfr": "CHF", "Fr.": "CHF", "Fr": "CHF", "Dh": "AED", "Dhs": "AED", "Dh.": "AED", "DH": "AED", "SR": "SAR", "QR": "QAR", "KD": "KWD", "BD": "BHD", "RO": "OMR", "JD": "JOD",
    "KSh": "KES", "Ksh": "KES", "KShs": "KES", "Kshs": "KES", "USh": "UGX", "Ush": "UGX", "UShs": "UGX", "Ushs": "UGX", "TSh": "TZS", "Tsh": "TZS", "TShs": "TZS", "Tshs": "TZS", "Sh": "KES", "Shs": "KES", "Rwf": "RWF", "FRw": "RWF", "Frw": "RWF",
    "R": "ZAR", "N": "NGN", "₦": "NGN", "P": "PHP", "W": "KRW", "K": "ZMW", "MK": "MWK", "Kz": "AOA", "Br": "ETB", "Le": "SLE", "E": "SZL", "CFA": "XOF", "FCFA": "XOF", "CFAF": "XOF", "F CFA": "XOF", "₵": "GHS", "GH₵": "GHS", "GH¢": "GHS", "GHC": "GHS", "Gh¢": "GHS",
    "฿": "THB", "Bt": "THB", "₴": "UAH", "₺": "TRY", "TL": "TRY", "₽": "RUB", "₱": "PHP", "PhP": "PHP", "Php": "PHP", "₸": "KZT", "₾": "GEL", "₮": "MNT", "৳": "BDT", "₡": "CRC", "₲": "PYG", "đ": "VND", "£": "GBP", "￡": "GBP", "LE": "EGP", "E£": "EGP", "£E": "EGP",
    "Kč": "CZK", "zł": "PLN", "Zł": "PLN", "Ft": "HUF", "Lei": "RON", "kr": "SEK", "kr.": "DKK", "NIS": "ILS", "NTD": "TWD", "S/": "PEN", "S/.": "PEN", "Bs": "BOB", "Bs.": "BOB", "Gs": "PYG", "Gs.": "PYG", "Ps": "MXN", "Ps.": "MXN", "Q": "GTQ", "L": "HNL", "ZiG": "ZWG",
    "DA": "DZD", "DT": "TND", "Yen": "JPY", "Won": "KRW", "Yuan": "CNY", "Naira": "NGN", "Birr": "ETB", "Taka": "BDT", "Baht": "THB", "Rupiah": "IDR", "Ringgit": "MYR", "Rupees": "INR", "Rand": "ZAR",
} | {land + kr: code for land, code in {"N": "NOK", "S": "SEK", "D": "DKK"}.items() for kr in ("Kr", "kr", "KR")}  # fmt: skip
_ONLY_WITH_A_SCALE = frozenset("R N P W K E Q L QR SR Dh DH Fr. Fr KD BD RO JD MK Kz Br Le TL LE Ft Lei Bs Bs. Gs Gs. Ps DA DT Bt kr kr. CFA".split())
_ONLY_AT_HOME = frozenset("E Q L Le MK Br Kz Gs Gs. DA DT Bs Bs.".split())
"""Letters so common in names that they mean money only in an article on their country."""
_ALSO_NAMES = _ONLY_AT_HOME | frozenset("Re Fr KD BD RO JD TL LE Ft Lei Ps Bt DH CFA Won Yen".split())
_SEVERAL = {  # sign → the currencies that it may mean, the usual one first
    "Rs": ("INR", "PKR", "LKR", "NPR", "MUR"), "Sh": ("KES", "TZS", "UGX"), "K": ("ZMW", "PGK"), "kr": ("SEK", "NOK", "DKK", "ISK"), "Ps": ("MXN", "PHP", "ARS", "CLP", "COP"), "DH": ("AED", "MAD"), "P": ("PHP", "BWP"), "Bs": ("BOB", "VES"),
    "Fr": ("CHF",), "CFA": ("XOF", "XAF"), "B$": ("BND", "BSD"), "L": ("HNL",), "Shs": ("KES", "TZS", "UGX"),
}  # fmt: skip
_SEVERAL |= {"Rs.": _SEVERAL["Rs"], "Re": _SEVERAL["Rs"], "Re.": _SEVERAL["Rs"], "Rupees": _SEVERAL["Rs"], "Ps.": _SEVERAL["Ps"], "Bs.": _SEVERAL["Bs"], "Dh": _SEVERAL["DH"], "Dhs": _SEVERAL["DH"], "Dh.": _SEVERAL["DH"], "FCFA": _SEVERAL["CFA"], "CFAF": _SEVERAL["CFA"]}
_YUAN, _YEN = re.compile(r"\byuan\b|RMB|\bChin(?:a|ese)\b"), re.compile(r"\byen\b|\bJapan")
_SEVERAL_DIGITS = 100
_SCALED = r"\s?\d[\d.,]*+\s?-?(?:bn|billion|m|mn|million|tn|trn|tr|trillion|k|crore|lakh)\b"
_LONGEST = 10


@cache
def signs() -> dict[str, str]:
    """What stands before a number → its code."""
    symbols = {str(row["symbol"]): code for code, row in table().items() if row["symbol"]}
    return symbols | {code: code for code in table()} | _SIGNS


def is_sign(word: str) -> bool:
    """Whether a word is a currency's sign and hardly anything else: `SEK`, `Rs`; not `Le` or `Won`, which names begin with."""
    return word in signs() and word not in _ALSO_NAMES


@cache
def _before() -> re.Pattern[str]:
    forms = "|".join(re.escape(form) for form in sorted(signs(), key=len, reverse=True))
    return re.compile(rf"(?P<sign>{forms})[\s\u00a0]?\Z")


def sign_before(sentence: str, start: int) -> tuple[str, int] | None:
    """The currency sign or code that ends at `start`, and where it begins; its letters must not belong to a longer word."""
    found = _before().search(sentence[max(0, start - _LONGEST) : start])
    if not found:
        return None
    at = start - len(found[0])
    sign = found["sign"]
    if sign[0].isalpha() and at and (sentence[at - 1].isalnum() or sentence[at - 1] in "&'’"):
        shorter = sign.lstrip("ABCDEFGHIJKLMNOPQRSTUVWXYZ")
        return (shorter, start - len(found[0]) + len(sign) - len(shorter)) if shorter == "$" else None
    return sign, at


def needs_scale(sign: str, number: Decimal, text: str) -> bool:
    """Whether letters that also mean other things are no sign before a number without a scale: but `R530` and `R61.20` where South Africa is named, or `R4 billion` stands."""
    if sign not in _ONLY_WITH_A_SCALE:
        return False
    small = number < _SEVERAL_DIGITS and number.as_tuple().exponent != -2
    return not _has_scaled(sign, text) and (small or not weight(signs()[sign], text))


@lru_cache(maxsize=64)
def _has_scaled(sign: str, text: str) -> bool:
    return bool(re.search(rf"(?<![\w$-]){re.escape(sign)}{_SCALED}", text))


def sign_means(sign: str, text: str, dollar: tuple[str, bool]) -> tuple[str, bool]:
    """The currency of a sign in an article whose `$` is `dollar`, and whether that is certain; an empty code where the letters mean nothing there."""
    if sign == "$":
        return dollar
    if sign in ("¥", "￥"):
        return ("CNY", False) if _YUAN.search(text) and not _YEN.search(text) else ("JPY", True)
    codes = _SEVERAL.get(sign, (signs()[sign],))
    at_home = any(weight(code, text) for code in codes)
    if sign in _ONLY_AT_HOME and not at_home:
        return "", False
    code, certain = meant(codes, text) if len(codes) > 1 else (codes[0], True)
    return code or signs()[sign], certain and (at_home or sign not in _ONLY_WITH_A_SCALE or _usual(sign))


def _usual(sign: str) -> bool:
    """Letters that papers of the world print without naming the country."""
    return sign in ("R", "N", "W", "P", "SR", "QR", "Dh", "DH")
