"""What changed in a table: columns by their heading, rows by their first cell, then cell by cell."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from deck.compare.change import Change, Kind
from deck.compare.pairs import Pairs, pair
from deck.compare.words import likeness, seen
from deck.frozen import frozen
from deck.reading.deck import Grid

_LEAST = 0.6


@frozen
class _Line:
    """A row or a column."""

    place: int
    name: str
    cells: tuple[str, ...]

    @property
    def text(self) -> str:
        return " | ".join(seen(cell) for cell in self.cells)


def table_changes(old: Grid, new: Grid, shape: str) -> Iterator[Change]:
    """Rows and columns that came, went or moved, and the cells of all others that read otherwise."""
    columns = _paired(_columns(old), _columns(new))
    rows = _paired(_rows(old), _rows(new))
    yield from _whole(columns, "column", shape)
    yield from _whole(rows, "row", shape)
    for before, after in [(_heading(old), _heading(new)), *rows.both]:
        for was, now in columns.both:
            cell, current = before.cells[was.place], after.cells[now.place]
            if seen(cell) != seen(current):
                yield Change(kind="cell", shape=shape, place=(before.name, was.name), old=cell, new=current)


def _paired(old: Sequence[_Line], new: Sequence[_Line]) -> Pairs[_Line]:
    return pair(old, new, [lambda line: seen(line.name)], _likeness, least=_LEAST, in_place=True)


def _whole(lines: Pairs[_Line], kind: Kind, shape: str) -> Iterator[Change]:
    for line in lines.removed:
        yield Change(kind=kind, shape=shape, place=(line.name,), old=line.text)
    for line in lines.added:
        yield Change(kind=kind, shape=shape, place=(line.name,), new=line.text)
    for was, now in lines.moved:
        yield Change(kind=kind, shape=shape, place=(now.name,), old=was.text, new=now.text, moved=True)


def _heading(grid: Grid) -> _Line:
    """The header row; a table without rows has an empty one."""
    return _Line(0, "heading", _filled(grid)[0] if grid.rows else ())


def _rows(grid: Grid) -> list[_Line]:
    """The rows under the header."""
    return [
        _Line(place, (cells[0] if cells else "") or f"row {place}", cells)
        for place, cells in enumerate(_filled(grid))
        if place
    ]


def _columns(grid: Grid) -> list[_Line]:
    return [
        _Line(place, cells[0] or f"column {place + 1}", tuple(cells))
        for place, cells in enumerate(zip(*_filled(grid), strict=True))
    ]


def _filled(grid: Grid) -> list[tuple[str, ...]]:
    """The rows, all of one length."""
    width = max((len(row) for row in grid.rows), default=0)
    return [(*row, *[""] * (width - len(row))) for row in grid.rows]


def _likeness(old: _Line, new: _Line) -> float:
    """By all cells together: a renamed row still holds its numbers."""
    return likeness(old.text, new.text)
