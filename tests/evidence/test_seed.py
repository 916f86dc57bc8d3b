"""The first article and its sheet: the lock that was written by hand comes out again, and every edit of the article is told for what it is.

No sentence of the article stands here: the edits are made by code.
"""

from __future__ import annotations

import json
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from bs4 import BeautifulSoup

from evidence.kit import ARTICLES, ROOT, edit, run
from generator.build import check
from generator.evidence import lock_of
from generator.evidence.sentences import fingerprints, read
from generator.load import load

SEED = ROOT.parent / "shared" / "seed"
ARTICLE = SEED / "article.txt"
SHEET = "2025-02-04-openai-kakao"


@pytest.fixture(scope="module")
def original() -> str:
    if not ARTICLE.exists():
        pytest.skip(f"could not run: the article is not at {ARTICLE.relative_to(ROOT.parent)}")
    return ARTICLE.read_bytes().decode("utf-8")


@pytest.fixture(scope="module")
def workspace(original: str, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The seed's sheets with a lock written by this tool, and a folder for articles."""
    folder = tmp_path_factory.mktemp("seed")
    shutil.copytree(SEED / "briefs", folder / "briefs")
    done = run("lock", SHEET, "--briefs", folder / "briefs", "--article", ARTICLE, "--on", "2026-11-22")
    assert done.exit_code == 0, done.output
    (folder / "articles").mkdir()
    return folder


def verify(workspace: Path, text: str, *flags: str) -> tuple[int, str]:
    (workspace / "articles" / f"{SHEET}.txt").write_bytes(text.encode())
    done = run("verify", "--briefs", workspace / "briefs", *flags)
    return done.exit_code, done.stdout


def counts(workspace: Path, text: str) -> dict[str, int]:
    _, told = verify(workspace, text, "--json")
    return {state: count for state, count in json.loads(told)[0]["counts"].items() if count}


def by_paragraph(text: str) -> list[str]:
    return text.split("\n\n")


def test_the_lock_of_the_seed_comes_out_bit_for_bit(workspace: Path) -> None:
    """467 words and 20 sentences with the very fingerprints that were written by hand; longest run 4, 16 words quoted."""
    by_hand = (SEED / "briefs" / "locks" / f"{SHEET}.yml").read_text()
    written = (workspace / "briefs" / "locks" / f"{SHEET}.yml").read_text()
    assert written.split("checked:")[0] == by_hand.split("checked:")[0]
    assert "words: 467\n" in written and len(re.findall(r"^  p\d+s\d+: ", written, re.M)) == 20
    for line in ("  on: 2026-11-22\n", "  longest_run: 4\n", "  quoted_words: 16\n"):
        assert line in by_hand and line in written


def test_the_sheet_stands_in_its_article(workspace: Path, original: str) -> None:
    """Held against the article nothing is wrong: every figure, quote and printed date is in the sentence that is cited."""
    (workspace / "articles" / f"{SHEET}.txt").write_bytes(original.encode())
    done = run("check", "--briefs", workspace / "briefs")
    assert (done.exit_code, done.stdout) == (0, "")


STRAIGHT = str.maketrans("“”‘’", "\"\"''")


def _curly(text: str) -> str:
    text = re.sub(r'(?<!\S)"', "“", text.translate(STRAIGHT)).replace('"', "”")
    return re.sub(r"(?<!\S)'", "‘", text).replace("'", "’")


@pytest.mark.parametrize("change", [str, lambda t: t.replace("\n", "\r\n"), lambda t: t.translate(STRAIGHT), _curly, lambda t: "\ufeff" + t],
                         ids=["unchanged", "CRLF", "straight quotes", "curly quotes", "byte order mark"])  # fmt: skip
def test_what_no_reader_sees_changes_nothing(workspace: Path, original: str, change) -> None:
    """Line ends, quotation marks and a byte order mark are not the article: 20 sentences ok, exit status 0."""
    text = change(original)
    assert counts(workspace, text) == {"ok": 20}
    assert verify(workspace, text)[0] == 0


def test_quotation_marks_were_in_fact_changed(original: str) -> None:
    """The edits above do change the text."""
    assert original.translate(STRAIGHT) != original
    assert _curly(original.translate(STRAIGHT)) != original.translate(STRAIGHT)


def test_other_ways_to_write_a_percentage_are_cosmetic(workspace: Path, original: str) -> None:
    """Two sentences with a sign for the word: 18 ok, 2 cosmetic, and that is no failure."""
    text = original.replace("97 per cent", "97%").replace("0.2pc", "0.2%")
    assert counts(workspace, text) == {"ok": 18, "cosmetic": 2}
    assert verify(workspace, text)[0] == 0


def test_joined_paragraphs_move_what_follows(workspace: Path, original: str) -> None:
    """Paragraphs 4 and 5 as one: 4 ok, 16 moved, told in one line a run."""
    parts = by_paragraph(original)
    text = "\n\n".join([*parts[:3], f"{parts[3]} {parts[4]}", *parts[5:]])
    assert counts(workspace, text) == {"ok": 4, "moved": 16}
    status, told = verify(workspace, text)
    assert status == 0 and "p6s1–p18s1: moved by -1 paragraphs, +0 sentences (15 sentences)" in told


def test_a_deleted_paragraph_is_gone_and_its_facts_are_named(workspace: Path, original: str) -> None:
    """Paragraph 11 deleted: 12 ok, 1 gone, 7 moved, exit status 1; the report names the facts that cite it."""
    parts = by_paragraph(original)
    text = "\n\n".join(parts[:10] + parts[11:])
    assert counts(workspace, text) == {"ok": 12, "gone": 1, "moved": 7}
    status, told = verify(workspace, text)
    assert status == 1 and "p11s1: gone, cited by sk-hynix-makes-hbm, samsung-makes-hbm, hbm-used-in-ai-processors" in told


def test_an_inserted_paragraph_is_new(workspace: Path, original: str) -> None:
    """A paragraph before the eleventh: 12 ok, 8 moved, 1 new."""
    parts = by_paragraph(original)
    text = "\n\n".join([*parts[:10], "Rain fell on the harbour.", *parts[10:]])
    assert counts(workspace, text) == {"ok": 12, "moved": 8, "new": 1}
    status, told = verify(workspace, text)
    assert status == 1 and "p11s1: new" in told


def test_a_changed_figure_is_told_with_the_fact_that_lost_it(workspace: Path, original: str) -> None:
    """0.2pc becomes 2.0pc: 19 ok, and for p18s1 the anchor that is missing now, in words and as data."""
    text = original.replace("0.2pc", "2.0pc")
    assert counts(workspace, text) == {"ok": 19, "changed": 1}
    status, told = verify(workspace, text)
    assert status == 1 and "p18s1: changed, anchors missing: kakao-shares-tuesday '0.2 percent'" in told
    changed = [one for one in json.loads(verify(workspace, text, "--json")[1])[0]["sentences"] if one["state"] == "changed"]
    assert [(one["old"], one["now"], one["missing"]) for one in changed] == [("p18s1", "p18s1", ["kakao-shares-tuesday '0.2 percent'"])]


@pytest.mark.parametrize("name", sorted(file.name for file in ARTICLES.glob("*.txt"))[:3])
def test_another_article_is_another_document(workspace: Path, name: str) -> None:
    """Nothing is compared sentence by sentence where less than 30 percent is found again."""
    status, told = verify(workspace, (ARTICLES / name).read_bytes().decode())
    assert status == 1 and f"{SHEET}: different document" in told and "p1s1" not in told
    assert json.loads(verify(workspace, (ARTICLES / name).read_bytes().decode(), "--json")[1])[0]["same_document"] is False


def test_the_exit_status_of_the_real_command(workspace: Path, original: str, tmp_path: Path) -> None:
    """0 for the article, 1 for a changed one, 2 without one; with --json the report is on standard output alone."""
    def command(folder: Path) -> subprocess.CompletedProcess[str]:
        arguments = ["verify", "--briefs", str(workspace / "briefs"), "--articles", str(folder), "--json", SHEET]
        return subprocess.run([sys.executable, "-c", "from generator.cli import main; main()", *arguments], cwd=ROOT, capture_output=True, text=True, check=False)

    file = tmp_path / f"{SHEET}.txt"
    for status, text in ((2, None), (0, original), (1, original.replace("0.2pc", "2.0pc"))):
        if text is not None:
            file.write_bytes(text.encode())
        done = command(tmp_path)
        assert done.returncode == status, done.stderr
        assert [one["passed"] for one in json.loads(done.stdout)] == ([] if status == 2 else [status == 0])
        assert ("there is no article at" in done.stderr) == (status == 2)


def test_a_moved_article_is_told_before_its_facts_seem_unfounded(workspace: Path, original: str) -> None:
    """Where a paragraph was inserted, `briefs check` says that sentences moved, not only that figures are missing."""
    parts = by_paragraph(original)
    (workspace / "articles" / f"{SHEET}.txt").write_bytes("\n\n".join([parts[0], "Rain fell on the harbour.", *parts[1:]]).encode())
    told = run("check", "--briefs", workspace / "briefs").stdout
    assert "its sentences: 1 new, 19 moved" in told and f"briefs verify {SHEET}" in told


def test_referents_that_the_editor_resolved_are_said_on_the_page(original: str, site: Path) -> None:
    """12 facts have an actor whom their sentence does not name, the computing centre's sum among them; the built page says so there and nowhere else."""
    library = check(SEED / "briefs").library
    text, problems, open_sentences = lock_of(load(SEED / "briefs", f"sheets/{SHEET}.yml")[0], library, read(original.encode()), library.site.as_of)
    assert problems == [] and open_sentences == []
    resolved = re.findall(r"^    - (\S+)$", text.split("fragments:")[0], re.M)
    assert len(resolved) == 12 and "korean-centre-amount" in resolved
    page = BeautifulSoup((site / "sheets" / SHEET / "index.html").read_text(encoding="utf-8"), "html.parser")
    said = [item["id"] for item in page.select("li.fact[id]") if "resolved by the editor; the sentence does not name everyone" in " ".join(item.get_text(" ").split())]
    assert sorted(said) == sorted(resolved)


def test_a_lock_is_not_written_for_a_sheet_that_the_article_does_not_bear_out(original: str, tmp_path: Path) -> None:
    """A figure that the sentence does not have: nothing is written, and the old lock stays as it was."""
    shutil.copytree(SEED / "briefs", tmp_path / "briefs")
    before = (tmp_path / "briefs" / "locks" / f"{SHEET}.yml").read_bytes()
    edit(tmp_path / "briefs" / "sheets" / f"{SHEET}.yml", "value: +0.2 percent", "value: +2.0 percent")
    done = run("lock", SHEET, "--briefs", tmp_path / "briefs", "--article", ARTICLE)
    assert done.exit_code == 1 and "the figure '2.0 percent' is not in the cited sentence" in done.stdout
    assert (tmp_path / "briefs" / "locks" / f"{SHEET}.yml").read_bytes() == before


def test_no_article_of_the_tests_is_the_real_one() -> None:
    """No sentence of the invented articles has a fingerprint of the committed lock; this holds without the article, too."""
    prints = set(re.findall(r"[0-9a-f]{16}", (ROOT / "briefs" / "locks" / f"{SHEET}.yml").read_text()))
    for file in ARTICLES.glob("*.txt"):
        for sentence in read(file.read_bytes()).sentences.values():
            assert not prints & set(fingerprints(sentence)), file.name
