"""What a formula of figures gives when every figure may lie anywhere within its rounding."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import TypeAlias

from deck.figures.amount import Amount, amount
from deck.figures.book import CHANGE, Figure, Figures, Reference
from deck.figures.expression import PRODUCT, Expression, Number, Operation, Term, leaves
from deck.figures.interval import Interval
from deck.figures.quantity import PERCENT, POINTS, Quantity

AmountOf: TypeAlias = Callable[[str], "Amount | None"]
"""What a call in a formula says."""


def reckoned(expression: Expression, amount_of: AmountOf) -> Amount | None:
    """The result; None where a figure is not given, or where units do not go together."""
    if isinstance(expression, Term):
        return amount_of(expression.call)
    if isinstance(expression, Number):
        return _exact(expression.quantity)
    left, right = (reckoned(side, amount_of) for side in (expression.left, expression.right))
    if left is None or right is None:
        return None
    if expression.sign == "/":
        return _quotient(left, right)
    if expression.sign == PRODUCT:
        return _product(left, right)
    return _total(expression, left, right)


def _exact(quantity: Quantity) -> Amount | None:
    value = quantity.value
    return None if value is None else Amount(Interval(value, value), quantity.unit, 0)


def _total(operation: Operation, left: Amount, right: Amount) -> Amount | None:
    """A sum or a difference; a number without a unit beside something that has one counts the same."""
    if isinstance(operation.left, Number):
        left = in_unit_of(left, right)
    if isinstance(operation.right, Number):
        right = in_unit_of(right, left)
    if left.unit != right.unit:
        return None
    add = operation.sign == "+"
    total = left.interval.plus(right.interval) if add else left.interval.minus(right.interval)
    stated = not any(isinstance(side, Number) for side in (operation.left, operation.right))
    unit = POINTS if left.unit == PERCENT and not add and stated else left.unit
    return Amount(total, unit, min(left.scale, right.scale))


def in_unit_of(bare: Amount, other: Amount) -> Amount:
    """A number without a unit, in that of the other; percentages say so themselves."""
    if bare.unit or other.unit in (PERCENT, POINTS):
        return bare
    return Amount(bare.interval.scaled(other.scale), other.unit, other.scale)


def _product(left: Amount, right: Amount) -> Amount | None:
    """A product: one side is a number or a percentage."""
    if right.unit == PERCENT:
        right = as_part(right)
    elif left.unit == PERCENT and right.unit:
        left = as_part(left)
    if left.unit and right.unit:
        return None
    product = left.interval.by(right.interval)
    return Amount(product, left.unit or right.unit, left.scale + right.scale) if product else None


def _quotient(left: Amount, right: Amount) -> Amount | None:
    """A quotient: of two of one unit, or of two in thousands, millions, without any."""
    if right.unit == PERCENT != left.unit:
        right = as_part(right)
    if right.unit and right.unit != left.unit:
        return None
    quotient = left.interval.over(right.interval)
    unit, scale = ("", 0) if right.unit or right.scale else (left.unit, left.scale)
    return Amount(quotient, unit, scale) if quotient else None


def as_part(own: Amount) -> Amount:
    """A percentage as the number by which it multiplies."""
    return Amount(own.interval.scaled(-2), "", 0) if own.unit == PERCENT else own


def is_quotient(expression: Expression) -> bool:
    """Whether the formula divides at last, or takes a hundred times that: a share, a ratio."""
    if not isinstance(expression, Operation):
        return False
    sides = (expression.left, expression.right)
    return expression.sign == "/" or (
        expression.sign == PRODUCT and any(map(is_quotient, sides)) and any(isinstance(own, Number) for own in sides)
    )


def in_period(figures: Figures, part: str) -> AmountOf:
    """Calls answered for one part of the figure that is checked: a bare name means the same period."""

    def of(call: str) -> Amount | None:
        reference = called(figures, call, part)
        return amount(reference.quantity)

    return of


def only_period(figures: Figures, figure: Figure, expression: Expression) -> str:
    """The one period of the figure that all calls of a formula name, saying nothing of others: `a 2025 + b 2025`."""
    references = [figures.resolve(own.call) for own in leaves(expression) if isinstance(own, Term)]
    named = {own.part for own in references if not own.whole}
    return next(iter(named)) if len(named) == 1 and named <= {*figure.periods} else ""


def called(figures: Figures, call: str, part: str) -> Reference:
    """What a call means in a formula for `part`. Raises UnknownFigure for what no figure answers."""
    reference = figures.resolve(call)
    same = reference.whole and part != CHANGE and part in reference.figure.quantities
    return replace(reference, part=part) if same else reference
