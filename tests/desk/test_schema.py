"""The schemas that an editor's program reads: committed, current, and of one mind with `briefs check`."""

from __future__ import annotations

import json
import re
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from hypothesis import Phase, given, settings
from hypothesis import strategies as st
from pydantic_core import PydanticCustomError

from generator.build import check
from generator.link import link
from generator.load import Document, find, load, parse
from generator.model import FOLDERS, Fact, scalars
from generator.problems import CODES, Problem, errors
from generator.schema import files
from generator.schema.beyond import BEYOND, is_beyond
from generator.validate import validate
from generator.vocabulary import FACT_KIND

from .reading import Validator, core, faults, scalar

ROOT = Path(__file__).resolve().parents[2]
CASES = ROOT / "tests" / "cases"
FOLDER_OF = {folder: kind for folder, (kind, _) in FOLDERS.items() if kind != "lock"}


def kind_of(path: str) -> str | None:
    """The kind of a file that editors write, by its path in the briefs folder."""
    return {"terms.yml": "term", "site.yml": "site"}.get(path) or FOLDER_OF.get(path.rpartition("/")[0])


@cache
def schemas(briefs: Path) -> dict[str, Any]:
    return {name.removesuffix(".json"): json.loads(text) for name, text in files(check(briefs, drafts=True).library).items()}


def test_the_committed_schemas_are_current() -> None:
    """Whoever changes the registry or a field runs `briefs schema`, or editors are offered what was."""
    for name, text in files(check(ROOT / "briefs", drafts=True).library).items():
        assert (ROOT / "schema" / name).read_bytes() == text, f"stale: run briefs schema ({name})"


def test_the_editor_finds_every_schema() -> None:
    """VS Code's settings name a schema for each kind of file, and each place that they name is there; who opens the folder is offered the extension."""
    named = json.loads((ROOT / ".vscode" / "settings.json").read_text(encoding="utf-8"))["yaml.schemas"]
    assert {Path(path).name for path in named} == {file.name for file in (ROOT / "schema").iterdir()} == set(files(check(ROOT / "briefs").library))
    for path, glob in named.items():
        assert {kind_of(file.relative_to(ROOT / "briefs").as_posix()) for file in ROOT.glob(glob)} == {Path(path).stem}
    assert "redhat.vscode-yaml" in json.loads((ROOT / ".vscode" / "extensions.json").read_text(encoding="utf-8"))["recommendations"]


@pytest.mark.parametrize("kind", [*FOLDER_OF.values(), "term", "site"])
def test_a_schema_is_draft_7(kind: str) -> None:
    """What yaml-language-server reads; every field that is offered says what it means."""
    schema = schemas(ROOT / "briefs")[kind]
    Validator.check_schema(schema)
    assert schema["$schema"] == "http://json-schema.org/draft-07/schema#"
    records = [schema, *schema["definitions"].values()]
    assert all(field.get("markdownDescription") for record in records for field in record.get("properties", {}).values())


@pytest.mark.parametrize("case", ["", *sorted(folder.name for folder in CASES.iterdir() if (folder / "briefs" / "site.yml").exists())])
def test_sound_files_pass(case: str) -> None:
    """Every file of the real sheets, and of every case, in which `briefs check` finds no error."""
    briefs = CASES / case / "briefs" if case else ROOT / "briefs"
    wrong = {problem.path for problem in errors(check(briefs, drafts=True).problems)}
    for path in find(briefs)[0]:
        if path not in wrong and (kind := kind_of(path)):
            assert faults(schemas(briefs)[kind], core((briefs / path).read_text(encoding="utf-8-sig"))) == [], path


# agreement


