"""A table of any size, before it is laid out: its columns, what stands in them, and how wide that is.

Widths are kept in the units of the fonts' metrics, so that a table is measured once and laid out at any size.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from functools import cache, cached_property

from deck.brand.metrics import EM
from deck.brand.role import Role, role
from deck.brand.script import is_foreign, line_of
from deck.figures.run import Run
from deck.frozen import frozen
from deck.page.fit import SAFE, is_address, line_count
from deck.page.item import Cell, Table
from deck.page.lines import Line, break_lines, cut_words, opportunities
from deck.page.measure import PLAIN_LINE, Measure
from deck.units import Length, inch, pt


@frozen
class Entry:
    """What a cell says, measured as it is given. `tail` is what stands behind a number's units digit: `,7 %`."""

    runs: tuple[Run, ...]
    tail: tuple[Run, ...] = ()


@frozen
class Column:
    """One column, from top to bottom. Numbers stand on one line, aligned on the decimal; other text may wrap."""

    heading: tuple[Run, ...]
    entries: tuple[Entry, ...]
    numeric: bool = False
    indent: Length = 0
    gap: Length = 0
    """What text that wraps keeps clear at its left and at its right."""
    beside: Length = 0
    """How wide what is drawn to its right would like to be (bars); it goes where the column goes."""

    @property
    def clear(self) -> Length:
        """How much of its width is not for text."""
        return self.indent + self.gap


@frozen
class Step:
    """A size of type, and how high a row of one line is at least."""

    size: Length
    row: Length


ALIGNED = 6 * EM
"""Units that differ by more than so many ems would push short numbers far to the left."""
STEPS = tuple(Step(pt(size), inch(row)) for size, row in ((20, 0.66), (18, 0.55), (16, 0.45), (14, 0.36), (12, 0.328)))


@frozen
class Manner:
    """One way to set a table."""

    step: Step
    lines: int
    """How many an entry of text may take; 0: as many as it needs."""
    wraps: bool
    """Whether headings may."""
    beside: int
    """How much of the width that drawings would like to have they get, in percent."""

    @property
    def heading(self) -> Length:
        """The size of headings."""
        return heading_size(self.step.size)


