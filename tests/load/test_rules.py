"""The YAML rules of the format, one by one: what is read, what is refused, where, and how to mend it."""

import pytest

from generator import load


def read(text):
    """The data of a file that is sound."""
    document, problems = load.parse("x.yml", text.encode())
    assert problems == []
    return document.data


def told(text):
    """`line:column code: message — hint` of every problem."""
    raw = text if isinstance(text, bytes) else text.encode()
    return [f"{p.line}:{p.column} {p.code}: {p.message} — {p.hint}" for p in load.parse("x.yml", raw)[1]]


@pytest.mark.parametrize("text", ["NO", "12:30", "000660", "035720", "3.10", "2025-02-04", "1e3", "0x1F", "null", "~", "yes", "1_000", ".inf"])
def test_a_value_stays_the_text_that_was_typed(text):
    """Quoted or not, nothing becomes a number, a date, a truth value or null."""
    assert read(f"a: {text}\nb: '{text}'\nc: [{text}]\n") == {"a": text, "b": text, "c": [text]}


@pytest.mark.parametrize("key", ["on", "no", "2025", "3.10", "null", "2025-02-04"])
def test_a_key_stays_the_text_that_was_typed(key):
    assert read(f"{key}: x\n") == {key: "x"}


@pytest.mark.parametrize("ending", ["\n", "\r\n"])
@pytest.mark.parametrize("bom", ["", "\ufeff"])
def test_line_ends_of_both_kinds_and_a_bom_change_nothing(bom, ending):
    """The data and every place are the same, and no excerpt ends in a carriage return."""
    text = bom + ending.join(["name: Kakao", "note: |", "  one", "  two", "name: Naver"])
    document, problems = load.parse("x.yml", text.encode())
    assert document.data == {"name": "Kakao", "note": "one\ntwo\n"}
    assert [(p.line, p.column, p.excerpt) for p in problems] == [(5, 1, "name: Naver")]
    assert document.marks["name",] == (1, 7, (1, 1), True, False)


def test_a_bom_elsewhere_is_refused():
    """Two files that were joined: the second BOM is invisible, and would be part of a key."""
    assert told("a: 1\n\ufeffb: 2\n") == ["2:1 control-character: the character U+FEFF is not allowed — delete it; end lines with LF or CRLF"]


def test_a_duplicate_key_names_both_places():
    """The problem stands at the second key and says where the first one is; the first value counts."""
    text = "name: Kakao\nkind: other\nname: Naver\n"
    assert told(text) == ["3:1 duplicate-key: the key 'name' stands twice — it stands first in line 1; keep one"]
    assert load.parse("x.yml", text.encode())[0].data["name"] == "Kakao"


@pytest.mark.parametrize(("text", "place"), [
    ("a:\n  b: 1\n  'b': 2\n", "3:3"), ("a: {b: 1, b: 2}\n", "1:11"), ("- a: 1\n  a: 2\n", "2:3"), ("'': 1\nb: 2\n'': 3\n", "3:1"), ("{'': 1, '': 2}\n", "1:9"),
])  # fmt: skip
def test_a_duplicate_key_is_found_in_any_map(text, place):
    assert [line.partition(" — ")[0].partition(": ")[0] for line in told(text)] == [f"{place} duplicate-key"]


def test_a_second_value_is_searched_for_problems_too():
    """Duplicate keys inside a duplicate are told, and the places of the first value stay."""
    text = "a:\n  b: 1\na:\n  b: 2\n  b: 3\n"
    assert [line.split(":")[0] + line.split(" — ")[1] for line in told(text)] == ["3it stands first in line 1; keep one", "5it stands first in line 4; keep one"]
    assert load.parse("x.yml", text.encode())[0].mark(("a", "b")).line == 2


