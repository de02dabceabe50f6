"""A column of indices that the values beside it contradict: `2022 | 45.2 | 100`, `2025 | 38.2 | 113`.

One row is the base: that of the year which the heading names, or the only one that is 100. All other rows must agree
but for one, and one at least that is far from a hundred. An index of other things than stand beside it is left alone.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal
from typing import NamedTuple

from deck.check.figures.variation import CODE
from deck.check.tables.change_heading import may_be_change
from deck.figures.amount import plain, shown, spelled
from deck.figures.interval import HUNDRED, Interval, around
from deck.figures.language import Language
from deck.figures.late import Late
from deck.figures.moment import years_written
from deck.figures.quantity import PERCENT, POINTS
from deck.prose.content_words import content_words
from deck.prose.disagreement import disagreement
from deck.prose.tabulated import Cell, Row, Table
from deck.source.finding import Finding

INDEX = Late(r"(?i)\b(?:indices?|index|indexed)\b|\bbase 100\b|= ?100\b")
_SAYS_SO = Late(r"(?i)\b(?:indices?|index|indexed|base|values?|valeurs?|years?|années?)\b")
BREAK = Late(
    r"(?i)\b(?:périmètres?|ruptures?|constante?s?|restated|retraitée?s?|break in|comparables?|like[- ]for[- ]like"
    r"|révisée?s?|revised|méthodes?|methods?|déflat\w+|deflat\w+|corrigée?s?|adjusted|real|réels?)\b"
)
"""Said of a table: the index is not that of the values as they stand."""
_NEAR = Decimal(2)
"""An index so near its base says nothing: that of any other thing may be as near."""


class _Made(NamedTuple):
    """The index of a row, and what a column of values makes it, of the value and that of the base."""

    row: Row
    cell: Cell
    made: Interval
    value: Cell
    base: Cell

    @property
    def agrees(self) -> bool:
        return self.made.meets(self.cell.amount.interval)


def disagreements(table: Table, language: Language) -> Iterator[Finding]:
    """A warning for the only index of a column, or of a row, that its values exclude."""
    said = f"{table.about} {table.around}"
    for own in (table, table.turned()):
        at = [index for index, heading in enumerate(own.columns) if INDEX.search(heading)]
        if at and not BREAK.search(f"{said} {' '.join(own.columns)}"):
            for column in at:
                yield from _of_column(own, column, at, language)


def _of_column(table: Table, column: int, indices: Sequence[int], language: Language) -> Iterator[Finding]:
    base = _base(table, column)
    if base is None:
        return
    named = content_words(_SAYS_SO.sub(" ", table.columns[column]), language.tag)
    read = [
        made
        for at, heading in enumerate(table.columns)
        if at not in indices and not may_be_change(heading) and named <= content_words(heading, language.tag)
        if (made := list(_made(table, column, at, base)))
    ]
    wrong = [[own for own in made if not own.agrees] for made in read]
    proven = [own for own, made in zip(wrong, read, strict=True) if len(own) == 1 and _is_proven(made)]
    if all(wrong) and proven and len({own.cell.place for (own,) in proven}) == 1:
        yield _finding(proven[0][0], language)


def _base(table: Table, column: int) -> Row | None:
    """The row that is 100: that of the year which the heading names, or the only one."""
    years = years_written(table.columns[column])
    bases = [row for row in table.rows if _is_base(row.cell(column))]
    if years:
        bases = [row for row in bases if years == years_written(row.label)]
    return bases[0] if len(bases) == 1 else None


def _is_base(cell: Cell | None) -> bool:
    return cell is not None and cell.quantity.value == HUNDRED and not cell.quantity.signed


def _made(table: Table, column: int, at: int, base: Row) -> Iterator[_Made]:
    """What a column of values makes of each row but the base."""
    whole = base.cell(at)
    for row in table.rows:
        cell, value = row.cell(column), row.cell(at)
        if row is base or cell is None or value is None or whole is None or cell.quantity.signed or cell.amount.unit:
            continue
        if value.amount.unit == whole.amount.unit and value.amount.unit not in (PERCENT, POINTS):
            made = value.amount.interval.over(whole.amount.interval)
            if made:
                yield _Made(row, cell, made.times(HUNDRED), value, whole)


def _is_proven(made: Sequence[_Made]) -> bool:
    """Whether an index agrees that is far from a hundred."""
    near = around(HUNDRED, _NEAR)
    return any(own.agrees and not own.cell.amount.interval.meets(near) for own in made)


def _finding(wrong: _Made, language: Language) -> Finding:
    value, base = (plain(shown(own.quantity, language)) for own in (wrong.value, wrong.base))
    made = spelled(wrong.made, language, "", apart=wrong.cell.amount.interval)
    message = (
        f'"{plain(shown(wrong.cell.quantity, language))}" disagrees with {value} where {base} is 100: '
        f"that is {made}; the other rows agree"
    )
    return disagreement(CODE, message, wrong.cell.place, wrong.row.label)
