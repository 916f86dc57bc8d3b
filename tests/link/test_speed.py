"""Twice the content costs twice the work, not four times: counted in calls, which do not depend on the machine."""

from __future__ import annotations

import sys
from collections.abc import Callable

import pytest
from small_world import REGISTRY, sheet

from generator.link import link
from generator.load import Document, parse
from generator.validate import validate


def calls(work: Callable[[], object]) -> int:
    """How many functions `work` calls, built-in ones too."""
    count = 0

    def on_event(frame: object, event: str, argument: object) -> None:
        nonlocal count
        count += event in ("call", "c_call")

    sys.setprofile(on_event)
    try:
        work()
    finally:
        sys.setprofile(None)
    return count


def documents(files: dict[str, str]) -> list[Document]:
    return [parse(path, text.encode())[0] for path, text in (REGISTRY | files).items()]


def chain(length: int, newest_first: bool) -> dict[str, str]:
    facts = [f"f{n}: {{{f'updates: [f{n - 1}]' if n else 'about: [bolt]'}}}" for n in range(length)]
    return {"sheets/2025-01-01-s1.yml": sheet("\n".join(reversed(facts) if newest_first else facts))}


def library_of(entries: int, sheets: int, wrong: str = "") -> dict[str, str]:
    """Companies with numbers in their names, and sheets with roles, links, figures and, if asked for, one unknown name each."""
    files = {f"companies/c-{n}.yml": f"{{name: Company {n}, aliases: [Firm {n}]}}" for n in range(entries)}
    files |= {f"people/p-{n}.yml": f"{{name: Person {n}}}" for n in range(entries // 10)}
    for n in range(sheets):
        facts = [f'f{k}: {{text: "Company {n + k} made 7 cells.", subject: c-{(n * 7 + k) % entries}, date: 2025-01-07{f", confirms: [2025-01-{n:04}-x/f{k}]" if n else ""}}}' for k in range(8)]
        facts = [fact.replace(f"2025-01-{n:04}-x", f"2025-01-01-s{n - 1}") for fact in facts] + ([f"bad: {{about: [{wrong}]}}"] if wrong else [])
        files[f"sheets/2025-01-01-s{n}.yml"] = sheet("\n".join(facts), roles=f"p-{n % (entries // 10)}: {{title: Chair, org: c-{n % entries}, at: p1s1}}")
    return files


@pytest.mark.parametrize("newest_first", [False, True])
def test_a_long_chain_of_updates(newest_first: bool) -> None:
    """Two thousand updates of one fact, in either order: the newest is still on the oldest one's page."""
    few, many = (validate(documents(chain(length, newest_first)))[0] for length in (250, 500))
    assert calls(lambda: link(many)) < 2.5 * calls(lambda: link(few))
    library, problems = link(validate(documents(chain(2000, newest_first)))[0])
    assert len(library.on_page["bolt"]) == 2000 and {problem.code for problem in problems} == {"missing-lock"}


@pytest.mark.parametrize("wrong", ["", "compny-one"])
def test_a_large_library(wrong: str) -> None:
    """Twice the entries and sheets, sound or with a name in each sheet that is unknown: at most about twice the work."""
    small, large = documents(library_of(100, 20, wrong)), documents(library_of(200, 40, wrong))
    assert calls(lambda: validate(large)) < 2.5 * calls(lambda: validate(small))
    few, many = validate(small)[0], validate(large)[0]
    assert calls(lambda: link(many)) < 2.5 * calls(lambda: link(few))


def test_a_library_of_three_thousand_entries_is_checked() -> None:
    """The size that the site is made for: 3,000 entries and 300 sheets, and nothing is wrong but the missing locks."""
    records, problems = validate(documents(library_of(3000, 300)))
    library, more = link(records)
    assert problems == [] and {problem.code for problem in more} == {"missing-lock"}
    assert len(library.facts) == 300 * 9 and len(library.registry.entities) > 3000


def test_many_statements_of_one_amount() -> None:
    """Each pair of a deal's amounts is compared, but the links between them are walked from each fact once."""
    def amounts(length: int) -> dict[str, str]:
        fact = "f{n}: {{kind: investment, date: 2025-03-03, about: [supply], amount: {n}1 USD{link}}}"
        return {"sheets/2025-01-01-s1.yml": sheet("\n".join(fact.format(n=n, link=f", updates: [f{n - 1}]" if n else "") for n in range(length)))}

    few, many = (validate(documents(amounts(length)))[0] for length in (60, 120))
    assert calls(lambda: link(many)) < 5.5 * calls(lambda: link(few))
