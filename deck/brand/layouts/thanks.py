"""The last page: thanks, the invitation to ask, and up to six people to write to."""

from __future__ import annotations

from functools import partial

from deck.brand.grid import MARGIN, Grid
from deck.brand.layout import Drawings, Layout, Slot
from deck.brand.layouts.common import content_page, rule
from deck.brand.palette import Tone
from deck.brand.role import role
from deck.units import box

TITLE = role("title", 88, bold=True, line=95, tracking=-2, heading=True, steps=(72, 58, 48, 40, 32))
WORDS = role("words", 28, colour="secondary", line=105, steps=(24, 20, 18))
CONTACT = (
    role("name", 18, bold=True, steps=(16, 14)),
    role("contact", 16, colour="secondary", before=3, steps=(14, 12)),
)
ACROSS = 3
MOST = 6
ONE_ROW, TWO_ROWS = (4.76,), (4.10, 5.26)
"""Where the rows of contacts begin."""


def layouts(grid: Grid) -> Drawings:
    return {f"thanks-{count}": partial(_thanks, grid, count) for count in range(MOST + 1)}


def _thanks(grid: Grid, count: int) -> Layout:
    tops = ONE_ROW if count <= ACROSS else TWO_ROWS
    places = [(grid.column(1 + 4 * (index % ACROSS)), tops[index // ACROSS]) for index in range(count)]
    width = grid.span(4)
    return content_page(
        grid,
        f"thanks-{count}",
        Slot(name="title", type="title", box=box(MARGIN, 1.00, grid.span(11), 1.86), roles=(TITLE,), anchor="b"),
        Slot(name="words", box=box(MARGIN, 2.98, grid.span(10), 0.98), roles=(WORDS,), shrinks=True),
        *(
            Slot(name=f"contact-{number}", box=box(x, y + 0.10, width - 0.1, 1.02), roles=CONTACT, shrinks=True)
            for number, (x, y) in enumerate(places, 1)
        ),
        tone=Tone.DARK,
        shapes=tuple(rule(f"rule {number}", x, y, width, hairline=True) for number, (x, y) in enumerate(places, 1)),
    )
