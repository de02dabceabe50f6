"""Key figures: a hero on a panel with up to four cells beside it, or two to four in a row, or six in two rows."""

from __future__ import annotations

from functools import partial

from deck.brand.grid import BODY_TOP, MARGIN, Grid
from deck.brand.layout import Drawings, Layout, Slot
from deck.brand.layouts.common import PANEL_EDGE, content_page, rule, with_highlight
from deck.brand.palette import Tone
from deck.brand.role import Role, role
from deck.brand.shape import Shape
from deck.units import box, pt

SCALE = (120, 104, 96, 88, 80, 72, 60, 54, 48, 44, 40, 36, 32, 28)
"""The sizes of figures, in points."""
TRACKING = {120: -4.4, 104: -3.7, 80: -2.6, 72: -2.2, 60: -1.7, 54: -1.4, 48: -1.2}
PANEL_HEIGHT = 4.28
CELL_HEIGHT = 2.02
INSET = 0.35
CHART_TOP, CHART_HEIGHT = BODY_TOP + 2.95, 1.05
"""Where the bars of the two last periods lie: on the panel, and in a row under each figure."""
LOWERED = 0.70
"""By how much a row of figures without bars stands lower: alone on the page, it stands halfway down."""
PLACES = {1: ((0, 0),), 2: ((0, 0), (0, 1)), 3: ((0, 0), (1, 0), (0, 1)), 4: ((0, 0), (1, 0), (0, 1), (1, 1))}
"""Column and row of the cells beside a hero, by their number; one or two take the whole width there."""


def cell_roles(figure: int, change: int, small: int = 14) -> tuple[Role, ...]:
    """A cell's levels: label, figure, change and what it compares with, then figure and change highlighted."""
    steps = tuple(size for size in SCALE if size < figure and size >= (44 if figure >= 80 else 28))
    roles = (
        role("label", 16, line=pt(20)),
        role("figure", figure, bold=True, tracking=TRACKING[figure], before=2, steps=steps),
        role("change", change, bold=True, line=pt(change * 1.25), before=4),
        role("reference", small, colour="secondary", line=pt(18), steps=(12,)),
    )
    return with_highlight(*roles, of=("figure", "change"))


HERO, PLAIN_HERO = cell_roles(80, 24), cell_roles(120, 28, 16)
CELL, WIDE_CELL = cell_roles(48, 20), cell_roles(54, 20)
ROW = {2: cell_roles(80, 28, 16), 3: cell_roles(72, 24, 16), 4: cell_roles(60, 24)}
PLAIN_ROW = {2: cell_roles(120, 28, 16), 3: cell_roles(104, 28, 16), 4: cell_roles(80, 24)}
"""By the number of figures in a row; larger where there are no bars under them."""
PLAIN_NAMES = {count: f"key-figures-plain-{count}" for count in PLAIN_ROW}
ROW_PITCH = PANEL_HEIGHT - CELL_HEIGHT
"""From one row of cells to the next."""


def layouts(grid: Grid) -> Drawings:
    heroes = {
        hero_name(count, plain=plain): partial(_hero, grid, count, plain=plain)
        for plain in (False, True)
        for count in PLACES
    }
    rows = {f"key-figures-{count}": partial(_row, grid, count) for count in ROW}
    plain_rows = {name: partial(_plain_row, grid, count, name) for count, name in PLAIN_NAMES.items()}
    two_rows = {f"key-figures-{count}": partial(_two_rows, grid, count) for count in (5, 6)}
    return {**heroes, **rows, **plain_rows, **two_rows}


def hero_name(count: int, *, plain: bool) -> str:
    """The layout of a hero beside so many figures; `plain` if there are no bars under it."""
    return f"key-figures-{'plain-' if plain else ''}hero-{count}"


def _in_two_rows(grid: Grid, count: int) -> bool:
    """Four figures are too many for a row of a narrow page."""
    return grid.narrow and count == 4


