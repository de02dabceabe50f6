"""Changes from one period to the next in a table whose rows, or whose columns, are years: one that its values exclude.

`2022 | 106.4`, `2023 | 115.8 | +15.8%`: the change since 2019, not since the year before. Where two changes in a row
disagree, and both with the value between them alone, that value is wrong. An index is held against what it is of.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from deck.check.figures.variation import CODE
from deck.check.tables.change_heading import is_series_change, period
from deck.check.tables.stated_change import agrees, disagreement_of, meant, stated_in
from deck.figures.amount import plain, shown, spelled
from deck.figures.change import variations
from deck.figures.interval import HUNDRED, ONE, Interval
from deck.figures.language import Language
from deck.figures.late import Late
from deck.figures.quantity import PERCENT
from deck.prose.disagreement import disagreement
from deck.prose.tabulated import Cell, Table
from deck.source.finding import Finding

_INDEX = Late(r"(?i)\b(?:indice|index)\b.*(?<!\d)100(?!\d)|(?<!\d)100(?!\d).*\b(?:indice|index)\b")
_BREAK = Late(
    r"(?i)\b(?:périmètres?|ruptures?|constante?s?|restated|retraitée?s?|break in|comparables?|like[- ]for[- ]like"
    r"|révisée?s?|revised|méthodes?|methods?|organi(?:c|que))\b"
)
"""Said of a series: one of its years is not what the year before was."""
_FEWEST = 3
_ENOUGH = 3
"""So many numbers of an index that have one base say that another has not."""
_A_PAIR = 2


class _Series(NamedTuple):
    """A column of values in the order of its periods, and those after the first whose change disagrees."""

    values: Sequence[Cell]
    wrong: Sequence[int]


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
    if len(known) < max(len(labels), _FEWEST) or len({(own.of, own.form) for own in known}) > 1:
        return ()
    steps = {_step(one.place, other.place) for one, other in pairwise(known)}
    return [own.column for own in known] if steps == {1} else ()


def _step(one: tuple[int, ...], other: tuple[int, ...]) -> int:
    """How many periods later the other is, by its last part: of quarters and months within one year."""
    return other[-1] - one[-1] if one[:-1] == other[:-1] else 0


def _of_series(table: Table, order: Sequence[int], language: Language) -> Iterator[Finding]:
    columns = [" ".join(heading.split()) for heading in table.columns]
    changes = [at for at, heading in enumerate(columns) if is_series_change(heading)]
    filled = {at: table.filled(at) for at in range(len(columns)) if at not in changes}
    values = [[cells[row] for row in order] for cells in filled.values() if cells]
    for column in changes:
        stated = [stated_in(table.rows[row].cell(column), columns[column]) for row in order]
        series = [_series(own, stated) for own in values]
        if best := _best([own for own in series if own]):
            yield from _told(best, stated, language)
    for column, heading in enumerate(columns):
        if _INDEX.search(heading) and (cells := filled.get(column)):
            index = [cells[row] for row in order]
            found = [own for each in values if each != index and (own := _off_its_base(each, index, language))]
            yield from found if len(found) == 1 else ()


def _best(known: Sequence[_Series]) -> _Series | None:
    """The values that most changes are of; where they are of an index and of its values, those that exclude one."""
    right = [own for own in known if not own.wrong]
    if not right:
        return min(known, key=lambda own: len(own.wrong), default=None)
    return next((own for own in known if own.wrong and _common(_bases(own.values, right[0].values))), None)


def _series(values: Sequence[Cell], stated: Sequence[Cell | None]) -> _Series | None:
    """Which changes the values exclude; None where too many are, or nothing says that they are of these values."""
    wrong: list[int] = []
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
            wrong.append(at)
    begins = stated[0] is None and all(own is None or own.amount.unit == PERCENT for own in stated)
    return _Series(values, wrong) if right >= (1 if begins else _A_PAIR) and len(wrong) <= _A_PAIR else None


def _told(own: _Series, stated: Sequence[Cell | None], language: Language) -> Iterator[Finding]:
    """The change that is wrong; of two in a row the value between, where both lead to one other value."""
    first, last = own.wrong[0], own.wrong[-1]
    change, after = stated[first], stated[last]
    if change is None or after is None:
        return
    base, value = (own.values[at] for at in (first - 1, first))
    if first != last:
        there, back = _later(base, change), _earlier(own.values[last], after)
        if last != first + 1 or there is None or back is None or not there.meets(back):
            return
    place = change.place if first == last else value.place
    way = meant(change.quantity, base.quantity)[0]
    yield disagreement_of(change.quantity, way, base.quantity, value.quantity, place, "the change", language)


def _later(base: Cell, change: Cell) -> Interval | None:
    """What the change makes of a value; None where it is no percentage."""
    return base.amount.interval.by(_factor(change)) if change.amount.unit == PERCENT else None


def _earlier(value: Cell, change: Cell) -> Interval | None:
    """What the change made the value of."""
    return value.amount.interval.over(_factor(change)) if change.amount.unit == PERCENT else None


def _factor(change: Cell) -> Interval:
    return change.amount.interval.scaled(-2).plus(ONE)


def _off_its_base(values: Sequence[Cell], index: Sequence[Cell], language: Language) -> Finding | None:
    """The only number of an index that has not the base of all others."""
    known = _bases(values, index)
    if len(known) < len(index) or len(known) <= _ENOUGH or _common(known):
        return None
    left = {at: base for at in range(len(known)) if (base := _common([*known[:at], *known[at + 1 :]]))}
    off = [at for at in left if index[at].quantity.value != HUNDRED] or list(left)
    if not off:
        return None
    at = max(off, key=lambda each: left[each].high - left[each].low)
    made = values[at].amount.interval.over(left[at])
    if made is None:
        return None
    own = index[at]
    value = spelled(made, language, apart=own.amount.interval)
    said = (plain(shown(each.quantity, language)) for each in (own, values[at]))
    message = '"{}" is not the index of {} on the base of the others, which is {}'.format(*said, value)
    return disagreement(CODE, message, own.place, "the index")


def _bases(values: Sequence[Cell], index: Sequence[Cell]) -> list[Interval]:
    """How many times as large as its index each value is."""
    bases = (value.amount.interval.over(_of_index(own)) for value, own in zip(values, index, strict=True))
    return [own for own in bases if own]


def _of_index(own: Cell) -> Interval:
    """Where it lies; the base of an index is a hundred, and nothing was rounded."""
    return Interval(HUNDRED, HUNDRED) if own.quantity.value == HUNDRED else own.amount.interval


def _common(intervals: Sequence[Interval]) -> Interval | None:
    if not intervals:
        return None
    low, high = max(own.low for own in intervals), min(own.high for own in intervals)
    return Interval(low, high) if low <= high else None
