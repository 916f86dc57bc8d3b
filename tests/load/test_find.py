"""Which files hold records, and what is said of those that stand where nothing is read."""

import pytest

from generator import load


def told(root, *paths):
    for path in paths:
        (root / path).parent.mkdir(parents=True, exist_ok=True)
        (root / path).write_text("name: x\n")
    found, problems = load.find(root)
    return found, [f"{p.place} {p.code}: {p.message} — {p.hint}" for p in problems]


def test_the_files_of_the_known_folders_are_found_in_order(tmp_path):
    paths = ["companies/kakao.yml", "deals/openai-kakao.yml", "institutions/a.yml", "locks/2025-02-04-a.yml", "people/a.yml", "sheets/2025-02-04-a.yml", "site.yml", "terms.yml"]
    assert told(tmp_path, *reversed(paths)) == (paths, [])


@pytest.mark.parametrize(("path", "message", "hint"), [
    ("companies/x.yaml", "the file's name does not end in .yml, so it would not be read", "rename it to x.yml"),
    ("companies/x.YML", "the file's name does not end in .yml, so it would not be read", "rename it to x.yml"),
    ("site.yaml", "the file's name does not end in .yml, so it would not be read", "rename it to site.yml"),
    ("company/x.yml", "no records are read from the folder 'company'", "did you mean 'companies'?"),
    ("sheet/x.yml", "no records are read from the folder 'sheet'", "did you mean 'sheets'?"),
    ("companies/old/x.yml", "no records are read from the folder 'companies/old'", "did you mean 'companies'?"),
    ("drafts/x.yml", "no records are read from the folder 'drafts'", "folders are sheets, companies, deals, people, institutions, locks"),
    ("sites.yml", "no records are read from this file", "did you mean 'site.yml'?"),
    ("relations.yml", "no records are read from this file", "files here are site.yml, terms.yml"),
])  # fmt: skip
def test_a_misplaced_file_is_told_and_not_read(tmp_path, path, message, hint):
    """A record that is silently left out would be worse than an error."""
    assert told(tmp_path, path) == ([], [f"{path}:1:1 unexpected-file: {message} — {hint}"])


@pytest.mark.parametrize("path", [".git/x.yml", ".hidden.yml", "companies/.x.yml", "companies/.old/x.yml", "about.md", "pictures/a.png", "companies/x.yml~", "notes.txt"])
def test_a_hidden_file_or_one_of_another_kind_is_left_alone(tmp_path, path):
    assert told(tmp_path, path) == ([], [])


def test_a_hidden_folder_above_the_briefs_hides_nothing(tmp_path):
    assert told(tmp_path / ".work" / "briefs", "site.yml") == (["site.yml"], [])


@pytest.mark.parametrize("path", ["index.md", "timeline.md", "problems.md", "companies/about.md", "deals/2025/a.md"])
def test_a_hand_written_page_does_not_take_a_generated_address(tmp_path, path):
    assert told(tmp_path, path) == ([], [f"{path}:1:1 reserved-page: a generated page has this address — give the page another name or folder"])


def test_a_folder_that_does_not_exist_has_no_files(tmp_path):
    assert load.find(tmp_path / "nowhere") == ([], [])


def test_a_file_is_read_under_its_path(tmp_path):
    """Problems name the path below the briefs folder, not the machine's."""
    told(tmp_path, "companies/kakao.yml")
    document, problems = load.load(tmp_path, "companies/kakao.yml")
    assert (document.path, document.data, problems) == ("companies/kakao.yml", {"name": "x"}, [])


@pytest.mark.parametrize(("path", "message"), [
    ("companies/x.yml", "this is not a file — rename or remove it"), ("companies/gone.yml", "the file cannot be read: No such file or directory"),
])  # fmt: skip
def test_a_file_that_cannot_be_read_is_a_problem_of_its_own(tmp_path, path, message):
    """A folder with a file's name, or a file that was deleted meanwhile: the others are still read."""
    (tmp_path / "companies" / "x.yml").mkdir(parents=True)
    assert load.find(tmp_path) == (["companies/x.yml"], [])
    document, problems = load.load(tmp_path, path)
    assert document.data is None
    assert [str(problem) for problem in problems] == [f"{path}:1:1: error: {message} [unreadable-file]"]
