"""`briefs draft`."""

from __future__ import annotations

import json
import subprocess
from datetime import date
from pathlib import Path

import click

from generator import files
from generator.build import check
from generator.cli.shared import articles_of, articles_option, briefs_option, bytes_of, near, require_outside, stop, writing
from generator.draft.candidates import Draft
from generator.draft.drafting import draft
from generator.draft.helpers.helpers import KEY, Model, pointed_at
from generator.draft.reading.text import read_text
from generator.draft.report import as_json
from generator.draft.sheet.drafted import SUFFIX
from generator.draft.sheet.existing import draft_at, existing
from generator.draft.sheet.rerun import differences
from generator.draft.sheet.sheet import proposed_id, publisher_in, sheet_text
from generator.draft.sheet.versions import There
from generator.draft.sheet.yaml_text import CHECK_TAG, TBD
from generator.evidence.sentences import Article
from generator.language import plural
from generator.load import parse
from generator.values import UNKNOWN, Refused

_LLM = f"Let the model behind an OpenAI-compatible address point at what the rules missed (it is sent the article); a key is read from {KEY}."


@click.command("draft")
@briefs_option
@articles_option
@click.option("--date", "published", metavar="YYYY-MM-DD", default="", help="The day of publication, by which 'on Tuesday' is read; without it, what the article says of itself.")
@click.option("--out", type=click.Path(path_type=Path), help="Where the draft goes.  [default: articles/<sheet>.draft.yml]")
@click.option("--json", "as_data", is_flag=True, help="Print what was found as JSON, and write nothing.")
@click.option("--extract", is_flag=True, help="Let trafilatura find the text of an HTML page (extra html).")
@click.option("--ner", is_flag=True, help="Let spaCy's small model vote on names that the rules could not type (extra ner).")
@click.option("--llm", metavar="URL", help=_LLM)
@click.option("--llm-model", metavar="NAME", default="", help="The model's name there.")
@click.option("--llm-record", metavar="FOLDER", type=click.Path(file_okay=False, path_type=Path), help="Replies that are here are replayed, new ones are kept here.")
@click.argument("article", type=click.Path(path_type=Path, allow_dash=True))
def draft_command(
    briefs: Path, articles: Path | None, published: str, out: Path | None, as_data: bool, extract: bool, ner: bool,
    llm: str | None, llm_model: str, llm_record: Path | None, article: Path,
) -> None:  # fmt: skip
    """Propose a fact sheet from an English news article, a file or - for standard input, for a person to decide.

    The draft has the article's sentences as comments: it goes to the folder of articles, never to that of the sheets. Nothing that is there
    is overwritten: where there is a draft or a sheet of this article, or of an earlier version of it, what differs is printed.

    Exit status: 0 the draft was written, or what is there already says the same; 1 nothing was written, because what is there differs;
    2 the article is missing, cannot be read or is not in English, or wrong usage.

    \b
    Example:
      briefs draft articles/2025-02-04-openai-kakao.txt
      briefs draft --date 2025-02-04 --json page.html
    """
    library, folder = check(briefs, drafts=True).library, articles_of(briefs, articles)
    try:
        for place in filter(None, (out, llm_record, folder)):
            require_outside(place, briefs)
        text = read_text(bytes_of(article), article.name, extractor="trafilatura" if extract else "")
        pointed, told = pointed_at(text, with_ner=ner, model=Model(llm, llm_model, llm_record) if llm else None)
        found = draft(text, library, date=published, pointed=pointed)
        _tell(found, told)
        if as_data:
            click.echo(json.dumps(as_json(found), ensure_ascii=False, indent=2))
            return
        sheet, read = proposed_id(found, article.stem, date.today()), _as_evidence(found)
        there = draft_at(out) if out else existing(briefs, folder, library, sheet, read, by_name=article.stem == sheet)
    except Refused as refused:
        stop(article, refused)
    yaml = sheet_text(found, sheet, publisher_in(library.registry, found.source.publisher))
    if there:
        _compare(there, yaml, found, read)
    file = out or near(folder / f"{sheet}{SUFFIX}")
    with writing():
        files.write(file.parent, {file.name: yaml.encode()})
    if _is_seen_by_git(file, folder):
        click.echo(f"warning: {file} has the article's sentences, and git does not ignore it; keep it out of every commit, or move it to {near(folder)}", err=True)
    undecided, checks = yaml.count(f": {TBD}"), yaml.count(f"# {CHECK_TAG}: ")
    click.echo(f"{file} written: {plural(len(found.proposals), 'fact')}, {undecided} to decide, {checks} to check; then run: briefs accept {file}", err=True)


def _is_seen_by_git(file: Path, articles: Path) -> bool:
    """Whether git would take the file into a commit; where git cannot be asked, all but the folder of articles counts as seen."""
    try:
        status = subprocess.run(["git", "check-ignore", "-q", "--", file.name], cwd=file.parent, capture_output=True, check=False).returncode
    except OSError:
        status = 128
    return status == 1 or status != 0 and not file.resolve().is_relative_to(articles.resolve())


def _tell(found: Draft, told: tuple[str, ...]) -> None:
    for line in (*(f"warning: {warning}" for warning in found.source.warnings), *told):
        click.echo(line, err=True)
    if found.source.published == UNKNOWN:
        click.echo("no date of publication was found, so 'on Tuesday' or 'last month' is not resolved; give it: --date YYYY-MM-DD", err=True)


def _as_evidence(found: Draft) -> Article:
    return Article({sentence.at: " ".join(sentence.text.split()) for sentence in found.text.sentences}, found.text.header, found.text.text)


def _compare(there: There, yaml: str, found: Draft, article: Article) -> None:
    """Tell what differs from what is there, which stays as it is."""
    found_now = differences(there, parse(there.document.path, yaml.encode())[0], found, article)
    lines = [*found_now.article, *([f"facts that are otherwise in {there.what} than would be proposed now:"] if found_now.facts else []), *(f"  {line}" for line in found_now.facts)]
    click.echo("\n".join(lines) or f"{there.what} {there.id} says the same")
    count = len(found_now.article) + len(found_now.facts)
    more = f", {plural(count, 'difference')}; with --out and another FILE the new draft is written there" if count else ""
    click.echo(f"{there.what} {there.id} is there already; nothing was written{more}", err=True)
    raise SystemExit(1 if count else 0)
