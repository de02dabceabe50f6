"""Lines of code over several pages, cut where a reader would cut them: at blank lines, else where a block begins."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from deck.figures.run import Run
from deck.page.syntax import Line

SOONEST = 0.6
"""A page may end this early, in parts of its rows, to end at a better place."""


def listing_pages(lines: Sequence[Line], rows: int) -> list[tuple[Line, ...]]:
    """As few pages of so many rows as hold the lines, filled alike; blank lines at their edges are left out.

    A line that is folded (it holds newlines) takes as many rows as it has folds; it is cut where it alone is too high.
    """
    pieces = [piece for line in lines for piece in _pieces(line, rows)]
    whole = _filled(pieces, rows)
    fewest = -(-sum(map(_rows, pieces)) // max(1, len(whole)))
    tried = (_filled(pieces, room) for room in range(max(1, fewest), rows))
    return next((pages for pages in tried if len(pages) <= len(whole)), whole)


def _filled(lines: Sequence[Line], rows: int) -> list[tuple[Line, ...]]:
    pages = []
    start = 0
    while start < len(lines):
        end = _end(lines, start, rows)
        page = _stripped(lines[start:end])
        if page:
            pages.append(page)
        start = end
    return pages


def _end(lines: Sequence[Line], start: int, rows: int) -> int:
    """Where the page that begins at `start` ends: what of its last lines hurts least, else as late as can be."""
    taken, places = 0, []
    for index in range(start, len(lines)):
        if taken + _rows(lines[index]) > rows:
            break
        taken += _rows(lines[index])
        if taken >= SOONEST * rows:
            places.append(index + 1)
    else:
        return len(lines)
    return min(places, key=lambda place: (_hurt(lines, place), -place), default=max(start + 1, index))


def _hurt(lines: Sequence[Line], place: int) -> int:
    """What it costs to begin a page there: nothing after a blank line, else more the deeper the line stands."""
    if not _text(lines[place - 1]).strip():
        return 0
    text = _text(lines[place])
    return 1 + len(text) - len(text.lstrip(" "))


def _stripped(lines: Sequence[Line]) -> tuple[Line, ...]:
    full = [index for index, line in enumerate(lines) if _text(line).strip()]
    return tuple(lines[full[0] : full[-1] + 1]) if full else ()


def _pieces(line: Line, rows: int) -> list[Line]:
    """The line, or, where it is higher than a page, as much of it as a page holds, and the rest."""
    folds = _folds(line)
    if len(folds) <= rows:
        return [line]
    return [_unfolded(folds[first : first + rows]) for first in range(0, len(folds), rows)]


def _folds(line: Line) -> list[Line]:
    """The rows of a line, each without the newline before it."""
    rows: list[list[Run]] = [[]]
    for run in line:
        for number, words in enumerate(run.text.split("\n")):
            rows += [[]] if number else []
            rows[-1] += [replace(run, text=words)] if words else []
    return [tuple(row) for row in rows]


def _unfolded(rows: Sequence[Line]) -> Line:
    return tuple(run for number, row in enumerate(rows) for run in (*((Run("\n"),) if number else ()), *row))


def _rows(line: Line) -> int:
    return _text(line).count("\n") + 1


def _text(line: Line) -> str:
    return "".join(run.text for run in line)
