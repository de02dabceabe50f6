"""A column of shares in a table of words whose total row says that they are of its column: `Total, £733m, 100%`."""

from __future__ import annotations

import re
from collections.abc import Iterator

from deck.check.figures.share import CODE
from deck.figures.amount import plain, shown, spelled
from deck.figures.interval import HUNDRED, Interval
from deck.figures.language import Language
from deck.figures.quantity import PERCENT, POINTS
from deck.prose.disagreement import disagreement
from deck.prose.tabulated import Cell, Row, Table
from deck.source.finding import Finding

_SHARE = r"(?i)\W*(?:(?:parts?|poids|shares?|weight|proportion)(?: (?:en %|(?:of|du|de|des|dans) .+))?|%|[ei]n %)\W*$"
_TOTAL = r"(?i)\W*(?:(?:grand )?total\w*|ensemble|all)\b"


def disagreements(table: Table, language: Language) -> Iterator[Finding]:
    """A warning for the only share of a column that its row and the total row contradict."""
    totals = [row for row in table.rows if re.match(_TOTAL, row.label)]
    for column, heading in enumerate(table.columns) if len(totals) == 1 else ():
        whole = totals[0].cell(column)
        if re.match(_SHARE, heading) and whole and _says_all(whole):
            wrong = [found for row in table.rows if (found := _wrong(row, totals[0], column, language))]
            yield from wrong if len(wrong) == 1 else ()


def _says_all(cell: Cell) -> bool:
    return cell.amount.unit == PERCENT and cell.amount.interval.low <= HUNDRED <= cell.amount.interval.high


def _wrong(row: Row, total: Row, column: int, language: Language) -> Finding | None:
    """A warning where no column of amounts gives the share of the row."""
    share = row.cell(column)
    if row is total or share is None or share.amount.unit != PERCENT or share.quantity.signed:
        return None
    pairs = [(row.cell(other), total.cell(other)) for other in range(column)]
    amounts = [(one, all_) for one, all_ in pairs if one and all_ and one.amount.unit == all_.amount.unit]
    amounts = [(one, all_) for one, all_ in amounts if one.amount.unit not in (PERCENT, POINTS)]
    shares = [(quotient.times(HUNDRED), pair) for pair in amounts if (quotient := _quotient(*pair))]
    if not shares or any(own.meets(share.amount.interval) for own, _ in shares):
        return None
    computed, pair = shares[-1]
    said, one, other = (plain(shown(own.quantity, language)) for own in (share, *pair))
    value = spelled(computed, language, PERCENT, apart=share.amount.interval)
    return disagreement(CODE, f'"{said}" disagrees with {one} / {other}, which is {value}', share.place, row.label)


def _quotient(one: Cell, other: Cell) -> Interval | None:
    return one.amount.interval.over(other.amount.interval)
