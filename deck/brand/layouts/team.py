"""A team: two to four people in a row, portraits large; up to twelve in rows of three (of two on a narrow page)."""

from __future__ import annotations

from functools import partial

from deck.brand.grid import BODY_TOP, MARGIN, Grid
from deck.brand.layout import Drawings, Layout, Slot
from deck.brand.layouts.common import content_page, row_rules, rule
from deck.brand.role import Role, role
from deck.units import box

IN_A_ROW = 4
MOST = 12
PARTS = tuple((count, count + 1) for count in range(2, MOST))
"""Counts of people who may stand in the geometry of one more, where a list goes on over several slides."""
PORTRAIT = 1.90
PITCHES = {2: 2.14, 3: 1.43, 4: 1.07, 5: 0.86, 6: 0.71}
"""From one row to the next, by the number of rows."""
LARGE = (role("name", 22, bold=True, steps=(20, 18)), role("role", 18, colour="secondary", before=4, steps=(16, 14)))


def layouts(grid: Grid) -> Drawings:
    counts = (*((count, count) for count in range(1, MOST + 1)), *PARTS)
    return {team_name(*own): partial(_large if own[1] <= IN_A_ROW else _rows, grid, *own) for own in counts}


def team_name(count: int, of: int) -> str:
    """The layout of so many people in the geometry of `of`, which is theirs or that of one more."""
    return f"team-{count}-of-{of}" if (count, of) in PARTS else f"team-{count}"


def _large(grid: Grid, count: int, of: int) -> Layout:
    columns = 12 // max(of, 3)
    width = grid.span(columns)
    slots: list[Slot] = []
    for index in range(count):
        x = grid.column(1 + columns * index)
        portrait = box(x, BODY_TOP + 0.28, PORTRAIT, PORTRAIT)
        slots.append(Slot(name=f"portrait-{index + 1}", type="pic", round=True, box=portrait))
        top = BODY_TOP + 0.28 + PORTRAIT + 0.24
        words = box(x, top, width - 0.1, 6.36 - top)
        slots.append(Slot(name=f"person-{index + 1}", box=words, roles=LARGE, shrinks=True))
    rules = (rule(f"rule {index + 1}", grid.column(1 + columns * index), BODY_TOP, width) for index in range(count))
    return content_page(grid, team_name(count, of), *slots, shapes=tuple(rules))


def _rows(grid: Grid, count: int, of: int) -> Layout:
    across = _across(grid, of)
    rows, columns = -(-of // across), 12 // across
    pitch = PITCHES[rows]
    diameter = min(pitch - (0.31 if pitch > 1 else 0.19), 1.40)
    slots: list[Slot] = []
    for index in range(count):
        x, y = grid.column(1 + columns * (index % across)), BODY_TOP + pitch * (index // across)
        portrait = box(x, y + (pitch - diameter) / 2, diameter, diameter)
        slots.append(Slot(name=f"portrait-{index + 1}", type="pic", round=True, box=portrait))
        words = box(x + diameter + 0.18, y + 0.04, grid.span(columns) - diameter - 0.22, pitch - 0.08)
        slots.append(Slot(name=f"person-{index + 1}", box=words, roles=_small(rows), anchor="ctr", shrinks=True))
    rules = row_rules(-(-count // across), MARGIN, grid.content, pitch)
    return content_page(grid, team_name(count, of), *slots, shapes=rules)


def _across(grid: Grid, count: int) -> int:
    """How many stand in a row: two where the last of ten would be alone in its own."""
    return 2 if grid.narrow or (count % 3 == 1 and count % 2 == 0) else 3


def _small(rows: int) -> tuple[Role, ...]:
    name = role("name", 18 if rows < 4 else 16, bold=True, steps=(16, 14) if rows < 4 else (14,))
    return name, role("role", 14, colour="secondary", before=2, steps=(12,))