POOL: list[Any] = [
    "", " ", "unknown", "none", "true", "NO", "yes", "12:30", "360", "0", "2025", "20255", "1.5", "-3", "2025-02-04", "2025-02-30", "2024-02-29", "2023-02-29", "2025-02", "2025-13", "2025-02~",
    "2025-02-03/..", "2025-02-04/2025-02-03", "../..", "4 February", "5 USD", "5 usd", "$5", "up to 2 trillion KRW", "2 to 1 billion EUR", "5 million million USD", "+5 USD", "5,000 USD", "97 percent",
    "-1.4 GW", "5 parrots", "3.8 ratio per unit", "p1s1", "p0s1", "p1", "kakao", "kakoa", "openai", "seoul", "kakaotalk", "openai-kakao", "stargate", "unnamed-sources", "sam-altman", "maeil-business-newspaper",
    "deal", "meeting", "plan", "opinion", "other", "3", "7", "A", "Bad Slug", "x" * 64, "x" * 65, "x" * 241, "a b c", "a b c d", "w " * 31, "w " * 61, "Who?", "https://a.example/?b#c", "ftp://a.example",
    "https://a b", "https://a.example:99999/", "en", "EN", "ko-Hang", "Asia/Seoul", "Asia/Soul", "two\nlines", "2025-02-04-openai-kakao/kakao-deal-announced", "2025-02-30-x/y", "a/b", "2025-02-04-openai-kakao@p1s1",
    [], {}, ["kakao"], ["kakao", "openai"], ["openai", "openai"], ["p1s1", "p1s2"], ["p1s1", "x"], {"kakao": "partner"}, {"kakao": "partner", "openai": "partner"}, {"kakao": ["investor", "target"]}, {"kakao": "boss"},
    {"kakoa": "partner", "openai": "partner"}, {"seoul": "partner", "openai": "partner"}, {"ticker": "KRX:035720"}, {"lei": "x", "dart": "360"}, {"wikidata": "42"}, [{"text": "K"}], [{"text": "K", "lang": "EN"}], [{"kind": "short"}],
    {"title": "CEO", "org": "kakao", "at": "p1s1"}, [{"title": "CEO", "org": "unknown", "at": ["p1s1"]}], [{"on": "2025-03-01", "was": "x", "why": "y"}], {"by": "me", "on": "2025-03-01"}, {"p1s1": "repeats"}, {"p1": "boring"},
]  # fmt: skip
PRINTABLE = st.text(st.characters(exclude_categories=("C", "Z")) | st.just(" "), max_size=12)
NAMES = sorted({name for model in (Fact, *(model for _, model in FOLDERS.values())) for name in model.model_fields} | {"amnt", "Bad Key", "unknown", "p1s1", "kakao"})


def written(data: Any, indent: int = 0) -> str:
    """The data as YAML text, unquoted wherever that says the same to us and to an editor's program."""
    pad = "\n" + "  " * indent
    if isinstance(data, dict):
        return "".join(f"{pad}{_word(key)}: {written(value, indent + 1)}" for key, value in data.items()) if data else "{}"
    if isinstance(data, list):
        return "".join(f"{pad}- {written(value, indent + 1).lstrip()}" for value in data) if data else "[]"
    return _word(data)


def _word(text: str) -> str:
    plain = re.fullmatch(r"[A-Za-z0-9+.$](?:[A-Za-z0-9 ,./~?%@+$-]|:(?! |$))*", text) and text == text.strip()
    return text if plain and str(scalar(text)).lower() == text else json.dumps(text, ensure_ascii=False)


@cache
def documents() -> dict[str, Document]:
    """The real folder, its sheet cut to a few facts, one of each kind."""
    there = {path: load(ROOT / "briefs", path)[0] for path in find(ROOT / "briefs")[0] if not path.startswith("locks/")}
    for path, document in there.items():
        if path.startswith("sheets/"):
            of_kind = {fact["kind"]: key for key, fact in document.data["facts"].items()}
            document.data["facts"] = {key: fact for key, fact in document.data["facts"].items() if key in of_kind.values()}
    return there


def places(data: Any, where: tuple[Any, ...] = ()) -> list[tuple[Any, ...]]:
    inside = data.items() if isinstance(data, dict) else enumerate(data) if isinstance(data, list) else ()
    return [where, *(place for key, value in inside for place in places(value, (*where, key)))]


def mutated(data: Any, where: tuple[Any, ...], change: str, name: str, value: Any) -> Any:
    """A copy in which the thing at `where` is replaced, removed, called `name`, made an item of a list, or has a new key `name` in it."""
    if not where:
        return {**data, name: value} if change == "add" and isinstance(data, dict) else [*data, value] if change == "add" and isinstance(data, list) else [data] if change == "wrap" else value
    key, inner = where[0], data[where[0]] if not isinstance(data, list) else data[where[0]]
    if len(where) == 1 and change in ("remove", "rename"):
        items = list(data.items()) if isinstance(data, dict) else list(enumerate(data))
        kept = [(name if change == "rename" and k == key else k, v) for k, v in items if change == "rename" or k != key]
        return dict(kept) if isinstance(data, dict) else [v for _, v in kept]
    changed = mutated(inner, where[1:], change, name, value)
    return {**data, key: changed} if isinstance(data, dict) else [changed if n == key else v for n, v in enumerate(data)]


