"""Where a number lies that was printed rounded, and what sums and quotients of such numbers leave. Exact: no floats."""

from __future__ import annotations

from collections.abc import Iterable
from decimal import ROUND_CEILING, ROUND_FLOOR, Context, Decimal, DecimalException
from functools import reduce
from typing import NamedTuple

_EXACT = Context(prec=80)
"""Digits enough for every sum and product of figures; a quotient is exact wherever it ends at all."""
UNBOUNDED = Decimal("Infinity")


class Interval(NamedTuple):
    """All values from `low` to `high`, both ends included; an end may be infinite."""

    low: Decimal
    high: Decimal

    def meets(self, other: Interval) -> bool:
        """Whether some value lies in both."""
        return self.low <= other.high and other.low <= self.high

    def overlaps(self, other: Interval) -> bool:
        """Whether they share more than an end: two roundings of one number do."""
        return self.low < other.high and other.low < self.high

    def agrees(self, other: Interval) -> bool:
        """Whether both may be where one number lies: they overlap, or are the same, which may have no width."""
        return self.overlaps(other) or self == other

    def plus(self, other: Interval) -> Interval:
        return Interval(_EXACT.add(self.low, other.low), _EXACT.add(self.high, other.high))

    def minus(self, other: Interval) -> Interval:
        return Interval(_EXACT.subtract(self.low, other.high), _EXACT.subtract(self.high, other.low))

    def over(self, other: Interval) -> Interval | None:
        """The quotients; None where the divisor may be zero, or both sides have no end."""
        if other.low <= 0 <= other.high:
            return None
        try:
            corners = [_EXACT.divide(own, by) for own in self for by in other]
        except DecimalException:
            return None
        return Interval(min(corners), max(corners))

    def by(self, other: Interval) -> Interval | None:
        """The products; None where nobody can tell: nothing, as often as without end."""
        try:
            corners = [_EXACT.multiply(own, each) for own in self for each in other]
        except DecimalException:
            return None
        return Interval(min(corners), max(corners))

    def times(self, factor: Decimal) -> Interval:
        """The products with a number above zero."""
        return Interval(_EXACT.multiply(self.low, factor), _EXACT.multiply(self.high, factor))

    def scaled(self, power: int) -> Interval:
        """The values, ten to that power times as large."""
        return Interval(self.low.scaleb(power, _EXACT), self.high.scaleb(power, _EXACT))

    def negated(self) -> Interval:
        return Interval(-self.high, -self.low)

    def outward(self, decimals: int) -> Interval:
        """With so many decimals, rounded so that nothing falls out."""
        step = Decimal(1).scaleb(-decimals)
        low, high = self.low, self.high
        return Interval(
            low.quantize(step, ROUND_FLOOR, _EXACT) if low.is_finite() else low,
            high.quantize(step, ROUND_CEILING, _EXACT) if high.is_finite() else high,
        )


def around(value: Decimal, half: Decimal) -> Interval:
    """The values that lie no further than `half` from `value`."""
    return Interval(value - half, value + half)


def added_up(parts: Iterable[Interval]) -> Interval:
    """The sums of the parts, of which there is one at least."""
    return reduce(Interval.plus, parts)


ONE = Interval(Decimal(1), Decimal(1))
HUNDRED = Decimal(100)
THOUSAND = Decimal(1000)
