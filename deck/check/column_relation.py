"""A column of a table of words that is worked out from the others, in all of its rows but one.

What the others are to it, the rows say themselves: where `Balance` is `Exports` less `Imports` in every row but one,
that one is wrong. A relation is only looked for where the heading is of a kind that is worked out.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from decimal import Decimal
from functools import reduce
from itertools import pairwise, permutations
from typing import NamedTuple, TypeAlias

from deck.check import share, total, variation
from deck.figures.amount import plain, shown, spelled
from deck.figures.interval import ONE, Interval
from deck.figures.language import Language
from deck.figures.quantity import PERCENT, POINTS
from deck.prose.tabulated import Cell, Row, Table
from deck.source.finding import Finding, Severity

_Column: TypeAlias = Sequence[Cell | None]
_Computed: TypeAlias = list[Interval | None]


class _Relation(NamedTuple):
    """How a column may be worked out, of which two others or of which one, and what such a column is called."""

    code: str
    said: str
    heading: str
    of: Callable[[Interval, Interval], Interval | None] | None = None
    percent: bool = False
    units: int = 0
    """How many of the two have the unit of the result: none of a percentage, both of a sum."""
    down: Callable[[Sequence[Interval]], _Computed] | None = None
    """Of one column: what each of its rows makes, from its first to its last."""


def _quotient(one: Interval, other: Interval) -> Interval | None:
    return one.over(other)


def _hundredfold(quotient: Interval | None) -> Interval | None:
    return quotient.scaled(2) if quotient else None


def _growth(one: Interval, other: Interval) -> Interval | None:
    quotient = other.over(one)
    return quotient.minus(ONE).scaled(2) if quotient else None


def _margin(one: Interval, other: Interval) -> Interval | None:
    quotient = other.over(one)
    return ONE.minus(quotient).scaled(2) if quotient else None


def _running(values: Sequence[Interval]) -> _Computed:
    found = list(values[:1])
    for own in values[1:]:
        found.append(found[-1].plus(own))
    return [*found]


def _growing(values: Sequence[Interval]) -> _Computed:
    return [None, *(_growth(one, other) for one, other in pairwise(values))]


def _of_whole(values: Sequence[Interval]) -> _Computed:
    whole = reduce(Interval.plus, values)
    return [_hundredfold(own.over(whole)) for own in values]


_RELATIONS = (
    _Relation(total.CODE, "{0} + {1}", r"total\w*|ttc|somme|sum|gross|incl\w*", Interval.plus, units=2),
    _Relation(
        total.CODE,
        "{0} − {1}",
        r"écarts?|solde|balance|variances?|différences?|differences?|résultats?|result|marges?|margin|bénéfices?|profit"
        r"|reste\w*|net|surplus|excédent|déficit|remaining|left|variations?|évolution|change",
        Interval.minus,
        units=2,
    ),
    _Relation(
        share.CODE,
        "{0} / {1}",
        r"taux|parts?|rates?|share|%|ratio|proportion|pourcentage|percent\w*|avancement|réalisation|completion",
        lambda one, other: _hundredfold(_quotient(one, other)),
        percent=True,
    ),
    _Relation(
        variation.CODE,
        "{0} → {1}",
        r"variations?|évolution|change|growth|croissance|écarts?|variance|progression|hausse",
        _growth,
        percent=True,
    ),
    _Relation(share.CODE, "1 − {1} / {0}", r"marges?|margin|taux", _margin, percent=True),
    _Relation(
        share.CODE,
        "{0} / {1}",
        r"unitaires?|unit|par|per|moyen\w*|average|prix|price|coûts?|cost|rendements?|yields?|vitesses?|speed"
        r"|productivit(?:é|y)|[^\W\d_]+/[^\W\d_]+",
        _quotient,
        units=1,
    ),
    _Relation(total.CODE, "{0} × {1}", r"montants?|total\w*|amount|coûts?|costs?|valeur|value", Interval.by, units=1),
    _Relation(total.CODE, "the numbers up to it", r"cumul\w*|cumulative|running", down=_running),
    _Relation(
        variation.CODE,
        "the change from the row above",
        r"croissance|growth|variations?|évolution|change|progression|hausse",
        percent=True,
        down=_growing,
    ),
    _Relation(share.CODE, "its share of the column", r"parts?|poids|share|%|weight", percent=True, down=_of_whole),
)
_STRONG = r"(?i)\W*(?:écarts?|variances?|solde|balance|ttc|reste|cumul)\W*(?:\([^)]*\))?\s*"
"""Headings of what is always worked out: one row that is right is enough to say how."""
_APART = r"(?i)\W*(?:(?:grand |sous-|sub)?total\w*|ensemble|moyenne|average|mean|médiane|median|somme|sum|année|year)\b"
_MEAN = r"(?i)\W*(?:moyenne|average|mean|médiane|median)\b"
_VAGUE = Decimal("0.5")
"""What is known no better than that is evidence of nothing."""


class _Fit(NamedTuple):
    """A relation that all rows but one have."""

    relation: _Relation
    columns: tuple[int, ...]
    right: int
    wrong: tuple[int, ...]
    computed: _Computed


def disagreements(table: Table, language: Language) -> Iterator[Finding]:
    """A warning for the one cell of a column that is not what the others of its row, or of its column, make it.

    Of a row the last such cell, which is worked out from those before it.
    """
    columns = [[_cell(row, index) for row in table.rows] for index in range(len(table.columns))]
    told: dict[int, Finding] = {}
    for target, heading in enumerate(table.columns):
        relations = [own for own in _RELATIONS if re.search(rf"(?i)(?<!\w)(?:{own.heading})(?!\w)", heading)]
        stated = _in_unit(columns[target], heading)
        if relations and sum(cell is not None for cell in stated) > 1:
            fits = [fit for own in relations for fit in _fits(own, target, stated, columns, table.rows)]
            enough = 1 if re.fullmatch(_STRONG, heading) else 2
            if best := _best([fit for fit in fits if fit.right >= enough]):
                told[best.wrong[0]] = _finding(best, stated, columns, table.rows, language)
    yield from told.values()


def _best(fits: Sequence[_Fit]) -> _Fit | None:
    """The relation that most rows have; None where all rows have one, or where one row or another may be wrong."""
    if len({fit.wrong for fit in fits}) != 1 or not fits[0].wrong:
        return None
    return max(fits, key=lambda fit: fit.right)


def _fits(
    relation: _Relation, target: int, stated: _Column, columns: Sequence[_Column], rows: Sequence[Row]
) -> Iterator[_Fit]:
    """How well each choice of columns makes the one that is stated, with one row wrong at most."""
    others = [index for index in range(len(columns)) if index != target]
    chosen: Iterator[tuple[int, ...]] = permutations(others, 2) if relation.of else ((own,) for own in others)
    for choice in chosen:
        if relation.of is Interval.by and target < min(choice):
            continue  # an amount stands behind what it is made of
        computed = _computed(relation, [columns[own] for own in choice], stated, rows)
        pairs = [(row, cell, own) for row, (cell, own) in enumerate(zip(stated, computed, strict=True)) if cell and own]
        wrong = tuple(row for row, cell, own in pairs if not own.meets(cell.amount.interval))
        right = sum(1 for row, cell, own in pairs if row not in wrong and _is_evidence(cell, own))
        turned = any(own.negated().meets(cell.amount.interval) for row, cell, own in pairs if row in wrong)
        more = any(_adds_to(column, wrong, pairs) for index, column in enumerate(columns) if index not in choice)
        if len(wrong) <= 1 and right and not (turned or more):
            yield _Fit(relation, choice, right, wrong, computed)


def _adds_to(column: _Column, wrong: Sequence[int], pairs: Sequence[tuple[int, Cell, Interval]]) -> bool:
    """Whether a column has nothing in all rows that agree, and something in the one that does not: a surcharge."""
    cells = [(row, column[row]) for row, *_ in pairs]
    has = [row for row, cell in cells if cell and not cell.amount.interval.low <= 0 <= cell.amount.interval.high]
    return bool(wrong) and has == list(wrong)


def _computed(
    relation: _Relation, columns: Sequence[_Column], stated: _Column, rows: Sequence[Row]
) -> list[Interval | None]:
    """What each row should state; None where its cells cannot make it."""
    if relation.down:
        inside = [index for index, row in enumerate(rows) if not re.match(_APART, row.label)]
        cells = [columns[0][index] for index in inside]
        if not all(cells) or len({cell.amount.unit for cell in cells if cell}) != 1 or len(cells) < 2:
            return [None] * len(rows)
        down = dict(zip(inside, relation.down([cell.amount.interval for cell in cells if cell]), strict=True))
        return [down.get(row) if _may_be(relation, own, columns[0][row]) else None for row, own in enumerate(stated)]
    found: list[Interval | None] = []
    for row, own, one, other in zip(rows, stated, *columns, strict=True):
        made: Interval | None = None
        if own and one and other and relation.of and _units_fit(relation, own, one, other):
            is_mean = relation.units != 2 and re.match(_MEAN, row.label)  # of quotients, a mean is none
            made = None if is_mean else relation.of(one.amount.interval, other.amount.interval)
        found.append(made)
    return found


def _may_be(relation: _Relation, own: Cell | None, other: Cell | None) -> bool:
    if own is None or other is None:
        return False
    return own.amount.unit == PERCENT if relation.percent else own.amount.unit == other.amount.unit


def _units_fit(relation: _Relation, own: Cell, one: Cell, other: Cell) -> bool:
    unit = own.amount.unit
    if relation.percent:
        return unit == PERCENT and one.amount.unit == other.amount.unit
    if relation.units == 2:
        points = unit == POINTS and one.amount.unit == other.amount.unit == PERCENT
        return points or unit == one.amount.unit == other.amount.unit
    return unit == one.amount.unit and not other.amount.unit and unit not in (PERCENT, POINTS)


def _is_evidence(cell: Cell, computed: Interval) -> bool:
    """Whether it says something that both agree: not of nothing, nor of what is hardly known."""
    size = max(abs(computed.low), abs(computed.high))
    return (
        not cell.amount.interval.low <= 0 <= cell.amount.interval.high and computed.high - computed.low < _VAGUE * size
    )


def _in_unit(column: _Column, heading: str) -> list[Cell | None]:
    """The cells, in percent where their heading says so and they do not."""
    if "%" not in heading:
        return list(column)
    return [
        cell and (cell if cell.amount.unit else cell._replace(amount=cell.amount._replace(unit=PERCENT)))
        for cell in column
    ]


def _finding(
    fit: _Fit, stated: _Column, columns: Sequence[_Column], rows: Sequence[Row], language: Language
) -> Finding:
    (row,) = fit.wrong
    cell, computed = stated[row], fit.computed[row]
    assert cell is not None
    assert computed is not None  # both were compared
    of = [each.quantity for own in fit.columns if (each := columns[own][row]) is not None]
    said = fit.relation.said.format(*(plain(shown(quantity, language)) for quantity in of))
    value, apart = (own.scaled(-cell.amount.scale) for own in (computed, cell.amount.interval))
    unit = cell.quantity.unit or (PERCENT if fit.relation.percent else "")
    return Finding(
        code=fit.relation.code,
        message=f'"{plain(shown(cell.quantity, language))}" disagrees with {said}, '
        f"which is {spelled(value, language, unit, apart=apart)}; the other rows agree",
        span=cell.place,
        label=rows[row].label,
        help=f"mend the number that is wrong, or allow it on this line: # deck: allow {fit.relation.code}",
        severity=Severity.WARNING,
    )


def _cell(row: Row, column: int) -> Cell | None:
    return row.cells[column] if column < len(row.cells) else None
