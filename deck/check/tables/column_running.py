"""A column that runs on, and the one number that its steps contradict: `Tickets 41, 241, 71 | Cumulative 41, 255, 326`.

Where a number of the running column is wrong, two steps are, or the last: column_relation.py tells that one. Here one
step alone is, so the number beside it is.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from deck.check.figures.total import CODE
from deck.figures.amount import plain, shown, spelled
from deck.figures.interval import Interval
from deck.figures.language import Language
from deck.figures.quantity import PERCENT
from deck.prose.disagreement import disagreement
from deck.prose.tabulated import Cell, Table
from deck.source.finding import Finding

_RUNNING = r"(?i)\W*(?:cumul\w*|cumulative|running(?: total)?|so far|to date|total to date|total cumulé)\b"
_FEWEST_RIGHT = 2


def disagreements(table: Table, language: Language) -> Iterator[Finding]:
    """A warning for the only number beside a running total by which this does not grow."""
    for column, heading in enumerate(table.columns):
        if re.match(_RUNNING, heading):
            running = table.filled(column)
            steps = [
                own for other in range(len(table.columns)) if (own := _wrong(table.filled(other), running)) is not None
            ]
            if len(steps) == 1 and steps[0]:
                yield _finding(*steps[0], language)


def _wrong(own: Sequence[Cell], running: Sequence[Cell]) -> tuple[Cell, Cell, Cell, Interval] | tuple[()] | None:
    """The step that is wrong, with the running totals around it; nothing where all are right, None where more are."""
    if not own or not running or own[0].amount.unit != running[0].amount.unit:
        return None
    found: list[tuple[Cell, Cell, Cell, Interval]] = []
    right = 0
    for cell, (before, after) in zip(own[1:], pairwise(running), strict=True):
        made = after.amount.interval.minus(before.amount.interval)
        if made.meets(cell.amount.interval):
            right += 1
        else:
            found.append((cell, before, after, made))
    right += own[0].amount.interval.meets(running[0].amount.interval)
    if len(found) > 1 or right < _FEWEST_RIGHT:
        return None
    return found[0] if found and found[0][0] is not own[-1] else ()


def _finding(cell: Cell, before: Cell, after: Cell, made: Interval, language: Language) -> Finding:
    value, apart = (own.scaled(-cell.amount.scale) for own in (made, cell.amount.interval))
    said, one, other = (plain(shown(own.quantity, language)) for own in (cell, after, before))
    unit = PERCENT if cell.amount.unit == PERCENT else cell.quantity.unit
    return disagreement(
        CODE,
        f'"{said}" disagrees with {one} − {other} of the running total, '
        f"which is {spelled(value, language, unit, apart=apart)}; the other rows agree",
        cell.place,
        "the step",
    )
