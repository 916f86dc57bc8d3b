"""Time zones of the cities that stand in datelines, and the day that an instant is there."""

from __future__ import annotations

import json
import re
from datetime import UTC, datetime
from functools import cache
from pathlib import Path
from zoneinfo import ZoneInfo

_ZONES = Path(__file__).parent.parent / "data" / "timezones.json"
_INSTANT = re.compile(r"(\d{4}-\d\d-\d\d)[T ](\d\d:\d\d)(?::\d\d)?(?:\.\d+)?\s?(?:Z|[+-]00:?00)\Z")
_EASTERNMOST, _WESTERNMOST = 14, -12


@cache
def _zones() -> dict[str, str]:
    return json.loads(_ZONES.read_text(encoding="utf-8"))


def zone_of(place: str) -> str:
    """The IANA zone of a city as datelines print it, or empty."""
    return _zones().get(place.upper(), "")


def offset_in(zone: str, day: str) -> str:
    """The offset of a zone on a day: `+0900`."""
    return datetime.fromisoformat(f"{day}T12:00").replace(tzinfo=ZoneInfo(zone)).strftime("%z")


def may_be(stamp: str, day: str, zone: str = "") -> bool:
    """Whether an instant in UTC (`2025-02-03T22:30:00Z`) fell on a day where the page was made: in its zone, or somewhere. Midnight is a day and no instant."""
    found = _INSTANT.match(stamp.strip())
    if not found or found[2] == "00:00":
        return False
    try:
        instant = datetime.fromisoformat(f"{found[1]}T{found[2]}").replace(tzinfo=UTC)
    except ValueError:
        return False
    if zone:
        return str(instant.astimezone(ZoneInfo(zone)).date()) == day
    hours = (datetime.fromisoformat(day).replace(tzinfo=UTC) - instant).total_seconds() / 3600
    return hours <= _EASTERNMOST and hours > _WESTERNMOST - 24
