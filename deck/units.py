"""Lengths in whole EMU, and boxes made of them.

A `Length` is an int: 914 400 EMU to the inch, 12 700 to the point. Everything inside the program, font sizes
included, is a `Length`; inches and points appear only where a designer writes them (`inch(0.6667)`, `pt(28)`).
Both round to the nearest EMU, where python-pptx truncates.
"""

from __future__ import annotations

from typing import TypeAlias

from deck.frozen import frozen

Length: TypeAlias = int

EMU_PER_INCH = 914_400
EMU_PER_PT = 12_700


def inch(value: float) -> Length:
    """`value` inches, to the nearest EMU."""
    return round(value * EMU_PER_INCH)


def pt(value: float) -> Length:
    """`value` points, to the nearest EMU."""
    return round(value * EMU_PER_PT)


def points(length: Length) -> float:
    """The length in points, for messages and for the formats that want points."""
    return length / EMU_PER_PT


def inches(length: Length) -> float:
    """The length in inches, for messages and for matplotlib."""
    return length / EMU_PER_INCH


@frozen
class Size:
    """Width and height."""

    width: Length
    height: Length


@frozen
class Box:
    """A rectangle on the slide, from the slide's top left corner."""

    x: Length
    y: Length
    width: Length
    height: Length

    @property
    def right(self) -> Length:
        return self.x + self.width

    @property
    def bottom(self) -> Length:
        return self.y + self.height

    @property
    def size(self) -> Size:
        return Size(self.width, self.height)


def box(x: float, y: float, width: float, height: float) -> Box:
    """A box from inches, each edge rounded to the nearest EMU."""
    return Box(inch(x), inch(y), inch(width), inch(height))
