"""The line and column of every key and value: where the terminal, the editor and the Problems page point to."""

import pytest

from generator import load

TEXT = """\
name: 카카오   # 한국
names:
  - {text: 카카오, lang: ko-Hang, kind: alias}
  - text: "Kakao"
    seen: [a, "b", [c]]
note: |
  one
🚀 key: last
"""
DOCUMENT, PROBLEMS = load.parse("companies/kakao.yml", TEXT.encode())


@pytest.mark.parametrize(("where", "line", "column", "key"), [
    ((), 1, 1, None),
    (("name",), 1, 7, (1, 1)),
    (("names",), 3, 3, (2, 1)),
    (("names", 0), 3, 5, None),
    (("names", 0, "text"), 3, 12, (3, 6)),
    (("names", 0, "lang"), 3, 23, (3, 17)),
    (("names", 0, "kind"), 3, 38, (3, 32)),
    (("names", 1), 4, 5, None),
    (("names", 1, "text"), 4, 11, (4, 5)),
    (("names", 1, "seen"), 5, 11, (5, 5)),
    (("names", 1, "seen", 1), 5, 15, None),
    (("names", 1, "seen", 2, 0), 5, 21, None),
    (("note",), 6, 7, (6, 1)),
    (("🚀 key",), 8, 8, (8, 1)),
])  # fmt: skip
def test_a_place_counts_characters_whatever_their_width(where, line, column, key):
    """Hangul and emoji are one column each, as an editor's program counts them."""
    mark = DOCUMENT.marks[where]
    assert PROBLEMS == []
    assert (mark.line, mark.column, mark.key) == (line, column, key)


def test_every_key_and_value_has_a_place_and_nothing_else():
    def places(data, where=()):
        yield where
        for step, value in data.items() if isinstance(data, dict) else enumerate(data) if isinstance(data, list) else ():
            yield from places(value, (*where, step))

    assert sorted(DOCUMENT.marks, key=repr) == sorted(places(DOCUMENT.data), key=repr)


@pytest.mark.parametrize(("where", "plain", "flow"), [
    (("name",), True, False), (("names", 0, "text"), True, True), (("names", 1, "text"), False, False), (("names", 1, "seen", 0), True, True),
    (("names", 1, "seen", 1), False, True), (("note",), False, False), (("names", 1), False, False), (("names", 0), False, True),
])  # fmt: skip
def test_a_place_knows_whether_the_value_is_unquoted_and_in_braces(where, plain, flow):
    """So that running text in {…} can be refused."""
    assert (DOCUMENT.marks[where].plain, DOCUMENT.marks[where].flow) == (plain, flow)


def test_what_has_no_place_is_told_at_the_nearest_thing_around_it():
    """A missing field is told at the map that should hold it."""
    assert DOCUMENT.mark(("names", 1, "kind")) == DOCUMENT.marks["names", 1]
    assert DOCUMENT.mark(("nothing", "here")) == DOCUMENT.marks[()]


def test_a_problem_shows_its_line_and_points_to_key_or_value():
    at_key = DOCUMENT.problem(("name",), "bad-name", "wrong", at_key=True)
    at_value = DOCUMENT.problem(("name",), "bad-name", "wrong")
    assert (str(at_key), str(at_value)) == ("companies/kakao.yml:1:1: error: wrong [bad-name]", "companies/kakao.yml:1:7: error: wrong [bad-name]")
    assert at_key.excerpt == "name: 카카오   # 한국"


def test_a_problem_of_a_file_that_was_not_read_stands_at_its_beginning():
    document, _ = load.parse("x.yml", b"\xff")
    assert document.data is None
    assert document.problem(("name",), "bad-name", "wrong").place == "x.yml:1:1"


@pytest.mark.parametrize(("lines", "place", "message", "hint"), [
    ("at:p1s1\n    kind: plan", (3, 8), "a blank is missing after ':'", "write `key: value`"),
    ("kind: plan\n    at:p1s1", (4, 8), "a blank is missing after ':'", "write `key: value`"),
    ("kind:plan\n    at:p1s1\n    text: It is.", (4, 8), "a blank is missing after ':'", "write `key: value`"),
    ("text: One: two", (3, 14), "': ' cuts the value in two", "put the whole value in quotation marks, or mend the indentation"),
    ("text: 'Fennmoor's paper' is good.\n    at: p1s1", (3, 21), "the value begins with a quotation mark and goes on behind the closing one", "put the whole value in double ones"),
    ("at: p1s1\n    text: \"Paper\" is what it calls it.", (4, 19), "the value begins with a quotation mark and goes on behind the closing one", "put the whole value in single ones, and write each ' inside it twice"),
    ("by: [a]b", (3, 12), "a key is expected here", "check the indentation, and the quotation marks of the line before"),
])  # fmt: skip
def test_a_slip_is_told_where_it_was_made(lines: str, place: tuple[int, int], message: str, hint: str) -> None:
    """Not where YAML gives up, a line later, and with the advice that mends it."""
    _, problems = load.parse("sheets/2025-03-14-a.yml", f"facts:\n  a:\n    {lines}\n".encode())
    assert [((problem.line, problem.column), problem.message, problem.hint) for problem in problems] == [(place, message, hint)]
