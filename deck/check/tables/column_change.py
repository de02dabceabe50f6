"""A column of changes in a table of words that its columns of years contradict. What variation.py says of figures."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from deck.check.tables.change_heading import DECLINE, POINTS, Span, after_change, changes_among, is_sure, span
from deck.check.tables.stated_change import agrees, disagreement_of, meant, stated_in, value_in
from deck.figures.amount import is_factor
from deck.figures.change import in_percent, variations
from deck.figures.interval import Interval
from deck.figures.language import Language
from deck.figures.late import Late
from deck.figures.quantity import PERCENT, Quantity
from deck.prose.content_words import content_words
from deck.prose.tabulated import Cell, Row, Table
from deck.source.finding import Finding

_UNITS = (
    r"(?i)\b(?:points?|pts?|pp|vs|years?|percent|rate|taux|absolute|relative|absolue|relatif|million|milliers?"
    r"|thousands?|months?|mois|full|last|prior|previous|before|earlier|ago|an(?:née)?|passée?|derni(?:er|ère)|précédente?|période|period)\b"
)
"""Behind `Change`: in what it is given, or since when."""
_RANKS = Late(r"(?i)\b(?:ranks?|ranking\w*|rangs?|places?|positions?|classements?|standings?)\b")
"""Who was fourth and is second is up two."""
_GAP = Late(r"(?i)\W*(?:écarts?|gaps?|différences?|differences?|diff|deltas?|variances?|Δ)\W*$")
_PLAN = Late(r"(?i)\b(?:budget\w*|plan(?:ned)?|target|goal|forecast|objectif|cible|prév\w+)\b")
"""A mere gap beside what was planned is that to the plan."""
_ALIKE = 2
"""So many rows must count between the same two columns and in one unit, that a row which does not is wrong."""
_ENOUGH = 3
"""So many that agree are changes, though neither their heading nor a sign says so."""

Pair = tuple[int, int]
Way = tuple[Pair, str]
"""Between which two columns, and in which unit."""


class _Stated(NamedTuple):
    """The change of a row as it is meant, and the pairs of columns that it agrees with."""

    row: Row
    cell: Cell
    meant: Quantity
    agrees: frozenset[Way]


def disagreements(table: Table, language: Language) -> Iterator[Finding]:
    """A warning for each change beside two years that no unrounded values of these give."""
    columns = [" ".join(heading.split()) for heading in table.columns]
    changes = changes_among(columns)
    for column in sorted(changes):
        heading = columns[column]
        if not _is_of_them(heading, table, column, language) or (
            _GAP.match(heading) and _PLAN.search(" ".join(columns))
        ):
            continue
        counted = span(columns, heading, changes)
        falls = DECLINE.match(heading) is not None or _RANKS.search(" ".join((table.about, *columns))) is not None
        read = [own for row in table.rows if (own := _read(row, column, columns, counted, falls=falls))]
        told = [own for own in read if not own.agrees] or _of_others(read)
        signed = any(own.cell.quantity.signed for own in read)
        if is_sure(heading) or _say_so(read, told, signed=signed):
            if counted.is_undated and 2 * len(told) > len(read):
                continue  # they count from elsewhere
            common = _usual(read)
            for own in told:
                yield _finding(own, common[0] if common else counted.pairs[-1], columns, language)


def _is_of_them(heading: str, table: Table, column: int, language: Language) -> bool:
    """Whether what a heading says behind `Change` is of the table's own values: not `Change in staff`, of sales."""
    narrowed = content_words(re.sub(_UNITS, " ", after_change(heading) or ""), language.tag)
    others = [own for index, own in enumerate(table.columns) if index != column]
    return narrowed <= content_words(" ".join((table.about, *others)), language.tag)


def _say_so(read: Sequence[_Stated], told: Sequence[_Stated], *, signed: bool) -> bool:
    """Whether the other rows say that they are changes, where the heading does not: they have signs, and agree."""
    right = len(read) - len(told)
    return right >= len(told) if signed else len(told) == 1 and right >= _ENOUGH


def _read(row: Row, column: int, columns: Sequence[str], counted: Span, *, falls: bool) -> _Stated | None:
    """The change of a row, held against its values; None where one is missing, or is of another unit.

    `falls` where it may say how much less there is.
    """
    heading, pairs = columns[column], counted.pairs
    stated = stated_in(row.cell(column), heading)
    cells = {at: value_in(row.cell(at), columns[at]) for pair in pairs for at in pair}
    given = {at: value for at, value in cells.items() if value}
    if stated is None or not pairs or len(given) < len(cells):
        return None
    if POINTS.match(heading) and not (stated.quantity.signed and {each.unit for each in given.values()} == {PERCENT}):
        return None
    ways = meant(stated.quantity, given[pairs[0][0]])
    if not all(variations(given[one], given[other], way) for one, other in pairs for way in ways):
        return None
    own = frozenset(
        (pair, way.unit) for pair in pairs for way in ways if agrees(given[pair[0]], given[pair[1]], way, falls=falls)
    )
    if not own and _may_be_mean(stated, [(row.cell(one), row.cell(other)) for one, other in counted.steps]):
        return None
    return _Stated(row, stated, ways[0], own)


def _may_be_mean(stated: Cell, steps: Sequence[tuple[Cell | None, Cell | None]]) -> bool:
    """Whether a change may be the mean of those from each year to the next: it lies between the least and the most."""
    each = [own for one, other in steps if one and other for own in in_percent(one.amount, other.amount)[:1]]
    if not each:
        return False
    least, most = min(own.low for own in each), max(own.high for own in each)
    return stated.amount.unit == PERCENT and Interval(least, most).meets(stated.amount.interval)


def _usual(read: Sequence[_Stated]) -> Way | None:
    """How the changes count: as in most rows, two at least that can count in no other way."""
    only = [next(iter(own.agrees)) for own in read if len(own.agrees) == 1]
    best = max(only, key=only.count, default=None)
    return best if best and only.count(best) >= _ALIKE else None


def _of_others(read: Sequence[_Stated]) -> list[_Stated]:
    """The only change that is not between the same two columns as all others, nor in their unit where it has none."""
    usual = _usual(read)
    odd = [own for own in read if usual and not _counts_so(own, *usual)]
    return odd if len(odd) == 1 else []


def _counts_so(own: _Stated, pair: Pair, unit: str) -> bool:
    """Whether a change agrees with that pair: in the unit that it says, whatever that of the others is."""
    bare = not own.cell.amount.unit and not is_factor(own.cell.quantity)
    return any(each == pair and (by == unit or not bare) for each, by in own.agrees)


def _finding(own: _Stated, pair: Pair, columns: Sequence[str], language: Language) -> Finding:
    one, other = (value_in(own.row.cell(at), columns[at]) for at in pair)
    assert one is not None
    assert other is not None  # both were compared
    return disagreement_of(own.cell.quantity, own.meant, one, other, own.cell.place, own.row.label, language)
