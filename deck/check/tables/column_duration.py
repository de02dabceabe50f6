"""A column of durations that the dates beside it contradict: `April 2024 | September 2024 | 9 months`.

Whoever counts months counts both ends or one: either is right. Where no other row agrees, the durations are of
something else: of days of work, of what is left.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import date
from decimal import ROUND_CEILING, ROUND_FLOOR, Decimal
from typing import NamedTuple

from deck.check.figures.total import CODE
from deck.figures.amount import plain, shown
from deck.figures.interval import Interval
from deck.figures.language import Language
from deck.figures.moment import Moment, moment
from deck.figures.vocabulary import words
from deck.prose.disagreement import disagreement
from deck.prose.tabulated import Cell, Table
from deck.source.finding import Finding

_DURATION = (
    r"(?i)\W*(?:durées?|durations?|lengths?|longueur|temps|time|délais?|term|months?|mois|years?|années|ans|days?|jours?"
    r"|weeks?|semaines?|nombre d[e'’] ?\w+|number of \w+)\b"
)
_NOT_ALL = (
    r"(?i)\b(?:ouvrée?s?|ouvrables?|travail|travaillée?s?|working|worked|effecti\w+|restante?s?|remaining|moyen\w*|average"
    r"|charge|prévue?s?|planned|initiale?s?|suivi|follow\w*|observation|garantie|warranty)\b"
)
"""In a heading: of less than all the time between, or of another time."""
_IN_HEADING = r"(?i)\b(mois|months?|ans|années|years?|jours?|days?|semaines?|weeks?)\b"
_UNITS = {
    **dict.fromkeys(words("an ans année années year years yr yrs"), "years"),
    **dict.fromkeys(words("mois month months"), "months"),
    **dict.fromkeys(words("semaine semaines week weeks"), "weeks"),
    **dict.fromkeys(words("jour jours day days j d"), "days"),
}
_FEWEST = 2
_DAYS = {"days": Decimal(1), "weeks": Decimal(7), "months": Decimal("30.44"), "years": Decimal("365.25")}
_RENEWED = (2, 3)
_ABOUT = 2
"""Months are not of one length."""


class _Read(NamedTuple):
    """A duration, and how long lies between its dates: one end counted, and both."""

    cell: Cell
    unit: str
    one: Interval
    both: Interval

    def agrees(self, way: int) -> bool:
        return (self.one, self.both)[way].meets(self.cell.amount.interval)


def disagreements(table: Table, language: Language) -> Iterator[Finding]:
    """A warning for the only duration of a column that the dates of its row contradict."""
    dates = [[moment(text) for text in row[1:]] for row in table.words]
    ends = [column for column in range(len(table.columns)) if _are_dates(dates, column)]
    if len(ends) != _FEWEST or len(table.words) < _FEWEST:
        return
    for column, heading in enumerate(table.columns):
        if re.match(_DURATION, heading) and not re.search(_NOT_ALL, heading) and column not in ends:
            yield from _in_column(table, column, dates, ends, language)


def _are_dates(dates: Sequence[Sequence[Moment | None]], column: int) -> bool:
    found = [row[column] if column < len(row) else None for row in dates]
    return (
        all(own and own.form in ("year", "month", "day") for own in found)
        and len({own.form for own in found if own}) == 1
    )


def _in_column(
    table: Table, column: int, dates: Sequence[Sequence[Moment | None]], ends: Sequence[int], language: Language
) -> Iterator[Finding]:
    read: list[_Read] = []
    for row, own in zip(table.rows, dates, strict=True):
        cell = row.cell(column)
        first, last = (own[end] for end in ends)
        unit = _unit(cell, table.columns[column])
        if cell and first and last and unit and first.form == last.form and first.place <= last.place:
            read.append(_Read(cell, unit, *_between(first, last, unit)))
    for way in (0, 1):  # both ends are counted in all rows, or in none
        wrong = [own for own in read if not own.agrees(way)]
        if len(read) > len(wrong) == 1 and not wrong[0].agrees(1 - way) and not _is_renewed(wrong[0]):
            yield _finding(wrong[0], language)
            return


def _is_renewed(own: _Read) -> bool:
    """Whether several such terms make up the time between its dates: a lease of 9 years, from 2012 to 2030."""
    term = own.cell.amount.interval
    terms = (Interval(term.low * count, term.high * count) for count in _RENEWED)
    return any(several.meets(time) for several in terms for time in (own.one, own.both))


def _unit(cell: Cell | None, heading: str) -> str:
    if cell is None:
        return ""
    in_heading = re.search(_IN_HEADING, heading)
    said = cell.amount.unit or (in_heading[1] if in_heading else "")
    return _UNITS.get(said.lower(), "")


def _between(first: Moment, last: Moment, unit: str) -> tuple[Interval, Interval]:
    """How long it is from one to the other, with one end counted, and with both."""
    years = last.place[0] - first.place[0]
    if first.form == "year":
        one, both = (_span(unit, 12 * count) for count in (years, years + 1))
        return one, both
    if first.form == "month":
        count = 12 * years + last.place[1] - first.place[1]
        return _span(unit, count), _span(unit, count + 1)
    days = (date(*last.place) - date(*first.place)).days
    return _of_days(unit, days, days), _of_days(unit, days + 1, days + 1)


def _span(unit: str, months: int) -> Interval:
    """So many months in that unit, however long these are."""
    if unit in ("months", "years"):
        count = Decimal(months) / (12 if unit == "years" else 1)
        return Interval(count, count)
    return _of_days(unit, months * 28, months * 31)


def _of_days(unit: str, low: int, high: int) -> Interval:
    """So many days in that unit; in months and years about so many."""
    about = 0 if unit in ("days", "weeks") else _ABOUT
    return Interval((low - about) / _DAYS[unit], (high + about) / _DAYS[unit])


def _finding(own: _Read, language: Language) -> Finding:
    low, high = own.one.low.to_integral(ROUND_FLOOR), own.both.high.to_integral(ROUND_CEILING)
    said = f"{low:f} to {high:f} {own.unit}" if low != high else f"{low:f} {own.unit}"
    stated = plain(shown(own.cell.quantity, language))
    return disagreement(
        CODE,
        f'"{stated}" disagrees with the dates beside it, which lie {said} apart',
        own.cell.place,
        "the duration",
        advice="mend the one that is wrong",
    )
