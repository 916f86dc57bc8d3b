"""Units that an amount may be stated in: ISO 4217 currencies, SI symbols, and four words."""

from __future__ import annotations

import re

# ISO 4217:2015, active codes, as of amendment 176.
CURRENCIES = frozenset(
    """
    AED AFN ALL AMD AOA ARS AUD AWG AZN BAM BBD BDT BGN BHD BIF BMD BND BOB BOV BRL BSD BTN BWP BYN BZD CAD CDF CHE CHF CHW
    CLF CLP CNY COP COU CRC CUP CVE CZK DJF DKK DOP DZD EGP ERN ETB EUR FJD FKP GBP GEL GHS GIP GMD GNF GTQ GYD HKD HNL HTG
    HUF IDR ILS INR IQD IRR ISK JMD JOD JPY KES KGS KHR KMF KPW KRW KWD KYD KZT LAK LBP LKR LRD LSL LYD MAD MDL MGA MKD MMK
    MNT MOP MRU MUR MVR MWK MXN MXV MYR MZN NAD NGN NIO NOK NPR NZD OMR PAB PEN PGK PHP PKR PLN PYG QAR RON RSD RUB RWF SAR
    SBD SCR SDG SEK SGD SHP SLE SOS SRD SSP STN SVC SYP SZL THB TJS TMT TND TOP TRY TTD TWD TZS UAH UGX USD USN UYI UYU UYW
    UZS VED VES VND VUV WST XAF XAG XAU XCD XCG XDR XOF XPD XPF XPT XSU XUA YER ZAR ZMW ZWG
    """.split()
)

QUANTITY_WORDS = {
    "percent": "a share or a relative change",
    "percentage-points": "a difference of two percentages",
    "count": "a number of things",
    "ratio": "one number divided by another",
}

# SI base and derived symbols, and the units that the SI brochure (9th edition, table 8) accepts beside them; B and bit: IEC 80000-13.
SI = (
    r"(?:[yzafpnµmcdhkMGTPEZY]|da)?(?:m2|m3|m|g|s|A|K|mol|cd|Hz|N|Pa|J|W|Wh|C|V|F|Ω|S|Wb|T|H|lm|lx|Bq|Gy|Sv|kat|L|l|t|eV|VA|B|bit|bit/s|B/s)"
    r"|(?:Ki|Mi|Gi|Ti|Pi|Ei)(?:B|bit)|min|h|d|ha|°C|km/h|m/s|t/d"
)


def is_si_unit(symbol: str) -> bool:
    return re.fullmatch(SI, symbol) is not None
