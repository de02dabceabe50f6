"""Rows: one to four statements under one another, each with its figure at the left, or of words alone."""

from __future__ import annotations

from functools import partial
from typing import Literal

from deck.brand.grid import BODY_TOP, MARGIN, Grid
from deck.brand.layout import Drawings, Layout, Slot
from deck.brand.layouts.common import content_page, row_rules, with_highlight
from deck.brand.role import Role, role
from deck.units import box

PITCH = {1: 4.28, 2: 2.0, 3: 1.42, 4: 1.07}
PARTS = ((2, 3), (3, 4))
"""Counts of rows that may stand in the geometry of one more, where a list goes on over several slides."""
CLEAR, BELOW = 0.14, 0.10
"""Between a rule and the words under it, and between the words of a full row and the rule under them."""


def layouts(grid: Grid) -> Drawings:
    counts = (*((count, count) for count in PITCH), *PARTS)
    return {
        layout_name(count, of, words=words): partial(_rows, grid, count, of, words=words)
        for words in (False, True)
        for count, of in counts
    }


def layout_name(count: int, of: int, *, words: bool) -> str:
    """The layout of so many rows in the geometry of `of`, with figures or of words alone."""
    return f"rows-{count}" + (f"-of-{of}" if count < of else "") + ("-words" if words else "")


def _roles(grid: Grid, count: int) -> tuple[tuple[Role, ...], tuple[Role, ...]]:
    """On a narrow page a caption takes two lines, which have room under a smaller figure.

    A row that has the page to itself is large.
    """
    if count == 1:
        return _lone_roles()
    small = count == 4
    if small:
        figure = role("figure", 32, bold=True, tracking=-0.6, steps=(28, 24))
    elif count == 3 and grid.narrow:
        figure = role("figure", 36, bold=True, tracking=-0.8, steps=(32, 28, 24))
    else:
        figure = role("figure", 44, bold=True, tracking=-1, steps=(36, 32, 28, 24))
    caption = role("caption", 14, colour="secondary", before=0 if small else 2)
    name = role("name", 20 if small else 22, bold=True, steps=(18, 16) if small else (20, 18, 16))
    text = role("text", 16 if small else 18, line=105, before=2 if small else 4, steps=(14,) if small else (16, 14))
    return with_highlight(figure, caption, of=("figure",)), with_highlight(name, text, of=("name",))


def _lone_roles() -> tuple[tuple[Role, ...], tuple[Role, ...]]:
    figure = role("figure", 60, bold=True, tracking=-1.4, steps=(52, 44, 36, 28, 24))
    caption = role("caption", 16, colour="secondary", before=4, steps=(14,))
    name = role("name", 28, bold=True, steps=(24, 20))
    text = role("text", 24, line=105, before=8, steps=(20, 18, 16, 14))
    return with_highlight(figure, caption, of=("figure",)), with_highlight(name, text, of=("name",))


def _rows(grid: Grid, count: int, of: int, *, words: bool) -> Layout:
    pitch = PITCH[of]
    left, right = _roles(grid, of)
    anchor: Literal["t", "ctr"] = "t" if of == 1 else "ctr"
    slots: list[Slot] = []
    for index in range(count):
        top = BODY_TOP + index * pitch
        if not words:
            figure = box(MARGIN, top + 0.10, grid.span(4), pitch - 0.16)
            slots.append(Slot(name=f"figure-{index + 1}", box=figure, roles=left, anchor=anchor))
        x, width = (MARGIN, grid.span(11)) if words else (grid.column(5), grid.span(8))
        text = box(x, top + CLEAR, width, pitch - CLEAR - BELOW)
        slots.append(Slot(name=f"row-{index + 1}", box=text, roles=right, anchor=anchor, shrinks=True))
    rules = row_rules(count, MARGIN, grid.content, pitch)
    return content_page(grid, layout_name(count, of, words=words), *slots, shapes=rules)
