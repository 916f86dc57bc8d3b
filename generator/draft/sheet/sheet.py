"""Draft → one YAML file, as an editor would write it: names first, then the facts in article order, each under its sentence."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from itertools import groupby

from generator.draft.candidates import CHECK, Draft, Name, Proposal
from generator.draft.sheet.new_names import known_names, new_names
from generator.draft.sheet.yaml_text import TBD, comment, written
from generator.link.registry import Registry
from generator.model import REFERENCES, Fact, meta
from generator.validate import names_of
from generator.values import UNKNOWN, Refused
from generator.values.dates import partial_date
from generator.values.identifiers import MAX_SLUG, Locator, sheet_id
from generator.values.texts import MAX_TITLE_WORDS, name_key, words

DRAFT_TAG, CHECK_TAG = "DRAFT", "CHECK"
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
    named = sorted((name for name in draft.names if name.kind in ("company", "institution", "person")), key=lambda name: (name.kind != "company", name.start))
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
            f"decide each {TBD}, hold each {CHECK_TAG} against its sentence; then run: briefs accept <this file>"]  # fmt: skip
    return [comment(DRAFT_TAG, line) for line in (f"sheets/{sheet}.yml", *told, *draft.source.warnings)]


def _source(draft: Draft, publisher: str) -> Iterator[str]:
    source = draft.source
    printed = f"  # printed: {source.publisher}" if source.publisher and publisher == UNKNOWN else ""
    whence = f"  # from {_WHENCE[source.basis]}" if source.basis else ""
    basis = "feed-header" if source.basis == "header" and draft.text.header else "printed" if source.basis in _PRINTED else ""
    yield "source:"
    for name, value, note in (
        ("title", source.title if source.title and words(source.title) <= MAX_TITLE_WORDS else UNKNOWN, ""), ("publisher", publisher, printed), ("author", source.author or UNKNOWN, ""),
        ("url", source.url or UNKNOWN, ""), ("published", source.published, whence), ("published_basis", basis, ""), ("language", source.language, ""),
        ("timezone", source.timezone, "" if source.timezone else "  # the zone in which weekdays are read, e.g. Asia/Seoul"), ("reliability", "F", ""),
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
    proposed: Mapping[Locator, list[Proposal]] = {at: list(those) for at, those in groupby(sorted(draft.proposals, key=lambda p: p.at), key=lambda p: p.at)}
    blocks, unaccounted = [], frozenset(draft.unaccounted)
    for sentence in draft.text.sentences:
        lines = [comment(str(sentence.at), sentence.text, 2)]
        facts = ["\n".join(_fact(proposal)) for proposal in proposed.get(sentence.at, ())]
        if sentence.at in unaccounted:
            lines.append(comment(DRAFT_TAG, f"no fact was found: write it here, or say under not_facts why {sentence.at} has none", 2))
        blocks.append("\n".join(lines) + ("\n" + "\n\n".join(facts) if facts else ""))
    return ["facts:" if draft.proposals else "facts: {}", "\n\n".join(blocks)]


def _fact(proposal: Proposal) -> Iterator[str]:
    if proposal.tier == CHECK:
        yield comment(CHECK_TAG, proposal.why or proposal.rule, 2)
    yield f"  {proposal.id}:"
    fields = {"at": proposal.at, **proposal.fields}
    kind = str(fields.get("kind"))
    for name, field in Fact.model_fields.items():
        if name in fields:
            yield f"    {name}: {written(fields[name])}"
        elif field.is_required() or kind in meta(Fact, name)["needed_for"]:
            yield f"    {name}: {TBD}"