def _hero(grid: Grid, count: int, *, plain: bool) -> Layout:
    """With the bars of two periods under the figure, or without, where it stands halfway down the panel."""
    panel = box(MARGIN, BODY_TOP, grid.span(5), PANEL_HEIGHT)
    columns = 6 if count <= 2 else 3
    places = [(grid.column(7 + 3 * column), BODY_TOP + row * ROW_PITCH) for column, row in PLACES[count]]
    roles = WIDE_CELL if count <= 2 else CELL
    return content_page(
        grid,
        hero_name(count, plain=plain),
        *_panel(grid, plain=plain),
        *(_cell(number, x, y, grid.span(columns), roles) for number, (x, y) in enumerate(places, 1)),
        shapes=(Shape(name="panel", box=panel, fill="panel", stroke=PANEL_EDGE), *_rules(places, grid.span(columns))),
        panels=((panel, Tone.PANEL),),
    )


def _panel(grid: Grid, *, plain: bool) -> tuple[Slot, ...]:
    x, width = MARGIN + INSET, grid.span(5) - 2 * INSET
    if plain:
        whole = box(x, BODY_TOP + 0.30, width, PANEL_HEIGHT - 0.60)
        return (Slot(name="hero", box=whole, roles=PLAIN_HERO, anchor="ctr", tone=Tone.PANEL, shrinks=True),)
    return (
        Slot(name="hero", box=box(x, BODY_TOP + 0.30, width, 2.55), roles=HERO, tone=Tone.PANEL, shrinks=True),
        Slot(name="hero-chart", type="chart", box=box(x, CHART_TOP, width, CHART_HEIGHT), tone=Tone.PANEL),
    )


def _row(grid: Grid, count: int) -> Layout:
    """Beside one another, each over the bars of its two last periods."""
    if _in_two_rows(grid, count):
        return _plain_row(grid, count, f"key-figures-{count}")
    columns = 12 // count
    width, bars = grid.span(columns), grid.span(min(columns, 5))
    places = _places(grid, count, across=count)
    charts = (
        Slot(name=f"chart-{number}", type="chart", box=box(x, CHART_TOP, bars, CHART_HEIGHT))
        for number, (x, _) in enumerate(places, 1)
    )
    high = CHART_TOP - BODY_TOP - 0.10
    cells = (_cell(number, x, y, width, ROW[count], high) for number, (x, y) in enumerate(places, 1))
    slots = (slot for pair in zip(cells, charts, strict=True) for slot in pair)
    return content_page(grid, f"key-figures-{count}", *slots, shapes=_rules(places, width))


def _plain_row(grid: Grid, count: int, name: str) -> Layout:
    across, roles = (2, WIDE_CELL) if _in_two_rows(grid, count) else (count, PLAIN_ROW[count])
    lower, high = (0.0, CELL_HEIGHT) if across < count else (LOWERED, PANEL_HEIGHT - LOWERED)
    places = _places(grid, count, across=across, top=BODY_TOP + lower)
    return _cells(grid, name, places, grid.span(12 // across), roles, high)


def _two_rows(grid: Grid, count: int) -> Layout:
    return _cells(grid, f"key-figures-{count}", _places(grid, count, across=3), grid.span(4), CELL)


def _places(grid: Grid, count: int, across: int, top: float = BODY_TOP) -> list[tuple[float, float]]:
    """Left and top of so many cells in rows."""
    columns = 12 // across
    return [
        (grid.column(1 + columns * (index % across)), top + ROW_PITCH * (index // across)) for index in range(count)
    ]


def _cells(
    grid: Grid,
    name: str,
    places: list[tuple[float, float]],
    width: float,
    roles: tuple[Role, ...],
    height: float = CELL_HEIGHT,
) -> Layout:
    cells = (_cell(number, x, y, width, roles, height) for number, (x, y) in enumerate(places, 1))
    return content_page(grid, name, *cells, shapes=_rules(places, width))


def _rules(places: list[tuple[float, float]], width: float) -> tuple[Shape, ...]:
    return tuple(rule(f"rule {number}", x, y, width) for number, (x, y) in enumerate(places, 1))


def _cell(number: int, x: float, y: float, width: float, roles: tuple[Role, ...], height: float = CELL_HEIGHT) -> Slot:
    return Slot(name=f"cell-{number}", box=box(x, y + 0.14, width, height - 0.14), roles=roles, shrinks=True)
