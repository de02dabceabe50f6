"""Three to five steps that come round again, on a track."""

from __future__ import annotations

from deck.brand.grid import COLUMN, CONTENT, GUTTER, MARGIN
from deck.brand.layout import Layout, Slot
from deck.brand.layouts.common import content_page
from deck.brand.role import role
from deck.brand.shape import Shape, Stroke
from deck.units import Box, box, inch, pt

TOP, BOTTOM = 2.62, 5.90
NODE = 0.84
INDENT = 0.42
ARROW = 0.20
STEP = (
    role("name", 24, bold=True, steps=(20, 18)),
    role("text", 18, line=106, before=4, steps=(16, 14)),
)
BACK = role("back", 16, bold=True, colour="kicker", align="ctr")
BACK_BOX = box(MARGIN + 3.6, BOTTOM - 0.20, 4.8, 0.40)


def layouts() -> tuple[Layout, ...]:
    return tuple(_loop(count) for count in (3, 4, 5))


def node(index: int, count: int) -> Box:
    """The frame of a step's node, from 0."""
    return box(_x(index, count), TOP - NODE / 2, NODE, NODE)


def _pitch(count: int) -> float:
    return (CONTENT + GUTTER) / count


def _x(index: int, count: int) -> float:
    return MARGIN + index * _pitch(count) + INDENT


def _loop(count: int) -> Layout:
    width = _pitch(count) - COLUMN + 0.02
    steps = tuple(
        Slot(name=f"step-{index + 1}", box=box(_x(index, count), 3.30, width, 2.35), roles=STEP, shrinks=True)
        for index in range(count)
    )
    back = Slot(name="back", box=BACK_BOX, roles=(BACK,), anchor="ctr")
    return content_page(f"loop-{count}", *steps, back, shapes=(_track(), *_arrows(count)))


def _track() -> Shape:
    frame = box(MARGIN + 0.02, TOP, 11.96, BOTTOM - TOP)
    radius = round(100_000 * inch(0.40) / frame.height)
    return Shape(
        name="track",
        box=frame,
        geometry="roundRect",
        stroke=Stroke("previous", pt(3)),
        adjust=(("adj", radius),),
    )


def _arrows(count: int) -> tuple[Shape, ...]:
    """Between the nodes to the right, on the way back to the left."""
    gap = _pitch(count) - NODE
    there = [_x(index, count) + NODE + (gap - ARROW) / 2 for index in range(count - 1)]
    back = (MARGIN + 2.6, MARGIN + 9.2)
    return tuple(
        Shape(
            name=f"arrow {number}",
            box=box(x, y - ARROW / 2, ARROW, ARROW),
            geometry="triangle",
            fill="secondary",
            rotation=turn,
        )
        for number, (x, y, turn) in enumerate(
            [*((x, TOP, 90) for x in there), *((x, BOTTOM, 270) for x in back)], start=1
        )
    )
