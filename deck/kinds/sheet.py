"""A table on its pages: what tables of figures and tables of words have in common."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from typing import TypeVar

from deck.brand.script import is_right_to_left
from deck.frozen import frozen
from deck.kinds.slide import Portion, Slide, part_of
from deck.page.item import Cell, Table
from deck.page.measure import Measure
from deck.page.page import Page
from deck.page.spread import Spread, spread
from deck.page.tabular import Column, MeasuredColumn, heading_size
from deck.units import Box, Length, Size

S = TypeVar("S", bound=Slide)

LONGEST_ALT, ALT_NAME = 250, 40
"""Characters of alternative text that people still listen to, and of a name in a list that was too long."""


@frozen
class Leaf:
    """One page of a table: some of its rows, some of its columns."""

    columns: tuple[MeasuredColumn, ...]
    """All there are."""
    laid: Spread
    portion: Portion
    rows: range
    block: tuple[int, ...]
    """The columns that stand on this page; the first one always does."""

    @property
    def size(self) -> Length:
        return self.laid.size

    @property
    def heading_size(self) -> Length:
        return heading_size(self.size)

    @property
    def beyond(self) -> tuple[int, str]:
        """How many columns, else rows, are too much for a single page, and what they are called."""
        first, *further = self.laid.widths.blocks
        if further:
            return len(self.columns) - len(first), "column"
        return len(self.laid.heights) - self.laid.most, "row"

    def of(self, slide: S) -> S:
        """The slide as this part of itself."""
        return part_of(slide, self.portion)

    def on(self, page: Page) -> Page:
        """The page, knowing what would keep the table on one."""
        beyond, item = self.beyond
        return replace(page, beyond=beyond, item=item)

    def table(self, slide: Slide, heading: Callable[[int], Cell], cell: Callable[[int, int], Cell], alt: str) -> Table:
        """The native table; `heading` gives the cell above a column, `cell` that of a row in a column."""
        widths = self.laid.widths
        room = (width for index in self.block for width in (widths.columns[index], widths.beside[index]) if width)
        body = (self._row(cell(number, index) for index in self.block) for number in self.rows)
        rows = (self._row(map(heading, self.block)), *body)
        return Table(
            address=f"{slide.address}#table",
            slot="table",
            columns=tuple(room),
            heights=(self.laid.header, *(self.laid.heights[number] for number in self.rows)),
            rows=tuple(tuple(map(_mirrored, row)) for row in rows) if self.rightwards else rows,
            alt=alt,
            rightwards=self.rightwards,
        )

    @property
    def rightwards(self) -> bool:
        """Whether most of what its rows are called is written from right to left.

        Not where bars stand beside the numbers: these grow to the right in every script.
        """
        labels = ["".join(run.text for run in own.runs) for own in self.columns[0].column.entries]
        return 2 * sum(map(is_right_to_left, labels)) > len(labels) and not any(self.laid.widths.beside)

    def _row(self, cells: Iterable[Cell]) -> tuple[Cell, ...]:
        """The cells, an empty one behind each beside which something is drawn."""
        beside = (self.laid.widths.beside[index] for index in self.block)
        pairs = zip(cells, beside, strict=True)
        return tuple(
            own for cell, drawn in pairs for own in (cell, *([Cell(runs=(), size=cell.size)] if drawn else []))
        )

    def zone(self, index: int, frame: Box) -> Box:
        """Where things are drawn beside a column, in the frame of the table."""
        widths = self.laid.widths
        before = sum(widths.columns[own] + widths.beside[own] for own in self.block[: self.block.index(index)])
        rows = sum(self.laid.heights[number] for number in self.rows)
        return Box(frame.x + before + widths.columns[index], frame.y, widths.beside[index], self.laid.header + rows)


def _mirrored(cell: Cell) -> Cell:
    """Words keep their distance from the column that follows; numbers stand in line at the right as everywhere."""
    if cell.align == "r":
        return cell
    return replace(cell, margin_left=cell.margin_right, margin_right=cell.margin_left)


def leaves(columns: Sequence[Column], frame: Size, measure: Measure) -> tuple[Leaf, ...]:
    """The pages of a table, row by row: a page for each part of the rows, and for each block of columns.

    The blocks of one part follow one another: who reads a row finds the rest of it on the next page, not pages later.
    """
    measured = tuple(MeasuredColumn(own, measure) for own in columns)
    laid = spread(measured, frame, measure)
    places = [(rows, block) for rows in laid.parts for block in laid.widths.blocks]
    return tuple(
        Leaf(measured, laid, Portion(number=number, count=len(places)), rows, block)
        for number, (rows, block) in enumerate(places, 1)
    )


def alt_of(slide: Slide, rows: Sequence[str], headings: Sequence[str], word: Callable[..., str]) -> str:
    """The table's message, then what its rows and columns are; what the cells say is text already."""
    title = " ".join(slide.title.text.split("\n")) if slide.title else slide.section
    for listed in (", ".join, _ends):
        alt = f"{title.rstrip(' .')}. {word('table-alt', rows=listed(rows), columns=listed(headings))}"
        if len(alt) <= LONGEST_ALT:
            break
    return alt


def _ends(names: Sequence[str]) -> str:
    """The first and the last of many names, and how many there are."""
    first, last = (_cut(name) for name in (names[0], names[-1]))
    return f"{first} … {last} ({len(names)})" if len(names) > 1 else first


def _cut(name: str) -> str:
    return name if len(name) <= ALT_NAME else f"{name[: ALT_NAME - 1].rstrip()}…"
