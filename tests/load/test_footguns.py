"""Traps for a person who edits YAML by hand: what comes out of each file of tests/data/footguns."""

from pathlib import Path

import pytest

from generator import load
from generator.problems import CODES

FOLDER = Path(__file__).parents[1] / "data" / "footguns"

DATA = {  # what is read: text, as typed
    "approx": {"amount": "~500"}, "arabic-digits": {"amount": "\u0665\u0660\u0660"}, "bom": {"name": "Kakao"},
    "bool-key": {"no": "1", "yes": "2"}, "bool-words": {"names": ["yes", "No", "on", "Off", "y", "n"]},
    "comma-amount": {"amount": "2,000,000"}, "crlf": {"a": "1", "b": "x\ny\n"}, "curly-quotes": {"name": "\u201cKakao\u201d"},
    "date-impossible": {"d": "2025-02-30"}, "date-month": {"d": "2025-02"}, "date-plain": {"d": "2025-02-04"},
    "date-slash": {"d": "04/02/2025"}, "dollar-amount": {"amount": "$1.4bn"}, "emoji": {"name": "\U0001f680 Stargate"}, "empty-file": None,
    "exp-id": {"sha": "1e10", "id": "12e03", "id2": "12e+03"}, "float-version": {"version": "3.10"}, "folded-amount": {"amount": "1, 000"},
    "fullwidth-colon": "name\uff1aKakao", "fullwidth-digits": {"amount": "\uff15\uff10\uff10"}, "hex": {"id": "0x1F"},
    "inf-nan": {"a": ".inf", "b": ".nan"}, "lakh-amount": {"amount": "10,00,000"}, "list-under-key-same-indent": {"a": ["1", "2"]},
    "long-line": {"a": "x" * 200_000}, "nbsp-colon": "name:\xa0Kakao", "nbsp-key": {"na\xa0me": "x"}, "nbsp-value": {"name": "SK\xa0Group"},
    "nfd-name": {"name": "\u110f\u1161\u110f\u1161\u110b\u1169"}, "norway-country": {"country": "NO"},
    "norway-list": {"countries": ["SE", "NO", "ON"]}, "null-words": {"a": "null", "b": "~", "c": "", "d": "Null", "e": "none"},
    "octal-broken": {"ticker": "009830"}, "octal": {"id": "0123", "code": "005930", "ticker": "000660"}, "only-comment": None,
    "only-scalar": "hello", "percent": {"share": "27%"}, "rtl-name": {"name": "\u062c\u064a 42"}, "rtl-override": {"name": "abc\u202edcba"},
    "sexagesimal": {"time": "12:30:45", "ratio": "20:30"}, "tab-after-colon": {"a": "1"}, "timestamp-space": {"d": "2025-02-04 9:00:00"},
    "timestamp-zone": {"d": "2025-02-04T09:00:00+09:00"}, "top-list": ["a", "b"], "underscore-number": {"amount": "1_000_000"},
    "year-only": {"d": "2025"}, "zero-width": {"name": "Open\u200bAI"},
}  # fmt: skip

PROBLEMS = {  # what is refused, and where
    "amp-start": ["1:7 yaml-feature"], "apostrophe": ["2:11 bad-yaml"], "at-start": ["1:7 bad-yaml"], "bang-start": ["1:7 yaml-feature"],
    "billion-laughs": ["1:4 yaml-feature"], "binary-tag": ["1:4 yaml-feature"], "bom-middle": ["2:1 control-character"],
    "bracket-start": ["1:11 bad-yaml"], "c1-nel": ["1:5 control-character"], "colon-in-value": ["1:14 cut-short"],
    "complex-key": ["1:3 bad-yaml"], "control-char": ["1:5 control-character"], "cr-only": ["1:5 control-character"],
    "custom-tag": ["1:4 yaml-feature"], "dash-value": ["1:9 bad-yaml"], "deep-nest": ["1:1001 too-deep"],
    "duplicate-key-deep": ["4:3 duplicate-key"], "duplicate-key": ["2:1 duplicate-key"], "euc-kr": ["1:9 unreadable-file"],
    "hash-in-value": ["1:8 cut-short"], "latin1": ["1:11 unreadable-file"], "line-sep": ["1:5 control-character"],
    "lt-gt": ["1:11 bad-yaml"], "merge-key": ["1:7 yaml-feature"], "multi-doc": ["2:1 yaml-feature"],
    "nbsp-indent": ["2:1 bad-indentation"], "nul-byte": ["1:5 control-character"], "percent-start": ["1:8 bad-yaml"],
    "pipe-start": ["1:8 bad-yaml"], "python-tag": ["1:4 yaml-feature"], "question": ["1:7 bad-yaml"], "quote-start": ["1:7 bad-yaml"],
    "self-alias": ["1:4 yaml-feature"], "set-tag": ["1:4 yaml-feature"], "star-start": ["1:7 yaml-feature"],
    "surrogate-escape": ["1:10 control-character"], "tab-indent": ["2:1 bad-indentation"], "unclosed-quote": ["1:7 bad-yaml"],
    "undefined-alias": ["1:4 yaml-feature"], "utf16le": ["1:1 unreadable-file"], "wrong-indent": ["3:3 bad-yaml"],
}  # fmt: skip


def test_every_trap_is_in_one_of_the_tables():
    assert sorted(path.stem for path in FOLDER.glob("*.yaml")) == sorted([*DATA, *PROBLEMS])


@pytest.mark.parametrize("trap", DATA)
def test_what_is_not_refused_stays_text(trap):
    """Nothing becomes a number, a date, a truth value or null; a file without content has no data."""
    document, problems = load.parse("x.yml", (FOLDER / f"{trap}.yaml").read_bytes())
    assert (document.data, problems) == (DATA[trap], [])


@pytest.mark.parametrize("trap", PROBLEMS)
def test_what_is_refused_is_refused_at_its_place(trap):
    """Each problem names line, column and code, says what is wrong and how to mend it, and lies inside the file."""
    raw = (FOLDER / f"{trap}.yaml").read_bytes()
    _, problems = load.parse("x.yml", raw)
    assert [f"{problem.line}:{problem.column} {problem.code}" for problem in problems] == PROBLEMS[trap]
    for problem in problems:
        assert problem.message and problem.hint and problem.code in CODES
        assert problem.line <= raw.count(b"\n") + 1
