"""Whether two values of one thing cannot both be, and whether the one was meant for the other.

A mistake is a near value, as one that was not updated is, or a slip of the pen: two digits turned, or one that is
another.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import permutations
from typing import Protocol

from deck.figures.interval import UNBOUNDED, Interval
from deck.figures.slip import all_digits, digits, is_one_digit

NEAR_SLIP = Decimal("1.5")
"""How many times as large a value may be that has all but one of the digits of the other."""


class Valued(Protocol):
    """A value, and how it is written."""

    @property
    def interval(self) -> Interval: ...

    @property
    def written(self) -> str: ...


def agree(one: Valued, other: Valued) -> bool:
    """Whether both may be roundings of one number."""
    return one.interval.agrees(other.interval)


def are_two(several: Sequence[Valued]) -> bool:
    """Whether they come to two values, however often: what has three has them of several things."""
    apart: list[Valued] = []
    for own in several:
        if len(apart) <= 2 and not any(agree(own, other) for other in apart):
            apart.append(own)
    return len(apart) == 2


def ratio(one: Valued, other: Valued) -> Decimal:
    """How many times as large the larger is; beside nothing and what is below it, without end."""
    low, high = sorted(map(_size, (one.interval, other.interval)))
    return high / low if low > 0 else UNBOUNDED


def _size(own: Interval) -> Decimal:
    """Its middle, or the end that is known: `more than 27,000`."""
    if not own.low.is_finite():
        return own.high
    return (own.low + own.high) / 2 if own.high.is_finite() else own.low


def is_mistyped(one: Valued, other: Valued, most: Decimal = NEAR_SLIP) -> bool:
    """Whether digits changed places, `24,700` and `42,700`, or one is another, `27 %` and `37 %`."""
    if len(all_digits(one.written)) < 2:
        return False
    other_digit = is_one_digit(one.written, other.written) and ratio(one, other) <= most
    return other_digit or are_turned(one.written, other.written)


def are_turned(one: str, other: str) -> bool:
    """Whether both have the same digits, in whatever order."""
    return sorted(all_digits(one)) == sorted(all_digits(other))


def in_order(written: str) -> str:
    """The digits of a number in order of size, without the zeros around them: a slip has those of what was meant."""
    return "".join(sorted(digits(written).lstrip("0")))


def sums(numbers: Sequence[Interval]) -> Iterator[Interval]:
    """What two of them come to, and how far they are apart."""
    for one, other in permutations(numbers, 2):
        yield one.plus(other)
        yield one.minus(other)
