"""Figures in a table: a row each, periods and change in columns, the change drawn as bars beside it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Annotated, ClassVar

from deck.figures.book import CHANGE, Reference
from deck.figures.quantity import NOT_GIVEN, Quantity
from deck.figures.run import Run
from deck.frozen import frozen
from deck.kinds.parts import page
from deck.kinds.plots import part_of as quantity_of
from deck.kinds.slide import Count, Kind, Period, Plain, Portion, Slide, part_of
from deck.kinds.style import Style
from deck.kinds.table_bars import change_bars, is_highlight
from deck.kinds.text import TextSlide
from deck.kinds.wording import as_text, named_figure, point
from deck.page.column_widths import NUMBER_GAP
from deck.page.item import Cell, Item, Table
from deck.page.page import Page
from deck.page.spread import Spread, spread
from deck.page.tabular import Column, Entry, MeasuredColumn, heading_size
from deck.units import Box, Length

BARS = 4
"""The bars would like one part of so many of the table's width."""
LONGEST_ALT, ALT_NAME = 250, 40
"""Characters of alternative text that people still listen to, and of a name in a list that was too long."""


@frozen(kw_only=True)
class TableSlide(Slide):
    """Figures in a table: a row each, periods and change in columns, the change drawn as bars beside it."""

    SHOWN: ClassVar = ("rows",)

    rows: Annotated[tuple[Reference, ...], "The figures, called by name, a row each", Count(1, 12)]
    columns: Annotated[tuple[str, ...], Plain, Period, "Periods, `change` or `value`, in order", Count(1, 5)]
    highlight: Annotated[Reference | None, "The row that the title speaks of"] = None


@frozen
class _Sheet:
    """The whole table and how it is laid out: what each of its pages is a part of."""

    slide: TableSlide
    style: Style
    unit: str
    columns: tuple[MeasuredColumn, ...]
    """The labels, then one for each of the slide's columns."""
    laid: Spread


