"""Formulas: one, large, its words under it; two or three under one another, their words at the right."""

from __future__ import annotations

from functools import partial

from deck.brand.grid import BODY_TOP, MARGIN, Grid
from deck.brand.layout import Drawings, Layout, Slot
from deck.brand.layouts.common import content_page, row_rules, rule
from deck.brand.role import role
from deck.units import box

PITCHES = {2: 2.0, 3: 1.42}
"""From one row to the next, by the number of formulas."""
PARTS = ((1, 2), (2, 3))
"""Counts of formulas that may stand in the geometry of one more, where a list goes on over several slides."""
UNDER = role("caption", 20, line=108, steps=(18, 16))
BESIDE = role("caption", 18, line=105, steps=(16, 14))
WORDS_TOP = 5.00


def layouts(grid: Grid) -> Drawings:
    counts = (*((count, count) for count in PITCHES), *PARTS)
    return {"equation-1": partial(_alone, grid)} | {equation_name(*own): partial(_rows, grid, *own) for own in counts}


def equation_name(count: int, of: int) -> str:
    """The layout of so many formulas in the geometry of `of`, which is theirs or that of one more."""
    return f"equation-{count}-of-{of}" if (count, of) in PARTS else f"equation-{count}"


def _alone(grid: Grid) -> Layout:
    formula = box(MARGIN, BODY_TOP + 0.30, grid.content, WORDS_TOP - BODY_TOP - 0.60)
    return content_page(
        grid,
        "equation-1",
        Slot(name="equation-1", type="pic", box=formula),
        Slot(name="caption-1", box=box(MARGIN, WORDS_TOP + 0.16, grid.span(8), 1.18), roles=(UNDER,), shrinks=True),
        shapes=(
            rule("rule 1", MARGIN, BODY_TOP, grid.content),
            rule("rule 2", MARGIN, WORDS_TOP, grid.content, hairline=True),
        ),
    )


def _rows(grid: Grid, count: int, of: int) -> Layout:
    pitch = PITCHES[of]
    slots: list[Slot] = []
    for index in range(count):
        y, height = BODY_TOP + index * pitch + 0.14, pitch - 0.28
        formula = box(MARGIN, y, grid.span(8), height)
        slots.append(Slot(name=f"equation-{index + 1}", type="pic", box=formula))
        words = box(grid.column(9), y, grid.span(4), height)
        slots.append(Slot(name=f"caption-{index + 1}", box=words, roles=(BESIDE,), anchor="ctr", shrinks=True))
    rules = row_rules(count, MARGIN, grid.content, pitch)
    return content_page(grid, equation_name(count, of), *slots, shapes=rules)
