"""The field reference is made from the model: nothing of it is left out, and its examples are sound."""

from __future__ import annotations

import html
import re

import pytest

from generator import vocabulary
from generator.build import check, outputs
from generator.model import Record, meta
from generator.schema import KINDS
from generator.schema.fields import field, records

from .reading import core, faults

MODELS = list(dict.fromkeys(one for model in KINDS.values() for one in (model, *records(model))))


@pytest.fixture(scope="module")
def page(tmp_path_factory: pytest.TempPathFactory) -> str:
    text = next(output.text for output in outputs(check(tmp_path_factory.mktemp("empty"))) if output.path == "fields.md")
    return html.unescape(text)


@pytest.mark.parametrize("model", MODELS)
def test_every_field_stands_there_with_what_the_model_says(model: type[Record], page: str) -> None:
    """Name, meaning and standard of each field, under the heading of its record."""
    chapter = page.split(f"\n## {model.__name__}\n")[1].split("\n## ")[0]
    for name, info in model.model_fields.items():
        row = re.search(rf'<td markdown="span">{name}</td>\n(.*?)</tr>', chapter, re.DOTALL)
        assert row and str(info.description) in row[1] and meta(model, name)["standard"] in row[1], name
        assert ("always" in row[1]) >= info.is_required()


@pytest.mark.parametrize("name", [name for name, words in vars(vocabulary).items() if isinstance(words, dict) and name.isupper() and name != "FACT_LINKS"])
def test_every_word_of_a_list_is_explained(name: str, page: str) -> None:
    """Each word that a field takes, with what it means."""
    for word, meaning in getattr(vocabulary, name).items():
        assert f"\n{word}\n:   {meaning}\n" in page, word


@pytest.mark.parametrize("model, name", [(model, name) for model in MODELS for name, info in model.model_fields.items() if info.examples and "$ref" not in str(field(model, name))])
def test_an_example_is_one(model: type[Record], name: str) -> None:
    """What stands under Example can be typed."""
    assert faults(field(model, name), core(f"- {model.model_fields[name].examples[0]}")[0]) == []
