"""The numbers of a table, whether it holds figures or words."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from deck.content.model import Report
from deck.figures.amount import Amount, amount
from deck.figures.book import CHANGE, VALUE, Figure
from deck.figures.language import Language
from deck.figures.quantity import Quantity, parse_quantity
from deck.kinds.slide import Slide
from deck.kinds.table import TableSlide
from deck.kinds.text_table import TextTable
from deck.source.span import Span


class Cell(NamedTuple):
    """A cell that is a number, and where it stands."""

    quantity: Quantity
    amount: Amount
    place: Span


class Row(NamedTuple):
    """A row: what names it, and its other cells, None where one is no number."""

    label: str
    cells: Sequence[Cell | None]
    summed: bool = False
    """Whether its author says how it is made up, so that another check knows it."""

    def cell(self, column: int) -> Cell | None:
        """Its number in that column; None where it has none, or is shorter than the table."""
        return self.cells[column] if column < len(self.cells) else None


class Table(NamedTuple):
    """A table: what it is about (its title, the heading of its labels), the headings of its other columns, its rows."""

    about: str
    columns: Sequence[str]
    rows: Sequence[Row]
    corner: str = ""
    """The heading of its labels."""
    words: Sequence[Sequence[str]] = ()
    """Its cells as written, each row from its label on; empty in a table of figures."""
    around: str = ""
    """What its slide says of it: its title, its note and its notes."""

    def by_column(self) -> Iterator[tuple[str, list[Cell]]]:
        """Each heading, and the numbers below it."""
        for column, heading in enumerate(self.columns):
            yield heading, [cell for row in self.rows for cell in row.cells[column : column + 1] if cell]

    def filled(self, column: int) -> list[Cell]:
        """The numbers of a column, all of one unit; none where a cell is no number."""
        cells = [row.cell(column) for row in self.rows]
        given = [cell for cell in cells if cell]
        return given if len(given) == len(cells) and len({cell.amount.unit for cell in given}) == 1 else []

    def turned(self) -> Table:
        """The table with its columns as rows."""
        rows = [Row(heading, [row.cell(column) for row in self.rows]) for column, heading in enumerate(self.columns)]
        return Table(self.about, [row.label for row in self.rows], rows)

    def columns_of(self, place: Span) -> set[int]:
        """In which column that cell stands."""
        cells = ((index, cell) for row in self.rows for index, cell in enumerate(row.cells))
        return {index for index, cell in cells if cell and cell.place == place}


def tabulated(slide: Slide, report: Report) -> Table | None:
    """The table that a slide shows; None where it shows another thing."""
    about = slide.title.text if slide.title else ""
    if isinstance(slide, TextTable):
        first = slide.columns[0] if slide.columns else ""
        rows = [
            Row(row.cells[0].text.strip(), [_typed(cell.text, cell.span, report.language) for cell in row.cells[1:]])
            for row in slide.rows
        ]
        words = [[cell.text.strip() for cell in row.cells] for row in slide.rows]
        around = "\n".join(own.text for own in (slide.title, slide.note, slide.notes) if own)
        return Table(f"{about} {first}", slide.columns[1:], rows, first, words, around)
    if isinstance(slide, TableSlide):
        columns = [part for part in slide.columns if part != CHANGE]
        return Table(
            about,
            ["" if part == VALUE else part for part in columns],
            [_of_figure(row.figure, columns) for row in slide.rows],
        )
    return None


def _typed(text: str, place: Span, language: Language) -> Cell | None:
    """A cell that is nothing but a number with its unit."""
    if not any(map(str.isdigit, text)):
        return None
    try:
        quantity = parse_quantity(text, decimal=language.decimal)
    except ValueError:
        return None
    own = amount(quantity)
    return Cell(quantity, own, place) if own else None


def _of_figure(figure: Figure, columns: Sequence[str]) -> Row:
    cells: list[Cell | None] = []
    for part in columns:
        quantity = figure.quantities.get(part)
        own = amount(quantity) if quantity else None
        cells.append(Cell(quantity, own, figure.place(part)) if quantity and own else None)
    return Row(figure.label, cells, summed=bool(figure.parts or figure.share_of or figure.formulas))
