"""`briefs build OUT`: what is written, what is removed, and what is never touched."""

from __future__ import annotations

import json
import os
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from plugin.folders import SITE, sheet, tree, write

from generator import tree as tree_module
from generator.build import check, outputs
from generator.cli import main
from generator.tree import MANIFEST, write_tree

SMALL: dict[str, str | bytes] = {"site.yml": SITE, "companies/kakao.yml": "name: Kakao\n", "companies/naver.yml": "name: Naver\n", "about.md": "# About\n", "pictures/logo.png": b"\x89\x00\xff"}


@pytest.fixture
def briefs(tmp_path: Path) -> Path:
    return write(tmp_path / "briefs", SMALL)


@pytest.fixture
def out(tmp_path: Path) -> Path:
    return tmp_path / "out"


def build(briefs: Path, out: Path) -> Result:
    return CliRunner().invoke(main, ["build", "--briefs", str(briefs), str(out)])


def built(briefs: Path, out: Path) -> Result:
    result = build(briefs, out)
    assert result.exit_code == 0, result.output
    return result


def refused(briefs: Path, out: Path, *paths: str) -> None:
    """The build ends with 1, names the paths and what to do, and leaves every file as it is."""
    before = tree(out)
    result = build(briefs, out)
    assert result.exit_code == 1 and result.exception.__class__ is SystemExit
    assert result.stderr.splitlines()[-len(paths) :] == [f"{out / path}: error: not written by this command, or changed since — move it away" for path in paths]
    assert tree(out) == before


def stamps(out: Path) -> dict[str, tuple[int, int]]:
    """Inode and time of each file: they change with any write."""
    return {file.relative_to(out).as_posix(): (file.stat().st_ino, file.stat().st_mtime_ns) for file in out.rglob("*") if file.is_file()}


# what is written


def test_pages_assets_and_hand_written_files_are_written(briefs: Path, out: Path) -> None:
    """The tree has every page, the stylesheet, the hand-written page and its picture, and no YAML; the last line counts the files."""
    result = built(briefs, out)
    files = tree(out)
    assert {output.path: output.text.encode() for output in outputs(check(briefs))}.items() <= files.items()
    assert files["about.md"] == b"# About\n" and files["pictures/logo.png"] == b"\x89\x00\xff" and "assets/briefs.css" in files
    assert not [path for path in files if path.endswith((".yml", ".yaml"))]
    assert result.stderr.splitlines()[-1] == f"{len(files) - 1} files written, 0 removed, 0 unchanged in {out}"


def test_only_what_changed_is_written(briefs: Path, out: Path) -> None:
    """A second run touches nothing; after an edit only the pages that say something else are new files."""
    built(briefs, out)
    before = stamps(out)
    assert built(briefs, out).stderr.splitlines()[-1].startswith("0 files written, 0 removed, ")
    assert stamps(out) == before
    write(briefs, {"about.md": "# About us\n"})
    built(briefs, out)
    after = stamps(out)
    assert {path for path in after if after[path] != before[path]} == {"about.md", MANIFEST}
    assert (out / "about.md").read_text() == "# About us\n"


def test_stale_files_and_their_empty_folders_go(briefs: Path, out: Path) -> None:
    """A deleted company's page is removed, and a folder that nothing is left in; others' files there stay."""
    built(briefs, out)
    write(out, {"pictures/mine.png": b"mine"})
    (briefs / "companies/naver.yml").unlink()
    (briefs / "pictures/logo.png").unlink()
    (briefs / "about.md").unlink()
    built(briefs, out)
    assert not (out / "companies/naver.md").exists() and not (out / "about.md").exists() and not (out / "pictures/logo.png").exists()
    assert (out / "companies/kakao.md").exists() and (out / "pictures/mine.png").read_bytes() == b"mine"
    (out / "pictures/mine.png").unlink()
    write(briefs, {"pictures/logo.png": b"1"})
    built(briefs, out)
    (briefs / "pictures/logo.png").unlink()
    built(briefs, out)
    assert not (out / "pictures").exists()


def test_what_was_deleted_in_the_tree_comes_back(briefs: Path, out: Path) -> None:
    """A file that somebody removed from the tree is written again; one that is stale and gone already is no matter."""
    built(briefs, out)
    (out / "companies/kakao.md").unlink()
    (out / "companies/naver.md").unlink()
    (briefs / "companies/naver.yml").unlink()
    built(briefs, out)
    assert (out / "companies/kakao.md").exists() and not (out / "companies/naver.md").exists()


