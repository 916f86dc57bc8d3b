"""What the drafter found in an article: candidates, each an exact span of one sentence, with the rule that found it.

`start` and `end` are offsets in `Text.text`; `text.text[start:end] == candidate.text` always. A candidate never crosses
the end of its sentence. `tier` is `sure` (the rule is right but for a reading of one in fifty) or `check`.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from decimal import Decimal
from typing import NamedTuple

from generator.values.identifiers import Locator

SURE, CHECK = "sure", "check"


class Sentence(NamedTuple):
    """One sentence where it stands: `text == Text.text[start:end]`, white space as printed."""

    at: Locator
    start: int
    end: int
    text: str


class Text(NamedTuple):
    """An article as read: line ends are LF, a byte order mark is gone, everything else (a feed header too) as in the file.

    For HTML, `text` is what was extracted; `source` stays the document as it came, `html`, `markdown` or `plain` by `form`.
    """

    text: str
    sentences: tuple[Sentence, ...]
    header: str = ""
    form: str = "plain"
    source: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Candidate:
    """`at` is the sentence, `rule` the name of the rule (documented in `generator/draft/`, each with an example)."""

    at: Locator
    text: str
    start: int
    end: int
    rule: str
    tier: str = SURE


@dataclass(frozen=True, slots=True, kw_only=True)
class Money(Candidate):
    """`amount` (and `high` of a range) in units of `currency` (ISO 4217), scale applied; `bound` is of `values.amounts.BOUNDS` or empty.

    `stated` is the amount in the sheet's grammar (`up to 2 trillion KRW`). `conversion` is true for the article's own conversion
    of the amount printed before it ("2 trillion won ($1.4 billion)"): it becomes `amount_stated_as` of that one.
    """

    amount: Decimal | None
    currency: str
    bound: str = ""
    high: Decimal | None = None
    per: str = ""
    stated: str
    conversion: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Quantity(Candidate):
    """A percentage (`unit` percent or percentage-points) or another quantity with a unit; `stated` is in the sheet's grammar, sign included."""

    value: Decimal
    unit: str
    bound: str = ""
    high: Decimal | None = None
    stated: str


@dataclass(frozen=True, slots=True, kw_only=True)
class When(Candidate):
    """A date: `value` is a partial date of the format, or empty where it cannot be resolved (no date of the article, "recently")."""

    value: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Name(Candidate):
    """One entity with its first mention; `forms` are all the ways it is written, `mentions` all its places as (start, end).

    `kind` is `company`, `person`, `institution` (a public body, an outlet, another body), `place`, `product`, `unnamed` (a described
    group: "the investors"), `deal` (of the registry only) or `unknown`. `slug` is the registry's where it is known (`new` false), else a proposed one.
    `title` and `org` are a person's printed title and the slug of the body it names ("OpenAI Chief Executive Sam Altman").
    """

    kind: str
    slug: str
    new: bool
    forms: tuple[str, ...] = ()
    mentions: tuple[tuple[int, int], ...] = ()
    subkind: str = ""
    title: str = ""
    org: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Quote(Candidate):
    """Words in quotation marks (the span is inside the marks); `speaker` is a slug, or empty; `speech` is false for a title or a scare quote."""

    speaker: str
    speech: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class Hedge(Candidate):
    """The cue of a sentence that is not the outlet's plain claim of something done.

    `labels`: `attribution-named`, `attribution-unnamed`, `attribution-media`, `plan`, `possibility`, `nondisclosure`.
    `source` is the slug of who is named as the source, or empty; `verb` one of `vocabulary.VERB` where it is an attribution;
    `response` one of `vocabulary.RESPONSE` where it is a non-answer.
    """

    labels: tuple[str, ...]
    source: str = ""
    verb: str = ""
    response: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Event(Candidate):
    """Something that happened or is to happen. The span is the event's trigger word or phrase.

    `kind`: partnership joint-venture investment acquisition merger meeting visit plan financial-result market-move launch appointment
    talks regulatory other. `parties` are slugs with a role of `vocabulary.PARTY_ROLE` (or `participant`, `subject`, `object`).
    """

    kind: str
    parties: tuple[tuple[str, str], ...] = ()
    status: str = "done"
    stage: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Proposal(Candidate):
    """A fact as it would stand in the sheet: `fields` are the format's field names with the format's values, in canonical order.

    `id` is a proposed fact id, unique in the draft. `text` of the fact is `fields["text"]`, composed in our words from the parsed parts,
    or absent where the editor must write it. `why` says in a few words what is to be checked; empty when `tier` is sure.
    """

    id: str
    fields: dict[str, object] = field(default_factory=dict)
    why: str = ""


class Source(NamedTuple):
    """`published` is a partial date or `unknown`; `basis` one of `json-ld`, `meta`, `time`, `header`, `dateline`, `option` or empty.

    `warnings`: weekday words that do not fit the date, two dates that differ. `language` is BCP 47, or empty when it can't be told.
    """

    published: str
    basis: str
    language: str
    title: str = ""
    publisher: str = ""
    author: str = ""
    url: str = ""
    timezone: str = ""
    printed: str = ""
    warnings: tuple[str, ...] = ()


class Draft(NamedTuple):
    """Everything that was found. Each sentence is in `proposals`, in `not_facts` (locator → reason of `vocabulary.NOT_FACT`) or in `unaccounted`."""

    text: Text
    source: Source
    names: tuple[Name, ...]
    money: tuple[Money, ...]
    quantities: tuple[Quantity, ...]
    dates: tuple[When, ...]
    quotes: tuple[Quote, ...]
    hedges: tuple[Hedge, ...]
    events: tuple[Event, ...]
    proposals: tuple[Proposal, ...]
    not_facts: dict[Locator, str]
    unaccounted: tuple[Locator, ...]


class Pointed(NamedTuple):
    """A span of one sentence at which a helper outside the rules points (`rule` is its name): `kind` is one of `Name` or `Event`, `money`, `percent` or `date`.

    It says where to look and what for; every value in it is read by the rules' own parsers.
    """

    start: int
    end: int
    kind: str
    rule: str
