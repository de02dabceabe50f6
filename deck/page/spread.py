"""How a table stands on slides: its size, its rows' heights, and how it goes on where one slide does not hold it.

The type grows smaller first, then headings wrap, then what is drawn beside a column gets narrower and is left out, then
the table goes on over further slides: by rows, and by columns, the first of which is on all of them. Column widths, row
heights and size are one for all parts.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from deck.frozen import frozen
from deck.page.column_widths import NUMBER_GAP, Widths, column_widths
from deck.page.measure import Measure
from deck.page.partition import filled, partition
from deck.page.tabular import STEPS, Manner, MeasuredColumn, Step, cell_role
from deck.units import Length, Size, inch

HEADER = inch(0.42)
"""A heading of one line, and the room above it."""
TALLEST = inch(0.72)
"""Rows of one line are no higher, however few there are."""


@frozen
class Spread:
    """A table laid out on slides: as many as it has parts times blocks."""

    size: Length
    widths: Widths
    header: Length
    heights: tuple[Length, ...]
    """Of each row."""
    above: Length
    """From the top of a row to text that stands there: a single line stands in the middle of its row."""
    parts: tuple[range, ...]
    """The rows that stand together."""
    wraps: bool
    """Whether a heading stands on more than one line."""
    most: int
    """How many rows, from the first, one slide would hold."""
    holds: bool
    """Whether every part is as high as its frame at most."""

    @property
    def slides(self) -> int:
        return len(self.parts) * len(self.widths.blocks)


def spread(columns: Sequence[MeasuredColumn], frame: Size, measure: Measure, steps: Sequence[Step] = STEPS) -> Spread:
    """The table on the fewest slides that hold it, at the largest type at which that is so.

    A table whose parts do not hold even so (a row higher than a slide) is given all the same.
    """
    best: Spread | None = None
    for manners in _groups(columns, steps):
        found = _best(_laid_out(columns, manner, frame, measure) for manner in manners)
        if found and (best is None or len(found.widths.blocks) < len(best.widths.blocks)):
            best = found
        if best and len(best.widths.blocks) == 1:
            break
    assert best is not None  # the last manner of the last group refuses nothing
    return best


def _groups(columns: Sequence[MeasuredColumn], steps: Sequence[Step]) -> Iterator[tuple[Manner, ...]]:
    """The ways to set a table, the better before the worse; a later group is for tables too wide for those before."""
    drawn = any(own.column.beside for own in columns)
    for wraps, beside in ((False, 100), (True, 100), *(((True, 50), (True, 0)) if drawn else ())):
        yield tuple(Manner(step, lines, wraps, beside) for step, lines in _tiers(steps))


def _tiers(steps: Sequence[Step]) -> Iterator[tuple[Step, int]]:
    """One size smaller is better than text on two lines, two lines are better than two sizes smaller."""
    yield from ((step, 1) for step in steps[:2])
    yield from ((step, lines) for lines in (2, 3, 0) for step in steps)


def _best(found: Iterable[Spread | None]) -> Spread | None:
    """The first on the fewest slides; what follows one that takes a single slide is not looked at."""
    best: Spread | None = None
    most = 0
    for own in found:
        if own is None:
            continue
        most = max(most, own.most)
        if best is None or (own.holds, -own.slides) > (best.holds, -best.slides):
            best = own
        if best.holds and best.slides == 1:
            break
    return best and replace(best, most=most)


def _laid_out(columns: Sequence[MeasuredColumn], manner: Manner, frame: Size, measure: Measure) -> Spread | None:
    """The table set in that manner; None where a text takes more lines than it allows."""
    widths = column_widths(columns, manner, frame.width)
    if widths.widest > frame.width:
        return None
    lines = _lines(columns, widths, manner)
    wraps, header = _header(columns, widths, manner, measure)
    if (manner.lines and max(map(max, lines)) > manner.lines) or (wraps and not manner.wraps):
        return None
    step, room = manner.step, frame.height - header
    texts = zip(*(own.heights(count, step.size) for own, count in zip(columns, lines, strict=True)), strict=True)
    heights = [step.row + max(0, max(row) - _pitch(step.size, measure)) for row in texts]
    parts = partition(heights, room)
    spare = [(room - sum(heights[row] for row in part)) // len(part) for part in parts]
    more = max(0, min(TALLEST - step.row, *spare))
    return Spread(
        size=step.size,
        widths=widths,
        header=header,
        heights=tuple(height + more for height in heights),
        above=(step.row + more - _pitch(step.size, measure)) // 2,
        parts=parts,
        wraps=wraps,
        most=len(filled(heights, room)[0]),
        holds=min(spare) >= 0,
    )


def _lines(columns: Sequence[MeasuredColumn], widths: Widths, manner: Manner) -> tuple[tuple[int, ...], ...]:
    """How many lines each entry takes, column by column."""
    pairs = zip(columns, widths.columns, strict=True)
    return tuple(own.lines(manner.step.size, width - own.column.clear) for own, width in pairs)


def _header(columns: Sequence[MeasuredColumn], widths: Widths, manner: Manner, measure: Measure) -> tuple[bool, Length]:
    """Whether a heading wraps, and how high the header is."""
    size = manner.heading
    rooms = [
        (own, width - (NUMBER_GAP if own.column.numeric else own.column.clear))
        for own, width in zip(columns, widths.columns, strict=True)
    ]
    highest = max(own.heading_height(size, room) for own, room in rooms)
    wraps = any(own.heading_lines(size, room) > 1 for own, room in rooms)
    return wraps, HEADER + max(0, highest - _pitch(size, measure))


def _pitch(size: Length, measure: Measure) -> Length:
    return measure.pitch(cell_role(size), size)