# what is never touched


def test_foreign_files_stay(briefs: Path, out: Path) -> None:
    """Files that nothing of ours is called by are left alone, with their times."""
    write(out, {"mine.md": "mine", "companies/mine.md": "mine", ".index.md.part": "mine"})
    before = stamps(out)
    built(briefs, out)
    (briefs / "companies/naver.yml").unlink()
    built(briefs, out)
    after = stamps(out)
    assert {path: after[path] for path in before} == before


def test_a_foreign_file_in_the_way_is_refused(briefs: Path, out: Path) -> None:
    """A page that somebody else wrote is not overwritten, nor is anything else written."""
    write(out, {"index.md": "mine", "companies/kakao.md": "mine too"})
    refused(briefs, out, "companies/kakao.md", "index.md")


def test_a_changed_file_is_refused(briefs: Path, out: Path) -> None:
    """What was edited in the tree is not lost, whether its page is still wanted or stale."""
    built(briefs, out)
    write(out, {"companies/kakao.md": "# My edit\n", "companies/naver.md": "# My edit\n"})
    (briefs / "companies/naver.yml").unlink()
    refused(briefs, out, "companies/kakao.md", "companies/naver.md")


@pytest.mark.parametrize("in_the_way", ["a folder instead of a page", "a file instead of a folder"])
def test_a_folder_or_file_in_the_way_is_refused(in_the_way: str, briefs: Path, out: Path) -> None:
    """A folder called index.md, a file called pictures: nothing is written, nothing raises."""
    write(out, {"index.md/mine": "mine"} if "page" in in_the_way else {"pictures": "mine"})
    refused(briefs, out, "index.md" if "page" in in_the_way else "pictures/logo.png")


@pytest.mark.parametrize("link, target", [("pictures", "outside"), ("about.md", "outside/about.md"), ("about.md", "nowhere"), ("pictures", "out/pictures")])
def test_links_out_of_the_tree_are_not_followed(link: str, target: str, briefs: Path, out: Path, tmp_path: Path) -> None:
    """Neither a linked folder, a linked page, a link to nothing nor one to itself leads the command to write elsewhere."""
    elsewhere = write(tmp_path / "outside", {"about.md": "# Elsewhere\n"})
    out.mkdir()
    (out / link).symlink_to(tmp_path / target)
    before = tree(elsewhere)
    assert build(briefs, out).exit_code == 1
    assert tree(elsewhere) == before and not (tmp_path / "nowhere").exists() and not (out / "index.md").exists()


def test_a_link_made_later_is_not_followed_to_remove(briefs: Path, out: Path, tmp_path: Path) -> None:
    """A folder of ours that was moved and linked: what it holds now is somebody else's."""
    built(briefs, out)
    (out / "pictures").rename(tmp_path / "moved")
    (out / "pictures").symlink_to(tmp_path / "moved")
    (briefs / "pictures/logo.png").unlink()
    built(briefs, out)
    assert (tmp_path / "moved/logo.png").exists()


DAMAGED = {
    "not JSON": b"{", "not UTF-8": b"\xff\xfe\x00", "a list": b"[]", "numbers": b'{"about.md": 1}', "deep": b"[" * 100_000, "empty": b"",
    "leads out": json.dumps({"../outside/about.md": "0" * 64, "/etc/hostname": "0" * 64, "": "x", ".": "x", "a\0b": "x"}).encode(),
}  # fmt: skip


@pytest.mark.parametrize("damage", list(DAMAGED))
def test_a_damaged_manifest_makes_nothing_ours(damage: str, briefs: Path, out: Path, tmp_path: Path) -> None:
    """Without knowing what it wrote, the command keeps what is as it would write it, removes nothing, and refuses what differs."""
    elsewhere = write(tmp_path / "outside", {"about.md": "# Elsewhere\n"})
    built(briefs, out)
    (out / MANIFEST).write_bytes(DAMAGED[damage])
    (briefs / "companies/naver.yml").unlink()
    write(briefs, {"pictures/logo.png": b"other"})
    result = build(briefs, out)
    assert result.exit_code == 1 and "Traceback" not in result.output and result.exception.__class__ is SystemExit
    assert (out / "companies/naver.md").exists() and (out / "pictures/logo.png").read_bytes() == b"\x89\x00\xff"
    assert tree(elsewhere) == {"about.md": b"# Elsewhere\n"}


