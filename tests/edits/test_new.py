"""`briefs new`: skeletons that pass the check but for what their editor must write."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from plugin.folders import SITE, sheet, tree, write

from generator.build import check
from generator.cli import main
from generator.edits.skeleton import required
from generator.model import ENTRY_KINDS
from generator.tidy import tidied
from generator.vocabulary import DEAL_KIND, FACT_KIND

FACT = "2025-02-05-servers"


@pytest.fixture
def briefs(tmp_path: Path) -> Path:
    return write(tmp_path / "briefs", {"site.yml": SITE, "companies/kakao.yml": "name: Kakao\n", f"sheets/{FACT}.yml": sheet().replace("facts:", "\nfacts:")})


def new(briefs: Path, *words: str) -> Result:
    result = CliRunner().invoke(main, ["new", *words], env={"BRIEFS_DIR": str(briefs)})
    assert result.exception is None or isinstance(result.exception, SystemExit), result.exc_info
    return result


@pytest.mark.parametrize(("kind", "path", "words"), [
    ("company", "companies/acme.yml", []), ("person", "people/acme.yml", []), ("deal", "deals/acme.yml", ["--kind", "supply"]),
    ("institution", "institutions/acme.yml", ["--kind", "outlet"]), ("term", "terms.yml", ["--kind", "place"]),
])  # fmt: skip
def test_an_entry_is_sound_and_tidy(briefs: Path, kind: str, path: str, words: list[str]) -> None:
    """With its required fields it has no problem, whatever its name looks like; a second time nothing is overwritten."""
    result = new(briefs, kind, "acme", "--name", "Acme: #1 {x}", *words)
    assert result.exit_code == 0 and check(briefs, drafts=True).problems == ()
    assert check(briefs).library.registry.entities["acme"].name == "Acme: #1 {x}"
    assert tidied(path, (briefs / path).read_bytes()) == ((briefs / path).read_bytes(), [])
    before = tree(briefs)
    assert new(briefs, kind, "acme", "--name", "Other", *words).exit_code == 1 and tree(briefs) == before


@pytest.mark.parametrize("kind", ENTRY_KINDS)
def test_all_that_is_missing_is_told_at_once(briefs: Path, kind: str) -> None:
    """The usage error names each required option of the model, with its allowed values or an example."""
    before = tree(briefs)
    result = new(briefs, kind, "acme")
    assert result.exit_code == 2 and tree(briefs) == before
    assert all(f"--{name}, " in result.output for name in required(ENTRY_KINDS[kind]))
    assert kind != "deal" or ", ".join(DEAL_KIND) in result.output


@pytest.mark.parametrize("words", [["company", "../x", "--name", "X"], ["term", "A b", "--name", "X", "--kind", "place"], ["sheet", "../x", "--timezone", "UTC"], ["fact", FACT, "--kind", "plan", "--at", "p1s1", "--id", "A/b"]])
def test_names_that_are_none_are_refused(briefs: Path, words: list[str]) -> None:
    """Whatever is typed as a slug, nothing is written outside its folder."""
    before = tree(briefs.parent)
    result = new(briefs, *words)
    assert result.exit_code == 1 and "is not a slug" in result.output and tree(briefs.parent) == before


def test_a_term_joins_those_that_are_there(briefs: Path) -> None:
    """It comes last, after a blank line, with the file's own line ends."""
    write(briefs, {"terms.yml": "fog:\r\n  name: Fog\r\n  kind: product\r\n# end"})
    assert new(briefs, "term", "quay", "--name", "Quay", "--kind", "place").exit_code == 0
    assert (briefs / "terms.yml").read_bytes() == b"fog:\r\n  name: Fog\r\n  kind: product\r\n# end\r\n\r\nquay:\r\n  name: Quay\r\n  kind: place\r\n"


