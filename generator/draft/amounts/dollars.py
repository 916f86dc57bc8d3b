"""What `$` and `cents` alone mean: US money, or that of the article's own country.

| what the article has | `$` |
| --- | --- |
| "all amounts in Canadian dollars" | that, surely |
| `C$` or `A$`, and no `US$` | US dollars: its own are told apart |
| `US$` beside a bare `$`, and the country named | the country's: it is the other that is told apart; to be checked |
| a dateline of Toronto; or the country, its people, cities, exchange named twice or more; and all that more often than the United States' | the country's, to be checked |
| none of these | US dollars |
"""

from __future__ import annotations

import json
import re
from functools import cache
from pathlib import Path

from generator.draft.candidates import Text
from generator.draft.reading.dateline import dateline

_ZONES = Path(__file__).parent.parent / "data" / "timezones.json"
_NAMED = {  # a country with dollars → its name and people, its parts and exchanges; its cities come from the time zones
    "AUD": "Australia|Australian|Australians|Queensland|New South Wales|Tasmania|ASX|Australian Securities Exchange",
    "CAD": "Canada|Canadian|Canadians|Ontario|Quebec|Québec|Alberta|Manitoba|Saskatchewan|British Columbia|Nova Scotia|New Brunswick|Newfoundland|Calgary|TSX|Toronto Stock Exchange",
    "HKD": "Hong Kong|Hongkong|HKEX|Hang Seng",
    "NZD": "New Zealand|New Zealander|New Zealanders|NZX|Wellington|Christchurch",
    "SGD": "Singapore|Singaporean|Singaporeans|SGX|Straits Times Index",
    "TWD": "Taiwan|Taiwanese|TAIEX|Hsinchu",
    "USD": "U.S.|US|USA|United States|America|American|Americans|Nasdaq|NASDAQ|NYSE|New York Stock Exchange|Wall Street|Washington|Federal Reserve",
}
_IN_ZONES = {
    "AUD": ("Australia/",), "NZD": ("Pacific/Auckland", "Pacific/Chatham"), "SGD": ("Asia/Singapore",), "HKD": ("Asia/Hong_Kong",), "TWD": ("Asia/Taipei",),
    "CAD": tuple(f"America/{city}" for city in ("Toronto", "Vancouver", "Winnipeg", "Edmonton", "Halifax", "Regina", "Moncton", "St_Johns", "Whitehorse", "Yellowknife", "Iqaluit")),
    "USD": (*(f"America/{city}" for city in ("New_York", "Chicago", "Los_Angeles", "Denver", "Phoenix", "Detroit", "Boise", "Anchorage", "Juneau")), "Pacific/Honolulu"),
}  # fmt: skip
_SAYS = re.compile(r"\b(?:in|all(?: \w+){0,3}) (?P<whose>Canadian|Australian|Singapore|Hong Kong|New Zealand|Taiwan) (?:dollars|currency)\b")
_SAID = {"Canadian": "CAD", "Australian": "AUD", "Singapore": "SGD", "Hong Kong": "HKD", "New Zealand": "NZD", "Taiwan": "TWD"}
_US_SIGN = re.compile(r"US ?\$|U\.S\. ?\$|\$US|USD ?\d|\b(?i:u\.?s\.? dollars)")
_OWN_SIGN = re.compile(r"(?<![A-Z])(?:A|C|S|HK|NT|NZ|AU|CA|Cdn|CDN)\$")
_BARE = re.compile(r"(?<![A-Za-z$])\$\s?\d|\bcents?\b|\bdollars\b")
_DOLLARS = re.compile(r"\$|\bdollars?\b")
_WITH_CENTS = {"EUR": re.compile(r"€|\bEUR\b|\beuros?\b"), "ZAR": re.compile(r"\bR\d|\brand\b"), "KES": re.compile(r"\bK?[Ss]h\.? ?\d")}
_AT_HOME = 3
"""What a dateline weighs; a country must weigh two at least where nothing else tells: it is named once in passing in many articles."""
_ENOUGH = 2


def plain_dollar(text: Text) -> tuple[str, bool]:
    """What `$` alone means in an article, by the table above, and whether that is certain."""
    words = text.text
    if not any(sign in words for sign in ("$", "dollar", "cent")):
        return "USD", True
    if says := _SAYS.search(words):
        return _SAID[says["whose"]], True
    own, american = bool(_OWN_SIGN.search(words)), bool(_US_SIGN.search(words))
    if not _BARE.search(words) or own and not american:
        return "USD", True
    line = dateline(text)
    weighed = {code: sum(_count(word, words) for word in _words_of(code)) + (_AT_HOME if line and _is_in(code, line.place) else 0) for code in _NAMED}
    home = max(sorted(_NAMED.keys() - {"USD"}), key=lambda code: weighed[code])
    if weighed[home] and (american or weighed[home] >= _ENOUGH and weighed[home] > weighed["USD"]):
        return home, False
    return "USD", not weighed[home]


def has_cents(text: str) -> bool:
    """Whether an article counts in a currency that has cents: only there `31c` is one."""
    return bool(_DOLLARS.search(text)) or any(words.search(text) for words in _WITH_CENTS.values())


def cents(text: str, dollar: tuple[str, bool]) -> tuple[str, bool]:
    """Whose cents: the euro's, the rand's, the Kenyan shilling's where the article counts in these rather than in dollars."""
    dollars, counted = len(_DOLLARS.findall(text)), {code: len(words.findall(text)) for code, words in _WITH_CENTS.items()}
    other = max(counted, key=lambda code: counted[code])
    return (other, not dollars) if counted[other] >= max(1, dollars) else dollar


@cache
def _words_of(code: str) -> frozenset[str]:
    return frozenset([*_NAMED[code].split("|"), *(city.title() for city, zone in _zones().items() if zone.startswith(_IN_ZONES[code]))])


def _count(word: str, text: str) -> int:
    return len(re.findall(rf"(?<!\w){re.escape(word)}(?!\w)", text)) if word in text else 0


def _is_in(code: str, place: str) -> bool:
    zone = _zones().get(place.upper(), "")
    return bool(zone) and zone.startswith(_IN_ZONES[code]) or place.title() in _words_of(code)


@cache
def _zones() -> dict[str, str]:
    return dict(json.loads(_ZONES.read_text(encoding="utf-8")))
