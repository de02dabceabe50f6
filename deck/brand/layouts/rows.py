"""Rows: two to four statements under one another, each with its figure at the left."""

from __future__ import annotations

from deck.brand.grid import BODY_TOP, MARGIN, Grid
from deck.brand.layout import Layout, Slot
from deck.brand.layouts.common import content_page, row_rules, with_highlight
from deck.brand.role import Role, role
from deck.units import box

PITCH = {1: 2.0, 2: 2.0, 3: 1.42, 4: 1.07}


def layouts(grid: Grid) -> tuple[Layout, ...]:
    return tuple(_rows(grid, count) for count in PITCH)


def _roles(count: int) -> tuple[tuple[Role, ...], tuple[Role, ...]]:
    small = count == 4
    figure = (
        role("figure", 32, bold=True, tracking=-0.6, steps=(28, 24))
        if small
        else role("figure", 44, bold=True, tracking=-1, steps=(36, 32, 28, 24))
    )
    caption = role("caption", 14, colour="secondary", before=0 if small else 2)
    name = role("name", 20 if small else 22, bold=True, steps=(18, 16) if small else (20, 18, 16))
    text = role("text", 16 if small else 18, line=105, before=2 if small else 4, steps=(14,) if small else (16, 14))
    return with_highlight(figure, caption, of="figure"), (name, text)


def _rows(grid: Grid, count: int) -> Layout:
    pitch = PITCH[count]
    left, right = _roles(count)
    slots: list[Slot] = []
    for index in range(count):
        y = BODY_TOP + index * pitch
        figure = box(MARGIN, y + 0.10, grid.span(4), pitch - 0.16)
        slots.append(Slot(name=f"figure-{index + 1}", box=figure, roles=left, anchor="ctr"))
        text = box(grid.column(5), y + 0.10, grid.span(8), pitch - 0.16)
        slots.append(Slot(name=f"row-{index + 1}", box=text, roles=right, anchor="ctr", shrinks=True))
    return content_page(grid, f"rows-{count}", *slots, shapes=row_rules(count, MARGIN, grid.content, pitch))
