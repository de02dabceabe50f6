"""The summary: the story in one paragraph at the left, two to four facts with their figures at the right."""

from __future__ import annotations

from functools import partial

from deck.brand.grid import BODY_TOP, MARGIN, Grid
from deck.brand.layout import Drawings, Layout, Slot
from deck.brand.layouts.common import content_page, row_rules, with_highlight
from deck.brand.role import role
from deck.units import box

LEAD = role("lead", 24, line=110, before=8, steps=(22, 20, 18))
FIGURE = role("figure", 30, bold=True, tracking=-0.6, steps=(24, 22))
NAME = role("name", 16, bold=True, steps=(14,))
TEXT = role("text", 14, colour="secondary", before=3, steps=(12,))

PITCH, INSET = 1.09, 0.04
FIGURE_WIDTH, FIGURE_SHARE = 2.322, 0.33


def layouts(grid: Grid) -> Drawings:
    return {f"summary-{count}": partial(_summary, grid, count) for count in range(1, 5)}


def _summary(grid: Grid, count: int) -> Layout:
    x = grid.column(5) + 0.40 if grid.narrow else grid.column(6) + 0.25
    width = x - MARGIN - 0.50 if grid.narrow else grid.span(5) - 0.25
    lead = Slot(name="lead", box=box(MARGIN, 2.06, width, 4.30), roles=(LEAD,), shrinks=True)
    rows = tuple(slot for index in range(count) for slot in _row(grid, x, index))
    return content_page(grid, f"summary-{count}", lead, *rows, shapes=row_rules(count, x, grid.right - x, PITCH))


def _row(grid: Grid, x: float, index: int) -> tuple[Slot, Slot]:
    y = BODY_TOP + index * PITCH
    figure = min(FIGURE_WIDTH, FIGURE_SHARE * (grid.right - x))
    return (
        Slot(
            name=f"figure-{index + 1}",
            box=box(x, y + INSET, figure - 0.14, PITCH - 2 * INSET),
            roles=with_highlight(FIGURE, of=("figure",)),
            anchor="ctr",
        ),
        Slot(
            name=f"fact-{index + 1}",
            box=box(x + figure, y + INSET, grid.right - x - figure, PITCH - 2 * INSET),
            roles=(NAME, TEXT),
            anchor="ctr",
        ),
    )
