"""Dividers: a numeral, the section's name, what it promises, and the tracker: one cell a section at the foot."""

from __future__ import annotations

from dataclasses import replace
from functools import partial

from deck.brand.grid import GUTTER, MARGIN, Grid
from deck.brand.layout import Drawings, Layout, Slot
from deck.brand.layouts import common
from deck.brand.palette import Tone
from deck.brand.role import role
from deck.brand.shape import Shape, Stroke
from deck.units import box, pt

TITLE = role("title", 48, bold=True, line=95, tracking=-0.8, heading=True, steps=(40, 36, 32, 28))
PROMISE = role("promise", 20, colour="secondary", line=105, steps=(18, 16, 14))
NUMERAL = role("numeral", 200, bold=True, line=80, tracking=-6, colour="highlight", steps=(150, 120))
HANG = 15.6
"""Numeral and two spaces, in points: further lines of a label stand behind them."""
CELL = (
    role("label", 14, colour="secondary", steps=(12,), indent=HANG, hang=HANG),
    role("current", 14, bold=True, steps=(12,), indent=HANG, hang=HANG),
)

CELLS = (0, *range(2, 13))
"""How many cells a tracker may have; one section alone has none."""
TRACK_Y = 5.75
THICK = 3 / 72
"""The rule of the current section."""


def layouts(grid: Grid) -> Drawings:
    return {f"section-{count}": partial(_section, grid, count) for count in CELLS}


def _section(grid: Grid, count: int) -> Layout:
    x, width = grid.column(5), grid.span(8)
    pitch = (grid.content + GUTTER) / max(count, 1)
    lefts = [(number, MARGIN + (number - 1) * pitch) for number in range(1, count + 1)]
    return common.content_page(
        grid,
        f"section-{count}",
        # both grow upwards from the numeral's waist, so that the promise stays where it is
        Slot(name="title", type="title", box=box(x, 1.20, width, 1.76), roles=(TITLE,), anchor="b"),
        Slot(name="numeral", box=box(MARGIN - 0.1, 1.37, x - MARGIN, 2.77), roles=(NUMERAL,), anchor="b"),
        Slot(name="promise", box=box(x, 3.10, width, 1.05), roles=(PROMISE,), shrinks=True),
        *(
            Slot(name=f"cell-{number}", box=box(left, TRACK_Y + 0.13, pitch - GUTTER, 0.72), roles=CELL)
            for number, left in lefts
        ),
        replace(common.source(grid), box=box(MARGIN, 6.63, grid.content, 0.22)),
        tone=Tone.DARK,
        shapes=tuple(_rule(number, left, pitch - GUTTER) for number, left in lefts),
        frames=tuple(
            (f"cell-{number}", box(left, TRACK_Y - THICK / 2, pitch - GUTTER, THICK)) for number, left in lefts
        ),
    )


def _rule(number: int, x: float, width: float) -> Shape:
    place = box(x, TRACK_Y, width, 0)
    return Shape(name=f"rule {number}", box=place, geometry="line", stroke=Stroke("hairline", pt(1)))
