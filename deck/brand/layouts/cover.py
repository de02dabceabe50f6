"""The cover: on the ink page the data is the artwork. Three geometries: up to three authors, up to six, a list."""

from __future__ import annotations

from deck.brand.grid import GUTTER, MARGIN, Grid
from deck.brand.layout import Layout, Slot
from deck.brand.layouts.common import numbered
from deck.brand.palette import Tone
from deck.brand.role import role
from deck.units import box

SUBJECT = role("subject", 28, line=95, colour="secondary", heading=True, steps=(24, 20))
CLAIM = role("claim", 58, bold=True, line=95, tracking=-1.4, heading=True, before=3, steps=(54, 48, 40, 36, 32))
WHOLE = role("whole", 44, bold=True, line=95, tracking=-0.8, heading=True, steps=(36,))
SUBTITLE = role("subtitle", 18)
AUTHOR = role("author", 14, steps=(12,))
NOTE = role("note", 12, colour="secondary")
HERO = role("figure", 172, bold=True, line=80, tracking=-7, colour="highlight", align="r", steps=(150, 120, 88))
HERO_CAPTION = role("caption", 16, align="r")

CHART_TOP = 1.30
PORTRAIT_PITCH = 2.042


def layouts(grid: Grid) -> tuple[Layout, ...]:
    width = _hero_x(grid) - MARGIN
    return (
        _cover(grid, "cover-3", *_row(width, 3)),
        _cover(grid, "cover-6", *_two_columns(width, 6)),
        _cover(grid, "cover-list", Slot(name="authors", box=box(MARGIN, 4.72, width, 1.90), roles=(AUTHOR,))),
    )


def _text_width(grid: Grid) -> float:
    """What the chart leaves."""
    return grid.column(8) - GUTTER / 2 - MARGIN - 0.02


def _hero_x(grid: Grid) -> float:
    """Where one giant figure may begin: left of the chart's place, as far as three medallions leave it."""
    return min(max(grid.column(8) - 1.0, MARGIN + 3 * PORTRAIT_PITCH), grid.column(8) - GUTTER / 2)


def _cover(grid: Grid, name: str, *authors: Slot) -> Layout:
    art, width = grid.column(8), _text_width(grid)
    slots = (
        Slot(name="title", type="title", box=box(MARGIN, 1.62, width, 1.52), roles=(SUBJECT, CLAIM, WHOLE)),
        Slot(name="subtitle", box=box(MARGIN, 3.20, width, 0.35), roles=(SUBTITLE,)),
        *authors,
        Slot(name="chart", type="chart", box=box(art - GUTTER / 2, CHART_TOP, 5 * grid.pitch, grid.height - CHART_TOP)),
        Slot(
            name="figure",
            box=box(_hero_x(grid), 4.05, grid.right - _hero_x(grid), 2.30),
            roles=(HERO,),
            anchor="b",
            shrinks=True,
        ),
        Slot(name="caption", box=box(art, 6.40, grid.right - art, 0.60), roles=(HERO_CAPTION,)),
        Slot(name="note", box=box(MARGIN, 6.91, width - 0.4, 0.44), roles=(NOTE,), anchor="b"),
    )
    return Layout(name=name, tone=Tone.DARK, slots=numbered(slots), mark=box(MARGIN, 0.60, 1.2, 0.36), footer=False)


def _row(width: float, count: int) -> tuple[Slot, ...]:
    """Medallions of an inch in a row, the name on two lines below."""
    pitch = min(PORTRAIT_PITCH, width / count)
    return tuple(
        slot
        for index in range(count)
        for slot in (
            Slot(name=f"portrait-{index + 1}", type="pic", round=True, box=box(MARGIN + index * pitch, 4.72, 1.0, 1.0)),
            Slot(name=f"author-{index + 1}", box=box(MARGIN + index * pitch, 5.86, pitch - 0.1, 0.52), roles=(AUTHOR,)),
        )
    )


def _two_columns(width: float, count: int) -> tuple[Slot, ...]:
    """Smaller medallions in two columns, the name at the right."""
    diameter, across, down, top = 0.72, min(3.32, width / 2), 0.86, 4.00
    slots: list[Slot] = []
    for index in range(count):
        x, y = MARGIN + index % 2 * across, top + index // 2 * down
        slots.append(Slot(name=f"portrait-{index + 1}", type="pic", round=True, box=box(x, y, diameter, diameter)))
        name = box(x + diameter + 0.16, y, across - diameter - 0.2, diameter)
        slots.append(Slot(name=f"author-{index + 1}", box=name, roles=(AUTHOR,), anchor="ctr"))
    return tuple(slots)
