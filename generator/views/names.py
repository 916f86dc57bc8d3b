"""Every name in every script: A–Z and 가나다."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from typing import NamedTuple

from markupsafe import Markup

from generator.language import say
from generator.link import Entity, Library
from generator.markup import in_language, link, text
from generator.views.composer import Composer
from generator.views.page import Page

_INITIALS = "ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ"
_KINDS = ("company", "deal", "person", "institution")


class Group(NamedTuple):
    letter: str
    lines: list[Markup]


def pages(library: Library) -> Iterator[Page]:
    page = Composer(library, "names.md")
    groups: dict[str, list[tuple[str, Markup]]] = {}
    for kind in _KINDS:
        for entity in library.entities(kind):
            for form, lang in _forms(entity):
                printed = in_language(form, lang) if lang else text(form)
                target = page.to(entity.slug)
                line = Markup(f"[{printed}]({target.href})") if form == entity.name else printed + text(" → ") + link(target)
                groups.setdefault(initial(form), []).append((unicodedata.normalize("NFKC", form).casefold(), line))
    ordered = [Group(letter, [line for _, line in sorted(groups[letter])]) for letter in sorted(groups, key=_order)]
    yield Page(page.path, "names", say("Names"), {"groups": ordered}, nav=say("Names"))


def _forms(entity: Entity) -> Iterator[tuple[str, str | None]]:
    yield entity.name, entity.record.name_lang
    yield from dict.fromkeys((other.text, other.lang) for other in entity.other_names if other.kind != "weak" and other.text != entity.name)
    if ticker := entity.record.ids.get("ticker"):
        yield ticker, None


def initial(name: str) -> str:
    """The letter under which a name stands: A–Z, a Korean initial, 0–9, or the first character."""
    first = unicodedata.normalize("NFKC", name)[:1].upper()
    if "가" <= first <= "힣":
        return _INITIALS[(ord(first) - ord("가")) // 588]
    plain = unicodedata.normalize("NFD", first)[:1]
    return "0–9" if plain.isdigit() else plain


def _order(letter: str) -> tuple[int, str]:
    return (0 if letter.isascii() and letter.isalpha() else 1 if letter in _INITIALS else 3 if letter == "0–9" else 2), letter
