"""How `briefs check` prints: for a person on a terminal, for GitHub, for programs; and never without end."""

from __future__ import annotations

import io
import json
import os
import re
import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from plugin.folders import SITE, write

from generator.build import check, outputs
from generator.cli import main, shared
from generator.cli.formats import MOST_AT_ALL, as_github, as_json, as_sarif, look_of
from generator.problems import CODES, MOST_ALIKE, Problem, capped, drawn

MANY = MOST_ALIKE + 12


@pytest.fixture
def briefs(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    for name in ("BRIEFS_DIR", "BRIEFS_SITE_URL", "NO_COLOR", "FORCE_COLOR"):
        monkeypatch.delenv(name, raising=False)
    many = "".join(f"zz{n}: x\n" for n in range(MANY))
    return write(tmp_path / "briefs", {"site.yml": SITE, "companies/kakao.yml": f"name: 카카오\nnames: [{{text: 카카오, lang: KO}}]\n{many}"})


def run(*words: str, **environ: str) -> Result:
    return CliRunner().invoke(main, ["check", *words], env=environ)


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


@pytest.mark.parametrize("environ, terminal, look", [
    ({}, False, (False, False)), ({}, True, (True, True)), ({"TERM": "dumb"}, True, (True, False)), ({"NO_COLOR": "1"}, True, (True, False)), ({"FORCE_COLOR": "1"}, False, (True, True)),
    ({"FORCE_COLOR": "0"}, False, (False, False)), ({"NO_COLOR": "1", "FORCE_COLOR": "1"}, False, (False, False)), ({"NO_COLOR": ""}, True, (True, True)), ({"TERM": "dumb", "FORCE_COLOR": "1"}, True, (True, True)),
])  # fmt: skip
def test_a_terminal_is_told_from_a_pipe(environ: dict[str, str], terminal: bool, look: tuple[bool, bool]) -> None:
    """Excerpts for a person, colours and links for a terminal that has them; NO_COLOR, FORCE_COLOR and TERM=dumb are honoured."""
    assert look_of(Terminal() if terminal else io.StringIO(), environ) == look


def test_a_pipe_gets_one_plain_line_a_problem(briefs: Path) -> None:
    """No excerpt and no escape: what greps and editors' programs read."""
    output = run().stdout
    assert "\x1b" not in output and all(re.match(r"briefs/companies/kakao\.yml:", line) for line in output.splitlines())


def test_a_person_sees_the_line_with_a_caret_under_the_value(briefs: Path) -> None:
    """The place and the code are links (OSC 8), the severity has a colour, and the caret stands under the value though Korean takes two columns."""
    first, excerpt, caret, *_ = run(FORCE_COLOR="1", BRIEFS_SITE_URL="https://briefs.example/").stdout.splitlines()
    assert f"\x1b]8;;{(briefs / 'companies/kakao.yml').as_uri()}\x1b\\briefs/companies/kakao.yml:2:27\x1b]8;;\x1b\\" in first
    assert "\x1b]8;;https://briefs.example/messages/#bad-language\x1b\\bad-language\x1b]8;;\x1b\\" in first and "\x1b[1;31merror\x1b[0m" in first
    assert excerpt == "    2 | names: [{text: 카카오, lang: KO}]" and caret.index("^") == excerpt.index("KO") + len("카카오")


def test_a_control_character_in_an_excerpt_does_not_move_the_cursor() -> None:
    """What lies in a file cannot write on the terminal of who checks it."""
    assert "\x1b" not in drawn(Problem("x.yml", 1, 1, "bad-yaml", "m", "", "name: \x1b[2J"))


def test_of_one_code_in_one_file_twenty_are_told(briefs: Path) -> None:
    """Then how many more there are; in GitHub's format too, and on the Problems page."""
    lines = run().stdout.splitlines()
    assert sum("[unknown-key]" in line for line in lines) == MOST_ALIKE + 1
    assert lines[-1] == "briefs/companies/kakao.yml: … and 12 more [unknown-key]" and any("[bad-language]" in line for line in lines)
    assert run().stderr == f"{MANY + 1} errors, 0 warnings\n"
    github = run("--format", "github").stdout.splitlines()
    assert len(github) == len(lines) and github[-1] == "::notice file=briefs/companies/kakao.yml,title=unknown-key::… and 12 more [unknown-key]"
    page = next(output.text for output in outputs(check(briefs), troubles=True) if output.path == "problems.md")
    assert page.count("](messages.md#unknown-key)") == MOST_ALIKE + 1 and "… and 12 more" in page
    assert len(json.loads(run("--format", "json").stdout)) == MANY + 1


def test_machines_get_all_but_not_without_end() -> None:
    """JSON and SARIF end at 10,000 problems."""
    many = [Problem("x.yml", n, 1, "unknown-key", "m") for n in range(1, MOST_AT_ALL + 100)]
    assert len(json.loads(as_json(many))) == MOST_AT_ALL == len(json.loads(as_sarif(many, Path("b"), "1", ""))["runs"][0]["results"])
    assert [str(one) for one in capped(many)][-1] == f"x.yml: … and {MOST_AT_ALL + 99 - MOST_ALIKE:,} more [unknown-key]"


def test_github_s_commands_are_escaped() -> None:
    """% and line breaks in all, colon and comma in properties: else GitHub would cut the message or mistake the file."""
    problem = Problem("a,b:c%.yml", 3, 7, "bad-amount", "'50%': no\nunit", "write, e.g. 50 percent")
    assert as_github([problem], Path("briefs")) == "::error file=briefs/a%2Cb%3Ac%25.yml,line=3,col=7,title=bad-amount::'50%25': no%0Aunit — write, e.g. 50 percent [bad-amount]\n"


def test_sarif_says_what_the_lines_say(briefs: Path) -> None:
    """SARIF 2.1.0: each rule once, with its help and address; each result at its place, its rule found by its index."""
    done = run("--format", "sarif", "--site-url", "https://briefs.example/")
    log = json.loads(done.stdout)
    (told,) = log["runs"]
    rules, results = told["tool"]["driver"]["rules"], told["results"]
    assert log["version"] == "2.1.0" and done.exit_code == 1 and len(results) == MANY + 1
    assert [rule["id"] for rule in rules] == ["bad-language", "unknown-key"] and all(rule["shortDescription"]["text"] == CODES[rule["id"]][1] for rule in rules)
    assert rules[0]["helpUri"] == "https://briefs.example/messages/#bad-language"
    for result in results:
        (place,) = result["locations"]
        region = place["physicalLocation"]["region"]
        assert rules[result["ruleIndex"]]["id"] == result["ruleId"] and result["level"] in ("error", "warning") and result["message"]["text"]
        assert region["startLine"] >= 1 and region["startColumn"] >= 1 and (briefs.parent / place["physicalLocation"]["artifactLocation"]["uri"]).is_file()


def test_explain_prints_the_section_of_a_code() -> None:
    """With and without the brackets around it; a slip is guessed; without a code all are listed."""
    explain = lambda *words: CliRunner().invoke(main, ["explain", *words])  # noqa: E731
    assert "Wrong:" in explain("[bad-amount]").output and explain("bad-amount").exit_code == 0
    assert explain("bad-amuont").exit_code == 2 and "did you mean 'bad-amount'?" in explain("bad-amuont").output
    assert len(explain().output.splitlines()) == len(CODES)


@pytest.mark.skipif(os.name != "posix", reason="a terminal of POSIX")
@pytest.mark.parametrize("seconds, said", [(0, False), (3, True)])
def test_what_takes_long_says_so(seconds: int, said: bool) -> None:
    """After two seconds a terminal's stderr shows what is going on, and nothing of it is left at the end."""
    script = f"import time; from generator.cli.shared import progress\nwith progress('checking'):\n    time.sleep({seconds})"
    ours, theirs = os.openpty()
    done = subprocess.run([sys.executable, "-c", script], stderr=theirs, stdout=subprocess.PIPE, check=True, timeout=60)
    os.set_blocking(ours, False)
    try:
        shown = os.read(ours, 10_000).decode()
    except BlockingIOError:
        shown = ""
    os.close(ours)
    os.close(theirs)
    assert done.stdout == b"" and ("checking …" in shown) == said and (not said or shown.endswith("\r"))


def test_a_pipe_is_told_nothing_of_progress(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
    """A log has no use for it."""
    monkeypatch.setattr(shared, "_tell_time", lambda *_: pytest.fail("somebody was told"))
    with shared.progress("checking"):
        pass
    assert capsys.readouterr() == ("", "")
