"""Messages about what several files say together: references, names, chains of facts."""

from __future__ import annotations

from generator.messages.section import Section, section

RECORDS: dict[str, Section] = {
    "unknown-reference": section("The slug is misspelt, or its file is still to be written. A company is one small file, whose name is the slug.",
        "facts:\n  capacity:\n    subject: acmee\n", "facts:\n  capacity:\n    subject: acme\n"),
    "wrong-reference": section("The entry exists, and is of a kind that cannot stand here: facts take place in places, people hold roles, outlets relay.",
        "facts:\n  capacity:\n    place: acme\n", "facts:\n  capacity:\n    place: harbourtown\n"),
    "duplicate-slug": section("A slug means one thing on the whole site, and for ever: companies, people, deals and terms share one list.",
        "# companies/harbourtown.yml\nname: Harbourtown Works\n", "# companies/harbourtown-works.yml\nname: Harbourtown Works\n"),
    "name-collision": section("Two entries are printed with the same name, and nobody could tell them apart. Merge them, or say in both that they are two.",
        "# companies/acme-foods.yml\nname: ACME\n", "# companies/acme-foods.yml\nname: ACME\ndistinct_from: [acme]\n# companies/acme.yml\nname: Acme\ndistinct_from: [acme-foods]\n"),
    "circular-link": section("A link leads from the newer to the older fact, and from what was merged to what stays. In a circle nothing is older.",
        "facts:\n  capacity:\n    updates: [capacity]\n", "facts:\n  capacity:\n    updates: [2025-04-04-brine/ships]\n"),
    "link-to-newer": section("Old sheets are left alone: the newer fact says that it updates, corrects or disputes the older one.",
        "facts:\n  capacity:\n    updates: [2025-05-09-brine/more]\n", "facts:\n  capacity:\n    updates: [2025-04-04-brine/ships]\n"),
    "lock-without-sheet": section("The sheet was renamed or removed, and its lock was not.",
        "# locks/2025-05-06-gone.yml\nformat: 1\nnorm: 1\nseg: 1\nwords: 12\nsentences: {p1s1: 90f14393e818148f.dd986a16bb90621f}\n", "# locks/2025-05-05-acme-brine.yml\nformat: 1\nnorm: 1\nseg: 1\nwords: 12\nsentences: {p1s1: 90f14393e818148f.dd986a16bb90621f}\n"),
    "missing-lock": section("A lock attests that figures, quotes and dates stand in the sentences that are cited. It is written by briefs lock, where the article's text is at hand.",
        "status: published\n", "status: draft\n"),
    "done-after-as-of": section("The site speaks for one day, and after it nothing has happened yet. Either the fact is a plan, or as_of in site.yml is to be moved.",
        "facts:\n  capacity:\n    date: 2025-07-01\n", "facts:\n  capacity:\n    date: 2025-07-01\n    status: planned\n"),
    "answers-no-question": section("A fact answers the question of an older one; the older one asks none.",
        "facts:\n  capacity:\n    answers: [2025-04-04-brine/ships]\n", "facts:\n  capacity:\n    updates: [2025-04-04-brine/ships]\n"),
}  # fmt: skip
