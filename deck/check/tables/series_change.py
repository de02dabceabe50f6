"""Changes from one period to the next in a table whose rows, or whose columns, are years: one that its values exclude.

`2022 | 106.4`, `2023 | 115.8 | +15.8%`: the change since 2019, not since the year before. Where two changes in a row
disagree, and both with the value between them alone, that value is wrong.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from deck.check.tables.change_heading import Period, is_series_change, period
from deck.check.tables.stated_change import agrees, disagreement_of, meant, stated_in
from deck.figures.change import variations
from deck.figures.interval import ONE
from deck.figures.language import Language
from deck.figures.late import Late
from deck.figures.quantity import PERCENT
from deck.prose.tabulated import Cell, Table
from deck.source.finding import Finding

_BREAK = Late(
    r"(?i)\b(?:périmètres?|ruptures?|constante?s?|restated|retraitée?s?|break in|comparables?|like[- ]for[- ]like"
    r"|révisée?s?|revised|méthodes?|methods?|organi(?:c|que)|season\w*|saison\w*|cvs|corrigée?s?|adjusted)\b"
)
"""Said of a series: one of its years is not what the year before was."""
_IN_A_YEAR = {"quarter": 4, "half": 2, "month": 12}
_FEWEST = 3


class _Series(NamedTuple):
    """A column of values in the order of its periods, and the changes that disagree, by what they led to."""

    values: Sequence[Cell]
    wrong: Sequence[tuple[int, Cell]]


def disagreements(table: Table, language: Language) -> Iterator[Finding]:
    """A warning for the only change, or the only value, of a series that the others exclude."""
    for own in (table, table.turned()):
        order = _order([row.label for row in own.rows])
        if len(order) >= _FEWEST and not _BREAK.search(f"{table.about} {table.around}"):
            yield from _of_series(own, order, language)


def _order(labels: Sequence[str]) -> Sequence[int]:
    """The rows from the earliest to the latest; none where they are not one period after the other."""
    found = [period(label, row) for row, label in enumerate(labels)]
    known = sorted(own for own in found if own)
    if len(known) < len(labels) or len({(own.of, own.form) for own in known}) > 1:
        return ()
    steps = {_step(one, other) for one, other in pairwise(known)}
    return [own.column for own in known] if steps == {1} else ()


def _step(one: Period, other: Period) -> int:
    """How many periods later the other is, by its last part: that of quarters and months goes on into the next year."""
    if one.place[:-1] == other.place[:-1]:
        return other.place[-1] - one.place[-1]
    many = _IN_A_YEAR.get(one.form)
    if many is None:
        return 0
    (year, number), (later, after) = one.place, other.place
    return (later - year) * many + after - number


def _of_series(table: Table, order: Sequence[int], language: Language) -> Iterator[Finding]:
    columns = [" ".join(heading.split()) for heading in table.columns]
    changes = [at for at, heading in enumerate(columns) if is_series_change(heading)]
    times = [each for row in table.rows if (each := period(row.label, 0))]
    goes_on = len({each.place[0] for each in times if each.form in _IN_A_YEAR}) > 1
    filled = [table.filled(at) for at in range(len(columns)) if at not in changes]
    for column in changes:
        stated = [stated_in(table.rows[row].cell(column), columns[column]) for row in order]
        if goes_on and (stated[0] or not all(stated[1:])):
            continue  # those of another year are rather from the same part of the year before
        series = [own for cells in filled if cells and (own := _series([cells[row] for row in order], stated))]
        if series and all(own.wrong for own in series):
            yield from _told(min(series, key=lambda own: len(own.wrong)), language)


def _series(values: Sequence[Cell], stated: Sequence[Cell | None]) -> _Series | None:
    """Which changes the values exclude; None where nothing says that they are of these values."""
    wrong: list[tuple[int, Cell]] = []
    right = 0
    for at, (one, other) in enumerate(pairwise(values), 1):
        change = stated[at]
        if change is None:
            continue
        ways = meant(change.quantity, one.quantity)
        if not all(variations(one.quantity, other.quantity, way) for way in ways):
            return None
        if any(agrees(one.quantity, other.quantity, way) for way in ways):
            right += 1
        else:
            wrong.append((at, change))
    begins = stated[0] is None and all(own is None or own.amount.unit == PERCENT for own in stated)
    return _Series(values, wrong) if right >= (1 if begins else 2) else None


def _told(own: _Series, language: Language) -> Iterator[Finding]:
    """The change that is wrong; of two in a row the value between, where both lead to one other value."""
    (first, change), (last, after) = own.wrong[0], own.wrong[-1]
    base, value = (own.values[at] for at in (first - 1, first))
    if first != last and not (last == first + 1 and _lead_past(base, change, own.values[last], after)):
        return
    place = change.place if first == last else value.place
    way = meant(change.quantity, base.quantity)[0]
    yield disagreement_of(change.quantity, way, base.quantity, value.quantity, place, "the change", language)


def _lead_past(base: Cell, change: Cell, last: Cell, after: Cell) -> bool:
    """Whether two changes lead from one value to the other, whatever stands between."""
    if {change.amount.unit, after.amount.unit} != {PERCENT}:
        return False
    there, back = (own.amount.interval.scaled(-2).plus(ONE) for own in (change, after))
    one, other = base.amount.interval.by(there), last.amount.interval.over(back)
    return one is not None and other is not None and one.meets(other)
