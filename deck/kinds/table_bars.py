"""Changes as bars beside their numbers, on one scale from an axis: one drawing for each page of a table."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from itertools import accumulate

from deck.brand.shape import Shape, Stroke
from deck.figures.book import CHANGE, Reference
from deck.kinds.parts import figure_part
from deck.kinds.plots import bar_value, part_of
from deck.kinds.slide import Slide
from deck.page.item import Drawing
from deck.units import Box, Length, inch, pt

INSET = inch(0.4)
"""Between the number and the zone of its bar."""
THICKEST = inch(0.28)


def is_highlight(highlight: Reference | None, row: Reference) -> bool:
    """Whether the title speaks of that row."""
    return highlight is not None and highlight.figure.name == row.figure.name


def change_bars(
    slide: Slide,
    every: Sequence[Reference],
    rows: range,
    highlight: Reference | None,
    zone: Box,
    heights: Sequence[Length],
) -> Drawing:
    """The bars of some `rows` of the table, in `zone` beside them, on the scale of `every` one.

    `heights` are the rows' on the page, the header's first.
    """
    values = [_value(row) for row in every]
    scale, axis = _scale([value for value in values if value is not None], zone)
    thick = min(THICKEST, round(min(heights[1:]) * 0.42))
    shapes = [
        Shape(
            name=f"{figure_part(slide, every[row]).address}#bar",
            box=_bar(value, scale, axis, zone.y + top + (height - thick) // 2, thick),
            fill=_colour(every[row], highlighted=is_highlight(highlight, every[row])),
        )
        for row, top, height in zip(rows, accumulate(heights), heights[1:], strict=False)
        if (value := values[row]) is not None
    ]
    line = Box(axis, zone.y + heights[0], 0, sum(heights[1:]))
    shapes.append(Shape(name="axis", box=line, geometry="line", stroke=Stroke("rule", pt(1))))
    return Drawing(address=f"{slide.address}#bars", shapes=tuple(shapes))


def _value(row: Reference) -> Decimal | None:
    change = row.figure.quantities.get(CHANGE)
    return bar_value(change) if change else None


def _scale(values: Sequence[Decimal], zone: Box) -> tuple[Decimal, Length]:
    """EMU for one unit of the values, and where their zero lies."""
    top, bottom = max([Decimal(0), *values]), min([Decimal(0), *values])
    left = zone.x + INSET
    scale = (zone.right - left) / (top - bottom) if top > bottom else Decimal(0)
    return scale, left + round(-bottom * scale)


def _bar(value: Decimal, scale: Decimal, axis: Length, y: Length, thick: Length) -> Box:
    length = round(abs(value) * scale)
    return Box(axis if value >= 0 else axis - length, y, length, thick)


def _colour(row: Reference, *, highlighted: bool) -> str:
    if part_of(row, CHANGE).is_adverse:
        return "negative"
    return "highlight" if highlighted else "actual"
