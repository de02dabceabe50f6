"""What cells that agree with a relation say for it: how likely any numbers of their size would agree by chance."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from deck.figures.interval import Interval
from deck.figures.slip import is_mistyped
from deck.prose.tabulated import Cell

_VAGUE = Decimal("0.5")
"""What is known no better than that is evidence of nothing."""


def exact(column: Sequence[Cell | None], stated: Sequence[Cell | None]) -> list[Cell | None]:
    """The cells, each count of things and each number of fewer decimals than is stated taken for what it is."""
    return [
        cell and (cell._replace(amount=cell.amount._replace(interval=_middle(cell))) if _is_exact(cell, own) else cell)
        for cell, own in zip(column, stated, strict=True)
    ]


def is_coarse(cell: Cell | None, stated: Cell) -> bool:
    """Whether a number has fewer decimals than the one that it should make."""
    return cell is not None and cell.amount.scale == stated.amount.scale and _decimals(cell) < _decimals(stated)


def is_evidence(cell: Cell, computed: Interval) -> bool:
    """Whether it says something that both agree: not of nothing, nor of what is hardly known."""
    size = max(abs(computed.low), abs(computed.high))
    return (
        not cell.amount.interval.low <= 0 <= cell.amount.interval.high and computed.high - computed.low < _VAGUE * size
    )


def chance(cell: Cell, computed: Interval) -> Decimal:
    """How likely any number of that size would agree."""
    own, size = cell.amount.interval, max(abs(computed.low), abs(computed.high))
    width = own.high - own.low + computed.high - computed.low
    return min(Decimal(1), width / size) if width.is_finite() else Decimal(1)


def is_mistyped_for(cell: Cell, computed: Interval | None) -> bool:
    """Whether it is what was worked out but for a digit, or for two that are turned: no other number would be."""
    value = cell.quantity.value
    if computed is None or value is None:
        return False
    return is_mistyped(value, computed.scaled(-cell.amount.scale), cell.quantity.decimals)


def _is_exact(cell: Cell, stated: Cell | None) -> bool:
    own = cell.quantity
    if own.approximate or own.qualifier or own.upper:
        return False
    return not (own.unit or own.decimals or cell.amount.scale) or (stated is not None and is_coarse(cell, stated))


def _decimals(cell: Cell) -> int:
    return cell.quantity.decimals


def _middle(cell: Cell) -> Interval:
    middle = (cell.amount.interval.low + cell.amount.interval.high) / 2
    return Interval(middle, middle)
