"""The language of the interface: English stands in the code, every other language in `languages/<language>.po`, as gettext has it.

Dates, numbers and lists for people come from Babel (Unicode CLDR). What an editor wrote is never translated.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from contextvars import ContextVar
from decimal import Decimal
from functools import cache
from pathlib import Path
from typing import NamedTuple, TypeVar

from babel import Locale, UnknownLocaleError
from babel.lists import format_list
from babel.messages.pofile import read_po
from babel.numbers import format_decimal, format_percent

Literal = TypeVar("Literal")

FOLDER = Path(__file__).parent / "languages"
ENGLISH = "en"


class Language(NamedTuple):
    """`code` is the language of the interface, `locale` that of dates and numbers, `messages` English → translation; empty for English."""

    code: str
    locale: Locale
    messages: Mapping[str, str]


@cache
def language(tag: str) -> Language:
    """The language for a BCP 47 tag, such as the `language` of site.yml; English where there is no catalogue for it."""
    code = tag.split("-")[0].lower()
    catalogue = FOLDER / f"{code}.po"
    if not catalogue.is_file():
        return Language(ENGLISH, _english(tag), {})
    with catalogue.open("rb") as file:
        entries = [entry for entry in read_po(file, locale=code) if entry.id]
    return Language(code, Locale.parse(code), {_key(entry.id): _translation(entry.string) for entry in entries})


def _english(tag: str) -> Locale:
    """British or American dates where the site says which; else those of international English: 4 February 2025."""
    try:
        return Locale.parse(tag, sep="-") if tag.lower().startswith("en-") else Locale.parse("en_001")
    except (UnknownLocaleError, ValueError):
        return Locale.parse("en_001")


def _key(message: str | Sequence[str]) -> str:
    return message if isinstance(message, str) else message[0]


def _translation(text: str | Sequence[str]) -> str:
    """Korean, like Japanese and Chinese, has one form for one and many."""
    return text if isinstance(text, str) else text[-1]


_spoken: ContextVar[Language] = ContextVar("language", default=Language(ENGLISH, Locale.parse("en_001"), {}))


@contextmanager
def speaking(tag: str) -> Iterator[Language]:
    """What is said inside is said in the language of `tag`."""
    token = _spoken.set(language(tag))
    try:
        yield _spoken.get()
    finally:
        _spoken.reset(token)


def say(message: str, **parts: object) -> str:
    """`message`, which is English and stands in the catalogue, in the language of the site; `parts` fill its `{names}`."""
    told = _spoken.get().messages.get(message) or message
    return told.format(**parts) if parts else told


def catalogued(table: Literal) -> Literal:
    """Marks a literal whose texts are said later, for the catalogue's completeness test."""
    return table


def plural(count: int, one: str, many: str = "") -> str:
    """`1 fact`, `2 facts`; the catalogue has it as `{n} fact`."""
    return plural_forms(one, many)[count != 1].format(n=number(count))


def plural_forms(one: str, many: str = "") -> tuple[str, str]:
    """`("{n} fact", "{n} facts")`, in the language of the site."""
    translated = _spoken.get().messages.get(f"{{n}} {one}")
    return (translated, translated) if translated else (f"{{n}} {one}", f"{{n}} {many or one + 's'}")


def number(value: int | Decimal) -> str:
    """A number for people: `1,428.57`."""
    return format_decimal(value, locale=_spoken.get().locale, decimal_quantization=False)


def percent(share: float) -> str:
    """A share for people, in whole percent: `91%`."""
    return format_percent(share, locale=_spoken.get().locale)


def listed(names: Sequence[str]) -> str:
    """`a, b and c`."""
    return format_list(names, locale=_spoken.get().locale) if names else ""


def locale() -> Locale:
    """The locale of the site's dates and numbers."""
    return _spoken.get().locale


def interface_language() -> str:
    """The language in which the interface speaks: `en`, `ko`."""
    return _spoken.get().code
