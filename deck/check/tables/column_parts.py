"""Counts beside their shares, with no row of the total: the one count that the total of the other rows excludes.

`61 | 64%`, `13 | 14%` are shares of some 95 to 96; `27 | 23%` is none. Read are shares that come to 100%, and of few
rows only those whose total the title says.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from typing import NamedTuple

from deck.check.figures.share import CODE
from deck.check.tables.column_total import has_no_sum
from deck.figures.amount import plain, shown, spelled
from deck.figures.interval import HUNDRED, Interval, added_up
from deck.figures.language import Language
from deck.figures.numeral import numerals
from deck.figures.quantity import PERCENT, POINTS
from deck.prose.disagreement import disagreement
from deck.prose.tabulated import Cell, Table
from deck.source.finding import Finding

_SHARE = r"(?i)\W*(?:parts?|poids|shares?|weight|proportion|%|[ei]n %|share of (?:the )?total|part du total)\W*"
_FEWEST, _ENOUGH = 3, 4
"""Rows, where the title says the total; where it does not, so many must agree with each other."""


class _Row(NamedTuple):
    cell: Cell
    share: Cell
    whole: Interval
    """Of what the share says that the count is a part."""


def disagreements(table: Table, language: Language) -> Iterator[Finding]:
    """A warning for the only count of a column that no total of the other rows has such a share of."""
    if len(table.rows) < _FEWEST:
        return
    for column, heading in enumerate(table.columns):
        shares = table.filled(column) if re.fullmatch(_SHARE, heading) else []
        if shares and _come_to_all(shares):
            counted = [own for own in range(column) if not has_no_sum(table.columns[own])]
            columns = [cells for own in counted if (cells := table.filled(own)) and _are_counts(cells)]
            wrong = _wrong(columns[0], shares, table.about, language) if len(columns) == 1 else None
            if wrong:
                yield _finding(*wrong, language)


def _come_to_all(shares: Sequence[Cell]) -> bool:
    if any(own.amount.unit != PERCENT or own.quantity.signed for own in shares):
        return False
    whole = added_up(own.amount.interval for own in shares)
    return whole.low <= HUNDRED <= whole.high


def _are_counts(cells: Sequence[Cell]) -> bool:
    return cells[0].amount.unit not in (PERCENT, POINTS) and all(own.amount.interval.low > 0 for own in cells)


def _wrong(
    cells: Sequence[Cell], shares: Sequence[Cell], about: str, language: Language
) -> tuple[_Row, Interval] | None:
    """The row that is wrong, and the total of the others; None where all have one, or nothing says it."""
    rows = [
        _Row(cell, share, whole.times(HUNDRED))
        for cell, share in zip(cells, shares, strict=True)
        if (whole := cell.amount.interval.over(share.amount.interval))
    ]
    if len(rows) < len(cells) or _common(rows):
        return None
    fits = [(row, common) for row in rows if (common := _common([own for own in rows if own is not row]))]
    totals = [Decimal(number.amount) for number in numerals(about, language.tag) if not number.is_year]
    said = [(row, own) for row, own in fits if any(own.low <= each <= own.high for each in totals)]
    sure = said if len(said) == 1 else fits if len(rows) > _ENOUGH and len(fits) == 1 else []
    return sure[0] if sure else None


def _common(rows: Sequence[_Row]) -> Interval | None:
    """The totals that all shares may be of."""
    low, high = max(row.whole.low for row in rows), min(row.whole.high for row in rows)
    return Interval(low, high) if low <= high else None


def _finding(row: _Row, whole: Interval, language: Language) -> Finding:
    share = row.cell.amount.interval.over(whole)
    value = spelled(share.times(HUNDRED), language, PERCENT, apart=row.share.amount.interval) if share else ""
    count, said = (plain(shown(own.quantity, language)) for own in (row.cell, row.share))
    return disagreement(
        CODE, f'"{count}" is not {said} of what the other rows are shares of: it is {value}', row.cell.place, "the part"
    )
