"""`briefs accept`: all or nothing, nothing of the article, nothing of anybody's overwritten."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from draft.made import ARTICLE, SHEET, accept, decide, drafted, folder, run
from generator.draft.sheet.drafted import copied, runs_of
from generator.evidence.sentences import read

RUNS = runs_of(read(ARTICLE.encode()))


def files(path: Path) -> dict[str, str]:
    return {file.relative_to(path).as_posix(): file.read_text(encoding="utf-8") for file in sorted(path.rglob("*")) if file.is_file()}


def line_of(file: Path, text: str) -> int:
    """The number of the line that has the text, the last one of several."""
    return max(number for number, line in enumerate(file.read_text(encoding="utf-8").splitlines(), 1) if text in line)


def test_what_is_decided_becomes_sheet_entries_and_lock(tmp_path: Path) -> None:
    """The folder passes the check with nothing to say, the article lies in its folder, and no line of the sheets has six of its words in a row."""
    briefs = folder(tmp_path)
    file = drafted(briefs)
    decide(file)
    before = file.read_bytes()
    done = accept(briefs, file)
    assert done.exit_code == 0, done.output
    checked = run("check", "--briefs", briefs)
    assert (checked.exit_code, checked.stdout) == (0, ""), checked.output
    there = files(briefs)
    assert {*there} >= {f"sheets/{SHEET}.yml", f"locks/{SHEET}.yml", "companies/fennmoor.yml", "companies/quarrel-works.yml", "people/mira-tolland.yml"}
    assert there["people/mira-tolland.yml"] == "name: Mira Tolland\nnames:\n  - {text: Tolland, kind: weak}\n"
    assert there[f"sheets/{SHEET}.yml"].startswith("format: 1\nstatus: published\nsource:\n") and "#" not in there[f"sheets/{SHEET}.yml"].replace("  # from the page's JSON-LD", "")
    assert not any(list(copied(text.splitlines(), RUNS)) for text in there.values())
    assert "porto-vell: no fact names it" in done.stderr and "terms.yml" not in done.stderr
    assert (tmp_path / "articles" / f"{SHEET}.txt").read_text(encoding="utf-8") == ARTICLE.strip()
    assert file.read_bytes() == before
    assert run("verify", "--briefs", briefs, SHEET).exit_code == 0


def test_the_articles_words_go_to_no_folder_of_the_sheets(tmp_path: Path) -> None:
    """Neither by --articles nor by a folder of articles that is a link into it."""
    briefs = folder(tmp_path)
    file = drafted(briefs)
    decide(file)
    (briefs / "sub").mkdir()
    (tmp_path / "linked").symlink_to(briefs / "sub")
    for place in (briefs / "sub", tmp_path / "linked"):
        done = run("accept", "--briefs", briefs, "--articles", place, file)
        assert done.exit_code == 2 and "must not be there" in done.stderr and not list((briefs / "sub").iterdir()), done.output


def test_nothing_is_written_while_anything_is_undecided(tmp_path: Path) -> None:
    """Each is told with file, line and column, in one run."""
    briefs = folder(tmp_path)
    file = drafted(briefs)
    before = files(tmp_path)
    done = accept(briefs, file)
    assert done.exit_code == 1 and done.stdout.count("[undecided]") == 3 and done.stdout.count(f"{file.as_posix()}:") == 3
    assert files(tmp_path) == before


@pytest.mark.parametrize("old, new, code", [
    ("by: [fennmoor]", "by: [fenmoor]", "unknown-reference"), ("up to 3 billion USD", "up to 5 billion USD", "unsupported-figure"), ("quote: start soon", "quote: start now", "quote-not-found"),
    ("date_printed: Monday", "date_printed: Tuesday", "printed-date-mismatch"), ("at: p3s1", "at: p9s9", "unknown-sentence"), ("kind: person", "kind: company", "wrong-reference"),
    ("text: Fennmoor and Tidewick intend a joint plant for battery cells.", "text: It will build a cell plant together with Tidewick for up to 3 billion dollars.", "copied-wording"),
    ("    name: Fennmoor\n", "    name: Tidewick\n", "name-collision"), ("kind: deal", "kind: dael", "not-allowed"), ("facts:\n", "facts: [\n", "bad-yaml"),
    ("    amount_of: capital-spending\n", "    amount_of: other\n    period: the plant is to stand in Porto Vell and so on\n", "bad-date"),
    ("reliability: F", "author: We want to start soon Fennmoor Chief Executive Mira\n  reliability: F", "duplicate-key"),
    ("  author: unknown", "  author: We want to start soon Fennmoor Chief Executive Mira", "copied-wording"),
])  # fmt: skip
def test_nothing_is_written_while_anything_is_wrong(tmp_path: Path, old: str, new: str, code: str) -> None:
    """What `briefs check` and `briefs lock` would say of the sheet is said at its place in the draft."""
    briefs = folder(tmp_path)
    file = drafted(briefs)
    decide(file, {old: new})
    before = files(tmp_path)
    done = accept(briefs, file)
    assert done.exit_code == 1 and f"[{code}]" in done.stdout and done.stdout.startswith(file.as_posix()), done.output
    assert files(tmp_path) == before


def test_the_editor_s_own_comments_and_order_stay(tmp_path: Path) -> None:
    """Only what has the article's words goes: also over several lines, at the end of a line, and in a new name's entry."""
    briefs = folder(tmp_path)
    file = drafted(briefs)
    decide(file, {
        "format: 1\n": "# reviewed at the desk\nformat: 1\n", "    stage: announced\n": "    stage: announced  # no contract yet\n",
        "    kind: response\n": "    # it will build a cell\n    # plant together with Tidewick\n    # asked twice\n    kind: response\n",
        "    subject: mira-tolland\n    by: [mira-tolland]\n": "    by: [mira-tolland]\n    subject: mira-tolland # told reporters: no date was given, she\n",
        "    name: Fennmoor\n    kind: company\n": "    # its own site says Mills\n   # and has a logo\n    ids: {website: \"https://fennmoor.example\"}\n    kind: company\n    name: Fennmoor\n    note: |\n      Makes\n      # cells.\n",
    })  # fmt: skip
    assert accept(briefs, file).exit_code == 0
    sheet = (briefs / "sheets" / f"{SHEET}.yml").read_text(encoding="utf-8")
    assert sheet.startswith("# reviewed at the desk\nformat: 1\n") and "stage: announced  # no contract yet\n" in sheet and "    # asked twice\n" in sheet
    assert "cell\n" not in sheet and "# plant" not in sheet and "told reporters" not in sheet and sheet.index("by: [mira-tolland]") < sheet.index("subject: mira-tolland\n")
    entry = (briefs / "companies" / "fennmoor.yml").read_text(encoding="utf-8")
    assert entry == '# its own site says Mills\n# and has a logo\nids: {website: "https://fennmoor.example"}\nname: Fennmoor\nnote: |\n  Makes\n  # cells.\n'


def test_a_sentence_cut_in_pieces_does_not_stay(tmp_path: Path) -> None:
    """Comments under and beside successive fields that only together have the article's words in a row."""
    briefs = folder(tmp_path)
    file = drafted(briefs)
    decide(file, {"    subject: mira-tolland\n    by: [mira-tolland]\n": "    subject: mira-tolland  # it will build\n    # a cell plant\n    by: [mira-tolland]  # together with Tidewick\n"})
    assert accept(briefs, file).exit_code == 0
    sheet = (briefs / "sheets" / f"{SHEET}.yml").read_text(encoding="utf-8")
    assert "    subject: mira-tolland\n" in sheet and "    by: [mira-tolland]\n" in sheet and "cell plant\n" not in sheet


