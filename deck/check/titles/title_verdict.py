"""What the checks of titles against data say: what is contradicted, where, and what the data give instead."""

from __future__ import annotations

from collections.abc import Sequence

from deck.check.figures import claim
from deck.figures.change import in_percent
from deck.figures.interval import Interval
from deck.frozen import frozen
from deck.prose.shown_data import Datum


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


def gained(first: Datum, last: Datum) -> Interval:
    return last.interval.minus(first.interval)


def percent(first: Datum, last: Datum) -> Interval | None:
    """The change in percent; none where nobody can tell."""
    own = in_percent(first.amount, last.amount)
    return own[0] if own else None
