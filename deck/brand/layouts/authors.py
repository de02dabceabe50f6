"""The authors on a page of their own, where they are too many for the cover: their names in columns."""

from __future__ import annotations

from functools import partial

from deck.brand.grid import BODY_TOP, Grid
from deck.brand.layout import Drawings, Layout, Slot
from deck.brand.layouts.common import content_page, rule
from deck.brand.palette import Tone
from deck.brand.role import role
from deck.units import box

NAME = role("name", 20, before=6, steps=(18, 16))
HEIGHT = 4.14


def layouts(grid: Grid) -> Drawings:
    return {"authors": partial(_authors, grid)}


def columns(grid: Grid) -> int:
    return 2 if grid.narrow else 3


def _authors(grid: Grid) -> Layout:
    wide = 12 // columns(grid)
    lefts = [(number, grid.column(1 + wide * (number - 1))) for number in range(1, columns(grid) + 1)]
    slots = (
        Slot(name=f"names-{number}", box=box(x, BODY_TOP + 0.14, grid.span(wide), HEIGHT), roles=(NAME,), shrinks=True)
        for number, x in lefts
    )
    rules = tuple(rule(f"rule {number}", x, BODY_TOP, grid.span(wide)) for number, x in lefts)
    return content_page(grid, "authors", *slots, tone=Tone.DARK, shapes=rules)
