"""The names of a draft: those that the registry has not, the uncertain ones on top, and those that it has."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator

from generator.draft.candidates import CHECK, Draft, Name
from generator.draft.names.kinds import bare
from generator.draft.sheet.yaml_text import CHECK_TAG, KNOWN_TAG, TBD, comment, scalar, written
from generator.link.references import a
from generator.values import UNDECIDED
from generator.values.texts import name_key


def known_names(draft: Draft) -> list[str]:
    """One line a registry entry that the article writes otherwise than the slug says: whether it is meant is for the editor to see."""
    told = ((name.slug, [form for form in _forms(name) if _plain(form) != _plain(name.slug)]) for name in draft.names if not name.new)
    return [comment(KNOWN_TAG, f"{slug} is also printed as {', '.join(forms)}") for slug, forms in told if forms]


def new_names(draft: Draft) -> list[str]:
    """The section `new_names`; nothing where the registry has all names."""
    new = sorted((name for name in draft.names if name.new), key=lambda name: (name.kind != "unknown", name.tier != CHECK, name.start))
    lines = ["new_names:  # decide each once: its kind, or in place of that same_as and the slug of an entry, or kind: drop"]
    starts = [sentence.start for sentence in draft.text.sentences]
    return [*lines, *(line for name in new for line in _entry(name, draft, starts))] if new else []


def _entry(name: Name, draft: Draft, starts: list[int]) -> Iterator[str]:
    if name.tier == CHECK or name.kind == "unknown":
        places = dict.fromkeys(str(draft.text.sentences[bisect_right(starts, start) - 1].at) for start, _ in sorted(name.mentions))
        asked = "what is it?" if name.kind == "unknown" else f"is it {a(name.subkind or name.kind)}? (by rule: {name.rule})"
        yield comment(CHECK_TAG, f"{asked} see {', '.join(places or [str(name.at)])}", 2)
    printed = _printed(name)
    kind = name.subkind if name.kind == "institution" and name.subkind not in ("", "other") else name.kind
    yield f"  {name.slug}:"
    yield f"    name: {scalar(printed)}"
    yield f"    kind: {TBD if kind in ('unknown', UNDECIDED) else kind}"
    if others := [form for form in _forms(name) if name_key(form) != name_key(printed)]:
        yield "    names:"
        yield from (f"      - {written({'text': form, 'kind': _kind_of(form, printed, name.kind)})}" for form in others)


def _printed(name: Name) -> str:
    """The name of the entry: of a person and of what is first written as an acronym the longest form; of a dateline's place not in capitals."""
    longest = max(_forms(name), key=len)
    if name.kind == "place" and name.text.isupper() and name.text.isascii() and len(name.text) > 4:
        return name.text.title()
    return longest if name.kind == "person" else bare(longest if name.text.isupper() and " " in longest else name.text)


def _forms(name: Name) -> list[str]:
    """The ways in which it is written, each once whatever its case."""
    forms: dict[str, str] = {}
    for form in (name.text, *name.forms):
        forms.setdefault(name_key(form), form)
    return list(forms.values())


def _plain(form: str) -> str:
    return "".join(filter(str.isalnum, form.casefold()))


def _kind_of(form: str, printed: str, kind: str) -> str:
    """A surname alone may be anybody's; a part of the whole name is its short form."""
    if kind == "person" and len(form.split()) == 1:
        return "weak"
    if bare(form) == printed:
        return "legal"
    return "short" if set(form.split()) < set(printed.split()) else "alias"
