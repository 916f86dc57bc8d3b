"""What an editor sees in VS Code: a real yaml-language-server, with the repository's own settings and schemas."""

from __future__ import annotations

import json
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from conftest import needed

from generator.vocabulary import FACT_KIND

from .language_server import SERVER, LanguageServer

ROOT = Path(__file__).resolve().parents[2]
SHEET = "briefs/sheets/2025-02-05-new.yml"
HEAD = """\
format: 1
status: draft
source: {title: unknown, publisher: unknown, url: unknown, published: 2025-02-04, language: en, timezone: Asia/Seoul}
facts:
  one:
    at: p1s1
    text: Kakao did something.
"""


@pytest.fixture(scope="module")
def server() -> Iterator[LanguageServer]:
    needed("yaml-language-server is not installed; run `make test`", SERVER.exists() and shutil.which("node") is not None)
    settings = json.loads((ROOT / ".vscode" / "settings.json").read_text(encoding="utf-8"))
    with LanguageServer(ROOT, settings) as running:
        yield running


@pytest.mark.parametrize("path", sorted(file.relative_to(ROOT).as_posix() for file in (ROOT / "briefs").rglob("*.yml") if file.parent.name != "locks"))
def test_nothing_is_underlined_in_what_is_sound(path: str, server: LanguageServer) -> None:
    """The shipped sheet and every registry entry open without a single complaint."""
    assert server.diagnostics(path, (ROOT / path).read_text(encoding="utf-8")) == []


def test_every_kind_is_offered_with_its_meaning(server: LanguageServer) -> None:
    """After `kind:` stands the whole list, each with what it means."""
    assert server.complete(SHEET, HEAD + "    kind: ‸\n") == FACT_KIND


@pytest.mark.parametrize("kind, offered, not_offered", [
    ("meeting", "participants", "parties"), ("deal", "parties", "participants"), ("response", "response", "stage"), ("figure", "value", "amount"), ("relation", "object", "participants"),
])  # fmt: skip
def test_only_what_fits_the_kind_is_offered(kind: str, offered: str, not_offered: str, server: LanguageServer) -> None:
    """A meeting has participants and no parties; what stands there already is not offered again."""
    found = server.complete(SHEET, HEAD + f"    kind: {kind}\n    ‸\n")
    assert offered in found and "date" in found and not_offered not in found and "text" not in found


@pytest.mark.parametrize("field, offered, not_offered", [
    ("subject: ‸", {"kakao": "Kakao (company)", "seoul": "Seoul (place)"}, "partner"), ("place: ‸", {"seoul": "Seoul (place)"}, "kakao"), ("by: [‸]", {"kakao": "Kakao (company)"}, "seoul"),
    ("by:\n      - ‸", {"kakao": "Kakao (company)"}, "seoul"), ("parties: {‸}", {"kakao": ""}, "seoul"), ("parties:\n      ‸", {"kakao": ""}, "seoul"), ("parties:\n      kakao: ‸", {"investor": "puts money in"}, "kakao"),
    ("via: [‸]", {"maeil-business-newspaper": "Maeil Business Newspaper (outlet)"}, "kakao"), ("credibility: ‸", {"1": "confirmed by other sources"}, '"1"'),
])  # fmt: skip
def test_slugs_are_offered_where_they_may_stand(field: str, offered: dict[str, str], not_offered: str, server: LanguageServer) -> None:
    """The registry's slugs, with the names behind them, each only where the format lets it stand."""
    found = server.complete(SHEET, HEAD + f"    kind: deal\n    {field}\n")
    assert {slug: found.get(slug) for slug in offered} == offered and not_offered not in found


def test_a_field_says_what_it_is(server: LanguageServer) -> None:
    """Over `amount`: meaning, kinds, an example as it is typed, and the standard; over a value of a list, what each word means."""
    shown = server.hover(SHEET, HEAD + "    kind: investment\n    amo‸unt: 5 billion USD\n")
    assert all(words in shown for words in ("Money as stated, bound included", "Needed for: investment", "up to 2 trillion KRW", "ISO 4217"))
    assert "would not comment; not a denial" in server.hover(SHEET, HEAD + "    kind: response\n    resp‸onse: denied\n")


@pytest.mark.parametrize("fields, place, words", [
    ("kind: dael", (8, 11), "deal"), ("kind: description\n    subject: kakoa", (9, 14), "not the slug of an entry"), ("kind: description\n    subject: kakao\n    date: 2025-02-30", (10, 11), "YYYY-MM-DD"),
    ("kind: description\n    subject: kakao\n    amount_stated_as: $5", (10, 23), "13 million USD"), ("kind: deal\n    date: 2025\n    parties: {kakao: partner, openai: partner}\n    participants: [kakao]", (11, 5), "participants"),
    ("kind: description", (5, 3), "subject"), ("kind: deal\n    date: unknown\n    parties: {kakao: partner}", (10, 22), "at least two parties"),
])  # fmt: skip
def test_what_is_wrong_is_underlined(fields: str, place: tuple[int, int], words: str, server: LanguageServer) -> None:
    """At its place, and in words that say how to write it."""
    ((line, column, message),) = server.diagnostics(SHEET, HEAD + f"    {fields}\n")
    assert (line, column) == place and words in message
