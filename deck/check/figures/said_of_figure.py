"""A number of a text that is said of a figure: what it may be, and what it is instead."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence, Set
from typing import NamedTuple

from deck.figures.amount import amount
from deck.figures.book import VALUE, Figure
from deck.figures.change import in_percent
from deck.figures.interval import Interval
from deck.figures.moment import WRITTEN_YEAR, in_order
from deck.figures.numeral import Numeral
from deck.figures.quantity import PERCENT, POINTS
from deck.prose.comparing import (
    before,
    changes,
    claims_more,
    interval_of,
    is_level,
    is_one,
    levels_of,
    may_be,
    parts_of,
    steps,
    unit_end,
)
from deck.prose.dating import counts_since, is_of_earlier, year_of
from deck.prose.linking import Link
from deck.prose.some_of import differences

_BASE = (
    r"(?i)\b(?:depuis|since|from|on|par rapport à|compared (?:with|to)|vs\.?|versus|against|contre|entre|between)"
    rf"\s+({WRITTEN_YEAR})\b"
)
"""The year that a change counts from."""
_SPAN = rf"(?i)\b(?:de|from|entre|between)\s+({WRITTEN_YEAR})\s+(?:à|to|et|and)\s+({WRITTEN_YEAR})\b"
"""Years of which a text speaks together."""
_TO = r"(?i)\b(?:to|at|à)\s*$"
"""Before a number: it is where a change led."""


class SaidOfFigure(NamedTuple):
    """One number, or the two of a range, with the name of a figure beside it."""

    figure: Figure
    words: str
    """The text that says it."""
    ends: Sequence[Numeral]
    tie: Link
    now: Set[str]
    """The years that a figure without periods may be of."""

    @property
    def number(self) -> Numeral:
        return self.ends[0]

    @property
    def changed(self) -> bool:
        """Whether it is said to be how much the figure changed, or where that led."""
        return self.tie.changed or self.number.sign != ""

    def contradicts(self) -> bool:
        """Whether the figure has values to compare, and none of them can be this number."""
        periods = self.figure.periods
        if is_of_earlier(self.words, periods) or (not self.changed and counts_since(self.words, (*periods, *self.now))):
            return False
        if any(not {*years} <= {*periods} for years in re.findall(_SPAN, self.words)):
            return False
        if self.changed and {*re.findall(_BASE, self.words)} - {*periods}:
            return False
        literal = interval_of(self.words, self.ends, self.tie.limit)
        changed = self._changes()
        if changed is None:
            levels = list(self._levels())
            still = not (self.changed or self.tie.by or self.tie.direction)
            meant = [*levels, *(differences(self.figure) if still else ())]
            return bool(levels) and not any(
                own.overlaps(literal) and not claims_more(self.ends, literal, own) for own in meant
            )
        either_way = not self.number.sign and not self.tie.direction
        falls = self.number.sign == "-" or (not self.number.sign and self.tie.direction < 0)
        signed = [literal.negated()] if falls else [literal, literal.negated()] if either_way else [literal]
        return bool(changed) and not any(own.overlaps(each) for own in changed for each in signed)

    def change(self) -> tuple[str, Interval | None]:
        """The unit and the true size of a change, where the number states one and the figure has two values."""
        periods = in_order(self.figure.periods)[-2:]
        values = [amount(self.figure.quantities[period]) for period in periods]
        if len(values) < 2 or not (first := values[0]) or not (last := values[1]) or first.unit != last.unit:
            return "", None
        unit = self.number.unit
        if self._changes():
            found = in_percent(first, last) if unit == PERCENT else (last.interval.minus(first.interval),)
            return unit, found[0] if found else None
        if not self.changed or unit in (PERCENT, POINTS) or self._led_to:
            return "", None
        return self.figure.quantities[periods[-1]].unit, last.interval.minus(first.interval)

    @property
    def _led_to(self) -> bool:
        return re.search(_TO, before(self.words, self.number)) is not None

    def _changes(self) -> list[Interval] | None:
        """What the number may be as a change in percent or points; empty where nobody can know, None if it is none."""
        figure, number, parts = self.figure, self.number, parts_of(self.figure)
        if number.unit not in (PERCENT, POINTS):
            return None
        if not number.sign and is_declared(figure, self.words, (number,)):
            return None
        to_level = not self.changed or (not number.sign and self._led_to)
        levels = levels_of(figure)
        if to_level and any(own.unit == PERCENT for own in levels.values()):
            return None
        periods = [*levels]
        year = year_of(self.words, number.start, number.end)
        if not (self.changed or not periods) or (year and periods and year != in_order(periods)[-1]):
            return []
        return [] if len(parts) == 1 and is_level(figure, number.unit) else list(changes(parts, number.unit))

    def _levels(self) -> Iterator[Interval]:
        """What the number may be as a value, or as the difference of two where something changed."""
        figure, number, tie = self.figure, self.number, self.tie
        parts = {part: own for part, own in levels_of(figure).items() if is_one(own, number, self.words)}
        year = year_of(self.words, number.start, unit_end(self.words, number, (figure,)))
        levels = [own.interval for part, own in parts.items() if self._is_of(part, year)]
        is_step = tie.by or (number.sign and not any(figure.quantities[part].signed for part in parts))
        if tie.changed and not self._led_to and len(figure.periods) < 2:
            return  # `Debt fell by £2m`, and nobody knows from where
        if not is_step:
            yield from levels
        if is_step or (levels and tie.changed):
            up = {"+": 1, "-": -1}.get(number.sign, tie.direction)
            yield from steps(figure, parts, up, until=year if is_step else "")

    def _is_of(self, part: str, year: str) -> bool:
        """Whether that part may be meant where the text names that year, or none."""
        if not year or part == year:
            return True
        return part == VALUE and (year in self.figure.label or year in self.now)


def is_declared(figure: Figure, words: str, ends: Sequence[Numeral]) -> bool:
    """Whether it is one of the figure's values, of any period."""
    return any(may_be(own, ends[0], words, interval_of(words, ends)) for own in levels_of(figure).values())
