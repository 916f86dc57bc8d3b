"""`briefs fmt`: files come into one order and style, and nothing that anybody wrote is lost."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from plugin.folders import REAL

from generator.load import parse
from generator.tidy import tidied

SHEET, COMPANY, DEAL = "sheets/2025-03-14-mill.yml", "companies/fennmoor.yml", "deals/mill.yml"


def tidy(text: str, path: str = COMPANY) -> str:
    new, problems = tidied(path, text.encode())
    assert problems == []
    return new.decode()


@pytest.mark.parametrize("file", sorted(file for file in REAL.rglob("*.yml") if file.parent.name != "locks"), ids=lambda file: file.name)
def test_the_real_files_are_tidy(file: Path) -> None:
    """What editors see in this repository is the style that the tool writes."""
    assert tidied(file.relative_to(REAL).as_posix(), file.read_bytes()) == (file.read_bytes(), [])


@pytest.mark.parametrize(("messy", "tidy_text", "path"), [
    ("note: b\nname: A\n", "name: A\nnote: b\n", COMPANY),
    ("bottom_line_as_of: 2025-01-01\nkind: supply\nname: A\n", "name: A\nkind: supply\nbottom_line_as_of: 2025-01-01\n", DEAL),
    ("name:   A  \n\n\n\nnote: b   # why\n\n", "name: A\n\nnote: b   # why\n", COMPANY),
    ("name: 'A'\nnote: \"b, c\"\n", "name: A\nnote: b, c\n", COMPANY),
    ("name: A\nnames:\n- {kind: weak, text: 'B' }\n-   text: C\n    lang: en\n", "name: A\nnames:\n  - {text: B, kind: weak}\n  - text: C\n    lang: en\n", COMPANY),
    ("name: A\nids:\n      website: \"https://a.example\"\n      ticker: 'KRX:1'\n", "name: A\nids:\n  website: \"https://a.example\"\n  ticker: 'KRX:1'\n", COMPANY),
    ("name: A\nbottom_line: >-\n      one\n      two\n", "name: A\nbottom_line: >-\n  one\n  two\n", COMPANY),
    ("name: A\nnote: one\n    two,\n     three\n", "name: A\nnote: one\n    two,\n     three\n", COMPANY),
    ("\ufeffname: A\r\nnote: b \r\n", "name: A\r\nnote: b\r\n", COMPANY),
    ("name: A\nmaybe_same_as: [ b,c ]", "name: A\nmaybe_same_as: [b, c]\n", COMPANY),
    ("a:\n  name: A\n  kind: place\nb: {kind: place, name: B}\n", "a:\n  name: A\n  kind: place\n\nb: {name: B, kind: place}\n", "terms.yml"),
])  # fmt: skip
def test_order_and_style(messy: str, tidy_text: str, path: str) -> None:
    """Keys follow the model, lists and maps are indented by two, needless quotation marks, spaces and blank lines go; line ends stay, a BOM goes."""
    assert tidy(messy, path) == tidy_text


def test_comments_move_with_what_they_stand_above() -> None:
    """A comment above or behind a key goes where the key goes; one at the file's top or at the end of a fact stays there."""
    messy = """\
# about this sheet
status: draft
# the format
format: 1
facts:   # all of them
    # the first
    one:
        text: Fennmoor rose.  # own words
        # where
        at: p1s1
        # nothing more is said
    # the second
    two:
        at: [p1s2, # here
             p1s3]
# the end
"""
    assert tidy(messy, SHEET) == """\
# about this sheet
# the format
format: 1
status: draft

facts:   # all of them
  # the first
  one:
    # where
    at: p1s1
    text: Fennmoor rose.  # own words
    # nothing more is said

  # the second
  two:
    at: [p1s2, # here
         p1s3]
# the end
"""


@pytest.mark.parametrize("typed", ["NO", "035720", "12:30", "3.10", "0o7", "1_000", "~", "2025-02-04", "'NO'", '"035720"', "'12:30'", '"3.10"', "'null'", "'- x'", "'x #y'", "'it''s'", '"a\\tb"', "' x '", "'true'"])
def test_scalars_stay_what_was_typed(typed: str) -> None:
    """What another reader of YAML would take for a number, a date or a truth value keeps its letters, and its quotation marks if it has them."""
    text = f"name: A\nids: {{x: {typed}}}\nnote: {typed}\n"
    assert parse(COMPANY, tidy(text).encode())[0].data == parse(COMPANY, text.encode())[0].data
    assert f"note: {typed}\n" in tidy(text) or typed == "'it''s'"


