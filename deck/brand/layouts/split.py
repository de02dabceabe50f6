"""One figure on a panel at the right, as high as the page; at the left what explains it."""

from __future__ import annotations

from dataclasses import replace

from deck.brand.grid import GUTTER, HEIGHT, MARGIN, RIGHT, WIDTH, column
from deck.brand.layout import Layout, Slot
from deck.brand.layouts import common
from deck.brand.palette import Tone
from deck.brand.role import role
from deck.brand.shape import Shape
from deck.units import box

PANEL_X = column(8) - GUTTER / 2
X = PANEL_X + 0.55
INNER = RIGHT - X
TEXT_WIDTH = 6.025
POINTS = 3

POINT = (
    role("name", 20, bold=True, steps=(18,)),
    role("text", 18, line=105, before=4, steps=(16, 14)),
)
GIANT = role("figure", 172, bold=True, line=80, tracking=-7, colour="highlight", steps=(140, 110, 88, 66))
END = (role("figure", 20, bold=True), role("caption", 14, colour="secondary"))
END_RIGHT = tuple(replace(own, align="r") for own in END)


def layouts() -> tuple[Layout, ...]:
    panel = box(PANEL_X, 0, WIDTH - PANEL_X, HEIGHT)
    return (
        common.content_page(
            "figure",
            common.title(6.175, 1.45),
            replace(common.kicker(), box=box(MARGIN, 0.50, 6.175, 0.24)),
            *(_point(index) for index in range(POINTS)),
            *_panel_slots(),
            shapes=(Shape(name="panel", box=panel, fill="panel"),),
            panels=((panel, Tone.PANEL),),
        ),
    )


def _point(index: int) -> Slot:
    y = 2.72 + 1.30 * index
    return Slot(name=f"point-{index + 1}", box=box(MARGIN, y, TEXT_WIDTH, 1.18), roles=POINT, shrinks=True)


def _panel_slots() -> tuple[Slot, ...]:
    end = INNER / 2 - 0.1
    slots = (
        Slot(name="label", box=box(X, 0.80, INNER, 0.56), roles=(role("label", 16),)),
        Slot(name="figure", box=box(X - 0.10, 1.48, INNER + 0.20, 2.30), roles=(GIANT,), anchor="b"),
        Slot(name="whole", box=box(X, 4.10, INNER, 0.30), roles=(role("label", 16),)),
        Slot(name="part", box=box(X, 5.24, end, 0.86), roles=END),
        Slot(name="rest", box=box(RIGHT - end, 5.24, end, 0.86), roles=END_RIGHT),
        replace(common.source(), box=box(X, 6.20, INNER, 0.64)),
        replace(common.number(), box=box(RIGHT - 1, 7.00, 1.0, 0.23)),
    )
    panel = tuple(replace(slot, tone=Tone.PANEL) for slot in slots)
    return (*panel, replace(common.footer(), box=box(1.385, 7.00, 6.0, 0.23)))


BAR = box(X, 4.50, INNER, 0.62)
"""The whole, of which the figure is a share."""
