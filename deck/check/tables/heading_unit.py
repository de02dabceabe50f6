"""The numbers of a table in the units of their headings: bare ones below `Budget (£k)`, `Rate, %`; points of rates."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import TypeAlias

from deck.figures.amount import Amount
from deck.figures.numeral import unit_of
from deck.figures.quantity import CURRENCIES, PERCENT, POINTS
from deck.prose.tabulated import Cell

Column: TypeAlias = Sequence[Cell | None]

_UNIT = r"\(([^)]+)\)|, ([^,]+)$"
"""In a heading: the unit of the bare numbers below it."""


def in_units(columns: Sequence[Column], headings: Sequence[str]) -> list[Column]:
    """The columns, each in the unit that its heading says."""
    return _in_points([_in_unit(column, heading) for column, heading in zip(columns, headings, strict=True)])


def is_bare(column: Column) -> bool:
    """Whether neither its numbers nor its heading say in which unit they are."""
    return all(not cell.amount.unit and not cell.amount.scale for cell in column if cell)


def as_bare(columns: Sequence[Column], written: Sequence[Column]) -> list[Column]:
    """The columns for one that is bare: `Variance` is in the unit of `Budget (£k)`, whatever that is."""
    return [
        own if is_bare(own) and not any(cell.amount.unit in (PERCENT, POINTS) for cell in column if cell) else column
        for column, own in zip(columns, written, strict=True)
    ]


def _in_unit(column: Column, heading: str) -> list[Cell | None]:
    """The cells, in the unit and the scale of their heading where it says them and they do not."""
    if "%" in heading:
        scale, unit = 0, PERCENT
    else:
        found = re.search(_UNIT, heading)
        scale, unit = unit_of(found[1] or found[2]) if found else (0, "")
        if not scale and not (unit and unit in CURRENCIES):
            return list(column)
    return [
        cell and (cell if cell.amount.unit or cell.amount.scale else cell._replace(amount=_scaled(cell, scale, unit)))
        for cell in column
    ]


def _in_points(columns: Sequence[Column]) -> list[Column]:
    """The columns; bare numbers with signs, beside nothing but percentages, are points: `84%, 87%, −3`."""
    given = [[cell for cell in column if cell] for column in columns]
    bare = [is_bare(own) for own in given]
    if any(not unit and own[0].amount.unit not in (PERCENT, POINTS) for unit, own in zip(bare, given, strict=True)):
        return list(columns)
    if any(unit and not _all_signed(own) for unit, own in zip(bare, given, strict=True)):
        return list(columns)  # numbers without a unit differ by numbers without one
    return [
        [cell and cell._replace(amount=cell.amount._replace(unit=POINTS)) for cell in column]
        if unit and _all_signed(own)
        else column
        for column, unit, own in zip(columns, bare, given, strict=True)
    ]


def _all_signed(cells: Sequence[Cell]) -> bool:
    return all(cell.quantity.signed for cell in cells)


def _scaled(cell: Cell, scale: int, unit: str) -> Amount:
    return Amount(cell.amount.interval.scaled(scale), unit, scale)
