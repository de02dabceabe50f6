"""A column that runs on, and the one number that its steps contradict: `Tickets 41, 241, 71 | Cumulative 41, 255, 326`.

Where one step alone is wrong, the number beside it is, but for the last, whose running total is. Where two in a row
are, the running total between is, if both steps lead from the one before it to the one behind it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import pairwise
from typing import NamedTuple

from deck.check.figures.total import CODE
from deck.figures.amount import plain, shown, spelled
from deck.figures.interval import Interval
from deck.figures.language import Language
from deck.figures.quantity import PERCENT
from deck.figures.slip import is_slip
from deck.prose.disagreement import disagreement
from deck.prose.tabulated import Cell, Table
from deck.source.finding import Finding

_RUNNING = r"(?i)\W*(?:cumul\w*|cumulative|running(?: total)?|so far|to date|total to date|total cumulé)\b"
_FEWEST_RIGHT = 2
_A_PAIR = 2
_NOTHING = Interval(Decimal(0), Decimal(0))


class _Step(NamedTuple):
    """A number beside the running total, the running totals around it, and what these make it."""

    row: int
    cell: Cell
    before: Cell | None
    after: Cell
    made: Interval


def disagreements(table: Table, language: Language) -> Iterator[Finding]:
    """A warning for the only number beside a running total, or in it, that the others exclude."""
    for column, heading in enumerate(table.columns):
        if re.match(_RUNNING, heading):
            running = table.filled(column)
            others = [table.filled(other) for other in range(len(table.columns)) if other != column]
            found = [wrong for own in others if (wrong := _wrong(own, running, language)) is not None]
            if len(found) == 1 and found[0]:
                yield _finding(found[0], len(running), language)


def _wrong(own: Sequence[Cell], running: Sequence[Cell], language: Language) -> Sequence[_Step] | None:
    """The steps that are wrong: none where all are right; None where they are of something else."""
    if not own or not running or own[0].amount.unit != running[0].amount.unit:
        return None
    steps = [_Step(0, own[0], None, running[0], running[0].amount.interval)]
    for row, (cell, (before, after)) in enumerate(zip(own[1:], pairwise(running), strict=True), 1):
        steps.append(_Step(row, cell, before, after, after.amount.interval.minus(before.amount.interval)))
    found = [step for step in steps if not step.made.meets(step.cell.amount.interval)]
    if len(steps) - len(found) < _FEWEST_RIGHT or len(found) > _A_PAIR:
        return None
    if len(found) == 1 and not found[0].row:  # it may have begun before the first row
        return found if _is_no_beginning(own[0], running[0], language) else []
    if len(found) == _A_PAIR:
        one, other = found
        start = one.before.amount.interval if one.before else _NOTHING
        led = start.plus(one.cell.amount.interval).plus(other.cell.amount.interval)
        return found if other.row == one.row + 1 and led.meets(other.after.amount.interval) else None
    return found


def _is_no_beginning(step: Cell, running: Cell, language: Language) -> bool:
    """Whether a running total cannot have begun before its first step: it is less, or a slip of the same number."""
    written = (plain(shown(each.quantity, language)) for each in (step, running))
    return running.amount.interval.high < step.amount.interval.low or is_slip(*written)


def _finding(wrong: Sequence[_Step], steps: int, language: Language) -> Finding:
    """At the running total between two steps, and at the last; at the step of any other row."""
    step = wrong[0]
    if step.before and (len(wrong) == _A_PAIR or step.row == steps - 1):
        made = step.before.amount.interval.plus(step.cell.amount.interval)
        one, other = (plain(shown(own.quantity, language)) for own in (step.before, step.cell))
        return _disagreement(step.after, f"{one} + {other}", made, "the running total", language)
    after = plain(shown(step.after.quantity, language))
    of = f"{after} − {plain(shown(step.before.quantity, language))}" if step.before else after
    return _disagreement(step.cell, f"{of} of the running total", step.made, "the step", language)


def _disagreement(own: Cell, of: str, made: Interval, label: str, language: Language) -> Finding:
    value, apart = (each.scaled(-own.amount.scale) for each in (made, own.amount.interval))
    unit = PERCENT if own.amount.unit == PERCENT else own.quantity.unit
    said = plain(shown(own.quantity, language))
    return disagreement(
        CODE,
        f'"{said}" disagrees with {of}, which is {spelled(value, language, unit, apart=apart)}; the other rows agree',
        own.place,
        label,
    )
