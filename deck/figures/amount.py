"""An amount: where an unrounded value lies, in a unit without its power of ten, so that `Mds $` and `M$` compare."""

from __future__ import annotations

import re
from collections.abc import Sequence
from decimal import Decimal
from functools import cache
from typing import NamedTuple

from deck.figures.formula import ABOUT
from deck.figures.interval import UNBOUNDED, Interval, around
from deck.figures.language import Language
from deck.figures.numeral import Numeral, unit_of
from deck.figures.quantity import CURRENCY, Quantity

FACTORS = frozenset(
    {"x", "×", "fois", "times", "-fold", "fold", "multiplied by"}
    | {f"multipli{ending} par" for ending in ("é", "ée", "és", "ées")}
)
"""What says that a change is a factor, before its number or after it."""
AT_LEAST = frozenset(
    {">", "≥", "plus de", "plus d'", "au moins", "au-delà de", "more than", "over", "above", "at least"}
)
AT_MOST = frozenset(
    {
        "<",
        "≤",
        "moins de",
        "moins d'",
        "au plus",
        "jusqu'à",
        "less than",
        "fewer than",
        "under",
        "below",
        "up to",
        "at most",
    }
)


class Amount(NamedTuple):
    """Where the unrounded value lies, and its unit; `scale` is the power of ten that was taken out of the unit."""

    interval: Interval
    unit: str
    scale: int

    def same_as(self, other: Amount) -> bool:
        """Whether both lie in the same place, in whatever scale they are written."""
        return self.interval == other.interval and self.unit == other.unit


@cache
def amount(quantity: Quantity) -> Amount | None:
    """What a stated quantity says; None when it is not given, or its qualifier says what no number does."""
    interval = _qualified(quantity)
    if interval is None:
        return None
    scale, unit = unit_of(quantity.unit)
    return Amount(interval.scaled(scale), unit, scale)


def _qualified(quantity: Quantity) -> Interval | None:
    value, low, high = quantity.value, quantity.low, quantity.high
    if value is None or low is None or high is None:
        return None
    words = quantity.qualifier.lower().replace("’", "'")
    if words in AT_LEAST:
        return Interval(low, UNBOUNDED)
    if words in AT_MOST:
        return Interval(-UNBOUNDED, high)
    if words in ABOUT:
        return rough(value, quantity.upper or value)
    return Interval(low, high) if not words or words in FACTORS else None


def rough(value: Decimal, upper: Decimal | None = None) -> Interval:
    """What `about 80` may mean in words: rounded at its last digit that is not zero."""
    low, high = (around(each, Decimal(5).scaleb(_last_digit(each) - 1)) for each in (value, upper or value))
    return Interval(low.low, high.high)


def _last_digit(value: Decimal) -> int:
    """The power of ten of the last digit that is not zero."""
    exponent = value.normalize().as_tuple().exponent
    return exponent if value and isinstance(exponent, int) else 0


def written_interval(ends: Sequence[Numeral]) -> Interval:
    """Where a number in a text lies, in its unit without its scale and without its sign; two ends are a range."""
    pieces = [rough(end.value) if end.about else around(end.value, _half_digit(end)) for end in ends]
    return Interval(min(piece.low for piece in pieces), max(piece.high for piece in pieces)).scaled(ends[-1].scale)


def _half_digit(number: Numeral) -> Decimal:
    """Half a unit of the last digit written."""
    exponent = number.value.as_tuple().exponent
    return Decimal(5).scaleb((exponent if isinstance(exponent, int) else 0) - 1)


def is_factor(quantity: Quantity) -> bool:
    """Whether it says how many times as large: `×1,5`, `1,5 fois`."""
    return quantity.unit.lower() in FACTORS or (quantity.qualifier.lower() in FACTORS and not quantity.unit)


def spelled(interval: Interval, language: Language, unit: str = "", *, apart: Interval, signed: bool = False) -> str:
    """`9,55 to 9,70 %`: with so many digits, rounded outward, that it shows where it differs from `apart`; `44`."""
    ends = {end for end in (interval.low, interval.high) if end.is_finite()}
    whole = (not unit or len(ends) > 1) and all(end == end.to_integral_value() for end in ends)
    digits = 0 if whole else 2
    decimals = next((own for own in range(digits, 12) if not interval.outward(own).meets(apart)), digits)
    low, high = interval.outward(decimals)
    if not low.is_finite():
        return f"at most {_number(high, decimals, language, unit, signed)}"
    if not high.is_finite():
        return f"at least {_number(low, decimals, language, unit, signed)}"
    upper = _number(high, decimals, language, unit, signed)
    both = not language.is_french and re.match(CURRENCY, unit)  # £7.25m to £7.55m, but 7,25 to 7,55 M£
    return upper if low == high else f"{_number(low, decimals, language, unit if both else '', signed)} to {upper}"


def _number(value: Decimal, decimals: int, language: Language, unit: str, signed: bool) -> str:
    quantity = Quantity(value=value, decimals=decimals, unit=unit, signed=signed)
    return plain(language.figure(quantity) if unit else language.number(quantity))


def shown(quantity: Quantity, language: Language) -> str:
    """The quantity as the deck prints it, with ordinary spaces."""
    return plain(language.figure(quantity))


def plain(text: str) -> str:
    """With ordinary spaces."""
    return re.sub("[\u00a0\u2009\u202f]", " ", text)
