"""Whatever bytes a file holds, it is read or refused."""

from hypothesis import given
from hypothesis import strategies as st

from generator import load
from generator.problems import CODES

NOISE = st.lists(st.sampled_from([
    "a", "b: ", ": ", "- ", "\n", "\n  ", "\n\t", "  ", "{", "}", "[", "]", ",", "'", '"', "#", " #", "&a ", "*a", "!t ", "? ", "|\n", ">\n", "%", "---\n",
    "...\n", "<<: ", "\\x07", "\\ud800", "\ufeff", "\u00a0", "\r\n", "\r", "\x00", "카", "🚀", "@", "`", "'': ",
]), max_size=20).map("".join)  # fmt: skip


@given(st.binary(max_size=60) | (st.text(max_size=40) | NOISE).map(lambda text: text.encode("utf-8", "surrogatepass")))
def test_any_bytes_are_read_or_refused_at_a_place_inside_them(raw):
    """Reading never raises; without a problem the data are maps, lists and texts."""
    document, problems = load.parse("x.yml", raw)
    for problem in problems:
        assert problem.code in CODES and problem.message and problem.hint
        assert 1 <= problem.line <= raw.count(b"\n") + 1 and problem.column >= 1
    assert problems or only_texts(document.data)


def only_texts(data):
    if isinstance(data, dict):
        return all(isinstance(key, str) and only_texts(value) for key, value in data.items())
    return all(map(only_texts, data)) if isinstance(data, list) else data is None or isinstance(data, str)


VALUES = st.recursive(
    st.text(st.characters(exclude_categories=["Cs", "Cc"], exclude_characters="\u2028\u2029\ufeff\ufffe\uffff"), max_size=8),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text("abcdn0", min_size=1, max_size=3), inner, max_size=3),
    max_leaves=8,
)


def written(data):
    """As YAML in braces, every text in single quotation marks."""
    if isinstance(data, str):
        return "'" + data.replace("'", "''") + "'"
    if isinstance(data, list):
        return "[" + ", ".join(map(written, data)) + "]"
    return "{" + ", ".join(f"{written(key)}: {written(value)}" for key, value in data.items()) + "}"


@given(VALUES)
def test_a_quoted_text_comes_back_as_it_was_written(data):
    """Whatever it looks like and however it is nested."""
    document, problems = load.parse("x.yml", f"a: {written(data)}\n".encode())
    assert (document.data, problems) == ({"a": data}, [])
