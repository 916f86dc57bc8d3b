"""One namespace for everything: slugs, what they were before, and names."""

from __future__ import annotations

import pytest
from small_world import checked, library, sheet


def test_old_slugs_lead_to_the_living_entry_however_long_ago() -> None:
    """Renamed, merged, merged into one that was merged, merged under its old name: every page leads on to one that is there."""
    found = library(
        companies__a="{name: A, former_slugs: [a-old]}", companies__b="{name: B, former_slugs: [b-old], merged_into: a-old}", companies__c="{name: C, merged_into: b}",
        companies__d="{name: D, merged_into: b-old}",
    )  # fmt: skip
    assert dict(found.redirects) == {f"companies/{old}.md": "companies/a.md" for old in ("a-old", "b", "b-old", "c", "d")}
    assert {found.registry.find(old).slug for old in ("a", "a-old", "b", "b-old", "c", "d")} == {"a"}


def test_names_of_a_merged_entry_clash_with_nothing() -> None:
    """Two entries for one company have the same name; once one is merged, that is no clash."""
    _, problems = checked(companies__a="{name: Quarrel}", companies__b="{name: QUARREL, merged_into: a}")
    assert problems == []


@pytest.mark.parametrize("entries, told", [
    ({"a": "b", "b": "a"}, {"a"}), ({"a": "b", "b": "c", "c": "a"}, {"a"}), ({"a": "a"}, {"a"}), ({"a": "b", "b": "c", "c": "b"}, {"b"}),
])  # fmt: skip
def test_a_circle_of_merged_entries_is_told_once(entries: dict[str, str], told: set[str]) -> None:
    """None of them is lost: all stay alive until the circle is mended."""
    found, problems = checked(**{f"companies__{slug}": f"{{name: N{slug}, merged_into: {into}}}" for slug, into in entries.items()})
    assert [(problem.code, problem.path) for problem in problems] == [("circular-link", f"companies/{slug}.yml") for slug in told]
    assert set(entries) <= set(found.registry.entities)


@pytest.mark.parametrize("entry, message", [
    ("{name: New, former_slugs: [acme]}", "the slug 'acme' is taken by companies/acme.yml"), ("{name: New, former_slugs: [new]}", "'new' is the slug that the entry has now"),
    ("{name: New, former_slugs: [quay]}", "the slug 'quay' is taken by terms.yml"),
])  # fmt: skip
def test_a_slug_is_never_used_twice(entry: str, message: str) -> None:
    """Not for two entries, nor as an earlier slug of one and the slug of another."""
    _, problems = checked(companies__new=entry)
    assert [(problem.code, problem.message) for problem in problems] == [("duplicate-slug", message)]


@pytest.mark.parametrize("one, other, lacking", [
    ("{name: Twin}", "{name: twin}", ["distinct_from: [one] in companies/two.yml", "distinct_from: [two] in companies/one.yml"]),
    ("{name: Twin, distinct_from: [two]}", "{name: twin}", ["distinct_from: [one] in companies/two.yml"]),
    ("{name: Twin, distinct_from: [two]}", "{name: twin, distinct_from: [one]}", []),
])  # fmt: skip
def test_the_hint_says_what_is_lacking_and_no_more(one: str, other: str, lacking: list[str]) -> None:
    """Whoever follows it adds just the lines that are not there yet."""
    _, problems = checked(companies__one=one, companies__two=other)
    assert len(problems) == (1 if lacking else 0)
    hint = problems[0].hint if problems else ""
    assert hint.count("distinct_from") == len(lacking) and all(part in hint for part in lacking)


def test_a_merged_party_is_who_it_is_now() -> None:
    """A fact of an old sheet that names both is a deal of one with itself: a buy-back as it reads today."""
    found = library(sheet("a: {participants: [acme, bolt]}"), companies__bolt="{name: Bolt, merged_into: acme}")
    (linked,) = found.facts.values()
    assert linked.fact.participants == ("acme",) and linked.pages == {"acme"}
