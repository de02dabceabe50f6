"""The cover: on the ink page the data is the artwork. Three geometries: up to three authors, up to six, a list."""

from __future__ import annotations

from deck.brand.grid import COLUMN, GUTTER, HEIGHT, MARGIN, RIGHT, column
from deck.brand.layout import Layout, Slot
from deck.brand.layouts.common import numbered
from deck.brand.palette import Tone
from deck.brand.role import role
from deck.units import box

SUBJECT = role("subject", 28, line=95, colour="secondary", heading=True, steps=(24, 20))
CLAIM = role("claim", 58, bold=True, line=95, tracking=-1.4, heading=True, before=3, steps=(54, 48, 40))
WHOLE = role("whole", 44, bold=True, line=95, tracking=-0.8, heading=True, steps=(36,))
SUBTITLE = role("subtitle", 18)
AUTHOR = role("author", 14, steps=(12,))
NOTE = role("note", 12, colour="secondary")
HERO = role("figure", 172, bold=True, line=80, tracking=-7, colour="highlight", align="r", steps=(120, 88))
HERO_CAPTION = role("caption", 16, align="r")

CHART_TOP = 1.30
TALLEST = 5.55
"""The height of the tallest bar, in inches."""


def layouts() -> tuple[Layout, ...]:
    return (
        _cover("cover-3", *_row(3)),
        _cover("cover-6", *_grid(6)),
        _cover("cover-list", Slot(name="authors", box=box(MARGIN, 4.72, 6.6, 1.90), roles=(AUTHOR,))),
    )


def _cover(name: str, *authors: Slot) -> Layout:
    art = column(8)
    slots = (
        Slot(name="title", type="title", box=box(MARGIN, 1.62, 7.0, 1.52), roles=(SUBJECT, CLAIM, WHOLE)),
        Slot(name="subtitle", box=box(MARGIN, 3.20, 6.0, 0.35), roles=(SUBTITLE,)),
        *authors,
        Slot(
            name="chart", type="chart", box=box(art - GUTTER / 2, CHART_TOP, 5 * (COLUMN + GUTTER), HEIGHT - CHART_TOP)
        ),
        Slot(name="figure", box=box(art - 1.0, 4.05, RIGHT - art + 1.0, 2.30), roles=(HERO,), anchor="b"),
        Slot(name="caption", box=box(art, 6.40, RIGHT - art, 0.60), roles=(HERO_CAPTION,)),
        Slot(name="note", box=box(MARGIN, 6.91, 6.6, 0.44), roles=(NOTE,), anchor="b"),
    )
    return Layout(name=name, tone=Tone.DARK, slots=numbered(slots), mark=box(MARGIN, 0.60, 1.2, 0.36), footer=False)


def _row(count: int) -> tuple[Slot, ...]:
    """Medallions of an inch in a row, the name on two lines below."""
    pitch = 2 * (COLUMN + GUTTER)
    return tuple(
        slot
        for index in range(count)
        for slot in (
            Slot(name=f"portrait-{index + 1}", type="pic", round=True, box=box(MARGIN + index * pitch, 4.72, 1.0, 1.0)),
            Slot(name=f"author-{index + 1}", box=box(MARGIN + index * pitch, 5.86, pitch - 0.1, 0.52), roles=(AUTHOR,)),
        )
    )


def _grid(count: int) -> tuple[Slot, ...]:
    """Smaller medallions in two columns, the name at the right."""
    diameter, across, down, top = 0.72, 3.32, 0.86, 4.00
    slots: list[Slot] = []
    for index in range(count):
        x, y = MARGIN + index % 2 * across, top + index // 2 * down
        slots.append(Slot(name=f"portrait-{index + 1}", type="pic", round=True, box=box(x, y, diameter, diameter)))
        name = box(x + diameter + 0.16, y, across - diameter - 0.2, diameter)
        slots.append(Slot(name=f"author-{index + 1}", box=name, roles=(AUTHOR,), anchor="ctr"))
    return tuple(slots)
