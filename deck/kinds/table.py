"""Figures in a table: a row each, periods and change in columns, the change drawn as bars beside it."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import Annotated, ClassVar

from deck.figures.book import CHANGE, VALUE, Reference
from deck.figures.quantity import NOT_GIVEN, Quantity
from deck.figures.run import Run
from deck.frozen import frozen
from deck.kinds.parts import page
from deck.kinds.plots import part_of as quantity_of
from deck.kinds.sheet import Leaf, alt_of, leaves
from deck.kinds.slide import Count, Kind, Period, Plain, Slide
from deck.kinds.style import Style
from deck.kinds.table_bars import change_bars, is_highlight
from deck.kinds.text import TextSlide
from deck.kinds.wording import as_text, named_figure, point
from deck.page.column_widths import NUMBER_GAP
from deck.page.fit import holds
from deck.page.item import Cell
from deck.page.page import Page
from deck.page.tabular import Column, Entry
from deck.units import Length

FEW = 2
"""So many rows are a table of almost nothing."""
BARS, NARROW_BARS = 4, 5
"""The bars would like one part of so many of the table's width; on a narrow page its numbers need more of it."""
LONGEST_ALT, ALT_NAME = 250, 40
"""Characters of alternative text that people still listen to, and of a name in a list that was too long."""


@frozen(kw_only=True)
class TableSlide(Slide):
    """Figures in a table: a row each, periods and change in columns, the change drawn as bars beside it."""

    SHOWN: ClassVar = ("rows",)

    rows: Annotated[tuple[Reference, ...], "The figures, called by name, a row each", Count(1, 12)]
    columns: Annotated[tuple[str, ...], Plain, Period, "Periods, `change` or `value`, in order", Count(1, 5)]
    highlight: Annotated[Reference | None, "The row that the title speaks of"] = None


def plan(slide: TableSlide, style: Style) -> tuple[Page, ...]:
    """A page for each part of the table; one row or two that key figures show as well are such."""
    few = _as_key_figures(slide, style)
    if few:
        return few
    frame = style.layout("table").slot("table").box.size
    bars = frame.width // (NARROW_BARS if style.grid.narrow else BARS)
    unit, beside = _unit(slide), {CHANGE: bars}
    numbers = (_numbers(slide, part, unit, beside.pop(part, 0), style) for part in slide.columns)
    columns = (_labels(slide, unit, style), *numbers)
    return tuple(_page(leaf.of(slide), leaf, style) for leaf in leaves(columns, frame, style.measure))


def _as_key_figures(slide: TableSlide, style: Style) -> tuple[Page, ...]:
    """None where they would say more or less than the table, or have no room."""
    if len(slide.rows) > FEW or not all(_is_a_key_figure(row, slide.columns) for row in slide.rows):
        return ()
    from deck.kinds import key_figures  # which, for their part, become a table where they are many

    pages = key_figures.of_rows(slide, slide.rows, slide.highlight, style)
    return pages if all(holds(own, style.brand, style.measure) for own in pages) else ()


def _is_a_key_figure(row: Reference, columns: tuple[str, ...]) -> bool:
    """Whether a cell of key figures shows all of the row's columns, and nothing else."""
    shown = (*row.figure.periods[-2:], CHANGE)
    given = (row.figure.quantities.get(part, NOT_GIVEN).value for part in shown)
    return row.whole and len(shown) == 3 and columns == shown and None not in given


def _page(slide: TableSlide, leaf: Leaf, style: Style) -> Page:
    parts = [slide.columns[index - 1] for index in leaf.block if index]
    labels = [slide.rows[row].figure.label for row in leaf.rows]
    alt = alt_of(slide, labels, [_heading(part, style) for part in parts], style.language.word)
    table = leaf.table(slide, partial(_header, slide, leaf), partial(_cell, slide, leaf), alt)
    frame = style.layout("table").slot("table").box
    bars = (
        change_bars(slide, slide.rows, leaf.rows, slide.highlight, leaf.zone(index, frame), table.heights)
        for index in leaf.block
        if leaf.laid.widths.beside[index]
    )
    shown = (quantity_of(slide.rows[row], part) for row in leaf.rows for part in parts)
    given = [own for own in shown if own.part in own.figure.quantities]
    return leaf.on(page(slide, style, "table", [table, *bars], given))


def as_points(slide: TableSlide, style: Style) -> TextSlide:
    """Row by row in words: for a row that is higher than a slide."""
    points = [
        point(
            row.figure.label,
            *(
                named_figure(quantity_of(row, part), style, _heading(part, style))
                for part in slide.columns
                if part in row.figure.quantities
            ),
        )
        for row in slide.rows
    ]
    return as_text(slide, points=points)


