"""A column of shares in a table of words that the total row contradicts: `Total | £733m | 100%`.

A share is of the column of its own year, where its heading names one (`Share 2024`), else of any column of amounts.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from deck.check.figures.share import CODE
from deck.figures.amount import plain, shown, spelled
from deck.figures.interval import HUNDRED, Interval, added_up
from deck.figures.language import Language
from deck.figures.late import Late
from deck.figures.quantity import PERCENT, POINTS
from deck.prose.disagreement import disagreement
from deck.prose.tabulated import Cell, Row, Table
from deck.source.finding import Finding

_SHARE = Late(
    r"(?i)\W*(?:(?:parts?|poids|shares?|weight|proportion)"
    r"(?: (?:en %|(?:of|du|de|des|dans) .+|(?:en |in )?(?:19|20)\d\d))?"
    r"|%|[ei]n %|% (?:of (?:the )?total|du total)|(?:19|20)\d\d,? %)\W*$"
)
_TOTAL = Late(r"(?i)\W*(?:(?:grand )?total\w*|ensemble|all)\b")
_YEAR = r"(?<!\d)(?:19|20)\d\d(?!\d)"
_ENOUGH = 2
"""So many shares that agree say of what a column is the share."""


class _Share(NamedTuple):
    """The share of a row, and what each column of amounts makes it."""

    row: Row
    cell: Cell
    made: Sequence[tuple[Interval, tuple[Cell, Cell]]]

    @property
    def agrees(self) -> bool:
        return any(own.meets(self.cell.amount.interval) for own, _ in self.made)


def disagreements(table: Table, language: Language) -> Iterator[Finding]:
    """A warning for the only share of a column that its row and the total row contradict."""
    totals = [row for row in table.rows if _TOTAL.match(row.label)]
    for column, heading in enumerate(table.columns) if len(totals) == 1 else ():
        if not _SHARE.match(" ".join(heading.split())):
            continue
        amounts = _amounts(table, column)
        shares = [own for row in table.rows if (own := _share(row, totals[0], column, amounts))]
        parts = [own for own in shares if own.row is not totals[0]]
        wrong = [own for own in parts if not own.agrees]
        whole = totals[0].cell(column)
        if whole and len(wrong) == 1 and (_says_all(whole) or len(parts) > _ENOUGH):
            yield _finding(wrong[0], language)
        elif not wrong and len(parts) >= _ENOUGH and len(parts) == len(table.rows) - 1:
            yield from _of_whole(next(own for own in shares if own.row is totals[0]), parts, language)


def _amounts(table: Table, column: int) -> Sequence[int]:
    """The columns that a share may be of: before it, and of the year that its heading names."""
    before = range(column)
    years = re.findall(_YEAR, table.columns[column])
    named = [at for at in before if years and years == re.findall(_YEAR, table.columns[at])]
    return [at for at in named if not _SHARE.match(" ".join(table.columns[at].split()))] or before


def _says_all(cell: Cell) -> bool:
    return cell.amount.unit == PERCENT and cell.amount.interval.low <= HUNDRED <= cell.amount.interval.high


def _share(row: Row, total: Row, column: int, amounts: Sequence[int]) -> _Share | None:
    """The share of a row, where a column of amounts can give it."""
    share = row.cell(column)
    if share is None or share.amount.unit != PERCENT or share.quantity.signed:
        return None
    pairs = [(row.cell(other), total.cell(other)) for other in amounts]
    given = [(one, all_) for one, all_ in pairs if one and all_ and one.amount.unit == all_.amount.unit]
    given = [(one, all_) for one, all_ in given if one.amount.unit not in (PERCENT, POINTS)]
    made = [
        (own.times(HUNDRED), pair) for pair in given if (own := pair[0].amount.interval.over(pair[1].amount.interval))
    ]
    return _Share(row, share, made) if made else None


def _of_whole(total: _Share, parts: Sequence[_Share], language: Language) -> Iterator[Finding]:
    """The share of the total, where it is neither the whole nor what the shares add up to as they are printed."""
    own = total.cell.amount.interval
    whole = added_up(each.cell.amount.interval for each in parts)
    if not own.meets(Interval(HUNDRED, HUNDRED)) and not own.meets(whole):
        said = plain(shown(total.cell.quantity, language))
        yield disagreement(
            CODE, f'"{said}" is the share of the total, which is 100%', total.cell.place, total.row.label
        )


def _finding(wrong: _Share, language: Language) -> Finding:
    computed, pair = wrong.made[-1]
    said, one, other = (plain(shown(own.quantity, language)) for own in (wrong.cell, *pair))
    value = spelled(computed, language, PERCENT, apart=wrong.cell.amount.interval)
    message = f'"{said}" disagrees with {one} / {other}, which is {value}'
    return disagreement(CODE, message, wrong.cell.place, wrong.row.label)
