"""One figure on a panel at the right, as high as the page; at the left what explains it.

A lone point is set large under a rule, in line with what is drawn under the figure. Where nothing is drawn there
(`-plain`), the figure has the middle of the panel, and a lone point begins where it does.
"""

from __future__ import annotations

from dataclasses import replace
from functools import partial

from deck.brand.grid import GUTTER, MARGIN, Grid
from deck.brand.layout import Drawings, Layout, Slot
from deck.brand.layouts import common
from deck.brand.palette import Tone
from deck.brand.role import role
from deck.brand.shape import Shape
from deck.frozen import frozen
from deck.units import box

POINTS = 3
ROOMY = (1, 2)
"""Fewer points may have the room of three."""
TOP, BOTTOM = 2.72, 6.62
"""Of the points."""
LONE = "alone"
PLAIN = "-plain"
POINT = (
    role("name", 20, bold=True, steps=(18,)),
    role("text", 18, line=105, before=4, steps=(16, 14)),
)
LONE_POINT = (
    role("name", 28, bold=True, steps=(24,)),
    role("text", 20, line=108, before=6, steps=(18,)),
)
GIANT = role("figure", 172, bold=True, line=80, tracking=-7, colour="highlight", steps=(140, 110, 88, 66, 48, 40, 32))
END = (role("figure", 20, bold=True), role("caption", 14, colour="secondary"))
END_RIGHT = tuple(replace(own, align="r") for own in END)


def layouts(grid: Grid) -> Drawings:
    return {
        layout_name(points, plain=plain): partial(_split, grid, points, plain=plain)
        for plain in (False, True)
        for points in (POINTS, *ROOMY, LONE)
    }


def layout_name(points: int | str, *, plain: bool) -> str:
    """The layout of so many points, or of a lone one set large; `plain` if nothing is drawn under the figure."""
    return "figure" + ("" if points == POINTS else f"-{points}") + (PLAIN if plain else "")


def _split(grid: Grid, points: int | str, *, plain: bool) -> Layout:
    edge = grid.column(8) + (0.14 if grid.narrow else -GUTTER / 2)
    panel = box(edge, 0, grid.width - edge, grid.height)
    width = edge - MARGIN - 0.16 if grid.narrow else grid.span(6) + 0.3
    x = edge + (0.34 if grid.narrow else 0.55)
    heights = _heights(grid, plain=plain)
    lone_top = TOP if plain else heights.bar
    rules = (common.rule("rule", MARGIN, lone_top, width - 0.15),) if points == LONE else ()
    return common.content_page(
        grid,
        layout_name(points, plain=plain),
        common.title(width, 1.55 if grid.narrow else 1.45),
        common.kicker(width),
        *_points(points, width - 0.15, lone_top),
        *(replace(slot, tone=Tone.PANEL) for slot in _panel_slots(grid, x, heights, plain=plain)),
        common.footer(edge - 0.2 - common.FOOTER_X),
        shapes=(Shape(name="panel", box=panel, fill="panel"), _edge(grid, edge), *rules),
        panels=((panel, Tone.PANEL),),
        frames=() if plain else (("whole", box(x, heights.bar, grid.right - x, 0.62)),),
    )


def _edge(grid: Grid, x: float) -> Shape:
    """The panel's left edge; the others are the page's. It stands beside the panel, for its colour is the page's."""
    return Shape(name="edge", box=box(x - 0.005, 0, 0, grid.height), geometry="line", stroke=common.PANEL_EDGE)


def _points(points: int | str, width: float, lone_top: float) -> tuple[Slot, ...]:
    if isinstance(points, str):
        place = box(MARGIN, lone_top + 0.16, width, BOTTOM - lone_top - 0.16)
        return (Slot(name="point-1", box=place, roles=LONE_POINT, shrinks=True),)
    pitch = (BOTTOM - TOP) / points
    places = (box(MARGIN, TOP + pitch * index, width, pitch - 0.12) for index in range(points))
    return tuple(
        Slot(name=f"point-{number}", box=place, roles=POINT, shrinks=True) for number, place in enumerate(places, 1)
    )


@frozen
class _Heights:
    """Where the parts of the panel stand, in inches. A narrow panel's texts take more lines, its figure is smaller."""

    label: float
    figure: float
    """The figure's height; it stands under the label."""
    whole: float
    bar: float
    ends: float
    source: float


def _heights(grid: Grid, *, plain: bool) -> _Heights:
    label = TOP if plain else 0.80
    if grid.narrow:
        return _Heights(label=label, figure=1.86, whole=3.42, bar=4.02, ends=4.74, source=5.80)
    return _Heights(label=label, figure=2.30, whole=3.86, bar=4.50, ends=5.24, source=6.20)


def _panel_slots(grid: Grid, x: float, at: _Heights, *, plain: bool) -> tuple[Slot, ...]:
    inner = grid.right - x
    under = () if plain else _share_slots(grid, x, at)
    return (
        Slot(name="label", box=box(x, at.label, inner, 0.56), roles=(role("label", 16),)),
        Slot(
            name="figure",
            box=box(x - 0.10, at.label + 0.62, inner + 0.20, at.figure + 0.06),
            roles=(GIANT,),
            anchor="b",
            shrinks=True,
        ),
        *under,
        replace(common.source(grid), box=box(x, at.source, inner, 6.84 - at.source)),
        common.number(grid),
    )


def _share_slots(grid: Grid, x: float, at: _Heights) -> tuple[Slot, ...]:
    """Above the bar what its whole is, under it what either end is."""
    inner = grid.right - x
    end = inner / 2 - 0.1
    return (
        Slot(name="whole", box=box(x, at.whole, inner, 0.54), roles=(role("label", 16, steps=(14,)),), anchor="b"),
        Slot(name="part", box=box(x, at.ends, end, 0.90), roles=END),
        Slot(name="rest", box=box(grid.right - end, at.ends, end, 0.90), roles=END_RIGHT),
    )
