"""A process: two to four steps in a row, five or six in two rows; arrows between the rules lead on."""

from __future__ import annotations

from functools import partial

from deck.brand.grid import BODY_TOP, GUTTER, Grid
from deck.brand.layout import Drawings, Layout, Slot
from deck.brand.layouts.common import content_page, rule, with_highlight
from deck.brand.role import Role, role
from deck.brand.shape import Shape
from deck.frozen import frozen
from deck.units import box

IN_A_ROW = 4
ARROW = 0.16
PITCH = 2.20
"""From one row to the next."""
LEAST = 2
PARTS = ((1, 2), (2, 3), (3, 4), (4, 5))
"""Counts of steps that may stand in the geometry of one more, where a list goes on over several slides."""


@frozen
class _Sizes:
    """The sizes of numeral, name and text in a row of so many."""

    numeral: float
    name: float
    text: float

    def numerals(self) -> tuple[Role, ...]:
        steps = tuple(size for size in (48, 40, 32, 24) if size < self.numeral)
        numeral = role("numeral", self.numeral, bold=True, tracking=-self.numeral / 40, steps=steps)
        return with_highlight(numeral, of=("numeral",))

    def words(self) -> tuple[Role, ...]:
        return (
            role("name", self.name, bold=True, steps=(18, 16) if self.name > 20 else (16,)),
            role("text", self.text, line=106, before=4, steps=(16, 14) if self.text > 16 else (14,)),
        )


SIZES = {2: _Sizes(80, 24, 18), 3: _Sizes(60, 22, 18), 4: _Sizes(48, 20, 16)}
SMALL = _Sizes(40, 18, 16)


def layouts(grid: Grid) -> Drawings:
    counts = (*((count, count) for count in range(LEAST, 7)), *PARTS)
    return {layout_name(*own): partial(_in_a_row if own[1] in SIZES else _in_two_rows, grid, *own) for own in counts}


def layout_name(count: int, of: int) -> str:
    """The layout of so many steps in the geometry of `of`."""
    return f"process-{count}" + (f"-of-{of}" if count < of else "")


def _in_a_row(grid: Grid, count: int, of: int) -> Layout:
    sizes, columns = SIZES[of], 12 // of
    slots: list[Slot] = []
    shapes: list[Shape] = []
    for index in range(count):
        x, width = grid.column(1 + columns * index), grid.span(columns)
        top = BODY_TOP + 0.10 + sizes.numeral * 1.2 / 72
        numeral = box(x, BODY_TOP + 0.14, width, top - BODY_TOP)
        slots.append(Slot(name=f"numeral-{index + 1}", box=numeral, roles=sizes.numerals()))
        words = box(x, top + 0.26, width - 0.15, 6.36 - top - 0.26)
        slots.append(Slot(name=f"step-{index + 1}", box=words, roles=sizes.words(), shrinks=True))
        shapes += _way(index + 1, x, BODY_TOP, width, leads=index < count - 1)
    return content_page(grid, layout_name(count, of), *slots, shapes=tuple(shapes))


def _in_two_rows(grid: Grid, count: int, of: int) -> Layout:
    """In columns for three, half of them in each row; the numeral stands at the left of its words."""
    indent, across = 0.62, (count + 1) // 2
    slots: list[Slot] = []
    shapes: list[Shape] = []
    for index in range(count):
        x, y, width = grid.column(1 + 4 * (index % across)), BODY_TOP + PITCH * (index // across), grid.span(4)
        numeral = box(x, y + 0.12, indent - 0.1, 0.68)
        slots.append(Slot(name=f"numeral-{index + 1}", box=numeral, roles=SMALL.numerals()))
        words = box(x + indent, y + 0.24, width - indent - 0.1, 1.80)
        slots.append(Slot(name=f"step-{index + 1}", box=words, roles=SMALL.words(), shrinks=True))
        shapes += _way(index + 1, x, y, width, leads=index < count - 1, turns=index == across - 1 == 2)
    return content_page(grid, layout_name(count, of), *slots, shapes=tuple(shapes))


def _way(number: int, x: float, y: float, width: float, *, leads: bool, turns: bool = False) -> tuple[Shape, ...]:
    """The rule over a step, and behind it the arrow to the next; before a turn it stays inside the margin."""
    gap = (GUTTER - ARROW) / 2
    length = width - gap - ARROW if turns else width
    line = rule(f"rule {number}", x, y, length)
    if not leads:
        return (line,)
    tip = box(x + length + gap, y - ARROW / 2, ARROW, ARROW)
    arrow = Shape(name=f"arrow {number}", box=tip, geometry="triangle", fill="secondary", rotation=90)
    return line, arrow
