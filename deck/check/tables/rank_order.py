"""A number that is out of the order of the ranks beside it: `2 | Jean-Jaurès | 91,000` below `1 | Central | 84,000`.

Read is a table with one column of numbers beside its ranks: of several nobody knows by which it is ranked.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from deck.check.figures.value_twice import CODE
from deck.figures.amount import plain, shown
from deck.figures.language import Language
from deck.prose.disagreement import disagreement
from deck.prose.tabulated import Cell, Table
from deck.source.finding import Finding

_RANK = r"(?i)\W*(?:rangs?|ranks?|ranking|classement)\W*(?:(?:19|20)\d\d)?\W*"
"""Not `#`, `N°` or `Position`, which number actions, steps and posts."""
_RANKED = r"(?:n°|#|=)?\s*(?P<rank>\d{1,3})\s*(?:er|re|e|ème|st|nd|rd|th|\.|\))?"
_NOT_RANKED_BY = (
    r"(?i)\b(?:rangs?|ranks?|classement|précéden\w+|previous|last|années?|years?|dates?|fond\w+|created|créé\w*|since|depuis"
    r"|évolution|variations?|changes?|âges?|ages?|dépt|département|code|postal|numéro|number)\b|n°"
)
_YEARS = range(1000, 2101)
_FEWEST = 3


def disagreements(table: Table, language: Language) -> Iterator[Finding]:
    """A warning for the only number of a ranked column that is larger than the one ranked before it, or smaller."""
    ranks = _ranks(table)
    columns = [column for column, heading in enumerate(table.columns) if not re.fullmatch(_RANK, heading)]
    numbers = [
        (table.columns[column], cells) for column in columns if any(cells := [row.cell(column) for row in table.rows])
    ]
    if len(ranks) < _FEWEST or len(numbers) != 1 or re.search(_NOT_RANKED_BY, numbers[0][0]):
        return
    given = [cell for cell in numbers[0][1] if cell and not cell.quantity.signed]
    if (
        len(given) == len(ranks)
        and len({cell.amount.unit for cell in given}) == 1
        and not all(map(_may_be_year, given))
    ):
        ranked = [given[row] for row in sorted(range(len(ranks)), key=lambda row: ranks[row])]
        yield from _out_of_order(ranked, language)


def _ranks(table: Table) -> Sequence[int]:
    """The ranks of the rows: each from 1 on; none where it has no such column."""
    headings = (table.corner, *table.columns)
    for column, heading in enumerate(headings):
        if re.fullmatch(_RANK, heading):
            found = [re.fullmatch(_RANKED, row[column]) if column < len(row) else None for row in table.words]
            ranks = [int(own["rank"]) for own in found if own]
            if len(ranks) == len(table.words) and sorted(ranks) == list(range(1, len(ranks) + 1)):
                return ranks
    return ()


def _may_be_year(cell: Cell) -> bool:
    own = cell.quantity
    return not own.unit and own.value is not None and own.value in _YEARS


def _out_of_order(ranked: Sequence[Cell], language: Language) -> Iterator[Finding]:
    """The finding where one pair of neighbours alone is out of the order that the first and the last have."""
    falling = ranked[0].amount.interval.low > ranked[-1].amount.interval.high
    if not falling and len(ranked) <= _FEWEST + 1:
        return  # few numbers that rise may have no order at all
    out = [
        (rank, one, other)
        for rank, (one, other) in enumerate(pairwise(ranked), 1)
        if (
            one.amount.interval.high < other.amount.interval.low
            if falling
            else one.amount.interval.low > other.amount.interval.high
        )
    ]
    if len(out) != 1:
        return
    rank, one, other = out[0]
    first, last = (plain(shown(cell.quantity, language)) for cell in (one, other))
    yield disagreement(
        CODE,
        f'"{last}" at rank {rank + 1} is {"more" if falling else "less"} than "{first}" at rank {rank}',
        other.place,
        "out of order",
        advice="mend the rank or the number",
    )
