"""Makes `generator/draft/data/currencies.json` and `timezones.json` from CLDR's English data, as Babel carries it; NOTICE.md there says under which licence.

    python tests/draft/make_currencies.py
"""

from __future__ import annotations

import json
from pathlib import Path

from babel import Locale
from babel.dates import get_timezone_location
from babel.numbers import get_currency_name, get_territory_currencies

from generator.values.units import CURRENCIES

DATA = Path(__file__).resolve().parents[2] / "generator" / "draft" / "data"
ENGLISH = Locale("en")
NO_MONEY = frozenset("BOV CHE CHW CLF COU MXV USN UYI UYW XAG XAU XBA XBB XBC XBD XDR XPD XPT XSU XTS XUA XXX ZWG".split())
"""Funds, metals and units of account: no newspaper states a price in them by a name of its own."""
DATELINES = {  # cities that stand alone in datelines and are no city of the time zone database → the zone's city
    "Asia/Kolkata": "MUMBAI,NEW DELHI,DELHI,BENGALURU,BANGALORE,CHENNAI,HYDERABAD,PUNE,AHMEDABAD,GURUGRAM,NOIDA,GANDHINAGAR,LUCKNOW,KOCHI,JAIPUR",
    "Asia/Seoul": "BUSAN,INCHEON,SEJONG,DAEJEON,DAEGU,SUWON,SEONGNAM,GWANGJU,ULSAN",
    "Asia/Shanghai": "BEIJING,SHENZHEN,GUANGZHOU,HANGZHOU", "Asia/Tokyo": "OSAKA,NAGOYA,KYOTO,YOKOHAMA", "Asia/Taipei": "HSINCHU",
    "America/New_York": "WASHINGTON,BOSTON,ATLANTA,PHILADELPHIA,MIAMI,PITTSBURGH,CLEVELAND,BALTIMORE", "America/Chicago": "DALLAS,HOUSTON,ST. LOUIS,MINNEAPOLIS,MILWAUKEE",
    "America/Los_Angeles": "SAN FRANCISCO,SAN DIEGO,SAN JOSE,SEATTLE,LAS VEGAS", "America/Toronto": "OTTAWA,MONTREAL", "Europe/Berlin": "FRANKFURT,MUNICH,HAMBURG",
    "Europe/London": "MANCHESTER,BIRMINGHAM,EDINBURGH,GLASGOW,LEEDS,CARDIFF,BRISTOL", "Europe/Rome": "MILAN", "Europe/Madrid": "BARCELONA", "Europe/Zurich": "GENEVA,BERN,DAVOS",
    "Europe/Amsterdam": "THE HAGUE", "Asia/Dubai": "ABU DHABI", "Asia/Qatar": "DOHA", "Asia/Jerusalem": "TEL AVIV", "Europe/Istanbul": "ANKARA", "Asia/Ho_Chi_Minh": "HANOI",
    "Africa/Johannesburg": "CAPE TOWN", "Australia/Sydney": "CANBERRA",
}  # fmt: skip
NO_DATELINES = frozenset(["Easter", "Midway", "Johnston", "Center, North Dakota", "New Salem, North Dakota", "Beulah, North Dakota"])


def currencies() -> str:
    """code → its symbol if it has one, its English names (with their plurals, in lower case), and the countries where it is tender."""
    tender: dict[str, list[str]] = {}
    for territory, name in sorted(ENGLISH.territories.items()):
        for code in get_territory_currencies(territory) if len(territory) == 2 else ():
            tender.setdefault(code, []).append(name)
    table = {code: {"symbol": _symbol(code), "names": _names(code), "countries": tender.get(code, [])} for code in sorted(CURRENCIES - NO_MONEY)}
    return json.dumps(table, ensure_ascii=False, indent=0) + "\n"


def _symbol(code: str) -> str:
    symbol = ENGLISH.currency_symbols.get(code, code)
    return "" if symbol == code else symbol


def _names(code: str) -> list[str]:
    names = (get_currency_name(code, locale=ENGLISH), *(get_currency_name(code, count, locale=ENGLISH) for count in (1, 2)))
    return list(dict.fromkeys(name.split("(")[0].strip().lower() for name in names))


def timezones() -> str:
    """City as a dateline prints it → its time zone: CLDR's exemplar cities, and those of `DATELINES`."""
    zones = {zone: get_timezone_location(zone, locale=ENGLISH, return_city=True) for zone in _zones()}
    found = {city.upper(): zone for zone, city in zones.items() if city not in NO_DATELINES}
    found |= {city: zone for zone, cities in DATELINES.items() for city in cities.split(",")}
    return json.dumps(dict(sorted(found.items())), ensure_ascii=False, indent=0) + "\n"


def _zones() -> list[str]:
    from babel.core import get_global

    return sorted(zone for zones in get_global("territory_zones").values() for zone in zones if zone.count("/") == 1 and not zone.startswith(("Etc/", "Antarctica/")))


if __name__ == "__main__":
    (DATA / "currencies.json").write_text(currencies(), encoding="utf-8")
    (DATA / "timezones.json").write_text(timezones(), encoding="utf-8")
