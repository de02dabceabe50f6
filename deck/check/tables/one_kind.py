"""Whether the signs of a column of differences say more and less, and not better and worse.

Costs above their budget are `−5` in some accounts, where income above it is `+5`. No such custom is in rows that come
to a total, in rows of months, and where another column beside gives the same difference its other sign.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from deck.check.tables.total_label import is_part_of_one, is_total
from deck.figures.change import in_percent
from deck.figures.interval import HUNDRED, added_up
from deck.figures.moment import moment, months_alone
from deck.figures.quantity import PERCENT
from deck.prose.tabulated import Cell, Row

_PART_OF_YEAR = r"(?i)[TQSH] ?\d|(?:(?:trimestre|quarter|semestre|semaine|week) \d+|\w+ (?:quarter|trimestre))"


def is_one_kind(rows: Sequence[Row], one: Sequence[Cell | None], other: Sequence[Cell | None]) -> bool:
    """Whether the rows are times, or parts of a total, whose difference in one is what their difference in another."""
    labels = [row.label for row in rows]
    total = [index for index, label in enumerate(labels) if is_total(label)]
    parts = [index for index, label in enumerate(labels) if index not in total and not is_part_of_one(label)]
    if not total and (months_alone(labels) or all(_is_time(label) for label in labels)):
        return True
    if len(total) != 1:
        return False
    return all(_add_up([column[index] for index in parts], column[total[0]]) for column in (one, other))


def _is_time(label: str) -> bool:
    return moment(label) is not None or re.fullmatch(_PART_OF_YEAR, label.strip()) is not None


def _add_up(parts: Sequence[Cell | None], total: Cell | None) -> bool:
    given = [own.amount for own in parts if own]
    if total is None or len(given) < max(len(parts), 2) or any(own.unit != total.amount.unit for own in given):
        return False
    return added_up(own.interval for own in given).meets(total.amount.interval)


def gives_its_sign(beside: Cell | None, one: Cell, other: Cell) -> bool:
    """Whether a cell is what one of the two is more than the other, in their unit or in percent, or its percentage."""
    if beside is None or one.amount.unit != other.amount.unit:
        return False
    own, quotient = beside.amount.interval, other.amount.interval.over(one.amount.interval)
    if not beside.quantity.signed:
        return beside.amount.unit == PERCENT and quotient is not None and quotient.times(HUNDRED).meets(own)
    apart = other.amount.interval.minus(one.amount.interval)
    return not own.low <= 0 <= own.high and any(
        each.meets(own) for each in (apart, *in_percent(one.amount, other.amount))
    )
