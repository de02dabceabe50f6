"""Key figures: a hero on a panel with up to four cells beside it, or two to four in a row, or six in two rows."""

from __future__ import annotations

from deck.brand.grid import BODY_TOP, MARGIN, Grid
from deck.brand.layout import Layout, Slot
from deck.brand.layouts.common import content_page, rule, with_highlight
from deck.brand.palette import Tone
from deck.brand.role import Role, role
from deck.brand.shape import Shape
from deck.units import box, pt

HERO = (
    role("label", 16, line=pt(20)),
    role("figure", 80, bold=True, tracking=-2.6, line=pt(96), before=2, steps=(72, 60, 48)),
    role("change", 24, bold=True, line=pt(30), before=4),
    role("reference", 14, colour="secondary", line=pt(18)),
)
CELL = (
    role("label", 15, line=pt(20)),
    role("figure", 48, bold=True, tracking=-1.2, line=pt(58), before=2, steps=(44, 40, 36, 32, 28)),
    role("change", 20, bold=True, line=pt(25), before=4),
    role("reference", 14, colour="secondary", line=pt(18)),
)
PANEL_HEIGHT = 4.28
CELL_HEIGHT = 2.0
INSET = 0.35


def cell_roles(roles: tuple[Role, ...]) -> tuple[Role, ...]:
    """A cell's levels: its roles, and the highlighted figure and change."""
    return with_highlight(*with_highlight(*roles, of="figure"), of="change")


def layouts(grid: Grid) -> tuple[Layout, ...]:
    heroes = tuple(_hero(grid, count) for count in range(1, 5))
    rows = tuple(_row(grid, count) for count in range(2, 5))
    return (*heroes, *rows, _two_rows(grid))


def _hero(grid: Grid, count: int) -> Layout:
    panel = box(MARGIN, BODY_TOP, grid.span(5), PANEL_HEIGHT)
    inner = grid.span(5) - 2 * INSET
    hero = Slot(
        name="hero",
        box=box(MARGIN + INSET, BODY_TOP + 0.30, inner, 2.50),
        roles=cell_roles(HERO),
        tone=Tone.PANEL,
        shrinks=True,
    )
    chart = Slot(
        name="hero-chart", type="chart", box=box(MARGIN + INSET, BODY_TOP + 2.95, inner, 1.05), tone=Tone.PANEL
    )
    down = PANEL_HEIGHT - CELL_HEIGHT
    places = [(grid.column(7 + 3 * (index % 2)), BODY_TOP + down * (index // 2)) for index in range(count)]
    return content_page(
        grid,
        f"key-figures-hero-{count}",
        hero,
        chart,
        *(_cell(index, x, y, grid.span(3)) for index, (x, y) in enumerate(places)),
        shapes=(
            Shape(name="panel", box=panel, fill="panel"),
            *(rule(f"rule {index + 1}", x, y, grid.span(3)) for index, (x, y) in enumerate(places)),
        ),
        panels=((panel, Tone.PANEL),),
    )


def _row(grid: Grid, count: int) -> Layout:
    columns = 12 // count
    places = [(grid.column(1 + columns * index), BODY_TOP) for index in range(count)]
    return _cells(grid, f"key-figures-{count}", places, grid.span(columns))


def _two_rows(grid: Grid) -> Layout:
    places = [(grid.column(1 + 4 * (index % 3)), BODY_TOP + 2.2 * (index // 3)) for index in range(6)]
    return _cells(grid, "key-figures-6", places, grid.span(4))


def _cells(grid: Grid, name: str, places: list[tuple[float, float]], width: float) -> Layout:
    return content_page(
        grid,
        name,
        *(_cell(index, x, y, width) for index, (x, y) in enumerate(places)),
        shapes=tuple(rule(f"rule {index + 1}", x, y, width) for index, (x, y) in enumerate(places)),
    )


def _cell(index: int, x: float, y: float, width: float) -> Slot:
    return Slot(
        name=f"cell-{index + 1}", box=box(x, y + 0.14, width, CELL_HEIGHT - 0.14), roles=cell_roles(CELL), shrinks=True
    )