def test_a_sheet_lacks_nothing_but_facts(briefs: Path) -> None:
    """What may be unknown is unknown, the date is that of the name, the language the site's; wrong values are refused like in a file."""
    result = new(briefs, "sheet", "2025-03-14-acme", "--timezone", "Europe/London", "--publisher", "kakao")
    assert result.exit_code == 0 and "next: briefs new fact 2025-03-14-acme" in result.output
    text = (briefs / "sheets/2025-03-14-acme.yml").read_text()
    assert "publisher: kakao\n  url: unknown\n  published: 2025-03-14\n  language: en\n" in text
    assert [problem.message for problem in check(briefs, drafts=True).problems] == ["'facts' has no value"]
    for words, reason in ((["2025-03-15-b", "--timezone", "Mars"], "'Mars' is not an IANA time zone"), (["acme", "--timezone", "UTC"], "'acme' is not a sheet's name"),
                          (["2025-03-15-b", "--timezone", "UTC", "--publisher", "kakoa"], "did you mean 'kakao'?"), (["2025-03-15-b"], "missing --timezone")):  # fmt: skip
        before = tree(briefs)
        refused = new(briefs, "sheet", *words)
        assert refused.exit_code and reason in refused.output and tree(briefs) == before


@pytest.mark.parametrize("kind", FACT_KIND)
def test_a_fact_of_each_kind_lacks_only_what_its_editor_must_write(briefs: Path, kind: str) -> None:
    """The skeleton has every field that the kind needs; the check asks for their values and for nothing else, and so does the command."""
    result = new(briefs, "fact", FACT, "--kind", kind, "--at", "p2s1")
    assert result.exit_code == 0
    problems = check(briefs, drafts=True).problems
    assert {problem.code for problem in problems} <= {"empty-value", "missing-field"} and "'text' has no value" in result.output
    assert result.output.count("to fill in:") == len(problems)
    assert tidied(f"sheets/{FACT}.yml", (briefs / f"sheets/{FACT}.yml").read_bytes())[0] == (briefs / f"sheets/{FACT}.yml").read_bytes()


def test_facts_stand_in_the_order_of_the_article_in_the_sheets_own_style(briefs: Path) -> None:
    """Four spaces, no blank lines, CRLF: the new facts look like those of the sheet, and comments stay where they are."""
    style = "format: 1\nstatus: draft\nsource: {title: unknown, publisher: unknown, url: unknown, published: 2025-02-05, language: en, timezone: UTC}\nfacts:\n"
    one, three = ("    {}:\n        at: {}\n        kind: description\n        text: It moved.\n        subject: kakao\n".format(*words) for words in (("one", "[p2s1, p9s9]"), ("three", "p4s2")))
    write(briefs, {f"sheets/{FACT}.yml": (style + "    # first\n" + one + "        # still one\n    # third\n" + three + "# end").replace("\n", "\r\n")})
    rest = ["--kind", "description", "--text", "It moved.", "--subject", "kakao"]
    for at in ("p2s3", "p1s1", "p10s1"):
        assert new(briefs, "fact", f"briefs/sheets/{FACT}.yml", "--id", f"new-{at}", "--at", at, *rest).exit_code == 0
    added = {at: one.replace("one", f"new-{at}").replace("[p2s1, p9s9]", at) for at in ("p1s1", "p2s3", "p10s1")}
    wanted = style + added["p1s1"] + "    # first\n" + one + "        # still one\n" + added["p2s3"] + "    # third\n" + three + added["p10s1"] + "# end"
    assert (briefs / f"sheets/{FACT}.yml").read_bytes().decode() == wanted.replace("\n", "\r\n")
    assert check(briefs, drafts=True).problems == ()


@pytest.mark.parametrize(("words", "code", "reason"), [
    (["2025-02-05-server", "--kind", "plan", "--at", "p1s1"], 1, f"did you mean '{FACT}'?"),
    ([FACT, "--kind", "plan", "--at", "11"], 1, "'11' is not a locator"),
    ([FACT, "--kind", "plan", "--at", "p1s1", "--id", "short-text"], 1, "has a fact 'short-text' already"),
    ([FACT, "--kind", "visit", "--at", "p1s1", "--subject", "kakoa"], 1, "did you mean 'kakao'?"),
    ([FACT, "--kind", "visit", "--at", "p1s1", "--parties", "{kakao: partner"], 1, "error"),
    ([FACT, "--kind", "deal", "--at", "p1s1", "--parties", "kakao, naver"], 1, "stands where a map (key: value) is expected"),
    ([FACT, "--kind", "vist", "--at", "p1s1"], 2, "'description'"),
    ([FACT], 2, "missing --kind, one of deal, plan"),
])  # fmt: skip
def test_a_wrong_fact_is_refused(briefs: Path, words: list[str], code: int, reason: str) -> None:
    """The reason is told and the sheet stays as it is."""
    before = tree(briefs)
    result = new(briefs, "fact", *words)
    assert result.exit_code == code and reason in result.output and tree(briefs) == before


