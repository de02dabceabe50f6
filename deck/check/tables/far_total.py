"""A total that is nothing like the sum of its rows, where something else says that it is that sum.

Of one column alone a `Total` of 46 under 45 and 47 may be their mean, or there may be other rows: column_total.py says
nothing then. It is a sum where the total of another year is; and where one digit more or less makes it one.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import ROUND_CEILING, ROUND_FLOOR, Decimal

from deck.check.figures.total import CODE
from deck.check.tables.change_heading import period
from deck.check.tables.column_total import has_no_sum, is_total, not_all, parts_of
from deck.figures.amount import plain, shown, spelled
from deck.figures.interval import Interval, added_up
from deck.figures.language import Language
from deck.figures.quantity import PERCENT, POINTS
from deck.prose.disagreement import disagreement
from deck.prose.tabulated import Cell, Table
from deck.source.finding import Finding

_DIGITS = 4
"""So many digits are evidence: of fewer, any two numbers may be one slip apart."""
_MOST_ROUNDED = 5
"""So many numbers at most may be the sum of what is rounded, for a slip to say something."""


def disagreements(table: Table, language: Language) -> Iterator[Finding]:
    """A warning for a total that its rows are far from, and must make."""
    totals = [at for at, row in enumerate(table.rows) if is_total(row.label) and not has_no_sum(row.label)]
    for index in totals:
        if not table.rows[index].summed and not not_all(f"{table.about} {table.rows[index].label}"):
            yield from _of_total(table, index, totals, language)


def _of_total(table: Table, index: int, totals: Sequence[int], language: Language) -> Iterator[Finding]:
    readings = [rows for rows in parts_of(table.rows, index, totals) if len(rows) > 1]
    columns = [at for at, heading in enumerate(table.columns) if not has_no_sum(heading)]
    sums = {at: own for at in columns if (own := [_sum(table, rows, index, at) for rows in readings]) and all(own)}
    right = {at for at, own in sums.items() if _meets(table, own, index, at)}
    for at in sorted(sums.keys() - right):
        total, whole = table.rows[index].cell(at), sums[at][0]
        cells = [table.rows[row].cell(at) for row in readings[0]]
        if total is None or whole is None:
            continue
        alike = {other for other in sums if other != at and _are_one_kind(table, at, other)}
        known = alike and alike <= right
        if known or _slips([cell for cell in cells if cell], total, whole):
            yield _finding(total, whole, language)


def _meets(table: Table, sums: Sequence[Interval | None], index: int, column: int) -> bool:
    total = table.rows[index].cell(column)
    return total is not None and any(own is not None and own.meets(total.amount.interval) for own in sums)


def _are_one_kind(table: Table, one: int, other: int) -> bool:
    """Whether two columns are the same at two times."""
    first, second = (period(" ".join(table.columns[at].split()), at) for at in (one, other))
    return first is not None and second is not None and (first.of, first.form) == (second.of, second.form)


def _sum(table: Table, rows: Sequence[int], index: int, column: int) -> Interval | None:
    """What the rows add up to; None where one is missing, of another unit than the total, a rate or a change."""
    total = table.rows[index].cell(column)
    cells = [cell for row in rows if (cell := table.rows[row].cell(column))]
    if total is None or len(cells) < len(rows) or total.amount.unit in (PERCENT, POINTS):
        return None
    if any(own.amount.unit != total.amount.unit or own.quantity.signed for own in (total, *cells)):
        return None
    return added_up(own.amount.interval for own in cells)


def _slips(cells: Sequence[Cell], total: Cell, whole: Interval) -> bool:
    """Whether one digit of the total, or of one of its parts, makes it the sum."""
    own = total.amount.interval
    if _is_slip_for(total, whole):
        return True
    return any(_is_slip_for(cell, own.minus(whole).plus(_sides(cell))) for cell in cells)


def _sides(cell: Cell) -> Interval:
    """Where its value lies, without its rounding: this is in the sum already."""
    middle = (cell.amount.interval.low + cell.amount.interval.high) / 2
    return Interval(middle, middle)


def _is_slip_for(cell: Cell, needed: Interval) -> bool:
    """Whether one digit of a number, or two neighbours that change places, make it one of those that are needed."""
    value, decimals = cell.quantity.value, cell.quantity.decimals
    if value is None or cell.quantity.upper is not None:
        return False
    step = Decimal(1).scaleb(-decimals)
    at = needed.scaled(-cell.amount.scale)
    first = (at.low / step).to_integral_value(ROUND_CEILING)
    last = (at.high / step).to_integral_value(ROUND_FLOOR)
    if not 0 <= last - first < _MOST_ROUNDED:
        return False
    written = str(int(abs(value) / step))
    made = (str(int(first) + more) for more in range(int(last - first) + 1))
    return len(written) >= _DIGITS and any(_is_one_slip(written, each) for each in made)


def _is_one_slip(one: str, other: str) -> bool:
    apart = [at for at, pair in enumerate(zip(one, other, strict=False)) if pair[0] != pair[1]]
    if len(one) != len(other) or not 1 <= len(apart) <= 2:
        return False
    first, last = apart[0], apart[-1]
    return first == last or (last == first + 1 and (one[first], one[last]) == (other[last], other[first]))


def _finding(total: Cell, whole: Interval, language: Language) -> Finding:
    value, apart = (own.scaled(-total.amount.scale) for own in (whole, total.amount.interval))
    return disagreement(
        CODE,
        f'"{plain(shown(total.quantity, language))}" disagrees with the numbers above, '
        f"which add up to {spelled(value, language, total.quantity.unit, apart=apart)}",
        total.place,
        "the total",
    )