@pytest.mark.parametrize(("text", "expected"), [
    ("name: &k Kakao\n", "1:7 yaml-feature: an anchor (&) is not part of the format — write the value out, in quotation marks if it begins with &"),
    ("name: *stake\n", "1:7 yaml-feature: an alias (*) is not part of the format — write the value out, in quotation marks if it begins with *"),
    ("name: !Yahoo\n", "1:7 yaml-feature: a tag (!) is not part of the format — write the value out, in quotation marks if it begins with !"),
    ("name: !!str 5\n", "1:7 yaml-feature: a tag (!) is not part of the format — write the value out, in quotation marks if it begins with !"),
    ("name: !a!b c\n", "1:7 yaml-feature: a tag (!) is not part of the format — put the value in quotation marks"),
    ("name: &\n", "1:8 yaml-feature: an anchor (&) or alias (*) is not part of the format — put the value in quotation marks"),
    ("&k name: Kakao\n", "1:1 yaml-feature: an anchor (&) is not part of the format — write the value out, in quotation marks if it begins with &"),
    ("*k : Kakao\n", "1:1 yaml-feature: an alias (*) is not part of the format — write the value out, in quotation marks if it begins with *"),
    ("!k name: Kakao\n", "1:1 yaml-feature: a tag (!) is not part of the format — write the value out, in quotation marks if it begins with !"),
    ("a: 1\n<<: {b: 2}\n", "2:1 yaml-feature: a merge key (<<) is not part of the format — write its keys out"),
    ("%YAML 1.1\n---\na: 1\n", "1:1 yaml-feature: a directive (%) is not part of the format — delete the line"),
    ("%TAG ! tag:example.org,2025:\n---\na: 1\n", "1:1 yaml-feature: a directive (%) is not part of the format — delete the line"),
    ("%FOO bar\n---\na: 1\n", "1:1 yaml-feature: a directive (%) is not part of the format — delete the line"),
    ("a: 1\n---\nb: 2\n", "2:1 yaml-feature: a second document is not part of the format — put it in a file of its own"),
    ("---\n---\n", "2:1 yaml-feature: a second document is not part of the format — put it in a file of its own"),
])  # fmt: skip
def test_a_feature_that_would_give_a_text_a_hidden_meaning_is_refused(text, expected):
    """Anchors, aliases, tags, merge keys, directives and second documents, on keys and values alike."""
    assert told(text) == [expected]


@pytest.mark.parametrize("text", ["---\na: 1\n", "a: 1\n...\n", "# note\n---\n# note\na: 1\n"])
def test_the_marks_around_a_single_document_are_accepted(text):
    assert read(text) == {"a": "1"}


@pytest.mark.parametrize(("text", "place", "what"), [
    ("a:\n\tb: 1\n", "2:1", "a tab"),
    ("a:\n  \tb: 1\n", "2:3", "a tab"),
    ("a:\n-\tb: 1\n", "2:2", "a tab"),
    ("a: 1\n\t\nb: 2\n", "2:1", "a tab"),
    ("a: |\n\tb\n", "2:1", "a tab"),
    ("a: 1\n\t# note\n", "2:1", "a tab"),
    ("a: 1\n\u00a0# no comment for YAML\n", "2:1", "a no-break or other odd space"),
    ("a:\n\u00a0\u00a0b: 1\n", "2:1", "a no-break or other odd space"),
    ("a:\n \u3000b: 1\n", "2:2", "a no-break or other odd space"),
    ("a:\n\u200bb: 1\n", "2:1", "a no-break or other odd space"),
    ("\u00a0a: 1\n", "1:1", "a no-break or other odd space"),
])  # fmt: skip
def test_a_line_is_indented_with_spaces_only(text, place, what):
    """The problem stands at the first character that is no space, and what else would follow from it is not told."""
    assert told(text) == [f"{place} bad-indentation: {what} is used as indentation — indent with spaces"]


def test_every_line_with_bad_indentation_is_told_at_once():
    assert [line.split(" ")[0] for line in told("a:\n\tb: 1\n\tc: 2\n  d: 3\n")] == ["2:1", "3:1"]


@pytest.mark.parametrize("text", ["note: |\n  one\n  \ttwo\n", "note: |\n  one\n  \ttwo", "note: >-\n  one\n\n  \ttwo\n\nb: 1\n", "note: |\n  one\n  \u3000two\n"])
def test_a_block_of_text_may_indent_its_own_lines_as_it_likes(text):
    """After the indentation of a text that | or > begins, tabs and wide spaces are text."""
    assert "two" in read(text)["note"]


@pytest.mark.parametrize("text", ["a:\t1\nb: 2\n", "a: 1\t\nb: 2 \t\n", "a: 1\t# note\nb: 2\n"])
def test_a_tab_that_indents_nothing_is_accepted(text):
    """After a colon, at the end of a line, before a comment that shares its line with a value."""
    assert read(text) == {"a": "1", "b": "2"}


