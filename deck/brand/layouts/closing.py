"""The closing page: what to remember in up to four figures, the sources and conventions, the authors."""

from __future__ import annotations

from dataclasses import replace
from functools import partial

from deck.brand.grid import BODY_TOP, MARGIN, Grid
from deck.brand.layout import Drawings, Layout, Slot
from deck.brand.layouts.common import content_page, rule, source, with_highlight
from deck.brand.palette import Tone
from deck.brand.role import role
from deck.units import box, pt

FIGURE = (
    role("figure", 48, bold=True, tracking=-1.2, line=pt(64), steps=(40, 32)),
    role("caption", 16, line=pt(19.2), before=2),
)
SOURCES = (
    role("heading", 16, bold=True, before=14),
    role("source", 14, colour="secondary", line=105, before=7, steps=(12,)),
)
HEADING = (role("heading", 16, bold=True),)
AUTHOR = role("author", 16, steps=(14, 12))
FOOT_Y = 4.30
MEDALLIONS = 3


COLUMNS = ((), (12,), (8, 4), (4, 4, 4), (3, 3, 3, 3))
"""How many columns each of so many figures has: the last of two or three stands above the authors."""
MOST = len(COLUMNS) - 1
"""So many figures on a page."""


def layouts(grid: Grid) -> Drawings:
    ends = {f"closing-{count}": partial(_closing, grid, count) for count in range(MOST + 1)}
    return {**ends, "closing-further": partial(_further, grid)}


def _closing(grid: Grid, count: int) -> Layout:
    columns = COLUMNS[count]
    cells = [(grid.column(1 + sum(columns[:index])), grid.span(own)) for index, own in enumerate(columns)]
    figures = (
        Slot(
            name=f"figure-{number}",
            box=box(x, BODY_TOP + 0.15, width, 1.60),
            roles=with_highlight(*FIGURE, of=("figure",)),
            shrinks=True,
        )
        for number, (x, width) in enumerate(cells, 1)
    )
    foot = FOOT_Y if count else BODY_TOP
    sources = Slot(name="sources", box=box(MARGIN, foot, grid.span(7) - 0.2, 6.38 - foot), roles=SOURCES, shrinks=True)
    return content_page(
        grid,
        f"closing-{count}",
        *figures,
        sources,
        *_authors(grid, foot),
        replace(source(grid), box=box(MARGIN, 6.42, grid.span(8), 0.42)),  # the authors reach down beside it
        tone=Tone.DARK,
        shapes=tuple(rule(f"rule {number}", x, BODY_TOP, width) for number, (x, width) in enumerate(cells, 1)),
    )


def _further(grid: Grid) -> Layout:
    """The sources and authors that have no room under the figures."""
    words = Slot(name="sources", box=box(MARGIN, BODY_TOP, grid.span(9), 4.28), roles=SOURCES, shrinks=True)
    return content_page(grid, "closing-further", words, tone=Tone.DARK)


def _authors(grid: Grid, y: float) -> tuple[Slot, ...]:
    """A heading, then three medallions with names, or one list of names in their place."""
    x, diameter, pitch = grid.column(9), 0.54, 0.66
    slots = [Slot(name="authors-heading", box=box(x, y, grid.span(4), 0.30), roles=HEADING)]
    for index in range(MEDALLIONS):
        top = y + 0.42 + index * pitch
        portrait = box(x, top, diameter, diameter)
        slots.append(Slot(name=f"portrait-{index + 1}", type="pic", round=True, box=portrait))
        name = box(x + 0.72, top, grid.span(4) - 0.72, diameter)
        slots.append(Slot(name=f"author-{index + 1}", box=name, roles=(AUTHOR,), anchor="ctr"))
    slots.append(
        Slot(name="authors", box=box(x, y + 0.42, grid.span(4), 6.38 - y - 0.42), roles=(AUTHOR,), shrinks=True)
    )
    return tuple(slots)
