"""The unit that an author states for a computed figure: the result is brought to it, or told not to fit it.

`= revenue / installs` of millions of dollars is in dollars where the figure states `unit: $`: the program converts, so
that a number in the formula which does it too is told. A result without a unit takes the one that is stated; a
quotient of two alike, stated in percent, is a percentage.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from decimal import Decimal
from functools import cache
from typing import NamedTuple

from deck.figures.expression import PRODUCT, Expression, FormulaError, Number, Operation, Term, terms
from deck.figures.late import Late
from deck.figures.measure import MEASURES
from deck.figures.numeral import unit_of
from deck.figures.quantity import CURRENCY, PERCENT, POINTS, Quantity
from deck.figures.rounding import EXACT, Estimate

_PER = Late(r"\s*(?:/|\b(?:par|per)\b)\s*")
_RATIOS = {PERCENT: 2, POINTS: 2, "‰": 3}
"""A unit that a quotient can be stated in -> the power of ten that it takes."""
_ONE = Decimal(1)
_THOUSANDS = 3
"""From this power of ten on, a number beside a conversion may be meant as one."""


class _Unit(NamedTuple):
    """One unit, without what it is counted per."""

    size: Decimal
    of: str
    more: str = ""
    """Words behind it that say more: of `k€ HT`, `ht`."""
    kind: str = ""
    """`money`, `measure`, `share`, or `count` for thousands of anything; empty for a word."""

    def is_like(self, other: _Unit) -> bool:
        """Whether only the size differs."""
        anything = not (self.of and other.of) and {self.kind, other.kind} <= {"count", ""}
        return anything or (self.of == other.of and (self.more == other.more or not (self.more and other.more)))

    @property
    def is_multiple(self) -> bool:
        """Whether it counts thousands or millions of something."""
        return self.kind in ("money", "count") and self.size != 1


def is_scaled(unit: str, other: str) -> bool:
    """Whether two units are one, counted in thousands here and in millions there."""
    return unit_of(unit)[1] == unit_of(other)[1]


def in_stated(
    result: Estimate, expression: Expression, called: Mapping[str, Quantity], stated: str, *, per: str = ""
) -> tuple[Estimate, bool]:
    """The result in the unit that its author states, and whether other units were converted to get there.

    `per` is the unit of the divisor, where the formula is a quotient of two units. Raises FormulaError where the two
    do not fit, or where a number in the formula converts already.
    """
    if not result.unit:
        factor = _factor_of_bare(expression, called, stated)
    elif result.unit == stated and not per:
        return result, False
    else:
        factor = _factor(result.unit, per, stated, free=_has_bare_factor(expression, called))
    if factor is None:
        raise _misfit(f"{result.unit}/{per}" if per else result.unit, stated)
    _tell_converted(expression, result.unit, stated, factor)
    return _times(result, factor)._replace(unit=stated), factor != 1 and bool(result.unit)


def _factor(unit: str, per: str, stated: str, *, free: bool) -> Decimal | None:
    """By what the number is multiplied; None where the units do not fit.

    `free` is a formula with a number that has no unit, an exchange rate perhaps, which may make anything of anything.
    """
    head, behind = _split(unit)
    stated_head, stated_behind = _split(stated)
    behind = per or behind
    if per and not stated_behind and _unit(head).is_like(_unit(per)):
        return None  # km / m may be said of anything
    named = bool(per) and not _unit(stated_head).kind and not _unit(head).is_multiple  # miles / h in mph
    above = _above(_unit(head), _unit(stated_head), free=free or named)
    if above is None:
        return None
    if stated_behind[:1].isdigit():  # €/1000 people: the author's own way of counting
        return above if above == 1 else None
    below = _below(behind, stated_behind, free=free or bool(per))
    return None if below is None else above / below


def _above(own: _Unit, stated: _Unit, *, free: bool) -> Decimal | None:
    if own.is_like(stated):
        return own.size / stated.size
    if own.kind == stated.kind == "money":
        return _ONE if free and own.size == stated.size else None
    return _ONE if free or not (own.kind or stated.kind) else None


def _below(written: str, stated: str, *, free: bool) -> Decimal | None:
    """The same of what both are counted per."""
    if not written:
        return _ONE
    own = _unit(written)
    if not stated:
        return _ONE if free and not own.is_multiple else None
    other = _unit(stated)
    if own.is_like(other):
        return own.size / other.size
    return None if own.is_multiple or (own.kind and other.kind) else _ONE


def _factor_of_bare(expression: Expression, called: Mapping[str, Quantity], stated: str) -> Decimal | None:
    """The same for a result without a unit: numbers take any; what lost its unit in a quotient takes a percentage."""
    power = _RATIOS.get(stated, _RATIOS.get(unit_of(stated)[1]))
    if power is not None and _has_quotient(expression):
        return Decimal(10) ** power
    if power is not None and any(own.computed and not own.unit for own in called.values()):
        return None  # 0.1 may be a tenth, or a tenth of a percent
    lost = any(own.unit not in ("", PERCENT) for own in called.values())
    contradicts = lost and _unit(_split(stated)[0]).kind in ("money", "measure")
    return None if contradicts and not _has_bare_factor(expression, called) else _ONE


def _has_quotient(expression: Expression) -> bool:
    """Whether figures are divided by figures somewhere."""
    if not isinstance(expression, Operation):
        return False
    by_figures = expression.sign == "/" and any(True for _ in terms(expression.right))
    return by_figures or _has_quotient(expression.left) or _has_quotient(expression.right)


def _has_bare_factor(expression: Expression, called: Mapping[str, Quantity]) -> bool:
    """Whether something without a unit multiplies or divides."""
    return any(
        isinstance(side, Number) or (isinstance(side, Term) and not called[side.call].unit)
        for side in _factors(expression)
    )


def _factors(expression: Expression) -> Iterator[Expression]:
    """What stands beside a sign of multiplication or division."""
    if isinstance(expression, Operation):
        for side in (expression.left, expression.right):
            if expression.sign in (PRODUCT, "/"):
                yield side
            yield from _factors(side)


def _tell_converted(expression: Expression, unit: str, stated: str, factor: Decimal) -> None:
    """A number that converts what the program converts: nobody could tell which of the two is meant."""
    if factor == 1:
        return
    for side in _factors(expression):
        value = side.quantity.value if isinstance(side, Number) and not side.quantity.unit else None
        if (
            isinstance(side, Number)
            and value
            and (value == factor or round(value * factor, 9) == 1 or _is_thousands(value))
        ):
            becomes = f'"{unit}" becomes "{stated}"' if unit else f'a quotient becomes "{stated}"'
            message = f"{becomes} by itself, and the formula has {value:f} too"
            raise FormulaError(message, offset=side.offset, help=f"leave {value:f} out: the program converts")


def _is_thousands(value: Decimal) -> bool:
    """Whether it is 1000, a million, a thousandth."""
    return abs(value.adjusted()) >= _THOUSANDS and value == _ONE.scaleb(value.adjusted())


def _times(result: Estimate, factor: Decimal) -> Estimate:
    """The result so many times as large, with as many significant digits as before."""
    value, low, high = (each * factor for each in (result.value, result.low, result.high))
    moved = value.adjusted() - result.value.adjusted() if value else factor.adjusted()
    decimals = result.decimals if result.decimals == EXACT else result.decimals - moved
    return result._replace(value=value, low=low, high=high, decimals=decimals)


def _misfit(unit: str, stated: str) -> FormulaError:
    given = f'"{unit}"' if unit else "a number without a unit"
    advice = f'state "unit: {unit}", or call figures in "{stated}"' if unit else f'leave "unit: {stated}" out'
    if (unit, stated) == (POINTS, PERCENT):
        advice = "a difference of percentages is in points: leave unit: out"
    return FormulaError(f'the formula gives {given}, and the unit is stated as "{stated}"', help=advice)


def _split(unit: str) -> tuple[str, str]:
    """`€/km` as `€` and `km`."""
    head, *behind = _PER.split(unit.strip(), maxsplit=1)
    return head, "".join(behind)


@cache
def _unit(written: str) -> _Unit:
    """What is known of a unit, of its first words if not of all."""
    words = written.split()
    for count in range(len(words), 0, -1):
        if known := _known(" ".join(words[:count])):
            return known._replace(more=" ".join(words[count:]).casefold())
    return _Unit(_ONE, _singular(written.casefold()))


def _known(written: str) -> _Unit | None:
    if measure := MEASURES.get(written):
        return _Unit(measure.size, measure.of, kind="measure")
    power, of = unit_of(written)
    if of in (PERCENT, POINTS):
        return _Unit(_ONE, of, kind="share")
    if re.fullmatch(CURRENCY, of):
        return _Unit(_ONE.scaleb(power), of, kind="money")
    return _Unit(_ONE.scaleb(power), _singular(of), kind="count") if power else None


def _singular(word: str) -> str:
    return word.removesuffix("s")