class MeasuredColumn:
    """A column and its widths at any size."""

    def __init__(self, column: Column, measure: Measure) -> None:
        self.column = column
        self._measure = measure

    def line(self, size: Length) -> Length:
        """The widest entry on one line; of numbers, as they stand when they are aligned."""
        return _at(self._line, size)

    def word(self, size: Length) -> Length:
        """The widest word of an entry."""
        return _at(self._word, size)

    def heading(self, size: Length, *, wraps: bool) -> Length:
        """The heading on one line, or its widest word, with some air."""
        return _at(self._heading_word if wraps else self._heading_line, size) * 102 // 100

    def margin(self, row: int, size: Length, width: Length) -> Length:
        """How far the number of that row stands from the column's right edge, so that the decimals align.

        Nothing where the column is too narrow for all of them to be aligned.
        """
        return _at(self._tail - self._tails[row], size) if self.line(size) <= width else 0

    def lines(self, size: Length, width: Length) -> tuple[int, ...]:
        """How many lines the entry of each row takes."""
        if not self._broken and self.line(size) <= width * SAFE // 100:
            return (1,) * len(self.column.entries)
        pairs = zip(self.column.entries, self._lines, strict=True)
        return tuple(self._count(entry.runs, units, size, width) for entry, units in pairs)

    def heights(self, lines: Sequence[int], size: Length) -> tuple[Length, ...]:
        """How high the entries stand that take so many lines each: some scripts have higher lines than Latin."""
        pitch = {tall: self._measure.pitch(cell_role(size), round(size * tall)) for tall in {*self._talls}}
        return tuple(count * pitch[tall] for count, tall in zip(lines, self._talls, strict=True))

    def heading_lines(self, size: Length, width: Length) -> int:
        """How many lines the heading takes."""
        return self._count(self.column.heading, self._heading_line, size, width)

    def heading_height(self, size: Length, width: Length) -> Length:
        """How high the heading stands."""
        tall = _tall(self.column.heading)
        return self.heading_lines(size, width) * self._measure.pitch(cell_role(size), round(size * tall))

    def _count(self, runs: Sequence[Run], units: int, size: Length, width: Length) -> int:
        if not _is_broken(runs) and _at(units, size) <= width * SAFE // 100:
            return 1
        return line_count(runs, cell_role(size), width, self._measure)

    @cached_property
    def _talls(self) -> tuple[float, ...]:
        return tuple(_tall(entry.runs) for entry in self.column.entries)

    @cached_property
    def _broken(self) -> bool:
        return any(_is_broken(entry.runs) for entry in self.column.entries)

    @cached_property
    def _lines(self) -> tuple[int, ...]:
        """The width of each entry on one line, and of a number what it lacks at its end."""
        own = (_units(entry.runs, self._measure) for entry in self.column.entries)
        return tuple(width + self._tail - tail for width, tail in zip(own, self._tails, strict=True))

    @cached_property
    def _tails(self) -> tuple[int, ...]:
        """What stands behind each units digit; nothing where that differs too much for numbers to be aligned on it."""
        tails = tuple(_units(entry.tail, self._measure) for entry in self.column.entries)
        return tails if max(tails, default=0) - min(tails, default=0) <= ALIGNED else (0,) * len(tails)

    @cached_property
    def _tail(self) -> int:
        return max(self._tails, default=0)

    @cached_property
    def _line(self) -> int:
        return max(self._lines, default=0)

    @cached_property
    def _word(self) -> int:
        return max((_word(entry.runs, self._measure) for entry in self.column.entries), default=0)

    @cached_property
    def _heading_line(self) -> int:
        return _units(self.column.heading, self._measure)

    @cached_property
    def _heading_word(self) -> int:
        return _word(self.column.heading, self._measure)


def broken_words(table: Table, measure: Measure) -> tuple[str, ...]:
    """Words of a table that are wider than their columns, each once. Addresses (https, mail) may be."""
    words = (
        word
        for row in table.rows
        for cell, width in zip(row, table.columns, strict=True)
        if cell.runs
        for word in cut_words(_lines_of(cell, width, measure))
        if not is_address(word)
    )
    return tuple(dict.fromkeys(words))


def _lines_of(cell: Cell, width: Length, measure: Measure) -> tuple[Line, ...]:
    role = replace(cell_role(cell.size), bold=cell.bold)
    return break_lines(cell.runs, role, (width - cell.margin_left - cell.margin_right) * SAFE // 100, measure)


def heading_size(size: Length) -> Length:
    """Headings are smaller than what they head, but never under 12 points."""
    return pt(14 if size >= pt(16) else 12)


@cache
def cell_role(size: Length) -> Role:
    """What cells are set in."""
    return role("cell", size / pt(1))


def _tall(runs: Sequence[Run]) -> float:
    """By how much lines of the runs are higher than those of Latin."""
    text = "".join(run.text for run in runs)
    return line_of(text) / PLAIN_LINE if is_foreign(text) else 1.0


def _is_broken(runs: Sequence[Run]) -> bool:
    """Whether its author broke it into lines."""
    return any("\n" in run.text for run in runs)


def _units(runs: Sequence[Run], measure: Measure) -> int:
    """The width of the runs on one line, in ems times `EM`: what they would measure at a size of so many EMU."""
    return measure.width(runs, cell_role(EM), EM) if runs else 0


def _word(runs: Sequence[Run], measure: Measure) -> int:
    extent = measure.extent(runs, cell_role(EM), EM)
    widest = start = 0
    for place in opportunities(extent.text.replace("\n", " "), 0, len(extent.text)):
        widest = max(widest, extent.width(start, place.ink))
        start = place.end
    return widest


def _at(units: int, size: Length) -> Length:
    return -(-units * size // EM)
