"""Draft → one YAML file, as an editor would write it: names first, then the facts in article order, each under its sentence."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from itertools import groupby
from typing import TypeVar

from generator.draft.candidates import CHECK, Candidate, Draft, Money, Name, Proposal, Quantity, When
from generator.draft.sheet.drafted import digest_of
from generator.draft.sheet.new_names import known_names, new_names
from generator.draft.sheet.yaml_text import CHECK_TAG, DRAFT_TAG, LEFT_TAG, TBD, comment, written
from generator.link.registry import Registry
from generator.model import REFERENCES, Fact, meta
from generator.validate import names_of
from generator.values import UNKNOWN, Refused
from generator.values.dates import partial_date
from generator.values.identifiers import MAX_SLUG, Locator, sheet_id
from generator.values.texts import MAX_TITLE_WORDS, name_key, words

_Found = TypeVar("_Found", bound=Candidate)

_PRINTED = ("header", "dateline", "time")
_WHENCE = {
    "json-ld": "the page's JSON-LD", "meta": "the page's metadata", "time": "the page's <time>", "header": "a header line", "dateline": "the dateline", "option": "--date",
}  # fmt: skip


def sheet_text(draft: Draft, sheet: str, publisher: str = UNKNOWN) -> str:
    """The draft of the sheet `sheet` as YAML. `publisher`: the slug of the one who is named as such, where the registry has it."""
    blocks = [
        [*_head(draft, sheet), "format: 1", "status: draft", *_source(draft, publisher)],
        [*known_names(draft), *new_names(draft)],
        _roles(draft.names),
        _facts(draft),
    ]
    return "\n\n".join("\n".join(block) for block in blocks if block) + "\n"


def proposed_id(draft: Draft, stem: str, today: date) -> str:
    """The sheet's name: that of the article's file where it is one, else the day of publication (or of this run) and the first names of the article."""
    try:
        return sheet_id(stem)
    except Refused:
        published = partial_date(draft.source.published)
        day = published.first if published.precision == "day" else today
    named = sorted((name for name in draft.names if name.kind in ("company", "institution", "person")), key=lambda name: (name.tier == CHECK, name.kind != "company", name.mentions[:1]))
    topic = "-".join(dict.fromkeys(name.slug for name in named[:2])) or "article"
    return f"{day}-{topic}"[:MAX_SLUG].rstrip("-")


def publisher_in(registry: Registry, named: str) -> str:
    """The slug of the outlet, company or institution that an article's page names as its publisher; `unknown` where the registry has none."""
    allowed = REFERENCES["publisher"]
    publishers = [entity for entity in registry.entities.values() if allowed.allows(entity.kind, entity.sub_kind)]
    known = {name_key(form): entity.slug for entity in publishers for form in (entity.slug, *names_of(entity.record, weak=False))}
    return known.get(name_key(named), UNKNOWN)


def _head(draft: Draft, sheet: str) -> list[str]:
    told = ["proposed from an article whose sentences stand here as comments: keep it where git does not look",
            f"decide each {TBD}, hold each {CHECK_TAG} against its sentence; {LEFT_TAG} is in no fact yet; then run: briefs accept <this file>"]  # fmt: skip
    digest = f"digest {digest_of(sentence.text for sentence in draft.text.sentences)} of the article's sentences: leave it and their comments as they are"
    return [comment(DRAFT_TAG, line) for line in (f"sheets/{sheet}.yml", *told, digest, *draft.source.warnings)]