def plan(slide: TableSlide, style: Style) -> tuple[Page, ...]:
    """A page for each part of the rows, and for each block of columns where they are too many for one.

    The blocks of one part follow one another: who reads a row finds the rest of it on the next page, not pages later.
    """
    frame = style.layout("table").slot("table").box.size
    unit = _unit(slide)
    beside = {CHANGE: frame.width // BARS}
    numbers = (_numbers(slide, part, unit, beside.pop(part, 0), style) for part in slide.columns)
    columns = tuple(MeasuredColumn(own, style.measure) for own in (_labels(slide, unit, style), *numbers))
    sheet = _Sheet(slide, style, unit, columns, spread(columns, frame, style.measure))
    places = [(rows, block) for rows in sheet.laid.parts for block in sheet.laid.widths.blocks]
    pages = (
        _page(replace(sheet, slide=part_of(slide, Portion(number=number, count=len(places)))), rows, block)
        for number, (rows, block) in enumerate(places, 1)
    )
    beyond, item = _beyond(sheet)
    return tuple(replace(own, beyond=beyond, item=item) for own in pages)


def _beyond(sheet: _Sheet) -> tuple[int, str]:
    """What is too much for one page, and what that is called."""
    first, *further = sheet.laid.widths.blocks
    if further:
        return len(sheet.columns) - len(first), "column"
    return len(sheet.slide.rows) - sheet.laid.most, "row"


def _page(sheet: _Sheet, rows: range, block: Sequence[int]) -> Page:
    slide, style, laid = sheet.slide, sheet.style, sheet.laid
    beside = laid.widths.beside
    widths = (width for index in block for width in (laid.widths.columns[index], beside[index]) if width)
    table = Table(
        address=f"{slide.address}#table",
        slot="table",
        columns=tuple(widths),
        heights=(laid.header, *(laid.heights[row] for row in rows)),
        rows=(tuple(_header(sheet, block)), *(tuple(_row(sheet, row, block)) for row in rows)),
        alt=_alt(sheet, rows, block),
    )
    items: list[Item] = [table, *(_bars(sheet, table, rows, block, index) for index in block if beside[index])]
    parts = [slide.columns[index - 1] for index in block if index]
    shown = (quantity_of(slide.rows[row], part) for row in rows for part in parts)
    return page(slide, style, "table", items, [own for own in shown if own.part in own.figure.quantities])


def _bars(sheet: _Sheet, table: Table, rows: range, block: Sequence[int], index: int) -> Item:
    """The changes of these rows, beside the column of that index."""
    slide, widths = sheet.slide, sheet.laid.widths
    frame = sheet.style.layout("table").slot("table").box
    before = sum(widths.columns[own] + widths.beside[own] for own in block[: block.index(index)])
    zone = Box(frame.x + before + widths.columns[index], frame.y, widths.beside[index], sum(table.heights))
    return change_bars(slide, slide.rows, rows, slide.highlight, zone, table.heights)


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
    return style.language.word("change") if part == CHANGE else part


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


def _header(sheet: _Sheet, block: Sequence[int]) -> Iterator[Cell]:
    size = heading_size(sheet.laid.size)
    for index in block:
        heading = sheet.columns[index].column.heading
        if not index:
            yield Cell(runs=heading, colour="secondary", size=size, anchor="b")
            continue
        past = _is_past(sheet.slide, sheet.slide.columns[index - 1])
        yield Cell(
            runs=tuple(replace(run, bold=False) for run in heading),
            bold=not past,
            colour="secondary" if past else "text",
            align="r",
            size=size,
            margin_left=NUMBER_GAP if sheet.laid.wraps else 0,
            anchor="b",
        )
        if sheet.laid.widths.beside[index]:
            yield Cell(runs=(), size=size)


def _row(sheet: _Sheet, row: int, block: Sequence[int]) -> Iterator[Cell]:
    reference, size = sheet.slide.rows[row], sheet.laid.size
    for index in block:
        if index:
            yield _number(sheet, row, index)
        else:
            bold = is_highlight(sheet.slide.highlight, reference)
            yield Cell(runs=_told(reference.figure.label), bold=bold, size=size)
        if sheet.laid.widths.beside[index]:
            yield Cell(runs=(), size=size)


def _number(sheet: _Sheet, row: int, index: int) -> Cell:
    """One number, its decimal mark in line with the column's: `marR` makes up for what it lacks."""
    slide, column = sheet.slide, sheet.columns[index]
    part = slide.columns[index - 1]
    quantity = slide.rows[row].figure.quantities.get(part, NOT_GIVEN)
    given = quantity.value is not None
    return Cell(
        runs=tuple(replace(run, bold=False) for run in column.column.entries[row].runs),
        bold=given and _is_bold(slide, slide.rows[row], part),
        colour=_colour(quantity, part, past=_is_past(slide, part)),
        align="r",
        size=sheet.laid.size,
        margin_right=column.margin(row, sheet.laid.size),
    )


def _colour(quantity: Quantity, part: str, *, past: bool) -> str:
    if quantity.value is None:
        return "secondary"
    if part == CHANGE and quantity.value < 0:
        return "negative"
    return "secondary" if past else "text"


def _alt(sheet: _Sheet, rows: range, block: Sequence[int]) -> str:
    """The table's message, then what its rows and columns are; the values are text already."""
    slide, word = sheet.slide, sheet.style.language.word
    title = " ".join(slide.title.text.split("\n")) if slide.title else slide.section
    labels = [slide.rows[row].figure.label for row in rows]
    headings = [_heading(slide.columns[index - 1], sheet.style) for index in block if index]
    for listed in (", ".join, _ends):
        alt = f"{title.rstrip(' .')}. {word('table-alt', rows=listed(labels), columns=listed(headings))}"
        if len(alt) <= LONGEST_ALT:
            break
    return alt


def _ends(names: Sequence[str]) -> str:
    """The first and the last of many names, and how many there are."""
    first, last = (_cut(name) for name in (names[0], names[-1]))
    return f"{first} … {last} ({len(names)})" if len(names) > 1 else first


def _cut(name: str) -> str:
    return name if len(name) <= ALT_NAME else f"{name[: ALT_NAME - 1].rstrip()}…"


KIND = Kind(
    TableSlide,
    plan,
    otherwise=as_points,
    spreads=True,
    example="""\
kind: table
title: Profit grew faster than sales
rows: [sales, profit]
columns: [2024, 2025, change]
highlight: profit
""",
)
