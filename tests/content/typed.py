"""YAML as editors read it (YAML 1.2, core schema): what a JSON Schema is checked against."""

from __future__ import annotations

import re
from typing import Any

import yaml


class Core(yaml.SafeLoader):
    """`yes` and `2026-02-17` are texts, keys are texts; `true`, `12` and `1.5` are what they look like."""


Core.yaml_implicit_resolvers = {}
for tag, pattern, first in (
    ("bool", r"true|True|TRUE|false|False|FALSE", "tTfF"),
    ("int", r"[-+]?[0-9]+|0o[0-7]+|0x[0-9a-fA-F]+", "-+0123456789"),
    ("float", r"[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?", "-+.0123456789"),
    ("null", r"~|null|Null|NULL|", "~nN\0"),
):
    Core.add_implicit_resolver(f"tag:yaml.org,2002:{tag}", re.compile(rf"(?:{pattern})$"), list(first))
Core.add_implicit_resolver("tag:yaml.org,2002:null", re.compile(r"$"), [""])


def typed(text: str) -> Any:
    """The text as JSON has it."""
    return _with_text_keys(yaml.load(text, Core))


def _with_text_keys(value: Any) -> Any:
    if isinstance(value, dict):
        return {str(key): _with_text_keys(own) for key, own in value.items()}
    return [_with_text_keys(own) for own in value] if isinstance(value, list) else value