@pytest.mark.parametrize("kind, path, entry", [
    ("public-body", "institutions/quarrel-works.yml", "name: Quarrel Works\nkind: public-body\n"), ("institution", "institutions/quarrel-works.yml", "name: Quarrel Works\nkind: other\n"),
    ("person", "people/quarrel-works.yml", "name: Quarrel Works\n"), ("unnamed", "terms.yml", "# what is no page\nnorth-sea: {name: North Sea, kind: place}\n\nquarrel-works:\n  name: Quarrel Works\n  kind: unnamed\n"),
])  # fmt: skip
def test_the_kind_decides_on_the_file(tmp_path: Path, kind: str, path: str, entry: str) -> None:
    """Terms join the one file that is there; all others have their own."""
    briefs = folder(tmp_path)
    file = drafted(briefs)
    decide(file, {"kind: company\n  # CHECK": f"kind: {kind}\n  # CHECK"})
    assert accept(briefs, file).exit_code == 0
    assert (briefs / path).read_text(encoding="utf-8") == entry and run("check", "--briefs", briefs).stdout == ""


def test_a_name_may_turn_out_to_be_known(tmp_path: Path) -> None:
    """same_as: every mention becomes the entry that is meant, as key, in lists and alone; no entry is written."""
    briefs = folder(tmp_path)
    file = drafted(briefs)
    decide(file, {"    name: Fennmoor\n    kind: company\n": "    name: Fennmoor\n    same_as: larkspur-post\n"})
    assert accept(briefs, file).exit_code == 0
    sheet = (briefs / "sheets" / f"{SHEET}.yml").read_text(encoding="utf-8")
    assert "parties: {larkspur-post: partner, tidewick: [partner, investor]}" in sheet and "by: [larkspur-post]" in sheet and "org: larkspur-post" in sheet and "fennmoor" not in sheet
    assert not (briefs / "companies" / "fennmoor.yml").exists() and run("check", "--briefs", briefs).stdout == ""