def _source(draft: Draft, publisher: str) -> Iterator[str]:
    source = draft.source
    publisher = publisher if publisher != UNKNOWN else next((name.slug for name in draft.names if name_key(source.publisher) in map(name_key, name.forms) and name.kind in ("company", "institution")), UNKNOWN)
    printed = f"  # printed: {source.publisher}" if source.publisher and publisher == UNKNOWN else ""
    whence = f"  # from {_WHENCE[source.basis]}" if source.basis else ""
    basis = "feed-header" if source.basis == "header" and draft.text.header else "printed" if source.basis in _PRINTED else ""
    yield "source:"
    for name, value, note in (
        ("title", source.title if source.title and words(source.title) <= MAX_TITLE_WORDS else UNKNOWN, ""), ("publisher", publisher, printed), ("author", source.author or UNKNOWN, ""),
        ("url", source.url or UNKNOWN, ""), ("published", source.published, whence), ("published_basis", basis, ""), ("language", source.language, ""),
        ("timezone", source.timezone, "  # by the printed offset; better the place's own, e.g. Asia/Seoul" if source.timezone.startswith("Etc/") else "" if source.timezone else "  # the zone in which weekdays are read, e.g. Asia/Seoul"), ("reliability", "F", ""),
    ):  # fmt: skip
        if value or name in ("language", "timezone"):
            yield f"  {name}: {written(value) if value else TBD}{note}"
    yield from _not_facts(draft)


def _not_facts(draft: Draft) -> Iterator[str]:
    reasons = {**dict.fromkeys(draft.unaccounted, ""), **draft.not_facts}
    if reasons:
        yield "  not_facts:"
    for at in sorted(reasons):
        yield f"    {at}: {reasons[at] or TBD}"


def _roles(names: Iterable[Name]) -> list[str]:
    held = [name for name in names if name.kind == "person" and name.title]
    lines = [f"  {name.slug}: {written({'title': name.title, 'org': name.org or UNKNOWN, 'at': name.at})}" for name in held]
    return ["roles:", *lines] if lines else []


def _facts(draft: Draft) -> list[str]:
    proposed, values = _by_sentence(draft.proposals), _by_sentence(_values(draft))
    blocks, unaccounted = [], frozenset(draft.unaccounted)
    for sentence in draft.text.sentences:
        lines = [comment(str(sentence.at), sentence.text, 2)]
        here = proposed.get(sentence.at, ())
        facts = ["\n".join(_fact(proposal)) for proposal in here]
        if sentence.at not in draft.not_facts and (left := _left(values.get(sentence.at, ()), here)):
            lines.append(comment(LEFT_TAG, ", ".join(left), 2))
        if sentence.at in unaccounted:
            lines.append(comment(DRAFT_TAG, f"no fact was found: write it here, or say under not_facts why {sentence.at} has none", 2))
        blocks.append("\n".join(lines) + ("\n" + "\n\n".join(facts) if facts else ""))
    return ["facts:" if draft.proposals else "facts: {}", "\n\n".join(blocks)]


def _by_sentence(those: Iterable[_Found]) -> Mapping[Locator, list[_Found]]:
    return {at: list(here) for at, here in groupby(sorted(those, key=lambda one: one.at), key=lambda one: one.at)}


def _values(draft: Draft) -> list[Money | Quantity | When]:
    """What may stand in a fact's fields, in the order of the article."""
    return sorted((*draft.money, *draft.quantities, *(one for one in draft.dates if one.value not in ("", UNKNOWN))), key=lambda one: one.start)


def _left(values: Iterable[Money | Quantity | When], proposals: Iterable[Proposal]) -> list[str]:
    """The values of a sentence that stand in none of its facts."""
    used = {str(value) for proposal in proposals for value in proposal.fields.values()}
    return [one.text for one in values if (one.value if isinstance(one, When) else one.stated) not in used]


def _fact(proposal: Proposal) -> Iterator[str]:
    if proposal.why:
        yield comment(CHECK_TAG, proposal.why, 2)
    yield f"  {proposal.id}:"
    fields = {"at": proposal.at, **proposal.fields}
    kind = str(fields.get("kind"))
    for name, field in Fact.model_fields.items():
        if name in fields:
            yield f"    {name}: {written(fields[name])}"
        elif field.is_required() or kind in meta(Fact, name)["needed_for"]:
            yield f"    {name}: {TBD}"