# what stands in the cells


def _labels(slide: TableSlide, unit: str, style: Style) -> Column:
    """What the rows are."""
    entries = (Entry(_told(row.figure.label, bold=is_highlight(slide.highlight, row))) for row in slide.rows)
    return Column(heading=_told(style.language.prose(unit)), entries=tuple(entries))


def _numbers(slide: TableSlide, part: str, unit: str, beside: Length, style: Style) -> Column:
    entries = tuple(_entry(slide, row, part, unit, style) for row in slide.rows)
    return Column(heading=_told(_heading(part, style), bold=True), entries=entries, numeric=True, beside=beside)


def _entry(slide: TableSlide, row: Reference, part: str, unit: str, style: Style) -> Entry:
    """A number, with its unit where the first cell does not tell it for all."""
    quantity = row.figure.quantities.get(part, NOT_GIVEN)
    bare = part != CHANGE and bool(unit)
    words = style.language.number(quantity) if bare else style.language.figure(quantity)
    behind = len(words) - _behind(quantity, style, bare=bare)
    return Entry(_told(words, bold=True), _told(words[behind:], bold=_is_bold(slide, row, part)))


def _behind(quantity: Quantity, style: Style, *, bare: bool) -> int:
    """How many characters stand behind a number's units digit: the decimals, the unit; none where it is missing."""
    if quantity.value is None:
        return 0
    decimals = quantity.decimals + 1 if quantity.decimals else 0
    if bare:
        return decimals
    _, number, unit = style.language.parts(quantity)
    last = max(index for index, sign in enumerate(number) if sign.isdecimal())
    return decimals + len(number) - last - 1 + (len(unit) + 1 if unit else 0)


def _told(words: str, *, bold: bool = False) -> tuple[Run, ...]:
    return (Run(words, bold=bold),) if words else ()


def _heading(part: str, style: Style) -> str:
    """A period as it is written, else the word of the deck's language."""
    return style.language.word(part) if part in (CHANGE, VALUE) else part


def _unit(slide: TableSlide) -> str:
    """The one unit of the levels, told once in the first cell; empty where they differ."""
    units = {
        quantity.unit
        for row in slide.rows
        for part, quantity in row.figure.quantities.items()
        if part in slide.columns and part != CHANGE and quantity.value is not None
    }
    return units.pop() if len(units) == 1 else ""


def _is_past(slide: TableSlide, part: str) -> bool:
    """A period before the last one shown: the context, not the message."""
    periods = [column for column in slide.columns if column != CHANGE]
    return part in periods[:-1]


def _is_bold(slide: TableSlide, row: Reference, part: str) -> bool:
    return is_highlight(slide.highlight, row) if part == CHANGE else not _is_past(slide, part)


# the cells themselves


def _header(slide: TableSlide, leaf: Leaf, index: int) -> Cell:
    heading = leaf.columns[index].column.heading
    if not index:
        return Cell(runs=heading, colour="secondary", size=leaf.heading_size, anchor="b")
    past = _is_past(slide, slide.columns[index - 1])
    return Cell(
        runs=tuple(replace(run, bold=False) for run in heading),
        bold=not past,
        colour="secondary" if past else "text",
        align="r",
        size=leaf.heading_size,
        margin_left=NUMBER_GAP if leaf.laid.wraps else 0,
        anchor="b",
    )


def _cell(slide: TableSlide, leaf: Leaf, row: int, index: int) -> Cell:
    """A label, or a number, its decimal mark in line with the column's: `marR` makes up for what it lacks."""
    reference, column = slide.rows[row], leaf.columns[index]
    if not index:
        return Cell(runs=_told(reference.figure.label), bold=is_highlight(slide.highlight, reference), size=leaf.size)
    part = slide.columns[index - 1]
    quantity = reference.figure.quantities.get(part, NOT_GIVEN)
    return Cell(
        runs=tuple(replace(run, bold=False) for run in column.column.entries[row].runs),
        bold=quantity.value is not None and _is_bold(slide, reference, part),
        colour=_colour(reference, part, past=_is_past(slide, part)),
        align="r",
        size=leaf.size,
        margin_right=column.margin(row, leaf.size, leaf.laid.widths.columns[index]),
    )


def _colour(reference: Reference, part: str, *, past: bool) -> str:
    if past or not reference.figure.quantities.get(part, NOT_GIVEN).given:
        return "secondary"
    return "negative" if quantity_of(reference, part).is_adverse else "text"


KIND = Kind(
    TableSlide,
    plan,
    otherwise=as_points,
    spreads=True,
    example="""\
kind: table
title: Profit grew faster than sales
rows: [sales, profit, returns]
columns: [2024, 2025, change]
highlight: profit
""",
)
