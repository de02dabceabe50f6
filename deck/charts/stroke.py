"""What a figure is drawn from: paths in points, y down, each in one colour. The only thing that matplotlib is given."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from math import ceil, dist
from typing import TypeAlias

from deck.frozen import frozen

Place: TypeAlias = tuple[float, float]
MOVE, LINE, QUADRATIC, CUBIC, CLOSE = 1, 2, 3, 4, 79
"""The codes of matplotlib's `Path`: a curve repeats its code at each of its two or three places."""


@frozen
class Outline:
    """A path: places, and a code for each."""

    places: tuple[Place, ...]
    codes: tuple[int, ...]


@frozen
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


def dashes(start: Place, end: Place, dash: float) -> Iterator[tuple[Place, Place]]:
    """The segment in dashes of that length, three quarters of it apart; whole when it is zero."""
    length = dist(start, end)
    if not dash or not length:
        yield start, end
        return
    step = (end[0] - start[0]) / length, (end[1] - start[1]) / length
    for number in range(ceil(length / (dash * 1.75))):
        first = number * dash * 1.75
        last = min(first + dash, length)
        yield (
            (start[0] + step[0] * first, start[1] + step[1] * first),
            (start[0] + step[0] * last, start[1] + step[1] * last),
        )
