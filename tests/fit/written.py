"""Slides as their authors would write them: YAML for the reader, the binder and the typography."""

from __future__ import annotations

from typing import Any

import yaml

from deck.content.key import keys
from deck.figures.book import Reference
from deck.figures.inline import Inline
from deck.figures.run import Run
from deck.kinds.slide import Part, Slide, Source, Verbatim


def written(kind: str, slide: Slide) -> str:
    """The slide as a block of keys."""
    return yaml.safe_dump({"kind": kind, **block(slide)}, allow_unicode=True, sort_keys=False, width=1_000_000)


def block(part: Part) -> dict[str, Any]:
    """Keys and what stands under them; what says nothing is left out."""
    values = {key.name: _value(getattr(part, key.field)) for key in keys(type(part)).values()}
    return {name: value for name, value in values.items() if value not in (None, "", [], False)}


def _value(value: Any) -> Any:
    match value:
        case tuple():
            return [_value(own) for own in value]
        case Part():
            return block(value)
        case Inline():
            return "".join(map(_marked, value.runs)).replace("\n", "\n\n")
        case Verbatim():
            return value.text
        case Reference():
            return value.figure.name if value.whole else value.name
        case Source():
            return value.key
        case bool() | int() | None:
            return value
    return str(value)


def _marked(run: Run) -> str:
    mark = "**" if run.bold else "*" if run.italic else ""
    return f"{mark}{run.text}{mark}" if run.text.strip() else run.text
