"""A column that is another at a rate that the slide states: `Shares 150, 205 | Part £4,860, £6,642`, at £32.40."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from deck.check.figures.total import CODE
from deck.check.tables.column_total import has_no_sum, is_total
from deck.figures.amount import plain, shown, spelled
from deck.figures.interval import Interval
from deck.figures.language import Language
from deck.figures.numeral import Numeral, numerals
from deck.prose.disagreement import disagreement
from deck.prose.tabulated import Cell, Table
from deck.source.finding import Finding

_FEWEST = 3
_PRECISE = 20
"""So many times smaller than the rate is what is not known of it: two or three digits."""


class _Pair(NamedTuple):
    one: Cell
    other: Cell
    rate: Interval


def disagreements(table: Table, language: Language) -> Iterator[Finding]:
    """A warning for the only number that is not another at the rate which the slide states and the other rows have."""
    columns = [table.filled(column) for column in range(len(table.columns))]
    given = [column for column in columns if column]
    if len(table.rows) < _FEWEST or len(given) != 2 or any(map(has_no_sum, table.columns)):
        return
    units = [column[0].amount.unit for column in given]
    if not units[1] or units[0] == units[1]:
        return  # a number without a unit counts something
    labels = [row.label for row in table.rows]
    stated = [own for own in numerals(table.around, language.tag) if own.unit == units[1]]
    for rate in stated:
        wrong = _wrong(given, labels, rate)
        if wrong:
            yield _finding(wrong, rate, language)
            return


def _wrong(given: Sequence[Sequence[Cell]], labels: Sequence[str], rate: Numeral) -> _Pair | None:
    """The row of another rate, where all others have the one stated."""
    pairs = [
        _Pair(one, other, own)
        for one, other in zip(*given, strict=True)
        if (own := other.amount.interval.over(one.amount.interval))
    ]
    if len(pairs) < len(labels) or any((own.rate.high - own.rate.low) * _PRECISE > own.rate.high for own in pairs):
        return None
    off = [(pair, label) for pair, label in zip(pairs, labels, strict=True) if not _is_at(pair, rate)]
    return off[0][0] if len(off) == 1 and not is_total(off[0][1]) else None


def _is_at(pair: _Pair, rate: Numeral) -> bool:
    return pair.rate.low <= rate.amount <= pair.rate.high


def _finding(wrong: _Pair, rate: Numeral, language: Language) -> Finding:
    made = wrong.one.amount.interval.times(rate.amount)
    value, apart = (own.scaled(-wrong.other.amount.scale) for own in (made, wrong.other.amount.interval))
    said, one = (plain(shown(own.quantity, language)) for own in (wrong.other, wrong.one))
    return disagreement(
        CODE,
        f'"{said}" disagrees with {one} × {plain(rate.written)}, '
        f"which is {spelled(value, language, wrong.other.quantity.unit, apart=apart)}; the other rows agree",
        wrong.other.place,
        "the amount",
    )
