"""What `$` and `cents` alone mean: US money, or that of the article's own country.

| what the article has | `$` |
| --- | --- |
| "all amounts in Canadian dollars" | that, surely |
| `C$` or `A$`, and no `US$` | not these: they are told apart |
| `US$` beside a bare `$`, and the country named | the country's: it is the other that is told apart; to be checked |
| a dateline of Toronto; or the country, its people, cities, exchange named twice or more; and all that more often than the United States', or Korea's beside won ($ …) | the country's, to be checked |
| none of these | US dollars |
"""

from __future__ import annotations

import re

from generator.draft.amounts.lands import ENOUGH, weight
from generator.draft.candidates import Text

_SAYS = re.compile(r"\b(?:in|all(?: \w+){0,3}) (?P<whose>Canadian|Australian|Singapore|Hong Kong|New Zealand|Taiwan) (?:dollars|currency)\b")
_SAID = {"Canadian": "CAD", "Australian": "AUD", "Singapore": "SGD", "Hong Kong": "HKD", "New Zealand": "NZD", "Taiwan": "TWD"}
_US_SIGN = re.compile(r"US ?\$|U\.S\. ?\$|\$US|USD ?\d|\b(?i:u\.?s\.? dollars)")
_OWN = {"A": "AUD", "AU": "AUD", "C": "CAD", "CA": "CAD", "Cdn": "CAD", "CDN": "CAD", "S": "SGD", "HK": "HKD", "NT": "TWD", "NZ": "NZD"}
_OWN_SIGN = re.compile(rf"(?<![A-Z])({'|'.join(_OWN)})\$")
_HOMES = tuple(sorted({*_OWN.values()} - {"TWD"}))
"""Lands whose papers print `$` for their own money; Taiwan's print NT$."""
_CONVERTING = {"KRW": re.compile(r"₩|KRW|\d(?: [a-z]+)? won\b"), "JPY": re.compile(r"[¥￥]|\byen\b"), "CNY": re.compile(r"\byuan\b|RMB"), "INR": re.compile(r"₹|\bRs\b|\brupees\b")}
"""Papers that count in these convert them into US dollars: whose land weighs more than that of any dollar."""
_BARE = re.compile(r"(?<![A-Za-z$])\$\s?\d|\bcents?\b|\bdollars\b")
_DOLLARS = re.compile(r"\$|\bdollars?\b")
_WITH_CENTS = {"EUR": re.compile(r"€|\bEUR\b|\beuros?\b"), "ZAR": re.compile(r"\bR\d|\brand\b"), "KES": re.compile(r"\bK?[Ss]h\.? ?\d")}


def plain_dollar(text: Text) -> tuple[str, bool]:
    """What `$` alone means in an article, by the table above, and whether that is certain."""
    words = text.text
    if not any(sign in words for sign in ("$", "dollar", "cent")):
        return "USD", True
    if says := _SAYS.search(words):
        return _SAID[says["whose"]], True
    own, american = {_OWN[found[1]] for found in _OWN_SIGN.finditer(words)}, bool(_US_SIGN.search(words))
    if not _BARE.search(words):
        return "USD", True
    weighed = {code: weight(code, words) for code in _HOMES if american or code not in own}
    home = max(weighed, key=lambda code: weighed[code])
    elsewhere = max([weight("USD", words), *(weight(code, words) for code, counted in _CONVERTING.items() if counted.search(words))])
    if weighed[home] and (american or weighed[home] >= ENOUGH and weighed[home] > elsewhere):
        return home, False
    return "USD", bool(own) or not weighed[home]


def has_cents(text: str) -> bool:
    """Whether an article counts in a currency that has cents: only there `31c` is one."""
    return bool(_DOLLARS.search(text)) or any(words.search(text) for words in _WITH_CENTS.values())


def cents(text: str, dollar: tuple[str, bool]) -> tuple[str, bool]:
    """Whose cents: the euro's, the rand's, the Kenyan shilling's where the article counts in these rather than in dollars."""
    dollars, counted = len(_DOLLARS.findall(text)), {code: len(words.findall(text)) for code, words in _WITH_CENTS.items()}
    other = max(counted, key=lambda code: counted[code])
    return (other, not dollars) if counted[other] >= max(1, dollars) else dollar
