"""How much an article speaks of the land of a currency: what decides whose `$`, `Rs`, `pesos` or `kr` are meant.

| what counts | example |
| --- | --- |
| the land's names and people, its parts, cities, exchanges and bodies | Australia, Sydney, ASX, Foreign Investment Review Board |
| three times as much: a dateline there; crore and lakh, of India and its neighbours | SYDNEY, Feb. 4 (Reuters) - |
| not where somebody only sits | Mauritius-based investor |
"""

from __future__ import annotations

import json
import re
from functools import cache, lru_cache
from pathlib import Path

from generator.draft.candidates import Text
from generator.draft.reading.dateline import dateline

_DATA = Path(__file__).parent.parent / "data"
_NAMED = {  # code → people, parts, cities, exchanges and bodies of its land, beside the land's name and the cities of its time zones
    "USD": "U.S.|US|USA|United States|America|American|Americans|Nasdaq|NASDAQ|NYSE|New York Stock Exchange|Wall Street|Washington|Federal Reserve",
    "AUD": "Australian|Australians|Queensland|New South Wales|Tasmania|ASX|Australian Securities Exchange|Foreign Investment Review Board|FIRB|ACCC|ASIC|APRA|Gold Coast|Reserve Bank of Australia",
    "CAD": "Canadian|Canadians|Ontario|Quebec|Québec|Alberta|Manitoba|Saskatchewan|British Columbia|Nova Scotia|New Brunswick|Newfoundland|Calgary|TSX|Toronto Stock Exchange|Bank of Canada|OSFI",
    "HKD": "Hong Kong|Hongkong|HKEX|Hang Seng|HKMA", "NZD": "New Zealander|New Zealanders|NZX|Wellington|Christchurch|Overseas Investment Office", "SGD": "Singaporean|Singaporeans|SGX|Straits Times Index|Temasek",
    "TWD": "Taiwanese|TAIEX|Hsinchu", "GBP": "British", "JPY": "Japanese", "CNY": "Chinese", "KRW": "Korea|Korean|Koreans|Seoul|Busan|KOSPI|Kosdaq",
    "INR": "Indian|Indians|Sebi|SEBI|NSE|BSE|RBI|Sensex|Nifty|NCLT", "PKR": "Pakistani|Karachi|Lahore|Islamabad|PSX|SECP", "LKR": "Sri Lankan|Colombo", "NPR": "Nepalese|Nepali|Kathmandu|NEPSE",
    "MUR": "Mauritian|Port Louis", "BDT": "Bangladeshi|Dhaka", "PHP": "Philippine|Manila", "IDR": "Indonesian|Jakarta", "MXN": "Mexican", "ARS": "Argentine|Buenos Aires",
    "CLP": "Chilean|Santiago", "COP": "Colombian|Bogota|Bogotá", "CZK": "Czech|Prague", "SEK": "Swedish|Stockholm|Gothenburg", "NOK": "Norwegian|Oslo|Bergen", "DKK": "Danish|Copenhagen|Aarhus", "ISK": "Icelandic|Reykjavik", "PLN": "Polish|Warsaw",
    "EGP": "Egyptian|Cairo", "KES": "Kenyan|Nairobi|Mombasa", "TZS": "Tanzanian|Dar es Salaam|Dodoma", "UGX": "Ugandan|Kampala", "NGN": "Nigerian|Lagos|Abuja", "ZAR": "South African|Johannesburg|Cape Town|Durban|JSE", "GHS": "Ghanaian|Accra",
    "ZMW": "Zambian|Lusaka", "BWP": "Gaborone", "AED": "Emirati|Dubai|Abu Dhabi", "SAR": "Saudi|Riyadh|Jeddah", "QAR": "Qatari|Doha", "KWD": "Kuwaiti", "BHD": "Bahraini|Manama", "OMR": "Omani|Muscat", "JOD": "Jordanian|Amman", "MAD": "Moroccan|Casablanca",
}  # fmt: skip
_IN_ZONES = {
    "AUD": ("Australia/",), "NZD": ("Pacific/Auckland", "Pacific/Chatham"), "SGD": ("Asia/Singapore",), "HKD": ("Asia/Hong_Kong",), "TWD": ("Asia/Taipei",), "INR": ("Asia/Kolkata",),
    "CAD": tuple(f"America/{city}" for city in ("Toronto", "Vancouver", "Winnipeg", "Edmonton", "Halifax", "Regina", "Moncton", "St_Johns", "Whitehorse", "Yellowknife", "Iqaluit")),
    "USD": (*(f"America/{city}" for city in ("New_York", "Chicago", "Los_Angeles", "Denver", "Phoenix", "Detroit", "Boise", "Anchorage", "Juneau")), "Pacific/Honolulu"),
}  # fmt: skip
_ONLY_THERE = r"(?!\w|-(?:based|registered|domiciled|incorporated|headquartered|born)\b)"
_CRORES = re.compile(r"\b(?:crores?|lakhs?|lacs?)\b|\d[ -]?cr\b")
_IN_CRORES = ("INR", "PKR", "NPR")
_AT_HOME = 3
ENOUGH = 2
"""What a land must weigh at least where nothing else tells: many articles name another land once, in passing."""


@cache
def table() -> dict[str, dict[str, list[str]]]:
    """Currency code → its symbol, names and countries, from CLDR."""
    return json.loads((_DATA / "currencies.json").read_text(encoding="utf-8"))


@lru_cache(maxsize=256)
def weight(code: str, text: str) -> int:
    """How often an article names the land of a currency; a dateline there, and scales that only it has, count as three each."""
    place = _filed_at(text).upper()
    named = sum(len(re.findall(rf"(?<!\w){re.escape(word)}{_ONLY_THERE}", text)) for word in _words_of(code) if word in text)
    filed = place and (_zones().get(place, "-").startswith(_IN_ZONES.get(code, ("?",))) or place.title() in _words_of(code))
    return named + _AT_HOME * (bool(filed) + (code in _IN_CRORES and bool(_CRORES.search(text))))


@lru_cache(maxsize=4)
def _filed_at(text: str) -> str:
    line = dateline(Text(text, ()))
    return line.place if line else ""


@cache
def _words_of(code: str) -> frozenset[str]:
    """Every word that stands for a currency's land; many lands that are not its home have the US dollar."""
    countries = () if code == "USD" else (str(name) for name in table().get(code, {}).get("countries", ()))
    cities = (city.title() for city, zone in _zones().items() if zone.startswith(_IN_ZONES.get(code, ("?",))))
    return frozenset(filter(None, [*_NAMED.get(code, "").split("|"), *countries, *cities]))


@cache
def _zones() -> dict[str, str]:
    return dict(json.loads((_DATA / "timezones.json").read_text(encoding="utf-8")))
