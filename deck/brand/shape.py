"""A drawn shape: a rule, a panel, a bar, a medallion, a piece of the mark. On a layout or on a slide."""

from __future__ import annotations

from typing import Literal

from deck.frozen import frozen
from deck.units import Box, Length

Geometry = Literal["rect", "roundRect", "ellipse", "line", "triangle", "flowChartDelay", "pie", "freeform"]


@frozen
class PathStep:
    """One step of a freeform: M and L have one point, C two control points and an end, Z none."""

    command: Literal["M", "L", "C", "Z"]
    points: tuple[tuple[int, int], ...] = ()
    """In thousandths of the box's width and height."""


@frozen
class Stroke:
    """An outline: its colour (a role of the palette) and width."""

    colour: str
    width: Length
    dash: bool = False


@frozen(kw_only=True)
class Shape:
    """One shape, drawn with palette roles in the tone of what lies behind it.

    A line runs from the box's top left to its bottom right corner. `freeform` draws `outline`, a closed polygon in
    thousandths of the box's width and height, or, where it has curves, `path`. `adjust` are the preset geometry's own
    values (`adj1` …).
    """

    name: str
    box: Box
    geometry: Geometry = "rect"
    fill: str = ""
    stroke: Stroke | None = None
    outline: tuple[tuple[int, int], ...] = ()
    adjust: tuple[tuple[str, int], ...] = ()
    rotation: int = 0
    """Clockwise, in whole degrees."""
    path: tuple[PathStep, ...] = ()