@pytest.mark.parametrize(("text", "code"), [("name: A\nname: B\n", "duplicate-key"), ("name: A\n\tnote: b\n", "bad-indentation"), ("name: 'A\n", "bad-yaml"), ("? name\n: A\n", "yaml-feature"), ("note: |+\n  a\n\nname: A\n", "yaml-feature")])
def test_what_cannot_be_read_is_left_alone(text: str, code: str) -> None:
    """The file stays as it is, to the byte, and the problem is the one that `briefs check` tells."""
    new, problems = tidied(COMPANY, text.encode())
    assert new == text.encode() and [problem.code for problem in problems] == [code]


words = st.sampled_from(["Fennmoor", "p1s1", "NO", "3.10", "035720", "12:30", "it's", "a, b", "x: y", "k #1", "", "- z", "2025-02-04", "카카오", 'say "x"', "{a}", "true", " b "])
keys = st.sampled_from(["format", "status", "source", "facts", "roles", "at", "kind", "text", "note", "title", "parties", "by", "one", "two", "x y", "NO", "1", "q:r"])
quoted = words.flatmap(lambda word: st.sampled_from(["'" + word.replace("'", "''") + "'", '"' + word.replace('"', '\\"') + '"']))
plain = st.sampled_from(["Fennmoor", "p1s1", "NO", "3.10", "035720", "12:30", "it's", "unknown", "카카오"])
comment = st.sampled_from(["", "", "", "  # c", " # d: e"])
between = st.lists(st.sampled_from(["", "# one", "  # two", "      # three"]), max_size=3)
flow = st.recursive(plain | quoted, lambda inner: st.lists(inner, max_size=3).map(lambda xs: f"[{' , '.join(xs)}]") | st.dictionaries(plain, inner, max_size=3).map(lambda d: "{ " + ",".join(f"{k}: {v}" for k, v in d.items()) + "}"), max_leaves=5)


@st.composite
def block(draw: st.DrawFn, indent: int = 0, depth: int = 0) -> list[str]:
    """The lines of a map or list that nobody would call tidy."""
    pad, lines = " " * indent, []
    is_map = depth == 0 or draw(st.booleans())
    for key in draw(st.lists(keys, min_size=1, max_size=4, unique=True)):
        head = (f"'{key}':" if ":" in key or draw(st.booleans()) else f"{key}{draw(st.sampled_from(['', ' ']))}:") if is_map else "-"
        lines += draw(between)
        shape = draw(st.sampled_from(["scalar", "scalar", "flow", "block", "prose", "literal", "empty", "wrapped"] if depth < 3 else ["scalar", "empty"]))
        behind = draw(comment)
        deeper = " " * (indent + draw(st.integers(1, 5)))
        if shape in ("scalar", "flow"):
            lines.append(f"{pad}{head}{draw(st.sampled_from([' ', '   ']))}{draw(flow if shape == 'flow' else plain | quoted)}{behind}")
        elif shape == "block":
            inner = draw(block(len(deeper), depth + 1))
            if not is_map and draw(st.booleans()) and inner[0].strip() and not inner[0].strip().startswith("#"):
                lines += [f"{pad}-{deeper[indent + 1 :] or ' '}{inner[0].lstrip()}"] if len(deeper) > indent + 1 else [f"{pad}-", inner[0]]
                lines += inner[1:]
            else:
                lines += [f"{pad}{head}{behind}", *inner]
        elif shape == "prose":
            lines += [f"{pad}{head} {draw(st.sampled_from(['one', chr(34) + 'one']))}", f"{deeper}two", f"{deeper}  three"]
            lines[-1] += '"' if '"' in lines[-3] else ""
        elif shape == "literal":
            lines += [f"{pad}{head} {draw(st.sampled_from(['|', '>-', '>', '|-']))}{behind}", f"{deeper}one  ", "", f"{deeper}  two # no comment", f"{deeper}three"]
        elif shape == "wrapped":
            lines += [f"{pad}{head} [a, # inside", f"{deeper}  b,", f"{deeper}c]{behind}"]
        else:
            lines.append(f"{pad}{head}{behind}")
    return lines + draw(between)


def comments(text: str) -> list[str]:
    return sorted("#" + line.split("# ", 1)[1] for line in text.splitlines() if "# " in line)


@settings(max_examples=150, deadline=None)
@given(block(), st.sampled_from([SHEET, COMPANY, "terms.yml"]), st.sampled_from(["\n", "\r\n"]))
def test_nothing_is_lost_wherever_it_stands(lines: list[str], path: str, ending: str) -> None:
    """Whatever the file: its data are the same to the letter, every comment is there, and tidying again changes nothing."""
    raw = (ending.join(lines) + ending).encode()
    before, wrong = parse(path, raw)
    new, problems = tidied(path, raw)
    assert problems == wrong
    if not wrong:
        assert parse(path, new)[0].data == before.data
        assert comments(new.decode()) == comments(raw.decode())
        assert tidied(path, new) == (new, [])
