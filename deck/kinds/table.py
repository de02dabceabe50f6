"""Figures in a table: a row each, periods and change in columns, the change drawn as bars in the last one."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from typing import Annotated

from deck.brand.layout import Layout
from deck.brand.role import Role, role
from deck.brand.shape import Shape, Stroke
from deck.figures.book import Reference
from deck.figures.quantity import Quantity
from deck.figures.run import Run
from deck.kinds.parts import page
from deck.kinds.plots import bar_value, part_of
from deck.kinds.slide import Count, Kind, Period, Plain, Slide
from deck.kinds.style import Style
from deck.page.item import Cell, Drawing, Item, Table
from deck.page.page import Page
from deck.units import Box, Length, Size, inch, pt

HEADER = inch(0.42)
TALLEST = inch(0.72)
SIZES = ((0.66, 20), (0.55, 18), (0.45, 16), (0.36, 14), (0.0, 12))
"""From which row height (inches) on the body is set at which size (points)."""
BARS = 4
"""The bars take one part of so many of the table's width."""
BAR_INSET = inch(0.4)
NUMBER_WIDTH = inch(1.85)
LABEL_GAP, NUMBER_GAP = inch(0.15), inch(0.25)


@dataclass(frozen=True, slots=True, kw_only=True)
class TableSlide(Slide):
    """Figures in a table: a row each, periods and change in columns, the change drawn as bars in the last one."""

    rows: Annotated[tuple[Reference, ...], "The figures, called by name, a row each", Count(1, 12)]
    columns: Annotated[tuple[str, ...], Plain, Period, "Periods, `change` or `value`, in order", Count(1, 5)]
    highlight: Annotated[Reference | None, "The row that the title speaks of"] = None


def plan(slide: TableSlide, style: Style) -> tuple[Page, ...]:
    layout = style.layout("table")
    grid = _Grid.of(slide, layout.slot("table").box.size, style)
    table = Table(
        address=f"{slide.address}#table",
        slot="table",
        columns=grid.widths,
        heights=(HEADER, *(grid.row_height for _ in slide.rows)),
        rows=(_header(slide, grid, style), *(_row(slide, row, grid, style) for row in slide.rows)),
        alt=_alt(slide, style),
    )
    items: list[Item] = [table]
    if grid.bars:
        items.append(_bars(slide, grid, layout))
    shown = [part_of(row, part) for row in slide.rows for part in slide.columns if part in row.figure.quantities]
    return (page(slide, style, "table", items, shown),)


