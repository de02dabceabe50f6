"""Pages of data: a table, a chart with its reading beside it, a chart over the whole width."""

from __future__ import annotations

from functools import partial

from deck.brand.grid import BODY_TOP, MARGIN, Grid
from deck.brand.layout import Drawings, Layout, Slot
from deck.brand.layouts import common
from deck.brand.layouts.common import content_page, row_rules, with_highlight
from deck.brand.role import role
from deck.units import box

UNIT = role("unit", 14, colour="secondary", steps=(12,))
READING = (role("figure", 36, bold=True, tracking=-0.8, before=6, steps=(32, 28, 24)), role("text", 14, before=2))
READING_PITCH = 1.28


def layouts(grid: Grid) -> Drawings:
    readings = {f"chart-reading-{count}": partial(_chart_with_reading, grid, count) for count in range(1, 4)}
    return {"table": partial(_table, grid), "chart": partial(_chart, grid), **readings}


def _table(grid: Grid) -> Layout:
    return content_page(grid, "table", Slot(name="table", type="tbl", box=box(MARGIN, 2.02, grid.content, 4.36)))


def _chart(grid: Grid) -> Layout:
    wide = Slot(name="chart", type="chart", box=box(MARGIN, 2.42, grid.content, 3.70 if grid.narrow else 3.86))
    return content_page(grid, "chart", _unit(grid), wide, common.source(grid, lines=3 if grid.narrow else 2))


def _unit(grid: Grid) -> Slot:
    return Slot(name="unit", box=box(MARGIN, BODY_TOP, grid.span(8), 0.26), roles=(UNIT,))


def _chart_with_reading(grid: Grid, count: int) -> Layout:
    x = grid.column(9) + 0.35
    width = grid.right - x
    first = 2.44
    heading = Slot(name="heading", box=box(x, BODY_TOP, width, 0.26), roles=(UNIT,))
    readings = (
        Slot(
            name=f"reading-{index + 1}",
            box=box(x, first + index * READING_PITCH + 0.06, width, READING_PITCH - 0.10),
            roles=with_highlight(*READING, of=("figure",)),
            shrinks=True,
        )
        for index in range(count)
    )
    return content_page(
        grid,
        f"chart-reading-{count}",
        _unit(grid),
        Slot(name="chart", type="chart", box=box(MARGIN, 2.38, grid.span(8), 3.97)),
        heading,
        *readings,
        shapes=row_rules(count, x, width, READING_PITCH, first),
    )
