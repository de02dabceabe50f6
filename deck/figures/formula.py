"""Computed figures: `= aws 2025 - aws 2024`. Sums, differences, products and quotients of named figures and numbers.

`evaluate` computes with intervals: each figure lies anywhere within the rounding of its printed digits, a number is
exact, and the result is printed with the digits that this leaves. A percentage of something is that part of it.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from decimal import Context, Decimal, DecimalException, localcontext
from typing import TypeAlias

from deck.figures.expression import PRODUCT, Expression, FormulaError, Number, Operation, Term, terms
from deck.figures.quantity import NOT_GIVEN, PERCENT, POINTS, Quantity
from deck.figures.rounding import EXACT, Estimate, printed
from deck.figures.stated_unit import in_stated, is_scaled

NBSP = "\u00a0"
ABOUT = frozenset(
    {"environ", "env.", "à peu près", "près de", "presque", "about", "around", "circa", "nearly", "almost"}
)
"""Words before a number that make it approximate. Other words (`plus de`) make it a limit, which nobody can add up."""


_ARITHMETIC = Context(prec=60)
QuantityOf: TypeAlias = Callable[[str], Quantity]
Printed: TypeAlias = Callable[[Quantity], str]


def evaluate(
    expression: Expression,
    quantity_of: QuantityOf,
    number: Printed,
    unit: str = "",
    figure: Printed | None = None,
) -> Quantity:
    """The formula's result, printed with the digits that the roundings of its terms leave.

    `quantity_of` answers a call, `number` prints a term for the note (`Language.term`), `unit` is what its author
    states that the result is in (`stated_unit`); where units are converted, `figure` prints the terms, with theirs. A
    term that is not given makes the result not given. Raises FormulaError when units do not go together, or a divisor
    may be zero.
    """
    called = {term.call: quantity_of(term.call) for term in terms(expression)}
    if not called:
        advice = "write the value itself, or call a figure"
        raise FormulaError("nothing to compute: the formula calls no figure", help=advice)
    if not all(quantity.given for quantity in called.values()):
        return replace(NOT_GIVEN, computed=written(expression, quantity_of, number))
    try:
        with localcontext(_ARITHMETIC):
            estimate, converted = _result(expression, called, unit)
            result = printed(estimate)
    except DecimalException:
        raise FormulaError("the result has more digits than can be computed") from None
    how = written(expression, quantity_of, figure if figure and converted else number)
    return replace(result, computed=how)


def written(expression: Expression, quantity_of: QuantityOf, number: Printed) -> str:
    """The formula with its numbers: `128,7 − ≈ 107`."""
    if isinstance(expression, Operation):
        left, right = (written(side, quantity_of, number) for side in (expression.left, expression.right))
        left = f"({left})" if _binds_less(expression.left, expression, behind=False) else left
        right = f"({right})" if _binds_less(expression.right, expression, behind=True) else right
        return f"{left}{NBSP}{expression.sign}{NBSP}{right}"
    quantity = expression.quantity if isinstance(expression, Number) else quantity_of(expression.call)
    shown = number(replace(quantity, signed=False))
    return f"({shown})" if quantity.value is not None and quantity.value < 0 else shown


def _binds_less(side: Expression, operation: Operation, *, behind: bool) -> bool:
    """Whether one side of an operation must stand in brackets."""
    if not isinstance(side, Operation):
        return False
    if operation.sign in (PRODUCT, "/"):
        return side.sign in "+−" or (behind and operation.sign == "/")
    return behind and operation.sign == "−" and side.sign in "+−"


def _result(expression: Expression, called: Mapping[str, Quantity], unit: str) -> tuple[Estimate, bool]:
    """The whole formula, in the unit that its author states, and whether it was converted into that."""
    if not unit:
        return _estimate(expression, called.__getitem__), False
    if isinstance(expression, Operation) and expression.sign == "/" and unit not in (PERCENT, POINTS):
        left, right = (_estimate(side, called.__getitem__) for side in (expression.left, expression.right))
        if right.unit not in ("", PERCENT, left.unit) and not is_scaled(left.unit, right.unit):
            result = _quotient(left, right._replace(unit=""), expression)
            return in_stated(result, expression, called, unit, per=right.unit)
    return in_stated(_estimate(expression, called.__getitem__), expression, called, unit)


def _estimate(expression: Expression, quantity_of: QuantityOf) -> Estimate:
    if isinstance(expression, Number):
        return _of_number(expression.quantity)
    if isinstance(expression, Term):
        return _of_term(expression, quantity_of(expression.call))
    left, right = (_estimate(side, quantity_of) for side in (expression.left, expression.right))
    if expression.sign == "/":
        return _quotient(left, right, expression)
    if expression.sign == PRODUCT:
        return _product(left, right, expression)
    return _total(left, right, expression)


def _of_number(quantity: Quantity) -> Estimate:
    """A number is exact: its digits limit nobody's."""
    assert quantity.value is not None
    value = quantity.value
    return Estimate(value, value, value, EXACT, quantity.unit, approximate=False, linear=True)