@st.composite
def changed_files(draw: st.DrawFn) -> tuple[str, Any]:
    """A file of the real folder with one to three mutations, sheets oftener than others."""
    paths = [path for path in documents() if kind_of(path)]
    sheets = [path for path in paths if path.startswith("sheets/")]
    path = draw(st.sampled_from(sheets) | st.sampled_from(paths))
    data = documents()[path].data
    for _ in range(draw(st.integers(0, 2))):
        change = draw(st.sampled_from(["replace", "replace", "replace", "remove", "rename", "wrap", "add", "add"]))
        where = draw(st.sampled_from([place for place in places(data) if place] or [()]))
        data = mutated(data, where, change, draw(st.sampled_from(NAMES)), draw(st.sampled_from(POOL) | PRINTABLE))
    if path.startswith("sheets/") and isinstance(data.get("facts"), dict) and draw(st.booleans()):
        key = draw(st.sampled_from(sorted(documents()[path].data["facts"])))
        if isinstance(data["facts"].get(key), dict):
            more = draw(st.dictionaries(st.sampled_from([*Fact.model_fields, "kind", "kind"]), st.sampled_from([*POOL, *FACT_KIND]), max_size=2))
            data = data | {"facts": data["facts"] | {key: data["facts"][key] | more}}
    return path, data


@settings(max_examples=300, deadline=None, phases=[Phase.explicit, Phase.reuse, Phase.generate])
@given(changed_files())
def test_schema_and_check_agree(changed: tuple[str, Any]) -> None:
    """What the one refuses, the other refuses; but for what `schema/beyond.py` lists, with its reason."""
    path, data = changed
    text = written(data).lstrip("\n") + "\n"
    document, unread = parse(path, text.encode())
    items, problems = validate([document if other.path == path else other for other in documents().values()])
    found = [problem for problem in errors([*unread, *problems, *link(items, drafts=True)[1]]) if problem.path == path]
    complaints = faults(schemas(ROOT / "briefs")[kind_of(path)], core(text))
    unexplained = [str(problem) for problem in found if not is_beyond(problem)]
    assert bool(unexplained) <= bool(complaints), f"check alone refuses:\n{text}\n{unexplained}"
    assert bool(complaints) <= bool(found), f"the schema alone refuses:\n{text}\n{complaints}"


KINDS = {name: parsed for name, kind in vars(scalars).items() for parsed in getattr(kind, "__metadata__", ()) if name not in ("Fingerprint", "Wording")}
"""Those of locks are the tool's own."""


@pytest.mark.parametrize("name", KINDS)
def test_each_kind_of_value_is_written_one_way(name: str) -> None:
    """Value for value, quoted or not: what the parser takes the schema takes, but for what no schema can tell."""
    for text in [*(value for value in POOL if isinstance(value, str)), "007", "1000000", "999999", "draft", "1", "90f14393e818148f", "https://[::1]:80/"]:
        try:
            KINDS[name](text)
            told = ""
        except PydanticCustomError as error:
            if is_beyond(Problem("", 1, 1, error.type, error.message())):
                continue
            told = error.message()
        readings = [text] if str(scalar(text)).lower() != text else [text, scalar(text)]
        assert [bool(faults(KINDS[name].schema, reading)) for reading in readings] == [bool(told)] * len(readings), (text, told)


@pytest.mark.parametrize("name", ["000660", "035720", "NO", "yes", "12:30", "3.10", "2025-02-04", "true", "1e3", "0x1F", "on"])
def test_what_reads_as_a_number_is_a_name_all_the_same(name: str) -> None:
    """Every scalar is text here; an editor's program that takes one for a number or a truth value does not underline it."""
    assert faults(schemas(ROOT / "briefs")["company"], core(f"name: {name}\naliases: [{name}]\nids: {{dart: {name}}}\n")) == []


def test_only_what_there_is_can_be_beyond() -> None:
    """The list of what a schema cannot tell names codes of the tool."""
    assert set(BEYOND) <= set(CODES)
