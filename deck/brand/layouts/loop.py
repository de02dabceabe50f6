"""Three to five steps that come round again, on a track."""

from __future__ import annotations

from deck.brand.grid import GUTTER, MARGIN, Grid
from deck.brand.layout import Layout, Slot
from deck.brand.layouts.common import content_page
from deck.brand.role import role
from deck.brand.shape import Shape, Stroke
from deck.units import box, inch, pt

TOP, BOTTOM = 2.62, 5.90
NODE = 0.84
INDENT = 0.42
ARROW = 0.20
STEP = (
    role("name", 24, bold=True, steps=(20, 18)),
    role("text", 18, line=106, before=4, steps=(16, 14)),
)
BACK = role("back", 16, bold=True, colour="kicker", align="ctr", steps=(14,))


def layouts(grid: Grid) -> tuple[Layout, ...]:
    return tuple(_loop(grid, count) for count in (3, 4, 5))


def _loop(grid: Grid, count: int) -> Layout:
    pitch = (grid.content + GUTTER) / count
    indent, apart = (0.20, 0.57) if grid.narrow else (INDENT, 0.75)
    lefts = [MARGIN + index * pitch + indent for index in range(count)]
    width = pitch - apart
    steps = tuple(
        Slot(name=f"step-{number}", box=box(x, 3.30, width, 2.35), roles=STEP, shrinks=True)
        for number, x in enumerate(lefts, 1)
    )
    gap = box(MARGIN + 0.25 * grid.content, BOTTOM - 0.20, 0.50 * grid.content, 0.40)
    back = Slot(name="back", box=gap, roles=(BACK,), anchor="ctr")
    nodes = ((f"node-{number}", box(x, TOP - NODE / 2, NODE, NODE)) for number, x in enumerate(lefts, 1))
    return content_page(
        grid,
        f"loop-{count}",
        *steps,
        back,
        shapes=(_track(grid), *_arrows(grid, pitch, lefts)),
        frames=(*nodes, ("gap", gap)),
    )


def _track(grid: Grid) -> Shape:
    frame = box(MARGIN + 0.02, TOP, grid.content - 0.04, BOTTOM - TOP)
    radius = round(100_000 * inch(0.40) / frame.height)
    return Shape(
        name="track",
        box=frame,
        geometry="roundRect",
        stroke=Stroke("previous", pt(3)),
        adjust=(("adj", radius),),
    )


def _arrows(grid: Grid, pitch: float, lefts: list[float]) -> tuple[Shape, ...]:
    """Between the nodes to the right, on the way back to the left."""
    there = [(x + (NODE + pitch - ARROW) / 2, TOP, 90) for x in lefts[:-1]]
    back = [(MARGIN + part * grid.content, BOTTOM, 270) for part in (0.217, 0.767)]
    return tuple(
        Shape(
            name=f"arrow {number}",
            box=box(x, y - ARROW / 2, ARROW, ARROW),
            geometry="triangle",
            fill="secondary",
            rotation=turn,
        )
        for number, (x, y, turn) in enumerate((*there, *back), start=1)
    )
