"""How many digits of a computed value may be printed, given where its unrounded value can lie."""

from __future__ import annotations

from decimal import ROUND_HALF_UP, Decimal
from typing import NamedTuple

from deck.figures.quantity import Quantity

_WIDEST_SUM = 10
"""A sum that lies within so many units of its terms' last digit is still printed to that digit, as approximate."""


EXACT = 40
"""Decimals of a number that nobody rounded: more than any figure has."""


class Estimate(NamedTuple):
    """A value on its way through a formula: the best guess, the interval it lies in, the digits its terms support."""

    value: Decimal
    low: Decimal
    high: Decimal
    decimals: int
    """The most decimals that the terms support; below zero: not even the units are sure."""
    unit: str
    approximate: bool
    linear: bool
    """Made of sums and differences of single numbers only."""

    @property
    def exact(self) -> bool:
        """Whether it is made of numbers alone, which nobody rounded."""
        return self.decimals == EXACT

    @property
    def significant(self) -> int:
        """How many digits of the value are printed, leading zeros apart."""
        return max(1, self.decimals + self.value.adjusted() + 1) if self.value else 1


def printed(estimate: Estimate) -> Quantity:
    """The estimate as it may be printed: a number with the digits that hold, else a range.

    Takes the most decimals at which the whole interval lies within one unit of the printed last digit. A whole number
    that its own interval excludes says nothing: then a sum keeps its terms' digits and becomes approximate, and
    anything else becomes a range (31,2 / 12 lies in 2,49 to 2,72: `2,5–2,7`).
    """
    for decimals in range(max(estimate.decimals, 0), -1, -1):
        value, digit = rounded(estimate.value, decimals), Decimal(1).scaleb(-decimals)
        within = value - digit <= estimate.low and estimate.high <= value + digit
        if within and (decimals or _holds(estimate, value)):
            return _quantity(estimate, value, decimals)
    if estimate.linear:
        value, digit = rounded(estimate.value, estimate.decimals), Decimal(1).scaleb(-estimate.decimals)
        if _holds(estimate, value) and estimate.high - estimate.low <= _WIDEST_SUM * digit:
            return _quantity(estimate, value, max(estimate.decimals, 0), approximate=True)
    return _range(estimate)


def rounded(value: Decimal, decimals: int) -> Decimal:
    """`value` with so many decimals, halves away from zero; tens or hundreds when `decimals` is below zero."""
    step = Decimal(1).scaleb(-decimals)
    return (value / step).quantize(Decimal(1), rounding=ROUND_HALF_UP) * step


def _holds(estimate: Estimate, value: Decimal) -> bool:
    return estimate.low <= value <= estimate.high


def _range(estimate: Estimate) -> Quantity:
    """Both ends, at the first digit that tells them apart."""
    width = estimate.high - estimate.low
    decimals = -width.adjusted()  # the last digit is worth no more than the width
    value, upper = rounded(estimate.low, decimals), rounded(estimate.high, decimals)
    return _quantity(estimate, value, max(decimals, 0), upper=upper)


def _quantity(
    estimate: Estimate, value: Decimal, decimals: int, *, upper: Decimal | None = None, approximate: bool = False
) -> Quantity:
    digit = Decimal(1).scaleb(-decimals)
    return Quantity(
        value=value.quantize(digit),
        upper=None if upper is None else upper.quantize(digit),
        decimals=decimals,
        unit=estimate.unit,
        approximate=estimate.approximate or approximate,
        low=estimate.low,
        high=estimate.high,
    )
