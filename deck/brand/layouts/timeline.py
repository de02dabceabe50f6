"""A timeline: three to eight dates on a line. Up to five stand under it; more stand above and below in turn."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import Literal

from deck.brand.grid import BODY_TOP, GUTTER, MARGIN, Grid
from deck.brand.layout import Drawings, Layout, Slot
from deck.brand.layouts.common import content_page, rule, with_highlight
from deck.brand.role import Role, role
from deck.brand.shape import Shape, Stroke
from deck.frozen import frozen
from deck.units import Box, box, pt

UNDER = 5
"""As many steps stand under the line."""
NODE = 0.20
LINE, MIDDLE = 3.50, 4.24
"""Where the line is: above the middle, or between the steps above and those below."""
STEM = 0.14
"""From the stem of a date to its text."""
OFF, HIGH = 0.26, 1.88
"""From the line to the texts above and below it, and their height."""
APART = 0.40
"""Between two dates on one line, which are set larger than other text."""


@frozen
class _Scale:
    """The sizes of date, name and text for so many steps, each with its steps down."""

    date: tuple[float, ...]
    name: tuple[float, ...]
    text: tuple[float, ...]

    def dates(self) -> tuple[Role, ...]:
        size, *steps = self.date
        return with_highlight(role("date", size, bold=True, tracking=-size / 50, steps=tuple(steps)), of=("date",))

    def words(self) -> tuple[Role, ...]:
        name, *names = self.name
        text, *texts = self.text
        return (
            role("name", name, bold=True, steps=tuple(names)),
            role("text", text, line=105, before=4, steps=tuple(texts)),
        )

    def all(self) -> tuple[Role, ...]:
        """Date, name and text in one frame."""
        date, highlight = self.dates()
        name, words = self.words()
        return date, replace(name, before=pt(4)), words, highlight


_FEW = _Scale((40, 36, 32, 28, 24, 20), (22, 20, 18), (18, 16, 14))
_MANY = _Scale((20, 18), (16, 14), (14, 12))
SCALES = {
    3: _FEW,
    4: _Scale((36, 32, 28, 24, 20), (20, 18), (16, 14)),
    5: _Scale((28, 24, 20), (18, 16), (16, 14)),
    **dict.fromkeys((6, 7, 8), _MANY),
}


LEAST = 3
PARTS = ((1, 3), (2, 3), *((count, count + 1) for count in range(LEAST, 8)))
"""Counts of dates that may stand in the geometry of more, where a list goes on over several slides."""


def layouts(grid: Grid) -> Drawings:
    counts = (*((count, count) for count in SCALES), *PARTS)
    return {layout_name(*own): partial(_under if own[1] <= UNDER else _around, grid, *own) for own in counts}


def layout_name(count: int, of: int) -> str:
    """The layout of so many dates in the geometry of `of`."""
    return f"timeline-{count}" + (f"-of-{of}" if count < of else "")


def _under(grid: Grid, count: int, of: int) -> Layout:
    scale, pitch = SCALES[of], (grid.content + GUTTER) / of
    lefts = [MARGIN + index * pitch for index in range(count)]
    slots: list[Slot] = []
    for number, x in enumerate(lefts, 1):
        width = pitch - GUTTER
        date = box(x, BODY_TOP, pitch - APART, LINE - 0.22 - BODY_TOP)
        slots.append(Slot(name=f"date-{number}", box=date, roles=scale.dates(), anchor="b"))
        words = box(x, LINE + 0.30, width - 0.1, 6.36 - LINE - 0.30)
        slots.append(Slot(name=f"step-{number}", box=words, roles=scale.words(), shrinks=True))
    nodes = tuple((f"node-{number}", _node(x, LINE)) for number, x in enumerate(lefts, 1))
    return content_page(grid, layout_name(count, of), *slots, shapes=(_line(grid, LINE),), frames=nodes)


def _around(grid: Grid, count: int, of: int) -> Layout:
    """The odd ones above the line, the even ones below: each has twice the width that it would have in a row.

    Either way a text begins or ends near the line, beside its stem.
    """
    scale, pitch = SCALES[of], (grid.content + GUTTER) / (of + 1)
    slots: list[Slot] = []
    stems: list[Shape] = []
    nodes: list[tuple[str, Box]] = []
    for number in range(1, count + 1):
        above = number % 2 == 1
        x, top = MARGIN + (number - 1) * pitch, MIDDLE - OFF - HIGH if above else MIDDLE + OFF
        place = box(x + NODE / 2 + STEM, top, 2 * pitch - GUTTER - NODE / 2 - STEM, HIGH)
        side: Literal["t", "b"] = "b" if above else "t"
        slots.append(Slot(name=f"step-{number}", box=place, roles=scale.all(), anchor=side, shrinks=True))
        ends = (MIDDLE - OFF - 0.34, MIDDLE) if above else (MIDDLE, MIDDLE + OFF + 0.34)
        stems.append(_stem(number, x, *ends))
        nodes.append((f"node-{number}", _node(x, MIDDLE)))
    shapes = (*stems, _line(grid, MIDDLE))
    return content_page(grid, layout_name(count, of), *slots, shapes=shapes, frames=tuple(nodes))


def _line(grid: Grid, y: float) -> Shape:
    return rule("line", MARGIN, y, grid.content)


def _stem(number: int, x: float, top: float, bottom: float) -> Shape:
    place = box(x + NODE / 2, top, 0, bottom - top)
    return Shape(name=f"stem {number}", box=place, geometry="line", stroke=Stroke("hairline", pt(0.75)))


def _node(x: float, y: float) -> Box:
    """On the line; its left edge, not its middle, is what the text under it aligns with."""
    return box(x, y - NODE / 2, NODE, NODE)
