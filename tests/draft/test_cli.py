"""`briefs draft` at the command line: where the draft goes, what is refused, what is told."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from draft.made import ARTICLE, SHEET, folder, run

GERMAN = "Der Vorstand der Mühle hat am Montag mitgeteilt, dass die neue Fabrik im nächsten Jahr gebaut werden soll und dass die Kosten noch nicht bekannt sind.\n" * 3


def draft(briefs: Path, *arguments: object, given: bytes | None = None):
    return run("draft", "--briefs", briefs, *arguments, given=given)


@pytest.fixture
def briefs(tmp_path: Path) -> Path:
    (tmp_path / "article.txt").write_text(ARTICLE, encoding="utf-8")
    return folder(tmp_path)


def files(path: Path) -> dict[str, bytes]:
    return {file.relative_to(path).as_posix(): file.read_bytes() for file in sorted(path.rglob("*")) if file.is_file()}


def test_the_draft_goes_beside_the_articles_and_nothing_else_is_written(briefs: Path, tmp_path: Path) -> None:
    """One file, named after the sheet; the folder of articles is made if need be; two runs are equal to the byte."""
    before = files(tmp_path)
    (tmp_path / "articles").rmdir()
    done = draft(briefs, "--date", "2025-03-04", tmp_path / "article.txt")
    assert done.exit_code == 0 and done.stdout == "", done.output
    (new,) = {*files(tmp_path)} - {*before}
    assert new.startswith("articles/2025-03-04-") and new.endswith(".draft.yml") and " to decide, " in done.stderr
    first = files(tmp_path)
    (tmp_path / new).unlink()
    assert draft(briefs, "--date", "2025-03-04", "-", given=ARTICLE.encode()).exit_code == 0 and files(tmp_path) == first


def test_the_article_s_file_names_the_sheet(briefs: Path, tmp_path: Path) -> None:
    """An article that lies in its place keeps its name."""
    (tmp_path / "articles" / f"{SHEET}.txt").write_text(ARTICLE, encoding="utf-8")
    assert draft(briefs, tmp_path / "articles" / f"{SHEET}.txt").exit_code == 0
    assert (tmp_path / "articles" / f"{SHEET}.draft.yml").is_file()


def test_a_draft_never_goes_to_the_sheets(briefs: Path, tmp_path: Path) -> None:
    """Neither by --out, nor by a link that leads there, nor by a folder of articles inside of it."""
    (tmp_path / "link").symlink_to(briefs / "sheets")
    (briefs / "articles").mkdir()
    before = files(briefs)
    for wrong in (("--out", briefs / "x.yml"), ("--out", tmp_path / "link" / "x.yml"), ("--articles", briefs / "articles"), ("--out", briefs / "sheets" / ".." / "x.yml")):
        done = draft(briefs, *wrong, tmp_path / "article.txt")
        assert done.exit_code == 2 and "must not be there" in done.stderr and files(briefs) == before


def test_without_a_date_relative_ones_stay_open(briefs: Path, tmp_path: Path) -> None:
    """It is said, with how to give it; with it, 'on Monday' is a day."""
    without, given = (draft(briefs, "--json", *option, tmp_path / "article.txt") for option in ((), ("--date", "2025-03-04")))
    assert "give it: --date YYYY-MM-DD" in without.stderr and "--date" not in given.stderr
    assert [[one["value"] for one in json.loads(done.stdout)["dates"] if one["text"].endswith("Monday")] for done in (without, given)] == [["unknown"], ["2025-03-03"]]


def test_json_has_what_was_found_and_writes_nothing(briefs: Path, tmp_path: Path) -> None:
    """Every candidate is the article's own words at its place, with rule and tier; every sentence is accounted for."""
    before = files(tmp_path)
    found = json.loads(draft(briefs, "--json", "--date", "2025-03-04", tmp_path / "article.txt").stdout)
    assert files(tmp_path) == before
    assert {*found} >= {"source", "names", "money", "percents", "dates", "quotes", "hedges", "events", "unaccounted"}
    for kind in ("names", "money", "percents", "dates", "quotes", "hedges", "events"):
        for one in found[kind]:
            assert ARTICLE[one["start"] : one["end"]] == one["text"] and one["tier"] in ("sure", "check") and one["rule"], one
    assert found["money"] == [one for one in found["money"] if (one["amount"], one["currency"], one["bound"]) == (3_000_000_000, "USD", "up to")] and len(found["money"]) == 1


