"""What the checks of titles against data say: what is contradicted, where, and what the data give instead."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import TypeAlias

from deck.check.figures import claim
from deck.figures.amount import Amount
from deck.figures.change import in_percent
from deck.figures.interval import Interval
from deck.figures.quantity import PERCENT, POINTS
from deck.frozen import frozen
from deck.prose.measures import root
from deck.prose.said_change import Change
from deck.prose.sentence import Value
from deck.prose.shown_data import Data, Datum, Row, is_among
from deck.prose.title_shape import Title

Ranking: TypeAlias = Sequence[tuple[Row, Interval]]
"""What may be ranked: the rows, each with its value."""


@frozen
class Verdict:
    """A stretch of a title that the data of its slide contradict."""

    code: str
    start: int
    end: int
    why: str
    """What the data give, behind what is quoted."""


RIGHT = Verdict(claim.CODE, 0, 0, "")
"""A title that says what its data say: nothing more is read in it."""


def is_above(one: Interval, other: Interval) -> bool:
    """Whether every value of one is at least every value of the other, which is printed otherwise."""
    return one.low >= other.high and one != other


def listed(pairs: Sequence[tuple[str, Datum]]) -> str:
    """`Lyon 820, Metz 510`."""
    return ", ".join(f"{name} {datum.shown}" if name else datum.shown for name, datum in pairs)


def is_in_unit(title: Title, value: Value) -> bool:
    """Whether a number of the title counts what its data count, in their unit."""
    unit, given = value.amount.unit.casefold(), title.data.unit
    if not value.bare:
        return unit == given or (unit == POINTS and given == PERCENT)
    noun = re.match(r" (?:(?:of )?the |more |fewer |extra |de |d'|new )?([a-z]+)", title.shape[value.end :])
    return noun is not None and is_among(root(noun[1], title.tag), title.data.words)


def computed(change: Change, first: Amount, last: Amount) -> list[Interval]:
    """The change in the unit in which it is said; of percentages, in points and in percent."""
    gain = last.interval.minus(first.interval)
    if change.unit == "×":
        inverse = first.interval.over(last.interval) if change.of_time else None
        return [own for own in (last.interval.over(first.interval), inverse) if own]
    if change.unit not in (PERCENT, POINTS):
        return [gain]
    of_points = [gain] if first.unit == PERCENT else []
    return [*of_points, *in_percent(first, last)] if change.unit == PERCENT else of_points


def gained(first: Datum, last: Datum) -> Interval:
    return last.interval.minus(first.interval)


def percent(first: Datum, last: Datum) -> Interval | None:
    """The change in percent; none where nobody can tell."""
    own = in_percent(first.amount, last.amount)
    return own[0] if own else None


def gains(data: Data) -> list[Ranking]:
    """By how much each row grew to the last year, in its unit and in percent."""
    found: list[Ranking] = []
    for first in data.starts if data.spans_time else ():
        rows = [row for row in data.rows if {first, data.last} <= {*row.values}]
        for measure in (gained, percent):
            changes = [(row, measure(row.values[first], row.values[data.last])) for row in rows]
            found.append([(row, own) for row, own in changes if own])
    return found


def ranked_otherwise(data: Data, row: Row, column: str, span: tuple[int, int]) -> Verdict:
    """What is said there is not the rank of the row: the values of all, from the highest."""
    pairs = sorted(data.pairs(column), key=lambda pair: -pair[1].interval.high)
    values = listed([(each.label, own) for each, own in pairs])
    return Verdict(claim.CODE, *span, f"the data say otherwise of {row.label}: {values}")
