"""Words in a table: rows of texts under headings; columns of numbers align on the decimal."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from functools import partial
from typing import Annotated, ClassVar

from deck.figures.inline import Inline
from deck.figures.late import Late
from deck.figures.run import Run
from deck.frozen import frozen
from deck.kinds.parts import page
from deck.kinds.sheet import Leaf, alt_of, leaves
from deck.kinds.slide import Count, Gaps, Kind, Part, Slide
from deck.kinds.style import Style
from deck.kinds.text import TextSlide
from deck.kinds.wording import as_text, point
from deck.page.column_widths import NUMBER_GAP
from deck.page.item import Cell
from deck.page.page import Page
from deck.page.tabular import Column, Entry
from deck.units import inch

GAP = inch(0.25)
"""Between two columns of text."""
_NUMBER = Late(
    r"(?:≈\s?)?[+−-]?[$€£]?(?:\d{1,3}(?:[\s,’]\d{3})+|\d+)(?P<tail>(?:[.,]\d+)?(?:\s?[^\W\d]\S{0,7}|\s?[%‰$€£])?)"
)
"""A number as a cell of its own: with its sign, its decimals, a short unit."""


@frozen(kw_only=True)
class TableRow(Part):
    """One row: a list of its cells, or a block where it is highlighted."""

    SHORTHAND: ClassVar = "cells"

    cells: Annotated[tuple[Inline, ...], Gaps, "Its texts, from left to right: each about 40 characters", Count(1, 6)]
    highlight: Annotated[bool, "Whether this is the row that the page is about"] = False


@frozen(kw_only=True)
class TextTable(Slide):
    """Words in a table: rows of texts under headings; columns of numbers align on the decimal."""

    columns: Annotated[tuple[str, ...], Gaps, "The headings: a word or two each", Count(1, 6)]
    rows: Annotated[tuple[TableRow, ...], "The rows: each a list of texts, `[Report, Ada, March]`", Count(1, 12)]


def plan(slide: TextTable, style: Style) -> tuple[Page, ...]:
    """A page for each part of the table."""
    frame = style.layout("table").slot("table").box.size
    count = max(len(slide.columns), *(len(row.cells) for row in slide.rows))
    columns = _columns([_column(slide, index, style) for index in range(count)])
    return tuple(_page(leaf.of(slide), leaf, style) for leaf in leaves(columns, frame, style.measure))


def _page(slide: TextTable, leaf: Leaf, style: Style) -> Page:
    labels = [_inline(slide, row, 0).text for row in leaf.rows]
    headings = [_heading(slide, index) for index in leaf.block]
    alt = alt_of(slide, labels, headings, style.language.word)
    table = leaf.table(slide, partial(_header, leaf), partial(_cell, slide, leaf), alt)
    shown = [own for row in leaf.rows for index in leaf.block for own in _inline(slide, row, index).mentions]
    data = bool(shown) or any(leaf.columns[index].column.numeric for index in leaf.block)
    return leaf.on(page(slide, style, "table", [replace(table, data=data)], shown))


def as_points(slide: TextTable, style: Style) -> TextSlide:
    """Row by row in words: for a row that is higher than a slide."""
    points = (
        point(_inline(slide, row, 0), *(_named(slide, row, index, style) for index in range(1, len(own.cells))))
        for row, own in enumerate(slide.rows)
    )
    return as_text(slide, _unsaid(slide), tuple(points))


def _unsaid(slide: TextTable) -> list[Inline]:
    """The headings that no cell is told with: the first column's, and those over empty cells alone."""
    rows = range(len(slide.rows))
    said = (index > 0 and any(_inline(slide, row, index).runs for row in rows) for index in range(len(slide.columns)))
    left = [heading for heading, is_said in zip(slide.columns, said, strict=True) if heading and not is_said]
    return [Inline((Run(", ".join(left)),))] if left else []


def _named(slide: TextTable, row: int, index: int, style: Style) -> Inline | None:
    """What a cell says, with the heading of its column."""
    cell, heading = _inline(slide, row, index), _heading(slide, index)
    if not cell.runs or not heading:
        return cell if cell.runs else None
    return Inline((Run(style.language.word("named-value", name=heading, value="")), *cell.runs), cell.mentions)


def _inline(slide: TextTable, row: int, index: int) -> Inline:
    """The cell's text; rows may be shorter than others."""
    cells = slide.rows[row].cells
    return cells[index] if index < len(cells) else Inline(())


def _heading(slide: TextTable, index: int) -> str:
    return slide.columns[index] if index < len(slide.columns) else ""


def _columns(columns: Sequence[Column]) -> list[Column]:
    """The columns with their distances: text stands clear of the text after it, and of a number before it."""
    numbers = [False, *(own.numeric for own in columns)]
    return [
        own if own.numeric else replace(own, indent=GAP if number else 0, gap=GAP if own is not columns[-1] else 0)
        for own, number in zip(columns, numbers, strict=False)
    ]


def _column(slide: TextTable, index: int, style: Style) -> Column:
    cells = [_inline(slide, row, index) for row in range(len(slide.rows))]
    heading = _heading(slide, index)
    numeric = index > 0 and _are_numbers(cells, style)
    return Column(
        heading=(Run(heading, bold=True),) if heading else (),
        entries=tuple(_entry(cell, row.highlight, numeric) for cell, row in zip(cells, slide.rows, strict=True)),
        numeric=numeric,
    )


def _are_numbers(cells: Sequence[Inline], style: Style) -> bool:
    """Whether a column holds numbers, but for what is missing."""
    missing = ("", "—", "–", style.language.word("missing"))
    said = [cell.text for cell in cells if cell.text not in missing]
    return bool(said) and all(_NUMBER.fullmatch(text) for text in said)


def _entry(cell: Inline, highlight: bool, numeric: bool) -> Entry:
    """The cell as it is set; of a number, what stands behind its units digit."""
    runs = tuple(replace(run, bold=True) for run in cell.runs) if highlight else cell.runs
    found = _NUMBER.fullmatch(cell.text) if numeric else None
    return Entry(runs, (Run(found["tail"], bold=highlight),) if found and found["tail"] else ())


def _header(leaf: Leaf, index: int) -> Cell:
    column = leaf.columns[index].column
    return Cell(
        runs=tuple(replace(run, bold=False) for run in column.heading),
        bold=True,
        align="r" if column.numeric else "l",
        size=leaf.heading_size,
        margin_left=NUMBER_GAP if column.numeric and leaf.laid.wraps else column.indent,
        margin_right=column.gap,
        anchor="b",
    )


def _cell(slide: TextTable, leaf: Leaf, row: int, index: int) -> Cell:
    """One text, at the top of its row: the first lines of all cells are in line."""
    own = leaf.columns[index]
    return Cell(
        runs=_inline(slide, row, index).runs,
        bold=slide.rows[row].highlight,
        align="r" if own.column.numeric else "l",
        size=leaf.size,
        margin_left=own.column.indent,
        margin_right=own.margin(row, leaf.size, leaf.laid.widths.columns[index])
        if own.column.numeric
        else own.column.gap,
        margin_top=leaf.laid.above,
        anchor="t",
    )


KIND = Kind(
    TextTable,
    plan,
    otherwise=as_points,
    spreads=True,
    example="""\
kind: text-table
title: Three of four tasks are done
columns: [Task, Who, Until]
rows:
  - [The new depot, Ada Example, March 2025]
  - [Contracts indexed, Grace Sample, June 2025]
  - [Staff trained in both towns, Bo Sin, October 2025]
  - cells: [Accounts on the web, Ada Example, March 2026]
    highlight: yes
""",
)
