"""The agenda: a row for each section, one to six under one another, seven to ten in two columns."""

from __future__ import annotations

from dataclasses import replace
from functools import partial

from deck.brand.grid import BODY_TOP, Grid
from deck.brand.layout import Drawings, Layout, Slot
from deck.brand.layouts.common import content_page, rule
from deck.brand.role import Role, role
from deck.frozen import frozen
from deck.units import box

IN_A_COLUMN = 6
MOST = 10
INSET = 0.06
"""Between a rule and what stands under or over it, at least."""
THICK = 3 / 72
"""The rule of the current section."""


@frozen
class _Row:
    """How the rows of a column of so many are set, in inches and points."""

    pitch: float
    numeral: float
    name: float
    promise: float


ROWS = {
    1: _Row(1.42, 44, 28, 18),
    2: _Row(1.42, 44, 28, 18),
    3: _Row(1.42, 44, 28, 18),
    4: _Row(1.07, 36, 24, 16),
    5: _Row(0.85, 30, 20, 14),
    6: _Row(0.715, 26, 18, 14),
}
"""By how many stand under one another."""
NARROW = {4: _Row(1.07, 30, 20, 14), 5: _Row(0.85, 30, 20, 14)}
"""In two columns."""


def layouts(grid: Grid) -> Drawings:
    return {f"agenda-{count}": partial(_agenda, grid, count) for count in range(1, MOST + 1)}


def _agenda(grid: Grid, count: int) -> Layout:
    across = 1 if count <= IN_A_COLUMN else 2
    down = -(-count // across)
    row = ROWS[down] if across == 1 else NARROW[down]
    columns = 12 // across
    slots: list[Slot] = []
    rules, frames = [], []
    for index in range(count):
        first, y = 1 + columns * (index // down), BODY_TOP + row.pitch * (index % down)
        x, width, number = grid.column(first), grid.span(columns), index + 1
        slots += _slots(grid, number, first, y, row, columns)
        rules.append(rule(f"rule {number}", x, y, width, hairline=index % down > 0))
        frames.append((f"rule-{number}", box(x, y - THICK / 2, width, THICK)))
    return content_page(grid, f"agenda-{count}", *slots, shapes=tuple(rules), frames=tuple(frames))


def _slots(grid: Grid, number: int, first: int, y: float, row: _Row, columns: int) -> tuple[Slot, Slot]:
    numerals, names = _roles(row)
    x = grid.column(first + 1)
    width = grid.span(columns - 1) - (grid.pitch if columns == 12 else 0.1)
    return (
        Slot(
            name=f"numeral-{number}",
            box=box(grid.column(first), y + INSET, x - grid.column(first) - 0.05, row.pitch - 2 * INSET),
            roles=numerals,
            anchor="ctr",
        ),
        Slot(
            name=f"entry-{number}",
            box=box(x, y + INSET, width, row.pitch - 2 * INSET),
            roles=names,
            anchor="ctr",
            shrinks=True,
        ),
    )


def _roles(row: _Row) -> tuple[tuple[Role, ...], tuple[Role, ...]]:
    """Numerals and names, as they are, in the background (`-other`), and the current numeral."""
    steps = tuple(step for step in (24, 20, 18) if step < row.numeral)
    numeral = role("numeral", row.numeral, bold=True, tracking=-0.6, steps=steps)
    name = role("name", row.name, bold=True, steps=tuple(step for step in (24, 20, 18, 16, 14) if step < row.name))
    promise = role("promise", row.promise, colour="secondary", before=2, steps=(14, 12) if row.promise > 14 else (12,))
    return (numeral, _other(numeral), numeral.highlighted), (name, _other(name), promise)


def _other(own: Role) -> Role:
    return replace(own, name=f"{own.name}-other", colour="secondary")
