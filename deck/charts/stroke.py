"""What a figure is drawn from: paths in points, y down, each in one colour. The only thing that matplotlib is given."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TypeAlias

Place: TypeAlias = tuple[float, float]
MOVE, LINE, QUADRATIC, CUBIC, CLOSE = 1, 2, 3, 4, 79
"""The codes of matplotlib's `Path`: a curve repeats its code at each of its two or three places."""


@dataclass(frozen=True, slots=True)
class Outline:
    """A path: places, and a code for each."""

    places: tuple[Place, ...]
    codes: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Stroke:
    """A path and how it is drawn: filled, or with a `width` in points as a line. The colour is `#` and six digits."""

    outline: Outline
    colour: str
    width: float = 0.0
    sharp: bool = True
    """Its edges are moved to whole dots; letters keep their shape."""


def polygon(corners: Sequence[Place]) -> Outline:
    """A closed path through corners."""
    return Outline((*corners, corners[0]), (MOVE, *[LINE] * (len(corners) - 1), CLOSE))


def segment(start: Place, end: Place) -> Outline:
    """A straight line."""
    return Outline((start, end), (MOVE, LINE))
