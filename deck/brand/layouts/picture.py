"""Pages of pictures: one under the title or on the right half, cropped or whole; two to six beside one another."""

from __future__ import annotations

from dataclasses import replace
from functools import partial

from deck.brand.grid import BODY_TOP, MARGIN, Grid
from deck.brand.layout import Drawings, Layout, Slot
from deck.brand.layouts import common
from deck.brand.layouts.statements import TEXT
from deck.brand.role import role
from deck.frozen import frozen
from deck.units import box

CAPTION = role("caption", 14, colour="secondary", steps=(12,))
CELL_CAPTION = role("caption", 16, steps=(14,))
SMALL_CAPTION = role("caption", 14, steps=(12,))
CAPTION_TOP = 6.17
"""Where the line under a wide picture stands: right above the source."""
BESIDE_BOTTOM = 6.36


def layouts(grid: Grid) -> Drawings:
    counts = (*((count, count) for count in ROWS), *PARTS)
    one = {
        "picture": _full,
        "picture-whole": _whole,
        "picture-half": _half,
        "picture-half-whole": _half_whole,
    }
    alone = {name: partial(draw, grid) for name, draw in one.items()}
    return alone | {grid_name(*own): partial(_cells, grid, *own) for own in counts}


def _full(grid: Grid) -> Layout:
    """From one edge of the page to the other: only the title keeps its margin."""
    picture = Slot(name="picture", type="pic", box=box(0, 2.00, grid.width, CAPTION_TOP - 0.07 - 2.00))
    return common.content_page(grid, "picture", picture, _line(grid))


def _whole(grid: Grid) -> Layout:
    picture = Slot(name="picture", type="pic", box=box(MARGIN, BODY_TOP, grid.content, CAPTION_TOP - 0.10 - BODY_TOP))
    return common.content_page(grid, "picture-whole", picture, _line(grid))


def _line(grid: Grid) -> Slot:
    return Slot(name="caption", box=box(MARGIN, CAPTION_TOP, grid.content, 0.24), roles=(CAPTION,))


def _half(grid: Grid) -> Layout:
    """The right half of the page, from top to bottom; everything else stands in the left half."""
    edge = grid.width / 2
    width = edge - 0.45 - MARGIN
    text_top = 2.50
    number = common.number(grid)
    return common.content_page(
        grid,
        "picture-half",
        common.title(width, 1.45),
        common.kicker(width),
        Slot(name="text", box=box(MARGIN, text_top, width, 5.80 - text_top), roles=TEXT, shrinks=True),
        Slot(name="caption", box=box(MARGIN, 5.88, width, BESIDE_BOTTOM - 5.88), roles=(CAPTION,), anchor="b"),
        Slot(name="picture", type="pic", box=box(edge, 0, grid.width - edge, grid.height)),
        replace(common.source(grid), box=box(MARGIN, 6.42, width, 0.42)),
        common.footer(width - 0.6 - (common.FOOTER_X - MARGIN)),
        replace(number, box=box(MARGIN + width - 0.5, 7.00, 0.5, 0.23)),
    )


def _half_whole(grid: Grid) -> Layout:
    """The right six columns under the title, for a picture that must not be cropped."""
    x, width = grid.column(7), grid.span(6)
    return common.content_page(
        grid,
        "picture-half-whole",
        Slot(name="text", box=box(MARGIN, BODY_TOP, width - 0.3, 4.26), roles=TEXT, shrinks=True),
        Slot(name="picture", type="pic", box=box(x, BODY_TOP, width, 5.78 - BODY_TOP)),
        Slot(name="caption", box=box(x, 5.88, width, BESIDE_BOTTOM - 5.88), roles=(CAPTION,)),
    )


@frozen
class _Cells:
    """How so many pictures stand: cells across, height and pitch in inches, the caption under or beside each."""

    across: int
    height: float
    pitch: float = 0.0
    beside: bool = False


ROWS = {
    1: _Cells(2, 3.60),
    2: _Cells(2, 3.60),
    3: _Cells(3, 3.50),
    4: _Cells(2, 2.02, 2.24, beside=True),
    5: _Cells(3, 1.70, 2.24),
    6: _Cells(3, 1.70, 2.24),
}
"""By the number of pictures."""
PARTS = ((1, 2), (2, 3), (3, 4), (4, 5), (5, 6))
"""Counts of pictures that may stand in the geometry of one more, where a list goes on over several slides."""


def grid_name(count: int, of: int) -> str:
    """The layout of so many pictures in the geometry of `of`, which is theirs or that of one more."""
    return f"picture-grid-{count}-of-{of}" if (count, of) in PARTS else f"picture-grid-{count}"


def _cells(grid: Grid, count: int, of: int) -> Layout:
    own = ROWS[of]
    columns = 12 // own.across
    slots: list[Slot] = []
    for index in range(count):
        x, y = grid.column(1 + columns * (index % own.across)), BODY_TOP + own.pitch * (index // own.across)
        slots += _beside(grid, index + 1, x, y, own) if own.beside else _under(grid.span(columns), index + 1, x, y, own)
    return common.content_page(grid, grid_name(count, of), *slots)


def _under(width: float, number: int, x: float, y: float, own: _Cells) -> tuple[Slot, ...]:
    small = own.pitch > 0
    caption = box(x, y + own.height + (0.06 if small else 0.12), width, 0.26 if small else 0.56)
    return (
        Slot(name=f"picture-{number}", type="pic", box=box(x, y, width, own.height)),
        Slot(name=f"caption-{number}", box=caption, roles=(SMALL_CAPTION if small else CELL_CAPTION,)),
    )


def _beside(grid: Grid, number: int, x: float, y: float, own: _Cells) -> tuple[Slot, ...]:
    width = grid.span(4)
    caption = box(x + width + 0.18, y, grid.span(6) - width - 0.23, own.height)
    return (
        Slot(name=f"picture-{number}", type="pic", box=box(x, y, width, own.height)),
        Slot(name=f"caption-{number}", box=caption, roles=(CELL_CAPTION,), anchor="b", shrinks=True),
    )
