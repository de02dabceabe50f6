"""Three to five steps that come round again, on a track."""

from __future__ import annotations

from functools import partial

from deck.brand.grid import GUTTER, MARGIN, Grid
from deck.brand.layout import Drawings, Layout, Slot
from deck.brand.layouts.common import content_page
from deck.brand.role import role
from deck.brand.shape import Shape, Stroke
from deck.units import box, inch, pt

TOP, STEPS, BELOW = 2.62, 3.30, 0.42
"""The track's upper line, what stands under it, and the room from there to the lower line."""
BOTTOMS = {"-low": 4.83, "-half": 5.47, "": 5.98}
"""The track's lower line: as near to the steps as their texts allow, so that the track is not hollow."""
NODE = 0.84
INDENT, RADIUS = 0.42, 0.40
"""The track is straight where the first node stands on it."""
ARROW = 0.20
STEP = (
    role("name", 24, bold=True, steps=(20, 18)),
    role("text", 18, line=106, before=4, steps=(16, 14)),
)
BACK = role("back", 16, bold=True, colour="kicker", align="ctr", steps=(14,))


def layouts(grid: Grid) -> Drawings:
    return {f"loop-{count}{height}": partial(_loop, grid, count, height) for count in (3, 4, 5) for height in BOTTOMS}


def layout_names(count: int) -> tuple[str, ...]:
    """The layouts of so many steps, the lowest first."""
    return tuple(f"loop-{count}{height}" for height in BOTTOMS)


def _loop(grid: Grid, count: int, height: str) -> Layout:
    bottom = BOTTOMS[height]
    pitch = (grid.content + GUTTER) / count
    indent, apart = (0.22, 0.60) if grid.narrow else (INDENT, 0.88)
    lefts = [MARGIN + index * pitch + indent for index in range(count)]
    width = pitch - apart
    steps = tuple(
        Slot(name=f"step-{number}", box=box(x, STEPS, width, bottom - BELOW - STEPS), roles=STEP, shrinks=True)
        for number, x in enumerate(lefts, 1)
    )
    gap = box(MARGIN + 0.25 * grid.content, bottom - 0.20, 0.50 * grid.content, 0.40)
    back = Slot(name="back", box=gap, roles=(BACK,), anchor="ctr")
    nodes = ((f"node-{number}", box(x, TOP - NODE / 2, NODE, NODE)) for number, x in enumerate(lefts, 1))
    return content_page(
        grid,
        f"loop-{count}{height}",
        *steps,
        back,
        shapes=(_track(grid, bottom, min(RADIUS, indent)), *_arrows(grid, bottom, pitch, lefts)),
        frames=(*nodes, ("gap", gap)),
    )


def _track(grid: Grid, bottom: float, radius: float) -> Shape:
    frame = box(MARGIN + 0.02, TOP, grid.content - 0.04, bottom - TOP)
    return Shape(
        name="track",
        box=frame,
        geometry="roundRect",
        stroke=Stroke("previous", pt(3)),
        adjust=(("adj", round(100_000 * inch(radius) / frame.height)),),
    )


def _arrows(grid: Grid, bottom: float, pitch: float, lefts: list[float]) -> tuple[Shape, ...]:
    """Between the nodes to the right, on the way back to the left."""
    there = [(x + (NODE + pitch - ARROW) / 2, TOP, 90) for x in lefts[:-1]]
    back = [(MARGIN + part * grid.content, bottom, 270) for part in (0.217, 0.767)]
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
