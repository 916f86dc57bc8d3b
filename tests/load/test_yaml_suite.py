"""The YAML project's own test suite: whatever it holds, a file is read or refused at a place inside it."""

from pathlib import Path

import pytest

from generator import load
from generator.problems import CODES

CASES = sorted((Path(__file__).parents[1] / "data" / "yaml-test-suite" / "cases").glob("*.yaml"))

ACCEPTED_ERRORS = {  # libyaml reads these although the specification forbids them → what comes out
    "2G84-02": "", "2G84-03": "",  # an indentation indicator and no text
    "9C9N": {"flow": ["a", "b", "c"]},  # a list in brackets that is not indented
    "9JBA": ["a", "b", "c"], "CVW2": ["a", "b", "c"],  # a comment without a space before it
    "DK95-05": {"foo": "1", "bar": "2"}, "Y79Y-02": [["foo"]],  # a tab on an empty line
    "G5U8": [["-", "-"]], "YJV2": ["-"],  # a hyphen as an item in brackets
    "QB6E": {"quoted": "a b c"},  # a text in quotation marks that is not indented
    "S98Z": {"empty block scalar": ""},  # more spaces before the text than in it
    "X4QW": {"block": "scalar\n"},  # a comment right after >
}  # fmt: skip
EMPTY = {"8G76", "98YD", "AVM7"}  # comments or nothing


def test_the_suite_is_here():
    assert len(CASES) == 406


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name.removesuffix(".yaml"))
def test_a_case_is_read_or_refused_at_a_place_inside_it(case):
    """No case raises; a problem has a known code, words for what is wrong and for the repair, and a place in the file."""
    raw = case.read_bytes()
    document, problems = load.parse("x.yml", raw)
    assert problems or document.data is not None or case.name.partition(".")[0] in EMPTY
    for problem in problems:
        assert problem.code in CODES and problem.message and problem.hint
        assert 1 <= problem.line <= raw.count(b"\n") + 1
        assert 1 <= problem.column <= len(document.lines[problem.line - 1]) + 1


def test_what_is_no_yaml_is_refused_but_for_these():
    """A newer libyaml may refuse more; then the list gets shorter."""
    read = {}
    for case in CASES:
        if case.name.endswith(".error.yaml"):
            document, problems = load.parse("x.yml", case.read_bytes())
            read |= {} if problems else {case.name.partition(".")[0]: document.data}
    assert read == ACCEPTED_ERRORS


def test_messages_are_in_the_words_of_an_editor():
    """libyaml's own words reach an editor only where ours are missing: nowhere in the suite, but for an indentation indicator of 0."""
    foreign = [case.name for case in CASES for problem in load.parse("x.yml", case.read_bytes())[1] if "this is not YAML:" in problem.message]
    assert foreign == ["2G84.error.yaml"]
