"""Every page geometry, as data. One file a family; `layout("levers-4")` finds one by name."""

from __future__ import annotations

from functools import cache

from deck.brand.grid import WIDE, Grid
from deck.brand.layout import Layout
from deck.brand.layouts import (
    agenda,
    closing,
    code,
    compare,
    cover,
    data,
    equation,
    key_figures,
    levers,
    loop,
    picture,
    process,
    rows,
    section,
    split,
    statements,
    summary,
    team,
    thanks,
    timeline,
)

_FAMILIES = (
    cover,
    agenda,
    section,
    summary,
    key_figures,
    data,
    levers,
    split,
    loop,
    compare,
    statements,
    rows,
    picture,
    timeline,
    process,
    team,
    code,
    equation,
    closing,
    thanks,
)


def all_layouts(grid: Grid = WIDE) -> tuple[Layout, ...]:
    """Every layout there is for a page format, in the order in which a designer meets them."""
    return _of_all_families(grid)


@cache
def _of_all_families(grid: Grid) -> tuple[Layout, ...]:
    """Cached apart, for a cache takes a default that is given and one that is not for two calls."""
    return tuple(layout for family in _FAMILIES for layout in family.layouts(grid))


@cache
def _by_name(grid: Grid) -> dict[str, Layout]:
    return {layout.name: layout for layout in all_layouts(grid)}


def layout(name: str, grid: Grid = WIDE) -> Layout:
    """The layout of that name. Raises KeyError: a kind that asks for another has a bug."""
    return _by_name(grid)[name]
