"""Each value kind's grammar as one regular expression, as strict as its parser can be told by one.

They are written for both Python and ECMA 262 in Unicode mode, as an editor's program reads them; each stands for the whole text.
"""

from __future__ import annotations

from generator.values import amounts, identifiers, texts, units

SLUG, LOCATOR, LANGUAGE, URL = identifiers.SLUG, identifiers.LOCATOR, identifiers.LANGUAGE, identifiers.URL
NEW_SLUG = rf"(?!(?:unknown|none)$){SLUG}"
TIME_ZONE = "[A-Za-z][A-Za-z0-9_+-]*(?:/[A-Za-z0-9_+-]+)*"
"""What a zone's name looks like: which there are is told by the time zone database, which is another on every machine."""

_YEAR, _MONTH = "(?!0000)[0-9]{4}", "(?:0[1-9]|1[0-2])"
_LEAP_YEAR = "(?:[0-9]{2}(?:0[48]|[2468][048]|[13579][26])|(?:0[48]|[2468][048]|[13579][26])00)"
DAY = rf"(?:{_YEAR}-(?:{_MONTH}-(?:0[1-9]|1[0-9]|2[0-8])|(?:0[13-9]|1[0-2])-(?:29|30)|(?:0[13578]|1[02])-31)|{_LEAP_YEAR}-02-29)"
_POINT = rf"(?:{DAY}|{_YEAR}(?:-{_MONTH})?)[~?%]?"
PARTIAL_DATE = rf"{_POINT}(?:/(?:{_POINT}|\.\.))?|\.\./{_POINT}|unknown"

_SHEET = rf"{DAY}-{SLUG}"
FACT_REF = rf"(?:(?=[^/]{{1,{identifiers.MAX_SLUG}}}/){_SHEET}/)?(?=[^/]{{1,{identifiers.MAX_SLUG}}}$){SLUG}"
SEEN = rf"(?=[^@]{{1,{identifiers.MAX_SLUG}}}@){_SHEET}@{LOCATOR}"

_NUMBER, _SCALE, _PERIOD = "[0-9]{1,15}(?:[.][0-9]{1,15})?", "|".join(amounts.SCALES), "|".join(amounts.PERIODS)
_CURRENCY = "|".join(sorted(units.CURRENCIES))


def _amount(number: str, unit: str) -> str:
    """A number or range with its bound, scale, unit and period: what `amounts.GRAMMAR` reads, for units that are told."""
    scaled = rf"{number}(?: (?:{_SCALE}))?"
    return rf"(?:(?:{'|'.join(amounts.BOUNDS)}) )?{scaled}(?: to {scaled})? (?:{unit})(?: per (?:{_PERIOD}))?"


MONEY = rf"{_amount(_NUMBER, _CURRENCY)}|unknown|none"
QUANTITY = rf"{_amount(f'[+-]?{_NUMBER}', '|'.join([*units.QUANTITY_WORDS, _CURRENCY, units.SI]))}|unknown"

_BREAKS = r"\t\n\r\u2028\u2029"
_SPACE = rf"[^\S{_BREAKS}]"
NAME = rf"\n*{_SPACE}*\S(?:[^{_BREAKS}]{{0,{texts.MAX_NAME - 2}}}\S)?{_SPACE}*\n*"
PROSE = r"\s*\S[\s\S]*"
SENTENCE = rf"\s*(?=\S)(?:\S|\s+(?=\S)){{1,{texts.MAX_TEXT}}}\s*"
QUESTION = r"[\s\S]*[?？؟]\s*"


def words(most: int) -> str:
    """A text of one to `most` words."""
    return rf"\s*\S+(?:\s+\S+){{0,{most - 1}}}\s*"
