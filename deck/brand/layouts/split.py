"""One figure on a panel at the right, as high as the page; at the left what explains it."""

from __future__ import annotations

from dataclasses import replace

from deck.brand.grid import GUTTER, MARGIN, Grid
from deck.brand.layout import Layout, Slot
from deck.brand.layouts import common
from deck.brand.palette import Tone
from deck.brand.role import role
from deck.brand.shape import Shape
from deck.frozen import frozen
from deck.units import box

POINTS = 3
ROOMY = (1, 2)
"""Fewer points may have the room of three."""
POINT = (
    role("name", 20, bold=True, steps=(18,)),
    role("text", 18, line=105, before=4, steps=(16, 14)),
)
GIANT = role("figure", 172, bold=True, line=80, tracking=-7, colour="highlight", steps=(140, 110, 88, 66, 48, 40, 32))
END = (role("figure", 20, bold=True), role("caption", 14, colour="secondary"))
END_RIGHT = tuple(replace(own, align="r") for own in END)


def layouts(grid: Grid) -> tuple[Layout, ...]:
    return tuple(
        _split(grid, name, points) for name, points in (("figure", POINTS), *((f"figure-{n}", n) for n in ROOMY))
    )


def _split(grid: Grid, name: str, points: int) -> Layout:
    edge = grid.column(8) - GUTTER / 2
    panel = box(edge, 0, grid.width - edge, grid.height)
    width = grid.span(6) + 0.3
    x = edge + (0.45 if grid.narrow else 0.55)
    return common.content_page(
        grid,
        name,
        common.title(width, 1.55 if grid.narrow else 1.45),
        common.kicker(width),
        *(_point(index, points, width - 0.15) for index in range(points)),
        *(replace(slot, tone=Tone.PANEL) for slot in _panel_slots(grid, x)),
        common.footer(edge - 0.2 - common.FOOTER_X),
        shapes=(Shape(name="panel", box=panel, fill="panel"), _edge(grid, edge)),
        panels=((panel, Tone.PANEL),),
        frames=(("whole", box(x, _heights(grid).bar, grid.right - x, 0.62)),),
    )


def _edge(grid: Grid, x: float) -> Shape:
    """The panel's left edge; the others are the page's. It stands beside the panel, for its colour is the page's."""
    return Shape(name="edge", box=box(x - 0.005, 0, 0, grid.height), geometry="line", stroke=common.PANEL_EDGE)


def _point(index: int, points: int, width: float) -> Slot:
    pitch = 1.30 * POINTS / points
    place = box(MARGIN, 2.72 + pitch * index, width, pitch - 0.12)
    return Slot(name=f"point-{index + 1}", box=place, roles=POINT, shrinks=True)


@frozen
class _Heights:
    """Where the parts of the panel stand, in inches. A narrow panel's texts take more lines, its figure is smaller."""

    figure: float
    """The figure's height."""
    whole: float
    bar: float
    ends: float
    source: float


def _heights(grid: Grid) -> _Heights:
    if grid.narrow:
        return _Heights(figure=1.80, whole=3.42, bar=4.02, ends=4.74, source=5.80)
    return _Heights(figure=2.30, whole=3.86, bar=4.50, ends=5.24, source=6.20)


def _panel_slots(grid: Grid, x: float) -> tuple[Slot, ...]:
    inner, at = grid.right - x, _heights(grid)
    end = inner / 2 - 0.1
    return (
        Slot(name="label", box=box(x, 0.80, inner, 0.56), roles=(role("label", 16),)),
        Slot(
            name="figure",
            box=box(x - 0.10, 1.42, inner + 0.20, at.figure + 0.06),
            roles=(GIANT,),
            anchor="b",
            shrinks=True,
        ),
        Slot(name="whole", box=box(x, at.whole, inner, 0.54), roles=(role("label", 16, steps=(14,)),), anchor="b"),
        Slot(name="part", box=box(x, at.ends, end, 0.90), roles=END),
        Slot(name="rest", box=box(grid.right - end, at.ends, end, 0.90), roles=END_RIGHT),
        replace(common.source(grid), box=box(x, at.source, inner, 6.84 - at.source)),
        common.number(grid),
    )
