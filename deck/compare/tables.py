"""What changed in a table: columns by their heading, rows by their first cell, then cell by cell."""

from __future__ import annotations

from collections.abc import Iterator

from deck.compare.change import Change
from deck.compare.lines import Line, paired, whole
from deck.compare.words import seen
from deck.reading.deck import Grid


def table_changes(old: Grid, new: Grid, shape: str) -> Iterator[Change]:
    """Rows and columns that came, went or moved, and the cells of all others that read otherwise."""
    columns = paired(_columns(old), _columns(new))
    rows = paired(_rows(old), _rows(new))
    yield from whole(columns, "column", shape)
    yield from whole(rows, "row", shape)
    for before, after in [(_heading(old), _heading(new)), *rows.both]:
        for was, now in columns.both:
            cell, current = before.cells[was.place], after.cells[now.place]
            if seen(cell) != seen(current):
                yield Change(kind="cell", shape=shape, place=(before.name, was.name), old=cell, new=current)


def _heading(grid: Grid) -> Line[str]:
    """The header row; a table without rows has an empty one."""
    return _line(0, "heading", _filled(grid)[0] if grid.rows else ())


def _rows(grid: Grid) -> list[Line[str]]:
    """The rows under the header."""
    return [
        _line(place, (cells[0] if cells else "") or f"row {place}", cells)
        for place, cells in enumerate(_filled(grid))
        if place
    ]


def _columns(grid: Grid) -> list[Line[str]]:
    return [
        _line(place, cells[0] or f"column {place + 1}", tuple(cells))
        for place, cells in enumerate(zip(*_filled(grid), strict=True))
    ]


def _filled(grid: Grid) -> list[tuple[str, ...]]:
    """The rows, all of one length."""
    width = max((len(row) for row in grid.rows), default=0)
    return [(*row, *[""] * (width - len(row))) for row in grid.rows]


def _line(place: int, name: str, cells: tuple[str, ...]) -> Line[str]:
    return Line(place, name, cells, " | ".join(seen(cell) for cell in cells))
