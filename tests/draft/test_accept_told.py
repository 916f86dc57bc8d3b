"""`briefs accept` and `briefs check` of a draft: what they tell of it, and of what still stands to question."""

from __future__ import annotations

from pathlib import Path

import pytest

from draft.made import ARTICLE, SHEET, accept, decide, drafted, folder, run
from draft.test_accept import files, line_of


def test_accepting_twice_is_told_once(tmp_path: Path) -> None:
    """One line, that it was accepted already; nothing of names that are now taken by its own entries, also where names were renamed or dropped."""
    briefs = folder(tmp_path)
    file = drafted(briefs)
    decide(file, {"    name: Fennmoor\n    kind: company\n": "    name: Fennmoor\n    same_as: larkspur-post\n", "kind: place": "kind: drop"})
    assert accept(briefs, file).exit_code == 0
    for command in ("accept", "check"):
        done = run(command, "--briefs", briefs, file)
        assert done.exit_code == 1 and len(done.output.splitlines()) == 2 and "was accepted already" in done.output and "the draft says the same" in done.output, done.output


@pytest.mark.parametrize("command", ["accept", "check"])
def test_a_sentence_that_was_changed_in_the_draft_is_no_evidence(command: str, tmp_path: Path) -> None:
    """A replacement in the whole file changes quotation and comment alike: that is refused, and named where the article is at hand; typography is no change."""
    briefs = folder(tmp_path)
    file = drafted(briefs)
    decide(file)
    sound = file.read_text(encoding="utf-8")
    file.write_text(sound.replace("start soon", "start late"), encoding="utf-8")
    before = files(tmp_path)
    done = run(command, "--briefs", briefs, file)
    assert done.exit_code == 1 and "a comment with a sentence was changed" in done.stdout and files(tmp_path) == before, done.output
    copy = tmp_path / "articles" / f"{SHEET}.txt"
    copy.write_text(ARTICLE, encoding="utf-8")
    assert "the comment with the sentence p2s1 was changed" in run(command, "--briefs", briefs, file).stdout
    copy.write_text(ARTICLE.replace("start soon", "start late"), encoding="utf-8")
    assert f"{copy} is not the article that was drafted" in run(command, "--briefs", briefs, file).stdout
    copy.unlink()
    file.write_text(sound.replace('# p2s1: "We want to start soon,"', "# p2s1: “We want to  start soon,”"), encoding="utf-8")
    assert run(command, "--briefs", briefs, file).exit_code == 0


def test_a_draft_without_a_digest_is_accepted(tmp_path: Path) -> None:
    """As older ones are; and no digest goes to the sheets."""
    briefs = folder(tmp_path)
    file = drafted(briefs)
    decide(file)
    (digest,) = (line for line in file.read_text(encoding="utf-8").splitlines(True) if "# DRAFT: digest" in line)
    file.write_text(file.read_text(encoding="utf-8").replace(digest, ""), encoding="utf-8")
    assert accept(briefs, file).exit_code == 0
    other = folder(tmp_path / "other")
    file = drafted(other)
    decide(file)
    assert accept(other, file).exit_code == 0 and files(other) == files(briefs) and not any(digest.split()[3] in text for text in files(other).values())


def test_what_still_stands_is_told_at_the_end(tmp_path: Path) -> None:
    """It holds nothing back: CHECK and LEFT lines with their places, and facts of one text."""
    briefs = folder(tmp_path)
    file = drafted(briefs)
    decide(file, {"  # p3s1: ": "  # LEFT: soon\n  # p3s1: ", "text: Quarrel Works would not comment.": 'text: "tolland is eager:  work should begin shortly."'})
    done = accept(briefs, file)
    assert done.exit_code == 0, done.output
    checks = ", ".join(f"{file}:{line_of(file, f'# CHECK: {words}')}" for words in ("what is it", "is it a place", "who speaks"))
    assert done.stderr.splitlines()[-3:] == [
        f"warning: 3 CHECK lines still stood in the draft: {checks}", f"warning: 1 LEFT line still stood in the draft: {file}:{line_of(file, '# LEFT: soon')}",
        f"{file}:{line_of(file, 'text: ')}: warning: the facts tolland-on-start and quarrel-silent have the same text",
    ]  # fmt: skip
    other = folder(tmp_path / "other")
    file = drafted(other)
    decide(file)
    file.write_text("".join(line for line in file.read_text(encoding="utf-8").splitlines(True) if "# CHECK" not in line), encoding="utf-8")
    assert "warning" not in accept(other, file).stderr.replace("0 warnings", "")


def test_close_wording_is_told_while_the_draft_can_be_mended(tmp_path: Path) -> None:
    """`check` and `accept` warn of it before anything is written; it holds nothing back."""
    briefs = folder(tmp_path)
    file = drafted(briefs)
    decide(file, {"text: Fennmoor and Tidewick intend a joint plant for battery cells.": "text: They will build a cell plant together, for cars.", "kind: place": "kind: drop"})
    checked = run("check", "--briefs", briefs, file)
    assert checked.exit_code == 0 and checked.stdout.count("[close-wording]") == 1 and checked.stdout.startswith(file.as_posix()), checked.output
    done = accept(briefs, file)
    assert done.exit_code == 0 and done.stdout == checked.stdout, done.output


def test_what_is_undecided_says_of_what(tmp_path: Path) -> None:
    """The fact or name in which it stands; the example comes once."""
    briefs = folder(tmp_path)
    file = drafted(briefs)
    file.write_text(file.read_text(encoding="utf-8").replace("text: Fennmoor and Tidewick intend a joint plant for battery cells.", 'text: "?"'), encoding="utf-8")
    said = run("check", "--briefs", briefs, file).stdout
    assert "the name 'quarrel-works': 'kind' is not decided yet" in said and "the fact 'plant-planned': 'text' is not" in said and "the fact 'quarrel-silent': 'text' is not" in said
    assert said.count("(e.g. ") == 1 and said.count("[undecided]") == 4