@pytest.mark.parametrize("content, says", [
    (b"", "no text"), (b" \n\n \n", "no text"), (b"\x89PNG\r\n\x1a\n\x00\x00\x00", "not a text file"), (b"%PDF-1.7\n", "not a text file"), (b"na\xefve caf\xe9", "UTF-8"), (GERMAN.encode(), "English"),
    (b"x" * (2 * 1024 * 1024 + 1), "2 MiB"),
], ids=["empty", "blank", "picture", "pdf", "latin-1", "german", "huge"])  # fmt: skip
def test_what_is_no_english_article_is_declined_in_words(briefs: Path, tmp_path: Path, content: bytes, says: str) -> None:
    """From a file or from standard input alike; nothing is written."""
    (tmp_path / "wrong.txt").write_bytes(content)
    before = files(tmp_path)
    for article, given in ((tmp_path / "wrong.txt", None), ("-", content)):
        done = draft(briefs, article, given=given)
        assert done.exit_code == 2 and says in done.stderr and "Traceback" not in done.output and isinstance(done.exception, SystemExit), done.output
    assert files(tmp_path) == before


@pytest.mark.parametrize("arguments, says", [
    (["none.txt"], "cannot be read"), (["."], "folder"), (["--date", "4 March", "article.txt"], "not a date"), (["--llm", "http://127.0.0.1:9", "article.txt"], "--llm-model"),
    (["--llm", "file:///etc", "--llm-model", "x", "article.txt"], "not a web address"), ([], "Missing argument"),
])  # fmt: skip
def test_wrong_usage_is_told(briefs: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, arguments: list[str], says: str) -> None:
    """In words, with status 2."""
    monkeypatch.chdir(tmp_path)
    done = draft(briefs, *arguments)
    assert done.exit_code == 2 and says in done.stderr and isinstance(done.exception, SystemExit), done.output


def test_what_is_there_is_compared_and_left(briefs: Path, tmp_path: Path) -> None:
    """The same draft again is status 0, a changed one status 1 with the differences; a file that is no draft is nobody's to overwrite; another name gets another draft."""
    article, out = tmp_path / "article.txt", tmp_path / "mine.yml"
    draft(briefs, "--date", "2025-03-04", "--out", out, article)
    before = files(tmp_path)
    again = draft(briefs, "--date", "2025-03-04", "--out", out, article)
    assert again.exit_code == 0 and "says the same" in again.stdout and files(tmp_path) == before, again.output
    article.write_text(ARTICLE.replace("$3 billion", "$5 billion"), encoding="utf-8")
    before = files(tmp_path)
    changed = draft(briefs, "--date", "2025-03-04", "--out", out, article)
    assert changed.exit_code == 1 and "up to 5 billion USD" in changed.stdout and "is there already; nothing was written" in changed.stderr and "--out" in changed.stderr and files(tmp_path) == before, changed.output
    none = draft(briefs, "--out", article, article)
    assert none.exit_code == 2 and "is there already" in none.stderr and files(tmp_path) == before
    assert draft(briefs, "--date", "2025-03-04", "--out", tmp_path / "other.yml", article).exit_code == 0


def test_a_registry_that_is_broken_is_no_hindrance(briefs: Path, tmp_path: Path) -> None:
    """What can be read of it is used."""
    (briefs / "companies" / "broken.yml").write_text("name: [\n", encoding="utf-8")
    (briefs / "terms.yml").write_text("- no\n- map\n", encoding="utf-8")
    found = json.loads(draft(briefs, "--json", tmp_path / "article.txt").stdout)
    assert [one["new"] for one in found["names"] if one["slug"] == "tidewick"] == [False]
