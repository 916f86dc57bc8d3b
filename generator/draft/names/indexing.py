"""The names of an article by what another form of each may be, so that no form is held against every name."""

from __future__ import annotations

import re
from typing import NamedTuple

from generator.draft.names.entries import Entry
from generator.draft.names.kinds import LEADS
from generator.draft.names.registered import key_of
from generator.draft.names.wording import without_country
from generator.draft.names.words import PARTICLES

LONGEST_FORM = 8
"""Words of a name that a shorter form may repeat."""
_LEADS = frozenset(map(str.casefold, LEADS)) | {"republic", "kingdom", "principality", "sultanate"}


class Index(NamedTuple):
    """Entries by what another form of them may be, so that no form is held against every name.

    `parts`: a word of the name, or its first and last; `begins`: its first words; `behind`: the word behind a lead (`Grupo`); `joined`: its words run together; `halves`: what stands before the hyphen of its first word; `short`: the form
    printed in brackets; `initials`: with and without `of`.
    """

    parts: dict[tuple[str, ...], list[Entry]]
    begins: dict[tuple[str, ...], list[Entry]]
    behind: dict[str, list[Entry]]
    short: dict[str, list[Entry]]
    initials: dict[str, list[Entry]]
    joined: dict[str, list[Entry]]
    halves: dict[tuple[str, ...], list[Entry]]


def index_of(entries: list[Entry]) -> Index:
    """The index of all entries, each under every form that may mean it."""
    index = Index(*({} for _ in Index._fields))
    for entry in entries:
        words = entry.words
        for part in {*((word,) for word in words), (words[0], words[-1])} if words else ():
            index.parts.setdefault(part, []).append(entry)
        for n in range(1, min(len(words), LONGEST_FORM)):
            index.begins.setdefault(words[:n], []).append(entry)
        if len(words) > 1 and words[0] in _LEADS:
            index.behind.setdefault(next((word for word in words[1:] if word not in PARTICLES and word != "of"), ""), []).append(entry)
        index.joined.setdefault(run_together(words), []).append(entry)
        if words and "-" in words[0]:
            index.halves.setdefault((words[0].partition("-")[0],), []).append(entry)
        if entry.short:
            index.short.setdefault(key_of(entry.short), []).append(entry)
        for letters in {_letters(form, dropped) for form in (entry.name, max(entry.forms, key=lambda form: (len(form), form))) for dropped in ((), ("of",))} if len(words) > 1 and not entry.person else ():
            index.initials.setdefault(letters, []).append(entry)
    return index


def _letters(name: str, dropped: tuple[str, ...]) -> str:
    words = key_of(without_country(name)).split()
    return "".join(word[0] for word in words if word not in ("the", "and", "for", "&", "de", "des", "da", *dropped))


def run_together(words: tuple[str, ...]) -> str:
    """A name's words as one, without the `s` of a plural or possessive: `harbourgroup`, `kh-12`."""
    return re.sub(r"'s$|(?<=\d)s$", "", "".join(words))
