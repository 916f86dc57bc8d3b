"""The names of an article: each entity once, with all its forms and places, known or proposed with a kind."""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable
from dataclasses import replace
from functools import reduce

from generator.draft.candidates import Name, Sentence, Text
from generator.draft.facts.boilerplate import boilerplate, byline_start
from generator.draft.names.deciding import kind_of, known_kind
from generator.draft.names.entries import Entry
from generator.draft.names.evidence import votes
from generator.draft.names.groups import described, governments, groups
from generator.draft.names.kinds import HEADS, LEGAL
from generator.draft.names.merging import merged
from generator.draft.names.neighbours import Found, side_by_side, title_bodies
from generator.draft.names.pieces import Piece, pieces
from generator.draft.names.registered import Known, key_of, known
from generator.draft.names.titles import HONORIFIC, title_at
from generator.draft.names.tokens import FILED, capital, title_case, tokens
from generator.draft.names.trimming import Seen
from generator.draft.names.wording import PERSON, UNKNOWN, without_country
from generator.draft.names.words import function, ordinary
from generator.link.registry import Registry
from generator.values.identifiers import MAX_SLUG


def names(text: Text, registry: Registry) -> tuple[Name, ...]:
    """Every entity that the article names, in the order of its first mention."""
    lookup = known(registry)
    news = [sentence for sentence in text.sentences if boilerplate(sentence) in ("", "caption")]
    plain = [sentence for sentence in news if not _capitals(sentence)]
    seen = _seen(plain, lookup)
    found = [Found(sentence, piece) for sentence in plain for piece in _read(sentence, seen)]
    entries = merged(_grouped(found, lookup))
    side_by_side(found, entries)
    title_bodies(entries)
    _headlines([sentence for sentence in news if _capitals(sentence)], entries, lookup)
    _small_letters(plain, entries, lookup)
    named = _named(entries, lookup)
    taken = {place for name in named for place in name.mentions if not name.new}
    bodies = [body for body in governments(plain, {name.slug for name in named} | set(registry.entities)) if not taken & set(body.mentions)]
    named = [name for name in named if name.kind != UNKNOWN or len(name.mentions) > 1 or name.slug in {other.org for other in named}]  # one ordinary word with one capital
    named, bodies = _with_descriptions(named, bodies)
    return tuple(sorted([*named, *bodies, *groups(plain, registry)], key=lambda name: name.mentions[0]))


def _with_descriptions(named: list[Name], bodies: list[Name]) -> tuple[list[Name], list[Name]]:
    """The names with the descriptions that mean one of them as forms of it, and the bodies that are only described."""
    meant = {body.slug: name.slug for body in bodies if (name := described(body, named))}
    joined = [reduce(_with_form, (body for body in bodies if meant.get(body.slug) == name.slug), name) for name in named]
    return joined, [body for body in bodies if body.slug not in meant]


def _with_form(name: Name, body: Name) -> Name:
    return replace(name, forms=(*name.forms, *body.forms), mentions=tuple(sorted({*name.mentions, *body.mentions})))


def _capitals(sentence: Sentence) -> bool:
    return title_case(sentence.text) or bool(re.fullmatch(r"\W*[^\W\d]+\W*", sentence.text)) or sentence.text.isupper() and (len(sentence.text.split()) > 2 or all(map(ordinary, re.findall(r"\w+", sentence.text))))


_AGENCY = re.compile(r"^(?:date \S+ )?[^a-z().]{2,40}(?:,[^()]{1,40})?(?:\((?P<bracket>[^()]{2,40})\)|/(?P<slash>[^/]{2,40})/) ?[-–—]")


def _read(sentence: Sentence, seen: Seen) -> list[Piece]:
    """The names of a sentence: none in its byline, nor the agency of a dateline, which only passes the news on."""
    agency = _AGENCY.match(sentence.text[:140]) or FILED.match(sentence.text[:140])
    start, end = agency.span(agency.lastgroup or 0) if agency else (0, 0)
    return [piece for piece in pieces(sentence.text[: byline_start(sentence.text)], seen) if not start <= piece.start < end]


def _seen(sentences: Iterable[Sentence], lookup: Known) -> Seen:
    """What the sentences tell of each other: which words begin names, and which two begin sentences again and again (`Delta Rho`)."""
    begins: set[str] = set()
    within: set[str] = set()
    pairs: Counter[str] = Counter()
    for sentence in sentences:
        before = None
        for one in tokens(sentence.text):
            joined = before is not None and capital(before.core) and one.start - before.end <= 2
            if capital(one.core) and not one.begins and (not joined or one.core.casefold() not in HEADS):
                within.add(one.core)
                if not joined:
                    begins.add(one.core)
            if joined and before and before.begins and capital(one.core) and not function(before.core) and not title_at(before.core) and not re.fullmatch(HONORIFIC, before.core):
                pairs[f"{before.core} {one.core}"] += 1
            before = one
    again = {pair for pair, times in pairs.items() if times > 1 and pair.split()[1] not in begins}
    return Seen(lookup.printed | again, frozenset(begins), frozenset(within))


def _grouped(found: list[Found], lookup: Known) -> list[Entry]:
    """One entry a form; forms that the registry knows as one are one already."""
    entries: dict[str, Entry] = {}
    for one in found:
        entity = lookup.find(one.piece.text) or lookup.find(without_country(one.piece.text))
        key = f"={entity.slug}" if entity else key_of(without_country(LEGAL.sub("", one.piece.text).removeprefix("The ")))
        entry = entries.setdefault(key, Entry(key=key, entity=entity))
        entry.add(one.sentence, one.start, one.end, one.piece.text, votes(one.sentence.text, one.piece))
        if one.piece.title:
            entry.titles.append((one.piece.title, one.sentence.start + one.piece.org if one.piece.org >= 0 else -1))
        entry.alone |= one.piece.honorific
        entry.short = _stated_short(one) or entry.short
    return list(entries.values())


