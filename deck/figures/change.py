"""By how much a value changed, as its author counts it: in percent, in points, as a factor, as a difference."""

from __future__ import annotations

from deck.figures.amount import Amount, amount, is_factor
from deck.figures.interval import HUNDRED, ONE, Interval
from deck.figures.quantity import PERCENT, POINTS, Quantity


def variations(before: Quantity, after: Quantity, stated: Quantity) -> tuple[Interval, ...]:
    """The changes that the two values allow, as `stated` counts them: percent, points, a factor, a difference.

    Several where there are several customs. Empty where they cannot be compared: a value not given, different units,
    a base that may be zero.
    """
    first, last, own = amount(before), amount(after), amount(stated)
    if first is None or last is None or own is None or first.unit != last.unit:
        return ()
    difference = last.interval.minus(first.interval)
    if is_factor(stated):
        quotient = last.interval.over(first.interval)
        return (quotient,) if quotient else ()
    if own.unit == PERCENT:
        return in_percent(first, last)
    if own.unit == "":
        return (difference, *in_percent(first, last)) if first.unit == "" else ()
    comparable = own.unit == first.unit or (own.unit == POINTS and first.unit in (PERCENT, ""))
    return (difference,) if comparable else ()


def crosses_zero(first: Quantity, last: Quantity) -> bool:
    """Whether one is below zero and the other above it."""
    return first.value is not None and last.value is not None and first.value * last.value < 0


def in_percent(first: Amount, last: Amount) -> tuple[Interval, ...]:
    """In percent of the base; where that is below zero, of its size too: both customs are found."""
    quotient = last.interval.over(first.interval)
    if quotient is None:
        return ()
    change = quotient.minus(ONE).times(HUNDRED)
    return (change,) if first.interval.low > 0 else (change, change.negated())
