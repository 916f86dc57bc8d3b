"""The names of a draft: those that the registry has not, the uncertain ones on top, and those that it has."""

from __future__ import annotations

from collections.abc import Iterator

from generator.draft.candidates import CHECK, Draft, Name
from generator.draft.sheet.yaml_text import TBD, comment, scalar, written
from generator.link.references import a
from generator.values import UNDECIDED
from generator.values.texts import name_key

KNOWN_TAG = "KNOWN"


def known_names(draft: Draft) -> list[str]:
    """One line a registry entry that the article writes otherwise than the slug says: whether it is meant is for the editor to see."""
    told = ((name.slug, [form for form in _forms(name) if _plain(form) != _plain(name.slug)]) for name in draft.names if not name.new)
    return [comment(KNOWN_TAG, f"{slug} is also printed as {', '.join(forms)}") for slug, forms in told if forms]


def new_names(draft: Draft) -> list[str]:
    """The section `new_names`; nothing where the registry has all names."""
    new = sorted((name for name in draft.names if name.new), key=lambda name: (name.kind != "unknown", name.tier != CHECK, name.start))
    lines = ["new_names:  # decide each once: its kind, or in place of that same_as and the slug of an entry, or kind: drop"]
    return [*lines, *(line for name in new for line in _entry(name, draft))] if new else []


def _entry(name: Name, draft: Draft) -> Iterator[str]:
    if name.tier == CHECK or name.kind == "unknown":
        places = [str(sentence.at) for sentence in draft.text.sentences if any(sentence.start <= start < sentence.end for start, _ in name.mentions)]
        asked = "what is it?" if name.kind == "unknown" else f"is it {a(name.subkind or name.kind)}? (by rule: {name.rule})"
        yield comment("CHECK", f"{asked} see {', '.join(places or [str(name.at)])}", 2)
    printed = max(_forms(name), key=len) if name.kind == "person" else name.text
    kind = name.subkind if name.kind == "institution" and name.subkind not in ("", "other") else name.kind
    yield f"  {name.slug}:"
    yield f"    name: {scalar(printed)}"
    yield f"    kind: {TBD if kind in ('unknown', UNDECIDED) else kind}"
    if others := [form for form in _forms(name) if name_key(form) != name_key(printed)]:
        yield "    names:"
        yield from (f"      - {written({'text': form, 'kind': _kind_of(form, printed, name.kind)})}" for form in others)


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
    return "short" if set(form.split()) < set(printed.split()) else "alias"
