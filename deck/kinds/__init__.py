"""One slide kind a file; the folder is the registry.

A kind's name in the YAML is its file's name, with hyphens for underscores.
"""

from __future__ import annotations

from functools import cache
from importlib import import_module
from pathlib import Path
from typing import Any

from deck.kinds.slide import Kind, Slide

_SHARED = {
    *("__init__", "slide", "style", "parts", "signs", "plots", "sheet", "table_bars", "chart_specs"),
    *("cover", "authors", "continuing", "wording", "kicker"),
}
"""Files that are no kind: what kinds are made of, and the cover, which `deck.yaml` describes."""


@cache
def names() -> tuple[str, ...]:
    """The kinds there are, sorted."""
    files = (path.stem for path in Path(__file__).parent.glob("*.py"))
    return tuple(sorted(stem.replace("_", "-") for stem in files if stem not in _SHARED))


@cache
def kind(name: str) -> Kind[Any]:
    """The kind of that name. Raises KeyError when there is none."""
    if name not in names():
        raise KeyError(name)
    registered: Kind[Any] = import_module(f"deck.kinds.{name.replace('-', '_')}").KIND
    return registered


def kind_of(slide: Slide) -> Kind[Any]:
    """The kind that a slide is of: the one registered in the file that defines its model."""
    registered: Kind[Any] = import_module(type(slide).__module__).KIND
    return registered


def name_of(slide: Slide) -> str:
    """The name of a slide's kind, as in the YAML."""
    return type(slide).__module__.rpartition(".")[2].replace("_", "-")
