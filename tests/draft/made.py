"""An invented article and a draft of it made by hand, in a small folder: what the tests of the draft's file, of `accept` and of re-runs share."""

from __future__ import annotations

from pathlib import Path

from click.testing import CliRunner, Result

from generator.cli import main
from generator.draft.amounts.money import money
from generator.draft.candidates import CHECK, Draft, Name, Proposal, Source, Text
from generator.draft.reading.text import read_text
from generator.draft.sheet.sheet import sheet_text

SHEET = "2025-03-04-cell-plant"
ARTICLE = """Fennmoor said on Monday that it will build a cell plant together with Tidewick for up to $3 billion. The plant is to stand in Porto Vell.

"We want to start soon," Fennmoor Chief Executive Mira Tolland told reporters: no date was given.

Quarrel Works declined to comment.

Follow us for more news.
"""
REGISTRY = {
    "site.yml": "format: 1\nname: Small\nas_of: 2025-06-01\n",
    "companies/tidewick.yml": "name: Tidewick\n",
    "institutions/larkspur-post.yml": "name: Larkspur Post\nkind: outlet\n",
    "terms.yml": "# what is no page\nnorth-sea: {name: North Sea, kind: place}\n",
}


def folder(path: Path) -> Path:
    """A briefs folder with a small registry, an empty folder of articles beside it."""
    for name, text in REGISTRY.items():
        file = path / "briefs" / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8")
    (path / "articles").mkdir()
    return path / "briefs"


def text_of(article: str = ARTICLE) -> Text:
    return read_text(article.encode(), "article.txt")


def _span(text: Text, words: str) -> dict[str, object]:
    start = text.text.index(words)
    sentence = next(one for one in text.sentences if one.start <= start < one.end)
    return {"at": sentence.at, "text": words, "start": start, "end": start + len(words)}


def name(text: Text, words: str, kind: str, slug: str, *, new: bool = True, **more: object) -> Name:
    span = _span(text, words)
    return Name(**span | {"rule": "by hand", "kind": kind, "slug": slug, "new": new, "forms": (words,), "mentions": ((span["start"], span["end"]),)} | more)


def proposal(article: Text, words: str, key: str, why: str = "", **fields: object) -> Proposal:
    return Proposal(**_span(article, words), rule="by hand", tier=CHECK if why else "sure", id=key, fields=fields, why=why)


def made(article: str = ARTICLE) -> Draft:
    """The draft: two facts to look at, one without text, one name that nobody can type, one sentence without a fact."""
    text = text_of(article)
    names = (
        name(text, "Fennmoor", "company", "fennmoor"), name(text, "Tidewick", "company", "tidewick", new=False), name(text, "Porto Vell", "place", "porto-vell", tier=CHECK),
        name(text, "Mira Tolland", "person", "mira-tolland", title="Chief Executive", org="fennmoor", forms=("Mira Tolland", "Tolland")), name(text, "Quarrel Works", "unknown", "quarrel-works", tier=CHECK),
    )  # fmt: skip
    amount = next((one.stated for one in money(text)), "unknown")
    proposals = (
        proposal(text, "build", "plant-planned", kind="deal", text="Fennmoor and Tidewick intend a joint plant for battery cells.", parties={"fennmoor": "partner", "tidewick": ["partner", "investor"]},
                 date="2025-03-03", date_printed="Monday", status="planned", stage="announced", by=["fennmoor"], verb="said", amount=amount, amount_of="capital-spending"),
        proposal(text, "start soon", "tolland-on-start", "who speaks", kind="statement", text="Tolland is eager: work should begin shortly.", subject="mira-tolland", by=["mira-tolland"], quote="start soon"),
        proposal(text, "declined to comment", "quarrel-silent", kind="response", subject="quarrel-works", response="declined-to-comment", date="2025-03-04"),
    )  # fmt: skip
    p1s2, p4s1 = text.sentences[1].at, text.sentences[-1].at
    source = Source("2025-03-04", "json-ld", "en-GB", title="Cells: a plant", publisher="Larkspur Post", timezone="UTC")
    return Draft(text, source, names, money(text), (), (), (), (), (), proposals, {p4s1: "boilerplate"}, (p1s2,))


def drafted(briefs: Path, article: str = ARTICLE) -> Path:
    """The draft's file in the folder of articles."""
    file = briefs.parent / "articles" / f"{SHEET}.draft.yml"
    file.write_text(sheet_text(made(article), SHEET, "larkspur-post"), encoding="utf-8")
    return file


DECISIONS = {
    '    kind: "?"\n': "    kind: company\n",
    'p1s2: "?"': "p1s2: repeats",
    'kind: response\n    text: "?"': "kind: response\n    text: Quarrel Works would not comment.",
}
"""What a person still has to decide in it: what is there → what takes its place."""


def decide(file: Path, more: dict[str, str] | None = None) -> None:
    """Edit the file; each text must be there."""
    text = file.read_text(encoding="utf-8")
    for old, new in (DECISIONS | (more or {})).items():
        assert old in text, f"{old!r} is not in the draft"
        text = text.replace(old, new)
    file.write_text(text, encoding="utf-8")


def run(*arguments: object, given: bytes | None = None) -> Result:
    """The command line, in this process."""
    return CliRunner().invoke(main, [str(argument) for argument in arguments], input=given)


def accept(briefs: Path, file: Path) -> Result:
    return run("accept", "--briefs", briefs, "--on", "2025-03-05", file)
