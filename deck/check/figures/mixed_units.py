"""Units of different size, or of different things, in one table or chart.

Level: warning

Why: nobody reads the units of every cell. `950 M$` beside `1,2 Mds $` looks larger; on one scale, a bar of percent
beside a bar of dollars means nothing.

Told is also a cell that states another unit than its heading does (`8 m/s` under `Speed (km/h)`) or measures another
thing (`120 L` under `Distance`), and, in a table whose rows are months or years, one whose unit is not that of the
cells around it; in a row, one that is not in the unit that the same thing has at other times; and a single price in
another currency than the others of its column.

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
from typing import NamedTuple, TypeAlias, TypeVar

from deck.check.slides import slides
from deck.content.model import Report
from deck.figures.amount import shown
from deck.figures.book import CHANGE, Reference
from deck.figures.measure import CALENDAR, MEASURED, MEASURES
from deck.figures.moment import moment, months_alone
from deck.figures.numeral import unit_of
from deck.figures.quantity import CURRENCY, PERCENT, POINTS, Quantity
from deck.kinds.big_number import BigNumber
from deck.kinds.chart import ChartSlide
from deck.kinds.plots import part_of
from deck.kinds.slide import Slide
from deck.kinds.table import TableSlide
from deck.kinds.text_table import TextTable
from deck.prose.columns import UNIT_IN_HEADING
from deck.prose.currencies import ABROAD, BY_CURRENCY, BY_PLACE
from deck.prose.tabulated import Cell, Table, tabulated
from deck.source.finding import Finding, Severity
from deck.source.span import Span
from deck.source.text import SourceText

CODE = "mixed-units"
_Own = TypeVar("_Own")
_Unit: TypeAlias = tuple[Decimal | int, str]

_MONEY, _THOUSANDS = "money", 3
_THEN = (
    r"(?i)(?:avant|après|aujourd['’]hui|demain|hier|before|after|today|now|then|maintenant|last year|this year"
    r"|l['’]an dernier|cette année|(?:T|Q|S|H)[1-4])"
)
_SEVERAL = _MIXED = 3
_SIGN = rf"{CURRENCY}|{PERCENT}"
"""Units of no size of their own that no cell names by another word; `1 site` beside `3 sites` is one."""
_SPELT = ("time",)
"""What a schedule states in several sizes: a break of 15 min, a workshop of 2 h."""


def check(report: Report, texts: Mapping[str, SourceText]) -> Iterator[Finding]:
    """A warning for each figure of another unit than the first beside it: in a chart of any, in a table of its size."""
    del texts
    told: set[Span] = set()
    for together in (_Together(report.deck.cover.chart, "the cover"), *_together(slides(report))):
        odd = _odd(together)
        if odd and (place := _place(odd[0])) not in told:
            told.add(place)
            yield _finding(report, odd[0].quantity, odd[1].quantity, together.where, place)
    for slide in slides(report):
        if isinstance(slide, TextTable):
            yield from _in_words(slide, report)


def _place(own: Reference) -> Span:
    """Where its unit stands: with its value, or stated for the whole figure."""
    whole = own.figure.unit and own.quantity.unit == own.figure.unit and "unit" in (own.figure.spans or {})
    return own.figure.place("unit" if whole else own.part)


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
            yield _Together(cells, where, one_scale=False, one_currency=not re.search(BY_CURRENCY, said))
        elif isinstance(slide, ChartSlide):
            yield _Together(_cells(slide.rows, slide.series) if slide.series else slide.rows, where)
        elif isinstance(slide, BigNumber):
            yield _Together(slide.compare, where)


def _cells(rows: Sequence[Reference], columns: Sequence[str]) -> list[Reference]:
    return [part_of(row, part) for row in rows for part in columns if part in row.figure.quantities]


def _odd(together: _Together) -> tuple[Reference, Reference] | None:
    """The figure whose unit does not go with those of the others, and one of these."""
    beside: dict[str, list[Reference]] = {}
    own_ways = () if together.one_scale else _own_ways(together.references)
    for own in (reference for reference in together.references if reference.quantity.given):
        size, unit = _sized(own.quantity.unit)
        if unit not in own_ways:
            kind = "" if together.one_scale else _kind(size, unit, one_currency=together.one_currency)
            beside.setdefault(kind, []).append(own)
    odd = (_odd_one(group, [_sized(own.quantity.unit) for own in group]) for group in beside.values())
    return next((found for found in odd if found), None)


def _odd_one(group: Sequence[_Own], units: Sequence[_Unit]) -> tuple[_Own, _Own] | None:
    """The first whose unit is not that of the first, and the first; the other way round where the others are more."""
    differing = [own for own, unit in zip(group, units, strict=True) if unit != units[0]]
    if not differing:
        return None
    alone = len(differing) > len(group) - len(differing) and len(set(units)) == len("ab")
    return (group[0], differing[0]) if alone else (differing[0], group[0])


def _own_ways(references: Sequence[Reference]) -> frozenset[str]:
    """What only two rows measure, each in its way, in a table of many things: `16 h` of use, `95 min` to charge."""
    units = {own.figure.name: _sized(own.quantity.unit) for own in references if own.quantity.given}
    of = [unit for _, unit in units.values()]
    measured = {measure.of for measure in MEASURES.values()}
    return frozenset(unit for unit in measured if len(set(of)) >= _MIXED and of.count(unit) == len("ab"))


def _kind(size: Decimal | int, unit: str, *, one_currency: bool) -> str:
    """What is compared in one table: all money that is counted in thousands and more, else what has the same unit."""
    money = one_currency and size >= _THOUSANDS and re.fullmatch(CURRENCY, unit)
    return _MONEY if money else unit


def _in_words(slide: TextTable, report: Report) -> Iterator[Finding]:
    """The first cell of each column whose unit does not go with its heading, or with the cells above it."""
    table = tabulated(slide, report)
    if table is None:
        return
    where = f"the slide in {slide.span.path}:{slide.span.line}"
    one_currency = not re.search(BY_CURRENCY, " ".join([table.about, *table.columns]))
    by_time = _are_times([row.label for row in table.rows])
    columns = tuple(table.by_column())
    compared = by_time or not any(_are_changes(cells) for _, cells in columns)  # else each row is compared with itself
    told = set[Span]()
    priced = one_currency and not re.search(BY_PLACE, " ".join([table.about, table.around, *table.columns]))
    for column, (heading, cells) in enumerate(columns):
        unit = re.search(UNIT_IN_HEADING, heading)
        own = _under(unit[1], cells) if unit else None
        if own is not None and unit is not None:
            told.add(own.place)
            yield _finding(report, own.quantity, unit[1], where, own.place)
        elif (other := _of_another_kind(heading, cells)) is not None:
            told.add(other.place)
            yield _finding(report, other.quantity, heading, where, other.place)
        elif odd := (_odd_cell(cells, by_time=by_time, one_currency=one_currency) if compared else None) or (
            _odd_currency(table, column) if priced else None
        ):
            told.add(odd[0].place)
            yield _finding(report, odd[0].quantity, odd[1].quantity, where, odd[0].place)
    for odd in _odd_in_rows(table) if one_currency else ():
        if told.isdisjoint(each.place for each in odd):
            yield _finding(report, odd[0].quantity, odd[1].quantity, where, odd[0].place)


def _under(unit: str, cells: Sequence[Cell]) -> Cell | None:
    """The first cell whose own unit is another size of what its heading states: `3 weeks` under `(months)`."""
    size, of = _of_one_kind(unit)
    kinds = ((own, *_of_one_kind(own.quantity.unit)) for own in cells if own.quantity.unit)
    return next((own for own, other, kind in kinds if of and kind == of and other != size), None)


def _of_another_kind(heading: str, cells: Sequence[Cell]) -> Cell | None:
    """The first cell that measures another thing than its heading names: `12 L` under `Distance`."""
    named = {MEASURED[word] for word in re.findall(r"[^\W\d_]+", heading.casefold()) if word in MEASURED}
    kinds = ((own, MEASURES.get(own.quantity.unit.strip())) for own in cells)
    known = [(own, measure.of) for own, measure in kinds if measure]
    agreeing = any(of in named for _, of in known)
    return next((own for own, of in known if of not in named), None) if len(named) == 1 and agreeing else None


def _of_one_kind(written: str) -> tuple[Decimal | int, str]:
    """The size of a unit and what it measures: money in one currency, days, a measure; nothing of others."""
    if days := CALENDAR.get(written.strip().casefold()):
        return days, "days"
    size, of = _sized(written)
    return (size, of) if size or re.fullmatch(CURRENCY, of) else (0, "")


def _odd_cell(cells: Sequence[Cell], *, by_time: bool, one_currency: bool) -> tuple[Cell, Cell] | None:
    """The cell that is not of the size of the others, and one of these; in a table by time, not of their unit."""
    beside: dict[str, list[Cell]] = {}
    for own in cells:
        size, unit = _sized(own.quantity.unit)
        compares = size or (by_time and not _is_change(own.quantity) and re.fullmatch(_SIGN, unit))
        if compares and unit not in _SPELT:
            kind = "" if by_time else _kind(size, unit, one_currency=one_currency)
            beside.setdefault(kind, []).append(own)
    odd = (_odd_one(group, [_sized(own.quantity.unit) for own in group]) for group in beside.values())
    return next((found for found in odd if found), None)


def _odd_in_rows(table: Table) -> Iterator[tuple[Cell, Cell]]:
    """The cell of each row that has another unit than the same thing at other times."""
    at = [index for index, heading in enumerate(table.columns) if _is_time(heading) and not _spans(heading, table)]
    for row in table.rows if len(at) > 1 else ():
        cells = [cell for index in at if index < len(row.cells) and (cell := row.cells[index])]
        if odd := _odd_cell(cells, by_time=True, one_currency=True):
            yield odd


def _is_time(heading: str) -> bool:
    return moment(heading) is not None or bool(months_alone([heading])) or re.fullmatch(_THEN, heading) is not None


def _spans(heading: str, table: Table) -> bool:
    """Whether it leads from one year of the table to another, and heads their change: `2024/2025`."""
    years = re.findall(r"(?:19|20)\d\d", heading)
    others = " ".join(other for other in table.columns if other != heading)
    return len(years) == len("ab") and any(year in others for year in years)


def _odd_currency(table: Table, column: int) -> tuple[Cell, Cell] | None:
    """The only price in another currency than all others of its column, where its row is of no other place."""
    priced = [(row, cell) for row in table.rows if (cell := row.cell(column)) is not None]
    units = [_sized(cell.quantity.unit) for _, cell in priced]
    if len(priced) < _SEVERAL or not all(re.fullmatch(CURRENCY, unit) for _, unit in units):
        return None
    odd = [index for index, unit in enumerate(units) if units.count(unit) == 1]
    if len(odd) != 1 or len(set(units)) != len("ab"):
        return None
    row, cell = priced[odd[0]]
    same = [own for own in row.cells if own and _sized(own.quantity.unit)[1] == units[odd[0]][1]]
    if len(same) > 1 or re.search(ABROAD, row.label):
        return None
    return cell, next(other for _, other in priced if other is not cell)


def _are_times(labels: Sequence[str]) -> bool:
    """Whether the rows are months, quarters or years, two at least."""
    return len(labels) > 1 and (bool(months_alone(labels)) or all(moment(text) is not None for text in labels))


def _are_changes(column: Sequence[Cell]) -> bool:
    """Whether a column says how much each row changed: `+24 %`, `−7 %`."""
    sizes = (_sized(own.quantity.unit)[1] in (PERCENT, POINTS) for own in column)
    return any(own.quantity.signed for own in column) and all(sizes)


def _is_change(own: Quantity) -> bool:
    return own.signed or _sized(own.unit)[1] == POINTS


def _sized(written: str) -> tuple[Decimal | int, str]:
    """The power of ten and the unit; of a unit of measure its size, and what it measures."""
    return MEASURES.get(written.strip()) or unit_of(written)


def _finding(report: Report, own: Quantity, other: Quantity | str, where: str, place: Span) -> Finding:
    """That a value stands beside another, or under the unit that its heading states."""
    language = report.language
    beside = f'under "{other}"' if isinstance(other, str) else f'beside "{shown(other, language)}"'
    advice = "mend its unit" if isinstance(other, str) else f'state both in "{other.unit}", or on two slides'
    return Finding(
        code=CODE,
        message=f'"{shown(own, language)}" stands {beside}',
        span=place,
        label=f"on {where}",
        help=f"{advice}; or allow it: # deck: allow {CODE}",
        severity=Severity.WARNING,
    )
