"""Field types: a value kind or a vocabulary, as pydantic sees it and as JSON Schema tells it."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import Any

from pydantic import BaseModel, ConfigDict, Field
from pydantic_core import PydanticCustomError, core_schema

from generator.values import UNDECIDED, Refused, did_you_mean, shown


class Record(BaseModel):
    """Base of every record: immutable, and no key that is not a field."""

    model_config = ConfigDict(extra="forbid", frozen=True)


class Parsed:
    """Marks a field whose text is read by `parse`, a function of `generator.values`.

    `schema` is the JSON Schema of the value as an editor's program reads it, `also` the types other than text that it may take it for
    (YAML 1.2 reads `2025` as a number). `words` are reserved words that are taken as they are; `grammar` says in words how it is written.
    """

    allowed = ""
    """What may stand here, for a hint, where that is a short list."""

    def __init__(self, parse: Callable[[str], Any], *words: str, pattern: str = "", also: tuple[str, ...] = (), grammar: str = "", **schema: Any) -> None:
        self.parse, self.words, self.pattern = parse, words, pattern
        self.schema: dict[str, Any] = {"type": ["string", *also] if also else "string", "minLength": 1} | schema
        self.schema |= {"pattern": self._whole(pattern)} if pattern else {}
        self.schema |= {"patternErrorMessage": grammar} if grammar else {}

    def _whole(self, pattern: str) -> str:
        return f"^(?:{'|'.join([re.sub(r'[?]P<[a-z_]+>', '?:', pattern), *self.words])})$"

    def __call__(self, text: object) -> Any:
        if not isinstance(text, str):
            raise PydanticCustomError("wrong-shape", "{what} stands where one value is expected", {"what": shape(text)})
        if not text.strip():
            raise PydanticCustomError("empty-value", "the value is empty", {"hint": "write a value, or leave the field out"})
        if text == UNDECIDED:
            raise PydanticCustomError("undecided", "it is not decided yet", {"hint": self.allowed})
        if text in self.words:
            return text
        try:
            return self.parse(text)
        except Refused as refused:
            raise PydanticCustomError(refused.code, "{text}", {"text": refused.message, "hint": refused.hint}) from None

    def __get_pydantic_core_schema__(self, source: Any, handler: Any) -> core_schema.CoreSchema:
        return core_schema.no_info_plain_validator_function(self)


class OneOf(Parsed):
    """Marks a field that takes one value of a vocabulary."""

    def __init__(self, vocabulary: Mapping[str, str]) -> None:
        self.vocabulary, self.allowed = vocabulary, "allowed: " + ", ".join(vocabulary)
        super().__init__(self._pick)
        self.schema = choice(vocabulary)

    def _pick(self, text: str) -> str:
        if text not in self.vocabulary:
            guess = did_you_mean(text, self.vocabulary)
            raise Refused(f"{shown(text)} is not allowed here", f"{guess} {self.allowed}".strip(), "not-allowed")
        return text


class OneOrMore:
    """Marks a list that may be written as its single item."""

    def __get_pydantic_core_schema__(self, source: Any, handler: Any) -> core_schema.CoreSchema:
        return core_schema.no_info_before_validator_function(self._listed, handler(source))

    @staticmethod
    def _listed(value: object) -> object:
        return value if isinstance(value, (list, tuple)) else [value]


def choice(meanings: Mapping[str, str]) -> dict[str, Any]:
    """JSON Schema of a closed list, word → what it means. A word that YAML 1.2 takes for a number or a truth value is one there; in quotation marks it is none."""
    listed = {"enum": [as_yaml_reads(word) for word in meanings], "markdownEnumDescriptions": list(meanings.values())}
    quoted = [word for word in meanings if as_yaml_reads(word) != word]
    return {"anyOf": [listed, {"type": "string", "pattern": f"^(?:{'|'.join(quoted)})$"}]} if quoted else listed


def as_yaml_reads(word: str) -> str | int | bool:
    """What the core schema of YAML 1.2 makes of a slug that stands there unquoted: `360` is a number, `true` a truth value."""
    return int(word) if word.isdigit() else {"true": True, "false": False}.get(word, word)


def shape(value: object) -> str:
    """What a piece of YAML is, in an editor's words."""
    return "a map" if isinstance(value, dict) else "a list" if isinstance(value, (list, tuple)) else "a single value"


def field(
    meaning: str,
    *,
    required: bool = False,
    default: Any = None,
    example: str = "",
    standard: str = "",
    ref: str = "",
    needed_for: tuple[str, ...] = (),
    only_for: tuple[str, ...] = (),
    prose: bool = False,
    known: Mapping[str, tuple[str, str]] = MappingProxyType({}),
    **limits: Any,
) -> Any:
    """The one definition of a field, which validator, editor schema, reference and link all read.

    `ref` names the rule of `model.REFERENCES` that its slugs follow; `needed_for` and `only_for` are fact
    kinds; `prose` may not stand unquoted in `{…}`; `known` keys of a map have values with a grammar of their own, key → pattern and
    how it is written. `limits` go to pydantic (`min_length`).
    """
    extra = {"standard": standard, "ref": ref, "needed_for": needed_for, "only_for": only_for, "prose": prose, "known": known}
    limits |= {"examples": [example]} if example else {}
    return Field(... if required else default, description=meaning, json_schema_extra={"x-briefs": extra}, **limits)


def meta(model: type[BaseModel], name: str) -> dict[str, Any]:
    """What `field` noted of the field `name`."""
    return model.model_fields[name].json_schema_extra["x-briefs"]
