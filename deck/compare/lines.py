"""What tables and charts are compared by: rows, columns, series, categories, each with its name and what it holds."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Generic, TypeVar

from deck.compare.change import Change, Kind
from deck.compare.pairs import Pairs, pair
from deck.compare.words import likeness, seen
from deck.frozen import frozen

T = TypeVar("T")
_LEAST = 0.6


@frozen
class Line(Generic[T]):
    """A row or a column of a table; a series of a chart, or the points of all series in one category."""

    place: int
    name: str
    cells: tuple[T, ...]
    text: str
    """All that is read in it: a renamed line still holds its numbers."""


def paired(old: Sequence[Line[T]], new: Sequence[Line[T]]) -> Pairs[Line[T]]:
    """Which line is which, by name first."""
    return pair(old, new, [lambda line: seen(line.name)], _likeness, least=_LEAST, in_place=True)


def whole(lines: Pairs[Line[T]], kind: Kind, shape: str) -> Iterator[Change]:
    """The lines that came, went or moved as a whole."""
    for line in lines.removed:
        yield Change(kind=kind, shape=shape, place=(line.name,), old=line.text)
    for line in lines.added:
        yield Change(kind=kind, shape=shape, place=(line.name,), new=line.text)
    for was, now in lines.moved:
        yield Change(kind=kind, shape=shape, place=(now.name,), old=was.text, new=now.text, moved=True)


def _likeness(old: Line[T], new: Line[T]) -> float:
    return likeness(old.text, new.text)
