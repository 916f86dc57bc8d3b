"""Messages about one field: its name, its shape, how its value is written."""

from __future__ import annotations

from generator.messages.section import Section, section


def _company(says: str, wrong: str, right: str) -> Section:
    """Examples that are one more line of a company's file."""
    return section(says, *(f"# companies/cinder.yml\nname: Cinder\n{line}\n" for line in (wrong, right)))


def _source(says: str, wrong: str, right: str) -> Section:
    """Examples that are one line of a sheet's source."""
    return section(says, *(f"source:\n  {line}\n" for line in (wrong, right)))


def _fact(says: str, wrong: str, right: str) -> Section:
    """Examples that are lines of a fact."""
    return section(says, *("facts:\n  capacity:\n" + "".join(f"    {line}\n" for line in lines.split("\n")) for lines in (wrong, right)))


FIELDS: dict[str, Section] = {
    "wrong-shape": _company("A list is written [one, two] or with a dash before each item, a map with key: value in each line, a single value as it is.", "aliases: Cinder Works", "aliases: [Cinder Works]"),
    "empty-value": _source("Something is to follow the colon. A field that has nothing to say is left out; what exists and isn't told by the source is unknown.", "author:", "author: unknown"),
    "undecided": _fact("briefs draft leaves a \"?\" where a person has to decide. Write the value, or leave the field out; briefs accept waits for it.", 'date: "?"', "date: 2025-05-05"),
    "unknown-key": _company("The key is misspelt, or belongs to another kind of entry. What it would say is nowhere read.", "parnet: acme", "parent: acme"),
    "missing-field": _fact("The message names the field and says what it means. Some fields are needed for some kinds of facts only.", "kind: deal\ndate: 2025-05-05", "kind: deal\ndate: 2025-05-05\nparties: {acme: partner, brine: partner}"),
    "field-not-for-kind": _fact("The kind decides which fields fit: a meeting has participants, a deal has parties. Either the field or the kind is wrong.", "stage: signed", "status: planned"),
    "not-allowed": _fact("The field takes one word of a closed list, which the message gives. In an editor with the schema, the list drops down.", "status: finished", "status: done"),
    "too-few": _fact("One of several is missing: a meeting has at least two participants.", "kind: meeting\ndate: 2025-05-05\nparticipants: [acme]", "kind: meeting\ndate: 2025-05-05\nparticipants: [acme, brine]"),
    "bad-slug": _company("Identifiers are in small letters, digits and single hyphens, so that they can be addresses.", "former_slugs: [Cinder Works]", "former_slugs: [cinder-works]"),
    "bad-locator": _fact("The second sentence of the eighth paragraph is p8s2; both are counted from 1, the headline not at all.", "at: 1.1", "at: p1s1"),
    "bad-date": _source("Dates are as precise as the source makes them, the year first. What is not known is left out, not guessed.", "retrieved: 5 May 2025", "retrieved: 2025-05-05"),
    "bad-amount": _fact("Bound, number, scale and currency, in this order and in plain digits. The bound is part of the amount.", "kind: statement\namount: $500 million", "kind: statement\namount: 500 million USD"),
    "bad-number": section("A whole number in digits, without a sign.", "# site.yml\nformat: 1\nname: Briefs\nas_of: 2025-06-01\ncopy_warn: five\n", "# site.yml\nformat: 1\nname: Briefs\nas_of: 2025-06-01\ncopy_warn: 5\n"),
    "bad-url": _source("The whole address, as the browser shows it when it is copied.", "url: courier.example/a", "url: https://courier.example/a"),
    "bad-language": _source("The language in small letters, the country in capitals: en, en-GB, ko. Names in a script have it too: ko-Hang.", "language: English", "language: en"),
    "bad-time-zone": _source("Continent and city, as in the IANA database: the zone in which the article's “Tuesday” is a Tuesday.", "timezone: Seoul", "timezone: Asia/Seoul"),
    "bad-identifier": _company("The identifiers that are known here are checked, so that a slip does not lead to another company.", 'ids: {ticker: "KRX-035720"}', 'ids: {ticker: "KRX:035720"}'),
    "bad-name": _company("A name is one line of 1 to 200 characters.", r'aliases: ["Cinder\tWorks"]', "aliases: [Cinder Works]"),
    "bad-lock": section(
        "Locks are written by briefs lock only. One that was changed by hand no longer attests anything.",
        "# locks/2025-05-05-acme-brine.yml\nformat: 1\nnorm: 1\nseg: 1\nwords: 12\nsentences: {p1s1: 90f14393e818148f}\n",
        "# locks/2025-05-05-acme-brine.yml\nformat: 1\nnorm: 1\nseg: 1\nwords: 12\nsentences: {p1s1: 90f14393e818148f.dd986a16bb90621f}\n",
    ),
    "text-too-long": _fact("A fact is one sentence of at most 240 characters. What needs more is mostly two facts.", f"text: Acme makes cells {'and sells them ' * 15}abroad.", "text: Acme makes cells and sells them abroad."),
    "too-many-words": _fact("Quotes, titles, bottom lines and printed dates are short, so that the article stays the article's.", "date: 2025-05\ndate_printed: some time in this May", "date: 2025-05\ndate_printed: this May"),
    "not-a-question": _fact("What a reader should ask next, as a question that a later fact can answer.", "question: Who pays.", "question: Who pays?"),
    "too-few-parties": _fact("A deal has two sides. A company that buys its own shares has two roles.", "kind: deal\ndate: 2025-05-05\nparties: {acme: acquirer}", "kind: deal\ndate: 2025-05-05\nparties: {acme: [acquirer, target]}"),
    "unsupported-number": _fact("A reader can only filter, compare and check what stands in a field. Put the number there, or write the text without it.", "text: Acme makes 30,000 cells.", "kind: figure\ntext: Acme makes 30,000 cells.\nvalue: 30000 count\nmeasure: cells"),
    "printed-date-mismatch": _fact("The article's own words, seen from the day it was published, mean another day than the one that is written.", "date: 2025-05-05\ndate_printed: Tuesday", "date: 2025-05-06\ndate_printed: Tuesday"),
    "missing-note": _fact("Some values raise a question that only a note answers: why it is unclear, why it is no longer relied on.", "clarity: garbled", "clarity: garbled\nclarity_note: the sentence breaks off"),
    "invisible-character": _company("A zero-width or no-break space in a name makes it another name to a search. It comes along when text is copied.", "aliases: [Cinder\u200b Works]", "aliases: [Cinder Works]"),
    "date-out-of-range": _fact("Most likely a digit slipped.", "date: 1025", "date: 2025"),
}  # fmt: skip