@pytest.mark.parametrize("same_as, says", [("fennmoor", "merged into itself"), ("nobody", "unknown name 'nobody'"), ("larkspur-pots", "did you mean 'larkspur-post'?"), ("nort-sea", "did you mean 'north-sea'?"), ("fenmoor", "unknown name 'fenmoor'"), ("tidewick", "at least two parties")])
def test_a_wrong_same_as_is_told_once(tmp_path: Path, same_as: str, says: str) -> None:
    """At the name, and not at each of its mentions; where two parties become one, at the fact."""
    briefs = folder(tmp_path)
    file = drafted(briefs)
    decide(file, {"    name: Fennmoor\n    kind: company\n": f"    name: Fennmoor\n    same_as: {same_as}\n"})
    done = accept(briefs, file)
    assert done.exit_code == 1 and says in done.stdout and len(done.stdout.splitlines()) == 1, done.output


def test_a_name_that_is_dropped_is_gone_from_all_its_mentions(tmp_path: Path) -> None:
    """Out of lists, maps, fields and roles; where a fact cannot be without it, that is told at the fact."""
    briefs = folder(tmp_path)
    file = drafted(briefs)
    more = {"by: [fennmoor]": "about: [porto-vell, tidewick]\n    place: porto-vell\n    by: [fennmoor, porto-vell]", "kind: place": "kind: drop", "kind: person": "kind: drop",
            "subject: mira-tolland\n    by: [mira-tolland]\n": "subject: fennmoor\n    by:\n      - mira-tolland\n      - fennmoor\n"}  # fmt: skip
    decide(file, more)
    assert accept(briefs, file).exit_code == 0
    sheet = (briefs / "sheets" / f"{SHEET}.yml").read_text(encoding="utf-8")
    assert "about: [tidewick]\n" in sheet and "by: [fennmoor]\n" in sheet and "place: unknown\n" in sheet and "mira" not in sheet and "    by:\n      - fennmoor\n" in sheet
    orphan = folder(tmp_path / "orphan")
    file = drafted(orphan)
    decide(file, {"    name: Fennmoor\n    kind: company\n": "    name: Fennmoor\n    kind: drop\n", "parties: {fennmoor: partner, tidewick": "parties: {tidewick"})
    assert accept(orphan, file).exit_code == 0
    sheet = (orphan / "sheets" / f"{SHEET}.yml").read_text(encoding="utf-8")
    assert "mira-tolland: {title: Chief Executive, org: unknown, at: p2s1}" in sheet and "by: [fennmoor]" not in sheet
    other = folder(tmp_path / "other")
    file = drafted(other)
    decide(file, {"kind: person": "kind: drop"})
    done = accept(other, file)
    assert done.exit_code == 1 and f"a statement needs 'subject': 'mira-tolland' (subject) is dropped at line {line_of(file, 'kind: drop')}" in done.stdout, done.output
    assert done.stdout.startswith(f"{file.as_posix()}:{line_of(file, 'tolland-on-start:')}:")
    several = folder(tmp_path / "several")
    file = drafted(several)
    decide(file, {"    name: Fennmoor\n    kind: company\n": "    name: Fennmoor\n    kind: drop\n", "tidewick: [partner, investor]": "tidewick: partner"})
    assert f"a deal needs at least two parties: 'fennmoor' (parties) is dropped at line {line_of(file, 'kind: drop')}" in accept(several, file).stdout


