"""The cover: on the ink page the data is the artwork. Three geometries: up to three authors, up to six, a list."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial

from deck.brand.grid import GUTTER, MARGIN, Grid
from deck.brand.layout import Drawings, Layout, Slot
from deck.brand.layouts.common import numbered
from deck.brand.palette import Tone
from deck.brand.role import role
from deck.units import box

SUBJECT = role("subject", 28, line=95, colour="secondary", heading=True, steps=(24, 20))
CLAIM = role("claim", 54, bold=True, line=95, tracking=-1.3, heading=True, before=3, steps=(48, 40, 32))
WHOLE = role("whole", 44, bold=True, line=95, tracking=-0.8, heading=True, steps=(36,))
SUBTITLE = role("subtitle", 18, steps=(16, 14))
AUTHOR = role("author", 14, steps=(12,))
NOTE = role("note", 12, colour="secondary")
HEAD = (role("institution", 14, bold=True, steps=(12,)), role("course", 14, colour="secondary", steps=(12,)))
PARTNER = role("partner", 14, bold=True, steps=(12,))
DRAFT = role("draft", 14, bold=True, align="ctr")
OCCASION = role("occasion", 14, colour="secondary", steps=(12,))
CONFIDENTIAL = role("confidential", 12, bold=True)
HERO = role("figure", 172, bold=True, line=80, tracking=-7, colour="highlight", align="r", steps=(150, 120, 88))
HERO_CAPTION = role("caption", 16, align="r")

AXIS = 0.78
"""The middle of the mark, and of everything in its line."""
CHART_TOP = 1.30
PORTRAIT_PITCH = 2.042


def layouts(grid: Grid) -> Drawings:
    named = {"cover-3": _three, "cover-6": _six, "cover-list": _list}
    return {name: partial(_cover, grid, name, authors) for name, authors in named.items()}


def _three(grid: Grid, width: float) -> Sequence[Slot]:
    return _beside(width, 3, columns=1) if grid.narrow else _row(width, 3)


def _six(grid: Grid, width: float) -> Sequence[Slot]:
    del grid
    return _beside(width, 6, columns=2)


def _list(grid: Grid, width: float) -> Sequence[Slot]:
    del grid
    return (Slot(name="authors", box=box(MARGIN, 4.72, width, 1.90), roles=(AUTHOR,)),)


def _art(grid: Grid) -> float:
    """Where the chart's first column begins."""
    return grid.column(7 if grid.narrow else 8)


def _text_width(grid: Grid) -> float:
    """What the chart leaves."""
    return _art(grid) - GUTTER / 2 - MARGIN - 0.02


def _hero_x(grid: Grid) -> float:
    """Where one giant figure may begin: left of the chart's place, as far as three medallions leave it."""
    return min(max(_art(grid) - 1.0, MARGIN + 3 * PORTRAIT_PITCH), _art(grid) - GUTTER / 2)


def _title(width: float) -> Slot:
    roles = (SUBJECT, CLAIM, WHOLE)
    return Slot(name="title", type="title", box=box(MARGIN, 1.62, width, 1.52), roles=roles, shrinks=True)


def _cover(grid: Grid, name: str, authors: Callable[[Grid, float], Sequence[Slot]]) -> Layout:
    art, width = _art(grid), _text_width(grid)
    left, right = art - GUTTER / 2, grid.right + GUTTER / 2
    slots = (
        _title(width),
        *_head(grid),
        Slot(name="subtitle", box=box(MARGIN, 3.20, width, 0.35), roles=(SUBTITLE,)),
        Slot(name="occasion", box=box(MARGIN, 3.57, width, 0.475), roles=(OCCASION,)),
        *authors(grid, _hero_x(grid) - MARGIN),
        Slot(name="chart", type="chart", box=box(left, CHART_TOP, right - left, grid.height - CHART_TOP)),
        Slot(
            name="figure",
            box=box(_hero_x(grid), 4.05, grid.right - _hero_x(grid), 2.30),
            roles=(HERO,),
            anchor="b",
            shrinks=True,
        ),
        Slot(name="caption", box=box(art, 6.40, grid.right - art, 0.60), roles=(HERO_CAPTION,)),
        Slot(name="confidential", box=box(MARGIN, 6.69, width - 0.4, 0.22), roles=(CONFIDENTIAL,), anchor="b"),
        Slot(name="note", box=box(MARGIN, 6.91, width - 0.4, 0.44), roles=(NOTE,), anchor="b"),
    )
    return Layout(name=name, tone=Tone.DARK, slots=numbered(slots), mark=box(MARGIN, 0.60, 1.2, 0.36), footer=False)


def _head(grid: Grid) -> tuple[Slot, ...]:
    """In the mark's line: the institution from the third column on, a partner and the draft's word above the chart."""
    x, art, word = grid.column(3), _art(grid), 0.95
    partner = box(art, AXIS - 0.24, grid.right - word - GUTTER - art, 0.48)
    draft = box(grid.right - word, AXIS - 0.18, word, 0.36)
    institution = box(x, AXIS - 0.48, art - GUTTER - x, 0.96)
    return (
        Slot(name="institution", box=institution, roles=HEAD, anchor="ctr", shrinks=True),
        Slot(name="logo", type="pic", box=partner),
        Slot(name="partner", box=partner, roles=(PARTNER,), anchor="ctr", shrinks=True),
        Slot(name="draft", box=draft, roles=(DRAFT,), anchor="ctr", framed=True),
    )


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


def _beside(width: float, count: int, columns: int) -> tuple[Slot, ...]:
    """Smaller medallions in columns, the name at the right: apart from one another and from the lines around them."""
    diameter, across, down, top = 0.60, min(3.32, width / columns), 0.77, 4.33
    slots: list[Slot] = []
    for index in range(count):
        x, y = MARGIN + index % columns * across, top + index // columns * down
        slots.append(Slot(name=f"portrait-{index + 1}", type="pic", round=True, box=box(x, y, diameter, diameter)))
        name = box(x + diameter + 0.16, y - 0.06, across - diameter - 0.2, diameter + 0.12)
        slots.append(Slot(name=f"author-{index + 1}", box=name, roles=(AUTHOR,), anchor="ctr"))
    return tuple(slots)
