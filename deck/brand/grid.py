"""The grid of the 16:9 page: twelve columns between two margins, in inches (DESIGN.md §1)."""

from __future__ import annotations

from deck.units import Size, inch

PAGE = Size(inch(13 + 1 / 3), inch(7.5))
WIDTH, HEIGHT = 13 + 1 / 3, 7.5
MARGIN = 2 / 3
COLUMN = 0.770833
GUTTER = 0.25
CONTENT = 12.0
RIGHT = MARGIN + CONTENT
BODY_TOP = 2.10
"""The first rule, block or label of every body sits here."""
BODY_BOTTOM = 6.40


def column(index: int) -> float:
    """The left edge of column `index`, from 1 to 12, in inches."""
    return MARGIN + (index - 1) * (COLUMN + GUTTER)


def span(columns: int) -> float:
    """The width of so many columns and the gutters between them, in inches."""
    return columns * COLUMN + (columns - 1) * GUTTER