def test_a_manifest_that_is_gone_is_written_again(briefs: Path, out: Path) -> None:
    """If all is as it would be written, the tree is ours again."""
    built(briefs, out)
    (out / MANIFEST).unlink()
    built(briefs, out)
    write(briefs, {"about.md": "# Us\n"})
    built(briefs, out)


def test_a_run_cut_short_can_be_taken_up(out: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """After a full disk or a pulled plug between two files, the next run, with the same or newer pages, doesn't take its own for somebody else's."""
    pages = {"a.md": b"a1", "b.md": b"b1", "c.md": b"c1", "gone.md": b"g1"}
    write_tree(out, pages)
    real, count = tree_module.replace, iter(range(100))

    def full_disk(file: Path, data: bytes) -> None:
        if next(count) == 2:
            raise OSError(28, "No space left on device")
        real(file, data)

    monkeypatch.setattr(tree_module, "replace", full_disk)
    with pytest.raises(OSError):
        write_tree(out, {"a.md": b"a2", "b.md": b"b2", "c.md": b"c2"})
    assert {path: data for path, data in tree(out).items() if path != MANIFEST} == {**pages, "a.md": b"a2"}
    monkeypatch.undo()
    newer = {"a.md": b"a3", "b.md": b"b2", "c.md": b"c1"}
    assert write_tree(out, newer).refused == ()
    assert {path: data for path, data in tree(out).items() if path != MANIFEST} == newer


# how it ends


def test_errors_end_it_and_nothing_is_written(briefs: Path, out: Path) -> None:
    """With an error in the sheets, OUT is not even made; what was there stays."""
    write(briefs, {"companies/naver.yml": "name: [\n"})
    result = build(briefs, out)
    assert result.exit_code == 1 and "companies/naver.yml:" in result.stdout and result.stderr.splitlines()[-1] == "1 error, 0 warnings"
    assert not out.exists()


@pytest.mark.parametrize("where", ["briefs", "briefs/out", ".", "briefs/../briefs/x"])
def test_out_and_briefs_may_not_lie_inside_each_other(where: str, briefs: Path, tmp_path: Path) -> None:
    """Generated pages among the sheets would be read as hand-written ones next time."""
    before = tree(tmp_path)
    result = build(briefs, tmp_path / where)
    assert result.exit_code == 2 and "lie inside each other" in result.output
    assert tree(tmp_path) == before


def test_out_through_a_link_into_briefs_is_refused(briefs: Path, tmp_path: Path) -> None:
    """A link does not hide where OUT is."""
    (tmp_path / "link").symlink_to(briefs)
    assert build(briefs, tmp_path / "link/out").exit_code == 2


@pytest.mark.parametrize("where", ["file/out", "file"])
def test_an_out_that_cannot_be_made_is_told(where: str, briefs: Path, tmp_path: Path) -> None:
    """OUT below a file, or a file itself: one line that names it, no traceback."""
    write(tmp_path, {"file": "x"})
    result = build(briefs, tmp_path / where)
    assert result.exit_code in (1, 2) and str(tmp_path / "file") in result.output
    assert result.exception.__class__ is SystemExit


def test_without_an_out_it_says_how(briefs: Path) -> None:
    """`briefs build` alone is wrong usage."""
    result = CliRunner().invoke(main, ["build", "--briefs", str(briefs)])
    assert result.exit_code == 2 and "OUT" in result.output


def test_briefs_dir_names_the_folder(briefs: Path, out: Path) -> None:
    """BRIEFS_DIR works as it does for MkDocs."""
    assert CliRunner().invoke(main, ["build", str(out)], env={"BRIEFS_DIR": str(briefs)}).exit_code == 0
    assert (out / "companies/kakao.md").exists()


def test_drafts_are_left_out(briefs: Path, out: Path) -> None:
    """The tree is what is published."""
    write(briefs, {"sheets/2025-02-05-servers.yml": sheet("draft")})
    built(briefs, out)
    assert not (out / "sheets/2025-02-05-servers.md").exists()
    assert os.listdir(out / "sheets") == ["index.md"]