@dataclass(frozen=True, slots=True)
class _Grid:
    """The table's measures: row height, text size, column widths, decimals to reserve in each column."""

    row_height: Length
    size: Length
    widths: tuple[Length, ...]
    decimals: tuple[int, ...]
    bars: bool
    unit: str
    """The one unit of the levels, told once in the first cell; empty when they differ."""
    digit: Length
    comma: Length
    holds: bool
    """Whether every cell stands on one line."""

    @classmethod
    def of(cls, slide: TableSlide, frame: Size, style: Style) -> _Grid:
        """The table in its frame, at the largest size at which label and numbers stand beside one another."""
        height = min(TALLEST, (frame.height - HEADER) // len(slide.rows))
        grids = [cls._at(pt(size), height, slide, frame.width, style) for least, size in SIZES if height >= inch(least)]
        return next((grid for grid in grids if grid.holds), grids[-1])

    @classmethod
    def _at(cls, size: Length, height: Length, slide: TableSlide, width: Length, style: Style) -> _Grid:
        look = role("cell", size / pt(1))
        bars = "change" in slide.columns
        unit = _unit(slide)
        label, number = _needed(slide, look, unit, style)
        widths = _widths(width, len(slide.columns), label, bars=bars)
        return cls(
            row_height=height,
            size=size,
            widths=widths,
            decimals=tuple(_decimals(slide, part) for part in slide.columns),
            bars=bars,
            unit=unit,
            digit=style.measure.width((Run("0"),), look),
            comma=style.measure.width((Run(style.language.decimal),), look),
            holds=widths[0] >= label and widths[1] >= number,
        )


def _needed(slide: TableSlide, look: Role, unit: str, style: Style) -> tuple[Length, Length]:
    """How wide the label and the number columns must be at least."""
    labels = (style.measure.width((Run(row.figure.label, bold=True),), look) for row in slide.rows)
    numbers = (
        style.measure.width((Run(_words(quantity, part, unit, style), bold=True),), look)
        for row in slide.rows
        for part in slide.columns
        if (quantity := row.figure.quantities.get(part))
    )
    return max(labels) + LABEL_GAP, max(numbers, default=0) + NUMBER_GAP


def _widths(width: Length, numbers: int, label: Length, *, bars: bool) -> tuple[Length, ...]:
    """Label, numbers, bars: the label as wide as its text, the numbers at most `NUMBER_WIDTH`, `width` in all."""
    zone = width // BARS if bars else 0
    room = width - zone
    number = min(NUMBER_WIDTH, max(0, room - label) // numbers)
    return (room - number * numbers, *([number] * numbers), *([zone] if bars else []))


def _words(quantity: Quantity, part: str, unit: str, style: Style) -> str:
    """A number as its cell prints it: with its unit where the first cell does not tell it for all."""
    if quantity.value is None:
        return style.language.word("missing")
    return style.language.figure(quantity) if part == "change" or not unit else style.language.number(quantity)


def _decimals(slide: TableSlide, part: str) -> int:
    quantities = (row.figure.quantities.get(part) for row in slide.rows)
    return max((quantity.decimals for quantity in quantities if quantity and quantity.value is not None), default=0)


def _unit(slide: TableSlide) -> str:
    units = {
        quantity.unit
        for row in slide.rows
        for part, quantity in row.figure.quantities.items()
        if part in slide.columns and part != "change" and quantity.value is not None
    }
    return units.pop() if len(units) == 1 else ""


def _is_past(slide: TableSlide, part: str) -> bool:
    """A period before the last one shown: the context, not the message."""
    periods = [column for column in slide.columns if column != "change"]
    return part in periods[:-1]


def _header(slide: TableSlide, grid: _Grid, style: Style) -> tuple[Cell, ...]:
    size = pt(14 if grid.size >= pt(16) else 12)
    unit = Cell(runs=(Run(style.language.prose(grid.unit)),), colour="secondary", size=size, anchor="b")
    cells = [
        Cell(
            runs=(Run(style.language.word("change") if part == "change" else part),),
            bold=not _is_past(slide, part),
            colour="secondary" if _is_past(slide, part) else "text",
            align="r",
            size=size,
            anchor="b",
        )
        for part in slide.columns
    ]
    return (unit, *cells, *([Cell(runs=(), size=size)] if grid.bars else []))


def _row(slide: TableSlide, row: Reference, grid: _Grid, style: Style) -> tuple[Cell, ...]:
    bold = _is_highlight(slide, row)
    label = Cell(runs=(Run(row.figure.label),), bold=bold, size=grid.size)
    numbers = [
        _number(slide, row, part, decimals, grid, style)
        for part, decimals in zip(slide.columns, grid.decimals, strict=True)
    ]
    return (label, *numbers, *([Cell(runs=(), size=grid.size)] if grid.bars else []))


def _number(slide: TableSlide, row: Reference, part: str, decimals: int, grid: _Grid, style: Style) -> Cell:
    """One number, its decimal mark in line with the column's: `marR` makes up for the digits that it lacks."""
    quantity = row.figure.quantities.get(part)
    if quantity is None or quantity.value is None:
        margin = decimals * grid.digit + (grid.comma if decimals else 0)
        return Cell(
            runs=(Run(style.language.word("missing")),),
            colour="secondary",
            align="r",
            size=grid.size,
            margin_right=margin if decimals else 0,
        )
    lacking = (decimals - quantity.decimals) * grid.digit + (grid.comma if decimals and not quantity.decimals else 0)
    past = _is_past(slide, part)
    change = part == "change"
    return Cell(
        runs=(Run(_words(quantity, part, grid.unit, style)),),
        bold=_is_highlight(slide, row) if change else not past,
        colour="negative" if change and quantity.value < 0 else "secondary" if past else "text",
        align="r",
        size=grid.size,
        margin_right=lacking,
    )


def _is_highlight(slide: TableSlide, row: Reference) -> bool:
    return slide.highlight is not None and slide.highlight.figure.name == row.figure.name


def _bars(slide: TableSlide, grid: _Grid, layout: Layout) -> Drawing:
    """The changes as bars over the last column, on one scale, from an axis."""
    frame = layout.slot("table").box
    left = frame.x + sum(grid.widths[:-1]) + BAR_INSET
    room = frame.x + sum(grid.widths) - left
    changes = [row.figure.quantities.get("change") for row in slide.rows]
    values = [bar_value(change) if change else None for change in changes]
    numbers = [value for value in values if value is not None]
    top, bottom = max([Decimal(0), *numbers]), min([Decimal(0), *numbers])
    scale = room / (top - bottom) if top > bottom else Decimal(0)
    axis = left + round(-bottom * scale)
    height = min(inch(0.28), round(grid.row_height * 0.42))
    shapes = [
        Shape(
            name=f"bar:r{index + 1}",
            box=Box(
                axis if value >= 0 else axis - round(-value * scale),
                frame.y + HEADER + index * grid.row_height + (grid.row_height - height) // 2,
                round(abs(value) * scale),
                height,
            ),
            fill=_bar_colour(slide, slide.rows[index], value),
        )
        for index, value in enumerate(values)
        if value is not None
    ]
    line = Box(axis, frame.y + HEADER, 0, grid.row_height * len(slide.rows))
    shapes.append(Shape(name="axis", box=line, geometry="line", stroke=Stroke("rule", pt(1))))
    return Drawing(address=f"{slide.address}#bars", shapes=tuple(shapes))


def _bar_colour(slide: TableSlide, row: Reference, value: Decimal) -> str:
    if value < 0:
        return "negative"
    return "highlight" if _is_highlight(slide, row) else "actual"


def _alt(slide: TableSlide, style: Style) -> str:
    """The table's message, then what its rows and columns are; the values are text already."""
    title = " ".join(slide.title.text.split("\n")) if slide.title else slide.section
    words = style.language.word
    rows = ", ".join(row.figure.label for row in slide.rows)
    columns = ", ".join(words("change") if part == "change" else part for part in slide.columns)
    return f"{title.rstrip(' .')}. {words('table-alt', rows=rows, columns=columns)}"


KIND = Kind(
    TableSlide,
    plan,
    example="""\
kind: table
title: Profit grew faster than sales
rows: [sales, profit]
columns: [2024, 2025, change]
highlight: profit
""",
)