def test_facts_can_be_added_to_a_sheet_that_was_just_begun(briefs: Path) -> None:
    """Whether `facts:` has no value, has {}, or is not there."""
    for end in ("facts:  # none yet\n", "facts: {}\n", ""):
        write(briefs, {f"sheets/{FACT}.yml": sheet().split("facts:")[0] + end})
        assert new(briefs, "fact", FACT, "--kind", "description", "--at", "p1s1", "--text", "It moved.", "--subject", "kakao").exit_code == 0
        assert check(briefs, drafts=True).problems == () and "{}" not in (briefs / f"sheets/{FACT}.yml").read_text()


@pytest.mark.parametrize(("words", "reason"), [
    (["--at", "p1s1\n    note: injected"], "is not a locator"), (["--at", "p1s1], note: [injected"], "is not a locator"), (["--at", "p1s1", "--at", "p1s2\n    note: injected"], "is not a locator"),
    (["--at", "p1s1", "--subject", "kakao\n    note: injected"], "unknown name"), (["--at", "p1s1", "--subject", "kakao", "--parties", "{kakao: partner}\n    note: injected"], "a single value stands where a map"),
    (["--at", "p1s1", "--subject", "kakao", "--parties", "{kakao: partner} # raw"], "a single value stands where a map"),
])  # fmt: skip
def test_a_value_is_one_value(briefs: Path, words: list[str], reason: str) -> None:
    """Each option's text is that of its field and of no other: what is no such value is refused, whatever YAML would make of it."""
    before = tree(briefs)
    result = new(briefs, "fact", FACT, "--kind", "plan", "--text", "It moves.", *words)
    assert result.exit_code == 1 and reason in result.output and tree(briefs) == before


def test_a_path_that_is_no_sheet_is_not_to_be_begun(briefs: Path) -> None:
    """A file elsewhere is told to be no sheet's name; a sheet that could be, how it is begun."""
    assert "'passwd' is not a sheet's name" in (there := new(briefs, "fact", "/etc/passwd", "--kind", "plan", "--at", "p1s1").output) and "begin it" not in there
    assert "briefs new sheet 2030-01-01-mill" in new(briefs, "fact", "2030-01-01-mill", "--kind", "plan", "--at", "p1s1").output


def test_a_new_fact_is_set_apart_where_comments_stand_between_the_others(briefs: Path) -> None:
    """The tidied sheet is tidy after it too, wherever the fact comes."""
    text = sheet().replace("facts:", "\nfacts:") + "\n  # another\n  more:\n    at: p5s1\n    kind: description\n    text: It is old.\n    subject: kakao\n"
    path = f"sheets/{FACT}.yml"
    write(briefs, {path: tidied(path, text.encode())[0].decode()})
    for at in ("p2s1", "p9s1"):
        assert new(briefs, "fact", FACT, "--kind", "description", "--at", at, "--text", "It is new.", "--subject", "kakao").exit_code == 0
        assert tidied(path, (briefs / path).read_bytes()) == ((briefs / path).read_bytes(), [])


def test_warnings_of_what_is_new_are_told(briefs: Path) -> None:
    """An invisible character in a name is told by the command that writes it, not first by the next check."""
    result = new(briefs, "company", "x", "--name", "\u202eevil")
    assert result.exit_code == 0 and "invisible character U+202E" in result.output and (briefs / "companies/x.yml").is_file()


def test_a_new_site_speaks_for_the_day_on_which_it_is_begun(tmp_path: Path) -> None:
    """Or for the day that is told; the worked example is sound then, and so is an article of that day."""
    assert CliRunner().invoke(main, ["init", str(tmp_path / "a"), "--as-of", "2031-05-06"]).exit_code == 0
    checked = check(tmp_path / "a/briefs", drafts=True, articles=tmp_path / "a/articles")
    assert checked.problems == () and checked.library.site.as_of == date(2031, 5, 6)
    before = date.today()
    assert CliRunner().invoke(main, ["init", str(tmp_path / "b")]).exit_code == 0
    assert before <= check(tmp_path / "b/briefs").library.site.as_of <= date.today()