def test_what_is_there_is_never_overwritten(tmp_path: Path) -> None:
    """A sheet that is there, or an entry that somebody made meanwhile, is told with what differs; nothing is touched."""
    briefs = folder(tmp_path)
    file = drafted(briefs)
    decide(file)
    assert accept(briefs, file).exit_code == 0
    decide_again = file.read_text(encoding="utf-8").replace("Quarrel Works would not comment.", "Quarrel Works kept silent.")
    file.write_text(decide_again, encoding="utf-8")
    before = files(briefs)
    done = accept(briefs, file)
    assert done.exit_code == 1 and done.stdout.count("[") == 1 and f"accepted already, as sheets/{SHEET}.yml" in done.stdout and files(briefs) == before, done.output
    assert done.stderr.splitlines()[1:] == ["what differs, in the sheet → in the draft:", f"  {SHEET}/quarrel-silent: text Quarrel Works would not comment. → Quarrel Works kept silent."]
    (briefs / "locks" / f"{SHEET}.yml").unlink()
    assert f"sheets/{SHEET}.yml is there already and is not overwritten" in accept(briefs, file).stdout
    other = folder(tmp_path / "other")
    (other / "companies" / "fennmoor.yml").write_text("name: Fennmoor Mills\n", encoding="utf-8")
    done = accept(other, file)
    assert done.exit_code == 1 and done.stdout.count("[") == 1 and "companies/fennmoor.yml is there already (named 'Fennmoor Mills', here 'Fennmoor')" in done.stdout, done.output


def test_an_error_elsewhere_is_no_hindrance(tmp_path: Path) -> None:
    """Another sheet's mistake was there before and is not this draft's."""
    briefs = folder(tmp_path)
    (briefs / "companies" / "broken.yml").write_text("name: [\n", encoding="utf-8")
    file = drafted(briefs)
    decide(file)
    assert accept(briefs, file).exit_code == 0


def test_when_the_disk_refuses_nothing_stays(tmp_path: Path) -> None:
    """A file where a folder should be: what was written before it is taken back."""
    briefs = folder(tmp_path)
    (briefs / "locks").write_text("", encoding="utf-8")
    file = drafted(briefs)
    decide(file, {"kind: company\n  # CHECK": "kind: unnamed\n  # CHECK"})
    before = files(tmp_path)
    done = accept(briefs, file)
    assert done.exit_code == 1 and files(tmp_path) == before and "Traceback" not in done.output


def test_the_draft_and_the_article_at_hand_must_be_of_one_text(tmp_path: Path) -> None:
    """Facts are held against the article that they were drafted from, not against another version; a lost sentence is missed."""
    briefs = folder(tmp_path)
    file = drafted(briefs)
    decide(file)
    copy = tmp_path / "articles" / f"{SHEET}.txt"
    copy.write_text(ARTICLE.replace("$3 billion", "$5 billion"), encoding="utf-8")
    done = accept(briefs, file)
    assert done.exit_code == 1 and "its sentence p1s1 is not that of" in done.stdout
    copy.unlink()
    file.write_text("".join(line for line in file.read_text(encoding="utf-8").splitlines(True) if "# DRAFT: digest" not in line), encoding="utf-8")
    text = file.read_text(encoding="utf-8").replace("  # p3s1: Quarrel Works declined to comment.\n", "").replace("status: planned", 'status: "?"')
    file.write_text(text, encoding="utf-8")
    done = accept(briefs, file)
    assert done.exit_code == 1 and "the sentence p3s1" in done.stdout and "[undecided]" in done.stdout and not (briefs / "sheets").exists()


def test_a_draft_is_known_by_its_name_or_its_first_line(tmp_path: Path) -> None:
    """The file may be called anything; the sheet's name alone will do for the one in the folder of articles."""
    briefs = folder(tmp_path)
    file = drafted(briefs)
    decide(file)
    other = shutil.copy(file, tmp_path / "mine.yml")
    assert run("accept", "--briefs", briefs, SHEET).exit_code == 0
    again = folder(tmp_path / "again")
    assert accept(again, other).exit_code == 0 and (again / "sheets" / f"{SHEET}.yml").exists()
    nameless = tmp_path / "nameless.yml"
    nameless.write_text("format: 1\n", encoding="utf-8")
    for wrong, says in ((nameless, "which sheet"), (tmp_path / "none.yml", "cannot be read"), (tmp_path, "folder")):
        done = accept(again, wrong)
        assert done.exit_code == 2 and says in done.stderr, done.output
