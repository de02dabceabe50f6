"""Units of different size, or of different things, in one table or chart.

Level: warning

Why: nobody reads the units of every cell. `950 M$` beside `1,2 Mds $` looks larger; on one scale, a bar of percent
beside a bar of dollars means nothing.

Instead: state the figures of one table in one unit. Show what has another unit on a slide of its own, or in
`key-figures`.

Example:

    figures:
      bikes:
        label: Bikes
        2025: 128.7 Mds $
      trams:
        label: Trams
        2025: 950 M$           # told in a table with the bikes: write 0.95 Mds $
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal
from typing import NamedTuple

from deck.check.slides import slides
from deck.content.model import Report
from deck.figures.amount import shown
from deck.figures.book import CHANGE, Reference
from deck.figures.language import Language
from deck.figures.measure import MEASURES
from deck.figures.numeral import unit_of
from deck.figures.quantity import CURRENCY, PERCENT, POINTS, Quantity, parse_quantity
from deck.kinds.big_number import BigNumber
from deck.kinds.chart import ChartSlide
from deck.kinds.plots import part_of
from deck.kinds.slide import Slide
from deck.kinds.table import TableSlide
from deck.kinds.text_table import TextTable
from deck.source.finding import Finding, Severity
from deck.source.span import Span
from deck.source.text import SourceText

CODE = "mixed-units"

_MONEY, _THOUSANDS = "money", 3
_BY_CURRENCY = r"(?i)\b(?:pays|countr(?:y|ies)|devises?|currenc(?:y|ies)|monnaies?|marchés?|markets?|taux de change)\b"
"""A table of these may state money in several currencies; elsewhere, thousands and millions are meant to compare."""
_SPELT = ("time",)
"""What a schedule states in several sizes: a break of 15 min, a workshop of 2 h."""


def check(report: Report, texts: Mapping[str, SourceText]) -> Iterator[Finding]:
    """A warning for each figure of another unit than the first beside it: in a chart of any, in a table of its size."""
    del texts
    told: set[Span] = set()
    for together in (_Together(report.deck.cover.chart, "the cover"), *_together(slides(report))):
        odd = _odd(together)
        if odd and (place := odd[0].figure.place(odd[0].part)) not in told:
            told.add(place)
            yield _finding(report, odd[0].quantity, odd[1].quantity, together.where, place)
    for slide in slides(report):
        if isinstance(slide, TextTable):
            yield from _in_words(slide, report)


class _Together(NamedTuple):
    """Figures that one table or chart shows."""

    references: Sequence[Reference]
    where: str
    one_scale: bool = True
    """Whether they are drawn on one scale: all of them have one unit."""
    one_currency: bool = True
    """Whether its money is meant to be compared: it is no table of countries or currencies."""


def _together(shown_slides: Iterator[Slide]) -> Iterator[_Together]:
    """The figures of each table and chart."""
    for slide in shown_slides:
        where = f"the slide in {slide.span.path}:{slide.span.line}"
        if isinstance(slide, TableSlide):
            said = " ".join([slide.title.text if slide.title else "", *(row.figure.label for row in slide.rows)])
            cells = _cells(slide.rows, [part for part in slide.columns if part != CHANGE])
            yield _Together(cells, where, one_scale=False, one_currency=not re.search(_BY_CURRENCY, said))
        elif isinstance(slide, ChartSlide):
            yield _Together(_cells(slide.rows, slide.series) if slide.series else slide.rows, where)
        elif isinstance(slide, BigNumber):
            yield _Together(slide.compare, where)


def _cells(rows: Sequence[Reference], columns: Sequence[str]) -> list[Reference]:
    return [part_of(row, part) for row in rows for part in columns if part in row.figure.quantities]


def _odd(together: _Together) -> tuple[Reference, Reference] | None:
    """The first figure whose unit does not go with that of an earlier one, and the earlier one."""
    first: dict[str, Reference] = {}
    for own in (reference for reference in together.references if reference.quantity.given):
        size, unit = _sized(own.quantity.unit)
        kind = "" if together.one_scale else _kind(size, unit, one_currency=together.one_currency)
        earlier = first.setdefault(kind, own)
        if _sized(earlier.quantity.unit) != (size, unit):
            return own, earlier
    return None


def _kind(size: Decimal | int, unit: str, *, one_currency: bool) -> str:
    """What is compared in one table: all money that is counted in thousands and more, else what has the same unit."""
    money = one_currency and size >= _THOUSANDS and re.fullmatch(CURRENCY, unit)
    return _MONEY if money else unit


def _in_words(table: TextTable, report: Report) -> Iterator[Finding]:
    """The first cell of each column whose size is not that of the cells above it."""
    columns = [
        [
            (cell, _quantity_in(cell.text, report.language))
            for cell in (row.cells[column] for row in table.rows if column < len(row.cells))
        ]
        for column in range(max(len(row.cells) for row in table.rows))
    ]
    if any(_are_changes([own for _, own in cells]) for cells in columns):
        return  # each row is compared with itself
    one_currency = not re.search(_BY_CURRENCY, " ".join([table.title.text if table.title else "", *table.columns]))
    for cells in columns:
        first: dict[str, Quantity] = {}
        for cell, own in cells:
            size, unit = _sized(own.unit) if own else (0, "")
            if own is None or not size or unit in _SPELT:
                continue
            earlier = first.setdefault(_kind(size, unit, one_currency=one_currency), own)
            if _sized(earlier.unit) != (size, unit):
                yield _finding(report, own, earlier, f"the slide in {table.span.path}:{table.span.line}", cell.span)
                break


def _are_changes(column: Sequence[Quantity | None]) -> bool:
    """Whether a column says how much each row changed: `+24 %`, `−7 %`."""
    stated = [own for own in column if own is not None]
    return any(own.signed for own in stated) and all(_sized(own.unit)[1] in (PERCENT, POINTS) for own in stated)


def _quantity_in(text: str, language: Language) -> Quantity | None:
    """What a cell that is nothing but a number with a unit of known size says: `950 M$`, `3 km`."""
    try:
        return parse_quantity(text, decimal=language.decimal) if any(map(str.isdigit, text)) else None
    except ValueError:
        return None


def _sized(written: str) -> tuple[Decimal | int, str]:
    """The power of ten and the unit; of a unit of measure its size, and what it measures."""
    return MEASURES.get(written.strip()) or unit_of(written)


def _finding(report: Report, own: Quantity, other: Quantity, where: str, place: Span) -> Finding:
    language = report.language
    return Finding(
        code=CODE,
        message=f'"{shown(own, language)}" stands beside "{shown(other, language)}"',
        span=place,
        label=f"on {where}",
        help=f'state both in "{other.unit}", or on two slides; or allow it: # deck: allow {CODE}',
        severity=Severity.WARNING,
    )