def _of_term(term: Term, quantity: Quantity) -> Estimate:
    value, low, high = quantity.value, quantity.low, quantity.high
    about = quantity.qualifier.lower() in ABOUT
    if value is None or low is None or high is None:
        raise FormulaError(f"{term.call} is not given", offset=term.offset)
    if quantity.qualifier and not about:
        raise FormulaError(
            f'"{quantity.qualifier}" makes {term.call} a limit, which a formula cannot compute with', offset=term.offset
        )
    exact = (low + high) / 2 if quantity.computed or quantity.upper is not None else value
    return Estimate(
        value=exact,
        low=low,
        high=high,
        decimals=quantity.decimals,
        unit=quantity.unit,
        approximate=quantity.approximate or about,
        linear=quantity.upper is None,
    )


def _total(left: Estimate, right: Estimate, operation: Operation) -> Estimate:
    """A sum or a difference: lower ends with lower ends, or with upper ends."""
    left, right = _as_one_of(left, right), _as_one_of(right, left)
    _expect_one_unit(left, right, operation)
    add = operation.sign == "+"
    low, value, high = (right.low, right.value, right.high) if add else (-right.high, -right.value, -right.low)
    points = left.unit == PERCENT and not add and not (left.exact or right.exact)  # 100 % less a share is a share
    return Estimate(
        value=left.value + value,
        low=left.low + low,
        high=left.high + high,
        decimals=min(left.decimals, right.decimals),
        unit=POINTS if points else left.unit,
        approximate=left.approximate or right.approximate,
        linear=left.linear and right.linear,
    )


def _product(left: Estimate, right: Estimate, operation: Operation) -> Estimate:
    """A product: one side is a number or a percentage; as many significant digits as the poorer side."""
    if right.unit == PERCENT:
        right = _as_part(right)
    elif left.unit == PERCENT and right.unit:
        left = _as_part(left)
    if left.unit and right.unit:
        _tell_units(left, right, operation, "multiply by a number or a percentage")
    corners = [side * other for side in (left.low, left.high) for other in (right.low, right.high)]
    value = left.value * right.value
    return _of_corners(left, right, value, corners, left.unit or right.unit)


def _quotient(left: Estimate, right: Estimate, operation: Operation) -> Estimate:
    """A quotient: of two of one unit without any; as many significant digits as the poorer side."""
    if right.unit == PERCENT != left.unit:
        right = _as_part(right)
    if right.unit and left.unit != right.unit:
        advice = "bring both figures to one unit"
        if not is_scaled(left.unit, right.unit):
            advice = f'state the unit of the result (as "unit: {left.unit}/{right.unit}"), the quotient being all of it'
        _tell_units(left, right, operation, advice)
    if right.low <= 0 <= right.high:
        raise FormulaError("the divisor may be zero", offset=operation.offset)
    corners = [side / other for side in (left.low, left.high) for other in (right.low, right.high)]
    return _of_corners(left, right, left.value / right.value, corners, "" if right.unit else left.unit)


def _of_corners(left: Estimate, right: Estimate, value: Decimal, corners: list[Decimal], unit: str) -> Estimate:
    digits = min(left.significant, right.significant)
    exact = left.exact and right.exact
    return Estimate(
        value=value,
        low=min(corners),
        high=max(corners),
        decimals=EXACT if exact else digits - 1 - value.adjusted() if value else min(left.decimals, right.decimals),
        unit=unit,
        approximate=left.approximate or right.approximate,
        linear=exact,
    )


def _as_one_of(own: Estimate, other: Estimate) -> Estimate:
    """A number without a unit beside something that has one counts the same; percentages say so themselves."""
    bare = own.exact and not own.unit and other.unit not in (PERCENT, POINTS)
    return own._replace(unit=other.unit) if bare else own


def _as_part(own: Estimate) -> Estimate:
    """A percentage as the number by which it multiplies."""
    value, low, high = (each.scaleb(-2) for each in (own.value, own.low, own.high))
    decimals = own.decimals if own.exact else own.decimals + 2
    return own._replace(value=value, low=low, high=high, unit="", decimals=decimals)


def _expect_one_unit(left: Estimate, right: Estimate, operation: Operation) -> None:
    if left.unit != right.unit:
        _tell_units(left, right, operation, "bring both figures to one unit")


def _tell_units(left: Estimate, right: Estimate, operation: Operation, advice: str) -> None:
    named = [f'"{side.unit}"' if side.unit else "no unit" for side in (left, right)]
    message = f"the two sides of {operation.sign} have different units: {named[0]} and {named[1]}"
    if left.unit == right.unit:
        message = f'both sides of {operation.sign} are in "{left.unit}"'
    raise FormulaError(message, offset=operation.offset, help=advice)
