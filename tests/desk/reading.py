"""YAML as an editor's program reads it (the core schema of YAML 1.2), and JSON Schema as it applies it (patterns of ECMA 262)."""

from __future__ import annotations

import re
from typing import Any

import jsonschema
import yaml

_CORE = [
    (re.compile(r"(?:|~|null|Null|NULL)"), lambda text: None),
    (re.compile(r"true|True|TRUE|false|False|FALSE"), lambda text: text.lower() == "true"),
    (re.compile(r"[-+]?[0-9]+"), int),
    (re.compile(r"0o[0-7]+"), lambda text: int(text[2:], 8)),
    (re.compile(r"0x[0-9a-fA-F]+"), lambda text: int(text[2:], 16)),
    (re.compile(r"[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?"), float),
    (re.compile(r"[-+]?\.(?:inf|Inf|INF)|\.(?:nan|NaN|NAN)"), lambda text: float(text.replace(".", "").lower())),
]


def core(text: str) -> Any:
    """The data of a YAML text; keys are always text."""
    node = yaml.compose(text, Loader=yaml.SafeLoader)
    return None if node is None else _value(node)


def scalar(text: str) -> Any:
    """What an unquoted word is."""
    return next((meant(text) for pattern, meant in _CORE if pattern.fullmatch(text)), text)


def _value(node: yaml.Node) -> Any:
    if isinstance(node, yaml.MappingNode):
        return {key.value: _value(value) for key, value in node.value}
    if isinstance(node, yaml.SequenceNode):
        return [_value(item) for item in node.value]
    return node.value if node.style else scalar(node.value)


def _pattern(validator: Any, pattern: str, instance: object, schema: object) -> Any:
    """In ECMA 262 `$` is the very end, in Python it may stand before a last line break."""
    if isinstance(instance, str) and not re.search(pattern.replace("$", r"\Z"), instance):
        yield jsonschema.ValidationError(f"{instance!r} does not match {pattern!r}")


Validator = jsonschema.validators.extend(jsonschema.Draft7Validator, {"pattern": _pattern})


def faults(schema: Any, data: Any) -> list[str]:
    """Every complaint of the schema, with its place."""
    return [f"{'/'.join(map(str, error.absolute_path))}: {error.message}" for error in Validator(schema).iter_errors(data)]