@pytest.mark.parametrize("character", ["\x00", "\x07", "\x1b", "\x7f", "\x85", "\x9f", "\u2028", "\u2029", "\ufffe", "\uffff"])
def test_a_raw_control_character_is_refused(character):
    """Also in a comment: nobody sees it. So are the line separators that YAML would end a line at."""
    expected = f"the character U+{ord(character):04X} is not allowed — delete it; end lines with LF or CRLF"
    assert told(f"a: 1\nb: x{character}y\n# {character}\n") == [f"2:5 control-character: {expected}", f"3:3 control-character: {expected}"]


def test_a_carriage_return_alone_is_refused():
    """It ends a line for YAML but not for an editor's program: every place after it would be wrong."""
    assert told("a: 1\rb: 2\r\n") == ["1:5 control-character: the character U+000D is not allowed — delete it; end lines with LF or CRLF"]


@pytest.mark.parametrize(("escape", "code"), [
    (r"\x07", "0007"), (r"\0", "0000"), (r"\r", "000D"), (r"\e", "001B"), (r"\N", "0085"), (r"\u009F", "009F"), (r"\uFFFF", "FFFF"),
])  # fmt: skip
def test_an_escaped_control_character_is_refused(escape, code):
    """What may not be typed may not be escaped either, in a value or in a key."""
    expected = f"control-character: the character U+{code} is not allowed — delete it"
    assert told(f'a: "x{escape}y"\n') == [f"1:4 {expected}"]
    assert told(f'"x{escape}y": a\n') == [f"1:1 {expected}"]


@pytest.mark.parametrize("escape", [r"\ud83d\ude80", r"\uD800", r"\udfff"])
def test_a_lone_surrogate_is_refused(escape):
    """Half a character can't be written to a page; JSON's pairs of halves are no YAML."""
    problems = load.parse("x.yml", f'name: "a{escape}"\n'.encode())[1]
    assert [(p.line, p.code, p.message, p.hint) for p in problems] == [(1, "control-character", "a \\u escape names half a character", "type the character itself")]


def test_a_surrogate_encoded_as_if_it_were_utf_8_is_refused():
    assert told(b"name: a\xed\xa0\xbdb\n") == ["1:8 unreadable-file: the file is not UTF-8 text — save it with the encoding UTF-8"]


HASH = "put the value in quotation marks; for a comment, write a space after the #"


@pytest.mark.parametrize(("text", "expected"), [
    ("title: Deal #1 of 3\n", "1:8 cut-short: '#' cuts the value short after 'Deal'"),
    ("title: Deal\t#1\n", "1:8 cut-short: '#' cuts the value short after 'Deal'"),
    ("title: One\n  two #3\n", "1:8 cut-short: '#' cuts the value short after 'One two'"),
    ("title: 'Deal' #1 of 3\n", "1:8 cut-short: '#' cuts the value short after 'Deal'"),
    ('title: "Deal"#1 of 3\n', "1:8 cut-short: '#' cuts the value short after 'Deal'"),
    ("title: #1 of 3\n", "1:7 cut-short: '#' makes the whole value a comment"),
    ("- a\n- b #2\n", "2:3 cut-short: '#' cuts the value short after 'b'"),
    ("{title: Deal #1\n}\n", "1:9 cut-short: '#' cuts the value short after 'Deal'"),
])  # fmt: skip
def test_a_value_that_a_hash_cuts_short_is_refused(text, expected):
    """A comment has a space after the #; without one it is more likely part of the value."""
    assert told(text) == [f"{expected} — {HASH}"]


@pytest.mark.parametrize("text", [
    "a: b # note\n", "a: b#c # note\n", "a: b\n#note\n", "a: 'b' # note\n", "a: b ##\n", "a: # note\n  b\n", "#!note\na: b\n", "a: |\n  b #1\n",
    "a: 'b #1'\n",
])  # fmt: skip
def test_a_comment_or_a_hash_inside_a_value_is_accepted(text):
    assert read(text)["a"].startswith("b")


@pytest.mark.parametrize(("text", "place"), [
    ("title: OpenAI: the deal\n", "1:14"), ("title: One\n  two: three\n", "2:6"), ("title: 'One': two\n", "1:13"), ("title: OpenAI:\n", "1:14"),
])  # fmt: skip
def test_a_value_that_a_colon_cuts_in_two_is_refused(text, place):
    assert told(text) == [f"{place} cut-short: ': ' cuts the value in two — put the whole value in quotation marks, or mend the indentation"]


