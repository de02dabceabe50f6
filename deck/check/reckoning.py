"""What a formula of figures gives when every figure may lie anywhere within its rounding."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import TypeAlias

from deck.check.amount import Amount, amount
from deck.figures.book import CHANGE, Figures, Reference
from deck.figures.formula import Expression, Term
from deck.figures.quantity import PERCENT, POINTS

AmountOf: TypeAlias = Callable[[str], "Amount | None"]
"""What a call in a formula says."""


def reckoned(expression: Expression, amount_of: AmountOf) -> Amount | None:
    """The result; None where a figure is not given, or where units do not go together."""
    if isinstance(expression, Term):
        return amount_of(expression.call)
    left, right = (reckoned(side, amount_of) for side in (expression.left, expression.right))
    if left is None or right is None or left.unit != right.unit:
        return None
    if expression.sign == "/":
        quotient = left.interval.over(right.interval)
        return Amount(quotient, "", 0) if quotient else None
    add = expression.sign == "+"
    total = left.interval.plus(right.interval) if add else left.interval.minus(right.interval)
    unit = POINTS if left.unit == PERCENT and not add else left.unit
    return Amount(total, unit, min(left.scale, right.scale))


def is_quotient(expression: Expression) -> bool:
    """Whether the formula divides at last: a share, a ratio."""
    return not isinstance(expression, Term) and expression.sign == "/"


def in_period(figures: Figures, part: str) -> AmountOf:
    """Calls answered for one part of the figure that is checked: a bare name means the same period."""

    def of(call: str) -> Amount | None:
        reference = called(figures, call, part)
        return amount(reference.quantity)

    return of


def called(figures: Figures, call: str, part: str) -> Reference:
    """What a call means in a formula for `part`. Raises UnknownFigure for what no figure answers."""
    reference = figures.resolve(call)
    same = reference.whole and part != CHANGE and part in reference.figure.quantities
    return replace(reference, part=part) if same else reference
