"""Every page geometry, as data. One file a family; `layout("levers-4")` finds one by name."""

from __future__ import annotations

from functools import cache
from importlib import import_module

from deck.brand.grid import WIDE, Grid
from deck.brand.layout import Drawings, Layout

_FAMILIES = {
    "cover": "cover",
    "authors": "authors",
    "agenda": "agenda",
    "section": "section",
    "summary": "summary",
    "key-figures": "key_figures",
    "table": "data",
    "chart": "data",
    "levers": "levers",
    "figure": "split",
    "loop": "loop",
    "compare": "compare",
    "quote": "statements",
    "big-number": "statements",
    "text": "statements",
    "rows": "rows",
    "picture": "picture",
    "timeline": "timeline",
    "process": "process",
    "team": "team",
    "code": "code",
    "equation": "equation",
    "closing": "closing",
    "thanks": "thanks",
}
"""What a layout's name begins with -> the file that draws it; it is imported when one of its layouts is asked for."""


def families() -> tuple[str, ...]:
    """What the names of layouts begin with."""
    return tuple(_FAMILIES)


@cache
def _drawings(family: str, grid: Grid) -> Drawings:
    drawings: Drawings = import_module(f"{__name__}.{family}").layouts(grid)
    return drawings


def layout_names(grid: Grid = WIDE) -> tuple[str, ...]:
    """The name of every layout there is, in the order in which a designer meets them."""
    return tuple(name for family in dict.fromkeys(_FAMILIES.values()) for name in _drawings(family, grid))


def all_layouts(grid: Grid = WIDE) -> tuple[Layout, ...]:
    """Every layout there is for a page format, in the same order."""
    return tuple(layout(name, grid) for name in layout_names(grid))


@cache
def layout(name: str, grid: Grid = WIDE) -> Layout:
    """The layout of that name; no other is drawn.

    Raises KeyError: a kind that asks for another has a bug.
    """
    stem = next((stem for stem in _FAMILIES if f"{name}-".startswith(f"{stem}-")), None)
    if stem is None:
        raise KeyError(name)
    return _drawings(_FAMILIES[stem], grid)[name]()
