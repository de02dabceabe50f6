"""Levers: one to four in a row, five to eight in two rows. Each has a head (index, figure, caption) and a body."""

from __future__ import annotations

from dataclasses import dataclass

from deck.brand.grid import BODY_TOP, Grid
from deck.brand.layout import Layout, Slot
from deck.brand.layouts.common import content_page, rule, with_highlight
from deck.brand.role import Role, role
from deck.units import box, pt


@dataclass(frozen=True)
class _Row:
    """How a row of so many levers is set, in inches and points."""

    columns: int
    gap: float
    body: float
    head_roles: tuple[Role, ...]
    body_roles: tuple[Role, ...]


def _head(figure: float, pitch: float, tracking: float, caption: float, words: float) -> tuple[Role, ...]:
    roles = (
        role("index", 14, colour="secondary", line=pt(20)),
        role("figure", figure, bold=True, tracking=tracking, line=pt(pitch), steps=_steps(figure)),
        role("caption", caption, line=pt(caption * 1.2), before=1),
        role("words", words, bold=True, before=12, steps=(20, 18)[words <= 20 :]),
        role("name-up", 28, bold=True, line=pt(33.6), before=6, steps=(24, 20)),
    )
    return with_highlight(*roles, of="figure")


def _steps(size: float) -> tuple[float, ...]:
    """Down to half the size, in steps of 4 pt."""
    return tuple(step for step in range(int(size) - 4, int(size / 2) - 1, -4))


def _body(name: float, text: float) -> tuple[Role, ...]:
    return (
        role("name", name, bold=True, steps=(18, 16)),
        role("text", text, line=108, before=4, steps=(14,)),
    )


ROWS = {
    1: _Row(6, 0.25, 4.33, _head(80, 100, -1.4, 16, 28), _body(24, 18)),
    2: _Row(6, 0.25, 4.33, _head(80, 100, -1.4, 16, 28), _body(24, 18)),
    3: _Row(4, 0.25, 4.08, _head(60, 72, -1.4, 14, 24), _body(20, 16)),
    4: _Row(3, 0.10, 4.08, _head(48, 64.8, -1.4, 14, 24), _body(20, 16)),
}
SMALL_HEAD = with_highlight(
    role("figure", 32, bold=True, tracking=-0.6, line=pt(39), steps=(28, 24)),
    role("caption", 14, colour="secondary", line=pt(17)),
    role("words", 20, bold=True, line=pt(28), steps=(18, 16)),
    of="figure",
)
SMALL_BODY = (role("name", 16, bold=True, steps=(14,)), role("text", 14, line=105, before=2))
SMALL_PITCH = 2.20
SQUARE_HEAD, SQUARE_BODY = _head(32, 39, -0.6, 14, 18), (role("name", 18, bold=True, steps=(16,)), SMALL_BODY[1])
SQUARE_PITCH = 2.17
PARTS = ((2, 3), (3, 4), (4, 5), (6, 7))
"""Counts of levers that may stand in the geometry of one more, where a list goes on over several slides."""


def layouts(grid: Grid) -> tuple[Layout, ...]:
    return (*(_levers(grid, count, count) for count in range(1, 9)), *(_levers(grid, *own) for own in PARTS))


def _levers(grid: Grid, count: int, of: int) -> Layout:
    """So many levers in the geometry of `of`."""
    if of == 4 and grid.narrow:
        return _two_by_two(grid, count, of)
    return _in_a_row(grid, count, of) if of in ROWS else _in_two_rows(grid, count, of)


def _name(count: int, of: int) -> str:
    return f"levers-{count}" if count == of else f"levers-{count}-of-{of}"


def _in_a_row(grid: Grid, count: int, of: int) -> Layout:
    row = ROWS[of]
    slots: list[Slot] = []
    for index in range(count):
        x, width = grid.column(1 + row.columns * index), grid.span(row.columns) - row.gap
        head = box(x, 2.22, width, row.body - 0.10 - 2.22)
        slots.append(Slot(name=f"head-{index + 1}", box=head, roles=row.head_roles, shrinks=True))
        body = box(x, row.body, width, 6.38 - row.body)
        slots.append(Slot(name=f"body-{index + 1}", box=body, roles=row.body_roles, shrinks=True))
    rules = tuple(
        rule(f"rule {index + 1}", grid.column(1 + row.columns * index), BODY_TOP, grid.span(row.columns))
        for index in range(count)
    )
    return content_page(grid, _name(count, of), *slots, shapes=rules)


def _two_by_two(grid: Grid, count: int, of: int) -> Layout:
    """Four on a narrow page, with all that four in a row have."""
    slots: list[Slot] = []
    rules = []
    for index in range(count):
        x, y, width = grid.column(1 + 6 * (index % 2)), BODY_TOP + SQUARE_PITCH * (index // 2), grid.span(6)
        rules.append(rule(f"rule {index + 1}", x, y, width))
        head = box(x, y + 0.08, width, 1.10)
        slots.append(Slot(name=f"head-{index + 1}", box=head, roles=SQUARE_HEAD, shrinks=True))
        body = box(x, y + 1.22, width, 0.82)
        slots.append(Slot(name=f"body-{index + 1}", box=body, roles=SQUARE_BODY, shrinks=True))
    return content_page(grid, _name(count, of), *slots, shapes=tuple(rules))


def _in_two_rows(grid: Grid, count: int, of: int) -> Layout:
    """Half of them in each row, in columns for half of `of`."""
    across = (count + 1) // 2
    columns = 12 // ((of + 1) // 2)
    slots: list[Slot] = []
    rules = []
    for index in range(count):
        x, y = grid.column(1 + columns * (index % across)), BODY_TOP + SMALL_PITCH * (index // across)
        width = grid.span(columns)
        rules.append(rule(f"rule {index + 1}", x, y, width))
        slots.append(Slot(name=f"head-{index + 1}", box=box(x, y + 0.10, width, 0.82), roles=SMALL_HEAD, shrinks=True))
        body = box(x, y + 0.96, width - 0.1, 1.10)
        slots.append(Slot(name=f"body-{index + 1}", box=body, roles=SMALL_BODY, shrinks=True))
    return content_page(grid, _name(count, of), *slots, shapes=tuple(rules))
