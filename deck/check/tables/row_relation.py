"""A row that is worked out from others, in all of its columns but one: `Revenue`, `Costs`, `Profit` under years.

It is a column of the table turned on its side. Columns of changes, shares and rates say nothing of it.
"""

from __future__ import annotations

from collections.abc import Iterator

from deck.check.tables import column_relation
from deck.check.tables.total_label import is_of_others, is_total
from deck.figures.language import Language
from deck.figures.late import Late
from deck.figures.quantity import PERCENT, POINTS
from deck.prose.tabulated import Row, Table
from deck.source.finding import Finding

_SO_FAR = Late(r"(?i)\S\W+(?:cumul\w+|to date|à ce jour)|\bcumulative ")
"""In a label: what all columns up to each come to."""
_MOST = 20
"""A table of more rows is a list."""


def disagreements(table: Table, language: Language) -> Iterator[Finding]:
    """A warning for the one cell of a row that is not what the others of its column make it."""
    turned = table.turned()
    rows = [row for row in turned.rows if not (is_of_others(row.label) or _is_relative(row))]
    if len(table.rows) <= _MOST:
        # another check knows how these are made; or they are made of the columns before, too
        known = [row.summed or is_total(row.label) or bool(_SO_FAR.search(row.label)) for row in table.rows]
        labels = ["" if summed else row.label for summed, row in zip(known, table.rows, strict=True)]
        yield from column_relation.disagreements(turned._replace(columns=labels, rows=rows), language)


def _is_relative(row: Row) -> bool:
    """Whether all that it says is in percent, or a change."""
    given = [cell for cell in row.cells if cell]
    return (
        not given
        or all(cell.amount.unit in (PERCENT, POINTS) for cell in given)
        or all(cell.quantity.signed for cell in given)
    )
