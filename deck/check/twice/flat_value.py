"""A number that a sentence gives flatly, and how far from another it may be. See said_flatly."""

from __future__ import annotations

from decimal import ROUND_HALF_UP, Decimal
from itertools import combinations
from typing import NamedTuple

from deck.check.twice.disagreeing import Valued, are_turned, ratio
from deck.figures.amount import rough
from deck.figures.interval import Interval
from deck.figures.quantity import PERCENT
from deck.figures.slip import all_digits, is_one_digit
from deck.kinds.slide import Slide
from deck.prose.flatly import Flat
from deck.prose.stating import Statement

_NEAR, _NEAR_BELOW_ANY = Decimal("1.3"), Decimal("1.1")
"""How many times as large the one may be in another place; and where only a colon ties it to what it is of."""
_FEWEST = 3
"""So many digits has a number that is told however far away, where one of them is another or they changed places."""
_LONGEST = 5
"""Of a number of more digits some two are easily those of another."""
_FURTHEST = Decimal(10)
_LEEWAY = Decimal("0.05")
"""What `about` may leave out."""
_WHOLE = 100
"""From here on a whole number may be rounded to its last digit that is not zero."""


class FlatValue(NamedTuple):
    """A number that a sentence gives flatly, with where it stands."""

    flat: Flat
    words: frozenset[str]
    """The stems of what it is of."""
    statement: Statement
    slide: Slide
    heads: str
    """The title and the heading above it."""
    rest: str
    """What else its text says."""

    @property
    def around(self) -> str:
        """What stands around it on its slide."""
        return f"{self.heads} · {self.rest}"


def agrees(own: FlatValue, shown: Valued) -> bool:
    """Whether both may be one number: whole hundreds, and what is said to be about so much, may be rounded."""
    return widened(own.statement.interval, own).agrees(widened(shown.interval, own))


def widened(interval: Interval, own: FlatValue) -> Interval:
    """All that a number may be a rounding of, beside that of a sentence."""
    low, high = interval
    if not (low.is_finite() and high.is_finite()):
        return interval
    middle, widest = (low + high) / 2, interval
    if own.statement.unit != PERCENT and abs(middle) >= _WHOLE and high - low == 1:
        widest = rough(middle)
    if own.flat.about:
        beyond = abs(middle) * _LEEWAY
        widest = Interval(min(widest.low, middle - beyond), max(widest.high, middle + beyond))
    return Interval(min(low, widest.low), max(high, widest.high))


def may_be_one(one: FlatValue, other: FlatValue) -> bool:
    """The same of two sentences."""
    here, there = (widened(widened(each.statement.interval, one), other) for each in (one, other))
    return here.agrees(there)


def is_near(own: FlatValue, other: Valued) -> bool:
    """Whether a number in another place may have been meant."""
    most = _NEAR if own.flat.is_said else _NEAR_BELOW_ANY
    times = ratio(own.statement, other)
    return times <= most or (times <= _FURTHEST and _is_slip(own, other, times))


def _is_slip(own: FlatValue, other: Valued, times: Decimal) -> bool:
    """Whether the one has the digits of the other in another order, or all but one, as far as both are given."""
    short, long = sorted((all_digits(own.statement.written), all_digits(other.written)), key=len)
    size, rounded = len(short), _rounded(long, len(short))
    if size >= _FEWEST or times <= _NEAR:
        return are_turned(short, rounded) or is_one_digit(short, rounded) or _is_turned_before(short, long)
    # of two digits one is easily the same, but not both in the other order
    turned = short != rounded and are_turned(short, rounded)
    return bool(own.statement.unit) and size > 1 and (turned or _is_turned_before(short, long))


def _is_turned_before(short: str, long: str) -> bool:
    """Whether two digits changed places before the number was rounded: `7,177` of what is `7.72 thousand`."""
    pairs = combinations(range(len(long)), 2) if 1 < len(short) < len(long) <= _LONGEST else ()
    return any(_rounded(_turned(long, *pair), len(short)) == short for pair in pairs)


def _turned(digits: str, one: int, other: int) -> str:
    swapped = [*digits]
    swapped[one], swapped[other] = swapped[other], swapped[one]
    return "".join(swapped)


def _rounded(digits: str, size: int) -> str:
    """A number's digits, rounded to so many."""
    beyond = len(digits) - size
    return f"{Decimal(digits).scaleb(-beyond).quantize(Decimal(1), ROUND_HALF_UP):f}" if beyond else digits