@pytest.mark.parametrize(("text", "place", "rest"), [
    ("{title: One, two}\n", "1:14", "two"), ("a: {title: One, 'two', kind: other}\n", "1:17", "two"), ("[{title: One, two,\n  three}]\n", "1:15", "two"),
])  # fmt: skip
def test_a_value_that_a_comma_cuts_short_in_braces_is_refused(text, place, rest):
    """What follows the comma is a key without a colon."""
    assert told(text)[0] == f"{place} cut-short: a comma cuts the value short before '{rest}' — put the whole value in quotation marks"


@pytest.mark.parametrize("text", ["{a: One, b: two}\n", "{a: 'One, two'}\n", "{a: One, b: }\n", "a: One, two\n"])
def test_a_comma_that_cuts_nothing_is_accepted(text):
    assert read(text)["a"].startswith("One")


NESTED = {"lists in brackets": ("[", "]"), "maps in braces": ("{a: ", "}"), "lists in lines": ("- ", "")}


@pytest.mark.parametrize("form", NESTED)
@pytest.mark.parametrize("inner", ["x", ""])
def test_thirty_two_levels_are_read_and_one_more_is_refused(form, inner):
    """The problem stands at the list or map that is too deep, be it empty or not."""
    begin, end = NESTED[form]
    data, problems = load.parse("x.yml", (begin * 32 + inner + end * 32).encode())
    assert problems == [] and data.data is not None
    place = f"1:{32 * len(begin) + 1}"
    too_deep = begin.strip().removesuffix("a:") if form != "lists in lines" else begin
    assert told(begin * 32 + too_deep + inner + end * 33) == [f"{place} too-deep: lists and maps are nested more than 32 deep — check the brackets and the indentation"]


def test_depth_counts_for_the_second_value_of_a_duplicate_key_as_for_the_first():
    assert [line.split(" ")[1] for line in told("{a: x, a: " + "[" * 31 + "]" * 31 + "}")] == ["duplicate-key:"]


@pytest.mark.parametrize(("text", "expected"), [
    ("name: Kakao\nfoo\nkind: other\n", "2:1 bad-yaml: a line has no ': ' — write `key: value`; put a text of several lines in quotation marks"),
    ("name: Kakao\nfoo\n", "2:1 bad-yaml: a line has no ': ' — write `key: value`; put a text of several lines in quotation marks"),
    ("a: 'Kakao\nb: 2\n", "1:4 bad-yaml: a quotation mark is never closed — close it, or put the value in double quotation marks"),
    ("a: [1, 2\nb: 3\n", "2:2 bad-yaml: a ']' or ',' is missing — close the [ … ], and put a value with [ ] , in quotation marks"),
    ("a: %27\n", "1:4 bad-yaml: a value begins with a character that YAML keeps for itself — put the value in quotation marks"),
    ("a: - b\n", "1:4 bad-yaml: '-' stands where a value is expected — begin the list on the next line, or put the value in quotation marks"),
    ("? [a]\n: b\n", "1:3 bad-yaml: a list or map cannot be a key — write a single word before the colon"),
    ('a: "\\d"\n', "1:5 bad-yaml: a backslash in double quotation marks begins no known escape — write \\\\ for a backslash, or use single quotation marks"),
])  # fmt: skip
def test_what_is_no_yaml_is_told_in_plain_words_where_it_begins(text, expected):
    assert told(text) == [expected]


@pytest.mark.parametrize(("raw", "place"), [
    (b"a: 1\nname: Berk\xe9na\n", "2:11"),
    ("a: 1\nname: 카카오".encode() + b"\xff\n", "2:10"),
    (b"\xef\xbb\xbfname: Berk\xe9na\n", "1:11"),
    (b"a: 1\r\nb: \xff\r\n", "2:4"),
    ("name: 카카오\n".encode("euc-kr"), "1:9"),
    ("name: Kakao\n".encode("utf-16"), "1:1"),
    (b"a: \xc3", "1:4"),
])  # fmt: skip
def test_a_file_that_is_not_utf_8_is_refused_at_the_first_wrong_byte(raw, place):
    """The column counts characters, a BOM not among them."""
    assert told(raw) == [f"{place} unreadable-file: the file is not UTF-8 text — save it with the encoding UTF-8"]


@pytest.mark.parametrize("text", ["", "\n", "# note\n", "\ufeff", "---\n"])
def test_a_file_without_content_is_no_yaml_problem(text):
    """It is the record's to say what is missing."""
    document, problems = load.parse("x.yml", text.encode())
    assert problems == [] and document.data in (None, "")