_KNOWN_AS = re.compile(r"^,? (?:also |better |commonly )?(?:known|referred to) as (?:the )?[“\"']?([A-Z][\w&.-]{1,14})\b")
_STATED = re.compile(r"^ \((?:formerly [^()]{1,60}; )?(?:the )?[“\"']?([A-Z][\w&.-]{1,14}(?: [A-Z]\w{1,14})?)[”\"']?(?:,? [^()]{0,30})?\)")


def _stated_short(one: Found) -> str:
    """The short form that is printed in brackets: `the Federal Trade Commission (FTC)`, `Acme Corp ("Acme")`."""
    behind = one.sentence.text[one.piece.end : one.piece.end + 70]
    match = _STATED.match(behind) or _KNOWN_AS.match(behind)
    initials = "".join(word[0] for word in re.findall(r"[^\W_][\w']*", one.piece.text) if word[0].isupper())
    if not match:
        return ""
    short = match[1]
    fits = sorted(short.upper()) == sorted(initials.upper()) or short.isupper() and len(short) > 2 and initials[1:] == short or short[0] == one.piece.text[0] and all(letter in one.piece.text.upper() for letter in short.upper() if letter.isalpha())
    return short if fits else ""


def _headlines(sentences: list[Sentence], entries: list[Entry], lookup: Known) -> None:
    """In a headline with capitals everywhere only forms that stand elsewhere, or in the registry, are names."""
    forms = {key_of(form): entry for entry in entries for form in entry.forms}
    for sentence in sentences:
        words = tokens(sentence.text)
        n = 0
        while n < len(words):
            for last in range(min(n + 5, len(words)) - 1, n - 1, -1):
                printed = sentence.text[words[n].start : words[last].end]
                entry = forms.get(key_of(printed))
                entity = lookup.find(printed) if not entry else None
                if entity and printed[0].isupper():
                    entry = Entry(key=f"={entity.slug}", entity=entity)
                    entries.append(entry)
                    forms[key_of(printed)] = entry
                if entry and not (printed.islower() and not entry.entity):
                    entry.add(sentence, sentence.start + words[n].start, sentence.start + words[last].end, printed, Counter())
                    n = last
                    break
            n += 1


def _small_letters(sentences: list[Sentence], entries: list[Entry], lookup: Known) -> None:
    taken = sorted((start, end) for entry in entries for start, end in entry.mentions)
    by_slug = {entry.entity.slug: entry for entry in entries if entry.entity}
    for sentence in sentences if lookup.by_first else ():
        inside = taken[bisect_left(taken, (sentence.start, 0)) : bisect_left(taken, (sentence.end, 0))]
        for start, end, entity in lookup.in_small_letters(sentence.text):
            a, b = sentence.start + start, sentence.start + end
            if any(left <= a and b <= right for left, right in inside):
                continue
            entry = by_slug.get(entity.slug)
            if not entry:
                entry = by_slug[entity.slug] = Entry(key=f"={entity.slug}", entity=entity)
                entries.append(entry)
            entry.add(sentence, a, b, sentence.text[start:end], Counter())


def _named(entries: list[Entry], lookup: Known) -> list[Name]:
    slugs: dict[int, str] = {}
    used = {entry.entity.slug for entry in entries if entry.entity} | set(lookup.registry.entities)
    owner = {start: n for n, entry in enumerate(entries) for start, _ in entry.mentions}
    for n, entry in enumerate(entries):
        slugs[n] = entry.entity.slug if entry.entity else _new_slug(entry.name, used)
        used.add(slugs[n])
    return [_name(entry, slugs[n], next((slugs[owner[at]] for _, at in entry.titles if at in owner), "")) for n, entry in enumerate(entries)]


_ENDED = re.compile(r"[.!?][\"”’')]*\s*$")
"""A whole sentence: a name is shown in its fullest form, legal form and all, as it stands in one, rather than in a headline."""


def _name(entry: Entry, slug: str, org: str) -> Name:
    kind, subkind, rule, tier = known_kind(entry.entity) if entry.entity else kind_of(entry)
    start, end = min(entry.mentions, key=lambda place: (not _ENDED.search(entry.sentences[place[0]].text), place[0] - place[1], place))
    sentence = entry.sentences[start]
    title = next((title for title, at in entry.titles if at >= 0), entry.titles[0][0] if entry.titles else "") if kind == PERSON else ""
    text = sentence.text[start - sentence.start : end - sentence.start]
    return Name(at=sentence.at, text=text, start=start, end=end, rule=rule, tier=tier, kind=kind, slug=slug, new=entry.entity is None, forms=tuple(sorted({*entry.forms, text}, key=lambda form: (-len(form), form))),
                mentions=tuple(sorted(entry.mentions)), subkind=subkind, title=title, org=org if title else "")  # fmt: skip


def _new_slug(text: str, used: set[str]) -> str:
    plain = unicodedata.normalize("NFKD", text.casefold().replace("&", " and ").replace("'", "").replace("’", ""))
    slug = re.sub(r"[^a-z0-9]+", "-", "".join(char for char in plain if not unicodedata.combining(char))).strip("-")[: MAX_SLUG - 4].strip("-") or "name"
    slug = slug if slug not in ("unknown", "none") else f"{slug}-name"
    if slug not in used:
        return slug
    return next(f"{slug}-{n}" for n in range(2, len(used) + 3) if f"{slug}-{n}" not in used)
