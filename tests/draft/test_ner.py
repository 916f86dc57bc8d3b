"""The extra `ner`: a vote on names that the rules could not type, and nothing else; the real model is tried where it is installed."""

from __future__ import annotations

import importlib.util
import shutil
from pathlib import Path
from types import SimpleNamespace

import pytest
from conftest import needed

from draft.made import folder, run, text_of
from generator.draft.candidates import CHECK, SURE, Name
from generator.draft.helpers import ner
from generator.draft.helpers.pointing import with_votes
from generator.values import Refused

ARTICLE = "Zorvane signed the papers. Quarrel Works met Zorvane in Porto Vell."


def name(words: str, kind: str, tier: str = CHECK, *, new: bool = True, article: str = ARTICLE) -> Name:
    text = text_of(article)
    places = tuple((start, start + len(words)) for start in range(len(text.text)) if text.text.startswith(words, start))
    return Name(at=text.sentences[0].at, text=words, start=places[0][0], end=places[0][1], rule="capital", tier=tier, kind=kind, slug=words.lower().replace(" ", "-"), new=new, forms=(words,), mentions=places)


def says(**labels: str):
    """A model that knows these words by these labels, with spaCy's interface."""
    known = {words.replace("_", " "): label for words, label in labels.items()}
    return lambda sentence: SimpleNamespace(ents=[SimpleNamespace(start_char=sentence.index(words), end_char=sentence.index(words) + len(words), label_=label) for words, label in known.items() if words in sentence])


@pytest.mark.parametrize("before, labels, after", [
    (name("Zorvane", "unknown"), {"Zorvane": "PERSON"}, "person"), (name("Zorvane", "unknown"), {"Zorvane": "ORG"}, "company"), (name("Zorvane", "unknown"), {"Zorvane": "DATE"}, "unknown"),
    (name("Zorvane", "company"), {"Zorvane": "PERSON"}, "company"), (name("Zorvane", "product"), {"Zorvane": "ORG"}, "product"),
    (name("Zorvane", "company", SURE), {"Zorvane": "PERSON"}, "company"), (name("Zorvane", "company", new=False), {"Zorvane": "PERSON"}, "company"),
    (name("Quarrel Works", "unknown"), {"Zorvane": "PERSON", "Porto_Vell": "GPE"}, "unknown"),
])  # fmt: skip
def test_it_has_a_vote_where_the_rules_have_none(before: Name, labels: dict[str, str], after: str) -> None:
    """What the rules so much as guess, and what the registry knows, stays; a voted name is still to be checked; no name is added."""
    text = text_of(ARTICLE)
    (found,) = with_votes((before,), ner.votes(text, says(**labels)), text, ())
    assert (found.kind, found.tier) == (after, before.tier) and (found.rule == before.rule) == (after == before.kind)


def test_of_two_kinds_the_more_frequent_wins() -> None:
    """And of equals always the same one."""
    text = text_of(ARTICLE)
    votes = ner.votes(text, lambda sentence: says(Zorvane="PERSON" if "signed" in sentence else "GPE")(sentence))
    assert [with_votes((name("Zorvane", "unknown"),), some, text, ())[0].kind for some in (votes, votes[::-1], [*votes, votes[1]])] == ["person", "person", "place"]


def test_without_the_extra_it_says_how_to_get_it(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """One line on what to install, nothing written."""
    monkeypatch.setattr(importlib.util, "find_spec", lambda *_: None)
    done = run("draft", "--briefs", folder(tmp_path), "--ner", "-", given=b"Zorvane said on Monday that it would sell its mills to the Quarrel Works and to others.\n")
    assert done.exit_code == 2 and "pip install 'briefs[ner]'" in done.stderr and not list((tmp_path / "articles").iterdir())


def test_the_model_is_the_one_that_was_checked(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A file that was changed, added or removed is noticed before anything of it is loaded; the real one votes, twice the same."""
    needed(f"{ner.MODEL} is not installed", importlib.util.find_spec(ner.MODEL) is not None)
    text = text_of("Angela Merkel met the people of Siemens in Berlin on Monday.")
    votes = ner.votes(text, ner.load())
    assert {(text.text[one.start : one.end], one.kind) for one in votes} >= {("Angela Merkel", "person"), ("Siemens", "company"), ("Berlin", "place")} and votes == ner.votes(text, ner.load())
    spec = importlib.util.find_spec(ner.MODEL)
    other = shutil.copytree(Path(spec.origin).parent, tmp_path / "other")
    (other / f"{ner.MODEL}-{ner.VERSION}" / "ner" / "cfg").write_bytes(b"{}")
    monkeypatch.setattr(importlib.util, "find_spec", lambda name: SimpleNamespace(origin=str(other / "__init__.py")))
    with pytest.raises(Refused, match="not those of version 3.8.0"):
        ner.load()
